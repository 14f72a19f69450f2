"""Figures of the year that follow from the rows of ledgers.

A figure that a person has typed stands. Where none was typed, the rows tell it:
exactly where the ledger is declared complete and every row settles whether it
counts, else at least so much. Nothing is guessed: what a row leaves empty may be
either, and a word outside its list may be anything.
"""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from models.ledger.derived_rules import (
    RULES,
    THREE_YEARS_AGO,
    TODAY,
    Asks,
    Condition,
    How,
    Rule,
)
from models.ledger.form_rows import FormRow, is_open
from models.ledger.quantities import Missing
from models.ledger.records import Ledgers, in_force
from models.vocabulary.amounts import parse_exact
from models.vocabulary.ids import RowId

_TOOK_PLACE = ("held_on", "planned_on")
"""Fields that say on which day something was: only what was in the year counts."""
_LASTED = ("from_day", "to_day")
_NAUGHT = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What the rows of ``ledger`` tell of a figure: between ``low`` and ``high``.

    ``high`` None: there may be any number more. ``rows`` are those that count.
    """

    figure: str
    ledger: str
    low: Fraction
    high: Fraction | None
    rows: tuple[RowId, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def exact(self) -> Fraction | None:
        """The figure where the rows settle it."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A figure that was typed and cannot be what the rows tell."""

    key: str
    ledger: str
    typed: Fraction
    low: Fraction
    high: Fraction | None
    rows: tuple[RowId, ...]

    @property
    def derived(self) -> Fraction | None:
        """What the rows tell exactly; None where they only tell from where to where."""
        return self.low if self.low == self.high else None


class FormHoldings:
    """The rows of every form ledger that are in force, and the figures they tell.

    A figure is worked out when it is first asked for, and remembered.
    """

    def __init__(self, ledgers: Ledgers) -> None:
        self._told: dict[str, Derived | None] = {}
        self._ledgers = ledgers
        self._today = ledgers.as_of or date(ledgers.year, 12, 31)
        self._rows: dict[str, list[FormRow]] = defaultdict(list)
        for row in ledgers.form_rows:
            if in_force(row, self._today):
                self._rows[row.ledger].append(row)

    def rows(self, ledger: str) -> Sequence[FormRow]:
        """Return the rows of a ledger that are not ended."""
        return self._rows.get(ledger, ())

    def is_complete(self, ledger: str) -> bool:
        """Whether a person has declared the ledger complete."""
        return ledger in self._ledgers.registers_filled

    def derived(self, figure: str) -> Derived | None:
        """Return what rows tell of a figure; None where no row and no word tells anything."""
        if figure not in self._told:
            rule = RULES.get(figure)
            self._told[figure] = None if rule is None else self._work_out(figure, rule)
        return self._told[figure]

    def _work_out(self, figure: str, rule: Rule) -> Derived | None:
        held = self._ledgers.held_forms.get(rule.ledger, 0)
        if not (self.rows(rule.ledger) or held or self.is_complete(rule.ledger)):
            return None
        unconfirmed = self._ledgers.unconfirmed.rows
        count = _Count(rule, self.rows(rule.ledger), self._ledgers.year, self._today, unconfirmed)
        low, high = count.bounds()
        missing = list(count.missing())
        if held:
            missing.append(Missing(code="held", what=rule.ledger, count=held))
            high = _with_held(rule, high, held)
        if not self.is_complete(rule.ledger):
            missing.append(Missing(code="undeclared", what=rule.ledger))
            high = None
        return Derived(
            figure=figure,
            ledger=rule.ledger,
            low=low,
            high=high,
            rows=tuple(row.row_id for row in count.sure),
            missing=() if low == high else tuple(missing),
        )


def figures_in_force(ledgers: Ledgers, known: FormHoldings | None = None) -> dict[str, Fraction]:
    """Return every figure that is settled: typed ones, and those the rows tell exactly.

    ``known``: what the rows of these ledgers tell, where that is at hand.
    """
    holdings = known or FormHoldings(ledgers)
    told = {key: derived.exact for key in RULES if (derived := holdings.derived(key)) is not None}
    return {key: value for key, value in told.items() if value is not None} | dict(ledgers.figures)


def disagreements(ledgers: Ledgers, known: FormHoldings | None = None) -> tuple[Disagreement, ...]:
    """Return the typed figures that cannot be what the rows tell, in the table's order.

    ``known``: what the rows of these ledgers tell, where that is at hand.
    """
    holdings = known or FormHoldings(ledgers)
    found = []
    for key in RULES:
        typed, told = ledgers.figures.get(key), holdings.derived(key)
        if typed is None or told is None:
            continue
        if typed < told.low or (told.high is not None and typed > told.high):
            found.append(
                Disagreement(
                    key=key,
                    ledger=told.ledger,
                    typed=typed,
                    low=told.low,
                    high=told.high,
                    rows=told.rows,
                )
            )
    return tuple(found)


def _with_held(rule: Rule, high: Fraction | None, held: int) -> Fraction | None:
    """Return the upper end if every held row counted: a row adds one, an amount anything."""
    if high is None or rule.how in {How.SUM, How.PEOPLE}:
        return None
    return Fraction(len(rule.among)) if rule.how is How.CODES else high + held


class _Count:
    """One rule over the rows of its ledger: which count, which may, how many that makes."""

    def __init__(
        self,
        rule: Rule,
        rows: Iterable[FormRow],
        year: int,
        today: date,
        unconfirmed: Collection[RowId],
    ) -> None:
        self._rule = rule
        self._today = today
        self._unconfirmed = unconfirmed
        self._lacking: dict[str, list[RowId]] = defaultdict(list)
        self.sure: list[FormRow] = []
        self._open: list[FormRow] = []
        for row in rows:
            answers = [
                _in_year(row, year),
                *(self._holds(condition, row) for condition in rule.where),
            ]
            if False in answers:
                continue
            is_open = None in answers or row.row_id in unconfirmed
            (self._open if is_open else self.sure).append(row)
            for condition, answer in zip(rule.where, answers[1:], strict=True):
                if answer is None:
                    self._lacking[_lacks(condition, row)].append(row.row_id)

    def missing(self) -> Iterable[Missing]:
        """Yield what would settle the rows that may or may not count."""
        for key, rows in self._lacking.items():
            yield Missing(
                code="cell", what=f"{self._rule.ledger}.{key}", count=len(rows), rows=tuple(rows)
            )
        waiting = tuple(r.row_id for r in self._open if r.row_id in self._unconfirmed)
        if waiting:
            yield Missing(
                code="unconfirmed", what=self._rule.ledger, count=len(waiting), rows=waiting
            )

    def bounds(self) -> tuple[Fraction, Fraction | None]:
        """Return the least and the most these rows can come to."""
        how = {
            How.ROWS: self._count_rows,
            How.SUM: self._sum,
            How.DISTINCT: self._count_distinct,
            How.CODES: self._count_codes,
            How.OWNERS: self._count_owners,
            How.PEOPLE: self._count_people,
            How.STOCKED: self._count_stocked,
        }
        return how[self._rule.how]()

    def _count_rows(self) -> tuple[Fraction, Fraction | None]:
        sure = len(self.sure)
        return Fraction(sure), Fraction(sure + len(self._open))

    def _amounts(self, rows: Iterable[FormRow]) -> tuple[list[Fraction], bool]:
        """Return the amounts of rows, and whether every row has one."""
        amounts, whole = [], True
        for row in rows:
            if text := row.values.get(self._rule.of, ""):
                amounts.append(parse_exact(text))
            else:
                whole = False
                self._lacking[self._rule.of].append(row.row_id)
        return amounts, whole

    def _sum(self) -> tuple[Fraction, Fraction | None]:
        sure, all_sure = self._amounts(self.sure)
        may, all_may = self._amounts(self._open)
        low = sum(sure, _NAUGHT)
        return low, low + sum(may, _NAUGHT) if all_sure and all_may else None

    def _count_people(self) -> tuple[Fraction, Fraction | None]:
        sure, all_sure = self._amounts(self.sure)
        may, all_may = self._amounts(self._open)
        high = sum(sure, _NAUGHT) + sum(may, _NAUGHT)
        return max(sure, default=_NAUGHT), high if all_sure and all_may else None

    def _count_distinct(self) -> tuple[Fraction, Fraction | None]:
        return self._different(
            [row.values.get(self._rule.of, "") for row in self.sure],
            [row.values.get(self._rule.of, "") for row in self._open],
        )

    def _count_owners(self) -> tuple[Fraction, Fraction | None]:
        return self._different([row.owner for row in self.sure], [row.owner for row in self._open])

    def _different(
        self, sure: Sequence[str], may: Sequence[str]
    ) -> tuple[Fraction, Fraction | None]:
        """Count different texts; an empty one may be one of them or one more."""
        known = {_plain(text) for text in sure if text}
        more = {_plain(text) for text in may if text} - known
        empty = [text for text in (*sure, *may) if not text]
        if empty:
            rows = [row.row_id for row in (*self.sure, *self._open)]
            texts = (*sure, *may)
            self._lacking[self._rule.of or "owner"] += [
                row for row, text in zip(rows, texts, strict=True) if not text
            ]
        low = len(known) or int(any(not text for text in sure))
        return Fraction(low), Fraction(len(known) + len(more) + len(empty))

    def _count_codes(self) -> tuple[Fraction, Fraction | None]:
        told = [row.values.get(self._rule.of, "") for row in self.sure]
        low = len({code for text in told for code in text.split(";")} & self._rule.among)
        silent = [
            row.row_id
            for row in (*self.sure, *self._open)
            if (row in self._open and row.row_id not in self._unconfirmed)
            or not row.values.get(self._rule.of)
        ]
        if not silent:
            told += [row.values.get(self._rule.of, "") for row in self._open]
            most = len({code for text in told for code in text.split(";")} & self._rule.among)
            return Fraction(low), Fraction(most)
        self._lacking[self._rule.of] += silent
        return Fraction(low), Fraction(len(self._rule.among))

    def _count_stocked(self) -> tuple[Fraction, Fraction | None]:
        """Count the goods whose batches still valid come to what there should be."""
        goods: dict[str, _Good] = defaultdict(_Good)
        for row in (*self.sure, *self._open):
            good = goods[_plain(row.values.get("name", ""))]
            good.add(row, self._today)
            good.waits |= row.row_id in self._unconfirmed
        answers = Counter(good.met for good in goods.values())
        for good in goods.values():
            for key, rows in good.lacking.items():
                self._lacking[key] += rows
        return Fraction(answers[True]), Fraction(answers[True] + answers[None])

    def _holds(self, condition: Condition, row: FormRow) -> bool | None:
        return _holds(condition, row.values, self._today)


class _Good:
    """One kind of emergency goods over its batches."""

    def __init__(self) -> None:
        self._quota: Fraction | None = None
        self._valid = self._perhaps = _NAUGHT
        self.waits = False
        """Whether any batch waits to be confirmed: then nothing of it is settled."""
        self.lacking: dict[str, list[RowId]] = defaultdict(list)

    def add(self, row: FormRow, today: date) -> None:
        """Take a batch in."""
        values = row.values
        if quota := values.get("quota"):
            self._quota = max(self._quota or _NAUGHT, parse_exact(quota))
        else:
            self.lacking["quota"].append(row.row_id)
        stock = parse_exact(values.get("stock") or "0")
        until = values.get("valid_until")
        if values.get("lasting") == "1" or (until and date.fromisoformat(until) >= today):
            self._valid += stock
        elif not until:
            self._perhaps += stock
            self.lacking["valid_until"].append(row.row_id)

    @property
    def met(self) -> bool | None:
        """Whether the quota is reached; False for goods of which none need be there."""
        if self._quota is None or self.waits:
            return None
        if not self._quota:
            return False
        if self._valid >= self._quota:
            return True
        return None if self._valid + self._perhaps >= self._quota else False


def _in_year(row: FormRow, year: int) -> bool:
    """Whether what the row tells of was in the year; rows without a day are as they stand."""
    values = row.values
    if is_open(row):
        return True
    for key in _TOOK_PLACE:
        if day := values.get(key):
            return date.fromisoformat(day).year == year
    start, end = (values.get(key, "") for key in _LASTED)
    if start:
        first = date.fromisoformat(start).year
        return first <= year <= (date.fromisoformat(end).year if end else year)
    return True


def _holds(condition: Condition, values: Mapping[str, str], today: date) -> bool | None:
    """Return whether a condition holds, None where the row leaves it open."""
    text = values.get(condition.key, "")
    if condition.asks in {Asks.FILLED, Asks.NOT_FILLED}:
        return bool(text) is (condition.asks is Asks.FILLED)
    if not text:
        return None
    if condition.asks is Asks.AMONG:
        if text in condition.among:
            return True
        return False if text.isascii() else None
    if condition.asks is Asks.AT_LEAST:
        return parse_exact(text) >= condition.least
    day = date.fromisoformat(text)
    if condition.asks is Asks.LASTS_HALF_YEAR:
        end = values.get(condition.other, "")
        return _half_a_year_after(day) <= date.fromisoformat(end) if end else None
    limit = {TODAY: today, THREE_YEARS_AGO: _years_before(today, 3)}[condition.other]
    return day >= limit if condition.asks is Asks.NOT_BEFORE else day < limit


def _lacks(condition: Condition, row: FormRow) -> str:
    """Return the field that would settle a condition the row leaves open."""
    lasting = condition.asks is Asks.LASTS_HALF_YEAR and row.values.get(condition.key)
    return condition.other if lasting else condition.key


def _half_a_year_after(day: date) -> date:
    """Return the last day of the half year that begins on ``day``."""
    years, before = divmod(day.month + 5, 12)
    year, month = day.year + years, before + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) - timedelta(days=1)


def _years_before(day: date, years: int) -> date:
    return date(day.year - years, day.month, min(day.day, 28 if day.month == 2 else day.day))


def _plain(text: str) -> str:
    return "".join(text.split()).upper()
