"""Staff workbooks: national exports, home-made lists, and everything wrong with a row."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from forms.cells import Cell
from forms.national.staff import StaffReading, read_staff, reread_held_staff
from forms.national.staff_columns import NATIONAL_COLUMNS, STAFF
from forms.reading.headers import plain_header
from forms.reading.passed_over import SkipReason
from models.vocabulary.codes import RefusalCode
from models.vocabulary.progress import Cancelled
from tests.workbooks import (
    GOOD,
    HEADER,
    NUMBER,
    TODAY,
    YEAR,
    Rows,
    counting_ids,
    identity_number,
    inline,
    reading,
    staff,
    with_sheet_xml,
    write,
)


def one_row(folder: Path, **changed: Cell) -> StaffReading:
    """Read one good person with some cells changed, by header."""
    values = dict(zip(HEADER, GOOD, strict=True)) | changed
    return reading(folder, [list(values), list(values.values())])


def test_the_form_has_the_40_national_columns_and_no_header_means_two_fields() -> None:
    owners: dict[str, str] = {}
    for asked in STAFF.fields:
        for name in (asked.title, *asked.aliases, asked.key):
            assert owners.setdefault(plain_header(name), asked.key) == asked.key, name

    assert len(NATIONAL_COLUMNS) == 40


def test_a_full_national_row(tmp_path: Path) -> None:
    header = [asked.title for asked in NATIONAL_COLUMNS]
    row: list[Cell] = [
        "1001", "PDY12345", "某某卫生院", "张三", "01", NUMBER, "19850302", "1", "01", "20070701",
        "0571-1234567", "13800000000", "A03", "全科", "11", "110330000012345", "1", "21,51", "1",
        "A1", "", "1", "ZY2015001", "2", "232", "233", "21", "1", "1031", "糖尿病", "高血压", "",
        "12", "20240301", "1", "1", "1", "2", "2", "",
    ]  # fmt: skip

    read = reading(tmp_path, [header, row])

    assert not read.faults
    assert not read.held
    (person,) = read.rows
    assert (person.name, person.id_number, person.born_on) == ("张三", NUMBER, date(1985, 3, 2))
    assert person.practice_scopes == ("21", "51")
    assert person.specialities == ("糖尿病", "高血压")
    assert (person.practises_elsewhere, person.posted_to_village) == (True, False)
    assert (person.movement, person.moved_on) == ("12", date(2024, 3, 1))
    assert (person.education, person.degree, person.major) == ("21", "1", "1031")
    assert person.extra == {"机构id": "1001", "机构编码": "PDY12345", "机构名称": "某某卫生院"}
    assert person.origin.row == 2
    assert not read.ignored_columns


def test_a_home_made_list(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        [
            ["某某卫生院职工花名册"],
            [],
            ["序号", "姓 名", "身份证号", "科室", "职称", "学历", "备注"],
            [1.0, "张三", NUMBER, "内科", "主治医师", "本科", "借调"],
        ],
    )

    (person,) = read.rows
    assert (person.department, person.qualification_rank, person.education) == ("内科", "233", "8")
    assert (person.born_on, person.sex) == (date(1985, 3, 2), "1")
    assert person.extra == {"序号": "1", "备注": "借调"}
    assert [(each.header, each.letters, each.filled) for each in read.ignored_columns] == [
        ("序号", "A", 1), ("备注", "G", 1),
    ]  # fmt: skip
    assert read.header_row == 3
    assert any(
        told.code is RefusalCode.WORKBOOK_COLUMNS_MISSING
        and told.params["columns"] == "从事专业类别代码"
        for told in read.remarks
    )


def test_column_order_does_not_matter(tmp_path: Path) -> None:
    straight = one_row(tmp_path)
    turned = reading(tmp_path, [HEADER[::-1], GOOD[::-1]])

    assert turned.rows == straight.rows


def test_a_header_of_two_rows(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        [
            ["姓名", "证件", "", "从事专业类别代码", "学历学位", ""],
            ["", "身份证件种类", "身份证件号码", "", "学历", "学位"],
            ["张三", "01", NUMBER, "11", "8", "学士"],
        ],
    )

    (person,) = read.rows
    assert (person.name, person.id_number, person.profession) == ("张三", NUMBER, "11")
    assert (person.education, person.degree) == ("8", "1")


def test_totals_notes_numbers_and_blank_rows_are_passed_over_and_told(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        [
            HEADER,
            ["1", "2", "3", "4", "5", "6"],
            GOOD,
            [],
            HEADER,
            ["  "],
            ["李四", "", "19900101", "2", "", "21"],
            ["合 计", "2"],
            ["填表人：王五", "", "审核：赵六"],
        ],
    )

    assert [person.name for person in read.rows] == ["张三", "李四"]
    assert [(skipped.place.row, skipped.reason) for skipped in read.skipped_rows] == [
        (2, SkipReason.COLUMN_NUMBERS),
        (5, SkipReason.HEADER_AGAIN),
        (8, SkipReason.TOTAL),
        (9, SkipReason.NOTE),
    ]
    assert read.blank_rows == 2


def test_good_rows_come_in_beside_held_ones(tmp_path: Path) -> None:
    bad = ["李四", "", "1990-13-01", "7", "", "99"]

    read = reading(tmp_path, [HEADER, GOOD, bad, ["", "", "19900101", "2", "", "21"]])

    assert [person.name for person in read.rows] == ["张三"]
    assert [held.origin.row for held in read.held] == [3, 4]
    assert read.held[0].cells == {
        "姓名": "李四", "出生日期": "1990-13-01", "性别代码": "7", "从事专业类别代码": "99",
    }  # fmt: skip
    assert [(told.code, told.place.cell, told.place.column, told.raw) for told in read.faults] == [
        (RefusalCode.CELL_NOT_A_DATE, "C3", "出生日期", "1990-13-01"),
        (RefusalCode.CELL_NOT_IN_LIST, "D3", "性别代码", "7"),
        (RefusalCode.CELL_NOT_IN_LIST, "F3", "从事专业类别代码", "99"),
        (RefusalCode.CELL_REQUIRED, "A4", "姓名", ""),
    ]
    assert {(told.place.file, told.place.sheet) for told in read.faults} == {("test.xlsx", "人员")}


@pytest.mark.parametrize(
    ("header", "cell", "code"),
    [
        (
            "身份证件号码",
            NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1"),
            RefusalCode.ID_CHECK_DIGIT,
        ),
        ("身份证件号码", NUMBER[:15], RefusalCode.ID_LENGTH),
        ("身份证件号码", identity_number(born=date(1985, 3, 3)), RefusalCode.ID_BORN_ON_DIFFERS),
        ("身份证件号码", identity_number(order=12), RefusalCode.ID_SEX_DIFFERS),
        ("身份证件号码", 330122198503020000.0, RefusalCode.CELL_DIGITS_LOST),
        ("参加工作日期", "19800101", RefusalCode.DATES_CONTRADICT),
        ("参加工作日期", "19990301", RefusalCode.DATES_CONTRADICT),
        ("参加工作日期", "20250101", RefusalCode.CELL_DATE_IN_FUTURE),
        ("姓名", "=HYPERLINK(1)", RefusalCode.CELL_FORMULA),
        ("姓名", "长" * 40_000, RefusalCode.CELL_TOO_LONG),
        ("备注", "长" * 40_000, RefusalCode.CELL_TOO_LONG),
        ("姓名", "#REF!", RefusalCode.CELL_ERROR_VALUE),
    ],
)
def test_a_hard_fault_holds_the_row(
    tmp_path: Path, header: str, cell: Cell, code: RefusalCode
) -> None:
    if isinstance(cell, str) and len(cell) > 32_767:  # more than a spreadsheet program writes
        values = dict(zip(HEADER, GOOD, strict=True)) | {header: cell}
        lines = (list(values), [str(value) for value in values.values()])
        path = tmp_path / "long.csv"
        path.write_text("\n".join(",".join(line) for line in lines), encoding="utf-8")
        read = staff(path)
    else:
        read = one_row(tmp_path, **{header: cell})

    assert not read.rows
    assert code in {told.code for told in read.faults}
    assert str(code) in read.held[0].faults
    assert all(len(told.raw) <= 40 for told in read.faults)


def test_moved_before_born(tmp_path: Path) -> None:
    read = one_row(tmp_path, **{"调入/调出时间": "19800101"})

    assert [told.code for told in read.faults] == [RefusalCode.DATES_CONTRADICT]
    assert read.faults[0].params == {"first": "出生日期", "second": "调入/调出时间"}


def test_a_workbook_cell_of_40_000_characters(tmp_path: Path) -> None:
    rows = (
        f'<row r="1">{inline("A1", "姓名")}{inline("B1", "科室")}</row>'
        f'<row r="2">{inline("A2", "张三")}{inline("B2", "长" * 40_000)}</row>'
        f'<row r="3">{inline("A3", "李四")}{inline("B3", "内科")}</row>'
    )
    path = tmp_path / "long.xlsx"
    path.write_bytes(with_sheet_xml(rows))

    read = staff(path)

    assert [(told.code, told.place.cell) for told in read.faults] == [
        (RefusalCode.CELL_TOO_LONG, "B2")
    ]
    assert [person.name for person in read.rows] == ["李四"]


def test_formulas_are_read_by_their_result_and_never_calculated(tmp_path: Path) -> None:
    head = "".join(inline(f"{c}1", t) for c, t in zip("ABC", ("姓名", "学历", "民族"), strict=True))
    rows = (
        f'<row r="1">{head}</row>'
        f'<row r="2">{inline("A2", "张三")}<c r="B2"><f>4+4</f><v>8</v></c></row>'
        f'<row r="3">{inline("A3", "李四")}<c r="B3"><f>4+4</f></c></row>'
        f'<row r="4">{inline("A4", "王五")}<c r="B4" t="e"><f>X9</f><v>#REF!</v></c></row>'
        f'<row r="5">{inline("A5", "赵六")}<c r="C5" t="str"><f>""</f><v></v></c></row>'
        f'<row r="6"><c r="A6" t="e"><v>#N/A</v></c></row>'
    )
    path = tmp_path / "formulas.xlsx"
    path.write_bytes(with_sheet_xml(rows))

    read = staff(path)

    assert [(person.name, person.education) for person in read.rows] == [
        ("张三", "8"),
        ("赵六", ""),
    ]
    assert [(told.code, told.place.cell) for told in read.faults] == [
        (RefusalCode.CELL_FORMULA, "B3"),
        (RefusalCode.CELL_ERROR_VALUE, "B4"),
        (RefusalCode.CELL_ERROR_VALUE, "A6"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (GOOD, ["张三丰", NUMBER.lower(), "", "", "", "21"]),
        (["李四", "", "19900101", "2", "", "21"], ["李四", "", "1990-01-01", "", "", "11"]),
        (["李四", "", "", "2", "", "21"], ["李四", "", "", "2", "", "21"]),
    ],
)
def test_a_person_listed_twice_is_held_once(
    tmp_path: Path, first: list[Cell], second: list[Cell]
) -> None:
    read = reading(tmp_path, [HEADER, first, ["王五", "", "19800101", "1", "", "80"], second])

    assert [person.origin.row for person in read.rows] == [2, 3]
    (told,) = read.faults
    assert told.code is RefusalCode.ROW_DUPLICATE_PERSON
    assert told.place.row == 4
    assert told.params["first_row"] == 2


def test_two_persons_of_one_name_are_two(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        [HEADER, ["李四", "", "19900101", "2", "", "21"], ["李四", "", "19900102", "2", "", "21"]],
    )

    assert len(read.rows) == 2


def test_another_document_is_not_put_through_the_identity_check(tmp_path: Path) -> None:
    read = one_row(tmp_path, 身份证件种类="护照", 身份证件号码="E12345678")

    assert read.rows[0].id_number == "E12345678"


def test_a_birth_month_that_agrees_with_the_number_gains_its_day(tmp_path: Path) -> None:
    assert one_row(tmp_path, 出生日期="1985年3月").rows[0].born_on == date(1985, 3, 2)
    assert one_row(tmp_path, 出生日期="1985-04").faults[0].code is RefusalCode.ID_BORN_ON_DIFFERS


def test_soft_remarks_let_the_row_in(tmp_path: Path) -> None:
    old = identity_number(born=date(1950, 1, 1))

    read = one_row(
        tmp_path, 身份证件号码=old, 出生日期="", 学历="博士后", 从事专业类别代码="11",
        医师执业类别="", **{"调入/调出时间": "20230101"},
    )  # fmt: skip

    assert read.rows[0].education == "博士后"
    assert {(told.code, told.place.column) for told in read.remarks} == {
        (RefusalCode.ROW_OLDER_THAN_USUAL, "出生日期"),
        (RefusalCode.CELL_NOT_IN_LIST, "学历"),
        (RefusalCode.CELL_REQUIRED, "医师执业类别"),
        (RefusalCode.ROW_MOVED_IN_OTHER_YEAR, "调入/调出时间"),
    }


def test_no_identity_number_is_shown_in_a_fault(tmp_path: Path) -> None:
    wrong = NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1")

    read = reading(
        tmp_path, [[*HEADER, "备注"], [*GOOD[:1], wrong, *GOOD[2:], ""], ["合计", NUMBER]]
    )

    shown = [told.raw for told in read.faults] + [each.text for each in read.skipped_rows]
    assert shown == [f"33{'*' * 12}{wrong[-4:]}", f"合计 33{'*' * 12}{NUMBER[-4:]}"]
    assert read.held[0].cells["身份证件号码"] == wrong


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["0", "1", "2", "3"], ["0", "1", "2", "3"]),
        (["2", "3", "4"], ["3", "2", "1"]),
        (["2 硕士", "3"], ["2", "3"]),
        (["2 博士", "3"], ["3", "2"]),
        (["硕士", "博士学位", "无"], ["2", "3", "0"]),
        (["301", "201", "403"], ["2", "3", "1"]),
    ],
)
def test_the_file_itself_says_which_degree_list_it_uses(
    tmp_path: Path, values: list[str], expected: list[str]
) -> None:
    rows = [["姓名", "学位代码"], *([f"人{n}", value] for n, value in enumerate(values))]

    read = reading(tmp_path, rows)

    assert not read.questions
    assert [person.degree for person in read.rows] == expected


@pytest.mark.parametrize(("answer", "degrees"), [("national", ["2", "3"]), ("gb", ["3", "2"])])
def test_where_both_degree_lists_fit_it_is_asked(
    tmp_path: Path, answer: str, degrees: list[str]
) -> None:
    rows: Rows = [["姓名", "学位代码"], ["甲某", "2"], ["乙某", 3.0]]

    read = reading(tmp_path, rows)

    (question,) = read.questions
    assert (question.key, question.values) == ("degree", ("2", "3"))
    assert {option.id: option.labels["3"] for option in question.options} == {
        "national": "博士", "gb": "硕士",
    }  # fmt: skip
    assert [(person.degree, person.extra) for person in read.rows] == [
        ("", {"学位代码": "2"}), ("", {"学位代码": "3"}),
    ]  # fmt: skip
    answered = reading(tmp_path, rows, choices={"degree": answer})
    assert not answered.questions
    assert [person.degree for person in answered.rows] == degrees


def test_columns_without_a_name_and_of_one_name_are_all_kept(tmp_path: Path) -> None:
    read = reading(
        tmp_path, [["姓名", "学历", "备注", "", "备注"], ["张三", "8", "甲", "乙", "丙"]]
    )

    assert read.rows[0].extra == {"备注": "甲", "D": "乙", "备注 (E)": "丙"}


def test_a_held_row_corrected_in_place_comes_in(tmp_path: Path) -> None:
    read = one_row(tmp_path, 从事专业类别代码="99", 备注="原样")
    (held,) = read.held
    assert held.cells["备注"] == "原样"

    again = reread_held_staff(read.held, year=YEAR, today=TODAY, new_id=counting_ids())
    assert [told.code for told in again.faults] == [RefusalCode.CELL_NOT_IN_LIST]

    cells = {**held.cells, "从事专业类别代码": "12"}
    corrected = type(held)(
        row_id=held.row_id, ledger=held.ledger, origin=held.origin, cells=cells, faults=()
    )
    good = reread_held_staff([corrected], year=YEAR, today=TODAY, new_id=counting_ids())
    assert good.rows[0].profession == "12"
    assert good.rows[0].extra == {"备注": "原样"}


def test_excel_dates_and_numbers_stored_as_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["姓名", "出生日期", "从事专业类别代码", "手机号码"])
    sheet.append(["张三", date(1985, 3, 2), 11, 13800000000])
    packed = io.BytesIO()
    book.save(packed)
    path = tmp_path / "numbers.xlsx"
    path.write_bytes(packed.getvalue())

    (person,) = staff(path).rows

    assert (person.born_on, person.profession, person.mobile) == (
        date(1985, 3, 2), "11", "13800000000",
    )  # fmt: skip


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    class Impatient:
        def check(self) -> None:
            raise Cancelled

        def step(self, done: int, total: int, label: str = "") -> None:
            raise Cancelled

    rows = [HEADER, *(["人", "", "", "", "", "21"] for _ in range(500))]

    with pytest.raises(Cancelled):
        read_staff(
            write(tmp_path, rows), year=YEAR, today=TODAY, new_id=counting_ids(),
            progress=Impatient(),
        )  # fmt: skip


def test_two_readings_of_one_file_are_equal(tmp_path: Path) -> None:
    path = write(tmp_path, [HEADER, GOOD, ["李四", "1", "x", "", "", ""]])

    assert staff(path) == staff(path)
