"""Keys on the screens: changed and written at a centre, taken at a county, shared by a county."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.usecases.county.new_county import create_county
from models.usecases.packages.reviewers import current_card
from tests.desks import CLOCK, desk_over
from tests.exchange_world import PASSPHRASE, World
from tests.key_world import OTHER_PHRASE, grown_world, ring_of, rotation_file
from ui.desk import Desk
from ui.pages.institutions.page import InstitutionsPage
from ui.pages.settings.key_deeds import KeyDeed
from ui.pages.settings.key_dialogs import KeyDialog
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.reviewers import ReviewerDialog

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    yield from grown_world(tmp_path / "world")


@pytest.fixture
def centre(world: World) -> Iterator[Desk]:
    desk = desk_over(world.centre)
    yield desk
    desk.jobs.shutdown()


@pytest.fixture
def county(world: World) -> Iterator[Desk]:
    desk = desk_over(world.county)
    yield desk
    desk.jobs.shutdown()


def settings(desk: Desk, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    qtbot.waitExposed(page)
    return page


def give(dialog: KeyDialog, old: str = "", new: str = "", again: str | None = None) -> None:
    for row, text in ((dialog.old, old), (dialog.new, new), (dialog.again, again or new)):
        row.editor.setProperty("text", text)
    dialog.go_on.click()


def test_a_key_is_changed_on_the_screen(world: World, centre: Desk, qtbot: QtBot) -> None:
    page = settings(centre, qtbot)
    before = page.key.fingerprint.text
    assert page.key.export.text() == "写出登记文件"
    page.deeds.ask(KeyDeed.ROTATE)
    dialog = page.deeds.dialog
    assert dialog is not None
    give(dialog, old="不是这个口令")
    qtbot.waitUntil(dialog.message.isVisible)
    assert "口令不对" in dialog.message.accessibleName()
    assert page.key.fingerprint.text == before
    qtbot.waitUntil(dialog.go_on.isEnabled)
    with qtbot.waitSignal(page.deeds.changed):
        give(dialog, old=PASSPHRASE)
    assert page.key.fingerprint.text != before
    assert page.key.export.text() == "写出换密钥文件"
    assert "换密钥文件" in page.key.message.accessibleName()
    assert ring_of(world).former[0] == world.keys


def test_a_passphrase_has_to_be_given_twice_alike(world: World, centre: Desk, qtbot: QtBot) -> None:
    page = settings(centre, qtbot)
    page.deeds.ask(KeyDeed.PASSPHRASE)
    dialog = page.deeds.dialog
    assert dialog is not None
    give(dialog, PASSPHRASE, OTHER_PHRASE, OTHER_PHRASE + "a")
    assert "两次输入的不一样" in dialog.again.editor.accessibleName()
    assert ring_of(world).current == world.keys
    with qtbot.waitSignal(page.deeds.changed):
        give(dialog, PASSPHRASE, OTHER_PHRASE)
    assert ring_of(world, OTHER_PHRASE).current == world.keys


def test_a_county_takes_a_changed_key_without_a_telephone(
    world: World, county: Desk, qtbot: QtBot
) -> None:
    path = rotation_file(world)
    page = InstitutionsPage(county)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    page.enrol.click()
    page.form.choose(path)
    qtbot.waitUntil(page.form.confirm.isEnabled)
    assert not page.form.typed.isVisible()
    assert page.form.confirm.text() == "收下新密钥"
    with qtbot.waitSignal(county.told) as told:
        page.form.confirm.click()
    assert told.args == ["已收下北渡乡卫生院换的密钥"]
    qtbot.waitUntil(lambda: page.pane._life[0].fingerprint != page.pane._life[-1].fingerprint)
    assert [line.state for line in page.pane._life] == ["active", "replaced"]


def test_a_county_adds_and_removes_a_computer(
    world: World, county: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    second = create_county(
        tmp_path / "second", "青川县卫生健康局", "990100", PASSPHRASE, CLOCK, packs=()
    )
    card, told = tmp_path / "card.dbag", second.key().fingerprint
    shutil.copy(current_card(second), card)
    second.close()
    page = settings(county, qtbot)
    panel = page.reviewers
    assert panel is not None
    panel.add.click()
    dialog = panel.dialog
    assert isinstance(dialog, ReviewerDialog)
    dialog.form.choose(card)
    qtbot.waitUntil(dialog.form.confirm.isEnabled)
    dialog.form.typed.setText(told)
    dialog.name.setText("业务股")
    dialog.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(panel.changed):
        dialog.form.confirm.click()
    (added,) = county.bridge.read_reviewers(world.county)
    assert (added.name, added.fingerprint) == ("业务股", told)
    panel._on_remove(added)
    asked = panel.dialog
    assert isinstance(asked, KeyDialog)
    with qtbot.waitSignal(panel.changed):
        give(asked, old=PASSPHRASE)
    assert county.bridge.read_reviewers(world.county) == ()
