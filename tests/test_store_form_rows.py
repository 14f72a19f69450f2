"""Rows of form ledgers: stored, changed by id, read by ledger and year."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from models.ledger.form_rows import FormRow
from models.ledger.records import Origin
from models.store.workspace import create_workspace
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import RowId

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
CLINIC = FormRow(
    row_id=RowId("r1"),
    ledger="village_clinics",
    values={"name": "东村卫生室", "integrated": "1"},
    origin=Origin(file="村卫生室.xlsx", sheet="一", row=3),
    extra={"备注二": "旧"},
)


def test_rows_come_back_as_they_went_in(tmp_path: Path) -> None:
    drill = FormRow(row_id=RowId("r2"), ledger="drills", owner="p1", values={"on": "2025-06-01"})
    with create_workspace(tmp_path) as workspace:
        with workspace.store.writing(CLOCK, "示例") as write:
            write.form_rows.add(2025, [CLINIC, drill])
            write.form_rows.add(2024, [replace(CLINIC, row_id=RowId("r0"))])
        with workspace.store.reading() as read:
            assert read.form_rows.rows(2025, "village_clinics") == (CLINIC,)
            assert read.form_rows.rows(2025) == (CLINIC, drill)


def test_a_change_touches_its_own_row_only(tmp_path: Path) -> None:
    other = replace(CLINIC, row_id=RowId("r9"))
    ended = replace(CLINIC, values={}, ended_on=date(2025, 3, 1), ended_because="撤并")
    with create_workspace(tmp_path) as workspace:
        with workspace.store.writing(CLOCK, "示例") as write:
            write.form_rows.add(2025, [CLINIC, other])
            write.form_rows.change([ended])
        with workspace.store.reading() as read:
            assert read.form_rows.rows(2025, "village_clinics") == (ended, other)
