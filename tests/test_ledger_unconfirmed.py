"""What came over from last year may count; it settles nothing before a person has confirmed it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ledger.derived import disagreements
from models.ledger.form_rows import FormRow
from models.ledger.measures import MEASURES
from models.ledger.quantities import Missing, Quantity
from models.ledger.readings import Readings
from models.ledger.records import (
    EquipmentRow,
    Ledgers,
    RegisterEntry,
    StaffRow,
    Unconfirmed,
)
from models.vocabulary.ids import RowId
from tests.ledgers import KINDS, device, person, profile

TODAY = date(2026, 3, 1)
COMPLETE = frozenset({"village_clinics", "emergency_stock", "self_checks", "department"})


def form_row(ident: str, ledger: str, **values: str) -> FormRow:
    return FormRow(row_id=RowId(ident), ledger=ledger, values=values)


def ledgers(
    *,
    staff: Sequence[StaffRow] = (),
    equipment: Sequence[EquipmentRow] = (),
    form_rows: Sequence[FormRow] = (),
    unconfirmed: Unconfirmed | None = None,
    **more: object,
) -> Ledgers:
    return Ledgers(
        profile=profile(year=2026, population=None),
        year=2026,
        staff=tuple(staff),
        equipment=tuple(equipment),
        form_rows=tuple(form_rows),
        registers_filled=COMPLETE,
        unconfirmed=unconfirmed or Unconfirmed(),
        as_of=TODAY,
        **more,  # type: ignore[arg-type]
    )


def waiting(*rows: StaffRow | EquipmentRow | FormRow) -> Unconfirmed:
    return Unconfirmed(rows=frozenset(row.row_id for row in rows))


def told(kept: Ledgers, measure: str) -> Quantity:
    return Readings(kept, KINDS).quantity(measure)


def bounds(quantity: Quantity) -> tuple[Fraction | None, Fraction | None]:
    return quantity.low, quantity.high


def test_an_unconfirmed_person_counts_at_the_upper_end_alone() -> None:
    sure, waits, other = person("21"), person("21"), person("80")
    kept = ledgers(staff=(sure, waits, other), unconfirmed=waiting(waits, other))
    nurses = told(kept, "staff.nurses")
    assert bounds(nurses) == (1, 2), "a manager could not be a nurse and counts nowhere"
    assert nurses.missing == (
        Missing(code="unconfirmed", what="staff", count=1, rows=(waits.row_id,)),
    )
    assert nurses.operands[0].rows == (sure.row_id,)


def test_confirmed_and_listed_twice_is_counted_once_and_surely() -> None:
    old, new = person("21", id_number="1"), person("21", id_number="1")
    kept = ledgers(staff=(old, new), unconfirmed=waiting(old))
    assert bounds(told(kept, "staff.nurses")) == (1, 1)


def test_a_share_of_nobody_confirmed_settles_nothing() -> None:
    nurses = (person("21", education="11"), person("21", education="11"))
    kept = ledgers(staff=nurses, unconfirmed=waiting(*nurses))
    shares = [m.id for m in MEASURES.values() if m.form == "share" and m.within]
    assert shares
    for share in shares:
        quantity = told(kept, share)
        assert quantity.exact is None, share


def test_devices_wait_by_kind_and_by_value() -> None:
    sure = device("B超", quantity=2, value_yuan=Fraction(100))
    waits = device("彩超", quantity=3, value_yuan=Fraction(10), state="1")
    kept = ledgers(equipment=(replace(sure, state="1"), waits), unconfirmed=waiting(waits))
    held = Readings(kept, KINDS).holdings
    assert bounds(held.held("equipment", "ultrasound")) == (2, 5)
    assert bounds(held.held("equipment", "colour_doppler")) == (0, 3)
    assert bounds(told(kept, "equipment.units")) == (2, 5)
    assert bounds(told(kept, "equipment.value_total")) == (200, 230)
    assert held.distinct("equipment", "kind", ("ultrasound", "colour_doppler")).exact is None


@pytest.mark.parametrize(("present", "most"), [(True, 1), (False, 0)], ids=["there", "not there"])
def test_an_unconfirmed_answer_of_a_register(present: bool, most: int) -> None:
    entry = RegisterEntry(register="department", kind="internal", present=present)
    kept = ledgers(unconfirmed=Unconfirmed(registers=(entry,)))
    assert bounds(Readings(kept, KINDS).holdings.held("department", "internal")) == (0, most)
    open_register = replace(kept, registers_filled=frozenset())
    held = Readings(open_register, KINDS).holdings.held("department", "internal")
    assert bounds(held) == (0, None)
    assert "unconfirmed" in {missing.code for missing in held.missing}


def test_a_department_of_the_ledger_waits_like_an_answer() -> None:
    row = form_row("d1", "departments", name="内科")
    kept = ledgers(form_rows=(row,), unconfirmed=waiting(row))
    assert bounds(Readings(kept, KINDS).holdings.held("department", "internal")) == (0, 1)
    again = form_row("d2", "departments", name="内科")
    kept = ledgers(form_rows=(row, again), unconfirmed=waiting(row))
    assert bounds(Readings(kept, KINDS).holdings.held("department", "internal")) == (1, 1)


def test_a_clinical_department_known_from_last_year_alone_does_not_settle_that_all_is_well() -> (
    None
):
    physician = person("11", department="内科")
    kept = ledgers(staff=(physician,), unconfirmed=waiting(physician))
    assert bounds(told(kept, "departments.without_physician")) == (0, 1)
    assert bounds(told(ledgers(staff=(physician,)), "departments.without_physician")) == (0, 0)


def test_rows_of_further_ledgers() -> None:
    rows = (
        form_row("c1", "village_clinics", name="一", village="甲", doctors="2", integrated="1"),
        form_row("c2", "village_clinics", name="二", village="乙", doctors="3", integrated="0"),
    )
    kept = ledgers(form_rows=rows, unconfirmed=waiting(rows[1]))
    assert bounds(told(kept, "clinics.total")) == (1, 2)
    assert bounds(told(kept, "clinics.village_doctors")) == (2, 5)
    assert bounds(told(kept, "villages.with_clinic")) == (1, 2)
    assert bounds(told(kept, "clinics.integrated")) == (1, 1), "it could not count anyway"


def test_goods_with_a_batch_that_waits_are_not_settled() -> None:
    sure = form_row("g1", "emergency_stock", name="口罩", quota="10", stock="10", lasting="1")
    waits = form_row("g2", "emergency_stock", name="手套", quota="10", stock="10", lasting="1")
    kept = ledgers(form_rows=(sure, waits), unconfirmed=waiting(waits))
    assert bounds(told(kept, "supplies.kinds_met")) == (1, 2)
    assert bounds(told(ledgers(form_rows=(sure, waits)), "supplies.kinds_met")) == (2, 2)


def test_a_figure_and_a_fact_are_unknown_until_confirmed() -> None:
    kept = ledgers(
        unconfirmed=Unconfirmed(
            figures={"area.dangerous": Fraction(0)}, facts={"fever.facility": "room"}
        )
    )
    danger = told(kept, "area.dangerous")
    assert bounds(danger) == (None, None), "nought would meet every “no dangerous houses”"
    assert danger.missing == (Missing(code="unconfirmed_figure", what="area.dangerous"),)
    assert Readings(kept, KINDS).fact("fever.facility") is None


def test_last_years_figure_is_not_held_against_this_years_rows() -> None:
    row = form_row("c1", "village_clinics", name="一", doctors="2")
    kept = ledgers(
        form_rows=(row,), unconfirmed=Unconfirmed(figures={"clinics.total": Fraction(9)})
    )
    assert bounds(told(kept, "clinics.total")) == (1, 1)
    assert disagreements(kept) == ()


_COUNTED = [
    m.id
    for m in MEASURES.values()
    if m.group == "people" and m.id.startswith("staff.") and not m.numerator
] + [m.id for m in MEASURES.values() if m.within]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["11", "12", "21", "31", "80", ""]),
            st.sampled_from(["11", "31", "41", ""]),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_whatever_turns_out_true_lies_within(drawn: list[tuple[str, str, bool]]) -> None:
    """Whichever of the rows that wait are kept, the plain reading lies in the interval."""
    rows = [person(profession, education=education) for profession, education, _ in drawn]
    waits = [row for row, (_, _, sure) in zip(rows, drawn, strict=True) if not sure]
    readings = Readings(ledgers(staff=rows, unconfirmed=waiting(*waits)), KINDS)
    for size in range(len(waits) + 1):
        for gone in combinations(waits, size):
            left = [row for row in rows if row not in gone]
            if not left:
                continue
            plain = Readings(ledgers(staff=left), KINDS)
            for measure in _COUNTED:
                outer, inner = readings.quantity(measure), plain.quantity(measure)
                if outer.low is not None and inner.low is not None:
                    assert outer.low <= inner.low, measure
                if outer.high is not None:
                    assert inner.high is None or inner.high <= outer.high, measure


@given(st.integers(0, 4))
def test_with_everything_confirmed_it_reads_as_if_typed(several: int) -> None:
    rows = [person("21") for _ in range(several)] + [person("11", department="内科")]
    devices = [device("CT", state="1") for _ in range(several)]
    kept = ledgers(staff=rows, equipment=devices, unconfirmed=waiting(*rows, *devices))
    confirmed = replace(kept, unconfirmed=kept.unconfirmed.without(kept.unconfirmed.rows))
    plain = ledgers(staff=rows, equipment=devices)
    for measure in MEASURES:
        assert told(confirmed, measure) == told(plain, measure)
