"""A county takes an institution's new key because the old one, enrolled here, vouches for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.introductions import Enrolment
from models.exchange.reading import read_enrolment, stage
from models.exchange.rotation import Rotation, check_rotation
from models.exchange.snapshot import moment_text
from models.seal.container import Bag, open_bag
from models.seal.disk import writing
from models.seal.keys import PublicKeys
from models.store.key_rows import ACTIVE
from models.store.unit import Reader
from models.usecases.county.county import County
from models.usecases.county.county_cards import EnrolCard, FailureCard
from models.usecases.packages.enrol import check_region, enrolled_row
from models.usecases.packages.key_cards import IntroductionCard
from models.usecases.packages.seat_keys import key_card
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import InstitutionId, KeyId
from models.vocabulary.progress import Progress, Unwatched


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    bag: Bag
    enrolment: Enrolment
    public: PublicKeys


def look_at_introduction(
    county: County, path: Path, progress: Progress | None = None
) -> IntroductionCard:
    """Tell who asks to be enrolled, and whether a known key vouches; nothing is stored.

    Raises: Refusal as ``read_enrolment`` and ``open_bag``; Trouble.
    """
    found = _read(open_bag(path, progress or Unwatched()))
    who, replaces = found.enrolment.institution, found.enrolment.replaces
    vouched, already, objection = False, False, None
    with county.workspace.store.reading() as read:
        known = read.county.key(found.public.key_id)
        already = known is not None and known.uscc == who.uscc and known.state == ACTIVE
        if replaces:
            try:
                already = _rotation(county, read, found).already
                vouched = True
            except Refusal as refusal:
                objection = FailureCard.of(refusal)
    return IntroductionCard(
        key=key_card(found.public, who.name),
        institution=InstitutionId(who.uscc),
        region=who.region,
        replaces=KeyId(replaces),
        vouched=vouched,
        already=already,
        objection=objection,
    )


def take_rotation(
    county: County, path: Path, clock: Clock, progress: Progress | None = None
) -> EnrolCard:
    """Let an institution's new key take the place of the one it replaces.

    The very same file again changes nothing and says so. The original is kept in the
    inbox. Raises: Refusal ROTATION_*, INSTITUTION_WRONG (``what``: region), USCC_*, and
    as ``look_at_introduction``; nothing is stored then. Trouble.
    """
    county.allow(Deed.KEYS)
    with _staged(county, path, progress or Unwatched()) as (staged, found):
        with county.workspace.store.reading() as read:
            rotation = _rotation(county, read, found)
        if not rotation.already:
            inbox = county.workspace.folder.inbox
            with writing(inbox):
                staged.replace(inbox / f"{found.bag.digest}.dbag")
            _write(county, found, rotation, clock)
    who = found.enrolment.institution
    return EnrolCard(
        key=key_card(found.public, who.name),
        institution=InstitutionId(who.uscc),
        region=who.region,
        already=rotation.already,
        replaced=() if rotation.already else (rotation.old.key_id,),
    )


@contextmanager
def _staged(county: County, path: Path, progress: Progress) -> Iterator[tuple[Path, _Read]]:
    inbox = county.workspace.folder.inbox
    with writing(inbox):
        scratch = TemporaryDirectory(prefix=".reading-", dir=inbox)
    with scratch as folder:
        staged = Path(folder) / "enrolment.dbag"
        stage(path, (), staged, progress)
        yield staged, _read(open_bag(staged, progress))


def _read(bag: Bag) -> _Read:
    enrolment, public = read_enrolment(bag)
    return _Read(bag=bag, enrolment=enrolment, public=public)


def _rotation(county: County, read: Reader, found: _Read) -> Rotation:
    who = found.enrolment.institution
    check_region(county, who, found.bag.path.name)
    return check_rotation(
        found.bag,
        found.public,
        replaces=found.enrolment.replaces,
        owner=who.uscc,
        key_of=county.books(read, county.clock.today()).institution_key,
    )


def _write(county: County, found: _Read, rotation: Rotation, clock: Clock) -> None:
    with county.writing(Deed.KEYS, fixed=True, clock=clock) as write:
        now = moment_text(write.moment)
        # A clock that runs ahead would let the old key sign for longer than it is in use.
        at = min(now, found.enrolment.made_at)
        write.keys.replace(
            rotation.old.key_id, enrolled_row(found.enrolment, found.public, now), at=at
        )
        write.note_down("enrolment.rotated", found.enrolment.institution.uscc, found.public.key_id)
