"""Commands on ways to a level: the cheapest plan, what if, scenarios, prices."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Left,
    Shifted,
    Stated,
    Trained,
)
from models.gaps.plan import Goal
from models.usecases.gaps.plan_cards import NoPlanCard, PlanCard, PlanStepCard, TrialCard
from models.vocabulary.amounts import parse_exact
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId, RowId
from models.vocabulary.progress import Unwatched
from ui.cli.columns import shortened, table
from ui.cli.printed import grade_word
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr
from ui.texts.plans import (
    change_shown,
    conflict_shown,
    difference_shown,
    money_shown,
    months_shown,
    step_shown,
)

_FALLS_SHOWN = 3
_STEP_COLUMNS = 60


def plan(task: Task) -> Reply:
    """Find the cheapest way to a level, or the quickest."""
    given, bridge = task.given, task.bridge
    with task.centre(for_writing=False) as centre:
        view = bridge.plan_view(centre)
    found = bridge.make_plan(
        view,
        given.level,
        Unwatched(),
        goal=Goal.QUICKEST if given.quickest else Goal.CHEAPEST,
        budget=given.budget,
        months=given.months,
    )
    lines = _plan_lines(found) if isinstance(found, PlanCard) else _no_plan_lines(found)
    return Reply(
        body={
            "workspace": given.workspace,
            "found": isinstance(found, PlanCard),
            "plan": as_json(found),
        },
        lines=lines,
    )


def what_if(task: Task) -> Reply:
    """Try changes on a copy; with ``--keep`` they are kept under a name."""
    given, bridge = task.given, task.bridge
    with task.centre(for_writing=bool(given.keep)) as centre:
        view = bridge.plan_view(centre)
        changes = [_read_change(one) for one in given.change]
        card = bridge.try_out(view, changes, given.level)
        if given.keep:
            bridge.keep_scenario(centre, given.keep, changes)
    return Reply(
        body={"workspace": given.workspace, "trial": as_json(card)},
        lines=_trial_lines(card),
    )


def scenarios(task: Task) -> Reply:
    """Compare the scenarios that were kept, each on the ledgers as they now are."""
    given, bridge = task.given, task.bridge
    with task.centre(for_writing=False) as centre:
        view = bridge.plan_view(centre)
        kept = bridge.read_scenarios(centre)
    trials = [(one, bridge.try_out(view, one.changes, given.level)) for one in kept]
    rows = [
        [one.name, "；".join(change_shown(card) for card in trial.changes), _levels(trial),
         str(trial.short)]
        for one, trial in trials
    ]  # fmt: skip
    heads = tr("设想|内容|达到|还差").split("|")
    return Reply(
        body={
            "workspace": given.workspace,
            "scenarios": [
                {"scenario": one.name, "made_at": one.made_at, "trial": as_json(trial)}
                for one, trial in trials
            ],
        },
        lines=table(heads, rows, right=(3,)) if rows else [tr("还没有保存过设想")],
    )


def price(task: Task) -> Reply:
    """Set what an action costs here, or go back to the estimate."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        if given.estimate:
            bridge.forget_price(centre, given.action)
        else:
            bridge.set_price(
                centre,
                given.action,
                cost=given.cost,
                fixed=given.fixed,
                months=given.months,
                most=given.most,
            )
    return Reply(
        body={"workspace": given.workspace, "action": given.action},
        lines=[tr("已记下 {action} 的费用").format(action=given.action)],
    )


def _plan_lines(card: PlanCard) -> list[str]:
    heads = tr("做什么|费用|多久|为了哪些条款").split("|")
    rows = [
        [
            shortened(step_shown(step), _STEP_COLUMNS),
            money_shown(step.cost),
            months_shown(step.action.months),
            _why(step),
        ]
        for step in card.steps
    ]
    lines = [
        tr("到{level}：共 {count} 步，{cost}，{months}").format(
            level=card.before.title,
            count=len(card.steps),
            cost=money_shown(card.cost),
            months=months_shown(card.months),
        ),
        *table(heads, rows, right=(1, 2)),
    ]
    if card.estimated:
        lines.append(
            tr("其中 {count} 步的费用是程序的粗略估计，请用 price 换成本地的").format(
                count=card.estimated
            )
        )
    if card.assumes:
        lines.append(tr("其中 {count} 步要先补齐数据，按补齐后达到来算").format(count=card.assumes))
    for other in card.alternatives:
        lines += [
            tr("另一种：{count} 步，{cost}，{months}").format(
                count=len(other.steps),
                cost=money_shown(other.cost),
                months=months_shown(other.months),
            ),
            "  " + difference_shown(card.steps, other.steps),
        ]
    return lines


def _why(step: PlanStepCard) -> str:
    named = [f"{'★' if fall.core else ''}{fall.clause}" for fall in step.falls]
    more = tr(" 等 {count} 条").format(count=len(named)) if len(named) > _FALLS_SHOWN else ""
    return " ".join(named[:_FALLS_SHOWN]) + more


def _no_plan_lines(card: NoPlanCard) -> list[str]:
    return [
        tr("没有办法到{level}。下面这些不能同时做到：").format(level=card.before.title),
        *("  " + conflict_shown(one) for one in card.conflicts),
    ]


def _trial_lines(card: TrialCard) -> list[str]:
    lines = [tr("假设：")]
    lines += ["  " + change_shown(one) for one in card.changes]
    for before, after in zip(card.before, card.after, strict=True):
        shares = "  ".join(
            tr("{grade} 级 {before} → {after}（要 {needed}）").format(
                grade=now.grade, before=was.reached, after=now.reached, needed=now.needed
            )
            for was, now in zip(before.shares, after.shares, strict=True)
        )
        state = tr("达到") if after.reached else tr("还没有达到")
        lines.append(f"{after.title}  {shares}  {state}")
    for moved in card.moved:
        lines.append(
            f"  {moved.clause} {moved.title}  {grade_word(moved.before)} → "
            f"{grade_word(moved.after)}"
        )
    return lines


def _levels(trial: TrialCard) -> str:
    return "、".join(one.title for one in trial.after if one.reached) or "—"


def _read_change(text: str) -> Change:
    """Read ``hire:gp=2``, ``get:equipment.defibrillator``, ``figure:contracts.total=+214`` ….

    Raises: Refusal TRIAL_MALFORMED.
    """
    kind, _, rest = text.partition(":")
    name, _, value = rest.partition("=")
    try:
        return _CHANGES[kind](name, value)
    except (KeyError, ValueError) as error:
        raise Refusal(RefusalCode.TRIAL_MALFORMED, what=text) from error


def _hired(name: str, value: str) -> Change:
    return Hired(post=name, count=_count(value))


def _acquired(name: str, value: str) -> Change:
    register, _, kind = name.partition(".")
    return Acquired(register=register, kind=kind, count=_count(value))


def _shifted(name: str, value: str) -> Change:
    return Shifted(figure=name, by=Fraction(parse_exact(value)))


def _count(value: str) -> int:
    count = int(value or "1")
    if count < 1:
        raise ValueError(value)
    return count


def _stated(name: str, value: str) -> Change:
    return Stated(fact=name, value=value)


def _answered(name: str, _value: str) -> Change:
    return Answered(criterion=CriterionId(name))


def _left(name: str, _value: str) -> Change:
    return Left(row=RowId(name))


def _trained(name: str, value: str) -> Change:
    return Trained(row=RowId(value), training=name)


_CHANGES: Mapping[str, Callable[[str, str], Change]] = {
    "hire": _hired,
    "get": _acquired,
    "figure": _shifted,
    "state": _stated,
    "write": _answered,
    "leave": _left,
    "train": _trained,
}
