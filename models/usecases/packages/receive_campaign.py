"""A centre takes in its county's campaign: checked whole first, then written in one transaction.

A campaign that is refused leaves no row and no file behind.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.campaign_plan import CampaignPlan, CentreBooks, plan_campaign
from models.exchange.filenames import PACKAGE_ENDING
from models.exchange.reading import stage
from models.exchange.snapshot import moment_text
from models.seal.container import open_bag
from models.seal.disk import writing
from models.seal.names import shown
from models.store.county_rows import COUNTY
from models.store.records import EnrolledRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.county.county_cards import CampaignPackCard, ReceivedCard
from models.usecases.packages.campaigns import centre_card
from models.usecases.packages.sealed_to import take_reviewers
from models.usecases.packs.pack_versions import store_version
from models.usecases.people.people_cards import Deed
from models.vocabulary.ids import Digest, KeyId
from models.vocabulary.progress import Progress
from models.vocabulary.release import PROGRAM_VERSION


def receive_campaign(
    centre: Centre, path: Path, progress: Progress, *, program: str = PROGRAM_VERSION
) -> ReceivedCard:
    """Take in a campaign of the county this centre knows, with its packs.

    The very same one again changes nothing and says so. The file is kept in the
    inbox. ``program``: this program's version. Raises: Refusal as
    ``plan_campaign``, ``open_bag`` and ``store_version``; Trouble; Cancelled.
    """
    centre.allow(Deed.IMPORT)
    inbox, store = centre.workspace.folder.inbox, centre.workspace.store
    with writing(inbox):
        scratch = TemporaryDirectory(prefix=".reading-", dir=inbox)
    with scratch as folder:
        staged = Path(folder) / "package.dbag"
        stage(path, (), staged, progress)
        bag = open_bag(staged, progress)
        with store.reading() as read:
            plan = plan_campaign(
                bag,
                _books(centre, read, program),
                received_at=moment_text(centre.clock.now()),
                file_name=shown(path.name),
            )
        new = () if plan.already else _write(centre, plan, staged, inbox)
    row = plan.row
    replaced = plan.replaces
    return ReceivedCard(
        file=shown(path.name),
        campaign=centre_card(centre, row),
        already=plan.already,
        replaces=replaced.title if replaced else "",
        new_packs=new,
    )


def _books(centre: Centre, read: Reader, program: str) -> CentreBooks:
    def county_key(key_id: KeyId) -> EnrolledRow | None:
        row = read.county.key(key_id)
        return row if row is not None and row.kind == COUNTY else None

    return CentreBooks(
        region=centre.profile.region,
        county=read.county.county(),
        county_key=county_key,
        lineage=read.keys.lineage,
        rows=read.campaigns,
        today=centre.clock.today(),
        program=program,
    )


def _write(
    centre: Centre, plan: CampaignPlan, staged: Path, inbox: Path
) -> tuple[CampaignPackCard, ...]:
    """Write packs and row in one transaction; the file has its place before they count."""
    kept = inbox / f"{plan.row.digest}{PACKAGE_ENDING}"
    new: set[Digest] = set()
    try:
        with centre.writing(Deed.IMPORT, fixed=True) as write:
            for pack in plan.packs:
                if store_version(write, pack.row, pack.document):
                    new.add(pack.row.digest)
            write.campaigns.put(plan.row)
            row, said = plan.row, plan.campaign
            take_reviewers(write, row.key_id, said.reviewers, said_at=said.made_at)
            write.note_down(
                "campaign.received", row.digest, f"{row.number} r{row.revision} {row.year}"
            )
            with writing(inbox):
                staged.replace(kept)
    except BaseException:
        kept.unlink(missing_ok=True)
        raise
    return tuple(card for card in centre_card(centre, plan.row).packs if card.digest in new)
