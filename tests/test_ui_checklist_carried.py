"""Last time's answers on the checklist page: they wait, and count once a person confirms."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.assessment.grades import Outcome
from models.standards.pack import Grade
from models.standards.text import CriterionText, PackText
from models.usecases.carry.carry_over import after_carry_over, carry_over
from models.usecases.carry.confirm_carried import confirm_clause, set_aside_carried
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.answer import (
    set_not_applicable,
    tick_criterion,
    write_claim_reason,
)
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.clauses.notes import add_note
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from models.usecases.packs.pack_versions import store_pack
from tests.desks import CLOCK, desk_over
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.test_ui_page_checklist import Stage
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Destination
from ui.pages.checklist.carried import CarriedLine
from ui.pages.checklist.evidence import EvidenceRow
from ui.pages.checklist.find import Filter
from ui.pages.checklist.page import ChecklistPage
from ui.pages.home.steps import NextStep, next_steps

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NURSES = {"measure": "staff.nurses", "at_least": "2"}
RULES = CriterionText(text="制定护理制度并落实，每季度检查一次。")
HANDED = CriterionText(text="交接班有记录，签字齐全。")
ROSTER = CriterionText(text="注册护士不少于2名，并有排班记录。", requirement=NURSES)
FEVER = CriterionText(text="设立独立的发热诊室，标识清楚。")
DRUGS = CriterionText(text="药品实行统一采购，每季度盘点，账物相符。")
MONTHLY = CriterionText(text="药品实行统一采购，每月盘点，账物相符。")
CARE, ROOM, STORE, COUNTED, FRESH = "1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5"


def version(number: str, *criteria: tuple[CriterionText, ...]) -> PackText:
    titles = ("护理管理", "发热诊室", "药品管理", "护理人员", "志愿服务")
    clauses = (
        clause_text(f"1.1.{at}", title=title, criteria={"C": found}, may_not_apply=at == 2)
        for at, (title, found) in enumerate(zip(titles, criteria, strict=False), start=1)
    )
    text = pack_text(*clauses)
    return msgspec.structs.replace(text, head=msgspec.structs.replace(text.head, version=number))


OLD = version("1", (RULES, HANDED), (FEVER,), (DRUGS,), (ROSTER,))
NEW = version(
    "2",
    (RULES, HANDED),
    (FEVER,),
    (MONTHLY,),
    (msgspec.structs.replace(ROSTER, requirement={**NURSES, "at_least": "3"}),),
    (CriterionText(text="有志愿者服务的安排。"),),
)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    """A centre on the second version, with what it said of the first waiting."""
    made = create_centre(tmp_path / "w", profile(), "口令口令口令口令", [OLD], CLOCK, author="李")
    file = tmp_path / "排班.pdf"
    file.write_bytes(b"%PDF-1.7 roster")
    add_person(made, person("21"))
    tick_criterion(made, "1.1.1.C1", True)
    tick_criterion(made, "1.1.1.C2", False)
    tick_criterion(made, "1.1.4.C1", True)
    add_note(made, CARE, "7 月再看")
    attach_evidence(made, CARE, file, "1.1.1.C1")
    set_not_applicable(made, ROOM, "未设发热诊室")
    tick_criterion(made, "1.1.3.C1", True)
    with made.workspace.store.writing(CLOCK, "李") as write:
        digest = store_pack(write, NEW)[0]
    moved = after_carry_over(made, carry_over(made, digest))
    yield moved
    moved.close()


@pytest.fixture
def opening(qtbot: QtBot) -> Iterator[Callable[[Centre], Stage]]:
    stages: list[Stage] = []

    def open_page(centre: Centre) -> Stage:
        desk = desk_over(centre)
        page = ChecklistPage(desk)
        qtbot.addWidget(page)
        page.setWindowFlags(Qt.WindowType.Window)
        page.show()
        page.resize(1366, 626)
        stages.append(Stage(centre, desk, page))
        return stages[-1]

    yield open_page
    for stage in stages:
        stage.desk.jobs.shutdown()


@pytest.fixture
def stage(centre: Centre, opening: Callable[[Centre], Stage]) -> Stage:
    return opening(centre)


def carried(stage: Stage, label: str) -> CarriedLine:
    line = stage.row(label).findChild(CarriedLine)
    assert line is not None
    return line


def files(stage: Stage) -> list[EvidenceRow]:
    QApplication.processEvents()  # Qt shows what was added a moment later
    pane = stage.page.side.evidence
    return [row for row in pane.findChildren(EvidenceRow) if not row.isHidden()]


def counted(centre: Centre) -> tuple[int, int]:
    checklist = read_checklist(centre)
    return checklist.settled, checklist.unconfirmed


def test_last_times_answers_are_shown_and_none_of_them_counts(stage: Stage) -> None:
    stage.show(CARE)
    words = stage.words(stage.page.pane)
    assert "沿用上次：达到，待确认" in words
    assert "沿用上次：未达，待确认" in words
    assert "沿用上次，待确认：2 款答案、1 份佐证、备注。备注：7 月再看。" in words.replace(
        '<span style="font-weight:600">', ""
    ).replace("</span>", "")
    assert [row.box.isChecked() for row in stage.page.pane.criteria.rows] == [False] * 2
    assert "等级 未定" in stage.told
    assert "沿用待确认 4 处" in stage.told
    assert counted(stage.centre) == (1, 5)


def test_enter_confirms_one_and_goes_on_to_the_next(stage: Stage) -> None:
    stage.show(CARE, "1.1.1.C1")
    stage.press(Qt.Key.Key_Return, "C1")
    assert stage.centre.answers.ticks == {"1.1.1.C1": True}
    assert stage.row("C1").box.isChecked()
    assert not carried(stage, "C1").isVisible()
    current = stage.page.pane.criteria.current_criterion
    assert current is not None
    assert current.label == "C2"
    stage.press(Qt.Key.Key_Return, "C2")
    assert stage.centre.answers.ticks == {"1.1.1.C1": True, "1.1.1.C2": False}


def test_enter_does_nothing_where_nothing_waits(stage: Stage) -> None:
    stage.show(FRESH, "1.1.5.C1")
    stage.press(Qt.Key.Key_Return)
    assert stage.centre.answers.ticks == {}


def test_an_answer_given_anew_replaces_last_times(stage: Stage) -> None:
    stage.show(CARE, "1.1.1.C1")
    line = carried(stage, "C1")
    assert line.change.text() == "改为未达"
    line.change.click()
    stage.press(Qt.Key.Key_Space, "C2")
    assert stage.centre.answers.ticks == {"1.1.1.C1": False, "1.1.1.C2": True}
    assert "沿用上次：" not in stage.words(stage.page.pane.criteria)


def test_one_key_confirms_everything_of_a_clause(stage: Stage) -> None:
    stage.show(ROOM)
    assert "不适用的理由：未设发热诊室。" in stage.words(stage.page.pane)
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert read_clause(stage.centre, ROOM).claimed is Grade.E
    assert not stage.page.pane.carried.isVisible()
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert counted(stage.centre) == (1, 4)


def test_the_keys_are_named_only_where_they_do_something(stage: Stage) -> None:
    hints = stage.page.pane.hints._carried
    stage.show(CARE)
    assert [hint.isVisible() for hint in hints] == [True, True]
    stage.show(FRESH)
    assert [hint.isVisible() for hint in hints] == [False, False]


def test_what_is_not_wanted_is_set_aside(stage: Stage) -> None:
    stage.show(CARE)
    strip = stage.page.pane.carried
    assert strip.button(1).text() == "不沿用"
    strip.button(1).click()
    assert not strip.isVisible()
    assert read_clause(stage.centre, CARE).carried is None
    assert stage.centre.answers.ticks == {}


def test_a_reworded_sentence_is_shown_with_the_old_words_and_asked_again(stage: Stage) -> None:
    stage.show(STORE, "1.1.3.C1")
    line = carried(stage, "C1")
    words = stage.words(line)
    assert "条文已改，请重答（上次：达到）" in words
    assert ">季度</s>" in words
    assert ">月</u>" in words
    assert not line.confirm.isVisible()
    strip = stage.page.pane.carried
    assert strip.accessibleName() == "条文已改，1 款的上次答案不能沿用。"
    stage.press(Qt.Key.Key_Return)
    assert stage.centre.answers.ticks == {}
    stage.press(Qt.Key.Key_Space)
    assert read_clause(stage.centre, STORE).claimed is Grade.C
    assert not strip.isVisible()
    assert not line.isVisible()


def test_another_threshold_is_shown_beside_the_old_one(stage: Stage) -> None:
    stage.show(COUNTED)
    assert read_clause(stage.centre, COUNTED).criteria[0].claimed is Outcome.NOT_MET
    words = stage.words(carried(stage, "C1"))
    assert "条文已改，已按台账重新判定（上次人工：达到）" in words
    assert "要求：注册护士 ≥ 2 → 注册护士 ≥ 3" in words
    assert "条文：" not in words


def test_a_file_is_evidence_only_once_confirmed(stage: Stage) -> None:
    stage.show(CARE)
    (row,) = files(stage)
    assert "沿用上次，对应 C1，待确认" in row.accessibleName()
    assert read_clause(stage.centre, CARE).evidence == ()
    QTest.keyClick(row.confirm, Qt.Key.Key_Return)
    assert [file.name for file in read_clause(stage.centre, CARE).evidence] == ["排班.pdf"]
    assert ["待确认" in each.accessibleName() for each in files(stage)] == [False]


def test_the_list_keeps_what_waits(stage: Stage) -> None:
    stage.show(FRESH)
    box = stage.page.outline.filter
    at = box.findData(Filter.CARRIED)
    assert box.itemText(at) == "沿用待确认 2"
    box.setCurrentIndex(at)
    box.activated.emit(at)
    nodes = list(stage.page.outline.model.clauses())
    assert [(node.key, node.waiting) for node in nodes] == [(CARE, True), (ROOM, True)]
    stage.page.confirm_clause()
    assert box.itemText(at) == "沿用待确认 1"


def test_going_on_stops_at_a_settled_clause_that_waits(
    centre: Centre, opening: Callable[[Centre], Stage]
) -> None:
    for criterion in ("1.1.1.C1", "1.1.1.C2", "1.1.3.C1"):
        tick_criterion(centre, criterion, True)
    write_claim_reason(centre, CARE, "已核实")
    stage = opening(centre)
    stage.show(STORE)
    assert read_clause(centre, CARE).claimed is not None
    stage.page.next_open()
    assert stage.clause == FRESH
    stage.page.next_open()
    assert stage.clause == CARE


def test_a_final_revision_offers_nothing_to_confirm(
    centre: Centre, opening: Callable[[Centre], Stage]
) -> None:
    for criterion in ("1.1.3.C1", "1.1.5.C1"):
        tick_criterion(centre, criterion, True)
    finalise(centre)
    stage = opening(centre)
    stage.show(CARE)
    assert not carried(stage, "C1").confirm.isVisible()
    assert "全部确认" not in stage.words(stage.page.pane.carried)
    stage.press(Qt.Key.Key_Return)
    stage.page.confirm_clause()
    assert "1.1.1.C1" not in centre.answers.ticks


def test_the_start_page_leads_to_what_came_over(centre: Centre) -> None:
    def steps() -> list[NextStep]:
        found = next_steps(read_checklist(centre), read_preflight(centre), ledgers_empty=False)
        return [step for step in found if step.title.startswith("确认沿用")]

    waiting = read_checklist(centre).unconfirmed
    (step,) = steps()
    assert step.title == f"确认沿用上次的 {waiting} 处"
    assert step.detail.startswith(f"{CARE} 护理管理、{ROOM} 发热诊室")
    assert step.where == Destination(page="checklist", detail=CARE)

    confirm_clause(centre, CARE)
    confirm_clause(centre, ROOM)
    set_aside_carried(centre, COUNTED)
    assert read_checklist(centre).unconfirmed == 0
    assert steps() == []
