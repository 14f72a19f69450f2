"""Change this machine's key or its passphrase: either is wholly done, or not at all.

The key file is replaced in one step; the keys that went out of use stay in it, so that
what was sealed to them can still be opened.
"""

from dataclasses import replace
from pathlib import Path

from models.exchange.snapshot import moment_text
from models.seal.disk import reading
from models.seal.keyfile import lock_ring
from models.seal.keys import KeyRing, PrivateKeys, PublicKeys, fingerprint, make_keys
from models.seal.writing import read_back, write_whole
from models.store.key_rows import NEXT
from models.store.workspace import WorkspaceFolder
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.packages.county_card import write_county_card
from models.usecases.packages.key_cards import OwnKeyCard, RotatedCard
from models.usecases.packages.seat_keys import (
    former_sides,
    key_card,
    public_side,
    unlocked_ring,
)
from models.usecases.packages.settle_keys import put_in_force, settle_keys
from models.usecases.people.people_cards import Deed
from models.vocabulary.canonical import digest_of
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def read_own_keys(opened: Centre | County) -> OwnKeyCard:
    """Return this machine's key and those before it. Raises: Trouble KEYS_…."""
    folder = opened.workspace.folder
    return OwnKeyCard(
        key=key_card(public_side(folder), _owner(opened)),
        former=tuple(fingerprint(public) for public in former_sides(folder)),
    )


def rotate_keys(
    opened: Centre | County, passphrase: str, clock: Clock, *, new: PrivateKeys | None = None
) -> RotatedCard:
    """Put new keys in force; what was sealed to those before can still be opened.

    A county's card is signed anew by both; a centre then writes its enrolment
    (``write_enrolment``), which says the same to its county. ``new``: given only by
    tests. Raises: Refusal PASSPHRASE_WRONG, KEYS_TOO_MANY; Trouble KEYS_…, DISK_FULL,
    NO_PERMISSION …: then the keys of before are in force.
    """
    opened.allow(Deed.KEYS)
    ring = unlocked_ring(opened.workspace.folder, passphrase)
    rotated = ring.rotated_to(new or make_keys())
    locked = lock_ring(rotated, passphrase)
    _put_in_force(opened, rotated.current.public, locked, clock)
    return RotatedCard(
        key=key_card(rotated.current.public, _owner(opened)),
        before=key_card(ring.current.public, _owner(opened)),
        path=_new_card(opened, rotated, clock),
    )


def change_passphrase(opened: Centre | County, old: str, new: str, clock: Clock) -> None:
    """Lock every key of this machine with another passphrase.

    Sealed backups made before keep theirs. Raises: Refusal PASSPHRASE_WRONG,
    PASSPHRASE_SAME, PASSPHRASE_TOO_SHORT; Trouble: then the passphrase is the old one.
    """
    opened.allow(Deed.KEYS)
    ring = unlocked_ring(opened.workspace.folder, old)
    if new == old:
        raise Refusal(RefusalCode.PASSPHRASE_SAME)
    _write(opened.workspace.folder, lock_ring(ring, new))
    with opened.writing(Deed.KEYS, fixed=True, clock=clock) as write:
        write.note_down("keys.passphrase", ring.current.public.key_id)


def renew_keys(
    opened: Centre | County, passphrase: str, clock: Clock, *, new: PrivateKeys | None = None
) -> RotatedCard:
    """Begin with new keys where the old ones are lost, or nobody knows their passphrase.

    Nobody vouches for them: the fingerprint has to be compared again. A key file that is
    there is laid aside as ``keys/given-up-<key id>.json``. A county's card is written
    anew. Raises: Refusal PASSPHRASE_TOO_SHORT; Trouble.
    """
    opened.allow(Deed.KEYS)
    folder = opened.workspace.folder
    ring = KeyRing(current=new or make_keys())
    locked = lock_ring(ring, passphrase)
    if (before := _held(folder)) is not None:
        aside = folder.keys.with_name(f"given-up-{digest_of(before)[:16]}.json")
        write_whole(aside, lambda stream: stream.write(before), private=True)
    _put_in_force(opened, ring.current.public, locked, clock)
    return RotatedCard(
        key=key_card(ring.current.public, _owner(opened)),
        before=None,
        path=_new_card(opened, ring, clock),
    )


def _put_in_force(opened: Centre | County, public: PublicKeys, locked: bytes, clock: Clock) -> None:
    """Write the key file, then what rests on it; if that fails, the file of before is back."""
    folder = opened.workspace.folder
    before = _held(folder)
    if isinstance(opened, County):
        _make_known(opened, public, clock)
    _write(folder, locked)
    try:
        with opened.writing(Deed.KEYS, fixed=True, clock=clock) as write:
            if isinstance(opened, County):
                put_in_force(write)
            else:
                write.note_down("keys.rotated", public.key_id)
    except BaseException:
        if before is None:
            folder.keys.unlink()
        else:
            _write(folder, before)
        raise


def _make_known(county: County, public: PublicKeys, clock: Clock) -> None:
    """Give the new key a row that is not in force; see ``settle_keys``."""
    settle_keys(county.workspace, clock, county.author)
    with county.writing(Deed.KEYS, fixed=True, clock=clock) as write:
        own = write.county.county()
        if own is None:
            raise Refusal(RefusalCode.COUNTY_UNKNOWN)
        write.keys.put_next(
            replace(
                own,
                key_id=public.key_id,
                public_key=public.signing_raw,
                recipient=public.age_recipient,
                fingerprint=fingerprint(public),
                state=NEXT,
                enrolled_at=moment_text(write.moment),
            )
        )


def _new_card(opened: Centre | County, ring: KeyRing, clock: Clock) -> Path | None:
    if not isinstance(opened, County):
        return None
    with opened.workspace.store.reading() as read:
        return write_county_card(opened.workspace.folder, read, ring, clock)


def _write(folder: WorkspaceFolder, locked: bytes) -> None:
    write_whole(folder.keys, lambda stream: stream.write(locked), private=True)
    read_back(folder.keys, digest_of(locked))


def _held(folder: WorkspaceFolder) -> bytes | None:
    """Return the key file as it is, sound or not; None where there is none."""
    if not folder.keys.is_file():
        return None
    with reading(folder.keys):
        return folder.keys.read_bytes()


def _owner(opened: Centre | County) -> str:
    return opened.name if isinstance(opened, County) else opened.profile.name
