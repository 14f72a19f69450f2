"""What a sample institution is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from models.ledger.form_rows import FormRow
from models.ledger.records import (
    EquipmentRow,
    HeldRow,
    InstitutionProfile,
    Ledgers,
    RegisterEntry,
    StaffRow,
)
from models.standards.pack import Grade
from models.vocabulary.ids import ClauseCode, CriterionId, InstitutionId


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFile:
    """A piece of evidence: ``data`` is the whole file."""

    name: str
    clause: ClauseCode
    criterion: CriterionId
    """Empty where the file stands behind the clause as a whole."""
    data: bytes
    told: Mapping[str, str] = field(default_factory=dict)
    """What was said of it: kind, dated_on, valid_until, item, remark."""
    also_at: tuple[ClauseCode, ...] = ()
    """Other clauses it stands behind too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOpinion:
    """What a department said of criteria; ``origin``: the sheet it handed in, or ""."""

    department: str
    answers: Mapping[CriterionId, bool]
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleNote:
    """A note, written so many hours before the sample was made."""

    clause: ClauseCode
    text: str
    author: str
    criterion: CriterionId
    hours_ago: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverClaim:
    """A clause claimed at ``grade`` whatever the ledgers say; ``reason`` may be missing."""

    clause: ClauseCode
    grade: Grade
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temper:
    """How an institution answers; shares are of the clauses that apply, cumulative.

    ``a``, ``b``, ``c``: how many clauses it means to bring to the grade, as far
    as its ledgers allow. ``untouched``: beginnings of clause codes nobody has
    looked at yet. ``hesitant``: what is not brought to C is left open, not denied.
    """

    a: Fraction
    b: Fraction
    c: Fraction
    hesitant: bool = False
    untouched: tuple[str, ...] = ()
    denied: tuple[CriterionId, ...] = ()
    """Criteria denied although the ledgers meet them (an under-claim)."""
    over_claims: tuple[OverClaim, ...] = ()
    not_applicable: Mapping[ClauseCode, str]
    """Clauses set to E with their reason."""
    notes: Mapping[ClauseCode, str]
    """By the person who fills in."""
    more_notes: tuple[SampleNote, ...] = ()
    opinions: tuple[SampleOpinion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleInstitution:
    """One institution with everything it keeps.

    Ticks belong to criteria of a standard pack, so they are not here: see
    ``answering.sample_answers``, which works them out from ``temper``.
    """

    profile: InstitutionProfile
    author: str
    """Who fills the forms in."""
    staff: tuple[StaffRow, ...]
    equipment: tuple[EquipmentRow, ...]
    held: tuple[HeldRow, ...]
    figures: Mapping[str, Fraction]
    facts: Mapping[str, str]
    registers: tuple[RegisterEntry, ...]
    registers_filled: frozenset[str]
    """Registers and further ledgers declared complete."""
    temper: Temper
    files: tuple[SampleFile, ...]
    form_rows: tuple[FormRow, ...] = ()
    """Rows of every further ledger."""

    @property
    def ledgers(self) -> Ledgers:
        """The ledgers as the measures read them."""
        return Ledgers(
            profile=self.profile,
            year=self.profile.year,
            staff=self.staff,
            equipment=self.equipment,
            held_staff=sum(row.ledger == "staff" for row in self.held),
            held_equipment=sum(row.ledger == "equipment" for row in self.held),
            figures=self.figures,
            facts=self.facts,
            registers=self.registers,
            registers_filled=self.registers_filled,
            form_rows=self.form_rows,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAnswers:
    """What an institution says under one standard pack."""

    ticks: Mapping[CriterionId, bool]
    not_applicable: Mapping[ClauseCode, str]
    reasons: Mapping[ClauseCode, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCentre:
    """One finished workspace of the sample."""

    uscc: InstitutionId
    name: str
    author: str
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCounty:
    """The sample on disk; ``centres`` begins with the main one."""

    root: Path
    centres: tuple[SampleCentre, ...]
    county_folder: Path
    """The county's own workspace; its passphrase is that of the centres."""
    passphrase: str
    readme: Path
