"""The columns of a table: how wide they are at any text size, which are shown, their menu."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from ui.components.frozen import FrozenColumns, Host
from ui.components.rows import RowsModel
from ui.look.current import Look, TextRole

_CELL_PADDING = 16
_TITLE_PADDING = 24
"""Of a heading: its padding, its edge and the margin Qt keeps free, pixels."""
_SORT_MARK = 18


class ColumnsTable(Host):
    """A table view over a ``RowsModel`` that gives each column the room its content asks."""

    columns_changed = Signal()
    """The person has hidden, shown, moved or resized columns."""

    def __init__(
        self,
        look: Look,
        model: RowsModel[Any],
        *,
        two_lines: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._rows, self._two_lines = look, model, two_lines
        self._frozen: FrozenColumns | None = None
        self._widths: dict[str, float] = {}
        self._fitting = False

    @property
    def hidden_columns(self) -> tuple[str, ...]:
        """Ids of the columns the person has hidden."""
        columns = enumerate(self._rows.columns)
        return tuple(column.id for at, column in columns if self.isColumnHidden(at))

    @property
    def widths(self) -> Mapping[str, float]:
        """Widths the person has given columns, in characters at any text size."""
        return self._widths

    def set_widths(self, widths: Mapping[str, float]) -> None:
        """Give columns these widths in characters, and all others their own."""
        self._widths = dict(widths)
        self._resize_all()

    def hide_columns(self, ids: tuple[str, ...]) -> None:
        """Hide these columns and show all others."""
        for at, column in enumerate(self._rows.columns):
            self.setColumnHidden(at, column.id in ids)

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(24)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionResized.connect(self._on_resized)
        sortable = any(column.sort is not None for column in self._rows.columns)
        self.setSortingEnabled(sortable)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _resize_all(self) -> None:
        measures = self._look.measures
        self._fitting = True
        high = measures.two_line_row if self._two_lines else measures.table_row
        # Qt lets a row be no lower than its font; ours decides alone
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(high)
        header = self.horizontalHeader()
        header.setFixedHeight(measures.table_row)
        letters = QFontMetrics(self._look.font(TextRole.TABLE, strong=True))
        for at, column in enumerate(self._rows.columns):
            if column.characters:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                room = _TITLE_PADDING + (_SORT_MARK if column.sort is not None else 0)
                title = letters.horizontalAdvance(column.title) + room
                wanted = max(column.characters * measures.table + _CELL_PADDING, title)
                if column.id in self._widths:
                    wanted = round(self._widths[column.id] * measures.table)
                header.resizeSection(at, wanted)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self._fitting = False
        if self._frozen is not None:
            self._frozen.follow_sizes()

    def _on_resized(self, at: int, _old: int, new: int) -> None:
        column = self._rows.columns[at]
        # a hidden column is reported as nothing wide
        if not self._fitting and new > 0 and column.characters:
            self._widths[column.id] = new / self._look.measures.table
            self.columns_changed.emit()

    def _on_header_menu(self, at: QPoint) -> None:
        menu = self.header_menu()
        menu.exec(self.horizontalHeader().mapToGlobal(at))

    def header_menu(self) -> QMenu:
        """Return the menu that hides and shows columns; the first column always stays."""
        menu = QMenu(self)
        menu.addSection(self.tr("显示的列"))
        for at, column in enumerate(self._rows.columns[1:], start=1):
            action = QAction(column.title or column.id, menu, checkable=True)
            action.setChecked(not self.isColumnHidden(at))
            action.toggled.connect(lambda on, place=at: self._show_column(place, on))
            menu.addAction(action)
        return menu

    def _show_column(self, at: int, on: bool) -> None:
        self.setColumnHidden(at, not on)
        self.columns_changed.emit()

    def _column_place(self, column_id: str) -> int:
        for at, column in enumerate(self._rows.columns):
            if column.id == column_id:
                return at
        return 0
