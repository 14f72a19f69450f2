"""The county's pages: enrolling, taking packages in, seeing one clause by clause."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.seal.keys import fingerprint, make_keys
from models.usecases.county.conflicts import count_open
from models.usecases.county.read_county import read_institutions
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.know_county import look_at_county
from models.usecases.sample.numbers import credit_code
from models.vocabulary.clock import shown_in_china
from models.vocabulary.progress import Unwatched
from tests.desks import desk_over
from tests.exchange_world import (
    CLOCK,
    PASSPHRASE,
    Forgery,
    Tree,
    World,
    enrol_centre,
    forged,
    make_county,
    make_world,
)
from tests.finalising import finalise
from tests.hostile_packages import bag
from ui.components.labels import TextLabel
from ui.desk import Desk, Destination, Topic
from ui.pages.conflicts.page import ConflictsPage
from ui.pages.inbox.page import InboxPage
from ui.pages.inbox.parts import RemoveFileDialog
from ui.pages.institutions.page import InstitutionsPage
from ui.pages.institutions.pane import RevokeDialog
from ui.pages.review.page import ReviewPage

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> Desk:
    return desk_over(world.county)


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    qtbot.waitExposed(page)


@pytest.fixture
def inbox(desk: Desk, qtbot: QtBot) -> InboxPage:
    page = InboxPage(desk)
    shown(qtbot, page)
    return page


@pytest.fixture
def institutions(desk: Desk, qtbot: QtBot) -> InstitutionsPage:
    page = InstitutionsPage(desk)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    return page


def drop(qtbot: QtBot, page: InboxPage, *paths: Path) -> None:
    """Drop files on the page and wait until they are done with."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(page.queue.ended, timeout=30_000):
        page.drop.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, keys))


def hand_in_sealed(qtbot: QtBot, page: InboxPage, path: Path) -> None:
    """Hand in what cannot be opened without the passphrase."""
    with qtbot.waitSignal(page.queue.locked_changed, timeout=30_000):
        page.queue.add((path,))


def told(page: InboxPage) -> list[tuple[str, str]]:
    """Return verdict and reason of every file, newest first, as the table shows them."""
    page.lines.show_now()
    model = page.lines.table.model()
    return [
        (str(model.index(row, 0).data()), str(page.lines.rows[row].told))
        for row in range(model.rowCount())
    ]


def package(world: World) -> Path:
    finalise(world.centre)
    return world.export(sealed=False).path


def test_a_good_package_is_taken_in_once(
    world: World, inbox: InboxPage, desk: Desk, qtbot: QtBot
) -> None:
    path = package(world)
    with qtbot.waitSignal(desk.changed):
        drop(qtbot, inbox, path)
    ((verdict, reason),) = told(inbox)
    assert verdict == "已收下"
    assert reason.startswith("北渡乡卫生院，2025 年度第 1 次")
    assert "1 条高于计算结果" in reason
    drop(qtbot, inbox, path)
    assert [verdict for verdict, _ in told(inbox)] == ["早已收过", "已收下"]
    with qtbot.waitSignal(desk.going) as going:
        inbox.lines.onward.click()
    (line,) = read_institutions(world.county)
    assert line.submission is not None
    assert going.args == [Destination(page="review", detail=line.submission.digest)]


def test_a_tampered_an_unsigned_and_a_foreign_file_are_refused_with_the_reason(
    world: World, inbox: InboxPage, qtbot: QtBot
) -> None:
    path = package(world)
    folder = world.folder / "hostile"
    folder.mkdir()
    (folder / "1-tampered.dbag").write_bytes(bag(extra={"data/a.json": b'{"a":2}'})())
    (folder / "2-unsigned.dbag").write_bytes(bag(signatures={})())
    forged(path, folder / "3-stranger.dbag", Forgery(signer=make_keys()), world.keys)
    drop(qtbot, inbox, folder)
    tampered, unsigned, stranger = told(inbox)[::-1]
    assert {tampered[0], unsigned[0], stranger[0]} == {"没有收下"}
    assert tampered[1].startswith("这个文件签名后被改动过。本机数据没有变化")
    assert unsigned[1].startswith("这个包没有签名。本机数据没有变化")
    assert stranger[1].startswith("还没有登记过签名用的密钥")
    assert inbox.refused.table.model().rowCount() == 3
    assert inbox.refused.why.text()
    (line,) = read_institutions(world.county)
    assert line.submission is None


def test_a_sealed_package_waits_for_the_passphrase_and_is_not_noted_as_refused(
    world: World, inbox: InboxPage, qtbot: QtBot
) -> None:
    finalise(world.centre)
    path = world.export().path
    assert path.suffix == ".age"
    hand_in_sealed(qtbot, inbox, path)
    assert inbox.strip.isVisible()
    assert "1 个文件" in inbox.strip.words.text()
    assert told(inbox) == []
    inbox.strip.passphrase.setText("不是这个口令")
    with qtbot.waitSignal(inbox.queue.locked_changed, timeout=30_000):
        inbox.strip.open.click()
    assert inbox.strip.error.isVisible()
    assert inbox.strip.passphrase.text() == ""
    inbox.strip.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(inbox.queue.ended, timeout=30_000):
        QTest.keyClick(inbox.strip.passphrase, Qt.Key.Key_Return)
    assert [verdict for verdict, _ in told(inbox)] == ["已收下"]
    assert not inbox.strip.isVisible()
    assert inbox.refused.table.model().rowCount() == 0


def test_declining_takes_in_what_is_not_sealed(
    world: World, inbox: InboxPage, qtbot: QtBot
) -> None:
    finalise(world.centre)
    world.export()
    hand_in_sealed(qtbot, inbox, world.stick)
    with qtbot.waitSignal(inbox.queue.ended, timeout=30_000):
        inbox.strip.leave.click()
    assert not inbox.strip.isVisible()
    assert [verdict for verdict, _ in told(inbox)] == ["早已收过"], "the enrolment beside it"
    assert not inbox.queue.locked


def test_a_refused_file_is_tried_again_and_removed(
    world: World, inbox: InboxPage, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "坏的.dbag"
    bad.write_bytes(b"bad")
    drop(qtbot, inbox, bad)
    bad.unlink()
    with qtbot.waitSignal(inbox._desk.changed, timeout=30_000):
        inbox.refused.again.click()
    assert [verdict for verdict, _ in told(inbox)] == ["没有收下", "没有收下"]
    inbox.refused.remove.click()
    (dialog,) = (each for each in inbox.findChildren(RemoveFileDialog) if each.isVisible())
    with qtbot.waitSignal(inbox._desk.changed):
        dialog.go_on.click()
    assert inbox.refused.table.model().rowCount() == 0


def test_a_conflict_is_told_and_decided_side_by_side(
    world: World, inbox: InboxPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = package(world)

    def edit(tree: Tree) -> None:
        tree["content"]["institution"]["head"] = "另一位院长"

    other = forged(path, tmp_path / "二.dbag", Forgery(edit=edit), world.keys)
    drop(qtbot, inbox, path)
    assert not inbox.conflicts.isVisible()
    drop(qtbot, inbox, other)
    assert [verdict for verdict, _ in told(inbox)] == ["有冲突", "已收下"]
    assert inbox.conflicts.isVisible()
    assert "1 个上报包有冲突" in inbox.conflicts.message.accessibleName()
    with qtbot.waitSignal(desk.going) as going:
        inbox.lines.onward.click()
    assert going.args is not None
    page = ConflictsPage(desk)
    shown(qtbot, page)
    page.show_destination(going.args[0])
    assert page.table.model().rowCount() == 1
    assert not page.pane.take.isEnabled(), "no reason yet"
    assert "会搁置本机的第 1 次" in page.pane.follows.text()
    page.pane.reason.setText("电话核实，以后一份为准")
    with qtbot.waitSignal(desk.told):
        page.pane.take.click()
    assert count_open(world.county) == 0
    assert not inbox.conflicts.isVisible()
    assert page.table.model().index(0, 1).data() == "用了另一份"
    page.pane.reason.setText("还是先收的对")
    with qtbot.waitSignal(desk.told):
        page.pane.keep.click()
    assert page.table.model().index(0, 1).data() == "保留了本机的"


def test_an_enrolment_in_the_inbox_leads_to_the_comparison(
    world: World, inbox: InboxPage, institutions: InstitutionsPage, desk: Desk, qtbot: QtBot
) -> None:
    keys = make_keys()
    who = replace(world.centre.profile, uscc=credit_code(2), name="河湾镇卫生院")
    path = write_enrolment(world.centre.workspace, who, keys, CLOCK, world.stick).path
    drop(qtbot, inbox, path)
    assert told(inbox)[0][0] == "等核对指纹"
    with qtbot.waitSignal(desk.going) as going:
        inbox.lines.onward.click()
    assert going.args is not None
    institutions.show_destination(going.args[0])
    qtbot.waitUntil(institutions.form.confirm.isEnabled)
    assert "河湾镇卫生院" in institutions.form._owner.text()


def test_the_list_of_a_session_is_written_to_be_filed(
    world: World, inbox: InboxPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(qtbot, inbox, package(world))
    with qtbot.waitSignal(desk.told, timeout=30_000):
        inbox.write_list(tmp_path)
    written = sorted(path.suffix for path in tmp_path.glob("*收件登记表*"))
    assert written == [".pdf", ".xlsx"]
    book = load_workbook(next(tmp_path.glob("*.xlsx")))
    filed = {str(cell) for sheet in book.worksheets for row in sheet.values for cell in row}
    moment = shown_in_china(desk.bridge.clock.now().isoformat())
    assert moment in filed, "a list that is filed tells the year"


def test_institutions_are_listed_and_say_who_has_not_reported(
    world: World, institutions: InstitutionsPage, desk: Desk, qtbot: QtBot
) -> None:
    model = institutions.table.model()
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row == ["北渡乡卫生院", "还没上报", "—", "—", "—", "—", "—", "已登记"]
    assert "登记 1 个，已上报 0 个" in institutions._header.subtitle.text()
    assert institutions.pane.own_fingerprint.text() == world.county.key().fingerprint
    import_package(world.county, package(world), "", CLOCK, Unwatched())
    desk.changed.emit(frozenset({Topic.INBOX}))
    qtbot.waitUntil(lambda: model.index(0, 1).data() == "2025 年度 第 1 次")
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row[3:7] == ["4/5", "1/5", "0/5", "1 条"]
    with qtbot.waitSignal(desk.going) as going:
        institutions.table.row_opened.emit(institutions.table.current_key)
    assert going.args is not None
    assert going.args[0].page == "review"


def test_a_second_institution_is_enrolled_by_its_fingerprint(
    world: World, institutions: InstitutionsPage, desk: Desk, qtbot: QtBot
) -> None:
    keys = make_keys()
    who = replace(world.centre.profile, uscc=credit_code(2), name="河湾镇卫生院")
    path = write_enrolment(world.centre.workspace, who, keys, CLOCK, world.stick).path
    form = institutions.form
    institutions.enrol.click()
    assert not institutions.enrol.isVisible()
    form.choose(path)
    qtbot.waitUntil(form.confirm.isEnabled)
    assert "河湾镇卫生院" in form._owner.text()
    assert form.fingerprint.text().split() == fingerprint(keys.public).split()
    form.typed.setText("00000" * 6)
    form.confirm.click()
    qtbot.waitUntil(form.message.isVisible)
    assert "指纹对不上" in form.message.accessibleName()
    form.typed.setText(fingerprint(keys.public).replace(" ", "-"))
    with qtbot.waitSignal(desk.told) as said:
        form.confirm.click()
    assert said.args == ["已登记河湾镇卫生院"]
    qtbot.waitUntil(lambda: institutions.table.model().rowCount() == 2)
    assert institutions.enrol.isVisible()


def test_another_key_of_a_known_institution_replaces_it_only_when_asked(
    world: World, institutions: InstitutionsPage, desk: Desk, qtbot: QtBot
) -> None:
    keys = make_keys()
    profile = world.centre.profile
    path = write_enrolment(world.centre.workspace, profile, keys, CLOCK, world.stick).path
    form = institutions.form
    institutions.enrol.click()
    form.choose(path)
    qtbot.waitUntil(form.confirm.isEnabled)
    form.typed.setText(fingerprint(keys.public))
    form.confirm.click()
    qtbot.waitUntil(form.message.isVisible)
    (before,) = read_institutions(world.county)
    assert before.fingerprint != fingerprint(keys.public)
    with qtbot.waitSignal(desk.told):
        form.message.button(0).click()
    (after,) = read_institutions(world.county)
    assert after.fingerprint == fingerprint(keys.public)


def test_a_key_is_revoked_only_after_the_question(
    world: World, institutions: InstitutionsPage, desk: Desk, qtbot: QtBot
) -> None:
    def answer(name: str) -> None:
        institutions.pane.revoke.click()
        (dialog,) = (each for each in institutions.findChildren(RevokeDialog) if each.isVisible())
        dialog.go_on.click()
        assert dialog.isVisible()  # without a reason nothing happens
        dialog.why.setText("电脑被盗，来电")
        getattr(dialog, name).click()

    answer("stay")
    assert read_institutions(world.county)[0].key_state == "active"
    with qtbot.waitSignal(desk.changed):
        answer("go_on")
    qtbot.waitUntil(lambda: institutions.table.model().index(0, 7).data() == "已停用")


def test_the_county_card_is_written_for_the_centres(
    world: World, institutions: InstitutionsPage, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.told):
        institutions.write_card(world.stick)
    (card,) = world.stick.glob("*县级标识*")
    assert look_at_county(card).fingerprint == world.county.key().fingerprint
    with qtbot.waitSignal(desk.failed):
        institutions.write_card(card)  # no folder


def test_a_county_without_institutions_says_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    county = make_county(tmp_path / "empty")
    page = InstitutionsPage(desk_over(county))
    shown(qtbot, page)
    qtbot.waitUntil(page.empty.isVisible)
    page.empty.action_chosen.emit()
    assert page.form.isVisible()
    review = ReviewPage(desk_over(county))
    shown(qtbot, review)
    assert review.empty.isVisible()
    county.close()


@pytest.fixture
def review(world: World, desk: Desk, qtbot: QtBot) -> ReviewPage:
    import_package(world.county, package(world), "", CLOCK, Unwatched())
    page = ReviewPage(desk)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.list.current is not None)
    return page


def rows(page: ReviewPage) -> list[tuple[str, list[str]]]:
    model = page.list.model()
    found = []
    for at in range(model.rowCount()):
        group = model.index(at, 0)
        found.append(
            (
                str(group.data()),
                [str(model.index(row, 0, group).data()) for row in range(model.rowCount(group))],
            )
        )
    return found


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(TextLabel)]


def test_over_claims_come_first_then_core_then_the_rest(review: ReviewPage) -> None:
    assert rows(review) == [
        ("高于计算结果 1 条，先看这些", ["1.1.3"]),
        ("核心条款 1 条", ["1.1.1"]),
        ("其余条款 4 条", ["1.1.2", "1.1.4", "1.1.5", "1.1.6"]),
    ]
    assert review.list.current is not None
    assert review.list.current.code == "1.1.3"
    model = review.list.model()
    first = model.index(0, 5, model.index(0, 0))
    assert first.data() == "高 1 级"
    other = model.index(2, 0)
    differences = [model.index(row, 5, other).data() for row in (0, 1, 2)]
    assert differences == ["一致", "不适用", "没评完"]


def test_the_clause_shows_figures_reason_and_evidence(review: ReviewPage) -> None:
    pane = review.pane
    assert pane.title.text().startswith("1.1.3")
    assert "派驻" in pane.reason.accessibleName() or "进修" in pane.reason.accessibleName()
    assert "未达：1，要求 ≥ 5" in texts(pane)
    assert "机构答：做到了" in texts(pane)
    pane.tabs.choose("evidence")
    assert pane.files.isVisible()
    assert pane.files.model().rowCount() == 1
    pane.tabs.choose("sender")
    assert any("0990-1234567" in text for text in texts(pane.whose))
    (told,) = [text for text in texts(pane.whose) if "逐处核实过" in text]
    assert "没有评完" in told or "佐证" in told
    assert told.count("理由：逐处核实过（李梅，2025-06-12）") == len(told.splitlines())


def test_arrows_go_over_the_groups(review: ReviewPage) -> None:
    for wanted in ("1.1.1", "1.1.2"):
        QTest.keyClick(review.list, Qt.Key.Key_Down)
        assert review.list.current is not None
        assert review.list.current.code == wanted
    QTest.keyClick(review.list, Qt.Key.Key_Up)
    assert review.list.current is not None
    assert review.list.current.code == "1.1.1"
    assert review.pane.title.text().startswith("1.1.1")


def test_a_clause_is_gone_to_and_stays_current_when_something_comes_in(
    review: ReviewPage, desk: Desk, qtbot: QtBot
) -> None:
    review.show_destination(Destination(page="review", detail="1.1.6"))
    qtbot.waitUntil(lambda: review.list.current is not None and review.list.current.code == "1.1.6")
    with qtbot.waitSignal(review.list.model().modelReset):
        desk.changed.emit(frozenset({Topic.INBOX}))
    assert review.list.current is not None
    assert review.list.current.code == "1.1.6"
    with qtbot.waitSignal(review.list.model().modelReset):
        review.show_destination(Destination(page="review", detail=review._digest))
    assert review.list.current.code == "1.1.6"


def test_revisions_are_chosen_and_a_revoked_key_is_said(
    world: World, review: ReviewPage, desk: Desk, qtbot: QtBot
) -> None:
    assert review.signature.text() == "签名与指纹已核对"
    desk.going.connect(review.show_destination)
    reopen(world.centre)
    finalise(world.centre)
    import_package(world.county, world.export(sealed=False).path, "", CLOCK, Unwatched())
    desk.changed.emit(frozenset({Topic.INBOX}))
    qtbot.waitUntil(lambda: review.revision.count() == 2)
    assert review.revision.currentText() == "2025 年度 第 1 次"
    review.revision.setCurrentIndex(1)
    review.revision.activated.emit(1)
    qtbot.waitUntil(lambda: review.revision.currentText() == "2025 年度 第 2 次")
    enrol_centre(world, world.centre.profile, make_keys(), replace=True)
    desk.changed.emit(frozenset({Topic.INBOX}))
    qtbot.waitUntil(lambda: review.signature.text() == "签名的密钥已停用")
