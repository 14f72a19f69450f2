"""The county's rows: enrolled institutions and accepted submissions."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, RowMapping, Table, func, insert, literal_column, select, text
from sqlalchemy.dialects import sqlite

from models.store.records import (
    EnrolledRow,
    SubmissionRow,
    Submitted,
    SubmittedClause,
    SubmittedCriterion,
    SubmittedMeasure,
)
from models.store.rows import column_roles, from_row, to_row, to_values
from models.store.tables import (
    enrolled,
    submission,
    submission_clause,
    submission_criterion,
    submission_equipment,
    submission_measure,
    submission_staff,
)
from models.vocabulary.ids import AssessmentId, Digest, InstitutionId, KeyId

COUNTY = "county"
"""``kind`` of an enrolled row that is a county."""
COUNTS = "counts"
SET_ASIDE = "set_aside"
"""``standing`` of a submission: one set aside is kept and shown, and counts nowhere."""
SUBMISSION_ROWS = select(*(column for column in submission.c if column.name != "document"))
"""A thousand documents are more than a list of submissions should have in memory."""
COUNTING = submission.c.standing == literal_column(f"'{COUNTS}'")
"""Spelled out: an index of what counts is not used for a value that is only given later."""
_NEXT_ARRIVAL = select(func.coalesce(func.max(submission.c.arrival), 0) + 1).scalar_subquery()
_ACCEPT = insert(submission).values(arrival=_NEXT_ARRIVAL)


class CountyReader:
    """Reads what the county holds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def enrolled(self) -> tuple[EnrolledRow, ...]:
        """Return every enrolment, also revoked ones, by name."""
        rows = self._connection.execute(
            select(enrolled).order_by(enrolled.c.name, enrolled.c.enrolled_at)
        ).mappings()
        return tuple(from_row(EnrolledRow, row) for row in rows)

    def key(self, key_id: KeyId) -> EnrolledRow | None:
        """Return the enrolment of one key."""
        row = (
            self._connection.execute(select(enrolled).where(enrolled.c.key_id == key_id))
            .mappings()
            .first()
        )
        return None if row is None else from_row(EnrolledRow, row)

    def county(self) -> EnrolledRow | None:
        """Return the county in force: ours here, or the one this centre reports to."""
        row = (
            self._connection.execute(
                select(enrolled)
                .where(enrolled.c.kind == COUNTY, enrolled.c.state == "active")
                .order_by(enrolled.c.enrolled_at.desc())
            )
            .mappings()
            .first()
        )
        return None if row is None else from_row(EnrolledRow, row)

    def over_claims(self) -> dict[Digest, int]:
        """Return how many clauses of each submission are claimed above the computed grade."""
        rows = self._connection.execute(
            select(submission_clause.c.digest, func.count())
            .where(submission_clause.c.over_claim > 0)
            .group_by(submission_clause.c.digest)
        )
        return {Digest(digest): count for digest, count in rows}

    def submissions(
        self, year: int | None = None, uscc: InstitutionId | None = None
    ) -> tuple[SubmissionRow, ...]:
        """Return the submissions that count, newest revision of each assessment last.

        ``uscc``: of one institution, found by an index however many there are.
        """
        asked = SUBMISSION_ROWS.where(COUNTING)
        if year is not None:
            asked = asked.where(submission.c.year == year)
        if uscc is not None:
            asked = asked.where(submission.c.uscc == uscc)
        rows = self._connection.execute(
            asked.order_by(submission.c.name, submission.c.year, submission.c.revision)
        ).mappings()
        return tuple(from_row(SubmissionRow, row) for row in rows)

    def submission(self, digest: Digest) -> SubmissionRow | None:
        """Return one submission by its package digest, also one that was set aside."""
        row = (
            self._connection.execute(SUBMISSION_ROWS.where(submission.c.digest == digest))
            .mappings()
            .first()
        )
        return None if row is None else from_row(SubmissionRow, row)

    def document(self, digest: Digest) -> bytes:
        """Return the ``submission.json`` of one submission, as it came. Raises: KeyError."""
        asked = select(submission.c.document).where(submission.c.digest == digest)
        found = self._connection.execute(asked).scalar()
        if found is None:
            raise KeyError(digest)
        return bytes(found)

    def chain(self, which: AssessmentId) -> tuple[SubmissionRow, ...]:
        """Return the revisions of one assessment that count, lowest first."""
        rows = self._connection.execute(
            SUBMISSION_ROWS.where(submission.c.assessment_id == which, COUNTING).order_by(
                submission.c.revision
            )
        ).mappings()
        return tuple(from_row(SubmissionRow, row) for row in rows)

    def clauses(self, digest: Digest) -> tuple[SubmittedClause, ...]:
        """Return the clauses of one submission, in the order they were sent."""
        return tuple(from_row(SubmittedClause, row) for row in self._of(submission_clause, digest))

    def criteria(self, digest: Digest) -> tuple[SubmittedCriterion, ...]:
        """Return the criteria of one submission."""
        return tuple(
            from_row(SubmittedCriterion, row) for row in self._of(submission_criterion, digest)
        )

    def measures(self, digest: Digest) -> tuple[SubmittedMeasure, ...]:
        """Return the measures of one submission."""
        return tuple(
            from_row(SubmittedMeasure, row) for row in self._of(submission_measure, digest)
        )

    def _of(self, table: Table, digest: Digest) -> Sequence[RowMapping]:
        asked = select(table).where(table.c.digest == digest).order_by(text("rowid"))
        return self._connection.execute(asked).mappings().all()


class CountyWriter(CountyReader):
    """Writes enrolments and submissions."""

    def enrol(self, row: EnrolledRow) -> None:
        """Store an institution's key after a person compared the fingerprint."""
        self._connection.execute(insert(enrolled).values(**to_row(row)))

    def accept(self, what: Submitted) -> None:
        """Write a whole submission, one statement for each table."""
        digest = what.head.digest
        head = to_row(what.head) | {"document": what.document}
        del head["arrival"]  # counted by the statement
        self._connection.execute(_ACCEPT, head)
        self._many(submission_clause, digest, what.clauses)
        self._many(submission_criterion, digest, what.criteria)
        self._many(submission_measure, digest, what.measures)
        self._many(submission_staff, digest, what.people)
        self._many(submission_equipment, digest, what.devices)

    def _many(self, table: Table, digest: Digest, rows: Sequence[object]) -> None:
        if rows:
            names = tuple(column_roles(type(rows[0])))
            values = [(digest, *one) for one in to_values(rows)]
            self._connection.exec_driver_sql(insertion(table, ("digest", *names)), values)


@cache
def insertion(table: Table, columns: tuple[str, ...]) -> str:
    """Return Core's own INSERT as text, for rows that are tuples in this order.

    Given dictionaries, Core looks every value up again by its name, which takes
    longer than SQLite takes to store it. ValueError for columns in another order
    than the table's: they would be stored in each other's place.
    """
    made = insert(table).compile(dialect=sqlite.dialect(), column_keys=list(columns))
    if tuple(made.params) != columns:
        raise ValueError(f"columns of {table.name} in another order")
    return str(made)
