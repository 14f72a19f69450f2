"""Frozen cards of everything that goes out in packages or comes in by them."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from models.assessment.findings import Verdict
from models.assessment.grades import Outcome
from models.gaps.shortages import GapState
from models.standards.pack import Grade
from models.usecases.cards import KeyCard
from models.usecases.checks.check_cards import PreflightItem
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Param, Place, Refusal, Trouble
from models.vocabulary.ids import (
    AssessmentId,
    ClauseCode,
    CriterionId,
    Digest,
    InstitutionId,
    KeyId,
    PackId,
)
from models.vocabulary.release import FIRST_WITH_CAMPAIGNS


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentCard:
    """A package of introduction that was written: whose key, and where."""

    key: KeyCard
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportCard:
    """A package that was written and read back. ``sealed_for`` ``""``: not sealed.

    ``digest`` names the content whatever the file is sealed for; ``file_digest``
    and ``size`` (bytes) are those of the file at ``path``.
    """

    path: Path
    size: int
    digest: Digest
    file_digest: Digest
    sealed_for: str
    short_hash: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyCard:
    """A package that is whole and rightly signed, and how far to trust its signer.

    ``trust``: own | enrolled | replaced | revoked | other-institution | unknown. With
    ``unknown`` the signature fits the key inside, and only a comparison of
    ``fingerprint`` can tell whose key that is. ``short_hash`` is ``""`` unless ``kind``
    is ``submission``; ``year`` and ``revision`` are 0 for introductions.
    """

    file: str
    kind: str
    sealed: bool
    owner: str
    subject: str
    year: int
    revision: int
    short_hash: str
    digest: Digest
    file_digest: Digest
    files: int
    size: int
    key_id: KeyId
    fingerprint: str
    trust: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolCard:
    """An institution (or, at a centre, a county) whose key was compared.

    ``already``: this very key was known; ``replaced``: key ids that ended.
    """

    key: KeyCard
    institution: InstitutionId
    region: str
    already: bool
    replaced: tuple[KeyId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCard:
    """``reached`` of ``applicable`` clauses at ``grade`` or better."""

    grade: Grade
    reached: int
    applicable: int
    share: str
    exact: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionLine:
    """One accepted submission in a list. ``level`` and ``level_title`` ``""``: none reached.

    ``key_state``: active | revoked, of the key that signed it; the signature was
    verified when it came in. ``newest``: no higher revision is here. ``barred``: a
    veto bars this year's application for one of the levels. ``set_aside``: it gave way
    to another package and counts nowhere.
    """

    digest: Digest
    institution: InstitutionId
    name: str
    assessment_id: AssessmentId
    year: int
    revision: int
    newest: bool
    pack_id: PackId
    pack_title: str
    level: str
    level_title: str
    provisional: bool
    barred: bool
    open: int
    not_applicable: int
    rates: tuple[RateCard, ...]
    """C, B, A."""
    counts: tuple[tuple[Grade, int], ...]
    over_claims: int
    key_id: KeyId
    key_state: str
    short_hash: str
    finalised_at: str
    received_at: str
    file_name: str
    set_aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionLine:
    """One enrolled institution; ``submission`` None while nothing has come in."""

    institution: InstitutionId
    name: str
    region: str
    kind: str
    key_id: KeyId
    key_state: str
    fingerprint: str
    enrolled_at: str
    submission: SubmissionLine | None
    submissions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedCriterionCard:
    """One criterion as sent, with the wording of the county's own copy of the standard."""

    id: CriterionId
    grade: Grade
    label: str
    text: str
    computed: Outcome
    claimed: Outcome
    tick: bool | None
    figures: str
    need: str
    evidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedClauseCard:
    """One clause as sent. ``computed``/``claimed`` None: not settled."""

    code: ClauseCode
    title: str
    core: bool
    computed: Grade | None
    claimed: Grade | None
    over_claim: int
    claim_reason: str
    not_applicable_reason: str
    criteria: tuple[SubmittedCriterionCard, ...]
    evidence: tuple["SubmittedEvidenceCard", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedEvidenceCard:
    """A file behind a clause; ``file`` is its path below ``data/`` in the package.

    Kind, days and item as the institution told them, "" where it did not.
    """

    digest: Digest
    criterion: CriterionId
    name: str
    size: int
    file: str
    kind: str
    dated_on: str
    valid_until: str
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedSectionCard:
    """A section with its clauses."""

    code: str
    title: str
    clauses: tuple[SubmittedClauseCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedChapterCard:
    """A chapter with its sections and counts."""

    code: str
    title: str
    settled: int
    applicable: int
    over_claims: int
    sections: tuple[SubmittedSectionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedShareCard:
    """A share a level asks, as sent and recomputed."""

    grade: Grade
    reached: int
    applicable: int
    needed: int
    share: str
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedConditionCard:
    """A prerequisite or a veto, as sent and worked out again from the facts in the package.

    The wording is that of the county's own copy of the standard.
    """

    id: str
    text: str
    source: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedLevelCard:
    """One level and what decided it.

    ``barred_by``: vetoes in force, ``vetoes_open``: nobody has ruled them out.
    """

    id: str
    title: str
    available: Verdict
    reached: bool
    provisional: bool
    shares: tuple[SubmittedShareCard, ...]
    core_short: tuple[ClauseCode, ...]
    prerequisites_short: tuple[SubmittedConditionCard, ...]
    barred_by: tuple[SubmittedConditionCard, ...]
    vetoes_open: tuple[SubmittedConditionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedGapCard:
    """One gap as sent: ``have`` → ``need``, ``short`` in ``unit``."""

    state: GapState
    subject: str
    title: str
    unit: str
    have: str
    need: str
    short: str
    clauses: tuple[ClauseCode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedMeasureCard:
    """One measure as sent; ends None where there is none. Titles are this program's."""

    id: str
    title: str
    unit: str
    form: str
    low: Fraction | None
    high: Fraction | None
    figures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """Whom to call about a submission."""

    head: str
    telephone: str
    filing_contact: str
    filing_telephone: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionCard:
    """One accepted submission, clause by clause."""

    line: SubmissionLine
    region: str
    kind: str
    population: int | None
    contact: ContactCard
    author: str
    levels: tuple[SubmittedLevelCard, ...]
    chapters: tuple[SubmittedChapterCard, ...]
    gaps_to: str
    gaps: tuple[SubmittedGapCard, ...]
    accepted: tuple[PreflightItem, ...]
    """What checks remarked on there and people let stand, with their reasons."""
    staff: int
    devices: int
    evidence_files: int
    evidence_bytes: int
    has_report: bool
    revisions: tuple[tuple[int, Digest], ...]
    """Every accepted revision of the same assessment, lowest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedCard:
    """A package that was accepted. ``already``: it was here, and nothing was changed.

    ``replaces``: the newest revision there was before, 0 if none.
    """

    file: str
    sealed: bool
    already: bool
    replaces: int
    line: SubmissionLine


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureCard:
    """Why one file of several was not taken; the face turns the code into a sentence."""

    code: RefusalCode | TroubleCode
    place: Place
    params: tuple[tuple[str, Param], ...]

    @classmethod
    def of(cls, failure: Refusal | Trouble) -> "FailureCard":
        """Return what a failure says."""
        return cls(code=failure.code, place=failure.place, params=tuple(failure.params.items()))

    def raised(self) -> Refusal | Trouble:
        """Return the failure again, to be raised or told."""
        if isinstance(self.code, TroubleCode):
            return Trouble(self.code, place=self.place, **dict(self.params))
        return Refusal(self.code, place=self.place, rows=(), **dict(self.params))


@dataclass(frozen=True, slots=True, kw_only=True)
class PackChoice:
    """A stored pack a county wants to issue, and whose standard it is to be.

    ``institution_kinds`` None: those the pack is made for, without those that a fuller
    standard of the same draft is made for.
    """

    digest: Digest
    institution_kinds: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignDraft:
    """What a county is about to announce; both days are within the round.

    ``revises``: another revision of the newest campaign instead of a new one.
    ``minimal_program``: centres with an older program must bring it up to date first.
    """

    title: str
    year: int
    opens: date
    closes: date
    message: str
    packs: tuple[PackChoice, ...]
    revises: bool = False
    minimal_program: str = FIRST_WITH_CAMPAIGNS


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignPackCard:
    """One pack of a campaign. ``kind``: standard | policy; ``size`` of its JSON, bytes."""

    kind: str
    id: PackId
    version: str
    title: str
    digest: Digest
    size: int
    institution_kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignCard:
    """A county's campaign, issued here or received here.

    ``days_left`` to ``closes``, 0 on the last day, negative afterwards. ``standard``:
    at a centre, the standard the county asks this kind of institution to use, None
    where it names none; ``in_use``: the year's assessment is made by that very version.
    """

    digest: Digest
    number: int
    revision: int
    county: str
    region: str
    title: str
    year: int
    opens: date
    closes: date
    days_left: int
    message: str
    packs: tuple[CampaignPackCard, ...]
    kept_at: str
    file_name: str
    standard: CampaignPackCard | None = None
    in_use: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedCard:
    """A campaign that was written and read back; ``size`` in bytes."""

    campaign: CampaignCard
    path: Path
    size: int
    file_digest: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedCard:
    """A campaign that was accepted. ``already``: it was here, and nothing was changed.

    ``new_packs``: those that were not here before; ``replaces``: title of the
    campaign that was the newest before, ``""`` for none.
    """

    file: str
    campaign: CampaignCard
    already: bool
    replaces: str
    new_packs: tuple[CampaignPackCard, ...]
