"""The submit page: what stops it, finalising, exporting, knowing the county; as a person does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from models.usecases.clauses.answer import tick_criterion, write_claim_reason
from models.usecases.county.new_county import county_card_path
from tests.desks import desk_over
from tests.exchange_world import PASSPHRASE, World, make_world
from tests.ui_stage import dressed
from ui.components.steps import StepState
from ui.desk import Desk, Destination, Topic
from ui.look.tokens import LayoutClass
from ui.pages.submit.page import SubmitPage
from ui.pages.submit.stages import Situation, Stage, stages
from ui.texts.checks import CHECKS
from ui.texts.sentences import SENTENCES

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path, known=False)
    yield made
    made.close()


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> Desk:
    return desk_over(world.centre)


@pytest.fixture
def page(desk: Desk, world: World, qtbot: QtBot) -> SubmitPage:
    made = SubmitPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    made.show()
    qtbot.waitExposed(made)
    made.export.folder.setText(str(world.stick))
    return made


class Opened(QObject):
    """Takes what would be opened in the system's file window."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.folders.append(url.toLocalFile())


@pytest.fixture
def opened() -> Iterator[Opened]:
    taker = Opened()
    QDesktopServices.setUrlHandler("file", taker, "take")  # type: ignore[arg-type]
    yield taker
    QDesktopServices.unsetUrlHandler("file")


def codes(page: SubmitPage) -> list[str]:
    return [item.code for item, _ in page.checks._buttons]


def press(qtbot: QtBot, page: SubmitPage, wanted: bool) -> None:
    """Press 定稿 and answer the question."""
    page.checks.finalise.click()
    (dialog,) = (found for found in page.findChildren(QDialog) if found.isVisible())
    (dialog.go_on if wanted else dialog.stay).click()  # type: ignore[attr-defined]


def give_reasons(page: SubmitPage, desk: Desk) -> None:
    """Write a reason wherever one is asked for, as a person does."""
    while waiting := [row for row in page.checks.reasons if row.item and row.item.waits]:
        waiting[0].reason.setText("核实过")
        (waiting[0].all if waiting[0].all.isVisible() else waiting[0].take).click()


def finalise(qtbot: QtBot, page: SubmitPage, desk: Desk) -> None:
    give_reasons(page, desk)
    with qtbot.waitSignal(desk.changed):
        press(qtbot, page, wanted=True)


def export(qtbot: QtBot, page: SubmitPage) -> None:
    page.export.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(page._desk.changed, timeout=20_000):
        page.export.export.click()


def test_an_error_keeps_the_revision_open_and_says_why_twice(
    world: World, page: SubmitPage, desk: Desk
) -> None:
    desk.change(lambda: write_claim_reason(world.centre, "1.1.3", ""), Topic.ANSWERS)
    assert not page.checks.finalise.isEnabled()
    assert "改好 1 个错误" in page.checks._why.text()
    assert "还有 1 个错误" in page.steps.row_texts()[0]
    desk.change(lambda: write_claim_reason(world.centre, "1.1.3", "派驻"), Topic.ANSWERS)
    assert not page.checks.finalise.isEnabled()
    waiting = page.checks.card.waiting  # type: ignore[union-attr]
    assert f"补 {waiting} 处理由" in page.checks._why.text()
    assert f"还缺 {waiting} 处理由" in page.steps.row_texts()[0]
    give_reasons(page, desk)
    assert page.checks.finalise.isEnabled()
    assert "可以定稿" in page.steps.row_texts()[0]


def test_what_was_begun_elsewhere_stays_when_the_list_is_drawn_again(
    world: World, page: SubmitPage, desk: Desk
) -> None:
    first, second = page.checks.reasons[:2]
    kept = second.item
    assert kept is not None
    second.reason.setText("写到一半")
    first.reason.setText("核实过")
    first.take.click()
    assert first.item is not None
    card = page.checks.card
    assert card is not None
    said = {item.subject: item.accepted for item in card.items if item.code == first.item.code}
    assert said[first.item.subject].reason == "核实过"  # type: ignore[union-attr]
    (again,) = [row for row in page.checks.reasons if row.item and row.item.code == kept.code]
    assert again.reason.text() == "写到一半"


def test_a_reason_can_be_taken_back(page: SubmitPage, desk: Desk) -> None:
    give_reasons(page, desk)
    row = page.checks.reasons[0]
    assert "核实过" in row.said.text()
    row.back.click()
    assert not page.checks.finalise.isEnabled()


def test_an_empty_reason_is_asked_for_in_place(page: SubmitPage, desk: Desk) -> None:
    row = page.checks.reasons[0]
    row.take.click()
    assert row.reason.property("state") == "bad"
    assert page.checks.reasons[0] is row


def test_the_button_of_a_finding_leads_to_its_clause(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.change(lambda: write_claim_reason(world.centre, "1.1.3", ""), Topic.ANSWERS)
    item, button = page.checks._buttons[0]
    assert (item.code, button.text()) == ("over-claim.no-reason", "去写理由")
    with qtbot.waitSignal(desk.going) as going:
        button.click()
    assert going.args == [Destination(page="checklist", detail="1.1.3")]


def test_f8_walks_through_the_findings(page: SubmitPage) -> None:
    page.activateWindow()
    first, second = (button for _, button in page.checks._buttons[:2])
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert page.checks._area.focusWidget() is first or first.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert second.hasFocus()


def test_the_list_of_what_leaves_names_every_kind_of_content(
    world: World, page: SubmitPage, desk: Desk
) -> None:
    card = desk.bridge.read_preflight(world.centre)
    lines = page.leaving.lines_of(card)
    named = sorted(code for line in lines for code in line.codes)
    assert named == sorted([code for code, _, _ in card.leaving] + [c for c, _ in card.staying])
    told = {line.title: (line.amount, line.leaves) for line in lines}
    assert told["人员台账"] == ("3 行", True)
    assert told["证件号码、个人电话"] == ("3 个，6 个", False)
    # no county is known, so no tokens leave
    assert told["人员代号"] == ("0 个", False)


def test_finalising_asks_once_and_staying_changes_nothing(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot
) -> None:
    give_reasons(page, desk)
    press(qtbot, page, wanted=False)
    # jobs run one after the other: had one been started, it would be over now
    with qtbot.waitSignal(desk.jobs.start("wait", lambda _: None).finished):
        pass
    assert world.centre.row.state == "draft"
    assert page.left.currentWidget() is page.checks
    finalise(qtbot, page, desk)
    assert world.centre.row.state == "final"
    assert page.left.currentWidget() is page.export
    assert "第 1 次已定稿" in page.export.lock.accessibleName()


def test_a_sealed_package_is_written_read_back_and_checked(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot, opened: Opened
) -> None:
    page.show_destination(Destination(page="submit", detail="county"))
    form = page.county_form
    form.choose(county_card_path(world.county))
    qtbot.waitUntil(lambda: bool(form.fingerprint.text()))
    assert form.fingerprint.text().split() == world.county.key().fingerprint.split()
    form.typed.setText("11111 22222 33333 44444 55555 66666")
    form.confirm.click()
    qtbot.waitUntil(form.message.isVisible)
    assert "指纹对不上" in form.message.accessibleName()
    form.typed.setText(world.county.key().fingerprint)
    with qtbot.waitSignal(desk.changed):
        form.confirm.click()
    finalise(qtbot, page, desk)
    assert page.export.export.text() == "签名、加密并写入"
    export(qtbot, page)
    (written,) = world.stick.glob("*.dbag.age")
    revision = desk.bridge.read_revisions(world.centre)[-1]
    assert page.export.code.text() == revision.short_hash
    assert str(written) in page.export.facts.text()
    assert page.export.passphrase.text() == ""
    assert all("已完成" in text for text in page.steps.row_texts())
    page.export.message.button(0).click()
    assert opened.folders == [str(world.stick)]
    page.export.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(desk.jobs.start("wait", lambda _: None).finished):
        page.export.check(written)
    qtbot.waitUntil(lambda: "签名有效" in page.export.message.accessibleName(), timeout=20_000)
    assert "本单位签的" in page.export.message.accessibleName()


def test_without_a_county_the_package_is_signed_and_open(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot
) -> None:
    finalise(qtbot, page, desk)
    assert page.export.export.text() == "签名并写入"
    export(qtbot, page)
    assert [path.name for path in world.stick.glob("*自评*")] == ["北渡乡卫生院-自评-2025-r1.dbag"]


def test_a_wrong_passphrase_is_said_in_place_and_nothing_is_written(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot
) -> None:
    finalise(qtbot, page, desk)
    page.export.export.click()
    assert "口令" in page.export.passphrase.accessibleName()
    assert page.export.passphrase.property("state") == "bad"
    page.export.passphrase.setText("不是这个口令")
    page.export.export.click()
    qtbot.waitUntil(page.export.message.isVisible, timeout=20_000)
    assert page.export.message.accessibleName() == SENTENCES["passphrase.wrong"]
    assert not list(world.stick.glob("*自评*"))
    qtbot.waitUntil(page.export.export.isEnabled)


def test_a_folder_that_is_gone_is_said_in_place(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot
) -> None:
    finalise(qtbot, page, desk)
    page.export.folder.setText(str(world.folder / "pulled out"))
    page.export.passphrase.setText(PASSPHRASE)
    page.export.export.click()
    qtbot.waitUntil(page.export.message.isVisible, timeout=20_000)
    assert "U 盘可能被拔出" in page.export.message.accessibleName()
    assert desk.bridge.read_revisions(world.centre)[-1].package_name == ""


def test_the_next_revision_is_begun_from_the_lock(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot
) -> None:
    finalise(qtbot, page, desk)
    with qtbot.waitSignal(desk.changed):
        page.export.lock.button(0).click()
    assert (world.centre.row.state, world.centre.row.revision) == ("draft", 2)
    assert page.left.currentWidget() is page.checks
    assert "第 2 次" in page._header.subtitle.text()


def test_the_report_is_written_beside_and_shown(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot, opened: Opened
) -> None:
    finalise(qtbot, page, desk)
    button = page.steps.button(Stage.PRINT)
    assert button is not None
    with qtbot.waitSignal(desk.told, timeout=30_000):
        button.click()
    assert opened.folders == [str(world.stick)]
    assert {path.suffix for path in world.stick.glob("*自评报告*")} == {".pdf", ".xlsx"}
    assert page.steps.button(Stage.PRINT).text() == "再打印"  # type: ignore[union-attr]


def test_a_change_out_of_sight_is_read_when_the_page_comes_back(
    world: World, page: SubmitPage, desk: Desk
) -> None:
    assert "clauses.open" in codes(page)
    page.hide()
    desk.change(lambda: tick_criterion(world.centre, "1.1.5.C1", True), Topic.ANSWERS)
    assert "clauses.open" in codes(page)
    page.show()
    assert "clauses.open" not in codes(page)


def test_every_check_has_a_way_to_put_it_right(page: SubmitPage) -> None:
    from models.usecases.checks.check_cards import PreflightItem
    from ui.pages.submit.words import remedy_of

    for code in CHECKS:
        remedy = remedy_of(PreflightItem(severity="confirm", code=code, ledger="profile"))
        assert remedy is not None, code
        assert remedy.word != "去看" or code == "clauses.not-applicable", code


def test_beside_each_other_the_columns_need_no_scrolling(
    world: World, qtbot: QtBot, qapp: QApplication
) -> None:
    with dressed(qapp) as look:
        desk = desk_over(world.centre)
        desk.look = look
        page = SubmitPage(desk)
        qtbot.addWidget(page)
        page.resize(1286, 626)
        page.show()
        qtbot.waitExposed(page)
        assert LayoutClass.of(page.width(), look.measures) is LayoutClass.WIDE
        qtbot.waitUntil(lambda: page.steps.height() > page.steps.header.height() * 4)
        room = page.columns.area.viewport().size()
        assert page.columns.area.widget().heightForWidth(room.width()) <= room.height()


def test_exactly_one_step_is_current_until_all_are_done() -> None:
    draft = Situation(revision=1, final=False, errors=2)
    final = Situation(revision=1, final=True, errors=0)
    printed = Situation(revision=1, final=True, errors=0, printed=True)
    stamped = Situation(revision=1, final=True, errors=0, printed=True, stamped=True)
    current = [
        [stage for stage, state in stages(now).items() if state is StepState.CURRENT]
        for now in (draft, final, printed, stamped)
    ]
    assert current == [[Stage.FINALISE], [Stage.PRINT], [Stage.STAMP], [Stage.SEAL]]
    sent = Situation(revision=1, final=True, errors=0, package="x.dbag")
    assert set(stages(sent).values()) == {StepState.DONE}
    # a package of an earlier revision does not settle the one that is open
    again = Situation(revision=2, final=False, errors=0, package="x.dbag", printed=True)
    assert stages(again)[Stage.PRINT] is StepState.NEXT


def test_cancelling_leaves_no_half_file(
    world: World, page: SubmitPage, desk: Desk, qtbot: QtBot
) -> None:
    finalise(qtbot, page, desk)
    page.export.passphrase.setText(PASSPHRASE)
    page.export.export.click()
    page.export.progress.cancel_asked.emit()
    qtbot.waitUntil(page.export.message.isVisible, timeout=20_000)
    assert "没有留下半个文件" in page.export.message.accessibleName()
    assert not list(world.stick.glob("*自评*"))
