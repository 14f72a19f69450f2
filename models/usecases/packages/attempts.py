"""The inbox's own list: every file that was handed in, with what came of it.

The list lies beside the database: a stranger's file leaves no row (decision 0008).
"""

import json
import os
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from models.seal.disk import reading
from models.store.workspace import WorkspaceFolder
from models.usecases.packages.import_cards import AttemptLine
from models.vocabulary.limits import ATTEMPTS_BYTES, ATTEMPTS_SHOWN

_LIST, _BEFORE = "attempts.jsonl", "attempts-before.jsonl"


def note_attempt(folder: WorkspaceFolder, line: AttemptLine, *, flush: bool = True) -> None:
    """Append a line; what came of the file is what the person must see, whatever fails here.

    ``flush``: put it on the disk at once. Of what was accepted the database knows anyway.
    """
    log = folder.inbox / _LIST
    with suppress(OSError):
        if log.is_file() and log.stat().st_size > ATTEMPTS_BYTES:
            log.replace(folder.inbox / _BEFORE)
        with log.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(_written(line)) + "\n")
            stream.flush()
            if flush:
                os.fsync(stream.fileno())


def read_attempts(folder: WorkspaceFolder) -> tuple[AttemptLine, ...]:
    """Return the last ATTEMPTS_SHOWN lines, oldest first; an unreadable line is left out.

    Raises: Trouble.
    """
    found: deque[AttemptLine] = deque(maxlen=ATTEMPTS_SHOWN)
    for name in (_BEFORE, _LIST):
        found.extend(_lines(folder.inbox / name))
    return tuple(found)


def _lines(log: Path) -> Iterable[AttemptLine]:
    if not log.is_file():
        return
    with reading(log), log.open(encoding="utf-8", errors="replace") as stream:
        for line in stream:
            # A line that was cut off by a power failure must not hide the others.
            with suppress(ValueError, KeyError, TypeError, AttributeError):
                yield _read(json.loads(line))


def _written(line: AttemptLine) -> dict[str, object]:
    return {
        "at": line.at,
        "file": line.file,
        "sha256": line.sha256,
        "verdict": line.verdict,
        "code": line.code,
        "path": line.path,
        "params": dict(line.params),
    }


def _read(said: dict[str, object]) -> AttemptLine:
    names = ("at", "file", "sha256", "verdict", "code", "path")
    return AttemptLine(**{name: str(said[name]) for name in names}, params=known_params(said))


def known_params(said: dict[str, object]) -> tuple[tuple[str, str | int], ...]:
    """Return the parameters of a written line; what is neither text nor number is left out."""
    params = said.get("params")
    if not isinstance(params, dict):
        return ()
    return tuple(
        (name, value)
        for name, value in params.items()
        if isinstance(name, str) and isinstance(value, (str, int))
    )
