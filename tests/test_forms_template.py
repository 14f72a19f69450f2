"""Forms as workbooks: what is written reads back the same."""

import io
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.fields import Form
from forms.handed_out.template import write_template
from forms.national.equipment import equipment_values, read_equipment
from forms.national.equipment_columns import EQUIPMENT
from forms.national.figure_columns import FIGURE_FORM
from forms.national.staff import read_staff, staff_values
from forms.national.staff_columns import NATIONAL_COLUMNS, STAFF
from models.ledger.records import EquipmentRow, Origin, StaffRow
from models.vocabulary.ids import RowId
from tests.workbooks import TODAY, YEAR, counting_ids, identity_number

PERSON = StaffRow(
    row_id=RowId("1"), name="张三", id_kind="01", id_number=identity_number(),
    born_on=date(1985, 3, 2), sex="1", ethnicity="01", started_work_on=date(2007, 7, 1),
    office_telephone="0571-123", mobile="013800000000", department_code="03", department="全科",
    profession="11", licence_number="001330000012345", practice_category="1",
    practice_scopes=("20", "21", "51"), practises_elsewhere=False, second_practice_kind="A1",
    residency_certified=True, residency_certificate="0020", post="2", qualification_rank="232",
    title_rank="3", education="21", degree="2", major="1031", specialities=("糖尿病", "高血压"),
    movement="12", moved_on=date(2024, 3, 1), establishment="1", gp_registered=True,
    gp_certificate="岗位培训", posted_to_village=False, does_informatics=None, informatics_work="",
    extra={"机构名称": "某院", "序号": "1", "聘用方式": "聘用制"},
)  # fmt: skip
MACHINE = EquipmentRow(
    row_id=RowId("1"), name="心电图机", quantity=2, code="0068", equipment_class="诊断",
    made_in="2", maker="某厂", model="3-4", parameters="十二导\n便携", bought_on=date(2020, 3, 15),
    purpose="检查", value_yuan=Fraction(23_500), new_or_used="1", life_years=8, state="2",
    revoked=True, note="无", location="内科", extra={"机构标识": "1001", "资产卡": "007"},
)  # fmt: skip
_TEXT = st.text(
    st.characters(whitelist_categories=("Lu", "Ll", "Lo", "Nd"), max_codepoint=0xFFFF), max_size=12
)


def staff_back(folder: Path, *people: StaffRow) -> tuple[StaffRow, ...]:
    path = folder / "staff.xlsx"
    path.write_bytes(write_template(STAFF, [(staff_values(row), row.extra) for row in people]))
    read = read_staff(path, year=YEAR, today=TODAY, new_id=counting_ids())
    assert not read.faults
    return tuple(
        replace(row, row_id=RowId("1"), origin=Origin(), extra=dict(row.extra)) for row in read.rows
    )


def equipment_back(folder: Path, *machines: EquipmentRow) -> tuple[EquipmentRow, ...]:
    path = folder / "equipment.xlsx"
    rows = [(equipment_values(row), row.extra) for row in machines]
    path.write_bytes(write_template(EQUIPMENT, rows))
    read = read_equipment(path, year=YEAR, today=TODAY, new_id=counting_ids())
    assert not read.faults
    assert not read.questions
    return tuple(replace(row, row_id=RowId("1"), origin=Origin()) for row in read.rows)


def test_a_staff_ledger_reads_back_the_same(tmp_path: Path) -> None:
    bare = StaffRow(row_id=RowId("1"), name="李四")

    assert staff_back(tmp_path, PERSON, bare) == (PERSON, bare)


def test_an_equipment_ledger_reads_back_the_same(tmp_path: Path) -> None:
    bare = EquipmentRow(row_id=RowId("1"), name="床")
    third = replace(bare, value_yuan=Fraction(10_000, 3))

    assert equipment_back(tmp_path, MACHINE, bare, third) == (MACHINE, bare, third)


@given(
    name=_TEXT.filter(bool), department=_TEXT, mobile=_TEXT, born=st.dates(date(1950, 1, 1), TODAY)
)
def test_any_person_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, name: str, department: str, mobile: str, born: date
) -> None:
    person = StaffRow(
        row_id=RowId("1"), name=f"张{name}", department=department, mobile=mobile, born_on=born
    )

    assert staff_back(tmp_path_factory.mktemp("any"), person) == (person,)


def test_an_amount_the_ledger_could_not_place_goes_back_under_its_own_header(
    tmp_path: Path,
) -> None:
    unplaced = EquipmentRow(row_id=RowId("1"), name="床", quantity=3, extra={"设备价值金额": "900"})
    rows = [(equipment_values(unplaced), unplaced.extra)]
    path = tmp_path / "equipment.xlsx"
    path.write_bytes(write_template(EQUIPMENT, rows))

    read = read_equipment(path, year=YEAR, today=TODAY, new_id=counting_ids())

    assert [question.key for question in read.questions] == ["value_unit"]
    assert read.rows[0].extra == {"设备价值金额": "900"}


def test_an_unplaced_amount_does_not_take_the_place_of_the_column_it_looks_like(
    tmp_path: Path,
) -> None:
    unplaced = EquipmentRow(row_id=RowId("1"), name="床", extra={"单价": "900"})
    path = tmp_path / "equipment.xlsx"
    path.write_bytes(write_template(EQUIPMENT, [(equipment_values(unplaced), unplaced.extra)]))

    read = read_equipment(path, year=YEAR, today=TODAY, new_id=counting_ids())

    assert (read.rows[0].value_yuan, read.rows[0].extra) == (None, {"原表：单价": "900"})


def test_the_first_columns_are_the_national_40_in_their_order() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write_template(STAFF))).worksheets[0]
    titles = [cell.value for cell in sheet[1]][: len(NATIONAL_COLUMNS)]

    assert titles == [asked.title for asked in NATIONAL_COLUMNS]


def test_codes_are_offered_and_shown_with_their_names() -> None:
    data = write_template(STAFF, [(staff_values(PERSON), PERSON.extra)])
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    column = [asked.key for asked in STAFF.fields].index("profession") + 1
    cell = sheet.cell(row=2, column=column)

    assert cell.value == "11 执业医师"
    (rule,) = [
        rule for rule in sheet.data_validations.dataValidation if cell.coordinate in rule.sqref
    ]
    assert rule.formula1.startswith("'代码'!")
    assert book["代码"].sheet_state == "hidden"
    lists = {str(c.value) for row in book["代码"].iter_rows() for c in row if c.value}
    assert {"11 执业医师", "90 工勤技能人员", "1 是", "2 否"} <= lists


def test_every_cell_is_text_and_none_is_a_formula() -> None:
    evil = replace(PERSON, department="=HYPERLINK(1)", gp_certificate="+1", mobile="@x")
    data = write_template(STAFF, [(staff_values(evil), evil.extra)])
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]

    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "=HYPERLINK(1)" in [cell.value for cell in filled]
    assert {(cell.data_type, cell.number_format, cell.quotePrefix) for cell in filled} == {
        ("s", "@", True)
    }


def test_a_character_no_sheet_can_hold_is_left_out() -> None:
    odd = replace(PERSON, department="内\x07科")
    data = write_template(STAFF, [(staff_values(odd), odd.extra)])
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]

    assert "内科" in [cell.value for cell in sheet[2]]


@pytest.mark.parametrize("form", [STAFF, EQUIPMENT, FIGURE_FORM], ids=lambda form: form.id)
def test_the_same_form_gives_the_same_bytes(form: Form) -> None:
    assert write_template(form) == write_template(form)
