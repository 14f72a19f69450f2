"""The card by which centres know their county: made again whenever what it says changes."""

from pathlib import Path

from models.exchange.building import build_county_card
from models.exchange.filenames import PACKAGE_ENDING, file_safe
from models.exchange.introductions import CountyCard, CountyPart, KeysPart
from models.exchange.snapshot import moment_text
from models.seal.keys import KeyRing
from models.seal.writing import read_back
from models.store.unit import Reader
from models.store.workspace import WorkspaceFolder
from models.usecases.packages.sealed_to import reviewer_parts
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched


def write_county_card(folder: WorkspaceFolder, read: Reader, ring: KeyRing, clock: Clock) -> Path:
    """Write the county's card into ``packages/`` and read it back; return where it lies.

    Who knows the key before this one need compare nothing: that key signs too.
    Raises: Refusal COUNTY_UNKNOWN; Trouble DISK_FULL, NO_PERMISSION, READ_BACK_DIFFERS ….
    """
    own = read.county.county()
    if own is None:
        raise Refusal(RefusalCode.COUNTY_UNKNOWN)
    before = ring.former[-1:]
    card = CountyCard(
        format="1.0",
        kind="county-card",
        county=CountyPart(name=own.name, region=own.region),
        keys=KeysPart(signing_key=own.public_key.hex(), recipient=own.recipient),
        replaces=before[0].public.key_id if before else "",
        reviewers=reviewer_parts(read.keys.recipients(own.key_id)),
        token_salt=own.token_salt,
        made_at=moment_text(clock.now()),
    )
    target = county_card_file(folder, own.name)
    built = build_county_card(target, card, (ring.current, *before), clock.now(), Unwatched())
    read_back(target, built.file_digest)
    return target


def county_card_file(folder: WorkspaceFolder, name: str) -> Path:
    """Return where the card of a county of this name lies."""
    return folder.packages / f"{file_safe(name)}-县级标识{PACKAGE_ENDING}"
