"""What the ledgers and self-checks have found and nobody has put right, as drafts of tasks."""

from collections.abc import Mapping
from datetime import date

from models.ledger.form_rows import FormRow, is_open
from models.ledger.ledger_codes import CHECK_KINDS
from models.ledger.records import in_force
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.feedback.tasks_from_feedback import drafts_of_items
from models.usecases.rectify.make_tasks import make_tasks
from models.usecases.rectify.task_cards import MadeTasksCard, TaskDraft, TaskSource
from models.usecases.selfchecks.tasks_from_check import open_problems
from models.vocabulary.ids import RowId

HAZARDS = "hazards"
_SOURCES = {
    HAZARDS: TaskSource.HAZARD,
    "self_checks": TaskSource.SELF_CHECK,
    "inspections": TaskSource.COUNTY,
}


def problems_found(centre: Centre) -> tuple[TaskDraft, ...]:
    """Return a draft for everything that was found and is not yet mended, each once.

    Hazards that are open, items of self-checks that were filled in here, other checks
    and inspections with more problems than were mended.
    """
    rows = [
        row
        for row in centre.ledgers.form_rows
        if row.ledger in _SOURCES and in_force(row, centre.today) and _is_unmended(row)
    ]
    with centre.workspace.store.reading() as read:
        checks = [check for check in read.self_checks.checks(centre.year) if check.finished_at]
        told = {check.row for check in checks}  # item by item, and not once more in sum
        drafts = [
            _draft(row, first_row(read, row.row_id)) for row in rows if row.row_id not in told
        ]
        for check in checks:
            drafts += open_problems(check, read.self_checks.answers(check.check_id))
    return tuple({draft.reference: draft for draft in drafts}.values())


def tasks_from_checks(centre: Centre) -> MadeTasksCard:
    """Make tasks of hazards and of problems self-checks have found."""
    return make_tasks(
        centre, [one for one in problems_found(centre) if one.source != TaskSource.COUNTY]
    )


def tasks_from_feedback(centre: Centre) -> MadeTasksCard:
    """Make tasks of what the county wants put right, by its feedback and on the spot.

    The open items of its newest feedback, then what inspections from above have found
    (ledger ``inspections``).
    """
    inspected = [one for one in problems_found(centre) if one.source == TaskSource.COUNTY]
    return make_tasks(centre, [*drafts_of_items(centre), *inspected])


def first_row(read: Reader, row: RowId) -> RowId:
    """Return the row of the year in which it was found, where it came over from there."""
    while (former := read.rolled.former_of(row)) is not None:
        row = former
    return row


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
