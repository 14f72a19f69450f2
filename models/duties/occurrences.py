"""What a policy asks an institution to do in a year, one by one, and how far each is.

A document that writes a day means it; where only the year is written ("every year"),
the day is the program's, and nothing is late before the year is over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.duties.due import DueDate, WorkCalendar, due_dates
from models.standards.policy import Policy, PolicyDuty, Schedule

SOON_DAYS = 30
"""A duty whose day is so near is called near."""
_WHOLE_DATE = len("2022-08-31")


class DutyState(StrEnum):
    """How far one occurrence of a duty is; the order is that of a reader's care."""

    OVERDUE = "overdue"
    SOON = "soon"
    AHEAD = "ahead"
    AT_ANY_TIME = "at_any_time"
    """Asked for once, without a day and without an end."""
    ONGOING = "ongoing"
    """Asked for all year round: done again and again until the year is over."""
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One doing of a duty that is asked for in ``year``.

    ``due`` None: no day is named. ``closes``: the last day on which it is not yet late,
    None: it never is. ``times``: how often it is to be done by then. ``soft``: the
    document does not write the day.
    """

    year: int
    due: DueDate | None
    closes: date | None
    times: int
    soft: bool
    ongoing: bool


def is_asked_in(policy: Policy, duty: PolicyDuty, year: int) -> bool:
    """Tell whether a policy asks for a duty in ``year``.

    A duty without years of its own has the policy's; one without a last year goes on
    after the policy has ended, as its document does not say that it ends.
    """
    if policy.valid_from.year > year:
        return False
    if duty.years.first is None and duty.years.last is None:
        return policy.valid_until is None or year <= policy.valid_until.year
    return year in duty.years


def is_for(duty: PolicyDuty, actor: str, kind: str) -> bool:
    """Tell whether a duty is ``actor``'s; ``kind`` of institution, ``""`` where there is none."""
    return duty.actor == actor and (not kind or not duty.subjects or kind in duty.subjects)


def occurrences(duty: PolicyDuty, year: int, calendar: WorkCalendar) -> tuple[Occurrence, ...]:
    """Return what a duty that is asked in ``year`` comes to in that year.

    At least one, unless it is asked for once and by a day of another year.
    """
    schedule = duty.schedule
    if not schedule.by or schedule.every == "ongoing":
        return (_without_day(schedule, year),)
    return tuple(_dated(schedule, year, due) for due in _days(duty, year, calendar))


def state_of(one: Occurrence, today: date, done: int, *, excused: bool) -> DutyState:
    """Return the one state of an occurrence that was done so many times by ``today``.

    ``excused``: a person said, with a reason, that it does not apply.
    """
    if excused:
        return DutyState.NOT_APPLICABLE
    late = one.closes is not None and today > one.closes
    if one.ongoing and not late:
        return DutyState.ONGOING
    if done >= one.times:
        return DutyState.DONE
    if late:
        return DutyState.OVERDUE
    if one.due is None:
        return DutyState.AT_ANY_TIME
    return DutyState.SOON if (one.due.on - today).days <= SOON_DAYS else DutyState.AHEAD


def _days(duty: PolicyDuty, year: int, calendar: WorkCalendar) -> Iterator[DueDate]:
    """Yield the days of a year's list; a day after the duty's last year belongs to that year."""
    schedule, last = duty.schedule, duty.years.last
    if schedule.every != "once" or len(schedule.by) != _WHOLE_DATE:
        yield from due_dates(schedule, year, calendar)
        return
    named = date.fromisoformat(schedule.by).year
    if year == (named if last is None else min(named, last)):
        yield from due_dates(schedule, named, calendar)


def _without_day(schedule: Schedule, year: int) -> Occurrence:
    ends = schedule.every != "once"
    return Occurrence(
        year=year,
        due=None,
        closes=date(year, 12, 31) if ends else None,
        times=schedule.times,
        soft=True,
        ongoing=schedule.every == "ongoing",
    )


def _dated(schedule: Schedule, year: int, due: DueDate) -> Occurrence:
    # "every month" itself says that a month's work is of that month, whoever set the day
    soft = schedule.default and schedule.every != "month"
    return Occurrence(
        year=year,
        due=due,
        closes=max(due.on, date(year, 12, 31)) if soft else due.on,
        times=schedule.times,
        soft=schedule.default,
        ongoing=False,
    )
