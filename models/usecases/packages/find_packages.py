"""What to import from files and folders, in the order that fits: keys first, then by revision."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.exchange.filenames import PACKAGE_ENDING, SEALED_ENDING
from models.seal.disk import reading
from models.seal.names import shown
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.limits import FOLDER_DEPTH, FOLDER_NAMES
from models.vocabulary.progress import Progress

_SENT = re.compile(r"(?P<who>.+)-自评-(?P<year>[0-9]{4})-r(?P<revision>[0-9]{1,6})")
_INTRODUCED = re.compile(r".+-(登记|换密钥)")
_FIRST, _THEN, _LAST = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file to import; ``shown`` is its path below what was handed in."""

    path: Path
    shown: str
    sealed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPackages:
    """Files in the order to import them, and folders that could not be read."""

    files: tuple[FoundFile, ...]
    unread: tuple[tuple[Path, Trouble], ...]


def find_packages(given: Sequence[Path], progress: Progress) -> FoundPackages:
    """Return the packages among files and in folders, with the folders below them.

    A file that was handed in by name is taken whatever it is called. In folders only
    the two endings count, hidden names and links are left out, and FOLDER_DEPTH levels
    are searched. The order follows the names our program gives: a name is no proof,
    and one that misleads only changes which file is refused.
    Raises: Refusal FOLDER_TOO_MANY; Trouble where what was handed in is gone; Cancelled.
    """
    search = _Search(progress)
    for path in given:
        if path.is_dir():
            search.folder(path, path, depth=1)
        else:
            with reading(path):
                path.stat()
            search.add(path, path.name)
    files = {file.path: file for file in search.files}
    return FoundPackages(files=tuple(sorted(files.values(), key=_turn)), unread=search.unread_ones)


def is_package(name: str) -> bool:
    """Tell whether a file in a folder is taken for a package."""
    return name.endswith((PACKAGE_ENDING, SEALED_ENDING)) and not name.startswith(".")


class _Search:
    """One search; counts the names it has looked at."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._left = FOLDER_NAMES
        self.files: list[FoundFile] = []
        self._unread: list[tuple[Path, Trouble]] = []

    @property
    def unread_ones(self) -> tuple[tuple[Path, Trouble], ...]:
        return tuple(self._unread)

    def add(self, path: Path, name: str) -> None:
        sealed = path.name.endswith(SEALED_ENDING)
        self.files.append(FoundFile(path=path, shown=shown(name), sealed=sealed))

    def folder(self, folder: Path, top: Path, *, depth: int) -> None:
        below = []
        try:
            for entry in self._entries(folder, top):
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    below.append(Path(entry.path))
                elif is_package(entry.name) and entry.is_file(follow_symlinks=False):
                    path = Path(entry.path)
                    self.add(path, path.relative_to(top).as_posix())
        except Trouble as trouble:
            # One folder without rights must not hide the packages beside it.
            if folder == top:
                raise
            self._unread.append((folder, trouble))
        if depth < FOLDER_DEPTH:
            for each in sorted(below):
                self.folder(each, top, depth=depth + 1)

    def _entries(self, folder: Path, top: Path) -> Iterator[os.DirEntry[str]]:
        with reading(folder), os.scandir(folder) as entries:
            for entry in entries:
                self._progress.check()
                self._left -= 1
                if self._left < 0:
                    raise Refusal(
                        RefusalCode.FOLDER_TOO_MANY,
                        place=Place(file=shown(top.name)),
                        most=FOLDER_NAMES,
                    )
                yield entry


def _turn(file: FoundFile) -> tuple[int, str, int, int, str]:
    name = file.path.name.removesuffix(".age").removesuffix(PACKAGE_ENDING)
    if _INTRODUCED.match(name):
        return _FIRST, "", 0, 0, file.shown
    if (sent := _SENT.match(name)) is not None:
        return _THEN, sent["who"], int(sent["year"]), int(sent["revision"]), file.shown
    return _LAST, "", 0, 0, file.shown
