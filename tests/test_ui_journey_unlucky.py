"""Bad days in a real window: a second window, a full disk, a folder nobody may write."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from models.usecases.centre import Centre
from models.usecases.open_centre import open_centre
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from tests.desks import CLOCK, FONTS
from tests.exchange_world import World, make_world
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.components.messages import InlineMessage
from ui.desk import Destination
from ui.desktop import Desktop
from ui.drafts import KEPT_AFTER_MS
from ui.jobs import JobRunner
from ui.office import Office
from ui.pages.checklist.page import ChecklistPage
from ui.pages.ledgers.page import LedgersPage
from ui.seat import Seat
from ui.start import Front

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def take_down(office: Office) -> None:
    """Delete an office and then its window now: what their timers ask is about to go."""
    office.window.close()
    office.deleteLater()
    office.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


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
        made.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=tuple), world.centre)
        made.show()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made
        jobs.shutdown()
        take_down(made)


@contextmanager
def full_disk(centre: Centre) -> Iterator[None]:
    """Let the database grow no more: SQLite then says what it says on a full disk."""
    engine = centre.workspace.store._engine

    def no_more(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    engine.dispose()
    event.listen(engine, "begin", no_more)
    with pytest.raises(DBAPIError, match="full"):
        _fill(engine)
    yield
    event.remove(engine, "begin", no_more)
    engine.dispose()
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
        connection.exec_driver_sql("DELETE FROM setting WHERE value = ?", (_FILLER,))


_FILLER = "x" * 4_000


def _fill(engine: Engine) -> None:
    """Take the room that is left in the pages there are."""
    while True:
        with engine.begin() as connection:
            values = (os.urandom(8).hex(), _FILLER)
            connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", values)


def notice(office: Office) -> str:
    found = [one for one in office.window.findChildren(InlineMessage) if one.isVisible()]
    return " ".join(one.accessibleName() for one in found)


def test_a_full_disk_says_so_and_the_cell_keeps_what_was_typed(
    world: World, office: Office, qtbot: QtBot
) -> None:
    row = world.centre.ledgers.staff[0]
    office.go(Destination(page="ledgers", detail="staff", field=f"{row.row_id}#name"))
    page = office.window.page("ledgers")
    assert isinstance(page, LedgersPage)
    table = page.staff.table
    table.setFocus()
    table.edit(table.currentIndex())
    bridge = office.desk.bridge  # type: ignore[union-attr]
    bridge.put_people = _refusing  # type: ignore[method-assign]
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Wang")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "磁盘" in notice(office))
    at = page.staff.model.row_of(row.row_id)
    assert page.staff.model.row_at(at or 0).refused["name"].text == "Wang"
    assert world.centre.ledgers.staff[0].name == row.name
    del bridge.put_people
    page.staff.typing.type_in(row.row_id, "name", "Wang")
    assert world.centre.ledgers.staff[0].name == "Wang"
    assert not page.staff.model.row_at(at or 0).refused


def test_a_note_that_could_not_be_kept_stands_in_its_field_again(
    world: World, office: Office, qtbot: QtBot
) -> None:
    office.go(Destination(page="checklist", detail="1.1.3", field="note"))
    page = office.window.page("checklist")
    assert isinstance(page, ChecklistPage)
    editor = page.beside._panes.side.note.editor
    assert editor.hasFocus()
    with full_disk(world.centre):
        QTest.keyClicks(editor, "n" * 3_000)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert editor.toPlainText() == "n" * 3_000
        assert "磁盘" in notice(office)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == ""
    assert [note.text for note in page.clause.notes] == ["n" * 3_000]  # type: ignore[union-attr]


def test_a_new_row_that_could_not_be_stored_is_asked_again_with_what_was_typed(
    world: World, office: Office
) -> None:
    office.go(Destination(page="ledgers", detail="equipment"))
    page = office.window.page("ledgers")
    assert isinstance(page, LedgersPage)
    tab, before = page.equipment, len(world.centre.ledgers.equipment)
    tab.ask_new_row()
    for key, text in (("name", "除颤仪"), ("quantity", "3")):
        editor = tab.strip.editors[key]
        assert isinstance(editor, QLineEdit)
        editor.setText(text)
    bridge = office.desk.bridge  # type: ignore[union-attr]
    bridge.add_device = _refusing  # type: ignore[method-assign]
    QTest.keyClick(tab.strip.editors["name"], Qt.Key.Key_Return)
    assert "磁盘" in notice(office)
    assert tab.strip.isVisible()
    del bridge.add_device
    QTest.keyClick(tab.strip.editors["name"], Qt.Key.Key_Return)
    assert not tab.strip.isVisible()
    assert len(world.centre.ledgers.equipment) == before + 1


def test_a_figure_that_could_not_be_stored_stands_in_its_field_again(
    world: World, office: Office, qtbot: QtBot
) -> None:
    office.go(Destination(page="ledgers", detail="figures", field="visits.total"))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    office.desk.bridge.put_figures = _refusing  # type: ignore[method-assign, union-attr]
    stored = world.centre.ledgers.figures["visits.total"]
    field.selectAll()
    QTest.keyClicks(field, "1234")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: field.text() == "1234")
    assert world.centre.ledgers.figures["visits.total"] == stored
    del office.desk.bridge.put_figures  # type: ignore[union-attr]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert world.centre.ledgers.figures["visits.total"] == 1234


def _refusing(*_: object, **__: object) -> None:
    raise Trouble(TroubleCode.DISK_FULL)


@pytest.fixture
def front(world: World, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    from resources import resource

    with dressed(qapp):
        desktop = Desktop(qapp, resource())
        translators = desktop._translators
        made = Front(
            desktop,
            Seat(tmp_path / "other.ini"),
            lambda: Bridge(clock=CLOCK, fonts=FONTS, packs=tuple),
        )
        yield made
        made.end()
        if made.office is not None:
            take_down(made.office)
        for translator in translators:
            qapp.removeTranslator(translator)


def test_a_second_window_is_told_who_is_in_and_may_read_or_try_again(
    world: World, front: Front, qtbot: QtBot
) -> None:
    # the first window opened it for writing and says who it is
    folder = world.centre.workspace.folder.root
    world.centre.close()
    first = open_centre(folder, CLOCK, author="李素芬")
    front.begin(["--open", str(folder)])
    qtbot.waitUntil(lambda: front.threshold is not None and front.threshold._message is not None)
    assert front.threshold is not None
    told = front.threshold._message
    assert told is not None
    assert f"进程 {os.getpid()}" in told.accessibleName()
    told.button(1).click()
    qtbot.waitUntil(lambda: front.office is not None and front.office.opened is not None)
    assert front.office is not None
    qtbot.waitUntil(lambda: "只读打开" in notice(front.office))  # type: ignore[arg-type]
    desk = front.office.desk
    assert desk is not None
    profile = first.profile
    assert not desk.change(lambda: desk.bridge.put_profile(desk.centre, profile))
    assert "只读打开" in notice(front.office)
    front.office.leaving.emit()
    first.close()
    front._open(folder)
    qtbot.waitUntil(lambda: front.office is not None and front.office.opened is not None)
    again = front.office.desk
    assert again is not None
    assert again.change(lambda: again.bridge.put_profile(again.centre, profile))


def test_trying_again_opens_it_once_the_other_window_is_closed(
    world: World, front: Front, qtbot: QtBot
) -> None:
    folder = world.centre.workspace.folder.root
    front.begin(["--open", str(folder)])
    qtbot.waitUntil(lambda: front.threshold is not None and front.threshold._message is not None)
    world.centre.close()
    front.threshold._message.button(0).click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: front.office is not None and front.office.opened is not None)
    assert not front.bridge.is_read_only(front.office.opened)  # type: ignore[union-attr, arg-type]


@contextmanager
def nobody_may_write(root: Path) -> Iterator[None]:
    """Take everybody's right to write away; the superuser acts as nobody meanwhile."""
    for path in (*root.rglob("*"), root):
        path.chmod(0o555 if path.is_dir() else 0o444)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
        for path in (root, *root.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are other things on this system")
def test_a_folder_nobody_may_write_is_refused_kindly_and_stays_as_it_was(world: World) -> None:
    world.centre.close()
    root = Path(tempfile.mkdtemp()) / "centre"
    root.parent.chmod(0o755)
    shutil.copytree(world.folder / "centre", root)
    before = {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()}
    try:
        with nobody_may_write(root), pytest.raises(Trouble) as refused:
            open_centre(root, CLOCK)
        assert refused.value.code is TroubleCode.NO_PERMISSION
        after = {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()}
        assert after == before
        open_centre(root, CLOCK).close()
    finally:
        shutil.rmtree(root.parent)


def test_what_is_typed_is_still_kept_while_another_process_holds_the_database(
    world: World, office: Office, qtbot: QtBot
) -> None:
    office.go(Destination(page="checklist", detail="1.1.3", field="note"))
    page = office.window.page("checklist")
    assert isinstance(page, ChecklistPage)
    editor = page.beside._panes.side.note.editor
    drafts = office.desk.bridge  # type: ignore[union-attr]
    told: list[str] = []

    def busy(_opened: object, place: str, _text: str) -> None:
        told.append(place)
        raise Trouble(TroubleCode.WORKSPACE_LOCKED)

    keep, drafts.keep_draft = drafts.keep_draft, busy  # type: ignore[method-assign]
    QTest.keyClicks(editor, "half")
    QTest.qWait(KEPT_AFTER_MS * 2)
    assert told
    assert editor.toPlainText() == "half"
    assert "另一个窗口" in notice(office)
    drafts.keep_draft = keep  # type: ignore[method-assign]
    QTest.keyClicks(editor, "way")
    place = "checklist/1.1.3/note"
    qtbot.waitUntil(lambda: drafts.read_drafts(world.centre).get(place) == "halfway")
