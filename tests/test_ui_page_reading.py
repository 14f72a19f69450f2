"""A visit reads what a page shows once; what has not changed since is not read again."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import event
from sqlalchemy.engine import Engine

from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from resources import resource
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.bridge.whole import Bridge
from ui.desk import Topic
from ui.jobs import JobRunner
from ui.look.current import make_look
from ui.navigation import CENTRE
from ui.office import Office
from ui.pages.handover import HandoverPage
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

AT_FIRST = {
    "ledgers": 4,
    "checklist": 16,
    "gaps": 4,
    "submit": 27,
    "reports": 8,
    "settings": 5,
}
"""Statements a first visit may take; a page that runs more has read something twice."""
AGAIN = {"submit": 27, "reports": 8, "settings": 5}
"""Where something shown also changes outside the program, every visit reads it, once."""


class Statements:
    """Counts what the window's own thread sends to the database: a person waits for that."""

    def __init__(self) -> None:
        self._sent = 0

    def note(self, *_what: object) -> None:
        self._sent += current_thread() is main_thread()

    def of(self, deed: Callable[[], object]) -> int:
        before = self._sent
        deed()
        return self._sent - before


@pytest.fixture
def statements() -> Iterator[Statements]:
    made = Statements()
    event.listen(Engine, "before_cursor_execute", made.note)
    yield made
    event.remove(Engine, "before_cursor_execute", made.note)


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    add_person(centre, person())
    jobs = JobRunner()
    made = Office(make_look(resource()), Seat(tmp_path / "seat.ini"), jobs, CENTRE, "")
    made.show()
    made.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=tuple), centre)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    yield made
    made.close()
    jobs.shutdown()
    made.close_workspace()
    made.window.deleteLater()


def visit(office: Office, page: str) -> None:
    assert office.desk is not None
    office.desk.go(page)


@pytest.mark.parametrize("page", AT_FIRST)
def test_a_visit_reads_once_and_again_only_what_may_have_changed(
    office: Office, statements: Statements, page: str
) -> None:
    assert statements.of(lambda: visit(office, page)) <= AT_FIRST[page]
    visit(office, "handover")
    assert statements.of(lambda: visit(office, page)) <= AGAIN.get(page, 0)


@pytest.mark.parametrize("page", sorted(AT_FIRST.keys() - AGAIN.keys()))
def test_what_changed_while_another_page_was_shown_is_read_at_the_next_visit(
    office: Office, statements: Statements, page: str
) -> None:
    visit(office, page)
    visit(office, "handover")
    assert office.desk is not None
    office.desk.changed.emit(frozenset(Topic))
    assert statements.of(lambda: visit(office, page)) > 0


def test_a_field_passed_through_writes_nothing_and_one_typed_in_does(
    office: Office, statements: Statements
) -> None:
    assert office.desk is not None
    visit(office, "handover")
    page = office.window.page("handover")
    assert isinstance(page, HandoverPage)
    assert statements.of(lambda: QTest.keyClick(page.key_place, Qt.Key.Key_Return)) == 0
    QTest.keyClicks(page.key_place, "safe 2")
    QTest.keyClick(page.key_place, Qt.Key.Key_Return)
    assert office.desk.bridge.read_handover(office.desk.centre, ()).key_place == "safe 2"
