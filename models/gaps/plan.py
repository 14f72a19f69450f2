"""The cheapest way to a level, or the quickest, and what stands against it where there is none.

A solution of the program is believed only after the same engine that judges the
ledgers has judged the situation after it. What only a person can confirm is taken
to be confirmed; what the ledgers must show has to be in them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from models.assessment.grades import ClauseResult, Outcome, grade_of, judge_clause
from models.assessment.levels import Assessment, LevelResult, assess, settle
from models.gaps.actions import Action, Doing, Measures, chosen
from models.gaps.changes import Answered, Change, Settled, Situation
from models.gaps.encoding import Encoding, clauses_needed
from models.gaps.program import Literal, Row, Sum
from models.gaps.solver import Solution, least
from models.standards.language import asks_a_person
from models.standards.pack import Clause, Grade, Pack
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId
from models.vocabulary.progress import Progress

_TRIES = 50
"""Solutions that the engine does not confirm before it is given up; none is known."""
ALTERNATIVES = 3
"""Other plans shown beside the best."""
_NEAR = Fraction(105, 100)
"""An alternative costs at most so many times the best."""


class Goal(StrEnum):
    """What is made least."""

    CHEAPEST = "cheapest"
    QUICKEST = "quickest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Which level, and within what. ``budget``: yuan; ``months``: until it is reached."""

    level: str
    goal: Goal = Goal.CHEAPEST
    budget: int | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A clause whose grade falls where a step is left out; None: no longer settled."""

    clause: ClauseCode
    core: bool
    with_step: Grade | None
    without: Grade | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One action of a plan; ``falls``: why it is in it."""

    action: Action
    times: int
    cost: int
    falls: tuple[Fall, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Steps that reach the level; without any one of them it is not reached."""

    steps: tuple[PlanStep, ...]
    cost: int
    months: int
    after: Assessment
    alternatives: tuple[Measures, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlan:
    """Nothing reaches the level. ``conflict``: conditions that cannot hold together.

    Names are ``share:C``, ``core:1.4.1``, ``prerequisite:…``, ``available``, ``budget``,
    ``months``; leaving out any one of them, the others can hold. ``reachable``: for a share
    how many clauses can be reached at most; for ``budget`` the yuan and for ``months`` the
    months that would do.
    """

    conflict: tuple[str, ...]
    reachable: Mapping[str, int]


Planned: TypeAlias = Plan | NoPlan


def find_plan(
    pack: Pack, situation: Situation, actions: Sequence[Action], ask: Ask, progress: Progress
) -> Planned:
    """Return the best plan, or what cannot hold together.

    Raises: Refusal LEVEL_UNKNOWN, PLAN_COST_NEGATIVE; Cancelled; Trouble PLAN_TOO_LONG.
    """
    _check(actions, ask)
    return _Planner(pack, situation, actions, ask, progress).found()


def judge_plainly(pack: Pack, situation: Situation, changes: Iterable[Change]) -> Assessment:
    """Judge ``situation``, which came about by ``changes``, without believing too much.

    A criterion answered yes counts only as far as the ledgers bear it out: a yes over a
    finding that says no is an over-claim, and no plan is built on one. One that was
    settled counts as met where the data to tell are missing, and not otherwise.
    """
    made = tuple(changes)
    answered = frozenset(one.criterion for one in made if isinstance(one, Answered))
    settled = frozenset(one.criterion for one in made if isinstance(one, Settled))
    clauses = {
        clause.code: _plain_grade(clause, situation, answered, settled) for clause in pack.clauses
    }
    return settle(pack, situation.readings, clauses)


def _plain_grade(
    clause: Clause,
    situation: Situation,
    answered: frozenset[CriterionId],
    settled: frozenset[CriterionId],
) -> ClauseResult:
    result = judge_clause(clause, situation.readings, situation.answers)
    if result.claimed is Grade.E:
        return result
    outcomes = []
    for one in result.criteria:
        ident = one.criterion.id
        outcome = one.computed if ident in answered else one.claimed
        told = one.tick is True or not asks_a_person(one.criterion.requirement)
        if ident in settled and told and outcome is Outcome.UNKNOWN:
            outcome = Outcome.MET
        outcomes.append((one.criterion.grade, outcome))
    return replace(result, claimed=grade_of(outcomes))


def level_of(assessment: Assessment, level: str) -> LevelResult:
    """Return a level of the assessment. Raises: Refusal LEVEL_UNKNOWN."""
    found = next((one for one in assessment.levels if one.rule.id == level), None)
    if found is None:
        known = " ".join(one.rule.id for one in assessment.levels)
        raise Refusal(RefusalCode.LEVEL_UNKNOWN, level=level, known=known)
    return found


def _check(actions: Sequence[Action], ask: Ask) -> None:
    numbers = [(one.id, number) for one in actions for number in (one.cost, one.fixed, one.months)]
    numbers += [("budget", ask.budget or 0), ("months", ask.months or 0)]
    for name, number in numbers:
        if number < 0:
            raise Refusal(RefusalCode.PLAN_COST_NEGATIVE, name=name, found=number)
    for action in actions:
        if action.most < 0:
            raise Refusal(RefusalCode.PLAN_COST_NEGATIVE, name=action.id, found=action.most)


class _Planner:
    def __init__(
        self,
        pack: Pack,
        situation: Situation,
        actions: Sequence[Action],
        ask: Ask,
        progress: Progress,
    ) -> None:
        self._pack = pack
        self._situation = situation
        self._ask = ask
        self._progress = progress
        before = assess(pack, situation.readings, situation.answers)
        self._level = level_of(before, ask.level)
        self._encoding = Encoding(pack, situation, before, actions)
        self._program = self._encoding.program
        self._conditions = dict(self._encoding.conditions(self._level))
        self._rows = {name: self._program.row(one) for name, one in self._conditions.items()}
        self._costs = self._cost_of_each()
        if ask.budget is not None:
            self._rows["budget"] = self._at_most(self._costs, ask.budget)
        if ask.months is not None:
            self._rows["months"] = self._within(ask.months)
        self._cuts: list[Row] = []
        self._reached: Situation | None = None

    def found(self) -> Planned:
        best = self._quickest() if self._ask.goal is Goal.QUICKEST else self._cheapest(())
        if best is None:
            return self._no_plan()
        measures, after = best
        steps = tuple(self._step(measures, at, after) for at in range(len(measures.steps)))
        return Plan(
            steps=steps,
            cost=measures.cost,
            months=measures.months,
            after=after,
            alternatives=tuple(self._alternatives(measures)),
        )

    def _cheapest(self, more: Sequence[Row]) -> tuple[Measures, Assessment] | None:
        """Return the cheapest measures; among these the fewest actions, made the fewest times."""
        for _ in range(_TRIES):
            asked = [*self._rows.values(), *more, *self._cuts]
            solution: Solution | None = None
            for costs in (
                self._costs,
                self._ones(self._encoding.used),
                self._ones(self._encoding.times),
            ):
                solution = least(self._program, asked, costs, self._progress)
                if solution is None:
                    return None
                asked.append(self._at_most(costs, solution.cost))
            assert solution is not None
            times = [solution.values[at] for at in self._encoding.times]
            measures = chosen(self._encoding.actions, times)
            after = self._judged(measures.changes)
            if level_of(after, self._ask.level).reached:
                return measures, after
            self._cuts.append(self._other_than(times))
        raise AssertionError("the engine confirms no solution of the program")

    def _quickest(self) -> tuple[Measures, Assessment] | None:
        """Return the cheapest measures within the fewest months that do."""
        spans = sorted({0, *(action.months for action in self._encoding.actions)})
        low, high = 0, len(spans)
        best = None
        while low < high:
            middle = (low + high) // 2
            tried = self._cheapest([self._within(spans[middle])])
            if tried is None:
                low = middle + 1
            else:
                best, high = tried, middle
        return best

    def _alternatives(self, best: Measures) -> Iterator[Measures]:
        """Yield other plans that cost hardly more.

        Each does less of something in every one before it, and of something that takes more
        than writing: which of two records is kept is no other way.
        """
        at_most = self._at_most(self._costs, int(best.cost * _NEAR))
        cuts = [at_most]
        last = best
        for _ in range(ALTERNATIVES):
            cuts.append(self._less_than(last))
            tried = self._cheapest(cuts)
            if tried is None:
                return
            last = tried[0]
            yield last

    def _step(self, measures: Measures, at: int, after: Assessment) -> PlanStep:
        action, times = measures.steps[at]
        without = self._without(measures, at, after)
        return PlanStep(
            action=action,
            times=times,
            cost=action.price(times),
            falls=tuple(
                Fall(
                    clause=clause.code,
                    core=clause.core,
                    with_step=after.clauses[clause.code].claimed,
                    without=without[clause.code].claimed,
                )
                for clause in self._pack.clauses
                if after.clauses[clause.code].claimed != without[clause.code].claimed
            ),
        )

    def _without(
        self, measures: Measures, at: int, after: Assessment
    ) -> Mapping[ClauseCode, ClauseResult]:
        """Judge as if a step were left out; what a person says bears on its own clause only."""
        rest = Measures(steps=(*measures.steps[:at], *measures.steps[at + 1 :]))
        change = measures.steps[at][0].change
        if not isinstance(change, Answered | Settled):
            return self._judged(rest.changes).clauses
        clause = next(
            one
            for one in self._pack.clauses
            if change.criterion in {criterion.id for criterion in one.criteria}
        )
        if self._reached is None:
            self._reached = self._situation.after(measures.changes)
        ticks = dict(self._reached.answers.ticks)
        before = self._situation.answers.ticks.get(change.criterion)
        if isinstance(change, Answered):
            ticks.pop(change.criterion)
            ticks |= {} if before is None else {change.criterion: before}
        answers = replace(self._reached.answers, ticks=ticks)
        judged = judge_plainly(
            replace(self._pack, clauses=(clause,)),
            replace(self._reached, answers=answers),
            rest.changes,
        )
        return {**after.clauses, **judged.clauses}

    def _judged(self, changes: Sequence[Change]) -> Assessment:
        return judge_plainly(self._pack, self._situation.after(changes), changes)

    def _no_plan(self) -> NoPlan:
        """Leave conditions out one by one; what must stay for it to be impossible is returned."""
        names = list(self._rows)
        for name in tuple(names):
            rest = [self._rows[one] for one in names if one != name]
            if least(self._program, rest, {}, self._progress) is None:
                names.remove(name)
        return NoPlan(conflict=tuple(names), reachable=self._reachable(names))

    def _reachable(self, names: Sequence[str]) -> dict[str, int]:
        found = {}
        for name in names:
            rest = [self._rows[one] for one in names if one != name]
            everything = [row for one, row in self._rows.items() if one != name]
            if name == "budget":
                dear = least(self._program, everything, self._costs, self._progress)
                dear = dear or least(self._program, rest, self._costs, self._progress)
                found[name] = dear.cost if dear else 0
            elif name == "months":
                found[name] = self._months_needed(everything) or self._months_needed(rest)
            elif name.startswith("share:"):
                found[name] = self._most_clauses(name, rest)
        return found

    def _months_needed(self, rest: Sequence[Row]) -> int:
        for months in sorted({0, *(action.months for action in self._encoding.actions)}):
            if least(self._program, [*rest, self._within(months)], {}, self._progress):
                return months
        return 0

    def _most_clauses(self, name: str, rest: Sequence[Row]) -> int:
        """Return how many clauses can be at the grade of a share at once, whatever it costs."""
        total = self._conditions[name]
        costs = {at: -int(factor) for at, factor in total.terms.items()}
        most = least(self._program, rest, costs, self._progress)
        needed = next(
            clauses_needed(share) for share in self._level.shares if f"share:{share.grade}" == name
        )
        settled = int(total.constant) + needed
        return settled - (most.cost if most else 0)

    def _cost_of_each(self) -> dict[int, int]:
        costs: dict[int, int] = {}
        encoding = self._encoding
        for action, times, used in zip(
            encoding.actions, encoding.times, encoding.used, strict=True
        ):
            costs[times], costs[used] = action.cost, action.fixed
        return {at: cost for at, cost in costs.items() if cost}

    @staticmethod
    def _ones(variables: Iterable[int]) -> dict[int, int]:
        return dict.fromkeys(variables, 1)

    @staticmethod
    def _at_most(costs: Mapping[int, int], most: int) -> Row:
        return Row({at: -cost for at, cost in costs.items()}, -most)

    def _within(self, months: int) -> Row:
        """Ask that nothing is used that takes longer."""
        encoding = self._encoding
        late = [
            used
            for action, used in zip(encoding.actions, encoding.used, strict=True)
            if action.months > months
        ]
        return Row(dict.fromkeys(late, -1), 0)

    def _less_than(self, measures: Measures) -> Row:
        made = {
            action.id: times
            for action, times in measures.steps
            if action.doing not in {Doing.WRITE, Doing.FIND_OUT}
        }
        literals = [
            self._fewer(variable, made[action.id])
            for action, variable in zip(self._encoding.actions, self._encoding.times, strict=True)
            if action.id in made
        ]
        return self._program.row(self._program.count(literals) + Sum(Fraction(-1)))

    def _other_than(self, times: Sequence[int]) -> Row:
        literals = []
        for variable, count in zip(self._encoding.times, times, strict=True):
            literals.append(self._fewer(variable, count))
            literals.append(self._program.holds(Sum(Fraction(-count - 1), {variable: Fraction(1)})))
        return self._program.row(self._program.count(literals) + Sum(Fraction(-1)))

    def _fewer(self, variable: int, count: int) -> Literal:
        return self._program.holds(Sum(Fraction(count - 1), {variable: Fraction(-1)}))
