"""A whole township checklist answered with the keyboard alone, key by key, and counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.standards.decode import decode_pack
from models.standards.pack import Grade
from models.usecases.cards import ClauseCard
from models.usecases.centre import Centre
from models.usecases.clauses.read_checklist import read_checklist
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from resources import pack_files, resource
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.jobs import JobRunner
from ui.look.current import Look
from ui.office import Office
from ui.pages.checklist.page import ChecklistPage
from ui.pages.home.page import HomePage
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NOTHING = Qt.KeyboardModifier.NoModifier


class Watch(QObject):
    """Remembers whether the mouse was touched, and what flashed up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.touched = False
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}:
            self.touched = True
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            popups = Qt.WindowType.Popup, Qt.WindowType.ToolTip
            if watched.isWindow() and watched.windowType() not in popups:
                self.windows.append(type(watched).__name__)
        return False


@dataclass
class Clerk:
    """Presses keys on whatever has the keyboard, and counts them."""

    office: Office
    keys: Counter[str] = field(default_factory=Counter)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NOTHING, *, what: str = "") -> None:
        # given to the window, as the system does: whoever has the keyboard gets it
        QTest.keyClick(self.office.window.windowHandle(), key, held)
        self.keys[what or str(key)] += 1

    def type(self, text: str) -> None:
        for letter in text:
            # the binding's stubs leave the letters out
            QTest.keyClick(self.office.window.windowHandle(), letter)  # type: ignore[call-overload]
        self.keys["typed"] += len(text)

    @property
    def page(self) -> ChecklistPage:
        page = self.office.window.page("checklist")
        assert isinstance(page, ChecklistPage)
        return page

    @property
    def clause(self) -> ClauseCard:
        card = self.page.clause
        assert card is not None
        return card


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    texts = [decode_pack(pack_files(resource("standards", "township-2022")))]
    made = create_centre(tmp_path / "w", profile(), "口令口令口令口令", texts, CLOCK, author="李")
    yield made
    made.close()


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def clerk(
    centre: Centre, look: Look, tmp_path: Path, qtbot: QtBot, watch: Watch
) -> Iterator[Clerk]:
    jobs = JobRunner()
    office = Office(look, Seat(tmp_path / "seat.ini"), jobs, "centre", "卫生院")
    qtbot.addWidget(office.window)
    office.show()
    wake(office, qtbot)
    office.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ()), centre)
    yield Clerk(office)
    jobs.shutdown()


def wake(office: Office, qtbot: QtBot) -> None:
    """Give the window the keyboard: without it no shortcut is heard."""
    qtbot.waitExposed(office.window)
    office.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is office.window)


def answer_by_step(clerk: Clerk, grade: Grade) -> None:
    """One digit answers a whole step with those below it."""
    digit = {Grade.C: Qt.Key.Key_1, Grade.B: Qt.Key.Key_2, Grade.A: Qt.Key.Key_3}[grade]
    clerk.press(digit, what="step")


def answer_one_by_one(clerk: Clerk) -> None:
    """Into the criteria: the first is denied, every other one shown is met; back to the tree."""
    clerk.press(Qt.Key.Key_Right, what="into")
    first, *others = clerk.page.pane.criteria.rows
    assert first.box.hasFocus()
    clerk.press(Qt.Key.Key_N, what="criterion")
    for row in others:
        clerk.press(Qt.Key.Key_Down, what="down")
        if not row.box.hasFocus():  # the line over the next step lies between
            clerk.press(Qt.Key.Key_Down, what="down")
        assert row.box.hasFocus()
        clerk.press(Qt.Key.Key_Space, what="criterion")
    clerk.press(Qt.Key.Key_Escape, what="back")


def set_not_applicable(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_E, ALT, what="not applicable")
    clerk.type("no such service")
    clerk.press(Qt.Key.Key_Return, what="enter")


def test_every_clause_is_answered_with_the_keyboard_alone(
    clerk: Clerk, centre: Centre, watch: Watch
) -> None:
    clerk.press(Qt.Key.Key_4, CONTROL, what="page")
    wanted: dict[str, Grade] = {}
    ways = 0
    while clerk.clause.claimed is None:
        card = clerk.clause
        assert card.code not in wanted, "nothing is asked twice"
        assert clerk.page.outline.tree.hasFocus()
        if card.may_not_apply and not any(grade is Grade.E for grade in wanted.values()):
            wanted[card.code] = Grade.E
            set_not_applicable(clerk)
        elif ways % 10 == 9:
            wanted[card.code] = Grade.D
            answer_one_by_one(clerk)
        else:
            steps = [one for one in (Grade.C, Grade.B, Grade.A) if has_step(card, one)]
            wanted[card.code] = steps[ways % len(steps)]
            answer_by_step(clerk, wanted[card.code])
        ways += 1
        clerk.press(Qt.Key.Key_Return, CONTROL, what="next")
    checklist = read_checklist(centre)
    claimed = {
        line.code: line.claimed
        for chapter in checklist.chapters
        for section in chapter.sections
        for line in section.clauses
    }
    assert checklist.open == 0
    assert claimed == wanted
    assert len(claimed) == 118
    assert not watch.touched
    assert watch.windows == ["MainWindow"]
    # 3.48 keys a clause; a clause answered by whole steps costs two: the digit, and on
    assert clerk.keys == {
        "page": 1,
        "step": 106,
        "next": 118,
        "into": 11,
        "criterion": 68,
        "down": 79,
        "back": 11,
        "not applicable": 1,
        "typed": 15,
        "enter": 1,
    }
    assert clerk.keys.total() == 411


def has_step(card: ClauseCard, grade: Grade) -> bool:
    return any(item.grade is grade for item in card.criteria)


def test_a_window_opened_again_is_where_arrow_keys_had_led(
    clerk: Clerk, centre: Centre, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    add_person(centre, person("21"))
    clerk.press(Qt.Key.Key_4, CONTROL)
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Down)
    reached = clerk.clause.code
    clerk.press(Qt.Key.Key_Return)
    criterion = clerk.page.pane.criteria.current_criterion
    assert criterion is not None
    clerk.press(Qt.Key.Key_1, CONTROL)
    home = clerk.office.window.page("home")
    assert isinstance(home, HomePage)
    assert reached in home.resume.button.accessibleDescription()
    clerk.press(Qt.Key.Key_Left, ALT)
    assert clerk.office.window.current_page == "checklist"
    assert clerk.clause.code == reached
    assert clerk.page.pane.criteria.current_criterion == criterion
    clerk.office.close()
    jobs = JobRunner()
    again = Office(look, Seat(tmp_path / "seat.ini"), jobs, "centre", "卫生院")
    qtbot.addWidget(again.window)
    again.show()
    wake(again, qtbot)
    again.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ()), centre)
    second = Clerk(again)
    assert second.clause.code == reached
    assert second.page.pane.criteria.current_criterion == criterion
    jobs.shutdown()
