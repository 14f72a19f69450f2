"""One cell: every way people write a date, a number, a code, a yes."""

from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.cells import Bad, Cell, read_number, reader, show, text_of
from forms.fields import Field, Kind, Limits, Value
from forms.national.equipment_columns import EQUIPMENT
from forms.national.staff_columns import STAFF
from models.vocabulary.codes import RefusalCode
from tests.workbooks import TODAY

# a spreadsheet knows no time zones
_MIDNIGHT = datetime(2013, 11, 25)  # noqa: DTZ001
_MORNING = datetime(2013, 11, 25, 8, 30)  # noqa: DTZ001
_DATE = Field(key="d", title="日期", kind=Kind.DATE)
_WHOLE = Field(
    key="n", title="数", kind=Kind.WHOLE, limits=Limits(lowest=Fraction(0), highest=Fraction(999))
)


def read(asked: Field, cell: Cell) -> Value | Bad:
    return reader(asked, today=TODAY)(cell)


def code_of(value: Value | Bad) -> RefusalCode:
    assert isinstance(value, Bad)
    return value.code


@pytest.mark.parametrize(
    "cell",
    [
        "20131125", 20131125, 20131125.0, "2013-11-25", "2013/11/25", "2013.11.25",
        "2013年11月25日", "2013年11月25", "２０１３１１２５", " 2013-11-25 ", "2013-11-25 00:00:00",
        _MIDNIGHT, date(2013, 11, 25), "\u202d20131125\u202c",
    ],
)  # fmt: skip
def test_every_usual_spelling_of_a_date(cell: Cell) -> None:
    assert read(_DATE, cell) == date(2013, 11, 25)


@pytest.mark.parametrize("cell", ["201311", 201311.0, "2013-11", "2013.11", "2013年11月"])
def test_a_month_is_its_first_day(cell: Cell) -> None:
    assert read(_DATE, cell) == date(2013, 11, 1)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("20131325", RefusalCode.CELL_NOT_A_DATE),
        ("2013-02-30", RefusalCode.CELL_NOT_A_DATE),
        ("2013", RefusalCode.CELL_NOT_A_DATE),
        (41603.0, RefusalCode.CELL_NOT_A_DATE),
        ("不详", RefusalCode.CELL_NOT_A_DATE),
        (True, RefusalCode.CELL_NOT_A_DATE),
        ("20250101", RefusalCode.CELL_DATE_IN_FUTURE),
        ("18991231", RefusalCode.CELL_OUT_OF_RANGE),
    ],
)
def test_what_is_no_date(cell: Cell, code: RefusalCode) -> None:
    assert code_of(read(_DATE, cell)) is code


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("12", 12), (12.0, 12), (12, 12), ("１２", 12), (" 12 ", 12), ("12.0", 12), ("012", 12),
    ],
)  # fmt: skip
def test_whole_numbers(cell: Cell, expected: int) -> None:
    assert read(_WHOLE, cell) == expected


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("12.5", RefusalCode.CELL_NOT_WHOLE),
        ("-1", RefusalCode.CELL_OUT_OF_RANGE),
        (1000.0, RefusalCode.CELL_OUT_OF_RANGE),
        ("十二", RefusalCode.CELL_NOT_A_NUMBER),
        ("1,2", RefusalCode.CELL_NOT_A_NUMBER),
        ("1e5", RefusalCode.CELL_NOT_A_NUMBER),
        (date(2013, 1, 1), RefusalCode.CELL_NOT_A_NUMBER),
        (True, RefusalCode.CELL_NOT_A_NUMBER),
    ],
)
def test_what_is_no_whole_number_in_range(cell: Cell, code: RefusalCode) -> None:
    assert code_of(read(_WHOLE, cell)) is code


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1,234,567.5", Fraction(2469135, 2)), ("１，２３４", Fraction(1234)),
        (0.1, Fraction(1, 10)), (0.1 + 0.2, Fraction(3, 10)),
        ("80%", Fraction(4, 5)), ("10000/3", Fraction(10000, 3)),
        (".5", Fraction(1, 2)), ("-3", Fraction(-3)), ("", None),
    ],
)  # fmt: skip
def test_numbers_are_exact(cell: Cell, expected: Fraction | None) -> None:
    assert read_number(cell) == expected


@given(value=st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**9))
def test_a_shown_number_reads_back_the_same(value: Fraction) -> None:
    asked = Field(key="n", title="数", kind=Kind.DECIMAL)

    assert read(asked, show(asked, value)) == value


@given(day=st.dates(min_value=date(1900, 1, 1), max_value=TODAY))
def test_a_shown_date_reads_back_the_same(day: date) -> None:
    assert read(_DATE, show(_DATE, day)) == day


@given(text=st.text(max_size=60))
def test_no_text_breaks_any_reader(text: str) -> None:
    for asked in (*STAFF.fields, *EQUIPMENT.fields):
        read(asked, text)


@pytest.mark.parametrize("asked", [f for f in (*STAFF.fields, *EQUIPMENT.fields) if f.codes])
def test_every_code_reads_back_from_all_three_spellings(asked: Field) -> None:
    assert asked.codes
    for code, label in asked.codes.labels.items():
        for text in (code, f"{code} {label}", f"{code}{label}", show(asked, code)):
            value = read(asked, text)
            assert value in (code, (code,)), text


@pytest.mark.parametrize(
    ("key", "cell", "expected"),
    [
        ("profession", "11", "11"), ("profession", 11.0, "11"), ("profession", "执业医师", "11"),
        ("profession", "11 执业医师", "11"), ("profession", "11-执业医师", "11"),
        ("profession", "１１", "11"), ("profession", "西药师（士）", "31"),
        ("profession", "西药师(士)", "31"), ("sex", "女", "2"), ("sex", "男性", "1"),
        ("education", "大专", "7"), ("education", "21", "21"), ("education", "本科", "8"),
        ("qualification_rank", "主治医师", "233"), ("title_rank", "中级", "3"),
        ("practice_scopes", "21 全科医学；51 中医", ("21", "51")),
        ("practice_scopes", "内科、外科", ("11", "12")),
        ("practice_scopes", "医学检验、病理", ("20",)),
        ("practice_scopes", "21,51,21", ("21", "51")),
        ("establishment", "编外", "2"), ("movement", "24", "24"),
    ],
)  # fmt: skip
def test_a_code_its_name_or_both(key: str, cell: Cell, expected: Value) -> None:
    assert read(STAFF.field(key), cell) == expected


@pytest.mark.parametrize(
    ("key", "cell"),
    [("profession", "99"), ("profession", "医师"), ("profession", "11 注册护士"), ("sex", "7")],
)
def test_a_closed_list_refuses_what_it_does_not_know(key: str, cell: str) -> None:
    bad = read(STAFF.field(key), cell)

    assert code_of(bad) is RefusalCode.CELL_NOT_IN_LIST
    assert isinstance(bad, Bad)
    assert not bad.soft


@pytest.mark.parametrize("cell", ["99", "博士后", "3年制大专"])
def test_an_open_list_keeps_what_it_does_not_know(cell: str) -> None:
    bad = read(STAFF.field("education"), cell)

    assert isinstance(bad, Bad)
    assert bad.soft
    assert bad.kept == cell


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1", True), (1.0, True), ("是", True), ("Y", True), ("y", True), (True, True),
        ("1 是", True), ("2", False), ("否", False), ("N", False), ("2否", False), (False, False),
        ("", None),
    ],
)  # fmt: skip
def test_yes_and_no(cell: Cell, expected: bool | None) -> None:
    assert read(STAFF.field("gp_registered"), cell) is expected


@pytest.mark.parametrize("cell", ["0", "3", "1 否", "不清楚"])
def test_neither_yes_nor_no(cell: str) -> None:
    assert code_of(read(STAFF.field("gp_registered"), cell)) is RefusalCode.CELL_NOT_YES_NO


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("=1+1", RefusalCode.CELL_FORMULA),
        ("＝cmd()", RefusalCode.CELL_FORMULA),
        ("  =1+1", RefusalCode.CELL_FORMULA),
        ("长" * 40_000, RefusalCode.CELL_TOO_LONG),
        ("张\x07三", RefusalCode.CELL_CONTROL_CHARACTER),
        ("#REF!", RefusalCode.CELL_ERROR_VALUE),
        ("#N/A", RefusalCode.CELL_ERROR_VALUE),
    ],
)
@pytest.mark.parametrize(
    "key", ["name", "born_on", "profession", "gp_registered", "practice_scopes"]
)
def test_text_that_no_field_takes(key: str, cell: str, code: RefusalCode) -> None:
    assert code_of(read(STAFF.field(key), cell)) is code


def test_invisible_marks_and_wide_blanks_are_not_part_of_a_text() -> None:
    assert read(STAFF.field("name"), "\u202d\u3000张\u00a0三\u200b\ufeff ") == "张 三"


def test_a_number_too_long_for_a_spreadsheet_has_lost_its_tail() -> None:
    value = read(STAFF.field("id_number"), 330122198503020000.0)

    assert code_of(value) is RefusalCode.CELL_DIGITS_LOST


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (13800000000.0, "13800000000"), (1.5, "1.5"), (True, "TRUE"),
        (_MIDNIGHT, "20131125"), (_MORNING, "20131125 08:30:00"),
        (1e-7, "0.0000001"),
    ],
)  # fmt: skip
def test_what_a_cell_shows(cell: Cell, text: str) -> None:
    assert text_of(cell) == text
