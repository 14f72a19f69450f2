"""What the gaps page has worked out beside the window: remedies, trials, the plan.

Trials do not wait for a plan, which takes seconds, and nothing here waits for whoever
writes. What was asked before the last question is dropped when it arrives.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from models.gaps.changes import Change
from models.gaps.plan import Goal
from models.usecases.gaps.plan_cards import (
    CostCard,
    NoPlanCard,
    PlanCard,
    RemedyCard,
    ScenarioCard,
    TrialCard,
)
from models.vocabulary.progress import Progress
from ui.bridge.plans import PlanView
from ui.desk import Desk
from ui.jobs import Job

PAUSE_MS = 150
"""After the last change to a trial, before it is worked out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A scenario as it comes out today."""

    name: str
    trial: TrialCard
    cost: CostCard


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAsk:
    """What a plan is asked for; ``budget`` in yuan."""

    goal: Goal = Goal.CHEAPEST
    budget: int | None = None
    months: int | None = None


class Figuring(QObject):
    """Knows the level and the state of the ledgers that are looked at; set both first."""

    remedied = Signal(object)
    """A tuple of RemedyCard."""
    tried = Signal(object)
    """A TrialCard."""
    trial_failed = Signal(object)
    compared = Signal(object)
    """A tuple of Compared."""
    planning = Signal(bool)
    """Whether a plan is being looked for."""
    planned = Signal(object)
    """A PlanCard or a NoPlanCard."""
    plan_failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._trials = desk.jobs.beside("trials")
        self._plans = desk.jobs.beside("plans")
        self._view: PlanView | None = None
        self._level = ""
        self._changes: tuple[Change, ...] = ()
        self._state, self._round = 0, 0
        self._plan: Job | None = None
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._find_remedies)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._try)
        self.destroyed.connect(self._plans.cancel)

    @property
    def view(self) -> PlanView:
        """What is looked at now; read again after a change of ledgers or answers."""
        if self._view is None:
            self._view = self._desk.bridge.plan_view(self._desk.centre)
        return self._view

    @property
    def level(self) -> str:
        """The level asked for; "" where the target is none of this institution's levels."""
        return self._level

    @property
    def state(self) -> int:
        """Another number whenever the level or what is looked at is another."""
        return self._state

    def look_at(self, level: str) -> None:
        """Begin anew: the ledgers may have changed, or the level asked for is another.

        Remedies are looked for once the page has been drawn.
        """
        self._view, self._level = None, level
        self._state += 1
        self.stop_plan()
        self._first.start()

    def try_changes(self, changes: tuple[Change, ...]) -> None:
        """Work out what changes come to, soon."""
        self._changes = changes
        self._round += 1
        if changes and self._level:
            self._soon.start()
        else:
            self._soon.stop()

    def compare(self, scenarios: Sequence[ScenarioCard]) -> None:
        """Try scenarios, one after the other, on the ledgers as they are."""
        view, level, bridge = self.view, self._level, self._desk.bridge
        wanted = tuple(scenarios)

        def work(progress: Progress) -> tuple[Compared, ...]:
            found = []
            for at, one in enumerate(wanted):
                progress.step(at, len(wanted))
                trial = bridge.try_out(view, one.changes, level)
                cost = bridge.cost_of(view, one.changes, level)
                found.append(Compared(name=one.name, trial=trial, cost=cost))
            return tuple(found)

        job = self._trials.start("scenarios", work)
        job.succeeded.connect(self.compared)
        job.failed.connect(self.trial_failed)

    def find_plan(self, ask: PlanAsk) -> None:
        """Look for the best plan; a search that is under way is given up."""
        self.stop_plan()
        view, level, bridge = self.view, self._level, self._desk.bridge

        def work(progress: Progress) -> PlanCard | NoPlanCard:
            return bridge.make_plan(
                view, level, progress, goal=ask.goal, budget=ask.budget, months=ask.months
            )

        self._plan = job = self._plans.start("plan", work)
        self.planning.emit(True)
        job.succeeded.connect(self._on_plan)
        job.failed.connect(self._on_plan_failed)
        job.finished.connect(self._on_plan_over)

    def stop_plan(self) -> None:
        """Give up the search that is under way."""
        if self._plan is not None:
            self._plan.cancel()
            self._plan = None
            self.planning.emit(False)

    def _find_remedies(self) -> None:
        level = self._level
        if not level:
            return
        view, told, bridge = self.view, self._state, self._desk.bridge
        job = self._trials.start("remedies", lambda _: (told, bridge.remedies(view, level)))
        job.succeeded.connect(self._on_remedied)
        job.failed.connect(self._desk.failed)

    def _try(self) -> None:
        view, level, bridge = self.view, self._level, self._desk.bridge
        changes, told = self._changes, self._round
        job = self._trials.start("trial", lambda _: (told, bridge.try_out(view, changes, level)))
        job.succeeded.connect(self._on_tried)
        job.failed.connect(self.trial_failed)

    def _on_remedied(self, result: tuple[int, tuple[RemedyCard, ...]]) -> None:
        told, found = result
        if told == self._state:
            self.remedied.emit(found)

    def _on_tried(self, result: tuple[int, TrialCard]) -> None:
        told, card = result
        if told == self._round:
            self.tried.emit(card)

    def _on_plan(self, found: PlanCard | NoPlanCard) -> None:
        if self.sender() is self._plan:
            self.planned.emit(found)

    def _on_plan_failed(self, failure: Exception) -> None:
        if self.sender() is self._plan:
            self.plan_failed.emit(failure)

    def _on_plan_over(self) -> None:
        if self.sender() is self._plan:
            self._plan = None
            self.planning.emit(False)
