"""One sentence for each refusal about what stands beside a clause.

Evidence, the scan folder, notes, departments. Order: what happened, what was kept,
what to do. Placeholders: ``ui/texts_filling.py``.
"""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts_marking import QT_TRANSLATE_NOOP

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
}  # fmt: skip
