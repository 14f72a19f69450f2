"""The county's further computers: packages are sealed to them too, so that several can review.

Each is another workspace of the same county, with keys of its own. Whose address it is, a
person settles by its fingerprint; the county's card says it to the centres, signed.
"""

from pathlib import Path

from models.exchange.outgoing import plain_text
from models.exchange.reading import read_county_card
from models.exchange.snapshot import moment_text
from models.seal.container import open_bag
from models.seal.keys import PublicKeys, fingerprint
from models.store.key_rows import ACTIVE
from models.store.records import EnrolledRow, RecipientRow
from models.store.unit import Reader, Writer
from models.usecases.cards import KeyCard
from models.usecases.county.county import County
from models.usecases.packages.county_card import county_card_file, write_county_card
from models.usecases.packages.key_cards import ReviewerCard
from models.usecases.packages.sealed_to import reviewer_cards
from models.usecases.packages.seat_keys import key_card, same_fingerprint, unlocked_ring
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import COUNTY_REVIEWERS
from models.vocabulary.progress import Progress, Unwatched


def read_reviewers(county: County) -> tuple[ReviewerCard, ...]:
    """Return the further computers packages are sealed to, oldest first."""
    with county.workspace.store.reading() as read:
        own = read.county.county()
        return reviewer_cards(read.keys.recipients(own.key_id) if own is not None else ())


def look_at_reviewer(county: County, path: Path, progress: Progress | None = None) -> KeyCard:
    """Return whose card it is and the fingerprint to compare; nothing is stored.

    ``path``: the card of another workspace of this county. Raises: Refusal
    INSTITUTION_WRONG (``what``: region), REVIEWER_SELF, and as ``read_county_card``
    and ``open_bag``; Trouble.
    """
    name, public = _read(county, path, progress or Unwatched())
    return key_card(public, name)


def add_reviewer(
    county: County, path: Path, typed: str, name: str, passphrase: str, clock: Clock
) -> ReviewerCard:
    """Seal to another computer of this county from now on; the card is signed anew.

    ``typed``: the fingerprint told over another channel; ``name``: who sits there, shown
    to the centres. Raises: Refusal FINGERPRINT_DIFFERS, REVIEWER_NO_NAME, REVIEWER_EXISTS,
    REVIEWERS_TOO_MANY, PASSPHRASE_WRONG, and as ``look_at_reviewer``; nothing is stored
    then. Trouble.
    """
    county.allow(Deed.KEYS)
    _, public = _read(county, path, Unwatched())
    if not same_fingerprint(typed, fingerprint(public)):
        raise Refusal(
            RefusalCode.FINGERPRINT_DIFFERS,
            place=Place(file=path.name),
            found=fingerprint(public),
        )
    shown_name = plain_text(name)
    if not shown_name:
        raise Refusal(RefusalCode.REVIEWER_NO_NAME)
    ring = unlocked_ring(county.workspace.folder, passphrase)
    with county.writing(Deed.KEYS, fixed=True, clock=clock) as write:
        own, rows = _own(write)
        same = [row for row in rows if row.recipient == public.age_recipient]
        if same or any(row.name == shown_name for row in rows):
            raise Refusal(RefusalCode.REVIEWER_EXISTS, name=same[0].name if same else shown_name)
        if len(rows) >= COUNTY_REVIEWERS:
            raise Refusal(RefusalCode.REVIEWERS_TOO_MANY, most=COUNTY_REVIEWERS)
        now = moment_text(write.moment)
        row = RecipientRow(
            key_id=own.key_id,
            recipient=public.age_recipient,
            name=shown_name,
            fingerprint=fingerprint(public),
            added_at=now,
        )
        write.keys.put_recipients(own.key_id, (*rows, row), said_at=now)
        write.note_down("reviewer.added", public.key_id)
        write_county_card(county.workspace.folder, write, ring, clock)
    return reviewer_cards((row,))[0]


def remove_reviewer(county: County, recipient: str, passphrase: str, clock: Clock) -> None:
    """Seal to a computer no more; what was sealed to it before, it can still open.

    Raises: Refusal REVIEWER_UNKNOWN, PASSPHRASE_WRONG; Trouble.
    """
    county.allow(Deed.KEYS)
    ring = unlocked_ring(county.workspace.folder, passphrase)
    with county.writing(Deed.KEYS, fixed=True, clock=clock) as write:
        own, rows = _own(write)
        left = tuple(row for row in rows if row.recipient != recipient)
        if len(left) == len(rows):
            raise Refusal(RefusalCode.REVIEWER_UNKNOWN)
        write.keys.put_recipients(own.key_id, left, said_at=moment_text(write.moment))
        write.note_down("reviewer.removed", recipient)
        write_county_card(county.workspace.folder, write, ring, clock)


def sign_card_anew(county: County, passphrase: str, clock: Clock) -> Path:
    """Write the county's card again as things are now; return where it lies.

    Raises: Refusal PASSPHRASE_WRONG; Trouble.
    """
    county.allow(Deed.KEYS)
    ring = unlocked_ring(county.workspace.folder, passphrase)
    with county.workspace.store.reading() as read:
        return write_county_card(county.workspace.folder, read, ring, clock)


def current_card(county: County) -> Path:
    """Return where the card lies that centres are given, if it says what is in force.

    A power failure in the middle of a change of key leaves the card of before.
    Raises: Refusal COUNTY_CARD_STALE; Trouble.
    """
    path = county_card_file(county.workspace.folder, county.name)
    with county.workspace.store.reading() as read:
        own, rows = _own(read)
    try:
        card, public = read_county_card(open_bag(path, Unwatched()))
    except Refusal as refusal:
        raise Refusal(RefusalCode.COUNTY_CARD_STALE) from refusal
    told = {each.recipient for each in card.reviewers}
    if public.key_id != own.key_id or told != {row.recipient for row in rows}:
        raise Refusal(RefusalCode.COUNTY_CARD_STALE)
    return path


def _own(read: Reader | Writer) -> tuple[EnrolledRow, tuple[RecipientRow, ...]]:
    own = read.county.county()
    if own is None:
        raise Refusal(RefusalCode.COUNTY_UNKNOWN)
    return own, read.keys.recipients(own.key_id)


def _read(county: County, path: Path, progress: Progress) -> tuple[str, PublicKeys]:
    card, public = read_county_card(open_bag(path, progress))
    if card.county.region != county.region:
        raise Refusal(
            RefusalCode.INSTITUTION_WRONG,
            place=Place(file=path.name),
            what="region",
            stated=card.county.region,
            expected=county.region,
        )
    with county.workspace.store.reading() as read:
        row = read.county.key(public.key_id)
    if row is not None and row.state == ACTIVE and not row.uscc:
        raise Refusal(RefusalCode.REVIEWER_SELF)
    return card.county.name, public
