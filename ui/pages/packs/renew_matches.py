"""Which clause of the new version follows an old one, where that is not certain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from models.standards.differences import ClauseMark
from models.standards.mapping import Sureness
from models.usecases.carry.carry_cards import ClauseFateCard
from models.vocabulary.ids import ClauseCode
from models.vocabulary.typed import usual_initials
from ui.components.fields import FieldRow
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import Tone

translate = QCoreApplication.translate

_SEARCHED = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = ""
"""Stands for no successor in the list of new clauses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchRow:
    """An old clause whose successor a person should look at; ``said``: a person chose it."""

    old: ClauseCode
    old_title: str
    new: ClauseCode | None
    new_title: str
    sureness: Sureness
    alike: Fraction
    kept: int
    """How many answers, texts and files there are to carry."""
    said: bool


def rows_to_look_at(
    fates: Iterable[ClauseFateCard],
    chosen: Mapping[ClauseCode, ClauseCode | None],
    before: Iterable[MatchRow],
) -> tuple[MatchRow, ...]:
    """Return the uncertain matches; a clause a person has spoken of stays in the list."""
    found = {fate.old: _row(fate, said=fate.old in chosen) for fate in fates}
    shown = {row.old: found.get(row.old, row) for row in before}
    uncertain = {code: row for code, row in found.items() if row.sureness is not Sureness.SAME}
    return tuple((shown | uncertain).values())


class SuccessorBox(QComboBox):
    """Every clause of the new version; found by number, a piece of the title or its initials."""

    chosen = Signal(str)
    """The clause chosen, empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = QLineEdit()
        self._fitting = _Completer(QStandardItemModel(self), self)
        self.setEditable(True)
        self.setLineEdit(self.typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setCompleter(self._fitting)
        self.typed.editingFinished.connect(self._on_typed)
        self.activated.connect(lambda at: self.chosen.emit(str(self.itemData(at))))

    def offer(self, clauses: Iterable[ClauseMark]) -> None:
        """Offer these clauses, and none."""
        model = QStandardItemModel(self)
        model.appendRow(_item(self.tr("没有对应"), _NOWHERE, ""))
        for clause in clauses:
            text = f"{clause.code} {clause.title}"
            model.appendRow(_item(text, clause.code, usual_initials(clause.title)))
        with QSignalBlocker(self):
            self.setModel(model)
        self._fitting.setModel(model)

    def show_chosen(self, code: str) -> None:
        """Show a clause as chosen; empty for none."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(code)))

    def _on_typed(self) -> None:
        """Take the only clause that fits what was typed, else go back to the one chosen."""
        typed = self.typed.text()
        if typed == self.itemText(self.currentIndex()):
            return
        self._fitting.setCompletionPrefix(typed)
        if typed and self._fitting.completionCount() == 1:
            code = str(self._fitting.currentIndex().data(Qt.ItemDataRole.UserRole))
            self.show_chosen(code)
            self.chosen.emit(code)
        else:
            self.setEditText(self.itemText(self.currentIndex()))


class _Completer(QCompleter):
    """Looks in number, title and initials; writes number and title."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_SEARCHED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return what is put into the field."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class MatchesPane(QWidget):
    """A table of uncertain matches and, below it, the successor of the current one."""

    mapped = Signal(str, str)
    """Old clause and its successor, empty for none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowsModel[MatchRow](self._columns(), key=lambda row: row.old, parent=self)
        self.table = DataTable(look, self.model, spoken=self.tr("要看一看的条款"))
        self.successor = SuccessorBox()
        self.table.current_key_changed.connect(self._on_current)
        self.table.row_opened.connect(lambda _key: self.successor.setFocus())
        self.successor.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(
            FieldRow(
                look,
                self.tr("对应到"),
                self.successor,
                hint=self.tr("打编号、标题或拼音首字母来找"),
                characters=0,
            )
        )

    def show_rows(self, rows: tuple[MatchRow, ...]) -> None:
        """Show the matches; the current one stays current."""
        current = self.table.current_key
        self.model.set_rows(rows)
        self.setVisible(bool(rows))
        if rows and not (current is not None and self.table.go_to(current)):
            self.table.go_to(rows[0].old)
        self._on_current(self.table.current_key)

    def _columns(self) -> tuple[Column[MatchRow], ...]:
        return (
            Column(
                id="old",
                title=self.tr("原条款"),
                cell=lambda row: Cell(text=f"{row.old} {row.old_title}", tip=row.old_title),
                characters=0,
            ),
            Column(id="new", title=self.tr("对应到"), cell=_new_cell, characters=0),
            Column(id="sureness", title=self.tr("依据"), cell=_sureness_cell, characters=8),
            Column(
                id="kept",
                title=self.tr("上次填的"),
                cell=lambda row: Cell(text=str(row.kept) if row.kept else "—"),
                characters=4,
                align=Align.END,
            ),
        )

    def _on_current(self, key: object) -> None:
        at = None if key is None else self.model.row_of(str(key))
        self.successor.setEnabled(at is not None)
        if at is not None:
            self.successor.show_chosen(self.model.row_at(at).new or _NOWHERE)

    def _on_chosen(self, code: str) -> None:
        key = self.table.current_key
        if key is not None:
            self.mapped.emit(str(key), code)


def _row(fate: ClauseFateCard, *, said: bool) -> MatchRow:
    texts = len(fate.texts) + len(fate.texts_lost)
    return MatchRow(
        old=fate.old,
        old_title=fate.old_title,
        new=fate.new,
        new_title=fate.new_title,
        sureness=fate.sureness,
        alike=fate.alike,
        kept=len(fate.answers) + texts + fate.evidence + fate.evidence_lost,
        said=said,
    )


def _item(text: str, code: str, letters: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(code, Qt.ItemDataRole.UserRole)
    item.setData(f"{text} {letters}", _SEARCHED)
    return item


def _new_cell(row: MatchRow) -> Cell:
    if row.new is None:
        return Cell(text=translate("MatchesPane", "没有对应"), icon=IconName.SUBTRACT)
    return Cell(text=f"{row.new} {row.new_title}", tip=row.new_title, icon=IconName.RIGHT)


def _sureness_cell(row: MatchRow) -> Cell:
    if row.said:
        return Cell(text=translate("MatchesPane", "人工指定"), icon=IconName.BY_PERSON)
    if row.new is None:
        return Cell(text=translate("MatchesPane", "没有相近的"), tone=Tone.WARN)
    percent = int(row.alike * 100)
    return Cell(text=translate("MatchesPane", "{n}% 相近").format(n=percent), tone=Tone.WARN)
