"""The box of a criterion: what counts now, and whether the ledgers or a person said so."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from models.assessment.grades import Outcome
from models.usecases.cards import CriterionCard
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.strokes import paint_box, paint_check
from ui.pages.checklist.words import (
    answered_by_person,
    carried_words,
    contradicts,
    criterion_words,
    outcome_word,
)
from ui.texts.joining import stated
from ui.translated import translated


class TickBox(QCheckBox):
    """Ticked while the criterion counts as met; told what to show, it never ticks itself.

    A full box was set by a person, an outlined tick was filled in from the
    ledgers, a cross is a person's no, an empty box is open.
    """

    pressed_on = Signal()
    """The person wants the other answer."""
    focused = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._by_person = self._denied = self._locked = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_answer(self, card: CriterionCard, *, locked: bool) -> None:
        """Show the answer of a criterion; ``locked`` after finalising."""
        self._by_person = answered_by_person(card)
        self._denied = card.tick is False
        self._locked = locked
        self.setChecked(card.claimed is Outcome.MET)
        self.setAccessibleName(f"{card.label} {card.text}")
        told = stated((self._told(card), carried_words(card)), translated)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def nextCheckState(self) -> None:
        """Ask instead of ticking: the answer is saved first, then shown."""
        if not self._locked:
            self.pressed_on.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here now."""
        super().focusInEvent(event)
        self.focused.emit()

    def hitButton(self, at: QPoint) -> bool:
        """Take a press anywhere on the widget."""
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space; arrows and digits belong to the list of criteria."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return the box, as large as a pointer target."""
        edge = self._look.measures.check
        return QSize(max(edge + 6, 24), max(edge, 24))

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box at the left, centred in height."""
        edge = self._look.measures.check
        at = QPoint(0, (self.height() - edge) // 2)
        colours = self._look.colours
        with QPainter(self) as painter:
            if self._by_person and self.isChecked():
                paint_check(painter, self._look, at, checked=True)
                return
            box = QRect(at, QSize(edge, edge))
            inner = box.adjusted(2, 2, -2, -2)
            ink = colours.accent if self.isChecked() else colours.line_strong
            paint_box(painter, box, fill=colours.surface, edge=ink)
            if self.isChecked():
                self._look.icons.paint(painter, inner, IconName.TICK, colours.accent)
            elif self._denied:
                self._look.icons.paint(painter, inner, IconName.DISMISS, colours.text_2)

    def _told(self, card: CriterionCard) -> str:
        claimed = outcome_word(card.claimed)
        if contradicts(card):
            return self.tr("人工改判为“{claimed}”，计算为“{computed}”：{finding}").format(
                claimed=claimed,
                computed=outcome_word(card.computed),
                finding=criterion_words(card),
            )
        if answered_by_person(card):
            return self.tr("{claimed}，由人确认").format(claimed=claimed)
        if card.finding is not None and card.computed is not Outcome.OPEN:
            return self.tr("{claimed}，按台账自动填入：{finding}").format(
                claimed=claimed, finding=criterion_words(card)
            )
        return claimed
