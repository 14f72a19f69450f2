"""Accounts on the screen: switched on, locked, unlocked, refused, recovered."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from models.usecases.centre import Centre
from models.usecases.journal.audit_log import read_audit
from models.usecases.journal.journal_cards import AuditFilter
from models.usecases.new_workspace import create_centre
from models.usecases.people.people_cards import Role
from tests.desks import CLOCK, FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.collector import GuiThreadCollector
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.locking import Locking
from ui.office import Office
from ui.pages.settings.page import PEOPLE, SettingsPage
from ui.pages.settings.people import PeopleSection
from ui.seat import SIGNED_IN, Seat

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints|This plugin does not support"
)

HEAD, CLERK = "何院长", "王芳"
SECRET, OTHER, THIRD = "qing-tian-dai-san", "he-bian-liu-shu", "zhi-chuan-guo-qiao"


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "centre",
        profile(),
        "一二三四五六七八",
        (pack_text(clause_text("1.1.1")),),
        CLOCK,
        author="李梅",
    )
    yield made
    made.close()


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    return Seat(tmp_path / "seat.ini")


@pytest.fixture(autouse=True)
def collector(qapp: QApplication) -> Iterator[None]:
    """Keep Python's collector out of the threads that work out hashes, as the program does."""
    made = GuiThreadCollector(qapp)
    made.start()
    yield
    made.stop()
    gc.collect()


@pytest.fixture
def office(centre: Centre, seat: Seat, qapp: QApplication, qtbot: QtBot) -> Iterator[Office]:
    jobs = JobRunner()
    with dressed(qapp) as look:
        made = Office(look, seat, jobs, "centre", "青河卫生院")
        qtbot.addWidget(made.window)
        bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())
        made.enter(bridge, centre)
        with qtbot.waitExposed(made.window):
            made.show()
        yield made
        jobs.shutdown()


def desk_of(office: Office) -> Desk:
    assert office.desk is not None
    return office.desk


def locking(office: Office) -> Locking:
    (found,) = desk_of(office).findChildren(Locking)
    return found


def people(office: Office) -> PeopleSection:
    desk_of(office).go("settings", PEOPLE)
    page = office.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.people


def words(widget: object) -> str:
    assert hasattr(widget, "findChildren")
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def put(editor: QLineEdit, text: str) -> None:
    editor.clear()
    if text.isascii():
        QTest.keyClicks(editor, text)
    else:
        editor.insert(text)


def switch_on(office: Office, qtbot: QtBot) -> str:
    """Switch accounts on as a person would; return the recovery code that was shown."""
    section = people(office)
    put(section.begin.name, HEAD)
    put(section.begin.passphrase.first, SECRET)
    put(section.begin.passphrase.second, SECRET)
    section.begin.enter.click()
    qtbot.waitUntil(lambda: section.code.made is not None, timeout=20_000)
    made = section.code.made
    assert made is not None
    qtbot.waitUntil(section.code.isVisible)
    assert set(made.code.split("-")) <= set(words(section.code).splitlines())
    assert not section.code.done.isEnabled()
    section.code.noted.click()
    section.code.done.click()
    return made.code


def add_clerk(office: Office, qtbot: QtBot) -> None:
    section = people(office)
    section.add.click()
    put(section.form.name, CLERK)
    put(section.form.passphrase.first, OTHER)
    put(section.form.passphrase.second, OTHER)
    section.form.save.click()
    qtbot.waitUntil(lambda: len(section.model.shown) == 2, timeout=20_000)


def sign_in(office: Office, qtbot: QtBot, name: str, passphrase: str) -> None:
    cover = locking(office).cover
    if not cover.form.name.isReadOnly():
        put(cover.form.name, name)
    put(cover.form.passphrase, passphrase)
    QTest.keyClick(cover.form.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(cover.stages.isEnabled, timeout=20_000)
    assert cover.form.passphrase.text() == ""


def test_without_accounts_nothing_is_locked_or_watched(office: Office) -> None:
    guard = locking(office)
    assert not guard.locked
    guard.lock()
    assert not guard.locked
    assert not guard.idle.isActive()


def test_switching_on_locking_unlocking(office: Office, qtbot: QtBot, seat: Seat) -> None:
    switch_on(office, qtbot)
    assert people(office).model.shown[0].name == HEAD
    guard = locking(office)
    assert guard.idle.isActive()
    QTest.keyClick(office.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert guard.locked
    assert guard.cover.form.name.text() == HEAD
    assert guard.cover.geometry() == office.window.rect()
    sign_in(office, qtbot, HEAD, "bu-shi-zhe-ge")
    qtbot.waitUntil(guard.cover.message.isVisible)
    assert guard.locked
    assert "姓名或口令不对" in guard.cover.message.accessibleName()
    sign_in(office, qtbot, HEAD, SECRET)
    qtbot.waitUntil(lambda: not guard.locked)
    assert seat.text(SIGNED_IN) == HEAD


def test_a_locked_window_takes_no_keys_of_pages(office: Office, qtbot: QtBot) -> None:
    switch_on(office, qtbot)
    guard = locking(office)
    guard.lock()
    before = office.window.current_page
    QTest.keyClick(office.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(office.window, Qt.Key.Key_F6)
    assert office.window.current_page == before
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert guard.cover.isAncestorOf(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def test_half_typed_words_stay_where_they_were(office: Office, qtbot: QtBot) -> None:
    switch_on(office, qtbot)
    section = people(office)
    section.add.click()
    editor = section.form.department
    ended: list[None] = []
    editor.editingFinished.connect(lambda: ended.append(None))
    editor.setFocus()
    QTest.keyClicks(editor, "gong wei")
    editor.setCursorPosition(4)
    guard = locking(office)
    guard.lock()
    assert guard.locked
    sign_in(office, qtbot, HEAD, SECRET)
    qtbot.waitUntil(lambda: not guard.locked)
    assert (editor.text(), editor.cursorPosition()) == ("gong wei", 4)
    assert ended == []
    assert QApplication.focusWidget() is editor


def test_idle_minutes_lock(office: Office, qtbot: QtBot) -> None:
    switch_on(office, qtbot)
    section = people(office)
    section.minutes.setValue(1)
    section.keep_minutes.click()
    guard = locking(office)
    qtbot.waitUntil(lambda: guard.idle.interval() == 60_000)
    guard.idle.start(0)
    qtbot.waitUntil(lambda: guard.locked)


def test_a_clerk_takes_over_and_may_less(office: Office, qtbot: QtBot, centre: Centre) -> None:
    switch_on(office, qtbot)
    add_clerk(office, qtbot)
    section = people(office)
    section.change_person.click()
    guard = locking(office)
    assert guard.locked
    assert centre.workspace.person is None
    sign_in(office, qtbot, CLERK, OTHER)
    qtbot.waitUntil(lambda: not guard.locked)
    assert centre.author == CLERK
    assert CLERK in words(office.window.status)
    section.refresh()
    assert not section.add.isEnabled()
    assert CLERK in section.who.text()


def test_the_sealed_code_opens_again_and_is_replaced(
    office: Office, qtbot: QtBot, centre: Centre
) -> None:
    code = switch_on(office, qtbot)
    guard = locking(office)
    guard.change_person()
    cover = guard.cover
    cover.form.forgotten.click()
    put(cover.recovery.code, code[:-1])
    put(cover.recovery.passphrase.first, THIRD)
    put(cover.recovery.passphrase.second, THIRD)
    cover.recovery.enter.click()
    qtbot.waitUntil(cover.message.isVisible, timeout=20_000)
    assert "抄错了字" in cover.message.accessibleName()
    put(cover.recovery.code, code.lower())
    put(cover.recovery.passphrase.first, THIRD)
    put(cover.recovery.passphrase.second, THIRD)
    cover.recovery.enter.click()
    qtbot.waitUntil(lambda: cover.code.made is not None, timeout=20_000)
    assert guard.locked
    made = cover.code.made
    assert made is not None
    assert made.code != code
    assert cover.code.isVisible()
    cover.code.noted.click()
    cover.code.done.click()
    qtbot.waitUntil(lambda: not guard.locked)
    assert not cover.code.isVisible()
    guard.change_person()
    sign_in(office, qtbot, HEAD, THIRD)
    qtbot.waitUntil(lambda: not guard.locked)
    actions = [one.action for one in read_audit(centre, AuditFilter(), most=30).entries]
    assert "recovery.used" in actions


def test_the_page_for_the_envelope_is_written(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    section = people(office)
    put(section.begin.name, HEAD)
    put(section.begin.passphrase.first, SECRET)
    put(section.begin.passphrase.second, SECRET)
    section.begin.enter.click()
    qtbot.waitUntil(lambda: section.code.made is not None, timeout=20_000)
    section.code.page_asked.emit(tmp_path / "out")
    qtbot.waitUntil(section.code.message.isVisible, timeout=20_000)
    (page,) = (tmp_path / "out").glob("*恢复码*.pdf")
    assert page.read_bytes().startswith(b"%PDF")
    assert page.name in section.code.message.accessibleName()


def test_a_workspace_with_accounts_opens_behind_the_cover(
    centre: Centre, seat: Seat, qapp: QApplication, qtbot: QtBot
) -> None:
    bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())
    bridge.begin_accounts(centre, HEAD, SECRET)
    bridge.add_account(centre, CLERK, Role.CLERK, OTHER)
    bridge.sign_out(centre)
    seat.keep(SIGNED_IN, CLERK)
    jobs = JobRunner()
    with dressed(qapp) as look:
        office = Office(look, seat, jobs, "centre", "青河卫生院")
        qtbot.addWidget(office.window)
        office.enter(bridge, centre)
        with qtbot.waitExposed(office.window):
            office.show()
        guard = locking(office)
        assert guard.locked
        assert guard.cover.form.name.text() == CLERK
        sign_in(office, qtbot, CLERK, OTHER)
        qtbot.waitUntil(lambda: not guard.locked)
        jobs.shutdown()


def test_accounts_are_switched_off_and_on_again(
    office: Office, qtbot: QtBot, centre: Centre
) -> None:
    switch_on(office, qtbot)
    add_clerk(office, qtbot)
    section, guard = people(office), locking(office)
    assert guard.idle.isActive()
    section.off.click()
    put(section.off_form.passphrase, OTHER)
    section.off_form.go_on.click()
    qtbot.waitUntil(lambda: "管理员的口令不对" in words(section), timeout=20_000)
    put(section.off_form.passphrase, SECRET)
    QTest.keyClick(section.off_form.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(section.begin.isVisible, timeout=20_000)
    assert "以前的账号都在" in words(section.begin)
    assert not centre.workspace.guarded
    assert not guard.idle.isActive()
    guard.lock()
    assert not guard.locked

    put(section.begin.name, HEAD)
    put(section.begin.passphrase.first, SECRET)
    put(section.begin.passphrase.second, SECRET)
    section.begin.enter.click()
    qtbot.waitUntil(section.table.isVisible, timeout=20_000)
    assert section.code.made is None
    assert [card.name for card in section.model.shown] == [HEAD, CLERK]
    assert guard.idle.isActive()
