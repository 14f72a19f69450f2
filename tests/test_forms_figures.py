"""The annual report: layouts, units, years, and figures that contradict each other."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from forms.national.figure_columns import COUNTY_FIGURES, FIGURE_FORM, FIGURE_GROUPS
from forms.national.figures import FiguresReading, read_figures
from forms.reading.headers import plain_header
from models.ledger.figure_checks import CHECKS, check_figures
from models.ledger.figures import FIGURES
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.workbooks import YEAR, Rows, inline, with_sheet_xml, write, xlsx


def reading(
    folder: Path,
    rows: Rows,
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> FiguresReading:
    path = write(folder, rows, sheet="年报")
    return read_figures(path, year=YEAR, choices=choices, columns=columns)


def refusal(folder: Path, rows: Rows) -> Refusal:
    with pytest.raises(Refusal) as caught:
        reading(folder, rows)
    return caught.value


def test_every_figure_is_asked_and_no_name_means_two() -> None:
    owners: dict[str, str] = {}
    for asked in FIGURE_FORM.fields:
        for name in (asked.title, *asked.aliases, asked.key):
            assert owners.setdefault(plain_header(name), asked.key) == asked.key, name

    assert [asked.key for asked in FIGURE_FORM.fields] == list(FIGURES)


def test_every_check_names_figures_there_are() -> None:
    assert {key for check in CHECKS for key in check.keys} <= set(FIGURES)


@pytest.mark.parametrize("asked", FIGURE_FORM.fields, ids=lambda asked: asked.key)
def test_every_figure_is_read_by_its_title(tmp_path: Path, asked: object) -> None:
    field = next(each for each in FIGURE_FORM.fields if each is asked)
    unit = "(元)" if field.unit == "元" else ""
    other = "villages.total" if field.key != "villages.total" else "admissions"
    rows: Rows = [
        ["指标", "数值"],
        [f"1. {field.title}{unit}", "7"],
        [FIGURE_FORM.field(other).title, 9],
    ]

    read = reading(tmp_path, rows)

    assert read.figures == {field.key: 7, other: 9}


def test_names_and_values_in_two_columns(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        [
            ["乡镇卫生院年报（2024年）"],
            ["一、基本情况"],
            ["指标名称", "代码", "计量单位", "数量"],
            ["年末常住人口", "1", "人", "21,345"],
            ["  其中：0–6岁", "2", "人", 1_500],
            ["业务用房面积", "3", "平方米", 1234.5],
            ["总收入", "4", "千元", 2345.6],
            ["万元以上设备总价值(万元)", "5", "", 120],
            ["总诊疗人次", "6", "万人次", 1.2],
            ["院长姓名", "7", "", "张三"],
            ["急诊人次", "8", "人次", ""],
            ["出院人数", "9", "人", "—"],
        ],
    )

    assert read.figures == {
        "population.resident": 21_345,
        "population.age_0_6": 1_500,
        "area.business": Fraction(2469, 2),
        "income.total": 2_345_600,
        "equipment.value_over_10k": 1_200_000,
        "visits.total": 12_000,
    }
    assert read.places["population.resident"].cell == "D4"
    assert [(line.label, line.raw) for line in read.ignored] == [("院长姓名", "张三")]
    assert read.not_filled == ("visits.emergency", "discharges")
    assert not read.faults


def test_two_blocks_side_by_side(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        [
            ["指标", "数值", "指标", "数值"],
            ["入院人数", 10, "总诊疗人次", 300],
            ["出院人数", 9, "门诊人次", 200],
        ],
    )

    assert read.figures == {
        "admissions": 10, "discharges": 9, "visits.total": 300, "visits.outpatient": 200,
    }  # fmt: skip


def test_one_wide_row(tmp_path: Path) -> None:
    header = ["机构名称", "总诊疗人次", "门诊人次", "总收入（万元）"]

    read = reading(tmp_path, [["年报"], header, ["某院", 300, "200", 12.5]])

    assert read.figures == {
        "visits.total": 300, "visits.outpatient": 200, "income.total": 125_000,
    }  # fmt: skip
    assert [line.label for line in read.ignored] == ["机构名称"]


def test_of_several_years_the_asked_one_is_read(tmp_path: Path) -> None:
    down: Rows = [
        ["指标", "2022年", "2023", "2024年"],
        ["总诊疗人次", 1, 2, 3],
        ["入院人数", 4, 5, 6],
    ]
    across: Rows = [["年份", "总诊疗人次", "入院人数"], [2023, 1, 2], ["2024年", 3, 6]]

    assert reading(tmp_path, down).figures == {"visits.total": 3, "admissions": 6}
    assert reading(tmp_path, across).figures == {"visits.total": 3, "admissions": 6}


@pytest.mark.parametrize(
    "rows",
    [
        [["指标", "2022年", "2023年"], ["总诊疗人次", 1, 2], ["入院人数", 4, 5]],
        [["年份", "总诊疗人次", "入院人数"], [2022, 1, 2], [2023, 3, 6]],
        [["2023年年报", ""], ["指标", "数值"], ["总诊疗人次", 1], ["入院人数", 4]],
        [["年报（2023年度）"], ["总诊疗人次", "入院人数"], [1, 2]],
    ],
)
def test_a_file_of_another_year_is_refused(tmp_path: Path, rows: Rows) -> None:
    told = refusal(tmp_path, rows)

    assert told.code is RefusalCode.WORKBOOK_OTHER_YEAR
    assert "2023" in str(told.params["years"])


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["姓名", "身份证号", "学历"], ["张三", "", "8"]], RefusalCode.WORKBOOK_OTHER_FORM),
        ([["设备名称", "台数", "产地"], ["甲", 1, "2"]], RefusalCode.WORKBOOK_OTHER_FORM),
        ([["甲", "乙"], ["丙", 1]], RefusalCode.WORKBOOK_HEADER_MISSING),
        ([["指标", "甲", "乙"], ["总诊疗人次", 1, 2], ["入院人数", 4, 5]],
         RefusalCode.WORKBOOK_COLUMNS_MISSING),
        ([["总诊疗人次", "入院人数"], [1, 2], [3, 4]], RefusalCode.WORKBOOK_TOO_MANY_ROWS),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_taken(tmp_path: Path, rows: Rows, code: RefusalCode) -> None:
    assert refusal(tmp_path, rows).code is code


@pytest.mark.parametrize(
    ("answer", "yuan"), [("yuan", 5), ("thousand", 5_000), ("ten-thousand", 50_000)]
)
def test_money_without_a_unit_is_asked_about(tmp_path: Path, answer: str, yuan: int) -> None:
    rows: Rows = [["指标", "数值"], ["总收入", 5], ["入院人数", 3]]

    read = reading(tmp_path, rows)

    assert read.figures == {"admissions": 3}
    assert [(question.key, question.values) for question in read.questions] == [
        ("money_unit", ("总收入",))
    ]
    assert [(held.key, held.raw) for held in read.held] == [("income.total", "5")]
    answered = reading(tmp_path, rows, {"money_unit": answer})
    assert answered.figures["income.total"] == yuan
    assert not answered.questions


def test_a_line_above_states_the_unit_of_money(tmp_path: Path) -> None:
    rows: Rows = [["单位：千元"], ["指标", "数值"], ["总收入", 5], ["总支出(元)", 3]]

    assert reading(tmp_path, rows).figures == {"income.total": 5_000, "expense.total": 3}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("很多", RefusalCode.CELL_NOT_A_NUMBER),
        ("-5", RefusalCode.CELL_OUT_OF_RANGE),
        ("1.5", RefusalCode.CELL_NOT_WHOLE),
        ("12公里", RefusalCode.CELL_NOT_A_NUMBER),
        ("=1+1", RefusalCode.CELL_FORMULA),
        ("9" * 12, RefusalCode.CELL_OUT_OF_RANGE),
    ],
)
def test_a_bad_figure_is_held_and_the_others_come_in(
    tmp_path: Path, cell: str, code: RefusalCode
) -> None:
    read = reading(tmp_path, [["指标", "数值"], ["总诊疗人次", cell], ["入院人数", "5人"]])

    assert read.figures == {"admissions": 5}
    assert [(told.code, told.place.cell, told.place.column) for told in read.faults] == [
        (code, "B2", "总诊疗人次")
    ]
    assert [held.key for held in read.held] == ["visits.total"]


def test_an_uncalculated_formula_is_no_empty_cell(tmp_path: Path) -> None:
    rows = (
        f'<row r="1">{inline("A1", "总诊疗人次")}<c r="B1"><f>B2+B3</f></c></row>'
        f'<row r="2">{inline("A2", "入院人数")}<c r="B2"><f>2+3</f><v>5</v></c></row>'
    )
    path = tmp_path / "formulas.xlsx"
    path.write_bytes(with_sheet_xml(rows))

    read = read_figures(path, year=YEAR)

    assert read.figures == {"admissions": 5}
    assert [told.code for told in read.faults] == [RefusalCode.CELL_FORMULA]


def test_one_figure_given_twice_differently_is_not_chosen_from(tmp_path: Path) -> None:
    same: Rows = [["指标", "数值"], ["入院人数", 5], ["入院人数", 5], ["出院人数", 5]]
    other: Rows = [
        ["指标", "数值"], ["入院人数", 5], ["入院人数", 6], ["入院人数", 5], ["出院人数", 4],
    ]  # fmt: skip

    assert reading(tmp_path, same).figures == {"admissions": 5, "discharges": 5}
    read = reading(tmp_path, other)
    assert read.figures == {"discharges": 4}
    assert [(told.code, told.place.cell) for told in read.faults] == [
        (RefusalCode.FIGURE_TWICE, "B3")
    ]


def test_a_hard_contradiction_holds_all_its_figures(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        [
            ["指标", "数值"],
            ["总诊疗人次", 100],
            ["门诊人次", 90],
            ["急诊人次", 20],
            ["入院人数", 5],
        ],
    )

    assert read.figures == {"admissions": 5}
    (told,) = read.faults
    assert told.code is RefusalCode.FIGURES_CONTRADICT
    assert told.params == {
        "parts": "门诊人次 + 急诊人次", "whole": "总诊疗人次", "sum_of_parts": "110",
        "whole_value": "100",
    }  # fmt: skip
    assert {held.key for held in read.held} == {
        "visits.total", "visits.outpatient", "visits.emergency",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("stations.integrated", "stations.total"),
        ("clinics.integrated", "clinics.total"),
        ("area.wards", "area.building"),
    ],
)
def test_a_part_above_its_whole_is_held(part: str, whole: str, tmp_path: Path) -> None:
    titles = FIGURES[part].title, FIGURES[whole].title

    def read(value: int) -> FiguresReading:
        return reading(tmp_path, [["指标", "数值"], [titles[0], value], [titles[1], 12]])

    assert read(12).figures == {part: 12, whole: 12}
    above = read(13)
    assert above.figures == {}
    assert {held.key for held in above.held} == {part, whole}
    (told,) = above.faults
    assert told.code is RefusalCode.FIGURES_CONTRADICT


def test_a_soft_contradiction_is_a_remark(tmp_path: Path) -> None:
    read = reading(tmp_path, [["指标", "数值"], ["编制人数", 10], ["在编人数", 11]])

    assert read.figures == {"posts.established": 10, "posts.filled": 11}
    assert [told.code for told in read.remarks] == [RefusalCode.FIGURES_CONTRADICT]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.whole)
def test_each_check_holds_at_equality_and_fails_above(check: object) -> None:
    asked = next(each for each in CHECKS if each is check)
    equal = {key: Fraction(10) for key in asked.parts} | {
        asked.whole: Fraction(10 * len(asked.parts))
    }

    assert asked not in {conflict.check for conflict in check_figures(equal)}
    above = equal | {asked.parts[0]: Fraction(10) + Fraction(1, 1000)}
    assert asked in {conflict.check for conflict in check_figures(above)}


def test_a_person_maps_a_name_once(tmp_path: Path) -> None:
    rows: Rows = [["指标", "数值"], ["看病总人数", 7], ["入院人数", 5], ["出院人数", 5]]

    read = reading(tmp_path, rows, columns={"看病总人数": "visits.total"})

    assert read.figures["visits.total"] == 7


def test_the_sheet_with_most_figures_is_read(tmp_path: Path) -> None:
    path = tmp_path / "many.xlsx"
    little: Rows = [["指标", "数值"], ["总诊疗人次", 1], ["入院人数", 1]]
    much: Rows = [*little, ["出院人数", 1]]
    path.write_bytes(xlsx({"旧": little, "新": much}))

    assert read_figures(path, year=YEAR).sheet == "新"


def test_every_group_is_shown_once_and_the_countys_last() -> None:
    assert sorted(FIGURE_GROUPS) == sorted(FIGURE_FORM.groups)
    assert FIGURE_GROUPS[-1] == COUNTY_FIGURES
