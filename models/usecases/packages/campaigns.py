"""The campaigns a workspace knows, as cards: issued by a county, received by a centre."""

from datetime import date
from typing import cast

from models.exchange.campaign import Campaign, PackKind, PackPart
from models.exchange.campaign_packs import issued_pack, pack_part
from models.exchange.json_text import stored
from models.standards.versions import version_parts
from models.store.records import CampaignRow, EnrolledRow, PackRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.county.county_cards import CampaignCard, CampaignPackCard
from models.vocabulary.ids import Digest, PackId


def issuable_packs(county: County) -> tuple[CampaignPackCard, ...]:
    """Return the newest version of every pack the county has, standards first.

    ``institution_kinds`` are those the pack itself is made for.
    """
    with county.workspace.store.reading() as read:
        newest: dict[PackId, PackRow] = {}
        for row in sorted(read.packs.all(), key=lambda row: version_parts(row.version)):
            newest[row.pack_id] = row
        documents = {row.digest: read.packs.document(row.digest) for row in newest.values()}
    cards = []
    for row in newest.values():
        document = documents[row.digest] or b""
        pack = issued_pack(cast("PackKind", row.kind), document, row.pack_id)
        cards.append(pack_card(pack_part(pack, pack.institution_kinds)))
    return tuple(sorted(cards, key=lambda card: (card.kind != "standard", card.title)))


def read_issued(county: County, today: date) -> tuple[CampaignCard, ...]:
    """Return what this county has announced, newest first."""
    with county.workspace.store.reading() as read:
        own = read.county.county()
        rows = _of_county(read, own)
    return tuple(campaign_card(row, today) for row in reversed(rows))


def read_campaign(centre: Centre) -> CampaignCard | None:
    """Return the newest campaign of the county in force, None if none was received."""
    with centre.workspace.store.reading() as read:
        county = read.county.county()
        rows = _of_county(read, county)
    return centre_card(centre, rows[-1]) if rows else None


def _of_county(read: Reader, county: EnrolledRow | None) -> tuple[CampaignRow, ...]:
    if county is None:
        return ()
    return read.campaigns.of_keys(read.keys.lineage(county.key_id))


def centre_card(centre: Centre, row: CampaignRow) -> CampaignCard:
    """Return a campaign as one centre sees it: which standard is its own, and whether in use."""
    return campaign_card(
        row, centre.clock.today(), kind=centre.profile.kind, in_use=centre.pack.digest
    )


def campaign_card(
    row: CampaignRow, today: date, *, kind: str = "", in_use: Digest | None = None
) -> CampaignCard:
    """Return the card of a campaign; ``kind`` of institution and digest ``in_use`` of a centre."""
    campaign = stored(row.document, Campaign)
    own = next((part for part in campaign.packs if kind in part.institution_kinds), None)
    return CampaignCard(
        digest=row.digest,
        number=row.number,
        revision=row.revision,
        county=campaign.county.name,
        region=campaign.county.region,
        title=row.title,
        year=row.year,
        opens=row.opens,
        closes=row.closes,
        days_left=(row.closes - today).days,
        message=campaign.message,
        packs=tuple(pack_card(part) for part in campaign.packs),
        kept_at=row.kept_at,
        file_name=row.file_name,
        standard=None if own is None else pack_card(own),
        in_use=own is not None and own.digest == in_use,
    )


def pack_card(part: PackPart) -> CampaignPackCard:
    """Return the card of one pack of a campaign."""
    return CampaignPackCard(
        kind=part.kind,
        id=PackId(part.id),
        version=part.version,
        title=part.title,
        digest=Digest(part.digest),
        size=part.size,
        institution_kinds=part.institution_kinds,
    )
