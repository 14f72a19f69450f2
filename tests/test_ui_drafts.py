"""What was begun in a field: kept within moments, there again, forgotten once it is entered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from ui.drafts import KEPT_AFTER_MS, Drafts, Editor, set_draft_place

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Shelf:
    """Keeps drafts in memory, or cannot."""

    def __init__(self, **kept: str) -> None:
        self.kept = dict(kept)
        self.full = False

    def drafts(self) -> dict[str, str]:
        return dict(self.kept)

    def keep_draft(self, place: str, text: str) -> None:
        if self.full:
            raise Trouble(TroubleCode.DISK_FULL)
        self.kept[place] = text

    def forget_draft(self, place: str) -> None:
        self.kept.pop(place, None)


class Sheet(QWidget):
    """A line, a text that a button enters, and somewhere else to go."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.other = QLineEdit(), QPlainTextEdit(), QLineEdit()
        set_draft_place(self.line, "line")
        set_draft_place(self.text, "text", lasting=True)
        column = QVBoxLayout(self)
        for field in (self.other, self.line, self.text):
            column.addWidget(field)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.other.setFocus()
    return made


@pytest.fixture
def begin(sheet: Sheet) -> Callable[[Shelf], Drafts]:
    return lambda shelf: Drafts(shelf, sheet)


def typed(field: Editor, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def test_what_is_typed_is_kept_while_typing_goes_on(
    sheet: Sheet, begin: Callable[[Shelf], Drafts], qtbot: QtBot
) -> None:
    shelf = Shelf()
    begin(shelf)
    sheet.line.setFocus()
    for letter in "abcdefghijkl":
        QTest.keyClicks(sheet.line, letter)
        QTest.qWait(KEPT_AFTER_MS // 4)
    # no pause was ever long enough for "some time after the last key"
    assert len(shelf.kept["line"]) >= 6
    qtbot.waitUntil(lambda: shelf.kept["line"] == "abcdefghijkl")


def test_it_is_there_again_and_told(
    sheet: Sheet, begin: Callable[[Shelf], Drafts], qtbot: QtBot
) -> None:
    drafts = begin(Shelf(line="写到一半", text="第一行\n第二行"))
    for field, text in ((sheet.line, "写到一半"), (sheet.text, "第一行\n第二行")):
        with qtbot.waitSignal(drafts.restored):
            field.setFocus()
        shown = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert shown == text
        QTest.keyClicks(field, "x")
        shown = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert shown == text + "x", "the cursor stands behind it"


def test_leaving_a_line_enters_it_and_leaving_a_text_does_not(
    sheet: Sheet, begin: Callable[[Shelf], Drafts], qtbot: QtBot
) -> None:
    shelf = Shelf()
    begin(shelf)
    typed(sheet.line, "ab")
    qtbot.waitUntil(lambda: "line" in shelf.kept)
    typed(sheet.text, "cd")
    qtbot.waitUntil(lambda: "line" not in shelf.kept)
    sheet.other.setFocus()
    assert shelf.kept == {"text": "cd"}
    sheet.text.setFocus()
    sheet.text.clear()
    assert shelf.kept == {}


def test_another_window_in_front_is_not_leaving(
    sheet: Sheet, begin: Callable[[Shelf], Drafts], qtbot: QtBot
) -> None:
    shelf = Shelf()
    begin(shelf)
    typed(sheet.line, "ab")
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert shelf.kept == {"line": "ab"}


def test_escape_gives_it_up(sheet: Sheet, begin: Callable[[Shelf], Drafts], qtbot: QtBot) -> None:
    shelf = Shelf()
    begin(shelf)
    typed(sheet.line, "ab")
    qtbot.waitUntil(lambda: "line" in shelf.kept)
    QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
    assert shelf.kept == {}


def test_a_field_without_a_place_is_never_kept(
    sheet: Sheet, begin: Callable[[Shelf], Drafts]
) -> None:
    shelf = Shelf()
    begin(shelf)
    typed(sheet.other, "passphrase")
    QTest.qWait(KEPT_AFTER_MS * 2)
    assert shelf.kept == {}


def test_a_full_disk_is_told_once_and_what_is_typed_stays(
    sheet: Sheet, begin: Callable[[Shelf], Drafts], qtbot: QtBot
) -> None:
    shelf = Shelf()
    drafts = begin(shelf)
    told: list[object] = []
    drafts.troubled.connect(told.append)
    shelf.full = True
    for part in ("ab", "cd"):
        typed(sheet.line, part)
        QTest.qWait(KEPT_AFTER_MS * 2)
    assert (len(told), sheet.line.text(), shelf.kept) == (1, "abcd", {})
    shelf.full = False
    typed(sheet.line, "e")
    qtbot.waitUntil(lambda: shelf.kept == {"line": "abcde"})
