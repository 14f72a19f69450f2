"""Fill-in sheets that leave for a department and come back, as plain records."""

from dataclasses import dataclass, field

from models.vocabulary.failures import Place
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, InstitutionId, PackId


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFor:
    """Whom a sheet is for: every part of it has to agree when it comes back."""

    institution: InstitutionId
    year: int
    pack: PackId
    version: str
    digest: Digest
    department: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCriterion:
    """One criterion as it is asked; ``answer``: what the department said before."""

    id: CriterionId
    grade: str
    text: str
    evidence: tuple[str, ...]
    answer: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetClause:
    """One clause with its criteria; ``leads``: the department answers for it first."""

    code: ClauseCode
    title: str
    core: bool
    leads: bool
    evidence: tuple[str, ...]
    criteria: tuple[SheetCriterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FillInSheet:
    """Everything one department is asked."""

    about: SheetFor
    institution_name: str
    standard: str
    clauses: tuple[SheetClause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetAnswer:
    """What stands in one row of a sheet that came back; ``place`` names the row."""

    criterion: CriterionId
    answer: bool | None
    note: str = ""
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetAnswers:
    """A sheet that came back, read and not yet believed."""

    file: str
    about: SheetFor
    answers: tuple[SheetAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChange:
    """What one row would change: an answer, a note, or both."""

    clause: ClauseCode
    criterion: CriterionId
    text: str
    before: bool | None
    after: bool | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """What taking a sheet in would do; an empty cell takes no answer back."""

    file: str
    department: str
    changes: tuple[SheetChange, ...]
    unchanged: int
    empty: int
