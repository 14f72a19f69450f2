"""What does not fit in rows and figures: each check with a case found and one left alone."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from forms.ledgers import LEDGERS
from models.ledger.equipment_checks import check_equipment
from models.ledger.expiry import RUNS_OUT, SAME
from models.ledger.figure_comparisons import AT_MOST_PEOPLE, LAST_YEARS, compare_figures
from models.ledger.figures import FIGURES
from models.ledger.flags import Flag
from models.ledger.form_rows import OPEN_UNTIL_CLOSED, FormRow
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import EquipmentRow, Ledgers, StaffRow
from models.ledger.row_checks import NAME_OF, RowsView, check_rows
from models.ledger.staff_checks import StaffView, check_staff
from models.vocabulary.ids import RowId
from tests.ledgers import device, person, profile

TODAY = date(2025, 6, 12)
NURSE = person(
    "21", row_id=RowId("s1"), name="李素芬", licence_number="N1", born_on=date(1980, 1, 1)
)
DOCTOR = replace(
    NURSE,
    row_id=RowId("s2"),
    name="马国强",
    profession="11",
    licence_number="D1",
    practice_category="1",
    practice_scopes=("11",),
)


def codes(flags: Iterable[Flag]) -> list[str]:
    return [flag.code for flag in flags]


def of_staff(*rows: StaffRow, certificates: tuple[FormRow, ...] = ()) -> list[Flag]:
    by_owner = {RowId(row.owner): [row] for row in certificates}
    return list(check_staff(StaffView(rows=rows, certificates=by_owner, year=2025, today=TODAY)))


def row(ledger: str, owner: str = "", row_id: str = "r1", **values: str) -> FormRow:
    return FormRow(row_id=RowId(row_id), ledger=ledger, owner=owner, values=values)


def of_rows(*rows: FormRow) -> list[Flag]:
    owners = {RowId("s1"): "李素芬"}
    return list(check_rows(RowsView(rows=rows, owners=owners, year=2025, today=TODAY)))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"born_on": date(1964, 6, 1)}, "staff.old"),
        ({"moved_on": date(2023, 2, 1)}, "staff.moved-other-year"),
        ({"licence_number": ""}, "staff.no-licence"),
        ({"practice_category": ""}, "staff.no-category"),
        ({"practice_scopes": ("51",)}, "staff.scope-differs"),
        ({"profession": "80"}, "staff.scope-without-licence"),
    ],
)
def test_a_person_that_does_not_fit(changed: dict[str, object], code: str) -> None:
    assert of_staff(NURSE, DOCTOR) == []
    odd = replace(DOCTOR, **changed)  # type: ignore[arg-type]
    (flag,) = of_staff(NURSE, odd)
    assert (flag.code, flag.rows) == (code, (RowId("s2"),))
    assert of_staff(replace(odd, ended_on=TODAY)) == []


def test_sixty_is_still_usual() -> None:
    assert of_staff(replace(NURSE, born_on=date(1964, 6, 13))) == []
    assert codes(of_staff(replace(NURSE, born_on=date(1964, 6, 12)))) == ["staff.old"]


def test_a_licence_may_stand_among_the_certificates() -> None:
    bare = replace(NURSE, licence_number="")
    licence = row("qualifications", owner="s1", kind="3", number="N1")
    assert of_staff(bare, certificates=(licence,)) == []
    health = row("qualifications", owner="s1", kind="15", number="N1")
    assert codes(of_staff(bare, certificates=(health,))) == ["staff.no-licence"]


def test_two_rows_with_one_number_are_an_error_naming_both() -> None:
    one = replace(NURSE, id_number="11010119800101001X")
    other = replace(DOCTOR, id_number="1101 0119 8001 0100 1x")
    (flag,) = of_staff(one, other)
    assert (flag.severity, flag.code, flag.rows) == ("error", "staff.same-number", ("s1", "s2"))


def test_two_of_one_name_are_asked_about_unless_their_numbers_tell_them_apart() -> None:
    twin = replace(NURSE, row_id=RowId("s9"))
    assert codes(of_staff(NURSE, twin)) == ["staff.same-name"]
    known = (replace(NURSE, id_number="a"), replace(twin, id_number="b"))
    assert of_staff(*known) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"bought_on": date(2026, 1, 1), "life_years": None}, "equipment.bought-later"),
        ({"bought_on": date(2014, 1, 1)}, "equipment.past-life"),
        ({"revoked": True}, "equipment.revoked-in-use"),
        ({"quantity": 501}, "equipment.quantity-odd"),
        ({"value_yuan": None}, "equipment.no-value"),
        ({"value_yuan": Fraction(5_000_001)}, "equipment.value-odd"),
        ({"value_yuan": Fraction(9)}, "equipment.value-odd"),
    ],
)
def test_a_device_that_does_not_fit(changed: dict[str, object], code: str) -> None:
    fits: EquipmentRow = device(
        "心电图机",
        state="1",
        bought_on=date(2015, 1, 1),
        life_years=10,
        value_yuan=Fraction(30_000),
    )
    assert list(check_equipment([fits], 2025, TODAY)) == []
    odd = replace(fits, **changed)  # type: ignore[arg-type]
    assert codes(check_equipment([odd], 2025, TODAY)) == [code]
    assert list(check_equipment([replace(odd, ended_on=TODAY)], 2025, TODAY)) == []


def test_stock_and_certificates_run_out_the_day_after() -> None:
    stock = row("emergency_stock", name="口罩", valid_until="2025-06-11")
    (flag,) = of_rows(stock)
    assert (flag.code, dict(flag.params)["name"]) == ("rows.expired", "口罩")
    assert of_rows(replace(stock, values={"valid_until": "2025-06-12"})) == []
    old = row("qualifications", owner="s1", kind="15", valid_until="2024-01-01")
    assert dict(of_rows(old)[0].params)["name"] == "李素芬"
    renewed = row("qualifications", owner="s1", row_id="r2", kind="15", valid_until="2026-01-01")
    assert of_rows(old, renewed) == []
    other = replace(renewed, values={"kind": "14", "valid_until": "2026-01-01"})
    assert codes(of_rows(old, other)) == ["rows.expired"]


def test_a_deadline_that_passed_while_open() -> None:
    hazard = row("hazards", what="线路老化", held_on="2025-01-02", deadline="2025-06-11")
    assert codes(of_rows(hazard)) == ["rows.overdue"]
    assert of_rows(replace(hazard, values={**hazard.values, "closed_on": "2025-06-20"})) == []


def test_what_took_place_in_another_year_and_whose_person_is_gone() -> None:
    assert codes(of_rows(row("drills", held_on="2024-12-31"))) == ["rows.other-year"]
    assert codes(of_rows(row("postings", owner="s7"))) == ["rows.owner-gone"]
    assert of_rows(row("postings", owner="s1"), row("drills", held_on="2025-01-01")) == []


def test_a_hazard_found_last_year_is_one_of_this_year_while_it_is_open() -> None:
    hazard = row("hazards", what="线路老化", held_on="2024-11-02", deadline="2025-12-31")
    assert of_rows(hazard) == []
    closed = {**hazard.values, "closed_on": "2024-12-20"}
    assert codes(of_rows(replace(hazard, values=closed))) == ["rows.other-year"]


def test_a_check_and_the_list_of_deadlines_tell_the_same_things_apart() -> None:
    middle = row("qualifications", owner="s1", kind="7", level="中级", valid_until="2025-01-01")
    senior = row("qualifications", owner="s1", row_id="r2", kind="7", level="副高")
    assert codes(of_rows(middle, senior)) == ["rows.expired"]
    car = row("vehicles", plate="示A1", inspected_until="2025-06-11", insured_until="2026-01-01")
    (flag,) = of_rows(car)
    assert (flag.code, flag.fields) == ("rows.expired", ("inspected_until",))
    assert dict(flag.params) == {"name": "示A1", "day": "2025-06-11"}
    assert of_rows(replace(car, values={**car.values, "state": "3"})) == []
    assert of_rows(row("emergency_stock", name="口罩", valid_until="2025-01-01", stock="0")) == []


def test_the_tables_name_fields_of_the_forms() -> None:
    for ledger, days in RUNS_OUT.items():
        keys = {asked.key for asked in LEDGERS[ledger].kept} | {"owner"}
        assert {*days, *SAME.get(ledger, ())} <= keys
        assert NAME_OF[ledger] in keys
    for ledger in OPEN_UNTIL_CLOSED:
        keys = {asked.key for asked in LEDGERS[ledger].kept}
        assert {"deadline", "closed_on", NAME_OF[ledger]} <= keys
    with_expiry = {
        ledger.id
        for ledger in LEDGERS.values()
        if any(asked.key == "valid_until" for asked in ledger.kept)
    }
    assert with_expiry == RUNS_OUT.keys() - {"vehicles"}


def test_the_comparisons_name_figures_and_measures() -> None:
    assert {*LAST_YEARS, *LAST_YEARS.values(), *AT_MOST_PEOPLE} <= FIGURES.keys()
    assert set(AT_MOST_PEOPLE.values()) <= MEASURES.keys()


def compared(before: dict[str, int] | None = None, **kept: Any) -> list[Flag]:
    numbers = {key: Fraction(value) for key, value in (before or {}).items()}
    ledgers = Ledgers(profile=profile(), year=2025, **kept)
    return list(compare_figures(Readings(ledgers, ()), numbers))


def test_a_figure_that_halved_or_grew_by_more_than_half() -> None:
    before = {"discharges": 100}
    for now, found in ((150, []), (151, ["figures.jump"]), (50, []), (49, ["figures.jump"])):
        assert codes(compared(before, figures={"discharges": Fraction(now)})) == found
    assert compared({"surgeries": 3}, figures={"surgeries": Fraction(9)}) == []


def test_last_year_is_told_as_it_was() -> None:
    told = {"visits.total_last_year": Fraction(900)}
    assert codes(compared({"visits.total": 901}, figures=told)) == ["figures.last-year-differs"]
    assert compared({"visits.total": 900}, figures=told) == []


def test_people_on_the_establishment_are_counted() -> None:
    people = (replace(NURSE, establishment="1"), replace(DOCTOR, establishment="2"))
    filled = {"posts.filled": Fraction(2)}
    (flag,) = compared(staff=people, figures=filled)
    assert (flag.code, dict(flag.params)["other"]) == ("figures.staff-differ", "1")
    unsettled = (people[0], replace(people[1], establishment=""))
    assert compared(staff=unsettled, figures=filled) == []


def test_some_people_are_at_most_all() -> None:
    above = {"staff.public_health_assigned": Fraction(3)}
    assert codes(compared(staff=(NURSE, DOCTOR), figures=above)) == ["figures.above-staff"]
    assert compared(staff=(NURSE, DOCTOR), figures=above, held_staff=1) == []


def test_devices_over_ten_thousand_are_counted() -> None:
    devices = tuple(
        device("监护仪", value_yuan=Fraction(value), quantity=at, state="1")
        for at, value in enumerate((9_999, 10_000, 500_000), start=1)
    )
    right = {"equipment.count_over_10k": Fraction(5), "equipment.count_50_99": Fraction(3)}
    assert compared(equipment=devices, figures=right) == []
    wrong = {**right, "equipment.count_50_99": Fraction(5)}
    assert codes(compared(equipment=devices, figures=wrong)) == ["figures.equipment-differ"]
    unpriced = (*devices, device("监护仪", value_yuan=None, state="1"))
    assert compared(equipment=unpriced, figures=wrong) == []


def test_a_figure_that_rows_contradict() -> None:
    drill = row("drills", kind="2", held_on="2025-03-01")
    kept: dict[str, Any] = {"form_rows": (drill,), "figures": {"drills.fire": Fraction(0)}}
    assert codes(compared(**kept)) == ["figures.rows-bound"]
    declared = compared(**kept, registers_filled=frozenset({"drills"}))
    assert codes(declared) == ["figures.rows-differ"]


def test_a_flag_says_what_it_looked_at() -> None:
    odd = replace(DOCTOR, practice_scopes=("51", "52"))
    (flag,) = of_staff(odd)
    assert flag.looked_at == ("51;52", "1")
