"""Copies of a database: made by SQLite's own backup, looked at as a stranger's, rotated."""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.store.engine import BUSY_MILLISECONDS, database_troubles
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_COPY = re.compile(r"auto-(?P<stamp>\d{8}T\d{6}Z)-(?P<entries>\d+)\.sqlite")
_OUR_TRIGGER = re.compile(r"journal_[a-z_]+")
_SOUND = "ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalCopy:
    """An automatic copy; ``entries``: how far the audit log had come."""

    path: Path
    made_at: datetime
    entries: int


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be open, with what its write-ahead log holds.

    The copy is one file, or there is none. Raises: Trouble DISK_FULL, NO_PERMISSION,
    WORKSPACE_DAMAGED.
    """
    try:
        with (
            database_troubles(target),
            closing(sqlite3.connect(source, timeout=BUSY_MILLISECONDS / 1000)) as there,
            closing(sqlite3.connect(target)) as here,
        ):
            there.backup(here)
        as_one_file(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def as_one_file(copy: Path) -> None:
    """Let a copy say of itself that no log stands beside it; opening it takes that back."""
    with database_troubles(copy), closing(sqlite3.connect(copy)) as here:
        here.execute("PRAGMA journal_mode = DELETE")


def refuse_unsound(path: Path) -> None:
    """Refuse a database that is damaged, or holds what no workspace holds: BACKUP_DATABASE.

    Only tables, their indexes and the journal's triggers belong in one; a view or
    another trigger could act when rows are read or written.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as plain:
            plain.execute("PRAGMA trusted_schema = OFF")
            plain.execute("PRAGMA cell_size_check = ON")
            schema = plain.execute("SELECT type, name FROM sqlite_master").fetchall()
            sound = plain.execute("PRAGMA integrity_check(1)").fetchone()[0] == _SOUND
            astray = plain.execute("PRAGMA foreign_key_check").fetchone()
    except (sqlite3.Error, TypeError) as exc:
        raise Refusal(RefusalCode.BACKUP_DATABASE, place=Place(file=path.name)) from exc
    foreign = [name for kind, name in schema if not _belongs(kind, name)]
    if foreign or not sound or astray is not None:
        raise Refusal(RefusalCode.BACKUP_DATABASE, place=Place(file=path.name))


def local_copies(folder: Path) -> tuple[LocalCopy, ...]:
    """Return the automatic copies, newest first."""
    found = [
        LocalCopy(
            path=path,
            made_at=datetime.strptime(told["stamp"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC),
            entries=int(told["entries"]),
        )
        for path in folder.glob("auto-*.sqlite")
        if (told := _COPY.fullmatch(path.name))
    ]
    return tuple(sorted(found, key=lambda each: each.path.name, reverse=True))


def keep_local_copy(
    database: Path, folder: Path, *, moment: datetime, entries: int, most: int
) -> Path | None:
    """Copy the database into ``folder`` if its log grew since the newest copy; keep ``most``.

    Returns None where nothing changed. Raises: as ``copy_database``.
    """
    before = local_copies(folder)
    if before and before[0].entries == entries:
        return None
    stamp = moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = folder / f"auto-{stamp}-{entries}.sqlite"
    part = folder / f".{target.name}.part"
    part.unlink(missing_ok=True)
    copy_database(database, part)
    part.replace(target)
    for old in local_copies(folder)[most:]:
        old.path.unlink(missing_ok=True)
    return target


def _belongs(kind: str, name: str) -> bool:
    return kind in {"table", "index"} or (
        kind == "trigger" and _OUR_TRIGGER.fullmatch(name) is not None
    )
