"""One sentence for each refusal about what stands beside a clause.

Evidence, the scan folder, notes, departments. Order: what happened, what was kept,
what to do. Placeholders: ``ui/texts/filling.py``.
"""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

CLAUSES: Mapping[str, str] = {
    RefusalCode.EVIDENCE_TOO_MANY: QT_TRANSLATE_NOOP(
        "texts", "一次要添加 {files} 个文件，最多 {most} 个。一个也没有添加。分几次添加。"
    ),
    RefusalCode.EVIDENCE_NOT_LINKED: QT_TRANSLATE_NOOP(
        "texts", "第 {clause} 条没有这份佐证，可能已经移除。内容没有变化。重新打开这一条再看。"
    ),
    RefusalCode.EVIDENCE_KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有“{kind}”这一种佐证。内容没有变化。从列出的种类里选一种。"
    ),
    RefusalCode.EVIDENCE_DAY_WRONG: QT_TRANSLATE_NOOP(
        "texts", "“{day}”不是一个日期。内容没有变化。写成 2025-03-12 这样。"
    ),
    RefusalCode.EVIDENCE_ITEM_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "第 {clause} 条应有的佐证里没有“{item}”。内容没有变化。从这一条列出的里面选。"
    ),
    RefusalCode.SCAN_FOLDER_MISSING: QT_TRANSLATE_NOOP(
        "texts", "找不到这个文件夹。原来的扫描文件夹没有变化。检查盘符和名称再选。"
    ),
    RefusalCode.NOTE_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "备注是空的。什么都没有存。写上内容再存。"
    ),
    RefusalCode.NOTE_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "找不到编号为“{note}”的备注。内容没有变化。重新打开这一条再看。"
    ),
    RefusalCode.DEPARTMENT_NAME_WRONG: QT_TRANSLATE_NOOP(
        "texts", "科室名称“{name}”不能用：要有内容，写在一行里，最多 {most} 字。内容没有变化。改好名称再试。"
    ),
    RefusalCode.DEPARTMENT_NO_ANSWERS: QT_TRANSLATE_NOOP(
        "texts", "“{department}”在第 {clause} 条没有可以采用的答案。内容没有变化。本院已经答过的，要选“全部采用”。"
    ),
    RefusalCode.FILL_IN_NOT_ONE: QT_TRANSLATE_NOOP(
        "texts", "这不是达标助手发出的科室填报表。什么都没有读入。请科室填发给他们的那个文件，不要另存为别的格式。"
    ),
    RefusalCode.FILL_IN_CHANGED: QT_TRANSLATE_NOOP(
        "texts", "填报表里不该改的地方被改过（条款、编号或隐藏的标识），分不清答的是哪一款。什么都没有读入。重新发一份，把答案抄过去。"
    ),
    RefusalCode.FILL_IN_NO_DEPARTMENT: QT_TRANSLATE_NOOP(
        "texts", "没有说是哪个科室。什么都没有写。写上科室名称再试。"
    ),
    RefusalCode.FILL_IN_OTHER_INSTITUTION: QT_TRANSLATE_NOOP(
        "texts", "这份填报表是另一家机构（{institution}）的。什么都没有读入。请核对文件。"
    ),
    RefusalCode.FILL_IN_OTHER_YEAR: QT_TRANSLATE_NOOP(
        "texts", "这份填报表是 {year} 年度的，现在填的是 {ours} 年度。什么都没有读入。换到那个年度，或重新发一份。"
    ),
    RefusalCode.FILL_IN_OTHER_PACK: QT_TRANSLATE_NOOP(
        "texts", "这份填报表对照的是另一版标准（{pack} {version}）。什么都没有读入。按现在的标准重新发一份。"
    ),
    RefusalCode.FILL_IN_ROW_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "标准里没有编号为“{criterion}”的款。什么都没有读入。重新发一份，把答案抄过去。"
    ),
    RefusalCode.FILL_IN_ROW_TWICE: QT_TRANSLATE_NOOP(
        "texts", "“{criterion}”在填报表里出现了两次。什么都没有读入。删去重复的一行再读。"
    ),
    RefusalCode.FILL_IN_ANSWER: QT_TRANSLATE_NOOP(
        "texts", "“达到”一列只能填“是”或“否”，或者空着。整份表没有读入。改好这一格再读。"
    ),
}  # fmt: skip
