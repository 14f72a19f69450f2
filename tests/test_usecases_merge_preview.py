"""What an import would do to stored rows, before it does it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, Origin, StaffRow
from models.usecases.centre import Centre
from models.usecases.journal.undo import undo
from models.usecases.ledgers.import_cards import Ending, Wishes
from models.usecases.ledgers.import_ledger import Terms, carry_out, import_staff, plan_staff
from models.usecases.ledgers.merge_preview import (
    Matching,
    Merge,
    equipment_matching,
    merged,
    staff_matching,
)
from models.usecases.new_workspace import create_centre
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from tests.desks import CLOCK
from tests.ledgers import person, profile
from tests.test_usecases_centre import Reading
from tests.tiny_pack import clause_text, pack_text

LI = StaffRow(row_id=RowId("a1"), name="李秀兰", id_number="330122198411050229", mobile="139")
COLUMNS = {"姓名": "name", "手机": "mobile", "身份证号": "id_number", "科室": "department"}


def read(row: StaffRow, number: int = 2, **values: object) -> StaffRow:
    """Return a row as a file gives it."""
    made: StaffRow = replace(row, row_id=RowId(f"f{number}"), origin=Origin(row=number), **values)  # type: ignore[arg-type]
    return made


def merge_staff(
    stored: list[StaffRow], rows: list[StaffRow], wishes: Wishes | None = None
) -> Merge[StaffRow]:
    return merged(stored, rows, staff_matching(), wishes=wishes or Wishes(), columns=COLUMNS)


def test_an_empty_cell_never_empties_a_filled_one() -> None:
    came = merge_staff([LI], [read(LI, mobile="", department="内科")])
    (changed,) = came.changed
    assert (changed.after.mobile, changed.after.department) == ("139", "内科")
    assert changed.after.row_id == "a1"
    assert merge_staff([LI], [read(LI, mobile="")]).unchanged == (LI,)


def test_an_empty_cell_empties_where_a_person_says_so_and_only_its_own_column() -> None:
    stored = replace(LI, post="1", department="内科")
    came = merge_staff([stored], [read(LI, mobile="")], Wishes(emptying=True))
    (changed,) = came.changed
    assert (changed.after.mobile, changed.after.department, changed.after.post) == ("", "", "1")


def test_a_file_without_numbers_finds_the_only_person_of_a_name() -> None:
    came = merge_staff([LI], [read(LI, id_number="")])
    assert (came.added, came.vanished, came.unchanged) == ((), (), (LI,))


def test_two_of_one_name_are_not_matched_by_half_a_guess() -> None:
    other = replace(LI, row_id=RowId("a2"), id_number="330122197001010014")
    came = merge_staff([LI, other], [read(LI, id_number="")])
    assert (len(came.added), len(came.vanished)) == (1, 2)


def test_another_number_is_another_person() -> None:
    came = merge_staff([LI], [read(LI, id_number="330122197001010014")])
    assert (len(came.added), came.vanished) == (1, (LI,))


def test_people_of_whom_nothing_but_the_name_is_known_are_matched_in_order() -> None:
    bare = [replace(LI, row_id=RowId(each), id_number="", mobile="") for each in ("a", "b")]
    came = merge_staff(bare, [read(bare[0], 2), read(bare[1], 3)])
    assert (came.added, came.vanished, len(came.unchanged)) == ((), (), 2)


def test_a_row_in_force_is_met_before_an_ended_one() -> None:
    gone = replace(LI, row_id=RowId("a0"), ended_on=date(2024, 1, 1), ended_because="调出")
    came = merge_staff([gone, LI], [read(LI)])
    assert came.unchanged == (LI,)


def test_a_revoked_device_stays_revoked_until_the_file_says_otherwise() -> None:
    device = EquipmentRow(row_id=RowId("d"), name="心电图机", revoked=True)
    silent = replace(device, row_id=RowId("f"), revoked=False)
    normal = replace(silent, extra={"撤销标志": "1"})

    def after(row: EquipmentRow) -> list[bool]:
        came = merged([device], [row], equipment_matching(), wishes=Wishes(), columns={})
        return [each.revoked for each in (*came.unchanged, *(one.after for one in came.changed))]

    assert (after(silent), after(normal)) == ([True], [False])


def test_values_of_a_form_ledger_are_kept_and_a_further_column_finds_its_place() -> None:
    stored = FormRow(
        row_id=RowId("r"), ledger="drills", values={"name": "火灾", "people": "20"},
        extra={"时间": "6 月", "主持": "周院长"},
    )  # fmt: skip
    came = FormRow(
        row_id=RowId("f"), ledger="drills", values={"name": "火灾", "held_on": "2025-06-01"}
    )
    columns = {"名称": "name", "时间": "held_on", "人数": "people"}
    matching: Matching[FormRow] = Matching((lambda row: row.values["name"],))
    (changed,) = merged([stored], [came], matching, wishes=Wishes(), columns=columns).changed
    assert changed.after.values == {"name": "火灾", "people": "20", "held_on": "2025-06-01"}
    assert changed.after.extra == {"主持": "周院长"}


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    yield made
    made.close()


def test_vanished_rows_are_ended_with_day_and_reason_and_come_back_by_one_undo(
    centre: Centre,
) -> None:
    stays, goes = person(), person("21", name="赵")
    import_staff(centre, Reading(rows=(stays, goes)))
    ends = {goes.row_id: Ending(on=date(2025, 3, 1), because=" 调出 ")}
    new = person("31", name="孙")
    reading = Reading(rows=(replace(stays, origin=Origin(row=2)), replace(new, row_id=RowId("n"))))
    card = carry_out(centre, plan_staff(centre, reading, Terms(wishes=Wishes(endings=ends))))
    assert (card.added, card.unchanged, card.vanished, card.ended) == (1, 1, ("赵",), 1)
    (zhao,) = (row for row in centre.ledgers.staff if row.name == "赵")
    assert (zhao.ended_on, zhao.ended_because) == (date(2025, 3, 1), "调出")
    undo(centre)
    assert {row.name: row.ended_on for row in centre.ledgers.staff} == {
        stays.name: None,
        "赵": None,
    }


def test_a_vanished_row_is_not_ended_without_a_reason(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(person(),)))
    ends = {person().row_id: Ending(on=date(2025, 3, 1), because=" ")}
    with pytest.raises(Refusal) as refused:
        plan_staff(centre, Reading(rows=()), Terms(wishes=Wishes(endings=ends)))
    assert refused.value.code is RefusalCode.REASON_REQUIRED


def test_rows_left_out_stay_out(centre: Centre) -> None:
    rows = (
        replace(person(), origin=Origin(row=2)),
        replace(person("21", name="赵"), origin=Origin(row=3)),
    )
    plan = plan_staff(centre, Reading(rows=rows), Terms(wishes=Wishes(left_out=frozenset({3}))))
    assert (plan.card.added, plan.card.left_out, plan.card.dry_run) == (1, 1, True)
    carry_out(centre, plan)
    assert [row.name for row in centre.ledgers.staff] == [rows[0].name]


def test_a_year_the_institution_does_not_have_is_refused(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        plan_staff(centre, Reading(rows=()), Terms(year=2019))
    assert refused.value.code is RefusalCode.YEAR_OUT_OF_RANGE
