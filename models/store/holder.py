"""Who holds a workspace: one small file beside the lock, for a sentence to another window.

The lock itself is the operating system's. This file only says whose it is; where it is
missing or makes no sense, nobody is named.
"""

import os
import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from models.vocabulary.clock import shown_in_china

HOLDER = "workspace.holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A process of this or another computer, and since when it holds the workspace."""

    host: str
    pid: int
    since: str
    """ISO 8601."""

    @property
    def params(self) -> dict[str, str | int]:
        """Return what a sentence names."""
        return {"host": self.host, "pid": self.pid, "since": shown_in_china(self.since)}


def leave_word(root: Path, moment: datetime) -> None:
    """Say that this process holds the workspace; nothing depends on it."""
    holder = Holder(host=platform.node(), pid=os.getpid(), since=moment.isoformat())
    try:
        (root / HOLDER).write_bytes(msgspec.json.encode(holder))
    except OSError:
        return


def take_word_back(root: Path) -> None:
    """Say no more who holds it."""
    try:
        (root / HOLDER).unlink(missing_ok=True)
    except OSError:
        return


def holder_of(root: Path) -> Holder | None:
    """Return who said last that it holds the workspace."""
    try:
        return msgspec.json.decode((root / HOLDER).read_bytes(), type=Holder)
    except (OSError, msgspec.MsgspecError):
        return None
