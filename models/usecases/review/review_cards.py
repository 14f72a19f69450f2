"""Cards of a review as the county sees it, and of the feedbacks that came of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.standards.pack import Grade
from models.usecases.county.county_cards import SubmittedLevelCard
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId, Digest

ACCEPTED, RETURNED = "accepted", "returned"
"""Decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedClauseCard:
    """One clause under review. Grades None: none.

    ``seen``: somebody agreed or gave another grade, here or in an earlier revision that
    said the very same; then ``carried_from`` is that revision, else 0. ``changed``: an
    earlier revision was here, and this one says something else. ``agreeable``: not seen,
    and claimed as computed. ``may_fall_away``: the standard lets it be not applicable.
    """

    code: ClauseCode
    claimed: Grade | None
    computed: Grade | None
    reviewed: Grade | None
    seen: bool
    reason: str
    carried_from: int
    changed: bool
    may_fall_away: bool
    at: str
    author: str

    @property
    def agreeable(self) -> bool:
        """Whether it may be agreed to together with others."""
        return not self.seen and self.claimed is not None and self.claimed is self.computed

    @property
    def regraded(self) -> bool:
        """Whether the county gives another grade than was claimed."""
        return self.seen and self.reviewed is not self.claimed


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredFileCard:
    """A file an answer points to; it lies in the submission's package as ``file``."""

    digest: Digest
    name: str
    file: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCard:
    """What the institution says to an item: ``state`` done | under_way | disputed | open."""

    state: str
    text: str
    files: tuple[AnsweredFileCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItemCard:
    """One thing to rectify. ``clause`` "": the whole; ``criterion`` "": the whole clause.

    ``sent``: a feedback has asked for it already. ``answer``: what this revision says to
    it, None where it says nothing. ``decided``: it was closed or kept open on this
    revision. ``closing``: why it was closed, or why it stays open.
    """

    id: str
    clause: ClauseCode
    criterion: CriterionId
    text: str
    due: date | None
    open: bool
    closing: str
    answered: str
    sent: bool
    decided: bool
    answer: AnswerCard | None

    @property
    def waiting(self) -> bool:
        """Whether the institution answered and the county has not said what it thinks."""
        return self.open and self.sent and self.answer is not None and not self.decided


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """What is to be rectified. ``clause`` "": the whole; ``criterion`` "": the whole clause."""

    text: str
    clause: str = ""
    criterion: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackLine:
    """One feedback that was issued. ``level`` is a title, "" for none reached."""

    digest: Digest
    institution: str
    assessment_id: AssessmentId
    year: int
    submission: Digest
    submission_revision: int
    revision: int
    decision: str
    level: str
    provisional: bool
    open_items: int
    reviewer: str
    check_code: str
    issued_at: str
    file_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCard:
    """The review of one submission.

    ``newest``: no later revision is here, only then it can be written; ``issued``: the
    feedback went out, and nothing more is written until the review is taken up again.
    ``level`` and ``levels`` are by the grades reviewed, what was not seen yet as claimed;
    ``received``: the institution had the feedback before when it finalised this revision.
    """

    digest: Digest
    assessment_id: AssessmentId
    institution: str
    year: int
    revision: int
    newest: bool
    issued: bool
    decision: str
    summary: str
    clauses: tuple[ReviewedClauseCard, ...]
    items: tuple[ReviewItemCard, ...]
    counts: tuple[tuple[Grade, int], ...]
    applicable: int
    level: str
    level_title: str
    provisional: bool
    levels: tuple[SubmittedLevelCard, ...]
    feedbacks: tuple[FeedbackLine, ...]
    """Those of this assessment, newest first."""
    received: bool

    @property
    def seen(self) -> int:
        """How many clauses were looked at."""
        return sum(clause.seen for clause in self.clauses)

    @property
    def unseen(self) -> int:
        """How many clauses nobody has looked at."""
        return len(self.clauses) - self.seen

    @property
    def agreeable(self) -> int:
        """How many of the unseen may be agreed to in one deed."""
        return sum(clause.agreeable for clause in self.clauses)

    @property
    def waiting(self) -> tuple[ReviewItemCard, ...]:
        """Items whose answer nobody has decided on."""
        return tuple(item for item in self.items if item.waiting)

    @property
    def open_items(self) -> tuple[ReviewItemCard, ...]:
        """Items that are still to be put right."""
        return tuple(item for item in self.items if item.open)

    def of_clause(self, code: str) -> tuple[ReviewItemCard, ...]:
        """Return the items about one clause; "" for those about the whole."""
        return tuple(item for item in self.items if item.clause == code)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """How far the review of a submission is, for a list. ``state``: "" | open | issued."""

    digest: Digest
    state: str
    decision: str
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedFeedbackCard:
    """A feedback that was written and read back; ``size`` in bytes, ``sealed_for`` whom."""

    line: FeedbackLine
    path: Path
    size: int
    file_digest: Digest
    sealed_for: str
