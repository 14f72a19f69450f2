"""What a submission says: the records of ``submission.json``, format 1.0.

Every field is required, every list is bounded, no number is a fraction: an
exact amount is text such as ``38/46``. ``content`` is what was finalised and is
digested as it stands; ``package`` is what was only known when it was packed.
The JSON Schema is made from these records (``schemas.py``).
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from models.vocabulary.limits import (
    REVISIONS,
    SUBMISSION_DEVICES,
    SUBMISSION_LIST,
    SUBMISSION_PEOPLE,
    SUBMISSION_TEXT,
)
from models.vocabulary.plain_text import PLAIN

_PLAIN = {"pattern": PLAIN}
"""Told to other programs; ours look through the whole text of a file at once (``decode``)."""

Text: TypeAlias = Annotated[str, Meta(max_length=SUBMISSION_TEXT, extra_json_schema=_PLAIN)]
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=300, extra_json_schema=_PLAIN)]
Token: TypeAlias = Annotated[str, Meta(max_length=120, pattern=r"^[A-Za-z0-9._:+-]*$")]
Ident: TypeAlias = Annotated[str, Meta(max_length=120, pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]*$")]
Code: TypeAlias = Annotated[str, Meta(min_length=1, max_length=120, extra_json_schema=_PLAIN)]
"""A name the standard pack gives: clause, criterion, kind; a county may write its own pack."""
Exact: TypeAlias = Annotated[
    str, Meta(max_length=80, pattern=r"^(-?(0|[1-9][0-9]*)(/[1-9][0-9]*)?)?$")
]
"""An exact amount, ``""`` where there is none."""
Hex256: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
MaybeHex256: TypeAlias = Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?$")]
Uscc: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$")]
Region: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9]{6}$")]
Moment: TypeAlias = Annotated[
    str,
    Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}\+00:00$"),
]
MaybeDay: TypeAlias = Annotated[str, Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
"""An ISO day, ``""`` where there is none."""
Recipient: TypeAlias = Annotated[str, Meta(pattern=r"^age1[a-z0-9]{58}$")]
Year: TypeAlias = Annotated[int, Meta(ge=1900, le=2200)]
Revision: TypeAlias = Annotated[int, Meta(ge=1, le=REVISIONS)]
Count: TypeAlias = Annotated[int, Meta(ge=0, le=10_000_000_000)]
InstitutionKind: TypeAlias = Literal[
    "township_health_centre",
    "central_township_health_centre",
    "subdistrict_health_centre",
    "community_health_centre",
    "community_health_station",
    "village_clinic",
]
GradeText: TypeAlias = Literal["A", "B", "C", "D", "E", ""]
"""``""``: not settled."""
StepText: TypeAlias = Literal["C", "B", "A"]
OutcomeText: TypeAlias = Literal["met", "not_met", "unknown", "open"]
VerdictText: TypeAlias = Literal["met", "not_met", "unknown", "not_applicable", "attested"]
EvidenceKind: TypeAlias = Literal[
    "policy", "record", "ledger", "photo", "certificate", "report", "agreement", "other", ""
]
GapStateText: TypeAlias = Literal["short", "unknown", "open"]
OpenCode: TypeAlias = Literal[
    "figure",
    "fact",
    "ledger",
    "cell",
    "held",
    "register",
    "undeclared",
    "unconfirmed",
    "unconfirmed_figure",
    "zero",
]
"""Why a figure is not settled: the codes of ``models.ledger.quantities.Missing``."""
TaskStateText: TypeAlias = Literal[
    "not_started", "under_way", "done", "closed", "returned", "deferred"
]
"""``done``: its owner says so; ``closed``: somebody else looked at it."""
TaskOrigin: TypeAlias = Literal[
    "gap", "plan", "county", "feedback", "self_check", "hazard", "preflight", "other"
]
ResponseState: TypeAlias = Literal["done", "under_way", "disputed", "open"]
"""``open``: the institution has said nothing of it yet."""

_LIST = Meta(max_length=SUBMISSION_LIST)
Codes: TypeAlias = Annotated[tuple[Code, ...], _LIST]
Conditions: TypeAlias = Annotated[tuple["ConditionPart", ...], Meta(max_length=100)]


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """A record that refuses fields it does not know.

    Frozen records never stand in a circle, so the collector need not look at the
    thousands of them a package makes.
    """


class InstitutionPart(Record, frozen=True):
    """Who submits; the only telephone numbers that travel are these two."""

    uscc: Uscc
    name: Name
    region: Region
    kind: InstitutionKind
    population: Count | None
    township: Text
    address: Text
    head: Text
    telephone: Text
    filing_contact: Text
    filing_telephone: Text


class AssessmentPart(Record, frozen=True):
    """Which assessment, against which standard; ``level`` ``""`` if none is reached."""

    id: Ident
    year: Year
    revision: Revision
    finalised_at: Moment
    author: Text
    pack_id: Ident
    pack_version: Text
    pack_digest: Hex256
    pack_title: Text
    level: Text
    provisional: bool
    audit_head: Hex256


class CountsPart(Record, frozen=True):
    """Clauses by claimed grade; ``open``: applicable ones without a settled grade."""

    total: Count
    applicable: Count
    open: Count
    a: Count
    b: Count
    c: Count
    d: Count
    e: Count


class SharePart(Record, frozen=True):
    """``reached`` of ``applicable`` clauses at ``grade`` or better; ``needed`` satisfy it."""

    grade: StepText
    reached: Count
    applicable: Count
    needed: Count


class ConditionPart(Record, frozen=True):
    """A prerequisite or a veto of a level, by its name in the standard, and what it comes to."""

    id: Code
    verdict: VerdictText


class LevelPart(Record, frozen=True):
    """One level of the standard and what decides it.

    ``vetoes``: one that is ``met`` bars this year's application for the level and
    leaves the level as it is.
    """

    id: Code
    title: Text
    available: VerdictText
    reached: bool
    provisional: bool
    shares: Annotated[tuple[SharePart, ...], Meta(max_length=3)]
    core_short: Codes
    prerequisites: Conditions
    vetoes: Conditions


def barring(level: LevelPart) -> tuple[str, ...]:
    """Return the vetoes in force, by name; they bar this year's application for the level."""
    return tuple(one.id for one in level.vetoes if one.verdict == "met")


class CriterionPart(Record, frozen=True):
    """One criterion: ``figures`` such as ``38/46 = 82.6%``, ``need`` such as ``≥ 80%``."""

    id: Code
    computed: OutcomeText
    claimed: OutcomeText
    tick: bool | None
    figures: Text
    need: Text


class ClausePart(Record, frozen=True):
    """One clause: the grade worked out, the grade claimed, and why they differ."""

    code: Code
    title: Text
    core: bool
    computed: GradeText
    claimed: GradeText
    over_claim: Annotated[int, Meta(ge=0, le=3)]
    claim_reason: Text
    not_applicable_reason: Text
    criteria: Annotated[tuple[CriterionPart, ...], Meta(max_length=200)]


Places: TypeAlias = Annotated[tuple[Count, ...], Meta(max_length=SUBMISSION_DEVICES)]
"""Places in the list ``staff`` or ``equipment`` of this package, from 0, ascending."""


class OpenPart(Record, frozen=True):
    """One thing that keeps a figure from being settled, as ``quantities.Missing`` tells it.

    ``count`` rows (or 1); ``places``: which, where the rows travel.
    """

    code: OpenCode
    what: Text
    count: Count
    places: Places


class DerivationPart(Record, frozen=True):
    """What a measure is made of.

    ``of``: other measures of the list, numerator and denominator or terms. Where it is made
    of none, ``rows`` of the ledger ``ledger`` count; ``places`` are those of them that travel
    in this package (all, of ``staff`` and ``equipment``; none of a ledger that stays at home).
    """

    of: Annotated[tuple[Ident, ...], Meta(max_length=20)]
    ledger: Text
    rows: Count
    places: Places
    open: Annotated[tuple[OpenPart, ...], Meta(max_length=100)]


class MeasurePart(Record, frozen=True):
    """A measure as an interval; equal ends where it is settled.

    ``derivation`` None: a figure that somebody stated (it stands in ``figures``, or is the
    population of ``institution``), or that nobody has stated.
    """

    id: Ident
    low: Exact
    high: Exact
    figures: Text
    derivation: DerivationPart | None


class GapPart(Record, frozen=True):
    """One gap to ``gaps_to``: ``have``, ``need``, ``short`` in ``unit``."""

    state: GapStateText
    subject: Code
    title: Text
    unit: Text
    have: Exact
    need: Exact
    short: Exact
    clauses: Codes


class PersonPart(Record, frozen=True):
    """One person in post, without identity number, telephone or day of birth."""

    row: Token
    name: Text
    sex: Token
    born_year: Year | None
    profession: Text
    practice_category: Text
    practice_scopes: Annotated[tuple[Text, ...], Meta(max_length=100)]
    licence_number: Text
    title_band: Token
    education_band: Token
    department: Text
    establishment: Text
    gp: bool | None


class DevicePart(Record, frozen=True):
    """One line of the equipment ledger: ``quantity`` identical units."""

    row: Token
    name: Text
    kind: Text
    quantity: Count
    code: Text
    maker: Text
    model: Text
    bought_year: Year | None
    value_yuan: Exact
    state: Text


class FigurePart(Record, frozen=True):
    """One figure of the year."""

    key: Ident
    value: Exact


class FactPart(Record, frozen=True):
    """One fact that was stated: an option's code or an ISO day (``models/ledger/facts.py``)."""

    key: Ident
    value: Ident


class RegisterPart(Record, frozen=True):
    """One line of a yes/no register."""

    register: Code
    kind: Text
    name: Text
    present: bool
    quantity: Count | None


class EvidencePart(Record, frozen=True):
    """A file behind a clause; ``file`` is its path below ``data/``.

    ``item``: which of the evidence the standard expects it is. What nobody has said is "".
    """

    digest: Hex256
    file: Annotated[str, Meta(pattern=r"^evidence/[0-9a-f]{64}(\.[a-z0-9]{1,8})?$")]
    name: Name
    size: Count
    clause: Code
    criterion: Text
    kind: EvidenceKind
    dated_on: MaybeDay
    valid_until: MaybeDay
    item: Text


class CheckParam(Record, frozen=True):
    """One word of a check's sentence."""

    name: Token
    value: Text


class AcceptedPart(Record, frozen=True):
    """Something a check remarked on and a person let stand, with the reason.

    ``check`` is the check's code, ``params`` fill its sentence; ``clause`` "" where it is
    about no clause, ``ledger`` "" where it is about no ledger.
    """

    check: Ident
    clause: Text
    ledger: Token
    params: Annotated[tuple[CheckParam, ...], Meta(max_length=20)]
    reason: Annotated[str, Meta(min_length=1, max_length=SUBMISSION_TEXT, extra_json_schema=_PLAIN)]
    author: Text
    at: Moment


class TaskPart(Record, frozen=True):
    """One task of the rectification ledger in force: a department's, never a person's.

    ``action``: what is to be done. ``percent`` as somebody put it, None where nobody did.
    ``confirmed`` False: it came over from the year before and nobody has looked at it yet.
    """

    row: Token
    task: Text
    clauses: Codes
    action: Text
    department: Text
    due: MaybeDay
    state: TaskStateText
    percent: Count | None
    closed_on: MaybeDay
    origin: TaskOrigin
    confirmed: bool


class ResponsePart(Record, frozen=True):
    """What the institution says to one open item of its county's newest feedback.

    ``evidence``: files of this package's list ``evidence``, by digest.
    """

    item: Ident
    state: ResponseState
    text: Text
    evidence: Annotated[tuple[Hex256, ...], Meta(max_length=100)]


class Content(Record, frozen=True):
    """What was finalised. Its canonical JSON is what the check code is made from."""

    institution: InstitutionPart
    assessment: AssessmentPart
    counts: CountsPart
    levels: Annotated[tuple[LevelPart, ...], Meta(max_length=20)]
    clauses: Annotated[tuple[ClausePart, ...], _LIST]
    measures: Annotated[tuple[MeasurePart, ...], _LIST]
    gaps_to: Text
    gaps: Annotated[tuple[GapPart, ...], _LIST]
    staff: Annotated[tuple[PersonPart, ...], Meta(max_length=SUBMISSION_PEOPLE)]
    equipment: Annotated[tuple[DevicePart, ...], Meta(max_length=SUBMISSION_DEVICES)]
    figures: Annotated[tuple[FigurePart, ...], _LIST]
    facts: Annotated[tuple[FactPart, ...], _LIST]
    registers: Annotated[tuple[RegisterPart, ...], Meta(max_length=SUBMISSION_DEVICES)]
    registers_complete: Codes
    evidence: Annotated[tuple[EvidencePart, ...], _LIST]
    accepted: Annotated[tuple[AcceptedPart, ...], _LIST]
    rectification: Annotated[tuple[TaskPart, ...], _LIST]
    feedback: MaybeHex256
    """Package digest of the newest feedback on this assessment that was received, "" for none."""
    responses: Annotated[tuple[ResponsePart, ...], _LIST]
    """One per open item of that feedback."""


class PersonToken(Record, frozen=True):
    """The same person at two institutions of a county has the same token."""

    row: Token
    token: Hex256


class PackagePart(Record, frozen=True):
    """Known only when packed.

    ``previous``: content name of the package of the revision before, ``""`` if
    none was packed; ``report_digest``: SHA-256 of ``report.pdf``, ``""`` without.
    """

    content_digest: Hex256
    previous: MaybeHex256
    recipient: Recipient
    report_digest: MaybeHex256
    person_tokens: Annotated[tuple[PersonToken, ...], Meta(max_length=SUBMISSION_PEOPLE)]


class Submission(Record, frozen=True):
    """The whole of ``data/submission.json``."""

    format: Literal["1.0"]
    kind: Literal["submission"]
    content: Content
    package: PackagePart
