"""What if, the cheapest way, scenarios and tasks on the gaps page, done as a person would."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.gaps.changes import Answered, Change, Hired, Shifted
from models.ledger.figures import FIGURES
from models.usecases.centre import Centre
from models.usecases.gaps.plan_cards import NoPlanCard, PlanCard
from models.usecases.new_workspace import create_centre
from models.vocabulary.ids import CriterionId
from tests.desks import CLOCK, desk_over
from tests.ledgers import device, people, profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination, Topic
from ui.pages.gaps.assume import AssumeDialog, KeepDialog
from ui.pages.gaps.compare import ScenariosDialog
from ui.pages.gaps.level import LevelPane
from ui.pages.gaps.page import GapsPage
from ui.pages.gaps.plan_dialog import PlanDialog
from ui.pages.gaps.what_if import MOST_CHIPS, chip_lines

GPS = {"measure": "staff.gp", "at_least": "2"}
NURSES = {"measure": "staff.nurses", "at_least": "13"}
DEFIBRILLATOR = {"register": "equipment", "kind": "defibrillator"}
PRICED = "get:equipment.defibrillator"


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=GPS, core=True),
        clause_text("1.1.2", requirement=DEFIBRILLATOR),
        clause_text("1.1.3"),
        clause_text("1.1.4", requirement=NURSES),
        core_grade="C",
        shares={"C": "100%", "B": "0%"},
    )
    root = tmp_path_factory.mktemp("gaps") / "w"
    made = create_centre(root, profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    with made.changing_ledgers() as write:
        write.ledgers.add_staff(2025, people(_21=3))
        write.ledgers.add_equipment(2025, [device("B超")])
        write.ledgers.put_figures(2025, {"population.resident": Fraction(1_000)})
    yield made
    made.close()


@pytest.fixture
def desk(centre: Centre) -> Iterator[Desk]:
    made = desk_over(centre)
    yield made
    assert made.jobs.shutdown()
    made.bridge.forget_price(centre, PRICED)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> GapsPage:
    made = GapsPage(desk)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.figuring.remedied):
        made.show_destination(Destination(page="gaps"))
    return made


def tried(page: GapsPage, qtbot: QtBot, changes: tuple[Change, ...]) -> None:
    with qtbot.waitSignal(page.figuring.tried):
        page.trying.put(changes)


def planned(page: GapsPage, qtbot: QtBot) -> PlanCard | NoPlanCard:
    with qtbot.waitSignal(page.figuring.planned) as came:
        page.ways.find()
    assert came.args is not None
    found = came.args[0]
    assert isinstance(found, PlanCard | NoPlanCard)
    return found


def cells(page: GapsPage, column: str) -> list[str]:
    model = page.shortages.model
    at = [one.id for one in model.columns].index(column)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def window_of(kind: type[AssumeDialog | KeepDialog | ScenariosDialog | PlanDialog]) -> object:
    return next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    )


def test_rows_tell_the_remedy_and_sort_by_the_amount(page: GapsPage) -> None:
    assert cells(page, "remedy") == ["招聘", "招聘", "购置"]
    assert cells(page, "soonest") == ["6 个月", "6 个月", "2 个月"]
    column = [one.id for one in page.shortages.model.columns].index("short")
    page.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert cells(page, "short") == ["还差 10 人", "还差 2 人", "还差 1 台"]


def test_the_current_shortage_is_assumed_mended_and_the_answer_stands_in_the_bar(
    page: GapsPage, qtbot: QtBot
) -> None:
    page.table.go_to(("short", "staff.gp"))
    with qtbot.waitSignal(page.figuring.tried):
        page.shortages.strip.assume.click()
    assert [chip.text() for chip in page.what_if.chips] == ["全科医生 +2"]
    assert "C 级率 0 → 1 / 4" in page.what_if.result.text()
    assert page.trying.changes == (Hired(post="gp", count=2),)


def test_del_takes_a_chip_away_and_the_last_one_takes_the_answer_with_it(
    page: GapsPage, qtbot: QtBot
) -> None:
    tried(page, qtbot, (Hired(post="gp"),))
    QTest.keyClick(page.what_if.chips[0], Qt.Key.Key_Delete)
    assert page.what_if.chips == ()
    assert page.trying.changes == ()
    assert not page.what_if.result.isVisibleTo(page)
    assert page.what_if.hint.isVisibleTo(page)


def test_an_answer_to_what_was_asked_before_is_dropped(page: GapsPage, qtbot: QtBot) -> None:
    answers: list[object] = []
    page.figuring.tried.connect(answers.append)
    page.trying.put((Hired(post="gp"),))
    page.trying.put((Hired(post="gp", count=2),))
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(200)
    assert len(answers) == 1
    assert "0 → 1 / 4" in page.what_if.result.text()


def test_what_is_not_there_any_more_is_said_in_the_bar(page: GapsPage) -> None:
    page.trying.put((Answered(criterion=CriterionId("9.9.9.C1")),))
    assert page.what_if.failure.isVisibleTo(page)
    assert page.what_if.failure.text()


def test_many_answers_share_a_chip(page: GapsPage) -> None:
    view = page.figuring.view
    answers = tuple(Answered(criterion=CriterionId("1.1.3.C1")) for _ in range(5))
    many = tuple(Shifted(figure="visits.total", by=Fraction(at)) for at in range(1, 41))
    cards = page._desk.bridge.change_cards(view, (*answers, *many))
    lines = chip_lines(cards)
    assert lines[0].text == "5 条由人确认的都做到"
    page.what_if.show_lines(lines)
    assert len(page.what_if.chips) == MOST_CHIPS
    assert page.what_if.chips[-1].text() == "另外 18 项"


def test_a_plan_is_found_beside_the_window_and_its_steps_are_taken(
    page: GapsPage, qtbot: QtBot
) -> None:
    card = planned(page, qtbot)
    assert isinstance(card, PlanCard)
    assert page.plan.header.note.text() == "98 万元 · 6 个月"
    with qtbot.waitSignal(page.figuring.tried):
        page.plan.take.click()
    assert "达到" in page.what_if.result.text()
    assert {line.gap.subject for line in page.shortages.ticked_lines} >= {
        "staff.gp", "staff.nurses", "equipment.defibrillator",
    }  # fmt: skip
    page.shortages.untick()


def test_a_budget_that_is_too_small_is_told_with_what_would_do(
    page: GapsPage, qtbot: QtBot
) -> None:
    page.plan.budget.setText("10")
    assert isinstance(planned(page, qtbot), NoPlanCard)
    assert "预算 10 万元（最少要 98 万元）" in page.plan.message.accessibleName()
    assert not page.plan.take.isVisibleTo(page)


@pytest.mark.parametrize("wrong", ["-1", "许多", "1.5"])
def test_a_limit_that_is_no_number_asks_for_nothing(page: GapsPage, wrong: str) -> None:
    page.plan.budget.setText(wrong)
    QTest.keyClick(page.plan.budget, Qt.Key.Key_Return)
    assert page.plan.ask is None
    assert "写整数" in page.plan.message.accessibleName()
    assert page.plan.budget.property("state") == "bad"


def test_why_a_step_is_there_and_a_price_of_ones_own(page: GapsPage, qtbot: QtBot) -> None:
    planned(page, qtbot)
    page.plan.why.activated.emit()
    dialog = window_of(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    dialog.table.go_to(PRICED)
    assert "1 条条款会掉下来" in dialog._told.text()
    dialog.cost.setText("-5")
    dialog.save.click()
    assert dialog._standing.text() == "写整数，不能小于 0"
    assert dialog.isVisible()
    dialog.cost.setText("18000")
    with qtbot.waitSignal(page.figuring.remedied):
        dialog.save.click()
    page.table.go_to(("short", "equipment.defibrillator"))
    line = page.shortages.selected[0]
    assert line.remedy is not None
    assert (line.remedy.cost, line.remedy.estimated) == (18_000, False)


def test_any_change_can_be_assumed_and_what_cannot_be_read_is_said(
    page: GapsPage, qtbot: QtBot
) -> None:
    page.trying.ask_one()
    dialog = window_of(AssumeDialog)
    assert isinstance(dialog, AssumeDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData("shifted"))
    dialog.what.setCurrentIndex(dialog.what.findText(FIGURES["population.resident"].title))
    dialog.amount.setText("许多")
    dialog.take.click()
    assert dialog.isVisible()
    assert dialog.amount.property("state") == "bad"
    dialog.what.setEditText("没有这个数")
    dialog.take.click()
    assert dialog.isVisible()
    dialog.what.setCurrentIndex(-1)
    dialog.what.setCurrentIndex(dialog.what.findText(FIGURES["population.resident"].title))
    dialog.amount.setText("+200")
    with qtbot.waitSignal(page.figuring.tried):
        dialog.take.click()
    assert page.trying.changes == (Shifted(figure="population.resident", by=Fraction(200)),)


def test_words_that_name_nothing_are_not_told_another_ones_number(
    page: GapsPage, qtbot: QtBot
) -> None:
    page.trying.ask_one()
    dialog = window_of(AssumeDialog)
    assert isinstance(dialog, AssumeDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData("bought"))
    dialog.what.setEditText("除颤仪")
    assert "写整数。" in dialog._amount_row.hint
    dialog.what.setEditText("除颤")
    assert dialog._amount_row.hint == ""
    dialog.kind.setCurrentIndex(dialog.kind.findData("left"))
    nurses = [dialog.what.itemText(at) for at in range(dialog.what.count())]
    assert all("注册护士" in one for one in nurses)
    dialog.reject()


def test_nothing_that_is_asked_needs_scrolling(page: GapsPage, qtbot: QtBot) -> None:
    page.trying.ask_one()
    dialog = window_of(AssumeDialog)
    assert isinstance(dialog, AssumeDialog)
    for at in range(dialog.kind.count()):
        dialog.kind.setCurrentIndex(at)
        QApplication.processEvents()
        assert dialog._area.verticalScrollBar().maximum() == 0, dialog.kind.currentText()
    dialog.reject()


def test_core_clauses_lost_in_a_trial_are_told(page: GapsPage, qtbot: QtBot) -> None:
    pane = LevelPane(page._desk.look)
    qtbot.addWidget(pane)
    level = page._desk.bridge.read_gaps(page._desk.centre, "basic").level
    assert level is not None
    whole = replace(level, core_short=())
    pane.show_level(whole)
    assert "核心" not in words(pane)
    pane.show_trial(level)
    assert "核心条款还差 0 条 → 1 条" in words(pane)


def test_scenarios_are_kept_compared_and_deleted(page: GapsPage, qtbot: QtBot) -> None:
    tried(page, qtbot, (Hired(post="gp", count=2),))
    page.trying.ask_name()
    asked = window_of(KeepDialog)
    assert isinstance(asked, KeepDialog)
    asked.take.click()
    assert asked.isVisible()
    asked.name.setText("招两名全科")
    asked.take.click()
    with qtbot.waitSignal(page.figuring.compared):
        page.what_if.compare.activated.emit()
    dialog = window_of(ScenariosDialog)
    assert isinstance(dialog, ScenariosDialog)
    assert dialog.table is not None
    model = dialog.table.model()
    told = {
        model.index(row, 0).data(): (model.index(row, 1).data(), model.index(row, 2).data())
        for row in range(model.rowCount())
    }
    assert told["核心没到"] == ("1 条", "0 条")
    assert told["费用"] == ("—", "16 万元；含估计")
    assert told["变动条款"] == ("—", "1 条")
    dialog.forgotten.emit(page._desk.bridge.read_scenarios(page._desk.centre)[0])
    assert page._desk.bridge.read_scenarios(page._desk.centre) == ()
    assert not page.what_if.compare.isVisibleTo(page)
    dialog.close()


def test_ticked_rows_become_tasks_once(page: GapsPage, desk: Desk, qtbot: QtBot) -> None:
    page.to_tasks.click()
    assert "还没有勾选" in page.message.accessibleName()
    page.table.go_to(("short", "staff.gp"))
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert page.to_tasks.text() == "1 项转为整改任务"
    page.to_tasks.click()
    assert "已转为 1 项整改任务" in page.message.accessibleName()
    assert [one.task.reference for one in desk.bridge.read_tasks(desk.centre).tasks] == [
        "gap/staff.gp"
    ]
    with qtbot.waitSignal(desk.going) as going:
        page.message.button(0).click()
    assert going.args is not None
    assert going.args[0].page == "rectify"
    desk.changed.emit(frozenset({Topic.LEDGERS}))
    assert not page.message.isVisibleTo(page)
    page.show_destination(Destination(page="gaps"))
    page.table.go_to(("short", "staff.gp"))
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    page.to_tasks.click()
    assert "另有 1 项台账里已经有了" in page.message.accessibleName()


def test_tabs_come_up_when_the_window_becomes_too_small_for_all_panes(page: GapsPage) -> None:
    page.resize(1366, 700)
    page.show()
    QApplication.processEvents()
    assert page.plan.isVisible()
    page.resize(1024, 640)
    QApplication.processEvents()
    assert not page.plan.isVisible()
    assert page.panes.bar.height() >= page.panes.tabs.sizeHint().height() > 0
