"""Sheets as clerks make them by hand: merged, hidden, with units and totals of every kind."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from forms.ledgers import LEDGERS
from forms.ledgers.form_rows import FormReading, Setting, read_form_rows
from forms.ledgers.row_owners import Owner, Owners
from forms.national.equipment import EquipmentReading, read_equipment
from forms.reading.sheet_survey import due_parts, only_part, survey_workbook
from forms.spreadsheets.sheets import open_workbook
from models.vocabulary.codes import RefusalCode
from models.vocabulary.ids import RowId
from tests.workbooks import (
    TODAY,
    YEAR,
    Rows,
    counting_ids,
    identity_number,
    staff,
    write,
    xlsx,
)

HEADER = ["姓名", "身份证号", "参加工作日期", "科室"]
FIRST, SECOND, THIRD = (identity_number(order=order) for order in (11, 13, 15))


def changed(folder: Path, rows: Rows, change: Callable[[Worksheet], None]) -> Path:
    """Write rows, then change the sheet as a person would."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx({"人员": rows})))
    change(book["人员"])
    path = folder / "手工.xlsx"
    book.save(path)
    return path


def devices(path: Path) -> EquipmentReading:
    return read_equipment(path, year=YEAR, today=TODAY, new_id=counting_ids())


def rows_of(path: Path, ledger: str, owners: Owners | None = None) -> FormReading:
    setting = Setting(owners=owners or Owners(), year=YEAR, today=TODAY, new_id=counting_ids())
    return read_form_rows(path, LEDGERS[ledger], setting)


def test_a_cell_merged_over_rows_counts_for_each_of_them(tmp_path: Path) -> None:
    rows = [HEADER, ["甲", FIRST, "", "内科"], ["乙", SECOND, "", ""], ["丙", THIRD, "", "外科"]]
    path = changed(tmp_path, rows, lambda sheet: sheet.merge_cells("D2:D3"))
    assert [row.department for row in staff(path).rows] == ["内科", "内科", "外科"]


def test_a_number_merged_over_rows_is_not_several_numbers(tmp_path: Path) -> None:
    rows = [
        ["设备名称", "数量", "原值(元)", "购置日期"],
        ["B超机", "1", "300000", "20200501"],
        ["心电图机", "1", "", "20200501"],
    ]
    path = changed(tmp_path, rows, lambda sheet: sheet.merge_cells("C2:C3"))
    assert [row.value_yuan for row in devices(path).rows] == [300_000, None]


def test_a_name_merged_over_its_certificates_names_each(tmp_path: Path) -> None:
    owners = Owners([Owner(row_id=RowId("1" * 32), name="王建国")])
    rows = [["姓名", "证书名称", "证书编号"], ["王建国", "急救", "A1"], ["", "院感", "A2"]]
    path = changed(tmp_path, rows, lambda sheet: sheet.merge_cells("A2:A3"))
    reading = rows_of(path, "qualifications", owners)
    assert [row.owner for row in reading.rows] == ["1" * 32] * 2


def test_a_merged_title_does_not_fill_the_rows_below(tmp_path: Path) -> None:
    rows = [["2024年花名册"], HEADER, ["甲", FIRST, "", ""], ["乙", SECOND, "", ""]]

    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:D1")
        sheet.merge_cells("D2:D4")  # a header drawn over empty cells

    assert [row.department for row in staff(changed(tmp_path, rows, merge)).rows] == ["", ""]


def test_hidden_rows_are_read_and_told(tmp_path: Path) -> None:
    rows = [HEADER, ["甲", FIRST, "", ""], ["乙", SECOND, "", ""], ["丙", THIRD, "", ""]]

    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[9].hidden = True  # nothing stands there

    reading = staff(changed(tmp_path, rows, hide))
    (told,) = [fault for fault in reading.remarks if fault.code is RefusalCode.ROWS_HIDDEN]
    assert len(reading.rows) == 3
    assert (told.place.row, told.params) == (3, {"rows": "3", "count": 1})


@pytest.mark.parametrize(
    "words",
    [
        "合  计",
        "总计：",
        "本页合计",
        "合计（人）",
        "累计",
        "全院合计",
        "合计4人",
        "共计：12.5万元",
        "小计",
    ],
)
def test_every_kind_of_total_is_no_row(tmp_path: Path, words: str) -> None:
    reading = staff(write(tmp_path, [HEADER, ["甲", FIRST, "", ""], [words, "", "", "4"]]))
    assert [row.name for row in reading.rows] == ["甲"]
    assert [each.place.row for each in reading.skipped_rows] == [3]
    assert reading.held == ()


@pytest.mark.parametrize("name", ["计划生育", "合计生", "统计员小计明", "小计明"])
def test_a_name_that_only_looks_like_a_total_is_one(tmp_path: Path, name: str) -> None:
    reading = staff(write(tmp_path, [HEADER, [name, FIRST, "", ""]]))
    assert [row.name for row in reading.rows] == [name]


def test_a_row_of_units_belongs_to_the_header(tmp_path: Path) -> None:
    rows = [
        ["设备名称", "数量", "原值", "购置日期"], ["", "台", "（万元）", ""],
        ["B超机", "1", "12.5", "20200501"],
    ]  # fmt: skip
    reading = devices(write(tmp_path, rows))
    assert (reading.header_row, reading.questions) == (2, ())
    assert [row.value_yuan for row in reading.rows] == [125_000]


def test_a_count_may_carry_its_own_unit_and_no_other(tmp_path: Path) -> None:
    rows = [
        ["演练日期", "演练类别", "演练内容", "参加人数"],
        ["20240506", "消防", "灭火", "１２人"],
        ["20240607", "急救", "复苏", "12台"],
    ]
    reading = rows_of(write(tmp_path, rows), "drills")
    assert [row.values["people"] for row in reading.rows] == ["12"]
    assert [fault.code for fault in reading.faults] == [RefusalCode.CELL_NOT_A_NUMBER]


def test_an_identity_number_typed_wide_or_quoted_is_the_same_number(tmp_path: Path) -> None:
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in FIRST)
    rows = [HEADER, ["甲", wide, "", ""], ["乙", f"'{SECOND}", "", ""]]
    assert [row.id_number for row in staff(write(tmp_path, rows)).rows] == [FIRST, SECOND]


@pytest.mark.parametrize(("cell", "day"), [(2010.7, "2010-07-01"), (2010.12, "2010-12-01")])
def test_a_month_kept_as_a_number_is_a_month(tmp_path: Path, cell: float, day: str) -> None:
    (row,) = staff(write(tmp_path, [HEADER, ["甲", FIRST, cell, ""]])).rows
    assert row.started_work_on is not None
    assert row.started_work_on.isoformat() == day


def test_october_without_its_zero_is_not_taken_for_january(tmp_path: Path) -> None:
    reading = staff(write(tmp_path, [HEADER, ["甲", FIRST, 2010.1, ""]]))
    assert [fault.code for fault in reading.faults] == [RefusalCode.CELL_NOT_A_DATE]


def test_a_csv_that_keeps_long_numbers_as_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "人员.csv"
    path.write_bytes(f'姓名,身份证号\r\n甲,"=""{FIRST}"""\r\n'.encode("gb18030"))
    assert [row.id_number for row in staff(path).rows] == [FIRST]


def test_rows_without_a_year_beside_others_are_a_part_of_their_own(tmp_path: Path) -> None:
    rows: Rows = [
        ["年份", *HEADER], [2025, "甲", FIRST, "", ""], [2024, "乙", SECOND, "", ""],
        ["", "丙", THIRD, "", ""], ["合计", "3", "", "", ""],
    ]  # fmt: skip
    workbook = open_workbook(write(tmp_path, rows))
    parts = survey_workbook(workbook)
    assert [(part.year, part.rows) for part in parts] == [(2025, 1), (2024, 1), (None, 1)]
    assert [part.year for part in due_parts(parts, 2025)] == [2025]
    assert [part.year for part in due_parts(parts, 2025, undated=True)] == [2025, None]
    left = only_part(workbook, parts[2]).sheets[0].rows
    assert [row[1] for row in left[1:4]] == ["", "", "丙"]


def test_a_year_merged_over_rows_is_the_year_of_each(tmp_path: Path) -> None:
    rows: Rows = [
        ["年份", *HEADER], [2025, "甲", FIRST, "", ""], ["", "乙", SECOND, "", ""],
        [2024, "丙", THIRD, "", ""],
    ]  # fmt: skip
    path = changed(tmp_path, rows, lambda sheet: sheet.merge_cells("A2:A3"))
    parts = survey_workbook(open_workbook(path))
    assert [(part.year, part.rows) for part in parts] == [(2025, 2), (2024, 1)]


def test_owners_come_in_before_what_belongs_to_them(tmp_path: Path) -> None:
    path = tmp_path / "全部.xlsx"
    certificates = [["姓名", "证书名称", "证书编号", "有效期至"], ["甲", "急救", "A1", "20261231"]]
    path.write_bytes(xlsx({"证书与资格": certificates, "人员": [HEADER, ["甲", FIRST, "", ""]]}))
    due = due_parts(survey_workbook(open_workbook(path)), 2025)
    assert [part.ledger for part in due] == ["staff", "qualifications"]
