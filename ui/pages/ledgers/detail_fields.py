"""All fields of one row in their groups, each saved on leaving it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from forms.fields import Field, Kind, Value
from models.vocabulary.failures import RowFault
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.ledgers.cells import RowKind, choices, editable, shown, suggestions
from ui.pages.ledgers.facts import ChoiceBox
from ui.pages.ledgers.kinds import canonical_values
from ui.pages.ledgers.shelf import is_asked
from ui.texts.sentences import typed_wrong

Editor = QLineEdit | QPlainTextEdit | ChoiceBox
_LABEL_CHARACTERS = 7
_SECRET = frozenset({"id_number"})
"""Shown in full only while they are edited."""
_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the fields belong to: a row of a kind, or a new one that is not stored yet."""

    kind: RowKind[Any]
    row: Any
    fixed: frozenset[str] = frozenset()
    """Keys that are not asked here: whose row it is, beside the one it belongs to."""
    former: Any = None
    """The row it came over from; None where it is new this year."""

    def before(self, key: str) -> Value:
        """Return what the field held last year."""
        return None if self.former is None else self.kind.value(self.former, key)

    @property
    def ended(self) -> bool:
        """Whether the row is only to be read."""
        return self.row is not None and self.row.ended_on is not None


class FieldEditor(FieldRow):
    """One field of a row; ``left`` comes when something else stands in it than before."""

    left = Signal(str)
    """The field's key."""

    def __init__(self, look: Look, asked: Field, parent: QWidget | None = None) -> None:
        self.asked = asked
        self._stored, self._masked = "", ""
        title = f"{asked.title} *" if asked.required else asked.title
        super().__init__(
            look, title, _editor(look, asked), unit=asked.unit, hint=asked.hint, characters=0,
            parent=parent,
        )  # fmt: skip
        self.set_label_characters(_LABEL_CHARACTERS)
        self.editor.setProperty("size", "small")
        if isinstance(self.editor, QLineEdit):
            self.editor.editingFinished.connect(self._on_left)
        elif isinstance(self.editor, ChoiceBox):
            self.editor.activated.connect(lambda _at: self._on_left())
        self.editor.installEventFilter(self)

    @property
    def text(self) -> str:
        """What stands in the field, in full."""
        if isinstance(self.editor, QLineEdit):
            text = self.editor.text().strip()
            return self._stored if self._masked and text == self._masked else text
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        assert isinstance(self.editor, ChoiceBox)
        return self.editor.currentText()

    @property
    def changed(self) -> bool:
        """Whether something else stands here than is stored."""
        return self.text != self._stored

    def show_text(self, stored: str, masked: str = "") -> None:
        """Show what is stored; ``masked`` stands for it while the field is not edited."""
        self._stored, self._masked = stored, masked
        focused = self.editor.hasFocus()
        self._put(stored if focused or not masked else masked)
        self.set_error("")

    def show_before(self, before: Value, now: Value) -> None:
        """Say what stood here last year where that is something else."""
        other = before not in (None, "", ()) and before != now and self.asked.key not in _SECRET
        told = self.tr("上年：{value}").format(value=shown(self.asked, before)) if other else ""
        self.set_hint("　".join(part for part in (self.asked.hint, told) if part))

    def set_read_only(self, read_only: bool) -> None:
        """Let the field only be read."""
        if isinstance(self.editor, ChoiceBox):
            self.editor.setEnabled(not read_only)
        elif isinstance(self.editor, QLineEdit | QPlainTextEdit):
            self.editor.setReadOnly(read_only)

    def set_draft_place(self, place: str) -> None:
        """Name the field, so that what is begun in it is kept."""
        if isinstance(self.editor, QLineEdit | QPlainTextEdit):
            set_draft_place(self.editor, place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show a number in full while it is edited; a long text is left with the focus."""
        if isinstance(event, QFocusEvent) and watched is self.editor:
            if event.type() == QEvent.Type.FocusIn and self._masked and not self.changed:
                self._put(self._stored)
            elif event.type() == QEvent.Type.FocusOut:
                if isinstance(self.editor, QPlainTextEdit):
                    self._on_left()
                if self._masked and not self.changed:
                    self._put(self._masked)
        return super().eventFilter(watched, event)

    def _put(self, text: str) -> None:
        if isinstance(self.editor, QLineEdit) and self.editor.text() != text:
            self.editor.setText(text)
            self.editor.setCursorPosition(0)
        elif isinstance(self.editor, QPlainTextEdit) and self.editor.toPlainText() != text:
            self.editor.setPlainText(text)
        elif isinstance(self.editor, ChoiceBox):
            if self.editor.findText(text) < 0:
                # a code the list does not know is kept as it came
                self.editor.addItem(text)
            self.editor.setCurrentText(text)

    def _on_left(self) -> None:
        if self.changed:
            self.left.emit(self.asked.key)
        else:
            self.set_error("")


class RowFields(QWidget):
    """The fields of a kind, built once and filled for one row after the other."""

    left = Signal(str, str)
    """A field's key, and what was typed there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ledger = ""
        self._subject: Subject | None = None
        self.fields: dict[str, FieldEditor] = {}
        self.area = make_scroll_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields, by key; empty ones too."""
        return {key: field.text for key, field in self.fields.items()}

    def show_subject(self, subject: Subject) -> None:
        """Show a row; what is being typed into the same row stays."""
        same = self._subject is not None and _same(self._subject, subject)
        self._subject = subject
        if subject.kind.ledger != self._ledger:
            self._build(subject.kind)
        values = {} if subject.row is None else subject.kind.values(subject.row)
        for key, field in self.fields.items():
            if same and field.editor.hasFocus() and field.changed:
                continue
            value = values.get(key)
            masked = shown(field.asked, value) if key in _SECRET else ""
            field.show_text(editable(field.asked, value), masked)
            field.show_before(subject.before(key), value)
            field.set_read_only(subject.ended)
            if subject.row is not None:
                field.set_draft_place(f"ledgers/{self._ledger}/{subject.row.row_id}/{key}")
        self._show_asked()

    def show_fault(self, fault: RowFault, key: str = "") -> None:
        """Say under a field what is wrong with it."""
        at = self.fields.get(key) or next(
            (each for each in self.fields.values() if each.asked.title == fault.place.column),
            next(iter(self.fields.values())),
        )
        translate = partial(QCoreApplication.translate, "texts")
        at.set_error(typed_wrong(fault, translate))
        self.area.ensureWidgetVisible(at)

    def go_to(self, key: str) -> None:
        """Put the cursor into a field; without a key into the first that can be filled in."""
        field = self.fields.get(key)
        if field is None:
            field = next((each for each in self.fields.values() if each.isVisibleTo(self)), None)
        if field is not None:
            self.area.ensureWidgetVisible(field)
            field.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, kind: RowKind[Any]) -> None:
        self._ledger = kind.ledger
        body = ScrollBody("surface")
        body.column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        self.fields = {}
        group = ""
        before: QWidget | None = None
        for asked in kind.form.fields:
            if asked.in_extra:
                continue
            if asked.group and asked.group != group:
                group = asked.group
                heading = TextLabel(group, role=TextRole.TABLE, ink=Ink.SECOND, strong=True)
                heading.setContentsMargins(0, 6, 0, 4)
                body.column.addWidget(heading)
            field = FieldEditor(self._look, asked)
            field.left.connect(self._on_left)
            self.fields[asked.key] = field
            body.column.addWidget(field)
            if before is not None:
                QWidget.setTabOrder(before, field.editor)
            before = field.editor
        body.column.addStretch(1)
        self.area.setWidget(body)

    def _on_left(self, key: str) -> None:
        self._show_asked()
        self.left.emit(key, self.fields[key].text)

    def _show_asked(self) -> None:
        """Hide what is not asked; a value that is there stays in sight."""
        if self._subject is None:
            return
        subject = self._subject
        told: Mapping[str, str] = {}
        if subject.row is not None:
            told = canonical_values(subject.kind, subject.row)
        for key, field in self.fields.items():
            # in a new row everything is offered: nothing is known yet
            asked = subject.row is None or is_asked(field.asked, told) or bool(told.get(key))
            field.setVisible(asked and key not in subject.fixed)


def _same(one: Subject, other: Subject) -> bool:
    if one.row is None or other.row is None:
        return one.row is other.row and one.kind.ledger == other.kind.ledger
    return bool(one.row.row_id == other.row.row_id)


def _editor(look: Look, asked: Field) -> Editor:
    offered = choices(asked)
    if offered:
        box = ChoiceBox()
        box.addItems(offered)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box
    if asked.kind is Kind.LONG_TEXT:
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        line = QFontMetrics(look.font()).lineSpacing()
        text.setFixedHeight(line * _LINES + 2 * INNER_GAP)
        return text
    editor = QLineEdit()
    editor.setMaxLength(asked.limits.characters)
    if known := suggestions(asked):
        completer = QCompleter(known, editor)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        editor.setCompleter(completer)
    return editor
