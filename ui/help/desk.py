"""F1 wherever one is: the manual's window, opened beside the work and at its place."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QWidget

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Step
from ui.components.messages import MessageKind
from ui.help.keylist import key_groups, keys_markdown
from ui.help.pages import Manual, read_manual
from ui.help.paper import Drawing, Words
from ui.help.places import Asked, asked_in_window, asked_on_page
from ui.help.window import HelpWindow
from ui.jobs import JobRunner
from ui.look.current import Look
from ui.translated import translated

KEYS_PAGE = "keys"
_GIVEN = "helpKey"
"""Property of a window that has been given its F1."""


class HelpDesk(QObject):
    """Answers F1; the manual is read when it is first asked for.

    ``write``: writes a file whole or not at all, as the bridge does. A main window
    that asks by itself (``MainWindow.help_asked``) is told with ``serve``; every
    other window is given the key when it first comes to the front.
    """

    def __init__(
        self,
        look: Look,
        jobs: JobRunner,
        folder: Path,
        write: Callable[[Path, bytes], object],
        *,
        in_chinese: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._jobs, self._folder, self._write = look, jobs, folder, write
        self._in_chinese = in_chinese
        self._manual: Manual | None = None
        self._path = Path()
        self._drawing: Drawing | None = None
        self._steps: Iterator[Step] = iter(())
        self._go_on = QTimer(self, interval=0)
        self._go_on.timeout.connect(self._on_step)
        self.window: HelpWindow | None = None
        """The window, once help has been asked for."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    @property
    def manual(self) -> Manual:
        """The manual that is shipped."""
        if self._manual is None:
            self._manual = read_manual(self._folder)
        return self._manual

    def on_page(self, page_id: str) -> None:
        """Answer F1 on a page of the main window."""
        self.show(asked_on_page(page_id, QApplication.focusWidget()), None)

    def in_window(self, window: QWidget) -> None:
        """Answer F1 in a dialog or in the window before a workspace is open."""
        self.show(asked_in_window(window, QApplication.focusWidget()), window)

    def show(self, asked: Asked, asker: QWidget | None) -> None:
        """Open the manual beside the work."""
        window = self._window_for(asker)
        window.show()
        window.show_address(asked.address, label=asked.label, hint=asked.hint)
        window.raise_()
        window.activateWindow()
        window.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> None:
        """Close the window with the program."""
        if self.window is not None:
            self.window.close()

    def write_pdf(self, path: Path) -> None:
        """Write the whole manual to a file."""
        manual = self.manual
        words = Words(
            title=self.tr("达标助手使用手册"),
            version=self.tr("版本 {version}").format(version=self._version()),
            contents=self.tr("目录"),
        )

        self._path, self._drawing = path, Drawing(manual, words)
        self._steps = self._drawing.steps()
        if self.window is not None:
            self.window.progress.start(self.tr("正在写手册"), cancellable=True)
        self._go_on.start()

    def _on_step(self) -> None:
        """Draw a piece; the screen goes on in between."""
        step = next(self._steps, None)
        if step is None:
            self._go_on.stop()
            self._keep(self._path, self._drawing)
        elif self.window is not None:
            self.window.progress.show_step(step)

    def _keep(self, path: Path, drawing: Drawing | None) -> None:
        if drawing is None:
            return
        data, self._drawing = drawing.data(), None
        job = self._jobs.start("manual", lambda _progress: self._write(path, data))
        job.succeeded.connect(lambda _done: self._on_written(path))
        job.failed.connect(self._on_not_written)
        if self.window is not None:
            job.finished.connect(self.window.progress.stop)

    def _on_cancel(self) -> None:
        self._go_on.stop()
        self._drawing, self._steps = None, iter(())
        if self.window is not None:
            self.window.progress.stop()

    def _version(self) -> str:
        application = QApplication.instance()
        return application.applicationVersion() if application is not None else ""

    def _window_for(self, asker: QWidget | None) -> HelpWindow:
        if asker is not None and asker.windowModality() is Qt.WindowModality.ApplicationModal:
            # such a dialog locks every window that is not its own
            window = self._make(asker)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            return window
        if self.window is None:
            self.window = self._make(None)
        return self.window

    def _make(self, parent: QWidget | None) -> HelpWindow:
        texts = {} if self._in_chinese else {KEYS_PAGE: keys_markdown(key_groups())}
        window = HelpWindow(
            self._look,
            self.manual,
            texts=texts,
            language_note=not self._in_chinese,
            parent=parent,
        )
        window.pdf_asked.connect(self._on_pdf)
        window.progress.cancel_asked.connect(self._on_cancel)
        return window

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Give a dialog or the threshold its F1: an application's key stops at dialogs."""
        window = now.window() if now is not None else None
        if window is None or window.property(_GIVEN):
            return
        window.setProperty(_GIVEN, True)
        plain = isinstance(window, QMainWindow) and not hasattr(window, "help_asked")
        if plain or isinstance(window, QDialog):
            shortcut = QShortcut(QKeySequence("F1"), window)
            shortcut.activated.connect(lambda: self.in_window(window))

    def _on_pdf(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self.window,
            self.tr("整本存为 PDF"),
            str(Path(folder) / self.tr("达标助手使用手册.pdf")),
            self.tr("PDF 文件 (*.pdf)"),
        )
        if chosen:
            self.write_pdf(Path(chosen).with_suffix(".pdf"))

    def _on_written(self, path: Path) -> None:
        self._tell(MessageKind.OK, self.tr("手册已存到 {path}").format(path=path))

    def _on_not_written(self, failure: Exception) -> None:
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        from ui.texts.sentences import sentence  # noqa: PLC0415 - brings the cards

        self._tell(MessageKind.BAD, sentence(failure, translated))

    def _tell(self, kind: MessageKind, text: str) -> None:
        if self.window is not None:
            self.window.hint.set_message(kind, text)
            self.window.hint.show()
