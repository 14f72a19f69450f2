"""What runs out, and what has been renewed and does not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from models.ledger.expiry import Expiry, expiring
from models.ledger.form_rows import FormRow
from models.ledger.ledger_codes import LEDGER_TITLES
from models.ledger.records import EquipmentRow, InstitutionProfile, Ledgers, StaffRow
from models.vocabulary.ids import InstitutionId, RowId

ON = date(2025, 6, 12)
LICENCE = {"kind": "3", "valid_until": "2025-06-30"}
WANG = StaffRow(row_id=RowId("p1"), name="王秀英")
SCANNER = EquipmentRow(row_id=RowId("d1"), name="B超机")


def row(number: int, ledger: str, owner: str = "", **values: str) -> FormRow:
    return FormRow(row_id=RowId(f"r{number}"), ledger=ledger, owner=owner, values=values)


def kept(*rows: FormRow, facts: Mapping[str, str] | None = None) -> Ledgers:
    who = InstitutionProfile(
        uscc=InstitutionId("x"), name="某院", region="1", kind="village_clinic", year=2025
    )
    return Ledgers(
        profile=who, year=2025, staff=(WANG,), equipment=(SCANNER,), form_rows=rows,
        facts=facts or {},
    )  # fmt: skip


@pytest.mark.parametrize(("days", "found"), [(17, 0), (18, 1)])
def test_the_last_valid_day_is_within_so_many_days(days: int, found: int) -> None:
    assert len(expiring(kept(row(1, "qualifications", "p1", **LICENCE)), ON, days)) == found


def test_it_says_whose_and_how_long_still() -> None:
    (told,) = expiring(kept(row(1, "qualifications", "p1", **LICENCE)), ON, 30)

    assert told == Expiry(
        ledger="qualifications", key="valid_until", until=date(2025, 6, 30), row_id=RowId("r1"),
        name="3", owner="p1", owner_name="王秀英",
    )  # fmt: skip
    assert told.days_left(ON) == 18


def test_what_was_renewed_runs_out_no_more() -> None:
    old = row(1, "qualifications", "p1", **LICENCE)
    renewed = row(2, "qualifications", "p1", **{**LICENCE, "valid_until": "2030-06-30"})
    other = row(3, "qualifications", "p1", **{**LICENCE, "kind": "11"})

    assert [told.row_id for told in expiring(kept(old, renewed, other), ON, 30)] == ["r3"]


def test_the_earliest_comes_first_and_what_has_run_out_is_among_them() -> None:
    rows = (
        row(1, "maintenance", "d1", kind="2", valid_until="2025-07-01"),
        row(2, "emergency_stock", name="口罩", stock="5", valid_until="2025-01-31"),
        row(3, "agreements", party="县医院", kind="2", valid_until="2025-06-20"),
        row(4, "vehicles", plate="示A1", inspected_until="2025-06-13", insured_until="2026-01-01"),
    )

    found = expiring(kept(*rows, facts={"insurance.liability_until": "2025-06-15"}), ON, 30)

    assert [(told.ledger, told.name) for told in found] == [
        ("emergency_stock", "口罩"),
        ("vehicles", "示A1"),
        ("facts", ""),
        ("agreements", "县医院"),
        ("maintenance", "2"),
    ]
    assert {told.ledger for told in found} - {"facts"} <= set(LEDGER_TITLES)


def test_what_is_no_longer_here_does_not_run_out() -> None:
    ended = replace(row(1, "agreements", party="a", valid_until="2025-06-01"), ended_on=ON)
    rows = (
        ended,
        row(2, "qualifications", "p9", **LICENCE),
        row(3, "emergency_stock", name="口罩", stock="0", valid_until="2025-06-01"),
        row(4, "vehicles", plate="示A1", inspected_until="2025-06-01", state="3"),
    )

    assert expiring(kept(*rows), ON, 30) == ()
