"""The ledgers are looked through once for all pages that ask, and again when they change."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from models.usecases.centre import Centre
from models.usecases.checks.checks import check_view, read_checks
from models.usecases.ledgers.edit_ledgers import add_person, change_person, put_figures
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number

TWINS = "staff.same-number"
NUMBER = identity_number(born=date(1990, 5, 23), order=31)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(clause_text("1.1.1"))
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    add_person(made, person(id_number=NUMBER))
    yield made
    made.close()


def codes(centre: Centre) -> set[str]:
    return {item.code for item in read_checks(centre).items}


def test_the_same_ledgers_are_looked_through_once(centre: Centre) -> None:
    found = centre.row_findings.of(check_view(centre))
    assert centre.row_findings.of(check_view(centre)) is found


def test_another_day_and_another_year_before_are_looked_at_anew(centre: Centre) -> None:
    view = check_view(centre)
    found = centre.row_findings.of(view)
    tomorrow = replace(view, today=view.today + timedelta(days=1))
    assert centre.row_findings.of(tomorrow) is not found
    before = {"beds.planned": Fraction(20)}
    assert centre.row_findings.of(replace(tomorrow, before=before)) is not found


def test_a_change_is_found_at_once_and_gone_when_it_is_mended(centre: Centre) -> None:
    assert TWINS not in codes(centre)
    twin = person(id_number=NUMBER)
    add_person(centre, twin)
    assert TWINS in codes(centre)
    change_person(centre, replace(twin, id_number=""))
    assert TWINS not in codes(centre)
    put_figures(centre, {})
    assert TWINS not in codes(centre)
