"""Frozen cards: what use cases hand to a screen, the command line, a document.

Numbers that are shown come twice: exact where a program needs them, and as
language-neutral text (``38/46 = 82.6%``) made once, in ``shown.py``. Words such
as a verdict are codes; the face turns them into words.
"""

from dataclasses import dataclass
from fractions import Fraction

from models.assessment.findings import Verdict
from models.assessment.grades import Outcome
from models.standards.pack import Grade, Status
from models.usecases.clauses.clause_cards import (
    EvidenceCard,
    FileFailure,
    GradesCard,
    NoteCard,
    RequiredEvidenceCard,
)
from models.usecases.feedback.feedback_cards import SaidOfClauseCard
from models.vocabulary.failures import RowFault
from models.vocabulary.ids import (
    AssessmentId,
    ClauseCode,
    CriterionId,
    Digest,
    KeyId,
    PackId,
    RowId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenanceCard:
    """Where a statement comes from."""

    status: Status
    source: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingCard:
    """What would settle an unknown; ``what`` is a field, figure, fact or ledger id.

    ``code``: figure | fact | ledger | cell | held | register | zero (see quantities.py).
    ``title`` is the title where ``what`` is a figure or a fact.
    """

    code: str
    what: str
    title: str
    count: int
    rows: tuple[RowId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperandCard:
    """One number of a derivation with the rows behind it; ``value`` "" if unknown."""

    id: str
    title: str
    value: str
    unit: str
    ledger: str
    rows: tuple[RowId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageCard:
    """``short`` of ``title`` in ``unit`` is lacking (or too much, if ``reduce``)."""

    subject: str
    title: str
    unit: str
    group: str
    have: str
    need: str
    short: str
    reduce: bool
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingCard:
    """A computed finding: ``figures`` such as ``38/46 = 82.6%``, ``need`` such as ``≥ 80%``."""

    verdict: Verdict
    title: str
    figures: str
    need: str
    form: str
    operands: tuple[OperandCard, ...]
    shortages: tuple[ShortageCard, ...]
    missing: tuple[MissingCard, ...]
    parts: tuple["FindingCard", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionCard:
    """One criterion; ``finding`` None where only a person can tell."""

    id: CriterionId
    grade: Grade
    label: str
    """``C2``."""
    text: str
    provenance: ProvenanceCard
    finding: FindingCard | None
    tick: bool | None
    computed: Outcome
    claimed: Outcome
    evidence: tuple[str, ...]
    """Evidence expected for this criterion."""
    carried: bool | None = None
    """Last time's answer, waiting for a person; it counts as not answered."""
    carried_change: str = ""
    """``reworded`` | ``threshold``: the sentence, or what it asks, is another now, so
    ``carried`` is only shown and cannot be confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedCard:
    """What came over for a clause from an earlier assessment and waits for a person.

    ``sureness``: same | likely | chosen, of ``from_clause`` being this clause.
    ``answers`` can be confirmed; ``changed`` are answers to be given anew.
    """

    from_clause: ClauseCode
    sureness: str
    answers: int
    changed: int
    not_applicable_reason: str
    claim_reason: str
    evidence: tuple[EvidenceCard, ...]
    notes: tuple[NoteCard, ...]
    """By their own authors and times; confirming the clause adds them to its notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseLine:
    """A clause in the tree. ``claimed``/``computed`` None: not settled."""

    code: ClauseCode
    title: str
    core: bool
    claimed: Grade | None
    computed: Grade | None
    lacks_data: bool
    started: bool
    """Whether somebody has answered any of it."""
    over_claim: int
    under_claim: int
    status: Status
    unconfirmed: int = 0
    """How many things came over from an earlier assessment and wait for a person."""
    lead: str = ""
    supporting: tuple[str, ...] = ()
    """The departments of the clause; "my clauses" are those that name a department."""
    differs: bool = False
    """Whether a department answered a criterion otherwise than the centre did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLine:
    """A section in the tree."""

    code: str
    title: str
    settled: int
    applicable: int
    clauses: tuple[ClauseLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterLine:
    """A chapter in the tree, with its counts."""

    code: str
    title: str
    settled: int
    applicable: int
    open: int
    lacking_data: int
    over_claims: int
    under_claims: int
    sections: tuple[SectionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """A share of a level: ``reached`` of ``applicable``, needs ``needed`` (``threshold``)."""

    grade: Grade
    reached: int
    applicable: int
    needed: int
    short: int
    threshold: str
    share: str
    exact: Fraction
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionCard:
    """A prerequisite or a veto of a level: ``finding.verdict`` is what it comes to.

    A prerequisite must be MET; a veto that is MET bars this year's application.
    ``facts``: what people state that decides it, by key.
    """

    id: str
    text: str
    finding: FindingCard
    facts: tuple[str, ...]
    provenance: ProvenanceCard


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCard:
    """One level and what decides it.

    ``barred_by`` and ``vetoes_open`` are among ``vetoes``, ``prerequisites_short``
    among ``prerequisites``. ``recalled_rule`` and ``recalled_clauses`` (how many of
    the applicable clauses) say what makes the level provisional.
    """

    id: str
    title: str
    available: Verdict
    reached: bool
    provisional: bool
    shares: tuple[ShareCard, ...]
    core_grade: Grade | None
    core_short: tuple[ClauseCode, ...]
    provenance: ProvenanceCard
    recalled_rule: bool
    recalled_clauses: int
    prerequisites: tuple[ConditionCard, ...] = ()
    prerequisites_short: tuple[ConditionCard, ...] = ()
    vetoes: tuple[ConditionCard, ...] = ()
    barred_by: tuple[ConditionCard, ...] = ()
    vetoes_open: tuple[ConditionCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistCard:
    """The whole checklist: tree, counts, levels."""

    year: int
    revision: int
    final: bool
    pack_id: PackId
    pack_title: str
    pack_edition: str
    pack_version: str
    pack_status: Status
    total: int
    applicable: int
    settled: int
    open: int
    lacking_data: int
    not_applicable: int
    counts: tuple[tuple[Grade, int], ...]
    statuses: tuple[tuple[Status, int], ...]
    """Criteria by status of their source."""
    chapters: tuple[ChapterLine, ...]
    levels: tuple[LevelCard, ...]
    level: LevelCard | None
    """The highest level reached."""
    unconfirmed: int = 0
    """Answers, texts and files that came over and wait for a person; none counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCard:
    """One clause, everything the checklist page shows of it."""

    code: ClauseCode
    title: str
    chapter: str
    section: str
    core: bool
    may_not_apply: bool
    methods: tuple[str, ...]
    expected_evidence: tuple[str, ...]
    provenance: ProvenanceCard
    computed: Grade | None
    claimed: Grade | None
    lacks_data: bool
    over_claim: int
    under_claim: int
    not_applicable_reason: str
    claim_reason: str
    criteria: tuple[CriterionCard, ...]
    evidence: tuple[EvidenceCard, ...]
    final: bool
    previous: ClauseCode | None
    next: ClauseCode | None
    next_open: ClauseCode | None
    grades: GradesCard
    lead: str
    supporting: tuple[str, ...]
    notes: tuple[NoteCard, ...]
    """Oldest first, withdrawn ones too."""
    required: tuple[RequiredEvidenceCard, ...]
    carried: CarriedCard | None = None
    said: SaidOfClauseCard | None = None
    """What the county's newest feedback says of it; None while there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCard:
    """What an answer changed: the clause, its line, the levels, the counts."""

    clause: ClauseCard
    checklist: ChecklistCard


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedCard:
    """What attaching several files did: the names attached, and those that could not be."""

    clause: ClauseCard
    attached: tuple[str, ...]
    failed: tuple[FileFailure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureCard:
    """One measure with its derivation."""

    id: str
    title: str
    unit: str
    form: str
    definition: str
    source: str
    group: str
    low: Fraction | None
    high: Fraction | None
    figures: str
    operands: tuple[OperandCard, ...]
    missing: tuple[MissingCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportCard:
    """What an import did (or, on a dry run, would do)."""

    ledger: str
    file: str
    sheet: str
    dry_run: bool
    rows_read: int
    added: int
    changed: int
    unchanged: int
    vanished: tuple[str, ...]
    """Names of people or devices that are in the ledger but not in the file; untouched."""
    held: int
    faults: tuple[RowFault, ...]
    remarks: tuple[RowFault, ...]
    ignored_columns: tuple[str, ...]
    skipped_rows: int
    ended: int = 0
    """Rows the file lacks that a person ended."""
    left_out: int = 0
    """Rows of the file that a person left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionCard:
    """A finalised revision and its package, if it was exported."""

    assessment_id: AssessmentId
    year: int
    revision: int
    made_at: str
    digest: Digest
    short_hash: str
    package_name: str
    package_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCard:
    """The public side of this machine's keys, and whose they are."""

    key_id: KeyId
    fingerprint: str
    recipient: str
    owner: str
