"""The ledgers page in the whole window: found by F6, and where it was left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.jobs import JobRunner
from ui.office import Office
from ui.pages.ledgers.page import LedgersPage
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Office]:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    with dressed(qapp) as look:
        jobs = JobRunner()
        made = Office(look, Seat(tmp_path / "seat.ini"), jobs, "centre", "北渡乡卫生院")
        qtbot.addWidget(made.window)
        made.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=tuple), centre)
        made.show()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made
        jobs.shutdown()
        centre.close()


def ledgers(office: Office) -> LedgersPage:
    page = office.window.page("ledgers")
    assert isinstance(page, LedgersPage)
    return page


def test_f6_finds_a_ledger_by_its_initials_and_goes_there(office: Office, qtbot: QtBot) -> None:
    box = office.window.top.go_to
    QTest.keyClick(office.window, Qt.Key.Key_F6)

    def found() -> bool:
        box.clear()
        QTest.keyClicks(box, "cws")
        return bool(box.found)

    qtbot.waitUntil(found)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert office.window.current_page == "ledgers"
    assert ledgers(office).nav.current_id == "village_clinics"


def test_the_page_is_come_to_on_its_list_and_left_for_the_table(office: Office) -> None:
    QTest.keyClick(office.window, Qt.Key.Key_2, CONTROL)
    nav = ledgers(office).nav
    assert QApplication.focusWidget() is nav.list
    QTest.keyClick(nav.list, Qt.Key.Key_Down)
    assert nav.current_id == "training_events", "the ledger below 人员"
    QTest.keyClick(nav.list, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is nav.search


def test_tab_goes_from_the_head_into_a_ledger_built_later(office: Office) -> None:
    QTest.keyClick(office.window, Qt.Key.Key_2, CONTROL)
    page = ledgers(office)
    page.nav.choose("drills")
    page.head.export.setFocus()
    QTest.keyClick(page.head.export, Qt.Key.Key_Tab)
    here = QApplication.focusWidget()
    assert here is not None
    assert page.rows("drills").isAncestorOf(here), "not the rail"
