"""Steps: what to do next on the start page, and where one is in a wizard."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.components.buttons import Button
from ui.components.labels import ElidedLabel, IconLabel, Ink, LineLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import paint_text, paint_wedge
from ui.look.tokens import PANEL_GAP

_STEP_PADDING = 6
_NO_END = 1 << 16
"""Pixels: higher than any text."""


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
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``whole``: words without room go on in the next line, where others elide."""
        super().__init__(parent)
        self.setObjectName("rowFrame")
        self.setProperty("edge", "none" if last else "")
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, 5, PANEL_GAP, 5)
        row.setSpacing(PANEL_GAP)
        row.addWidget(IconLabel(look, icon, ink=ink, base=22, filled=filled))
        words = QVBoxLayout()
        words.setSpacing(0)
        if whole:
            words.addWidget(LineLabel(title, strong=True))
            words.addWidget(LineLabel(detail, role=TextRole.TABLE, ink=Ink.SECOND))
        else:
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
            row.hide()
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if step.state is StepState.DONE:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        measures = self._look.measures
        return QSize(measures.px(176), 14 + measures.px(38))

    def heightForWidth(self, width: int) -> int:
        """Return the height of title and detail, which may take several lines."""
        words = sum(rect.height() for rect in self._words(width))
        return max(words + 2 * _STEP_PADDING, self.sizeHint().height())

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
            self._paint_circle(painter, QRect(16, (self.height() - edge) // 2, edge, edge))
            ink = colours.accent if current else colours.text
            if self._step.state is StepState.NEXT:
                ink = colours.text_2
            title, detail = self._words(self.width())
            top = (self.height() - title.height() - detail.height()) // 2
            for place, text, font, colour in (
                (title, self._step.title, self._look.font(strong=current), ink),
                (detail, self._step.detail, self._look.font(TextRole.CAPTION), colours.text_2),
            ):
                painter.setFont(font)
                painter.setPen(colour)
                how = _wrapping(font, text, place.width())
                painter.drawText(place.translated(0, top), how, text)

    def _words(self, width: int) -> tuple[QRect, QRect]:
        """Return where title and detail stand in ``width``, from the top of the words."""
        left = 16 + self._look.measures.px(22) + 10
        room = max(width - left - 8, 1)
        step, strong = self._step, self._step.state is StepState.CURRENT
        title = _height(self._look.font(strong=strong), step.title, room)
        detail = _height(self._look.font(TextRole.CAPTION), step.detail, room)
        return QRect(left, 0, room, title), QRect(left, title, room, detail)

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


def _wrapping(font: QFont, text: str, width: int) -> int:
    """Return how a text is wrapped: between words, or anywhere where one word is too wide."""
    between = int(Qt.TextFlag.TextWordWrap)
    words = QFontMetrics(font).boundingRect(QRect(0, 0, width, _NO_END), between, text)
    return between if words.width() <= width else int(Qt.TextFlag.TextWrapAnywhere)


def _height(font: QFont, text: str, width: int) -> int:
    if not text:
        return 0
    room, how = QRect(0, 0, width, _NO_END), _wrapping(font, text, width)
    return QFontMetrics(font).boundingRect(room, how, text).height()
