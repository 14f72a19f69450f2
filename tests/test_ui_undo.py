"""Undo by keys and buttons in the whole window, over a real workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.centre import Centre
from models.usecases.ledgers.edit_ledgers import add_person, put_people
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.components.buttons import IconButton
from ui.desk import Topic
from ui.frame.undo_keys import UndoKeys
from ui.jobs import JobRunner
from ui.office import Office
from ui.seat import Seat
from ui.undoing import AT_ONCE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Office]:
    text = pack_text(clause_text("1.1.1"), clause_text("1.1.2"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
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


def _centre(office: Office) -> Centre:
    assert office.desk is not None
    return office.desk.centre


def _names(office: Office) -> list[str]:
    return [row.name for row in _centre(office).ledgers.staff]


def _change(office: Office, *names: str) -> None:
    """Do what a ledger page does: change rows through the desk."""
    desk, people = office.desk, [person(name=name) for name in names]
    assert desk is not None
    assert desk.change(lambda: put_people(desk.centre, added=people), Topic.LEDGERS)


def _offered(office: Office, qtbot: QtBot) -> tuple[str, str]:
    """Return what the two buttons say once the window is at rest."""
    qtbot.wait(1)
    buttons = office.window.top.findChildren(IconButton)
    undo, redo = (button.toolTip() for button in buttons[:2])
    return undo, redo


def _press(office: Office, key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(QApplication.focusWidget() or office.window, key, modifier)


def test_keys_take_back_and_bring_again_and_the_window_says_what(
    office: Office, qtbot: QtBot
) -> None:
    assert _offered(office, qtbot) == ("没有可撤销的", "没有可重做的")
    _change(office, "周明远", "李秀兰", "孙丽")
    assert _offered(office, qtbot) == ("撤销：新增人员 3 行 Ctrl+Z", "没有可重做的")
    office.window.setFocus()
    _press(office, Qt.Key.Key_Z)
    assert _names(office) == []
    assert office.window.toast.text == "已撤销：新增人员 3 行"
    assert _offered(office, qtbot) == ("没有可撤销的", "重做：新增人员 3 行 Ctrl+Y")
    _press(office, Qt.Key.Key_Y)
    assert sorted(_names(office)) == sorted(["周明远", "李秀兰", "孙丽"])
    assert office.window.toast.text == "已重做：新增人员 3 行"
    _press(office, Qt.Key.Key_Z)
    _press(office, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert len(_names(office)) == 3


def test_the_button_does_what_it_says_and_pages_hear_of_it(office: Office, qtbot: QtBot) -> None:
    _change(office, "周明远")
    _offered(office, qtbot)
    assert office.desk is not None
    undo = office.window.top.findChildren(IconButton)[0]
    with qtbot.waitSignal(office.desk.changed) as heard:
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert heard.args is not None
    assert {Topic.LEDGERS, Topic.ANSWERS, Topic.PROFILE} <= heard.args[0]
    assert _names(office) == []
    _offered(office, qtbot)
    assert not undo.isEnabled()
    _press(office, Qt.Key.Key_Z)
    assert office.window.toast.text == "已撤销：新增人员 1 行"


def test_a_large_step_is_put_back_beside_the_screen(office: Office, qtbot: QtBot) -> None:
    names = [f"护士{at}" for at in range(AT_ONCE + 1)]
    _change(office, *names)
    assert office.desk is not None
    with qtbot.waitSignal(office.desk.saved):
        _press(office, Qt.Key.Key_Z)
        _press(office, Qt.Key.Key_Z)
    assert _names(office) == []
    assert office.window.toast.text == f"已撤销：新增人员 {len(names)} 行"


def test_a_step_from_before_the_window_was_opened_is_offered(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    add_person(centre, person(name="周明远"))
    centre.close()
    with dressed(qapp) as look:
        jobs = JobRunner()
        bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=tuple)
        opened = bridge.open_centre(tmp_path / "w")
        office = Office(look, Seat(tmp_path / "seat.ini"), jobs, "centre", "")
        qtbot.addWidget(office.window)
        office.enter(bridge, opened)
        assert _offered(office, qtbot)[0] == "撤销：新增人员 1 行 Ctrl+Z"
        jobs.shutdown()
        opened.close()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_typing_is_taken_back_first_then_the_last_step(
    office: Office, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    _change(office, "周明远")
    field = kind(office.window)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "ab")
    text = field.text if isinstance(field, QLineEdit) else field.toPlainText
    assert text() == "ab"
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (text(), len(_names(office))) == ("", 1)
    QTest.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert (text(), len(_names(office))) == ("ab", 1)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (text(), _names(office)) == ("", [])
    field.clear()
    field.deleteLater()


def test_a_field_that_lost_the_focus_is_no_longer_watched(office: Office, qtbot: QtBot) -> None:
    keys = office.window.findChild(UndoKeys)
    assert keys is not None
    spin, line = QSpinBox(office.window), QLineEdit(office.window)
    seen: list[QWidget] = []
    fields: tuple[QWidget, ...] = (spin, line)
    for field in fields:
        field.show()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        seen.append(field)
    _change(office, "周明远")
    QTest.keyClick(spin, Qt.Key.Key_Z, CONTROL)
    assert _names(office) == ["周明远"], "the spin box is not the field in focus"
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert _names(office) == []
    for field in seen:
        field.deleteLater()
