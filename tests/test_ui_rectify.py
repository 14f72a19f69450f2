"""The rectification page, clicked and read as a person would."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.ledger.tasks import TaskState
from models.reports.shapes import Words
from models.usecases.centre import Centre
from models.usecases.new_workspace import create_centre
from models.usecases.rectify.make_tasks import add_task
from models.usecases.rectify.task_cards import GapLeft, TaskDraft, TaskPaper, TaskSource
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination, Topic
from ui.pages.rectify.page import RectifyPage
from ui.pages.rectify.panes import TIME
from ui.pages.rectify.story import TaskDeed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NURSES = {"measure": "staff.nurses", "at_least": "3"}
LATE = TaskDraft(
    task="补配护士",
    source=TaskSource.GAP,
    reference="gap/staff.nurses",
    clauses=("1.1.1",),
    department="护理部",
    responsible="周敏",
    deadline=date(2025, 6, 2),
)
SOON = TaskDraft(task="修应急灯", department="总务科", deadline=date(2025, 6, 20))
OPEN = TaskDraft(task="建制度", source=TaskSource.SELF_CHECK, responsible="孙丽")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    pack = pack_text(clause_text("1.1.1", requirement=NURSES, core=True))
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [pack], CLOCK, author="李梅")
    yield made
    made.close()


@pytest.fixture
def desk(centre: Centre, qtbot: QtBot) -> Desk:
    return desk_over(centre)


def shown(desk: Desk, qtbot: QtBot, *drafts: TaskDraft, detail: str = "") -> RectifyPage:
    for draft in drafts:
        add_task(desk.centre, draft)
    page = RectifyPage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    page.show_destination(Destination(page="rectify", detail=detail))
    return page


def rows(page: RectifyPage) -> list[str]:
    model = page.model
    cells = [
        [model.cell_at(model.index(row, column)) for column in range(len(model.columns))]
        for row in range(model.rowCount())
    ]
    return [
        " | ".join("/".join(filter(None, (cell.shown, cell.second))) for cell in line)
        for line in cells
    ]


def state_of(desk: Desk, row: RowId) -> TaskState:
    cards = desk.bridge.read_tasks(desk.centre).tasks
    return next(card.task.state for card in cards if card.task.row_id == row)


def fill(page: RectifyPage, **texts: str) -> None:
    form = page.side.form
    assert form is not None
    for key, text in texts.items():
        form.fields[key].show_text(text)


def test_what_is_late_stands_first_and_says_so_in_words(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, SOON, LATE, OPEN)
    assert rows(page) == [
        "补配护士/差距 · 1.1.1 | 周敏/护理部 | 2025-06-02/逾期 10 天 |  |  | 未开始",
        "修应急灯/其他 | 没有责任人/总务科 | 2025-06-20/还剩 8 天 |  |  | 未开始",
        "建制度/自查 | 孙丽 | 没有期限 |  |  | 未开始",
    ]


def test_categories_and_filter_decide_together(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, SOON, LATE, OPEN, detail="overdue")
    assert [row.split("/")[0] for row in rows(page)] == ["补配护士"]
    page.sieve.choose("month")
    assert [row.split("/")[0] for row in rows(page)] == ["补配护士", "修应急灯"]
    page.sieve.choose("all")
    page.sieve.filter.setCurrentIndex(page.sieve.filter.findData("department/总务科"))
    page.sieve.filter.activated.emit(0)
    assert [row.split("/")[0] for row in rows(page)] == ["修应急灯"]


def test_a_task_goes_its_whole_way_and_every_step_can_be_taken_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    row = add_task(desk.centre, LATE)
    page = shown(desk, qtbot)
    photo = tmp_path / "到岗通知.txt"
    photo.write_text("已到岗", encoding="utf-8")
    page.side.story.deeds[TaskDeed.START].click()
    assert state_of(desk, row) is TaskState.UNDER_WAY
    page.side.story.deeds[TaskDeed.HAND_IN].click()
    form = page.side.form
    assert form is not None
    form.add_files((photo,))
    with qtbot.waitSignal(page.deeds.done):
        form.take.click()
    assert state_of(desk, row) is TaskState.DONE
    (card,) = desk.bridge.read_tasks(desk.centre).tasks
    assert [file.name for file in card.files] == ["到岗通知.txt"]
    page.side.story.deeds[TaskDeed.RECHECK].click()
    fill(page, checked_by="陈建国")
    assert page.side.form is not None
    page.side.form.take.click()
    assert state_of(desk, row) is TaskState.CLOSED
    for state in (TaskState.DONE, TaskState.UNDER_WAY, TaskState.NOT_STARTED):
        desk.bridge.undo(desk.centre)
        assert state_of(desk, row) is state


def test_a_recheck_that_fails_needs_a_reason(desk: Desk, qtbot: QtBot) -> None:
    row = add_task(desk.centre, LATE)
    desk.bridge.close_task(desk.centre, row, date(2025, 6, 10))
    page = shown(desk, qtbot)
    page.side.story.deeds[TaskDeed.RECHECK].click()
    fill(page, checked_by="陈建国")
    form = page.side.form
    assert form is not None
    form.other.click()
    assert state_of(desk, row) is TaskState.DONE
    assert page.side.form is form
    assert form.fields["held_because"].label == "退回原因"
    fill(page, held_because="只到岗 1 人")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert state_of(desk, row) is TaskState.RETURNED


def test_a_date_that_is_none_is_said_in_its_field(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot)
    page.new.click()
    fill(page, task="买担架", deadline="下个月")
    form = page.side.form
    assert form is not None
    form.take.click()
    assert "看不出是哪一天" in form.fields["deadline"].editor.accessibleName()
    assert not desk.bridge.read_tasks(desk.centre).tasks


def test_a_new_task_is_there_and_stood_at(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, LATE)
    page.new.click()
    fill(page, task="买担架", clause="1.1.1、1.1.2", budget="1200", responsible="李强")
    form = page.side.form
    assert form is not None
    QTest.keyClick(form.take, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    current = page.current
    assert current is not None
    assert (current.task.task, current.task.clauses) == ("买担架", ("1.1.1", "1.1.2"))
    assert current.task.budget == 1200


def test_escape_gives_up_and_leaves_the_task_alone(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, LATE)
    page.side.story.deeds[TaskDeed.DEFER].click()
    fill(page, held_because="等资金")
    form = page.side.form
    assert form is not None
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.side.form is None
    assert page.side.currentWidget() is page.side.story
    assert page.current is not None
    assert page.current.task.state is TaskState.NOT_STARTED


def test_tasks_are_made_from_gaps_once(desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.add_person(desk.centre, person())
    page = shown(desk, qtbot)
    with qtbot.waitSignal(desk.told) as told:
        page.making.from_gaps()
    assert told.args == ["新生成 1 项，已有 0 项没有重复生成"]
    assert rows(page)[0].startswith("注册护士")
    with qtbot.waitSignal(desk.told) as told:
        page.making.from_gaps()
    assert told.args == ["新生成 0 项，已有 1 项没有重复生成"]


def test_without_tasks_the_page_says_how_they_come_about(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot)
    assert not page.table.isVisibleTo(page)
    assert page.none.isVisibleTo(page)
    assert "生成" in page.none.accessibleName()


def test_the_time_picture_and_the_list_stand_at_the_same_task(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, SOON, LATE, OPEN)
    page.panes.show_view(TIME)
    assert page.time.current_key == page.table.current_key
    QTest.keyClick(page.time, Qt.Key.Key_Down)
    assert page.current is not None
    assert page.current.task.task == "修应急灯"
    assert page.time.current_key == page.current.task.row_id
    assert [spot.name.split("\n")[0] for spot in page.time.picture.spots] == [
        "补配护士",
        "修应急灯",
        "建制度",
    ]


def test_what_is_put_off_is_not_drawn_late(desk: Desk, qtbot: QtBot) -> None:
    row = add_task(desk.centre, LATE)
    page = shown(desk, qtbot)
    marked = [shape for shape in page.time.picture.shapes if isinstance(shape, Words)]
    assert any(words.strong and "逾期" in words.text for words in marked)
    desk.change(
        lambda: desk.bridge.move_task(desk.centre, row, TaskState.DEFERRED, because="资金下半年到"),
        Topic.LEDGERS,
    )
    marked = [shape for shape in page.time.picture.shapes if isinstance(shape, Words)]
    assert not any(words.strong and "暂缓" in words.text for words in marked)


def test_a_clause_and_the_ledger_are_one_step_away(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, LATE)
    with qtbot.waitSignal(desk.going) as going:
        page.side.story.clause_asked.emit("1.1.1")
    assert going.args is not None
    assert (going.args[0].page, going.args[0].detail) == ("checklist", "1.1.1")
    with qtbot.waitSignal(desk.going) as going:
        page.side.story.ledger_asked.emit()
    assert going.args is not None
    assert page.current is not None
    assert going.args[0].field == f"{page.current.task.row_id}#task"


def test_a_clause_the_standard_does_not_have_leads_nowhere(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, TaskDraft(task="补配护士", clauses=("1.1.1", "9.9.9")))
    labels = [label.text() for label in page.side.story.findChildren(QLabel)]
    assert "打开 1.1.1" in labels
    assert "打开 9.9.9" not in labels
    assert "9.9.9（本年标准里没有）" in labels


def test_what_there_is_too_much_of_is_not_called_short(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, LATE)
    card = page.current
    assert card is not None
    gap = GapLeft(have="9", need="5", short="4", unit="张", reduce=True)
    page.side.story.show_task(replace(card, gap=gap))
    labels = [label.text() for label in page.side.story.findChildren(QLabel)]
    assert "现有 9 张，最多 5 张，多出 4 张" in labels


def test_what_changes_elsewhere_is_shown_and_a_half_filled_form_stays(
    desk: Desk, qtbot: QtBot
) -> None:
    page = shown(desk, qtbot, LATE)
    page.side.story.deeds[TaskDeed.EDIT].click()
    fill(page, responsible="李强")
    desk.change(lambda: add_task(desk.centre, SOON), Topic.LEDGERS)
    assert len(rows(page)) == 2
    assert page.side.form is not None
    assert page.side.form.fields["responsible"].text == "李强"


def test_who_may_only_look_finds_the_deeds_grey(desk: Desk, qtbot: QtBot) -> None:
    page = shown(desk, qtbot, LATE)
    page.side.set_barred("只有办事员可以改台账")
    deed = page.side.story.deeds[TaskDeed.START]
    assert not deed.isEnabled()
    assert deed.toolTip() == "只有办事员可以改台账"
    page.side.set_barred("")
    assert page.side.story.deeds[TaskDeed.START].isEnabled()


def test_a_paper_is_written_twice_over_and_opened(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("ui.pages.rectify.papers.open_path", opened.append)
    page = shown(desk, qtbot, LATE)
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        page.papers.write(TaskPaper.DUTIES, tmp_path, blank=False)
    (pdf,) = opened
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.with_suffix(".xlsx").exists()
    assert told.args is not None
    assert pdf.name in told.args[0]
