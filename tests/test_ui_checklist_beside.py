"""Beside the criteria: departments, notes, evidence told, scans, history, search."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.clauses.departments import put_department_answers, set_departments
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import profile
from tests.test_ui_journey_keyboard import Watch
from tests.test_ui_page_checklist import COUNTED, NURSES, OPTIONAL, TOLD, Stage, people
from tests.tiny_pack import clause_text, pack_text
from ui.components.labels import LinkLabel
from ui.desk import Topic
from ui.pages.checklist.keys import KeyList
from ui.pages.checklist.page import ChecklistPage
from ui.seat import DEPARTMENT, Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTHING = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text(COUNTED, requirement=NURSES, core=True),
        clause_text(OPTIONAL, may_not_apply=True, evidence=("执业许可证",)),
        clause_text(TOLD),
    )
    made = create_centre(tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK, author="李")
    yield made
    made.close()


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def stage(centre: Centre, qtbot: QtBot, watch: Watch) -> Iterator[Stage]:
    desk = desk_over(centre)
    page = ChecklistPage(desk)
    qtbot.addWidget(page)
    page.setWindowFlags(Qt.WindowType.Window)
    page.resize(1366, 626)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield Stage(centre, desk, page)
    desk.jobs.shutdown()
    assert set(watch.windows) <= {"ChecklistPage", "KeyList"}, "nothing flashes up as a window"


def links(part: QWidget, text: str) -> list[LinkLabel]:
    """The links of a part of the page that read so and are not hidden."""
    QApplication.processEvents()  # Qt shows what was added to a visible part a moment later
    found = part.findChildren(LinkLabel)
    return [each for each in found if each.text() == text and each.isVisibleTo(part)]


def drop(files: list[Path], at: QPoint) -> QDropEvent:
    """A drop of files; Qt does not keep what is dropped, so the event does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        NOTHING,
    )
    event.kept = mime  # type: ignore[attr-defined]
    return event


# departments


def test_departments_are_set_in_place_for_one_clause(stage: Stage) -> None:
    stage.show(TOLD)
    chip = stage.page.pane.head.departments
    assert chip.text() == "定责任科室"
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_K, ALT)
    form = stage.page.pane.departments
    assert form.isVisible()
    line = form.lead.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "Nursing")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert form.isHidden()
    assert chip.text() == "责任：Nursing"
    assert read_clause(stage.centre, TOLD).lead == "Nursing"
    assert "责任科室 Nursing" in stage.told


def test_departments_are_set_for_every_clause_selected(stage: Stage) -> None:
    set_departments(stage.centre, [COUNTED], "内科", ["药房"])
    stage.desk.changed.emit(frozenset({Topic.ANSWERS}))
    stage.show(COUNTED)
    tree = stage.page.outline.tree
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(tree, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(tree, Qt.Key.Key_K, ALT)
    form = stage.page.pane.departments
    assert "选中的 3 条" in stage.words(form)
    form.lead.setCurrentText("药房")
    (box,) = [each for each in form.boxes if each.text() == "内科"]
    box.setChecked(True)
    form.save.click()
    for code in (COUNTED, OPTIONAL, TOLD):
        card = read_clause(stage.centre, code)
        assert (card.lead, card.supporting) == ("药房", ("内科",))


def test_my_clauses_are_those_of_a_department_and_are_remembered(
    stage: Stage, centre: Centre, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.desk.seat = Seat(tmp_path / "seat.ini")
    set_departments(centre, [OPTIONAL, TOLD], "药房", [])
    stage.desk.changed.emit(frozenset({Topic.ANSWERS}))
    finding = stage.page.outline.finding
    menu = finding.menu()
    (action,) = [each for each in menu.actions() if each.data() == "药房"]
    assert action.text() == "药房 2"
    action.trigger()
    assert finding.mine.isVisible()
    assert not stage.page.outline.model.index_of(COUNTED).isValid()
    assert stage.clause == OPTIONAL
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_Return, CONTROL)
    assert stage.clause == TOLD
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_Return, CONTROL)
    assert stage.clause == OPTIONAL, "the next unanswered is one of mine"
    again = ChecklistPage(stage.desk)
    qtbot.addWidget(again)
    again.show()
    assert again.outline.finding.department == "药房"
    finding.mine.click()
    assert stage.desk.seat.text(DEPARTMENT) == ""
    assert stage.page.outline.model.index_of(COUNTED).isValid()


def test_a_department_that_says_otherwise_stands_beside_and_can_be_adopted(
    stage: Stage,
) -> None:
    centre = stage.centre
    tick_criterion(centre, f"{TOLD}.C1", value=True)
    put_department_answers(centre, "药房", {f"{TOLD}.C1": False, f"{TOLD}.B1": True})  # type: ignore[dict-item]
    stage.desk.changed.emit(frozenset({Topic.ANSWERS}))
    stage.show(TOLD)
    answers = stage.page.pane.answers
    assert answers.isVisible()
    assert "药房 与院级不同：C1 答未达" in stage.words(answers)
    assert "药房：未达" in stage.words(stage.row("C1"))
    assert "与院级不同" in stage.words(stage.page.pane.grades)
    assert read_clause(centre, TOLD).claimed is Grade.C, "a department changes no grade"
    adopt, replace = [
        each for each in answers.findChildren(QPushButton) if each.isVisibleTo(answers)
    ]
    assert (adopt.text(), replace.text()) == ("采用", "全部采用")
    adopt.click()
    ticks = {item.label: item.tick for item in read_clause(centre, TOLD).criteria}
    assert (ticks["C1"], ticks["B1"]) == (True, True), "what the centre answered stays"
    QApplication.processEvents()
    (replace,) = [each for each in answers.findChildren(QPushButton) if each.isVisibleTo(answers)]
    replace.click()
    assert read_clause(centre, TOLD).criteria[0].tick is False
    assert answers.isHidden()


def test_the_four_grades_stand_apart_each_with_who_and_when(stage: Stage) -> None:
    stage.show(TOLD)
    cells = stage.page.pane.grades
    assert "县级复核，尚未复核" in cells.spoken[3]
    assert "科室未填" in cells.spoken[1]
    stage.press(Qt.Key.Key_Space)
    assert "院级确认" in cells.spoken[2]
    assert "李 · " in cells.spoken[2]


# notes


def test_a_note_is_written_from_the_criterion_and_can_be_taken_back(stage: Stage) -> None:
    stage.show(TOLD, f"{TOLD}.C1")
    QTest.keyClick(stage.row("C1").box, Qt.Key.Key_M, CONTROL)
    editor = stage.page.side.note.editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "ask Wang")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    (note,) = read_clause(stage.centre, TOLD).notes
    assert (note.text, note.author, note.criterion) == ("ask Wang", "李", f"{TOLD}.C1")
    assert editor.toPlainText() == ""
    assert "ask Wang" in stage.words(stage.page.side.note)
    assert "李 · " in stage.words(stage.page.side.note)
    assert stage.page.side.tabs.tabText(1) == "备注 1"
    (back,) = links(stage.page.side.note, "收回")
    back.activated.emit()
    assert read_clause(stage.centre, TOLD).notes[0].withdrawn
    assert "已收回" in stage.words(stage.page.side.note)
    assert stage.page.side.tabs.tabText(1) == "备注"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert stage.row("C1").box.hasFocus()


def test_a_note_of_several_lines_is_one_note(stage: Stage) -> None:
    stage.show(TOLD)
    stage.page.beside.begin_note()
    editor = stage.page.side.note.editor
    QTest.keyClicks(editor, "one")
    QTest.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(editor, "two")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    (note,) = read_clause(stage.centre, TOLD).notes
    assert note.text.split() == ["one", "two"]


# evidence


def test_files_dropped_on_a_criterion_are_for_it(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.show(TOLD)
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"a")
    (folder / "b.txt").write_bytes(b"b")
    criteria = stage.page.pane.criteria
    row = stage.row("C1")
    at = criteria.viewport().mapFromGlobal(row.mapToGlobal(row.rect().center()))
    with qtbot.waitSignal(stage.desk.saved):
        criteria.dropEvent(drop([folder], at))
    found = read_clause(stage.centre, TOLD).evidence
    assert sorted(one.name for one in found) == ["a.txt", "b.txt"]
    assert {one.criterion for one in found} == {f"{TOLD}.C1"}


def test_particulars_are_written_in_place_and_kept_while_they_are_written(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.show(OPTIONAL)
    paper = tmp_path / "执业许可证20250312.pdf"
    paper.write_bytes(b"%PDF")
    with qtbot.waitSignal(stage.desk.saved):
        stage.page.beside.attach((paper,), "", "")
    (row,) = stage.page.side.evidence.rows
    row.edit.click()
    form = row.form
    assert form is not None
    assert form.dated_on.text() == "2025-03-12", "the name's day is proposed"
    assert read_clause(stage.centre, OPTIONAL).evidence[0].dated_on == "", "and not yet kept"
    form.dated_on.setFocus()
    QTest.keyClick(form.dated_on, Qt.Key.Key_Return)
    assert read_clause(stage.centre, OPTIONAL).evidence[0].dated_on == "2025-03-12"
    assert row.form is form, "saving one field leaves the others open"
    assert form.valid_until.hasFocus(), "Enter goes on"
    QTest.keyClicks(form.valid_until, "2025.5.1")
    QTest.keyClick(form.valid_until, Qt.Key.Key_Return)
    evidence = read_clause(stage.centre, OPTIONAL).evidence[0]
    assert (evidence.valid_until, evidence.expired) == ("2025-05-01", True)
    assert "2025-05-01 已过期" in row.accessibleName()
    form.valid_until.setFocus()
    form.valid_until.setText("soon")
    QTest.keyClick(form.valid_until, Qt.Key.Key_Return)
    assert form.valid_until.property("state") == "bad"
    assert read_clause(stage.centre, OPTIONAL).evidence[0].valid_until == "2025-05-01"
    form.item.setCurrentIndex(1)
    form.item.activated.emit(1)
    assert read_clause(stage.centre, OPTIONAL).evidence[0].item == "执业许可证"
    assert "执业许可证（过期，须换新）" in stage.words(stage.page.side.evidence)


def test_a_file_used_elsewhere_is_flagged_and_leads_there(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = tmp_path / "协议.pdf"
    paper.write_bytes(b"%PDF")
    for code in (OPTIONAL, TOLD):
        stage.show(code)
        with qtbot.waitSignal(stage.desk.saved):
            stage.page.beside.attach((paper,), "", "")
    (link,) = links(stage.page.side.evidence, f"另用于 {OPTIONAL}")
    with qtbot.waitSignal(stage.desk.going) as sent:
        link.activated.emit()
    assert sent.args[0].detail == OPTIONAL


def test_expected_evidence_is_added_for_just_that(
    stage: Stage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.show(OPTIONAL)
    side = stage.page.side.evidence
    assert "这一条还应有 0/1" in stage.words(side)
    paper = tmp_path / "证.pdf"
    paper.write_bytes(b"%PDF")
    monkeypatch.setattr(
        "ui.pages.checklist.filing.QFileDialog.getOpenFileNames",
        lambda *_: ([str(paper)], ""),
    )
    (link,) = links(side, "添加")
    with qtbot.waitSignal(stage.desk.saved):
        link.activated.emit()
    assert read_clause(stage.centre, OPTIONAL).evidence[0].item == "执业许可证"
    assert "这一条还应有 1/1" in stage.words(side)


def test_an_image_shows_itself_once_it_is_made_small(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    photo = tmp_path / "photo.png"
    assert image.save(str(photo))
    stage.show(TOLD)
    with qtbot.waitSignal(stage.desk.saved):
        stage.page.beside.attach((photo,), "", "")
    (row,) = stage.page.side.evidence.rows
    qtbot.waitUntil(lambda: not row.picture.pixmap().isNull())
    assert (row.picture.pixmap().width(), row.picture.pixmap().height()) == (40, 20)


def test_a_scan_is_taken_from_the_folder_and_then_known_as_used(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "new.txt").write_bytes(b"scan")
    stage.show(TOLD)
    stage.page.side.scans.folder_chosen.emit(folder)
    stage.page.side.evidence.scans.click()
    scans = stage.page.side.scans
    qtbot.waitUntil(lambda: any(each.hasFocus() for each in links(scans, "附上")))
    assert "1 份新的，0 份已用" in stage.words(scans)
    (take,) = links(scans, "附上")
    with qtbot.waitSignal(stage.desk.saved):
        QTest.keyClick(take, Qt.Key.Key_Return)
    assert [one.name for one in read_clause(stage.centre, TOLD).evidence] == ["new.txt"]
    qtbot.waitUntil(lambda: "0 份新的，1 份已用" in stage.words(scans))
    assert f"已用于 {TOLD}" in stage.words(scans)
    scans.back.click()
    assert stage.page.side.evidence.isVisible()


# history


def test_history_tells_who_did_what_in_words(stage: Stage) -> None:
    stage.show(TOLD)
    stage.press(Qt.Key.Key_Space)
    stage.page.save(lambda: stage.desk.bridge.add_note(stage.centre, TOLD, "n", ""))
    stage.page.side.go_to("history")
    words = stage.words(stage.page.side.history)
    assert "C1：达到" in words
    assert "记了一条备注" in words
    assert "李" in words
    stage.press(Qt.Key.Key_N)
    assert "C1：未达" in stage.words(stage.page.side.history), "it follows while it is seen"


def test_history_tells_which_department_answers_since_when(stage: Stage) -> None:
    stage.show(TOLD)
    bridge, page = stage.desk.bridge, stage.page
    for lead, others in (("院办", ("护理部",)), ("护理部", ()), ("", ())):
        page.save(partial(bridge.set_departments, stage.centre, [TOLD], lead, others))
    page.side.go_to("history")
    words = stage.words(page.side.history)
    told = [line for line in words.splitlines() if "责任科室" in line or "负责" in line]
    told += [line for line in words.splitlines() if "协助科室" in line]
    assert told.count("院办：定为责任科室") == told.count("院办：不再负责这一条") == 1
    assert told.count("护理部：定为协助科室") == told.count("护理部：定为责任科室") == 1
    assert told.count("护理部：不再负责这一条") == 1


# search and keys


def test_a_search_finds_clauses_and_sentences(stage: Stage) -> None:
    stage.show(COUNTED)
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_F, CONTROL)
    search = stage.page.outline.finding.search
    assert search.hasFocus()
    QTest.keyClicks(search, OPTIONAL)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert stage.clause == OPTIONAL
    assert not stage.page.outline.model.index_of(TOLD).isValid()
    assert stage.page.outline.tree.hasFocus()
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_F, CONTROL)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert stage.page.outline.model.index_of(TOLD).isValid()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.isHidden()
    assert stage.page.outline.tree.hasFocus()


def test_enter_leads_into_a_clause_and_escape_out_again(stage: Stage) -> None:
    stage.show(TOLD)
    tree = stage.page.outline.tree
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    box = stage.row("C1").box
    assert box.hasFocus()
    QTest.keyClick(box, Qt.Key.Key_N)
    assert read_clause(stage.centre, TOLD).criteria[0].tick is False
    QTest.keyClick(box, Qt.Key.Key_Left)
    assert tree.hasFocus(), "← leaves where nothing is open"


def test_the_rows_behind_a_figure_are_called_by_name_and_lead_to_the_ledger(
    stage: Stage, qtbot: QtBot
) -> None:
    people(stage.centre, 2)
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.show(COUNTED, f"{COUNTED}.C1")
    box = stage.row("C1").box
    QTest.keyClick(box, Qt.Key.Key_Right)
    QTest.keyClick(box, Qt.Key.Key_Right)
    (link,) = links(stage.row("C1"), "注册护士 2 行")
    assert link.hasFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    first, second = stage.centre.ledgers.staff
    names = [each for each in stage.row("C1").findChildren(LinkLabel) if each.text() == second.name]
    QTest.keyClick(link, Qt.Key.Key_Right)
    assert names[0].hasFocus()
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.keyClick(names[0], Qt.Key.Key_Return)
    assert (sent.args[0].detail, sent.args[0].field) == ("staff", first.row_id)
    QTest.keyClick(names[0], Qt.Key.Key_Left)
    QTest.keyClick(link, Qt.Key.Key_Left)
    assert box.hasFocus()
    assert stage.row("C1").unfolded


def test_a_question_mark_lists_every_key(stage: Stage) -> None:
    stage.show(TOLD)
    QTest.keyClick(stage.page.outline.tree, Qt.Key.Key_Question)
    (dialog,) = stage.page.findChildren(KeyList)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_asked_over_the_criteria_comes_to_the_front_in_large_text(stage: Stage) -> None:
    """At 150 % notes and history stand in the place of the criteria."""
    stage.desk.look.set_percent(150)
    QApplication.processEvents()
    stage.page.panes.show_side("history")
    assert not stage.page.pane.departments.isVisible()
    stage.page.beside.ask_departments()
    assert stage.page.pane.departments.isVisible()
    stage.page.panes.show_side("history")
    stage.page.outline.go_to(OPTIONAL)
    stage.page.beside.ask_not_applicable()
    assert stage.page.pane.form.isVisible()
