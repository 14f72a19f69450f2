"""One sentence for each check before finalising, and for each next step on the start page."""

from collections.abc import Mapping

from ui.texts.marking import QT_TRANSLATE_NOOP

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
    "feedback.unanswered": QT_TRANSLATE_NOOP(
        "texts", "县里要求整改的还有 {count} 项没有答复，先是“{name}”。答复了再报；一时没有结果也可以写明原因照报。"
    ),
    "feedback.nothing-shown": QT_TRANSLATE_NOOP(
        "texts", "答复“已整改”的有 {count} 项没有附佐证，先是“{name}”。"
    ),
    "feedback.claim-kept": QT_TRANSLATE_NOOP(
        "texts", "县里改了等级的有 {count} 条这次仍按原来自评（从 {clause} 起）。"
    ),
    "revision.changed": QT_TRANSLATE_NOOP(
        "texts", "和上一次上报比，{count} 条的自评变了，其中 {better} 条提高（从 {clause} 起）。"
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
    "rows.unconfirmed": QT_TRANSLATE_NOOP(
        "texts", "{ledger:ledger}有 {count} 行由上年带来，还没有确认。确认了才能定稿。"
    ),
    "values.unconfirmed": QT_TRANSLATE_NOOP(
        "texts", "{ledger:ledger}有 {count} 项由上年带来，还没有确认，按没有填计算。"
    ),
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
    "figures.contradict": QT_TRANSLATE_NOOP(
        "texts", "{parts:figure}（{sum}）大于{whole:figure}（{value}{unit}），其中有一项不对。改正再定稿。"
    ),
    "figures.unusual": QT_TRANSLATE_NOOP(
        "texts", "{parts:figure}（{sum}）大于{whole:figure}（{value}{unit}），不常见。"
    ),
    "figures.jump": QT_TRANSLATE_NOOP(
        "texts", "{figure:figure}由上年 {other} 变为 {value}{unit}，增减超过一半。"
    ),
    "figures.last-year-differs": QT_TRANSLATE_NOOP(
        "texts", "{figure:figure}填了 {value}{unit}，上年台账里是 {other}{unit}。"
    ),
    "figures.rows-differ": QT_TRANSLATE_NOOP(
        "texts", "{figure:figure}填了 {value}{unit}，“{book:ledger}”逐行算出是 {other}{unit}。"
    ),
    "figures.rows-bound": QT_TRANSLATE_NOOP(
        "texts", "{figure:figure}填了 {value}{unit}，与“{book:ledger}”里的行（界限 {other}{unit}）不符。"
    ),
    "figures.staff-differ": QT_TRANSLATE_NOOP(
        "texts", "{figure:figure}填了 {value}{unit}，人员台账里是 {other}{unit}。"
    ),
    "figures.above-staff": QT_TRANSLATE_NOOP(
        "texts", "{figure:figure}填了 {value}{unit}，人员台账里最多 {other}{unit}。"
    ),
    "figures.equipment-differ": QT_TRANSLATE_NOOP(
        "texts", "{figure:figure}填了 {value}{unit}，设备台账里是 {other}{unit}。"
    ),
    "staff.same-number": QT_TRANSLATE_NOOP(
        "texts", "{name}等 {count} 行的身份证件号码相同。改正号码，或结束多余的行，再定稿。"
    ),
    "staff.same-name": QT_TRANSLATE_NOOP(
        "texts", "有 {count} 行都叫{name}、出生日期相同，身份证件号码不全，可能是同一个人。"
    ),
    "staff.old": QT_TRANSLATE_NOOP("texts", "{name}已满 {age} 岁，仍计入在岗人员。"),
    "staff.moved-other-year": QT_TRANSLATE_NOOP(
        "texts", "{name}的调入调出日期是 {day}，不在本年度。"
    ),
    "staff.no-licence": QT_TRANSLATE_NOOP("texts", "{name}是医师或护士，没有填执业证书编号。"),
    "staff.no-category": QT_TRANSLATE_NOOP("texts", "{name}是医师，没有填医师执业类别。"),
    "staff.scope-differs": QT_TRANSLATE_NOOP("texts", "{name}的执业范围与医师执业类别对不上。"),
    "staff.scope-without-licence": QT_TRANSLATE_NOOP(
        "texts", "{name}填了医师执业范围，专业类别却不是医师或护士。"
    ),
    "equipment.bought-later": QT_TRANSLATE_NOOP(
        "texts", "{name}的购进日期是 {day}，在本年度以后。"
    ),
    "equipment.past-life": QT_TRANSLATE_NOOP(
        "texts", "{name}的使用年限到 {last} 年为止，仍登记为启用。"
    ),
    "equipment.revoked-in-use": QT_TRANSLATE_NOOP("texts", "{name}已经注销，仍登记为启用。"),
    "equipment.quantity-odd": QT_TRANSLATE_NOOP("texts", "{name}的数量是 {count}，请核对。"),
    "equipment.no-value": QT_TRANSLATE_NOOP("texts", "{name}在用，没有填单价。"),
    "equipment.value-odd": QT_TRANSLATE_NOOP(
        "texts", "{name}的单价是 {value} 元，可能把元和万元弄混了。"
    ),
    "rows.expired": QT_TRANSLATE_NOOP(
        "texts", "{ledger:ledger}：{name}的有效期到 {day}，已经过期。"
    ),
    "rows.overdue": QT_TRANSLATE_NOOP(
        "texts", "{ledger:ledger}：“{name}”的整改期限是 {day}，已过期，还没有填完成日期。"
    ),
    "rows.other-year": QT_TRANSLATE_NOOP(
        "texts", "{ledger:ledger}：有一行的日期是 {day}，不在本年度，不计入。"
    ),
    "tasks.overdue": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务过了期限还没有完成（从“{name}”起）。"
    ),
    "tasks.node-overdue": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务的节点过了日期还没有打√（从“{name}”起）。"
    ),
    "tasks.no-owner": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务没有责任人（从“{name}”起）。"
    ),
    "tasks.no-deadline": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务没有期限（从“{name}”起）。"
    ),
    "tasks.no-reason": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务暂缓或退回，没有写原因（从“{name}”起）。"
    ),
    "tasks.no-proof": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务报了完成，没有佐证（从“{name}”起）。"
    ),
    "tasks.not-rechecked": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务没有复核就销了号（从“{name}”起）。"
    ),
    "tasks.rechecked-by-owner": QT_TRANSLATE_NOOP(
        "texts", "整改台账有 {count} 条任务由责任人自己复核（从“{name}”起）。"
    ),
    "rows.owner-gone": QT_TRANSLATE_NOOP(
        "texts", "{ledger:ledger}：有一行所属的人员或设备已经不在台账里。"
    ),
}  # fmt: skip
"""By code of a ``PreflightItem``; beside its params stand ``clause`` and ``ledger``."""
