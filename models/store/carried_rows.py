"""What came over from an earlier assessment and waits for a person.

It lies beside the answers, never among them: nothing that reads ticks, reasons
or evidence can count what nobody has confirmed.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, insert, select, update

from models.store.records import CarriedRow
from models.store.rows import from_row, to_row
from models.store.tables import carried, evidence
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId


class CarriedReader:
    """Reads what is not settled yet."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self, which: AssessmentId) -> tuple[CarriedRow, ...]:
        """Return everything a person has not settled yet, clause by clause."""
        rows = self._connection.execute(
            select(carried)
            .where(carried.c.assessment_id == which, carried.c.settled == 0)
            .order_by(*carried.primary_key.columns)
        ).mappings()
        return tuple(from_row(CarriedRow, row) for row in rows)

    def files(self, which: AssessmentId) -> dict[str, tuple[int, str]]:
        """Return size and media type of every file that waits, by digest."""
        rows = self._connection.execute(
            select(evidence.c.digest, evidence.c.size, evidence.c.media_type)
            .join(carried, carried.c.digest == evidence.c.digest)
            .where(carried.c.assessment_id == which, carried.c.settled == 0)
        )
        return {digest: (size, media_type) for digest, size, media_type in rows}


class CarriedWriter(CarriedReader):
    """Takes over, and settles."""

    def take_over(self, which: AssessmentId, rows: Sequence[CarriedRow]) -> None:
        """Store what came over for a new assessment."""
        if rows:
            self._connection.execute(
                insert(carried), [{"assessment_id": which, **to_row(row)} for row in rows]
            )

    def settle_answers(self, which: AssessmentId, criteria: Collection[CriterionId]) -> None:
        """A person has answered these criteria: what came over for them is done with."""
        self._connection.execute(
            update(carried)
            .where(
                carried.c.assessment_id == which,
                carried.c.what == "answer",
                carried.c.criterion_id.in_(criteria),
            )
            .values(settled=1)
        )

    def settle_text(self, which: AssessmentId, clause: ClauseCode, what: str) -> None:
        """A person has written this text (not_applicable | reason) anew, or cleared it."""
        self._connection.execute(
            update(carried)
            .where(
                carried.c.assessment_id == which,
                carried.c.what == what,
                carried.c.clause == clause,
            )
            .values(settled=1)
        )

    def settle_notes(self, which: AssessmentId, clause: ClauseCode) -> None:
        """The notes that came over for a clause are among its notes now."""
        self.settle_text(which, clause, "note")

    def settle_clause(self, which: AssessmentId, clause: ClauseCode) -> None:
        """A person is done with everything that came over for a clause."""
        self._connection.execute(
            update(carried)
            .where(carried.c.assessment_id == which, carried.c.clause == clause)
            .values(settled=1)
        )

    def settle_evidence(
        self, which: AssessmentId, clause: ClauseCode, digest: str, criterion: CriterionId
    ) -> None:
        """A person has confirmed this link, or said that it does not stand."""
        self._connection.execute(
            update(carried)
            .where(
                carried.c.assessment_id == which,
                carried.c.what == "evidence",
                carried.c.clause == clause,
                carried.c.digest == digest,
                carried.c.criterion_id == criterion,
            )
            .values(settled=1)
        )
