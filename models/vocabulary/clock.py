"""The clock comes in as an argument, so every result can be made again."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Protocol

_CHINA = timezone(timedelta(hours=8))


def day_in_china(moment: datetime) -> date:
    """Return the calendar day of a moment in China, which has one time zone (UTC+8).

    What is worked out anew from a package must fall on the day it was first
    worked out on, whatever the zone of the machine.
    """
    return moment.astimezone(_CHINA).date()


def beginning_in_china(day: date) -> datetime:
    """Return the moment a calendar day begins in China, in UTC."""
    return datetime.combine(day, time(), _CHINA).astimezone(UTC)


def shown_in_china(moment: str) -> str:
    """Return a stored moment (ISO 8601) as the wall clock in China shows it, to the second."""
    return f"{datetime.fromisoformat(moment).astimezone(_CHINA):%Y-%m-%d %H:%M:%S}"


class Clock(Protocol):
    """Where a use case gets the time from."""

    def now(self) -> datetime:
        """Return the moment, in UTC, with its time zone."""
        ...

    def today(self) -> date:
        """Return the local calendar day (the clerk's wall calendar)."""
        ...


class SystemClock:
    """The machine's clock; made once, in the composition root."""

    def now(self) -> datetime:
        """Return the machine's moment in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the machine's local day."""
        return datetime.now(UTC).astimezone().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedClock:
    """A clock that stands still: sample data, tests, reproducible packages."""

    moment: datetime

    def now(self) -> datetime:
        """Return the fixed moment."""
        return self.moment

    def today(self) -> date:
        """Return the day of the fixed moment."""
        return self.moment.date()


def day_of(told: str) -> str:
    """Return the calendar day in China of a stored moment; a day stays as it is."""
    return told if is_iso_day(told) else day_in_china(datetime.fromisoformat(told)).isoformat()


def is_iso_day(text: str) -> bool:
    """Whether ``text`` is a day of the calendar, written ``2025-03-12``."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
