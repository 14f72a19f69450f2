"""The settings page: the look changes at once, the key is shown, the enrolment file written."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.usecases.packages.enrol import look_at_enrolment
from tests.desks import desk_over
from tests.exchange_world import PASSPHRASE, World, make_world
from ui.desk import Desk, Destination
from ui.look.tokens import ThemeName
from ui.pages.settings.licences import PARTS, licence_text
from ui.pages.settings.page import SettingsPage

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path, known=False)
    yield made
    made.close()


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> Iterator[Desk]:
    made = desk_over(world.centre)
    yield made
    made.jobs.shutdown()


def shown(desk: Desk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    return shown(desk, qtbot)


def button(page: SettingsPage, spoken: str) -> QPushButton:
    (found,) = (each for each in page.findChildren(QPushButton) if each.accessibleName() == spoken)
    return found


def words(page: SettingsPage) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(label.text() for label in labels)


def test_size_and_theme_change_at_once(page: SettingsPage, desk: Desk) -> None:
    assert button(page, "字号 100%").isChecked()
    button(page, "字号 150%").click()
    button(page, "配色 深色").click()
    assert desk.look.measures.percent == 150
    assert desk.look.theme is ThemeName.DARK
    assert button(page, "字号 150%").isChecked()
    assert not button(page, "字号 100%").isChecked()
    assert button(page, "配色 深色").isChecked()


def test_what_is_changed_elsewhere_shows_here(page: SettingsPage, desk: Desk) -> None:
    desk.look.set_percent(200)
    desk.look.set_theme(ThemeName.HIGH_CONTRAST)
    assert button(page, "字号 200%").isChecked()
    assert button(page, "配色 高对比").isChecked()
    desk.look.set_percent(140)
    assert not any(each.isChecked() for each in page.look.sizes.values())


def test_the_key_is_shown_and_copied(page: SettingsPage, desk: Desk, world: World) -> None:
    key = desk.bridge.own_key(world.centre)
    told: list[str] = []
    desk.told.connect(told.append)
    assert set(key.fingerprint.split()) <= set(words(page).splitlines())
    button(page, "复制指纹").click()
    assert QGuiApplication.clipboard().text() == key.fingerprint
    button(page, "复制收件地址").click()
    assert QGuiApplication.clipboard().text() == key.recipient
    assert len(told) == 2


def test_an_enrolment_file_is_written_and_names_this_key(
    page: SettingsPage, desk: Desk, world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    page.key.folder.setText(str(tmp_path))
    page.key.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(desk.saved, timeout=30_000):
        button(page, "写出登记文件").click()
    assert page.key.passphrase.text() == ""
    (file,) = tmp_path.glob("*登记.dbag")
    assert str(file) in page.key.message.accessibleName()
    assert look_at_enrolment(file).fingerprint == page.key.fingerprint.text


def test_a_wrong_passphrase_is_told_in_place(
    page: SettingsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.key.folder.setText(str(tmp_path))
    button(page, "写出登记文件").click()
    assert "先输入本单位密钥的口令" in words(page)
    page.key.passphrase.setText("不是这个口令")
    button(page, "写出登记文件").click()
    assert "先输入本单位密钥的口令" not in words(page)
    qtbot.waitUntil(page.key.message.isVisible, timeout=30_000)
    assert "口令" in page.key.message.accessibleName()
    assert not list(tmp_path.glob("*.dbag"))
    qtbot.waitUntil(page.key.export.isEnabled)


def test_a_lost_key_is_told_and_nothing_else_breaks(desk: Desk, world: World, qtbot: QtBot) -> None:
    world.centre.workspace.folder.keys.unlink()
    page = shown(desk, qtbot)
    assert page.key.message.isVisible()
    assert "密钥" in page.key.message.accessibleName()
    assert page.workspace.folder.text() == str(world.centre.workspace.folder.root)


def test_another_folder_is_asked_of_the_desk(
    page: SettingsPage, desk: Desk, world: World, qtbot: QtBot
) -> None:
    assert str(world.centre.workspace.folder.root) in words(page)
    with qtbot.waitSignal(desk.leaving):
        button(page, "打开另一个文件夹").click()


def test_a_county_sees_its_own_key_and_the_way_to_its_card(world: World, qtbot: QtBot) -> None:
    desk = desk_over(world.county)
    page = shown(desk, qtbot)
    assert page.key.fingerprint.text == world.county.key().fingerprint
    assert not page.key.findChildren(QLineEdit)
    with qtbot.waitSignal(desk.going) as gone:
        button(page, "去“机构”页").click()
    assert gone.args == [Destination(page="institutions")]
    desk.jobs.shutdown()


def test_every_dependency_is_named_with_its_licence(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    names = {line.split(">")[0] for line in project["project"]["dependencies"]}
    named = {part.distribution for part in PARTS if part.distribution}
    assert names <= named
    locked = (repository / "requirements.lock").read_text(encoding="utf-8")
    assert all(f"\n{name}==" in locked for name in named - names), "shipped with one of them"
    assert all(part.licence for part in PARTS)


def test_a_licence_is_read_where_it_came_along(page: SettingsPage) -> None:
    for name, part_of_it in (
        ("Noto Sans SC", "SIL OPEN FONT LICENSE"),
        ("segno", "Redistribution"),
    ):
        page.about.table.go_to(name)
        assert part_of_it in page.about.text.toPlainText()
    qt = next(part for part in PARTS if part.name.startswith("Qt"))
    page.about.table.go_to(qt.name)
    assert licence_text(qt) or "LGPL-3.0" in page.about.text.toPlainText()


def test_nothing_is_cut_at_the_smallest_supported_screen(page: SettingsPage) -> None:
    page.resize(1286, 626)
    assert page.about.text.isVisible()
    assert page.minimumSizeHint().width() <= 1286
