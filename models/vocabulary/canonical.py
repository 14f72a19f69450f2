"""Canonical JSON (RFC 8785) and its digest: one spelling for one content."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec
import rfc8785

from models.vocabulary.ids import Digest

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"
"""No floats: an exact amount travels as an integer or as text (``38/46``)."""


def canonical(value: Json) -> bytes:
    """Return the RFC 8785 bytes of ``value`` with all text in NFC."""
    return rfc8785.dumps(_nfc(value))


def canonical_record(record: msgspec.Struct) -> bytes:
    """Return the RFC 8785 bytes of a record, with all text in NFC.

    For ASCII field names, integers below 2^53 and no floats msgspec's sorted
    output is RFC 8785's, sixteen times as fast as the general ``canonical``
    (tests hold the two equal). Nothing that stands between texts composes with
    a letter, so the whole is normalised at once.
    """
    data = msgspec.json.encode(record, order="sorted")
    text = data.decode()
    if unicodedata.is_normalized("NFC", text):
        return data
    return unicodedata.normalize("NFC", text).encode()


def digest_of(data: bytes) -> Digest:
    """Return SHA-256 as 64 lower-case hex digits."""
    return Digest(hashlib.sha256(data).hexdigest())


def _nfc(value: Json) -> Json:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {unicodedata.normalize("NFC", key): _nfc(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [_nfc(item) for item in value]
    return value
