"""What a person changes in the ledgers, carried out: each is stored at once, or refused."""

from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.ledger.records import InstitutionProfile, RegisterEntry
from models.vocabulary.ids import RowId
from ui.bridge.whole import Centre
from ui.desk import Desk, Topic
from ui.pages.ledgers.deeds import RowDeeds, deeds_of
from ui.pages.ledgers.detail import DetailPane
from ui.pages.ledgers.entry import begun_place
from ui.pages.ledgers.facts import FactsTab
from ui.pages.ledgers.figures import FiguresTab
from ui.pages.ledgers.premises import PremisesTab
from ui.pages.ledgers.registers import Answer, RegistersTab
from ui.pages.ledgers.rows import RowsTab


class LedgerChanges(QObject):
    """Takes the signals of the tabs to the use cases."""

    refused = Signal()
    """Something was not stored; what is shown must be read again."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def deeds(self, ledger: str) -> RowDeeds:
        """Return what can be done with the rows of a ledger."""
        return deeds_of(ledger, self._desk.bridge, self._centre)

    def take_rows(self, tab: RowsTab, ledger: str) -> None:
        """Carry out what is done in a table."""
        deeds = self.deeds(ledger)
        tab.added.connect(lambda row: self._enter(begun_place(ledger), lambda: deeds.add(row)))
        tab.strip.left.connect(lambda: self._desk.entered.emit(begun_place(ledger)))
        tab.put.connect(lambda added, changed: self.change(lambda: deeds.put(added, changed)))
        tab.mended.connect(
            lambda held, row: self._enter(begun_place(ledger, held), lambda: deeds.mend(held, row))
        )
        tab.ended.connect(
            lambda row, day, because: self.change(lambda: deeds.end(row, day, because))
        )
        tab.given_up.connect(partial(self._give_up, ledger))

    def take_detail(self, pane: DetailPane, ledger: Callable[[], str]) -> None:
        """Carry out what is done in the pane beside the table of ``ledger``."""
        pane.row_changed.connect(lambda row: self.change(lambda: self.deeds(ledger()).change(row)))
        pane.owned_added.connect(lambda of, row: self.change(lambda: self.deeds(of).add(row)))
        pane.owned_changed.connect(lambda of, row: self.change(lambda: self.deeds(of).change(row)))
        pane.owned_ended.connect(
            lambda of, row, day, because: self.change(lambda: self.deeds(of).end(row, day, because))
        )

    def take_premises(self, tab: PremisesTab) -> None:
        """Carry out what is done with the institution and its premises."""
        tab.profile_changed.connect(self._put_profile)
        tab.typed.connect(self._put_figure)

    def take_figures(self, tab: FiguresTab) -> None:
        """Carry out what is done in the annual report."""
        tab.typed.connect(self._put_figure)

    def take_registers(self, tab: RegistersTab) -> None:
        """Carry out what is answered in the registers."""
        tab.answered.connect(self._on_answer)
        tab.filled.connect(self.declare)
        tab.entered.connect(self._on_entered)
        tab.dropped.connect(self._on_dropped)

    def take_facts(self, tab: FactsTab) -> None:
        """Carry out what is stated of the institution."""
        tab.stated.connect(self._state_fact)

    def declare(self, ledger: str, complete: bool) -> None:
        """Declare a ledger or a register complete, or take that back."""
        bridge, centre = self._desk.bridge, self._centre()
        self.change(lambda: bridge.put_register(centre, ledger, [], filled=complete))

    def confirm(self, waiting: Mapping[str, Collection[str]]) -> None:
        """Confirm what came over from last year: keys by ledger."""
        bridge, centre = self._desk.bridge, self._centre()
        if waiting:
            self.change(
                lambda: bridge.confirm_rolled(centre, waiting), Topic.PROFILE, Topic.LEDGERS
            )

    def change(self, do: Callable[[], object], *topics: Topic) -> bool:
        """Carry out a change; what was refused is shown again as it is stored."""
        done = self._desk.change(do, *(topics or (Topic.LEDGERS,)))
        if not done:
            self.refused.emit()
        return done

    def _centre(self) -> Centre:
        return self._desk.centre

    def _enter(self, begun: str, do: Callable[[], object]) -> None:
        """Carry out a change; what was begun below a place is done with once it is stored."""
        if self.change(do):
            self._desk.entered.emit(begun)

    def _give_up(self, ledger: str, held: RowId, because: str) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        begun = begun_place(ledger, held)
        self._enter(begun, lambda: bridge.give_up_held(centre, held, because))

    def _put_profile(self, profile: InstitutionProfile) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self.change(lambda: bridge.put_profile(centre, profile), Topic.PROFILE, Topic.LEDGERS)

    def _put_figure(self, key: str, amount: Fraction | None) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self.change(lambda: bridge.put_figures(centre, {key: amount}))

    def _state_fact(self, key: str, value: str) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self.change(lambda: bridge.state_facts(centre, {key: value or None}))

    def _on_answer(self, answer: Answer) -> None:
        bridge, centre, kind = self._desk.bridge, self._centre(), answer.kind
        entry = RegisterEntry(
            register=kind.register,
            kind=kind.id,
            present=bool(answer.present),
            quantity=answer.quantity,
        )
        if answer.present is None:
            self.change(lambda: bridge.forget_answer(centre, entry))
        else:
            self.change(lambda: bridge.put_register(centre, kind.register, [entry]))

    def _on_entered(self, entry: RegisterEntry) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self.change(lambda: bridge.put_register(centre, entry.register, [entry]))

    def _on_dropped(self, entry: RegisterEntry) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self.change(lambda: bridge.forget_answer(centre, entry))
