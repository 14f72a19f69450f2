"""The first columns of a table, standing still while the others scroll."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)


class Host(QTableView):
    """The table a frozen view lies on."""

    def qt_hint(self, hint: QAbstractItemDelegate.EndEditHint) -> QAbstractItemDelegate.EndEditHint:
        """Return what Qt is to do after an edit."""
        return hint

    def after_editing(self, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go where the key that ended an edit leads."""


class FrozenColumns(QTableView):
    """A second view over the left edge of ``table`` sharing its model and selection.

    Keys go to ``table`` (focus proxy); vertical scrolling is shared both ways.
    """

    def __init__(self, table: Host, columns: int, delegate: QAbstractItemDelegate) -> None:
        super().__init__(table)
        self._table, self.columns = table, columns
        self.setModel(table.model())
        own: QItemSelectionModel = self.selectionModel()
        self.setSelectionModel(table.selectionModel())
        own.deleteLater()
        self.setItemDelegate(delegate)
        self.setFocusProxy(table)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        # readers find every cell in the table itself
        self.setAccessibleName(table.accessibleName())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(never)
        self.setVerticalScrollBarPolicy(never)
        for column in range(columns, self.model().columnCount()):
            self.setColumnHidden(column, True)
        self.setVerticalScrollMode(table.verticalScrollMode())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        self.clicked.connect(table.clicked)
        self.doubleClicked.connect(table.doubleClicked)
        table.viewport().stackUnder(self)
        self.show()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on from a frozen cell as from any other."""
        super().closeEditor(editor, self._table.qt_hint(hint))
        self._table.after_editing(hint)

    def covered_width(self) -> int:
        """Return how much of the table lies under the frozen columns, pixels."""
        return sum(self.columnWidth(column) for column in range(self.columns))

    def follow_sizes(self) -> None:
        """Take row height, header height and widths from the table."""
        rows = self._table.verticalHeader()
        self.verticalHeader().setMinimumSectionSize(rows.minimumSectionSize())
        self.verticalHeader().setDefaultSectionSize(rows.defaultSectionSize())
        self.horizontalHeader().setFixedHeight(self._table.horizontalHeader().height())
        for column in range(self.columns):
            self.setColumnWidth(column, self._table.columnWidth(column))
        self.place()

    def place(self) -> None:
        """Lie over the table's left edge, header included."""
        frame = self._table.frameWidth()
        height = self._table.horizontalHeader().height() + self._table.viewport().height()
        self.setGeometry(frame, frame, self.covered_width(), height)

    def _on_resized(self, column: int, _old: int, new: int) -> None:
        if column < self.columns:
            self.setColumnWidth(column, new)
            self.place()
