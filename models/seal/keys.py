"""The keys of one seat: Ed25519 to sign with, an age identity to be sealed to."""

import hashlib
from dataclasses import dataclass, field

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from models.vocabulary.ids import KeyId

_FINGERPRINT_GROUPS = 6
_FINGERPRINT_DIGITS = 5
_FINGERPRINT_CONTEXT = b"dabiao fingerprint 1\0"
_KEY_ID_HEX = 16

_SIGN_BIT = 0x80
_SMALL_ORDER = frozenset(
    bytes.fromhex(y)
    for y in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)
"""Every spelling, without its sign bit, of the eight points that are no keys: their order
divides 8, so one signature by them fits any text, and anybody can write it."""
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_HEAD, _BECH32_CHECK, _BECH32_BITS = len("age1"), 6, 5
_POINT_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeys:
    """What others may know: the signing key (32 raw bytes, and as PEM) and the age recipient."""

    key_id: KeyId
    signing_raw: bytes
    signing_pem: bytes
    age_recipient: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateKeys:
    """What never leaves the machine: the Ed25519 seed (32 bytes) and the age identity."""

    public: PublicKeys
    signing_seed: bytes = field(repr=False)
    age_identity: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """All keys a seat ever had: the one in force, and those before it, oldest first.

    A former key signs nothing new; it opens what was sealed to it.
    """

    current: PrivateKeys
    former: tuple[PrivateKeys, ...] = ()

    @property
    def newest_first(self) -> tuple[PrivateKeys, ...]:
        """Every key, the one in force first: what is sealed to any of them can be opened."""
        return (self.current, *reversed(self.former))

    def rotated_to(self, keys: PrivateKeys) -> "KeyRing":
        """Return the ring in which ``keys`` are in force and the present ones former."""
        return KeyRing(current=keys, former=(*self.former, self.current))


def make_keys() -> PrivateKeys:
    """Make a new pair of keys from the operating system's randomness."""
    seed = Ed25519PrivateKey.generate().private_bytes(
        Encoding.Raw, PrivateFormat.Raw, NoEncryption()
    )
    return keys_from(seed, str(pyrage.x25519.Identity.generate()))


def keys_from(signing_seed: bytes, age_identity: str) -> PrivateKeys:
    """Return the keys with their public part worked out.

    ValueError for a seed that is not 32 bytes or an identity that is none.
    """
    signing = Ed25519PrivateKey.from_private_bytes(signing_seed).public_key()
    try:
        recipient = pyrage.x25519.Identity.from_str(age_identity).to_public()
    except pyrage.IdentityError as error:
        raise ValueError("not an age identity") from error
    raw = signing.public_bytes(Encoding.Raw, PublicFormat.Raw)
    return PrivateKeys(
        public=public_keys(raw, str(recipient)),
        signing_seed=signing_seed,
        age_identity=age_identity,
    )


def public_keys(signing_raw: bytes, age_recipient: str) -> PublicKeys:
    """Return the public record; ValueError for bytes or text that are no such keys."""
    check_recipient(age_recipient)
    return PublicKeys(
        key_id=key_id_of(signing_raw),
        signing_raw=signing_raw,
        signing_pem=pem_of(signing_raw),
        age_recipient=age_recipient,
    )


def check_recipient(age_recipient: str) -> None:
    """Raise ValueError for text that is no age recipient, or one anybody could open for.

    What is sealed to a point of small order is no secret; the library that seals
    does not refuse such a one, it breaks off.
    """
    try:
        spelled = str(pyrage.x25519.Recipient.from_str(age_recipient))
    except pyrage.RecipientError as error:
        raise ValueError("not an age recipient") from error
    if spelled != age_recipient:
        # Capitals mean the same key but would give it a second fingerprint.
        raise ValueError("not an age recipient in its usual spelling")
    letters = spelled[_BECH32_HEAD:-_BECH32_CHECK]
    bits = 0
    for letter in letters:
        bits = bits << _BECH32_BITS | _BECH32.index(letter)
    raw = (bits >> len(letters) * _BECH32_BITS - 8 * _POINT_BYTES).to_bytes(_POINT_BYTES)
    X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(raw))


def key_id_of(signing_raw: bytes) -> KeyId:
    """Return the name of a signing key: a way to find it, no proof of anything."""
    return KeyId(hashlib.sha256(signing_raw).hexdigest()[:_KEY_ID_HEX])


def pem_of(signing_raw: bytes) -> bytes:
    """Return the one PEM spelling of a raw public key.

    ValueError unless 32 bytes, and for a point whose signatures anybody can write.
    """
    key = Ed25519PublicKey.from_public_bytes(signing_raw)
    if signing_raw[:-1] + bytes([signing_raw[-1] & ~_SIGN_BIT]) in _SMALL_ORDER:
        raise ValueError("a point of small order is no key")
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def fingerprint(public: PublicKeys) -> str:
    """Return six groups of five digits to compare by telephone or on paper.

    SHA-256 over both public keys, modulo 10^30: 99.6 bits, so nobody can make
    keys that match a given fingerprint.
    """
    told = _FINGERPRINT_CONTEXT + public.signing_raw + public.age_recipient.encode()
    total = _FINGERPRINT_GROUPS * _FINGERPRINT_DIGITS
    number = int.from_bytes(hashlib.sha256(told).digest()) % 10**total
    digits = f"{number:0{total}d}"
    return " ".join(
        digits[start : start + _FINGERPRINT_DIGITS]
        for start in range(0, total, _FINGERPRINT_DIGITS)
    )
