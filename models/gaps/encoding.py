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
from models.assessment.levels import SATISFIED, Assessment, LevelResult, ShareResult
from models.gaps.actions import Action
from models.gaps.changes import Answered, Settled, Situation, Stated
from models.gaps.effects import Effects
from models.gaps.program import Literal, Program, Sum
from models.ledger.measures import MEASURES
from models.standards.language import (
    ASSESSMENT_DAY,
    AllOf,
    AnyOf,
    AtLeastNOf,
    Attested,
    Comparison,
    Dated,
    Distinct,
    Held,
    Measured,
    OneOf,
    Order,
    Requirement,
    When,
    asks_a_person,
)
from models.standards.pack import Clause, Criterion, Grade, Pack
from models.vocabulary.ids import CriterionId

_OPPOSITE: Mapping[Comparison, Comparison] = {
    Comparison.AT_LEAST: Comparison.LESS_THAN,
    Comparison.MORE_THAN: Comparison.AT_MOST,
    Comparison.AT_MOST: Comparison.MORE_THAN,
    Comparison.LESS_THAN: Comparison.AT_LEAST,
}


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
        self._effects = Effects(situation, actions, self.times)
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
        self._stated = self._statements()
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

    def _statements(self) -> dict[str, dict[str, int]]:
        stated: dict[str, dict[str, int]] = {}
        for action, used in zip(self.actions, self.used, strict=True):
            if isinstance(action.change, Stated):
                stated.setdefault(action.change.fact, {})[action.change.value] = used
        for values in stated.values():
            one = {used: Fraction(-1) for used in values.values()}
            self.program.ask(Sum(Fraction(1), one))
        return stated

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
                return self._leaf(requirement)

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
                return self._measured_fails(requirement)
            case Held() | Distinct():
                return self._counted_fails(requirement)
            case OneOf() | Dated():
                return self._fact_fails(requirement)
            case _:
                return None

    def _counted_fails(self, requirement: Held | Distinct) -> Literal | None:
        """Less is held than asked; each thing got is taken to be of a kind not there yet."""
        register = requirement.register
        got = Sum()
        for kind in self._pack.kinds:
            if kind.register == register and (
                kind.id == requirement.kind
                if isinstance(requirement, Held)
                else not requirement.among or kind.id in requirement.among
            ):
                got += Sum(terms=self._effects.held(register, kind.id).terms)
        if not got.terms:
            return None
        found = evaluate(requirement, self._situation.readings)
        if found.verdict is not Verdict.NOT_MET or found.quantity is None:
            return False
        have = found.quantity.high or Fraction(0)
        return self.program.holds(Sum(requirement.count - have) - got, above=True)

    def _fact_fails(self, requirement: OneOf | Dated) -> Literal | None:
        """Another value is stated; or what stands is no fit, and nothing fitting is stated."""
        stated = self._stated.get(requirement.fact)
        if not stated:
            return None
        fitting = [used for value, used in stated.items() if self._fits(requirement, value)]
        others = self.program.some_of([used for used in stated.values() if used not in fitting])
        if evaluate(requirement, self._situation.readings).verdict is not Verdict.NOT_MET:
            return others
        none = (self.program.holds(Sum(terms={used: Fraction(-1)})) for used in fitting)
        return self.program.all_of(none)

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

    def _measured_fails(self, requirement: Measured) -> Literal | None:
        ends = (self._effects.low(requirement.measure), self._effects.high(requirement.measure))
        opposite = _OPPOSITE.get(requirement.comparison)
        if opposite is None or MEASURES[requirement.measure].numerator:
            return None
        if not any(end is not None and end.terms for end in ends):
            return None
        contrary = Measured(
            measure=requirement.measure,
            comparison=opposite,
            bound=requirement.bound,
            scale=requirement.scale,
        )
        return self._leaf(contrary)

    def _leaf(self, requirement: Requirement) -> Literal:
        match requirement:
            case Measured():
                return self._measured(requirement)
            case Held(register=register, kind=kind, count=count):
                held = self._effects.held(register, kind)
                return self.program.holds(held + Sum(Fraction(-count)))
            case Distinct():
                return self._distinct(requirement)
            case OneOf() | Dated():
                return self._fact(requirement)
        raise AssertionError(requirement)

    def _fact(self, requirement: OneOf | Dated) -> Literal:
        if evaluate(requirement, self._situation.readings).verdict in SATISFIED:
            return True
        fitting = [
            used
            for value, used in self._stated.get(requirement.fact, {}).items()
            if self._fits(requirement, value)
        ]
        return self.program.some_of(fitting)

    def _fits(self, requirement: OneOf | Dated, value: str) -> bool:
        if isinstance(requirement, OneOf):
            return value in requirement.values
        day = requirement.day
        if day == ASSESSMENT_DAY:
            as_of = self._situation.readings.ledgers.as_of
            day = as_of.isoformat() if as_of is not None else ""
        return bool(day) and (value < day) is (requirement.order is Order.BEFORE)

    def _distinct(self, requirement: Distinct) -> Literal:
        holdings = self._situation.readings.holdings
        register = requirement.register
        now = holdings.distinct(register, requirement.by, requirement.among).low or Fraction(0)
        by_label: dict[str, list[Literal]] = {}
        there: set[str] = set()
        for kind in self._pack.kinds:
            if kind.register != register or (
                requirement.among and kind.id not in requirement.among
            ):
                continue
            label = kind.category if requirement.by == "category" else kind.id
            held = self._effects.held(register, kind.id)
            if held.constant > 0:
                there.add(label)
            one = self.program.holds(held + Sum(Fraction(-1)))
            by_label.setdefault(label, []).append(one)
        new = [self.program.some_of(some) for label, some in by_label.items() if label not in there]
        return self.program.some_of(new, requirement.count - int(now))

    def _measured(self, requirement: Measured) -> Literal:
        measure = MEASURES[requirement.measure]
        verdict = evaluate(requirement, self._situation.readings).verdict
        if verdict is Verdict.NOT_APPLICABLE:
            return True
        need = self._need(requirement)
        if need is None:
            return False
        if measure.numerator:
            return False if need.terms else self._quotient(requirement, need.constant)
        low, high = self._effects.low(measure.id), self._effects.high(measure.id)
        match requirement.comparison:
            case Comparison.AT_LEAST | Comparison.MORE_THAN:
                sides = [None if low is None else low - need]
            case Comparison.AT_MOST | Comparison.LESS_THAN:
                sides = [None if high is None else need - high]
            case Comparison.EQUALS:
                sides = [
                    None if low is None else low - need,
                    None if high is None else need - high,
                ]
        above = requirement.comparison in {Comparison.MORE_THAN, Comparison.LESS_THAN}
        return self._sides(sides, above=above)

    def _need(self, requirement: Measured) -> Sum | None:
        scale = requirement.scale
        if scale is None:
            return Sum(requirement.bound)
        low, high = self._effects.low(scale.measure), self._effects.high(scale.measure)
        if low is None or high is None or low.constant != high.constant:
            return None
        return Sum(scale.plus) + low.times(requirement.bound / scale.every)

    def _quotient(self, requirement: Measured, need: Fraction) -> Literal:
        """Compare part and need × whole, so that the program stays linear; the whole is above 0."""
        measure = MEASURES[requirement.measure]
        bound = need / measure.factor
        low, high = (self._effects.parts(measure, high=end) for end in (False, True))
        at_least = None if low is None else low[0] - low[1].times(bound)
        at_most = None if high is None else high[1].times(bound) - high[0]
        match requirement.comparison:
            case Comparison.AT_LEAST | Comparison.MORE_THAN:
                sides, whole = [at_least], low
            case Comparison.AT_MOST | Comparison.LESS_THAN:
                sides, whole = [at_most], high
            case Comparison.EQUALS:
                sides, whole = [at_least, at_most], low
        above = requirement.comparison in {Comparison.MORE_THAN, Comparison.LESS_THAN}
        if whole is None:
            return False
        some = self.program.holds(whole[1], above=True)
        return self.program.all_of((some, self._sides(sides, above=above)))

    def _sides(self, sides: Sequence[Sum | None], *, above: bool) -> Literal:
        if any(side is None for side in sides):
            return False
        return self.program.all_of(
            self.program.holds(side, above=above) for side in sides if side is not None
        )
