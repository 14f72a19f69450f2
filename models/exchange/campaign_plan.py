"""What receiving a campaign would write: worked out and shown first, then applied as it stands.

The county checks what it is about to issue by the same functions.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models.exchange.building import CAMPAIGN_FILE
from models.exchange.campaign import Campaign, PackPart, pack_file
from models.exchange.campaign_packs import IssuedPack, check_pack, issued_pack
from models.exchange.checks import check_nothing_else, disagrees, plausible_years
from models.exchange.json_text import encode
from models.exchange.labels import CAMPAIGN, check_kind
from models.exchange.reading import KeyLookup, read_campaign, trusted_signer
from models.exchange.rotation import check_recipients, signs_at
from models.seal.container import Bag, BagFile
from models.standards.versions import version_parts
from models.store.campaign_rows import CampaignReader
from models.store.records import CampaignRow, EnrolledRow
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest, KeyId
from models.vocabulary.limits import PACK_DOCUMENT_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreBooks:
    """What a centre knows: its region, its county and that county's keys, what came before.

    ``county``: the county in force, None where none was compared. ``county_key``
    also finds a county's keys that ended, ``lineage`` those it rotated to and from.
    ``program``: this program's version.
    """

    region: str
    county: EnrolledRow | None
    county_key: KeyLookup
    lineage: Callable[[KeyId], frozenset[KeyId]]
    rows: CampaignReader
    today: date
    program: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignPlan:
    """Everything that would be written; ``already``: it is here, so nothing would be.

    ``replaces``: the newest campaign there was before.
    """

    campaign: Campaign
    row: CampaignRow
    packs: tuple[IssuedPack, ...]
    already: bool
    replaces: CampaignRow | None


def plan_campaign(
    bag: Bag, books: CentreBooks, *, received_at: str, file_name: str
) -> CampaignPlan:
    """Check a campaign against all the centre knows and return what would be written.

    Raises: Refusal FORMAT_VERSION, KIND_WRONG, SIGNATURE_WRONG, CONTENT_*, PACK_*
    and CAMPAIGN_*.
    """
    check_kind(bag.info, CAMPAIGN)
    signer = _issuer(bag, books)
    accepted = books.rows.campaign(bag.digest)
    campaign = read_campaign(bag)
    if accepted is None and not signs_at(signer, campaign.made_at):
        raise Refusal(RefusalCode.CAMPAIGN_SIGNER_ENDED, key_id=signer.key_id, name=signer.name)
    check_campaign(campaign, books.today)
    _check_for_us(campaign, signer, books)
    packs = open_packs(campaign, bag)
    chain = books.rows.of_keys(books.lineage(signer.key_id))
    replaces = None if accepted else _check_order(campaign, chain)
    return CampaignPlan(
        campaign=campaign,
        row=campaign_row(bag.digest, signer, campaign, kept_at=received_at, file_name=file_name),
        packs=packs,
        already=accepted is not None,
        replaces=replaces,
    )


def check_campaign(campaign: Campaign, today: date) -> None:
    """Refuse a campaign that contradicts itself.

    CAMPAIGN_YEAR_WRONG, CAMPAIGN_DATES_WRONG, CAMPAIGN_PACK_TWICE,
    CAMPAIGN_KIND_TWICE, CONTENT_DISAGREES, SEALED_RECIPIENT_WRONG.
    """
    first, last = plausible_years(today)
    if not first <= campaign.year <= last:
        raise Refusal(
            RefusalCode.CAMPAIGN_YEAR_WRONG,
            place=Place(path=f"{CAMPAIGN_FILE}.year"),
            year=campaign.year,
            first=first,
            last=last,
        )
    if not _are_days_in_order(campaign):
        raise Refusal(
            RefusalCode.CAMPAIGN_DATES_WRONG,
            place=Place(path=f"{CAMPAIGN_FILE}.closes"),
            opens=campaign.opens,
            closes=campaign.closes,
        )
    _check_list(campaign.packs)
    check_recipients(campaign.reviewers, CAMPAIGN_FILE)


def campaign_row(
    digest: Digest, signer: EnrolledRow, campaign: Campaign, *, kept_at: str, file_name: str
) -> CampaignRow:
    """Return the row of a campaign that passed ``check_campaign``."""
    return CampaignRow(
        digest=digest,
        key_id=signer.key_id,
        number=campaign.number,
        revision=campaign.revision,
        previous=campaign.previous,
        title=campaign.title,
        year=campaign.year,
        opens=date.fromisoformat(campaign.opens),
        closes=date.fromisoformat(campaign.closes),
        kept_at=kept_at,
        file_name=file_name,
        document=encode(campaign),
    )


def _issuer(bag: Bag, books: CentreBooks) -> EnrolledRow:
    """Return whose key signed these exact bytes, a county's key that ended included."""
    if books.county is None:
        raise Refusal(RefusalCode.CAMPAIGN_COUNTY_UNKNOWN)
    try:
        return trusted_signer(bag, books.county_key)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.SIGNER_UNKNOWN:
            raise
        raise Refusal(
            RefusalCode.CAMPAIGN_SIGNER_OTHER,
            key_id=refusal.params["key_id"],
            county=books.county.name,
        ) from refusal


def _check_for_us(campaign: Campaign, signer: EnrolledRow, books: CentreBooks) -> None:
    """Refuse what is for another county's centres, or for a newer program."""
    county = campaign.county
    if county.region != books.region:
        raise Refusal(
            RefusalCode.CAMPAIGN_REGION_WRONG,
            place=Place(path=f"{CAMPAIGN_FILE}.county.region"),
            stated=county.region,
            expected=books.region,
        )
    if county.name != signer.name:
        raise disagrees(f"{CAMPAIGN_FILE}.county.name", county.name, signer.name)
    for field, stated, known in (
        ("signing_key", campaign.keys.signing_key, signer.public_key.hex()),
        ("recipient", campaign.keys.recipient, signer.recipient),
    ):
        if stated != known:
            raise disagrees(f"{CAMPAIGN_FILE}.keys.{field}", stated, known)
    if version_parts(campaign.minimal_program) > version_parts(books.program):
        raise Refusal(
            RefusalCode.CAMPAIGN_PROGRAM_OLDER,
            place=Place(path=f"{CAMPAIGN_FILE}.minimal_program"),
            needed=campaign.minimal_program,
            have=books.program,
        )


def _are_days_in_order(campaign: Campaign) -> bool:
    try:
        return date.fromisoformat(campaign.opens) <= date.fromisoformat(campaign.closes)
    except ValueError:
        return False


def _check_list(packs: Sequence[PackPart]) -> None:
    ids: set[str] = set()
    of_kind: dict[str, str] = {}
    for at, part in enumerate(packs):
        path = f"{CAMPAIGN_FILE}.packs[{at}]"
        # File systems that do not tell capitals apart would take two for one.
        if part.id.casefold() in ids:
            raise Refusal(
                RefusalCode.CAMPAIGN_PACK_TWICE, place=Place(path=f"{path}.id"), pack=part.id
            )
        ids.add(part.id.casefold())
        if part.file != (file := pack_file(part.id, part.version)):
            raise disagrees(f"{path}.file", part.file, file)
        for kind in part.institution_kinds:
            if kind in of_kind:
                raise Refusal(
                    RefusalCode.CAMPAIGN_KIND_TWICE,
                    place=Place(path=f"{path}.institution_kinds"),
                    kind=kind,
                    first=of_kind[kind],
                    second=part.title,
                )
            of_kind[kind] = part.title


def open_packs(campaign: Campaign, bag: Bag) -> tuple[IssuedPack, ...]:
    """Return the packs; every file is listed, every listed file is there and as it is listed.

    Raises: Refusal CONTENT_DISAGREES, CAMPAIGN_PACK_*, PACK_*.
    """
    check_nothing_else(bag.files, {CAMPAIGN_FILE, *(part.file for part in campaign.packs)})
    files = {file.name: file for file in bag.files}
    return tuple(
        _open_pack(bag, part, files.get(part.file), f"{CAMPAIGN_FILE}.packs[{at}]")
        for at, part in enumerate(campaign.packs)
    )


def _open_pack(bag: Bag, part: PackPart, file: BagFile | None, path: str) -> IssuedPack:
    if file is None:
        raise disagrees(f"{path}.file", part.file, "")
    if file.digest != part.digest:
        raise Refusal(
            RefusalCode.CAMPAIGN_PACK_DIFFERS,
            place=Place(path=f"{path}.digest"),
            pack=f"{part.id} {part.version}",
        )
    if file.size != part.size:
        raise disagrees(f"{path}.size", part.size, file.size)
    document = bag.read(part.file, most=PACK_DOCUMENT_BYTES)
    pack = issued_pack(part.kind, document, f"{part.id} {part.version}")
    check_pack(part, pack, path)
    return pack


def _check_order(campaign: Campaign, chain: Sequence[CampaignRow]) -> CampaignRow | None:
    """Refuse what goes back, branches off or skips; return the newest campaign so far."""
    newest = chain[-1] if chain else None
    stated = (campaign.number, campaign.revision)
    if newest is not None and stated < (newest.number, newest.revision):
        raise Refusal(
            RefusalCode.CAMPAIGN_OLDER,
            number=campaign.number,
            revision=campaign.revision,
            newest=newest.number,
            newest_revision=newest.revision,
        )
    if newest is not None and stated == (newest.number, newest.revision):
        raise Refusal(
            RefusalCode.CAMPAIGN_CONFLICT, number=campaign.number, revision=campaign.revision
        )
    before = next((row for row in chain if (row.number, row.revision + 1) == stated), None)
    told = bool(campaign.previous)
    if told != (campaign.revision > 1) or (before and before.digest != campaign.previous):
        raise Refusal(
            RefusalCode.CAMPAIGN_CHAIN_BROKEN,
            number=campaign.number,
            revision=campaign.revision,
        )
    return newest
