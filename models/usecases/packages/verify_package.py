"""Check any package: whether it is whole, rightly signed, and by whom.

Works without a workspace. Integrity and signature need only what is inside;
whom the key belongs to is another question and gets its own answer.
"""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.building import FEEDBACK_FILE
from models.exchange.campaign_plan import open_packs
from models.exchange.checks import check_files, check_lists
from models.exchange.labels import (
    CAMPAIGN,
    COUNTY_CARD,
    ENROLMENT,
    FEEDBACK,
    ROLLUP,
    SUBMISSION,
    check_format,
)
from models.exchange.reading import (
    KeyLookup,
    own_keys,
    read_campaign,
    read_county_card,
    read_enrolment,
    read_feedback,
    read_rollup,
    read_submission,
    stage,
)
from models.seal.container import Bag, open_bag
from models.seal.disk import plain_file_size, writing
from models.seal.keys import PublicKeys, fingerprint, public_keys
from models.seal.names import shown
from models.seal.sealing import is_sealed
from models.store.key_rows import ACTIVE
from models.store.records import EnrolledRow
from models.store.workspace import Workspace
from models.usecases.county.county_cards import VerifyCard
from models.usecases.packages.seat_keys import former_sides, openers, public_side
from models.vocabulary.checkcode import check_code
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import KeyId
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a package says of itself, and the keys it was signed with.

    ``authority``: the region of the county that signs this kind, ``""`` where the
    institution it is about does.
    """

    kind: str
    owner: str
    subject: str
    public: PublicKeys
    year: int = 0
    revision: int = 0
    short_hash: str = ""
    authority: str = ""


def verify_package(path: Path, progress: Progress) -> VerifyCard:
    """Check a plain package with nothing but what is inside; ``trust`` is ``unknown``.

    Raises: Refusal for whatever is wrong with it, SEALED_NEEDS_KEY; Trouble; Cancelled.
    """
    plain_file_size(path)
    if is_sealed(path):
        raise Refusal(RefusalCode.SEALED_NEEDS_KEY, place=Place(file=path.name))
    return _card(path, open_bag(path, progress), sealed=False, known=_nobody, own=frozenset())


def verify_in_workspace(
    workspace: Workspace, path: Path, passphrase: str, progress: Progress
) -> VerifyCard:
    """Check a package with what this workspace knows: its own key, and those enrolled.

    ``passphrase`` is asked only of a sealed package; ``""`` then refuses with
    SEALED_NEEDS_KEY. Raises: as ``verify_package``; PASSPHRASE_WRONG.
    """
    folder = workspace.folder
    plain_file_size(path)
    sealed = is_sealed(path)
    owners = openers(folder, passphrase) if sealed and passphrase else ()
    with writing(folder.inbox):
        scratch = TemporaryDirectory(prefix=".checking-", dir=folder.inbox)
    with scratch as inside:
        staged = Path(inside) / "package.dbag"
        stage(path, owners, staged, progress, lasting=False)
        bag = open_bag(staged, progress)
        with workspace.store.reading() as read:
            return _card(path, bag, sealed=sealed, known=read.county.key, own=_own(workspace))


def _own(workspace: Workspace) -> frozenset[KeyId]:
    """Return the names of this seat's keys, also of those that went out of use."""
    folder = workspace.folder
    try:
        return frozenset(public.key_id for public in (public_side(folder), *former_sides(folder)))
    except Trouble as trouble:
        if trouble.code is TroubleCode.KEYS_MISSING:
            return frozenset()
        raise


def _nobody(_key_id: KeyId) -> EnrolledRow | None:
    return None


def _card(
    path: Path, bag: Bag, *, sealed: bool, known: KeyLookup, own: frozenset[KeyId]
) -> VerifyCard:
    told = _told(bag)
    return VerifyCard(
        file=shown(path.name),
        kind=told.kind,
        sealed=sealed,
        owner=told.owner,
        subject=told.subject,
        year=told.year,
        revision=told.revision,
        short_hash=told.short_hash,
        digest=bag.digest,
        file_digest=bag.file_digest,
        files=len(bag.files),
        size=sum(file.size for file in bag.files),
        key_id=told.public.key_id,
        fingerprint=fingerprint(told.public),
        trust=_trust(told, known(told.public.key_id), own),
    )


def _told(bag: Bag) -> _Told:
    kind = check_format(bag.info)
    if kind == ENROLMENT:
        enrolment, public = read_enrolment(bag)
        who = enrolment.institution
        return _Told(kind=kind, owner=who.name, subject=who.uscc, public=public)
    if kind == COUNTY_CARD:
        card, public = read_county_card(bag)
        region = card.county.region
        return _Told(
            kind=kind, owner=card.county.name, subject=region, public=public, authority=region
        )
    by_kind = {CAMPAIGN: _campaign, FEEDBACK: _feedback, ROLLUP: _rollup}
    return by_kind.get(kind, _submission)(bag)


def _submission(bag: Bag) -> _Told:
    submission = read_submission(bag)
    check_files(submission, bag.files)
    check_lists(submission)
    content = submission.content
    return _Told(
        kind=SUBMISSION,
        owner=content.institution.name,
        subject=content.institution.uscc,
        public=_signer_of(bag, submission.package.recipient, "submission.json.package.recipient"),
        year=content.assessment.year,
        revision=content.assessment.revision,
        short_hash=check_code(submission.package.content_digest),
    )


def _campaign(bag: Bag) -> _Told:
    campaign = read_campaign(bag)
    open_packs(campaign, bag)
    return _Told(
        kind=CAMPAIGN,
        owner=campaign.county.name,
        subject=campaign.county.region,
        public=_signer_of(bag, campaign.keys.recipient, "campaign.json.keys.recipient"),
        year=campaign.year,
        revision=campaign.revision,
        authority=campaign.county.region,
    )


def _feedback(bag: Bag) -> _Told:
    feedback = read_feedback(bag)
    return _Told(
        kind=FEEDBACK,
        owner=feedback.county.name,
        subject=feedback.institution.uscc,
        public=own_keys(bag, feedback.keys, FEEDBACK_FILE),
        year=feedback.assessment.year,
        revision=feedback.revision,
        authority=feedback.county.region,
    )


def _rollup(bag: Bag) -> _Told:
    rollup, public = read_rollup(bag)
    return _Told(
        kind=ROLLUP,
        owner=rollup.county.name,
        subject=rollup.county.region,
        public=public,
        year=rollup.year,
        revision=rollup.revision,
        authority=rollup.county.region,
    )


def _signer_of(bag: Bag, recipient: str, path: str) -> PublicKeys:
    try:
        return public_keys(bag.signatures[0].signing_raw, recipient)
    except ValueError as error:
        raise Refusal(RefusalCode.SEALED_RECIPIENT_WRONG, place=Place(path=path)) from error


def _trust(told: _Told, row: EnrolledRow | None, own: frozenset[KeyId]) -> str:
    if told.public.key_id in own:
        return "own"
    if row is None:
        return "unknown"
    # A county has no unified code: its rows are known by their region.
    fits = row.uscc == told.subject if not told.authority else not row.uscc
    if not fits or (told.authority and row.region != told.authority):
        return "other-institution"
    return "enrolled" if row.state == ACTIVE else row.state
