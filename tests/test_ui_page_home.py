"""The start page: what a person reads first, and where each thing leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.ledger.form_rows import FormRow
from models.ledger.records import Origin
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion, tick_grade
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.new_workspace import create_centre
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlineKind, DeadlinesCard
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, desk_over
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination, Topic
from ui.pages.home.page import HomePage

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

COUNTED, TOLD, LAST = "1.1.1", "1.1.2", "1.1.3"


@dataclass(frozen=True)
class Stage:
    """The page over a workspace."""

    centre: Centre
    desk: Desk
    page: HomePage

    def words(self, within: QWidget | None = None) -> str:
        """Everything readable in a part of the page that is not hidden."""
        QApplication.processEvents()  # Qt shows what was added to a visible part a moment later
        part = within or self.page
        labels = [label for label in part.findChildren(QLabel) if label.isVisibleTo(part)]
        buttons = [each for each in part.findChildren(QPushButton) if each.isVisibleTo(part)]
        return "\n".join((*(each.text() for each in labels), *(each.text() for each in buttons)))

    def say(self, *topics: Topic) -> None:
        self.desk.changed.emit(frozenset(topics))

    def table(self) -> list[list[str]]:
        model = self.page.chapters.model
        return [
            [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    nurses = {"measure": "staff.nurses", "at_least": "2"}
    text = pack_text(
        clause_text(COUNTED, requirement=nurses, core=True), clause_text(TOLD), clause_text(LAST)
    )
    made = create_centre(tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK, author="李")
    yield made
    made.close()


@pytest.fixture
def stage(centre: Centre, qtbot: QtBot) -> Iterator[Stage]:
    desk = desk_over(centre)
    page = HomePage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    page.show_destination(Destination(page="home"))
    yield Stage(centre, desk, page)
    desk.jobs.shutdown()


def test_an_empty_workspace_begins_with_the_ledgers(stage: Stage, qtbot: QtBot) -> None:
    assert "导入人员、设备台账" in stage.words(stage.page.resume)
    assert stage.page.resume.button.hasFocus()
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.keyClick(stage.page.resume.button, Qt.Key.Key_Return)
    assert sent.args == [Destination(page="import")]
    assert "6 月 12 日 星期四 · 2025 年度自评，第 1 次" in stage.words(stage.page.header)
    assert "还没有县级下发的期限。" in stage.words()


def test_enter_goes_on_with_the_clause_that_was_begun(stage: Stage, qtbot: QtBot) -> None:
    add_person(stage.centre, person("21"))
    tick_criterion(stage.centre, f"{LAST}.B1", value=True)
    stage.say(Topic.LEDGERS)
    assert f"{LAST} 条款{LAST}" in stage.words(stage.page.resume)
    assert "填了一部分" in stage.words(stage.page.resume)
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.keyClick(stage.page, Qt.Key.Key_Return)
    assert sent.args == [Destination(page="checklist", detail=LAST)]


def test_steps_come_in_the_order_of_their_effect_and_lead_there(stage: Stage, qtbot: QtBot) -> None:
    add_person(stage.centre, person("21"))
    tick_criterion(stage.centre, f"{COUNTED}.C1", value=True)
    stage.say(Topic.LEDGERS)
    first, second = stage.page.steps.rows[:2]
    assert "给 1 条高于计算结果的自评写理由、附佐证" in stage.words(first)
    assert f"{COUNTED} 条款{COUNTED}（还缺理由和佐证）" in stage.words(first)
    assert "填写剩下的 2 条条款" in stage.words(second)
    assert f"从 {TOLD} 条款{TOLD} 开始，其中核心条款 0 条" in stage.words(second)
    with qtbot.waitSignal(stage.desk.going) as sent:
        first.button.click()
    assert sent.args == [Destination(page="checklist", detail=COUNTED)]


def test_enter_on_another_button_presses_that_button(stage: Stage, qtbot: QtBot) -> None:
    add_person(stage.centre, person("21"))
    stage.say(Topic.LEDGERS)
    button = stage.page.steps.rows[-1].button
    button.setFocus()
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert sent.args == [Destination(page="submit")], "the last step is to know the county"


def test_chapters_are_counted_and_open_in_the_checklist(stage: Stage, qtbot: QtBot) -> None:
    tick_criterion(stage.centre, f"{TOLD}.C1", value=True)
    stage.say(Topic.ANSWERS)
    assert stage.table() == [
        ["第一章 章", "1/3", "2", "1", "0", "0"],
        ["合计", "1/3", "2", "1", "0", "0"],
    ]
    table = stage.page.chapters.table
    table.setCurrentIndex(table.model().index(0, 0))
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert sent.args == [Destination(page="checklist", detail=COUNTED)]


def test_the_level_follows_and_says_what_is_provisional(stage: Stage, qtbot: QtBot) -> None:
    words = stage.words(stage.page.level)
    assert "还没达到基本标准" in words
    assert "未填的 3 条按未达到算" in words
    assert "0/3，要求 90%" in words
    assert "差 3 条" in words
    assert "差 2 条" in words, "40 % of three clauses are two"
    assert "待核对 · 暂定" in words
    for code in (TOLD, LAST):
        tick_grade(stage.centre, code, Grade.B)
    for _ in range(2):
        add_person(stage.centre, person("21"))
    stage.say(Topic.LEDGERS, Topic.ANSWERS)
    words = stage.words(stage.page.level)
    assert "3/3，要求 90%" in words
    assert "2/3，要求 40%" in words
    assert "\n达到基本标准" in f"\n{words}"
    assert "结论为暂定" in words
    (link,) = [each for each in stage.page.level.findChildren(QLabel) if each.text() == "看差距"]
    with qtbot.waitSignal(stage.desk.going) as sent:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert sent.args == [Destination(page="gaps", detail="basic")]


def test_a_hidden_page_reads_again_when_it_is_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.page.hide()
    tick_criterion(stage.centre, f"{TOLD}.C1", value=True)
    stage.say(Topic.ANSWERS)
    assert stage.table()[0][1] == "0/3"
    stage.page.show()
    qtbot.waitExposed(stage.page)
    assert stage.table()[0][1] == "1/3"


def test_nothing_is_asked_of_the_workspace_once_the_page_is_out_of_sight(stage: Stage) -> None:
    own = Qt.FindChildOption.FindDirectChildrenOnly
    (waiting,) = stage.page.findChildren(QTimer, options=own)
    assert waiting.isActive()
    stage.page.hide()
    assert not waiting.isActive()
    stage.say(Topic.PACKS)
    assert not waiting.isActive()
    stage.page.show()
    assert waiting.isActive()


def test_a_final_revision_leads_to_the_submission(stage: Stage, qtbot: QtBot) -> None:
    finalise(stage.centre)
    stage.say(Topic.REVISION)
    assert "第 1 次已定稿" in stage.words(stage.page.resume)
    assert stage.page.steps.rows == ()
    assert "没有要办的事。" in stage.words(stage.page.steps)
    with qtbot.waitSignal(stage.desk.going) as sent:
        stage.page.resume.button.click()
    assert sent.args == [Destination(page="submit")]


def test_the_sample_is_reached_by_leaving_this_workspace(stage: Stage, qtbot: QtBot) -> None:
    links = stage.page.findChildren(QLabel)
    (link,) = [each for each in links if each.text() == "关闭本单位，用示例县练习"]
    with qtbot.waitSignal(stage.desk.leaving):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def test_a_backup_is_made_from_here_and_says_where_it_lies(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = stage.page.backup
    assert "还没有备份过" in stage.words(panel)
    stick = tmp_path / "stick"
    stick.mkdir()
    with qtbot.waitSignal(panel.back_up_to(stick).finished):
        pass
    (file,) = stick.iterdir()
    assert "读回核对一致" in panel.message.accessibleName() + stage.words(panel)
    assert str(stick) in panel.when.text()
    assert panel.button.isEnabled()
    assert "已用密钥口令封存" in panel.message.accessibleName()
    panel.begin_trial(file)
    panel.unseal.passphrase.setText("不是这个口令")
    panel.unseal.open.click()
    qtbot.waitUntil(lambda: "口令不对" in panel.message.accessibleName())
    panel.begin_trial(file)
    panel.unseal.passphrase.setText("口令口令口令口令")
    with qtbot.waitSignal(panel.unseal.given):
        QTest.keyClick(panel.unseal.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "这份备份能恢复" in panel.message.accessibleName(), timeout=20_000)


def test_an_unsealed_backup_says_what_anybody_finds_in_it(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = stage.page.backup
    assert panel.sealed.isChecked()
    assert "口令忘了" in panel.meaning.text()
    panel.sealed.click()
    assert "身份证号" in panel.meaning.text()
    with qtbot.waitSignal(panel.back_up_to(tmp_path).finished):
        pass
    (file,) = tmp_path.glob("*.dabiao-backup")
    assert file.read_bytes()[30:44] == b"dabiao-backup/"
    stage.say(Topic.LEDGERS)
    assert not panel.sealed.isChecked()


def test_a_stick_that_is_gone_is_told_in_the_panel(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = stage.page.backup
    with qtbot.waitSignal(panel.back_up_to(tmp_path / "gone").finished):
        pass
    assert panel.message.isVisibleTo(panel)
    assert "换一个文件夹" in stage.words(panel)
    assert "还没有备份过" in stage.words(panel)


def test_what_runs_out_stands_there_and_leads_to_its_cell(stage: Stage) -> None:
    page, centre = stage.page, stage.centre
    assert "60 天内没有期限" in stage.words(page.deadlines)
    soon = (centre.today + timedelta(days=12)).isoformat()
    row = FormRow(
        row_id=RowId("0" * 32),
        ledger="vehicles",
        owner="",
        values={"plate": "豫B12345", "insured_until": soon},
        ended_on=None,
        ended_because="",
        origin=Origin(),
        extra={},
    )
    add_rows(centre, [row])
    stage.say(Topic.LEDGERS)
    told = stage.words(page.deadlines)
    assert "豫B12345 保险到期" in told
    assert "还有 12 天" in told
    gone: list[Destination] = []
    stage.desk.going.connect(gone.append)
    (link,) = page.deadlines.links
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert gone == [
        Destination(page="ledgers", detail="vehicles", field=f"{row.row_id}#insured_until")
    ]


def test_duties_of_one_day_stand_in_one_line(stage: Stage) -> None:
    centre, page = stage.centre, stage.page
    day = centre.today + timedelta(days=20)
    duties = tuple(
        DeadlineCard(
            kind=DeadlineKind.DUTY, on=day, days_left=20, title=f"任务{at}", soft=True, row=f"C{at}"
        )
        for at in range(3)
    )
    page.deadlines.show_card(DeadlinesCard(cards=duties, year=2025, newest=2025))
    (link,) = page.deadlines.links
    assert link.text() == "政策任务 3 项：任务0 等"
    assert link.toolTip() == "任务0\n任务1\n任务2"
    assert page.deadlines.duties.text() == "年度任务：3 项要在 60 天内做完"
    gone: list[Destination] = []
    stage.desk.going.connect(gone.append)
    QTest.keyClick(link, Qt.Key.Key_Return)
    QTest.keyClick(page.deadlines.duties, Qt.Key.Key_Return)
    assert gone == [Destination(page="duties"), Destination(page="duties")]


def test_late_duties_are_counted_apart(stage: Stage) -> None:
    day = stage.centre.today
    cards = tuple(
        DeadlineCard(
            kind=DeadlineKind.DUTY, on=day, days_left=left, title="任务", row="C4", field="a/C4/"
        )
        for left in (-3, 5)
    )
    stage.page.deadlines.show_card(DeadlinesCard(cards=cards, year=2025, newest=2025))
    assert stage.page.deadlines.duties.text() == "年度任务：1 项已过期，1 项要在 60 天内做完"


def test_a_year_that_is_over_is_one_quiet_line(stage: Stage) -> None:
    centre, page = stage.centre, stage.page
    long_gone = (centre.today - timedelta(days=30)).isoformat()
    row = FormRow(
        row_id=RowId("0" * 32),
        ledger="vehicles",
        owner="",
        values={"plate": "豫B12345", "insured_until": long_gone},
        ended_on=None,
        ended_because="",
        origin=Origin(),
        extra={},
    )
    add_rows(centre, [row])
    stage.say(Topic.LEDGERS)
    assert "已过 30 天" in stage.words(page.deadlines)

    centre.clock = FixedClock(moment=CLOCK.moment + timedelta(days=365))
    stage.say(Topic.LEDGERS)

    told = stage.words(page.deadlines)
    assert "已过 395 天" not in told
    assert "2025 年度已经过去，当年到期的 1 项不再列出。" in told
    assert not page.deadlines.links
