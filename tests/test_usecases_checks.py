"""Reading all checks, letting a thing stand with a reason, and how that lapses."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from models.ledger.form_rows import FormRow
from models.usecases.centre import Centre
from models.usecases.checks.check_cards import ChecksCard, PreflightItem
from models.usecases.checks.checks import accept_check, accept_checks, read_checks, withdraw_check
from models.usecases.journal.undo import undo
from models.usecases.ledgers.edit_ledgers import change_person, put_figures
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.packages.finalise import finalise
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from tests.exchange_world import World, make_world
from tests.finalising import accept_all

OLD = date(1960, 1, 1)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


@pytest.fixture
def centre(world: World) -> Centre:
    return world.centre


def found(card: ChecksCard, code: str) -> PreflightItem:
    (item,) = [one for one in card.items if one.code == code]
    return item


def grown_old(centre: Centre) -> PreflightItem:
    change_person(centre, replace(centre.ledgers.staff[0], born_on=OLD))
    return found(read_checks(centre), "staff.old")


def test_every_item_can_be_told_from_every_other(centre: Centre) -> None:
    grown_old(centre)
    put_figures(centre, {"visits.total": Fraction(10), "visits.tcm": Fraction(11)})
    items = read_checks(centre).items
    assert len({(item.code, item.subject) for item in items}) == len(items)
    assert all(bool(item.fingerprint) is (item.severity == "confirm") for item in items)


def test_an_acceptance_holds_with_reason_author_and_time(centre: Centre) -> None:
    item = grown_old(centre)
    before = read_checks(centre).waiting
    card = accept_check(centre, item.code, item.subject, " 返聘，合同至 2026-03-31 ")
    said = found(card, "staff.old").accepted
    assert said is not None
    assert (said.reason, said.author) == ("返聘，合同至 2026-03-31", centre.author)
    assert said.at.startswith(centre.clock.now().strftime("%Y-%m-%dT%H:%M"))
    assert card.waiting == before - 1
    assert read_checks(centre) == card


def test_it_lapses_when_what_was_looked_at_changes_and_only_then(centre: Centre) -> None:
    item = grown_old(centre)
    accept_check(centre, item.code, item.subject, "返聘")
    row = centre.ledgers.staff[0]
    change_person(centre, replace(row, name="马国强", mobile="13900000000"))
    assert not found(read_checks(centre), "staff.old").waits
    change_person(centre, replace(centre.ledgers.staff[0], born_on=date(1960, 1, 2)))
    assert found(read_checks(centre), "staff.old").waits
    change_person(centre, replace(centre.ledgers.staff[0], born_on=OLD))
    assert not found(read_checks(centre), "staff.old").waits, "the same value is the same"


def test_it_can_be_withdrawn_and_undone(centre: Centre) -> None:
    item = grown_old(centre)
    accept_check(centre, item.code, item.subject, "返聘")
    undo(centre)
    assert found(read_checks(centre), "staff.old").waits
    accept_check(centre, item.code, item.subject, "返聘")
    card = withdraw_check(centre, item.code, item.subject)
    assert found(card, "staff.old").waits
    with pytest.raises(Refusal) as caught:
        withdraw_check(centre, item.code, item.subject)
    assert caught.value.code is RefusalCode.CHECK_UNKNOWN


def test_several_stand_with_one_reason_in_one_step(centre: Centre) -> None:
    grown_old(centre)
    waiting = read_checks(centre).waiting
    accept_all(centre)
    assert waiting > 1
    assert read_checks(centre).waiting == 0
    undo(centre)
    assert read_checks(centre).waiting == waiting


def test_a_reason_is_asked_for_and_helps_soft_findings_only(centre: Centre) -> None:
    item = grown_old(centre)
    missing = next(one for one in read_checks(centre).items if one.severity == "missing")
    cases = (
        (item.code, item.subject, "  ", RefusalCode.REASON_REQUIRED),
        (item.code, "nobody", "返聘", RefusalCode.CHECK_UNKNOWN),
        (missing.code, missing.subject, "没有", RefusalCode.CHECK_NOT_SOFT),
        (item.code, item.subject, "长" * 4_001, RefusalCode.NOTE_TOO_LONG),
    )
    for code, subject, reason, refused in cases:
        with pytest.raises(Refusal) as caught:
            accept_check(centre, code, subject, reason)
        assert caught.value.code is refused
    assert found(read_checks(centre), "staff.old").waits
    accept_checks(centre, [], "没有可说的")


def test_finalising_waits_for_reasons_and_for_errors_to_be_mended(centre: Centre) -> None:
    grown_old(centre)
    with pytest.raises(Refusal) as caught:
        finalise(centre)
    assert caught.value.code is RefusalCode.PREFLIGHT_WAITING
    assert caught.value.params["count"] == read_checks(centre).waiting
    first, second = centre.ledgers.staff[:2]
    for row in (first, second):
        change_person(centre, replace(row, id_number="99010019900101001X"))
    accept_all(centre)
    with pytest.raises(Refusal) as caught:
        finalise(centre)
    assert caught.value.code is RefusalCode.PREFLIGHT_ERRORS
    change_person(centre, replace(centre.ledgers.staff[1], id_number=second.id_number))
    accept_all(centre)
    assert finalise(centre).revision == 1


def test_figures_and_rows_of_forms_are_checked_too(centre: Centre) -> None:
    put_figures(centre, {"visits.total": Fraction(10), "visits.tcm": Fraction(11)})
    stock = FormRow(
        row_id=RowId("stock"),
        ledger="emergency_stock",
        values={"name": "口罩", "valid_until": "2024-01-01"},
    )
    add_rows(centre, [stock])
    card = read_checks(centre)
    conflict = found(card, "figures.contradict")
    assert (conflict.severity, conflict.fields) == ("error", ("visits.tcm", "visits.total"))
    assert conflict.ledger == "figures"
    expired = found(card, "rows.expired")
    assert (expired.ledger, expired.rows, expired.field) == (
        "emergency_stock",
        (RowId("stock"),),
        "valid_until",
    )


def test_the_year_before_is_looked_at_where_it_is_there(centre: Centre) -> None:
    put_figures(centre, {"discharges": Fraction(100)}, year=centre.year - 1)
    put_figures(centre, {"discharges": Fraction(151)})
    item = found(read_checks(centre), "figures.jump")
    assert dict(item.params)["other"] == "100"
    accept_check(centre, item.code, item.subject, "住院楼启用")
    put_figures(centre, {"discharges": Fraction(152)})
    assert found(read_checks(centre), "figures.jump").waits
