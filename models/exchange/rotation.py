"""A key takes the place of another: what makes that believable without a telephone call.

The owner of the old key vouches for the new one by signing with both. Asked the same
way of an institution by its county, and of a county by its centres.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from models.exchange.introductions import ReviewerPart
from models.exchange.reading import KeyLookup
from models.seal.container import Bag, verify
from models.seal.keys import PublicKeys, check_recipient
from models.store.key_rows import ACTIVE, REPLACED, REVOKED
from models.store.records import EnrolledRow
from models.vocabulary.clock import day_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import KeyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """``old`` vouches; ``already``: the new key was taken in before, nothing is to be done."""

    old: EnrolledRow
    already: bool


def check_rotation(
    bag: Bag, new: PublicKeys, *, replaces: str, owner: str, key_of: KeyLookup
) -> Rotation:
    """Return the key that vouches for a new one in a bag that opened.

    ``owner``: unified code of the institution, or region of the county. Raises: Refusal
    ROTATION_* and SIGNATURE_WRONG.
    """
    if not replaces:
        raise Refusal(RefusalCode.ROTATION_NOT_ONE, place=Place(file=bag.path.name))
    old = key_of(KeyId(replaces))
    if old is None:
        raise Refusal(RefusalCode.ROTATION_KEY_UNKNOWN, key_id=replaces)
    _refuse_other_owner(old, owner)
    if replaces not in {one.key_id for one in bag.signatures}:
        raise Refusal(RefusalCode.ROTATION_NOT_SIGNED, key_id=replaces, name=old.name)
    verify(bag, old.public_key)
    known = key_of(new.key_id)
    if known is not None:
        _refuse_other_owner(known, owner)
    if old.state == REPLACED and old.replaced_by == new.key_id:
        return _again(old, known)
    since = day_of(old.ended_at) if old.ended_at else ""
    if old.state == REVOKED:
        raise Refusal(
            RefusalCode.ROTATION_KEY_REVOKED,
            key_id=replaces,
            name=old.name,
            since=since,
        )
    if known is not None:
        raise Refusal(RefusalCode.ROTATION_BACK, key_id=new.key_id, name=old.name)
    if old.state == REPLACED:
        raise Refusal(
            RefusalCode.ROTATION_KEY_REPLACED,
            key_id=replaces,
            name=old.name,
            since=since,
        )
    return Rotation(old=old, already=False)


def signs_at(signer: EnrolledRow, moment: str) -> bool:
    """Tell whether a key could sign then: one that gave way to another, until it did.

    ``moment`` is what the package itself states. A key that was revoked signs nothing.
    """
    if signer.state == REPLACED:
        return moment <= signer.ended_at
    return signer.state == ACTIVE


def check_recipients(reviewers: Sequence[ReviewerPart], path: str) -> None:
    """Refuse an address nobody could be sealed to: SEALED_RECIPIENT_WRONG.

    It looks like one, but its letters do not add up; better told now than when sealing.
    """
    for at, each in enumerate(reviewers):
        try:
            check_recipient(each.recipient)
        except ValueError as error:
            place = Place(path=f"{path}.reviewers[{at}].recipient")
            raise Refusal(
                RefusalCode.SEALED_RECIPIENT_WRONG, place=place, recipient=each.recipient
            ) from error


def _again(old: EnrolledRow, known: EnrolledRow | None) -> Rotation:
    if known is None or known.state != ACTIVE:
        # What was replaced in its turn must not come back by an old file.
        raise Refusal(RefusalCode.ROTATION_REPLAYED, key_id=old.replaced_by, name=old.name)
    return Rotation(old=old, already=True)


def _refuse_other_owner(row: EnrolledRow, owner: str) -> None:
    if (row.uscc or row.region) != owner:
        raise Refusal(RefusalCode.ROTATION_OTHER_OWNER, stated=owner, signer=row.uscc or row.region)
