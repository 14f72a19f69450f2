"""Cards of the county's feedback as a centre sees it. Grades are A … E or "" for none."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ledger.tasks import TaskState
from models.vocabulary.ids import AssessmentId, ClauseCode, Digest, RowId

__all__ = ["TaskState"]

ACCEPTED, RETURNED = "accepted", "returned"
"""Decisions."""
SOON_DAYS = 14
"""A due day so many days ahead, or fewer, is soon."""


class AnswerState(StrEnum):
    """What an institution says of an item; ``OPEN``: nothing, since the county last decided."""

    DONE = "done"
    UNDER_WAY = "under_way"
    DISPUTED = "disputed"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFileCard:
    """A file an answer points to, or may. ``attached`` False: no clause has it any more."""

    digest: Digest
    name: str
    size: int
    clause: str
    attached: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswerCard:
    """What is said of an item. ``state`` OPEN with words: begun, and nothing said yet."""

    state: AnswerState
    text: str
    files: tuple[AnswerFileCard, ...]
    at: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTaskCard:
    """The task that was made of an item."""

    row: RowId
    state: TaskState


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCard:
    """One thing the county wants put right.

    ``clause`` "": the assessment as a whole; ``criterion_text`` "" where it is about no one
    criterion. ``closing``: why it was closed, or stays open; ``answered``: the answer that
    was decided on. ``days_left``: None without a day or once it is closed. ``since``: the
    feedback that opened it.
    """

    id: str
    number: int
    """Its place in the feedback, from 1."""
    clause: str
    title: str
    criterion: str
    criterion_text: str
    text: str
    due: date | None
    days_left: int | None
    open: bool
    closing: str
    answered: str
    answer: ItemAnswerCard
    task: ItemTaskCard | None

    @property
    def waits(self) -> bool:
        """Whether an answer is still to be given."""
        return self.open and self.answer.state is AnswerState.OPEN

    @property
    def overdue(self) -> bool:
        """Whether its day has passed."""
        return self.days_left is not None and self.days_left < 0

    @property
    def is_soon(self) -> bool:
        """Whether its day is near."""
        return self.days_left is not None and 0 <= self.days_left <= SOON_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferingClauseCard:
    """A clause the county sees otherwise than it was claimed.

    ``now``: what is claimed today, after what was mended since. ``items``: those of it.
    """

    code: ClauseCode
    title: str
    claimed: str
    reviewed: str
    now: str
    reason: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackLineCard:
    """One feedback in the list. ``older``: it is about a revision that was followed by another."""

    digest: Digest
    revision: int
    submission_revision: int
    decision: str
    kept_at: str
    open: int
    older: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackCard:
    """One feedback, whole. ``level`` and ``own_level`` are titles of levels, "" for none.

    ``agreed``: how many clauses the county sees as they were claimed. ``current``: it is the
    newest, and no later revision has been sent: what it asks is what is to be done now.
    ``sealed``: its revision is still the finalised one, so the next must be opened to answer.
    """

    digest: Digest
    assessment_id: AssessmentId
    year: int
    revision: int
    submission_revision: int
    decision: str
    county: str
    reviewer: str
    made_at: str
    kept_at: str
    file_name: str
    own_level: str
    level: str
    provisional: bool
    summary: str
    agreed: int
    differing: tuple[DifferingClauseCard, ...]
    items: tuple[ItemCard, ...]
    newest: bool
    older: bool
    sealed: bool

    @property
    def open(self) -> tuple[ItemCard, ...]:
        """The items that are still to be put right."""
        return tuple(item for item in self.items if item.open)

    @property
    def waiting(self) -> tuple[ItemCard, ...]:
        """The items without an answer since the county last decided."""
        return tuple(item for item in self.items if item.waits)

    def of_clause(self, code: str) -> tuple[ItemCard, ...]:
        """Return the items about one clause."""
        return tuple(item for item in self.items if item.clause == code)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackBookCard:
    """Every feedback on the year's assessment, newest first; ``shown`` None while none came.

    ``county_known``: a feedback can be checked only once the county's key was compared.
    """

    year: int
    lines: tuple[FeedbackLineCard, ...]
    shown: FeedbackCard | None
    county_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopCard:
    """How the year stands with the county, in short: for the start page and for one clause.

    ``next_due``: the earliest day of an open item.
    """

    digest: Digest
    decision: str
    submission_revision: int
    level: str
    county: str
    open: int
    waiting: int
    overdue: int
    next_due: date | None
    older: bool
    sealed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOfClauseCard:
    """What the county's newest feedback says of one clause; ``reviewed`` "" with no grade."""

    digest: Digest
    submission_revision: int
    county: str
    claimed: str
    reviewed: str
    reason: str
    items: tuple[ItemCard, ...]
    older: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFeedbackCard:
    """What came of a file. ``already``: it was here, nothing was written.

    ``elsewhere``: it is about another assessment than the one at hand: of another year, or
    by a standard that was left since.
    """

    file: str
    digest: Digest
    year: int
    decision: str
    submission_revision: int
    open: int
    already: bool
    elsewhere: bool
