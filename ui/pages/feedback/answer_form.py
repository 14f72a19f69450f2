"""Where an item is answered: how far it is, in words, and with which files of the clause.

Nothing has to be pressed to save: a state and a file count at once, words as the field is left.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from models.usecases.feedback.feedback_cards import AnswerFileCard, AnswerState, ItemCard
from models.vocabulary.ids import Digest
from ui.components.buttons import Button, ButtonKind
from ui.components.checks import WrappedCheck
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP
from ui.texts.filling import size_shown

_LINES = 4
_OFFERED = (AnswerState.DONE, AnswerState.UNDER_WAY, AnswerState.DISPUTED)


class AnswerForm(QWidget):
    """Shows the answer to one item, and asks for another one."""

    answered = Signal(str, object, str, object)
    """Item, AnswerState, words, a tuple of digests."""
    evidence_asked = Signal(str)
    """The clause whose evidence the person wants to add to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._item: ItemCard | None = None
        self._state = AnswerState.OPEN
        """The state chosen; to dispute, it waits here until there are words."""
        self._barred = ""
        self._files: dict[Digest, WrappedCheck] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INNER_GAP)
        column.addWidget(TextLabel(self.tr("答复县里"), strong=True))
        self.locked = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        column.addWidget(self.locked)
        column.addWidget(self._state_row())
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("答复的话"))
        self.words.setPlaceholderText(self.tr("怎么改的、改到什么程度；有异议写明理由"))
        self.words.installEventFilter(self)
        column.addWidget(self.words)
        self.needed = TextLabel(
            self.tr("有异议要写明理由，写了才算答复。"),
            role=TextRole.TABLE,
            ink=Ink.WARN,
            wrap=True,
        )
        self.needed.hide()
        column.addWidget(self.needed)
        self._shelf = QWidget()
        column.addWidget(self._shelf)
        self.more = LinkLabel(look, self.tr("去附佐证"))
        self.more.activated.connect(self._on_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        look.changed.connect(self._fit)
        self._fit()

    def show_item(self, item: ItemCard, files: Sequence[AnswerFileCard], locked: str) -> None:
        """Show an item's answer; ``locked``: why it can only be read, "" where it can be written.

        What is typed and not saved yet is saved before another item is shown.
        """
        other = self._item is None or self._item.id != item.id
        if other:
            self.flush()
        self._item = item
        waits = not other and self._waits_for_words()
        self._state = AnswerState.DISPUTED if waits else item.answer.state
        set_draft_place(self.words, draft_place(item.id))
        if not self.words.hasFocus() or other:
            self.words.setPlainText(item.answer.text)
        self._show_files(item, files)
        self.set_barred(locked)
        self._show_state()

    def set_barred(self, reason: str) -> None:
        """Let the answer only be read, for a reason; "" frees it again."""
        self._barred = reason
        self.words.setReadOnly(bool(reason))
        self.locked.setText(reason)
        self.locked.setVisible(bool(reason))
        for button in self.states.values():
            button.set_barred(reason)
        for box in self._files.values():
            box.setEnabled(not reason)

    def take_focus(self) -> None:
        """Put the keyboard on the first state."""
        self.states[AnswerState.DONE].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save what is typed, where it is other than what is kept."""
        item = self._item
        typed = self.words.toPlainText().strip()
        if item is not None and not self._barred and typed != item.answer.text:
            self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save words as the field is left."""
        if watched is self.words and event.type() is QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _state_row(self) -> QWidget:
        words = {
            AnswerState.DONE: self.tr("已整改"),
            AnswerState.UNDER_WAY: self.tr("正在整改"),
            AnswerState.DISPUTED: self.tr("有异议"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=6, line_gap=4)
        self.states: dict[AnswerState, Button] = {}
        for state in _OFFERED:
            button = Button(self._look, words[state], kind=ButtonKind.CHOICE)
            button.clicked.connect(partial(self._on_state, state))
            self.states[state] = button
            flow.addWidget(button)
        return holder

    def _show_files(self, item: ItemCard, files: Sequence[AnswerFileCard]) -> None:
        chosen = {file.digest for file in item.answer.files}
        before, self._shelf = self._shelf, QWidget()
        column = QVBoxLayout(self._shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._files = {}
        if files:
            told = self.tr("能说明的佐证（条款已附的里面勾）")
        else:
            told = self.tr("这一条还没有附佐证。") if item.clause else self.tr("还没有附过佐证。")
        column.addWidget(TextLabel(told, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
        for file in files:
            box = WrappedCheck(f"{file.name}（{size_shown(file.size)}）")
            box.setChecked(file.digest in chosen)
            box.clicked.connect(self._ask)
            self._files[file.digest] = box
            column.addWidget(box)
        gone = sum(not file.attached for file in item.answer.files)
        if gone:
            lost = self.tr("有 {n} 份勾过的佐证已从条款上移除，不随答复走。").format(n=gone)
            column.addWidget(TextLabel(lost, role=TextRole.TABLE, ink=Ink.WARN, wrap=True))
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(before, self._shelf)
        before.hide()
        before.deleteLater()
        self.more.setVisible(bool(item.clause))

    def _on_state(self, state: AnswerState) -> None:
        """Take a state; the one chosen again takes it back."""
        self._state = AnswerState.OPEN if state is self._state else state
        self._show_state()
        if self._waits_for_words():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._ask()

    def _show_state(self) -> None:
        for state, button in self.states.items():
            button.setChecked(state is self._state)
        self.needed.setVisible(self._waits_for_words())

    def _waits_for_words(self) -> bool:
        return self._state is AnswerState.DISPUTED and not self.words.toPlainText().strip()

    def _ask(self) -> None:
        item = self._item
        if item is None:
            return
        state = AnswerState.OPEN if self._waits_for_words() else self._state
        files = tuple(digest for digest, box in self._files.items() if box.isChecked())
        self.answered.emit(item.id, state, self.words.toPlainText(), files)

    def _on_more(self) -> None:
        if self._item is not None:
            self.evidence_asked.emit(self._item.clause)

    def _fit(self) -> None:
        line = self.words.fontMetrics().lineSpacing()
        self.words.setFixedHeight(line * _LINES + 2 * INNER_GAP)


def draft_place(item: str) -> str:
    """Return the place of what is begun in an item's answer."""
    return f"feedback/{item}/answer"
