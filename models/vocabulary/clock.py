"""The clock comes in as an argument, so every result can be made again."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol


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
