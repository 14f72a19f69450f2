"""Make tasks from drafts: one with a reference makes one task, however often it is handed in."""

from collections.abc import Iterable, Mapping, Sequence

from models.ledger.form_rows import RECTIFICATION, FormRow
from models.ledger.tasks import TaskState, written_nodes
from models.usecases.centre import Centre, random_row_id
from models.usecases.clauses.shown_beside import LEAD
from models.usecases.ledgers.edit_rows import putting_rows, read_rows
from models.usecases.rectify.task_cards import MadeTasksCard, TaskDraft
from models.vocabulary.amounts import plain
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from models.vocabulary.limits import TASK_CHARACTERS, TASKS_AT_ONCE

_CUT = "…"


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
