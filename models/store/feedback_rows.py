"""Feedbacks, out of a county and in at a centre: never altered and never removed."""

from sqlalchemy import Connection, Select, insert, select

from models.store.review_records import FeedbackRow
from models.store.review_tables import feedback
from models.store.rows import from_row, to_row
from models.vocabulary.ids import AssessmentId, Digest


class FeedbackReader:
    """Reads what was issued here, or received."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[FeedbackRow, ...]:
        """Return every feedback, oldest first."""
        return self._rows(select(feedback).order_by(feedback.c.kept_at, feedback.c.revision))

    def of_assessment(self, which: AssessmentId) -> tuple[FeedbackRow, ...]:
        """Return the feedbacks of one assessment, lowest revision first."""
        asked = select(feedback).where(feedback.c.assessment_id == which)
        return self._rows(asked.order_by(feedback.c.revision))

    def newest(self, which: AssessmentId) -> FeedbackRow | None:
        """Return the newest feedback of one assessment, None if there is none."""
        found = self.of_assessment(which)
        return found[-1] if found else None

    def feedback(self, digest: Digest) -> FeedbackRow | None:
        """Return one feedback by its package digest."""
        found = self._rows(select(feedback).where(feedback.c.digest == digest))
        return found[0] if found else None

    def _rows(self, asked: Select[tuple[object, ...]]) -> tuple[FeedbackRow, ...]:
        rows = self._connection.execute(asked).mappings()
        return tuple(from_row(FeedbackRow, row) for row in rows)


class FeedbackWriter(FeedbackReader):
    """Stores feedbacks; there is no way to change or remove one."""

    def put(self, row: FeedbackRow) -> None:
        """Store a feedback that was verified (or made) here."""
        self._connection.execute(insert(feedback).values(**to_row(row)))
