"""Cards of the rectification ledger. Money is exact yuan, progress a whole percentage."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from models.ledger.tasks import Node, Task, TaskRemark, TaskState
from models.reports.rectification import TaskPaper
from models.vocabulary.ids import Digest, RowId

__all__ = ["Node", "Task", "TaskPaper", "TaskRemark", "TaskState"]

FEEDBACK = "feedback"
"""How the reference of a task begins that was made of an item of the county's feedback."""
SOON_DAYS = 14
"""A deadline so many days ahead, or fewer, is soon."""


class TaskSource:
    """Codes of where a task comes from (``ledger_codes.TASK_SOURCES``)."""

    GAP, PLAN, COUNTY, SELF_CHECK, HAZARD, PREFLIGHT, OTHER = "1", "2", "3", "4", "5", "6", "99"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDraft:
    """What is known of a task before it stands in the ledger.

    ``task``: in words, a face's or a ledger's own. ``reference``: what it was made from
    (``gap/<subject>``, ``plan/<action>``, ``hazards/<row>`` …); while a task with the same
    reference stands in the year's ledger, no second one is made. "" makes one always.
    ``clauses``: by code. What is left out can be filled in later.
    """

    task: str
    source: str = TaskSource.OTHER
    reference: str = ""
    clauses: tuple[str, ...] = ()
    hazard_kind: str = ""
    found_on: date | None = None
    department: str = ""
    """Left empty, the department that leads on the first clause."""
    responsible: str = ""
    leader: str = ""
    measure: str = ""
    starts_on: date | None = None
    nodes: tuple[Node, ...] = ()
    deadline: date | None = None
    budget: Fraction | None = None
    funding: str = ""
    involved: str = ""
    gravity: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeTasksCard:
    """Rows that were made, and rows that stood there already for the same reference."""

    made: tuple[RowId, ...]
    standing: tuple[RowId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPaperCard:
    """Where a paper was written."""

    pdf: Path
    workbook: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFileCard:
    """A file that shows that a task is done; ``bridge.evidence_path`` says where it is kept."""

    digest: Digest
    name: str
    size: int
    media_type: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLeft:
    """What is still short today of the gap a task was made from, as it is shown.

    ``reduce``: ``need`` is the most there may be, ``short`` is how many there are too many.
    """

    have: str
    need: str
    short: str
    unit: str
    reduce: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCard:
    """A task as it stands today.

    ``days_overdue`` 0: in time. ``days_left``: to the deadline, None without one or where
    nobody waits for it. ``gap``: of a task made from a gap, while that is a gap to any level
    of the standard. ``came_over``: it came from last year and nobody has looked at it yet.
    ``clauses``: those of the task's that the year's standard has; the others were mistyped or
    belong to another standard.
    """

    task: Task
    clauses: tuple[str, ...]
    remarks: tuple[TaskRemark, ...]
    days_overdue: int
    days_left: int | None
    files: tuple[TaskFileCard, ...]
    gap: GapLeft | None
    came_over: bool

    @property
    def is_soon(self) -> bool:
        """Whether its deadline is near and not passed."""
        return self.days_left is not None and 0 <= self.days_left <= SOON_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class TasksCard:
    """The ledger of a year: what is overdue first, then by deadline, what is closed last."""

    year: int
    today: date
    tasks: tuple[TaskCard, ...]
    departments: tuple[str, ...]
    """Departments anybody could be asked from: the ledger's and the tasks' own."""
    people: tuple[str, ...]
    """Names of those in the staff ledger who are here."""

    def count(self, state: TaskState) -> int:
        """Return how many tasks are in a state."""
        return sum(card.task.state is state for card in self.tasks)

    @property
    def overdue(self) -> int:
        """How many are late."""
        return sum(card.days_overdue > 0 for card in self.tasks)

    @property
    def soon(self) -> int:
        """How many have their deadline within ``SOON_DAYS``."""
        return sum(card.is_soon for card in self.tasks)

    @property
    def open(self) -> int:
        """How many still have to be done or looked at."""
        return sum(card.task.is_open for card in self.tasks)

    @property
    def budget(self) -> Fraction:
        """Yuan of all tasks together."""
        return sum((card.task.budget or Fraction(0) for card in self.tasks), Fraction(0))
