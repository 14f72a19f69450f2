"""Two columns: beside each other where the window is wide, stacked where letters fill it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui_stage import dressed
from ui.components.two_columns import TwoColumns
from ui.look.current import Look

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_WIDE, _NARROW = 1366, 800


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


def _shown(qtbot: QtBot, look: Look, width: int) -> tuple[TwoColumns, QWidget, QWidget]:
    columns, left, right = TwoColumns(look, shares=(700, 500)), QWidget(), QWidget()
    columns.left.addWidget(left)
    columns.right.addWidget(right)
    columns.keep_high(right, 260)
    qtbot.addWidget(columns)
    columns.resize(width, 600)
    columns.show()
    return columns, left, right


def test_columns_stand_beside_each_other_by_their_shares(look: Look, qtbot: QtBot) -> None:
    _, left, right = _shown(qtbot, look, _WIDE)
    assert left.y() == right.y()
    assert left.x() + left.width() < right.x()
    assert left.width() / right.width() == pytest.approx(700 / 500, abs=0.01)
    assert right.minimumHeight() == 0


def test_the_right_column_goes_under_the_left_when_the_window_narrows(
    look: Look, qtbot: QtBot
) -> None:
    columns, left, right = _shown(qtbot, look, _WIDE)
    columns.resize(_NARROW, 600)
    qtbot.waitUntil(lambda: right.y() > left.y())
    assert right.x() == left.x()
    assert right.height() >= 260


def test_larger_letters_stack_the_columns_in_the_same_window(look: Look, qtbot: QtBot) -> None:
    _, left, right = _shown(qtbot, look, _WIDE)
    look.set_percent(150)
    qtbot.waitUntil(lambda: right.y() > left.y())
    assert right.height() >= look.measures.px(260)
