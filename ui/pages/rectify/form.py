"""Some fields of a task asked at once, with a button that takes them: a new one, or a deed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from forms.cells import Bad, reader
from forms.fields import Value
from forms.ledgers.rectification import RECTIFICATION
from models.vocabulary.failures import Place, RowFault
from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.checklist.files import dropped_files
from ui.pages.ledgers.cells import editable
from ui.pages.ledgers.detail_fields import FieldEditor
from ui.texts.joining import listed
from ui.texts.sentences import what_is_wrong
from ui.translated import translated

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a form asks: fields of the ledger by key, some ``needed``.

    ``take`` is the word on its button, ``other`` that on a second one ("" for none) with
    what else is needed then; ``files``: whether files may be handed in with it.
    ``titles``: by key, what a field is called here where the ledger's word is too wide.
    """

    heading: str
    keys: tuple[str, ...]
    take: str
    needed: frozenset[str] = frozenset()
    other: str = ""
    other_needed: frozenset[str] = frozenset()
    values: Mapping[str, Value] = field(default_factory=dict)
    files: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was filled in, by field key; ``other``: by the second button."""

    values: Mapping[str, Value]
    files: tuple[Path, ...]
    other: bool

    def text(self, key: str) -> str:
        """Return a field's text, "" where it is empty."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def day(self, key: str) -> date | None:
        """Return a field's day."""
        value = self.values.get(key)
        return value if isinstance(value, date) else None


class TaskForm(QWidget):
    """Ctrl+Enter takes what is filled in, Esc gives it up; a wrong field says how it should be.

    A button that was refused for want of something is the one Ctrl+Enter presses again: who
    sends a task back and then writes why must not close it.
    """

    taken = Signal(object)
    """A ``Taken``; every field can be read and nothing that is needed is empty."""
    given_up = Signal()

    def __init__(
        self,
        look: Look,
        ask: Ask,
        today: date,
        known: Mapping[str, tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """``known``: what may be meant in a field, offered while typing."""
        super().__init__(parent)
        self._ask, self._today = ask, today
        self._refused: Button | None = None
        self.files: tuple[Path, ...] = ()
        self.fields: dict[str, FieldEditor] = {}
        self.setProperty("ground", "surface-alt")
        self.setAcceptDrops(ask.files)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, PANEL_GAP)
        self._column.setSpacing(INNER_GAP)
        self._column.addWidget(TextLabel(ask.heading, strong=True, wrap=True))
        for key in ask.keys:
            self._add_field(look, key, known.get(key, ()))
        if ask.files:
            self._add_files(look)
        self._add_buttons(look)

    def begin(self) -> None:
        """Put the cursor into the first field that is still empty, else on the button."""
        empty = (each.editor for each in self.fields.values() if not each.text)
        next(empty, self.take).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes, Esc gives up."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif control and Qt.Key(event.key()) in _ENTER:
            (self._refused or self.take).click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the desktop."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand in what was dropped."""
        self.add_files(dropped_files(event.mimeData()))
        event.acceptProposedAction()

    def add_files(self, files: tuple[Path, ...]) -> None:
        """Hand in files too."""
        self.files = tuple(dict.fromkeys((*self.files, *files)))
        self._names.setText(listed((file.name for file in self.files), translated))
        self._names.setVisible(bool(self.files))

    def _add_field(self, look: Look, key: str, known: tuple[str, ...]) -> None:
        asked = RECTIFICATION.form.field(key)
        asked = replace(asked, title=self._ask.titles.get(key, asked.title))
        editor = FieldEditor(look, asked)
        editor.show_text(editable(asked, self._ask.values.get(key)))
        if known and isinstance(editor.editor, QLineEdit):
            completer = QCompleter(list(known), editor.editor)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.editor.setCompleter(completer)
        self.fields[key] = editor
        self._column.addWidget(editor)

    def _add_files(self, look: Look) -> None:
        self.add = Button(look, self.tr("添加佐证文件"), icon=IconName.EVIDENCE, small=True)
        self.add.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self._names = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self._names.hide()
        self._column.addLayout(row)
        self._column.addWidget(let_shrink(self._names))

    def _add_buttons(self, look: Look) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, gap=INNER_GAP, line_gap=4)
        self.take = Button(look, self._ask.take, kind=ButtonKind.PRIMARY)
        self.take.clicked.connect(lambda: self._take(other=False))
        flow.addWidget(self.take)
        self.other = Button(look, self._ask.other, parent=holder)
        self.other.setVisible(bool(self._ask.other))
        if self._ask.other:
            self.other.clicked.connect(lambda: self._take(other=True))
            flow.addWidget(self.other)
        stop = Button(look, self.tr("不做了"), kind=ButtonKind.QUIET)
        stop.clicked.connect(self.given_up)
        flow.addWidget(stop)
        self._column.addWidget(holder)

    def _on_add(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("选择佐证文件"))
        self.add_files(tuple(Path(name) for name in names))

    def _take(self, *, other: bool) -> None:
        needed = self._ask.needed | (self._ask.other_needed if other else frozenset())
        values: dict[str, Value] = {}
        wrong: FieldEditor | None = None
        for key, editor in self.fields.items():
            read = reader(editor.asked, today=self._today)(editor.text)
            if isinstance(read, Bad) and not read.soft:
                editor.set_error(_sentence(read, editor))
                wrong = wrong or editor
                continue
            value = read.kept if isinstance(read, Bad) else read
            lacks = key in needed and value in {None, ""}
            editor.set_error(self.tr("这一项要先填") if lacks else "")
            wrong = wrong or (editor if lacks else None)
            values[key] = value
        self._refused = None
        if wrong is not None:
            self._refused = self.other if other else self.take
            wrong.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.taken.emit(Taken(values=values, files=self.files, other=other))


def _sentence(bad: Bad, editor: FieldEditor) -> str:
    place = Place(column=editor.asked.title)
    fault = RowFault(code=bad.code, place=place, raw=editor.text, params=bad.params)
    return what_is_wrong(fault, translated)
