"""What is remarkable in the rectification ledger: told, and bars nothing."""

from collections.abc import Callable, Iterable
from functools import partial

from models.ledger.flags import REMARK
from models.ledger.form_rows import RECTIFICATION
from models.ledger.tasks import Task, TaskRemark, remarks_on, tasks_of
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.checks.checks_centre import CheckView

TOLD = {
    TaskRemark.OVERDUE: ("tasks.overdue", "deadline"),
    TaskRemark.NODE_OVERDUE: ("tasks.node-overdue", "nodes"),
    TaskRemark.NO_OWNER: ("tasks.no-owner", "responsible"),
    TaskRemark.NO_DEADLINE: ("tasks.no-deadline", "deadline"),
    TaskRemark.NO_REASON: ("tasks.no-reason", "held_because"),
    TaskRemark.NO_PROOF: ("tasks.no-proof", "proof"),
    TaskRemark.NOT_RECHECKED: ("tasks.not-rechecked", "checked_by"),
    TaskRemark.RECHECKED_BY_OWNER: ("tasks.rechecked-by-owner", "checked_by"),
}
"""Code of each remark's item, and the field where it is put right."""


def _remarked(remark: TaskRemark, view: CheckView) -> Iterable[PreflightItem]:
    """Yield one item for all tasks with a remark: a hundred tasks are one thing to know."""
    tasks = tasks_of(view.ledgers.form_rows, view.year, view.today)
    found = [task for task in tasks if remark in _remarks(task, view)]
    if found:
        code, field = TOLD[remark]
        yield PreflightItem(
            severity=REMARK,
            code=code,
            params=(("count", len(found)), ("name", found[0].task)),
            ledger=RECTIFICATION,
            rows=tuple(task.row_id for task in found),
            field=field,
            fields=(field,),
        )


def _remarks(task: Task, view: CheckView) -> frozenset[TaskRemark]:
    files = view.task_files.get(task.row_id, 0)
    return frozenset(remarks_on(task, view.today, files=files))


TASK_CHECKS: tuple[Callable[[CheckView], Iterable[PreflightItem]], ...] = tuple(
    partial(_remarked, remark) for remark in TaskRemark
)
"""One for each remark, in its order."""
