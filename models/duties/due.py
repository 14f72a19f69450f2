"""Due dates of a duty in one year, moved by holidays where the document says so."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from models.standards.policy import Schedule

_LONGEST_BREAK = 20
"""Days; the longest run of days off the holiday calendar has ever had is under that."""


class WorkCalendar(Protocol):
    """Which days are worked; ``knows`` tells whether the year's holidays are published."""

    def knows(self, day: date) -> bool:
        """Tell whether the holidays of the day's year are known."""

    def is_statutory_holiday(self, day: date) -> bool:
        """Tell whether the day is off because of a statutory holiday."""

    def is_workday(self, day: date) -> bool:
        """Tell whether the day is worked (weekends made up for included)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDate:
    """``on``: the day it is due, inside; ``nominal``: the day the text names.

    ``certain`` False: the holidays of that year were not known, weekends only.
    """

    on: date
    nominal: date
    certain: bool


def due_dates(schedule: Schedule, year: int, calendar: WorkCalendar) -> tuple[DueDate, ...]:
    """Return the due dates that ``schedule`` names for ``year``; none if it names no day.

    The first of a month may close the month before: month 13 lies in the next year,
    and a day may be moved there. Both belong to ``year``.
    """
    return tuple(_moved(day, schedule.shift, calendar) for day in _nominal(schedule, year))


def _nominal(schedule: Schedule, year: int) -> tuple[date, ...]:
    if not schedule.by or schedule.every == "ongoing":
        return ()
    if schedule.every == "month":
        months = range(schedule.first_month - 1, schedule.last_month)
        return tuple(_in_month(year + at // 12, at % 12 + 1, int(schedule.by)) for at in months)
    if schedule.every == "once" and len(schedule.by) == len("2022-08-31"):
        day = date.fromisoformat(schedule.by)
        return (day,) if day.year == year else ()
    return tuple(date.fromisoformat(f"{year}-{part}") for part in schedule.by.split())


def _in_month(year: int, month: int, day: int) -> date:
    """Return the day of the month, or its last day where it has fewer."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), following - timedelta(days=1))


def _moved(day: date, shift: str, calendar: WorkCalendar) -> DueDate:
    on = day
    moves = shift == "next_workday" and not calendar.is_workday(day)
    if moves or (shift == "after_holiday" and calendar.is_statutory_holiday(day)):
        days = (day + timedelta(days=n) for n in range(1, _LONGEST_BREAK + 1))
        on = next((one for one in days if calendar.is_workday(one)), day)
    certain = shift == "none" or (calendar.knows(day) and calendar.knows(on))
    return DueDate(on=on, nominal=day, certain=certain)
