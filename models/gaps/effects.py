"""Every quantity as a sum over actions: what it is now, and what each action adds to it.

What one action adds is not written down anywhere but found out: the engine reads
the ledgers before and after the action is made once, and the difference counts for
each time it is made. That holds for all counts (each person, device, entry adds
what it adds alone); whatever does not add up so is caught where a plan is judged.
A thing that is got bears on nothing but how many there are of its register.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from models.gaps.actions import Action
from models.gaps.changes import Acquired, Answered, Settled, Situation, Stated
from models.gaps.program import Sum
from models.ledger.holdings import EQUIPMENT
from models.ledger.measures import Measure
from models.ledger.quantities import Quantity
from models.ledger.readings import Readings

Read = Callable[[Readings], Fraction | None]


class Effects:
    """What the actions do to what the ledgers tell; ``variables[i]`` counts ``actions[i]``."""

    def __init__(
        self, before: Situation, actions: Sequence[Action], variables: Sequence[int]
    ) -> None:
        self._before = before.readings
        self._got: dict[str, list[tuple[int, Readings]]] = defaultdict(list)
        """By register, what each thing that can be got is alone."""
        self._changed: list[tuple[int, Readings]] = []
        nothing = _nothing(before)
        for variable, action in zip(variables, actions, strict=True):
            change = action.change
            if isinstance(change, Acquired):
                alone = nothing.after((change,)).readings
                self._got[change.register].append((variable, alone))
            elif not isinstance(change, Answered | Settled | Stated):
                self._changed.append((variable, before.after((change,)).readings))
        self._known: dict[tuple[str, bool], Sum | None] = {}

    def low(self, measure: str) -> Sum | None:
        """Return the least the measure can be; None where it cannot be told."""
        return self._end(measure, high=False)

    def high(self, measure: str) -> Sum | None:
        """Return the most the measure can be; None where it cannot be told."""
        return self._end(measure, high=True)

    def held(self, register: str, kind: str) -> Sum:
        """Return how many units of a kind are held for certain."""

        def read(readings: Readings) -> Fraction:
            return readings.holdings.held(register, kind).low or Fraction(0)

        got = {variable: read(alone) for variable, alone in self._got[register]}
        now = read(self._before)
        if register == EQUIPMENT:
            got |= {variable: read(then) - now for variable, then in self._changed}
        return Sum(now, {variable: more for variable, more in got.items() if more})

    def parts(self, measure: Measure, *, high: bool) -> tuple[Sum, Sum] | None:
        """Return numerator and denominator of a quotient at its low or high end."""
        if self._before.share_ends(measure) is not None:
            if self._before.quantity(measure.id).low is None:
                return None
            part = self._sum(_share_part(measure, high=high))
            whole = self._sum(_share_whole(measure, high=high))
        else:
            part = self._end(measure.numerator, high=high)
            whole = self._end(measure.denominator, high=not high)
        return None if part is None or whole is None else (part, whole)

    def _end(self, measure: str, *, high: bool) -> Sum | None:
        if (measure, high) not in self._known:
            self._known[(measure, high)] = self._sum(
                lambda readings: _end_of(readings.quantity(measure), high=high)
            )
        return self._known[(measure, high)]

    def _sum(self, read: Read) -> Sum | None:
        now = read(self._before)
        if now is None:
            return None
        terms = {}
        for variable, readings in self._changed:
            then = read(readings)
            if then is not None and then != now:
                terms[variable] = then - now
        return Sum(now, terms)


def _nothing(before: Situation) -> Situation:
    """Return a situation without rows, in which a thing shows what it adds alone."""
    ledgers = replace(before.ledgers, staff=(), equipment=(), registers=(), form_rows=())
    return Situation.of(ledgers, before.answers, before.kinds)


def _end_of(quantity: Quantity, *, high: bool) -> Fraction | None:
    return quantity.high if high else quantity.low


def _share_part(measure: Measure, *, high: bool) -> Read:
    def read(readings: Readings) -> Fraction | None:
        ends = readings.share_ends(measure)
        return None if ends is None else Fraction(ends.high_part if high else ends.low_part)

    return read


def _share_whole(measure: Measure, *, high: bool) -> Read:
    def read(readings: Readings) -> Fraction | None:
        ends = readings.share_ends(measure)
        return None if ends is None else Fraction(ends.high_whole if high else ends.low_whole)

    return read
