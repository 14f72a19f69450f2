"""The review a county is writing: what was looked at, what is to be rectified."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Table, delete, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.review_records import ReviewedRow, ReviewItemRow, ReviewRow
from models.store.review_tables import review, review_clause, review_item
from models.store.rows import from_row, to_row
from models.vocabulary.ids import AssessmentId, ClauseCode, Digest


class ReviewReader:
    """Reads reviews by the submission they are about, items by their assessment."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def review(self, digest: Digest) -> ReviewRow:
        """Return the review of a submission; an empty one where nobody has begun."""
        row = (
            self._connection.execute(select(review).where(review.c.digest == digest))
            .mappings()
            .first()
        )
        return ReviewRow(digest=digest) if row is None else from_row(ReviewRow, row)

    def clauses(self, digest: Digest) -> dict[ClauseCode, ReviewedRow]:
        """Return the clauses of one submission that were looked at."""
        asked = select(review_clause).where(review_clause.c.digest == digest)
        rows = self._connection.execute(asked).mappings()
        return {ClauseCode(row["clause"]): from_row(ReviewedRow, row) for row in rows}

    def seen(self) -> dict[Digest, int]:
        """Return how many clauses of each submission were looked at in itself."""
        asked = select(review_clause.c.digest, func.count()).group_by(review_clause.c.digest)
        return {Digest(digest): count for digest, count in self._connection.execute(asked)}

    def states(self) -> dict[Digest, ReviewRow]:
        """Return every review that was begun, by its submission."""
        rows = self._connection.execute(select(review)).mappings()
        return {Digest(row["digest"]): from_row(ReviewRow, row) for row in rows}

    def items(self, which: AssessmentId) -> tuple[ReviewItemRow, ...]:
        """Return everything to rectify in one assessment, in the order it was asked for."""
        asked = select(review_item).where(review_item.c.assessment_id == which)
        rows = (from_row(ReviewItemRow, row) for row in self._connection.execute(asked).mappings())
        return tuple(sorted(rows, key=lambda row: (row.opened_revision, _ordinal(row.item_id))))


class ReviewWriter(ReviewReader):
    """Writes down what a reviewer says; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at, self._author = moment.isoformat(timespec="milliseconds"), author

    def put_review(self, row: ReviewRow) -> None:
        """Store decision, summary and state of a review."""
        values = to_row(replace(row, at=self._at, author=self._author))
        self._put(review, values, ("digest",))

    def put_clause(self, digest: Digest, row: ReviewedRow) -> None:
        """Store the review of a clause; the one before is replaced."""
        values = {**to_row(replace(row, at=self._at, author=self._author)), "digest": digest}
        self._put(review_clause, values, ("digest", "clause"))

    def forget_clause(self, digest: Digest, clause: ClauseCode) -> bool:
        """Take a clause's review away; tell whether there was one."""
        gone = self._connection.execute(
            delete(review_clause).where(
                review_clause.c.digest == digest, review_clause.c.clause == clause
            )
        )
        return gone.rowcount > 0

    def put_item(self, row: ReviewItemRow) -> None:
        """Store an item, new or changed."""
        values = to_row(replace(row, at=self._at, author=self._author))
        self._put(review_item, values, ("assessment_id", "item_id"))

    def forget_item(self, which: AssessmentId, item_id: str) -> bool:
        """Take an item away that never left; tell whether there was one."""
        gone = self._connection.execute(
            delete(review_item).where(
                review_item.c.assessment_id == which, review_item.c.item_id == item_id
            )
        )
        return gone.rowcount > 0

    def _put(self, table: Table, values: dict[str, object], key: tuple[str, ...]) -> None:
        rest = {name: value for name, value in values.items() if name not in key}
        statement = upsert(table).values(**values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=list(key), set_=rest)
        )


def _ordinal(item_id: str) -> int:
    """Return the number an item has within its feedback: 3 for ``f1-3``."""
    return int(item_id.rpartition("-")[2])
