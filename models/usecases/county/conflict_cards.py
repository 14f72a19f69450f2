"""Frozen cards of packages that do not fit what counts, side by side with what does."""

from dataclasses import dataclass

from models.standards.pack import Grade
from models.vocabulary.ids import AssessmentId, ClauseCode, Digest, InstitutionId, KeyId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictLine:
    """One conflict in a list.

    ``code``: the RefusalCode of why it does not fit, as it was when it came.
    ``state``: open | kept | taken; the last three are "" while it is open.
    """

    digest: Digest
    institution: InstitutionId
    name: str
    assessment_id: AssessmentId
    year: int
    revision: int
    code: str
    file_name: str
    received_at: str
    state: str
    reason: str
    decided_at: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSide:
    """One of the two packages. ``standing``: counts | set_aside | outside (never taken in).

    ``level`` and ``level_title`` "": none reached. ``counts``: settled clauses by
    grade, E the set aside ones. ``key_state`` is the key's today. ``previous``: the
    package it continues, "" for a first one.
    """

    digest: Digest
    standing: str
    assessment_id: AssessmentId
    year: int
    revision: int
    previous: str
    level: str
    level_title: str
    provisional: bool
    barred: bool
    counts: tuple[tuple[Grade, int], ...]
    over_claims: int
    gaps: int
    people: int
    devices: int
    evidence: int
    tasks: int
    finalised_at: str
    author: str
    received_at: str
    file_name: str
    key_id: KeyId
    key_state: str
    short_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseDifference:
    """A clause the two do not say the same of; a grade None is not settled or not there.

    ``parts``: what differs besides the grades: reason, criteria, evidence.
    """

    code: ClauseCode
    title: str
    core: bool
    here: Grade | None
    other: Grade | None
    here_computed: Grade | None
    other_computed: Grade | None
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCard:
    """A conflict, side by side. ``here`` None: nothing of this institution and year is here.

    ``sets_aside``: what would count no longer if the package were taken now;
    ``brings_back``: what would count again if it were taken back. ``same``: both
    finalised the very same content.
    """

    line: ConflictLine
    here: ConflictSide | None
    other: ConflictSide
    same: bool
    clauses: tuple[ClauseDifference, ...]
    differing: tuple[str, ...]
    """Parts of the content besides the clauses that are not the same, by their field names."""
    sets_aside: tuple[ConflictSide, ...]
    brings_back: tuple[ConflictSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedCard:
    """What a decision changed: revisions that count no longer, and those that count again."""

    line: ConflictLine
    set_aside: tuple[Digest, ...]
    counts_again: tuple[Digest, ...]
