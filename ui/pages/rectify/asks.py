"""What each deed asks for before it is done: fields of the task, and the words on its buttons."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from forms.fields import Value
from models.ledger.tasks import Task, written_nodes
from ui.pages.rectify.form import Ask
from ui.pages.rectify.story import TaskDeed

translate = QCoreApplication.translate
BETWEEN_CLAUSES = "、"
_NEW = (
    "task", "clause", "department", "responsible", "leader", "deadline", "measure", "budget",
    "funding",
)  # fmt: skip
_EDITED = (
    "task", "clause", "department", "responsible", "leader", "measure", "starts_on", "nodes",
    "deadline", "budget", "funding", "note",
)  # fmt: skip
_BECAUSE = frozenset({"held_because"})


def asked_for_new() -> Ask:
    """Return what is asked of a new task; all but its words can come later."""
    return Ask(
        heading=translate("TaskAsks", "新任务"),
        keys=_NEW,
        take=translate("TaskAsks", "加入台账"),
        needed=frozenset({"task"}),
    )


def asked_for(deed: TaskDeed, task: Task, today: date) -> Ask:
    """Return what a deed asks. Raises: KeyError for one that asks for nothing."""
    asks: Mapping[TaskDeed, Callable[[Task, date], Ask]] = {
        TaskDeed.PROGRESS: _progress,
        TaskDeed.EDIT: _edit,
        TaskDeed.HAND_IN: _hand_in,
        TaskDeed.RECHECK: _recheck,
        TaskDeed.REOPEN: _reopen,
        TaskDeed.DEFER: _defer,
    }
    return asks[deed](task, today)


def _progress(task: Task, _today: date) -> Ask:
    return Ask(
        heading=translate("TaskAsks", "改进展：{task}").format(task=task.task),
        keys=("progress", "nodes", "measure"),
        take=translate("TaskAsks", "记下"),
        values=_values(task),
    )


def _edit(task: Task, _today: date) -> Ask:
    return Ask(
        heading=translate("TaskAsks", "修改任务"),
        keys=_EDITED,
        take=translate("TaskAsks", "存入台账"),
        needed=frozenset({"task"}),
        values=_values(task),
    )


def _hand_in(task: Task, today: date) -> Ask:
    return Ask(
        heading=translate("TaskAsks", "交复核：{task}").format(task=task.task),
        keys=("closed_on", "proof"),
        take=translate("TaskAsks", "交复核"),
        needed=frozenset({"closed_on"}),
        values={"closed_on": today},
        files=True,
    )


def _recheck(task: Task, today: date) -> Ask:
    return Ask(
        heading=translate("TaskAsks", "复核：{task}").format(task=task.task),
        keys=("checked_by", "checked_on", "held_because"),
        take=translate("TaskAsks", "通过，销号"),
        needed=frozenset({"checked_by", "checked_on"}),
        other=translate("TaskAsks", "退回"),
        other_needed=_BECAUSE,
        values={"checked_on": today},
        titles={"held_because": translate("TaskAsks", "退回原因")},
    )


def _reopen(task: Task, _today: date) -> Ask:
    return Ask(
        heading=translate("TaskAsks", "重开：{task}").format(task=task.task),
        keys=("held_because",),
        take=translate("TaskAsks", "重开"),
        needed=_BECAUSE,
        titles={"held_because": translate("TaskAsks", "重开原因")},
    )


def _defer(task: Task, _today: date) -> Ask:
    return Ask(
        heading=translate("TaskAsks", "暂缓：{task}").format(task=task.task),
        keys=("held_because",),
        take=translate("TaskAsks", "暂缓"),
        needed=_BECAUSE,
        titles={"held_because": translate("TaskAsks", "暂缓原因")},
    )


def _values(task: Task) -> Mapping[str, Value]:
    """Return what the form's fields hold of a task."""
    return {
        "task": task.task,
        "clause": BETWEEN_CLAUSES.join(task.clauses),
        "department": task.department,
        "responsible": task.responsible,
        "leader": task.leader,
        "measure": task.measure,
        "starts_on": task.starts_on,
        "nodes": written_nodes(task.nodes),
        "deadline": task.deadline,
        "budget": task.budget,
        "funding": task.funding,
        "progress": task.progress,
        "note": task.note,
    }
