"""One ledger of rows on the page: filter, table, totals, and the pane of what is wrong."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Generic

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.ledger.records import HeldRow
from models.vocabulary.ids import RowId
from ui.components.focus_order import put_after
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import EmptyState
from ui.components.rows import RowsModel
from ui.components.scrolling import let_shrink
from ui.look.current import Look
from ui.look.tokens import LayoutClass
from ui.pages.ledgers.bars import ChipsRow, FilterBar, TotalsLine
from ui.pages.ledgers.bulk import BulkStrip
from ui.pages.ledgers.cells import Row, Seat
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.entry import LedgerFace, RowStrip
from ui.pages.ledgers.faults_pane import FaultsPane, Lack
from ui.pages.ledgers.held import lacks_of
from ui.pages.ledgers.layout import ColumnMemory
from ui.pages.ledgers.mending import HeldRows
from ui.pages.ledgers.menu import cell_menu
from ui.pages.ledgers.paste_pane import Offer, PastePane
from ui.pages.ledgers.reading import Measures
from ui.pages.ledgers.rows_body import RowsBody
from ui.pages.ledgers.sieve import RowsSieve
from ui.pages.ledgers.table import LedgerTable
from ui.pages.ledgers.typing import RowsTyping


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsCard(Generic[Row]):
    """What a ledger of rows is shown from."""

    seat: Seat
    rows: tuple[Row, ...]
    held: tuple[HeldRow, ...]
    measures: Measures
    unconfirmed: frozenset[str] = frozenset()
    """Rows that came over from last year and wait."""


class RowsTab(QWidget):
    """A ledger of rows. Tells what the person wants done; the page does it."""

    added = Signal(object)
    """A new row."""
    put = Signal(object, object)
    """New rows and replaced rows, one unit of work."""
    mended = Signal(object, object)
    """Id of a held row, and the row it has become."""
    given_up = Signal(object, str)
    """Id of a held row, and the reason."""
    ended = Signal(object, object, str)
    """A row, the day, the reason."""
    import_asked = Signal()
    history_asked = Signal(object)
    """A LedgerLine whose changes are to be read."""

    def __init__(self, look: Look, face: LedgerFace[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.words = face
        self._card: RowsCard[Any] | None = None
        self._lines: tuple[LedgerLine[Any], ...] = ()
        self._by_key: dict[RowId, LedgerLine[Any]] = {}
        self._marked: AbstractSet[RowId] = frozenset()
        """Rows with a cell that figures lack."""
        self._layout_class = LayoutClass.WIDE
        self.model: RowsModel[LedgerLine[Any]] = RowsModel(
            face.columns, key=lambda line: line.key, parent=self
        )
        fields = {
            at: face.kind.form.field(column.id) for at, column in enumerate(face.columns) if at > 0
        }
        self.bar = FilterBar(look, face.search_hint, face.add, face.end)
        self.chips = ChipsRow(look)
        self.table = LedgerTable(
            look, self.model, fields, ledger=face.kind.ledger, spoken=face.spoken
        )
        self.columns = ColumnMemory(self.table, face.kind.ledger, face.hidden)
        self.strip = RowStrip(look, face)
        self.sieve = RowsSieve(look, fields, face.searched, self.table, self.bar, self.chips)
        self.typing = RowsTyping(face.kind, self.table, self.model, self)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.totals = TotalsLine(look)
        self.pane = FaultsPane(look)
        self._held = HeldRows(face.kind, self.pane)
        self._fields = tuple(fields.values())
        self._lay_out()
        self._connect()

    # what few visits need is built when it is first asked for

    @cached_property
    def bulk(self) -> BulkStrip:
        """The strip that asks what the chosen rows are to be changed to."""
        made = BulkStrip(self._look, self._fields, self.panes.left)
        made.left.connect(self.table.setFocus)
        made.asked.connect(self._on_bulk)
        self.strip.asking.connect(made.hide)
        self.panes.put_before(self.message, made)
        put_after(self.strip, made)
        return made

    @cached_property
    def offer(self) -> PastePane:
        """The pane that shows, in the table's place, what a paste would do."""
        made = PastePane(self._look, self.panes.stack)
        made.put_asked.connect(self.typing.put_in)
        made.left.connect(self.typing.leave)
        made.retyped.connect(self.typing.retype)
        made.by_place_asked.connect(self.typing.count_rows)
        self.panes.stack.addWidget(let_shrink(made))
        put_after(self.panes.stack, made)
        return made

    @property
    def card(self) -> RowsCard[Any] | None:
        """What is shown; None before anything is."""
        return self._card

    @property
    def current_line(self) -> LedgerLine[Any] | None:
        """The row the keyboard stands on."""
        return self._line(self.table.current_key)

    def show_card(self, card: RowsCard[Any]) -> None:
        """Show the ledger as it stands."""
        self._card, kind = card, self.words.kind
        self._lines = tuple(
            LedgerLine(number=at, row=row, kind=kind, waits=row.row_id in card.unconfirmed)
            for at, row in enumerate(card.rows, start=1)
        )
        self._by_key = {line.key: line for line in self._lines}
        self._marked = frozenset()
        lacks = self._mark_lacks(card.measures)
        self.message.hide()
        self.typing.show_lines(self._by_key, card.seat)
        in_use = sum(not line.ended for line in self._lines)
        self.bar.show_counts(self.words.in_use.format(count=in_use), len(self._lines) - in_use)
        self.sieve.show_lines(self._lines)
        self._show_middle()
        self._held.show_held(card.held, self._lines, card.seat)
        self._show_sums(card.measures, lacks)

    def show_measures(self, measures: Measures) -> None:
        """Show what follows from the rows that are shown already."""
        if self._card is None:
            return
        self._card = replace(self._card, measures=measures)
        lacks = self._mark_lacks(measures)
        self.sieve.show_marks()
        self._show_sums(measures, lacks)

    def set_layout_class(self, layout_class: LayoutClass) -> None:
        """Put the faults beside the table, or in its place where there is no room."""
        self._layout_class = layout_class
        self._arrange()

    def go_to_row(self, row_id: str, column: str = "") -> None:
        """Stand in a row with the keyboard, or open the card of a held one."""
        if self.table.go_to(row_id, column):
            self.table.setFocus()
        else:
            self.pane.open_row(RowId(row_id))

    def say(self, kind: MessageKind | None, headline: str, text: str = "") -> None:
        """Say something over the table, or nothing any more."""
        if kind is not None:
            self.message.set_message(kind, headline, text)
        self.message.setVisible(kind is not None)

    def _lay_out(self) -> None:
        empty = EmptyState(self._look, self.words.empty, action=self.tr("导入表格"))
        empty.action_chosen.connect(self.import_asked)
        strips = (self.bar, self.chips, self.strip, self.message)
        self.panes = RowsBody(self._look, strips, (self.table, empty), self.totals, self.pane)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)

    def _connect(self) -> None:
        self.bar.add_asked.connect(self.ask_new_row)
        self.bar.end_asked.connect(self.ask_end)
        self.bar.columns_asked.connect(self._offer_columns)
        self.bar.switched.connect(self._arrange)
        self.strip.left.connect(self.table.setFocus)
        self.strip.added.connect(self._on_added)
        self.strip.ended.connect(self._on_ended)
        self.bar.bulk_asked.connect(self.ask_bulk)
        self._connect_table()
        self._held.mended.connect(self.mended)
        self._held.given_up.connect(self.given_up)
        self.pane.lack_chosen.connect(self._go_to_lack)
        following = QShortcut(QKeySequence("F8"), self, self._go_on)
        following.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect_table(self) -> None:
        self.typing.put.connect(self._on_put)
        self.typing.said.connect(self.say)
        self.typing.offered.connect(self._on_offered)
        views = (self.table, self.table.frozen_view)
        for view in (each for each in views if each is not None):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._open_menu)

    def _show_sums(self, measures: Measures, lacks: tuple[Lack, ...]) -> None:
        """Show the totals under the table, and what is wrong beside it."""
        self.totals.show_measures(measures.cards, self.words.totals, settled=measures.settled)
        self.bar.show_problems(self._held.show_lacks(lacks))
        self._arrange()

    def _show_middle(self) -> None:
        """Show what is offered, else the table, else that there is nothing yet."""
        if self.typing.offering:
            self.panes.stack.setCurrentWidget(self.offer)
        else:
            held = self._card is not None and self._card.held
            self.panes.show_table(empty=not (self._lines or held))
        self._arrange()

    def _on_put(self, added: tuple[Any, ...], changed: tuple[Any, ...]) -> None:
        self.sieve.spare(row.row_id for row in (*added, *changed))
        self.put.emit(added, changed)

    def _on_added(self, row: Any) -> None:
        self.sieve.spare((row.row_id,))
        self.added.emit(row)
        if self._line(row.row_id) is None:
            # it could not be stored, which has been said: what was typed is still there
            self.strip.come_back()
        else:
            # the rest of the row is typed in the table
            self.go_to_row(row.row_id)

    def _on_offered(self, offer: Offer | None) -> None:
        self.message.hide()
        waiting = self.offer.isVisible()
        self._show_middle()
        if offer is None:
            self.table.setFocus()
            return
        self.offer.offer(offer)
        self._show_middle()
        if not waiting:
            self.offer.put.setFocus()

    def ask_bulk(self) -> None:
        """Ask what the chosen rows are to be changed to."""
        chosen, keys = self.table.chosen, self.table.selected_keys
        if not keys:
            self.say(MessageKind.INFO, self.tr("先选中几行。"), self.tr("再批量修改。"))
            return
        self.strip.hide()
        # a column that was hidden while chosen is none of the choice any more
        first = min(chosen.columns, default=0)
        self.bulk.ask(len(keys), self.words.columns[first].id)

    def _on_bulk(self, key: str, text: str) -> None:
        self.bulk.hide()
        self.typing.change_many(self.table.selected_keys, key, text)

    def _on_ended(self, rows: tuple[Any, ...], day: date, because: str) -> None:
        if len(rows) == 1:
            self.ended.emit(rows[0], day, because)
        else:
            changed = tuple(replace(row, ended_on=day, ended_because=because) for row in rows)
            self.put.emit((), changed)

    def _go_to_lack(self, lack: Lack) -> None:
        if self._layout_class is not LayoutClass.WIDE:
            self.bar.switch_back()
        self.sieve.clear()
        if self.table.go_to(lack.rows[0], lack.column):
            self.table.setFocus()
            self.table.edit(self.table.currentIndex())

    def ask_new_row(self) -> None:
        """Ask what a new row begins with."""
        if self._card is not None and not self.table.barred:
            self.strip.ask_new_row(self._card.seat, self._lines)

    def paste(self) -> None:
        """Offer what is in the clipboard, also where there is no row yet to stand in."""
        if self._card is not None and not self.table.barred:
            self.typing.paste()

    def ask_end(self) -> None:
        """Ask since when and why the chosen rows are no longer on the ledger."""
        found = (self._line(key) for key in self.table.selected_keys)
        lines = [line for line in found if line is not None and not line.ended]
        if self._card is None or not lines:
            self.say(MessageKind.INFO, self.tr("先选中一行。"), self.tr("再写日期和原因。"))
            return
        self.message.hide()
        self.strip.ask_end(self._card.seat, lines)

    def _open_menu(self, at: QPoint) -> None:
        view = self.sender()
        if isinstance(view, QWidget):
            cell_menu(self).popup(view.mapToGlobal(at))

    def _offer_columns(self) -> None:
        self.table.header_menu().popup(self.bar.below_columns())

    def _go_on(self) -> None:
        """Go to the next problem, in the table's place where it has none beside it."""
        if not self.pane.isVisibleTo(self):
            self.bar.switch_over()
        self.pane.go(1)

    def _arrange(self) -> None:
        """Give the problems room beside the table only while there are some."""
        wide = self._layout_class is LayoutClass.WIDE
        # what is offered wants the room
        beside = wide and self.pane.has_problems and not self.typing.offering
        self.bar.offer_switch(not beside)
        switched = self.bar.problems_shown
        self.panes.arrange(
            problems=beside or switched,
            table=beside or not switched,
            totals=bool(self.words.totals),
        )

    def _mark_lacks(self, measures: Measures) -> tuple[Lack, ...]:
        """Mark the cells that figures lack; return them by field."""
        titles = {column.id: column.title for column in self.words.columns[1:]}
        lacks = lacks_of(measures.cards, self._by_key, titles)
        marks: dict[RowId, set[str]] = {}
        for lack in lacks:
            for row_id in lack.rows:
                marks.setdefault(row_id, set()).add(lack.column)
        for key in self._marked | marks.keys():
            self._by_key[key].lack(frozenset(marks.get(key, ())))
        self._marked = marks.keys()
        return lacks

    def _line(self, key: object) -> LedgerLine[Any] | None:
        return self._by_key.get(RowId(str(key)))
