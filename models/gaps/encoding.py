"""A level as a program: clauses, shares, core clauses and prerequisites over actions.

A literal that is true makes a requirement hold; the other way round nothing is
said. So a solution never claims more than it has, and since nothing asks for a
literal to be false, the least cost is the true one. Only where a ``when`` hangs
on something that an action changes is the contrary encoded as well.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.grades import STEPS
from models.assessment.levels import Assessment, LevelResult, ShareResult
from models.gaps.actions import Action
from models.gaps.changes import Answered, Settled, Situation, Stated
from models.gaps.effects import Effects
from models.gaps.leaves import Leaves
from models.gaps.program import Literal, Program, Sum
from models.standards.language import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Attested,
    Dated,
    Distinct,
    Held,
    Measured,
    OneOf,
    Requirement,
    When,
    asks_a_person,
)
from models.standards.pack import Clause, Criterion, Grade, Pack
from models.vocabulary.ids import CriterionId


def clauses_needed(share: ShareResult) -> int:
    """Return how many clauses a share asks; where none applies it cannot be met."""
    return share.needed if share.applicable else 1


class Encoding:
    """The program of one level for one situation and these actions.

    ``times[i]`` is the variable that counts ``actions[i]``, ``used[i]`` is 1 where it is made
    at all. ``asked`` tells for every condition of the level the literal that must be true
    (or the sum that must not be negative), by a name such as ``core:1.4.1`` or ``share:C``.
    """

    def __init__(
        self, pack: Pack, situation: Situation, assessment: Assessment, actions: Sequence[Action]
    ) -> None:
        self.program = Program()
        self.actions = actions
        self.times = [self.program.variable(action.most) for action in actions]
        self.used = [self._use(at, action) for at, action in enumerate(actions)]
        self._pack = pack
        self._situation = situation
        self._assessment = assessment
        self._leaves = Leaves(
            self.program,
            situation.readings,
            Effects(situation, actions, self.times),
            pack.kinds,
            _stated(self.program, actions, self.used),
        )
        self._answered: dict[CriterionId, int] = {
            action.change.criterion: variable
            for action, variable in zip(actions, self.used, strict=True)
            if isinstance(action.change, Answered)
        }
        self._settled: dict[CriterionId, int] = {
            action.change.criterion: variable
            for action, variable in zip(actions, self.used, strict=True)
            if isinstance(action.change, Settled)
        }
        self._met: dict[CriterionId, Literal] = {}

    def conditions(self, level: LevelResult) -> Iterator[tuple[str, Sum]]:
        """Yield everything the level asks, with a sum that must not be negative."""
        applicable = [
            clause
            for clause in self._pack.clauses
            if self._assessment.clauses[clause.code].applicable
        ]
        wanted = max((STEPS.index(grade) for grade in self._grades_asked(level)), default=-1)
        grades = {clause.code: self._grades(clause, wanted) for clause in applicable}
        if level.rule.available_when is not None:
            yield "available", self._must(self._holds(level.rule.available_when, None))
        for share in level.shares:
            reached = (grades[clause.code][share.grade] for clause in applicable)
            total = self.program.count(reached)
            yield f"share:{share.grade}", total + Sum(Fraction(-clauses_needed(share)))
        if level.rule.core_grade is not None:
            for clause in applicable:
                if clause.core:
                    reached_core = grades[clause.code][level.rule.core_grade]
                    yield f"core:{clause.code}", self._must(reached_core)
        for one in level.rule.prerequisites:
            yield f"prerequisite:{one.id}", self._must(self._holds(one.requirement, None))

    @staticmethod
    def _grades_asked(level: LevelResult) -> Iterable[Grade]:
        yield from (share.grade for share in level.shares)
        if level.rule.core_grade is not None:
            yield level.rule.core_grade

    def _must(self, literal: Literal) -> Sum:
        return self.program.count([literal]) + Sum(Fraction(-1))

    def _use(self, at: int, action: Action) -> int:
        used = self.program.variable()
        terms = {used: Fraction(action.most), self.times[at]: Fraction(-1)}
        self.program.ask(Sum(terms=terms))
        self.program.ask(Sum(terms={self.times[at]: Fraction(1), used: Fraction(-1)}))
        return used

    def _grades(self, clause: Clause, wanted: int) -> Mapping[Grade, Literal]:
        reached: dict[Grade, Literal] = {}
        below: Literal = True
        for step in STEPS[: wanted + 1]:
            asked = [one for one in clause.criteria if one.grade is step]
            met = (self._criterion(one) for one in asked)
            below = self.program.all_of((below, *met)) if asked else False
            reached[step] = below
        return reached

    def _criterion(self, criterion: Criterion) -> Literal:
        if criterion.id not in self._met:
            self._met[criterion.id] = self._worked_out(criterion)
        return self._met[criterion.id]

    def _worked_out(self, criterion: Criterion) -> Literal:
        """Encode one criterion; what the ledgers must show cannot be had by saying yes."""
        tick = self._situation.answers.ticks.get(criterion.id)
        if tick:
            return True
        yes: Literal = self._answered.get(criterion.id, False)
        if criterion.requirement is None:
            return yes
        shown = self._holds(criterion.requirement, yes)
        if criterion.id in self._settled:
            said = yes if asks_a_person(criterion.requirement) else True
            found_out = self.program.all_of((self._settled[criterion.id], said))
            shown = self.program.some_of((shown, found_out))
        return shown if tick is None else self.program.all_of((shown, yes))

    def _holds(self, requirement: Requirement, yes: Literal | None) -> Literal:
        """Return a literal for "met, or not applicable"; ``yes``: what a person can say."""
        match requirement:
            case AllOf(parts=parts):
                return self.program.all_of(self._holds(part, yes) for part in parts)
            case AnyOf(parts=parts):
                return self._enough(parts, 1, yes)
            case AtLeastNOf(n=n, parts=parts):
                return self._enough(parts, n, yes)
            case Attested():
                return False if yes is None else yes
            case When(condition=condition, then=then):
                return self._when(condition, then, yes)
            case _:
                return self._leaves.hold(requirement)

    def _enough(self, parts: Sequence[Requirement], n: int, yes: Literal | None) -> Literal:
        """Parts that fall away are asked of nobody; if all do, so does the whole."""
        asked = [part for part in parts if not self._falls_away(part)]
        if not asked:
            return True
        return self.program.some_of([self._holds(part, yes) for part in asked], n)

    def _falls_away(self, requirement: Requirement) -> bool:
        found = evaluate(requirement, self._situation.readings)
        return found.verdict is Verdict.NOT_APPLICABLE

    def _when(self, condition: Requirement, then: Requirement, yes: Literal | None) -> Literal:
        found = evaluate(condition, self._situation.readings).verdict
        contrary = self._fails(condition)
        if contrary is None:
            if found is Verdict.MET:
                return self._holds(then, yes)
            return found is not Verdict.UNKNOWN
        applies = self.program.all_of((self._holds(condition, None), self._holds(then, yes)))
        return self.program.some_of((contrary, applies))

    def _fails(self, requirement: Requirement) -> Literal | None:
        """Return a literal for "not met"; None where no action bears on the requirement."""
        match requirement:
            case AllOf(parts=parts):
                return self._some_fail(parts, 1)
            case AnyOf(parts=parts):
                return self._some_fail(parts, len(parts))
            case AtLeastNOf(n=n, parts=parts):
                return self._some_fail(parts, len(parts) - n + 1)
            case Measured():
                return self._leaves.measured_fails(requirement)
            case Held() | Distinct():
                return self._leaves.counted_fails(requirement)
            case OneOf() | Dated():
                return self._leaves.fact_fails(requirement)
            case _:
                return None

    def _some_fail(self, parts: Sequence[Requirement], n: int) -> Literal | None:
        found = [(part, self._fails(part)) for part in parts]
        if all(literal is None for _, literal in found):
            return None
        readings = self._situation.readings
        settled = (
            evaluate(part, readings).verdict is Verdict.NOT_MET if literal is None else literal
            for part, literal in found
        )
        return self.program.some_of(settled, n)


def _stated(
    program: Program, actions: Sequence[Action], used: Sequence[int]
) -> Mapping[str, Mapping[str, int]]:
    """Return what is 1 where a fact is stated to be a value; one value of a fact at most."""
    stated: dict[str, dict[str, int]] = {}
    for action, variable in zip(actions, used, strict=True):
        if isinstance(action.change, Stated):
            stated.setdefault(action.change.fact, {})[action.change.value] = variable
    for values in stated.values():
        program.ask(Sum(Fraction(1), {variable: Fraction(-1) for variable in values.values()}))
    return stated
