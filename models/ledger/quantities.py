"""A measured quantity: exact where the data allow it, an interval where not.

A row whose deciding cell is empty (or that is still held back) may or may not
count. Instead of guessing, the quantity carries both ends: ``low`` if none of
the unsettled rows counts, ``high`` if all do. A comparison that holds at both
ends is settled; any other is unknown. With no data at all both ends are None.
"""

from dataclasses import dataclass
from fractions import Fraction

from models.vocabulary.ids import RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareEnds:
    """Part and whole of a share where it is smallest, and where it is largest."""

    low_part: int
    low_whole: int
    high_part: int
    high_whole: int


@dataclass(slots=True)
class PartOfWhole:
    """Bounds of a share whose numerator is part of its denominator.

    Each thing is taken in with two answers, whether it belongs to the part and
    to the whole; None is not settled. The bounds are exact: of all the ways the
    open answers can come out, some reach them (ways without any whole aside).
    """

    _in_part: int = 0
    _in_whole: int = 0
    _may_be_part: int = 0
    """In the whole for certain."""
    _may_raise: int = 0
    """Not settled whether in the whole; in the part if so."""
    _may_lower: int = 0
    """Not settled whether in the whole; not in the part."""
    _may_either: int = 0
    """Neither is settled."""

    def add(self, part: bool | None, whole: bool | None, *, times: int = 1) -> None:
        """Take ``times`` things in with the same answers."""
        if whole:
            self._in_whole += times
            self._in_part += times * (part is True)
            self._may_be_part += times * (part is None)
        elif whole is None:
            self._may_raise += times * (part is True)
            self._may_lower += times * (part is False)
            self._may_either += times * (part is None)

    @property
    def ends(self) -> ShareEnds:
        """Part and whole at both ends."""
        joining = self._may_raise + self._may_either
        return ShareEnds(
            low_part=self._in_part,
            low_whole=self._in_whole + self._may_lower + self._may_either,
            high_part=self._in_part + self._may_be_part + joining,
            high_whole=self._in_whole + joining,
        )

    @property
    def low(self) -> Fraction | None:
        """The least the share can be; None where nothing can belong to the whole."""
        ends = self.ends
        if ends.low_whole:
            return Fraction(ends.low_part, ends.low_whole)
        return Fraction(1) if self._may_raise else None

    @property
    def high(self) -> Fraction | None:
        """The most the share can be; None where nothing can belong to the whole."""
        ends = self.ends
        if ends.high_whole:
            return Fraction(ends.high_part, ends.high_whole)
        return Fraction(0) if self._may_lower else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What would settle the quantity.

    ``code``: ``figure`` (form figure ``what`` is empty), ``fact`` (nobody has stated ``what``),
    ``ledger`` (no row in
    ledger ``what``), ``cell`` (``count`` rows lack field ``what``), ``held``
    (``count`` rows of ledger ``what`` wait to be mended), ``register``
    (register ``what`` not declared complete), ``undeclared`` (ledger ``what``
    not declared complete: there may be more rows), ``unconfirmed`` (``count`` rows of
    ledger or register ``what`` came over from last year and wait to be confirmed),
    ``unconfirmed_figure`` (so does figure ``what``), ``zero`` (denominator ``what`` is 0).
    A field of a form ledger is named with it: ``village_clinics.doctors``.
    """

    code: str
    what: str
    count: int = 1
    rows: tuple[RowId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand:
    """One number a quantity was made from, with the rows behind it."""

    id: str
    title: str
    low: Fraction | None
    high: Fraction | None
    unit: str
    ledger: str = ""
    """``staff`` | ``equipment`` | ``figures`` | a register; where the rows live."""
    rows: tuple[RowId, ...] = ()

    @property
    def exact(self) -> Fraction | None:
        """The value where it is settled."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A measure's value. ``form``: ``count`` | ``share`` | ``ratio`` | ``rate``.

    A ``share`` is shown in percent, a ``ratio`` as 1 : x, a ``rate`` as a number
    per ``unit``; ``operands`` are numerator and denominator, or the one count.
    """

    measure: str
    title: str
    unit: str
    form: str
    low: Fraction | None
    high: Fraction | None
    operands: tuple[Operand, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def exact(self) -> Fraction | None:
        """The value where it is settled, else None."""
        return self.low if self.low == self.high else None
