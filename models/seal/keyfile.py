"""Keys at rest: private halves locked with a passphrase, public halves readable.

Canonical JSON. The passphrase goes through scrypt (32 MiB, portable to every
OpenSSL) into ChaCha20-Poly1305; everything else in the file is authenticated
with it. A checksum over the file tells damage from a wrong passphrase.

Keys that went out of use stay in the same file under the same passphrase, so that a
change of key or of passphrase is one file replaced by another, never half of each.
"""

import os
import unicodedata

import msgspec
import rfc8785
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from models.seal.keys import KeyRing, PrivateKeys, PublicKeys, keys_from, public_keys
from models.vocabulary.canonical import digest_of
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import (
    FORMER_KEYS,
    KEY_FILE_BYTES,
    KEY_SCRYPT_COST,
    KEY_SCRYPT_LANES,
    PASSPHRASE_CHARACTERS,
)

_FORMAT = "dabiao-keys-1"
_FORMAT_FAMILY = "dabiao-keys-"
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_COST, _BLOCK, _LANES = 2**15, 8, 1
_LEAST_COST = 2**14


class _Stretching(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    n: int
    r: int
    p: int
    salt: bytes


class _Public(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    signing_key: bytes
    age_recipient: str


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is readable without the passphrase, and authenticated by it."""

    format: str
    signing_key: bytes
    age_recipient: str
    scrypt: _Stretching
    nonce: bytes
    former: tuple[_Public, ...]


class _Secret(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    signing_seed: bytes
    age_identity: str


class _Secrets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    current: _Secret
    former: tuple[_Secret, ...]


class _KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    header: _Header
    locked: bytes
    checksum: str


class _AnyFormat(msgspec.Struct, frozen=True):
    format: str


class _AnyKeyFile(msgspec.Struct, frozen=True):
    header: _AnyFormat


def lock_keys(keys: PrivateKeys, passphrase: str) -> bytes:
    """Return the key file of a seat's first keys. Raises: as ``lock_ring``."""
    return lock_ring(KeyRing(current=keys), passphrase)


def lock_ring(ring: KeyRing, passphrase: str) -> bytes:
    """Return the key file of all keys of a seat.

    Refusal PASSPHRASE_TOO_SHORT (``least``: characters), KEYS_TOO_MANY (``most``).
    """
    if len(passphrase) < PASSPHRASE_CHARACTERS:
        raise Refusal(RefusalCode.PASSPHRASE_TOO_SHORT, least=PASSPHRASE_CHARACTERS)
    if len(ring.former) > FORMER_KEYS:
        raise Refusal(RefusalCode.KEYS_TOO_MANY, most=FORMER_KEYS)
    own = ring.current.public
    header = _Header(
        format=_FORMAT,
        signing_key=own.signing_raw,
        age_recipient=own.age_recipient,
        scrypt=_Stretching(n=_COST, r=_BLOCK, p=_LANES, salt=_new_salt()),
        nonce=os.urandom(_NONCE_BYTES),
        former=tuple(
            _Public(signing_key=keys.public.signing_raw, age_recipient=keys.public.age_recipient)
            for keys in ring.former
        ),
    )
    secrets = _Secrets(
        current=_secret(ring.current), former=tuple(_secret(keys) for keys in ring.former)
    )
    locked = _cipher(header, passphrase).encrypt(header.nonce, _bytes(secrets), _bytes(header))
    return _bytes(_KeyFile(header=header, locked=locked, checksum=_checksum(header, locked)))


def unlock_keys(data: bytes, passphrase: str) -> PrivateKeys:
    """Return the keys in force. Raises: as ``unlock_ring``."""
    return unlock_ring(data, passphrase).current


def unlock_ring(data: bytes, passphrase: str) -> KeyRing:
    """Return all keys; Refusal PASSPHRASE_WRONG, Trouble KEYS_DAMAGED or KEYS_NEWER."""
    found = _parse(data)
    try:
        opened = _cipher(found.header, passphrase).decrypt(
            found.header.nonce, found.locked, _bytes(found.header)
        )
    except InvalidTag as error:
        raise Refusal(RefusalCode.PASSPHRASE_WRONG) from error
    try:
        secrets = msgspec.json.decode(opened, type=_Secrets)
        return KeyRing(
            current=_opened(secrets.current),
            former=tuple(_opened(secret) for secret in secrets.former),
        )
    except ValueError as error:
        raise Trouble(TroubleCode.KEYS_DAMAGED) from error


def public_part(data: bytes) -> PublicKeys:
    """Return the public keys without the passphrase, to show their fingerprint.

    Whoever can write to the disk could have replaced them: only what
    ``unlock_keys`` returns is authenticated. Trouble as there.
    """
    return _public(_parse(data).header)


def former_parts(data: bytes) -> tuple[PublicKeys, ...]:
    """Return the public keys that went out of use, oldest first. As ``public_part``."""
    return tuple(_public(keys) for keys in _parse(data).header.former)


def _parse(data: bytes) -> _KeyFile:
    if len(data) > KEY_FILE_BYTES:
        raise Trouble(TroubleCode.KEYS_DAMAGED)
    try:
        found = msgspec.json.decode(data, type=_KeyFile)
        _public(found.header)
        for keys in found.header.former:
            _public(keys)
    except (ValueError, RecursionError) as error:
        raise Trouble(_why_unreadable(data)) from error
    if not _sound(found) or _bytes(found) != data:
        raise Trouble(_why_unreadable(data))
    return found


def _why_unreadable(data: bytes) -> TroubleCode:
    """Tell a file of a later program from a damaged one."""
    try:
        name = msgspec.json.decode(data, type=_AnyKeyFile).header.format
    except (ValueError, RecursionError):
        return TroubleCode.KEYS_DAMAGED
    later = name.startswith(_FORMAT_FAMILY) and name != _FORMAT
    return TroubleCode.KEYS_NEWER if later else TroubleCode.KEYS_DAMAGED


def _sound(found: _KeyFile) -> bool:
    """Hold the file to what a small computer can pay, then to its checksum."""
    return _affordable(found.header) and found.checksum == _checksum(found.header, found.locked)


def _affordable(header: _Header) -> bool:
    stretching = header.scrypt
    power_of_two = stretching.n > 0 and stretching.n & (stretching.n - 1) == 0
    return (
        header.format == _FORMAT
        and power_of_two
        and _LEAST_COST <= stretching.n <= KEY_SCRYPT_COST
        and stretching.r == _BLOCK
        and 1 <= stretching.p <= KEY_SCRYPT_LANES
        and len(stretching.salt) == _SALT_BYTES
        and len(header.nonce) == _NONCE_BYTES
        and len(header.former) <= FORMER_KEYS
    )


def _public(told: _Header | _Public) -> PublicKeys:
    return public_keys(told.signing_key, told.age_recipient)


def _secret(keys: PrivateKeys) -> _Secret:
    return _Secret(signing_seed=keys.signing_seed, age_identity=keys.age_identity)


def _opened(secret: _Secret) -> PrivateKeys:
    return keys_from(secret.signing_seed, secret.age_identity)


def _new_salt() -> bytes:
    return os.urandom(_SALT_BYTES)


def _cipher(header: _Header, passphrase: str) -> ChaCha20Poly1305:
    stretching = header.scrypt
    kdf = Scrypt(
        salt=stretching.salt, length=_KEY_BYTES, n=stretching.n, r=stretching.r, p=stretching.p
    )
    # One passphrase, however the input method composed its characters.
    return ChaCha20Poly1305(kdf.derive(unicodedata.normalize("NFC", passphrase).encode()))


def _checksum(header: _Header, locked: bytes) -> str:
    return digest_of(_bytes(header) + locked)


def _bytes(record: msgspec.Struct) -> bytes:
    return rfc8785.dumps(msgspec.to_builtins(record))
