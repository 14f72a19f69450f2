"""The page of duties: what a clerk sees first, records, accepts, excuses and takes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.duties.occurrences import DutyState
from models.ledger.form_rows import FormRow
from models.reports.duty_table import STATE_WORDS
from models.usecases.centre import Centre
from models.usecases.duties.duty_cards import DutyCard
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.new_workspace import create_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import RowId
from resources import pack_files, resource
from tests.desks import FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.bridge.whole import Bridge
from ui.desk import Desk, Destination, Topic
from ui.jobs import JobRunner
from ui.look.current import make_look
from ui.pages.duties.page import DutiesPage
from ui.texts.duties import DUTY_STATES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CLOCK = FixedClock(moment=datetime(2025, 12, 10, 4, tzinfo=UTC))
CHECKED = FormRow(
    row_id=RowId("a" * 32),
    ledger="self_checks",
    values={"held_on": "2025-04-15", "kind": "1", "subject": "对照九项准则逐条自查"},
)


@dataclass(frozen=True)
class Stage:
    """The page over a workspace."""

    centre: Centre
    desk: Desk
    page: DutiesPage
    qtbot: QtBot

    def stand_on(self, row: str) -> DutyCard:
        """Go to a duty as the home page does."""
        self.settle()
        (key,) = [duty.key for duty in self.page.shown if duty.subject.row == row]
        self.page.show_destination(Destination(page="duties", detail=key))
        self.settle()
        assert self.duty.key == key
        return self.duty

    @property
    def duty(self) -> DutyCard:
        """The duty the page shows."""
        found = self.page.current
        assert found is not None
        return found

    def settle(self) -> None:
        """Wait until the list has been read."""
        self.qtbot.waitUntil(lambda: not self.page.reading, timeout=20_000)
        QApplication.processEvents()

    def press(self, word: str) -> None:
        """Press the button that says so."""
        self.settle()
        (button,) = [
            each
            for each in self.page.findChildren(QPushButton)
            if each.text() == word and each.isVisibleTo(self.page)
        ]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def words(self) -> str:
        """What can be read beside the list."""
        labels = self.page.pane.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self.page.pane))


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    packs = [pack_text(clause_text("1.1.1"))]
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, packs, CLOCK, author="李素芬")
    add_rows(centre, [CHECKED])
    national = pack_files(resource("policies", "national-2023"))
    bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=tuple, policies=lambda: [national])
    desk = Desk(bridge, centre, make_look(resource()), JobRunner())
    page = DutiesPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 650)
    page.show()
    made = Stage(centre, desk, page, qtbot)
    made.settle()
    yield made
    centre.close()


def test_a_clerk_records_a_duty_and_takes_it_back(stage: Stage) -> None:
    assert stage.page.header.subtitle.text() == "2025 年度，应做 10 项，已完成 0 项"
    duty = stage.stand_on("C7")
    form = stage.page.pane.form
    assert (form.day.text(), form.who.text()) == ("2025-12-10", "李素芬")
    form.day.setText("2025.11.3")
    form.what.setText("查了全年医保结算")
    stage.press("登记完成")
    assert (stage.duty.key, stage.duty.state) == (duty.key, DutyState.DONE)
    assert "2025-11-03，李素芬，查了全年医保结算" in stage.words
    assert form.what.text() == ""
    assert stage.page.header.subtitle.text().endswith("已完成 1 项")
    stage.press("撤回")
    assert stage.duty.state is DutyState.SOON


def test_a_day_that_is_none_or_ahead_is_asked_again_in_place(stage: Stage) -> None:
    stage.stand_on("C7")
    form = stage.page.pane.form
    for typed in ("三月八日", "2025-12-11", ""):
        form.day.setText(typed)
        stage.press("登记完成")
        assert "写成 2025-03-08 这样，不晚于今天" in stage.words
        assert stage.duty.records == ()


def test_a_past_year_asks_for_the_day_it_was_done(stage: Stage) -> None:
    duty = stage.stand_on("C7")
    form = stage.page.pane.form
    form.clear()
    form.show_duty(duty, 2025, date(2026, 11, 23), "李素芬")
    assert form.day.text() == ""


def test_what_stands_in_a_ledger_is_offered_and_counted_when_accepted(stage: Stage) -> None:
    assert stage.stand_on("C4").state is DutyState.SOON
    assert "台账里已有 1 条记录" in stage.words
    stage.press("算作完成")
    assert stage.duty.state is DutyState.DONE
    assert "台账里已有" not in stage.words
    gone: list[Destination] = []
    stage.desk.going.connect(gone.append)
    (link,) = [one for one in stage.page.pane.findChildren(QLabel) if one.text() == "看台账"]
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert gone == [Destination(page="ledgers", detail="self_checks", field="a" * 32)]


def test_a_duty_does_not_apply_when_the_reason_is_written(stage: Stage) -> None:
    stage.stand_on("C7")
    stage.press("不适用…")
    stage.press("设为不适用")
    assert "写明原因" in stage.words
    stage.page.pane.form.reason.setText("本院没有医保定点资格")
    stage.press("设为不适用")
    assert stage.duty.state is DutyState.NOT_APPLICABLE
    assert "不适用：本院没有医保定点资格" in stage.words
    assert not stage.page.pane.form.isVisibleTo(stage.page)


def test_one_of_ones_own_is_added_and_late_ones_are_shown_first(stage: Stage) -> None:
    stage.press("加一项任务")
    own = stage.page.own
    stage.press("添加")
    assert stage.page.own.isVisibleTo(stage.page), "without a title nothing is added"
    own.title.setText("消防控制室改造")
    own.due.setText("2025-11-30")
    own.source.setText("院务会")
    stage.press("添加")
    assert (stage.duty.subject.title, stage.duty.state) == ("消防控制室改造", DutyState.OVERDUE)
    assert "本单位自定：院务会" in stage.words
    chip = next(chip for group, chip in stage.page.chips.items() if DutyState.OVERDUE in group)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [duty.subject.title for duty in stage.page.shown] == ["消防控制室改造"]
    stage.press("去掉这项任务")
    assert stage.page.shown == ()


def test_a_change_elsewhere_is_shown_again_and_the_table_is_written(
    stage: Stage, tmp_path: Path
) -> None:
    add_rows(stage.centre, [FormRow(
        row_id=RowId("b" * 32), ledger="duties_done",
        values={"title": "九项准则自查自纠", "state": "1", "done_on": "2025-04-15"},
    )])  # fmt: skip
    stage.desk.changed.emit(frozenset({Topic.LEDGERS}))
    stage.settle()
    assert stage.page.header.subtitle.text().endswith("已完成 1 项")
    stage.page.paper.write(tmp_path)
    stage.qtbot.waitUntil(stage.page.paper.message.isVisible, timeout=20_000)
    assert {path.suffix for path in tmp_path.glob("*完成情况表*")} == {".pdf", ".xlsx"}


def test_screen_and_paper_say_the_same_of_a_state() -> None:
    assert dict(DUTY_STATES) == dict(STATE_WORDS)
