"""A county announces a round: days and packs in one signed file that every centre may read.

It counts as issued once the file was read back. What was issued stays as it is;
a correction is the next revision, which names the package of the one before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from models.exchange.building import CAMPAIGN_FILE, build_campaign
from models.exchange.campaign import Campaign, PackKind, PackPart
from models.exchange.campaign_packs import (
    IssuedPack,
    check_pack,
    issued_pack,
    pack_part,
    usual_kinds,
)
from models.exchange.campaign_plan import campaign_row, check_campaign
from models.exchange.filenames import PACKAGE_ENDING, campaign_name
from models.exchange.introductions import CountyPart, KeysPart
from models.exchange.json_text import decode, encode
from models.exchange.outgoing import plain_text
from models.exchange.snapshot import moment_text
from models.seal.container import open_bag
from models.seal.keys import PrivateKeys
from models.store.records import CampaignRow, EnrolledRow
from models.store.unit import Reader
from models.usecases.county.county import County
from models.usecases.county.county_cards import CampaignDraft, IssuedCard, PackChoice
from models.usecases.packages.campaigns import campaign_card
from models.usecases.packages.deliver import deliver, take_away
from models.usecases.packages.sealed_to import reviewer_parts
from models.usecases.packages.seat_keys import unlocked
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """What is issued: the announcement, its packs, and the county's own row."""

    campaign: Campaign
    packs: tuple[IssuedPack, ...]
    own: EnrolledRow


def issue_campaign(
    county: County,
    draft: CampaignDraft,
    target_dir: Path,
    passphrase: str,
    clock: Clock,
    progress: Progress,
) -> IssuedCard:
    """Sign a campaign and write it into ``target_dir``; a copy stays in ``packages/``.

    Raises: Refusal PASSPHRASE_WRONG, PACK_NOT_FOUND, CAMPAIGN_NONE_YET (nothing to
    revise), CAMPAIGN_* and CONTENT_SCHEMA for a draft that contradicts itself;
    Trouble DISK_FULL, TARGET_GONE, READ_BACK_DIFFERS …; Cancelled. Nothing counts
    as issued then.
    """
    county.allow(Deed.CAMPAIGN)
    keys = unlocked(county.workspace.folder, passphrase)
    with county.workspace.store.reading() as read:
        given = _compose(county, draft, read, clock)
    decode(encode(given.campaign), Campaign, CAMPAIGN_FILE)
    check_campaign(given.campaign, clock.today())
    for at, (part, pack) in enumerate(zip(given.campaign.packs, given.packs, strict=True)):
        check_pack(part, pack, f"{CAMPAIGN_FILE}.packs[{at}]")
    name = campaign_name(county.name, given.campaign.number, given.campaign.revision)
    kept = county.workspace.folder.packages / f"{name}{PACKAGE_ENDING}"
    row = _build(kept, given, keys, clock, progress)
    card = _deliver(kept, row, target_dir, clock, progress)
    try:
        with county.writing(Deed.CAMPAIGN, fixed=True, clock=clock) as write:
            write.campaigns.put(row)
            write.note_down(
                "campaign.issued", row.digest, f"{row.number} r{row.revision} {row.year}"
            )
    except BaseException:
        take_away(card.path, kept)
        raise
    return card


def write_campaign(
    county: County, digest: Digest, target_dir: Path, clock: Clock, progress: Progress
) -> IssuedCard:
    """Write a campaign that was issued once more, for another stick; the very same bytes.

    Raises: Refusal CAMPAIGN_NONE_YET; as ``open_bag`` where our copy is damaged;
    Trouble.
    """
    with county.workspace.store.reading() as read:
        row = read.campaigns.campaign(digest)
    if row is None:
        raise Refusal(RefusalCode.CAMPAIGN_NONE_YET)
    kept = county.workspace.folder.packages / row.file_name
    if open_bag(kept, progress).digest != row.digest:
        raise Trouble(TroubleCode.READ_FAILED, place=Place(file=kept.name))
    return _deliver(kept, row, target_dir, clock, progress)


def _compose(county: County, draft: CampaignDraft, read: Reader, clock: Clock) -> _Round:
    own = read.county.county()
    if own is None:
        raise Refusal(RefusalCode.COUNTY_UNKNOWN)
    chain = read.campaigns.of_keys(read.keys.lineage(own.key_id))
    newest = chain[-1] if chain else None
    if draft.revises and newest is None:
        raise Refusal(RefusalCode.CAMPAIGN_NONE_YET)
    before = newest if draft.revises else None
    packs = _chosen(draft.packs, read)
    campaign = Campaign(
        format="1.0",
        kind="campaign",
        county=CountyPart(name=county.name, region=county.region),
        keys=KeysPart(signing_key=own.public_key.hex(), recipient=own.recipient),
        reviewers=reviewer_parts(read.keys.recipients(own.key_id)),
        number=before.number if before else (newest.number + 1 if newest else 1),
        revision=before.revision + 1 if before else 1,
        previous=before.digest if before else "",
        title=plain_text(draft.title),
        year=draft.year,
        opens=draft.opens.isoformat(),
        closes=draft.closes.isoformat(),
        message=plain_text(draft.message),
        packs=tuple(
            _part(choice, pack, packs) for choice, pack in zip(draft.packs, packs, strict=True)
        ),
        minimal_program=draft.minimal_program,
        made_at=moment_text(clock.now()),
    )
    return _Round(campaign=campaign, packs=packs, own=own)


def _chosen(choices: Sequence[PackChoice], read: Reader) -> tuple[IssuedPack, ...]:
    rows = {row.digest: row for row in read.packs.all()}
    packs = []
    for choice in choices:
        row, document = rows.get(choice.digest), read.packs.document(choice.digest)
        if row is None or document is None:
            known = " ".join(sorted({row.pack_id for row in rows.values()}))
            raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=choice.digest, known=known)
        name = f"{row.pack_id} {row.version}"
        packs.append(issued_pack(cast("PackKind", row.kind), document, name))
    return tuple(packs)


def _part(choice: PackChoice, pack: IssuedPack, beside: Sequence[IssuedPack]) -> PackPart:
    kinds = choice.institution_kinds
    return pack_part(pack, usual_kinds(pack, beside) if kinds is None else kinds)


def _build(
    kept: Path, given: _Round, keys: PrivateKeys, clock: Clock, progress: Progress
) -> CampaignRow:
    """Pack and sign into our own folder, and open it again as a centre would."""
    campaign = given.campaign
    documents = {
        part.file: pack.document for part, pack in zip(campaign.packs, given.packs, strict=True)
    }
    build_campaign(kept, campaign, documents, keys, built_at=clock.now(), progress=progress)
    return campaign_row(
        open_bag(kept, progress).digest,
        given.own,
        campaign,
        kept_at=moment_text(clock.now()),
        file_name=kept.name,
    )


def _deliver(
    kept: Path, row: CampaignRow, target_dir: Path, clock: Clock, progress: Progress
) -> IssuedCard:
    made = deliver(kept, target_dir, progress)
    return IssuedCard(
        campaign=campaign_card(row, clock.today()),
        path=made.path,
        size=made.size,
        file_digest=made.file_digest,
    )
