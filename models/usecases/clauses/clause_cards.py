"""Frozen cards of what stands beside a clause: grades apart, notes, evidence, departments."""

from dataclasses import dataclass

from models.standards.pack import Grade
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import ClauseCode, CriterionId, Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentGradeCard:
    """What one department makes of a clause, by the same ladder as the centre's claim.

    ``steps``: grades above (positive) or below the centre's claim, 0 where one of the two
    is not settled. ``differing``: criteria answered otherwise than the centre did.
    ``author`` and ``at`` are those of its newest answer.
    """

    department: str
    part: str
    """``lead`` | ``support`` | "" (it answered without being named for the clause)."""
    grade: Grade | None
    answers: tuple[tuple[CriterionId, bool], ...]
    over_computed: int
    """Grades above the computed one, reckoned as an over-claim is."""
    steps: int
    differing: tuple[CriterionId, ...]
    author: str
    at: str
    origin: str = ""
    """Where the newest answer was read from (a fill-in sheet), "" where it was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradesCard:
    """Four grades of one clause, never mixed; moments are ISO 8601 in UTC or ""."""

    computed: Grade | None
    departments: tuple[DepartmentGradeCard, ...]
    """The lead department first; only those that have answered something."""
    centre: Grade | None
    centre_author: str
    centre_at: str
    """Who answered last and when; "" while nobody has: then ``centre`` is what is computed."""
    county: Grade | None = None
    """None until the county has reviewed the clause."""

    @property
    def differ(self) -> bool:
        """Whether a department says otherwise than the centre."""
        return any(one.steps or one.differing for one in self.departments)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCard:
    """A note of one clause (``criterion`` "": of the clause as a whole); never submitted."""

    note_id: str
    text: str
    author: str
    at: str
    criterion: CriterionId
    withdrawn_at: str = ""

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back; it can still be read."""
        return bool(self.withdrawn_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceCard:
    """A file behind a clause. ``kind`` is one of ``EVIDENCE_KINDS``; days are ISO or "".

    What a person has not said may be proposed: ``proposed_kind`` from the file's name and
    type, ``proposed_on`` from its name. A proposal is only shown; nothing reads it.
    """

    digest: Digest
    criterion: CriterionId
    name: str
    size: int
    media_type: str
    added_at: str
    kind: str = ""
    dated_on: str = ""
    valid_until: str = ""
    item: str = ""
    remark: str = ""
    proposed_kind: str = ""
    proposed_on: str = ""
    expired: bool = False
    """``valid_until`` has passed."""
    other_year: bool = False
    """It is dated outside the year, and stands for something the standard wants each year."""
    also_at: tuple[ClauseCode, ...] = ()
    """Other clauses that the very same file stands behind."""
    other_versions: tuple[ClauseCode, ...] = ()
    """Clauses where a file of the same name has other content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredEvidenceCard:
    """Evidence the standard expects, and whether it is there.

    ``criterion`` "": of the clause as a whole. ``state``: missing | there | expired (every
    file named for it has lapsed or belongs to another year).
    """

    item: str
    criterion: CriterionId
    files: tuple[Digest, ...]
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentCard:
    """A department and its share of the checklist.

    ``settled``, ``open`` and ``over_claims`` count applicable clauses that it leads or
    supports, by the centre's answers; ``answered`` those it has answered itself.
    """

    name: str
    lead_of: tuple[ClauseCode, ...]
    supports: tuple[ClauseCode, ...]
    settled: int
    open: int
    over_claims: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedFileCard:
    """A file in the scan folder; ``attached_to`` names the clauses it already stands behind."""

    name: str
    path: str
    size: int
    media_type: str
    changed_at: str
    """When the file was last written, ISO 8601 in UTC."""
    attached_to: tuple[ClauseCode, ...]
    proposed_kind: str = ""
    proposed_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanFolderCard:
    """The folder scans arrive in; ``there`` False where it cannot be read just now."""

    folder: str
    there: bool
    files: tuple[ScannedFileCard, ...]
    """Newest first."""

    @property
    def new(self) -> tuple[ScannedFileCard, ...]:
        """Those that stand behind nothing yet."""
        return tuple(file for file in self.files if not file.attached_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClauseCard:
    """A clause that fits what was typed; ``criteria`` are those whose sentence fits."""

    code: ClauseCode
    title: str
    criteria: tuple[CriterionId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFailure:
    """A file that could not be attached, and why."""

    name: str
    failure: Refusal | Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChangeCard:
    """One change; ``at`` is ISO 8601 in UTC, ``kind`` edit | undo | redo | fixed.

    ``entity``: tick | department_tick | clause_state | evidence_link | clause_note
    | clause_department (``text``: lead | support, "" where it no longer answers).
    ``subject``: the criterion id of an answer, the name of a file, else "".
    ``department``: whose answer it was, "" for the centre's own. ``field`` "": the row
    came; else the column, and ``text`` what it holds since ("" where it was cleared).
    ``undone``: taken back since.
    """

    unit: int
    at: str
    author: str
    kind: str
    undone: bool
    entity: str
    subject: str
    department: str
    field: str
    text: str
