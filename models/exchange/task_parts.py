"""The rectification ledger as it travels: what has to be done, by which department, how far it is.

Names of people, money and remarks stay at the institution.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from models.exchange.contents import TaskOrigin, TaskPart, TaskStateText
from models.exchange.outgoing import outgoing
from models.ledger.records import Ledgers
from models.ledger.tasks import Task, TaskState, tasks_of
from models.standards.pack import Pack

_STATES: Mapping[TaskState, TaskStateText] = MappingProxyType(
    {
        TaskState.NOT_STARTED: "not_started",
        TaskState.UNDER_WAY: "under_way",
        TaskState.DONE: "done",
        TaskState.CLOSED: "closed",
        TaskState.RETURNED: "returned",
        TaskState.DEFERRED: "deferred",
    }
)
_ORIGINS: Mapping[str, TaskOrigin] = MappingProxyType(
    {
        "1": "gap",
        "2": "plan",
        "3": "county",
        "4": "self_check",
        "5": "hazard",
        "6": "preflight",
    }
)
"""By the codes of ``ledger_codes.TASK_SOURCES``; any other text is ``other``."""
_FEEDBACK = "feedback/"
"""How the reference of a task begins that was made from an item of a feedback."""


def task_parts(ledgers: Ledgers, pack: Pack) -> Iterable[TaskPart]:
    """Yield the tasks of the year in the order of the ledger, those that are ended left out."""
    today = ledgers.as_of or date(ledgers.year, 12, 31)
    known = {clause.code for clause in pack.clauses}
    for task in tasks_of(ledgers.form_rows, ledgers.year, today):
        yield TaskPart(
            row=task.row_id,
            task=outgoing(task.task),
            clauses=tuple(dict.fromkeys(code for code in task.clauses if code in known)),
            action=outgoing(task.measure),
            department=outgoing(task.department),
            due=_day(task.deadline),
            state=_STATES[task.state],
            percent=task.progress,
            closed_on=_day(task.closed_on),
            origin=_origin(task),
            confirmed=task.row_id not in ledgers.unconfirmed.rows,
        )


def _origin(task: Task) -> TaskOrigin:
    if task.reference.startswith(_FEEDBACK):
        return "feedback"
    return _ORIGINS.get(task.source, "other")


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
