"""What scrolls: a column as high as its words need at the width it is given, no higher."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

ONE_STRIP = 60
"""Pixels: through a lower slit nothing can be read."""


class ScrollBody(QWidget):
    """The inside of a scroll area.

    A layout with wrapping words asks for the height it would need at its
    narrowest; a scroll area takes that for good and shows empty room below.
    """

    def __init__(self, ground: str = "clear", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def minimumSizeHint(self) -> QSize:
        """Ask for no height where it follows from the width."""
        follows = self.column.hasHeightForWidth()
        return QSize(1, 1 if follows else self.column.minimumSize().height())


def let_shrink(widget: QWidget) -> QWidget:
    """Let a widget of wrapping words be as low as its words need at the width it has.

    Asked without a width, such words want the height of their narrowest column,
    and the whole window would grow to it.
    """
    widget.setMinimumHeight(1)
    return widget


def keep_height(widget: QWidget) -> None:
    """Keep a widget as high as what is in it needs at its width, however little room there is."""
    layout = widget.layout()
    if layout is not None:
        widget.setMinimumHeight(layout.totalHeightForWidth(widget.width()))


class BodyArea(QScrollArea):
    """A scroll area, up and down only, whose inside can be switched off while it still scrolls.

    It asks its inside for its height again whenever that may have changed: Qt
    does not where words wrap otherwise while the area is out of sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        # what is inside takes the keyboard, not the frame round it
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._reason = ""
        # after the layouts within, which tell of their new heights one after the other
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)

    def set_barred(self, reason: str) -> None:
        """Switch off what is inside, now and after it is changed, and say why; "" ends that."""
        self._reason = reason
        self._apply()

    def setWidget(self, widget: QWidget) -> None:
        """Show another inside."""
        super().setWidget(widget)
        self._apply()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the inside to what it holds by now."""
        super().showEvent(event)
        self._fit_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the inside when something in it asks for other room."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit_again()
        return super().eventFilter(watched, event)

    def _fit_again(self) -> None:
        self._soon.start()

    def _fit(self) -> None:
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _apply(self) -> None:
        body = self.widget()
        if body is not None:
            body.setEnabled(not self._reason)
            body.setToolTip(self._reason)


class LowArea(BodyArea):
    """A column that is as high as its content, and scrolls where there is less room.

    For strips above a list: the list keeps its room, and no strip is cut.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        body = ScrollBody()
        self.column = body.column
        self.setWidget(body)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def sizeHint(self) -> QSize:
        """Return the height of the content at the width of the moment."""
        body = self.widget()
        wide = self.viewport().width()
        high = body.heightForWidth(wide) if body.hasHeightForWidth() else body.sizeHint().height()
        return QSize(1, max(high, 0))

    def minimumSizeHint(self) -> QSize:
        """Return the height of about one strip."""
        return QSize(1, min(self.sizeHint().height(), ONE_STRIP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height: another width may wrap words otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _fit_again(self) -> None:
        """Ask for another height when the content changes."""
        super()._fit_again()
        self.updateGeometry()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what the keyboard has come to."""
        if now is not None and self.widget().isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, ONE_STRIP // 4)


def make_scroll_area(parent: QWidget | None = None) -> BodyArea:
    """Return a scroll area that scrolls up and down only."""
    return BodyArea(parent)


def put_body(area: QScrollArea, body: ScrollBody) -> None:
    """Show another body. The one before goes when the event is over that may come from it."""
    before = area.takeWidget()
    if before is not None:
        before.hide()
        before.deleteLater()
    area.setWidget(body)
