"""The key file of a workspace: made, unlocked, shown."""

from models.seal.disk import reading
from models.seal.keyfile import former_parts, public_part, unlock_ring
from models.seal.keys import KeyRing, PrivateKeys, PublicKeys, fingerprint
from models.store.workspace import WorkspaceFolder
from models.usecases.cards import KeyCard
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Place, Trouble


def unlocked(folder: WorkspaceFolder, passphrase: str) -> PrivateKeys:
    """Return the keys in force, to sign with. Raises: as ``unlocked_ring``."""
    return unlocked_ring(folder, passphrase).current


def openers(folder: WorkspaceFolder, passphrase: str) -> tuple[PrivateKeys, ...]:
    """Return every key of this seat, to unseal with. Raises: as ``unlocked_ring``."""
    return unlocked_ring(folder, passphrase).newest_first


def unlocked_ring(folder: WorkspaceFolder, passphrase: str) -> KeyRing:
    """Return all keys; Refusal PASSPHRASE_WRONG, Trouble KEYS_MISSING or KEYS_DAMAGED."""
    return unlock_ring(key_file(folder), passphrase)


def former_sides(folder: WorkspaceFolder) -> tuple[PublicKeys, ...]:
    """Return the public keys that went out of use, oldest first. Raises: Trouble as above."""
    return former_parts(key_file(folder))


def public_side(folder: WorkspaceFolder) -> PublicKeys:
    """Return the public keys without a passphrase. Raises: Trouble as ``unlocked``."""
    return public_part(key_file(folder))


def key_card(public: PublicKeys, owner: str) -> KeyCard:
    """Return the card to compare fingerprints by."""
    return KeyCard(
        key_id=public.key_id,
        fingerprint=fingerprint(public),
        recipient=public.age_recipient,
        owner=owner,
    )


def same_fingerprint(typed: str, shown: str) -> bool:
    """Tell whether a person typed this fingerprint; blanks and hyphens make no difference."""
    return _digits(typed) == _digits(shown)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if not letter.isspace() and letter not in "-–—·.")


def key_file(folder: WorkspaceFolder) -> bytes:
    """Return the key file as it is, locked. Raises: Trouble KEYS_MISSING, NO_PERMISSION …."""
    if not folder.keys.is_file():
        raise Trouble(TroubleCode.KEYS_MISSING, place=Place(file=folder.keys.name))
    with reading(folder.keys):
        return folder.keys.read_bytes()
