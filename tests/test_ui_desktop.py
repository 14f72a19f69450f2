import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from resources import resource
from tests.ui_stage import dressed
from ui.collector import GuiThreadCollector
from ui.components.buttons import Button
from ui.desktop import CrashDesk, CrashWindow, crash_report, install_language
from ui.look.current import Look
from ui.shell import SMALLEST_HEIGHT

SMALL = 260
"""Pixels: higher than the three sentences and the buttons."""
# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


def _break_down(message: str) -> tuple[type[BaseException], BaseException, str]:
    try:
        raise ValueError(message)
    except ValueError as bug:
        return type(bug), bug, crash_report(type(bug), bug.__traceback__)


def test_a_report_says_where_but_nothing_of_a_person() -> None:
    kind, _bug, report = _break_down("孙丽 99010119900523175")
    assert kind.__name__ in report
    assert "test_ui_desktop.py" in report
    assert "_break_down" in report
    assert "孙丽" not in report
    assert "/" not in report.split("\n", 1)[1]


def test_a_crash_is_one_calm_window(
    look: Look, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    desk = CrashDesk(look, last_saved=lambda: "09:41")
    kind, bug, _report = _break_down("孙丽")
    desk.take(kind, bug, bug.__traceback__)
    qtbot.waitUntil(lambda: desk.window is not None)
    window = desk.window
    desk.take(kind, bug, bug.__traceback__)
    QTest.qWait(1)
    assert desk.window is window
    assert isinstance(window, CrashWindow)
    said = [label.text() for label in window.findChildren(QLabel)]
    assert said[:2] == ["刚才这一步没有完成，程序出了问题。", "09:41 以前的内容都已保存。"]
    assert not window.details.isVisible()
    buttons = {button.text(): button for button in window.findChildren(Button)}
    buttons["技术详情"].click()
    assert window.details.isVisible()
    buttons["复制详情"].click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    assert len([line for line in caplog.records if line.levelname == "CRITICAL"]) == 2
    assert "孙丽" not in caplog.text
    buttons["继续"].click()
    assert desk.window is None
    QTest.qWait(1)


def test_the_hook_is_put_in(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    desk = CrashDesk(look)
    desk.install()
    assert sys.excepthook == desk.take


def test_a_keyboard_interrupt_is_no_crash(
    look: Look, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    CrashDesk(look).take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert caplog.records == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


_START = """
import gc
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from resources import resource
from ui.desktop import Desktop
from ui.look.tokens import ThemeName

app = QApplication([])
desktop = Desktop(app, resource(), theme=ThemeName.DARK, percent=125)
desktop.crashes.install()
desktop.collector.start()
label = QLabel("文字")
label.show()
QTimer.singleShot(0, app.quit)
app.exec()
print(desktop.look.theme, label.font().pixelSize(), label.font().family(), gc.isenabled())
desktop.collector.stop()
print(gc.isenabled())
"""


def test_a_desktop_starts_dressed(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _START],
        cwd=repository,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.split("\n")[:2] == ["dark 18 Noto Sans SC False", "True"]


def test_garbage_is_collected_when_it_is_due(qapp: QApplication) -> None:
    class Knot:
        def __init__(self) -> None:
            self.me = self

    collector = GuiThreadCollector()
    collector.start()
    try:
        gc.collect()
        kept = [Knot() for _ in range(2000)]
        assert not gc.isenabled()
        gone = weakref.ref(kept[0])
        kept.clear()
        assert gone() is not None
        assert collector.collect_due() >= 2000
        assert gone() is None
        assert collector.collect_due() == 0
    finally:
        collector.stop()
    assert gc.isenabled()


def test_what_is_settled_is_looked_at_no_more_until_the_next_time(qapp: QApplication) -> None:
    class Knot:
        def __init__(self) -> None:
            self.me = self

    collector = GuiThreadCollector()
    collector.start()
    try:
        knot = Knot()
        gone = weakref.ref(knot)
        collector.settle()
        assert gc.get_freeze_count() > 0
        del knot
        gc.collect()
        assert gone() is not None
        collector.settle()
        assert gone() is None, "another workspace lets go of what the last one held"
    finally:
        collector.stop()
    assert gc.get_freeze_count() == 0


def test_a_missing_translation_leaves_chinese_standing(qapp: QApplication) -> None:
    kept = install_language(qapp, resource("nowhere"), "xx")
    assert kept == ()


def test_the_crash_window_is_as_high_as_its_words(qtbot: QtBot, look: Look) -> None:
    window = CrashWindow(look, "Linux\nValueError\n  page.py:1 show", saved_until="09:41")
    qtbot.addWidget(window)
    window.open()
    assert window.height() < SMALL
    [show] = [button for button in window.findChildren(Button) if button.text() == "技术详情"]
    show.click()
    assert window.details.isVisible()
    assert SMALL < window.height() < SMALLEST_HEIGHT


def test_tests_of_screens_keep_the_collector_back_as_the_program_does(qapp: QApplication) -> None:
    assert not gc.isenabled(), "it would run in a job's thread, or inside Qt"
