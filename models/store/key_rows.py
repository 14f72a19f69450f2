"""Whose keys are known: enrolled, replaced by their owner, ended; and who else is sealed to."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.county_rows import COUNTY
from models.store.records import EnrolledRow, RecipientRow
from models.store.rows import from_row, to_row
from models.store.tables import county_recipient, enrolled
from models.vocabulary.ids import KeyId

ACTIVE, NEXT, REPLACED, REVOKED = "active", "next", "replaced", "revoked"
"""The states of a key, see ``EnrolledRow``."""


class KeyReader:
    """Reads how keys follow one another."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lineage(self, key_id: KeyId) -> frozenset[KeyId]:
        """Return this key and all that one owner rotated to or from: one seat's keys.

        A key that was revoked and then enrolled anew begins a line of its own.
        """
        rows = self._connection.execute(
            select(enrolled.c.key_id, enrolled.c.replaced_by).where(enrolled.c.state == REPLACED)
        ).all()
        line = {str(key_id)}
        while found := {
            each for row in rows if line.intersection(row) for each in row if each not in line
        }:
            line |= found
        return frozenset(KeyId(each) for each in line)

    def next_own(self) -> EnrolledRow | None:
        """Return the county's own key that is made but not yet in force."""
        row = (
            self._connection.execute(select(enrolled).where(enrolled.c.state == NEXT))
            .mappings()
            .first()
        )
        return None if row is None else from_row(EnrolledRow, row)

    def recipients(self, key_id: KeyId) -> tuple[RecipientRow, ...]:
        """Return the further computers of the county with this key, in the order they came."""
        rows = self._connection.execute(
            select(county_recipient)
            .where(county_recipient.c.key_id == key_id)
            .order_by(county_recipient.c.added_at, county_recipient.c.name)
        ).mappings()
        return tuple(from_row(RecipientRow, row) for row in rows)


class KeyWriter(KeyReader):
    """Writes what became of keys."""

    def put_county(self, row: EnrolledRow) -> None:
        """Store the county whose fingerprint was compared; any other county ends."""
        self._connection.execute(
            update(enrolled)
            .where(enrolled.c.kind == COUNTY, enrolled.c.state == ACTIVE)
            .where(enrolled.c.key_id != row.key_id)
            .values(state=REVOKED, ended_at=row.enrolled_at, replaced_by=row.key_id)
        )
        self._put(row)

    def revoke(self, key_id: KeyId, *, since: str, why: str, replaced_by: str = "") -> None:
        """End a key; its earlier packages stay valid. ``since``: an ISO day or moment."""
        self._connection.execute(
            update(enrolled)
            .where(enrolled.c.key_id == key_id)
            .values(state=REVOKED, ended_at=since, ended_why=why, replaced_by=replaced_by)
        )

    def replace(self, old: KeyId, row: EnrolledRow, *, at: str) -> None:
        """Let a key follow another of the same owner; ``at``: the moment the owner states.

        Those a county is sealed to besides stay the same.
        """
        self._put(row)
        self.take_place(old, row.key_id, at=at)

    def take_place(self, old: KeyId, new: KeyId, *, at: str) -> None:
        """Put a key that has a row in force, in place of another."""
        self._connection.execute(
            update(enrolled).where(enrolled.c.key_id == new).values(state=ACTIVE)
        )
        self._connection.execute(
            update(enrolled)
            .where(enrolled.c.key_id == old)
            .values(state=REPLACED, ended_at=at, replaced_by=new)
        )
        self._connection.execute(
            update(county_recipient).where(county_recipient.c.key_id == old).values(key_id=new)
        )

    def put_next(self, row: EnrolledRow) -> None:
        """Store the county's own new key before it is in force; an earlier try goes."""
        self.drop_next()
        self._connection.execute(insert(enrolled).values(**to_row(row)))

    def drop_next(self) -> None:
        """Remove a key that never came into force."""
        self._connection.execute(delete(enrolled).where(enrolled.c.state == NEXT))

    def put_recipients(self, key_id: KeyId, rows: Sequence[RecipientRow], *, said_at: str) -> None:
        """Store all that are sealed to besides a county; ``said_at``: when it said so."""
        self._connection.execute(
            delete(county_recipient).where(county_recipient.c.key_id == key_id)
        )
        if rows:
            self._connection.execute(insert(county_recipient), [to_row(row) for row in rows])
        self._connection.execute(
            update(enrolled).where(enrolled.c.key_id == key_id).values(said_at=said_at)
        )

    def _put(self, row: EnrolledRow) -> None:
        values = to_row(row)
        self._connection.execute(
            upsert(enrolled)
            .values(**values)
            .on_conflict_do_update(index_elements=["key_id"], set_=values)
        )
