"""How each gap can be closed, what that costs and how soon: the actions that bear on it."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil

from models.gaps.actions import Action, Doing
from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Left,
    Repaired,
    Retired,
    Settled,
    Shifted,
    Situation,
    Stated,
    Trained,
)
from models.gaps.hiring import POSTS, TRAININGS
from models.gaps.shortages import Gap, gaps_for
from models.ledger.holdings import EQUIPMENT
from models.ledger.staff_counts import STAFF_COUNTS
from models.usecases.gaps.make_plan import PlanView, priced_actions
from models.usecases.gaps.plan_cards import CostCard, RemedyCard
from models.vocabulary.ids import RowId

_DISTINCT = "distinct."
_BY_CATEGORY = ".category"
_NO_PHYSICIAN = "departments.without_physician"


def remedies(view: PlanView, level: str) -> tuple[RemedyCard, ...]:
    """Return how each gap to a level can be closed, in the order of the gaps.

    Raises: Refusal LEVEL_UNKNOWN.
    """
    ways = _Ways(view, priced_actions(view, level))
    return tuple(_card(gap, ways) for gap in gaps_for(view.pack, view.assessment, level))


def cost_of(view: PlanView, changes: Sequence[Change], level: str) -> CostCard:
    """Return what changes cost at the prices of the actions that bear on a level.

    What makes things worse (somebody leaves, a device goes, less of a figure that is wanted)
    costs nothing. Raises: Refusal LEVEL_UNKNOWN.
    """
    priced = {_alike(one.change): one for one in priced_actions(view, level)}
    yuan, unpriced, estimated, made = 0, 0, False, set[Hashable]()
    for change in changes:
        action = priced.get(_alike(change))
        if action is None:
            unpriced += not isinstance(change, Left | Retired | Shifted | Answered | Settled)
            continue
        fixed = 0 if action.id in made else action.fixed
        cost = fixed + action.cost * _times(change)
        made.add(action.id)
        yuan += cost
        estimated = estimated or (action.estimated and cost > 0)
    return CostCard(yuan=yuan, unpriced=unpriced, estimated=estimated)


def _alike(change: Change) -> Hashable:
    """Return what is the same for every number of times a change is made."""
    match change:
        case Hired():
            return replace(change, count=1)
        case Acquired():
            return replace(change, count=1)
        case Shifted(figure=figure, by=by):
            return figure, by > 0
        case _:
            return change


def _times(change: Change) -> int:
    match change:
        case Hired(count=count) | Acquired(count=count):
            return count
        case Shifted(by=by):
            return ceil(abs(by))
        case _:
            return 1


class _Ways:
    """Actions by the subjects of the gaps they help."""

    def __init__(self, view: PlanView, actions: Sequence[Action]) -> None:
        self._situation = view.situation
        self._people = [one for one in actions if isinstance(one.change, Hired | Trained)]
        self._categories = {(kind.register, kind.id): kind.category for kind in view.pack.kinds}
        self._by_subject: dict[str, list[Action]] = {}
        for action in actions:
            for subject in _subjects(action.change, self._situation):
                self._by_subject.setdefault(subject, []).append(action)

    def of(self, gap: Gap) -> tuple[Action, ...]:
        """Return the actions that help, the cheapest first."""
        subject = "staff.physicians" if gap.subject == _NO_PHYSICIAN else gap.subject
        found: Iterable[Action] = self._by_subject.get(subject, ())
        if subject in STAFF_COUNTS:
            found = (one for one in self._people if self._counts(one.change, subject))
        elif subject.startswith(_DISTINCT) and subject.endswith(_BY_CATEGORY):
            found = self._new_categories(subject)
        return tuple(sorted(found, key=lambda one: (one.price(1), one.months)))

    def _counts(self, change: Change, subject: str) -> bool:
        counted = STAFF_COUNTS[subject]
        if isinstance(change, Hired):
            return counted.counts(POSTS[change.post].person(RowId(""), "-")) is True
        rows = {row.row_id: row for row in self._situation.ledgers.staff}
        if not isinstance(change, Trained) or change.row not in rows:
            return False
        row = rows[change.row]
        then = TRAININGS[change.training].trained(row)
        return not counted.counts(row) and counted.counts(then) is True

    def _new_categories(self, subject: str) -> Iterator[Action]:
        """Return one action for each category of which nothing is held yet."""
        base = subject.removesuffix(_BY_CATEGORY)
        register = base.removeprefix(_DISTINCT)
        held = self._situation.readings.holdings
        had = {
            category
            for (at, kind), category in self._categories.items()
            if at == register and held.held(at, kind).low
        }
        for action in self._by_subject.get(base, ()):
            change = action.change
            if isinstance(change, Acquired):
                category = self._categories.get((change.register, change.kind), "")
                if category not in had:
                    had.add(category)
                    yield action


def _subjects(change: Change, situation: Situation) -> tuple[str, ...]:
    match change:
        case Acquired(register=register, kind=kind):
            return f"{register}.{kind}", f"{_DISTINCT}{register}"
        case Repaired(row=row):
            name = next((one.name for one in situation.ledgers.equipment if one.row_id == row), "")
            return (f"{EQUIPMENT}.{situation.readings.holdings.kind_of(EQUIPMENT, name)}",)
        case Shifted(figure=figure):
            return (figure,)
        case Stated(fact=fact):
            return (f"fact.{fact}",)
        case Answered(criterion=criterion) | Settled(criterion=criterion):
            return (criterion,)
        case _:
            return ()


def _card(gap: Gap, ways: _Ways) -> RemedyCard:
    found = ways.of(gap)
    steps, left = _enough(found, gap.short)
    return RemedyCard(
        state=gap.state,
        subject=gap.subject,
        doings=tuple(dict.fromkeys(one.doing for one in found)),
        cost=sum(action.price(times) for action, times in steps),
        yearly=any(action.doing is Doing.HIRE for action, _ in steps),
        months=min((one.months for one in found), default=0),
        estimated=any(action.estimated and action.price(times) > 0 for action, times in steps),
        whole=bool(found) and left <= 0,
        changes=tuple(made_at_once(action, times) for action, times in steps),
        actions=tuple(one.id for one in found),
    )


def _enough(ways: Sequence[Action], short: Fraction) -> tuple[list[tuple[Action, int]], int]:
    """Return the cheapest ways until nothing is short, and how much is left all the same."""
    steps: list[tuple[Action, int]] = []
    left = ceil(short)
    for action in ways:
        times = min(action.most, left)
        if times > 0:
            steps.append((action, times))
            left -= times
    return steps, left


def made_at_once(action: Action, times: int) -> Change:
    """Return the change of an action made several times, as one a person can read."""
    change = action.change
    if isinstance(change, Hired):
        return Hired(post=change.post, count=change.count * times)
    if isinstance(change, Acquired):
        return Acquired(register=change.register, kind=change.kind, count=change.count * times)
    return action.made(times)[0]
