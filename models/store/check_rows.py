"""What a person accepted of what does not fit, in and out."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.entry_tables import check_accepted
from models.store.records import AcceptedRow
from models.store.rows import from_row


class CheckReader:
    """Reads what was accepted."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def accepted(self, year: int) -> tuple[AcceptedRow, ...]:
        """Return what was accepted for a year, lapsed or not, by check and subject."""
        rows = self._connection.execute(
            select(check_accepted)
            .where(check_accepted.c.year == year)
            .order_by(check_accepted.c.check, check_accepted.c.subject)
        )
        return tuple(from_row(AcceptedRow, row) for row in rows.mappings())


class CheckWriter(CheckReader):
    """Accepts and withdraws; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at = moment.isoformat(timespec="milliseconds")
        self._author = author

    def accept(self, year: int, keys: Sequence[tuple[str, str, str]], reason: str) -> None:
        """Accept with one reason; ``keys``: check, subject and fingerprint of each."""
        if not keys:
            return
        statement = upsert(check_accepted)
        changed = {name: statement.excluded[name] for name in _SAID}
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["year", "check", "subject"], set_=changed
            ),
            [
                {
                    "year": year,
                    "check": check,
                    "subject": subject,
                    "fingerprint": fingerprint,
                    "reason": reason,
                    "author": self._author,
                    "at": self._at,
                }
                for check, subject, fingerprint in keys
            ],
        )

    def withdraw(self, year: int, check: str, subject: str) -> bool:
        """Take an acceptance back; tell whether there was one."""
        done = self._connection.execute(
            delete(check_accepted).where(
                check_accepted.c.year == year,
                check_accepted.c.check == check,
                check_accepted.c.subject == subject,
            )
        )
        return done.rowcount > 0


_SAID = ("fingerprint", "reason", "author", "at")
