"""Equipment workbooks: both national shapes, units of money, and rows that stand for many."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from forms.cells import Cell
from forms.national.equipment import EquipmentReading, read_equipment, reread_held_equipment
from forms.national.equipment_columns import EQUIPMENT
from forms.reading.headers import plain_header
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.workbooks import TODAY, YEAR, Rows, counting_ids, write


def reading(folder: Path, rows: Rows, choices: Mapping[str, str] | None = None) -> EquipmentReading:
    path = write(folder, rows, sheet="设备")
    return read_equipment(path, year=YEAR, today=TODAY, new_id=counting_ids(), choices=choices)


def test_no_header_means_two_fields() -> None:
    owners: dict[str, str] = {}
    for asked in EQUIPMENT.fields:
        for name in (asked.title, *asked.aliases, asked.key):
            assert owners.setdefault(plain_header(name), asked.key) == asked.key, name


def test_shape_a(tmp_path: Path) -> None:
    cells: dict[str, Cell] = {
        "机构标识": "1001", "设备代号": "6821", "设备名称": "心电图机",
        "同批购进相同型号设备台数": 1, "产地": "2 国产", "生产厂家": "某厂", "设备型号": "ECG-12",
        "设备参数": "十二导", "设备类型": "诊断", "购买日期": "20200315", "用途": "检查",
        "设备价值金额(万元)": 2.35, "购进时新旧情况": "1", "理论设计寿命 (年)": 8,
        "使用情况": "1", "备注": "完好", "数据生成日期时间": "20240101120000",
        "填报日期": "20240101", "撤销标志": "1",
    }  # fmt: skip

    read = reading(tmp_path, [list(cells), list(cells.values())])

    assert not read.faults
    assert not read.questions
    (item,) = read.rows
    assert (item.name, item.quantity, item.code, item.made_in) == ("心电图机", 1, "6821", "2")
    assert item.value_yuan == Fraction(23_500)
    assert (item.bought_on, item.life_years, item.state) == (date(2020, 3, 15), 8, "1")
    assert not item.revoked
    assert item.extra["设备价值金额(万元)"] == "2.35"
    assert item.extra["机构标识"] == "1001"


def test_shape_b(tmp_path: Path) -> None:
    cells: dict[str, Cell] = {
        "设备代号": "1", "设备名称": "B超", "同批购进相同型号设备台数": "3", "产地": "进口",
        "生产厂家": "某厂", "设备型号": "B-1", "购买日期": "201905", "购进时新旧情况": "新",
        "购买单价(千元人民币)": "120.5", "理论设计寿命(年)": "6", "使用情况": "启用",
    }  # fmt: skip

    read = reading(tmp_path, [list(cells), list(cells.values())])

    assert not read.questions
    (item,) = read.rows
    assert (item.quantity, item.value_yuan) == (3, Fraction(120_500))
    assert (item.bought_on, item.made_in, item.new_or_used) == (date(2019, 5, 1), "1", "1")
    assert item.extra == {}


def test_revoked_and_scrapped_rows_come_in_as_such(tmp_path: Path) -> None:
    header = ["设备名称", "台数", "使用情况", "撤销标志"]

    read = reading(tmp_path, [header, ["床头柜", 1, "3", "1"], ["治疗车", 1, "1", "3 撤销"]])

    assert [(item.state, item.revoked) for item in read.rows] == [("3", False), ("1", True)]


@pytest.mark.parametrize(
    ("answer", "yuan"), [("yuan", 12), ("thousand", 12_000), ("ten-thousand", 120_000)]
)
def test_an_amount_without_a_unit_is_asked_about(tmp_path: Path, answer: str, yuan: int) -> None:
    rows: Rows = [["设备名称", "台数", "单价"], ["心电图机", 2, 12]]

    read = reading(tmp_path, rows)

    (question,) = read.questions
    assert (question.key, question.column) == ("value_unit", "单价")
    assert [option.labels["unit"] for option in question.options] == ["元", "千元", "万元"]
    assert (read.rows[0].value_yuan, read.rows[0].extra) == (None, {"单价": "12"})
    answered = reading(tmp_path, rows, {"value_unit": answer})
    assert not answered.questions
    assert answered.rows[0].value_yuan == yuan


@pytest.mark.parametrize(("answer", "yuan"), [("one", 10_000), ("batch", Fraction(10_000, 3))])
def test_an_amount_beside_several_units_is_asked_about(
    tmp_path: Path, answer: str, yuan: Fraction
) -> None:
    rows: Rows = [["设备名称", "数量", "设备价值金额(元)"], ["监护仪", 3, 10_000], ["除颤仪", 1, 5]]

    read = reading(tmp_path, rows)

    assert [question.key for question in read.questions] == ["value_covers"]
    assert [item.value_yuan for item in read.rows] == [None, 5]
    answered = reading(tmp_path, rows, {"value_covers": answer})
    assert not answered.questions
    assert answered.rows[0].value_yuan == yuan


def test_a_total_is_shared_among_its_units_and_a_unit_price_goes_first(tmp_path: Path) -> None:
    header = ["设备名称", "数量", "单价(元)", "总价(元)"]

    read = reading(tmp_path, [header, ["床头柜", 4, "", "1,000"], ["治疗车", 2, 30, 60]])

    assert [item.value_yuan for item in read.rows] == [250, 30]
    assert read.rows[1].extra == {"总价(元)": "60"}


def test_an_amount_nobody_needs_is_not_asked_about(tmp_path: Path) -> None:
    read = reading(tmp_path, [["设备名称", "数量", "单价(元)", "原值"], ["治疗车", 2, 30, 60]])

    assert not read.questions
    assert (read.rows[0].value_yuan, read.rows[0].extra) == (30, {"原值": "60"})


def test_a_line_above_the_header_states_the_unit(tmp_path: Path) -> None:
    read = reading(
        tmp_path, [["设备台账", "", "单位：万元"], ["设备名称", "数量", "单价"], ["床头柜", 1, 1.5]]
    )

    assert read.rows[0].value_yuan == 15_000


@pytest.mark.parametrize(
    ("header", "cell", "code"),
    [
        ("台数", "", RefusalCode.CELL_REQUIRED),
        ("台数", "0", RefusalCode.CELL_OUT_OF_RANGE),
        ("台数", "-1", RefusalCode.CELL_OUT_OF_RANGE),
        ("台数", "1.5", RefusalCode.CELL_NOT_WHOLE),
        ("台数", "两台", RefusalCode.CELL_NOT_A_NUMBER),
        ("购买日期", "20250101", RefusalCode.CELL_DATE_IN_FUTURE),
        ("使用情况", "9", RefusalCode.CELL_NOT_IN_LIST),
        ("单价(元)", "-5", RefusalCode.CELL_OUT_OF_RANGE),
        ("设备名称", "=A1", RefusalCode.CELL_FORMULA),
    ],
)
def test_a_hard_fault_holds_the_row(
    tmp_path: Path, header: str, cell: str, code: RefusalCode
) -> None:
    values: dict[str, Cell] = {
        "设备名称": "心电图机", "台数": "1", "购买日期": "20200101", "使用情况": "1",
        "单价(元)": "5",
    }  # fmt: skip

    read = reading(tmp_path, [list(values), list((values | {header: cell}).values())])

    assert not read.rows
    assert [(told.code, told.place.column) for told in read.faults] == [(code, header)]


def test_two_equal_rows_both_come_in_with_a_remark(tmp_path: Path) -> None:
    row: list[Cell] = ["监护仪", 1, "20200101"]

    read = reading(tmp_path, [["设备名称", "台数", "购买日期"], row, row])

    assert len(read.rows) == 2
    assert [
        (told.place.row, told.params["first_row"])
        for told in read.remarks
        if told.code is RefusalCode.ROW_DUPLICATE_EQUIPMENT
    ] == [(3, 2)]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["设备名称", "设备型号"], ["床头柜", "A"]], RefusalCode.WORKBOOK_COLUMNS_MISSING),
        ([["姓名", "身份证号", "学历"], ["张三", "", "8"]], RefusalCode.WORKBOOK_OTHER_FORM),
        ([["总诊疗人次", "入院人数"], [1, 2]], RefusalCode.WORKBOOK_OTHER_FORM),
        ([["床头柜", "乙"], ["丙", "丁"]], RefusalCode.WORKBOOK_HEADER_MISSING),
    ],
)
def test_a_file_that_cannot_be_taken(tmp_path: Path, rows: Rows, code: RefusalCode) -> None:
    with pytest.raises(Refusal) as caught:
        reading(tmp_path, rows)

    assert caught.value.code is code


def test_a_held_row_corrected_in_place_comes_in(tmp_path: Path) -> None:
    (held,) = reading(tmp_path, [["设备名称", "台数"], ["床头柜", "两"]]).held
    corrected = type(held)(
        row_id=held.row_id, ledger=held.ledger, origin=held.origin,
        cells={**held.cells, "台数": "2"}, faults=(),
    )  # fmt: skip

    read = reread_held_equipment([corrected], year=YEAR, today=TODAY, new_id=counting_ids())

    assert (held.ledger, read.rows[0].quantity) == ("equipment", 2)
