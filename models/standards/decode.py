"""Read the YAML files of a pack, defensively, into ``PackText``.

All scalars are read as text (``no``, ``1.10`` and ``2022-01-01`` stay what a
person wrote) and converted by the declared types. Aliases are refused: they
are never needed, and they are how a small file explodes.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
import yaml

from models.standards.text import ChapterText, KindText, PackHead, PackText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import PACK_BYTES

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_T = TypeVar("_T")


def decode_pack(files: Mapping[str, bytes]) -> PackText:
    """Read ``pack.yaml``, ``kinds.yaml`` and every ``chapter-*.yaml``.

    Raises: Refusal PACK_NOT_TEXT, PACK_TOO_LARGE or PACK_SCHEMA with the file
    and the path of the offending field.
    """
    for name in ("pack.yaml", "kinds.yaml"):
        if name not in files:
            raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(file=name), what="file")
    chapters = sorted(name for name in files if name.startswith("chapter-"))
    return PackText(
        head=_decode("pack.yaml", files["pack.yaml"], PackHead),
        chapters=tuple(_decode(name, files[name], ChapterText) for name in chapters),
        kinds=_decode("kinds.yaml", files["kinds.yaml"], tuple[KindText, ...]),
    )


def _decode(name: str, data: bytes, shape: type[_T]) -> _T:
    place = Place(file=name)
    if len(data) > PACK_BYTES:
        raise Refusal(RefusalCode.PACK_TOO_LARGE, place=place, bytes=len(data), most=PACK_BYTES)
    try:
        tree = _load(data.decode("utf-8"), place)
    except UnicodeDecodeError as exc:
        raise Refusal(RefusalCode.PACK_NOT_TEXT, place=place, at=exc.start) from exc
    except yaml.YAMLError as exc:
        mark = getattr(exc, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 0
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(file=name, row=line), what="yaml"
        ) from exc
    try:
        return msgspec.convert(tree, shape, strict=False)
    except msgspec.ValidationError as exc:
        what, _, path = str(exc).partition(" - at ")
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(file=name, path=path.strip("`")), what=what
        ) from exc


def _load(text: str, place: Place) -> object:
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            mark: Any = event.start_mark
            raise Refusal(
                RefusalCode.PACK_SCHEMA,
                place=Place(file=place.file, row=mark.line + 1),
                what="alias",
            )
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a base loader makes text only
