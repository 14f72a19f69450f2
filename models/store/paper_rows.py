"""What a sheet of paper is held against, and when that was done; nothing is written here."""

from sqlalchemy import Connection, select

from models.store.audit import AuditRow
from models.store.county_rows import COUNTING, SUBMISSION_ROWS
from models.store.records import SnapshotRow, SubmissionRow
from models.store.rows import from_row
from models.store.tables import audit, snapshot, submission

CHECKED = "paper.checked"
"""Action of the audit entry; its subject is what the paper was held against."""


class PaperReader:
    """Reads what a code may belong to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def submissions(self, begins: str) -> tuple[SubmissionRow, ...]:
        """Return the submissions that count whose content digest begins with these hex digits."""
        rows = self._connection.execute(
            SUBMISSION_ROWS.where(
                submission.c.content_digest.startswith(begins, autoescape=True),
                COUNTING,
            ).order_by(submission.c.name, submission.c.year, submission.c.revision)
        ).mappings()
        return tuple(from_row(SubmissionRow, row) for row in rows)

    def snapshots(self) -> tuple[SnapshotRow, ...]:
        """Return everything that was finalised here, of every year, oldest first."""
        rows = self._connection.execute(
            select(snapshot).order_by(snapshot.c.made_at, snapshot.c.revision)
        ).mappings()
        return tuple(from_row(SnapshotRow, row) for row in rows)

    def checks(self, subject: str) -> tuple[AuditRow, ...]:
        """Return when papers were held against this, newest first."""
        rows = self._connection.execute(
            select(audit)
            .where(audit.c.action == CHECKED, audit.c.subject == subject)
            .order_by(audit.c.sequence.desc())
        ).mappings()
        return tuple(from_row(AuditRow, row) for row in rows)
