"""The left pane: every standard and every policy, the ones that apply on top."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.packs.library_cards import PackKind, PackLine, ShelfCard
from ui.components.panels import PanelHeader
from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.icons import IconName
from ui.pages.packs.words import pack_second_line


class ShelfPane(QWidget):
    """Two lists of packs; ``pack_chosen`` carries the digest of the one gone to."""

    pack_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setMinimumWidth(180)
        self._models: dict[PackKind, RowsModel[PackLine]] = {}
        self.tables: dict[PackKind, DataTable] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add(look, PackKind.STANDARD, self.tr("标准"))
        self._add(look, PackKind.POLICY, self.tr("政策文件"))

    def show_shelf(self, card: ShelfCard, current: str) -> None:
        """Show every pack; ``current`` is the digest of the one that is open."""
        for kind, model in self._models.items():
            model.set_rows(tuple(line for line in card.packs if line.kind is kind))
            if model.row_of(current) is None:
                # stays current, so that reaching the list by Tab opens nothing
                self.tables[kind].clearSelection()
            else:
                self.tables[kind].go_to(current)

    def current_table(self) -> DataTable:
        """Return the list that holds the pack that is open."""
        chosen = [table for table in self.tables.values() if table.selectionModel().hasSelection()]
        return chosen[0] if chosen else self.tables[PackKind.STANDARD]

    def _add(self, look: Look, kind: PackKind, title: str) -> None:
        column: Column[PackLine] = Column(id="pack", title=title, cell=_cell, characters=0)
        model = RowsModel[PackLine]((column,), key=lambda line: line.digest, parent=self)
        table = DataTable(look, model, spoken=title, two_lines=True)
        table.horizontalHeader().hide()
        table.current_key_changed.connect(self._on_current)
        table.row_opened.connect(self._on_current)
        table.clicked.connect(lambda index: self._on_current(model.key_at(index.row())))
        self._models[kind], self.tables[kind] = model, table
        self._column.addWidget(PanelHeader(look, title))
        self._column.addWidget(table, 1)

    def _on_current(self, key: object) -> None:
        if key is not None:
            self.pack_chosen.emit(str(key))


def _cell(line: PackLine) -> Cell:
    second = pack_second_line(line)
    return Cell(
        text=line.title,
        second=second,
        icon=IconName.MET if line.in_use else None,
        strong=line.in_use,
        tip=f"{line.title}\n{second}\n{line.document}",
    )
