"""Records to canonical JSON and back, strictly: one content has one spelling.

What is read must be, byte for byte, what ``encode`` would have written. That
refuses at one stroke keys given twice, text not in NFC, floats, and any other
second spelling that two programs could understand differently. No text hides
anything (``is_plain``), which is seen on the whole file at once.
"""

import json
import unicodedata
from collections.abc import Iterator
from typing import TypeVar

import msgspec

from models.vocabulary.canonical import canonical_record
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.plain_text import is_plain, is_plain_json

_R = TypeVar("_R", bound=msgspec.Struct)


def encode(record: msgspec.Struct) -> bytes:
    """Return the RFC 8785 bytes of a record, with all text in NFC."""
    return canonical_record(record)


def stored(data: bytes, record: type[_R]) -> _R:
    """Return a record from bytes that were checked before they were stored."""
    return msgspec.json.decode(data, type=record)


def decode(data: bytes, record: type[_R], path: str) -> _R:
    """Read ``data`` as one record; ``path`` names the file in messages.

    Raises: Refusal CONTENT_NOT_JSON (``what``: syntax | utf-8 | key-twice |
    not-nfc | not-canonical) or CONTENT_SCHEMA with the path of the field (``what``:
    hidden, where a text there is not plain).
    """
    try:
        text = data.decode()
        found = msgspec.json.decode(data, type=record)
    except UnicodeDecodeError as error:
        raise _not_json(path, "utf-8") from error
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        field = where.strip("`").removeprefix("$")
        raise Refusal(
            RefusalCode.CONTENT_SCHEMA, place=Place(path=f"{path}{field}"), what=what
        ) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise _not_json(path, "syntax") from error
    if encode(found) != data:
        raise _not_json(path, _why_other_spelling(text))
    if not is_plain_json(text):
        field = next(_hiding(json.loads(text)), "")
        raise Refusal(RefusalCode.CONTENT_SCHEMA, place=Place(path=f"{path}{field}"), what="hidden")
    return found


def _hiding(tree: object, path: str = "") -> Iterator[str]:
    """Yield the paths of the texts that are not plain."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from _hiding(value, f"{path}.{name}")
    elif isinstance(tree, list):
        for at, value in enumerate(tree):
            yield from _hiding(value, f"{path}[{at}]")
    elif isinstance(tree, str) and not is_plain(tree):
        yield path


def _not_json(path: str, what: str) -> Refusal:
    return Refusal(RefusalCode.CONTENT_NOT_JSON, place=Place(path=path), what=what)


def _why_other_spelling(text: str) -> str:
    if unicodedata.normalize("NFC", text) != text:
        return "not-nfc"
    twice = False

    def count(pairs: list[tuple[str, object]]) -> None:
        nonlocal twice
        twice = twice or len({key for key, _ in pairs}) != len(pairs)

    json.loads(text, object_pairs_hook=count)
    return "key-twice" if twice else "not-canonical"
