"""Problems beside every page: counted, listed, walked through, given a reason in place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from models.usecases.journal.undo import undo
from models.usecases.ledgers.edit_ledgers import change_person, put_figures
from tests.desks import CLOCK, FONTS
from tests.exchange_world import World, make_world
from tests.ui_stage import dressed
from ui import checking
from ui.bridge.whole import Bridge
from ui.checking import Checking
from ui.desk import Destination, Topic
from ui.jobs import JobRunner
from ui.office import Office
from ui.pages.ledgers.page import LedgersPage
from ui.seat import Seat

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


@pytest.fixture
def office(world: World, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Office]:
    jobs = JobRunner()
    with dressed(qapp) as look:
        made = Office(look, Seat(tmp_path / "seat.ini"), jobs, "centre", "北渡乡卫生院")
        qtbot.addWidget(made.window)
        made.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=tuple), world.centre)
        made.show()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made
        jobs.shutdown()


@pytest.fixture
def checks(office: Office, qtbot: QtBot) -> Checking:
    (found,) = office.window.findChildren(Checking)
    qtbot.waitUntil(lambda: found.card is not None)
    return found


def shown_count(office: Office) -> str:
    button = office.window.findChild(QToolButton, "checksButton")
    assert isinstance(button, QToolButton)
    return button.text() if button.isVisible() else ""


def grow_old(world: World, office: Office) -> None:
    assert office.desk is not None
    row = world.centre.ledgers.staff[0]
    old = replace(row, born_on=date(1960, 1, 1))
    office.desk.change(lambda: change_person(world.centre, old), Topic.LEDGERS)


def test_the_count_stands_on_every_page_and_follows_every_change(
    world: World, office: Office, checks: Checking, qtbot: QtBot
) -> None:
    assert checks.card is not None
    before = checks.card.waiting
    assert shown_count(office) == f"{before} 待确认 · {checks.card.missing} 缺数据"
    grow_old(world, office)
    qtbot.waitUntil(lambda: f"{before + 1} 待确认" in shown_count(office))
    contradiction = {"visits.total": Fraction(10), "visits.tcm": Fraction(11)}
    assert office.desk is not None
    office.desk.change(lambda: put_figures(world.centre, contradiction), Topic.LEDGERS)
    qtbot.waitUntil(lambda: shown_count(office).startswith("1 错误"))
    office.desk.change(lambda: undo(world.centre), Topic.LEDGERS)
    qtbot.waitUntil(lambda: "错误" not in shown_count(office))


def test_f8_walks_through_all_of_them_and_round_again(
    office: Office, checks: Checking, qtbot: QtBot
) -> None:
    assert checks.card is not None
    been: list[Destination] = []
    assert office.desk is not None
    office.desk.going.connect(been.append)
    for item in (*checks.card.items, checks.card.items[0]):
        office.window.setFocus()
        QTest.keyClick(office.window, Qt.Key.Key_F8)
        assert checks.pane.isVisible()
        assert checks.pane.current is not None
        assert checks.pane.current.subject == item.subject
    assert len(been) >= len(checks.card.items)
    QTest.keyClick(office.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert checks.pane.current == checks.card.items[-1]


def test_while_the_list_is_open_no_page_keeps_f8_for_itself(
    office: Office, checks: Checking, qtbot: QtBot
) -> None:
    office.go(Destination(page="submit"))
    field = office.window.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_F8)
    assert not checks.pane.isVisible(), "the page walks through its own list"
    office.window.checks_asked.emit()
    first = checks.pane.current
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F8)
    assert checks.pane.current != first


def test_a_jump_stands_on_the_cell_and_alt_left_leads_back(
    world: World, office: Office, checks: Checking, qtbot: QtBot
) -> None:
    assert office.desk is not None
    office.desk.go("gaps")
    grow_old(world, office)
    checks.refresh()
    assert checks.pane.go_to(("staff.old", f"{world.centre.ledgers.staff[0].row_id}/born_on"))
    item = checks.pane.current
    assert item is not None
    checks.go(item)
    page = office.window.page("ledgers")
    assert isinstance(page, LedgersPage)
    assert office.window.current_page == "ledgers"
    assert page.staff.table.current_key == world.centre.ledgers.staff[0].row_id
    column = page.staff.model.columns[page.staff.table.currentIndex().column()]
    assert column.id == "born_on"
    office.window.back_asked.emit()
    assert office.window.current_page == "gaps"


def test_a_reason_is_given_in_place_and_taken_back(
    world: World, office: Office, checks: Checking, qtbot: QtBot
) -> None:
    grow_old(world, office)
    checks.refresh()
    office.window.checks_asked.emit()
    pane, key = checks.pane, ("staff.old", f"{world.centre.ledgers.staff[0].row_id}/born_on")
    pane.go_to(key)
    assert checks.card is not None
    waiting = checks.card.waiting
    QTest.keyClicks(pane.reason.reason, "rehired")
    QTest.keyClick(pane.reason.reason, Qt.Key.Key_Return)
    assert checks.card.waiting == waiting - 1
    assert pane.current is not None
    assert pane.current.accepted is not None
    assert "rehired" in pane.reason.said.text()
    pane.reason.back.click()
    assert checks.card.waiting == waiting


def test_the_list_is_narrowed_by_kind_and_by_words(
    world: World, office: Office, checks: Checking, qtbot: QtBot
) -> None:
    grow_old(world, office)
    checks.refresh()
    office.window.checks_asked.emit()
    pane = checks.pane
    pane.chips["missing"].activated.emit()
    assert {item.severity for item in pane.shown} == {"missing"}
    pane.chips["missing"].activated.emit()
    pane.filter.setText("满 65 岁")
    pane.filter.searched.emit("满 65 岁")
    assert [item.code for item in pane.shown] == ["staff.old"]
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_much_is_checked_beside_the_person_and_old_news_is_dropped(
    world: World,
    office: Office,
    checks: Checking,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checking, "AT_ONCE", 0)
    assert checks.card is not None
    before = checks.card.waiting
    checks.refresh()
    grow_old(world, office)
    checks.refresh()
    assert checks.card.waiting == before, "still being worked out"
    qtbot.waitUntil(lambda: checks.card is not None and checks.card.waiting == before + 1)
