"""One sentence for each check before finalising, and for each next step on the start page."""

from collections.abc import Mapping

from ui.texts_marking import QT_TRANSLATE_NOOP

CHECKS: Mapping[str, str] = {
    "over-claim.no-reason": QT_TRANSLATE_NOOP(
        "texts", "{clause} 自评比计算结果高 {grades} 级，还没有理由。写明理由再定稿。"
    ),
    "over-claim.no-evidence": QT_TRANSLATE_NOOP(
        "texts", "{clause} 自评比计算结果高 {grades} 级，还没有佐证。附 1 份佐证再定稿。"
    ),
    "profile.incomplete": QT_TRANSLATE_NOOP(
        "texts", "机构信息“{field:profile}”没有填好。补上再定稿。"
    ),
    "profile.contact-empty": QT_TRANSLATE_NOOP("texts", "机构信息“{field:profile}”没有填。"),
    "evidence.lost": QT_TRANSLATE_NOOP(
        "texts", "{clause} 的佐证“{name}”在工作区里找不到了。重新添加再定稿。"
    ),
    "evidence.missing": QT_TRANSLATE_NOOP("texts", "{clause} 自评 {grade} 级，没有附佐证。"),
    "evidence.expired": QT_TRANSLATE_NOOP(
        "texts", "{clause} 的佐证“{name}”有效期到 {day}，已经过期。"
    ),
    "evidence.other-year": QT_TRANSLATE_NOOP(
        "texts", "{clause} 的佐证“{name}”日期是 {day}，不是本年度的。"
    ),
    "evidence.reused": QT_TRANSLATE_NOOP(
        "texts", "佐证“{name}”用在 {count} 条上（从 {clause} 起）。"
    ),
    "departments.differ": QT_TRANSLATE_NOOP(
        "texts", "有 {count} 条的科室自评与院级不一致（从 {clause} 起）。"
    ),
    "clauses.open": QT_TRANSLATE_NOOP(
        "texts", "还有 {count} 条没有评完（从 {clause} 起），按未达到计算。"
    ),
    "carried.waiting": QT_TRANSLATE_NOOP(
        "texts", "有 {count} 处沿用上次、还没有确认（从 {clause} 起），按没有填计算。"
    ),
    "clauses.not-applicable": QT_TRANSLATE_NOOP(
        "texts", "{count} 条设为不适用（从 {clause} 起），不计入比例。"
    ),
    "rows.held": QT_TRANSLATE_NOOP("texts", "{ledger:ledger}有 {count} 行待改好，没有计入。"),
    "level.barred": QT_TRANSLATE_NOOP(
        "texts", "本年度不得申报{levels}：{veto}等次不变，可以定稿、打印；情况填错了就改正。"
    ),
    "level.veto-open": QT_TRANSLATE_NOOP("texts", "申报{levels}前要说明有没有这种情况：{veto}"),
    "level.provisional": QT_TRANSLATE_NOOP(
        "texts", "达到{level}是暂定的：比例未与官方原文核对。"
    ),
    "county.unknown": QT_TRANSLATE_NOOP(
        "texts", "还没有登记上报的县，导出的包不封装，人员代号也不带。"
    ),
    "clause.lacks-data": QT_TRANSLATE_NOOP("texts", "{clause} 缺数据，判定不了。"),
    "figures.empty": QT_TRANSLATE_NOOP("texts", "年度数据 {total} 项里有 {count} 项没填。"),
}  # fmt: skip
"""By code of a ``PreflightItem``; beside its params stand ``clause`` and ``ledger``."""
