"""Asks before a key or its passphrase changes: what will happen, and the passphrase."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import WordsDialog
from ui.components.fields import FieldRow
from ui.components.labels import TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.texts.sentences import sentence
from ui.translated import translated

_EDITOR = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyAsk:
    """What a dialog says, ``told`` a line each.

    ``old``: it asks for the passphrase in use; ``new``: for a new one, twice.
    """

    title: str
    question: str
    told: tuple[str, ...]
    action: str
    old: bool = False
    new: bool = False


class KeyDialog(WordsDialog):
    """Stays open until the change is done; whatever is refused is told in it."""

    given = Signal(str, str)
    """The passphrase in use and the new one, "" for what was not asked."""

    def __init__(self, look: Look, ask: KeyAsk, parent: QWidget) -> None:
        super().__init__(look, ask.title, parent=parent)
        self._ask = ask
        self.words.addWidget(TextLabel(ask.question, role=TextRole.CLAUSE, wrap=True))
        for line in ask.told:
            self.words.addWidget(let_shrink(TextLabel(line, wrap=True)))
        self.old = self._field(self.tr("现在的口令"), shown=ask.old)
        self.new = self._field(self.tr("新口令"), shown=ask.new)
        self.again = self._field(self.tr("再输一次"), shown=ask.new)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.words.addWidget(let_shrink(self.message))
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        self.stay = Button(look, self.tr("不做了"))
        self.stay.clicked.connect(self.reject)
        self.go_on = Button(look, ask.action, kind=ButtonKind.PRIMARY)
        self.go_on.clicked.connect(self._on_go)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.go_on)
        self.go_on.setAutoDefault(False)
        first = self.old if ask.old else self.new
        first.editor.setFocus()
        self.setAccessibleName(ask.question)

    def tell(self, failure: Exception) -> None:
        """Say what was refused; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self.message.set_message(MessageKind.BAD, sentence(failure, translated))
        self.message.show()
        self.fit()

    def set_busy(self, busy: bool) -> None:
        """Take no second order while one is carried out."""
        self.go_on.setEnabled(not busy)
        self.stay.setEnabled(not busy)

    def _field(self, label: str, *, shown: bool) -> FieldRow:
        editor = QLineEdit()
        editor.setEchoMode(QLineEdit.EchoMode.Password)
        row = FieldRow(self._look, label, editor, characters=_EDITOR)
        row.setVisible(shown)
        self.words.addWidget(row)
        return row

    def _on_go(self) -> None:
        old, new = _text(self.old), _text(self.new)
        self.old.set_error(self.tr("先输入现在的口令") if self._ask.old and not old else "")
        self.new.set_error(
            self.tr("先想一个新口令，8 个字以上") if self._ask.new and not new else ""
        )
        differs = self._ask.new and bool(new) and new != _text(self.again)
        self.again.set_error(self.tr("两次输入的不一样") if differs else "")
        if (self._ask.old and not old) or (self._ask.new and not new) or differs:
            self.fit()
            return
        self.message.hide()
        self.given.emit(old, new)


def _text(row: FieldRow) -> str:
    editor = row.editor
    return editor.text() if isinstance(editor, QLineEdit) else ""
