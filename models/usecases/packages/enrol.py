"""A county enrols an institution: its key counts once a person compared the fingerprint."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.introductions import EnrolledPart, Enrolment
from models.exchange.outgoing import plain_text
from models.exchange.reading import read_enrolment, stage
from models.exchange.snapshot import moment_text
from models.ledger.identity import uscc_fault
from models.seal.container import Bag, open_bag
from models.seal.disk import writing
from models.seal.keys import PublicKeys, fingerprint
from models.store.records import EnrolledRow
from models.store.unit import Reader
from models.usecases.cards import KeyCard
from models.usecases.county.county import County
from models.usecases.county.county_cards import EnrolCard
from models.usecases.packages.seat_keys import key_card, same_fingerprint
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock, day_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest, InstitutionId, KeyId
from models.vocabulary.progress import Progress, Unwatched


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    enrolment: Enrolment
    public: PublicKeys
    digest: Digest


def look_at_enrolment(path: Path, progress: Progress | None = None) -> KeyCard:
    """Return who asks to be enrolled and the fingerprint to compare; nothing is stored.

    Raises: Refusal as ``read_enrolment`` and ``open_bag``; Trouble.
    """
    found = _read(open_bag(path, progress or Unwatched()))
    return key_card(found.public, found.enrolment.institution.name)


def enrol(
    county: County,
    enrolment_path: Path,
    typed: str,
    clock: Clock,
    *,
    replace: bool = False,
    why: str = "",
    progress: Progress | None = None,
) -> EnrolCard:
    """Enrol an institution's key after its fingerprint was compared.

    ``typed``: the fingerprint the institution told over another channel.
    ``replace``: end the key that is in force (a lost machine), ``why``: the reason in
    words. The original package is kept in the inbox. Raises: Refusal FINGERPRINT_DIFFERS, USCC_*,
    INSTITUTION_WRONG (``what``: region), SIGNER_REVOKED,
    SIGNER_OTHER_INSTITUTION, ENROLMENT_EXISTS, and as ``look_at_enrolment``;
    nothing is stored then. Trouble.
    """
    county.allow(Deed.KEYS)
    inbox = county.workspace.folder.inbox
    watched = progress or Unwatched()
    with writing(inbox):
        scratch = TemporaryDirectory(prefix=".reading-", dir=inbox)
    with scratch as folder:
        staged = Path(folder) / "enrolment.dbag"
        stage(enrolment_path, (), staged, watched)
        found = _read(open_bag(staged, watched))
        _check(county, found, typed, enrolment_path.name)
        with county.workspace.store.reading() as read:
            already, before = _standing(read, found, replace=replace)
        if not already:
            with writing(inbox):
                staged.replace(inbox / f"{found.digest}.dbag")
            _write(county, found, before, plain_text(why), clock)
    return EnrolCard(
        key=key_card(found.public, found.enrolment.institution.name),
        institution=InstitutionId(found.enrolment.institution.uscc),
        region=found.enrolment.institution.region,
        already=already,
        replaced=before,
    )


def _read(bag: Bag) -> _Read:
    enrolment, public = read_enrolment(bag)
    return _Read(enrolment=enrolment, public=public, digest=bag.digest)


def _check(county: County, found: _Read, typed: str, file: str) -> None:
    who = found.enrolment.institution
    if not same_fingerprint(typed, fingerprint(found.public)):
        raise Refusal(
            RefusalCode.FINGERPRINT_DIFFERS,
            place=Place(file=file),
            found=fingerprint(found.public),
        )
    check_region(county, who, file)


def check_region(county: County, who: EnrolledPart, file: str) -> None:
    """Refuse an institution of another county, or with a code that is none.

    USCC_*, INSTITUTION_WRONG (``what``: region).
    """
    if (fault := uscc_fault(who.uscc)) is not None:
        raise Refusal(fault, place=Place(file=file, path="institution.uscc"), uscc=who.uscc)
    if who.region != county.region:
        raise Refusal(
            RefusalCode.INSTITUTION_WRONG,
            place=Place(file=file, path="institution.region"),
            what="region",
            stated=who.region,
            expected=county.region,
        )


def _standing(read: Reader, found: _Read, *, replace: bool) -> tuple[bool, tuple[KeyId, ...]]:
    """Tell whether this key is enrolled already, and which keys it would replace."""
    who = found.enrolment.institution
    known = read.county.key(found.public.key_id)
    if known is not None and known.uscc != who.uscc:
        raise Refusal(
            RefusalCode.SIGNER_OTHER_INSTITUTION, stated=who.uscc, signer=known.uscc or known.name
        )
    if known is not None and known.state != "active":
        raise Refusal(
            RefusalCode.SIGNER_REVOKED,
            key_id=known.key_id,
            name=known.name,
            since=day_of(known.ended_at),
        )
    if known is not None:
        return True, ()
    active = tuple(
        row.key_id
        for row in read.county.enrolled()
        if row.uscc == who.uscc and row.state == "active"
    )
    if active and not replace:
        raise Refusal(RefusalCode.ENROLMENT_EXISTS, uscc=who.uscc, key_id=active[0])
    return False, active


def _write(county: County, found: _Read, before: tuple[KeyId, ...], why: str, clock: Clock) -> None:
    with county.writing(Deed.KEYS, fixed=True, clock=clock) as write:
        at = moment_text(write.moment)
        for key_id in before:
            # The machine may be in anybody's hands: what it signs no longer counts.
            new = found.public.key_id
            write.keys.revoke(key_id, since=clock.today().isoformat(), why=why, replaced_by=new)
        write.county.enrol(enrolled_row(found.enrolment, found.public, at))
        write.note_down("enrolment.accepted", found.enrolment.institution.uscc, found.public.key_id)


def enrolled_row(enrolment: Enrolment, public: PublicKeys, at: str) -> EnrolledRow:
    """Return the row of an institution whose key is believed from now on."""
    who = enrolment.institution
    return EnrolledRow(
        key_id=public.key_id,
        uscc=InstitutionId(who.uscc),
        name=who.name,
        region=who.region,
        kind=who.kind,
        public_key=public.signing_raw,
        recipient=public.age_recipient,
        fingerprint=fingerprint(public),
        state="active",
        enrolled_at=at,
    )
