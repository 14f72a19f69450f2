"""How people matched the columns of sheets, in and out."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.entry_tables import column_mapping


class MappingReader:
    """Reads what was remembered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def documents(self, ledger: str) -> dict[str, str]:
        """Return digest of headers -> document of a ledger, the newest first."""
        asked = (
            select(column_mapping.c.headers, column_mapping.c.document)
            .where(column_mapping.c.ledger == ledger)
            .order_by(column_mapping.c.at.desc(), column_mapping.c.headers)
        )
        return {row.headers: row.document for row in self._connection.execute(asked)}


class MappingWriter(MappingReader):
    """Remembers."""

    def put(self, ledger: str, headers: str, document: str, at: str) -> None:
        """Remember a document under the digest of its headers."""
        statement = upsert(column_mapping).values(
            ledger=ledger, headers=headers, document=document, at=at
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["ledger", "headers"], set_={"document": document, "at": at}
            )
        )
