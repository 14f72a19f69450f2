"""Which file, which sheet, which column: what a staff workbook as a whole must be."""

from pathlib import Path

import pytest

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.workbooks import (
    GOOD,
    HEADER,
    Rows,
    reading,
    staff,
    xlsx,
)


def refusal(folder: Path, rows: Rows) -> Refusal:
    with pytest.raises(Refusal) as caught:
        reading(folder, rows)
    return caught.value


def test_the_sheet_that_fits_best_is_read_and_the_others_named(tmp_path: Path) -> None:
    path = tmp_path / "many.xlsx"
    sheets: dict[str, Rows] = {
        "说明": [["本表由姓名等组成"]],
        "旧表": [["姓名", "学历"], ["旧人", "8"]],
        "今年": [HEADER, GOOD],
        "字典": [["代码", "名称"], ["11", "执业医师"]],
    }
    path.write_bytes(xlsx(sheets, hidden=["字典"]))

    read = staff(path)

    assert read.sheet == "今年"
    assert read.other_sheets == ("说明", "旧表", "字典")


def test_a_visible_sheet_goes_before_a_hidden_copy(tmp_path: Path) -> None:
    path = tmp_path / "copy.xlsx"
    path.write_bytes(xlsx({"备份": [HEADER, GOOD], "人员": [HEADER, GOOD]}, hidden=["备份"]))

    assert staff(path).sheet == "人员"


def test_a_file_of_another_form(tmp_path: Path) -> None:
    equipment = [["设备代号", "设备名称", "台数", "购买日期"], ["1", "心电图机", "1", "20200101"]]

    told = refusal(tmp_path, equipment)

    assert told.code is RefusalCode.WORKBOOK_OTHER_FORM
    assert told.params["looks_like"] == "equipment"


def test_an_annual_report_given_as_staff(tmp_path: Path) -> None:
    told = refusal(
        tmp_path, [["指标", "数值"], ["总诊疗人次", 100], ["入院人数", 5], ["出院人数", 5]]
    )

    assert told.code is RefusalCode.WORKBOOK_OTHER_FORM
    assert told.params["looks_like"] == "figures"


def test_no_header_at_all(tmp_path: Path) -> None:
    told = refusal(tmp_path, [["张三", "内科"], ["李四", "外科"]])

    assert told.code is RefusalCode.WORKBOOK_HEADER_MISSING


def test_a_required_column_is_missing(tmp_path: Path) -> None:
    told = refusal(tmp_path, [HEADER[1:], GOOD[1:]])

    assert told.code is RefusalCode.WORKBOOK_COLUMNS_MISSING
    assert told.params["columns"] == "姓名"
    assert told.place.sheet == "人员"


def test_one_field_in_two_columns(tmp_path: Path) -> None:
    told = refusal(tmp_path, [["姓名", "学历", "身份证号", "最高学历"], ["张三", "8", "", "9"]])

    assert told.code is RefusalCode.WORKBOOK_COLUMN_TWICE
    assert (told.params["title"], told.place.cell, told.params["first_cell"]) == (
        "学历代码", "D1", "B1",
    )  # fmt: skip


def test_a_person_maps_a_column_once(tmp_path: Path) -> None:
    rows = [["姓名", "学历", "工种"], ["张三", "8", "11"]]

    assert reading(tmp_path, rows).rows[0].extra == {"工种": "11"}
    assert reading(tmp_path, rows, columns={"工种": "profession"}).rows[0].profession == "11"


def test_other_years_columns_are_known_and_kept(tmp_path: Path) -> None:
    header = ["姓名", "专科特长1", "本年人员流动情况", "医师执业范围代码（可选三个）",
              "全科医生取得培训合格证书情况（限参加培训人员填写）", "聘用方式",
              "进入本单位方式（限政府办机构填写）"]  # fmt: skip

    read = reading(tmp_path, [header, ["张三", "骨伤", "24", "21", "是", "聘用制", "公招"]])

    (person,) = read.rows
    assert not read.ignored_columns
    assert (person.specialities, person.movement, person.practice_scopes) == (
        ("骨伤",), "24", ("21",),
    )  # fmt: skip
    assert person.gp_certificate == "是"
    assert person.extra == {"聘用方式": "聘用制", "进入本单位方式": "公招"}
