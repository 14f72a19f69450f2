"""Fill-in sheets: what a department is asked on paper or in a workbook, and its answers back.

A sheet names the institution, the year, the standard to the byte and the department.
One that names others is refused before anything is compared; one whose rows were
altered is refused too, for then nobody knows what was answered.
"""

from collections.abc import Mapping, Sequence

from models.exchange.fill_in_sheets import (
    FillInSheet,
    SheetAnswer,
    SheetAnswers,
    SheetChange,
    SheetClause,
    SheetCriterion,
    SheetFor,
    SheetPlan,
)
from models.standards.pack import Clause
from models.usecases.centre import Centre
from models.usecases.clauses.departments import department_name, read_department_answers
from models.usecases.clauses.shown_beside import LEAD
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import CriterionId
from models.vocabulary.limits import NOTE_CHARACTERS


def fill_in_sheet(centre: Centre, department: str) -> FillInSheet:
    """Return what a department is asked: its clauses, or all where it has none yet.

    Raises: Refusal FILL_IN_NO_DEPARTMENT for an empty name.
    """
    name = department.strip()
    if not name:
        raise Refusal(RefusalCode.FILL_IN_NO_DEPARTMENT)
    with centre.workspace.store.reading() as read:
        parts = [
            part
            for part in read.departments.parts(centre.row.assessment_id)
            if part.department == name
        ]
    leads = {part.clause for part in parts if part.part == LEAD}
    wanted = {part.clause for part in parts} or set(centre.clauses)
    said = read_department_answers(centre, name)
    return FillInSheet(
        about=_about(centre, name),
        institution_name=centre.profile.name,
        standard=f"{centre.pack.title} {centre.pack.version}",
        clauses=tuple(
            _clause(clause, leads=code in leads, said=said)
            for code, clause in centre.clauses.items()
            if code in wanted
        ),
    )


def plan_fill_in(centre: Centre, answers: SheetAnswers) -> SheetPlan:
    """Return what a sheet that came back would change; nothing is written.

    Raises: Refusal FILL_IN_OTHER_INSTITUTION, FILL_IN_OTHER_YEAR, FILL_IN_OTHER_PACK,
    FILL_IN_NO_DEPARTMENT, FILL_IN_ROW_UNKNOWN, FILL_IN_ROW_TWICE, NOTE_TOO_LONG,
    DEPARTMENT_NAME_WRONG.
    """
    _refuse_foreign(_about(centre, answers.about.department.strip()), answers)
    department = department_name(answers.about.department)
    said = read_department_answers(centre, department)
    notes = _notes(centre, department)
    changes: list[SheetChange] = []
    unchanged = empty = 0
    for row in _checked(centre, answers.answers):
        clause, criterion = centre.criterion(row.criterion)
        before = said.get(row.criterion)
        after = before if row.answer is None else row.answer
        note = "" if (row.criterion, row.note) in notes else row.note
        if after != before or note:
            changes.append(
                SheetChange(
                    clause=clause.code, criterion=criterion.id, text=criterion.text,
                    before=before, after=after, note=note,
                )
            )  # fmt: skip
        elif row.answer is None:
            empty += 1
        else:
            unchanged += 1
    return SheetPlan(
        file=answers.file,
        department=department,
        changes=tuple(changes),
        unchanged=unchanged,
        empty=empty,
    )


def take_fill_in(centre: Centre, plan: SheetPlan) -> None:
    """Store what a plan says, in one unit of work; notes bear the department's name.

    Raises: Refusal ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED; Trouble.
    """
    centre.refuse_if_final()
    which = centre.row.assessment_id
    said = {each.criterion: each.after for each in plan.changes if each.after != each.before}
    with centre.writing(Deed.IMPORT) as write:
        write.departments.put_ticks(which, plan.department, said, plan.file)
        for each in plan.changes:
            if each.note:
                text = _note_text(plan.department, each.note)
                write.notes.write(which, each.clause, each.criterion, text)
        write.note_down("fill-in.taken", "", f"criteria={len(said)}")


def _about(centre: Centre, department: str) -> SheetFor:
    return SheetFor(
        institution=centre.profile.uscc,
        year=centre.year,
        pack=centre.pack.id,
        version=centre.pack.version,
        digest=centre.row.pack_digest,
        department=department,
    )


def _clause(clause: Clause, *, leads: bool, said: Mapping[CriterionId, bool]) -> SheetClause:
    return SheetClause(
        code=clause.code,
        title=clause.title,
        core=clause.core,
        leads=leads,
        evidence=clause.evidence,
        criteria=tuple(
            SheetCriterion(
                id=each.id,
                grade=each.grade.value,
                text=each.text,
                evidence=each.evidence,
                answer=said.get(each.id),
            )
            for each in clause.criteria
        ),
    )


def _refuse_foreign(ours: SheetFor, answers: SheetAnswers) -> None:
    theirs, place = answers.about, Place(file=answers.file)
    if theirs.institution != ours.institution:
        raise Refusal(
            RefusalCode.FILL_IN_OTHER_INSTITUTION, place=place, institution=theirs.institution
        )
    if theirs.year != ours.year:
        raise Refusal(RefusalCode.FILL_IN_OTHER_YEAR, place=place, year=theirs.year, ours=ours.year)
    if theirs.digest != ours.digest:
        raise Refusal(
            RefusalCode.FILL_IN_OTHER_PACK, place=place, pack=theirs.pack, version=theirs.version
        )
    if not ours.department:
        raise Refusal(RefusalCode.FILL_IN_NO_DEPARTMENT, place=place)


def _checked(centre: Centre, rows: Sequence[SheetAnswer]) -> Sequence[SheetAnswer]:
    """Return the rows where each names a criterion of the standard, and each once."""
    known = {criterion.id for clause in centre.clauses.values() for criterion in clause.criteria}
    seen: set[CriterionId] = set()
    for row in rows:
        if row.criterion not in known:
            raise Refusal(
                RefusalCode.FILL_IN_ROW_UNKNOWN, place=row.place, criterion=row.criterion[:40]
            )
        if row.criterion in seen:
            raise Refusal(RefusalCode.FILL_IN_ROW_TWICE, place=row.place, criterion=row.criterion)
        if len(row.note) > NOTE_CHARACTERS:
            raise Refusal(
                RefusalCode.NOTE_TOO_LONG,
                place=row.place,
                characters=len(row.note),
                most=NOTE_CHARACTERS,
            )
        seen.add(row.criterion)
    return rows


def _notes(centre: Centre, department: str) -> set[tuple[CriterionId, str]]:
    """Return the notes that came in from this department before and still stand."""
    head = _note_text(department, "")
    with centre.workspace.store.reading() as read:
        rows = read.notes.notes(centre.row.assessment_id)
    return {
        (row.criterion_id, row.text.removeprefix(head))
        for row in rows
        if not row.withdrawn_at and row.text.startswith(head)
    }


def _note_text(department: str, note: str) -> str:
    return f"{department}：{note}"
