from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui_stage import dressed
from ui.components.labels import ElidedLabel
from ui.components.messages import MessageKind
from ui.components.panels import PageHeader
from ui.frame.top import GoToItem
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import LayoutClass
from ui.shell import MainWindow, PageEntry, ShellContext

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAMES = (
    ("home", "首页", IconName.HOME),
    ("ledgers", "台账", IconName.LEDGER),
    ("checklist", "自评", IconName.CHECKLIST),
    ("gaps", "差距", IconName.GAPS),
    ("rectify", "整改", IconName.RECTIFY),
    ("export", "上报", IconName.EXPORT),
    ("inbox", "反馈", IconName.INBOX),
    ("reports", "报表", IconName.REPORTS),
    ("settings", "设置", IconName.SETTINGS),
)
CONTEXT = ShellContext(
    institution="望禾县柳塘镇中心卫生院",
    years=("2025 年度自评", "2024 年度自评"),
    year="2025 年度自评",
    deadline="距上报截止 18 天",
    pack="乡镇卫生院标准（2022版）· 包 1.3.0",
    person="填报人 李素芬",
)
GO_TO = (
    GoToItem(key="1.4.1", number="1.4.1", title="人员配备", initials="rypb"),
    GoToItem(key="1.4.2", number="1.4.2", title="人员培训", initials="rypx"),
    GoToItem(key="3.5.4", number="3.5.4", title="手卫生", initials="sws"),
)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


@pytest.fixture
def built() -> list[str]:
    return []


@pytest.fixture
def window(look: Look, built: list[str], qtbot: QtBot) -> MainWindow:
    def page(page_id: str, title: str) -> QWidget:
        built.append(page_id)
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.addWidget(PageHeader(look, title))
        column.addWidget(QLineEdit())
        return widget

    entries = tuple(
        PageEntry(
            id=page_id,
            title=title,
            icon=icon,
            build=lambda page_id=page_id, title=title: page(page_id, title),  # type: ignore[misc]
            at_end=page_id == "settings",
        )
        for page_id, title, icon in NAMES
    )
    made = MainWindow(look, entries, CONTEXT)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show_page("home")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_page_is_built_on_its_first_visit_and_kept(
    window: MainWindow, built: list[str], qtbot: QtBot
) -> None:
    assert built == ["home"]
    with qtbot.waitSignal(window.page_shown) as shown:
        QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert shown.args == ["checklist"]
    window.show_page("home")
    window.show_page("checklist")
    assert built == ["home", "checklist"]
    assert window.windowTitle() == "达标助手 — 自评"
    assert window.current_page == "checklist"
    assert window.page("gaps") is None
    with pytest.raises(KeyError):
        window.show_page("nowhere")


def test_while_a_workspace_opens_the_window_says_so_and_builds_nothing(
    window: MainWindow, built: list[str]
) -> None:
    window.hold_pages()
    window.show()
    before = list(built)
    shown = [each for each in window.findChildren(QLabel) if each.isVisible()]
    assert "正在打开工作区…" in [each.text() for each in shown]
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert built == before
    assert window.release_pages() == "ledgers"
    window.show_page("ledgers")
    assert built == [*before, "ledgers"]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "正在打开工作区…" not in [each.text() for each in window.findChildren(QLabel)]


def test_the_frame_leaves_the_page_what_the_mockups_give_it(window: MainWindow) -> None:
    page = window.page("home")
    assert page is not None
    assert (window.top.height(), window.status.height(), window.rail.width()) == (44, 26, 80)
    assert (page.width(), page.height()) == (1286, 626)


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_the_frame_fits_a_1366_by_768_screen_at_every_text_size(
    window: MainWindow, look: Look, percent: int
) -> None:
    look.set_percent(percent)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 696)
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 696
    inside = window.rect()
    for part in (*window.rail.children(), *window.top.children()):
        if isinstance(part, QWidget) and part.isVisible():
            corner = part.mapTo(window, QPoint(part.width() - 1, part.height() - 1))
            assert inside.contains(corner), part


def test_the_institution_is_whole_up_to_150_per_cent(window: MainWindow, look: Look) -> None:
    name = next(
        label
        for label in window.top.findChildren(ElidedLabel)
        if label.text() == CONTEXT.institution
    )
    for percent in (100, 125, 150):
        look.set_percent(percent)
        QApplication.processEvents()
        assert name.width() >= name.sizeHint().width()


def test_pages_are_told_when_fewer_panes_fit(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    assert window.layout_class is LayoutClass.WIDE
    with qtbot.waitSignal(window.layout_changed) as changed:
        look.set_percent(150)
    assert changed.args == [LayoutClass.MEDIUM]
    with qtbot.assertNotEmitted(window.layout_changed):
        window.resize(1360, 700)


def test_clicking_the_rail_shows_the_page_and_counts_are_read_aloud(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.set_badge("inbox", 3)
    names = {
        part.accessibleName(): part for part in window.rail.children() if isinstance(part, QWidget)
    }
    with qtbot.waitSignal(window.page_shown) as shown:
        QTest.mouseClick(names["反馈，3 项待办"], Qt.MouseButton.LeftButton)
    assert shown.args == ["inbox"]
    window.set_badge("inbox", 0)
    assert names["反馈，3 项待办"].accessibleName() == "反馈"


def test_going_to_a_clause_by_number_words_and_initials(window: MainWindow, qtbot: QtBot) -> None:
    window.set_go_to_items(GO_TO)
    box = window.top.go_to
    for typed, key in (("3.5", "3.5.4"), ("手卫", "3.5.4"), ("rypx", "1.4.2"), ("1.4.2", "1.4.2")):
        QTest.keyClick(window, Qt.Key.Key_F6)
        qtbot.waitUntil(box.hasFocus)
        box.setText("")
        if typed.isascii():
            QTest.keyClicks(box, typed)
        else:
            box.insert(typed)
            box.textEdited.emit(typed)
        assert key in [item.key for item in box.found]
        with qtbot.waitSignal(window.gone_to) as gone:
            QTest.keyClick(box, Qt.Key.Key_Return)
        assert gone.args == [key]
        assert box.text() == ""


def test_arrows_choose_among_what_was_found(window: MainWindow, qtbot: QtBot) -> None:
    window.set_go_to_items(GO_TO)
    box = window.top.go_to
    box.take_focus()
    QTest.keyClicks(box, "ryp")
    assert [item.key for item in box.found] == ["1.4.1", "1.4.2"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.gone_to) as gone:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert gone.args == ["1.4.2"]


def test_nothing_found_goes_nowhere(window: MainWindow, qtbot: QtBot) -> None:
    window.set_go_to_items(GO_TO)
    box = window.top.go_to
    box.take_focus()
    QTest.keyClicks(box, "zzz")
    with qtbot.assertNotEmitted(window.gone_to):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "zzz"


def test_escape_gives_the_focus_back_to_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page("home")
    assert page is not None
    line = page.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, Qt.Key.Key_F6)
    qtbot.waitUntil(window.top.go_to.hasFocus)
    QTest.keyClick(window.top.go_to, Qt.Key.Key_Escape)
    qtbot.waitUntil(line.hasFocus)


def test_text_size_by_keys(window: MainWindow, look: Look) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_Plus, control)
    assert look.measures.percent == 110
    QTest.keyClick(window, Qt.Key.Key_Equal, control)
    assert look.measures.percent == 125
    QTest.keyClick(window, Qt.Key.Key_Minus, control)
    assert look.measures.percent == 110
    QTest.keyClick(window, Qt.Key.Key_0, control)
    assert look.measures.percent == 100
    QTest.keyClick(window, Qt.Key.Key_Minus, control)
    assert look.measures.percent == 100


def test_undo_redo_help_and_back_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    window.setFocus()
    for signal, key, modifier in (
        (window.undo_asked, Qt.Key.Key_Z, control),
        (window.redo_asked, Qt.Key.Key_Y, control),
        (window.help_asked, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (window.back_asked, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(window, key, modifier)


def test_undo_in_a_text_undoes_the_text(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page("home")
    assert page is not None
    line = page.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "ab")
    with qtbot.assertNotEmitted(window.undo_asked):
        QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""


def test_what_can_be_undone_is_named_and_what_cannot_says_so(window: MainWindow) -> None:
    undo, redo = (
        part
        for part in window.top.children()
        if isinstance(part, QWidget) and "撤销" in part.accessibleName() + "撤销"
        if part.accessibleName() in {"没有可撤销的", "没有可重做的"}
    )
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    window.set_undo("撤销 勾选 C2", "")
    assert undo.isEnabled()
    assert undo.accessibleName() == "撤销 勾选 C2 Ctrl+Z"


def test_a_year_is_chosen_by_the_person_only(window: MainWindow, qtbot: QtBot) -> None:
    years = window.top.findChild(QComboBox)
    assert isinstance(years, QComboBox)
    with qtbot.assertNotEmitted(window.year_chosen):
        window.set_context(CONTEXT)
    years.setFocus()
    with qtbot.assertNotEmitted(window.year_chosen):
        QTest.keyClick(years, Qt.Key.Key_Down)
    assert years.view().isVisible(), "an arrow key opens the list and leads nowhere by itself"
    with qtbot.waitSignal(window.year_chosen) as chosen:
        QTest.keyClick(years.view(), Qt.Key.Key_Down)
        QTest.keyClick(years.view(), Qt.Key.Key_Return)
    assert chosen.args == ["2024 年度自评"]


def test_saying_something_is_kept_in_the_status_bar(window: MainWindow) -> None:
    window.say("已离岗 1 人", undo=True)
    window.say("已保存视图")
    assert window.toast.isVisible()
    assert window.toast.text == "已保存视图"
    assert window.status.remembered == ("已保存视图", "已离岗 1 人")


def test_the_status_bar_reads_who_when_where(window: MainWindow) -> None:
    window.set_saved("所有改动已保存 09:41")
    window.set_position("第 5 行 / 46 行")
    shown = [label.text() for label in window.status.findChildren(ElidedLabel) if label.isVisible()]
    assert shown == [
        "第 5 行 / 46 行",
        "距上报截止 18 天",
        "乡镇卫生院标准（2022版）· 包 1.3.0",
        "填报人 李素芬",
    ]
    window.set_saved("还没有保存", Status.NOT_MET)
    window.set_position("")
    assert len([1 for label in window.status.findChildren(ElidedLabel) if label.isVisible()]) == 3


def test_one_notice_stands_over_all_pages(window: MainWindow) -> None:
    window.show_notice(MessageKind.WARN, "U 盘拔出了。")
    notice = window.show_notice(MessageKind.BAD, "没有保存。", actions=("重试",))
    assert notice.isVisible()
    window.clear_notice()
    window.clear_notice()


def test_closing_lets_others_remember(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_tab_goes_through_the_page_before_rail_and_top_bar(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = window.page("home")
    assert page is not None
    line = page.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    passed = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        parts = {"page": page, "rail": window.rail, "top": window.top}
        (place,) = [name for name, part in parts.items() if part.isAncestorOf(now)]
        passed.append(place)
        if place == "page":
            break
    assert list(dict.fromkeys(passed)) == ["rail", "top", "page"]
