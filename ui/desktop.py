"""The QApplication: fonts, look, language, and one calm window when something breaks."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QWidget,
)

from ui.collector import GuiThreadCollector
from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import WordsDialog
from ui.components.labels import Ink, TextLabel
from ui.look.current import Look, make_look
from ui.look.dress import Dresser
from ui.look.tokens import SMALLEST_PERCENT, ThemeName

CHINESE = "zh_CN"
ENGLISH = "en"

_log = logging.getLogger(__name__)
_CRASH_CHARACTERS = 40


class Desktop:
    """The application with its look; ``window`` things are made by the caller.

    ``look`` goes to every widget; ``crashes`` shows what nobody caught (call its
    ``install``); ``collector`` keeps Python's collector out of worker threads
    (call its ``start``).
    """

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        *,
        theme: ThemeName | None = None,
        percent: int = SMALLEST_PERCENT,
        language: str = CHINESE,
    ) -> None:
        app.setApplicationName("dabiao")
        app.setApplicationDisplayName("")
        app.setQuitOnLastWindowClosed(True)
        app.setWindowIcon(QIcon(str(resources / "look" / "dabiao.svg")))
        self.app = app
        self.look: Look = make_look(
            resources, theme=theme or system_theme(), percent=percent, parent=app
        )
        self.crashes = CrashDesk(self.look)
        self._dresser = Dresser(app, self.look, resources)
        self.collector = GuiThreadCollector(app)
        self._translators = install_language(app, resources / "translations", language)
        if theme is None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)

    def _on_system_theme(self) -> None:
        self.look.set_theme(system_theme())


def system_theme() -> ThemeName:
    """Return the theme the system asks for: dark if it says so, else light."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return ThemeName.DARK if dark else ThemeName.LIGHT


def install_language(app: QApplication, folder: Path, language: str) -> tuple[QTranslator, ...]:
    """Load the program's and Qt's own texts; Chinese is what the source is written in.

    Returns the translators, which must be kept as long as they are in use. A
    missing file leaves Chinese standing.
    """
    wanted = [(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}")]
    if language != CHINESE:
        wanted.append((str(folder), f"dabiao_{language}"))
    kept = []
    for place, name in wanted:
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            kept.append(translator)
    return tuple(kept)


class CrashDesk(QObject):
    """Takes what nobody caught: a log entry without personal data and one calm window.

    ``install`` puts it in ``sys.excepthook``; while its window is open, further
    failures are only logged.
    """

    _raised = Signal(str)

    def __init__(self, look: Look, *, last_saved: Callable[[], str] = lambda: "") -> None:
        super().__init__()
        self._look, self._last_saved = look, last_saved
        self._window: CrashWindow | None = None
        # a bug in a worker's thread is shown in this one
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the hook for exceptions that nobody catches."""
        sys.excepthook = self.take

    @property
    def window(self) -> "CrashWindow | None":
        """The window, while it is open."""
        return self._window

    def take(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        """Log and show; KeyboardInterrupt ends the program as everywhere."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        report = crash_report(kind, trace)
        _log.critical("%s", report)
        self._raised.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._window is not None:
            return
        self._window = CrashWindow(self._look, report, saved_until=self._last_saved())
        self._window.finished.connect(self._on_closed)
        self._window.open()

    def _on_closed(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Say where it happened without the message: that may hold a name or a number.

    File names without folders (a folder may be a person's), line numbers,
    function names and the exception's kind.
    """
    system = f"{platform.system()} {platform.release()}"
    versions = f"{system}, Python {platform.python_version()}, Qt {qVersion()}"
    places = (
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    )
    return "\n".join((versions, kind.__name__, *places))


class CrashWindow(WordsDialog):
    """What happened, what was kept, what to do; the technical part behind a button."""

    def __init__(
        self, look: Look, report: str, *, saved_until: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, self.tr("达标助手"), characters=_CRASH_CHARACTERS, parent=parent)
        self._report = report
        headline = self.tr("刚才这一步没有完成，程序出了问题。")
        self.words.addWidget(TextLabel(headline, strong=True, wrap=True))
        kept = self.tr("以前的内容都已保存。")
        if saved_until:
            kept = self.tr("{time} 以前的内容都已保存。").format(time=saved_until)
        self.words.addWidget(TextLabel(kept, wrap=True))
        self.words.addWidget(
            TextLabel(
                self.tr(
                    "可以继续用；同样的问题再出现时，把技术详情复制给维护人员（不含个人信息）。"
                ),
                ink=Ink.SECOND,
                wrap=True,
            )
        )
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("技术详情"))
        self.details.hide()
        self.words.addWidget(self.details, 1)
        self._add_buttons(look)
        self.setAccessibleName(headline)

    def _add_buttons(self, look: Look) -> None:
        show = Button(look, self.tr("技术详情"), kind=ButtonKind.QUIET)
        show.clicked.connect(self._show_details)
        copy = Button(look, self.tr("复制详情"))
        copy.clicked.connect(self._copy)
        go_on = Button(look, self.tr("继续"), kind=ButtonKind.PRIMARY)
        go_on.clicked.connect(self.accept)
        self.buttons.addWidget(show)
        self.buttons.addStretch(1)
        self.buttons.addWidget(copy)
        self.buttons.addWidget(go_on)
        go_on.setFocus()

    def _show_details(self) -> None:
        self.details.show()
        self.fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
