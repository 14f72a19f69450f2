"""One item of a self-check: what is asked, where it comes from, the answer, what was found."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.usecases.selfchecks.selfcheck_cards import Asked, Beside, ItemCard, Verdict
from models.vocabulary.limits import NOTE_CHARACTERS
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import Chip
from ui.components.labels import Ink, TextLabel, repolish
from ui.components.scrolling import let_shrink
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP
from ui.pages.selfcheck.counted import CountedLine
from ui.pages.selfcheck.finding import FindingFields, finding_shown
from ui.pages.selfcheck.words import source_shown, standing_shown
from ui.texts.sentences import word
from ui.translated import translated

_LEFT, _NUMBER, _COUNT = 14, 38, 90
"""Pixels at 100 %."""
_LINES = 4
_DIGITS = 8
_VERDICTS = (Verdict.MET, Verdict.NOT_MET, Verdict.NOT_APPLICABLE)
_KEYS = {Qt.Key.Key_1: _VERDICTS[0], Qt.Key.Key_2: _VERDICTS[1], Qt.Key.Key_3: _VERDICTS[2]}
_CLEARS = (Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ItemRow(QFrame):
    """The row takes the keyboard: 1 2 3 answer, arrows walk, Enter goes into the fields."""

    answered = Signal(object)
    """The whole answer wanted, a ``CheckAnswer``."""
    walked = Signal(int)
    """By how many rows the keyboard goes on."""
    entered = Signal(str)
    """The item the keyboard has come to."""

    def __init__(
        self,
        look: Look,
        card: ItemCard,
        beside: tuple[Beside, ...],
        today: date,
        check: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._card, self._beside, self._today = look, card, beside, today
        self._place = f"selfcheck/{check}/{card.id}"
        self._locked = False
        self._finding: FindingFields | None = None
        self.setObjectName("rowFrame")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = TextLabel(card.number, role=TextRole.TABLE, strong=True)
        self._chip = Chip(look, standing_shown(card))
        self._chip.setToolTip(source_shown(card))
        self.verdicts: dict[Verdict, Button] = {}
        self.editor: QLineEdit | QPlainTextEdit | None = None
        self.counted: CountedLine | None = None
        self._put_together()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._fit)
        self._fit()
        self.show_card(card, locked=False)

    @property
    def card(self) -> ItemCard:
        """The item shown."""
        return self._card

    @property
    def finding(self) -> FindingFields | None:
        """The fields of the finding, where they are open."""
        return self._finding

    def show_card(self, card: ItemCard, *, locked: bool) -> None:
        """Show the item as it stands now; what is being typed stays."""
        self._card, self._locked = card, locked
        answer = card.answer
        for verdict, button in self.verdicts.items():
            button.setChecked(answer.verdict == verdict)
            button.setEnabled(not locked)
        self._show_finding()
        editor = self.editor
        if editor is not None:
            editor.setReadOnly(locked)
            if not editor.hasFocus() or self._typed == answer.text:
                self._put(answer.text)
        if self.counted is not None:
            self.counted.set_locked(locked)
        told = word("self-check-verdict", answer.verdict, translated)
        self.setAccessibleName(f"{card.number} {card.text}")
        self.setAccessibleDescription(told if card.asked is Asked.VERDICT else answer.text)

    def begin(self) -> None:
        """Put the keyboard into what is to be typed here, else on the row."""
        if self._finding is not None:
            self._finding.begin()
        elif self.editor is not None:
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def answer(self, verdict: Verdict | None) -> None:
        """Ask for an answer, or to leave the item open."""
        if self._locked or self._card.asked is not Asked.VERDICT:
            return
        chosen = "" if verdict is None else str(verdict)
        self.answered.emit(replace(self._card.answer, verdict=chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with the digits, clear with 0, walk with the arrows; Esc comes back here."""
        key = Qt.Key(event.key())
        if not self.hasFocus():
            # what the fields inside have no use for
            if key == Qt.Key.Key_Escape:
                self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                super().keyPressEvent(event)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _KEYS and self._card.asked is Asked.VERDICT:
            self.answer(_KEYS[key])
            if _KEYS[key] is Verdict.NOT_MET:
                self.begin()
            else:
                self.walked.emit(1)
        elif key in _CLEARS:
            self.answer(None)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER:
            self.begin()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come to the row that is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the row the keyboard works on."""
        super().focusInEvent(event)
        self._mark(on=True)
        self.entered.emit(self._card.id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Unmark it."""
        super().focusOutEvent(event)
        self._mark(on=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what is typed here when it is left."""
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self._on_left()
        return super().eventFilter(watched, event)

    # laying out

    def _put_together(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_LEFT, 5, _LEFT, 6)
        self._column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(INNER_GAP)
        line.addWidget(self._number, 0, top)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(let_shrink(TextLabel(self._card.text, role=TextRole.TABLE, wrap=True)))
        if self._card.look:
            hint = self.tr("可查：{what}").format(what=self._card.look)
            label = TextLabel(hint, role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True)
            words.addWidget(let_shrink(label))
        line.addLayout(words, 1)
        line.addWidget(self._chip, 0, top)
        if self._card.asked is Asked.VERDICT:
            line.addWidget(self._buttons(), 0, top)
        elif self._card.asked is Asked.COUNT:
            line.addWidget(self._count_field(), 0, top)
        self._column.addLayout(line)
        self._told = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self._column.addWidget(let_shrink(self._told))
        if self._card.asked is Asked.TEXT:
            self._column.addWidget(self._text_field())
        if self._card.count is not None:
            self.counted = CountedLine(self._look, self._card.count)
            self.counted.taken.connect(self._take_count)
            self._column.addWidget(self.counted)

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for verdict in _VERDICTS:
            text = word("self-check-verdict", verdict, translated)
            button = Button(self._look, text, kind=ButtonKind.CHOICE, small=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._on_pressed, verdict))
            self.verdicts[verdict] = button
            row.addWidget(button)
        return holder

    def _count_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(_DIGITS)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setProperty("size", "small")
        field.setAccessibleName(self._card.text)
        field.installEventFilter(self)
        field.returnPressed.connect(lambda: self.walked.emit(1))
        set_draft_place(field, f"{self._place}/text")
        self.editor = field
        return field

    def _text_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setAccessibleName(self._card.text)
        field.installEventFilter(self)
        set_draft_place(field, f"{self._place}/text")
        self.editor = field
        return field

    def _fit(self) -> None:
        measures = self._look.measures
        self._number.setFixedWidth(measures.px(_NUMBER))
        self._told.setContentsMargins(measures.px(_NUMBER) + INNER_GAP, 0, 0, 0)
        if isinstance(self.editor, QLineEdit):
            self.editor.setFixedWidth(measures.px(_COUNT))
        elif self.editor is not None:
            line = QFontMetrics(self._look.font()).lineSpacing()
            self.editor.setFixedHeight(line * _LINES + 2 * INNER_GAP)

    def _show_finding(self) -> None:
        found = self._card.answer.verdict == Verdict.NOT_MET
        self._told.setVisible(found and self._locked)
        self._told.setText(finding_shown(self._card.answer) if found else "")
        wanted = found and not self._locked
        if wanted and self._finding is None:
            made = FindingFields(self._look, self._beside, self._today, self._place)
            made.changed.connect(self.answered)
            self._finding = made
            self._column.addWidget(made)
        elif not wanted and self._finding is not None:
            gone, self._finding = self._finding, None
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        if self._finding is not None:
            self._finding.show_answer(self._card.answer)

    def _mark(self, *, on: bool) -> None:
        self.setProperty("current", on)
        repolish(self)

    # what the person does

    @property
    def _typed(self) -> str:
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        return "" if self.editor is None else self.editor.text().strip()

    def _put(self, text: str) -> None:
        if self._typed == text:
            return
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        elif self.editor is not None:
            self.editor.setText(text)

    def _on_pressed(self, verdict: Verdict) -> None:
        held = self._card.answer.verdict == verdict
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.answer(None if held else verdict)
        for each, button in self.verdicts.items():
            button.setChecked(self._card.answer.verdict == each)
        if self._finding is not None and verdict is Verdict.NOT_MET:
            self._finding.begin()

    def _on_left(self) -> None:
        text = self._typed[:NOTE_CHARACTERS]
        if text != self._card.answer.text and not self._locked:
            self.answered.emit(replace(self._card.answer, text=text))

    def _take_count(self, number: int) -> None:
        self._put(str(number))
        self._on_left()
