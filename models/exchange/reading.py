"""A stranger's package, read in the order that lets nothing in before it is trusted.

Limits, seal, container, every byte, label, signer, signature; only then is the
content parsed. Nothing here writes to a database.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models.exchange.building import (
    CAMPAIGN_FILE,
    COUNTY_FILE,
    ENROLMENT_FILE,
    FEEDBACK_FILE,
    ROLLUP_FILE,
    SUBMISSION_FILE,
    campaign_label,
    county_label,
    enrolment_label,
    feedback_label,
    rollup_label,
    submission_label,
)
from models.exchange.campaign import Campaign
from models.exchange.contents import Submission
from models.exchange.feedback import Feedback
from models.exchange.introductions import CountyCard, Enrolment, KeysPart
from models.exchange.json_text import decode
from models.exchange.labels import (
    CAMPAIGN,
    COUNTY_CARD,
    ENROLMENT,
    FEEDBACK,
    ROLLUP,
    SUBMISSION,
    check_kind,
    check_label,
)
from models.exchange.rollup import Rollup
from models.exchange.rollup_checks import check_rollup
from models.seal.container import Bag, verify
from models.seal.disk import pieces_of, plain_file_size
from models.seal.keys import PrivateKeys, PublicKeys, public_keys
from models.seal.sealing import is_sealed, unseal
from models.seal.writing import write_whole
from models.store.records import EnrolledRow
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import KeyId
from models.vocabulary.limits import (
    CAMPAIGN_BYTES,
    FEEDBACK_BYTES,
    INTRODUCTION_BYTES,
    PACKAGE_BYTES,
    ROLLUP_BYTES,
    SUBMISSION_BYTES,
)
from models.vocabulary.progress import Progress

KeyLookup = Callable[[KeyId], EnrolledRow | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A submission and the bytes it was read from, which are canonical."""

    submission: Submission
    document: bytes


def stage(
    path: Path,
    owners: Sequence[PrivateKeys],
    to: Path,
    progress: Progress,
    *,
    lasting: bool = True,
) -> bool:
    """Bring the package at ``path`` to ``to`` as a plain bag; tell whether it was sealed.

    A stick can be pulled out or changed under us: everything is checked on our
    own copy, and the copy is what is kept. ``lasting``: as in ``write_whole``.
    Raises: as ``unseal``; Refusal PACKAGE_NOT_A_FILE, PACKAGE_TOO_LARGE; Trouble;
    Cancelled.
    """
    size = plain_file_size(path)
    if is_sealed(path):
        unseal(path, owners, to, progress, lasting=lasting)
        return True
    if size > PACKAGE_BYTES:
        raise Refusal(
            RefusalCode.PACKAGE_TOO_LARGE,
            place=Place(file=path.name),
            found=size,
            most=PACKAGE_BYTES,
        )

    def write(stream: BinaryIO) -> None:
        for piece in pieces_of(path, size):
            progress.check()
            stream.write(piece)

    write_whole(to, write, lasting=lasting)
    return False


def trusted_signer(bag: Bag, key_of: KeyLookup) -> EnrolledRow:
    """Return whose enrolled key signed these exact bytes; a revoked one is returned too.

    Raises: Refusal SIGNER_UNKNOWN with the key ids; SIGNATURE_WRONG.
    """
    known = [row for one in bag.signatures if (row := key_of(one.key_id)) is not None]
    if not known:
        stated = " ".join(one.key_id for one in bag.signatures)
        raise Refusal(RefusalCode.SIGNER_UNKNOWN, key_id=stated)
    signer = next((row for row in known if row.state == "active"), known[0])
    verify(bag, signer.public_key)
    return signer


def read_submission(bag: Bag) -> Submission:
    """Return what a submission says; its label must say the same. Raises: as ``read_sent``."""
    return read_sent(bag).submission


def read_sent(bag: Bag) -> Sent:
    """Return a submission with its bytes; its label must say the same.

    Raises: Refusal FORMAT_VERSION, KIND_WRONG, PACKAGE_ENTRY_UNKNOWN,
    PACKAGE_TOO_LARGE, CONTENT_NOT_JSON, CONTENT_SCHEMA, CONTENT_DISAGREES.
    """
    check_kind(bag.info, SUBMISSION)
    data = bag.read(SUBMISSION_FILE, most=SUBMISSION_BYTES)
    found = decode(data, Submission, SUBMISSION_FILE)
    check_label(bag.info, submission_label(found))
    return Sent(submission=found, document=data)


def read_campaign(bag: Bag) -> Campaign:
    """Return what a campaign announces; its packs are not opened yet.

    Raises: as ``read_submission``.
    """
    check_kind(bag.info, CAMPAIGN)
    found = decode(bag.read(CAMPAIGN_FILE, most=CAMPAIGN_BYTES), Campaign, CAMPAIGN_FILE)
    check_label(bag.info, campaign_label(found))
    return found


def read_rollup(bag: Bag) -> tuple[Rollup, PublicKeys]:
    """Return what a county hands upwards, and the keys inside, which signed it.

    Raises: as ``read_enrolment``; CONTENT_DISAGREES as ``check_rollup``.
    """
    check_kind(bag.info, ROLLUP)
    found = decode(bag.read(ROLLUP_FILE, most=ROLLUP_BYTES), Rollup, ROLLUP_FILE)
    check_label(bag.info, rollup_label(found))
    public = own_keys(bag, found.keys, ROLLUP_FILE)
    check_rollup(found)
    return found, public


def read_feedback(bag: Bag) -> Feedback:
    """Return what a county answers to a submission. Raises: as ``read_submission``."""
    check_kind(bag.info, FEEDBACK)
    found = decode(bag.read(FEEDBACK_FILE, most=FEEDBACK_BYTES), Feedback, FEEDBACK_FILE)
    check_label(bag.info, feedback_label(found))
    return found


def read_enrolment(bag: Bag) -> tuple[Enrolment, PublicKeys]:
    """Return who asks to be enrolled, and the keys; signed by the very key inside.

    Raises: as ``read_submission``; SIGNATURE_MISSING, SIGNATURE_WRONG,
    SEALED_RECIPIENT_WRONG.
    """
    check_kind(bag.info, ENROLMENT)
    found = decode(bag.read(ENROLMENT_FILE, most=INTRODUCTION_BYTES), Enrolment, ENROLMENT_FILE)
    check_label(bag.info, enrolment_label(found))
    return found, own_keys(bag, found.keys, ENROLMENT_FILE)


def read_county_card(bag: Bag) -> tuple[CountyCard, PublicKeys]:
    """Return which county it is, and its keys. Raises: as ``read_enrolment``."""
    check_kind(bag.info, COUNTY_CARD)
    found = decode(bag.read(COUNTY_FILE, most=INTRODUCTION_BYTES), CountyCard, COUNTY_FILE)
    check_label(bag.info, county_label(found))
    return found, own_keys(bag, found.keys, COUNTY_FILE)


def own_keys(bag: Bag, keys: KeysPart, file: str) -> PublicKeys:
    """Return the keys a package carries, once they signed it; ``file`` is all it may hold.

    Raises: Refusal SIGNATURE_MISSING, SIGNATURE_WRONG, SEALED_RECIPIENT_WRONG,
    BAG_FILE_UNEXPECTED.
    """
    raw = bytes.fromhex(keys.signing_key)
    verify(bag, raw)
    try:
        public = public_keys(raw, keys.recipient)
    except ValueError as error:
        place = Place(path=f"{file}.keys.recipient")
        raise Refusal(RefusalCode.SEALED_RECIPIENT_WRONG, place=place) from error
    for name in sorted(file.name for file in bag.files):
        if name != file:
            raise Refusal(RefusalCode.BAG_FILE_UNEXPECTED, place=Place(path=f"data/{name}"))
    return public
