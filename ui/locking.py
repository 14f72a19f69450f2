"""Locking the screen: who sits here, Ctrl+L, and minutes without a key or a mouse.

There is nothing to lock where there are no accounts; then no event is looked at. With
accounts only what reaches the window itself is (keys, mouse); every event of the
program is looked at only while it is locked: that costs 20 microseconds each.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from models.usecases.people.people_cards import Person
from ui.desk import Desk, Topic
from ui.pages.sign_in.page import SignInCover
from ui.seat import SIGNED_IN
from ui.shell import MainWindow

_MINUTE_MS = 60_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Locking(QObject):
    """Between the desk, its window and the cover over it."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(desk)
        self._desk, self._window = desk, window
        self._typing: QWidget | None = None
        self._aside: list[QDialog] = []
        self._watching = False
        self.cover = SignInCover(desk, window)
        self.cover.person_came.connect(self._on_person)
        self.cover.someone_else_asked.connect(self.change_person)
        self.cover.leave_asked.connect(desk.leaving)
        self.idle = QTimer(self, singleShot=True)
        self.idle.timeout.connect(self.lock)
        keys = QShortcut(QKeySequence("Ctrl+L"), window)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(self.lock)
        window.closing.connect(self.stop)
        desk.changed.connect(self._on_changed)
        desk.locking.connect(self.lock)
        desk.person_change.connect(self.change_person)
        self._begin()

    @property
    def locked(self) -> bool:
        """Whether the cover lies over the window."""
        return self.cover.isVisibleTo(self._window)

    def lock(self) -> None:
        """Cover the window until who sits here says so; typing stays as it is."""
        people = self._desk.bridge.read_people(self._desk.opened)
        if people.who is None or self.locked:
            return
        self._set_aside()
        self.cover.ask(people.who.name, locked=True)

    def change_person(self) -> None:
        """Let somebody else sit here: what was being typed is entered by who typed it."""
        typing, self._typing = self._typing, None
        if typing is not None and isValid(typing):
            QApplication.sendEvent(typing, QFocusEvent(QEvent.Type.FocusOut))
        if not self.locked:
            self._window.setFocus()
        self._desk.bridge.sign_out(self._desk.opened)
        self._set_aside()
        self.cover.ask(locked=False)

    def stop(self) -> None:
        """Look at nothing any more: the window goes, and Qt must not ask who is gone."""
        self.idle.stop()
        self._watch_everything(on=False)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the minutes anew at a sign of life; let no shortcut through the cover."""
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            if self.idle.isActive():
                self.idle.start()
        elif kind == QEvent.Type.Shortcut:
            return not self._within(watched)
        elif kind == QEvent.Type.FocusOut and watched is self._typing:
            return True  # it does not learn that it was covered
        return False

    def _begin(self) -> None:
        """Look at what goes on once there are accounts, and ask who it is."""
        people = self._desk.bridge.read_people(self._desk.opened)
        if not people.on:
            self.stop()
            return
        self.idle.setInterval(people.lock_minutes * _MINUTE_MS)
        self.idle.stop()
        if people.lock_minutes and people.who is not None:
            self.idle.start()
        self._window.winId()  # from now on there is a handle, shown or not
        self._window.windowHandle().installEventFilter(self)
        if people.who is None:
            seat = self._desk.seat
            self._set_aside()
            self.cover.ask(seat.text(SIGNED_IN) if seat is not None else "", locked=False)

    def _set_aside(self) -> None:
        """Keep the field that was being typed in, and put dialogs out of sight."""
        if self.locked:
            return
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        focused = QApplication.focusWidget()
        self._typing = focused if focused is not None and focused.isVisible() else None
        self._aside = [
            dialog
            for dialog in QApplication.topLevelWidgets()
            if isinstance(dialog, QDialog) and dialog.isVisible()
        ]
        for dialog in self._aside:
            dialog.hide()
        self.idle.stop()
        self._watch_everything(on=True)

    def _on_person(self, person: Person) -> None:
        seat = self._desk.seat
        if seat is not None:
            seat.keep(SIGNED_IN, person.name)
        self._watch_everything(on=False)
        for dialog in self._aside:
            if isValid(dialog) and not isinstance(dialog, QFileDialog):
                dialog.show()
        self._aside = []
        typing, self._typing = self._typing, None
        if typing is not None and isValid(typing) and typing.isVisible():
            typing.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.changed.emit(frozenset({Topic.PEOPLE}))

    def _watch_everything(self, *, on: bool) -> None:
        app = QCoreApplication.instance()
        if app is None or on is self._watching:
            return
        self._watching = on
        (app.installEventFilter if on else app.removeEventFilter)(self)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.PEOPLE in topics and not self.locked:
            self._begin()

    def _within(self, watched: QObject) -> bool:
        above: QObject | None = watched
        while above is not None and above is not self.cover:
            above = above.parent()
        return above is self.cover
