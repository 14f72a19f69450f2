"""A centre comes to know its county: to seal for it, and to make person tokens."""

from pathlib import Path

from models.exchange.introductions import CountyCard
from models.exchange.reading import read_county_card
from models.exchange.snapshot import moment_text
from models.seal.container import open_bag
from models.seal.keys import PublicKeys, fingerprint
from models.store.county_rows import COUNTY
from models.store.records import EnrolledRow
from models.usecases.cards import KeyCard
from models.usecases.centre import Centre
from models.usecases.packages.seat_keys import key_card, same_fingerprint
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import InstitutionId
from models.vocabulary.progress import Progress, Unwatched


def look_at_county(card_path: Path, progress: Progress | None = None) -> KeyCard:
    """Return whose card it is and the fingerprint to compare; nothing is stored.

    Raises: Refusal as ``read_county_card`` and ``open_bag``; Trouble.
    """
    card, public = _read(card_path, progress or Unwatched())
    return key_card(public, card.county.name)


def know_county(
    centre: Centre, card_path: Path, typed: str, progress: Progress | None = None
) -> KeyCard:
    """Store the county's key, recipient and salt after its fingerprint was compared.

    ``typed``: the fingerprint the county told over another channel. A county
    known before ends. Raises: Refusal FINGERPRINT_DIFFERS, INSTITUTION_WRONG
    (``what``: region), and as ``look_at_county``; nothing is stored then.
    """
    centre.allow(Deed.KEYS)
    card, public = _read(card_path, progress or Unwatched())
    if not same_fingerprint(typed, fingerprint(public)):
        raise Refusal(RefusalCode.FINGERPRINT_DIFFERS, found=fingerprint(public))
    if card.county.region != centre.profile.region:
        raise Refusal(
            RefusalCode.INSTITUTION_WRONG,
            place=Place(file=card_path.name),
            what="region",
            stated=card.county.region,
            expected=centre.profile.region,
        )
    with centre.writing(Deed.KEYS, fixed=True) as write:
        write.county.put_county(_row(card, public, moment_text(write.moment)))
        write.note_down("county.known", public.key_id, card.county.region)
    return key_card(public, card.county.name)


def known_county(centre: Centre) -> KeyCard | None:
    """Return the county this centre reports to, None if none was compared."""
    with centre.workspace.store.reading() as read:
        row = read.county.county()
    if row is None:
        return None
    return KeyCard(
        key_id=row.key_id, fingerprint=row.fingerprint, recipient=row.recipient, owner=row.name
    )


def _read(path: Path, progress: Progress) -> tuple[CountyCard, PublicKeys]:
    return read_county_card(open_bag(path, progress))


def _row(card: CountyCard, public: PublicKeys, at: str) -> EnrolledRow:
    return EnrolledRow(
        key_id=public.key_id,
        uscc=InstitutionId(""),
        name=card.county.name,
        region=card.county.region,
        kind=COUNTY,
        public_key=public.signing_raw,
        recipient=public.age_recipient,
        fingerprint=fingerprint(public),
        state="active",
        enrolled_at=at,
        token_salt=card.token_salt,
    )
