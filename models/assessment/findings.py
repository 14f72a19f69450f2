"""Findings: what a requirement comes to on these ledgers, why, and what is short.

Three-valued: met, not met, unknown; plus not applicable, and attested where
only a person can tell. Unknown is never counted as met. Comparisons are exact.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from models.ledger.quantities import Missing, Quantity
from models.standards.language import Requirement


class Verdict(StrEnum):
    """What a requirement comes to."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    ATTESTED = "attested"
    """Only a person can tell, and nobody has yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortage:
    """What would have to be added (or taken away) for the requirement to be met.

    ``subject`` names what is counted: a measure id, ``equipment.defibrillator``,
    ``department.surgery``. ``short`` is a whole number for things and people.
    ``reduce``: there is too much of it rather than too little.
    """

    subject: str
    title: str
    unit: str
    group: str
    have: Fraction
    need: Fraction
    short: Fraction
    reduce: bool = False
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One requirement's outcome; a node has ``parts``, a leaf a quantity."""

    requirement: Requirement
    verdict: Verdict
    quantity: Quantity | None = None
    need: Fraction | None = None
    shortages: tuple[Shortage, ...] = ()
    missing: tuple[Missing, ...] = ()
    parts: tuple["Finding", ...] = ()
