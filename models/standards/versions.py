"""Versions of packs: dotted numbers, compared part by part as numbers."""

from itertools import dropwhile

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

PARTS = 6
"""Most parts a version may have (``2022.1.0`` has three)."""
DIGITS = 9
"""Most digits of one part."""


def version_parts(version: str) -> tuple[int, ...]:
    """Return ``1.10.0`` as ``(1, 10)``: 1.10 comes after 1.9, and 1.0 is 1.

    Raises: Refusal PACK_BAD_VERSION for anything but dotted numbers.
    """
    parts = version.split(".")
    if len(parts) > PARTS or not all(
        part.isascii() and part.isdigit() and len(part) <= DIGITS for part in parts
    ):
        raise Refusal(RefusalCode.PACK_BAD_VERSION, version=version[:40])
    kept = list(dropwhile(lambda number: number == 0, reversed([int(part) for part in parts])))
    return tuple(reversed(kept))
