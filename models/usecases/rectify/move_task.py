"""Move a task along: fill it in, say how far it is, that it is done, what the recheck says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from models.ledger.form_rows import RECTIFICATION, FormRow
from models.ledger.tasks import TaskState
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_rows import putting_rows, read_rows
from models.usecases.rectify.problems_found import HAZARDS, first_row
from models.usecases.rectify.task_files import link_files
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId

PASSED, FAILED = "1", "2"
"""Codes of ``ledger_codes.TASK_VERDICTS``."""
_WITH_REASON = frozenset({TaskState.DEFERRED, TaskState.RETURNED})
_WHOLE = "100"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck:
    """What somebody found who looked at a task that is said to be done."""

    passed: bool
    by: str
    on: date
    note: str = ""
    """Why it goes back; needed where it did not pass."""


def change_task(centre: Centre, row: RowId, values: Mapping[str, str]) -> None:
    """Fill in fields of a task by key, canonical text as the ledger keeps it; "" empties one.

    Raises: Refusal TASK_UNKNOWN.
    """
    _put(centre, _task(centre, row), values, "task.changed")


def move_task(centre: Centre, row: RowId, state: TaskState, because: str = "") -> None:
    """Put a task into a state; begun without a day, it began today.

    Raises: Refusal TASK_UNKNOWN; REASON_REQUIRED to defer or return.
    """
    because = because.strip()
    if state in _WITH_REASON and not because:
        raise Refusal(RefusalCode.REASON_REQUIRED)
    before = _task(centre, row)
    values = {"state": state.value, "held_because": because}
    if state is TaskState.NOT_STARTED:
        values["progress"] = ""
    if state is TaskState.UNDER_WAY and not before.values.get("starts_on"):
        values["starts_on"] = centre.today.isoformat()
    _put(centre, before, values, "task.moved")


def close_task(
    centre: Centre, row: RowId, on: date, *, proof: str = "", files: Sequence[Path] = ()
) -> None:
    """Say that a task is done, and what shows it; it then waits to be rechecked.

    Without anything that shows it the task is done all the same, and remarked on.
    Raises: Refusal TASK_UNKNOWN, CELL_DATE_IN_FUTURE, EVIDENCE_…; Trouble.
    """
    _refuse_future(centre, on)
    before = _task(centre, row)
    kept = "；".join(filter(None, (before.values.get("proof", ""), proof.strip())))
    after = _with(
        before,
        {
            "state": TaskState.DONE.value,
            "closed_on": on.isoformat(),
            "progress": _WHOLE,
            "proof": kept,
            "held_because": "",
        },
    )
    links = link_files(centre, row, files)
    with putting_rows(centre, changed=[after]) as write:
        for link in links:
            write.row_files.link(link)
        write.note_down("task.closed", row)


def recheck_task(centre: Centre, row: RowId, found: Recheck) -> None:
    """Close a task that passed its recheck, return one that did not.

    The hazard a closed task was made from is mended with it.
    Raises: Refusal TASK_UNKNOWN, TASK_NOT_DONE where nobody said it is done, REASON_REQUIRED
    where it did not pass and no reason is given, CELL_DATE_IN_FUTURE.
    """
    _refuse_future(centre, found.on)
    before = _task(centre, row)
    if not before.values.get("closed_on"):
        raise Refusal(RefusalCode.TASK_NOT_DONE)
    if not (found.passed or found.note.strip()):
        raise Refusal(RefusalCode.REASON_REQUIRED)
    state = TaskState.CLOSED if found.passed else TaskState.RETURNED
    values = {
        "state": state.value,
        "checked_by": found.by.strip(),
        "checked_on": found.on.isoformat(),
        "verdict": PASSED if found.passed else FAILED,
        "held_because": "" if found.passed else found.note.strip(),
    }
    if found.passed and found.note.strip():
        values["note"] = "；".join(
            filter(None, (before.values.get("note", ""), found.note.strip()))
        )
    if not found.passed:
        values["closed_on"] = ""
    mended = {"closed_on": before.values["closed_on"], "checked_by": found.by.strip()}
    hazards = [_with(row, mended) for row in _hazards_of(centre, before) if found.passed]
    _put(centre, before, values, "task.rechecked", *hazards)


def reopen_task(centre: Centre, row: RowId, because: str) -> None:
    """Take a task up again that was done or closed; what showed it stays behind it.

    The hazard it was made from is open again, if it was mended with the task.
    Raises: Refusal TASK_UNKNOWN, REASON_REQUIRED.
    """
    if not because.strip():
        raise Refusal(RefusalCode.REASON_REQUIRED)
    values = {
        "state": TaskState.RETURNED.value,
        "held_because": because.strip(),
        "closed_on": "",
        "checked_by": "",
        "checked_on": "",
        "verdict": "",
    }
    before = _task(centre, row)
    with_it = before.values.get("closed_on", "")
    hazards = [
        _with(one, {"closed_on": "", "checked_by": ""})
        for one in _hazards_of(centre, before)
        if one.values.get("closed_on") == with_it
    ]
    _put(centre, before, values, "task.reopened", *hazards)


def _refuse_future(centre: Centre, on: date) -> None:
    if on > centre.today:
        raise Refusal(RefusalCode.CELL_DATE_IN_FUTURE, value=on.isoformat())


def _task(centre: Centre, row: RowId) -> FormRow:
    for one in read_rows(centre, RECTIFICATION):
        if one.row_id == row and one.ended_on is None:
            return one
    raise Refusal(RefusalCode.TASK_UNKNOWN, row=row)


def _with(row: FormRow, values: Mapping[str, str]) -> FormRow:
    filled = {**row.values, **values}
    return replace(row, values={key: text for key, text in filled.items() if text})


def _hazards_of(centre: Centre, task: FormRow) -> list[FormRow]:
    """Return the hazard a task was made from, in this year's ledger; none for other tasks."""
    ledger, _, found = task.values.get("reference", "").partition("/")
    if ledger != HAZARDS:
        return []
    with centre.workspace.store.reading() as read:
        return [
            row
            for row in read.form_rows.rows(centre.year, HAZARDS)
            if first_row(read, row.row_id) == found
        ]


def _put(
    centre: Centre, row: FormRow, values: Mapping[str, str], action: str, *beside: FormRow
) -> None:
    with putting_rows(centre, changed=[_with(row, values), *beside]) as write:
        write.note_down(action, row.row_id)
