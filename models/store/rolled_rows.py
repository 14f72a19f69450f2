"""What a new year took over from the year before, and what of it a person has confirmed.

Whoever writes a row, a figure or an answer again has confirmed it: the writers of
the ledgers settle it here in the same transaction, so that nothing forgets to.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from models.ledger.records import RegisterEntry
from models.store.entry_tables import rolled
from models.vocabulary.ids import RowId

_CONFIRM = (
    update(rolled)
    .where(
        rolled.c.year == bindparam("of_year"),
        rolled.c.ledger == bindparam("of_ledger"),
        rolled.c.key == bindparam("of_key"),
        rolled.c.confirmed == 0,
    )
    .values(confirmed=1)
)
_CONFIRM_ROW = (
    update(rolled)
    .where(rolled.c.key == bindparam("of_key"), rolled.c.confirmed == 0)
    .values(confirmed=1)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledRow:
    """One thing that came over; ``ledger``, ``key`` and ``from_key`` as in the table."""

    ledger: str
    key: str
    from_key: str


class RolledReader:
    """Reads what came over."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self, year: int) -> Mapping[str, frozenset[str]]:
        """Return the keys nobody has confirmed yet, by ledger."""
        found: dict[str, set[str]] = defaultdict(set)
        asked = select(rolled.c.ledger, rolled.c.key).where(
            rolled.c.year == year, rolled.c.confirmed == 0
        )
        for ledger, key in self._connection.execute(asked):
            found[ledger].add(key)
        return {ledger: frozenset(keys) for ledger, keys in found.items()}

    def former(self, year: int) -> Mapping[tuple[str, str], str]:
        """Return what everything that came over was called the year before.

        By ledger and key, whether confirmed or not.
        """
        asked = select(rolled.c.ledger, rolled.c.key, rolled.c.from_key).where(
            rolled.c.year == year
        )
        return {(ledger, key): former for ledger, key, former in self._connection.execute(asked)}

    def former_of(self, row: RowId) -> RowId | None:
        """Return the row of the year before that a row came from; None where it is new."""
        asked = select(rolled.c.from_key).where(rolled.c.key == row)
        found = self._connection.execute(asked).scalar()
        return RowId(found) if found else None


class RolledWriter(RolledReader):
    """Takes over, and confirms."""

    def take_over(self, year: int, rows: Sequence[RolledRow]) -> None:
        """Mark what came over; one statement for all."""
        if rows:
            self._connection.execute(
                insert(rolled),
                [
                    {
                        "year": year,
                        "ledger": row.ledger,
                        "key": row.key,
                        "from_key": row.from_key,
                        "confirmed": 0,
                    }
                    for row in rows
                ],
            )

    def confirm(self, year: int, ledger: str, keys: Collection[str]) -> None:
        """A person has confirmed these; what never came over or is settled stays as it is."""
        if keys and self._any_waiting():
            self._connection.execute(
                _CONFIRM, [{"of_year": year, "of_ledger": ledger, "of_key": key} for key in keys]
            )

    def confirm_rows(self, rows: Iterable[RowId]) -> None:
        """A person has confirmed these rows, of whatever ledger: a row id is one row's alone."""
        keys = [{"of_key": row} for row in rows]
        if keys and self._any_waiting():
            self._connection.execute(_CONFIRM_ROW, keys)

    def _any_waiting(self) -> bool:
        """Whether anything waits at all: most writes have nothing to settle."""
        asked = select(rolled.c.key).where(rolled.c.confirmed == 0).limit(1)
        return self._connection.execute(asked).first() is not None


def entry_key(entry: RegisterEntry) -> str:
    """Return the key of a register entry; a kind's id holds no blank."""
    return f"{entry.kind} {entry.name}"
