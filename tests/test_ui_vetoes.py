"""A veto on the pages and in the terminal: seen where the level stands, and the way to the fact."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.packages.import_submission import import_package
from models.vocabulary.progress import Unwatched
from tests.cli_world import Office, ask, give, make_office
from tests.desks import desk_over
from tests.exchange_world import CLOCK, World, make_world
from tests.finalising import accept_all, finalise
from tests.vetoes import BREACH, CLAUSE, VETO, barring, condition, state
from ui.components.labels import LinkLabel
from ui.desk import Desk, Destination, Topic
from ui.pages.checklist.page import ChecklistPage
from ui.pages.gaps.page import GapsPage
from ui.pages.home.page import HomePage
from ui.pages.institutions.page import InstitutionsPage
from ui.pages.level.dialog import LevelDialog
from ui.pages.review.sender import sender_body
from ui.pages.submit.page import SubmitPage
from ui.pages.submit.stages import Stage
from ui.texts.arrivals import imported_told

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

BARRED = f"本年度不得申报基本标准：{VETO}等次不变。"
ASKED = f"申报基本标准前要说明有没有这种情况：{VETO}"
TO_THE_FACT = Destination(page="ledgers", detail="facts", field=BREACH)
Page = Callable[[Desk], QWidget]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path, known=False, text=barring())
    yield made
    made.close()


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> Iterator[Desk]:
    made = desk_over(world.centre)
    yield made
    made.jobs.shutdown()


def shown(page: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    qtbot.waitExposed(page)


def words(page: QWidget) -> str:
    QApplication.processEvents()  # Qt shows what was added to a visible part a moment later
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(label.text() for label in labels)


def link(page: QWidget, text: str) -> LinkLabel:
    found = [one for one in page.findChildren(LinkLabel) if one.text() == text]
    (visible,) = [one for one in found if one.isVisibleTo(page)]
    return visible


@pytest.mark.parametrize("page", [HomePage, ChecklistPage, GapsPage])
def test_what_bars_stands_where_the_level_stands_and_leads_to_the_fact(
    page: Page, world: World, desk: Desk, qtbot: QtBot
) -> None:
    state(world.centre, "yes")
    made = page(desk)
    shown(made, qtbot)
    assert BARRED in words(made)
    with qtbot.waitSignal(desk.going) as sent:
        QTest.mouseClick(link(made, "看这一项"), Qt.MouseButton.LeftButton)
    assert sent.args == [TO_THE_FACT]


@pytest.mark.parametrize("page", [HomePage, ChecklistPage, GapsPage])
def test_what_nobody_has_stated_is_asked_there(
    page: Page, world: World, desk: Desk, qtbot: QtBot
) -> None:
    made = page(desk)
    shown(made, qtbot)
    assert ASKED in words(made)
    with qtbot.waitSignal(desk.going) as sent:
        QTest.keyClick(link(made, "去说明"), Qt.Key.Key_Return)
    assert sent.args == [TO_THE_FACT]


@pytest.mark.parametrize("page", [HomePage, ChecklistPage])
def test_once_ruled_out_nothing_is_said(page: Page, world: World, desk: Desk, qtbot: QtBot) -> None:
    made = page(desk)
    shown(made, qtbot)
    desk.change(lambda: state(world.centre, "no"), Topic.LEDGERS)
    assert VETO not in words(made)


@pytest.mark.parametrize(
    ("breach", "title"),
    [("yes", "本年度不得申报基本标准"), ("", "说明有没有一票否决的情况")],
)
def test_the_start_page_names_it_as_a_step(
    breach: str, title: str, world: World, desk: Desk, qtbot: QtBot
) -> None:
    state(world.centre, breach)
    page = HomePage(desk)
    shown(page, qtbot)
    assert title in words(page.steps)


def test_the_level_on_the_checklist_opens_what_decides_it(
    world: World, desk: Desk, qtbot: QtBot
) -> None:
    state(world.centre, "no")
    page = ChecklistPage(desk)
    shown(page, qtbot)
    QTest.mouseClick(page.outline.level, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(LevelDialog)
    told = words(dialog)
    assert "4/5，要求 80%" in told
    assert f"一票否决：没有“{VETO.rstrip('。')}”的情况" in told
    assert "结论为暂定：基本标准的比例、5 条适用条款的文字尚未与官方原文核对。" in told
    with qtbot.waitSignal(desk.going) as sent:
        QTest.mouseClick(dialog.source, Qt.MouseButton.LeftButton)
    assert sent.args == [Destination(page="packs", detail="tiny", field="level basic")]
    assert not dialog.isVisible()


def test_a_prerequisite_that_is_short_is_told_with_the_level(tmp_path: Path, qtbot: QtBot) -> None:
    asked = condition({"fact": BREACH, "one_of": ["no"]}, id="clean", text="已经自查。")
    world = make_world(tmp_path, text=barring(prerequisites=(asked,), vetoes=()))
    desk = desk_over(world.centre)
    page = GapsPage(desk)
    shown(page, qtbot)
    assert "基本标准的前提还没有满足：已经自查。" in words(page.level_pane)
    desk.jobs.shutdown()
    world.close()


def test_barred_it_can_be_finalised_and_printed_but_nothing_leaves(
    world: World, desk: Desk, qtbot: QtBot
) -> None:
    state(world.centre, "yes")
    accept_all(world.centre)
    page = SubmitPage(desk)
    shown(page, qtbot)
    assert "可以定稿、打印，本年度不能导出上报包" in words(page.checks)
    assert page.checks.finalise.isEnabled()
    page.checks.finalise.click()
    (dialog,) = (found for found in page.findChildren(QDialog) if found.isVisible())
    assert "本年度不得申报：定稿后可以打印、存档" in words(dialog)
    with qtbot.waitSignal(desk.changed):
        dialog.go_on.click()  # type: ignore[attr-defined]
    assert page.left.currentWidget() is page.export
    assert not page.export.export.isEnabled()
    assert "本年度不能导出上报包。" in page.export.bar.accessibleName()
    assert VETO in page.export.bar.accessibleName()
    steps = dict(zip(Stage, page.steps.row_texts(), strict=True))
    assert "本年度不得申报" in steps[Stage.WRITE]
    assert page.steps.button(Stage.PRINT) is not None
    with qtbot.waitSignal(desk.going) as sent:
        page.export.bar.button(0).click()
    assert sent.args == [TO_THE_FACT]


def test_ruled_out_again_the_package_can_be_written(world: World, desk: Desk, qtbot: QtBot) -> None:
    state(world.centre, "yes")
    finalise(world.centre)
    page = SubmitPage(desk)
    shown(page, qtbot)
    desk.change(lambda: state(world.centre, "no"), Topic.LEDGERS)
    finalise(world.centre)
    page.refresh()
    assert page.export.export.isEnabled()
    assert not page.export.bar.isVisibleTo(page)


def test_the_county_sees_it_in_the_list_the_inbox_and_the_review(
    tmp_path: Path, qtbot: QtBot
) -> None:
    world = make_world(tmp_path, text=barring(shares={"C": "90%"}))
    state(world.centre, "yes")
    finalise(world.centre)
    card = import_package(world.county, world.export(sealed=False).path, "", CLOCK, Unwatched())
    assert "没有达到等次，本年度不得申报" in imported_told(card)
    desk = desk_over(world.county)
    page = InstitutionsPage(desk)
    shown(page, qtbot)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    level = page.table.model().index(0, 2)
    assert "本年度不得申报" in str(level.data(Qt.ItemDataRole.AccessibleTextRole))
    told = words(
        sender_body(desk.look, desk.bridge.read_submission(world.county, card.line.digest))
    )
    assert f"本年度不得申报基本标准：{VETO}（{CLAUSE}）" in told
    desk.jobs.shutdown()
    world.close()


# the command line, with the shipped standard


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("veto"))


def stated(office: Office, to: Path, value: str) -> Office:
    made = office.copied(to)
    assert ask("ledger", "fact", made.workspace, BREACH, value).code == 0
    return made


def test_the_terminal_asks_for_what_is_not_stated(office: Office) -> None:
    said = give("assess", office.workspace)
    assert f"申报基本标准前要说明有没有这种情况：{VETO}　机构情况：{BREACH}" in said.out
    levels = ask("assess", office.workspace).json["checklist"]["levels"]
    assert [[one["id"] for one in level["vetoes_open"]] for level in levels] == [
        [], ["integrity_breach"], ["integrity_breach"],
    ]  # fmt: skip
    assert [level["recalled_clauses"] > 0 for level in levels] == [True] * 3


def test_the_terminal_says_what_is_barred(office: Office, tmp_path: Path) -> None:
    made = stated(office, tmp_path, "yes")
    said = give("assess", made.workspace)
    assert f"本年度不得申报推荐标准：{VETO}（《“优质服务基层行”活动" in said.out
    (_, basic, _) = ask("assess", made.workspace).json["checklist"]["levels"]
    (veto,) = basic["barred_by"]
    assert veto["facts"] == [BREACH]
    assert veto["finding"]["verdict"] == "met"
    items = ask("preflight", made.workspace).json["preflight"]["items"]
    (item,) = [one for one in items if one["code"] == "level.barred"]
    assert (item["severity"], item["field"]) == ("confirm", BREACH), "nothing is reached yet"
    assert "基本标准、推荐标准" in item["message"]
    assert json.dumps(item)
