"""What is told of backups: one that was made or read, how safe the work is now."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

REMIND_AFTER_DAYS = 7
"""A backup older than this, with work done since, is due again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupCard:
    """A backup file; ``made_at`` ISO 8601 in UTC, sizes in bytes.

    ``missing``: pieces of evidence clauses rest on that are not in it; ``damaged``:
    evidence that no longer is what was taken in. ``sealed``: the key's passphrase opens it.
    """

    path: Path
    role: str
    name: str
    made_at: str
    size: int
    unpacked: int
    files: int
    evidence: int
    digest: str
    missing: int = 0
    damaged: int = 0
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredCard:
    """What came out of a backup, opened and looked at; ``folder`` None where it was a trial.

    ``audit_whole``: the log's chain holds from its first entry to its last.
    """

    backup: BackupCard
    folder: Path | None
    people: int
    devices: int
    years: tuple[int, ...]
    audit_entries: int
    audit_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBackup:
    """The newest backup that was read back; ``folder`` is where it was put."""

    at: datetime
    folder: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """How safe the work is: the last backup, what was changed since, copies on this computer.

    ``days``: whole days since, None where there was never one. ``due``: it is time
    again. ``copy_at``: the newest automatic copy. ``seals``: the next backup is sealed
    unless somebody decides otherwise; ``sealable``: there is a key to seal it for.
    """

    last: LastBackup | None
    days: int | None
    changes_since: int
    due: bool
    copies: int = 0
    seals: bool = True
    sealable: bool = True
    copy_at: datetime | None = None
