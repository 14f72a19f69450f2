"""The county's review on its page: one key a clause, and a conclusion that is signed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.standards.pack import Grade
from models.usecases.journal.undo import undo
from models.usecases.review.record_review import agree, decide, regrade
from models.usecases.review.review_cards import ACCEPTED, RETURNED
from tests.desks import desk_over
from tests.exchange_world import PASSPHRASE
from tests.review_world import OPEN, OVER, Table, copied, make_table
from ui.desk import Desk, Destination, Topic
from ui.pages.review.page import ReviewPage

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    table = make_table(tmp_path_factory.mktemp("world"))
    yield table
    table.world.close()


@pytest.fixture
def table(once: Table, tmp_path: Path) -> Iterator[Table]:
    with copied(once, tmp_path) as lent:
        yield lent


@pytest.fixture
def desk(table: Table, qtbot: QtBot) -> Desk:
    return desk_over(table.county)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ReviewPage:
    made = ReviewPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.list.current is not None and made.review.card is not None)
    return made


def current(page: ReviewPage) -> str:
    clause = page.list.current
    return "" if clause is None else clause.code


def said(table: Table, code: str) -> tuple[bool, Grade | None, str]:
    clause = next(one for one in table.card.clauses if one.code == code)
    return clause.seen, clause.reviewed, clause.reason


def press(page: ReviewPage, key: Qt.Key) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, key)


def test_enter_agrees_and_goes_to_the_next_that_nobody_has_seen(
    table: Table, page: ReviewPage
) -> None:
    assert current(page) == OVER
    assert page.head.seen.text() == "看过 0/6"
    press(page, Qt.Key.Key_Return)
    assert said(table, OVER) == (True, Grade.C, "")
    assert current(page) != OVER
    assert page.head.seen.text() == "看过 1/6"
    for _ in range(5):
        press(page, Qt.Key.Key_Return)
    assert table.card.unseen == 0
    assert page.right.currentWidget() is page.conclusion
    assert page.conclusion.progress.text() == "6 条都看过了。"


def test_the_computed_grade_brings_its_figures_as_the_reason(
    table: Table, page: ReviewPage
) -> None:
    press(page, Qt.Key.Key_2)
    seen, grade, reason = said(table, OVER)
    assert (seen, grade) == (True, Grade.D)
    assert reason == "按台账计算：C1 1，要求 ≥ 5"
    assert current(page) == OVER
    assert page.pane.opinion.computed.isChecked()
    assert page.pane.strip.spoken[2].startswith("等级 D 不合格，县级复核")


def test_another_grade_waits_for_its_reason_and_is_saved_as_typing_rests(
    table: Table, page: ReviewPage, qtbot: QtBot
) -> None:
    opinion = page.pane.opinion
    opinion._give(Grade.B)
    assert said(table, OVER)[0] is False
    assert opinion.others.isChecked()
    opinion.reason.setPlainText("现场看过，比自评好")
    qtbot.waitUntil(lambda: said(table, OVER)[0])
    assert said(table, OVER) == (True, Grade.B, "现场看过，比自评好")
    opinion.withdraw.click()
    assert said(table, OVER)[0] is False


def test_an_item_is_asked_for_at_the_clause(table: Table, page: ReviewPage) -> None:
    press(page, Qt.Key.Key_4)
    form = page.pane.items.form
    form.words.setPlainText("补齐医师")
    form.day.setText("2025年9月")
    form.add.click()
    assert not table.card.items
    assert form.day.toolTip() == "日期写成 2025-09-30 这样"
    form.day.setText("2025-09-30")
    form.add.click()
    (item,) = table.card.of_clause(OVER)
    assert (item.text, item.sent) == ("补齐医师", False)
    assert form.words.toPlainText() == ""
    (row,) = page.pane.items.rows
    row.change_item.click()
    form.words.setPlainText("补齐两名医师")
    form.add.click()
    (changed,) = table.card.items
    assert changed.text == "补齐两名医师"
    page.pane.items.rows[0].withdraw.click()
    assert not table.card.items


def test_the_conclusion_says_what_is_missing_and_signs(
    table: Table, page: ReviewPage, desk: Desk, qtbot: QtBot
) -> None:
    page.conclude.click()
    pane, foot = page.conclusion, page.conclusion.foot
    assert pane.progress.text() == "看过 0/6 条，还有 6 条没看，看完才能发出。"
    assert not foot.issue.isEnabled()
    pane.agree_rest.click()
    for clause in table.card.clauses:
        if not clause.seen:
            agree(table.county, table.digest, clause.code)
    desk.changed.emit(frozenset({Topic.REVIEW}))
    assert not foot.issue.isEnabled()
    pane.accept.click()
    pane.summary.setPlainText("同意。")
    qtbot.waitUntil(lambda: table.card.summary == "同意。")
    assert table.card.decision == ACCEPTED
    assert foot.issue.isEnabled()
    foot.folder.setText(str(table.world.stick))
    foot.passphrase.setText("不是这个口令呀")
    foot.issue.click()
    qtbot.waitUntil(foot.message.isVisible, timeout=30_000)
    assert "口令" in foot.message.accessibleName()
    foot.passphrase.setText(PASSPHRASE)
    qtbot.waitUntil(foot.issue.isEnabled)
    foot.issue.click()
    qtbot.waitUntil(lambda: table.card.issued, timeout=30_000)
    qtbot.waitUntil(lambda: "只有北渡乡卫生院能打开" in foot.message.accessibleName())
    assert page.head.seen.text() == "反馈已发出"
    assert not foot.issue.isVisible()
    press(page, Qt.Key.Key_Return)
    assert page.conclusion.isVisible()
    foot.take_up.click()
    assert not table.card.issued


def test_what_the_next_revision_changed_comes_first(tmp_path: Path, qtbot: QtBot) -> None:
    table = make_table(tmp_path)
    table.see_all()
    decide(table.county, table.digest, ACCEPTED, "")
    table.issue()
    table.send_again()
    page = ReviewPage(desk_over(table.county))
    qtbot.addWidget(page)
    page.show_destination(Destination(page="review", detail=table.digest))
    page.show()
    qtbot.waitUntil(lambda: page.list.current is not None)
    assert current(page) == OPEN
    assert page.head.seen.text() == "看过 5/6"
    page.list.go_to(OVER)
    assert page.pane.opinion.seen.text().startswith("沿用第 1 次的复核")
    table.world.close()


def test_what_is_taken_back_elsewhere_is_seen_on_the_page(
    table: Table, page: ReviewPage, desk: Desk
) -> None:
    regrade(table.county, table.digest, OVER, Grade.D, "未达")
    desk.changed.emit(frozenset({Topic.REVIEW}))
    assert page.pane.opinion.computed.isChecked()
    undo(table.county)
    desk.changed.emit(frozenset({Topic.REVIEW}))
    assert not page.pane.opinion.computed.isChecked()
    assert page.head.seen.text() == "看过 0/6"
    assert page.review.card is not None
    assert page.review.card.decision not in {ACCEPTED, RETURNED}
