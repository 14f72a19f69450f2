"""Packages that do not fit what counts: kept beside it until a person decides, and after."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, insert, select, update

from models.store.county_rows import COUNTS, SET_ASIDE, SUBMISSION_ROWS
from models.store.records import SubmissionRow
from models.store.rows import from_row, to_row
from models.store.tables import conflict, submission
from models.vocabulary.ids import AssessmentId, Digest, InstitutionId, KeyId

OPEN = "open"
KEPT = "kept"
TAKEN = "taken"
"""``state`` of a conflict: undecided; what was here goes on counting; the package counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """A verified package by an enrolled key, and what became of it.

    ``against``: the submission it was found to stand against when it came, "" for
    none. ``code``: why, a RefusalCode. ``document``: its ``submission.json``.
    """

    digest: Digest
    against: str
    uscc: InstitutionId
    name: str
    assessment_id: AssessmentId
    year: int
    revision: int
    key_id: KeyId
    code: str
    file_name: str
    received_at: str
    document: bytes
    state: str = OPEN
    reason: str = ""
    decided_at: str = ""
    author: str = ""


class ConflictReader:
    """Reads conflicts, and what was set aside by deciding them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def conflicts(self) -> tuple[ConflictRow, ...]:
        """Return every conflict, the open ones first, then in the order they came."""
        return self._all(
            select(conflict).order_by(conflict.c.state != OPEN, conflict.c.received_at)
        )

    def conflict(self, digest: Digest) -> ConflictRow | None:
        """Return one by the digest of its package."""
        found = self._all(select(conflict).where(conflict.c.digest == digest))
        return found[0] if found else None

    def open_count(self, uscc: InstitutionId | None = None) -> int:
        """Return how many wait for a decision, of all or of one institution."""
        asked = select(func.count()).select_from(conflict).where(conflict.c.state == OPEN)
        if uscc is not None:
            asked = asked.where(conflict.c.uscc == uscc)
        return int(self._connection.execute(asked).scalar_one())

    def set_aside(self, uscc: InstitutionId | None = None) -> tuple[SubmissionRow, ...]:
        """Return the submissions that no longer count, in the order they came."""
        asked = SUBMISSION_ROWS.where(submission.c.standing == SET_ASIDE)
        if uscc is not None:
            asked = asked.where(submission.c.uscc == uscc)
        rows = self._connection.execute(asked.order_by(submission.c.arrival)).mappings()
        return tuple(from_row(SubmissionRow, row) for row in rows)

    def every_package(self, which: AssessmentId) -> tuple[SubmissionRow, ...]:
        """Return the submissions of one assessment, also those set aside, as they came."""
        asked = SUBMISSION_ROWS.where(submission.c.assessment_id == which)
        rows = self._connection.execute(asked.order_by(submission.c.arrival)).mappings()
        return tuple(from_row(SubmissionRow, row) for row in rows)

    def last_arrival(self) -> str:
        """Return the latest moment at which anything came in, "" before the first."""
        moments = [
            self._connection.execute(select(func.max(table.c.received_at))).scalar_one() or ""
            for table in (submission, conflict)
        ]
        return max(moments)

    def _all(self, asked: Select[tuple[object, ...]]) -> tuple[ConflictRow, ...]:
        rows = self._connection.execute(asked).mappings()
        return tuple(from_row(ConflictRow, row) for row in rows)


class ConflictWriter(ConflictReader):
    """Keeps conflicts and their decisions; nothing is ever removed."""

    def put(self, row: ConflictRow) -> None:
        """Keep a new conflict."""
        self._connection.execute(insert(conflict).values(**to_row(row)))

    def decide(
        self, digests: Collection[Digest], state: str, *, reason: str, at: str, author: str
    ) -> None:
        """Say what became of these; those that are no conflicts of their own are left out."""
        self._connection.execute(
            update(conflict)
            .where(conflict.c.digest.in_(digests))
            .values(state=state, reason=reason, decided_at=at, author=author)
        )

    def set_these_aside(self, digests: Collection[Digest], by: Digest) -> None:
        """Let these submissions count no longer, by the decision of that conflict."""
        self._connection.execute(
            update(submission)
            .where(submission.c.digest.in_(digests))
            .values(standing=SET_ASIDE, set_aside_by=by)
        )

    def let_count(self, digests: Collection[Digest]) -> None:
        """Let these submissions count (again)."""
        self._connection.execute(
            update(submission)
            .where(submission.c.digest.in_(digests))
            .values(standing=COUNTS, set_aside_by="")
        )
