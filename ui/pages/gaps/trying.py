"""What is assumed on the gaps page: the changes of the trial, kept and compared scenarios."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from models.gaps.changes import Change
from models.usecases.gaps.plan_cards import ChangeCard, ScenarioCard, TrialCard
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.people import Deed
from ui.desk import Desk
from ui.pages.gaps.assume import AssumeDialog, KeepDialog
from ui.pages.gaps.compare import ScenariosDialog
from ui.pages.gaps.figuring import Figuring
from ui.pages.gaps.what_if import WhatIfBar, chip_lines
from ui.texts.sentences import sentence
from ui.translated import translated


class Trying(QObject):
    """Holds the changes; asks for their answer and shows it in the bar."""

    tried = Signal(object)
    """The LevelCard the level asked for would be, or None."""

    def __init__(self, desk: Desk, figuring: Figuring, bar: WhatIfBar, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._figuring, self._bar, self._page = desk, figuring, bar, page
        self.changes: tuple[Change, ...] = ()
        self.short = 0
        """How many gaps there are to the level now."""
        bar.removed.connect(self._on_removed)
        bar.cleared.connect(lambda: self.put(()))
        bar.add_asked.connect(self.ask_one)
        bar.keep_asked.connect(self.ask_name)
        bar.compare_asked.connect(self.show_scenarios)
        figuring.remedied.connect(self._count_kept)
        figuring.tried.connect(self._on_tried)
        figuring.trial_failed.connect(self._on_failed)
        self._scenarios: ScenariosDialog | None = None
        desk.permits.guard(Deed.LEDGERS, bar.keep)

    def add(self, changes: Iterable[Change]) -> None:
        """Assume more; what is assumed already is not assumed twice."""
        self.put(tuple(dict.fromkeys((*self.changes, *changes))))

    def put(self, changes: tuple[Change, ...]) -> None:
        """Assume these changes and no others."""
        self.changes = changes
        self.again()

    def again(self) -> None:
        """Work out anew what the changes come to: they, or the ledgers, are others."""
        if not self._figuring.level:
            return
        try:
            cards = self._cards()
        except Refusal as refusal:
            self._bar.show_failure(sentence(refusal, translated))
            return
        self._bar.show_lines(chip_lines(cards))
        self._figuring.try_changes(self.changes)
        if not self.changes:
            self.tried.emit(None)

    def _cards(self) -> tuple[ChangeCard, ...]:
        if not self.changes:
            return ()
        return self._desk.bridge.change_cards(self._figuring.view, self.changes)

    def ask_one(self) -> None:
        """Ask for one change in a dialog."""
        bridge = self._desk.bridge
        choices = bridge.trial_choices(self._figuring.view)
        dialog = AssumeDialog(self._desk.look, choices, bridge.change_of, self._page.window())
        dialog.accepted.connect(lambda: self.add((dialog.change,) if dialog.change else ()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_name(self) -> None:
        """Ask under which name the changes are kept."""
        dialog = KeepDialog(self._desk.look, self.keep, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def keep(self, name: str) -> None:
        """Keep the changes as a scenario. Raises: Refusal SCENARIO_NAME."""
        bridge, centre = self._desk.bridge, self._desk.centre
        bridge.keep_scenario(centre, name, self.changes)
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset())
        self._count_kept()

    def _count_kept(self) -> None:
        self._bar.show_kept(len(self._desk.bridge.read_scenarios(self._desk.centre)))

    def show_scenarios(self) -> None:
        """Compare what was kept."""
        bridge, centre = self._desk.bridge, self._desk.centre
        barred = self._desk.permits.reason(Deed.LEDGERS)
        kept = bridge.read_scenarios(centre)
        dialog = ScenariosDialog(self._desk.look, kept, barred, self._page.window())
        dialog.wanted.connect(self._figuring.compare)
        dialog.taken.connect(self._on_scenario)
        dialog.forgotten.connect(self._on_forgotten)
        dialog.finished.connect(self._on_scenarios_closed)
        self._figuring.compared.connect(self._on_compared)
        self._scenarios = dialog
        dialog.open()
        dialog.ask()

    def _on_scenarios_closed(self) -> None:
        dialog, self._scenarios = self._scenarios, None
        self._figuring.compared.disconnect(self._on_compared)
        if dialog is not None:
            dialog.deleteLater()

    def _on_compared(self, found: object) -> None:
        if self._scenarios is not None and isinstance(found, tuple):
            self._scenarios.show_compared(found, self._figuring.level, self.short)

    def _on_scenario(self, one: object) -> None:
        if isinstance(one, ScenarioCard):
            self.put(one.changes)

    def _on_forgotten(self, one: object) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        if not isinstance(one, ScenarioCard):
            return
        if self._desk.change(lambda: bridge.forget_scenario(centre, one.id)):
            kept = bridge.read_scenarios(centre)
            self._bar.show_kept(len(kept))
            if self._scenarios is not None:
                self._scenarios.show_kept(kept)
                self._scenarios.ask()

    def _on_removed(self, changes: object) -> None:
        if isinstance(changes, tuple):
            gone = set(changes)
            self.put(tuple(one for one in self.changes if one not in gone))

    def _on_tried(self, card: object) -> None:
        if isinstance(card, TrialCard):
            level = self._figuring.level
            self._bar.show_trial(card, level)
            self.tried.emit(next((one for one in card.after if one.id == level), None))

    def _on_failed(self, failure: object) -> None:
        if isinstance(failure, (Refusal, Trouble)):
            self._bar.show_failure(sentence(failure, translated))
            self.tried.emit(None)
        else:
            self._desk.failed.emit(failure)
