"""Targets of an area (B rows): each figure as an interval, its verdict, who is missing.

Shares are compared before rounding; a denominator of nought is not applicable,
never 0 % or 100 %. A target that binds a larger area is only set beside this
one's figure. Source of the rules: the documents' notes on counting.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from models.assessment.evaluate import compare, evaluate
from models.assessment.findings import Verdict
from models.assessment.standing import Standing, standing_of
from models.county.tally import Count, Share, Sum, Total, fixed
from models.ledger.readings import Readings
from models.standards.amounts import Amount, CountOf, SumOf
from models.standards.language import Comparison, Requirement
from models.standards.policy import Ask, Binds, PolicyTarget
from models.vocabulary.ids import InstitutionId


@dataclass(frozen=True, slots=True, kw_only=True)
class AskResult:
    """One figure of a target.

    ``low``/``high``: the figure (value over per); None is unbounded. ``short``:
    how many more institutions or units would meet a lower bound, where both
    amounts are settled; None otherwise.
    """

    ask: Ask
    verdict: Verdict
    low: Fraction | None
    high: Fraction | None
    value: Total
    per: Total | None
    needed: int | None
    """Least value that meets a lower bound, where the denominator is settled."""

    @property
    def short(self) -> int | None:
        """What the value lacks to ``needed``; 0 where it is met."""
        if self.needed is None or self.value.exact is None:
            return None
        return max(0, ceil(self.needed - self.value.exact))


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetResult:
    """One B row. ``beside``: it binds a larger area and is shown for comparison only."""

    row: PolicyTarget
    standing: Standing
    asks: tuple[AskResult, ...]
    beside: bool
    in_years: bool


_LEVELS = (Binds.NATION, Binds.PROVINCE, Binds.PREFECTURE, Binds.COUNTY)


def judge_targets(
    rows: Sequence[PolicyTarget],
    institutions: Iterable[tuple[InstitutionId, Readings]],
    area: Readings,
    level: Binds = Binds.COUNTY,
) -> tuple[TargetResult, ...]:
    """Judge every row over ``institutions``, read once and one at a time.

    ``area``: the area's own figures and facts; ``level``: which area it is.
    """
    counts = [[_Counted(ask, area) for ask in row.asks] for row in rows]
    every = [one for some in counts for one in some]
    for who, readings in institutions:
        for one in every:
            one.add(who, readings)
    return tuple(
        _target(row, tuple(one.result() for one in some), area, level)
        for row, some in zip(rows, counts, strict=True)
    )


def _target(
    row: PolicyTarget, asks: tuple[AskResult, ...], area: Readings, level: Binds
) -> TargetResult:
    return TargetResult(
        row=row,
        standing=_standing(row, asks, area),
        asks=asks,
        beside=_LEVELS.index(row.binds) < _LEVELS.index(level),
        in_years=area.ledgers.year in row.by,
    )


def _standing(row: PolicyTarget, asks: tuple[AskResult, ...], area: Readings) -> Standing:
    condition = _applies(row.applies_when, area)
    if condition is not Verdict.MET:
        return standing_of(row.strength, condition)
    compared = {one.verdict for one in asks if one.ask.comparison is not None}
    if not compared:
        return Standing.NOT_JUDGED
    for verdict in (Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET):
        if verdict in compared:
            return standing_of(row.strength, verdict)
    return Standing.NOT_APPLICABLE


def _applies(condition: Requirement | None, area: Readings) -> Verdict:
    """Return MET where ``condition`` holds of the area, UNKNOWN or NOT_APPLICABLE else."""
    if condition is None:
        return Verdict.MET
    verdict = evaluate(condition, area).verdict
    return verdict if verdict in {Verdict.MET, Verdict.UNKNOWN} else Verdict.NOT_APPLICABLE


class _Counted:
    """One ask while the institutions go by."""

    def __init__(self, ask: Ask, area: Readings) -> None:
        self._ask = ask
        self._applies = _applies(ask.applies_when, area)
        self._value = _part(ask.value, area)
        self._per = None if ask.per is None else _part(ask.per, area)
        self._share: Share | None = None
        if isinstance(self._value, Count) and isinstance(self._per, Count):
            self._share = Share(self._value, self._per)

    def add(self, who: InstitutionId, readings: Readings) -> None:
        if self._share is not None:
            self._share.add(who, readings)
            return
        for part in (self._value, self._per):
            if isinstance(part, (Count, Sum)):
                part.add(who, readings)

    def result(self) -> AskResult:
        value = _total(self._value)
        per = None if self._per is None else _total(self._per)
        low, high = self._bounds(value, per)
        return AskResult(
            ask=self._ask,
            verdict=self._verdict(low, high, per),
            low=low,
            high=high,
            value=value,
            per=per,
            needed=self._needed(per),
        )

    def _bounds(self, value: Total, per: Total | None) -> tuple[Fraction | None, Fraction | None]:
        if per is None:
            return value.low, value.high
        if self._share is not None:
            return self._share.part.low, self._share.part.high
        low = value.low / per.high if per.high else None
        high = value.high / per.low if per.low and value.high is not None else None
        return low, high

    def _verdict(self, low: Fraction | None, high: Fraction | None, per: Total | None) -> Verdict:
        if self._applies is not Verdict.MET:
            return self._applies
        if per is not None and per.exact == 0:
            return Verdict.NOT_APPLICABLE
        comparison = self._ask.comparison
        if comparison is None:
            return Verdict.ATTESTED
        return compare(low, high, comparison, self._ask.bound)

    def _needed(self, per: Total | None) -> int | None:
        lower = {Comparison.AT_LEAST, Comparison.MORE_THAN}
        if self._applies is not Verdict.MET or self._ask.comparison not in lower:
            return None
        whole = Fraction(1) if per is None else per.exact
        if whole is None:
            return None
        need = self._ask.bound * whole
        if self._ask.comparison is Comparison.MORE_THAN:
            return need.numerator // need.denominator + 1
        return ceil(need)


def _part(amount: Amount, area: Readings) -> Count | Sum | Total:
    match amount:
        case CountOf():
            return Count(amount)
        case SumOf():
            return Sum(amount)
        case _:
            return fixed(amount, area)


def _total(part: Count | Sum | Total) -> Total:
    return part if isinstance(part, Total) else part.total
