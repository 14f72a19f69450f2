"""A row of the rectification ledger as a task: its dates, its state, what is remarkable about it.

Nothing is refused here: a sheet may leave out what a task should have, and a text that
is no code of a list stays as it came.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from models.ledger.form_rows import RECTIFICATION, FormRow
from models.ledger.ledger_codes import TASK_CLOSED, TASK_DEFERRED, TASK_RETURNED
from models.ledger.records import in_force
from models.vocabulary.amounts import parse_exact
from models.vocabulary.ids import RowId


class TaskState(StrEnum):
    """How far a task is; the values are the codes of ``ledger_codes.TASK_STATES``."""

    NOT_STARTED = "1"
    UNDER_WAY = "2"
    DONE = "3"
    """Its owner says so; somebody else looks at it next."""
    CLOSED = TASK_CLOSED
    RETURNED = TASK_RETURNED
    DEFERRED = TASK_DEFERRED


class TaskRemark(StrEnum):
    """What is remarkable; nothing of it bars anything."""

    OVERDUE = "overdue"
    NODE_OVERDUE = "node-overdue"
    NO_OWNER = "no-owner"
    NO_DEADLINE = "no-deadline"
    NO_REASON = "no-reason"
    """Deferred or returned, and nobody wrote why."""
    NO_PROOF = "no-proof"
    """Closed, or said to be done, with nothing that shows it."""
    NOT_RECHECKED = "not-rechecked"
    RECHECKED_BY_OWNER = "rechecked-by-owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A step on the way, its day (None where the text begins with none), whether it is made."""

    words: str
    on: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One row, typed. Codes are kept as stored; ``progress`` is a whole percentage."""

    row_id: RowId
    task: str
    state: TaskState
    source: str = ""
    reference: str = ""
    clauses: tuple[str, ...] = ()
    hazard_kind: str = ""
    found_on: date | None = None
    department: str = ""
    responsible: str = ""
    leader: str = ""
    measure: str = ""
    starts_on: date | None = None
    nodes: tuple[Node, ...] = ()
    deadline: date | None = None
    budget: Fraction | None = None
    funding: str = ""
    progress: int | None = None
    held_because: str = ""
    closed_on: date | None = None
    proof: str = ""
    checked_by: str = ""
    checked_on: date | None = None
    verdict: str = ""
    involved: str = ""
    gravity: str = ""
    note: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still has to be done or looked at."""
        return self.state is not TaskState.CLOSED

    @property
    def stopped_on(self) -> date | None:
        """The day from which it grows late no more; None while somebody waits for it.

        Closed without a day it was in time; deferred it is not waited for.
        """
        if self.closed_on is not None:
            return self.closed_on
        if self.state is TaskState.CLOSED:
            return self.checked_on or self.deadline
        return self.deadline if self.state is TaskState.DEFERRED else None

    def days_overdue(self, today: date) -> int:
        """Return the days since the deadline passed; 0 where it has not, or nobody waits.

        What is done stopped the clock on its day; what is deferred is not waited for.
        """
        if self.deadline is None or self.state in {TaskState.CLOSED, TaskState.DEFERRED}:
            return 0
        until = self.closed_on if self.state is TaskState.DONE and self.closed_on else today
        return max((until - self.deadline).days, 0)


_BETWEEN_NODES = re.compile(r"[;；\n]+")
_DAY = re.compile(
    r"(?P<year>\d{4})\s*[-./年]\s*(?P<month>\d{1,2})\s*[-./月]\s*(?P<day>\d{1,2})\s*日?"
    r"|(?P<eight>\d{8})(?!\d)"
    r"|(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
)
_MADE = ("√", "✓", "☑", "（已完成）", "(已完成)")
_BETWEEN_CLAUSES = re.compile(r"[、,，;；\s]+")


def nodes_of(text: str, year: int) -> tuple[Node, ...]:
    """Read ``2025-07-15 完成采购√；8月30日 验收``; a day without a year is of ``year``.

    A part that begins with no day, or with one no calendar has, is kept as words.
    """
    return tuple(_node(part.strip(), year) for part in _BETWEEN_NODES.split(text) if part.strip())


def written_nodes(nodes: Iterable[Node]) -> str:
    """Return the text ``nodes_of`` reads; separators inside the words become commas."""
    written = []
    for node in nodes:
        words = _BETWEEN_NODES.sub("，", node.words.strip())
        day = f"{node.on.isoformat()} " if node.on else ""
        written.append(f"{day}{words}".strip() + ("√" if node.done else ""))
    return "；".join(written)


def task_of(row: FormRow, year: int) -> Task:
    """Return a row of the ledger as a task of ``year``."""
    values = row.values
    return Task(
        row_id=row.row_id,
        task=values.get("task", ""),
        state=_state(values),
        source=values.get("source", ""),
        reference=values.get("reference", ""),
        clauses=tuple(filter(None, _BETWEEN_CLAUSES.split(values.get("clause", "")))),
        hazard_kind=values.get("hazard_kind", ""),
        found_on=_day(values, "found_on"),
        department=values.get("department", ""),
        responsible=values.get("responsible", ""),
        leader=values.get("leader", ""),
        measure=values.get("measure", ""),
        starts_on=_day(values, "starts_on"),
        nodes=nodes_of(values.get("nodes", ""), year),
        deadline=_day(values, "deadline"),
        budget=parse_exact(values["budget"]) if values.get("budget") else None,
        funding=values.get("funding", ""),
        progress=int(values["progress"]) if values.get("progress") else None,
        held_because=values.get("held_because", ""),
        closed_on=_day(values, "closed_on"),
        proof=values.get("proof", ""),
        checked_by=values.get("checked_by", ""),
        checked_on=_day(values, "checked_on"),
        verdict=values.get("verdict", ""),
        involved=values.get("involved", ""),
        gravity=values.get("gravity", ""),
        note=values.get("note", ""),
    )


def tasks_of(rows: Iterable[FormRow], year: int, today: date) -> tuple[Task, ...]:
    """Return the tasks among rows of any ledger, those that are ended left out."""
    return tuple(
        task_of(row, year) for row in rows if row.ledger == RECTIFICATION and in_force(row, today)
    )


def remarks_on(task: Task, today: date, *, files: int = 0) -> Iterator[TaskRemark]:
    """Yield what is remarkable. ``files``: how many files show that it is done."""
    if task.days_overdue(today):
        yield TaskRemark.OVERDUE
    elif task.is_open and any(_missed(node, today) for node in task.nodes):
        yield TaskRemark.NODE_OVERDUE
    if not task.responsible:
        yield TaskRemark.NO_OWNER
    if task.is_open and task.deadline is None:
        yield TaskRemark.NO_DEADLINE
    if task.state in {TaskState.DEFERRED, TaskState.RETURNED} and not task.held_because:
        yield TaskRemark.NO_REASON
    if task.state in {TaskState.DONE, TaskState.CLOSED} and not (task.proof or files):
        yield TaskRemark.NO_PROOF
    if task.state is TaskState.CLOSED and not task.checked_by:
        yield TaskRemark.NOT_RECHECKED
    if task.checked_by and task.checked_by == task.responsible:
        yield TaskRemark.RECHECKED_BY_OWNER


def _missed(node: Node, today: date) -> bool:
    return node.on is not None and not node.done and node.on < today


def _state(values: Mapping[str, str]) -> TaskState:
    """Return the state as stated; where none of the list is, what the other cells tell."""
    stated = values.get("state", "")
    if stated in set(TaskState):
        return TaskState(stated)
    if values.get("closed_on"):
        return TaskState.DONE
    begun = values.get("progress", "0") != "0"
    return TaskState.UNDER_WAY if begun else TaskState.NOT_STARTED


def _node(part: str, year: int) -> Node:
    done = part.endswith(_MADE)
    if done:
        part = part.removesuffix(next(mark for mark in _MADE if part.endswith(mark))).rstrip()
    found = _DAY.match(part)
    on = None if found is None else _read_day(found, year)
    words = part if found is None or on is None else part[found.end() :].lstrip(" ：:，,")
    return Node(words=words, on=on, done=done)


def _read_day(found: re.Match[str], year: int) -> date | None:
    if eight := found["eight"]:
        parts = (eight[:4], eight[4:6], eight[6:])
    elif found["year"]:
        parts = (found["year"], found["month"], found["day"])
    else:
        parts = (str(year), found["m"], found["d"])
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def _day(values: Mapping[str, str], key: str) -> date | None:
    text = values.get(key, "")
    return date.fromisoformat(text) if text else None
