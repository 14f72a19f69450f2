"""Figures from rows: exact where a ledger is complete, a lower bound where it is not."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from models.ledger.derived import FormHoldings, disagreements, figures_in_force
from models.ledger.derived_rules import RULES
from models.ledger.form_rows import FormRow
from models.ledger.holdings import Holdings
from models.ledger.quantities import Missing
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile, Ledgers, RegisterEntry
from models.vocabulary.ids import InstitutionId, RowId
from tests.ledgers import KINDS

WHO = InstitutionProfile(
    uscc=InstitutionId("x"), name="某院", region="990101", kind="township_health_centre", year=2025
)
AS_OF = date(2025, 6, 12)


def rows(ledger: str, *values: Mapping[str, str], owner: str = "") -> tuple[FormRow, ...]:
    numbers = itertools.count(1)
    return tuple(
        FormRow(row_id=RowId(f"{ledger}-{next(numbers)}"), ledger=ledger, owner=owner, values=each)
        for each in values
    )


def ledgers(
    *form_rows: FormRow,
    complete: str = "",
    figures: Mapping[str, int] | None = None,
    held: Mapping[str, int] | None = None,
) -> Ledgers:
    return Ledgers(
        profile=WHO,
        year=2025,
        form_rows=form_rows,
        registers_filled=frozenset(complete.split()),
        figures={key: Fraction(value) for key, value in (figures or {}).items()},
        held_forms=held or {},
        as_of=AS_OF,
    )


def told(kept: Ledgers, figure: str) -> tuple[int | None, int | None]:
    quantity = Readings(kept, ()).quantity(figure)
    low, high = quantity.low, quantity.high
    return None if low is None else int(low), None if high is None else int(high)


CLINICS = rows(
    "village_clinics",
    {"name": "东村", "village": "东村", "integrated": "1", "doctors": "2", "techniques": "6"},
    {"name": "西村", "village": "西村", "integrated": "0", "doctors": "1", "techniques": "5"},
)


def test_a_complete_ledger_tells_the_figure_with_its_rows() -> None:
    quantity = Readings(ledgers(*CLINICS, complete="village_clinics"), ()).quantity(
        "clinics.integrated"
    )

    assert (quantity.exact, quantity.missing) == (1, ())
    assert quantity.operands[0].ledger == "village_clinics"
    assert quantity.operands[0].rows == (RowId("village_clinics-1"),)


def test_a_ledger_nobody_declared_complete_tells_at_least_so_much() -> None:
    quantity = Readings(ledgers(*CLINICS), ()).quantity("clinics.village_doctors")

    assert (quantity.low, quantity.high) == (3, None)
    assert quantity.missing == (Missing(code="undeclared", what="village_clinics"),)


def test_a_typed_figure_stands() -> None:
    kept = ledgers(*CLINICS, complete="village_clinics", figures={"clinics.total": 7})

    quantity = Readings(kept, ()).quantity("clinics.total")

    assert (quantity.exact, quantity.operands[0].ledger) == (7, "figures")


def test_no_rows_and_no_word_is_a_missing_figure() -> None:
    quantity = Readings(ledgers(), ()).quantity("clinics.total")

    assert (quantity.low, quantity.high) == (None, None)
    assert quantity.missing == (Missing(code="figure", what="clinics.total"),)


def test_an_empty_ledger_declared_complete_tells_none() -> None:
    assert told(ledgers(complete="drills"), "drills.fire") == (0, 0)


def test_a_row_that_leaves_it_open_may_count_and_is_named() -> None:
    open_row = rows("village_clinics", {"name": "南村"})
    kept = ledgers(*CLINICS[:1], *open_row, complete="village_clinics")

    quantity = Readings(kept, ()).quantity("clinics.integrated")

    assert (quantity.low, quantity.high) == (1, 2)
    assert quantity.missing == (
        Missing(code="cell", what="village_clinics.integrated", rows=(open_row[0].row_id,)),
    )


def test_an_amount_that_is_not_filled_in_may_be_any() -> None:
    kept = ledgers(*CLINICS, *rows("village_clinics", {"name": "南村"}), complete="village_clinics")

    assert told(kept, "clinics.village_doctors") == (3, None)


def test_a_held_row_may_count() -> None:
    kept = ledgers(*CLINICS, complete="village_clinics", held={"village_clinics": 2})

    assert told(kept, "clinics.total") == (2, 4)
    assert told(kept, "clinics.village_doctors") == (3, None)


def test_an_ended_row_counts_no_more() -> None:
    closed = replace(CLINICS[0], ended_on=date(2025, 6, 12), ended_because="撤并")
    later = replace(CLINICS[1], ended_on=date(2025, 6, 13), ended_because="撤并")

    assert told(ledgers(closed, later, complete="village_clinics"), "clinics.total") == (1, 1)


DRILL = {"held_on": "2025-03-01", "kind": "2"}
TRAINED = {"held_on": "2025-03-01", "subject": "登革热", "kind": "2"}
AWAY = {"kind": "1", "from_day": "2025-01-01"}
HAZARD = {"held_on": "2025-05-01", "kind": "1", "what": "电线"}
MASKS = {"name": "医用口罩", "quota": "100", "stock": "60"}


@pytest.mark.parametrize(
    ("figure", "made", "bounds"),
    [
        # only what was in the year, only of the kind; a word outside the list may be any kind
        ("drills.fire", [DRILL, {**DRILL, "held_on": "2024-12-31"}], (1, 1)),
        ("drills.fire", [DRILL, {**DRILL, "kind": "3"}], (1, 1)),
        ("drills.fire", [DRILL, {**DRILL, "kind": "防汛"}], (1, 2)),
        ("clinics.techniques_6", [{"techniques": "6"}, {"techniques": "5"}, {}], (1, 2)),
        # heads at two events may be the same people
        ("training.infectious_people", [{**TRAINED, "people": "30"}], (30, 30)),
        ("training.infectious_people",
         [{**TRAINED, "people": "30"}, {**TRAINED, "people": "20"}], (30, 50)),
        ("training.infectious_people", [{**TRAINED, "people": "30"}, TRAINED], (30, None)),
        # half a year, the last day included
        ("training.away_half_year", [{**AWAY, "to_day": "2025-06-30"}], (1, 1)),
        ("training.away_half_year", [{**AWAY, "to_day": "2025-06-29"}], (0, 0)),
        ("training.away_half_year", [AWAY], (0, 1)),
        # of a day that the sixth month after does not have, the last day of that month
        ("training.away_half_year",
         [{**AWAY, "from_day": "2024-12-31", "to_day": "2025-06-28"}], (0, 0)),
        ("training.away_half_year",
         [{**AWAY, "from_day": "2024-12-31", "to_day": "2025-06-29"}], (1, 1)),
        ("training.away_half_year",
         [{**AWAY, "from_day": "2025-01-31", "to_day": "2025-07-29"}], (0, 0)),
        ("training.away_half_year",
         [{**AWAY, "from_day": "2025-01-31", "to_day": "2025-07-30"}], (1, 1)),
        ("training.away_half_year",
         [{**AWAY, "from_day": "2024-08-31", "to_day": "2025-02-27"}], (1, 1)),
        ("training.away",
         [{**AWAY, "from_day": "2024-10-01", "to_day": "2025-02-01"}], (1, 1)),
        ("training.away",
         [{**AWAY, "from_day": "2024-01-01", "to_day": "2024-12-31"}], (0, 0)),
        # a deadline that has passed and no word that it was mended
        ("hazards.overdue", [{**HAZARD, "deadline": "2025-06-11"}], (1, 1)),
        ("hazards.overdue", [{**HAZARD, "deadline": "2025-06-12"}], (0, 0)),
        ("hazards.overdue", [HAZARD], (0, 1)),
        ("hazards.overdue",
         [{**HAZARD, "deadline": "2025-06-01", "closed_on": "2025-06-10"}], (0, 0)),
        # found last year and still open: it came over, and is overdue all the same
        ("hazards.overdue",
         [{**HAZARD, "held_on": "2024-11-02", "deadline": "2024-12-01"}], (1, 1)),
        ("hazards.kinds_checked",
         [{"held_on": "2025-06-01", "kind": "11", "hazard_kinds": "1;2;99"}], (2, 2)),
        ("hazards.kinds_checked", [{"held_on": "2025-06-01", "kind": "11"}], (0, 5)),
        ("hazards.kinds_checked", [{"held_on": "2025-06-01", "kind": "3"}], (0, 0)),
        # batches still valid reach the quota, on the very last day too
        ("supplies.kinds_met", [{**MASKS, "valid_until": "2025-06-12"},
                                {**MASKS, "stock": "40", "lasting": "1"}], (1, 1)),
        ("supplies.kinds_met", [{**MASKS, "valid_until": "2025-06-12"},
                                {**MASKS, "stock": "40", "valid_until": "2025-06-11"}], (0, 0)),
        ("supplies.kinds_met", [{**MASKS, "valid_until": "2025-06-12"},
                                {**MASKS, "stock": "39", "lasting": "1"}], (0, 0)),
        ("supplies.kinds_met", [{**MASKS, "stock": "100"}], (0, 1)),
        ("supplies.kinds", [MASKS, {**MASKS, "name": "医用 口罩"}, {"name": "帐篷"}], (1, 2)),
        ("supplies.kinds", [MASKS, {"name": "糖果", "quota": "0", "stock": "9"}], (1, 1)),
        ("drugs.kinds", [{"name": "阿司匹林", "kind": "1"}, {"name": "阿司匹林", "kind": "1"},
                         {"name": "黄芪", "kind": "3"}], (1, 1)),
        ("referral.agreements",
         [{"party": "县医院", "kind": "2", "valid_until": "2025-06-12"},
          {"party": "市医院", "kind": "2", "valid_until": "2025-06-11"}], (1, 1)),
        ("teams.trained", [{"trained_on": "2022-06-12"}, {"trained_on": "2022-06-11"}], (1, 1)),
        ("rounds.done", [{"planned_on": "2025-05-01", "done_on": "2025-05-02"},
                         {"planned_on": "2025-07-01"}], (1, 1)),
        ("area.dangerous", [{"tenure": "1", "area": "201/2", "danger": "D"},
                            {"tenure": "1", "area": "900", "danger": "B"}], (100, 100)),
        # it is a part of the house area of the national form, which holds no rented house
        ("area.dangerous", [{"tenure": "2", "area": "300", "danger": "D"}], (0, 0)),
        ("beds.open", [{"kind": "1", "open": "20"}, {"kind": "20", "open": "3"}], (20, 20)),
        ("satisfaction.satisfied",
         [{"held_on": "2025-03-01", "of": "1", "asked": "50", "satisfied": "47"},
          {"held_on": "2025-04-01", "of": "2", "asked": "20", "satisfied": "12"}], (47, 47)),
    ],
)  # fmt: skip
def test_what_counts(
    figure: str, made: list[Mapping[str, str]], bounds: tuple[int, int | None]
) -> None:
    ledger = RULES[figure].ledger
    kept = ledgers(*rows(ledger, *made, owner="p1"), complete=ledger)

    assert told(kept, figure) == bounds


def test_two_courses_of_one_person_are_one_person() -> None:
    first, second = rows("staff_training", AWAY, {**AWAY, "from_day": "2025-04-01"}, owner="p1")
    (other,) = rows("staff_training", AWAY, owner="p2")

    assert told(ledgers(first, second, complete="staff_training"), "training.away") == (1, 1)
    assert told(ledgers(first, second, other, complete="staff_training"), "training.away") == (2, 2)


def test_a_quotient_uses_what_the_rows_tell() -> None:
    survey = {"held_on": "2025-03-01", "of": "1", "asked": "50", "satisfied": "45"}
    kept = ledgers(*rows("surveys", survey), complete="surveys")

    assert Readings(kept, ()).quantity("satisfaction.share").exact == Fraction(9, 10)


def test_what_is_in_force_is_typed_or_settled_by_rows() -> None:
    kept = ledgers(*CLINICS, complete="village_clinics", figures={"clinics.total": 9})
    half = ledgers(*CLINICS)

    assert figures_in_force(kept)["clinics.total"] == 9
    assert figures_in_force(kept)["clinics.integrated"] == 1
    assert "clinics.integrated" not in figures_in_force(half)


@pytest.mark.parametrize(
    ("typed", "complete", "disagrees"),
    [(2, True, False), (3, True, True), (1, True, True), (3, False, False), (1, False, True)],
)
def test_a_typed_figure_the_rows_rule_out_is_named(
    typed: int, complete: bool, disagrees: bool
) -> None:
    kept = ledgers(
        *CLINICS,
        complete="village_clinics" if complete else "",
        figures={"clinics.total": typed},
    )

    found = disagreements(kept)

    assert [each.key for each in found] == (["clinics.total"] if disagrees else [])
    if disagrees:
        assert (found[0].typed, found[0].derived) == (typed, 2 if complete else None)
        assert len(found[0].rows) == 2


def test_every_rule_tells_something_of_an_empty_complete_ledger() -> None:
    for figure, rule in RULES.items():
        derived = FormHoldings(ledgers(complete=rule.ledger)).derived(figure)
        assert derived is not None
        assert (derived.low, derived.high) == (0, 0), figure


DEPARTMENTS = tuple(kind for kind in KINDS if kind.register == "department")


def holdings(*names: str, complete: str = "", told: Sequence[RegisterEntry] = ()) -> Holdings:
    kept = ledgers(*rows("departments", *({"name": name} for name in names)), complete=complete)
    return Holdings(replace(kept, registers=tuple(told)), DEPARTMENTS)


def test_the_ledger_of_departments_answers_the_register_of_their_kinds() -> None:
    told = holdings("内科", "老年门诊")

    assert told.held("department", "internal").low == 1
    assert told.held("department", "surgery").exact is None
    assert holdings("内科", complete="departments").held("department", "surgery").exact == 0


def test_what_the_register_says_itself_stands_and_counts_once() -> None:
    none = RegisterEntry(register="department", kind="internal", present=False)
    one = RegisterEntry(register="department", kind="internal")

    assert holdings("内科", told=[none]).held("department", "internal").exact == 0
    assert holdings("内科", "内科", told=[one]).held("department", "internal").exact == 1


def test_further_ledgers_are_no_registers() -> None:
    assert holdings(complete="drills test").registers_complete == {"test"}
