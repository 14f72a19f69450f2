"""Room for words: what wraps, what scrolls, what says itself whole where it is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui_stage import dressed
from ui.components.buttons import Button
from ui.components.chips import StatusLabel
from ui.components.fields import SearchBox
from ui.components.panels import Panel
from ui.components.scrolling import LowArea
from ui.frame.rail import Rail, RailItem
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import RAIL_WIDTH

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


def test_a_long_status_takes_more_lines_where_it_may(look: Look, qtbot: QtBot) -> None:
    words = "缺数据 · 第 3、5、8、13 行 所在科室"
    label = StatusLabel(look, Status.MISSING, words, wrap=True)
    qtbot.addWidget(label)
    whole = label.sizeHint()
    assert label.heightForWidth(whole.width() + 4) == whole.height()
    assert label.heightForWidth(whole.width() // 2) >= 2 * whole.height() - 4
    assert StatusLabel(look, Status.MISSING, words).heightForWidth(60) == -1


def test_a_header_higher_than_a_line_keeps_all_of_its_height(look: Look, qtbot: QtBot) -> None:
    """A widget of fixed height is held to its one line by Qt, whatever its words need."""
    panel = Panel(look, "离基本标准", "竖线是要求，深色是现在，浅色是假设")
    panel.header.add_trailing(Button(look, "全部清单"))
    qtbot.addWidget(panel)
    panel.resize(180, 300)
    panel.show()
    header = panel.header
    assert header.height() > look.measures.panel_header
    for part in header.findChildren(QWidget):
        assert header.rect().contains(part.geometry())


def test_strips_scroll_only_where_there_is_no_room(look: Look, qtbot: QtBot) -> None:
    strips = LowArea()
    for _ in range(4):
        strips.column.addWidget(Button(look, "一条"))
    below = QWidget()
    below.setMinimumHeight(100)
    outer = QWidget()
    column = QVBoxLayout(outer)
    column.addWidget(strips)
    column.addWidget(below, 1)
    qtbot.addWidget(outer)
    outer.resize(300, 600)
    outer.show()
    inside = strips.widget()
    qtbot.waitUntil(lambda: strips.height() == inside.sizeHint().height(), timeout=2000)
    outer.resize(300, 200)
    qtbot.waitUntil(lambda: strips.height() < inside.height(), timeout=2000)
    last = inside.findChildren(Button)[-1]
    last.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    outer.activateWindow()
    last.setFocus()
    qtbot.waitUntil(lambda: strips.verticalScrollBar().value() > 0, timeout=2000)


def test_a_hint_that_is_cut_is_told_whole(look: Look, qtbot: QtBot) -> None:
    box = SearchBox(look, "姓名、科室或拼音首字母")
    qtbot.addWidget(box)
    box.resize(80, 26)
    box.show()
    assert box.toolTip() == "姓名、科室或拼音首字母"
    box.resize(400, 26)
    assert box.toolTip() == ""


def test_the_rail_is_as_wide_as_its_widest_word(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, (RailItem(id="packs", title="Standards", icon=IconName.POLICY),))
    qtbot.addWidget(rail)
    rail.show()
    assert rail.width() == RAIL_WIDTH
    look.set_percent(200)
    wide = rail.width()
    assert wide > RAIL_WIDTH
    look.set_percent(100)
    assert rail.width() == RAIL_WIDTH
