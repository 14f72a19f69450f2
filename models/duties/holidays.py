"""The statutory holidays of the State Council's yearly notices, 2004 on.

The library ships the notices as data and works without a network; a year whose
notice it does not have yet is known by its weekends only.
"""

from datetime import date

import chinese_calendar
from chinese_calendar.constants import holidays, workdays

_SATURDAY = 5
_YEARS = frozenset(day.year for day in (*holidays, *workdays))


class ChineseHolidays:
    """A ``WorkCalendar`` over the published holiday notices."""

    def knows(self, day: date) -> bool:
        """Tell whether the notice for the day's year is there."""
        return day.year in _YEARS

    def is_statutory_holiday(self, day: date) -> bool:
        """Tell whether the day is off by a notice; a plain weekend is not."""
        return self.knows(day) and day in holidays

    def is_workday(self, day: date) -> bool:
        """Tell whether the day is worked."""
        if not self.knows(day):
            return day.weekday() < _SATURDAY
        return bool(chinese_calendar.is_workday(day))
