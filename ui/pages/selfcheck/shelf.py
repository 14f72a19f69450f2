"""The forms at the left, each with the checks of the year below it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.selfchecks.selfcheck_cards import CheckLine, FormCard, SelfChecksCard
from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.icons import IconName
from ui.pages.selfcheck.words import state_of, state_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfRow:
    """A form, or one check made with it."""

    form: FormCard
    line: CheckLine | None = None

    @property
    def key(self) -> str:
        """``form/…`` or ``check/…``."""
        return f"form/{self.form.id}" if self.line is None else f"check/{self.line.id}"


class Shelf(QWidget):
    """A list; what is come to is shown at the right."""

    form_chosen = Signal(str)
    check_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._model = RowsModel[ShelfRow](
            (Column(id="row", title=self.tr("自查表"), cell=self._cell, characters=0),),
            key=lambda row: row.key,
            parent=self,
        )
        self.table = DataTable(look, self._model, spoken=self.tr("自查表"), two_lines=True)
        self.table.horizontalHeader().hide()
        self.table.current_key_changed.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_card(self, card: SelfChecksCard) -> None:
        """Show forms and checks; what was come to stays."""
        rows: list[ShelfRow] = []
        for form in card.forms:
            rows.append(ShelfRow(form=form))
            rows += [ShelfRow(form=form, line=line) for line in card.of(form.id)]
        self._model.set_rows(tuple(rows))

    def go_to(self, key: str) -> bool:
        """Come to a form (``form/…``) or a check (``check/…``); tell whether it is there."""
        return self.table.go_to(key)

    def _cell(self, row: ShelfRow) -> Cell:
        line = row.line
        if line is None:
            items = self.tr("{n} 项").format(n=row.form.items)
            return Cell(text=row.form.title, second=items, icon=IconName.REVIEW, strong=True)
        return Cell(
            text=line.held_on.isoformat(),
            second=state_shown(line),
            status=state_of(line),
        )

    def _on_current(self, key: object) -> None:
        kind, _, ident = str(key or "").partition("/")
        if kind == "form":
            self.form_chosen.emit(ident)
        elif kind == "check":
            self.check_chosen.emit(ident)
