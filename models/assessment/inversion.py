"""Turn a requirement that is not met round: how many of what would meet it.

The answer is the least whole number that does; applied, the requirement is
met, and with one fewer it is not (tests hold this). Where the ledgers leave an
interval, the best case is used: "at least so many".
"""

from fractions import Fraction
from math import ceil, floor

from models.assessment.findings import Shortage
from models.ledger.facts import FACTS
from models.ledger.measures import MEASURES, Measure
from models.ledger.quantities import Quantity
from models.ledger.readings import Readings
from models.standards.language import Comparison, Distinct, Held, Measured

_GROUP_OF_REGISTER = {
    "equipment": "equipment",
    "department": "departments",
    "room": "building",
    "test": "services",
    "technique": "services",
    "service": "services",
    "document": "documents",
    "system": "documents",
}


def shortage_of_measured(
    requirement: Measured, quantity: Quantity, need: Fraction, readings: Readings
) -> tuple[Shortage, ...]:
    """Return what to add (or take away) so that the comparison holds."""
    measure = MEASURES[requirement.measure]
    too_much = requirement.comparison is Comparison.EQUALS and (
        quantity.low is not None and quantity.low > need
    )
    raising = {Comparison.AT_LEAST, Comparison.MORE_THAN, Comparison.EQUALS}
    if requirement.comparison in raising and not too_much:
        strict = requirement.comparison is Comparison.MORE_THAN
        if measure.numerator:
            return (_raise_quotient(measure, need, readings, strict=strict),)
        return (_raise_count(measure, quantity, need, strict=strict),)
    strict = requirement.comparison is Comparison.LESS_THAN
    if measure.numerator:
        return (_lower_quotient(measure, need, readings, strict=strict),)
    have = quantity.low or Fraction(0)
    most = _most(need, strict=strict) if _whole(measure) else need
    return (_made(measure, have, most, have - most, reduce=True),)


def shortage_of_held(requirement: Held, quantity: Quantity, readings: Readings) -> Shortage:
    """Return the units of a kind that are missing."""
    have = quantity.high if quantity.high is not None else quantity.low or Fraction(0)
    need = Fraction(requirement.count)
    return Shortage(
        subject=f"{requirement.register}.{requirement.kind}",
        title=readings.holdings.title(requirement.register, requirement.kind),
        unit=quantity.unit,
        group=_GROUP_OF_REGISTER.get(requirement.register, "services"),
        have=have,
        need=need,
        short=need - have,
    )


def shortage_of_distinct(requirement: Distinct, quantity: Quantity, readings: Readings) -> Shortage:
    """Return how many further kinds are missing, with those not yet held."""
    have = quantity.high if quantity.high is not None else quantity.low or Fraction(0)
    need = Fraction(requirement.count)
    by = "" if requirement.by == "kind" else f".{requirement.by}"
    return Shortage(
        subject=f"distinct.{requirement.register}{by}",
        title=requirement.register,
        unit="",
        group=_GROUP_OF_REGISTER.get(requirement.register, "services"),
        have=have,
        need=need,
        short=need - have,
        candidates=readings.holdings.absent(requirement.register, requirement.among),
    )


def shortage_of_fact(key: str, wanted: tuple[str, ...]) -> tuple[Shortage, ...]:
    """Return the one thing to be brought about; ``wanted``: what would do, in words.

    Nothing for a fact that nobody can bring about, such as the kind of institution.
    """
    fact = FACTS[key]
    if not fact.stated:
        return ()
    return (
        Shortage(
            subject=f"fact.{key}",
            title=fact.title,
            unit="项",
            group="documents",
            have=Fraction(0),
            need=Fraction(1),
            short=Fraction(1),
            candidates=wanted,
        ),
    )


def _raise_count(measure: Measure, quantity: Quantity, need: Fraction, *, strict: bool) -> Shortage:
    have = quantity.high if quantity.high is not None else quantity.low or Fraction(0)
    least = _least(need, strict=strict) if _whole(measure) else need
    return _made(measure, have, least, least - have)


def _raise_quotient(
    measure: Measure, need: Fraction, readings: Readings, *, strict: bool
) -> Shortage:
    """Solve (n + x) / d >= t, or (n + x) / (d + x) >= t where the numerator is within."""
    top = MEASURES[measure.numerator]
    some, whole = readings.quantity(measure.numerator), readings.quantity(measure.denominator)
    have = _best(some)
    base = _settled(whole)
    if measure.form == "share" and some.low is not None and whole.high is not None:
        # the rows that may come to count are part of the whole as well
        base = min(whole.high, base + have - some.low)
    share = need / measure.factor
    if measure.within and share < 1:
        exact = (share * base - have) / (1 - share)
    else:
        exact = share * base - have
    short = _least(exact, strict=strict) if _whole(top) else exact
    return _made(top, have, have + short, short)


def _lower_quotient(
    measure: Measure, need: Fraction, readings: Readings, *, strict: bool
) -> Shortage:
    """Solve (n - x) / d <= t, or (n - x) / (d - x) <= t where the numerator is within."""
    top, bottom = MEASURES[measure.numerator], readings.quantity(measure.denominator)
    have = readings.quantity(measure.numerator).low or Fraction(0)
    base = _settled(bottom)
    share = need / measure.factor
    exact = (
        (have - share * base) / (1 - share)
        if measure.within and share < 1
        else (have - share * base)
    )
    short = _least(exact, strict=strict) if _whole(top) else exact
    return _made(top, have, have - short, short, reduce=True)


def _made(
    measure: Measure, have: Fraction, need: Fraction, short: Fraction, *, reduce: bool = False
) -> Shortage:
    return Shortage(
        subject=measure.id,
        title=measure.title,
        unit=measure.unit,
        group=measure.group,
        have=have,
        need=need,
        short=short,
        reduce=reduce,
    )


def _best(quantity: Quantity) -> Fraction:
    if quantity.high is not None:
        return quantity.high
    return quantity.low or Fraction(0)


def _settled(quantity: Quantity) -> Fraction:
    if quantity.low is not None:
        return quantity.low
    return quantity.high or Fraction(0)


def _whole(measure: Measure) -> bool:
    return measure.unit not in {"平方米", "元"}


def _least(value: Fraction, *, strict: bool) -> Fraction:
    return Fraction(floor(value) + 1 if strict else ceil(value))


def _most(value: Fraction, *, strict: bool) -> Fraction:
    return Fraction(ceil(value) - 1 if strict else floor(value))
