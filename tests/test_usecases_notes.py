"""Notes of a clause: a thread with authors and times that stays at home."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.usecases.centre import Centre
from models.usecases.clauses.notes import add_note, withdraw_note
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.finalising import finalise
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

MOMENT = datetime(2025, 6, 12, 9, 41, tzinfo=UTC)
CLOCK = FixedClock(moment=MOMENT)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w",
        profile(),
        "口令口令口令口令",
        [pack_text(clause_text("1.1.1"), clause_text("1.1.2"))],
        CLOCK,
        author="李素芬",
    )
    yield made
    made.close()


def test_two_people_write_one_after_the_other(centre: Centre) -> None:
    add_note(centre, "1.1.1", " 7 月再看 ")
    root = centre.workspace.folder.root
    centre.close()
    later = FixedClock(moment=MOMENT + timedelta(hours=2))
    other = open_centre(root, later, author="王建国")
    card = add_note(other, "1.1.1", "协议已到", "1.1.1.C1")
    add_note(other, "1.1.2", "别处的")
    first, second = card.notes
    assert (first.text, first.author, first.criterion) == ("7 月再看", "李素芬", "")
    assert (second.text, second.author, second.criterion) == ("协议已到", "王建国", "1.1.1.C1")
    assert first.at < second.at
    other.close()


def test_a_withdrawn_note_can_still_be_read(centre: Centre) -> None:
    (note,) = add_note(centre, "1.1.1", "写错了").notes
    (gone,) = withdraw_note(centre, note.note_id).notes
    assert (gone.withdrawn, gone.text) == (True, "写错了")
    assert withdraw_note(centre, note.note_id).notes == (gone,)


@pytest.mark.parametrize(
    ("text", "criterion", "code"),
    [
        ("  ", "", RefusalCode.NOTE_EMPTY),
        ("长" * 4001, "", RefusalCode.NOTE_TOO_LONG),
        ("好", "1.1.2.C1", RefusalCode.CRITERION_UNKNOWN),
        ("好", "1.1.1.C9", RefusalCode.CRITERION_UNKNOWN),
    ],
)
def test_what_is_no_note_is_refused(
    centre: Centre, text: str, criterion: str, code: RefusalCode
) -> None:
    with pytest.raises(Refusal) as refused:
        add_note(centre, "1.1.1", text, criterion)
    assert refused.value.code is code
    assert read_clause(centre, "1.1.1").notes == ()


def test_an_unknown_note_is_refused(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        withdraw_note(centre, "0" * 32)
    assert refused.value.code is RefusalCode.NOTE_UNKNOWN


def test_what_is_finalised_takes_no_notes(centre: Centre) -> None:
    (note,) = add_note(centre, "1.1.1", "7 月再看").notes
    finalise(centre)
    attempts: list[Callable[[], object]] = [
        lambda: add_note(centre, "1.1.1", "再记"),
        lambda: withdraw_note(centre, note.note_id),
    ]
    for attempt in attempts:
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code is RefusalCode.ASSESSMENT_FINALISED
