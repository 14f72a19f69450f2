"""What a county handed upwards, year by year; never altered and never removed."""

from collections.abc import Collection

from sqlalchemy import Connection, insert, select

from models.store.records import RollupRow
from models.store.rows import from_row, to_row
from models.store.tables import rollup
from models.vocabulary.ids import KeyId


class RollupReader:
    """Reads what was written here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_keys(self, keys: Collection[KeyId]) -> tuple[RollupRow, ...]:
        """Return the rollups signed by the keys of one county, oldest first."""
        rows = self._connection.execute(
            select(rollup)
            .where(rollup.c.key_id.in_(keys))
            .order_by(rollup.c.year, rollup.c.revision)
        ).mappings()
        return tuple(from_row(RollupRow, row) for row in rows)


class RollupWriter(RollupReader):
    """Stores rollups; there is no way to change or remove one."""

    def put(self, row: RollupRow) -> None:
        """Store a rollup that was written and read back."""
        self._connection.execute(insert(rollup).values(**to_row(row)))
