"""The ledgers as they are worked in, each built when it is first gone to."""

from collections.abc import Collection
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from forms.national.figure_columns import FIGURE_GROUPS
from models.standards.pack import Kind
from ui.bridge.people import Deed
from ui.bridge.whole import LedgersCard
from ui.desk import Desk
from ui.pages.ledgers import shelf
from ui.pages.ledgers.cells import Seat
from ui.pages.ledgers.changes import LedgerChanges
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.faces import face_of
from ui.pages.ledgers.facts import FactsTab
from ui.pages.ledgers.figures import FiguresTab
from ui.pages.ledgers.figures_before import before_of
from ui.pages.ledgers.kinds import LedgerKinds
from ui.pages.ledgers.premises import PremisesTab
from ui.pages.ledgers.reading import Measures
from ui.pages.ledgers.registers import RegistersTab
from ui.pages.ledgers.rows import RowsCard, RowsTab
from ui.pages.row_history import RowHistoryDialog, form_titles, form_values

_TABLES = {shelf.STAFF: "staff", shelf.EQUIPMENT: "equipment"}
"""Where the history finds the rows of a ledger; those of a form alone share one table."""


class LedgerTabs(QObject):
    """Builds the ledgers, fills them from one reading, takes their changes on."""

    import_asked = Signal()
    current_changed = Signal()
    """Another row of a table is the current one."""
    ledger_asked = Signal(str)
    """Another ledger is to be opened: the one whose rows tell a figure."""
    more_asked = Signal()
    """The registers ask more than before: what the policies ask."""
    detail_asked = Signal()
    """A row is to be shown in full."""

    def __init__(self, desk: Desk, changes: LedgerChanges, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._changes = desk, changes
        self.kinds = LedgerKinds()
        self.policies_asked = False
        self._rows: dict[str, RowsTab] = {}

    def rows(self, ledger: str) -> RowsTab:
        """Return the table of a ledger of rows. Raises: KeyError for what is none."""
        tab = self._rows.get(ledger)
        if tab is None:
            tab = RowsTab(self._desk.look, face_of(self.kinds.of(ledger)))
            tab.setObjectName(ledger)
            tab.setProperty("ground", "surface")
            tab.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            tab.import_asked.connect(self.import_asked)
            tab.table.current_key_changed.connect(lambda _key: self.current_changed.emit())
            tab.table.row_opened.connect(lambda _key: self.detail_asked.emit())
            tab.columns.remember_in(self._desk.seat)
            tab.panes.remember_in(self._desk.place)
            tab.history_asked.connect(partial(self._show_history, tab))
            self._changes.take_rows(tab, ledger)
            writing = (tab.table, tab.bar.add, tab.bar.end, tab.bar.bulk, tab.pane.area)
            self._desk.permits.guard(Deed.LEDGERS, *writing)
            self._rows[ledger] = tab
        return tab

    def _show_history(self, tab: RowsTab, line: LedgerLine[Any]) -> None:
        form = tab.words.kind.form
        RowHistoryDialog(
            self._desk,
            _TABLES.get(tab.words.kind.ledger, "form_row"),
            (line.key,),
            tab.words.name_of(line),
            form_titles(form),
            shown=form_values(form),
            parent=tab,
        ).exec()

    @cached_property
    def premises(self) -> PremisesTab:
        """The institution, its building and beds."""
        tab = PremisesTab(self._desk.look, shelf.PREMISES_GROUPS)
        self._changes.take_premises(tab)
        self._desk.permits.guard(Deed.LEDGERS, tab.area)
        tab.ledger_asked.connect(self.ledger_asked)
        return tab

    @cached_property
    def figures(self) -> FiguresTab:
        """The annual report."""
        groups = tuple(each for each in FIGURE_GROUPS if each not in shelf.PREMISES_GROUPS)
        tab = FiguresTab(self._desk.look, groups)
        self._changes.take_figures(tab)
        self._desk.permits.guard(Deed.LEDGERS, tab.area)
        tab.ledger_asked.connect(self.ledger_asked)
        return tab

    @cached_property
    def registers(self) -> RegistersTab:
        """What is there and what is not, kind by kind."""
        tab = RegistersTab(self._desk.look)
        self._changes.take_registers(tab)
        self._desk.permits.guard(Deed.LEDGERS, tab.area)
        return tab

    @cached_property
    def facts(self) -> FactsTab:
        """What is said of the institution in a word or a day."""
        tab = FactsTab(self._desk.look, self._desk.bridge.clock.today())
        self._changes.take_facts(tab)
        self._desk.permits.guard(Deed.LEDGERS, tab.area)
        return tab

    def tab(self, ledger: str) -> QWidget:
        """Return where a ledger is worked in."""
        if ledger in shelf.ROW_LEDGERS:
            return self.rows(ledger)
        if ledger == shelf.PROFILE:
            return self.premises
        if ledger == shelf.FIGURES:
            return self.figures
        return self.facts if ledger == shelf.FACTS else self.registers

    def ask_for_policies(self) -> None:
        """Let the registers also ask what the policies ask for: read once, in the background."""
        if self.policies_asked:
            return
        self.policies_asked = True
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.work("kinds", lambda progress: bridge.policy_kinds(centre, progress))
        job.succeeded.connect(self._on_policies_read)

    def _on_policies_read(self, kinds: tuple[Kind, ...]) -> None:
        if self._desk.bridge.ask_for(self._desk.centre, kinds):
            self.more_asked.emit()

    def show_measures(self, measures: Measures, waiting: Collection[str]) -> None:
        """Show what follows from the rows in the tables that show them, not in those ``waiting``.

        What waits is filled when it is gone to.
        """
        for ledger, tab in self._rows.items():
            if ledger not in waiting:
                tab.show_measures(measures)

    def fill(self, ledger: str, card: LedgersCard, measures: Measures) -> None:
        """Show a ledger as it stands."""
        if ledger in shelf.ROW_LEDGERS:
            self.rows(ledger).show_card(self._rows_card(ledger, card, measures))
        elif ledger == shelf.PROFILE:
            self.premises.show_card(card.profile, card.figures, card.derived, before_of(card))
        elif ledger == shelf.FIGURES:
            self.figures.show_figures(card.figures, card.derived, before_of(card))
        elif ledger == shelf.FACTS:
            self.facts.show_facts(card.facts)
        else:
            self.registers.show_registers(card.registers)

    def _rows_card(self, ledger: str, card: LedgersCard, measures: Measures) -> RowsCard[Any]:
        rows: tuple[Any, ...]
        if ledger == shelf.STAFF:
            rows = card.staff
        elif ledger == shelf.EQUIPMENT:
            rows = card.equipment
        else:
            rows = tuple(row for row in card.form_rows if row.ledger == ledger)
        return RowsCard(
            seat=Seat(year=card.year, today=self._desk.bridge.clock.today()),
            rows=rows,
            held=tuple(row for row in card.held if row.ledger == ledger),
            measures=measures,
            unconfirmed=card.unconfirmed.get(ledger, frozenset()),
        )
