"""A clause is found by its number, its words, its pinyin initials."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.standards.text import CriterionText
from models.usecases.centre import Centre
from models.usecases.clauses.search_clauses import search_clauses
from models.usecases.new_workspace import create_centre
from models.vocabulary.clock import FixedClock
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    rules = {"C": (CriterionText(text="制定护理制度。"), CriterionText(text="配备护士。"))}
    text = pack_text(
        clause_text("1.4.1", title="人员配备"),
        clause_text("1.4.10", title="护理管理"),
        clause_text("2.1.4", title="药品管理", criteria=rules),
    )
    made = create_centre(tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("1.4.1", ["1.4.1", "1.4.10"]),
        ("人员", ["1.4.1"]),
        ("rypb", ["1.4.1"]),
        ("护理", ["1.4.10", "2.1.4"]),
        ("管理 2.1", ["2.1.4"]),
        ("2.1.4.C2", ["2.1.4"]),
        ("没有", []),
        ("  ", []),
    ],
)
def test_clauses_by_what_is_typed(centre: Centre, typed: str, found: list[str]) -> None:
    assert [one.code for one in search_clauses(centre, typed)] == found


def test_the_sentences_that_fit_are_named(centre: Centre) -> None:
    assert search_clauses(centre, "护理")[1].criteria == ("2.1.4.C1",)
    assert search_clauses(centre, "2.1.4.c2")[0].criteria == ("2.1.4.C2",)
