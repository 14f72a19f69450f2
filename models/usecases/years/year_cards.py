"""Cards of years: which there are, and what beginning one brings over."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCard:
    """One year of the centre; ``state`` is that of its assessment (draft | final).

    ``unconfirmed``: how much came over and waits, answers not counted. ``removable``: it
    was begun and nothing was entered in it.
    """

    year: int
    state: str
    revision: int
    unconfirmed: int
    shown: bool
    removable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewYearCard:
    """What beginning a year brings over, or brought.

    ``came``: ledger (``staff``, ``figures``, a register …) -> how many;
    ``stayed``: rows of a ledger that belonged to the old year alone.
    """

    from_year: int
    year: int
    came: Mapping[str, int]
    stayed: Mapping[str, int]
    answers: int
    evidence: int
