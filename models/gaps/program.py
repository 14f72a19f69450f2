"""A mixed-integer program over exact numbers: variables, sums of them, rows that must hold.

Everything is whole: a row with fractions is multiplied up, so "more than" can be
written as "at least one more". What solves it is ``solver.py``'s business.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import TypeAlias

Literal: TypeAlias = int | bool
"""A variable (its number) that may be 1 only where a thing holds; or a thing already settled."""


@dataclass(frozen=True, slots=True)
class Sum:
    """``constant`` + sum of ``terms`` (variable number → factor)."""

    constant: Fraction = Fraction(0)
    terms: Mapping[int, Fraction] = field(default_factory=dict)

    def __add__(self, other: "Sum") -> "Sum":
        terms = dict(self.terms)
        for variable, factor in other.terms.items():
            terms[variable] = terms.get(variable, Fraction(0)) + factor
        return Sum(self.constant + other.constant, terms)

    def times(self, factor: Fraction) -> "Sum":
        """Return the sum multiplied by ``factor``."""
        return Sum(self.constant * factor, {at: one * factor for at, one in self.terms.items()})

    def __sub__(self, other: "Sum") -> "Sum":
        return self + other.times(Fraction(-1))


@dataclass(frozen=True, slots=True)
class Row:
    """The sum of ``terms`` is at least ``least``; whole numbers all."""

    terms: Mapping[int, int]
    least: int


class Program:
    """Variables with bounds, and rows. Variable numbers count from 0."""

    def __init__(self) -> None:
        self.lower: list[int] = []
        self.upper: list[int] = []
        self.rows: list[Row] = []

    def variable(self, most: int = 1, least: int = 0) -> int:
        """Add a whole-number variable and return its number."""
        self.lower.append(least)
        self.upper.append(most)
        return len(self.lower) - 1

    def ask(self, total: Sum) -> None:
        """Ask that ``total`` is at least 0, whatever else is asked."""
        self.rows.append(self.row(total))

    def holds(self, total: Sum, *, above: bool = False) -> Literal:
        """Return a literal that may be true only where ``total`` is at least (above) 0."""
        row = self.row(total, above=above)
        if self._least(row) >= row.least:
            return True
        if self._most(row) < row.least:
            return False
        literal = self.variable()
        slack = row.least - self._least(row)
        self.rows.append(Row({**row.terms, literal: -slack}, row.least - slack))
        return literal

    def all_of(self, literals: Iterable[Literal]) -> Literal:
        """Return a literal that may be true only where all are."""
        wanted = list(literals)
        if any(one is False for one in wanted):
            return False
        open_ones = [one for one in wanted if one is not True]
        if not open_ones:
            return True
        if len(open_ones) == 1:
            return open_ones[0]
        both = self.variable()
        for one in open_ones:
            self.rows.append(Row({one: 1, both: -1}, 0))
        return both

    def some_of(self, literals: Iterable[Literal], n: int = 1) -> Literal:
        """Return a literal that may be true only where ``n`` of them are."""
        wanted = list(literals)
        n -= sum(one is True for one in wanted)
        open_ones = [one for one in wanted if one is not True and one is not False]
        if n <= 0:
            return True
        if len(open_ones) < n:
            return False
        if len(open_ones) == n == 1:
            return open_ones[0]
        some = self.variable()
        terms: dict[int, int] = {some: -n}
        for one in open_ones:
            terms[one] = terms.get(one, 0) + 1
        self.rows.append(Row(terms, 0))
        return some

    def count(self, literals: Iterable[Literal]) -> Sum:
        """Return how many of the literals are true, as a sum."""
        total = Sum()
        for one in literals:
            if one is True:
                total += Sum(Fraction(1))
            elif one is not False:
                total += Sum(terms={one: Fraction(1)})
        return total

    def row(self, total: Sum, *, above: bool = False) -> Row:
        """Return the row that asks ``total`` to be at least 0 (``above``: more than 0)."""
        scale = lcm(
            total.constant.denominator, *(factor.denominator for factor in total.terms.values())
        )
        terms = {at: int(factor * scale) for at, factor in total.terms.items() if factor}
        return Row(terms, int(-total.constant * scale) + above)

    def _least(self, row: Row) -> int:
        return sum(
            factor * (self.lower[at] if factor > 0 else self.upper[at])
            for at, factor in row.terms.items()
        )

    def _most(self, row: Row) -> int:
        return sum(
            factor * (self.upper[at] if factor > 0 else self.lower[at])
            for at, factor in row.terms.items()
        )
