"""Small marks that carry a state: chips, status words, grade badges, provenance."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import (
    GradeMark,
    Standing,
    Status,
    StatusLook,
    grade_word,
    spoken_grade,
    standing_look,
    standing_word,
    status_look,
    status_word,
)
from ui.look.strokes import (
    CHIP_PADDING,
    ICON_TO_WORD,
    badge_size,
    chip_size,
    paint_badge,
    paint_box,
    paint_chip,
    paint_icon,
    paint_text,
)
from ui.look.tokens import Tone

_NO_END = 1 << 16
"""Pixels: higher than any text."""


class Chip(QLabel):
    """A boxed word with an icon of one tone."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        tone: Tone = Tone.PLAIN,
        icon: IconName | None = None,
        filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._tone = look, tone
        self._mark = StatusLook(icon=icon, tone=tone, filled=filled) if icon else None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_word(text)

    def set_word(self, text: str) -> None:
        """Change the word."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_mark(self, mark: StatusLook, text: str) -> None:
        """Change icon, tone and word together."""
        self._mark, self._tone = mark, mark.tone
        self.setProperty("tone", mark.tone.value)
        self.set_word(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the chip's size."""
        return chip_size(self._look, self.text(), icon=self._mark is not None)

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint: chips are not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        with QPainter(self) as painter:
            tone = self._look.colours.tone(self._tone)
            paint_chip(painter, self._look, self.rect(), self.text(), tone=tone, mark=self._mark)


class StatusChip(Chip):
    """A status in a box; the word of the status unless another is given ("错误 3")."""

    def __init__(
        self, look: Look, status: Status, text: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent=parent)
        self.set_status(status, text)

    def set_status(self, status: Status, text: str = "") -> None:
        """Show another status."""
        self.setProperty("state", status.value)
        self.set_mark(status_look(status), text or status_word(status))


class ProvenanceChip(Chip):
    """Where a threshold comes from: 政策原文, 公开资料, 本地设定, 待核对.

    ``provisional`` adds 暂定 for a level that rests on an unchecked threshold.
    """

    def __init__(
        self,
        look: Look,
        standing: Standing,
        *,
        provisional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", parent=parent)
        self.set_standing(standing, provisional=provisional)

    def set_standing(self, standing: Standing, *, provisional: bool = False) -> None:
        """Show another provenance."""
        word = standing_word(standing)
        text = self.tr("{word} · 暂定").format(word=word) if provisional else word
        self.setProperty("state", standing.value)
        self.set_mark(standing_look(standing), text)


class StatusLabel(QLabel):
    """Icon and word of a status without a box, e.g. a finding "1∶0.88，还差 2 名护士".

    ``wrap`` lets the words take more lines; else they elide, whole in the tooltip.
    """

    def __init__(
        self,
        look: Look,
        status: Status,
        text: str = "",
        *,
        role: TextRole = TextRole.TABLE,
        strong: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._strong = look, role, strong
        self._mark = status_look(status)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        high = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, high)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.set_status(status, text)

    def set_status(self, status: Status, text: str = "") -> None:
        """Show another status."""
        self._mark = status_look(status)
        word = status_word(status)
        self.setText(text or word)
        spoken = self.text() if word in self.text() else f"{word}，{self.text()}"
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setProperty("state", status.value)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of icon and word."""
        metrics = QFontMetrics(self._look.font(self._role, strong=self._strong))
        icon = self._look.icon_size(16)
        return QSize(
            icon.width() + ICON_TO_WORD + metrics.horizontalAdvance(self.text()) + 1,
            max(icon.height(), metrics.height()),
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon and four characters."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), wanted.height() * 4), wanted.height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of the words at ``width``."""
        if not self.wordWrap():
            return -1
        metrics = QFontMetrics(self._look.font(self._role, strong=self._strong))
        room = max(width - self._look.icon_size(16).width() - ICON_TO_WORD, metrics.height())
        flags = int(Qt.TextFlag.TextWordWrap)
        lines = metrics.boundingRect(QRect(0, 0, room, _NO_END), flags, self.text())
        return max(lines.height(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and word."""
        with QPainter(self) as painter:
            colour = self._look.colours.tone(self._mark.tone).text
            rect = self.rect()
            first = QRect(rect.topLeft(), QSize(rect.width(), self.sizeHint().height()))
            taken = paint_icon(
                painter,
                self._look,
                first if self.wordWrap() else rect,
                self._mark.icon,
                colour,
                filled=self._mark.filled,
            )
            rect.setLeft(taken + ICON_TO_WORD)
            font = self._look.font(self._role, strong=self._strong)
            if self.wordWrap():
                painter.setFont(font)
                painter.setPen(colour)
                painter.drawText(rect, int(Qt.TextFlag.TextWordWrap), self.text())
            else:
                paint_text(painter, rect, self.text(), font=font, colour=colour)


class GradeBadge(QLabel):
    """A grade's letter; ``worded`` adds its word (C 合格).

    ``origin`` says whose grade it is ("计算结果") and is read aloud.
    """

    def __init__(
        self,
        look: Look,
        grade: GradeMark = GradeMark.NONE,
        *,
        worded: bool = False,
        origin: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._grade, self._worded, self._origin = look, grade, worded, origin
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_grade(grade)

    @property
    def grade(self) -> GradeMark:
        """The grade shown."""
        return self._grade

    def set_grade(self, grade: GradeMark, word: str = "") -> None:
        """Show another grade; ``word`` in place of its own."""
        self._grade, self._word = grade, word or grade_word(grade)
        self.setProperty("grade", grade.value)
        self.setAccessibleName(spoken_grade(grade, self._origin))
        self.setToolTip("" if self._worded else spoken_grade(grade, self._origin))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the badge and, if worded, its word."""
        size = badge_size(self._look)
        if not self._worded:
            return size
        metrics = QFontMetrics(self._look.font(strong=True))
        width = size.width() + 6 + metrics.horizontalAdvance(self._word) + 1
        return QSize(width, max(size.height(), metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw badge and word."""
        with QPainter(self) as painter:
            size = badge_size(self._look)
            badge = QRect(QPoint(0, (self.height() - size.height()) // 2), size)
            paint_badge(painter, self._look, badge, self._grade)
            if self._worded:
                rest = self.rect().adjusted(size.width() + 6, 0, 0, 0)
                settled = self._grade not in {GradeMark.NONE, GradeMark.MISSING}
                paint_text(
                    painter,
                    rest,
                    self._word,
                    font=self._look.font(strong=settled),
                    colour=self._look.colours.text if settled else self._look.colours.text_2,
                )


class RemovableChip(QPushButton):
    """A chosen filter or what-if that can be taken away: click, Del or Backspace."""

    removed = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        tone: Tone = Tone.ACCENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look, self._tone = look, tone
        self.setAccessibleName(self.tr("{text}，可去掉").format(text=text))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.removed)

    def sizeHint(self) -> QSize:
        """Return the size of word and cross, at least a pointer target high."""
        size = chip_size(self._look, self.text(), icon=False, closable=True)
        metrics = QFontMetrics(self._look.font(TextRole.TABLE))
        width = metrics.horizontalAdvance(self.text()) + self._look.measures.px(13)
        return QSize(
            max(size.width(), width + 2 * CHIP_PADDING + ICON_TO_WORD + 6),
            max(self._look.measures.small_button, 24),
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away on Del and Backspace too."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw word and cross."""
        with QPainter(self) as painter:
            tone = self._look.colours.tone(self._tone)
            fill: QColor = tone.soft
            paint_box(painter, self.rect(), fill=fill, edge=tone.line)
            inner = self.rect().adjusted(8, 0, -8, 0)
            taken = paint_text(
                painter, inner, self.text(), font=self._look.font(TextRole.TABLE), colour=tone.text
            )
            inner.setLeft(inner.left() + taken + ICON_TO_WORD)
            paint_icon(painter, self._look, inner, IconName.DISMISS, tone.text, base=13)


class ClickableChip(Chip):
    """A chip that is also a way somewhere ("错误 3" filters the list)."""

    activated = Signal()

    def __init__(
        self, look: Look, status: Status, text: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_mark(status_look(status), text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow."""
        if self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow on Enter and Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.activated.emit()
        else:
            super().keyPressEvent(event)
