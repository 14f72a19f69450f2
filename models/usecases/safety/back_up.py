"""Make a backup in a folder (a stick), and remember it; keep copies on this computer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from models.exchange.filenames import file_safe
from models.seal.backup_file import (
    DATABASE,
    ENDING,
    EVIDENCE,
    BackupAbout,
    WrittenBackup,
    write_backup,
)
from models.seal.disk import writing
from models.seal.sealed_backup import write_sealed_backup
from models.seal.writing import read_back
from models.store.copies import as_one_file, copy_database, keep_local_copy, local_copies
from models.store.unit import Store
from models.store.workspace import WorkspaceFolder
from models.usecases.packages.seat_keys import key_file
from models.usecases.people.people_cards import Deed
from models.usecases.people.permissions import Opened
from models.usecases.safety.backup_cards import (
    REMIND_AFTER_DAYS,
    BackupCard,
    BackupState,
    LastBackup,
)
from models.vocabulary.clock import day_in_china
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import BACKUPS_KEPT
from models.vocabulary.progress import Progress
from models.vocabulary.release import PROGRAM_VERSION

LAST = "backup.last"
"""Key of the institution's setting."""
_MOST_NAMES = 100


class _Last(msgspec.Struct, frozen=True):
    at: datetime
    folder: str
    file: str
    entries: int
    sealed: bool = True


def make_backup(
    opened: Opened, folder: Path, progress: Progress, *, sealed: bool = False
) -> BackupCard:
    """Write a backup of the whole workspace into ``folder``, read it back, and remember it.

    The file is ``<institution>_<day>.dabiao-backup``; one that is there is never written
    over. It counts only once the medium has given it back byte for byte. ``sealed``: only
    the passphrase of the workspace's key opens it; that passphrase is not asked for here.
    Raises: Refusal SIGN_IN_REQUIRED, PACKAGE_TOO_LARGE, PACKAGE_TOO_MANY_ENTRIES,
    BACKUP_NAME_TAKEN; Trouble KEYS_… (``sealed``), DISK_FULL, NO_PERMISSION, TARGET_GONE,
    READ_BACK_DIFFERS …;
    Cancelled.
    """
    opened.allow(Deed.BACK_UP)
    within = opened.workspace.folder
    now = opened.clock.now()
    keys = key_file(within) if sealed else b""
    with writing(within.backups):
        within.backups.mkdir(exist_ok=True)
        scratch = TemporaryDirectory(prefix=".backing-up-", dir=within.backups)
    with scratch as inside:
        copy = Path(inside) / DATABASE
        copy_database(within.database, copy)
        about, linked = _told_by(copy, now)
        target = _free_name(folder, about.name, opened)
        files = [(DATABASE, copy), *_files(within)]
        plain = Path(inside) / "backup" if sealed else target
        made = write_backup(plain, about, files, built_at=_wall(now), progress=progress)
        if sealed:
            digest, size = write_sealed_backup(
                target, plain, keys, built_at=_wall(now), progress=progress
            )
            made = replace(made, digest=digest, size=size)
        read_back(target, made.digest)
    card = replace(_card(target, about, files, made, linked), sealed=sealed)
    if not opened.workspace.read_only:
        _remember(opened, card, now, about.audit_entries)
    return card


def read_backup_state(opened: Opened) -> BackupState:
    """Tell how safe the work is. Raises: Trouble."""
    with opened.workspace.store.reading() as read:
        told = read.settings.value(LAST)
        last = msgspec.json.decode(told, type=_Last) if told else None
        changes = read.audit.count_since(last.entries if last else 0)
    copies = local_copies(opened.workspace.folder.backups)
    now = opened.clock.now()
    days = (day_in_china(now) - day_in_china(last.at)).days if last else None
    return BackupState(
        last=LastBackup(at=last.at, folder=last.folder, file=last.file) if last else None,
        days=days,
        changes_since=changes,
        due=changes > 0 and (days is None or days >= REMIND_AFTER_DAYS),
        copies=len(copies),
        seals=last is None or last.sealed,
        sealable=opened.workspace.folder.keys.is_file(),
        copy_at=copies[0].made_at if copies else None,
    )


def keep_copy(opened: Opened) -> Path | None:
    """Keep a copy of the database beside it, where anything was done since the newest one.

    Called when a workspace is closed; beside somebody who writes nothing is kept.
    Raises: Trouble DISK_FULL, NO_PERMISSION.
    """
    if opened.workspace.read_only:
        return None
    folder = opened.workspace.folder
    with opened.workspace.store.reading() as read:
        entries = read.audit.count()
    with writing(folder.backups):
        folder.backups.mkdir(exist_ok=True)
        return keep_local_copy(
            folder.database,
            folder.backups,
            moment=opened.clock.now(),
            entries=entries,
            most=BACKUPS_KEPT,
        )


def _told_by(copy: Path, now: datetime) -> tuple[BackupAbout, frozenset[str]]:
    """Return what the copied database says of itself, and the evidence it rests on."""
    store = Store(copy)
    try:
        with store.reading() as read:
            row = read.assessments.workspace()
            about = BackupAbout(
                role=row.role,
                name=row.name,
                made_at=now.astimezone(UTC).isoformat(timespec="seconds"),
                program=PROGRAM_VERSION,
                audit_head=read.audit_head(),
                audit_entries=read.audit.count(),
            )
            linked = frozenset(str(digest) for digest in read.assessments.linked_digests())
    finally:
        store.close()
    as_one_file(copy)
    return about, linked


def _files(folder: WorkspaceFolder) -> Iterator[tuple[str, Path]]:
    """Yield everything beside the database; names of work in progress begin with a dot."""
    for top in (folder.keys.parent, folder.root / "evidence", folder.packages, folder.inbox):
        for path in sorted(top.rglob("*")):
            name = path.relative_to(folder.root)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                yield name.as_posix(), path


def _free_name(folder: Path, name: str, opened: Opened) -> Path:
    stem = f"{file_safe(name)}_{day_in_china(opened.clock.now()):%Y-%m-%d}"
    for number in range(1, _MOST_NAMES):
        target = folder / f"{stem}{'' if number == 1 else f'_{number}'}{ENDING}"
        if not target.exists():
            return target
    raise Refusal(RefusalCode.BACKUP_NAME_TAKEN, place=Place(file=f"{stem}{ENDING}"))


def _wall(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(tzinfo=None)


def _card(
    target: Path,
    about: BackupAbout,
    files: list[tuple[str, Path]],
    made: WrittenBackup,
    linked: frozenset[str],
) -> BackupCard:
    evidence = {name.rpartition("/")[2] for name, _ in files if name.startswith(EVIDENCE)}
    return BackupCard(
        path=target,
        role=about.role,
        name=about.name,
        made_at=about.made_at,
        size=made.size,
        unpacked=made.unpacked,
        files=len(files),
        evidence=len(evidence),
        digest=made.digest,
        missing=len(linked - evidence),
        damaged=len(made.damaged),
    )


def _remember(opened: Opened, card: BackupCard, now: datetime, entries: int) -> None:
    folder, file = str(card.path.parent), card.path.name
    last = _Last(at=now, folder=folder, file=file, entries=entries, sealed=card.sealed)
    with opened.writing(Deed.BACK_UP) as write:
        write.settings.put(LAST, msgspec.json.encode(last).decode())
        write.note_down("backup.made", file)
