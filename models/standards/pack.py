"""A standard pack: one standard as data. The program knows no clause by name.

Grades: C qualified, B good, A excellent, D not met, E not applicable. B needs
all of C, A needs all of B. A level is decided by ``LevelRule``.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from models.standards.language import Requirement
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, PackId


class Status(StrEnum):
    """Where a statement stands; only the first two come from a document at hand."""

    POLICY = "policy"
    """Taken from a policy document that was at hand."""
    PUBLIC = "public"
    """Taken from a named public source."""
    RECALLED = "recalled"
    """Reconstructed; to be checked against the official text."""
    LOCAL = "local"
    """Set by a county or province."""


class Grade(StrEnum):
    """Grade of a clause."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a statement comes from; ``remark`` says what is uncertain about it."""

    status: Status
    source: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One sentence that must hold for a grade.

    ``requirement`` None: a person attests it, with evidence.
    """

    id: CriterionId
    grade: Grade
    ordinal: int
    text: str
    requirement: Requirement | None
    provenance: Provenance
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The unit that gets a grade. ``criteria`` in order C, B, A and ordinal."""

    code: ClauseCode
    title: str
    chapter: str
    section: str
    core: bool
    may_not_apply: bool
    """Whether grade E may be chosen (always with a reason)."""
    not_applicable_when: Requirement | None
    methods: tuple[str, ...]
    """How it is checked: documents | on_site | interview | system."""
    evidence: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section (节); nested numbering such as 2.2.1 is a section of its own."""

    code: str
    title: str
    clauses: tuple[ClauseCode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter (章)."""

    code: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelRule:
    """What a level asks: shares over applicable clauses, cumulative (C = C+B+A).

    ``core_grade``: every applicable core clause must reach it; None asks nothing.
    ``available_when``: for whom the level exists; None for everybody.
    """

    id: str
    """``qualified`` | ``basic`` | ``recommended``."""
    title: str
    shares: tuple[tuple[Grade, Fraction], ...]
    core_grade: Grade | None
    available_when: Requirement | None
    provenance: Provenance
    prerequisites: tuple["Condition", ...] = ()
    vetoes: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Something besides the clauses that a level hangs on.

    As a prerequisite it must be met. As a veto, when met, it bars this year's
    application and leaves the level as it is.
    """

    id: str
    text: str
    requirement: Requirement
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One thing a register or the equipment ledger can hold.

    ``names``: the usual name first, then synonyms; ``not_names``: words that
    make a match wrong (除颤仪电极片 is no defibrillator). ``also_counts``: kinds
    whose units count as this one too (colour Doppler counts as ultrasound).
    ``states``: equipment states that count (1 in use by default).
    """

    register: str
    id: str
    names: tuple[str, ...]
    unit: str
    not_names: tuple[str, ...] = ()
    also_counts: tuple[str, ...] = ()
    states: tuple[str, ...] = ("1",)
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A compiled pack. ``digest`` is SHA-256 over its canonical JSON."""

    id: PackId
    version: str
    title: str
    edition: str
    institution_kinds: tuple[str, ...]
    provenance: Provenance
    chapters: tuple[Chapter, ...]
    clauses: tuple[Clause, ...]
    levels: tuple[LevelRule, ...]
    kinds: tuple[Kind, ...]
    digest: Digest
