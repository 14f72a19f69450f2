"""Sentences and words of the self-check forms."""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

SELF_CHECKS: Mapping[str, str] = {
    RefusalCode.SELF_CHECK_FORM_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有叫“{form}”的自查表[。可选：{known}]。内容没有变化。换一张表。"
    ),
    RefusalCode.SELF_CHECK_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "这次自查已经不在了，或者不是这个年度的。内容没有变化。刷新后再看。"
    ),
    RefusalCode.SELF_CHECK_ITEM_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "自查表里没有第 {item} 项。什么都没有存。看一遍表里的编号再试。"
    ),
    RefusalCode.SELF_CHECK_SECTION_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "自查表里没有第 {section} 部分。什么都没有存。看一遍表里的编号再试。"
    ),
    RefusalCode.SELF_CHECK_ITEM_TEXT: QT_TRANSLATE_NOOP(
        "texts", "自加的项目要写内容，不超过 {most} 字。没有添加。改好后再加。"
    ),
    RefusalCode.SELF_CHECK_ITEMS_FULL: QT_TRANSLATE_NOOP(
        "texts", "一张自查表最多 {most} 项。没有添加。去掉用不着的再加。"
    ),
    RefusalCode.SELF_CHECK_VALUE: QT_TRANSLATE_NOOP(
        "texts", "[第 {item} 项的]“{field:self-check-field}”填得不对。什么都没有存。改好后再存。"
    ),
    RefusalCode.SELF_CHECK_FINISHED: QT_TRANSLATE_NOOP(
        "texts", "这次自查已经完成，不能直接改。内容没有变化。要改先点“再改”。"
    ),
    RefusalCode.SELF_CHECK_NOT_FINISHED: QT_TRANSLATE_NOOP(
        "texts", "这次自查还没有完成。内容都已保存。填完后点“完成自查”。"
    ),
    RefusalCode.SELF_CHECK_OPEN_ITEMS: QT_TRANSLATE_NOOP(
        "texts", "还有 {open} 项没填，第一处是第 {item} 项。已填的都已保存。填完再完成。"
    ),
    RefusalCode.SELF_CHECK_NO_FINDING: QT_TRANSLATE_NOOP(
        "texts", "第 {item} 项不符合，还没有写问题。已填的都已保存。写一句问题再完成。"
    ),
    RefusalCode.SELF_CHECK_OTHER_YEAR: QT_TRANSLATE_NOOP(
        "texts", "自查日期 {day} 不在 {year} 年度里。已填的都已保存。改成实际自查的那一天再完成。"
    ),
}  # fmt: skip
"""By refusal code."""

FIELDS: Mapping[str, str] = {
    "kind": QT_TRANSLATE_NOOP("texts", "类别"),
    "held_on": QT_TRANSLATE_NOOP("texts", "自查日期"),
    "people": QT_TRANSLATE_NOOP("texts", "参加人员"),
    "department": QT_TRANSLATE_NOOP("texts", "科室"),
    "verdict": QT_TRANSLATE_NOOP("texts", "结论"),
    "text": QT_TRANSLATE_NOOP("texts", "问题"),
    "measure": QT_TRANSLATE_NOOP("texts", "整改"),
    "responsible": QT_TRANSLATE_NOOP("texts", "责任人"),
    "deadline": QT_TRANSLATE_NOOP("texts", "期限"),
    "mended_on": QT_TRANSLATE_NOOP("texts", "完成日期"),
    "place": QT_TRANSLATE_NOOP("texts", "部位"),
    "involved": QT_TRANSLATE_NOOP("texts", "涉及人员（人）"),
    "severity": QT_TRANSLATE_NOOP("texts", "情节"),
    "amount": QT_TRANSLATE_NOOP("texts", "涉及金额（元）"),
}
"""By field of a check or of an answer."""

VERDICTS: Mapping[str, str] = {
    "met": QT_TRANSLATE_NOOP("texts", "符合"),
    "not_met": QT_TRANSLATE_NOOP("texts", "不符合"),
    "not_applicable": QT_TRANSLATE_NOOP("texts", "不适用"),
    "": QT_TRANSLATE_NOOP("texts", "没填"),
}
"""By verdict of an item."""

STANDINGS: Mapping[str, str] = {
    "policy": QT_TRANSLATE_NOOP("texts", "政策原文"),
    "public": QT_TRANSLATE_NOOP("texts", "公开资料"),
    "recalled": QT_TRANSLATE_NOOP("texts", "待核对"),
    "local": QT_TRANSLATE_NOOP("texts", "参考"),
    "own": QT_TRANSLATE_NOOP("texts", "本院"),
}
"""Where an item comes from; what this program lists itself is never shown as official."""

SELF_CHECK_SHAPES: Mapping[str, Mapping[str, str]] = {
    "self-check-field": FIELDS,
    "self-check-verdict": VERDICTS,
    "self-check-standing": STANDINGS,
}
"""Tables of words, by the name a placeholder or a face asks for them."""
