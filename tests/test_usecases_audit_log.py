"""The audit log: read in pages, filtered, checked to the last entry, written to be kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_grade
from models.usecases.journal.audit_log import audit_choices, export_audit, read_audit, verify_audit
from models.usecases.journal.journal_cards import AuditCard, AuditFilter
from models.usecases.ledgers.edit_ledgers import add_person, put_figures
from models.usecases.new_workspace import create_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Cancelled, Unwatched
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
NIGHT = FixedClock(moment=datetime(2025, 6, 12, 17, 0, tzinfo=UTC))
"""One o'clock in the morning of 13 June in China."""


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK,
        author="李素芬",
    )  # fmt: skip
    yield made
    made.close()


def _fill(centre: Centre, entries: int) -> None:
    for _ in range(entries):
        put_figures(centre, {"beds.open": Fraction(20)})


def _touch(centre: Centre, *statements: str) -> None:
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        for statement in statements:
            plain.execute(statement)
        plain.commit()


def _sequences(cards: tuple[AuditCard, ...]) -> list[int]:
    return [card.sequence for card in cards]


def test_pages_follow_each_other_without_gap_or_overlap(centre: Centre) -> None:
    _fill(centre, 6)
    first = read_audit(centre, AuditFilter(), most=3)
    assert (_sequences(first.entries), first.more, first.total) == ([7, 6, 5], True, 7)
    second = read_audit(centre, AuditFilter(), most=3, before=5)
    assert (_sequences(second.entries), second.more) == ([4, 3, 2], True)
    last = read_audit(centre, AuditFilter(), most=3, before=2)
    assert (_sequences(last.entries), last.more) == ([1], False)
    assert first.head == first.entries[0].digest


def test_entries_are_found_by_day_in_china_by_author_and_by_action(centre: Centre) -> None:
    _fill(centre, 1)
    later = Centre(centre.workspace, NIGHT, "王芳")
    add_person(later, person())

    def found(wanted: AuditFilter) -> list[str]:
        return [card.action for card in read_audit(centre, wanted).entries]

    june = AuditFilter(first_day=date(2025, 6, 12), last_day=date(2025, 6, 13))
    assert found(june) == ["staff.added", "figures.changed", "workspace.made"]
    assert found(replace(june, first_day=date(2025, 6, 13))) == ["staff.added"]
    assert found(replace(june, last_day=date(2025, 6, 12))) == [
        "figures.changed",
        "workspace.made",
    ]
    assert found(AuditFilter(author="王芳")) == ["staff.added"]
    assert found(AuditFilter(author="")) == []
    assert found(AuditFilter(action="figures.changed")) == ["figures.changed"]
    choices = audit_choices(centre)
    assert choices.authors == ("李素芬", "王芳")
    assert choices.actions == ("figures.changed", "staff.added", "workspace.made")


@pytest.mark.parametrize("column", ["at", "author", "action", "subject", "detail", "previous"])
def test_any_touched_word_is_found(centre: Centre, column: str) -> None:
    _fill(centre, 3)
    assert verify_audit(centre, Unwatched()).whole
    _touch(centre, f"UPDATE audit SET {column} = 'x' WHERE sequence = 2")
    check = verify_audit(centre, Unwatched())
    assert (check.broken_at, check.whole) == (2, False)


def _is_noticed(centre: Centre) -> bool:
    try:
        return verify_audit(centre, Unwatched()).broken_at is not None
    except Trouble as trouble:  # bytes that are no text at all any more
        return trouble.code is TroubleCode.WORKSPACE_DAMAGED


COLUMNS = ("sequence", "at", "author", "action", "subject", "detail", "previous", "digest")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    row=st.integers(1, 6),
    column=st.sampled_from(COLUMNS),
    at=st.integers(0, 200),
    by=st.integers(1, 255),
)
def test_any_single_changed_byte_of_any_row_is_found(
    centre: Centre, row: int, column: str, at: int, by: int
) -> None:
    """``at``: which byte, round and round; ``by``: what is added to it."""
    _fill(centre, max(0, 6 - read_audit(centre, AuditFilter()).total))
    assert verify_audit(centre, Unwatched()).whole
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        asked = f"SELECT CAST({column} AS BLOB) FROM audit WHERE sequence = {row}"
        before: bytes = plain.execute(asked).fetchone()[0]
        at %= max(1, len(before))
        after = before[:at] + bytes([((before + b"\0")[at] + by) % 256]) + before[at + 1 :]
        kind = "INTEGER" if column == "sequence" else "TEXT"
        if column == "sequence" and not after.isdigit():
            after = b"-7"
        elif column == "sequence" and 1 <= int(after) <= 6:
            after = b"7"  # another entry has this number
        change = f"UPDATE audit SET {column} = CAST(? AS {kind}) WHERE sequence = ?"
        plain.execute(change, (after, row))
        plain.commit()
        assert _is_noticed(centre)
        now = int(after) if column == "sequence" else row
        plain.execute(change, (before, now))
        plain.commit()


def test_an_entry_that_is_no_text_any_more_is_found(centre: Centre) -> None:
    _fill(centre, 2)
    _touch(centre, "UPDATE audit SET detail = x'00' WHERE sequence = 2")
    assert verify_audit(centre, Unwatched()).broken_at == 2


def test_an_end_that_was_cut_off_is_found_by_what_was_finalised(centre: Centre) -> None:
    tick_grade(centre, "1.1.1", Grade.C)
    _fill(centre, 2)
    finalise(centre)
    assert verify_audit(centre, Unwatched()).whole
    _touch(centre, "DELETE FROM audit WHERE sequence >= 3")
    check = verify_audit(centre, Unwatched())
    assert check.broken_at is None, "what is left fits together"
    assert check.lost == ((2025, 1),)
    assert not check.whole


def test_a_check_can_be_stopped(centre: Centre) -> None:
    class Stopped(Unwatched):
        def check(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        verify_audit(centre, Stopped())


def test_the_same_log_gives_the_same_bytes(centre: Centre, tmp_path: Path) -> None:
    _fill(centre, 2)

    def write(name: str, wanted: AuditFilter) -> bytes:
        path = tmp_path / "out" / name
        assert export_audit(centre, path, wanted, lambda card: card.action, Unwatched()) == path
        return path.read_bytes()

    everything = write("a.xlsx", AuditFilter())
    assert write("b.xlsx", AuditFilter()) == everything
    assert write("c.xlsx", AuditFilter(action="workspace.made")) != everything


def test_the_log_names_nobody_but_who_did_it(centre: Centre, tmp_path: Path) -> None:
    add_person(centre, person(name="周明远", id_number="990101199001011234"))
    entries = read_audit(centre, AuditFilter()).entries
    said = "".join(f"{card.subject}{card.detail}" for card in entries)
    assert "周明远" not in said
    assert "990101199001011234" not in said
