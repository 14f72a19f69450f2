"""The cheapest way to a level, or the quickest; worked out apart from whoever asked for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.assessment.levels import Assessment
from models.gaps.actions import Action, Doing, Measures
from models.gaps.changes import Situation
from models.gaps.encoding import clauses_needed
from models.gaps.plan import Ask, NoPlan, Plan, find_plan, level_of
from models.gaps.proposals import propose
from models.standards.pack import Pack
from models.store.records import ActionPriceRow
from models.usecases.centre import Centre
from models.usecases.gaps.change_names import ChangeNames
from models.usecases.gaps.plan_cards import (
    ActionCard,
    AlternativeCard,
    ConflictCard,
    FallCard,
    NoPlanCard,
    PlanCard,
    PlanStepCard,
)
from models.usecases.shown import level_card
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """What a plan is made from. Nothing in it changes any more."""

    pack: Pack
    situation: Situation
    assessment: Assessment
    prices: Mapping[str, ActionPriceRow]


def plan_view(centre: Centre) -> PlanView:
    """Return what ``make_plan`` looks at; it may then run in another thread."""
    with centre.workspace.store.reading() as read:
        prices = {row.action: row for row in read.plans.prices()}
    situation = Situation(
        centre.ledgers, centre.answers, centre.pack.kinds, centre.forms, centre.readings
    )
    return PlanView(
        pack=centre.pack, situation=situation, assessment=centre.assessment, prices=prices
    )


def possible_actions(view: PlanView, level: str) -> tuple[ActionCard, ...]:
    """Return everything that bears on a level, at the prices of the institution.

    Raises: Refusal LEVEL_UNKNOWN.
    """
    names = ChangeNames(view.pack, view.situation.ledgers)
    return tuple(names.action(action) for action in priced_actions(view, level))


def make_plan(view: PlanView, ask: Ask, progress: Progress) -> PlanCard | NoPlanCard:
    """Return the best plan to a level, or what stands against any.

    Raises: Refusal LEVEL_UNKNOWN, PLAN_COST_NEGATIVE; Cancelled; Trouble PLAN_TOO_LONG.
    """
    found = find_plan(view.pack, view.situation, priced_actions(view, ask.level), ask, progress)
    if isinstance(found, NoPlan):
        return _no_plan(view, ask, found)
    names = ChangeNames(view.pack, view.situation.ledgers)
    return PlanCard(
        goal=ask.goal,
        cost=found.cost,
        months=found.months,
        steps=_in_order(_steps(view, names, found)),
        before=level_card(level_of(view.assessment, ask.level)),
        after=level_card(level_of(found.after, ask.level)),
        alternatives=tuple(_alternative(names, one) for one in found.alternatives),
        assumes=sum(step.action.doing is Doing.FIND_OUT for step in found.steps),
        estimated=sum(step.action.estimated and step.cost > 0 for step in found.steps),
    )


def priced_actions(view: PlanView, level: str) -> tuple[Action, ...]:
    """Return every action that bears on a level, at the prices of the institution.

    Raises: Refusal LEVEL_UNKNOWN.
    """
    result = level_of(view.assessment, level)
    proposed = propose(view.pack, view.situation, view.assessment, result)
    return tuple(_at_price(action, view.prices.get(action.id)) for action in proposed)


def _at_price(action: Action, price: ActionPriceRow | None) -> Action:
    if price is None:
        return action
    return replace(
        action,
        cost=price.cost,
        fixed=price.fixed,
        months=price.months,
        most=action.most if price.most is None else min(action.most, price.most),
        estimated=False,
    )


def _steps(view: PlanView, names: ChangeNames, plan: Plan) -> tuple[PlanStepCard, ...]:
    titles = {clause.code: clause.title for clause in view.pack.clauses}
    return tuple(
        PlanStepCard(
            action=names.action(step.action),
            times=step.times,
            cost=step.cost,
            falls=tuple(
                FallCard(
                    clause=fall.clause,
                    title=titles[fall.clause],
                    core=fall.core,
                    with_step=fall.with_step,
                    without=fall.without,
                )
                for fall in step.falls
            ),
        )
        for step in plan.steps
    )


def _alternative(names: ChangeNames, measures: Measures) -> AlternativeCard:
    return AlternativeCard(
        cost=measures.cost,
        months=measures.months,
        steps=tuple(
            PlanStepCard(action=names.action(action), times=times, cost=action.price(times))
            for action, times in measures.steps
        ),
    )


def _no_plan(view: PlanView, ask: Ask, found: NoPlan) -> NoPlanCard:
    level = level_of(view.assessment, ask.level)
    titles: dict[str, str] = {clause.code: clause.title for clause in view.pack.clauses}
    titles |= {one.condition.id: one.condition.text for one in level.prerequisites}
    needed = {f"share:{share.grade}": clauses_needed(share) for share in level.shares}
    needed |= {"budget": ask.budget or 0, "months": ask.months or 0}
    return NoPlanCard(
        before=level_card(level),
        conflicts=tuple(
            _conflict(name, titles, needed.get(name), found.reachable.get(name))
            for name in found.conflict
        ),
    )


def _conflict(
    name: str, titles: Mapping[str, str], needed: int | None, reachable: int | None
) -> ConflictCard:
    kind, _, subject = name.partition(":")
    return ConflictCard(
        kind=kind,
        subject=subject,
        title=titles.get(subject, ""),
        needed=needed,
        reachable=reachable,
    )


def _in_order(steps: Sequence[PlanStepCard]) -> tuple[PlanStepCard, ...]:
    """Return the steps as one would take them: what costs nothing and is soonest goes first."""
    return tuple(sorted(steps, key=lambda step: (step.cost > 0, step.action.months)))
