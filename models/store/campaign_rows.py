"""Campaigns in and out: what a county announced is never altered and never removed."""

from collections.abc import Collection

from sqlalchemy import Connection, insert, select

from models.store.records import CampaignRow
from models.store.rows import from_row, to_row
from models.store.tables import campaign
from models.vocabulary.ids import Digest, KeyId


class CampaignReader:
    """Reads what was issued here, or received."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_keys(self, keys: Collection[KeyId]) -> tuple[CampaignRow, ...]:
        """Return the campaigns signed by the keys of one county, oldest first."""
        rows = self._connection.execute(
            select(campaign)
            .where(campaign.c.key_id.in_(keys))
            .order_by(campaign.c.number, campaign.c.revision)
        ).mappings()
        return tuple(from_row(CampaignRow, row) for row in rows)

    def of_year(self, year: int) -> tuple[CampaignRow, ...]:
        """Return the campaigns of one year, in the order in which they were kept."""
        rows = self._connection.execute(
            select(campaign)
            .where(campaign.c.year == year)
            .order_by(campaign.c.kept_at, campaign.c.number, campaign.c.revision)
        ).mappings()
        return tuple(from_row(CampaignRow, row) for row in rows)

    def campaign(self, digest: Digest) -> CampaignRow | None:
        """Return one campaign by its package digest."""
        row = (
            self._connection.execute(select(campaign).where(campaign.c.digest == digest))
            .mappings()
            .first()
        )
        return None if row is None else from_row(CampaignRow, row)


class CampaignWriter(CampaignReader):
    """Stores campaigns; there is no way to change or remove one."""

    def put(self, row: CampaignRow) -> None:
        """Store a campaign that was verified (or made) here."""
        self._connection.execute(insert(campaign).values(**to_row(row)))
