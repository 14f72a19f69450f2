"""A ledger is opened with what every visit needs; the rest is built when it is asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.components.focus_order import tab_stops
from ui.desk import Destination
from ui.pages.ledgers.bulk import BulkStrip
from ui.pages.ledgers.filter_box import FilterBox
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.paste_pane import PastePane
from ui.pages.ledgers.rows import RowsTab

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LATER: tuple[type[QWidget], ...] = (BulkStrip, FilterBox, PastePane)
MOST_WIDGETS = 120
"""Of a ledger of rows at its first visit; each costs about a third of a millisecond."""


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[LedgersPage]:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    for name in ("王芳", "李敏"):
        add_person(centre, person(name=name))
    desk = desk_over(centre)
    made = LedgersPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    made.show_destination(Destination(page="ledgers", detail="staff"))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    desk.jobs.shutdown()
    centre.close()


def built(tab: RowsTab) -> list[QWidget]:
    return [each for kind in LATER for each in tab.findChildren(kind)]


def test_only_the_ledger_gone_to_is_built_and_of_it_what_is_shown(page: LedgersPage) -> None:
    (tab,) = page.findChildren(RowsTab)
    assert tab is page.staff
    assert built(tab) == []
    assert len(tab.findChildren(QWidget)) <= MOST_WIDGETS


def test_what_is_asked_for_is_built_once(page: LedgersPage) -> None:
    tab = page.staff
    tab.table.setCurrentIndex(tab.model.index(0, 1))
    for _ in range(2):
        tab.ask_bulk()
        tab.sieve.open_box("department")
        QApplication.clipboard().setText("张强\t内科\n赵磊\t外科")
        tab.typing.paste()
        assert built(tab) == [tab.bulk, tab.sieve.box, tab.offer]
        assert tab.offer.isVisible()
        tab.sieve.box.hide()
        tab.typing.leave()


def test_a_strip_built_late_is_come_to_by_tab_before_the_table(page: LedgersPage) -> None:
    tab = page.staff
    tab.table.setCurrentIndex(tab.model.index(0, 1))
    tab.ask_bulk()
    stops = tab_stops(tab)
    assert stops.index(tab.bulk.field) < stops.index(tab.table)


def test_one_strip_gives_way_to_the_other(page: LedgersPage) -> None:
    tab = page.staff
    tab.table.setCurrentIndex(tab.model.index(0, 1))
    tab.ask_bulk()
    tab.ask_end()
    assert (tab.bulk.isVisible(), tab.strip.isVisible()) == (False, True)
    QTest.keyClick(tab.strip, Qt.Key.Key_Escape)
    assert not tab.strip.isVisible()
