"""The one focus ring of a window: two pixels wide, one pixel outside the control."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.look.current import Look

_REACH = 3
_TEXT_INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_OWN_MARK = (QAbstractItemView,)
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}


class FocusRing(QWidget):
    """Lies over ``window`` and follows the focus.

    Shown round text inputs always, round everything else when the keyboard (or
    the program), not the mouse, moved the focus there. Item views draw their
    current row instead.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What the ring is round, or None while it is hidden."""
        return self._target if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target and what it lies in."""
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colours.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # a page rearranged may have dropped what lay round it
                widget.removeEventFilter(self)
        self._watched = []
        self._target = now if now is not None and self._wants_ring(now) else None
        walker = self._target
        while walker is not None and walker is not self._window:
            walker.installEventFilter(self)
            self._watched.append(walker)
            walker = walker.parentWidget()
        self._place()

    def _wants_ring(self, widget: QWidget) -> bool:
        window = self._window
        if widget.window() is not window or isinstance(widget, _OWN_MARK):
            return False
        # an editor inside a table is marked by its cell
        if _within_view(widget):
            return False
        if isinstance(widget, _TEXT_INPUTS):
            return True
        # Qt's own mark of keyboard focus is not taken back by a click
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        return not by_mouse

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        window = self._window
        rect = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        seen = self._seen_part(target, window)
        ring = rect.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        if not seen.intersects(rect):
            self.hide()
            return
        self.setGeometry(ring)
        clip = seen.adjusted(-_REACH, -_REACH, _REACH, _REACH).translated(-ring.topLeft())
        self.setMask(clip)
        self.show()
        self.raise_()
        self.update()

    def _seen_part(self, target: QWidget, window: QWidget) -> QRect:
        """Return what the panes round the target leave of it, in the window's coordinates."""
        seen = window.rect()
        walker = target.parentWidget()
        while walker is not None and walker is not window:
            seen &= QRect(walker.mapTo(window, QPoint(0, 0)), walker.size())
            walker = walker.parentWidget()
        return seen


def _within_view(widget: QWidget) -> bool:
    pane = widget.parentWidget()
    return pane is not None and isinstance(pane.parentWidget(), QAbstractItemView)
