"""台账: everything the institution keeps, a list of ledgers beside the one that is open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forms.ledgers import LEDGERS
from forms.national.figure_columns import FIGURE_FORM
from models.ledger.facts import FACTS
from ui.bridge.people import Deed
from ui.bridge.whole import LedgersCard
from ui.components.focus_order import put_after, tab_stops
from ui.components.panels import PaneSplitter
from ui.components.scrolling import let_shrink
from ui.desk import Desk, Destination, Topic
from ui.look.tokens import LayoutClass
from ui.pages.ledgers import shelf
from ui.pages.ledgers.beside import DetailBeside
from ui.pages.ledgers.changes import LedgerChanges
from ui.pages.ledgers.entry import NEW_ROW
from ui.pages.ledgers.export import LedgerExport, written_as
from ui.pages.ledgers.facts import FactsTab
from ui.pages.ledgers.figures import FiguresTab
from ui.pages.ledgers.head import LedgerHead
from ui.pages.ledgers.nav import LedgerNav
from ui.pages.ledgers.premises import PremisesTab
from ui.pages.ledgers.reading import LedgersReading
from ui.pages.ledgers.registers import RegistersTab
from ui.pages.ledgers.rolled import RolledStrip, counts_of, keys_here, narrowed, next_waiting
from ui.pages.ledgers.rows import RowsTab
from ui.pages.ledgers.tabs import LedgerTabs

_SHOWN_FOR = frozenset({Topic.LEDGERS, Topic.PROFILE})


class LedgersPage(QWidget):
    """The ledgers in groups at the left, the chosen one beside them. All is saved at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._reading = LedgersReading(desk, self)
        self._waiting: set[str] = set()
        self._changes = LedgerChanges(desk, self)
        self._tabs = LedgerTabs(desk, self._changes, self)
        self._exports = LedgerExport(desk, self)
        self.nav = LedgerNav(desk.look)
        self.head = LedgerHead(desk.look)
        self.rolled = RolledStrip(desk.look)
        self._stack = QStackedWidget()
        self._beside = DetailBeside(desk, self._tabs, self)
        self.detail = self._beside.pane
        self._lay_out()
        self._connect()

    def rows(self, ledger: str) -> RowsTab:
        """Return the table of a ledger of rows. Raises: KeyError for what is none."""
        return self._tabs.rows(ledger)

    @property
    def staff(self) -> RowsTab:
        """The table of people."""
        return self._tabs.rows(shelf.STAFF)

    @property
    def equipment(self) -> RowsTab:
        """The table of devices."""
        return self._tabs.rows(shelf.EQUIPMENT)

    @property
    def premises(self) -> PremisesTab:
        """The institution, its building and beds."""
        return self._tabs.premises

    @property
    def figures(self) -> FiguresTab:
        """The annual report."""
        return self._tabs.figures

    @property
    def registers(self) -> RegistersTab:
        """What is there and what is not, kind by kind."""
        return self._tabs.registers

    @property
    def facts(self) -> FactsTab:
        """What is said of the institution in a word or a day."""
        return self._tabs.facts

    # going somewhere

    def show_destination(self, where: Destination) -> None:
        """Go to a ledger, a register, a figure or a fact; ``field`` names a row or a key there.

        A cell of a row is named ``row#column``.

        ``detail``: a ledger's id (staff, equipment, village_clinics …), profile, annual or
        figures, facts, registers, a register, the key of a figure or of a fact.
        """
        self._read_if_stale()
        detail, field = where.detail, where.field
        if detail in shelf.ROW_LEDGERS:
            self.nav.choose(detail)
            if field:
                _go_to_cell(self.rows(detail), field)
        elif detail in {"annual", shelf.FIGURES}:
            self.nav.choose(shelf.FIGURES)
            if field:
                self._go_to_figure(field)
        elif detail in {asked.key for asked in FIGURE_FORM.fields}:
            self._go_to_figure(detail)
        elif detail == shelf.FACTS or detail in FACTS:
            self.nav.choose(shelf.FACTS)
            self.facts.go_to(field or detail)
        elif detail in {shelf.PROFILE, shelf.REGISTERS}:
            self.nav.choose(detail)
        elif detail:
            self.nav.choose(shelf.REGISTERS)
            self.registers.go_to(detail)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what has changed meanwhile."""
        super().showEvent(event)
        self._spread()
        self._read_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the panes out for the room there is."""
        super().resizeEvent(event)
        self._spread()

    def _lay_out(self) -> None:
        rule = QFrame()
        rule.setProperty("rule", "top")
        body = QVBoxLayout(rule)
        body.setContentsMargins(0, 0, 0, 0)
        splitter = PaneSplitter(self._desk.look, name="ledgers-detail")
        splitter.addWidget(self._stack)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        body.addWidget(splitter)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(let_shrink(self.rolled))
        column.addWidget(rule, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addLayout(column, 1)
        # who comes here by keyboard stands on the list; typing searches it
        QWidget.setTabOrder(self.nav.list, self.nav.search)

    def _connect(self) -> None:
        self.nav.chosen.connect(self._show_ledger)
        self.nav.left.connect(self._enter)
        self._changes.refused.connect(self._reread)
        self._tabs.import_asked.connect(self._import)
        self._tabs.more_asked.connect(self._reread)
        self._tabs.ledger_asked.connect(self.nav.choose)
        self._reading.measured.connect(self._show_measures)
        self._beside.switched.connect(self._spread)
        self._beside.closed.connect(self._enter)
        self.head.declared.connect(lambda on: self._changes.declare(self.nav.current_id, on))
        self.rolled.confirmed.connect(self._changes.confirm)
        self.head.list_asked.connect(self._spread)
        self.head.import_asked.connect(self._import)
        self.head.export_asked.connect(lambda: self._exports.ask(self.nav.current_id))
        self.head.print_asked.connect(
            lambda filled: self._exports.ask_paper(self.nav.current_id, filled=filled)
        )
        self.head.detail_asked.connect(self._beside.toggle)
        self._changes.take_detail(self.detail, lambda: self.nav.current_id)
        self._desk.changed.connect(self._on_changed)
        self._desk.permits.guard(Deed.IMPORT, self.head.take_in)
        self._desk.permits.guard(Deed.LEDGERS, self.head.complete, self.rolled, self.detail)
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+PgUp": partial(self.nav.step, -1),
            "Ctrl+PgDown": partial(self.nav.step, 1),
            "Ctrl+Return": self._confirm_here,
            "Ctrl+Enter": self._confirm_here,
            "Ctrl+N": partial(self._on_rows, RowsTab.ask_new_row),
            "Ctrl+V": partial(self._on_rows, RowsTab.paste),
            "F9": self._beside.toggle,
            "Alt+Return": self._beside.open,
            "Alt+Enter": self._beside.open,
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # reading and showing

    def _read_if_stale(self) -> None:
        if self._stale:
            self._reread()

    def _reread(self) -> None:
        """Read everything once; the ledger in front shows it now, the others when gone to."""
        self._stale = False
        card = self._reading.read()
        self._tabs.kinds.know(card)
        self._beside.know(card)
        self._show_entries(card)
        self._waiting = {entry.id for entry in self.nav.entries}
        if self.nav.current_id:
            self._fill(self.nav.current_id)
            self._beside.show()
        else:
            self.nav.choose(shelf.STAFF)

    def _show_entries(self, card: LedgersCard) -> None:
        counts = counts_of(card.unconfirmed, shelf.titles())
        measures = self._reading.measures
        self.nav.show_entries(shelf.entries_of(card, measures, unconfirmed=counts))

    def _show_measures(self) -> None:
        """Show what follows from the rows, worked out a moment after these were shown."""
        if self._reading.card is not None and not self._stale:
            self._show_entries(self._reading.card)
            self._tabs.show_measures(self._reading.measures, self._waiting)

    def _show_ledger(self, ledger: str) -> None:
        tab = self._tabs.tab(ledger)
        if self._stack.indexOf(tab) < 0:
            self._stack.addWidget(tab)
            put_after(self.head, tab)
            if isinstance(tab, RowsTab):
                tab.table.stood.connect(partial(self._on_cell, ledger))
        self._stack.setCurrentWidget(tab)
        self._beside.follow(tab)
        self._fill(ledger)
        self._spread()
        self._beside.show()
        self._desk.stand(Destination(page="ledgers", detail=ledger))
        if ledger == shelf.REGISTERS:
            self._tabs.ask_for_policies()

    def _on_cell(self, ledger: str, row: object, column: str) -> None:
        """Remember the very cell: there the work goes on after a restart."""
        if self.isVisible() and ledger == self.nav.current_id:
            self._desk.stand(Destination(page="ledgers", detail=ledger, field=f"{row}#{column}"))

    def _fill(self, ledger: str) -> None:
        card = self._reading.card
        if card is None:
            return
        self._show_head(ledger, card)
        self.rolled.show_ledger(ledger, card)
        if ledger not in self._waiting:
            return
        self._waiting.discard(ledger)
        self._tabs.fill(ledger, card, self._reading.measures)

    def _show_head(self, ledger: str, card: LedgersCard) -> None:
        entry, declarable = self.nav.entry(ledger), ledger in LEDGERS
        self.head.show_ledger(
            entry.title, entry.group, rows=ledger in shelf.ROW_LEDGERS, declarable=declarable
        )
        if declarable:
            self.head.show_complete(ledger in card.filled)

    def _go_to_figure(self, key: str) -> None:
        if FIGURE_FORM.field(key).group in shelf.PREMISES_GROUPS:
            self.nav.choose(shelf.PROFILE)
            self.premises.go_to(key)
        else:
            self.nav.choose(shelf.FIGURES)
            self.figures.go_to(key)

    def _enter(self) -> None:
        """Put the keyboard into the ledger that is open."""
        tab = self._stack.currentWidget()
        if isinstance(tab, RowsTab) and tab.table.isVisible():
            tab.table.setFocus()
            return
        stops = (stop for stop in tab_stops(tab) if stop.isVisible() and stop.isEnabled())
        next(stops, tab).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_rows(self, do: Callable[[RowsTab], None]) -> None:
        """Do something to the table in front, wherever on the page the keyboard is."""
        tab = self._stack.currentWidget()
        if isinstance(tab, RowsTab):
            do(tab)

    def _confirm_here(self) -> None:
        """Confirm what stands where the keyboard is, and go on to the next row that waits."""
        waiting, tab = self.rolled.waiting, self._stack.currentWidget()
        if not isinstance(tab, RowsTab):
            self._changes.confirm(narrowed(waiting, keys_here(self.focusWidget())))
            return
        self._changes.confirm(narrowed(waiting, tab.table.selected_keys))
        left = self.rolled.waiting.get(self.nav.current_id, frozenset())
        if following := next_waiting(tab.table, left):
            tab.go_to_row(following)

    def _import(self) -> None:
        self._desk.go("import", written_as(self.nav.current_id))

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if Topic.PACKS in topics:
            self._tabs.policies_asked = False
        if not topics & _SHOWN_FOR:
            return
        if self.isVisible():
            self._reread()
        else:
            self._stale = True

    def _spread(self) -> None:
        layout_class = LayoutClass.of(self.window().width(), self._desk.look.measures)
        narrow = layout_class is LayoutClass.NARROW
        self.head.list_button.setVisible(narrow)
        self.nav.setVisible(not narrow or self.head.list_button.isChecked())
        tab = self._stack.currentWidget()
        opened = self._beside.opened
        wide = layout_class is LayoutClass.WIDE
        self.detail.setVisible(opened)
        self._stack.setVisible(wide or not opened)
        if opened and wide:
            # two panes beside the table leave no table: its problems stand in its place
            layout_class = LayoutClass.MEDIUM
        self.head.set_roomy(wide)
        if isinstance(tab, RowsTab | PremisesTab):
            tab.set_layout_class(layout_class)


def _go_to_cell(tab: RowsTab, field: str) -> None:
    """Go to ``row#column``, or to a row that was begun."""
    row, _, column = field.partition("#")
    if row == NEW_ROW:
        tab.ask_new_row()
    else:
        tab.go_to_row(row, column)
