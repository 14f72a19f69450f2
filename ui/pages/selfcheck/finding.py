"""The fields of a finding: what was found, what is done about it, by whom, until when."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from forms.cells import Bad, reader
from forms.fields import Kind
from forms.ledgers.self_check_fields import FINDING
from models.usecases.selfchecks.selfcheck_cards import Beside, CheckAnswer
from models.vocabulary.failures import Place, RowFault
from ui.look.current import Look
from ui.look.tokens import INNER_GAP
from ui.pages.ledgers.cells import editable, shown
from ui.pages.ledgers.detail_fields import FieldEditor
from ui.texts.sentences import typed_wrong
from ui.translated import translated

_TWO_FROM = 44
"""Characters of body text that two columns of fields need."""
_ONLY_WHERE_ASKED = {str(one) for one in Beside}
_EMPTY: dict[str, Any] = {
    "involved": None, "amount": None, "deadline": None, "mended_on": None,
}  # fmt: skip


def finding_shown(answer: CheckAnswer) -> str:
    """Return what was found in lines to be read: ``问题：…``; what is empty is left out."""
    told = []
    for field in FINDING:
        value = getattr(answer, field.key)
        if value not in {None, ""}:
            told.append(f"{field.title}：{shown(field, value)}{field.unit}")
    return "\n".join(told)


class FindingFields(QWidget):
    """Two columns of fields, each saved on leaving it; in large text one column."""

    changed = Signal(object)
    """The whole answer as it now is, a ``CheckAnswer``."""

    def __init__(
        self,
        look: Look,
        beside: Iterable[Beside],
        today: date,
        place: str,
        parent: QWidget | None = None,
    ) -> None:
        """``place``: of drafts, ``selfcheck/<check>/<item>``."""
        super().__init__(parent)
        self._look, self._today = look, today
        self._answer = CheckAnswer(item="")
        asked = {str(one) for one in beside}
        self.fields: dict[str, FieldEditor] = {}
        for field in FINDING:
            if field.key in _ONLY_WHERE_ASKED and field.key not in asked:
                continue
            editor = FieldEditor(look, field)
            editor.set_draft_place(f"{place}/{field.key}")
            editor.left.connect(self._on_left)
            self.fields[field.key] = editor
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, INNER_GAP, 0, 0)
        self._grid.setHorizontalSpacing(INNER_GAP)
        self._grid.setVerticalSpacing(0)
        self._across = 0
        self._lay_out()
        look.changed.connect(self._lay_out)

    def show_answer(self, answer: CheckAnswer) -> None:
        """Show what stands; what is being typed stays."""
        self._answer = answer
        for key, editor in self.fields.items():
            if editor.editor.hasFocus() and editor.changed:
                continue
            editor.show_text(editable(editor.asked, getattr(answer, key) or None))

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self.fields["text"].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        across = 2 if self.width() >= self._look.measures.body * _TWO_FROM else 1
        if across == self._across:
            return
        self._across = across
        for at, editor in enumerate(self.fields.values()):
            self._grid.addWidget(editor, at // across, at % across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _on_left(self, key: str) -> None:
        editor = self.fields[key]
        text = editor.text
        read = reader(editor.asked, today=self._today)(text)
        if isinstance(read, Bad):
            fault = RowFault(
                code=read.code, place=Place(column=editor.asked.title), raw=text, params=read.params
            )
            editor.set_error(typed_wrong(fault, translated))
            return
        editor.set_error("")
        value = _EMPTY.get(key, "") if read is None else read
        if editor.asked.kind is Kind.DECIMAL and isinstance(value, int):
            value = Fraction(value)
        changes: dict[str, Any] = {key: value}
        self.changed.emit(replace(self._answer, **changes))
