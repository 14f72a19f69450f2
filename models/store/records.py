"""Frozen records that only the store knows: assessments, evidence, inbox rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.vocabulary.ids import (
    AccountId,
    AssessmentId,
    ClauseCode,
    CriterionId,
    Digest,
    InstitutionId,
    KeyId,
    PackId,
    RowId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceRow:
    """Whose workspace this is; ``role`` is ``centre`` or ``county``."""

    role: str
    name: str
    region: str
    made_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRow:
    """One stored version of a pack; ``kind`` is ``standard`` or ``policy``."""

    digest: Digest
    kind: str
    pack_id: PackId
    version: str
    title: str
    edition: str
    stored_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentRow:
    """One assessment; ``state`` is ``draft`` or ``final``.

    ``carried_from``: the assessment whose answers it took over, "" for none.
    """

    assessment_id: AssessmentId
    year: int
    pack_id: PackId
    pack_digest: Digest
    revision: int
    state: str
    made_at: str
    carried_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedRow:
    """One thing taken over from an earlier assessment, until a person settles it.

    ``what``: answer | not_applicable | reason | note | evidence. ``value`` is "1"
    or "0" for an answer, the file's name for evidence, else the text. ``digest`` is
    that of the file, or the id of the note it was. ``detail``: the particulars of a
    file (``EVIDENCE_PARTICULARS``), ``author`` and ``at`` of a note. ``change`` other
    than ``none``: the criterion reads differently now, so the answer is shown but
    cannot be confirmed.
    """

    what: str
    clause: ClauseCode
    criterion_id: CriterionId
    digest: str
    value: str
    from_clause: ClauseCode
    from_criterion: str
    sureness: str
    change: str
    settled: bool = False
    detail: Mapping[str, str] = field(default_factory=dict)

    @property
    def stands(self) -> bool:
        """Whether it can be confirmed as it is."""
        return self.change == "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyChoiceRow:
    """How one F row of a policy is read here; ``value`` "" is a number set aside."""

    policy_id: PackId
    row: str
    value: str
    at: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseState:
    """What people wrote about a clause."""

    not_applicable_reason: str = ""
    claim_reason: str = ""


CLAUSE_TEXTS: Mapping[str, str] = {
    "not_applicable": "not_applicable_reason",
    "reason": "claim_reason",
}
"""Field of ``ClauseState`` by what a ``CarriedRow`` holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLink:
    """A file behind a clause; ``criterion_id`` "" means the clause as a whole.

    ``kind``: what the file is (``EVIDENCE_KINDS``), "" where nobody has said. ``dated_on``
    and ``valid_until`` are ISO days or ""; ``item`` is the wording of the expected
    evidence that the file answers.
    """

    clause: ClauseCode
    criterion_id: CriterionId
    digest: Digest
    name: str
    size: int
    media_type: str
    added_at: str
    kind: str = ""
    dated_on: str = ""
    valid_until: str = ""
    item: str = ""
    remark: str = ""


EVIDENCE_PARTICULARS = ("kind", "dated_on", "valid_until", "item", "remark")
"""Fields of ``EvidenceLink`` that people tell of a file, and may tell anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFile:
    """A file behind a row of a form ledger."""

    row_id: RowId
    digest: Digest
    name: str
    size: int
    media_type: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseDepartment:
    """A department's part in a clause: ``lead`` (at most one of a clause) or ``support``."""

    clause: ClauseCode
    department: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentTick:
    """What a department said of a criterion; ``origin``: the sheet it was read from, or ""."""

    criterion_id: CriterionId
    department: str
    value: bool
    author: str
    at: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A note of a clause; ``criterion_id`` "" means the clause as a whole."""

    note_id: str
    clause: ClauseCode
    criterion_id: CriterionId
    text: str
    author: str
    at: str
    withdrawn_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedRow:
    """Why something that does not fit may stand; it lapses when ``fingerprint`` changes."""

    check: str
    subject: str
    fingerprint: str
    reason: str
    author: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who gave an answer, and when."""

    author: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotRow:
    """What was finalised; ``package_digest`` is set once it was exported and read back."""

    assessment_id: AssessmentId
    revision: int
    made_at: str
    digest: Digest
    document: bytes
    package_name: str
    package_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolledRow:
    """Somebody whose key a person compared, or an older key of theirs vouched for.

    ``state``: active; replaced (by the next of the same owner, ``replaced_by``: what
    was signed before ``ended_at`` still counts); revoked (nothing new counts;
    ``ended_at`` is the day from which it is not to be trusted, ``ended_why`` the
    reason); next (a county's own, made but not yet in force).
    ``kind`` is an institution kind, or ``county``: then ``uscc`` is empty,
    ``token_salt`` (hex) is the salt of that county's person tokens, and ``said_at``
    the moment of its newest word on who else is sealed to.
    """

    key_id: KeyId
    uscc: InstitutionId
    name: str
    region: str
    kind: str
    public_key: bytes
    recipient: str
    fingerprint: str
    state: str
    enrolled_at: str
    token_salt: str = ""
    ended_at: str = ""
    ended_why: str = ""
    replaced_by: str = ""
    said_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientRow:
    """A further computer of a county that packages are sealed to; ``name`` says whose.

    ``fingerprint`` is known to the county that compared it, "" at a centre.
    """

    key_id: KeyId
    recipient: str
    name: str
    fingerprint: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionRow:
    """An accepted submission, as the county lists it.

    ``digest`` names the package, ``content_digest`` what was finalised (the check
    code on the printed report is made from it). ``barred``: a veto bars this year's
    application for one of the levels. ``arrival`` counts in the order packages were
    taken in, 0 before that. ``standing``: counts | set_aside (by the decision of the
    conflict ``set_aside_by``).
    """

    digest: Digest
    uscc: InstitutionId
    name: str
    assessment_id: AssessmentId
    year: int
    revision: int
    previous: str
    key_id: KeyId
    pack_id: PackId
    pack_digest: Digest
    level: str
    provisional: bool
    barred: bool
    applicable: int
    count_a: int
    count_b: int
    count_c: int
    count_d: int
    content_digest: Digest
    finalised_at: str
    received_at: str
    file_name: str
    arrival: int = 0
    standing: str = "counts"
    set_aside_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedClause:
    """One clause of an accepted submission; grades "" where not settled."""

    clause: ClauseCode
    title: str
    core: bool
    computed: str
    claimed: str
    reason: str
    over_claim: int
    evidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedCriterion:
    """One criterion's outcomes; ``figures`` is the shown derivation (``38/46``)."""

    criterion_id: CriterionId
    computed: str
    claimed: str
    figures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedMeasure:
    """One measure's ends as exact text; "" where there is none."""

    measure: str
    low: str
    high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedPerson:
    """One person as sent: a token instead of the identity number."""

    ordinal: int
    token: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedDevice:
    """One equipment row as sent."""

    ordinal: int
    name: str
    kind: str
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """Everything of one submission, ready to be written in one transaction.

    ``document``: its ``submission.json``, as it came.
    """

    head: SubmissionRow
    document: bytes
    clauses: tuple[SubmittedClause, ...]
    criteria: tuple[SubmittedCriterion, ...]
    measures: tuple[SubmittedMeasure, ...]
    people: tuple[SubmittedPerson, ...]
    devices: tuple[SubmittedDevice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignRow:
    """A county's campaign: received at a centre, issued at the county itself.

    ``digest`` names the package, ``key_id`` the county's key that signed it;
    ``opens`` and ``closes`` are days, ``document`` is its ``campaign.json``.
    """

    digest: Digest
    key_id: KeyId
    number: int
    revision: int
    previous: str
    title: str
    year: int
    opens: date
    closes: date
    kept_at: str
    file_name: str
    document: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupRow:
    """What a county handed upwards; ``document`` is the canonical ``rollup.json``."""

    digest: Digest
    key_id: KeyId
    year: int
    revision: int
    previous: str
    kept_at: str
    file_name: str
    document: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """One account; moments are ISO 8601 in UTC, "" for never.

    ``verifier`` and ``recovery``: Argon2id hashes in PHC form; ``recovery`` is "" for
    who has no sealed code. ``failures``: wrong passphrases since the last right one.
    """

    account_id: AccountId
    name: str
    role: str
    department: str = ""
    verifier: str
    recovery: str = ""
    made_at: str
    ended_at: str = ""
    failures: int = 0
    failed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who sits at an open workspace: an account without what it is opened with."""

    account_id: AccountId
    name: str
    role: str
    department: str = ""


ClauseStates = Mapping[ClauseCode, ClauseState]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioRow:
    """A trial kept under a name; ``document``: its changes as JSON (``models/gaps/written.py``)."""

    scenario_id: str
    year: int
    name: str
    document: str
    at: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPriceRow:
    """What an action costs at this institution. ``most`` None: as often as proposed."""

    action: str
    cost: int
    fixed: int
    months: int
    most: int | None
    at: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheckRow:
    """One self-check, without its answers; see ``entry_tables.self_check``."""

    check_id: str
    year: int
    form: str
    document: str
    kind: str
    held_on: date
    people: str = ""
    department: str = ""
    finished_at: str = ""
    row: str = ""
    at: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheckItemRow:
    """An item the institution added to a form. ``withdrawn_at`` "": it still stands."""

    item_id: str
    form: str
    section: str
    text: str
    at: str = ""
    author: str = ""
    withdrawn_at: str = ""
