"""The first run, clicked and read as a person would."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.new_workspace import create_centre
from models.usecases.safety.back_up import make_backup
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from tests.workbooks import social_credit_code
from ui.bridge.whole import Bridge, Centre, County
from ui.help.places import asked_in_window
from ui.jobs import JobRunner
from ui.pages.first_run.page import FirstRunPage
from ui.pages.first_run.wizard import FirstRunWizard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CODE = social_credit_code()
PASSPHRASE = "qinghe-liutang"


class TinyBridge(Bridge):
    """The real bridge with a standard of one clause."""

    packs = (pack_text(clause_text("1.1.1")),)


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> Iterator[FirstRunPage]:
    jobs = JobRunner()
    with dressed(qapp) as look:
        bridge = TinyBridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())
        made = FirstRunPage(bridge, look, jobs)
        qtbot.addWidget(made)
        made.resize(1024, 680)
        with qtbot.waitExposed(made):
            made.show()
        yield made
        jobs.shutdown()


def put(editor: QWidget, text: str) -> None:
    """Type over what stands in an editor, key by key where QTest knows the keys."""
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    if text.isascii():
        QTest.keyClicks(editor, text)
    else:
        editor.insert(text)
        editor.textEdited.emit(text)


def fill_in(wizard: FirstRunWizard, folder: Path) -> None:
    fields = wizard.who.fields
    put(fields.editor("name"), "北渡乡卫生院")
    put(fields.editor("uscc"), CODE)
    put(fields.editor("region"), "330122")
    put(fields.editor("population"), "31500")
    wizard.who.use_folder(folder)
    wizard.on.click()


def said(wizard: FirstRunWizard, key: str) -> str:
    return wizard.who.fields.editor(key).accessibleName()


def stage(wizard: FirstRunWizard) -> int:
    return wizard.stages.currentIndex()


def test_the_code_is_checked_while_it_is_typed(page: FirstRunPage) -> None:
    page.start.new_centre.button.click()
    wizard = page.wizard
    assert wizard is not None
    code = wizard.who.fields.editor("uscc")
    put(code, CODE[:9])
    assert "已输入 9 位，应为 18 位" in code.accessibleName()
    put(code, CODE[:-1] + ("A" if CODE[-1] != "A" else "B"))
    assert "校验位对不上" in code.accessibleName()
    put(code, CODE)
    assert "校验位" not in code.accessibleName()
    region = wizard.who.fields.editor("region")
    put(region, "770000")
    assert "不是任何省份" in region.accessibleName()
    put(region, "330122")
    assert "省份" not in region.accessibleName()


def test_the_region_comes_from_the_code_and_never_over_what_was_typed(page: FirstRunPage) -> None:
    page.start.new_centre.button.click()
    assert page.wizard is not None
    fields = page.wizard.who.fields
    put(fields.editor("uscc"), CODE)
    assert fields.text("region") == CODE[2:8]
    put(fields.editor("region"), "330122")
    put(fields.editor("uscc"), CODE)
    assert fields.text("region") == "330122"


def test_what_is_missing_is_said_under_each_field(page: FirstRunPage) -> None:
    wizard = page.begin_centre()
    wizard.on.click()
    assert stage(wizard) == 0
    for key in ("name", "uscc", "region"):
        assert "这一项要填" in said(wizard, key)
    assert "要填" not in said(wizard, "population")
    assert wizard.who.fields.text("year") == "2025"


def test_the_keys_on_the_buttons_go_on_and_back(page: FirstRunPage, qtbot: QtBot) -> None:
    wizard = page.begin_centre()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(wizard, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "这一项要填" in said(wizard, "name"))
    QTest.keyClick(wizard, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.wizard is None)


def test_help_in_the_wizard_tells_of_the_first_start(page: FirstRunPage) -> None:
    name = page.begin_centre().who.fields.editor("name")
    assert asked_in_window(page, name).address.section == "第一次启动"


def test_the_folder_follows_the_name(page: FirstRunPage) -> None:
    wizard = page.begin_centre()
    put(wizard.who.fields.editor("name"), "北渡乡卫生院")
    assert wizard.who.folder.parts[-2:] == ("达标助手", "北渡乡卫生院")


def test_a_passphrase_is_long_enough_and_typed_twice(page: FirstRunPage, tmp_path: Path) -> None:
    wizard = page.begin_centre()
    fill_in(wizard, tmp_path / "w")
    assert stage(wizard) == 1
    put(wizard.passphrase.first, "short")
    assert wizard.passphrase.strength.text() == "太短，还差 3 个字符"
    wizard.on.click()
    assert "太短" in wizard.passphrase.first.accessibleName()
    put(wizard.passphrase.first, PASSPHRASE)
    put(wizard.passphrase.second, PASSPHRASE + "x")
    wizard.on.click()
    assert "和上面的不一样" in wizard.passphrase.second.accessibleName()
    assert stage(wizard) == 1
    assert not wizard.making, "nothing is written before both are settled"
    assert not (tmp_path / "w").exists()


def test_enter_on_a_second_that_differs_stays_there_and_every_word_is_seen(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard = page.begin_centre()
    fill_in(wizard, tmp_path / "w")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    height = page.height()
    put(wizard.passphrase.first, PASSPHRASE[:9])
    put(wizard.passphrase.second, PASSPHRASE)
    QTest.keyClick(wizard.passphrase.second, Qt.Key.Key_Return)
    assert wizard.passphrase.second.hasFocus(), "it is typed again right away"
    QTest.qWait(50)
    strength = wizard.passphrase.strength
    assert strength.text() == "可以用，再长一些更难猜"
    assert strength.width() >= strength.sizeHint().width()
    assert page.minimumSizeHint().height() <= height, "the buttons stay on the screen"


def test_a_centre_is_made_with_keys_and_a_file_for_the_county(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard = page.begin_centre()
    fill_in(wizard, tmp_path / "w")
    put(wizard.passphrase.first, PASSPHRASE)
    put(wizard.passphrase.second, PASSPHRASE)
    QTest.keyClick(wizard.passphrase.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage(wizard) == 2, timeout=20_000)
    assert wizard.key.file.is_file()
    assert [len(group) for group in wizard.key.fingerprint.split()] == [5] * 6
    assert not wizard.back.isVisible(), "what was made is not unmade by going back"
    wizard.on.click()
    with qtbot.waitSignal(page.opened) as opened:
        wizard.on.click()
    (centre,) = opened.args
    assert isinstance(centre, Centre)
    assert (centre.profile.name, centre.profile.uscc) == ("北渡乡卫生院", CODE)
    assert centre.profile.population == 31_500
    bridge = TinyBridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())
    assert bridge.own_key(centre).fingerprint == wizard.key.fingerprint
    bridge.write_enrolment(centre, PASSPHRASE, tmp_path, Unwatched())
    centre.close()


def test_a_county_is_made_too(page: FirstRunPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.start.new_county.button.click()
    wizard = page.wizard
    assert wizard is not None
    put(wizard.who.fields.editor("name"), "望禾县卫生健康局")
    put(wizard.who.fields.editor("region"), "330122")
    wizard.who.use_folder(tmp_path / "c")
    wizard.on.click()
    put(wizard.passphrase.first, PASSPHRASE)
    put(wizard.passphrase.second, PASSPHRASE)
    wizard.on.click()
    qtbot.waitUntil(lambda: stage(wizard) == 2, timeout=20_000)
    assert wizard.key.file.is_file()
    wizard.on.click()
    with qtbot.waitSignal(page.opened) as opened:
        wizard.on.click()
    (county,) = opened.args
    assert isinstance(county, County)
    county.close()


def test_a_folder_that_is_taken_sends_one_back_to_choose_another(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    there = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    there.close()
    wizard = page.begin_centre()
    fill_in(wizard, tmp_path / "w")
    put(wizard.passphrase.first, PASSPHRASE)
    put(wizard.passphrase.second, PASSPHRASE)
    wizard.on.click()
    qtbot.waitUntil(lambda: stage(wizard) == 0, timeout=20_000)
    assert "已经有工作区" in wizard.who.message.accessibleName()


def test_a_workspace_that_is_there_is_opened(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    there = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    there.close()
    with qtbot.waitSignal(page.opened) as opened:
        page.open_folder(tmp_path / "w")
    opened.args[0].close()


def test_a_folder_without_a_workspace_is_refused_in_the_page(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_folder(tmp_path)
    qtbot.waitUntil(page.start.message.isVisible)
    assert "这个文件夹里没有工作区" in page.start.message.accessibleName()


def test_the_sample_is_asked_for_beside_the_own_workspaces(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.sample_asked) as asked:
        page.start.sample.button.click()
    assert asked.args[0].parts[-2:] == ("达标助手", "示例县")


def test_going_back_from_the_first_step_leaves_the_wizard(page: FirstRunPage) -> None:
    wizard = page.begin_centre()
    wizard.back.click()
    assert page.wizard is None
    assert page.start.isVisible()


def test_a_workspace_comes_back_from_a_backup_beside_what_is_there(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    packs = (pack_text(clause_text("1.1.1")),)
    made = create_centre(tmp_path / "old", profile(), PASSPHRASE, packs, CLOCK)
    file = make_backup(made, tmp_path, Unwatched()).path
    made.close()
    (tmp_path / file.stem).mkdir()
    with qtbot.waitSignal(page.opened) as opened:
        page.restore(file, tmp_path)
    assert opened.args is not None
    (centre,) = opened.args
    assert centre.workspace.folder.root == tmp_path / f"{file.stem}_2"
    assert centre.profile == made.profile
    centre.close()
    assert list((tmp_path / file.stem).iterdir()) == []


def test_a_sealed_backup_asks_for_its_passphrase_and_comes_back(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    packs = (pack_text(clause_text("1.1.1")),)
    made = create_centre(tmp_path / "old", profile(), PASSPHRASE, packs, CLOCK)
    file = make_backup(made, tmp_path, Unwatched(), sealed=True).path
    made.close()
    page.restore(file, tmp_path)
    ask = page.start.unseal
    assert ask.isVisibleTo(page)
    ask.passphrase.setText("不是这个口令")
    ask.open.click()
    qtbot.waitUntil(lambda: page.start.message.isVisibleTo(page))
    assert "口令不对" in page.start.message.accessibleName()
    qtbot.waitUntil(lambda: page._job is None)
    page.restore(file, tmp_path)
    ask.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(page.opened) as opened:
        ask.open.click()
    assert opened.args is not None
    (centre,) = opened.args
    assert centre.profile == made.profile
    centre.close()


def test_a_broken_backup_is_told_and_nothing_is_written(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "x.dabiao-backup"
    broken.write_bytes(b"PK\x03\x04" + b"0" * 500)
    page.restore(broken, tmp_path)
    qtbot.waitUntil(lambda: page.start.message.isVisibleTo(page))
    assert sorted(each.name for each in tmp_path.iterdir()) == [broken.name]
