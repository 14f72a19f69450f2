"""A window opened again stands where it was left: the page, the ledger, the very cell."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from models.store.copies import local_copies
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.jobs import JobRunner
from ui.office import Office
from ui.pages.home.page import HomePage
from ui.pages.ledgers.page import LedgersPage
from ui.seat import PAGE, Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Opening = Callable[..., AbstractContextManager[Office]]


@pytest.fixture
def opening(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Opening:
    made = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    for at, name in enumerate(("王芳", "李敏", "张强")):
        add_person(made, person(row_id=f"{at:032x}", name=name))
    made.close()

    @contextmanager
    def opened(before: Callable[[Office], None] = lambda _office: None) -> Iterator[Office]:
        with dressed(qapp) as look:
            jobs = JobRunner()
            office = Office(look, Seat(tmp_path / "seat.ini"), jobs, "centre", "")
            office.show()
            before(office)
            office.enter(
                Bridge(clock=CLOCK, fonts=FONTS, packs=tuple), open_centre(tmp_path / "w", CLOCK)
            )
            yield office
            office.close()
            jobs.shutdown()
            office.close_workspace()
            office.window.deleteLater()

    return opened


def ledgers(office: Office) -> LedgersPage:
    page = office.window.page("ledgers")
    assert isinstance(page, LedgersPage)
    return page


def test_the_cell_worked_in_is_current_again(opening: Opening) -> None:
    with opening() as office:
        office.desk.go("ledgers", "staff")  # type: ignore[union-attr]
        table = ledgers(office).staff.table
        table.setCurrentIndex(table.model().index(1, 2))
        key, column = table.current_key, 2
    with opening() as office:
        assert office.window.current_page == "ledgers"
        table = ledgers(office).staff.table
        assert (table.current_key, table.currentIndex().column()) == (key, column)
        assert office.window.focusWidget() is table, "what is typed goes into the cell"


def test_a_page_asked_for_while_the_workspace_opens_is_shown_once_it_is_open(
    opening: Opening,
) -> None:
    def in_a_hurry(office: Office) -> None:
        assert office.window.windowTitle() == "达标助手"
        office.window.rail.chosen.emit("gaps")
        office.window.activateWindow()
        QTest.qWaitForWindowActive(office.window)
        QTest.keyClick(office.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    with opening(in_a_hurry) as office:
        assert office.window.current_page == "ledgers"


def test_home_leads_back_to_the_cell_though_another_page_was_shown_since(
    opening: Opening,
) -> None:
    with opening() as office:
        office.desk.go("ledgers", "staff")  # type: ignore[union-attr]
        table = ledgers(office).staff.table
        table.setCurrentIndex(table.model().index(2, 3))
        key = table.current_key
        office.desk.go("settings")  # type: ignore[union-attr]
    with opening() as office:
        assert office.window.current_page == "settings"
        office.desk.go("home")  # type: ignore[union-attr]
        page = office.window.page("home")
        assert isinstance(page, HomePage)
        said = page.resume.button.accessibleDescription()
        assert "上次停在这里" in said
        assert "人员" in said
        QTest.keyClick(page.resume.button, Qt.Key.Key_Return)
        assert office.window.current_page == "ledgers"
        table = ledgers(office).staff.table
        assert (table.current_key, table.currentIndex().column()) == (key, 3)


def test_a_copy_is_kept_on_closing_when_something_was_done(opening: Opening) -> None:
    with opening() as office:
        folder = office.desk.bridge.about(office.desk.opened).folder / "backups"  # type: ignore[union-attr]
    first = local_copies(folder)
    assert len(first) == 1
    with opening():
        pass
    assert local_copies(folder) == first, "nothing was done"


def test_panes_stand_where_they_were_dragged_to_in_this_workspace_alone(
    opening: Opening, qtbot: QtBot
) -> None:
    def panes(office: Office) -> QSplitter:
        office.window.resize(1366, 696)
        office.desk.go("checklist")  # type: ignore[union-attr]
        page = office.window.page("checklist")
        assert page is not None
        (found,) = page.findChildren(QSplitter)
        return found

    with opening() as office:
        splitter = panes(office)
        qtbot.waitUntil(lambda: splitter.width() > 1000)
        first = splitter.sizes()
        splitter.moveSplitter(first[0] + 40, 1)
        left = splitter.sizes()
        assert left != first
    with opening() as office:
        again = panes(office)
        qtbot.waitUntil(lambda: sum(again.sizes()) == sum(left))
        assert again.sizes() == left


def test_where_the_work_was_left_belongs_to_the_workspace(opening: Opening, tmp_path: Path) -> None:
    with opening() as office:
        office.desk.go("ledgers", "staff")  # type: ignore[union-attr]
    seat = Seat(tmp_path / "seat.ini")
    assert seat.within(tmp_path / "w").text(PAGE) == "ledgers"
    assert seat.within(tmp_path / "w2").text(PAGE) == "home"
    assert seat.text(PAGE) == "home"
