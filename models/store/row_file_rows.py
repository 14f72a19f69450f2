"""Files behind rows of form ledgers, in and out; a file taken away stays in the folder."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.entry_tables import form_row, row_file
from models.store.records import RowFile
from models.store.rows import from_row
from models.store.tables import evidence
from models.vocabulary.ids import Digest, RowId


class RowFileReader:
    """Reads the files in force."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_ledger(self, year: int, ledger: str) -> Mapping[RowId, tuple[RowFile, ...]]:
        """Return the files of a ledger's rows by row, oldest first."""
        asked = (
            select(
                row_file.c.row_id, row_file.c.digest, row_file.c.name, row_file.c.added_at,
                evidence.c.size, evidence.c.media_type,
            )
            .join(evidence, evidence.c.digest == row_file.c.digest)
            .join(form_row, form_row.c.row_id == row_file.c.row_id)
            .where(
                form_row.c.year == year, form_row.c.ledger == ledger, row_file.c.removed_at == ""
            )
            .order_by(row_file.c.added_at, row_file.c.name, row_file.c.digest)
        )  # fmt: skip
        found: dict[RowId, list[RowFile]] = defaultdict(list)
        for row in self._connection.execute(asked).mappings():
            found[RowId(row["row_id"])].append(from_row(RowFile, row))
        return {ident: tuple(files) for ident, files in found.items()}


class RowFileWriter(RowFileReader):
    """Puts files behind rows; ``moment`` is the unit's."""

    def __init__(self, connection: Connection, moment: datetime) -> None:
        super().__init__(connection)
        self._at = moment.isoformat(timespec="milliseconds")

    def link(self, file: RowFile) -> None:
        """Put a file behind a row; one that was taken away is there again."""
        kept = upsert(evidence).values(
            digest=file.digest, size=file.size, media_type=file.media_type, added_at=self._at
        )
        self._connection.execute(kept.on_conflict_do_nothing())
        linked = upsert(row_file).values(
            row_id=file.row_id,
            digest=file.digest,
            name=file.name,
            added_at=self._at,
            removed_at="",
        )
        self._connection.execute(
            linked.on_conflict_do_update(
                index_elements=["row_id", "digest"], set_={"name": file.name, "removed_at": ""}
            )
        )

    def unlink(self, row: RowId, digest: Digest) -> bool:
        """Take a file from behind a row; tell whether it stood there."""
        gone = self._connection.execute(
            update(row_file)
            .where(
                row_file.c.row_id == row, row_file.c.digest == digest, row_file.c.removed_at == ""
            )
            .values(removed_at=self._at)
        )
        return gone.rowcount > 0
