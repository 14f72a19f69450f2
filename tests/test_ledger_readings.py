"""Measures: what counts, what does not, and what stays open."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ledger.measures import MEASURES
from models.ledger.national_codes import education_band, title_band
from models.ledger.readings import Readings
from models.ledger.records import RegisterEntry
from tests.ledgers import KINDS, device, ledgers, people, person, readings


def test_every_measure_can_be_read_off_empty_and_full_ledgers() -> None:
    full = readings(staff=people(_11=2, _21=2), figures={"beds.open": 20})
    for empty_or_full in (readings(), full):
        for ident in MEASURES:
            quantity = empty_or_full.quantity(ident)
            assert quantity.measure == ident
            assert quantity.exact is not None or quantity.missing


def test_health_technicians_are_codes_11_to_50_and_69() -> None:
    quantity = readings(staff=people(_11=1, _50=1, _69=1, _60=1, _70=1, _80=1)).quantity(
        "staff.health_technicians"
    )
    assert quantity.exact == 3


def test_without_staff_rows_nothing_is_known_rather_than_zero() -> None:
    quantity = readings().quantity("staff.nurses")
    assert (quantity.low, quantity.high) == (None, None)
    assert [(m.code, m.what) for m in quantity.missing] == [("ledger", "staff")]


def test_an_empty_cell_opens_the_count_and_names_the_row() -> None:
    unsettled = person("")
    quantity = readings(staff=[*people(_21=2), unsettled]).quantity("staff.nurses")
    assert (quantity.low, quantity.high) == (2, 3)
    assert quantity.missing[0].rows == (unsettled.row_id,)
    assert quantity.missing[0].what == "profession"


def test_a_held_row_opens_every_count_of_people() -> None:
    quantity = readings(staff=people(_21=2), held_staff=1).quantity("staff.nurses")
    assert (quantity.low, quantity.high) == (2, 3)
    assert quantity.missing[0].code == "held"


def test_one_person_counts_once_however_often_listed() -> None:
    twice = [person("21", id_number="990101199001011234") for _ in range(2)]
    assert readings(staff=twice).quantity("staff.nurses").exact == 1


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({"movement": "24"}, 0),
        ({"movement": "11"}, 1),
        ({"ended_on": date(2025, 3, 1)}, 0),
        ({}, 1),
    ],
)
def test_who_has_left_is_not_in_post(changes: dict[str, object], counted: int) -> None:
    assert readings(staff=[person("21", **changes)]).quantity("staff.nurses").exact == counted


@pytest.mark.parametrize(
    ("changes", "low", "high"),
    [
        ({"gp_registered": True}, 1, 1),
        ({"gp_registered": False, "gp_certificate": "1"}, 1, 1),
        ({"gp_registered": True, "gp_certificate": "1"}, 1, 1),
        ({"gp_registered": False}, 0, 0),
        ({"gp_registered": False, "gp_certificate": "未取得"}, 0, 0),
        ({"practice_scopes": ("21",)}, 1, 1),
        ({}, 0, 1),
    ],
)
def test_general_practitioners_are_counted_once(
    changes: dict[str, object], low: int, high: int
) -> None:
    quantity = readings(staff=[person("11", **changes)]).quantity("staff.gp")
    assert (quantity.low, quantity.high) == (low, high)


def test_a_nurse_is_no_general_practitioner_whatever_the_cells_say() -> None:
    assert readings(staff=[person("21", gp_registered=True)]).quantity("staff.gp").exact == 0


def test_a_share_of_people_bounds_what_open_rows_can_do() -> None:
    quantity = readings(staff=[*people(_21=3, _90=1), person("")]).quantity(
        "staff.health_technician_share"
    )
    assert (quantity.low, quantity.high) == (Fraction(3, 5), Fraction(4, 5))


def test_a_quotient_without_its_figure_says_which() -> None:
    quantity = readings(staff=people(_11=1)).quantity("staff.public_health_share")
    assert quantity.exact is None
    assert {m.what for m in quantity.missing} == {
        "staff.public_health_assigned",
        "posts.professional",
    }


def test_a_zero_denominator_is_told_apart_from_missing_data() -> None:
    quantity = readings(figures={"newborns.live": 0, "newborns.visited": 0}).quantity(
        "newborns.visited_share"
    )
    assert [m.code for m in quantity.missing] == ["zero"]


def test_general_practitioners_per_ten_thousand_are_exact() -> None:
    staff = [person("11", gp_registered=True) for _ in range(4)]
    assert readings(staff=staff).quantity("staff.gp_per_10k").exact == Fraction(40_000, 31_500)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("除颤仪", "defibrillator"),
        ("自动体外除颤器（AED）", "defibrillator"),
        ("ＡＥＤ", "defibrillator"),
        ("除颤仪电极片", ""),
        ("彩色多普勒超声诊断仪", "colour_doppler"),
        ("便携式超声诊断仪", "ultrasound"),
        ("16排CT", "ct"),
        ("OCT眼底仪", ""),
        ("办公桌", ""),
    ],
)
def test_names_find_their_kind(name: str, kind: str) -> None:
    assert readings().holdings.kind_of("equipment", name) == kind


def test_a_colour_doppler_counts_as_ultrasound_too_but_not_the_other_way() -> None:
    held = readings(equipment=[device("彩超", quantity=2), device("B超")]).holdings
    assert held.held("equipment", "ultrasound").exact == 3
    assert held.held("equipment", "colour_doppler").exact == 2


@pytest.mark.parametrize(
    ("changes", "low", "high"),
    [
        ({"state": "1"}, 1, 1),
        ({"state": "2"}, 0, 0),
        ({"state": "3"}, 0, 0),
        ({"revoked": True}, 0, 0),
        ({"ended_on": date(2025, 1, 1)}, 0, 0),
        ({"state": ""}, 0, 1),
    ],
)
def test_what_is_scrapped_revoked_or_idle_does_not_count(
    changes: dict[str, object], low: int, high: int
) -> None:
    quantity = readings(equipment=[device("除颤仪", **changes)]).holdings.held(
        "equipment", "defibrillator"
    )
    assert (quantity.low, quantity.high) == (low, high)


def test_an_idle_device_counts_where_the_kind_says_so() -> None:
    held = readings(equipment=[device("CT", state="2")]).holdings
    assert held.held("equipment", "ct").exact == 1


def test_absence_from_a_register_settles_only_what_was_declared_complete() -> None:
    asked = ("department", "surgery")
    entry = RegisterEntry(register="department", kind="internal")
    assert readings(registers=[entry]).holdings.held(*asked).high is None
    filled = readings(registers=[entry], filled=["department"]).holdings
    assert filled.held(*asked).exact == 0
    assert filled.held("department", "internal").exact == 1


def test_saying_there_is_none_settles_it() -> None:
    entry = RegisterEntry(register="department", kind="surgery", present=False)
    assert readings(registers=[entry]).holdings.held("department", "surgery").exact == 0


def test_techniques_are_counted_by_kind_and_by_category() -> None:
    entries = [
        RegisterEntry(register="technique", kind=kind) for kind in ("needle", "electro", "moxa")
    ]
    held = readings(registers=entries, filled=["technique"]).holdings
    assert held.distinct("technique", "kind", ()).exact == 3
    assert held.distinct("technique", "category", ()).exact == 2
    assert held.distinct("technique", "kind", ("needle", "moxa")).exact == 2


def test_a_clinical_department_needs_a_physician_of_its_own() -> None:
    staff = [
        person("11", department="内科"),
        person("21", department="外科"),
        person("80", department="院办"),
    ]
    assert readings(staff=staff).quantity("departments.without_physician").exact == 1


@pytest.mark.parametrize(
    ("code", "band"),
    [("9", "postgraduate"), ("8", "bachelor"), ("7", "college"), ("6", "lower"),
     ("11", "postgraduate"), ("21", "bachelor"), ("31", "college"), ("41", "lower"),
     ("", ""), ("x", ""), ("99", "")],
)  # fmt: skip
def test_education_is_read_from_either_code_list(code: str, band: str) -> None:
    assert education_band(code) == band


@pytest.mark.parametrize(
    ("code", "band"), [("2", "2"), ("232", "2"), ("253", "3"), ("012", ""), ("", "")]
)
def test_title_band(code: str, band: str) -> None:
    assert title_band(code) == band


@given(st.lists(st.sampled_from(["11", "21", "80", ""]), min_size=1, max_size=12), st.data())
def test_settling_an_open_row_never_leaves_the_interval(
    codes: list[str], data: st.DataObject
) -> None:
    rows = [person(code) for code in codes]
    before = Readings(ledgers(staff=rows), KINDS)
    settled = [
        person(row.profession or data.draw(st.sampled_from(["11", "21", "80"]))) for row in rows
    ]
    after = Readings(ledgers(staff=settled), KINDS)
    for ident in ("staff.nurses", "staff.health_technician_share", "staff.nurses_per_physician"):
        wide, exact = before.quantity(ident), after.quantity(ident).exact
        if exact is None:
            continue
        assert wide.low is None or wide.low <= exact
        assert wide.high is None or exact <= wide.high


def test_with_no_equipment_neither_number_nor_value_is_known() -> None:
    read = readings()
    for measure in ("equipment.units", "equipment.value_total"):
        quantity = read.quantity(measure)
        assert (quantity.low, quantity.exact) == (None, None)
        assert [missing.code for missing in quantity.missing] == ["ledger"]
