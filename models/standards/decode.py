"""Read the YAML files of a pack, defensively, into ``PackText``."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from models.standards.kinds_asked import kinds_asked, requirements_of
from models.standards.plain_yaml import read_yaml
from models.standards.text import ChapterText, KindText, PackHead, PackText, RequirementText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import PACK_BYTES

_T = TypeVar("_T")


SHARED_KINDS = "shared-kinds.yaml"
"""The vocabulary of kinds all packs share; a pack takes the ones it asks for."""


def decode_pack(files: Mapping[str, bytes]) -> PackText:
    """Read ``pack.yaml``, every ``chapter-*.yaml``, and the kinds.

    Kinds of the pack's own are in ``kinds.yaml``; SHARED_KINDS may come with it.

    Raises: Refusal PACK_NOT_TEXT, PACK_TOO_LARGE or PACK_SCHEMA with the file
    and the path of the offending field.
    """
    head = decode_part(files, "pack.yaml", PackHead)
    names = sorted(name for name in files if name.startswith("chapter-"))
    chapters = tuple(decode_part(files, name, ChapterText) for name in names)
    return PackText(
        head=head,
        chapters=chapters,
        kinds=decode_kinds(files, requirements_of(head.levels, chapters)),
    )


def decode_kinds(
    files: Mapping[str, bytes], requirements: Iterable[RequirementText]
) -> tuple[KindText, ...]:
    """Return the pack's own kinds, then the shared ones that ``requirements`` ask for."""
    if SHARED_KINDS not in files:
        return decode_part(files, "kinds.yaml", tuple[KindText, ...])
    own = decode_part(files, "kinds.yaml", tuple[KindText, ...]) if "kinds.yaml" in files else ()
    shared = decode_part(files, SHARED_KINDS, tuple[KindText, ...])
    return (*own, *kinds_asked(requirements, shared))


def decode_part(files: Mapping[str, bytes], name: str, shape: type[_T]) -> _T:
    """Read one file of a pack. Raises: as ``decode_pack``."""
    if name not in files:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(file=name), what="file")
    return _decode(name, files[name], shape)


def _decode(name: str, data: bytes, shape: type[_T]) -> _T:
    place = Place(file=name)
    if len(data) > PACK_BYTES:
        raise Refusal(RefusalCode.PACK_TOO_LARGE, place=place, bytes=len(data), most=PACK_BYTES)
    try:
        tree = read_yaml(data.decode("utf-8"), name)
    except UnicodeDecodeError as exc:
        raise Refusal(RefusalCode.PACK_NOT_TEXT, place=place, at=exc.start) from exc
    try:
        return msgspec.convert(tree, shape, strict=False)
    except msgspec.ValidationError as exc:
        what, _, path = str(exc).partition(" - at ")
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(file=name, path=path.strip("`")), what=what
        ) from exc
