"""县级反馈: a clerk takes the file in, answers item by item, and is led back to submitting."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.seal.keys import make_keys
from models.usecases.county.county import open_county
from models.usecases.feedback.feedback_cards import AnswerState
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.open_centre import open_centre
from models.usecases.packages.finalise import reopen
from models.vocabulary.progress import Unwatched
from tests.desks import desk_over
from tests.exchange_world import CLOCK, PASSPHRASE, World, exported, locked_keys
from tests.feedback_world import CountySays, item
from ui.desk import Desk, Topic
from ui.pages.checklist.page import ChecklistPage
from ui.pages.feedback.page import FeedbackPage
from ui.pages.home.page import HomePage
from ui.pages.importing.page import ImportPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ITEMS = (
    item("f1-1"),
    item("f1-2", "", text="更正公示栏", due=""),
    item("f1-3", "1.1.1", text="补会议记录", state="closed", closing="现场已看"),
)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A centre that has sent its first revision, and the page over it."""

    world: World
    desk: Desk
    page: FeedbackPage

    def took_in(self, **says: object) -> None:
        """Let a feedback have come in another way, and the page read again."""
        given: dict[str, object] = {"items": ITEMS, "grades": {"1.1.3": "D"}, **says}
        path = CountySays(world=self.world, **given).write()  # type: ignore[arg-type]
        receive_feedback(self.world.centre, path, PASSPHRASE, Unwatched())
        self.desk.changed.emit(frozenset({Topic.REVIEW}))

    def said(self, ident: str) -> tuple[AnswerState, str, int]:
        """What is kept of an item's answer: state, words, number of files."""
        shown = self.desk.bridge.read_feedback(self.world.centre).shown
        assert shown is not None
        answer = next(one for one in shown.items if one.id == ident).answer
        return answer.state, answer.text, len(answer.files)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a centre has exported its first revision to its county."""
    folder = tmp_path_factory.mktemp("sent")
    made, _card = exported(folder)
    made.close()
    return folder


@pytest.fixture
def stage(sent: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    folder = tmp_path / "w"
    shutil.copytree(sent, folder)
    keys, _locked = locked_keys()
    with (
        closing(open_centre(folder / "centre", CLOCK, author="李梅")) as centre,
        closing(open_county(folder / "county", CLOCK, author="周敏")) as county,
    ):
        world = World(folder=folder, county=county, centre=centre, keys=keys)
        desk = desk_over(centre)
        page = FeedbackPage(desk)
        page.resize(1286, 640)
        qtbot.addWidget(page)
        page.show()
        yield Stage(world=world, desk=desk, page=page)


def test_a_sealed_file_asks_for_the_passphrase_and_is_shown(stage: Stage, qtbot: QtBot) -> None:
    page = stage.page
    assert page.none.isVisible()
    page.take((CountySays(world=stage.world, items=ITEMS).write(),))
    assert page.taking.unseal.isVisible()
    page.taking.unseal.passphrase.setText("不是这个口令")
    page.taking.unseal.open.click()
    qtbot.waitUntil(page.taking.message.isVisible)
    assert "口令" in page.taking.message.accessibleName()
    page.taking.message.button(0).click()
    page.taking.unseal.passphrase.setText(PASSPHRASE)
    page.taking.unseal.open.click()
    qtbot.waitUntil(lambda: page.shown is not None)
    assert "已收下" in page.taking.message.accessibleName()
    assert page.panes.isVisible()
    assert "退回" in page.banner.accessibleName()


def test_a_sealed_file_dropped_on_the_import_page_is_led_here(stage: Stage, qtbot: QtBot) -> None:
    path = CountySays(world=stage.world, items=ITEMS).write()
    importing = ImportPage(stage.desk)
    qtbot.addWidget(importing)
    with qtbot.waitSignal(stage.desk.going) as going:
        importing.choose.take(path)
    assert going.args is not None
    assert going.args[0].page == "feedback"
    stage.page.show_destination(going.args[0])
    assert stage.page.taking.unseal.isVisible()


def test_a_stranger_s_file_is_refused_in_place(stage: Stage, qtbot: QtBot) -> None:
    path = CountySays(world=stage.world).write(signer=make_keys(), sealed=False)
    stage.page.take((path,))
    qtbot.waitUntil(stage.page.taking.message.isVisible)
    assert stage.page.shown is None


def test_nothing_can_be_answered_before_the_next_revision_is_open(stage: Stage) -> None:
    stage.took_in()
    page = stage.page
    assert page.begin.isVisible()
    assert not page.detail.form.states[AnswerState.DONE].isEnabled()
    page.begin.click()
    assert stage.world.centre.row.revision == 2
    assert not page.begin.isVisible()
    assert page.current is not None
    assert page.current.id == "f1-1"
    assert page.detail.form.states[AnswerState.DONE].isEnabled()


def test_an_answer_is_saved_as_it_is_given(stage: Stage, qtbot: QtBot) -> None:
    stage.took_in()
    reopen(stage.world.centre)
    stage.desk.changed.emit(frozenset({Topic.REVISION}))
    page, form = stage.page, stage.page.detail.form
    form.states[AnswerState.DONE].click()
    assert stage.said("f1-1") == (AnswerState.DONE, "", 0)
    next(iter(form._files.values())).click()
    assert stage.said("f1-1") == (AnswerState.DONE, "", 1)
    page.activateWindow()
    form.words.setFocus()
    qtbot.waitUntil(form.words.hasFocus)
    QTest.keyClicks(form.words, "ok")
    page.items.setFocus()
    assert stage.said("f1-1") == (AnswerState.DONE, "ok", 1)
    form.states[AnswerState.DONE].click()
    assert stage.said("f1-1") == (AnswerState.OPEN, "ok", 1)


def test_to_dispute_takes_words(stage: Stage, qtbot: QtBot) -> None:
    stage.took_in()
    reopen(stage.world.centre)
    stage.desk.changed.emit(frozenset({Topic.REVISION}))
    page, form = stage.page, stage.page.detail.form
    page.activateWindow()
    form.states[AnswerState.DISPUTED].click()
    assert form.needed.isVisible()
    assert stage.said("f1-1") == (AnswerState.OPEN, "", 0)
    qtbot.waitUntil(form.words.hasFocus)
    QTest.keyClicks(form.words, "no")
    page.items.setFocus()
    assert stage.said("f1-1") == (AnswerState.DISPUTED, "no", 0)
    assert not form.needed.isVisible()


def test_when_all_is_answered_the_way_leads_to_submitting(stage: Stage, qtbot: QtBot) -> None:
    stage.took_in()
    reopen(stage.world.centre)
    stage.desk.changed.emit(frozenset({Topic.REVISION}))
    page = stage.page
    assert not page.submit.isVisible()
    page.detail.form.states[AnswerState.DONE].click()
    QTest.keyClick(page.items, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.current is not None
    assert page.current.id == "f1-2"
    page.detail.form.states[AnswerState.UNDER_WAY].click()
    assert page.submit.isVisible()
    with qtbot.waitSignal(stage.desk.going) as going:
        page.submit.click()
    assert going.args is not None
    assert going.args[0].page == "submit"


def test_items_become_tasks_by_one_press(stage: Stage) -> None:
    stage.took_in()
    stage.page.tasks.click()
    tasks = stage.desk.bridge.read_tasks(stage.world.centre).tasks
    assert [card.task.task for card in tasks] == [ITEMS[0].text, ITEMS[1].text]
    assert stage.page.current is not None
    assert stage.page.current.task is not None


def test_a_closed_item_and_a_clause_seen_otherwise_are_told(stage: Stage) -> None:
    stage.took_in()
    page = stage.page
    page.go_to("f1-3")
    assert not page.detail.form.isVisible()
    page.panes.show_list("clauses")
    page.clauses.go_to("1.1.3")
    assert page._clauses.shown[0].reason == "现场没有看到"


def test_home_and_checklist_tell_of_it_and_lead_here(stage: Stage, qtbot: QtBot) -> None:
    stage.took_in()
    home, checklist = HomePage(stage.desk), ChecklistPage(stage.desk)
    for page in (home, checklist):
        qtbot.addWidget(page)
        page.resize(1286, 640)
        page.show()
    assert home.loop.isVisible()
    assert checklist.loop.isVisible()
    with qtbot.waitSignal(stage.desk.going) as going:
        home.resume.button.click()
    assert going.args is not None
    assert going.args[0].page == "feedback"
    checklist.outline.go_to("1.1.3")
    strip = checklist.pane.county
    assert strip.isVisible()
    assert "现场没有看到" in strip.accessibleName()
    with qtbot.waitSignal(stage.desk.going) as going:
        strip.button(0).click()
    assert going.args is not None
    assert (going.args[0].page, going.args[0].detail) == ("feedback", "1.1.3")
    checklist.outline.go_to("1.1.2")
    assert not strip.isVisible()
