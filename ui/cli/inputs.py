"""What a command reads besides its words: a passphrase, a file of answers, pairs."""

import difflib
import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from ui.texts.marking import tr

if TYPE_CHECKING:
    from ui.bridge.people import Credentials
    from ui.bridge.whole import Bridge

_PASSPHRASE_BYTES = 4096
_ANSWERS_BYTES = 4 * 1024 * 1024


def passphrase(bridge: "Bridge", file: str | None) -> str:
    """Return the first line of the file, ``""`` without one. Raises: Trouble; Refusal."""
    if not file:
        return ""
    data = bridge.read_file(Path(file), most=_PASSPHRASE_BYTES)
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as exc:
        place = Place(file=Path(file).name)
        raise Refusal(RefusalCode.PASSPHRASE_WRONG, place=place) from exc
    return lines[0] if lines else ""


def credentials(bridge: "Bridge", given: Namespace) -> "Credentials | None":
    """Return whose account is used, None where no account was named.

    Raises: Refusal COMMAND_USAGE where only one of the two options was given; as
    ``passphrase``.
    """
    from ui.bridge.people import Credentials  # noqa: PLC0415 - brings the use cases

    name, file = given.signed_in_as, given.as_passphrase_file
    if not name and not file:
        return None
    if not name or not file:
        what = tr("--as 和 --as-passphrase-file 要一起给")
        raise Refusal(RefusalCode.COMMAND_USAGE, what=what)
    return Credentials(name=name, passphrase=passphrase(bridge, file))


def pairs(texts: Sequence[str], option: str) -> dict[str, str]:
    """Return ``["a=1"]`` as ``{"a": "1"}``. Raises: Refusal COMMAND_USAGE."""
    found = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals or not key.strip():
            what = tr("{option} 后面应是 名称=内容，而不是“{text}”").format(
                option=option, text=text
            )
            raise Refusal(RefusalCode.COMMAND_USAGE, what=what)
        found[key.strip()] = value.strip()
    return found


def json_object(bridge: "Bridge", file: str) -> Mapping[str, object]:
    """Return the one JSON object in a file.

    Raises: Refusal ANSWERS_NOT_JSON, ANSWERS_SCHEMA; Trouble.
    """
    path = Path(file)
    place = Place(file=path.name)
    data = bridge.read_file(path, most=_ANSWERS_BYTES)
    try:
        if len(data) > _ANSWERS_BYTES:
            raise ValueError
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_no_key_twice)
    except (ValueError, RecursionError) as exc:
        raise Refusal(RefusalCode.ANSWERS_NOT_JSON, place=place) from exc
    if not isinstance(found, dict):
        raise Refusal(RefusalCode.ANSWERS_SCHEMA, place=place, expected=tr("一个 JSON 对象"))
    return found


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the known word that was probably meant, or ``""``."""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.5)), "")


def _no_key_twice(found: list[tuple[str, object]]) -> dict[str, object]:
    named = dict(found)
    if len(named) != len(found):
        raise ValueError
    return named
