"""One ledger of rows on the page: filter, table, totals, and the pane of what is wrong."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.ledger.records import HeldRow
from models.usecases.cards import MeasureCard
from models.vocabulary.failures import RowFault
from models.vocabulary.ids import RowId
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import EmptyState, PaneSplitter
from ui.components.rows import RowsModel
from ui.components.scrolling import let_shrink
from ui.look.current import Look
from ui.look.tokens import LayoutClass
from ui.pages.ledgers_bars import FilterBar, TotalsLine
from ui.pages.ledgers_cells import Row, Seat, edited
from ui.pages.ledgers_columns import LedgerLine
from ui.pages.ledgers_entry import LedgerFace, RowStrip
from ui.pages.ledgers_faults import HeldLine
from ui.pages.ledgers_faults_pane import MOST_CARDS, FaultsPane, Lack
from ui.pages.ledgers_held import held_line, lacks_of, mending
from ui.pages.ledgers_search import RowIndex
from ui.pages.ledgers_table import LedgerTable
from ui.texts import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsCard(Generic[Row]):
    """What a ledger of rows is shown from."""

    seat: Seat
    rows: tuple[Row, ...]
    held: tuple[HeldRow, ...]
    measures: tuple[MeasureCard, ...]


class RowsTab(QWidget):
    """Staff or equipment. Tells what the person wants done; the page does it."""

    added = Signal(object)
    """A new row."""
    row_changed = Signal(object)
    """A row with one field typed anew."""
    mended = Signal(object, object)
    """Id of a held row, and the row it has become."""
    given_up = Signal(object, str)
    """Id of a held row, and the reason."""
    ended = Signal(object, object, str)
    """A row, the day, the reason."""
    import_asked = Signal()

    def __init__(self, look: Look, face: LedgerFace[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._face = look, face
        self._card: RowsCard[Any] | None = None
        self._lines: tuple[LedgerLine[Any], ...] = ()
        self._typed: dict[RowId, dict[str, str]] = {}
        self._wanted = ""
        self._index: RowIndex | None = None
        self._layout_class = LayoutClass.WIDE
        self.model: RowsModel[LedgerLine[Any]] = RowsModel(
            face.columns, key=lambda line: line.key, parent=self
        )
        fields = {
            at: face.kind.form.field(column.id) for at, column in enumerate(face.columns) if at > 0
        }
        self.bar = FilterBar(look, face.search_hint, face.add, face.end)
        self.table = LedgerTable(look, self.model, fields, spoken=face.spoken)
        self.table.hide_columns(face.hidden)
        self.strip = RowStrip(look, face)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.totals = TotalsLine(look)
        self.pane = FaultsPane(look)
        self._lay_out()
        self._connect()

    @property
    def current_line(self) -> LedgerLine[Any] | None:
        """The row the keyboard stands on."""
        return self._line(self.table.current_key)

    def show_card(self, card: RowsCard[Any]) -> None:
        """Show the ledger as it stands."""
        self._card = card
        self._lines = tuple(
            LedgerLine(number=number, row=row, kind=self._face.kind)
            for number, row in enumerate(card.rows, start=1)
        )
        lacks = lacks_of(card.measures, self._lines, self._titles())
        by_key = {line.key: line for line in self._lines} if lacks else {}
        for lack in lacks:
            for row_id in lack.rows:
                by_key[row_id].lacking |= {lack.column}
        self._index = None
        self.message.hide()
        self.model.set_rows(self._lines, steady=True)
        in_use = sum(not line.ended for line in self._lines)
        self.bar.show_counts(self._face.in_use.format(count=in_use), len(self._lines) - in_use)
        self._filter()
        self._stack.setCurrentIndex(0 if self._lines or card.held else 1)
        self.totals.show_measures(card.measures, self._face.totals)
        self._show_faults(card, lacks)

    def set_layout_class(self, layout_class: LayoutClass) -> None:
        """Put the faults beside the table, or in its place where there is no room."""
        self._layout_class = layout_class
        self._arrange()

    def go_to_row(self, row_id: str, column: str = "") -> None:
        """Show a row, or open the card of a held one."""
        if not self.table.go_to(row_id, column):
            self.pane.open_row(RowId(row_id))

    def refuse(self, fault: RowFault) -> None:
        """Say over the table why something typed was not taken."""
        words = sentence(fault, _translate(), placed=False)
        column = fault.place.column
        headline = self.tr("“{column}”没有改。").format(column=column) if column else ""
        self.message.set_message(MessageKind.BAD, headline, words)
        self.message.show()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.strip, self.message):
            column.addWidget(let_shrink(widget))
        empty = EmptyState(self._look, self._face.empty, action=self.tr("导入表格"))
        empty.action_chosen.connect(self.import_asked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(let_shrink(empty))
        column.addWidget(self._stack, 1)
        column.addWidget(self.totals)
        self._left = left
        splitter = PaneSplitter(self._look)
        splitter.addWidget(left)
        splitter.addWidget(self.pane)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([981, 300])
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _connect(self) -> None:
        self.bar.searched.connect(self._on_searched)
        self.bar.filtered.connect(self._filter)
        self.bar.add_asked.connect(self._ask_new_row)
        self.bar.end_asked.connect(self._ask_end)
        self.bar.columns_asked.connect(self._offer_columns)
        self.bar.switched.connect(self._arrange)
        self.strip.left.connect(self.table.setFocus)
        self.strip.added.connect(self.added)
        self.strip.ended.connect(self.ended)
        self.model.cell_edited.connect(self._on_edited)
        self.table.clear_asked.connect(lambda key, column: self._on_edited(key, column, ""))
        self.table.repeat_above_asked.connect(self._repeat_above)
        self.table.fill_down_asked.connect(self._fill_down)
        self.pane.mended.connect(self._on_mended)
        self.pane.given_up.connect(self._on_given_up)
        self.pane.lack_chosen.connect(self._go_to_lack)
        keys = {"Ctrl+N": self._ask_new_row, "F8": self._go_on}
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _show_faults(self, card: RowsCard[Any], lacks: tuple[Lack, ...]) -> None:
        kind = self._face.kind
        lines = tuple(
            held_line(kind, held, card.seat, self._lines, self._typed.get(held.row_id))
            for held in card.held[:MOST_CARDS]
        )
        self.pane.show_lines(lines, lacks, len(card.held))
        self.bar.show_problems(len(card.held) + sum(len(lack.rows) for lack in lacks))
        self._arrange()

    def _filter(self) -> None:
        in_use, only_lacking = self.bar.only_in_use, self.bar.only_lacking
        found = self._found()

        def keep(line: LedgerLine[Any]) -> bool:
            if (in_use and line.ended) or (only_lacking and not line.lacking):
                return False
            return found is None or line.key in found

        self.model.keep_only(keep)

    def _found(self) -> frozenset[Hashable] | None:
        """Return the rows the search finds; None while nothing is searched."""
        if not self._wanted.strip():
            return None
        if self._index is None:
            self._index = RowIndex(
                {
                    line.key: tuple(str(line.value(key) or "") for key in self._face.searched)
                    for line in self._lines
                }
            )
        return self._index.find(self._wanted)

    def _on_searched(self, text: str) -> None:
        self._wanted = text
        self._filter()

    def _on_edited(self, key: RowId, column: str, text: str) -> None:
        line = self._line(key)
        if self._card is None or line is None:
            return
        row, fault = edited(self._face.kind, line.row, column, text, self._card.seat)
        if fault is not None:
            self.refuse(fault)
        elif row != line.row:
            self.row_changed.emit(row)

    def _repeat_above(self, key: RowId, column: str) -> None:
        row = self.model.row_of(key)
        if row:
            above = self.model.cell_at(self.model.index(row - 1, self._place(column)))
            self._on_edited(key, column, above.edit or "")

    def _fill_down(self, keys: tuple[RowId, ...], column: str) -> None:
        """Give the other chosen rows what the first has; what is refused is said once."""
        if len(keys) < 2 or (first := self.model.row_of(keys[0])) is None:
            return
        text = self.model.cell_at(self.model.index(first, self._place(column))).edit or ""
        for key in keys[1:]:
            self._on_edited(key, column, text)

    def _on_mended(self, line: HeldLine, texts: Mapping[str, str]) -> None:
        if self._card is None:
            return
        kind, row_id = self._face.kind, line.held.row_id
        cells = {**line.cells, **texts}
        reading = mending(kind, cells, self._card.seat, self._lines)
        if reading.row is not None:
            self._typed.pop(row_id, None)
            # a row keeps the id it was held under, and where it came from
            row = replace(reading.row, row_id=row_id, origin=line.held.origin)
            self.mended.emit(row_id, row)
            return
        self._typed[row_id] = dict(texts)
        self.show_card(self._card)
        self.pane.say(self.tr("还没有改好。"), self.tr("原因写在这一行下面。"))
        self.pane.open_row(row_id)

    def _on_given_up(self, line: HeldLine, reason: str) -> None:
        if not reason.strip():
            self.pane.say(self.tr("要写明原因。"), self.tr("写一句原因再去掉这一行。"))
            return
        self.given_up.emit(line.held.row_id, reason)

    def _go_to_lack(self, lack: Lack) -> None:
        if self._layout_class is not LayoutClass.WIDE:
            self.bar.switch_back()
        self.bar.clear_filters()
        if self.table.go_to(lack.rows[0], lack.column):
            self.table.setFocus()
            self.table.edit(self.table.currentIndex())

    def _ask_new_row(self) -> None:
        if self._card is not None:
            self.strip.ask_new_row(self._card.seat, self._lines)

    def _ask_end(self) -> None:
        line = self._line(self.table.current_key)
        if self._card is None or line is None or line.ended:
            self.message.set_message(
                MessageKind.INFO, self.tr("先选中一行。"), self.tr("再写日期和原因。")
            )
            self.message.show()
            return
        self.message.hide()
        self.strip.ask_end(self._card.seat, line)

    def _offer_columns(self) -> None:
        menu = self.table.header_menu()
        menu.popup(self.bar.below_columns())

    def _go_on(self) -> None:
        """Go to the next problem, in the table's place where it has none beside it."""
        if not self.pane.isVisibleTo(self):
            self.bar.switch_over()
        self.pane.go(1)

    def _arrange(self) -> None:
        """Give the problems room beside the table only while there are some."""
        beside = self._layout_class is LayoutClass.WIDE and self.pane.has_problems
        self.bar.offer_switch(not beside)
        switched = self.bar.problems_shown
        self.pane.setVisible(beside or switched)
        for widget in (self._stack, self.totals):
            widget.setVisible(beside or not switched)

    def _titles(self) -> dict[str, str]:
        return {column.id: column.title for column in self._face.columns[1:]}

    def _place(self, column_id: str) -> int:
        return next(at for at, each in enumerate(self._face.columns) if each.id == column_id)

    def _line(self, key: object) -> LedgerLine[Any] | None:
        return next((line for line in self._lines if line.key == key), None)


def _translate() -> partial[str]:
    return partial(QCoreApplication.translate, "texts")
