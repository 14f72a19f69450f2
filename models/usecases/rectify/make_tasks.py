"""Make tasks: from drafts, and from what checks, inspections and hazards have found.

A draft with a reference makes one task, however often it is handed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from models.ledger.form_rows import RECTIFICATION, FormRow, is_open
from models.ledger.ledger_codes import CHECK_KINDS
from models.ledger.records import in_force
from models.ledger.tasks import TaskState, written_nodes
from models.store.unit import Reader
from models.usecases.centre import Centre, random_row_id
from models.usecases.clauses.shown_beside import LEAD
from models.usecases.ledgers.edit_rows import putting_rows, read_rows
from models.usecases.rectify.task_cards import MadeTasksCard, TaskDraft, TaskSource
from models.vocabulary.amounts import plain
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from models.vocabulary.limits import TASK_CHARACTERS, TASKS_AT_ONCE

_CUT = "…"
HAZARDS = "hazards"
_SOURCES = {
    HAZARDS: TaskSource.HAZARD,
    "self_checks": TaskSource.SELF_CHECK,
    "inspections": TaskSource.COUNTY,
}


def make_tasks(centre: Centre, drafts: Sequence[TaskDraft]) -> MadeTasksCard:
    """Add a task for each draft whose reference has none yet; one unit of work.

    Raises: Refusal TASK_EMPTY for a draft without words, TASKS_TOO_MANY; then none is made.
    """
    if len(drafts) > TASKS_AT_ONCE:
        raise Refusal(RefusalCode.TASKS_TOO_MANY, tasks=len(drafts), most=TASKS_AT_ONCE)
    if not all(draft.task.strip() for draft in drafts):
        raise Refusal(RefusalCode.TASK_EMPTY)
    known = _by_reference(centre)
    leads = _leading_departments(centre)
    new_id = random_row_id(centre.today)
    made: dict[RowId, FormRow] = {}
    standing: dict[RowId, None] = {}
    for draft in drafts:
        if draft.reference in known:
            standing[known[draft.reference]] = None
            continue
        row = _row(draft, new_id(), leads)
        made[row.row_id] = row
        if draft.reference:
            known[draft.reference] = row.row_id
    if made:
        with putting_rows(centre, added=tuple(made.values())) as write:
            write.note_down("tasks.made", RECTIFICATION, str(len(made)))
    return MadeTasksCard(
        made=tuple(made), standing=tuple(row for row in standing if row not in made)
    )


def add_task(centre: Centre, draft: TaskDraft) -> RowId:
    """Add one task; return its row, or the one that stands there for the same reference.

    Raises: as ``make_tasks``.
    """
    card = make_tasks(centre, [draft])
    return (*card.made, *card.standing)[0]


def problems_found(centre: Centre) -> tuple[TaskDraft, ...]:
    """Return a draft for everything the ledgers tell that is found and not yet mended.

    Hazards that are open, self-checks and inspections with more problems than were mended.
    """
    rows = [
        row
        for row in centre.ledgers.form_rows
        if row.ledger in _SOURCES and in_force(row, centre.today) and _is_unmended(row)
    ]
    with centre.workspace.store.reading() as read:
        return tuple(_draft(row, first_row(read, row.row_id)) for row in rows)


def tasks_from_checks(centre: Centre) -> MadeTasksCard:
    """Make tasks of hazards and of problems self-checks have found."""
    return make_tasks(
        centre, [one for one in problems_found(centre) if one.source != TaskSource.COUNTY]
    )


def tasks_from_feedback(centre: Centre) -> MadeTasksCard:
    """Make tasks of the problems inspections from above have found (ledger ``inspections``)."""
    return make_tasks(
        centre, [one for one in problems_found(centre) if one.source == TaskSource.COUNTY]
    )


def first_row(read: Reader, row: RowId) -> RowId:
    """Return the row of the year in which it was found, where it came over from there."""
    while (former := read.rolled.former_of(row)) is not None:
        row = former
    return row


def _by_reference(centre: Centre) -> dict[str, RowId]:
    rows = read_rows(centre, RECTIFICATION)
    return {
        reference: row.row_id
        for row in rows
        if row.ended_on is None and (reference := row.values.get("reference", ""))
    }


def _leading_departments(centre: Centre) -> Mapping[str, str]:
    with centre.workspace.store.reading() as read:
        parts = read.departments.parts(centre.row.assessment_id)
    return {one.clause: one.department for one in parts if one.part == LEAD}


def _row(draft: TaskDraft, ident: RowId, leads: Mapping[str, str]) -> FormRow:
    task = " ".join(draft.task.split())
    lead = next((leads[clause] for clause in draft.clauses if clause in leads), "")
    values = {
        "task": task if len(task) <= TASK_CHARACTERS else task[: TASK_CHARACTERS - 1] + _CUT,
        "source": draft.source,
        "clause": _clauses(draft.clauses),
        "hazard_kind": draft.hazard_kind,
        "found_on": draft.found_on.isoformat() if draft.found_on else "",
        "department": draft.department or lead,
        "responsible": draft.responsible,
        "leader": draft.leader,
        "measure": draft.measure,
        "starts_on": draft.starts_on.isoformat() if draft.starts_on else "",
        "nodes": written_nodes(draft.nodes),
        "deadline": draft.deadline.isoformat() if draft.deadline else "",
        "budget": plain(draft.budget) if draft.budget is not None else "",
        "funding": draft.funding,
        "state": TaskState.NOT_STARTED.value,
        "involved": draft.involved,
        "gravity": draft.gravity,
        "note": draft.note,
        "reference": draft.reference,
    }
    return FormRow(
        row_id=ident,
        ledger=RECTIFICATION,
        values={key: text for key, text in values.items() if text},
    )


def _clauses(codes: Iterable[str]) -> str:
    """Return as many codes as the column holds, joined."""
    joined = ""
    for code in dict.fromkeys(codes):
        longer = f"{joined}、{code}" if joined else code
        if len(longer) > TASK_CHARACTERS - len(_CUT):
            return joined + _CUT
        joined = longer
    return joined


def _is_unmended(row: FormRow) -> bool:
    """Whether a hazard is open, or a check found more problems than were mended since."""
    if row.ledger == HAZARDS:
        return is_open(row)
    found, mended = (int(row.values.get(key) or 0) for key in ("problems", "mended"))
    return found > mended


def _draft(row: FormRow, first: RowId) -> TaskDraft:
    """Return a draft in the row's own words; ``first``: the row it has been since it was found."""
    values = row.values
    return TaskDraft(
        task=_words(row),
        source=_SOURCES[row.ledger],
        reference=f"{row.ledger}/{first}",
        hazard_kind=values.get("kind", "") if row.ledger == HAZARDS else "",
        found_on=_day(values, "held_on"),
        department=values.get("department", ""),
        responsible=values.get("responsible", ""),
        measure=values.get("measure", ""),
        deadline=_day(values, "deadline"),
        note=values.get("note", ""),
    )


def _words(row: FormRow) -> str:
    values = row.values
    if row.ledger == HAZARDS:
        return " ".join(filter(None, (values.get("place", ""), values["what"])))
    named = values.get("kind", "")
    head = values.get("by", "") or CHECK_KINDS.get(named, named)
    what = values.get("summary") or values.get("subject", "")
    return "：".join(filter(None, (head, what))) or values.get("held_on", "")


def _day(values: Mapping[str, str], key: str) -> date | None:
    text = values.get(key, "")
    return date.fromisoformat(text) if text else None
