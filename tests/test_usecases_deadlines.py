"""What is due soon: told in time, gone when done, never twice."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import main
from models.ledger.form_rows import FormRow
from models.ledger.records import Origin
from models.standards.policy import Policy
from models.usecases.centre import Centre
from models.usecases.duties.duty_cards import Deed
from models.usecases.duties.read_duties import read_duty_list
from models.usecases.duties.record_duty import record_done
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.new_workspace import create_centre
from models.usecases.packs.library import PolicyBook
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlineKind
from models.usecases.safety.deadlines import read_deadlines, read_duties, reminders
from models.usecases.years.open_year import go_to_year, open_year
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import RowId
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.texts.deadlines import gone_shown

NOW = datetime(2025, 6, 12, 1, 41, tzinfo=UTC)
TODAY = date(2025, 6, 12)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    packs = (pack_text(clause_text("1.1.1")),)
    clock = FixedClock(moment=NOW)
    made = create_centre(tmp_path / "c", profile(), "一二三四五六七八", packs, clock)
    yield made
    made.close()


def vehicle(number: int, inspected_until: date) -> FormRow:
    return FormRow(
        row_id=RowId(f"{number:032x}"),
        ledger="vehicles",
        owner="",
        values={"plate": f"豫B{number:05d}", "inspected_until": inspected_until.isoformat()},
        ended_on=None,
        ended_because="",
        origin=Origin(),
        extra={},
    )


def test_what_runs_out_within_sixty_days_is_told_with_its_row(centre: Centre) -> None:
    days = (-3, 0, 60, 61)
    rows = [vehicle(at, TODAY + timedelta(days=days[at])) for at in range(len(days))]
    add_rows(centre, rows)
    found = read_deadlines(centre).cards
    assert [(each.kind, each.days_left, each.row_id) for each in found] == [
        (DeadlineKind.EXPIRY, days[at], rows[at].row_id) for at in range(3)
    ]
    assert {(each.ledger, each.field) for each in found} == {("vehicles", "inspected_until")}


def test_of_a_year_that_is_over_only_what_is_ahead_or_just_gone_is_told(centre: Centre) -> None:
    add_rows(centre, [vehicle(1, TODAY), vehicle(2, date(2026, 5, 1))])
    centre.clock = FixedClock(moment=datetime(2026, 4, 12, 1, 41, tzinfo=UTC))
    found = read_deadlines(centre)
    assert [each.days_left for each in found.cards] == [19]
    assert (found.year, found.newest, found.gone) == (2025, 2025, 1)
    centre.clock = FixedClock(moment=datetime(2026, 6, 12, 1, 41, tzinfo=UTC))
    # what ran out a month ago is still somebody's work
    assert [each.days_left for each in read_deadlines(centre).cards] == [-42]


def test_once_a_later_year_was_begun_what_runs_out_stands_there(centre: Centre) -> None:
    add_rows(centre, [vehicle(1, date(2026, 5, 1))])
    centre.clock = FixedClock(moment=datetime(2026, 4, 12, 1, 41, tzinfo=UTC))
    later = open_year(centre)
    assert [each.days_left for each in read_deadlines(later).cards] == [19]
    before = read_deadlines(go_to_year(later, 2025))
    assert before.cards == ()
    assert (before.newest, before.gone) == (2026, 1)
    assert gone_shown(before) == "2025 年度已经过去。现在到期的证书、检定、合同看 2026 年度。"


def shipped_policies(ident: str) -> tuple[Policy, ...]:
    return tuple(
        book.policy
        for book in main.make_bridge().library.books(None)
        if isinstance(book, PolicyBook) and book.policy.id == ident
    )


def test_duties_remind_from_two_months_before_until_they_are_done(centre: Centre) -> None:
    national = shipped_policies("national-2023")

    def told(on: date) -> tuple[DeadlineCard, ...]:
        centre.clock = FixedClock(moment=datetime(on.year, on.month, on.day, 4, tzinfo=UTC))
        return reminders(read_duty_list(centre, national))

    yearly = told(date(2025, 12, 1))
    assert {(each.on, each.soft) for each in yearly} == {(date(2025, 12, 31), True)}
    assert len({each.row for each in yearly}) == len(yearly) > 3
    assert all(each.days_left == 30 for each in yearly)
    assert told(date(2025, 6, 1)) == ()
    # late ones stay for two months of the new year, those that go on all year too
    late = told(date(2026, 1, 5))
    assert {each.days_left for each in late} == {-5}
    assert {each.row for each in yearly} < {each.row for each in late}
    assert told(date(2026, 3, 15)) == ()


def test_a_duty_that_was_done_reminds_no_more(centre: Centre) -> None:
    centre.clock = FixedClock(moment=datetime(2025, 12, 1, 4, tzinfo=UTC))
    national = shipped_policies("national-2023")
    duties = read_duty_list(centre, national)
    one = next(duty for duty in duties.duties if duty.subject.row == "C4")
    assert one.key in {each.field for each in reminders(duties)}
    record_done(centre, one.subject, Deed(done_on=date(2025, 11, 3), who="李素芬"))
    assert one.key not in {each.field for each in reminders(read_duty_list(centre, national))}


def test_duties_of_policies_that_cover_the_institution(centre: Centre) -> None:
    """The tiny centre's region is covered by the national policies and by none of a province."""
    centre.clock = FixedClock(moment=datetime(2025, 12, 1, tzinfo=UTC))
    bridge = main.make_bridge()
    bridge.library._clock = centre.clock
    found = read_duties(bridge.library, centre)
    assert found
    assert {each.kind for each in found} == {DeadlineKind.DUTY}
    assert [each.on for each in found] == sorted(each.on for each in found)
    titles = [each.title for each in found]
    assert "新达标机构上报" not in titles
