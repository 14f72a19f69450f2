"""Cards of plans and trials. Money is whole yuan, time whole months."""

from dataclasses import dataclass

from models.gaps.actions import Action, Doing
from models.gaps.changes import Change
from models.gaps.plan import Goal
from models.gaps.shortages import GapState
from models.standards.pack import Grade
from models.usecases.cards import LevelCard
from models.vocabulary.ids import ClauseCode

__all__ = ["Doing", "Goal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """A change in names.

    ``subject``: a post, a training, ``register.kind``, a figure, a fact, a criterion;
    ``title``: what it is called in the ledgers or the standard, "" where the subject is
    a post or a training (their words are the screen's).
    ``amount``: how many, or by how much (signed for a figure). ``value``: what a fact becomes,
    in words. ``who``: the person or device it is about.
    """

    change: Change
    kind: str
    subject: str
    title: str = ""
    unit: str = ""
    amount: str = ""
    value: str = ""
    who: str = ""
    clause: ClauseCode | None = None
    clause_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCard:
    """What one may do, its price and limits. ``estimated``: nobody here has looked at them yet."""

    action: Action
    doing: Doing
    change: ChangeCard
    most: int
    cost: int
    fixed: int
    months: int
    estimated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FallCard:
    """A clause whose grade falls where a step is left out."""

    clause: ClauseCode
    title: str
    core: bool
    with_step: Grade | None
    without: Grade | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStepCard:
    """One step: ``times`` often, ``cost`` in all; ``falls``: why it is in the plan."""

    action: ActionCard
    times: int
    cost: int
    falls: tuple[FallCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeCard:
    """Another plan; ``more``: the actions that are not in the best one, or oftener."""

    cost: int
    months: int
    steps: tuple[PlanStepCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCard:
    """The best plan. ``assumes``: steps that take missing data to turn out well."""

    goal: Goal
    cost: int
    months: int
    steps: tuple[PlanStepCard, ...]
    before: LevelCard
    after: LevelCard
    alternatives: tuple[AlternativeCard, ...]
    assumes: int
    estimated: int
    """Steps whose price is this program's estimate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCard:
    """One condition of those that cannot hold together.

    ``kind``: share | core | prerequisite | available | budget | months; ``subject``: grade,
    clause or condition. ``needed`` and ``reachable``: clauses of a share, yuan, or months.
    """

    kind: str
    subject: str = ""
    title: str = ""
    needed: int | None = None
    reachable: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlanCard:
    """There is no way: leave any one of these conditions out and the others can hold."""

    before: LevelCard
    conflicts: tuple[ConflictCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedCard:
    """A clause whose grade is another in a trial."""

    clause: ClauseCode
    title: str
    core: bool
    before: Grade | None
    after: Grade | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialCard:
    """What some changes come to. Nothing of it is stored."""

    changes: tuple[ChangeCard, ...]
    before: tuple[LevelCard, ...]
    after: tuple[LevelCard, ...]
    moved: tuple[MovedCard, ...]
    short: int
    """Gaps that remain to the level asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioCard:
    """A trial that was kept under a name."""

    id: str
    name: str
    made_at: str
    author: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyCard:
    """How one gap can be closed; ``state`` and ``subject`` are those of the gap.

    ``doings``: the ways there are, cheapest first; none where this program knows no way.
    ``cost``: yuan of the cheapest way, ``yearly`` where somebody's pay is in it; ``months``:
    of the soonest. ``whole``: whether ``changes`` (the cheapest way) close all of it.
    ``actions``: the ids of every way.
    """

    state: GapState
    subject: str
    doings: tuple[Doing, ...]
    cost: int
    yearly: bool
    months: int
    estimated: bool
    whole: bool
    changes: tuple[Change, ...]
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceCard:
    """Something a trial can change.

    ``key``: a post, a row, ``register.kind``, a figure, a fact or a criterion. ``have``: what
    there is now, in words. ``values``: code and word of what it may become (a fact), else empty.
    """

    key: str
    title: str
    unit: str = ""
    have: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicesCard:
    """All that a trial can change, by kind of change."""

    hired: tuple[ChoiceCard, ...]
    left: tuple[ChoiceCard, ...]
    bought: tuple[ChoiceCard, ...]
    offered: tuple[ChoiceCard, ...]
    """Kinds of the registers: departments, rooms, services, tests, documents."""
    repaired: tuple[ChoiceCard, ...]
    retired: tuple[ChoiceCard, ...]
    shifted: tuple[ChoiceCard, ...]
    stated: tuple[ChoiceCard, ...]
    answered: tuple[ChoiceCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CostCard:
    """What changes cost: yuan of those that have a price; ``unpriced``: how many have none."""

    yuan: int
    unpriced: int
    estimated: bool
