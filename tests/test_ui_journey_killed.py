"""A real window killed while a person types: what was typed is there again."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from models.usecases.open_centre import open_centre
from tests.desks import CLOCK, FONTS
from tests.exchange_world import World, make_world
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.drafting import Drafting
from ui.drafts import KEPT_AFTER_MS
from ui.jobs import JobRunner
from ui.office import Office
from ui.seat import Seat

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "the quick brown fox jumps over the lazy dog " * 20
KEY_MS = 40
"""Between two keys: faster than any clerk."""
_TYPIST = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from models.usecases.open_centre import open_centre
from resources import resource
from tests.desks import CLOCK, FONTS
from ui.bridge.whole import Bridge
from ui.desk import Destination
from ui.jobs import JobRunner
from ui.look.current import make_look
from ui.office import Office
from ui.seat import Seat

app = QApplication([])
folder, seat, field, text, pause = sys.argv[1:6]
centre = open_centre(Path(folder), CLOCK, author="李素芬")
office = Office(make_look(resource()), Seat(Path(seat)), JobRunner(), "centre", "卫生院")
office.show()
office.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=tuple), centre)
office.window.activateWindow()
if field == "cell":
    row = centre.ledgers.staff[1].row_id
    office.go(Destination(page="ledgers", detail="staff", field=f"{row}#name"))
    table = office.window.page("ledgers").staff.table
    table.setFocus()
    table.edit(table.currentIndex())
else:
    office.go(Destination(page="checklist", detail="1.1.3", field="note"))
for letter in text:
    app.processEvents()
    QTest.keyClick(app.focusWidget(), letter)
    print(letter, end="", flush=True)
    QTest.qWait(int(pause))
"""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    made.centre.close()
    yield made
    made.county.close()


def typed_until_killed(folder: Path, seat: Path, field: str, letters: int) -> str:
    """Type into a window of its own and kill it; return what had been typed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    root = Path(__file__).resolve().parent.parent
    typist = subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(folder), str(seat), field, TEXT, str(KEY_MS)],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
    )
    assert typist.stdout is not None
    typed = b""
    while len(typed) < letters:
        letter = typist.stdout.read(1)
        assert letter, f"the window ended by itself after {typed!r}"
        typed += letter
    # in the middle of a key, not at the end of a pause
    time.sleep(KEY_MS / 2_000)
    typist.send_signal(signal.SIGKILL)
    typed += typist.stdout.read()
    typist.stdout.close()
    typist.wait()
    return typed.decode()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("field", ["cell", "note"])
def test_nothing_typed_is_lost_but_the_last_moment(
    world: World, tmp_path: Path, field: str, qapp: QApplication, qtbot: QtBot
) -> None:
    folder, seat = world.folder / "centre", tmp_path / "seat.ini"
    typed = typed_until_killed(folder, seat, field, letters=45)
    centre = open_centre(folder, CLOCK, author="李素芬")
    jobs = JobRunner()
    with dressed(qapp) as look:
        office = Office(look, Seat(seat), jobs, "centre", "卫生院")
        qtbot.addWidget(office.window)
        office.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=tuple), centre)
        office.show()
        office.window.activateWindow()
        qtbot.waitUntil(office.window.isActiveWindow)
        assert office.window.current_page == ("ledgers" if field == "cell" else "checklist")
        (drafting,) = office.window.findChildren(Drafting)
        (place,) = drafting.drafts.places
        drafting.go_on(place)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        text = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
        # a cell takes up to its own number of characters; all of them are fewer
        assert typed.startswith(text)
        lost = len(typed) - len(text)
        assert lost <= KEPT_AFTER_MS / KEY_MS + 2, f"{lost} of {len(typed)} letters"
        jobs.shutdown()
    centre.close()
