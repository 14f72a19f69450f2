"""Departments: which clauses each answers for, what each said, what the centre takes over."""

from collections.abc import Iterable, Mapping, Sequence

from models.store.records import ClauseDepartment
from models.usecases.cards import AnswerCard, ChecklistCard
from models.usecases.centre import Centre
from models.usecases.clauses.answer_many import tick_many
from models.usecases.clauses.clause_cards import DepartmentCard
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.clauses.shown_beside import LEAD, SUPPORT
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId
from models.vocabulary.limits import DEPARTMENT_CHARACTERS

DEPARTMENTS_LEDGER, NAME_FIELD = "departments", "name"


def read_departments(centre: Centre) -> tuple[DepartmentCard, ...]:
    """Return every department with its share of the checklist.

    The names are those of the departments ledger, then those staff belong to, then
    those that are named for a clause or have answered; each once, in that order.
    """
    which = centre.row.assessment_id
    with centre.workspace.store.reading() as read:
        rows = read.form_rows.rows(centre.year, DEPARTMENTS_LEDGER)
        parts = read.departments.parts(which)
        ticks = read.departments.ticks(which)
    names = [row.values.get(NAME_FIELD, "").strip() for row in rows if row.ended_on is None]
    names += sorted({one.department.strip() for one in centre.readings.people})
    names += sorted({one.department for one in parts} | {one.department for one in ticks})
    said: dict[str, set[ClauseCode]] = {}
    for tick in ticks:
        clause, _ = centre.criterion(tick.criterion_id)
        said.setdefault(tick.department, set()).add(clause.code)
    return tuple(
        _department(centre, name, parts, said.get(name, set()))
        for name in dict.fromkeys(name for name in names if name)
    )


def set_departments(
    centre: Centre, clauses: Sequence[str], lead: str | None, supporting: Sequence[str]
) -> ChecklistCard:
    """Let one department lead and others support each of ``clauses``; one unit of work.

    ``lead`` None or "": none leads. What stood there before goes.
    Raises: Refusal CLAUSE_UNKNOWN, DEPARTMENT_NAME_WRONG, ASSESSMENT_FINALISED,
    ASSESSMENT_SUPERSEDED.
    """
    codes = [centre.clause(code).code for code in clauses]
    leading = department_name(lead) if lead and lead.strip() else ""
    others = [name for name in dict.fromkeys(map(department_name, supporting)) if name != leading]
    centre.refuse_if_final()
    wanted = [
        ClauseDepartment(clause=code, department=name, part=part)
        for code in dict.fromkeys(codes)
        for name, part in [(leading, LEAD), *((name, SUPPORT) for name in others)]
        if name
    ]
    with centre.writing(Deed.ANSWERS) as write:
        changed = write.departments.put_parts(centre.row.assessment_id, set(codes), wanted)
        if changed:
            write.note_down("departments.set", codes[0], f"clauses={len(set(codes))}")
    return read_checklist(centre)


def put_department_answers(
    centre: Centre,
    department: str,
    answers: Mapping[CriterionId, bool | None],
    origin: str = "",
) -> ChecklistCard:
    """Store what a department says of criteria; None takes an answer back. One unit of work.

    The centre's own answers, grades and over-claims stay as they are. ``origin``: the
    fill-in sheet the answers were read from. Raises: Refusal CRITERION_UNKNOWN,
    DEPARTMENT_NAME_WRONG, ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    name = department_name(department)
    said = {centre.criterion(ident)[1].id: value for ident, value in answers.items()}
    centre.refuse_if_final()
    if said:
        with centre.writing(Deed.ANSWERS) as write:
            write.departments.put_ticks(centre.row.assessment_id, name, said, origin)
            first = next(iter(said)) if len(said) == 1 else ""
            write.note_down("departments.answered", first, f"criteria={len(said)}")
    return read_checklist(centre)


def read_department_answers(centre: Centre, department: str) -> Mapping[CriterionId, bool]:
    """Return everything one department has said, by criterion."""
    with centre.workspace.store.reading() as read:
        ticks = read.departments.ticks(centre.row.assessment_id)
    return {one.criterion_id: one.value for one in ticks if one.department == department}


def adopt_department_answers(
    centre: Centre, code: str, department: str, *, replace: bool = False
) -> AnswerCard:
    """Take a department's answers of a clause over as the centre's own.

    Only where the centre has not answered, or everywhere with ``replace``.
    Raises: Refusal CLAUSE_UNKNOWN, DEPARTMENT_NO_ANSWERS (none that would change
    anything), ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    clause = centre.clause(code)
    theirs = read_department_answers(centre, department)
    ours = centre.answers.ticks
    taken: dict[str, bool | None] = {
        one.id: theirs[one.id]
        for one in clause.criteria
        if one.id in theirs and (one.id not in ours or (replace and ours[one.id] != theirs[one.id]))
    }
    centre.refuse_if_final()
    if not taken:
        raise Refusal(RefusalCode.DEPARTMENT_NO_ANSWERS, clause=code, department=department)
    checklist = tick_many(centre, taken)
    return AnswerCard(clause=read_clause(centre, clause.code), checklist=checklist)


def _department(
    centre: Centre, name: str, parts: Iterable[ClauseDepartment], said: set[ClauseCode]
) -> DepartmentCard:
    own = [one for one in parts if one.department == name and one.clause in centre.clauses]
    results = [centre.assessment.clauses[one.clause] for one in own]
    counting = [result for result in results if result.applicable]
    return DepartmentCard(
        name=name,
        lead_of=_in_order(centre, {one.clause for one in own if one.part == LEAD}),
        supports=_in_order(centre, {one.clause for one in own if one.part != LEAD}),
        settled=sum(result.answered for result in counting),
        open=sum(not result.answered for result in counting),
        over_claims=sum(result.over_claim > 0 for result in counting),
        answered=len(said & {one.clause for one in own}),
    )


def _in_order(centre: Centre, codes: set[ClauseCode]) -> tuple[ClauseCode, ...]:
    return tuple(code for code in centre.clauses if code in codes)


def department_name(text: str) -> str:
    """Return a name as it is kept. Raises: Refusal DEPARTMENT_NAME_WRONG (``most``)."""
    name = text.strip()
    if not name or len(name) > DEPARTMENT_CHARACTERS or "\n" in name:
        raise Refusal(RefusalCode.DEPARTMENT_NAME_WRONG, name=name[:40], most=DEPARTMENT_CHARACTERS)
    return name
