"""The report names departments and files, and leaves the house: no number goes along."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.usecases.clauses.answer import set_not_applicable
from models.usecases.clauses.departments import set_departments
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.clauses.notes import add_note
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.make_report import report_document
from tests.exchange_world import ID_NUMBERS, MOBILES, World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def test_the_report_says_who_answers_and_what_the_files_are(world: World) -> None:
    centre = world.centre
    set_departments(centre, ["1.1.3"], "院办", ["护理部"])
    (file,) = read_clause(centre, "1.1.3").evidence
    describe_evidence(
        centre, "1.1.3", file.digest, file.criterion, kind="certificate", dated_on="2025-03-01"
    )
    told = repr(report_document(centre))
    assert "责任科室：院办\u3000协助科室：护理部" in told.replace("\\u3000", "\u3000")
    assert "进修证明 ＊＊＊.PDF（证书，2025-03-01）" in told


def test_no_number_written_into_a_text_is_printed(world: World) -> None:
    centre = world.centre
    set_not_applicable(centre, "1.1.4", f"由{ID_NUMBERS[1]}代办，电话{MOBILES[0]}")
    set_departments(centre, ["1.1.3"], f"院办{MOBILES[2]}", [])
    add_note(centre, "1.1.3", "锁在柜子里")
    told = repr(report_document(centre))
    assert "由＊＊＊代办" in told
    for secret in (*ID_NUMBERS, *MOBILES, "锁在柜子里"):
        assert secret not in told, secret
