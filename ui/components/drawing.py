"""A drawing on a page: laid out at the width there is, its spots pressed by mouse or keyboard."""

from math import hypot

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.reports.shapes import Drawable, Picture, Spot
from ui.look.current import Look
from ui.look.shape_painter import LetterMeasure, paint_picture, pixels_per_point

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_NARROWEST_EMS = 16


class DrawingView(QWidget):
    """Shows one ``Drawable``; ``told`` is what is read aloud of the whole."""

    opened = Signal(str)
    """Key of the spot that was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._drawable: Drawable | None = None
        self._picture: Picture | None = None
        self._told = ""
        self._current = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        look.changed.connect(self._lay_out)

    @property
    def picture(self) -> Picture | None:
        """What is drawn at the moment."""
        return self._picture

    def show_drawing(self, drawable: Drawable, told: str) -> None:
        """Show another drawing."""
        self._drawable, self._told, self._current = drawable, told, 0
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Return the width it is given and the height that asks for."""
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest drawing that can still be read."""
        return QSize(self._look.measures.body * _NARROWEST_EMS, 0)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the drawing at a width."""
        picture = self._laid_out(width)
        return 0 if picture is None else round(picture.height * self._scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out at the new width."""
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shapes, and a ring round the spot the keyboard is at."""
        if self._picture is None:
            return
        with QPainter(self) as painter:
            paint_picture(painter, self._look, self._picture, self._scale)
            spot = self._spot()
            if spot is not None and self.hasFocus():
                painter.setPen(QPen(self._look.colours.focus, 2))
                painter.drawRect(self._rect(spot))

    def event(self, event: QEvent) -> bool:
        """Say what a spot is when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), found.name if found else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be pressed."""
        over = self._under(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the spot that was pressed."""
        found = self._under(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(self._spots.index(found))
            self.opened.emit(found.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from spot to spot, Enter and Space open one."""
        spot, key = self._spot(), Qt.Key(event.key())
        if spot is None:
            super().keyPressEvent(event)
        elif key in _OPENERS:
            self.opened.emit(spot.key)
        elif key in _STEPS:
            self._go_to(min(max(self._current + _STEPS[key], 0), len(self._spots) - 1))
        else:
            super().keyPressEvent(event)

    @property
    def _scale(self) -> float:
        return pixels_per_point(self._look.measures)

    @property
    def _spots(self) -> tuple[Spot, ...]:
        return () if self._picture is None else self._picture.spots

    def _spot(self) -> Spot | None:
        return self._spots[self._current] if self._current < len(self._spots) else None

    def _go_to(self, place: int) -> None:
        self._current = place
        self._say()
        self.update()

    def _under(self, point: QPointF) -> Spot | None:
        """Return the spot at a place; where two overlap, the one whose middle is nearer."""
        x, y = point.x() / self._scale, point.y() / self._scale

        def away(spot: Spot) -> float:
            return hypot(spot.x + spot.width / 2 - x, spot.y + spot.height / 2 - y)

        return min((spot for spot in self._spots if spot.holds(x, y)), key=away, default=None)

    def _rect(self, spot: Spot) -> QRectF:
        scale = self._scale
        return QRectF(spot.x * scale, spot.y * scale, spot.width * scale, spot.height * scale)

    def _laid_out(self, width: int) -> Picture | None:
        if self._drawable is None:
            return None
        return self._drawable.picture(width / self._scale, LetterMeasure())

    def _lay_out(self) -> None:
        self._picture = self._laid_out(max(self.width(), self.minimumSizeHint().width()))
        focusable = bool(self._spots)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focusable else Qt.FocusPolicy.NoFocus)
        self._current = min(self._current, max(len(self._spots) - 1, 0))
        self._say()
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        spot = self._spot()
        self.setAccessibleName(self._told)
        self.setAccessibleDescription("" if spot is None else spot.name)
