"""Duties of a year: when each falls due over real calendars, and its one state on any day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.duties.due import due_dates
from models.duties.holidays import ChineseHolidays
from models.duties.occurrences import (
    DutyState,
    Occurrence,
    is_asked_in,
    is_for,
    occurrences,
    state_of,
)
from models.standards.policy import Policy, PolicyDuty, Schedule, Years
from tests.policies import shipped

CALENDAR = ChineseHolidays()
NATIONAL, BEIJING, KAIFENG = "national-2023", "beijing-2022", "kaifeng-2023"


def schedule(every: str = "year", by: str = "12-31", **changes: object) -> Schedule:
    values: dict[str, object] = {
        "shift": "none", "first_month": 1, "last_month": 12, "times": 1, "default": False,
    }  # fmt: skip
    return Schedule(every=every, by=by, **{**values, **changes})  # type: ignore[arg-type]


def duty(made: Schedule, years: Years | None = None) -> PolicyDuty:
    every_year = Years(first=None, last=None)
    return replace(shipped(NATIONAL).duties[0], schedule=made, years=years or every_year)


def only(made: Schedule, year: int = 2025) -> Occurrence:
    (one,) = occurrences(duty(made), year, CALENDAR)
    return one


@pytest.mark.parametrize(
    ("by", "year", "shift", "on"),
    [
        # the notices of the State Council, as chinese-calendar ships them
        ("10-01", 2023, "after_holiday", date(2023, 10, 7)),  # long break, then a make-up Saturday
        ("10-01", 2024, "after_holiday", date(2024, 10, 8)),
        ("10-01", 2025, "next_workday", date(2025, 10, 9)),
        ("01-28", 2025, "next_workday", date(2025, 2, 5)),  # the whole Spring Festival
        ("01-26", 2025, "next_workday", date(2025, 1, 26)),  # a Sunday that is worked
        ("09-30", 2025, "after_holiday", date(2025, 9, 30)),  # the day before moves nowhere
        ("11-30", 2024, "after_holiday", date(2024, 11, 30)),  # a plain Saturday is no holiday
        ("11-30", 2024, "next_workday", date(2024, 12, 2)),
        ("11-30", 2024, "none", date(2024, 11, 30)),
        ("02-16", 2026, "next_workday", date(2026, 2, 24)),
    ],
)
def test_a_day_moves_as_its_document_says(by: str, year: int, shift: str, on: date) -> None:
    (due,) = due_dates(schedule(by=by, shift=shift), year, CALENDAR)
    assert (due.on, due.certain) == (on, True)
    assert due.nominal == date.fromisoformat(f"{year}-{by}")


def test_where_no_notice_is_known_the_day_is_moved_by_weekends_and_said_to_be_unsure() -> None:
    (due,) = due_dates(schedule(by="05-01", shift="next_workday"), 2032, CALENDAR)
    assert (due.on, due.certain) == (date(2032, 5, 3), False)  # 1 May 2032 is a Saturday


def test_a_month_of_work_reported_on_the_first_of_january_is_in_its_own_years_list() -> None:
    monthly = next(row for row in shipped(BEIJING).duties if row.row == "C36")
    listed = occurrences(monthly, 2022, CALENDAR)
    assert [one.due.nominal.isoformat() for one in listed if one.due] == [
        "2022-09-01", "2022-10-01", "2022-11-01", "2022-12-01", "2023-01-01",
    ]  # fmt: skip
    assert listed[-1].year == 2022
    assert listed[-1].closes == date(2023, 1, 3)


def test_a_single_day_after_the_last_year_belongs_to_that_year() -> None:
    late = duty(schedule("once", "2023-01-01"), Years(first=2022, last=2022))
    assert [one.year for one in occurrences(late, 2022, CALENDAR)] == [2022]
    assert occurrences(late, 2023, CALENDAR) == ()


def test_a_day_the_document_writes_is_meant_and_one_we_set_waits_for_the_years_end() -> None:
    written, ours = schedule(by="08-31"), schedule(by="08-31", default=True)
    after, last, over = date(2025, 9, 1), date(2025, 12, 31), date(2026, 1, 1)
    assert state_of(only(written), after, 0, excused=False) is DutyState.OVERDUE
    assert state_of(only(ours), after, 0, excused=False) is DutyState.SOON
    assert state_of(only(ours), last, 0, excused=False) is DutyState.SOON
    assert state_of(only(ours), over, 0, excused=False) is DutyState.OVERDUE


def test_what_goes_on_all_year_is_late_only_when_the_year_is_over_without_a_record() -> None:
    ongoing = only(schedule("ongoing", ""))
    last, over = date(2025, 12, 31), date(2026, 1, 1)
    assert state_of(ongoing, last, 0, excused=False) is DutyState.ONGOING
    assert state_of(ongoing, last, 3, excused=False) is DutyState.ONGOING
    assert state_of(ongoing, over, 0, excused=False) is DutyState.OVERDUE
    assert state_of(ongoing, over, 1, excused=False) is DutyState.DONE


def test_what_is_asked_once_without_a_day_is_never_late() -> None:
    loose = only(schedule("once", ""))
    assert loose.closes is None
    assert state_of(loose, date(2030, 1, 1), 0, excused=False) is DutyState.AT_ANY_TIME
    assert state_of(loose, date(2025, 1, 1), 1, excused=False) is DutyState.DONE


def test_a_duty_of_several_times_is_done_when_the_last_is() -> None:
    thrice = only(schedule(times=3))
    states = [state_of(thrice, date(2025, 6, 1), done, excused=False) for done in range(5)]
    assert states == [DutyState.AHEAD] * 3 + [DutyState.DONE] * 2


schedules = st.builds(
    schedule,
    every=st.sampled_from(["year", "half_year", "once"]),
    by=st.sampled_from(["", "01-01", "06-30 12-31", "12-31", "10-01"]),
    shift=st.sampled_from(["none", "next_workday", "after_holiday"]),
    times=st.integers(min_value=1, max_value=3),
    default=st.booleans(),
) | st.builds(
    schedule,
    every=st.sampled_from(["month", "ongoing"]),
    by=st.sampled_from(["1", "15", "31"]),
    last_month=st.integers(min_value=1, max_value=13),
    default=st.booleans(),
)


@given(
    made=schedules,
    year=st.integers(min_value=2021, max_value=2030),
    offset=st.integers(min_value=-400, max_value=800),
    done=st.integers(min_value=0, max_value=4),
    excused=st.booleans(),
)
def test_every_occurrence_has_exactly_one_state(
    made: Schedule, year: int, offset: int, done: int, excused: bool
) -> None:
    """Told apart from the code under test: each state by its own words, and only one holds."""
    today = date(year, 1, 1) + timedelta(days=offset)
    found = occurrences(duty(made), year, CALENDAR)
    assert found, "what is asked in a year is in its list"
    for one in found:
        enough, late = done >= one.times, one.closes is not None and today > one.closes
        open_ = not excused and not late and not enough and not one.ongoing
        near = one.due is not None and (one.due.on - today).days <= 30
        holds = {
            DutyState.NOT_APPLICABLE: excused,
            DutyState.DONE: not excused and enough and (late or not one.ongoing),
            DutyState.OVERDUE: not excused and late and not enough,
            DutyState.ONGOING: not excused and one.ongoing and not late,
            DutyState.AT_ANY_TIME: open_ and one.due is None,
            DutyState.SOON: open_ and near,
            DutyState.AHEAD: open_ and one.due is not None and not near,
        }
        assert [state for state, true in holds.items() if true] == [
            state_of(one, today, done, excused=excused)
        ]


def test_a_duty_is_for_whom_it_names() -> None:
    rows = {row.row: row for row in shipped(NATIONAL).duties}
    assert is_for(rows["C4"], "institution", "village_clinic")
    assert not is_for(rows["C6"], "institution", "village_clinic")
    assert is_for(rows["C6"], "institution", "township_health_centre")
    assert is_for(rows["C9"], "county", "")
    assert not is_for(rows["C9"], "institution", "township_health_centre")


def asked(policy: Policy, year: int) -> set[str]:
    return {
        duty.row
        for duty in policy.duties
        if is_for(duty, "institution", "township_health_centre") and is_asked_in(policy, duty, year)
    }


def test_a_duty_is_asked_in_its_own_years_and_yearly_ones_outlive_their_document() -> None:
    national = shipped(NATIONAL)
    assert asked(national, 2022) == set()
    assert asked(national, 2023) - asked(national, 2024) == {"C8"}
    assert asked(national, 2025) - asked(national, 2026) == {"C25"}
    assert {"C4", "C11", "C12"} <= asked(national, 2027)
    # without years of its own a duty has those of its document
    kaifeng = shipped(KAIFENG)
    assert {year for year in range(2021, 2028) if asked(kaifeng, year)} == {2023, 2024, 2025}
