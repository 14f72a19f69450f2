"""Fields that were begun and not yet entered: no work of a person yet, so no journal, no audit."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.entry_tables import draft
from models.store.rows import from_row, to_row


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """What was typed so far; ``place`` names the field (``staff/<row>/<field>``)."""

    place: str
    text: str
    author: str
    at: str


class DraftReader:
    """Reads drafts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def drafts(self) -> tuple[DraftRow, ...]:
        """Return every draft, the newest first."""
        rows = self._connection.execute(select(draft).order_by(draft.c.at.desc(), draft.c.place))
        return tuple(from_row(DraftRow, row) for row in rows.mappings())


class DraftWriter(DraftReader):
    """Keeps and forgets drafts."""

    def keep(self, row: DraftRow) -> None:
        """Keep what was typed so far, instead of what was kept before."""
        values = to_row(row)
        place = values.pop("place")
        statement = upsert(draft).values(place=place, **values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["place"], set_=values)
        )

    def forget(self, place: str) -> None:
        """Forget a draft: it was entered or given up."""
        self._connection.execute(delete(draft).where(draft.c.place == place))
