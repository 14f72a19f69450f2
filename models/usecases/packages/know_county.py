"""A centre comes to know its county: to seal for it, and to make person tokens."""

from dataclasses import dataclass
from pathlib import Path

from models.exchange.building import COUNTY_FILE
from models.exchange.introductions import CountyCard
from models.exchange.reading import read_county_card
from models.exchange.rotation import Rotation, check_recipients, check_rotation
from models.exchange.snapshot import moment_text
from models.seal.container import Bag, open_bag
from models.seal.keys import PublicKeys, fingerprint
from models.store.county_rows import COUNTY
from models.store.key_rows import ACTIVE
from models.store.records import EnrolledRow
from models.store.unit import Reader, Writer
from models.usecases.cards import KeyCard
from models.usecases.centre import Centre
from models.usecases.county.county_cards import FailureCard
from models.usecases.packages.key_cards import IntroductionCard, ReviewerCard
from models.usecases.packages.sealed_to import recipients_of, reviewer_cards, take_reviewers
from models.usecases.packages.seat_keys import key_card, same_fingerprint
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import InstitutionId, KeyId
from models.vocabulary.progress import Progress, Unwatched


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    bag: Bag
    card: CountyCard
    public: PublicKeys


def look_at_county(card_path: Path, progress: Progress | None = None) -> KeyCard:
    """Return whose card it is and the fingerprint to compare; nothing is stored.

    Raises: Refusal as ``read_county_card`` and ``open_bag``; Trouble.
    """
    found = _read(card_path, progress or Unwatched())
    return key_card(found.public, found.card.county.name)


def look_at_card(
    centre: Centre, card_path: Path, progress: Progress | None = None
) -> IntroductionCard:
    """Tell whose card it is, and whether the county known here vouches; nothing is stored.

    Raises: as ``look_at_county``.
    """
    found = _read(card_path, progress or Unwatched())
    objection = None
    with centre.workspace.store.reading() as read:
        try:
            rotation: Rotation | None = _vouched(centre, read, found)
        except Refusal as refusal:
            rotation = None
            if found.card.replaces:
                objection = FailureCard.of(refusal)
    return IntroductionCard(
        key=key_card(found.public, found.card.county.name),
        institution=InstitutionId(""),
        region=found.card.county.region,
        replaces=KeyId(found.card.replaces),
        vouched=rotation is not None,
        already=rotation is not None and rotation.already,
        objection=objection,
    )


def know_county(
    centre: Centre, card_path: Path, typed: str, progress: Progress | None = None
) -> KeyCard:
    """Store the county's key, recipients and salt after its fingerprint was compared.

    ``typed``: the fingerprint the county told over another channel. A county
    known before ends. Raises: Refusal FINGERPRINT_DIFFERS, INSTITUTION_WRONG
    (``what``: region), and as ``look_at_county``; nothing is stored then.
    """
    centre.allow(Deed.KEYS)
    found = _read(card_path, progress or Unwatched())
    if not same_fingerprint(typed, fingerprint(found.public)):
        raise Refusal(RefusalCode.FINGERPRINT_DIFFERS, found=fingerprint(found.public))
    _check_region(centre, found)
    with centre.writing(Deed.KEYS, fixed=True) as write:
        write.keys.put_county(_row(found, moment_text(write.moment)))
        _take_reviewers(write, found)
        write.note_down("county.known", found.public.key_id, found.card.county.region)
    return key_card(found.public, found.card.county.name)


def take_card(centre: Centre, card_path: Path, progress: Progress | None = None) -> KeyCard:
    """Take in a card of the county known here: its new key, or whom else it is sealed to.

    Its known key has signed it, so nothing is compared; an older card changes nothing.
    Raises: Refusal COUNTY_UNKNOWN, ROTATION_*, INSTITUTION_WRONG (``what``: region), and
    as ``look_at_county``; nothing is stored then.
    """
    centre.allow(Deed.KEYS)
    found = _read(card_path, progress or Unwatched())
    with centre.workspace.store.reading() as read:
        rotation = _vouched(centre, read, found)
    with centre.writing(Deed.KEYS, fixed=True) as write:
        now = moment_text(write.moment)
        if not rotation.already:
            at = min(now, found.card.made_at)
            write.keys.replace(rotation.old.key_id, _row(found, now), at=at)
            write.note_down("county.rotated", found.public.key_id, rotation.old.key_id)
        _take_reviewers(write, found)
        write.note_down("county.card", found.public.key_id, found.card.county.region)
    return key_card(found.public, found.card.county.name)


def known_county(centre: Centre) -> KeyCard | None:
    """Return the county this centre reports to, None if none was compared."""
    with centre.workspace.store.reading() as read:
        row = read.county.county()
    if row is None:
        return None
    return KeyCard(
        key_id=row.key_id, fingerprint=row.fingerprint, recipient=row.recipient, owner=row.name
    )


def sealed_to(centre: Centre) -> tuple[ReviewerCard, ...]:
    """Return whom a package of this centre is sealed for, the county itself first."""
    with centre.workspace.store.reading() as read:
        county = read.county.county()
        rows = recipients_of(read, county) if county is not None else ()
    return reviewer_cards(rows)


def _read(path: Path, progress: Progress) -> _Read:
    bag = open_bag(path, progress)
    card, public = read_county_card(bag)
    check_recipients(card.reviewers, COUNTY_FILE)
    return _Read(bag=bag, card=card, public=public)


def _vouched(centre: Centre, read: Reader, found: _Read) -> Rotation:
    """Return which key of our county vouches for this card: the very same, or the one before."""
    _check_region(centre, found)

    def county_key(key_id: KeyId) -> EnrolledRow | None:
        row = read.county.key(key_id)
        return row if row is not None and row.kind == COUNTY else None

    known = county_key(found.public.key_id)
    if known is not None and known.state == ACTIVE:
        return Rotation(old=known, already=True)
    if read.county.county() is None:
        raise Refusal(RefusalCode.COUNTY_UNKNOWN)
    return check_rotation(
        found.bag,
        found.public,
        replaces=found.card.replaces,
        owner=found.card.county.region,
        key_of=county_key,
    )


def _check_region(centre: Centre, found: _Read) -> None:
    stated = found.card.county.region
    if stated != centre.profile.region:
        raise Refusal(
            RefusalCode.INSTITUTION_WRONG,
            place=Place(file=found.bag.path.name),
            what="region",
            stated=stated,
            expected=centre.profile.region,
        )


def _take_reviewers(write: Writer, found: _Read) -> None:
    card = found.card
    take_reviewers(write, found.public.key_id, card.reviewers, said_at=card.made_at)


def _row(found: _Read, at: str) -> EnrolledRow:
    card, public = found.card, found.public
    return EnrolledRow(
        key_id=public.key_id,
        uscc=InstitutionId(""),
        name=card.county.name,
        region=card.county.region,
        kind=COUNTY,
        public_key=public.signing_raw,
        recipient=public.age_recipient,
        fingerprint=fingerprint(public),
        state=ACTIVE,
        enrolled_at=at,
        token_salt=card.token_salt,
    )
