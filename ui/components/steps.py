"""Steps: what to do next on the start page, and where one is in a wizard."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.components.buttons import Button
from ui.components.labels import ElidedLabel, IconLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import paint_text, paint_wedge
from ui.look.tokens import PANEL_GAP


class StepRow(QFrame):
    """Icon, what to do, why, and the one button that leads there."""

    chosen = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        detail: str,
        action: str,
        *,
        icon: IconName,
        ink: str = "text_2",
        filled: bool = False,
        last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rowFrame")
        self.setProperty("edge", "none" if last else "")
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, 5, PANEL_GAP, 5)
        row.setSpacing(PANEL_GAP)
        row.addWidget(IconLabel(look, icon, ink=ink, base=22, filled=filled))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(look, title, strong=True))
        words.addWidget(ElidedLabel(look, detail, role=TextRole.TABLE, ink="text_2"))
        row.addLayout(words, 1)
        self.button = Button(look, action, small=True)
        self.button.setAccessibleDescription(title)
        self.button.clicked.connect(self.chosen)
        row.addWidget(self.button)
        self.setAccessibleName(f"{title}，{detail}")


class StepState(StrEnum):
    """Where a wizard's step stands."""

    DONE = "done"
    CURRENT = "current"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class WizardStep:
    """One step of a wizard."""

    title: str
    detail: str = ""
    state: StepState = StepState.NEXT


class StepList(QWidget):
    """A wizard's steps from top to bottom; done ones can be gone back to (``chosen``: index)."""

    chosen = Signal(int)

    def __init__(
        self, look: Look, steps: tuple[WizardStep, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[_StepLine] = []
        self.set_steps(steps)

    def set_steps(self, steps: tuple[WizardStep, ...]) -> None:
        """Show other steps."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = []
        for index, step in enumerate(steps):
            row = _StepLine(self._look, index, step)
            row.pressed.connect(self.chosen)
            self._column.insertWidget(index, row)
            self._rows.append(row)


class _StepLine(QWidget):
    """Circle with tick or number, title, detail."""

    pressed = Signal(int)

    def __init__(self, look: Look, index: int, step: WizardStep) -> None:
        super().__init__()
        self._look, self._index, self._step = look, index, step
        states = {
            StepState.DONE: self.tr("已完成"),
            StepState.CURRENT: self.tr("当前"),
            StepState.NEXT: self.tr("未到"),
        }
        self.setAccessibleName(
            self.tr("第 {number} 步 {title}，{state}").format(
                number=index + 1, title=step.title, state=states[step.state]
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if step.state is StepState.DONE:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        measures = self._look.measures
        return QSize(measures.px(176), 14 + measures.px(38))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._step.state is StepState.DONE:
            self.pressed.emit(self._index)
        else:
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        current = self._step.state is StepState.CURRENT
        with QPainter(self) as painter:
            if current:
                painter.fillRect(self.rect(), colours.accent_soft)
                paint_wedge(painter, self.rect(), colours.accent)
            edge = self._look.measures.px(22)
            circle = QRect(16, (self.height() - edge) // 2, edge, edge)
            self._paint_circle(painter, circle)
            left = circle.right() + 11
            half = self.height() // 2
            title = QRect(left, 6, self.width() - left - 8, half - 6)
            ink = colours.accent if current else colours.text
            if self._step.state is StepState.NEXT:
                ink = colours.text_2
            below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            above = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            font = self._look.font(strong=current)
            paint_text(painter, title, self._step.title, font=font, colour=ink, align=below)
            detail = QRect(left, half, self.width() - left - 8, half)
            font = self._look.font(TextRole.CAPTION)
            paint_text(
                painter, detail, self._step.detail, font=font, colour=colours.text_2, align=above
            )

    def _paint_circle(self, painter: QPainter, circle: QRect) -> None:
        colours = self._look.colours
        if self._step.state is StepState.DONE:
            self._look.icons.paint(painter, circle, IconName.MET, colours.ok, filled=True)
            return
        current = self._step.state is StepState.CURRENT
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.accent_fill if current else colours.line_strong
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QBrush(colours.accent_fill if current else colours.surface))
        radius = (circle.width() - 1) / 2
        painter.drawEllipse(QPointF(circle.center()) + QPointF(0.5, 0.5), radius, radius)
        painter.restore()
        paint_text(
            painter,
            circle,
            str(self._index + 1),
            font=self._look.font(TextRole.CAPTION, strong=current),
            colour=colours.on_accent if current else colours.text,
            align=Qt.AlignmentFlag.AlignCenter,
        )
