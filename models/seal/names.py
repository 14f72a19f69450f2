"""Names inside a package that are safe on every system; one spelling each.

The same rules hold for what we write and for what we read.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import accumulate

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import PACKAGE_DEPTH, PACKAGE_NAME_BYTES

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)
_DRIVE = re.compile(r"[A-Za-z]:")
_INVISIBLE = frozenset(["Cc", "Cf", "Cs", "Zl", "Zp"])
"""Control, format (direction changes hide a file type), lone surrogate, separators."""
_UNSAFE = frozenset('<>:"|?*%')
"""Refused by Windows, or (``%``) an escape in BagIt manifests."""
_SHOWN_CHARACTERS = 120


def shown(name: str) -> str:
    """Return ``name`` fit for a message: short, invisible characters spelled out."""
    text = "".join(
        character if character.isprintable() else ascii(character)[1:-1]
        for character in name[:_SHOWN_CHARACTERS]
    )
    return text if len(name) <= _SHOWN_CHARACTERS else text + "…"


def has_invisible(text: str) -> bool:
    """Tell whether ``text`` holds controls, direction changes or line separators."""
    # What is printable is none of these, and is told a hundred times as fast.
    return not text.isprintable() and any(
        unicodedata.category(character) in _INVISIBLE for character in text
    )


def check_name(name: str) -> None:
    """Refuse a relative path that is not one plain file below one folder (PACKAGE_NAME_*)."""
    code = _fault_of_path(name)
    if code is None:
        code = next(filter(None, map(_fault_of_part, name.split("/"))), None)
    if code is not None:
        raise Refusal(code, place=Place(path=shown(name)))


def check_together(names: Iterable[str]) -> None:
    """Refuse names that are safe alone but meet each other on some file system.

    Raises PACKAGE_NAME_TWICE, PACKAGE_NAME_CASE_COLLIDES (also for folders) or
    PACKAGE_NAME_FILE_AND_FOLDER, with the later name as the place.
    """
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        folder, _, _ = name.rpartition("/")
        above = list(accumulate(folder.split("/"), "{}/{}".format)) if folder else []
        code = _collision(name, above, files, folders)
        if code is not None:
            raise Refusal(code, place=Place(path=shown(name)))
        files[_folded(name)] = name
        folders.update((_folded(path), path) for path in above)


def _fault_of_path(name: str) -> RefusalCode | None:
    if "\\" in name:
        return RefusalCode.PACKAGE_NAME_BACKSLASH
    if name.startswith("/"):
        return RefusalCode.PACKAGE_NAME_ABSOLUTE
    if _DRIVE.match(name):
        return RefusalCode.PACKAGE_NAME_DRIVE
    if has_invisible(name):
        return RefusalCode.PACKAGE_NAME_CONTROL
    if unicodedata.normalize("NFC", name) != name:
        return RefusalCode.PACKAGE_NAME_NOT_NFC
    if len(name.encode()) > PACKAGE_NAME_BYTES:
        return RefusalCode.PACKAGE_NAME_TOO_LONG
    if name.count("/") > PACKAGE_DEPTH:
        return RefusalCode.PACKAGE_NAME_TOO_DEEP
    return None


def _fault_of_part(part: str) -> RefusalCode | None:
    if part in ("", ".", ".."):
        return RefusalCode.PACKAGE_NAME_TRAVERSAL
    if part.split(".", maxsplit=1)[0].rstrip().casefold() in _DEVICES:
        return RefusalCode.PACKAGE_NAME_DEVICE
    # Windows drops a dot or space at the end, manifests a space at either side.
    if part != part.strip() or part.endswith(".") or not _UNSAFE.isdisjoint(part):
        return RefusalCode.PACKAGE_NAME_UNSAFE
    return None


def _collision(
    name: str, above: list[str], files: dict[str, str], folders: dict[str, str]
) -> RefusalCode | None:
    key = _folded(name)
    if key in files:
        same = files[key] == name
        return RefusalCode.PACKAGE_NAME_TWICE if same else RefusalCode.PACKAGE_NAME_CASE_COLLIDES
    if key in folders or any(_folded(path) in files for path in above):
        return RefusalCode.PACKAGE_NAME_FILE_AND_FOLDER
    if any(folders.get(_folded(path), path) != path for path in above):
        return RefusalCode.PACKAGE_NAME_CASE_COLLIDES
    return None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())
