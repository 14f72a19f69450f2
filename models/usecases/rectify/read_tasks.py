"""Read the rectification ledger as tasks: what is late, what is missing, which gap is left."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.gaps.shortages import Gap, GapState, gaps_for
from models.ledger.form_rows import RECTIFICATION
from models.ledger.records import in_force
from models.ledger.tasks import Task, TaskState, remarks_on, tasks_of
from models.store.records import RowFile
from models.usecases.centre import Centre
from models.usecases.rectify.task_cards import GapLeft, TaskCard, TaskFileCard, TasksCard
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.ids import RowId

GAP = "gap/"
"""How the reference of a task begins that was made from a gap; its subject follows."""
_NOT_WAITED_FOR = frozenset({TaskState.CLOSED, TaskState.DONE, TaskState.DEFERRED})
_LAST = date.max


def read_tasks(centre: Centre) -> TasksCard:
    """Return the tasks of the year at hand, those that are ended left out."""
    ledgers, today = centre.ledgers, centre.today
    tasks = tasks_of(ledgers.form_rows, centre.year, today)
    with centre.workspace.store.reading() as read:
        files = read.row_files.of_ledger(centre.year, RECTIFICATION)
    gaps = _gaps_left(centre) if any(task.reference.startswith(GAP) for task in tasks) else {}
    cards = [
        _card(
            task,
            today,
            files.get(task.row_id, ()),
            gaps.get(task.reference.removeprefix(GAP)) if _made_from_gap(task) else None,
            clauses=tuple(code for code in task.clauses if code in centre.clauses),
            came_over=task.row_id in ledgers.unconfirmed.rows,
        )
        for task in tasks
    ]
    return TasksCard(
        year=centre.year,
        today=today,
        tasks=tuple(sorted(cards, key=_order)),
        departments=_departments(centre, tasks),
        people=tuple(row.name for row in ledgers.staff if in_force(row, today)),
    )


def _card(
    task: Task,
    today: date,
    files: Sequence[RowFile],
    gap: GapLeft | None,
    *,
    clauses: tuple[str, ...],
    came_over: bool,
) -> TaskCard:
    waits = task.deadline is not None and task.state not in _NOT_WAITED_FOR
    return TaskCard(
        task=task,
        clauses=clauses,
        remarks=tuple(remarks_on(task, today, files=len(files))),
        days_overdue=task.days_overdue(today),
        days_left=(task.deadline - today).days if waits and task.deadline else None,
        files=tuple(
            TaskFileCard(
                digest=file.digest,
                name=file.name,
                size=file.size,
                media_type=file.media_type,
                added_at=file.added_at,
            )
            for file in files
        ),
        gap=gap,
        came_over=came_over,
    )


def _made_from_gap(task: Task) -> bool:
    return task.reference.startswith(GAP)


def _gaps_left(centre: Centre) -> Mapping[str, GapLeft]:
    """Return what is short today by subject: to the nearest level it is short for.

    Tasks are made for the next level; the need of a higher one would contradict their words.
    """
    found: dict[str, Gap] = {}
    for level in centre.assessment.levels:
        for gap in gaps_for(centre.pack, centre.assessment, level.rule.id):
            before = found.get(gap.subject)
            if before is None or _nearer(gap, before):
                found[gap.subject] = gap
    return {subject: _left(gap) for subject, gap in found.items()}


def _nearer(gap: Gap, before: Gap) -> bool:
    """Tell whether a gap is the smaller one; one without an amount says the least."""
    if gap.state is not GapState.SHORT:
        return False
    return before.state is not GapState.SHORT or gap.short < before.short


def _left(gap: Gap) -> GapLeft:
    if gap.state is not GapState.SHORT:
        return GapLeft(have="", need="", short="", unit=gap.unit)
    return GapLeft(
        have=shown_decimal(gap.have),
        need=shown_decimal(gap.need),
        short=shown_decimal(gap.short),
        unit=gap.unit,
        reduce=gap.reduce,
    )


def _departments(centre: Centre, tasks: Sequence[Task]) -> tuple[str, ...]:
    rows = centre.ledgers.form_rows
    listed = [row.values.get("name", "") for row in rows if row.ledger == "departments"]
    people = sorted(row.department.strip() for row in centre.ledgers.staff)
    named = [*listed, *people, *(task.department for task in tasks)]
    return tuple(name for name in dict.fromkeys(named) if name)


def _order(card: TaskCard) -> tuple[bool, int, date, RowId]:
    task = card.task
    return not task.is_open, -card.days_overdue, task.deadline or _LAST, task.row_id
