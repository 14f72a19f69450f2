"""What a face may ask about what stands beside a clause: one thin method per use case.

Departments, notes, evidence and its particulars, the scan folder, finding a clause.
"""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Mapping, Sequence
from pathlib import Path

from models.usecases.cards import AnswerCard, AttachedCard, ChecklistCard, ClauseCard
from models.usecases.centre import Centre
from models.usecases.clauses import attach_evidence, departments, notes, scan_folder
from models.usecases.clauses.clause_cards import (
    ClauseChangeCard,
    DepartmentCard,
    FoundClauseCard,
    ScanFolderCard,
)
from models.usecases.clauses.clause_history import clause_history
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.clauses.read_checklist import next_open
from models.usecases.clauses.search_clauses import prepare_search, search_clauses
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, RowId
from models.vocabulary.progress import Progress
from ui.bridge.ledgers import names_of_rows


class ClauseBridge:
    """Questions and changes beside a clause."""

    def search_clauses(self, centre: Centre, text: str) -> tuple[FoundClauseCard, ...]:
        return search_clauses(centre, text)

    def prepare_search(self, centre: Centre) -> None:
        prepare_search(centre)

    def next_open(self, centre: Centre, code: str, department: str = "") -> ClauseCode | None:
        return next_open(centre, code, department)

    def clause_history(self, centre: Centre, code: str) -> tuple[ClauseChangeCard, ...]:
        return clause_history(centre, code)

    def row_names(self, centre: Centre, ledger: str, rows: Sequence[RowId]) -> tuple[str, ...]:
        return names_of_rows(centre, ledger, rows)

    # departments
    def read_departments(self, centre: Centre) -> tuple[DepartmentCard, ...]:
        return departments.read_departments(centre)

    def set_departments(
        self, centre: Centre, clauses: Sequence[str], lead: str | None, supporting: Sequence[str]
    ) -> ChecklistCard:
        return departments.set_departments(centre, clauses, lead, supporting)

    def put_department_answers(
        self,
        centre: Centre,
        department: str,
        answers: Mapping[CriterionId, bool | None],
        origin: str = "",
    ) -> ChecklistCard:
        return departments.put_department_answers(centre, department, answers, origin)

    def read_department_answers(
        self, centre: Centre, department: str
    ) -> Mapping[CriterionId, bool]:
        return departments.read_department_answers(centre, department)

    def adopt_department_answers(
        self, centre: Centre, code: str, department: str, *, replace: bool = False
    ) -> AnswerCard:
        return departments.adopt_department_answers(centre, code, department, replace=replace)

    # notes
    def add_note(self, centre: Centre, code: str, text: str, criterion: str = "") -> ClauseCard:
        return notes.add_note(centre, code, text, criterion)

    def withdraw_note(self, centre: Centre, note_id: str) -> ClauseCard:
        return notes.withdraw_note(centre, note_id)

    # evidence
    def attach_many(
        self,
        centre: Centre,
        code: str,
        files: Sequence[Path],
        progress: Progress,
        *,
        criterion: str = "",
        item: str = "",
    ) -> AttachedCard:
        return attach_evidence.attach_many(
            centre, code, files, progress, criterion=criterion, item=item
        )

    def describe_evidence(
        self,
        centre: Centre,
        code: str,
        digest: Digest,
        criterion: CriterionId,
        *,
        kind: str | None = None,
        dated_on: str | None = None,
        valid_until: str | None = None,
        item: str | None = None,
        remark: str | None = None,
    ) -> ClauseCard:
        return describe_evidence(
            centre,
            code,
            digest,
            criterion,
            kind=kind,
            dated_on=dated_on,
            valid_until=valid_until,
            item=item,
            remark=remark,
        )

    def set_scan_folder(self, centre: Centre, folder: Path | None) -> ScanFolderCard:
        return scan_folder.set_scan_folder(centre, folder)

    def read_scan_folder(self, centre: Centre, progress: Progress | None = None) -> ScanFolderCard:
        return scan_folder.read_scan_folder(centre, progress)
