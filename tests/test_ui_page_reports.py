"""The reports page: written where the person says, said in place, read back."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary.progress import Unwatched
from tests.desks import desk_over
from tests.exchange_world import ID_NUMBERS, World, make_world
from tests.finalising import finalise
from ui.desk import Desk, Destination, Topic
from ui.pages.reports.files import written_reports
from ui.pages.reports.page import ReportsPage
from ui.pages.reports.workbooks import ledger_workbook

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path, known=False)
    yield made
    made.close()


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> Iterator[Desk]:
    made = desk_over(world.centre)
    yield made
    made.jobs.shutdown()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "打印 1"


@pytest.fixture
def page(desk: Desk, out: Path, qtbot: QtBot) -> ReportsPage:
    made = ReportsPage(desk)
    qtbot.addWidget(made)
    made.paper.folder.setText(str(out))
    made.resize(1286, 626)
    made.show()
    qtbot.waitExposed(made)
    return made


class Opened(QObject):
    """Takes what would be opened by another program."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def opened() -> Iterator[Opened]:
    taker = Opened()
    QDesktopServices.setUrlHandler("file", taker, "take")  # type: ignore[arg-type]
    yield taker
    QDesktopServices.unsetUrlHandler("file")


def words(page: ReportsPage) -> str:
    """Everything a person can read in the panel of the report."""
    labels = [label for label in page.paper.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(label.text() for label in labels)


def button(page: ReportsPage, spoken: str) -> QPushButton:
    (found,) = (each for each in page.findChildren(QPushButton) if each.accessibleName() == spoken)
    return found


def print_it(page: ReportsPage, qtbot: QtBot) -> None:
    button(page, "生成 PDF 和表格").click()
    qtbot.waitUntil(page.paper.button.isEnabled, timeout=60_000)


def test_a_draft_is_written_listed_and_opened(
    page: ReportsPage, out: Path, qtbot: QtBot, opened: Opened
) -> None:
    assert "第 1 次还没定稿" in words(page)
    assert page.files.model.rowCount() == 0
    assert not button(page, "打开").isEnabled()
    print_it(page, qtbot)
    assert "已写好 2 个文件" in words(page)
    assert sorted(path.suffix for path in out.iterdir()) == [".pdf", ".xlsx"]
    (pdf,) = out.glob("*.pdf")
    assert "草稿" in PdfReader(pdf).pages[0].extract_text()
    assert {file.path for file in written_reports(out)} == set(out.iterdir())
    assert page.files.model.rowCount() == 2
    assert page.files.table.current_key == pdf
    button(page, "打开 PDF").click()
    page.paper.message.action_chosen.emit(1)
    page.files.table.row_opened.emit(pdf)
    assert opened.paths == [pdf, out, pdf]


def test_a_finalised_report_says_so(
    page: ReportsPage, world: World, desk: Desk, out: Path, qtbot: QtBot
) -> None:
    finalise(world.centre)
    desk.changed.emit(frozenset({Topic.REVISION}))
    assert "第 1 次已定稿" in words(page)
    print_it(page, qtbot)
    (pdf,) = out.glob("*r1.pdf")
    assert "草稿" not in PdfReader(pdf).pages[0].extract_text()


def test_a_change_out_of_sight_is_read_when_the_page_comes_back(
    page: ReportsPage, world: World, desk: Desk
) -> None:
    page.hide()
    finalise(world.centre)
    desk.changed.emit(frozenset({Topic.REVISION}))
    assert "还没定稿" in page.paper.state.accessibleName()
    page.show()
    assert "已定稿" in page.paper.state.accessibleName()


def test_no_folder_is_asked_for_in_place(page: ReportsPage, out: Path) -> None:
    page.paper.folder.setText("  ")
    button(page, "生成 PDF 和表格").click()
    assert "先选一个文件夹" in words(page)
    assert not out.exists()
    assert page.paper.button.isEnabled()


def test_a_folder_that_cannot_be_made_is_told_in_place(
    page: ReportsPage, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    (tmp_path / "文件").write_bytes(b"")
    page.paper.folder.setText(str(tmp_path / "文件" / "里面"))
    elsewhere: list[object] = []
    desk.failed.connect(elsewhere.append)
    print_it(page, qtbot)
    assert page.paper.message.property("kind") == "bad"
    assert "里面" in page.paper.message.accessibleName()
    assert not elsewhere


def test_stopping_leaves_nothing_and_says_so(page: ReportsPage, out: Path, qtbot: QtBot) -> None:
    button(page, "生成 PDF 和表格").click()
    page.progress.cancel_asked.emit()
    qtbot.waitUntil(page.paper.button.isEnabled, timeout=60_000)
    assert "没有留下半个文件" in words(page)
    assert not out.exists() or not list(out.iterdir())


def test_a_choice_of_folder_shows_what_lies_there(
    page: ReportsPage, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "别处"
    other.mkdir()
    (other / "某院-自评报告-2024-r2.pdf").write_bytes(b"%PDF-1.4")
    (other / "假期安排.pdf").write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    button(page, "选文件夹").click()
    assert page.paper.out == other
    assert [file.path.name for file in written_reports(other)] == ["某院-自评报告-2024-r2.pdf"]
    assert page.files.model.rowCount() == 1
    assert button(page, "打开").isEnabled()


@pytest.mark.parametrize(
    ("spoken", "ledger", "filled"),
    [("人员台账，空白表", "staff", False), ("人员台账，带现有内容", "staff", True),
     ("设备台账，带现有内容", "equipment", True), ("年报指标，空白表", "annual", False)],
)  # fmt: skip
def test_a_ledger_is_written_where_the_person_says(
    page: ReportsPage,
    world: World,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    spoken: str,
    ledger: str,
    filled: bool,
) -> None:
    file = tmp_path / "表.xlsx"
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(name).name)
        return str(file.with_suffix("")), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    button(page, spoken).click()
    qtbot.waitUntil(page.workbooks.message.isVisible, timeout=30_000)
    assert str(file) in page.workbooks.message.accessibleName()
    meant = ledger_workbook(desk.bridge, world.centre, ledger, filled=filled)
    assert file.read_bytes() == meant
    assert (world.centre.profile.name in offered[0]) is filled
    assert ("空白" in offered[0]) is not filled


def test_a_filled_ledger_reads_back_into_the_same_rows(
    page: ReportsPage, world: World, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "人员.xlsx"
    page.write_ledger("staff", file, filled=True)
    qtbot.waitUntil(page.workbooks.message.isVisible, timeout=30_000)
    sheet = load_workbook(io.BytesIO(file.read_bytes())).worksheets[0]
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert set(ID_NUMBERS[:3]) <= cells
    again = desk.bridge.import_ledger(world.centre, "staff", file, Unwatched(), dry_run=True)
    assert (again.card.rows_read, again.card.held) == (3, 0)


def test_going_there_puts_the_keyboard_on_the_button(page: ReportsPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.show_destination(Destination(page="reports"))
    assert page.focusWidget() is page.paper.button


def test_any_ledger_is_printed_and_all_leave_in_one_file(
    page: ReportsPage, out: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def where(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(suggested))
        return suggested, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    page.workbooks.which.choose("drills")
    button(page, "所选台账，打印空白纸样").click()
    qtbot.waitUntil(page.workbooks.message.isVisible)
    assert asked[0].name == "应急演练-空白.pdf"
    text = PdfReader(asked[0]).pages[0].extract_text()
    assert "演练日期" in text
    assert "第 1 页，共" in text
    page.workbooks.message.hide()
    button(page, "全部导出").click()
    qtbot.waitUntil(page.workbooks.message.isVisible)
    book = load_workbook(asked[1])
    assert {"卫生人力基本信息", "应急演练", "机构情况", "登记表"} <= set(book.sheetnames)


def test_departments_get_their_sheets_in_the_folder(
    page: ReportsPage, desk: Desk, out: Path, qtbot: QtBot
) -> None:
    clause = next(iter(desk.centre.clauses))
    desk.bridge.set_departments(desk.centre, [clause], "护理部", [])
    desk.changed.emit(frozenset({Topic.ANSWERS}))
    qtbot.waitUntil(lambda: "护理部" in [card.name for card in page.fill_in.model.shown])
    at = [card.name for card in page.fill_in.model.shown].index("护理部")
    page.fill_in.model.cell_checked.emit("护理部", "tick", True)
    assert page.fill_in.model.index(at, 0).isValid()
    assert "护理部" in page.fill_in.ticked
    page.fill_in.button.click()
    qtbot.waitUntil(page.fill_in.message.isVisible)
    names = {path.name for path in out.iterdir()}
    year = desk.centre.year
    assert {f"护理部-科室填报表-{year}.xlsx", f"护理部-科室填报表-{year}.pdf"} <= names
