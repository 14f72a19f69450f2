"""Ed25519 (RFC 8032) over the exact bytes of a bag's tagmanifest.

A bag carries, per signer, ``signatures/<key id>.sig`` (64 raw bytes) and
``signatures/<key id>.pem``. The key in the bag lets anyone check the bag with
OpenSSL and says who claims to have signed; whom to believe, the caller knows.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)

from models.seal.keys import PrivateKeys, key_id_of, pem_of
from models.seal.names import shown
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import KeyId
from models.vocabulary.limits import PACKAGE_SIGNATURES

FOLDER = "signatures/"
SIGNATURE_BYTES = 64
PEM_BYTES = 113
"""Every Ed25519 public key has a PEM of this length."""

_FILE = re.compile(r"signatures/(?P<key_id>[0-9a-f]{16})\.(?P<kind>sig|pem)")


@dataclass(frozen=True, slots=True, kw_only=True)
class BagSignature:
    """A signature that fits the key that lies beside it in the bag; not yet trusted."""

    key_id: KeyId
    signature: bytes
    signing_raw: bytes


def sign(tagmanifest: bytes, private: PrivateKeys) -> bytes:
    """Return the 64 bytes of the signature."""
    return Ed25519PrivateKey.from_private_bytes(private.signing_seed).sign(tagmanifest)


def signature_name(key_id: KeyId) -> str:
    """Return where the signature of that key lies in a bag."""
    return f"{FOLDER}{key_id}.sig"


def pem_name(key_id: KeyId) -> str:
    """Return where that key lies in a bag."""
    return f"{FOLDER}{key_id}.pem"


def check_signature(tagmanifest: bytes, signature: bytes, signing_raw: bytes) -> None:
    """Refuse a signature that is not by that key over those bytes.

    SIGNATURE_MALFORMED when it is not 64 bytes, else SIGNATURE_WRONG.
    """
    place = Place(path=signature_name(key_id_of(signing_raw)))
    if len(signature) != SIGNATURE_BYTES:
        raise Refusal(RefusalCode.SIGNATURE_MALFORMED, place=place)
    try:
        Ed25519PublicKey.from_public_bytes(signing_raw).verify(signature, tagmanifest)
    except InvalidSignature as error:
        raise Refusal(RefusalCode.SIGNATURE_WRONG, place=place) from error


def signers_in(names: Iterable[str]) -> tuple[KeyId, ...]:
    """Return the key ids the files under signatures/ speak of, in order.

    Every signer has both files: SIGNATURE_MISSING (also when there is nobody),
    SIGNATURE_KEY_MISSING, SIGNATURE_FILE_NAME for any other file.
    """
    kinds: dict[str, set[str]] = {"sig": set(), "pem": set()}
    for name in names:
        found = _FILE.fullmatch(name)
        if found is None:
            raise Refusal(RefusalCode.SIGNATURE_FILE_NAME, place=Place(path=shown(name)))
        kinds[found["kind"]].add(found["key_id"])
    signed, known = kinds["sig"], kinds["pem"]
    for key_id in sorted(known - signed):
        place = Place(path=signature_name(KeyId(key_id)))
        raise Refusal(RefusalCode.SIGNATURE_MISSING, place=place)
    for key_id in sorted(signed - known):
        raise Refusal(RefusalCode.SIGNATURE_KEY_MISSING, place=Place(path=pem_name(KeyId(key_id))))
    if not signed:
        raise Refusal(RefusalCode.SIGNATURE_MISSING, place=Place(path=FOLDER))
    if len(signed) > PACKAGE_SIGNATURES:
        raise Refusal(RefusalCode.PACKAGE_TOO_MANY_ENTRIES, place=Place(path=FOLDER))
    return tuple(KeyId(key_id) for key_id in sorted(signed))


def read_signature(key_id: KeyId, files: Mapping[str, bytes], tagmanifest: bytes) -> BagSignature:
    """Return one signature, checked against the key beside it.

    Raises SIGNATURE_MALFORMED, SIGNATURE_KEY_MALFORMED, SIGNATURE_KEY_OTHER (the
    key does not have that id) or SIGNATURE_WRONG.
    """
    signing_raw = _raw_of(files[pem_name(key_id)], Place(path=pem_name(key_id)))
    if key_id_of(signing_raw) != key_id:
        raise Refusal(RefusalCode.SIGNATURE_KEY_OTHER, place=Place(path=pem_name(key_id)))
    signature = files[signature_name(key_id)]
    check_signature(tagmanifest, signature, signing_raw)
    return BagSignature(key_id=key_id, signature=signature, signing_raw=signing_raw)


def _raw_of(pem: bytes, place: Place) -> bytes:
    """Return the 32 bytes of a PEM in its one spelling."""
    try:
        key = load_pem_public_key(pem)
    except ValueError as error:
        raise Refusal(RefusalCode.SIGNATURE_KEY_MALFORMED, place=place) from error
    if not isinstance(key, Ed25519PublicKey):
        raise Refusal(RefusalCode.SIGNATURE_KEY_MALFORMED, place=place)
    raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
    try:
        spelled = pem_of(raw)
    except ValueError as error:
        raise Refusal(RefusalCode.SIGNATURE_KEY_MALFORMED, place=place) from error
    if spelled != pem:
        raise Refusal(RefusalCode.SIGNATURE_KEY_MALFORMED, place=place)
    return raw
