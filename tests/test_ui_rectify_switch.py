"""The switch between rectification, feedback, duties and self-checks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk
from ui.pages.rectify.switch import Part, PartSwitch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    pack = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [pack], CLOCK)
    yield desk_over(centre)
    centre.close()


def test_a_part_leads_to_its_page_and_the_part_shown_stays_chosen(desk: Desk, qtbot: QtBot) -> None:
    switch = PartSwitch(desk, Part.TASKS)
    qtbot.addWidget(switch)
    with qtbot.waitSignal(desk.going) as going:
        switch.buttons[Part.DUTIES].click()
    assert going.args is not None
    assert going.args[0].page == "duties"
    assert [part for part, button in switch.buttons.items() if button.isChecked()] == [Part.TASKS]
    with qtbot.assertNotEmitted(desk.going):
        switch.buttons[Part.TASKS].click()
    assert switch.buttons[Part.TASKS].isChecked()


def test_arrows_walk_along_the_parts(desk: Desk, qtbot: QtBot) -> None:
    switch = PartSwitch(desk, Part.DUTIES)
    qtbot.addWidget(switch)
    switch.show()
    switch.activateWindow()
    qtbot.waitUntil(switch.isActiveWindow)
    first, second, third, *_ = switch.buttons.values()
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Right)
    assert third.hasFocus()
    QTest.keyClick(third, Qt.Key.Key_Left)
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()
    with qtbot.waitSignal(desk.going) as going:
        QTest.keyClick(first, Qt.Key.Key_Space)
    assert going.args is not None
    assert going.args[0].page == "rectify"
