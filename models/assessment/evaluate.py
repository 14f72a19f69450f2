"""Evaluate a requirement on readings of the ledgers."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from models.assessment.findings import Finding, Shortage, Verdict
from models.assessment.inversion import (
    shortage_of_distinct,
    shortage_of_fact,
    shortage_of_held,
    shortage_of_measured,
)
from models.ledger.facts import FACTS
from models.ledger.measures import MEASURES
from models.ledger.quantities import Missing, Quantity
from models.ledger.readings import Readings
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
)

_SETTLED = {Verdict.MET, Verdict.NOT_MET}


def evaluate(
    requirement: Requirement, readings: Readings, *, confirmed: bool | None = None
) -> Finding:
    """Return the finding of ``requirement``.

    ``confirmed``: what a person has said of the parts that only a person can
    tell; None where nobody has said anything.
    """
    match requirement:
        case When():
            return _when(requirement, readings, confirmed)
        case AllOf(parts=parts):
            return _all_of(requirement, parts, readings, confirmed)
        case AnyOf(parts=parts):
            return _some_of(requirement, 1, parts, readings, confirmed)
        case AtLeastNOf(n=n, parts=parts):
            return _some_of(requirement, n, parts, readings, confirmed)
        case Attested():
            return _attested(requirement, confirmed)
        case _:
            return _leaf(requirement, readings)


def _leaf(requirement: Measured | Held | Distinct | OneOf | Dated, readings: Readings) -> Finding:
    match requirement:
        case Measured():
            return _measured(requirement, readings)
        case Held():
            return _held(requirement, readings)
        case Distinct():
            return _distinct(requirement, readings)
        case OneOf():
            return _one_of(requirement, readings)
        case Dated():
            return _dated(requirement, readings)


def compare(
    low: Fraction | None, high: Fraction | None, comparison: Comparison, need: Fraction
) -> Verdict:
    """Compare an interval with a bound; ``low`` or ``high`` None is unbounded."""
    match comparison:
        case Comparison.AT_LEAST:
            sure, never = low is not None and low >= need, high is not None and high < need
        case Comparison.MORE_THAN:
            sure, never = low is not None and low > need, high is not None and high <= need
        case Comparison.AT_MOST:
            sure, never = high is not None and high <= need, low is not None and low > need
        case Comparison.LESS_THAN:
            sure, never = high is not None and high < need, low is not None and low >= need
        case Comparison.EQUALS:
            sure = low is not None and low == high == need
            never = (low is not None and low > need) or (high is not None and high < need)
    if sure:
        return Verdict.MET
    return Verdict.NOT_MET if never else Verdict.UNKNOWN


def _measured(requirement: Measured, readings: Readings) -> Finding:
    quantity = readings.quantity(requirement.measure)
    missing = quantity.missing
    if any(item.code == "zero" for item in missing):
        falls_away = MEASURES[requirement.measure].falls_away_at_zero
        return Finding(
            requirement=requirement,
            verdict=Verdict.NOT_APPLICABLE if falls_away else Verdict.UNKNOWN,
            quantity=quantity,
            missing=() if falls_away else missing,
        )
    need = requirement.bound
    if requirement.scale is not None:
        scale = readings.quantity(requirement.scale.measure)
        if scale.exact is None:
            return Finding(
                requirement=requirement,
                verdict=Verdict.UNKNOWN,
                quantity=quantity,
                missing=_joined(missing, scale.missing),
            )
        need = requirement.scale.plus + requirement.bound * scale.exact / requirement.scale.every
    verdict = compare(quantity.low, quantity.high, requirement.comparison, need)
    shortages: tuple[Shortage, ...] = ()
    if verdict is Verdict.NOT_MET:
        shortages = shortage_of_measured(requirement, quantity, need, readings)
    return Finding(
        requirement=requirement,
        verdict=verdict,
        quantity=quantity,
        need=need,
        shortages=shortages,
        missing=missing if verdict is Verdict.UNKNOWN else (),
    )


def _held(requirement: Held, readings: Readings) -> Finding:
    quantity = readings.holdings.held(requirement.register, requirement.kind)
    return _counted(
        requirement, quantity, lambda: shortage_of_held(requirement, quantity, readings)
    )


def _distinct(requirement: Distinct, readings: Readings) -> Finding:
    quantity = readings.holdings.distinct(requirement.register, requirement.by, requirement.among)
    return _counted(
        requirement, quantity, lambda: shortage_of_distinct(requirement, quantity, readings)
    )


def _counted(
    requirement: Held | Distinct, quantity: Quantity, shortage: Callable[[], Shortage]
) -> Finding:
    need = Fraction(requirement.count)
    verdict = compare(quantity.low, quantity.high, Comparison.AT_LEAST, need)
    return Finding(
        requirement=requirement,
        verdict=verdict,
        quantity=quantity,
        need=need,
        shortages=(shortage(),) if verdict is Verdict.NOT_MET else (),
        missing=quantity.missing if verdict is Verdict.UNKNOWN else (),
    )


def _one_of(requirement: OneOf, readings: Readings) -> Finding:
    value = readings.fact(requirement.fact)
    if value is None:
        return _unstated(requirement, requirement.fact)
    if value in requirement.values:
        return Finding(requirement=requirement, verdict=Verdict.MET)
    options = FACTS[requirement.fact].options
    wanted = tuple(options.get(code, code) for code in requirement.values)
    return _not_so(requirement, requirement.fact, wanted)


def _dated(requirement: Dated, readings: Readings) -> Finding:
    stated = readings.fact(requirement.fact)
    if stated is None:
        return _unstated(requirement, requirement.fact)
    as_of = readings.ledgers.as_of
    if requirement.day != ASSESSMENT_DAY:
        as_of = date.fromisoformat(requirement.day)
    if as_of is None:
        return Finding(requirement=requirement, verdict=Verdict.UNKNOWN)
    before = date.fromisoformat(stated) < as_of
    if before is (requirement.order is Order.BEFORE):
        return Finding(requirement=requirement, verdict=Verdict.MET)
    sign = "<" if requirement.order is Order.BEFORE else "≥"
    return _not_so(requirement, requirement.fact, (f"{sign} {as_of.isoformat()}",))


def _not_so(requirement: Requirement, fact: str, wanted: tuple[str, ...]) -> Finding:
    return Finding(
        requirement=requirement,
        verdict=Verdict.NOT_MET,
        shortages=shortage_of_fact(fact, wanted),
    )


def _unstated(requirement: Requirement, fact: str) -> Finding:
    missing = (Missing(code="fact", what=fact),)
    return Finding(requirement=requirement, verdict=Verdict.UNKNOWN, missing=missing)


def _attested(requirement: Attested, confirmed: bool | None) -> Finding:
    if confirmed is None:
        return Finding(requirement=requirement, verdict=Verdict.ATTESTED)
    verdict = Verdict.MET if confirmed else Verdict.NOT_MET
    return Finding(requirement=requirement, verdict=verdict)


def _when(requirement: When, readings: Readings, confirmed: bool | None) -> Finding:
    condition = evaluate(requirement.condition, readings)
    if condition.verdict is Verdict.MET:
        then = evaluate(requirement.then, readings, confirmed=confirmed)
        return _node(requirement, then.verdict, (then,))
    if condition.verdict is Verdict.UNKNOWN:
        return Finding(requirement=requirement, verdict=Verdict.UNKNOWN, missing=condition.missing)
    return Finding(requirement=requirement, verdict=Verdict.NOT_APPLICABLE)


def _all_of(
    requirement: Requirement,
    parts: tuple[Requirement, ...],
    readings: Readings,
    confirmed: bool | None,
) -> Finding:
    found = tuple(evaluate(part, readings, confirmed=confirmed) for part in parts)
    verdicts = {finding.verdict for finding in found}
    for verdict in (Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.ATTESTED, Verdict.MET):
        if verdict in verdicts:
            return _node(requirement, verdict, found)
    return _node(requirement, Verdict.NOT_APPLICABLE, found)


def _some_of(
    requirement: Requirement,
    n: int,
    parts: tuple[Requirement, ...],
    readings: Readings,
    confirmed: bool | None,
) -> Finding:
    found = tuple(evaluate(part, readings, confirmed=confirmed) for part in parts)
    asked = tuple(item for item in found if item.verdict is not Verdict.NOT_APPLICABLE)
    met = sum(item.verdict is Verdict.MET for item in asked)
    unknown = sum(item.verdict is Verdict.UNKNOWN for item in asked)
    to_tell = sum(item.verdict is Verdict.ATTESTED for item in asked)
    if not asked:
        verdict = Verdict.NOT_APPLICABLE
    elif met >= n:
        verdict = Verdict.MET
    elif met + unknown + to_tell < n:
        verdict = Verdict.NOT_MET
    else:
        verdict = Verdict.UNKNOWN if unknown else Verdict.ATTESTED
    if verdict is not Verdict.NOT_MET:
        return _node(requirement, verdict, found)
    return Finding(
        requirement=requirement,
        verdict=verdict,
        parts=found,
        shortages=_fewest(asked, n - met),
    )


def _fewest(found: tuple[Finding, ...], wanted: int) -> tuple[Shortage, ...]:
    """Return the shortages of the ``wanted`` unmet parts that need the least adding."""
    open_parts = [item for item in found if item.verdict is Verdict.NOT_MET and item.shortages]
    open_parts.sort(key=lambda item: sum(short.short for short in item.shortages))
    return tuple(short for item in open_parts[:wanted] for short in item.shortages)


def _node(requirement: Requirement, verdict: Verdict, parts: tuple[Finding, ...]) -> Finding:
    missing: tuple[Missing, ...] = ()
    shortages: tuple[Shortage, ...] = ()
    if verdict is Verdict.UNKNOWN:
        missing = _joined(*(part.missing for part in parts if part.verdict is Verdict.UNKNOWN))
    if verdict is Verdict.NOT_MET:
        shortages = tuple(short for part in parts for short in part.shortages)
    return Finding(
        requirement=requirement,
        verdict=verdict,
        parts=parts,
        missing=missing,
        shortages=shortages,
    )


def _joined(*some: tuple[Missing, ...]) -> tuple[Missing, ...]:
    return tuple(dict.fromkeys(item for group in some for item in group))
