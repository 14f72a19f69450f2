"""The table view every list of rows is shown in: keys, clipboard, columns, frozen names."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QWidget,
)

from ui.components.cellpaint import CellDelegate
from ui.components.columns import ColumnsTable
from ui.components.frozen import FrozenColumns
from ui.components.rows import CELL_ROLE, Cell, RowsModel
from ui.look.current import Look

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remembered:
    """Where a table was before its model was reset."""

    current: Hashable | None = None
    column: int = 0
    selected: tuple[Hashable, ...] = ()
    scrolled: int = 0


class DataTable(ColumnsTable):
    """Shows a ``RowsModel``; told what happened through signals carrying keys, never rows.

    ``grid``: a spreadsheet with cells to stand on; else whole rows only.
    ``blocks``: cells are selected, alone or in blocks, and not the rows they stand in.
    ``two_lines``: every row has room for ``Cell.second``.
    """

    row_opened = Signal(object)
    """Enter or double click on a row: its key."""
    current_key_changed = Signal(object)
    stood = Signal(object, str)
    """Key of the row and id of the column the person has come to."""
    """The current row's key, None when there is none."""
    link_chosen = Signal(object, str)
    """Key and column id of a link that was clicked."""

    def __init__(
        self,
        look: Look,
        model: RowsModel[Any],
        *,
        spoken: str,
        grid: bool = False,
        blocks: bool = False,
        two_lines: bool = False,
        frozen: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, model, two_lines=two_lines, parent=parent)
        self._blocks = blocks
        self._told: Hashable | None = None
        self._kept = _Remembered()
        self.setAccessibleName(spoken)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(look, grid=grid, parent=self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(grid)
        self.setCornerButtonEnabled(False)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if blocks else behaviour.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        editors = QAbstractItemView.EditTrigger
        self.setEditTriggers(editors.EditKeyPressed | editors.AnyKeyPressed | editors.DoubleClicked)
        self._set_up_headers()
        if frozen:
            self._frozen = FrozenColumns(self, frozen, CellDelegate(look, grid=grid, parent=self))
        look.changed.connect(self._resize_all)
        self._resize_all()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current_key(self) -> Hashable | None:
        """Key of the current row."""
        index = self.currentIndex()
        return self._rows.key_at(index.row()) if index.isValid() else None

    @property
    def selected_keys(self) -> tuple[Hashable, ...]:
        """Keys of the selected rows, from top to bottom."""
        indexes = self.selectionModel().selectedRows()
        return tuple(self._rows.key_at(row) for row in sorted(index.row() for index in indexes))

    def go_to(self, key: Hashable, column_id: str = "") -> bool:
        """Make a row (and cell) current and bring it into view; False if it is not shown."""
        row = self._rows.row_of(key)
        if row is None:
            return False
        index = self._rows.index(row, self._column_place(column_id))
        flags = QItemSelectionModel.SelectionFlag
        # the view itself would add to the selection while Ctrl is held, as by Ctrl+Enter
        how = flags.ClearAndSelect if self._blocks else flags.ClearAndSelect | flags.Rows
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)
        return True

    def fit_height(self, most_rows: int) -> None:
        """Be exactly as high as the rows, up to ``most_rows``: no scroll bar inside a page."""
        rows = min(self._rows.rowCount(), most_rows)
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self._look.measures.table_row + rows * row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the key of the current row."""
        super().currentChanged(current, previous)
        self._tell_current(self._rows.key_at(current.row()) if current.isValid() else None)
        if current.isValid():
            column = self._rows.columns[current.column()].id
            self.stood.emit(self._rows.key_at(current.row()), column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and open."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif not self._opened_by(event):
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter, as a spreadsheet does."""
        super().closeEditor(editor, self.qt_hint(hint))
        self.after_editing(hint)

    def qt_hint(self, hint: QAbstractItemDelegate.EndEditHint) -> QAbstractItemDelegate.EndEditHint:
        """Return what Qt is to do after an edit: Tab opens no editor in the next cell."""
        hints = QAbstractItemDelegate.EndEditHint
        if self._blocks and hint in {hints.EditNextItem, hints.EditPreviousItem}:
            return hints.NoHint
        return hint

    def after_editing(self, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go where the key that ended an edit leads."""
        hints = QAbstractItemDelegate.EndEditHint
        if hint is hints.SubmitModelCache:
            self._go_down()
        elif self._blocks and hint in {hints.EditNextItem, hints.EditPreviousItem}:
            self.go_aside(1 if hint is hints.EditNextItem else -1)

    def go_aside(self, step: int) -> None:
        """Go to the next shown column on the right (1) or the left (-1)."""
        header, index = self.horizontalHeader(), self.currentIndex()
        at = header.visualIndex(index.column()) + step
        while 0 <= at < header.count():
            column = header.logicalIndex(at)
            if not self.isColumnHidden(column):
                self.setCurrentIndex(index.sibling(index.row(), column))
                return
            at += step

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the frozen columns as high as the table."""
        super().resizeEvent(event)
        if self._frozen is not None:
            self._frozen.place()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, out from under the frozen columns."""
        super().scrollTo(index, hint)
        if self._frozen is None or index.column() < self._frozen.columns:
            return
        hidden = self._frozen.covered_width() - self.visualRect(index).left()
        if hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _tell_current(self, key: Hashable | None) -> None:
        if key != self._told:
            self._told = key
            self.current_key_changed.emit(key)

    def _remember(self) -> None:
        index = self.currentIndex()
        self._kept = _Remembered(
            current=self.current_key,
            column=max(index.column(), 0),
            selected=() if self._blocks else self.selected_keys,
            scrolled=self.verticalScrollBar().value(),
        )

    def _restore(self) -> None:
        """Find the current and the selected rows again after the model was reset."""
        kept = self._kept
        row = self._rows.row_of(kept.current) if kept.current is not None else None
        if row is None:
            self._tell_current(None)
            return
        chosen = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect if self._blocks else flags.NoUpdate
        chosen.setCurrentIndex(self._rows.index(row, kept.column), how)
        for key in () if self._blocks else kept.selected:
            place = self._rows.row_of(key)
            if place is not None:
                chosen.select(self._rows.index(place, 0), flags.Select | flags.Rows)
        self.verticalScrollBar().setValue(kept.scrolled)

    def _opened_by(self, event: QKeyEvent) -> bool:
        index = self.currentIndex()
        # while a cell is edited its editor takes the keys
        if not index.isValid() or self.state() is QAbstractItemView.State.EditingState:
            return False
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        self._open(index)
        return True

    def _open(self, index: QModelIndex) -> None:
        """Enter goes down in a cell that can be edited, follows a link, else opens the row."""
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._go_down()
            return
        cell = index.data(CELL_ROLE)
        key = self._rows.key_at(index.row())
        if isinstance(cell, Cell) and cell.link:
            self.link_chosen.emit(key, self._rows.columns[index.column()].id)
        else:
            self.row_opened.emit(key)

    def _go_down(self) -> None:
        index = self.currentIndex()
        below = index.sibling(index.row() + 1, index.column())
        if below.isValid():
            self.setCurrentIndex(below)

    def _on_clicked(self, index: QModelIndex) -> None:
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell) and cell.link:
            column = self._rows.columns[index.column()].id
            self.link_chosen.emit(self._rows.key_at(index.row()), column)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.row_opened.emit(self._rows.key_at(index.row()))

    def _copy(self) -> None:
        """Put the selected rows' visible columns into the clipboard as text with tabs."""
        shown = [at for at in range(len(self._rows.columns)) if not self.isColumnHidden(at)]
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = ["\t".join(self._copied(row, at) for at in shown) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _copied(self, row: int, column: int) -> str:
        cell = self._rows.cell_at(self._rows.index(row, column))
        text = cell.read_aloud if cell.grade or cell.standing else cell.shown
        return (cell.copied if cell.copied is not None else text).replace("\t", " ")
