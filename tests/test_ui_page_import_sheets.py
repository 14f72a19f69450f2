"""The import page led through a file of several sheets, facts and registers among them."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.ledgers.edit_rows import read_rows
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number, xlsx
from ui.desk import Desk, Destination
from ui.pages.importing.page import ImportPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HEADER = ["姓名", "身份证号", "科室", "专业类别"]
LI, CHEN = identity_number(order=22), identity_number(order=31)
DRILLS = [
    ["演练日期", "演练类别", "演练内容", "参加人数"],
    ["20250612", "消防", "灭火", "20"],
]
CERTIFICATES = [
    ["姓名", "证书类别", "证书编号", "有效期至"],
    ["李秀兰", "护士执业证书", "0012", "2027-05-01"],
]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    centre = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    add_person(centre, person("11", name="周明远"))
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()
    centre.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def several(tmp_path: Path) -> Path:
    path = tmp_path / "各台账.xlsx"
    sheets = {
        "证书": CERTIFICATES,
        "医生": [HEADER, ["陈志强", CHEN, "外科", "11"]],
        "护士": [HEADER, ["李秀兰", LI, "护理部", "21"]],
        "2024年人员": [HEADER, ["吴", identity_number(order=41), "", "11"]],
        "演练": DRILLS,
        "封面": [["某某卫生院"]],
    }
    path.write_bytes(xlsx(sheets))
    return path


def begin(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    page.take_file("", path)
    qtbot.waitUntil(page.choose.sheets.isVisible)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.step == "check" and page.strip.isVisible())


def go_on(page: ImportPage, qtbot: QtBot) -> None:
    """Confirm the sheet one looks at, and wait for the next or for the result."""
    before = page.strip.words.text()
    page.check.confirm.click()
    qtbot.waitUntil(lambda: page.step == "done" or page.strip.words.text() != before)


def wait_for_another(page: ImportPage, before: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.strip.words.text() != before)


def results(page: ImportPage) -> list[list[str]]:
    assert page.done.parts is not None
    model = page.done.parts.model()
    return [
        [str(model.index(row, at).data()) for at in range(3)] for row in range(model.rowCount())
    ]


def test_one_is_led_through_every_sheet_and_sees_one_result(
    desk: Desk, page: ImportPage, qtbot: QtBot, several: Path
) -> None:
    page.take_file("", several)
    qtbot.waitUntil(page.choose.sheets.isVisible)
    assert page.choose.take_all.text() == "依次导入 4 张表"
    begin(page, qtbot, several)
    assert page.strip.words.text() == "第 1 张，共 4 张：「医生」→ 人员台账"
    go_on(page, qtbot)
    assert page.strip.words.text() == "第 2 张，共 4 张：「护士」→ 人员台账"
    go_on(page, qtbot)
    assert page.strip.words.text() == "第 3 张，共 4 张：「证书」→ 证书与资格"
    go_on(page, qtbot)
    go_on(page, qtbot)
    assert page.step == "done"
    assert not page.strip.isVisible()
    assert page.done.message.accessibleName().startswith("各台账.xlsx 的 4 张表已导入。新增 4")
    assert [line[:2] for line in results(page)] == [
        ["医生", "人员台账"], ["护士", "人员台账"], ["证书", "证书与资格"], ["演练", "应急演练"],
    ]  # fmt: skip
    (certificate,) = read_rows(desk.centre, "qualifications")
    owner = next(row for row in desk.centre.ledgers.staff if row.name == "李秀兰")
    assert certificate.owner == owner.row_id


def test_a_sheet_is_passed_over_and_can_be_taken_later(
    desk: Desk, page: ImportPage, qtbot: QtBot, several: Path
) -> None:
    begin(page, qtbot, several)
    for _sheet in range(3):
        before = page.strip.words.text()
        page.strip.skip.click()
        wait_for_another(page, before, qtbot)
    go_on(page, qtbot)
    assert [line[2] for line in results(page)][1:] == ["跳过了"] * 3
    assert page.done.message.accessibleName().startswith("各台账.xlsx 的 1 张表已导入。")
    assert [row.name for row in desk.centre.ledgers.staff] == ["周明远"]
    page.done.another_asked.emit()
    assert page.choose.take_all.text() == "依次导入 3 张表"


def test_going_back_leaves_what_was_written_and_the_rest_waits(
    page: ImportPage, qtbot: QtBot, several: Path
) -> None:
    begin(page, qtbot, several)
    go_on(page, qtbot)
    page._go_to("choose")
    assert not page.strip.isVisible()
    assert page.choose.take_all.text() == "依次导入 3 张表"


def test_a_sheet_that_changes_nothing_needs_no_key(
    page: ImportPage, desk: Desk, qtbot: QtBot, several: Path
) -> None:
    begin(page, qtbot, several)
    for _sheet in range(4):
        go_on(page, qtbot)
    book = openpyxl.load_workbook(several)
    book["演练"]["D2"] = "30"
    book.save(several)
    page.take_file("", several)
    qtbot.waitUntil(lambda: page.choose.take_all.isVisible() and page.step == "choose")
    page.choose.take_all.click()
    qtbot.waitUntil(lambda: page.step == "check")
    # the two lists of people lack each other's, which wants a look
    assert page.strip.words.text().startswith("第 1 张")
    for _list in range(2):
        go_on(page, qtbot)
    assert page.strip.words.text() == "第 4 张，共 4 张：「演练」→ 应急演练"
    go_on(page, qtbot)
    assert results(page)[-1] == ["证书", "证书与资格", "没有变化，不用写入"]
    (drill,) = read_rows(desk.centre, "drills")
    assert drill.values["people"] == "30"


@pytest.mark.parametrize("ledger", ["facts", "registers"])
def test_a_destination_may_be_facts_or_registers(page: ImportPage, ledger: str) -> None:
    page.show_destination(Destination(page="import", detail=ledger))
    assert page.choose.ledger == ledger


def test_facts_are_shown_before_they_come_in_and_faults_are_mended(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "机构情况.xlsx"
    path.write_bytes(desk.bridge.answers_workbook(desk.centre, "机构情况"))
    book = openpyxl.load_workbook(path)
    rows = {row[0].value: row for row in book["机构情况"].iter_rows(min_row=2)}
    rows["legal.sponsor"][2].value = "政府"
    rows["legal.independent_entity"][2].value = "好"
    book.save(path)
    page.take_file("", path)
    qtbot.waitUntil(lambda: page.step == "check")
    assert page.header.title.text() == "导入机构情况"
    assert page.check.counts[:3] == ("新增 1", "有变化 0", "没有变化 0")
    model = page.check.table("changed").model()
    assert [str(model.index(0, at).data() or "") for at in (1, 3, 4)] == ["举办主体", "—", "政府"]
    assert desk.centre.ledgers.facts == {}
    cell = (rows["legal.independent_entity"][2].row, 2)
    page.check.mended.emit(cell, "是")
    qtbot.waitUntil(lambda: page.check.counts[0] == "新增 2")
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    assert desk.centre.ledgers.facts["legal.sponsor"] == "government"
    assert len(desk.centre.ledgers.facts) == 2
