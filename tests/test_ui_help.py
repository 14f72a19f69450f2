"""F1: the manual beside the work, at the place, from pages, dialogs and fields."""

import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from resources import resource
from tests.ui_stage import dressed
from ui.components.fields import FieldRow
from ui.help.desk import HelpDesk
from ui.help.document import Style, blocks_of, fill, heading_of
from ui.help.keylist import key_groups, keys_markdown
from ui.help.pages import CONTENTS, Address, read_manual
from ui.help.paper import Words, draw_manual
from ui.help.places import asked_in_window, asked_on_page
from ui.help.window import HelpWindow
from ui.jobs import JobRunner
from ui.look.current import Look
from ui.pages.level.dialog import LevelDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MANUAL = resource("manual")
PASTE = Address(page="ledgers", section="复制和粘贴")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.shutdown()


@pytest.fixture
def desk(look: Look, jobs: JobRunner, tmp_path: Path) -> Iterator[HelpDesk]:
    made = HelpDesk(look, jobs, MANUAL, lambda path, data: path.write_bytes(data))
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(look, read_manual(MANUAL))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_f1_opens_the_section_of_the_page_and_leaves_the_work_usable(
    desk: HelpDesk, qtbot: QtBot
) -> None:
    desk.on_page("gaps")
    assert desk.window is not None
    assert desk.window.here == Address(page="gaps")
    assert desk.window.view.toPlainText().startswith("差距")
    assert desk.window.windowModality() is Qt.WindowModality.NonModal
    desk.on_page("review")
    assert desk.window.here == Address(page="county", section="逐条复核")


def test_an_unknown_page_leads_to_the_contents(desk: HelpDesk) -> None:
    desk.on_page("no such page")
    assert desk.window is not None
    assert desk.window.here.page == CONTENTS


def test_the_part_in_focus_is_nearer_than_the_page(qtbot: QtBot) -> None:
    class PastePane(QWidget): ...

    pane = PastePane()
    qtbot.addWidget(pane)
    inner = QLineEdit(pane)
    assert asked_on_page("ledgers", inner).address == PASTE
    assert asked_on_page("ledgers", None).address == Address(page="ledgers")


def test_the_hint_of_the_field_comes_first(look: Look, desk: HelpDesk, qtbot: QtBot) -> None:
    editor = QLineEdit()
    row = FieldRow(look, "统一社会信用代码", editor, hint="18 位，末位是校验位")
    qtbot.addWidget(row)
    asked = asked_on_page("ledgers", editor)
    assert (asked.label, asked.hint) == ("统一社会信用代码", "18 位，末位是校验位")
    desk.show(asked, None)
    assert desk.window is not None
    assert desk.window.hint.isVisible()
    assert desk.window.hint.accessibleName() == "统一社会信用代码：18 位，末位是校验位"
    desk.on_page("gaps")
    assert not desk.window.hint.isVisible()


def test_a_dialog_is_given_f1_when_the_keyboard_comes_to_it(desk: HelpDesk, qtbot: QtBot) -> None:
    class FinaliseDialog(QDialog): ...

    dialog = FinaliseDialog()
    qtbot.addWidget(dialog)
    line = QLineEdit()
    QVBoxLayout(dialog).addWidget(line)
    dialog.open()
    qtbot.waitActive(dialog)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, Qt.Key.Key_F1)
    assert desk.window is not None
    assert desk.window.here == Address(page="submit", section="定稿")
    assert dialog.isVisible()


def test_a_dialog_that_locks_everything_gets_a_manual_of_its_own(
    desk: HelpDesk, qtbot: QtBot
) -> None:
    dialog = QDialog()
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.in_window(dialog)
    (own,) = dialog.findChildren(HelpWindow)
    assert own.isVisible()
    assert desk.window is None
    own.close()


def test_the_real_dialog_of_the_level_is_known(qtbot: QtBot) -> None:
    assert LevelDialog.__name__ == "LevelDialog"

    class LevelDialogLike(QDialog): ...

    like = LevelDialogLike()
    qtbot.addWidget(like)
    assert asked_in_window(like, None).address.page == CONTENTS


def test_links_are_followed_and_back_returns(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_address(Address(page=CONTENTS))
    window.view.followed.emit(Address(page="ledgers"))
    window.view.followed.emit(PASTE)
    assert window.view.verticalScrollBar().value() > 0
    window.back.click()
    assert window.here == Address(page="ledgers")
    assert window.view.verticalScrollBar().value() == 0
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.here.page == CONTENTS
    assert not window.back.isEnabled()
    window.forward.click()
    assert window.here == Address(page="ledgers")


def test_a_section_stands_at_the_top_whatever_the_width(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_address(PASTE)
    for width in (1100, 760):
        window.resize(width, 600)
        view = window.view
        block = heading_of(view.document(), PASTE.section)
        assert block is not None
        top = view.document().documentLayout().blockBoundingRect(block).top()
        assert 0 <= top - view.verticalScrollBar().value() < 40


def test_a_link_is_clicked_with_the_mouse(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_address(Address(page=CONTENTS))
    view = window.view
    spot = next(
        QPoint(x, y)
        for y in range(0, view.viewport().height(), 6)
        for x in range(0, view.viewport().width(), 20)
        if view.anchorAt(QPoint(x, y)) == "first-day.md"
    )
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.here == Address(page="first-day")


def test_searching_lists_places_and_enter_goes_there(window: HelpWindow, qtbot: QtBot) -> None:
    window.search.setText("恢复码")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert 0 < window.list.count() < 20
    first = window.list.item(0)
    assert "恢复码" in first.text()
    window.list.setCurrentItem(first)
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    assert window.here.page
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.list.count() > 50


def test_what_is_not_found_is_said(window: HelpWindow, qtbot: QtBot) -> None:
    window.search.setText("没有这样的词")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.list.count() == 1
    assert "没有找到" in window.list.item(0).text()


def test_escape_closes_the_window(window: HelpWindow) -> None:
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_manual_never_keeps_the_program_running(window: HelpWindow) -> None:
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_english_says_that_the_manual_is_chinese_and_translates_the_keys(
    look: Look, qtbot: QtBot
) -> None:
    keys = keys_markdown(key_groups()).replace("键盘一览", "Keys")
    made = HelpWindow(look, read_manual(MANUAL), texts={"keys": keys}, language_note=True)
    qtbot.addWidget(made)
    made.show()
    assert made.note.isVisible()
    made.show_address(Address(page="keys"))
    assert made.view.toPlainText().startswith("Keys")


def test_pictures_keep_within_the_room(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_address(Address(page="first-day", section="窗口各部分"))
    for width in (760, 1100):
        window.resize(width, 600)
        qtbot.waitUntil(lambda: window.view.horizontalScrollBar().maximum() == 0)
        shown = window.view.document().idealWidth()
        assert shown <= window.view.viewport().width()


def test_headings_are_found_and_stand_out(qapp: QApplication, look: Look) -> None:
    document = QTextDocument()
    colours = look.colours
    style = Style(font=look.font(), line=colours.line, head=colours.surface_alt, width=400)
    fill(document, "# 大\n\n字\n\n## 中 间\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n", MANUAL, style)
    block = heading_of(document, "中-间")
    assert block is not None
    assert block.text() == "中 间"
    assert heading_of(document, "没有") is None
    sizes = [
        block.begin().fragment().charFormat().font().pixelSize()
        for block in blocks_of(document)
        if block.blockFormat().headingLevel()
    ]
    assert sizes[0] > sizes[1] > look.font().pixelSize()


def test_the_whole_manual_is_written_as_pdf(desk: HelpDesk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "手册.pdf"
    desk.on_page("home")
    assert desk.window is not None
    window = desk.window
    desk.write_pdf(path)
    qtbot.waitUntil(window.hint.isVisible, timeout=20_000)
    assert str(path) in window.hint.accessibleName()
    assert path.read_bytes().startswith(b"%PDF")


def test_contents_of_the_pdf_give_the_pages_where_things_are(
    qapp: QApplication, look: Look, tmp_path: Path
) -> None:
    words = Words(title="手册", version="版本 1", contents="目录")
    (tmp_path / "m.pdf").write_bytes(draw_manual(read_manual(MANUAL), words))
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "m.pdf"), "-"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    # letters that look alike share a glyph, and a reader may be told the other one
    pages = unicodedata.normalize("NFKC", text).split("\f")
    body = next(at for at, page in enumerate(pages) if at and page.lstrip().startswith("第一天"))
    listed = dict(
        line.strip().rsplit(maxsplit=1)
        for page in pages[:body]
        for line in page.splitlines()
        if line.strip() and line.rsplit(maxsplit=1)[-1].isdigit()
    )
    assert len(listed) > 60
    for title, number in (
        ("县级", listed["县级"]),
        ("推导", listed["推导"]),
        ("词汇", listed["词汇"]),
    ):
        page = pages[body + int(number) - 1]
        assert title in page.split("\n目录")[0]
        assert page.rstrip().endswith(number)
