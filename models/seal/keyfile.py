"""Keys at rest: private halves locked with a passphrase, public halves readable.

Canonical JSON. The passphrase goes through scrypt (32 MiB, portable to every
OpenSSL) into ChaCha20-Poly1305; everything else in the file is authenticated
with it. A checksum over the file tells damage from a wrong passphrase.
"""

import os
import unicodedata

import msgspec
import rfc8785
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from models.seal.keys import PrivateKeys, PublicKeys, keys_from, public_keys
from models.vocabulary.canonical import digest_of
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import (
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


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is readable without the passphrase, and authenticated by it."""

    format: str
    signing_key: bytes
    age_recipient: str
    scrypt: _Stretching
    nonce: bytes


class _Secrets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    signing_seed: bytes
    age_identity: str


class _KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    header: _Header
    locked: bytes
    checksum: str


class _AnyFormat(msgspec.Struct, frozen=True):
    format: str


class _AnyKeyFile(msgspec.Struct, frozen=True):
    header: _AnyFormat


def lock_keys(keys: PrivateKeys, passphrase: str) -> bytes:
    """Return the key file; Refusal PASSPHRASE_TOO_SHORT (``least``: characters)."""
    if len(passphrase) < PASSPHRASE_CHARACTERS:
        raise Refusal(RefusalCode.PASSPHRASE_TOO_SHORT, least=PASSPHRASE_CHARACTERS)
    header = _Header(
        format=_FORMAT,
        signing_key=keys.public.signing_raw,
        age_recipient=keys.public.age_recipient,
        scrypt=_Stretching(n=_COST, r=_BLOCK, p=_LANES, salt=_new_salt()),
        nonce=os.urandom(_NONCE_BYTES),
    )
    secrets = _Secrets(signing_seed=keys.signing_seed, age_identity=keys.age_identity)
    locked = _cipher(header, passphrase).encrypt(header.nonce, _bytes(secrets), _bytes(header))
    return _bytes(_KeyFile(header=header, locked=locked, checksum=_checksum(header, locked)))


def unlock_keys(data: bytes, passphrase: str) -> PrivateKeys:
    """Return the keys; Refusal PASSPHRASE_WRONG, Trouble KEYS_DAMAGED or KEYS_NEWER."""
    found = _parse(data)
    try:
        opened = _cipher(found.header, passphrase).decrypt(
            found.header.nonce, found.locked, _bytes(found.header)
        )
    except InvalidTag as error:
        raise Refusal(RefusalCode.PASSPHRASE_WRONG) from error
    try:
        secrets = msgspec.json.decode(opened, type=_Secrets)
        return keys_from(secrets.signing_seed, secrets.age_identity)
    except ValueError as error:
        raise Trouble(TroubleCode.KEYS_DAMAGED) from error


def public_part(data: bytes) -> PublicKeys:
    """Return the public keys without the passphrase, to show their fingerprint.

    Whoever can write to the disk could have replaced them: only what
    ``unlock_keys`` returns is authenticated. Trouble as there.
    """
    return _public(_parse(data).header)


def _parse(data: bytes) -> _KeyFile:
    if len(data) > KEY_FILE_BYTES:
        raise Trouble(TroubleCode.KEYS_DAMAGED)
    try:
        found = msgspec.json.decode(data, type=_KeyFile)
        _public(found.header)
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
    )


def _public(header: _Header) -> PublicKeys:
    return public_keys(header.signing_key, header.age_recipient)


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
