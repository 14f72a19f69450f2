"""What a face may ask about ways to a level: what if, the cheapest plan, scenarios, prices."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Sequence

from models.gaps.changes import Change
from models.gaps.plan import Ask, Goal
from models.usecases.centre import Centre
from models.usecases.gaps import choices, prices, remedies, try_out
from models.usecases.gaps.make_plan import PlanView, make_plan, plan_view, possible_actions
from models.usecases.gaps.plan_cards import (
    ActionCard,
    ChangeCard,
    ChoicesCard,
    CostCard,
    NoPlanCard,
    PlanCard,
    PlanStepCard,
    RemedyCard,
    ScenarioCard,
    TrialCard,
)
from models.vocabulary.progress import Progress

__all__ = ["PlanBridge", "PlanView"]


class PlanBridge:
    """Questions about what might be; a view may go to another thread."""

    def plan_view(self, centre: Centre) -> PlanView:
        return plan_view(centre)

    def possible_actions(self, view: PlanView, level: str) -> tuple[ActionCard, ...]:
        return possible_actions(view, level)

    def remedies(self, view: PlanView, level: str) -> tuple[RemedyCard, ...]:
        return remedies.remedies(view, level)

    def cost_of(self, view: PlanView, changes: Sequence[Change], level: str) -> CostCard:
        return remedies.cost_of(view, tuple(changes), level)

    def trial_choices(self, view: PlanView) -> ChoicesCard:
        return choices.choices(view)

    def change_of(self, kind: str, key: str, value: str) -> Change:
        return choices.change_of(kind, key, value)

    def make_plan(
        self,
        view: PlanView,
        level: str,
        progress: Progress,
        *,
        goal: Goal = Goal.CHEAPEST,
        budget: int | None = None,
        months: int | None = None,
    ) -> PlanCard | NoPlanCard:
        return make_plan(view, Ask(level=level, goal=goal, budget=budget, months=months), progress)

    def try_out(self, view: PlanView, changes: Sequence[Change], level: str) -> TrialCard:
        return try_out.try_out(view, tuple(changes), level)

    def change_cards(self, view: PlanView, changes: Sequence[Change]) -> tuple[ChangeCard, ...]:
        return try_out.change_cards(view, tuple(changes))

    def changes_of(self, steps: Sequence[PlanStepCard]) -> tuple[Change, ...]:
        """Return what the steps of a plan change, each step as one change."""
        return tuple(remedies.made_at_once(step.action.action, step.times) for step in steps)

    def read_scenarios(self, centre: Centre) -> tuple[ScenarioCard, ...]:
        return try_out.read_scenarios(centre)

    def keep_scenario(self, centre: Centre, name: str, changes: Sequence[Change]) -> str:
        return try_out.keep_scenario(centre, name, tuple(changes))

    def forget_scenario(self, centre: Centre, ident: str) -> None:
        try_out.forget_scenario(centre, ident)

    def set_price(
        self, centre: Centre, action: str, *, cost: int, fixed: int, months: int, most: int | None
    ) -> None:
        prices.set_price(centre, action, cost=cost, fixed=fixed, months=months, most=most)

    def forget_price(self, centre: Centre, action: str) -> None:
        prices.forget_price(centre, action)
