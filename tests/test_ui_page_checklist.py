"""The checklist page: clicked and typed on a real workspace, read as a person reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.standards.pack import Grade
from models.standards.text import CriterionText
from models.usecases.centre import Centre
from models.usecases.clauses.answer_many import tick_many
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination, Topic
from ui.pages.checklist.criterion import CriterionRow
from ui.pages.checklist.derivation import Derivation
from ui.pages.checklist.evidence import EvidenceRow
from ui.pages.checklist.page import ChecklistPage
from ui.pages.checklist.saving import PAUSE_MS

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NURSES = {"measure": "staff.nurses", "at_least": "2"}
COUNTED, OPTIONAL, TOLD = "1.1.1", "1.1.2", "1.1.3"


@dataclass(frozen=True)
class Stage:
    """A page over a workspace, with what a person looks at."""

    centre: Centre
    desk: Desk
    page: ChecklistPage

    def show(self, code: str, criterion: str = "") -> None:
        self.page.show_destination(Destination(page="checklist", detail=code, field=criterion))

    def row(self, label: str) -> CriterionRow:
        found = {row.card.label: row for row in self.page.pane.criteria.rows}
        return found[label]

    def press(self, key: Qt.Key, label: str = "C1") -> None:
        """Press a key while the keyboard stands on a criterion."""
        box = self.row(label).box
        box.setFocus()
        QTest.keyClick(box, key)

    def words(self, within: QWidget | None = None) -> str:
        """Everything readable in a part of the page that is not hidden."""
        QApplication.processEvents()  # Qt shows what was added to a visible part a moment later
        part = within or self.page
        labels = [label for label in part.findChildren(QLabel) if label.isVisibleTo(part)]
        buttons = [each for each in part.findChildren(QPushButton) if each.isVisibleTo(part)]
        texts = (*(label.text() for label in labels), *(button.text() for button in buttons))
        return "\n".join(texts).replace("\u2060", "").replace("\u00a0", " ")

    @property
    def told(self) -> str:
        """What a screen reader says of the tree's current clause."""
        model = self.page.outline.model
        index = self.page.outline.tree.currentIndex()
        return str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))

    @property
    def clause(self) -> str:
        return self.page.clause.code if self.page.clause else ""


def people(centre: Centre, nurses: int) -> None:
    for _ in range(nurses):
        add_person(centre, person("21"))


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text(COUNTED, requirement=NURSES, core=True, methods=("documents",)),
        clause_text(OPTIONAL, may_not_apply=True, evidence=("执业许可证",)),
        clause_text(TOLD),
    )
    made = create_centre(tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK, author="李")
    yield made
    made.close()


@pytest.fixture
def stage(centre: Centre, qtbot: QtBot) -> Iterator[Stage]:
    desk = desk_over(centre)
    page = ChecklistPage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.setWindowFlags(Qt.WindowType.Window)
    page.show()
    page.resize(1366, 626)
    yield Stage(centre, desk, page)
    desk.jobs.shutdown()


def test_a_tick_moves_grade_tree_and_level_at_once(stage: Stage, qtbot: QtBot) -> None:
    stage.show(TOLD)
    assert "等级 未定" in stage.told
    resets: list[object] = []
    stage.page.outline.model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(stage.desk.changed) as sent:
        stage.press(Qt.Key.Key_Space)
    assert sent.args == [frozenset({Topic.ANSWERS})]
    assert read_clause(stage.centre, TOLD).claimed is Grade.C
    assert stage.row("C1").box.isChecked()
    assert "人工确认：达到" in stage.words(stage.row("C1"))
    assert "等级 C 合格" in stage.told
    assert "已定 1/3" in stage.page.outline.totals.text()
    assert "C 1/3" in stage.page.outline.rates.text()
    assert "还没达到基本标准" in stage.words(stage.page.outline)
    assert "待核对 · 暂定" in stage.words(stage.page.outline)
    assert not resets, "the tree must not be built anew for one answer"


def test_space_answers_yes_then_no_and_f4_leaves_open(stage: Stage) -> None:
    stage.show(TOLD)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Space)
    assert read_clause(stage.centre, TOLD).criteria[0].tick is False
    assert "人工确认：未达" in stage.words(stage.row("C1"))
    stage.press(Qt.Key.Key_F4)
    assert read_clause(stage.centre, TOLD).criteria[0].tick is None
    assert "未填，由人确认" in stage.words(stage.row("C1"))


def test_a_digit_answers_a_whole_step_and_takes_it_back(stage: Stage) -> None:
    stage.show(TOLD)
    stage.press(Qt.Key.Key_2)
    assert read_clause(stage.centre, TOLD).claimed is Grade.B
    assert stage.row("B1").box.isChecked(), "the step opens so that the answer can be seen"
    stage.press(Qt.Key.Key_2)
    assert read_clause(stage.centre, TOLD).claimed is Grade.C


def test_steps_above_wait_behind_a_lock_that_says_why(stage: Stage) -> None:
    stage.show(TOLD)
    b, a = (stage.page.pane.criteria.header(grade) for grade in (Grade.B, Grade.A))
    assert "C 款满足后生效" in b.accessibleName()
    assert "B 款满足后生效" in a.accessibleName()
    stage.press(Qt.Key.Key_Space)
    assert "满足后生效" not in b.accessibleName()
    b.click()
    assert [row.card.label for row in stage.page.pane.criteria.rows] == ["C1", "B1"]


def test_arrows_walk_through_rows_and_headers(stage: Stage) -> None:
    stage.show(TOLD, f"{TOLD}.C1")
    stage.press(Qt.Key.Key_Down)
    header = stage.page.pane.criteria.header(Grade.B)
    assert header.hasFocus()
    QTest.keyClick(header, Qt.Key.Key_Right)
    QTest.keyClick(header, Qt.Key.Key_Down)
    current = stage.page.pane.criteria.current_criterion
    assert current is not None
    assert current.label == "B1"


def test_what_the_ledgers_tell_fills_the_box_in(stage: Stage) -> None:
    people(stage.centre, 2)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.show(COUNTED)
    row = stage.row("C1")
    assert row.box.isChecked()
    assert "按台账自动填入" in row.box.accessibleDescription()
    assert "注册护士 2 人" in stage.words(row)


def test_answering_as_the_ledgers_do_hands_the_box_back_to_them(stage: Stage) -> None:
    people(stage.centre, 2)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.show(COUNTED)
    stage.press(Qt.Key.Key_Space)
    assert read_clause(stage.centre, COUNTED).criteria[0].tick is False
    stage.press(Qt.Key.Key_Space)
    assert read_clause(stage.centre, COUNTED).criteria[0].tick is None
    assert "按台账自动填入" in stage.row("C1").box.accessibleDescription()


def test_a_derivation_shows_the_numbers_and_leads_to_the_rows(stage: Stage, qtbot: QtBot) -> None:
    people(stage.centre, 1)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.show(COUNTED)
    assert "注册护士 1 人，还差 1 人" in stage.words(stage.row("C1"))
    stage.press(Qt.Key.Key_Right)
    (derivation,) = stage.row("C1").findChildren(Derivation)
    words = stage.words(derivation)
    assert "要求 ≥ 2" in words
    assert "待核对：测试" in words
    (link,) = [each for each in derivation.findChildren(QLabel) if each.text() == "注册护士 1 行"]
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    nurse = stage.centre.ledgers.staff[0].row_id
    assert sent.args == [Destination(page="ledgers", detail="staff", field=nurse)]
    stage.press(Qt.Key.Key_Left)
    assert not stage.row("C1").unfolded


def test_missing_data_is_said_and_leads_to_where_it_is_filled_in(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.show(COUNTED)
    row = stage.row("C1")
    assert "判定不了：还没有人员台账" in stage.words(row)
    assert "等级 缺数据" in stage.told
    assert not row.box.isChecked()
    (link,) = [each for each in row.findChildren(QLabel) if each.text() == "去补"]
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert sent.args[0].detail == "staff"


def test_an_over_claim_asks_for_a_reason_that_is_saved_when_typing_pauses(
    stage: Stage, qtbot: QtBot
) -> None:
    people(stage.centre, 1)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.show(COUNTED)
    guard = stage.page.pane.guard
    assert guard.isHidden()
    stage.press(Qt.Key.Key_Space)
    assert "自评 C 高于计算结果 D。" in stage.words(guard)
    assert "C1 未达" in stage.words(guard)
    assert "还没附佐证" in stage.words(guard)
    assert "高于计算 1 级" in stage.told
    with qtbot.waitSignal(stage.desk.saved, timeout=10 * PAUSE_MS):
        QTest.keyClicks(guard.reason, "agreement")
    assert read_clause(stage.centre, COUNTED).claim_reason == "agreement"
    guard.back.click()
    assert guard.isHidden()
    assert read_clause(stage.centre, COUNTED).claimed is Grade.D


def test_going_back_to_the_computed_grade_keeps_what_was_denied(
    tmp_path: Path, qtbot: QtBot
) -> None:
    some = {"measure": "staff.nurses", "at_least": "1"}
    criteria = {
        "C": (CriterionText(text="C", requirement=NURSES),),
        "B": (CriterionText(text="B", requirement=some),),
    }
    text = pack_text(clause_text(COUNTED, criteria=criteria))
    centre = create_centre(tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK)
    people(centre, 1)
    tick_many(centre, {f"{COUNTED}.C1": True, f"{COUNTED}.B1": False})
    page = ChecklistPage(desk_over(centre))
    qtbot.addWidget(page)
    page.show_destination(Destination(page="checklist", detail=COUNTED))
    page.pane.guard.back.click()
    ticks = {item.label: item.tick for item in read_clause(centre, COUNTED).criteria}
    assert ticks == {"C1": None, "B1": False}
    centre.close()


def test_a_possible_under_claim_offers_the_computed_grade(stage: Stage) -> None:
    people(stage.centre, 2)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.show(COUNTED)
    stage.press(Qt.Key.Key_Space)
    notices = stage.page.pane.notices
    assert "可能少报：计算为 C，自评 D。" in stage.words(notices)
    assert "人工改判" in stage.row("C1").box.accessibleDescription()
    notices.under.button(0).click()
    assert read_clause(stage.centre, COUNTED).criteria[0].tick is None
    assert notices.under.isHidden()


def test_a_clause_is_set_to_not_applicable_with_a_reason_in_place(stage: Stage) -> None:
    stage.show(OPTIONAL)
    form = stage.page.pane.form
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert form.isVisible()
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    assert read_clause(stage.centre, OPTIONAL).claimed is None, "without a reason nothing is set"
    QTest.keyClicks(form.reason, "no beds")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    assert read_clause(stage.centre, OPTIONAL).claimed is Grade.E
    assert form.isHidden()
    assert "不适用：" in stage.words(stage.page.pane.notices)
    assert "C 0/2" in stage.page.outline.rates.text()
    stage.page.pane.notices.away.button(0).click()
    assert read_clause(stage.centre, OPTIONAL).claimed is None


def test_a_clause_that_must_be_judged_says_so(stage: Stage) -> None:
    stage.show(TOLD)
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert stage.page.pane.form.isHidden()
    assert "这一条必须评。" in stage.words(stage.page.pane.notices)


def test_evidence_dropped_in_is_attached_to_the_criterion_chosen(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.show(OPTIONAL)
    side = stage.page.side.evidence
    assert "还没有佐证" in stage.words(side)
    assert "执业许可证" in stage.words(side)
    side.aim_at(f"{OPTIONAL}.C1")
    paper = tmp_path / "协议书.pdf"
    paper.write_bytes(b"%PDF-1.4 paper")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(paper))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(stage.desk.saved):
        side.dropEvent(event)
    assert "协议书.pdf" in stage.words(side)
    (row,) = [each for each in side.findChildren(EvidenceRow) if each.isVisibleTo(side)]
    assert "对应 C1 · 2025-06-12" in stage.words(row)
    assert stage.page.side.tabs.tabText(0) == "佐证 1"
    with qtbot.waitSignal(stage.desk.told) as said:
        row.remove.click()
    assert said.args == ["已移除“协议书.pdf”，文件仍留在本机。"]
    assert read_clause(stage.centre, OPTIONAL).evidence == ()


def test_a_file_that_cannot_be_taken_is_told_and_those_before_it_stay(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.show(TOLD)
    good, empty = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_bytes(b"a")
    empty.write_bytes(b"")
    with qtbot.waitSignal(stage.desk.saved):
        stage.page.side.evidence.files_chosen.emit((good, empty), "", "")
    told = stage.page.side.evidence.failures
    assert told.isVisible()
    assert "1 个文件没有附上，其余都已存好。b.txt：" in told.accessibleName()
    assert [each.name for each in read_clause(stage.centre, TOLD).evidence] == ["a.txt"]
    assert "a.txt" in stage.words(stage.page.side)


def test_a_note_is_saved_for_the_clause_it_was_written_on(stage: Stage, qtbot: QtBot) -> None:
    stage.show(OPTIONAL)
    stage.page.side.go_to("note")
    QTest.keyClicks(stage.page.side.note.editor, "until July")
    with qtbot.waitSignal(stage.desk.saved):
        stage.show(TOLD)
    assert [note.text for note in read_clause(stage.centre, OPTIONAL).notes] == ["until July"]
    assert read_clause(stage.centre, TOLD).notes == ()
    assert stage.page.side.note.editor.toPlainText() == ""


def test_control_enter_goes_to_the_next_open_clause(stage: Stage) -> None:
    people(stage.centre, 2)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.show(TOLD)
    for expected in (OPTIONAL, TOLD):
        tree = stage.page.outline.tree
        QTest.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert stage.clause == expected, "settled clauses are passed over"
        assert tree.selected_keys == (expected,), "what is done to all selected means this one"


def test_a_filtered_clause_does_not_vanish_while_it_is_answered(stage: Stage) -> None:
    stage.show(TOLD)
    outline = stage.page.outline
    outline.filter.setCurrentIndex(1)
    outline.filter.activated.emit(1)
    assert outline.filter.currentText() == "未填 3"
    stage.show(TOLD)
    stage.press(Qt.Key.Key_Space)
    assert outline.model.index_of(TOLD).isValid()
    assert outline.filter.currentText() == "未填 2"
    outline.filter.activated.emit(1)
    assert not outline.model.index_of(TOLD).isValid()
    stage.show(TOLD)
    assert stage.clause == TOLD, "going to a hidden clause takes the filter off"
    assert outline.filter.currentIndex() == 0


def test_a_final_revision_is_read_only_and_says_so(stage: Stage) -> None:
    finalise(stage.centre)
    stage.desk.changed.emit(frozenset({Topic.REVISION}))
    stage.show(TOLD)
    refused: list[object] = []
    stage.desk.failed.connect(refused.append)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_F4)
    stage.press(Qt.Key.Key_1)
    assert not refused, "a locked page does not ask for what would be refused"
    assert read_clause(stage.centre, TOLD).claimed is None
    assert "已定稿" in stage.words(stage.page.pane.head)
    assert "已定稿，只能查看。" in stage.words(stage.page.pane.notices)
    assert stage.page.side.note.editor.isReadOnly()
    assert not stage.page.side.evidence.add.isVisible()


def test_changes_made_elsewhere_are_read_when_the_page_is_shown_again(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.show(COUNTED)
    stage.page.hide()
    people(stage.centre, 2)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    assert "判定不了" in stage.words(stage.row("C1")), "a hidden page waits"
    stage.page.show()
    qtbot.waitExposed(stage.page)
    assert "注册护士 2 人" in stage.words(stage.row("C1"))
    assert f"已定 {read_checklist(stage.centre).settled}/3" in stage.page.outline.totals.text()


def test_large_text_turns_the_side_pane_into_tabs_and_back(stage: Stage) -> None:
    stage.show(OPTIONAL)
    page = stage.page
    assert not page.pane.isAncestorOf(page.side)
    stage.desk.look.set_percent(150)
    assert page.pane.isAncestorOf(page.side)
    assert page.pane.tabs.isVisible()
    page.pane.tabs.choose("note")
    assert page.side.note.editor.isVisible()
    page.pane.tabs.choose("judging")
    assert stage.row("C1").isVisible()
    stage.desk.look.set_percent(200)
    assert not page.outline.isVisible()
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert page.outline.isVisible()
    stage.desk.look.set_percent(100)
    assert page.outline.isVisible()
    assert page.side.isVisible()
    assert not page.pane.isAncestorOf(page.side)


def test_the_source_of_a_clause_is_shown_in_place(stage: Stage) -> None:
    stage.show(COUNTED)
    head = stage.page.pane.head
    assert "检查方法：查阅资料。" in stage.words(head)
    (link,) = [each for each in head.findChildren(QLabel) if each.text() == "看标准来源"]
    assert not head.source.isVisible()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert head.source.isVisible()
    assert head.source.text() == "待核对：测试"
