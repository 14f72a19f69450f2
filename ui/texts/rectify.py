"""Tasks in words: what a gap or a step of a plan asks for, what is remarkable about a task.

The words of a task are data of the ledger, which speaks Chinese on every screen.
"""

import calendar
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from models.usecases.gaps.gap_cards import GapCard, GapState
from models.usecases.gaps.plan_cards import PlanStepCard
from models.usecases.rectify.task_cards import TaskCard, TaskDraft, TaskRemark, TaskSource
from ui.texts.filling import Translate
from ui.texts.joining import stated
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.plans import step_shown
from ui.texts.sentences import missing_shown, untranslated, word

_SHORT = "{title}：现有 {have}{unit}，要求 {need}{unit}，还差 {short}{unit}"
_TOO_MANY = "{title}：现有 {have}{unit}，最多 {need}{unit}，多出 {short}{unit}"
_NOT_MET = "未达到：{title}"
_UNKNOWN = "补齐数据：{title}"
_OPEN = "逐项核实并填写：{title}"

REMARKS: Mapping[TaskRemark, str] = {
    TaskRemark.OVERDUE: QT_TRANSLATE_NOOP("texts", "逾期 {days} 天"),
    TaskRemark.NODE_OVERDUE: QT_TRANSLATE_NOOP("texts", "有节点过期未完成"),
    TaskRemark.NO_OWNER: QT_TRANSLATE_NOOP("texts", "没有责任人"),
    TaskRemark.NO_DEADLINE: QT_TRANSLATE_NOOP("texts", "没有期限"),
    TaskRemark.NO_REASON: QT_TRANSLATE_NOOP("texts", "没有写原因"),
    TaskRemark.NO_PROOF: QT_TRANSLATE_NOOP("texts", "没有销号佐证"),
    TaskRemark.NOT_RECHECKED: QT_TRANSLATE_NOOP("texts", "没有复核就销号"),
    TaskRemark.RECHECKED_BY_OWNER: QT_TRANSLATE_NOOP("texts", "复核人就是责任人"),
}


def remark_shown(card: TaskCard, remark: TaskRemark, into: Translate = untranslated) -> str:
    """Return one remark: ``逾期 12 天``."""
    return into(REMARKS[remark]).format(days=card.days_overdue)


def remarks_shown(card: TaskCard, into: Translate = untranslated) -> str:
    """Return all remarks of a task, "" for none."""
    return stated((remark_shown(card, one, into) for one in card.remarks), into)


def drafts_of_gaps(gaps: Iterable[GapCard], today: date) -> tuple[TaskDraft, ...]:
    """Return a task for each gap; the same gap gives the same reference on any day."""
    return tuple(
        TaskDraft(
            task=_gap_words(gap),
            source=TaskSource.GAP,
            reference=f"gap/{gap.subject}",
            clauses=tuple(dict.fromkeys(block.clause for block in gap.blocks if block.clause)),
            found_on=today,
            note=stated((missing_shown(one) for one in gap.missing), untranslated),
        )
        for gap in gaps
    )


def drafts_of_plan(steps: Iterable[PlanStepCard], today: date) -> tuple[TaskDraft, ...]:
    """Return a task for each step of a plan, begun today, due when its months are over."""
    return tuple(
        TaskDraft(
            task=step_shown(step),
            source=TaskSource.PLAN,
            reference=f"plan/{step.action.action.id}",
            clauses=tuple(dict.fromkeys(fall.clause for fall in step.falls)),
            found_on=today,
            starts_on=today,
            deadline=months_later(today, step.action.months) if step.action.months else None,
            budget=Fraction(step.cost) if step.cost else None,
        )
        for step in steps
    )


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _gap_words(gap: GapCard) -> str:
    title = _title(gap)
    if gap.state is GapState.UNKNOWN:
        return _UNKNOWN.format(title=title)
    if gap.state is GapState.OPEN:
        return _OPEN.format(title=title)
    if gap.blocks and gap.subject == gap.blocks[0].criterion:
        return _NOT_MET.format(title=title)
    return (_TOO_MANY if gap.reduce else _SHORT).format(
        title=title,
        have=gap.have,
        need=gap.need,
        short=gap.short,
        unit=f" {gap.unit or '项'}",
    )


def _title(gap: GapCard) -> str:
    if not gap.subject.startswith("distinct."):
        return gap.title
    _, register, *by = gap.subject.split(".")
    return word("register", register) + ("类别" if by else "")
