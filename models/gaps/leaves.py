"""What a single requirement asks of ledgers and facts, as literals over actions."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.levels import SATISFIED
from models.gaps.effects import Effects
from models.gaps.program import Literal, Program, Sum
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
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
)
from models.standards.pack import Kind

_OPPOSITE: Mapping[Comparison, Comparison] = {
    Comparison.AT_LEAST: Comparison.LESS_THAN,
    Comparison.MORE_THAN: Comparison.AT_MOST,
    Comparison.AT_MOST: Comparison.MORE_THAN,
    Comparison.LESS_THAN: Comparison.AT_LEAST,
}


class Leaves:
    """Literals for requirements that have no parts; ``stated[fact][value]`` is 1 where said."""

    def __init__(
        self,
        program: Program,
        readings: Readings,
        effects: Effects,
        kinds: Sequence[Kind],
        stated: Mapping[str, Mapping[str, int]],
    ) -> None:
        self._program = program
        self._readings = readings
        self._effects = effects
        self._kinds = kinds
        self._stated = stated

    def hold(self, requirement: Requirement) -> Literal:
        """Return a literal for "met, or not applicable" of a requirement without parts."""
        match requirement:
            case Measured():
                return self._measured(requirement)
            case Held(register=register, kind=kind, count=count):
                held = self._effects.held(register, kind)
                return self._program.holds(held + Sum(Fraction(-count)))
            case Distinct():
                return self._distinct(requirement)
            case OneOf() | Dated():
                return self._fact(requirement)
        raise AssertionError(requirement)

    def _fact(self, requirement: OneOf | Dated) -> Literal:
        if evaluate(requirement, self._readings).verdict in SATISFIED:
            return True
        fitting = [
            used
            for value, used in self._stated.get(requirement.fact, {}).items()
            if self._fits(requirement, value)
        ]
        return self._program.some_of(fitting)

    def _fits(self, requirement: OneOf | Dated, value: str) -> bool:
        if isinstance(requirement, OneOf):
            return value in requirement.values
        day = requirement.day
        if day == ASSESSMENT_DAY:
            as_of = self._readings.ledgers.as_of
            day = as_of.isoformat() if as_of is not None else ""
        return bool(day) and (value < day) is (requirement.order is Order.BEFORE)

    def _distinct(self, requirement: Distinct) -> Literal:
        holdings = self._readings.holdings
        register = requirement.register
        now = holdings.distinct(register, requirement.by, requirement.among).low or Fraction(0)
        by_label: dict[str, list[Literal]] = {}
        there: set[str] = set()
        for kind in self._kinds:
            if kind.register != register or (
                requirement.among and kind.id not in requirement.among
            ):
                continue
            label = kind.category if requirement.by == "category" else kind.id
            held = self._effects.held(register, kind.id)
            if held.constant > 0:
                there.add(label)
            one = self._program.holds(held + Sum(Fraction(-1)))
            by_label.setdefault(label, []).append(one)
        new = [
            self._program.some_of(some) for label, some in by_label.items() if label not in there
        ]
        return self._program.some_of(new, requirement.count - int(now))

    def _measured(self, requirement: Measured) -> Literal:
        measure = MEASURES[requirement.measure]
        verdict = evaluate(requirement, self._readings).verdict
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
        some = self._program.holds(whole[1], above=True)
        return self._program.all_of((some, self._sides(sides, above=above)))

    def _sides(self, sides: Sequence[Sum | None], *, above: bool) -> Literal:
        if any(side is None for side in sides):
            return False
        return self._program.all_of(
            self._program.holds(side, above=above) for side in sides if side is not None
        )

    def counted_fails(self, requirement: Held | Distinct) -> Literal | None:
        """Return when less is held than asked; None where nothing of the kind can be got.

        Each thing got is taken to be of a kind not there yet.
        """
        register = requirement.register
        got = Sum()
        for kind in self._kinds:
            if kind.register == register and (
                kind.id == requirement.kind
                if isinstance(requirement, Held)
                else not requirement.among or kind.id in requirement.among
            ):
                got += Sum(terms=self._effects.held(register, kind.id).terms)
        if not got.terms:
            return None
        found = evaluate(requirement, self._readings)
        if found.verdict is not Verdict.NOT_MET or found.quantity is None:
            return False
        have = found.quantity.high or Fraction(0)
        return self._program.holds(Sum(requirement.count - have) - got, above=True)

    def fact_fails(self, requirement: OneOf | Dated) -> Literal | None:
        """Return when it is not so; None where no action states the fact.

        Another value is stated; or what stands is no fit, and nothing fitting is stated.
        """
        stated = self._stated.get(requirement.fact)
        if not stated:
            return None
        fitting = [used for value, used in stated.items() if self._fits(requirement, value)]
        others = self._program.some_of([used for used in stated.values() if used not in fitting])
        if evaluate(requirement, self._readings).verdict is not Verdict.NOT_MET:
            return others
        none = (self._program.holds(Sum(terms={used: Fraction(-1)})) for used in fitting)
        return self._program.all_of(none)

    def measured_fails(self, requirement: Measured) -> Literal | None:
        """Return when the measure falls short; None where no action changes it."""
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
        return self.hold(contrary)
