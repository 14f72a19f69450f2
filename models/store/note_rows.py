"""Notes of clauses, in and out; a note is withdrawn, never removed."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from models.store.entry_tables import clause_note
from models.store.records import NoteRow
from models.store.rows import from_row, to_row
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId


def new_note_id() -> str:
    """Return an id no other note has."""
    return secrets.token_hex(16)


class NoteReader:
    """Reads notes, oldest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def notes(self, which: AssessmentId, clause: ClauseCode | None = None) -> tuple[NoteRow, ...]:
        """Return the notes of one clause (or of all), withdrawn ones too."""
        asked = select(clause_note).where(clause_note.c.assessment_id == which)
        if clause is not None:
            asked = asked.where(clause_note.c.clause == clause)
        rows = self._connection.execute(asked.order_by(clause_note.c.at, clause_note.c.note_id))
        return tuple(from_row(NoteRow, row) for row in rows.mappings())


class NoteWriter(NoteReader):
    """Adds and withdraws; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at = moment.isoformat(timespec="milliseconds")
        self._author = author

    def write(
        self, which: AssessmentId, clause: ClauseCode, criterion: CriterionId, text: str
    ) -> str:
        """Add a note of the unit's author; return its id."""
        ident = new_note_id()
        note = NoteRow(
            note_id=ident,
            clause=clause,
            criterion_id=criterion,
            text=text,
            author=self._author,
            at=self._at,
        )
        self.add(which, [note])
        return ident

    def add(self, which: AssessmentId, rows: Sequence[NoteRow]) -> None:
        """Add notes as they are, under their own authors and times."""
        if rows:
            self._connection.execute(
                insert(clause_note), [{"assessment_id": which, **to_row(row)} for row in rows]
            )

    def withdraw(self, which: AssessmentId, note_id: str) -> None:
        """Take a note back; it can still be read."""
        self._connection.execute(
            update(clause_note)
            .where(clause_note.c.assessment_id == which, clause_note.c.note_id == note_id)
            .values(withdrawn_at=self._at)
        )
