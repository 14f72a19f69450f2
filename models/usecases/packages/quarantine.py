"""Refused files are kept apart, by SHA-256: to be asked about, tried again, or removed.

Nothing here opens one. A file is ``<sha256>.refused`` so that no program feels
responsible for it; the note beside it says what it was called and why it was refused.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from models.seal.disk import pieces_of, reading, writing
from models.seal.writing import write_whole
from models.store.workspace import WorkspaceFolder
from models.usecases.county.county import County
from models.usecases.packages.attempts import known_params
from models.usecases.packages.import_cards import AttemptLine, QuarantineCard, QuarantinedFile
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import (
    QUARANTINE_BYTES,
    QUARANTINE_FILE_BYTES,
    QUARANTINE_FILES,
    QUARANTINE_NOTE_BYTES,
)

_ENDING, _NOTE = ".refused", ".json"
_NAME = re.compile(r"[0-9a-f]{64}")


def read_quarantine(county: County) -> QuarantineCard:
    """Return what was kept, the newest first. Raises: Trouble where it cannot be read."""
    folder = county.workspace.folder.quarantine
    files = sorted(_files(folder), key=lambda file: (file.at, file.file), reverse=True)
    size = sum(file.size for file in files)
    return QuarantineCard(
        folder=folder, files=tuple(files), size=size, full=_full(len(files), size)
    )


def remove_refused(county: County, sha256: str) -> None:
    """Remove one refused file for good.

    Raises: Refusal QUARANTINE_UNKNOWN, NOT_PERMITTED; Trouble.
    """
    path = refused_file(county.workspace.folder, sha256)
    with county.writing(Deed.REVIEW, fixed=True) as write:
        write.note_down("quarantine.removed", sha256)
    with writing(path):
        path.unlink(missing_ok=True)
        path.with_suffix(_NOTE).unlink(missing_ok=True)


def refused_file(folder: WorkspaceFolder, sha256: str) -> Path:
    """Return where one refused file lies. Raises: Refusal QUARANTINE_UNKNOWN."""
    path = folder.quarantine / f"{sha256}{_ENDING}"
    if not _NAME.fullmatch(sha256) or not path.is_file():
        raise Refusal(RefusalCode.QUARANTINE_UNKNOWN, sha256=sha256)
    return path


def keep_refused(folder: WorkspaceFolder, source: Path, line: AttemptLine) -> bool:
    """Keep a copy of a refused file; tell whether it is there now.

    A file that is too large, or one too many, is not kept: the refusal itself is
    what the person must see, so nothing is raised.
    """
    target = folder.quarantine / f"{line.sha256}{_ENDING}"
    if not line.sha256 or target == source:
        return target == source
    with suppress(OSError, Trouble, Refusal):
        size = source.stat().st_size
        if not target.is_file():
            there = list(_files(folder.quarantine))
            total = sum(file.size for file in there) + size
            if size > QUARANTINE_FILE_BYTES or _full(len(there), total):
                return False
            folder.quarantine.mkdir(exist_ok=True)
            _copy(source, target, size)
        note = json.dumps(_said(line)).encode()
        write_whole(target.with_suffix(_NOTE), lambda stream: stream.write(note))
        return True
    return False


def _copy(source: Path, target: Path, size: int) -> None:
    def write(stream: BinaryIO) -> None:
        stream.writelines(pieces_of(source, size))

    write_whole(target, write)


def _full(count: int, size: int) -> bool:
    return count >= QUARANTINE_FILES or size > QUARANTINE_BYTES


def _files(folder: Path) -> list[QuarantinedFile]:
    if not folder.is_dir():
        return []
    with reading(folder):
        found = [path for path in folder.iterdir() if path.suffix == _ENDING]
    return [_file(path) for path in found if _NAME.fullmatch(path.stem)]


def _file(path: Path) -> QuarantinedFile:
    said: Mapping[str, object] = {}
    note = path.with_suffix(_NOTE)
    with suppress(OSError, ValueError):
        if note.stat().st_size <= QUARANTINE_NOTE_BYTES:
            read = json.loads(note.read_bytes())
            said = read if isinstance(read, dict) else {}
    with reading(path):
        size = path.stat().st_size
    return QuarantinedFile(
        sha256=path.stem,
        size=size,
        at=str(said.get("at", "")),
        file=str(said.get("file", "")) or path.name,
        code=str(said.get("code", "")),
        path=str(said.get("path", "")),
        params=known_params(dict(said)),
    )


def _said(line: AttemptLine) -> dict[str, object]:
    return {
        "at": line.at,
        "file": line.file,
        "code": line.code,
        "path": line.path,
        "params": dict(line.params),
    }
