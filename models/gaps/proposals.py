"""Propose every action that bears on what is still short for a level.

Proposals come from the leaves of requirements that are not met, never from a
list of clauses. A post or a training is proposed where the engine finds that it
raises something that is short. Costs and months are rough estimates of this
program, marked as such, until somebody at the institution puts in their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.grades import STEPS, Outcome
from models.assessment.levels import SATISFIED, Assessment, LevelResult
from models.gaps.actions import Action, Doing
from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Repaired,
    Settled,
    Shifted,
    Situation,
    Stated,
    Trained,
)
from models.gaps.estimates import (
    DEVICE_COSTS,
    ESTIMATES,
    PAID_MORE,
    SET_UP_COST,
    SET_UP_COSTS,
    TRAINING,
    Estimate,
)
from models.gaps.hiring import POSTS, TRAININGS, Post, raised_by
from models.gaps.nearest import idle_devices
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.holdings import EQUIPMENT
from models.ledger.measures import MEASURES
from models.ledger.staff_counts import STAFF_COUNTS
from models.standards.language import (
    ASSESSMENT_DAY,
    Comparison,
    Dated,
    Distinct,
    Held,
    Measured,
    OneOf,
    Order,
    Requirement,
    asks_a_person,
    wanted_leaves,
)
from models.standards.pack import Pack
from models.vocabulary.ids import CriterionId, RowId

MOST_PEOPLE = 60
"""People one plan may hire of one post; a township health centre has some dozens in all."""
_GIVEN = ("population.", "county.", "villages.", "newborns.", "emergency_station.radius")
_LAST_YEAR = "_last_year"


def propose(
    pack: Pack, situation: Situation, assessment: Assessment, level: LevelResult
) -> tuple[Action, ...]:
    """Return the actions that bear on the level, each once, in a fixed order."""
    return _Proposals(pack, situation, assessment, level).all()


class _Proposals:
    def __init__(
        self, pack: Pack, situation: Situation, assessment: Assessment, level: LevelResult
    ) -> None:
        self._pack = pack
        self._situation = situation
        self._readings = situation.readings
        self._assessment = assessment
        self._level = level
        self._found: dict[str, Action] = {}

    def all(self) -> tuple[Action, ...]:
        people: dict[str, int] = {}
        for criterion, requirement, said_no in self._unmet():
            if criterion is not None:
                self._for_person(criterion, requirement, said_no=said_no)
            for leaf in wanted_leaves(requirement) if requirement is not None else ():
                if evaluate(leaf, self._readings).verdict not in SATISFIED:
                    self._for_leaf(leaf, people)
        self._hire(people)
        self._train(people)
        return tuple(self._found.values())

    def _unmet(self) -> Iterator[tuple[CriterionId | None, Requirement | None, bool]]:
        asked = [share.grade for share in self._level.shares]
        if self._level.rule.core_grade is not None:
            asked.append(self._level.rule.core_grade)
        highest = max((STEPS.index(grade) for grade in asked), default=-1)
        for clause in self._pack.clauses:
            result = self._assessment.clauses[clause.code]
            for item in result.criteria if result.applicable else ():
                within = STEPS.index(item.criterion.grade) <= highest
                if within and item.claimed is not Outcome.MET:
                    yield item.criterion.id, item.criterion.requirement, item.tick is False
        for one in self._level.prerequisites:
            if one.finding.verdict not in SATISFIED:
                yield None, one.condition.requirement, False

    def _for_person(
        self, criterion: CriterionId, requirement: Requirement | None, *, said_no: bool
    ) -> None:
        if said_no or asks_a_person(requirement):
            self._add(f"write:{criterion}", Doing.WRITE, Answered(criterion=criterion))
        if requirement is not None:
            found = evaluate(requirement, self._readings, confirmed=True)
            if found.verdict is Verdict.UNKNOWN:
                self._add(f"settle:{criterion}", Doing.FIND_OUT, Settled(criterion=criterion))

    def _for_leaf(self, leaf: Requirement, people: dict[str, int]) -> None:
        match leaf:
            case Measured():
                self._for_measure(leaf, people)
            case Held(register=register, kind=kind, count=count):
                have = self._readings.holdings.held(register, kind).low or Fraction(0)
                self._acquire(register, kind, max(1, count - int(have)))
                self._repair(register, kind)
            case Distinct(register=register, among=among):
                for one in self._pack.kinds:
                    asked = one.register == register and (not among or one.id in among)
                    if asked and not self._readings.holdings.held(register, one.id).low:
                        self._acquire(register, one.id, 1)
            case OneOf(fact=fact, values=values):
                for value in values if FACTS[fact].stated else ():
                    self._state(fact, value)
            case Dated():
                self._state_day(leaf)

    def _for_measure(self, leaf: Measured, people: dict[str, int]) -> None:
        measure = MEASURES[leaf.measure]
        if measure.id == "departments.without_physician":
            bare = self._readings.quantity(measure.id).high or Fraction(1)
            _want(people, "staff.physicians", ceil(bare))
            return
        parts = self._parts(leaf)
        if parts is None:
            return
        short, room = parts
        targets = (measure.numerator,) if measure.numerator else measure.terms or (measure.id,)
        for target in targets:
            if target in STAFF_COUNTS and short > 0:
                _want(people, target, ceil(short))
            elif target in FIGURES and not _given(target):
                self._shift(target, short, room)

    def _parts(self, leaf: Measured) -> tuple[Fraction, Fraction | None] | None:
        """Return how much the count (or the numerator) lacks, negative where it is too much.

        With it, how much there is to add at most, where the whole sets a limit.
        None where it cannot be told.
        """
        measure = MEASURES[leaf.measure]
        part = self._readings.quantity(measure.numerator or measure.id).low
        need: Fraction | None = self._need(leaf)
        if part is None or need is None:
            return None
        room: Fraction | None = None
        if measure.numerator:
            whole = self._readings.quantity(measure.denominator).high
            if whole is None:
                return None
            need = need * whole / measure.factor
            room = whole - part if measure.form == "share" else None
        strict = {Comparison.MORE_THAN: 1, Comparison.LESS_THAN: -1}.get(leaf.comparison, 0)
        return need + strict - part, room

    def _need(self, leaf: Measured) -> Fraction | None:
        if leaf.scale is None:
            return leaf.bound
        scale = self._readings.quantity(leaf.scale.measure).exact
        if scale is None:
            return None
        return leaf.scale.plus + leaf.bound * scale / leaf.scale.every

    def _shift(self, figure: str, short: Fraction, room: Fraction | None) -> None:
        doing = Doing.BUILD if figure.startswith(("beds.", "area.")) else Doing.SERVE
        most = ceil(abs(short)) * 2
        if short > 0:
            if room is not None:
                most = min(most, int(room))
            self._add(f"more:{figure}", doing, Shifted(figure=figure, by=Fraction(1)), most)
        elif short < 0:
            self._add(f"less:{figure}", Doing.SERVE, Shifted(figure=figure, by=Fraction(-1)), most)

    def _acquire(self, register: str, kind: str, most: int) -> None:
        doing = Doing.BUY if register == EQUIPMENT else Doing.SET_UP
        change = Acquired(register=register, kind=kind)
        self._add(f"get:{register}.{kind}", doing, change, most, price=self._paid(register, kind))

    def _repair(self, register: str, kind: str) -> None:
        for row in idle_devices(self._readings, kind) if register == EQUIPMENT else ():
            self._add(f"repair:{row.row_id}", Doing.REPAIR, Repaired(row=row.row_id))

    def _paid(self, register: str, kind: str) -> int | None:
        """Return what the institution last paid for such a device, where its ledger tells.

        Otherwise, and of another register, what this program reckons for it.
        """
        if register != EQUIPMENT:
            return SET_UP_COSTS.get(register, SET_UP_COST)
        holdings = self._readings.holdings
        paid = [
            (row.bought_on or date.min, row.value_yuan)
            for row in holdings.owned
            if row.value_yuan and holdings.kind_of(EQUIPMENT, row.name) == kind
        ]
        return ceil(max(paid)[1]) if paid else DEVICE_COSTS.get(kind)

    def _state(self, fact: str, value: str) -> None:
        change = Stated(fact=fact, value=value)
        self._add(f"state:{fact}={value}", Doing.BRING_ABOUT, change)

    def _state_day(self, leaf: Dated) -> None:
        as_of = self._readings.ledgers.as_of
        day = as_of if leaf.day == ASSESSMENT_DAY else date.fromisoformat(leaf.day)
        if day is None or not FACTS[leaf.fact].stated:
            return
        if leaf.order is Order.BEFORE:
            day -= timedelta(days=1)
        self._state(leaf.fact, day.isoformat())

    def _hire(self, people: Mapping[str, int]) -> None:
        for post in POSTS.values():
            base = POSTS[post.key.partition(".")[0]]
            raised = _counts_for(post, people)
            if raised and (post is base or raised - _counts_for(base, people)):
                most = max(people[target] for target in raised) * 2
                more = PAID_MORE.get(post.key.partition(".")[2], 0)
                self._add(
                    f"hire:{post.key}",
                    Doing.HIRE,
                    Hired(post=post.key),
                    min(most, MOST_PEOPLE),
                    price=ESTIMATES[Doing.HIRE].cost + more,
                )

    def _train(self, people: Mapping[str, int]) -> None:
        """Propose as many of those alike as could be needed, not everybody."""
        offered: dict[tuple[str, frozenset[str]], int] = {}
        for training in TRAININGS.values():
            for row in filter(training.fits, self._readings.people):
                raised = raised_by(training, row, people)
                alike = offered.get((training.key, raised), 0)
                if raised and alike < max(people[target] for target in raised) * 2:
                    offered[(training.key, raised)] = alike + 1
                    self._add(
                        f"train:{training.key}:{row.row_id}",
                        Doing.TRAIN,
                        Trained(row=row.row_id, training=training.key),
                        rough=TRAINING.get(training.key),
                    )

    def _add(
        self,
        ident: str,
        doing: Doing,
        change: Change,
        most: int = 1,
        price: int | None = None,
        rough: Estimate | None = None,
    ) -> None:
        known = self._found.get(ident)
        if known is not None:
            self._found[ident] = replace(known, most=max(known.most, most))
        elif most > 0:
            rough = rough or ESTIMATES[doing]
            self._found[ident] = Action(
                id=ident,
                doing=doing,
                change=change,
                most=most,
                cost=rough.cost if price is None else price,
                months=rough.months,
            )


def _given(figure: str) -> bool:
    """Tell whether a figure is nobody's to change: how many people live here, last year's."""
    return figure.startswith(_GIVEN) or figure.endswith(_LAST_YEAR) or ".last_year" in figure


def _want(people: dict[str, int], target: str, count: int) -> None:
    people[target] = max(people.get(target, 0), count)


def _counts_for(post: Post, people: Mapping[str, int]) -> frozenset[str]:
    person = post.person(RowId(""), "-")
    return frozenset(target for target in people if STAFF_COUNTS[target].counts(person))
