from collections.abc import Iterator
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.vocabulary.progress import Progress, Step
from tests.ui_stage import dressed
from ui.components.bars import Share, ShareBar
from ui.components.buttons import Button, ButtonKind, IconButton
from ui.components.chips import (
    ClickableChip,
    GradeBadge,
    ProvenanceChip,
    RemovableChip,
    StatusChip,
    StatusLabel,
)
from ui.components.fields import FieldRow, SearchBox
from ui.components.flow import FlowLayout
from ui.components.focus_ring import FocusRing
from ui.components.gallery import Gallery
from ui.components.labels import ElidedLabel, KeycapHint, LinkLabel
from ui.components.messages import InlineMessage, MessageKind, Toast
from ui.components.panels import EmptyState, PageHeader, Panel
from ui.components.progress import ProgressLine
from ui.components.steps import StepList, StepRow, StepState, WizardStep
from ui.components.tabs import Tab, Tabs
from ui.jobs import JobRunner
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.states import GradeMark, Standing, Status
from ui.look.tokens import ThemeName

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_gallery_is_drawn_and_no_word_on_a_button_is_cut(
    qapp: QApplication, qtbot: QtBot, theme: ThemeName, percent: int
) -> None:
    with dressed(qapp, theme=theme, percent=percent) as look:
        gallery = Gallery(look)
        qtbot.addWidget(gallery)
        gallery.show()
        gallery.fit(1286 * percent // 100)
        image = gallery.grab().toImage()
        assert image.pixelColor(2, image.height() - 2) == look.colours.window
        for button in gallery.findChildren(Button):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.text()
                assert button.height() >= button.sizeHint().height(), button.text()


def test_every_part_of_the_gallery_has_words_for_readers(look: Look, qtbot: QtBot) -> None:
    gallery = Gallery(look)
    qtbot.addWidget(gallery)
    told = (Button, IconButton, StatusChip, StatusLabel, GradeBadge, ShareBar, RemovableChip)
    parts = [part for kind in told for part in gallery.findChildren(kind)]
    assert len(parts) > 40
    assert [part for part in parts if not part.accessibleName()] == []


def test_a_primary_button_is_filled_and_a_disabled_one_is_not(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "定稿", kind=ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    edge = QPoint(4, button.height() // 2)
    assert button.grab().toImage().pixelColor(edge) == look.colours.accent_fill
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(edge) == look.colours.surface_sunk


def test_a_keycap_takes_its_own_room_and_can_go(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "下一条未填", keycap="Ctrl+Enter")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_keycap("")
    assert button.sizeHint().width() < wide - 40


def test_a_small_button_is_26_pixels_high_and_grows_with_the_text(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "去补", small=True)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == 26
    look.set_percent(150)
    assert button.sizeHint().height() == 35


def test_a_status_is_read_aloud_with_its_word(look: Look, qtbot: QtBot) -> None:
    label = StatusLabel(look, Status.NOT_MET, "1∶0.88，还差 2 名护士")
    qtbot.addWidget(label)
    assert label.accessibleName() == "未达，1∶0.88，还差 2 名护士"
    label.set_status(Status.MET)
    assert (label.text(), label.accessibleName()) == ("达到", "达到")


def test_a_provisional_level_says_so(look: Look, qtbot: QtBot) -> None:
    chip = ProvenanceChip(look, Standing.RECALLED, provisional=True)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "待核对 · 暂定"


def test_a_badge_is_read_aloud_with_whose_it_is(look: Look, qtbot: QtBot) -> None:
    badge = GradeBadge(look, GradeMark.D, origin="计算结果")
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "等级 D 不合格，计算结果"
    assert badge.toolTip() == badge.accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Space])
def test_a_chip_is_taken_away_by_key(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    chip = RemovableChip(look, "除颤仪 +1")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, key)


def test_links_and_chips_follow_keyboard_and_mouse(look: Look, qtbot: QtBot) -> None:
    for part in (LinkLabel(look, "看差距"), ClickableChip(look, Status.NOT_MET, "错误 3")):
        qtbot.addWidget(part)
        part.resize(part.sizeHint())
        with qtbot.waitSignal(part.activated):
            QTest.keyClick(part, Qt.Key.Key_Return)
        with qtbot.waitSignal(part.activated):
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def test_a_link_left_with_the_button_down_is_not_followed(look: Look, qtbot: QtBot) -> None:
    link = LinkLabel(look, "看差距")
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    with qtbot.assertNotEmitted(link.activated):
        QTest.mousePress(link, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(link, Qt.MouseButton.LeftButton, pos=QPoint(500, 500))


def test_a_cut_line_keeps_its_whole_text_in_the_tooltip(look: Look, qtbot: QtBot) -> None:
    name = "望禾县柳塘镇中心卫生院-自评-2025-r1.dbag.age"
    label = ElidedLabel(look, name)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert label.toolTip() == ""
    label.resize(90, 20)
    label.show()
    assert label.toolTip() == name
    assert label.text() == name


def test_a_field_says_label_unit_and_error(look: Look, qtbot: QtBot) -> None:
    editor = QLineEdit()
    row = FieldRow(look, "编制床位数", editor, unit="张", hint="0–500 的整数")
    qtbot.addWidget(row)
    assert editor.accessibleName() == "编制床位数，张，0–500 的整数"
    row.set_error("要整数")
    assert editor.accessibleName() == "编制床位数，张，要整数"
    assert editor.property("state") == "bad"
    row.set_error("")
    assert editor.property("state") == ""
    assert "0–500 的整数" in [label.text() for label in row.findChildren(QLabel)]


def test_a_wrong_field_gets_a_thick_edge_in_the_colour_of_errors(look: Look, qtbot: QtBot) -> None:
    editor = QLineEdit()
    row = FieldRow(look, "身份证号", editor)
    qtbot.addWidget(row)
    row.show()
    row.set_error("只有 17 位，应为 18 位。")
    image = editor.grab().toImage()
    middle = editor.height() // 2
    assert [image.pixelColor(x, middle) for x in (0, 1)] == [look.colours.bad] * 2


def test_enter_goes_to_the_next_field_and_leaving_is_never_blocked(
    look: Look, qtbot: QtBot
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = QLineEdit(), QLineEdit()
    row = FieldRow(look, "床位", first)
    column.addWidget(row)
    column.addWidget(FieldRow(look, "人数", second))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    row.set_error("要整数")
    QTest.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(second.hasFocus)


def test_a_search_waits_for_a_pause_and_escape_empties_then_leaves(
    look: Look, qtbot: QtBot
) -> None:
    box = SearchBox(look, "姓名、科室、证号", keycap="Ctrl+F")
    qtbot.addWidget(box)
    heard: list[str] = []
    box.searched.connect(heard.append)
    with qtbot.waitSignal(box.searched):
        QTest.keyClicks(box, "nk")
    assert heard == ["nk"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), heard) == ("", ["nk", ""])
    with qtbot.waitSignal(box.left):
        QTest.keyClick(box, Qt.Key.Key_Escape)


def test_a_message_says_everything_and_tells_which_action(look: Look, qtbot: QtBot) -> None:
    message = InlineMessage(
        look, MessageKind.BAD, "<U 盘>空间不够，", "差 120 MB。", actions=("换一个 U 盘", "重试")
    )
    qtbot.addWidget(message)
    assert message.accessibleName() == "<U 盘>空间不够，差 120 MB。"
    with qtbot.waitSignal(message.action_chosen) as chosen:
        QTest.mouseClick(message.button(1), Qt.MouseButton.LeftButton)
    assert chosen.args == [1]
    message.set_message(MessageKind.OK, "已写入。")
    assert message.property("kind") == "ok"
    with pytest.raises(ValueError, match="c"):
        message.set_message(MessageKind.OK, "", actions=("a", "b", "c"))


def test_what_a_file_is_called_is_never_read_as_markup(look: Look, qtbot: QtBot) -> None:
    message = InlineMessage(look, MessageKind.BAD, "<b>a</b>", "<img src=x>")
    qtbot.addWidget(message)
    words = next(label for label in message.findChildren(QLabel) if label.text())
    assert "&lt;img" in words.text()
    assert "<img" not in words.text()


def test_a_message_grows_when_its_sentence_wraps(look: Look, qtbot: QtBot) -> None:
    message = InlineMessage(look, MessageKind.WARN, "自评 C 高于计算结果 D。", "已经保存。" * 12)
    qtbot.addWidget(message)
    assert message.heightForWidth(400) > message.heightForWidth(1200)


def test_a_toast_offers_undo_and_stays_in_its_corner(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(look, window, clear_below=26)
    assert not toast.isVisible()
    toast.say("已离岗 1 人", undo=True)
    assert toast.isVisible()
    assert toast.geometry().right() < 800
    window.resize(640, 480)
    assert toast.geometry().right() < 640
    assert toast.geometry().bottom() < 480 - 26
    undo = next(link for link in toast.findChildren(LinkLabel) if link.text() == "撤销")
    with qtbot.waitSignal(toast.undo_chosen):
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_header_wraps_where_large_text_leaves_no_room(look: Look, qtbot: QtBot) -> None:
    header = PageHeader(look, "差距", "2025 年度自评 · 第 1 次")
    header.add_action(Button(look, "打印差距表"))
    header.add_action(Button(look, "勾选的转为整改任务", kind=ButtonKind.PRIMARY))
    outer = QWidget()
    column = QVBoxLayout(outer)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(header)
    column.addStretch(1)
    qtbot.addWidget(outer)
    outer.resize(1286, 600)
    outer.show()
    assert header.height() == 52
    right = header.findChildren(Button)[-1]
    assert right.geometry().right() == 1286 - 16 - 1
    look.set_percent(200)
    outer.resize(700, 600)
    assert header.heightForWidth(700) > look.measures.page_header
    assert all(button.geometry().right() < 700 for button in header.findChildren(Button))


def test_a_flow_puts_every_item_inside_its_width(qtbot: QtBot) -> None:
    box = QWidget()
    flow = FlowLayout(box)
    for _ in range(9):
        label = QLabel("字" * 6)
        flow.addWidget(label)
    qtbot.addWidget(box)
    box.resize(300, flow.heightForWidth(300))
    box.show()
    frames = [flow.itemAt(place).geometry() for place in range(flow.count())]  # type: ignore[union-attr]
    assert all(frame.right() <= 300 and frame.bottom() <= box.height() for frame in frames)
    assert not any(one.intersects(other) for at, one in enumerate(frames) for other in frames[:at])
    assert flow.itemAt(99) is None
    taken = flow.takeAt(0)
    assert taken is not None
    taken.widget().deleteLater()
    assert flow.count() == 8


def test_an_empty_state_has_a_button_and_a_link(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState(look, "还没有人员。", action="导入表格", link="看示例")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.action_chosen):
        empty.findChildren(Button)[0].click()
    with qtbot.waitSignal(empty.link_chosen):
        QTest.keyClick(empty.findChildren(LinkLabel)[0], Qt.Key.Key_Return)


def test_a_panel_without_title_has_no_header(look: Look, qtbot: QtBot) -> None:
    panel = Panel(look)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.header.isVisible()


def test_progress_shows_nothing_for_quick_work(look: Look, qtbot: QtBot) -> None:
    line = ProgressLine(look)
    qtbot.addWidget(line)
    line.start("正在读取")
    assert not line.isVisible()
    line.stop()
    qtbot.wait(250)
    assert not line.isVisible()


def test_progress_follows_a_job_and_cancels_it(look: Look, qtbot: QtBot) -> None:
    runner = JobRunner()
    line = ProgressLine(look)
    qtbot.addWidget(line)

    def work(progress: Progress) -> None:
        while True:
            progress.step(31, 46)

    job = runner.start("read", work)
    line.watch(job, "正在读取 2025人员.xlsx")
    line.show_all()
    words = line.findChildren(QLabel)
    qtbot.waitUntil(lambda: any(label.text() == "31 / 46" for label in words))
    with qtbot.waitSignals([job.cancelled, job.finished]):
        line.findChildren(Button)[0].click()
    assert not line.isVisible()
    assert runner.shutdown()


def test_progress_tells_nothing_of_an_unknown_end(look: Look, qtbot: QtBot) -> None:
    line = ProgressLine(look)
    qtbot.addWidget(line)
    line.start("正在读取", cancellable=False)
    line.show_step(Step(done=3, total=0))
    line.show_all()
    assert [label.text() for label in line.findChildren(QLabel)] == ["正在读取", ""]
    assert not line.findChildren(Button)[0].isVisible()


def test_a_step_leads_somewhere(look: Look, qtbot: QtBot) -> None:
    row = StepRow(look, "补科室", "3 人未填", "打开台账", icon=IconName.QUESTION)
    qtbot.addWidget(row)
    assert row.accessibleName() == "补科室，3 人未填"
    with qtbot.waitSignal(row.chosen):
        row.button.click()


def test_only_done_steps_of_a_wizard_can_be_gone_back_to(look: Look, qtbot: QtBot) -> None:
    steps = StepList(
        look,
        (
            WizardStep(title="选文件", state=StepState.DONE),
            WizardStep(title="对应列", state=StepState.CURRENT),
        ),
    )
    qtbot.addWidget(steps)
    steps.show()
    names = [line.accessibleName() for line in steps.findChildren(QWidget)]
    assert names == ["第 1 步 选文件，已完成", "第 2 步 对应列，当前"]
    done, current = steps.findChildren(QWidget)
    with qtbot.waitSignal(steps.chosen) as chosen:
        QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    assert chosen.args == [0]
    with qtbot.assertNotEmitted(steps.chosen):
        QTest.mouseClick(current, Qt.MouseButton.LeftButton)


def test_tabs_keep_the_current_one_when_counts_change(look: Look, qtbot: QtBot) -> None:
    tabs = Tabs((Tab(id="staff", title="人员", count=46), Tab(id="rooms", title="科室")))
    qtbot.addWidget(tabs)
    with qtbot.waitSignal(tabs.chosen) as chosen:
        tabs.choose("rooms")
    assert chosen.args == ["rooms"]
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.set_tabs((Tab(id="staff", title="人员", count=47), Tab(id="rooms", title="科室")))
    assert (tabs.current_id, tabs.tabText(0)) == ("rooms", "人员 47")


def test_a_bar_is_filled_to_its_share(look: Look, qtbot: QtBot) -> None:
    bar = ShareBar(look, Share(now=Fraction(1, 2), threshold=Fraction(9, 10)), "1/2，要求 90%")
    qtbot.addWidget(bar)
    bar.resize(202, 16)
    image = bar.grab().toImage()
    assert image.pixelColor(95, 8) == look.colours.accent_fill
    assert image.pixelColor(110, 8) == look.colours.surface_sunk
    assert image.pixelColor(181, 1) == look.colours.text
    assert bar.accessibleName() == "1/2，要求 90%"


def test_keycaps_are_read_aloud(look: Look, qtbot: QtBot) -> None:
    hint = KeycapHint(look, ("1", "2"), "勾选")
    qtbot.addWidget(hint)
    assert hint.accessibleName() == "1 2：勾选"


def _ringed_window(look: Look, qtbot: QtBot) -> tuple[QWidget, FocusRing]:
    window = QWidget()
    row = QHBoxLayout(window)
    for part in (QPushButton("一"), QLineEdit(), QPushButton("二")):
        row.addWidget(part)
    qtbot.addWidget(window)
    ring = FocusRing(look, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, ring


def _round(ring: FocusRing) -> QWidget | None:
    return ring.target


def test_there_is_one_ring_and_it_follows_tab(look: Look, qtbot: QtBot) -> None:
    window, ring = _ringed_window(look, qtbot)
    first, second = window.findChildren(QPushButton)
    line = window.findChildren(QLineEdit)[0]
    first.setFocus()
    qtbot.waitUntil(ring.isVisible)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert _round(ring) is line
    assert ring.geometry() == line.geometry().adjusted(-3, -3, 3, 3)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert _round(ring) is second
    second.hide()
    assert _round(ring) is not second


def test_a_click_shows_no_ring_but_in_a_text(look: Look, qtbot: QtBot) -> None:
    window, ring = _ringed_window(look, qtbot)
    button = window.findChildren(QPushButton)[1]
    line = window.findChildren(QLineEdit)[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert not ring.isVisible()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert ring.geometry().contains(line.geometry())
    assert ring.isVisibleTo(window)
