"""The time picture on the screen: as many tasks as there is room for, walked by keys."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from models.reports.shapes import Picture, Spot
from models.reports.timeline import FOOT_HEIGHT, HEAD_HEIGHT, ROW_HEIGHT, Timeline
from ui.look.current import Look
from ui.look.shape_painter import LetterMeasure, paint_picture, pixels_per_point

_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NARROWEST_EMS = 24


class TimeView(QAbstractScrollArea):
    """Rows scroll under a head that stays; only those in sight are laid out."""

    chosen = Signal(str)
    """Key of the task the person has come to."""
    opened = Signal(str)
    """Enter or a double click on a task: its key."""

    def __init__(self, look: Look, line: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._line = look, line
        self._current = -1
        self._measure = LetterMeasure()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("整改任务的时间图"))
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        look.changed.connect(self._fit)

    @property
    def current_key(self) -> str:
        """Key of the task the person has come to, "" where there is none."""
        return (
            self._line.tasks[self._current].key
            if 0 <= self._current < len(self._line.tasks)
            else ""
        )

    @property
    def picture(self) -> Picture:
        """What is drawn at the moment: the rows in sight."""
        first = self.verticalScrollBar().value()
        in_sight = self._line.tasks[first : first + self._room]
        shown = replace(self._line, tasks=in_sight, chosen=self.current_key)
        return shown.picture(self.viewport().width() / self._scale, self._measure)

    def show_tasks(self, line: Timeline) -> None:
        """Show the tasks of a timeline; the one come to stays, wherever it stands now."""
        key = self.current_key
        self._line = line
        self._current = -1
        self._fit()
        self.choose(key)

    def choose(self, key: str) -> None:
        """Come to a task, without a signal; one that is not there is passed over."""
        for place, task in enumerate(self._line.tasks):
            if task.key == key:
                self._stand_at(place)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many rows as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), self._look.colours.surface)
            paint_picture(painter, self._look, self.picture, self._scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from task to task; Enter opens one."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self._room,
            Qt.Key.Key_PageUp: -self._room,
            Qt.Key.Key_Home: -len(self._line.tasks),
            Qt.Key.Key_End: len(self._line.tasks),
        }
        key = Qt.Key(event.key())
        if key in steps and self._line.tasks:
            self._walk_to(self._current + steps[key])
        elif key in _OPENERS and self.current_key:
            self.opened.emit(self.current_key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come to the task that is pressed."""
        spot = self._under(event.position())
        for place, task in enumerate(self._line.tasks):
            if spot is not None and task.key == spot.key:
                self._walk_to(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the task."""
        spot = self._under(event.position())
        if spot is not None:
            self.opened.emit(spot.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come to the first task where there was none."""
        super().focusInEvent(event)
        if self._line.tasks and self._current < 0:
            self._walk_to(0)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the whole of a row when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if spot is None else spot.name, self)
            return True
        return super().viewportEvent(event)

    @property
    def _scale(self) -> float:
        return pixels_per_point(self._look.measures)

    @property
    def _room(self) -> int:
        """How many rows there is room for."""
        high = self.viewport().height() / self._scale - HEAD_HEIGHT - FOOT_HEIGHT
        return max(int(high / ROW_HEIGHT), 1)

    def _under(self, point: QPointF) -> Spot | None:
        x, y = point.x() / self._scale, point.y() / self._scale
        return next((spot for spot in self.picture.spots if spot.holds(x, y)), None)

    def _walk_to(self, place: int) -> None:
        self._stand_at(min(max(place, 0), len(self._line.tasks) - 1))
        self.viewport().update()
        self.chosen.emit(self.current_key)

    def _stand_at(self, place: int) -> None:
        self._current = place
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), place - self._room + 1), place))
        task = self._line.tasks[place]
        self.setAccessibleDescription("，".join(filter(None, (task.title, task.note, task.told))))

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(len(self._line.tasks) - self._room, 0))
        bar.setPageStep(self._room)
        self.setMinimumWidth(self._look.measures.body * _NARROWEST_EMS)
        self.viewport().update()
