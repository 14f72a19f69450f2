"""The page of self-check forms, worked with the keyboard as a clerk would."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from main import make_bridge
from models.selfchecks.filled import Verdict
from models.usecases.ledgers.edit_rows import read_rows
from models.usecases.new_workspace import create_centre
from tests.clipping import cut_in
from tests.desks import CLOCK, FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.desk import Desk, Destination, Topic
from ui.jobs import JobRunner
from ui.pages.selfcheck.item import ItemRow
from ui.pages.selfcheck.page import SelfCheckPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    bridge = Bridge(
        clock=CLOCK, fonts=FONTS, packs=lambda: (), check_files=make_bridge().check_files
    )
    jobs = JobRunner()
    with dressed(qapp) as look:
        yield Desk(bridge, centre, look, jobs)
    jobs.shutdown()
    centre.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SelfCheckPage:
    made = SelfCheckPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 696)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_destination(Destination(page="selfcheck", detail="safety"))
    return made


def press(page: SelfCheckPage, *keys: Qt.Key) -> None:
    for key in keys:
        focused = page.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def row_in_focus(page: SelfCheckPage) -> str:
    focused = page.focusWidget()
    assert isinstance(focused, ItemRow)
    return focused.card.number


def write(page: SelfCheckPage, item: str, key: str, text: str) -> None:
    finding = page.view.rows[item].finding
    assert finding is not None
    editor = finding.fields[key].editor
    editor.setFocus()
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    else:
        assert isinstance(editor, QLineEdit)
        editor.setText(text)
        editor.editingFinished.emit()
    page.view.rows[item].setFocus()


def test_digits_answer_and_lead_on(page: SelfCheckPage) -> None:
    page.begin()
    assert row_in_focus(page) == "1.1"
    press(page, Qt.Key.Key_1, Qt.Key.Key_3)
    assert row_in_focus(page) == "1.3"
    check = page.check
    assert check is not None
    assert [item.answer.verdict for item in check.items[:3]] == ["met", "not_applicable", ""]
    assert page.view.head.progress.text() == "2/29"
    press(page, Qt.Key.Key_Up, Qt.Key.Key_0)
    assert page.view.rows["1.2"].card.answer.verdict == ""


def test_what_is_not_met_is_described_at_once_and_kept(page: SelfCheckPage) -> None:
    page.begin()
    press(page, Qt.Key.Key_2)
    focused = page.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    focused.setPlainText("二楼安全出口堆放纸箱")
    page.view.rows["1.2"].setFocus()
    page.view.rows["1.1"].begin()
    press(page, Qt.Key.Key_Escape)
    assert row_in_focus(page) == "1.1"
    write(page, "1.1", "place", "住院二楼")
    write(page, "1.1", "deadline", "2025-07-01")
    answer = page.view.rows["1.1"].card.answer
    assert (answer.text, answer.place) == ("二楼安全出口堆放纸箱", "住院二楼")
    assert answer.deadline == date(2025, 7, 1)
    write(page, "1.1", "mended_on", "明天")
    finding = page.view.rows["1.1"].finding
    assert finding is not None
    assert finding.fields["mended_on"].editor.property("state") == "bad"
    assert page.view.rows["1.1"].card.answer.mended_on is None


def test_finishing_leads_to_what_is_open_then_writes_and_offers_tasks(
    page: SelfCheckPage, desk: Desk
) -> None:
    refused: list[object] = []
    desk.failed.connect(refused.append)
    page.begin()
    page.finish.click()
    assert len(refused) == 1
    assert row_in_focus(page) == "1.1"
    press(page, Qt.Key.Key_2)
    write(page, "1.1", "text", "二楼安全出口堆放纸箱")
    page.view.rest_met()
    page.finish.click()
    assert len(refused) == 1
    assert len(read_rows(desk.centre, "hazards")) == 1
    assert page.told.done.isVisible()
    assert page.told.done.button(0).text() == "不符合 1 项转为整改任务"
    page.told.done.button(0).click()
    assert len(read_rows(desk.centre, "rectification")) == 1
    assert not page.finish.isVisible()
    assert page.again.isVisible()


def test_a_serious_breach_is_explained_and_leads_to_the_fact(
    page: SelfCheckPage, desk: Desk, qtbot: QtBot
) -> None:
    page.show_destination(Destination(page="selfcheck", detail="integrity"))
    page.begin()
    press(page, Qt.Key.Key_2)
    finding = page.view.rows["1.1"].finding
    assert finding is not None
    box = finding.fields["severity"].editor
    assert isinstance(box, QComboBox)
    box.setCurrentText("2 严重")
    box.activated.emit(2)
    assert page.told.serious.isVisible()
    said = page.told.serious.accessibleName()
    assert "不能参加当年申报" in said
    assert "现在是“没填”" in said
    with qtbot.waitSignal(desk.going) as going:
        page.told.serious.button(0).click()
    assert going.args is not None
    assert going.args[0].field == "integrity.serious_breach"


def test_undo_is_seen_and_a_check_taken_away_goes(page: SelfCheckPage, desk: Desk) -> None:
    page.begin()
    press(page, Qt.Key.Key_1)
    for _ in range(2):
        desk.bridge.undo(desk.centre)
        desk.changed.emit(frozenset({Topic.LEDGERS}))
    assert page.check is None
    assert page.shelf.table.model().rowCount() == 4


def test_an_item_of_ones_own_is_added_where_it_is_wanted(page: SelfCheckPage) -> None:
    page.begin()
    check = page.check
    assert check is not None
    page.view.item_added.emit(check.id, "1", "食堂排烟管道清洗过")
    added = page.check
    assert added is not None
    assert [item.number for item in added.items if item.own] == ["1.7"]
    assert row_in_focus(page) == "1.7"


def test_leaving_one_check_for_another_saves_into_the_first(
    page: SelfCheckPage, desk: Desk
) -> None:
    page.begin()
    first = page.check
    assert first is not None
    press(page, Qt.Key.Key_2)
    focused = page.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    focused.setPlainText("写了一半")
    page.begin()
    second = page.check
    assert second is not None
    assert second.id != first.id
    kept = desk.bridge.read_self_check(desk.centre, first.id)
    assert kept.items[0].answer.text == "写了一半"
    assert second.tally.answered == 0


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("form", ["integrity", "review"])
def test_nothing_is_cut(
    page: SelfCheckPage, desk: Desk, qtbot: QtBot, percent: int, form: str
) -> None:
    desk.look.set_percent(percent)
    page.show_destination(Destination(page="selfcheck", detail=form))
    page.begin()
    check = page.check
    assert check is not None
    asked = next(item for item in check.items if item.asked == "verdict")
    page.view.rows[asked.id].answer(Verdict.NOT_MET)
    found: list[str] = []

    def is_whole() -> bool:
        found[:] = cut_in(page)
        return not found

    try:
        qtbot.waitUntil(is_whole, timeout=3_000)
    except qtbot.TimeoutError:
        pytest.fail("\n".join(found))
