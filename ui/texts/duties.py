"""The year's duties in words: state, day, rule, source, what was done; no Qt."""

from collections.abc import Mapping
from datetime import date

from models.duties.occurrences import DutyState
from models.standards.policy import Validity
from models.usecases.duties.duty_cards import DutiesCard, DutyCard, DutyOrigin, RecordCard
from ui.texts.deadlines import days_left_shown
from ui.texts.filling import Translate
from ui.texts.joining import joined
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import untranslated

DUTY_STATES: Mapping[DutyState, str] = {
    DutyState.OVERDUE: QT_TRANSLATE_NOOP("texts", "已过期"),
    DutyState.SOON: QT_TRANSLATE_NOOP("texts", "快到期"),
    DutyState.AHEAD: QT_TRANSLATE_NOOP("texts", "未到期"),
    DutyState.AT_ANY_TIME: QT_TRANSLATE_NOOP("texts", "不定期"),
    DutyState.ONGOING: QT_TRANSLATE_NOOP("texts", "持续"),
    DutyState.DONE: QT_TRANSLATE_NOOP("texts", "已完成"),
    DutyState.NOT_APPLICABLE: QT_TRANSLATE_NOOP("texts", "不适用"),
}
_EVERY = {
    "year": QT_TRANSLATE_NOOP("texts", "每年"),
    "half_year": QT_TRANSLATE_NOOP("texts", "每半年"),
    "month": QT_TRANSLATE_NOOP("texts", "每月"),
    "once": QT_TRANSLATE_NOOP("texts", "一次"),
    "ongoing": QT_TRANSLATE_NOOP("texts", "全年持续"),
}
_SHIFTS = {
    "none": QT_TRANSLATE_NOOP("texts", "遇休息日不顺延"),
    "next_workday": QT_TRANSLATE_NOOP("texts", "遇休息日顺延到下一个工作日"),
    "after_holiday": QT_TRANSLATE_NOOP("texts", "遇法定节日顺延，平常的周末不顺延"),
}
_ADVISORY = {
    Validity.EXPIRED: QT_TRANSLATE_NOOP("texts", "文件已期满，仅供参考"),
    Validity.DRAFT: QT_TRANSLATE_NOOP("texts", "征求意见稿，仅供参考"),
}
_TIMES = QT_TRANSLATE_NOOP("texts", "{state} {done}/{times} 次")
_RECORDED = QT_TRANSLATE_NOOP("texts", "已登记 {n} 次")
_DONE_ON = QT_TRANSLATE_NOOP("texts", "{day} 完成")
_AT_LEAST = QT_TRANSLATE_NOOP("texts", "至少 {times} 次")
_BY = QT_TRANSLATE_NOOP("texts", "{day} 前")
_DAY = QT_TRANSLATE_NOOP("texts", "{month} 月 {day} 日")
_DAY_OF_YEAR = QT_TRANSLATE_NOOP("texts", "{year} 年 {month} 月 {day} 日")
_ALL_YEAR = QT_TRANSLATE_NOOP("texts", "全年")
_NO_DAY = QT_TRANSLATE_NOOP("texts", "没有写日期")
_MOVED = QT_TRANSLATE_NOOP("texts", "{nominal} 放假，顺延到 {on}")
_SOFT = QT_TRANSLATE_NOOP("texts", "原文没有写日子，这一天是程序设的，年底前完成都不算过期")
_SOFT_MONTH = QT_TRANSLATE_NOOP("texts", "原文没有写日子，按月底算")
_ONGOING = QT_TRANSLATE_NOOP("texts", "原文没有写期限，全年一次也没有登记的，年后算没有完成")
_UNSURE = QT_TRANSLATE_NOOP("texts", "节假日安排未公布，按周末推算")
_YEAR_END = QT_TRANSLATE_NOOP("texts", "年底前")
_OWN = QT_TRANSLATE_NOOP("texts", "本单位自定")
_OWN_OF = QT_TRANSLATE_NOOP("texts", "本单位自定：{source}")
_FORMER = QT_TRANSLATE_NOOP("texts", "现行文件不再要求，登记保留")
_NOT_APPLICABLE = QT_TRANSLATE_NOOP("texts", "不适用：{reason}")
_TOTALS = QT_TRANSLATE_NOOP("texts", "应做 {asked} 项，已完成 {done} 项")
_LATE = QT_TRANSLATE_NOOP("texts", "已过期 {n} 项")


def duty_state_shown(duty: DutyCard, into: Translate = untranslated) -> str:
    """Return ``已完成``, or how often of how often: ``快到期 1/3 次``."""
    state = into(DUTY_STATES[duty.state])
    if duty.times > 1 and duty.state is not DutyState.NOT_APPLICABLE:
        return into(_TIMES).format(state=state, done=duty.done, times=duty.times)
    return state


def day_shown(day: date, year: int, into: Translate = untranslated) -> str:
    """Return ``12 月 31 日``; with its year where that is not ``year``."""
    if day.year == year:
        return into(_DAY).format(month=day.month, day=day.day)
    return into(_DAY_OF_YEAR).format(year=day.year, month=day.month, day=day.day)


def due_shown(duty: DutyCard, year: int, into: Translate = untranslated) -> str:
    """Return by when a duty is to be done."""
    if duty.on is not None:
        return day_shown(duty.on, year, into)
    return into(_ALL_YEAR if duty.state is DutyState.ONGOING or duty.closes else _NO_DAY)


def time_shown(duty: DutyCard, today: date, into: Translate = untranslated) -> str:
    """Return how long there is, or when it was done last; "" where neither is to be told."""
    days = [record.done_on for record in duty.records if record.done_on and not record.excused]
    if duty.state is DutyState.ONGOING:
        return into(_RECORDED).format(n=duty.done) if duty.done else ""
    if duty.state is DutyState.DONE:
        return into(_DONE_ON).format(day=max(days).isoformat()) if days else ""
    if duty.state is DutyState.NOT_APPLICABLE or duty.days_left is None:
        return ""
    if duty.soft and duty.on is not None and duty.on < today <= (duty.closes or today):
        return into(_YEAR_END)
    return days_left_shown(duty.days_left, into)


def rule_shown(duty: DutyCard, year: int, into: Translate = untranslated) -> tuple[str, ...]:
    """Return how the day follows from the document: how often, moved or not, who set it."""
    if duty.origin is not DutyOrigin.POLICY:
        return ()
    often = [into(_EVERY[duty.every])]
    if duty.times > 1:
        often.append(into(_AT_LEAST).format(times=duty.times))
    if duty.on is not None:
        often.append(into(_BY).format(day=due_shown(duty, year, into)))
    told = [joined(often, into)]
    if duty.on is None:
        return (*told, into(_ONGOING)) if duty.closes else (*told, into(_NO_DAY))
    nominal = duty.subject.due
    if nominal is not None and nominal != duty.on:
        told.append(
            into(_MOVED).format(
                nominal=day_shown(nominal, year, into), on=day_shown(duty.on, year, into)
            )
        )
    if not duty.soft or duty.shift != "none":
        told.append(into(_SHIFTS[duty.shift]))
    if duty.soft:
        told.append(into(_SOFT_MONTH if duty.every == "month" else _SOFT))
    if not duty.certain:
        told.append(into(_UNSURE))
    return tuple(told)


def duty_source_shown(duty: DutyCard, into: Translate = untranslated) -> str:
    """Return the document and its clause, or who set the duty."""
    if duty.origin is DutyOrigin.FORMER:
        return into(_FORMER)
    if duty.origin is DutyOrigin.OWN:
        return into(_OWN_OF).format(source=duty.document) if duty.document else into(_OWN)
    return f"{duty.document} {duty.clause}".strip()


def advisory_shown(duty: DutyCard, into: Translate = untranslated) -> str:
    """Return why a duty is for reference only, "" where its document is in force."""
    told = None if duty.validity is None else _ADVISORY.get(duty.validity)
    return "" if told is None else into(told)


def record_shown(record: RecordCard, into: Translate = untranslated) -> str:
    """Return one record in a line."""
    if record.excused:
        return into(_NOT_APPLICABLE).format(reason=record.what)
    day = "" if record.done_on is None else record.done_on.isoformat()
    return joined((day, record.who, record.what, record.evidence), into)


def totals_shown(card: DutiesCard, into: Translate = untranslated) -> str:
    """Return ``应做 9 项，已完成 3 项，已过期 1 项``."""
    former = sum(
        duty.origin is DutyOrigin.FORMER and duty.state is DutyState.DONE for duty in card.duties
    )
    done = card.count(DutyState.DONE) - former
    late = card.count(DutyState.OVERDUE)
    told = into(_TOTALS).format(asked=card.asked, done=done)
    return joined((told, into(_LATE).format(n=late) if late else ""), into)
