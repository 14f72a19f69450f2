"""One criterion: box, label, text, what was computed, where the threshold comes from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import CriterionCard
from models.usecases.carry.carry_cards import FormerCard
from ui.components.chips import ProvenanceChip
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel, repolish
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status, status_look
from ui.look.tokens import INNER_GAP, LayoutClass
from ui.pages.checklist.carried import CarriedLine
from ui.pages.checklist.derivation import Derivation, NameRows, lowered, source_words
from ui.pages.checklist.tick import TickBox
from ui.pages.checklist.words import (
    answered_by_person,
    confirmable,
    contradicts,
    criterion_status,
    criterion_words,
    missing_ledger,
    toggled,
)

_LEFT, _RIGHT = 14, 14
_FOUND, _FOUND_ALONE = 246, 214
"""Width of what was found, with the provenance chip and without, pixels at 100 %."""
_INKS = {
    Status.MET: Ink.OK,
    Status.NOT_MET: Ink.BAD,
    Status.MISSING: Ink.UNKNOWN,
    Status.TO_CONFIRM: Ink.WARN,
}


class CriterionRow(QFrame):
    """A row that grows with its text; told what to show, it asks to be answered.

    The keyboard's focus stands in the box; ``entered`` says that it came here.
    """

    answer_asked = Signal(str, object)
    """Criterion and the answer wanted: True, False, or None to leave it open."""
    ledger_asked = Signal(str, str)
    confirm_asked = Signal(str)
    """The criterion whose answer of last time is confirmed."""
    entered = Signal(str)

    def __init__(
        self,
        look: Look,
        card: CriterionCard,
        name_rows: NameRows = lambda _ledger, _rows: (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._card, self._name_rows = look, card, name_rows
        self._locked = False
        self._showing: tuple[object, ...] = ()
        self._derivation: Derivation | None = None
        self._carried: CarriedLine | None = None
        self.setObjectName("rowFrame")
        self.box = TickBox(look)
        self._label = TextLabel(card.label, role=TextRole.TABLE, strong=True)
        self._origin = IconLabel(look, IconName.COMPUTED, base=14)
        self._text = TextLabel(role=TextRole.TABLE, wrap=True)
        self._said_line = QWidget()
        self._said = TextLabel(role=TextRole.CAPTION, ink=Ink.WARN, wrap=True)
        self._mark = IconLabel(look, IconName.RING, base=16)
        self._finding = TextLabel(role=TextRole.TABLE, wrap=True)
        self._mend = LinkLabel(look, self.tr("去补"))
        self._chip = ProvenanceChip(look, card.provenance.status)
        self._put_together()
        self.box.pressed_on.connect(self._on_pressed)
        self.box.focused.connect(self._on_focused)
        self._mend.activated.connect(self._on_mend)
        look.changed.connect(self._resize_columns)
        self._resize_columns()
        self.show_card(card, locked=False)

    @property
    def card(self) -> CriterionCard:
        """The criterion shown."""
        return self._card

    @property
    def unfolded(self) -> bool:
        """Whether the derivation is open."""
        return self._derivation is not None

    def show_card(
        self,
        card: CriterionCard,
        *,
        locked: bool,
        former: FormerCard | None = None,
        said: str = "",
    ) -> None:
        """Show a criterion as it stands now; an open derivation follows.

        ``former``: how it read when last time's answer was given, if that was otherwise.
        ``said``: what departments answer otherwise.
        """
        showing = (card, locked, former, said)
        if showing == self._showing:
            return
        self._showing = showing
        changed = card != self._card
        self._card, self._locked = card, locked
        self.box.show_answer(card, locked=locked)
        self._label.setText(card.label)
        self._text.setText(card.text)
        status = criterion_status(card)
        mark, words = status_look(status), criterion_words(card)
        ink = "text_3" if mark.tone == "off" else str(mark.tone)
        self._mark.set_icon(mark.icon, ink=ink, filled=mark.filled)
        self._finding.setText(words)
        self._finding.set_ink(_INKS.get(status, Ink.THIRD))
        self._finding.setAccessibleName(words)
        self._said.setText(said)
        self._said_line.setVisible(bool(said))
        self._show_origin(card)
        self._show_carried(former)
        self._mend.setVisible(_lacks(card))
        self._chip.set_standing(card.provenance.status)
        self._chip.setToolTip(source_words(card.provenance))
        self._chip.setVisible(self._chips_shown and not _lacks(card))
        if changed and self.unfolded:
            self.set_unfolded(on=False)
            self.set_unfolded(on=True)

    def set_current(self, *, on: bool) -> None:
        """Mark the row the keyboard works on."""
        if bool(self.property("current")) != on:
            self.setProperty("current", on)
            repolish(self)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def set_unfolded(self, *, on: bool) -> None:
        """Show or fold the derivation."""
        if on and self._derivation is None:
            self._derivation = Derivation(self._look, self._card, self._name_rows)
            self._derivation.ledger_asked.connect(self.ledger_asked)
            self._below.addWidget(self._derivation, 1)
        elif not on and self._derivation is not None:
            self._below.removeWidget(self._derivation)
            self._derivation.hide()
            self._derivation.deleteLater()
            self._derivation = None
        bottom = 8 if on else 0
        self._below.setContentsMargins(self._text_left(), 0, _RIGHT, bottom)

    def enter_derivation(self) -> None:
        """Put the keyboard on the ways that lead from the open derivation to the data."""
        if self._derivation is not None:
            self._derivation.take_focus()

    def set_layout_class(self, layout: LayoutClass) -> None:
        """Leave the chip to the clause's title where there is little room."""
        self._chips_shown = layout is LayoutClass.WIDE
        self._chip.setVisible(self._chips_shown and not _lacks(self._card))
        self._resize_columns()

    def answer(self, value: bool | None) -> None:
        """Ask for an answer, unless the revision is final."""
        if not self._locked:
            self.answer_asked.emit(self._card.id, value)

    def confirm(self) -> None:
        """Ask for last time's answer to be taken, where one waits and may be."""
        if confirmable(self._card) and not self._locked:
            self.confirm_asked.emit(self._card.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the row current; a second press on the text opens the derivation."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or fold the derivation."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.set_unfolded(on=not self.unfolded)

    def _put_together(self) -> None:
        self._chips_shown = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(_LEFT, 2, _RIGHT, 3)
        row.setSpacing(INNER_GAP)
        self._key = QWidget()
        key = QHBoxLayout(self._key)
        key.setContentsMargins(0, 0, 0, 0)
        key.setSpacing(2)
        key.addWidget(self.box)
        key.addWidget(self._label)
        key.addWidget(self._origin)
        key.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._key, 0, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(lowered(self._text))
        said = QHBoxLayout(self._said_line)
        said.setContentsMargins(0, 0, 0, 3)
        said.setSpacing(4)
        said.addWidget(IconLabel(self._look, IconName.PEOPLE, ink="warn", base=14), 0, top)
        said.addWidget(self._said, 1, top)
        words.addWidget(self._said_line)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._right = QWidget()
        found = QHBoxLayout(self._right)
        found.setContentsMargins(0, 0, 0, 0)
        found.setSpacing(4)
        found.addWidget(lowered(self._mark, by=4), 0, top)
        found.addWidget(lowered(self._finding), 1, top)
        found.addWidget(self._mend, 0, top)
        found.addWidget(lowered(self._chip), 0, top)
        row.addWidget(self._right, 0, top)
        column.addLayout(row)
        self._last_time = QHBoxLayout()
        column.addLayout(self._last_time)
        self._below = QHBoxLayout()
        column.addLayout(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _resize_columns(self) -> None:
        measures = self._look.measures
        self._showing = ()  # another theme colours what was marked in last time's wording
        self._key.setFixedWidth(self.box.sizeHint().width() + measures.px(40))
        self._right.setFixedWidth(measures.px(_FOUND if self._chips_shown else _FOUND_ALONE))
        self._below.setContentsMargins(self._text_left(), 0, _RIGHT, 8 if self.unfolded else 0)
        self._place_carried()

    def _place_carried(self) -> None:
        shown = self._carried is not None and not self._carried.isHidden()
        self._last_time.setContentsMargins(self._text_left(), 0, _RIGHT, 5 if shown else 0)

    def _text_left(self) -> int:
        return _LEFT + self._key.width() + INNER_GAP

    def _show_carried(self, former: FormerCard | None) -> None:
        """Show last time's answer; most rows never need the line for it."""
        waits = self._card.carried is not None
        if waits and self._carried is None:
            self._carried = CarriedLine(self._look)
            self._carried.confirmed.connect(self.confirm)
            self._carried.answered.connect(self.answer)
            self._last_time.addWidget(self._carried)
        if self._carried is not None:
            self._carried.setVisible(waits)
            if waits:
                self._carried.show_card(self._card, former, locked=self._locked)
        self._place_carried()

    def _show_origin(self, card: CriterionCard) -> None:
        """Say by an icon whether the ledgers filled the box in or a person overruled them."""
        if contradicts(card):
            self._origin.set_icon(IconName.BY_PERSON, ink="override")
            self._origin.setToolTip(self.tr("人工改判"))
        elif card.finding is not None and not answered_by_person(card):
            self._origin.set_icon(IconName.COMPUTED, ink="text_3")
            self._origin.setToolTip(self.tr("按台账自动填入"))
        self._origin.setVisible(
            contradicts(card) or (card.finding is not None and not answered_by_person(card))
        )
        self._origin.setAccessibleName(self._origin.toolTip())

    def _on_pressed(self) -> None:
        self.answer(toggled(self._card))

    def _on_focused(self) -> None:
        self.entered.emit(self._card.id)

    def _on_mend(self) -> None:
        finding = self._card.finding
        if finding is not None and finding.missing:
            missing = finding.missing[0]
            field = missing.rows[0] if missing.rows else missing.what
            self.ledger_asked.emit(missing_ledger(finding, missing), field)


def _lacks(card: CriterionCard) -> bool:
    finding = card.finding
    return finding is not None and finding.verdict is Verdict.UNKNOWN and bool(finding.missing)
