"""Add up the amounts of targets over institutions, one at a time.

An institution that cannot be told widens the interval instead of being
guessed. One for which the asked sentence does not apply leaves numerator and
denominator alike. Memory does not grow with the ledgers, only by one id for
every institution that stands out.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.ledger.quantities import PartOfWhole
from models.ledger.readings import Readings
from models.standards.amounts import Amount, AreaFigure, CountOf, Members, Stated, SumOf
from models.standards.language import Requirement
from models.vocabulary.ids import InstitutionId


@dataclass(slots=True, kw_only=True)
class Total:
    """What one amount has come to so far: at least ``low``, at most ``high``.

    ``high`` None: unbounded, some figure is missing. ``members``: who counted;
    ``open``: who cannot be told; ``failed``: who was asked and did not count.
    """

    low: Fraction = Fraction(0)
    high: Fraction | None = Fraction(0)
    members: list[InstitutionId] = field(default_factory=list)
    open: list[InstitutionId] = field(default_factory=list)
    failed: list[InstitutionId] = field(default_factory=list)

    @property
    def exact(self) -> Fraction | None:
        """The amount where it is settled."""
        return self.low if self.low == self.high else None

    def widen(self, low: Fraction | None, high: Fraction | None) -> None:
        """Add an interval; nothing counted here is ever below zero."""
        self.low += low or 0
        self.high = None if self.high is None or high is None else self.high + high


class Count:
    """Counts the institutions of ``members`` that meet ``where``."""

    def __init__(self, amount: CountOf) -> None:
        self.amount = amount
        self.total = Total()

    def add(self, who: InstitutionId, readings: Readings) -> bool | None:
        """Take one institution in; return whether it counts (None: cannot be told)."""
        inside = belongs(self.amount.members, readings)
        asked = met(self.amount.where, readings)
        counts = _and(inside, asked)
        if counts is None:
            self.total.open.append(who)
            self.total.widen(Fraction(0), Fraction(1))
        elif counts:
            self.total.members.append(who)
            self.total.widen(Fraction(1), Fraction(1))
        elif inside:
            self.total.failed.append(who)
        return counts


class Sum:
    """Adds a measure up over ``members``."""

    def __init__(self, amount: SumOf) -> None:
        self.amount = amount
        self.total = Total()

    def add(self, who: InstitutionId, readings: Readings) -> None:
        """Take one institution in."""
        inside = belongs(self.amount.members, readings)
        if inside is False:
            return
        quantity = readings.quantity(self.amount.measure)
        self.total.widen(quantity.low if inside else None, quantity.high)
        settled = inside is True and quantity.exact is not None
        (self.total.members if settled else self.total.open).append(who)


@dataclass(slots=True)
class Share:
    """A count that is part of another count: its bounds move together."""

    top: Count
    bottom: Count
    part: PartOfWhole = field(default_factory=PartOfWhole)

    def add(self, who: InstitutionId, readings: Readings) -> None:
        """Take one institution in; where the sentence does not apply, nowhere."""
        where = self.top.amount.where
        if where is not None and evaluate(where, readings).verdict is Verdict.NOT_APPLICABLE:
            return
        self.part.add(self.top.add(who, readings), self.bottom.add(who, readings))


def fixed(amount: Amount, area: Readings) -> Total:
    """Return an amount that no institution changes: of the area, or stated."""
    match amount:
        case AreaFigure(measure=measure):
            quantity = area.quantity(measure)
            return Total(low=quantity.low or Fraction(0), high=quantity.high)
        case Stated(number=number):
            return Total(low=number, high=number)
        case _:
            return Total()


def belongs(members: Members, readings: Readings) -> bool | None:
    """Tell whether an institution is one of ``members``."""
    if members.kinds and readings.fact("institution.kind") not in members.kinds:
        return False
    return met(members.when, readings)


def met(requirement: Requirement | None, readings: Readings) -> bool | None:
    """Return a verdict as yes, no or cannot be told; nothing asked is yes."""
    if requirement is None:
        return True
    match evaluate(requirement, readings).verdict:
        case Verdict.MET:
            return True
        case Verdict.NOT_MET | Verdict.NOT_APPLICABLE:
            return False
        case _:
            return None


def _and(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True
