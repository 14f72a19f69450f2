"""The ledger table: a spreadsheet whose cells offer their code lists while editing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from forms.fields import Field, Kind
from models.vocabulary.ids import RowId
from ui.components.cellpaint import CellDelegate
from ui.components.frozen import FrozenColumns
from ui.components.rows import KEY_ROLE, Level, RowsModel
from ui.components.table import DataTable
from ui.drafts import set_draft_place
from ui.look.current import Look
from ui.pages.ledgers.cells import choices, suggestions
from ui.pages.ledgers.copy import Copied

Index = QModelIndex | QPersistentModelIndex
FROZEN = 2
"""Row number and name stand still."""
MASKED = frozenset({"id_number", "id_kind"})
"""Shown and copied with stars, but for a person who chose just these cells."""
_IN_FULL = frozenset({Kind.LONG_TEXT, Kind.LIST})
"""Shown on one line; copied as they are."""
_NO_EDIT = QAbstractItemView.EditTrigger.NoEditTriggers
_CHANGING = frozenset(
    {
        (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F7),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete),
    }
)
"""Keys that change cells without an editor."""
_AMOUNTS = frozenset({Kind.WHOLE, Kind.DECIMAL, Kind.SHARE})


class LedgerDelegate(CellDelegate):
    """Edits code fields with a drop-down, open lists with suggestions, all else as text."""

    def __init__(
        self,
        look: Look,
        fields: Mapping[int, Field],
        ledger: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._fields, self._ledger = fields, ledger

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of the field in this column."""
        asked = self._fields.get(index.column())
        if asked is not None and (offered := choices(asked)):
            combo = QComboBox(parent)
            combo.setProperty("size", "small")
            combo.addItems(offered)
            combo.activated.connect(lambda: self._take(combo))
            return combo
        editor = super().createEditor(parent, option, index)
        if asked is not None and isinstance(editor, QLineEdit):
            row = index.data(KEY_ROLE)
            set_draft_place(editor, f"ledgers/{self._ledger}/{row}/{asked.key}")
        if asked is not None and isinstance(editor, QLineEdit) and (known := suggestions(asked)):
            completer = QCompleter(known, editor)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell holds."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was chosen or typed."""
        if isinstance(editor, QComboBox):
            model.setData(cast("QModelIndex", index), editor.currentText())
        else:
            super().setModelData(editor, model, index)

    def _take(self, combo: QComboBox) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The block around what is selected: rows and shown columns as they stand.

    ``cells`` are the selected places in it; ``whole_rows``: every shown column is.
    """

    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    cells: frozenset[tuple[int, int]] = frozenset()
    whole_rows: bool = False


class LedgerTable(DataTable):
    """A DataTable of blocks of cells, whose frozen names can be edited where they stand."""

    copied = Signal(bool)
    """A block is in the clipboard; whether numbers of identity in it are hidden."""
    paste_asked = Signal()
    filled_down = Signal()
    repeated_above = Signal()
    emptied = Signal()
    let_go = Signal(object, str)
    """Key and column id of a cell in which Esc was pressed."""
    sort_asked = Signal(str, bool)
    """Column id of a header that was clicked, and whether it is a further level."""
    columns_reset = Signal()
    """The columns are to stand as they did at first."""
    filter_asked = Signal(str)
    """Column id."""

    def __init__(
        self,
        look: Look,
        model: RowsModel[Any],
        fields: Mapping[int, Field],
        *,
        ledger: str,
        spoken: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look, model, spoken=spoken, grid=True, blocks=True, frozen=FROZEN, parent=parent
        )
        self.ledger = ledger
        self._fields = fields
        self.setItemDelegate(LedgerDelegate(look, fields, ledger, self))
        self.barred, self._triggers = False, self.editTriggers()
        self._names = self.findChild(FrozenColumns)
        if self._names is not None:
            self._names.setItemDelegate(LedgerDelegate(look, fields, ledger, self._names))
            self._names.doubleClicked.connect(self._edit_frozen)
            # Qt lets no section be narrower than its font asks; ours decides alone
            self._names.horizontalHeader().setMinimumSectionSize(24)
            self._names.follow_sizes()
        self._set_up_sorting()
        self.selectionModel().selectionChanged.connect(self._choose_whole_rows)

    @property
    def rows_model(self) -> RowsModel[Any]:
        """The rows shown."""
        return self._rows

    @property
    def frozen_view(self) -> FrozenColumns | None:
        """The view of the columns that stand still."""
        return self._names

    @property
    def selected_keys(self) -> tuple[RowId, ...]:
        """Keys of the rows in which something is selected, from top to bottom."""
        return tuple(cast("RowId", self._rows.key_at(row)) for row in self.chosen.rows)

    @property
    def chosen(self) -> Chosen:
        """What is selected, else the current cell."""
        shown = self.columns_shown
        cells = {
            (row, column)
            for area in self.selectionModel().selection().toList()
            for row in range(area.top(), area.bottom() + 1)
            for column in shown
            if area.left() <= column <= area.right()
        }
        current = self.currentIndex()
        if not cells and current.isValid():
            cells = {(current.row(), current.column())}
        rows = sorted({row for row, _ in cells})
        columns = {column for _, column in cells}
        return Chosen(
            rows=tuple(rows),
            columns=tuple(column for column in shown if column in columns),
            cells=frozenset(cells),
            whole_rows=len(columns) == len(shown),
        )

    @property
    def columns_shown(self) -> tuple[int, ...]:
        """The shown columns in the order they stand."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(at) for at in range(header.count()))
        return tuple(column for column in order if not self.isColumnHidden(column))

    def header_menu(self) -> QMenu:
        """Return the menu of the columns, with a way back to how they were at first."""
        menu = super().header_menu()
        menu.addSeparator()
        again = QAction(self.tr("恢复原来的列"), menu)
        again.triggered.connect(self.columns_reset)
        menu.addAction(again)
        return menu

    def show_sorting(self, levels: tuple[Level, ...]) -> None:
        """Mark the column the rows are sorted by first."""
        column, order = levels[0] if levels else (-1, Qt.SortOrder.AscendingOrder)
        for view in self._views():
            view.horizontalHeader().setSortIndicator(column, order)

    def copy_block(self, *, with_header: bool = False) -> None:
        """Put what is selected into the clipboard, as text and as a table."""
        chosen = self.chosen
        if not chosen.rows:
            return
        columns = chosen.columns
        rows = [
            tuple(self._copied_in(chosen, row, column) for column in columns) for row in chosen.rows
        ]
        if with_header:
            rows.insert(0, tuple(self._rows.columns[column].title for column in columns))
        amounts = frozenset(
            at
            for at, column in enumerate(columns)
            if column not in self._fields or self._fields[column].kind in _AMOUNTS
        )
        Copied(rows=tuple(rows), numbers=amounts).put_into(QGuiApplication.clipboard())
        hidden = {self._rows.columns[column].id for column in columns} & MASKED
        self.copied.emit(chosen.whole_rows and bool(hidden))

    def set_barred(self, reason: str) -> None:
        """Let the cells be read and copied only, for a reason; "" lets them be edited again."""
        self.barred = bool(reason)
        self.setEditTriggers(_NO_EDIT if reason else self._triggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a spreadsheet."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_block()
        elif self.barred and (event.matches(QKeySequence.StandardKey.Paste) or _changes(event)):
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif not self._take_key(event):
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) row; to the first where none is current."""
        index = self.currentIndex()
        row = index.row() + by if index.isValid() else 0
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, max(index.column(), 1)))

    def edit(  # type: ignore[override]
        self,
        index: QModelIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Edit a frozen cell in the frozen view: the table's own lies beneath it."""
        if self.barred:
            return False
        asked = bool(trigger & self.editTriggers())
        asked = asked and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if not asked or index.column() >= FROZEN or self._names is None:
            # the stubs deny that Qt sends no event here
            return super().edit(index, trigger, cast("QEvent", event))
        self._names.edit(index)
        typed = self._names.indexWidget(index)
        begun = trigger is QAbstractItemView.EditTrigger.AnyKeyPressed
        if begun and event is not None and isinstance(typed, QLineEdit):
            # the key that began the edit is its first letter
            typed.event(event)
        return True

    def _take_key(self, event: QKeyEvent) -> bool:
        index = self.currentIndex()
        # while a cell is edited its editor takes the keys
        if not index.isValid() or self.state() is QAbstractItemView.State.EditingState:
            return False
        key, column = self._rows.key_at(index.row()), self._rows.columns[index.column()].id
        keys, flags = Qt.Key, QItemSelectionModel.SelectionFlag
        select = self.selectionModel().select
        taken: dict[tuple[bool, bool, Qt.Key], Callable[[], object]] = {
            (True, False, keys.Key_D): self.filled_down.emit,
            (False, False, keys.Key_F7): self.repeated_above.emit,
            (False, False, keys.Key_Delete): self.emptied.emit,
            (False, False, keys.Key_Escape): lambda: self.let_go.emit(key, column),
            (True, True, keys.Key_C): lambda: self.copy_block(with_header=True),
            (True, False, keys.Key_Space): lambda: select(index, flags.Select | flags.Columns),
            (False, True, keys.Key_Space): lambda: select(index, flags.Select | flags.Rows),
            (True, False, keys.Key_Tab): self._leave,
            (False, True, keys.Key_Return): lambda: self._go_up(index),
        }
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            if event.key() == keys.Key_Down:
                self.filter_asked.emit(column)
                return True
            return False
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        deed = taken.get((control, shift, Qt.Key(event.key())))
        if deed is not None:
            deed()
        return deed is not None

    def _edit_frozen(self, index: QModelIndex) -> None:
        if self._names is not None and not self.barred:
            self._names.edit(index)

    def _leave(self) -> None:
        """Ctrl+Tab goes on to the next widget; Tab alone goes on in the table."""
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(True)
        self.setTabKeyNavigation(True)

    def _go_up(self, index: QModelIndex) -> None:
        if index.row() > 0:
            self.setCurrentIndex(index.sibling(index.row() - 1, index.column()))

    def _copied_in(self, chosen: Chosen, row: int, column: int) -> str:
        if (row, column) not in chosen.cells:
            return ""
        cell = self._rows.cell_at(self._rows.index(row, column))
        asked = self._fields.get(column)
        in_full = asked is not None and (
            asked.kind in _IN_FULL or (asked.key in MASKED and not chosen.whole_rows)
        )
        if in_full and cell.edit is not None:
            return cell.edit
        return cell.shown if cell.copied is None else cell.copied

    def _choose_whole_rows(self, _on: QItemSelection, _off: QItemSelection) -> None:
        """Choosing row numbers chooses their rows."""
        areas = self.selectionModel().selection().toList()
        if areas and all(area.left() == area.right() == 0 for area in areas):
            flags = QItemSelectionModel.SelectionFlag
            rows = QItemSelection()
            for area in areas:
                rows.select(area.topLeft(), area.bottomRight())
            self.selectionModel().select(rows, flags.Select | flags.Rows)

    def _set_up_sorting(self) -> None:
        self.setSortingEnabled(False)
        for view in self._views():
            header = view.horizontalHeader()
            header.setSectionsClickable(True)
            # a click sorts; Ctrl+Space chooses the column
            header.sectionPressed.disconnect()
            header.sectionEntered.disconnect()
            header.setSortIndicatorShown(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.sectionClicked.connect(self._on_header_clicked)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._on_moved)

    def repaint_cells(self) -> None:
        """Draw all cells anew; an open editor keeps what is typed in it."""
        for view in self._views():
            view.viewport().update()

    def _views(self) -> tuple[QTableView, ...]:
        return (self,) if self._names is None else (self, self._names)

    def _on_moved(self, column: int, before: int, now: int) -> None:
        """No column moves under the frozen ones, and those stay."""
        if (now < FROZEN) != (column < FROZEN):
            self.horizontalHeader().moveSection(now, before)
        else:
            self.columns_changed.emit()

    def _on_header_clicked(self, column: int) -> None:
        further = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.sort_asked.emit(self._rows.columns[column].id, bool(further))


def _changes(event: QKeyEvent) -> bool:
    return (event.modifiers(), Qt.Key(event.key())) in _CHANGING
