"""The list of duties as a table, and the groups it is sifted by."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from models.duties.occurrences import DutyState
from models.usecases.duties.duty_cards import DutyCard
from ui.components.rows import Cell, Column
from ui.look.states import Status
from ui.look.tokens import Tone
from ui.texts.duties import (
    advisory_shown,
    due_shown,
    duty_source_shown,
    duty_state_shown,
    time_shown,
)
from ui.texts.joining import joined
from ui.translated import translated

STATUS_OF = {
    DutyState.OVERDUE: Status.NOT_MET,
    DutyState.SOON: Status.TO_CONFIRM,
    DutyState.AHEAD: Status.NOT_FILLED,
    DutyState.AT_ANY_TIME: Status.NOT_FILLED,
    DutyState.ONGOING: Status.IN_PROGRESS,
    DutyState.DONE: Status.MET,
    DutyState.NOT_APPLICABLE: Status.NOT_APPLICABLE,
}
Group: TypeAlias = tuple[DutyState, ...]
GROUPS: tuple[Group, ...] = (
    (DutyState.OVERDUE,),
    (DutyState.SOON,),
    (DutyState.AHEAD,),
    (DutyState.ONGOING, DutyState.AT_ANY_TIME),
    (DutyState.DONE,),
    (DutyState.NOT_APPLICABLE,),
)
"""What the chips above the list sift by, in the order they stand."""
_ORDER = tuple(DutyState)


def group_word(group: Group) -> str:
    """Return what a group is called."""
    translate = QCoreApplication.translate
    words = {
        DutyState.OVERDUE: translate("DutiesPage", "已过期"),
        DutyState.SOON: translate("DutiesPage", "快到期"),
        DutyState.AHEAD: translate("DutiesPage", "未到期"),
        DutyState.ONGOING: translate("DutiesPage", "持续和不定期"),
        DutyState.DONE: translate("DutiesPage", "已完成"),
        DutyState.NOT_APPLICABLE: translate("DutiesPage", "不适用"),
    }
    return words[group[0]]


def columns(asked: Callable[[], tuple[int, date]]) -> tuple[Column[DutyCard], ...]:
    """Return the table's columns; ``asked``: the year shown, and today."""
    translate = QCoreApplication.translate
    return (
        Column(
            id="state",
            title=translate("DutiesPage", "情况"),
            cell=_state,
            sort=lambda duty: _ORDER.index(duty.state),
            characters=6,
        ),
        Column(
            id="due",
            title=translate("DutiesPage", "应完成"),
            cell=lambda duty: _due(duty, *asked()),
            sort=lambda duty: duty.on or date.max,
            characters=7,
        ),
        Column(
            id="title",
            title=translate("DutiesPage", "任务和来源"),
            cell=_title,
            sort=lambda duty: duty.subject.title,
            characters=0,
        ),
        Column(
            id="done",
            title=translate("DutiesPage", "登记"),
            cell=_done,
            sort=_last_done,
            characters=9,
        ),
    )


def _state(duty: DutyCard) -> Cell:
    late = duty.state is DutyState.OVERDUE
    return Cell(text=duty_state_shown(duty, translated), status=STATUS_OF[duty.state], tinted=late)


def _done(duty: DutyCard) -> Cell:
    """Return when it was done last and by whom, or what a ledger may hold of it.

    Nothing is counted by itself: a row of a ledger only waits to be accepted.
    """
    translate = QCoreApplication.translate
    done = [record for record in duty.records if not record.excused]
    if done:
        last = done[-1]
        return Cell(text=_day(last.done_on), second=last.who)
    if duty.suggestions:
        words = translate("DutiesPage", "台账里有 {n} 条").format(n=len(duty.suggestions))
        return Cell(text=words, second=translate("DutiesPage", "等您确认"), tone=Tone.ACCENT)
    return Cell()


def _last_done(duty: DutyCard) -> str | None:
    days = [_day(record.done_on) for record in duty.records if record.done_on]
    return max(days, default=None)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _due(duty: DutyCard, year: int, today: date) -> Cell:
    late = duty.state is DutyState.OVERDUE
    return Cell(
        text=due_shown(duty, year, translated),
        second="" if duty.state is DutyState.DONE else time_shown(duty, today, translated),
        tone=Tone.BAD if late else None,
        strong=late,
    )


def _title(duty: DutyCard) -> Cell:
    source = joined(
        (duty_source_shown(duty, translated), advisory_shown(duty, translated)), translated
    )
    return Cell(text=duty.subject.title, second=source, tip=source)
