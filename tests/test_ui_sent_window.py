"""The window of a whole submission, from where it is opened at either end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.packages.import_submission import import_package
from models.usecases.packages.sent_cards import HIDDEN
from models.vocabulary.progress import Unwatched
from tests.desks import desk_over
from tests.exchange_world import CLOCK, PASSPHRASE, SCAN, World, make_world
from tests.finalising import accept_all, finalise
from ui.pages.review.page import ReviewPage
from ui.pages.sent_window import SentWindow
from ui.pages.submit.page import SubmitPage

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    accept_all(made.centre)
    yield made
    made.close()


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    qtbot.waitExposed(page)


def window_of(qtbot: QtBot, page: QWidget) -> SentWindow:
    qtbot.waitUntil(lambda: bool(page.findChildren(SentWindow)), timeout=20_000)
    return page.findChildren(SentWindow)[0]


def texts(window: SentWindow) -> list[str]:
    """The cells shown, row by row."""
    model = window.table.model()
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_a_row_of_what_leaves_opens_the_very_records(world: World, qtbot: QtBot) -> None:
    page = SubmitPage(desk_over(world.centre))
    shown(qtbot, page)
    page.leaving.table.go_to(("staff",))
    QTest.keyClick(page.leaving.table, Qt.Key.Key_Return)
    window = window_of(qtbot, page)
    assert window.current == "staff"
    assert {"职工0", "职工1", "职工2"} <= set(texts(window))
    assert not page.leaving.changes.isVisibleTo(page)
    window.open_table("measures", "staff.nurses")
    assert "职工1、职工2" in window.detail.text()
    window.reject()


def test_search_leads_to_where_something_is_and_hidden_numbers_are_found(
    world: World, qtbot: QtBot
) -> None:
    page = SubmitPage(desk_over(world.centre))
    shown(qtbot, page)
    page.leaving.look_inside.click()
    window = window_of(qtbot, page)
    window.search_for("除颤")
    assert any("除颤" in text for text in texts(window))
    window.search_for("")
    window.hidden.setChecked(True)
    assert all(HIDDEN in " ".join(row) for row in rows_of(window))
    assert rows_of(window)
    window.reject()


def rows_of(window: SentWindow) -> list[list[str]]:
    model = window.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_enter_leads_from_clause_to_criterion_to_what_it_counts(world: World, qtbot: QtBot) -> None:
    page = SubmitPage(desk_over(world.centre))
    shown(qtbot, page)
    page.leaving.opened.emit("clauses")
    window = window_of(qtbot, page)
    window.open_table("clauses", "1.1.3")
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert (window.current, window.table.current_key) == ("criteria", "1.1.3.C1")
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert (window.current, window.table.current_key) == ("measures", "staff.physicians")
    assert "职工0" in window.detail.text()
    window.reject()


def test_the_county_takes_evidence_out_of_the_kept_package(
    world: World, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finalise(world.centre)
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    desk = desk_over(world.county)
    page = ReviewPage(desk)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.sent_button.isVisibleTo(page), timeout=20_000)
    page.sent_button.click()
    window = window_of(qtbot, page)
    assert window.take_out.isVisibleTo(window)
    window.open_table("evidence", "0")
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    monkeypatch.setattr("ui.pages.review.sent_reading.open_path", lambda _path: True)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        window.take_out.click()
    (taken,) = out.iterdir()
    assert taken.read_bytes() == SCAN
    window.reject()
