"""The import page, clicked and read as a person would."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.ledger.records import Ledgers
from models.usecases.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number, write
from ui.desk import Desk, Destination, Topic
from ui.pages.import_choose import DropArea
from ui.pages.import_ledger import ImportPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HEADER = ["姓名", "身份证号", "性别", "科室", "专业类别", "学位", "备注2"]
LI = identity_number(born=date(1984, 11, 5), order=22)
CHEN = identity_number(born=date(1990, 5, 23), order=31)
ROWS = [
    HEADER,
    ["李秀兰", LI, "女", "护理部", "21", "", "哺乳期至 8 月"],
    ["陈志强", CHEN[:-1], "男", "外科", "11", "", ""],
    ["合计"],
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


def take(page: ImportPage, qtbot: QtBot, ledger: str, path: Path) -> None:
    """Choose a file and wait for what comes of it."""
    page.take_file(ledger, path)
    qtbot.waitUntil(lambda: page.step != "choose" or page.choose.message.isVisible())
    if page.step == "columns":
        page.columns.onward.click()


def matched(page: ImportPage) -> list[tuple[str, str, str]]:
    """Return header, field and how each column stands, as the page shows them."""
    return [(line.header, line.title, line.match.value) for line in page.columns.lines]


def cells(page: ImportPage, tab: str, row: int) -> list[str]:
    model = page.check.table(tab).model()
    return [str(model.index(row, at).data() or "") for at in range(model.columnCount())]


def ledgers(desk: Desk) -> Ledgers:
    return desk.centre.ledgers


def test_a_destination_chooses_the_kind(page: ImportPage) -> None:
    page.show_destination(Destination(page="import", detail="equipment"))
    assert page.choose.kinds.currentText() == "设备台账"
    assert page.choose.ledger == "equipment"


def test_a_file_is_shown_before_anything_is_written(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    assert page.step == "check"
    assert page.header.subtitle.text() == "2025人员.xlsx · 「在职」表 · 2 行"
    assert page.check.counts == (
        "新增 1",
        "有变化 0",
        "没有变化 0",
        "要改好 1",
        "文件里没有的 1",
    )
    _tick, sheet, row, column, raw, reason = cells(page, "faults", 0)
    assert (sheet, row, column) == ("在职", "3", "身份证号（B3）")
    assert raw == f"{CHEN[:2]}***********{CHEN[:-1][-4:]}"
    assert reason.startswith("身份证号不是 18 位。")
    assert cells(page, "vanished", 0)[1:3] == ["周明远", "不动"]
    assert cells(page, "skipped", 0)[:2] == ["4", "合计行"]
    assert [row.name for row in ledgers(desk).staff] == ["周明远"]
    assert ledgers(desk).held_staff == 0


def test_columns_without_a_place_are_listed_first_and_kept(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    assert matched(page)[:2] == [("备注2", "", "unknown"), ("身份证号", "身份证件号码", "doubtful")]
    model = page.columns.model
    shown = [str(model.index(0, at).data() or "") for at in range(model.columnCount())]
    assert shown == ["G", "备注2", "哺乳期至 8 月", "存到“其他列”", "认不出，原样保留，不参与计算"]
    assert page.columns.counts == ("已对上 5", "没对上 1", "有疑问 1")


def test_the_preview_masks_identity_numbers(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    samples = [line.samples for line in page.columns.lines]
    shown = " ".join([*cells(page, "added", 0), *samples])
    assert f"{LI[:2]}****{LI[-4:]}" in shown
    assert LI not in shown


def test_confirming_takes_the_good_rows_in_and_keeps_the_others(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    assert page.check.confirm.text() == "确认导入 1 行"
    with qtbot.waitSignal(desk.changed) as said:
        page.check.confirm.click()
    assert said.args == [frozenset({Topic.LEDGERS})]
    assert page.step == "done"
    assert {row.name for row in ledgers(desk).staff} == {"周明远", "李秀兰"}
    assert ledgers(desk).held_staff == 1
    assert "新增 1" in page.done.message.accessibleName()
    said_next = [row.accessibleName() for row in page.done.rows]
    assert said_next[0].startswith("1 处读不懂，原样留着")
    with qtbot.waitSignal(desk.going) as going:
        page.done.rows[0].button.click()
    assert going.args == [Destination(page="ledgers", detail="staff")]


def test_alt_n_confirms_and_alt_b_goes_back(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.check.confirm.setFocus()
    QTest.keyClick(page.check.confirm, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert page.step == "columns"
    QTest.keyClick(page.columns.onward, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert page.step == "choose"
    assert len(ledgers(desk).staff) == 1
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.check.confirm.setFocus()
    with qtbot.waitSignal(desk.changed):
        QTest.keyClick(page.check.confirm, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert len(ledgers(desk).staff) == 2


def test_what_the_file_leaves_open_is_asked_and_not_guessed(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [HEADER, ["李秀兰", LI, "女", "护理部", "21", "3", ""]]
    take(page, qtbot, "staff", write(tmp_path, rows))
    page.columns.table.setFocus()
    (strip,) = page.columns.questions.strips
    words = [button.text() for button in strip.buttons]
    assert words == ["国家旧表：3 博士", "GB/T 6864：3 硕士"]
    strip.buttons[1].click()
    qtbot.waitUntil(lambda: not page.columns.questions.strips)
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    degree = next(row.degree for row in ledgers(desk).staff if row.name == "李秀兰")
    assert degree == "2", "硕士 in the national list"


def test_a_file_of_another_form_is_refused_beside_the_choice(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "equipment", write(tmp_path, ROWS, "2025人员.xlsx"))
    assert page.step == "choose"
    said = page.choose.message.accessibleName()
    assert said.startswith("2025人员.xlsx 没有导入。")
    assert "人员表" in said


def test_a_file_that_was_mended_meanwhile_is_read_again(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "2025人员.xlsx"
    path.write_bytes(b"no workbook")
    take(page, qtbot, "staff", path)
    assert page.choose.message.isVisible()
    write(tmp_path, ROWS, "2025人员.xlsx", "在职")
    page.choose.message.button(0).click()
    qtbot.waitUntil(lambda: page.step == "columns")


def test_annual_figures_come_in_one_by_one(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [["项目", "数值"], ["总诊疗人次", "31,500"], ["门诊人次", "约三万"], ["编制床位", "50"]]
    take(page, qtbot, "annual", write(tmp_path, rows, "年报.xlsx"))
    assert page.step == "check"
    assert page.check.confirm.text() == "确认导入 2 项"
    assert ledgers(desk).figures == {}
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    assert ledgers(desk).figures == {"visits.total": 31_500, "beds.approved": 50}


def test_a_dropped_file_is_read(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path, ROWS, "2025人员.xlsx", "在职")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    area = page.choose.findChild(DropArea)
    assert area is not None
    area.dropEvent(
        QDropEvent(
            QPoint(10, 10),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: page.step == "columns")


def test_leaving_and_coming_back_finds_the_same_step(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.hide()
    page.show()
    page.show_destination(Destination(page="import", detail="equipment"))
    assert page.step == "check"
    assert page.header.title.text().startswith("导入人员")
