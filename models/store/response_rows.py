"""What an institution says of the items its county opened: one answer an item, as it stands."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.entry_tables import feedback_answer
from models.store.rows import from_row, to_row
from models.vocabulary.ids import AssessmentId, Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseRow:
    """One answer. ``state``: done | under_way | disputed | open (nothing said).

    ``evidence``: files already attached to a clause. ``revision``: of the assessment,
    in which it was last said.
    """

    item_id: str
    state: str
    text: str
    evidence: tuple[Digest, ...]
    revision: int
    at: str = ""
    author: str = ""


class ResponseReader:
    """Reads answers by item."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_assessment(self, which: AssessmentId) -> dict[str, ResponseRow]:
        """Return every answer of an assessment by item."""
        asked = select(feedback_answer).where(feedback_answer.c.assessment_id == which)
        rows = self._connection.execute(asked.order_by(feedback_answer.c.item_id)).mappings()
        return {row["item_id"]: from_row(ResponseRow, row) for row in rows}


class ResponseWriter(ResponseReader):
    """Answers; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at, self._author = moment.isoformat(timespec="milliseconds"), author

    def answer(self, which: AssessmentId, row: ResponseRow) -> None:
        """Put what is said of an item; what stood there before is replaced."""
        said = {**to_row(row), "at": self._at, "author": self._author}
        kept = {name: value for name, value in said.items() if name != "item_id"}
        self._connection.execute(
            upsert(feedback_answer)
            .values(assessment_id=which, **said)
            .on_conflict_do_update(index_elements=["assessment_id", "item_id"], set_=kept)
        )

    def forget(self, which: AssessmentId, item: str) -> None:
        """Take back what was said of an item."""
        self._connection.execute(
            delete(feedback_answer).where(
                feedback_answer.c.assessment_id == which, feedback_answer.c.item_id == item
            )
        )
