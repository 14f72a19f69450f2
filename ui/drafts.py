"""What was begun in a field and not entered: kept while typing, there again after a crash.

A field takes part by naming its place (``set_draft_place``). At most ``KEPT_AFTER_MS``
of typing is lost however the program ends. What is entered or given up is forgotten.
"""

from collections.abc import Iterable
from functools import partial
from typing import Protocol, TypeAlias

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from models.vocabulary.failures import Trouble

KEPT_AFTER_MS = 400
"""After the first key that is not kept yet."""
PLACE = "draftPlace"
LASTING = "draftLasting"
Editor: TypeAlias = QLineEdit | QPlainTextEdit
_STILL_HERE = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""Ways a field loses the keyboard without being left."""


class DraftKeeper(Protocol):
    """Where drafts are kept."""

    # ruff: noqa: D102
    def drafts(self) -> dict[str, str]: ...

    def keep_draft(self, place: str, text: str) -> None: ...

    def forget_draft(self, place: str) -> None: ...


def set_draft_place(editor: Editor, place: str, *, lasting: bool = False) -> None:
    """Name a field, so that what is begun in it is kept; an empty name takes it out.

    ``lasting``: leaving the field does not enter it (a button does); it is kept until
    the field is emptied.
    """
    editor.setProperty(PLACE, place)
    editor.setProperty(LASTING, lasting)


class Drafts(QObject):
    """Watches the field in focus, and no other widget, of one window and of its dialogs."""

    restored = Signal(object)
    """A field that has again what was begun in it."""
    troubled = Signal(object)
    """A Trouble: what is typed cannot be kept for the moment. Told once until it works again."""

    def __init__(self, keeper: DraftKeeper, window: QWidget) -> None:
        super().__init__(window)
        self._keeper, self._window = keeper, window
        self._kept: dict[str, str] = dict(keeper.drafts())
        self._editor: Editor | None = None
        self._place = ""
        self._first = ""
        self._in_trouble = False
        self._own: Trouble | None = None
        self._soon = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
            self._on_focus(None, application.focusWidget())

    @property
    def places(self) -> Iterable[str]:
        """Places where something was begun, newest first."""
        return tuple(self._kept)

    def text_at(self, place: str) -> str:
        """Return what was begun at a place, empty where nothing was."""
        return self._kept.get(place, "")

    def keep(self) -> None:
        """Keep what stands in the field now."""
        self._soon.stop()
        if self._editor is None:
            return
        text = _text_of(self._editor)
        if text == self._first or (not text and not self._first):
            self._forget(self._place)
        elif self._in_trouble or self._kept.get(self._place) != text:
            self._store(self._place, text)

    def forget(self, place: str) -> None:
        """Forget what was begun at a place: it was entered, or given up."""
        if self._place == place:
            self._soon.stop()
        self._forget(place)

    def keep_after(self, failure: object) -> None:
        """Let what could not be stored stand in its field again, once the page has reread."""
        editor = self._editor
        if failure is self._own or not isinstance(failure, Trouble):
            return
        if editor is not None and not editor.property(LASTING):
            text = _text_of(editor)
            QTimer.singleShot(0, self, partial(self._put_back, editor, self._place, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on the way out; Escape gives up what was begun."""
        if watched is self._editor:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                if event.type() is QEvent.Type.KeyPress:
                    self.forget(self._place)
            elif isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
                self._on_left(event.reason())
        return super().eventFilter(watched, event)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is self._editor:
            return
        self._let_go()
        if (
            isinstance(now, (QLineEdit, QPlainTextEdit))
            and now.property(PLACE)
            and self._is_mine(now)
        ):
            self._watch(now)

    def _is_mine(self, widget: QWidget) -> bool:
        """Whether a widget stands in the window, or in a dialog over it."""
        window: QWidget | None = widget.window()
        while window is not None and window is not self._window:
            above = window.parentWidget()
            window = None if above is None else above.window()
        return window is not None

    def _watch(self, editor: Editor) -> None:
        self._editor, self._place = editor, str(editor.property(PLACE))
        self._first = _text_of(editor)
        editor.installEventFilter(self)
        editor.textChanged.connect(self._on_typed)
        editor.destroyed.connect(self._on_destroyed)
        begun = self._kept.get(self._place, "")
        if begun and begun != self._first:
            _put(editor, begun)
            self.restored.emit(editor)

    def _let_go(self) -> None:
        editor, self._editor = self._editor, None
        self._soon.stop()
        if editor is None or not isValid(editor):
            # the focus may leave a field that is being taken down
            return
        editor.removeEventFilter(self)
        editor.textChanged.disconnect(self._on_typed)
        editor.destroyed.disconnect(self._on_destroyed)

    def _on_destroyed(self) -> None:
        self._soon.stop()
        self._editor = None

    def _on_left(self, reason: Qt.FocusReason) -> None:
        if self._editor is None:
            return
        if reason in _STILL_HERE or self._editor.property(LASTING):
            self.keep()
        else:
            # the field enters what it holds right after this; what it refuses is kept
            self.keep()
            QTimer.singleShot(0, self, partial(self._settle, self._editor, self._place))

    def _settle(self, editor: Editor, place: str) -> None:
        """Forget what was entered; a field that says it cannot take its text keeps the draft."""
        refused = isValid(editor) and editor.property(PLACE) == place
        if not (refused and editor.property("state") == "bad"):
            self._forget(place)

    def _put_back(self, editor: Editor, place: str, text: str) -> None:
        if isValid(editor) and editor.property(PLACE) == place and text:
            _put(editor, text)
            self._store(place, text)

    def _on_typed(self) -> None:
        editor = self._editor
        if editor is None:
            return
        place = str(editor.property(PLACE) or "")
        if place != self._place:
            # the field went over to something else (the next clause) under the same focus
            self._place, self._first = place, _text_of(editor)
            return
        if not _text_of(editor):
            self.forget(self._place)
        elif not self._soon.isActive():
            self._soon.start()

    def _store(self, place: str, text: str) -> None:
        try:
            self._keeper.keep_draft(place, text)
        except Trouble as trouble:
            if not self._in_trouble:
                self._in_trouble = True
                self._own = trouble
                self.troubled.emit(trouble)
        else:
            self._in_trouble = False
        # in memory it is kept whatever the disk does
        self._kept[place] = text

    def _forget(self, place: str) -> None:
        if place in self._kept:
            try:
                self._keeper.forget_draft(place)
            except Trouble:
                # it is offered once more at the next start, which does no harm
                return
            del self._kept[place]


def _text_of(editor: Editor) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def _put(editor: Editor, text: str) -> None:
    """Put what was begun, with the cursor behind it, as if it had just been typed."""
    if isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.setCursorPosition(len(text))
        editor.setModified(True)
        return
    with QSignalBlocker(editor):
        editor.setPlainText(text)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.textChanged.emit()
