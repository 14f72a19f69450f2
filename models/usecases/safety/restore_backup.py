"""Check a backup, try it, or bring a workspace back from it into a new folder."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from models.seal.backup_file import DATABASE, EVIDENCE, BackupFile
from models.seal.disk import reading, writing
from models.seal.keyfile import public_part
from models.seal.sealed_backup import is_sealed_backup, opened_backup
from models.store.copies import refuse_unsound
from models.store.unit import Reader
from models.store.workspace import open_workspace
from models.usecases.safety.backup_cards import BackupCard, RestoredCard
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.progress import Progress


def asks_for_passphrase(path: Path) -> bool:
    """Tell whether a file says it is a sealed backup. Raises: Trouble."""
    return is_sealed_backup(path)


def check_backup(
    path: Path, progress: Progress, *, passphrase: str = "", scratch: Path | None = None
) -> BackupCard:
    """Check every byte of a backup against its list; nothing is unpacked.

    ``scratch``: where a sealed one is unsealed meanwhile; beside it by default.
    Raises: Refusal BACKUP_SEALED, PASSPHRASE_WRONG, BACKUP_NOT_ONE, BACKUP_NEWER,
    BACKUP_DIFFERS, SEALED_…, PACKAGE_…; Trouble; Cancelled.
    """
    with opened_backup(path, passphrase, scratch or path.parent, progress) as backup:
        return _card(backup, path)


def try_backup(
    path: Path, scratch: Path, clock: Clock, progress: Progress, *, passphrase: str = ""
) -> RestoredCard:
    """Bring a backup back into a folder below ``scratch`` that goes again, and look at it.

    Raises: as ``restore_backup``.
    """
    with opened_backup(path, passphrase, scratch, progress) as backup:
        with writing(scratch):
            scratch.mkdir(parents=True, exist_ok=True)
            holder = TemporaryDirectory(prefix=".trying-", dir=scratch)
        with holder as inside:
            trial = _brought_back(backup, Path(inside) / "workspace", clock, progress)
            return replace(trial, backup=_card(backup, path, missing=trial.backup.missing))


def restore_backup(
    path: Path,
    folder: Path,
    clock: Clock,
    progress: Progress,
    *,
    author: str = "",
    passphrase: str = "",
) -> RestoredCard:
    """Bring a workspace back into ``folder``, which is new or empty: all of it or nothing.

    Everything is checked before anything is written, and what was written is opened and
    looked at before it gets its name. ``passphrase``: of the key a sealed one was sealed for.
    Raises: Refusal RESTORE_NOT_NEW, BACKUP_…, PACKAGE_…, WORKSPACE_NEWER; Trouble; Cancelled.
    """
    refuse_used(folder)
    within = folder.parent
    with opened_backup(path, passphrase, within, progress) as backup, _beside(folder) as part:
        card = _brought_back(backup, part, clock, progress)
        with (
            open_workspace(part, clock) as workspace,
            workspace.store.writing(clock, author, fixed=True) as write,
        ):
            write.note_down("backup.restored", path.name)
        (part / "workspace.lock").unlink(missing_ok=True)
        with writing(folder):
            if folder.exists():
                folder.rmdir()
            part.rename(folder)
        return replace(card, folder=folder, backup=_card(backup, path, missing=card.backup.missing))


def refuse_used(folder: Path) -> None:
    """Refuse a folder that holds anything: RESTORE_NOT_NEW."""
    with reading(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refusal(RefusalCode.RESTORE_NOT_NEW, place=Place(file=str(folder)))


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Give a new folder next to ``folder``; what is left of it at the end goes."""
    part = folder.parent / f".dabiao-{secrets.token_hex(8)}.part"
    with writing(folder):
        part.mkdir(parents=True)
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _brought_back(backup: BackupFile, part: Path, clock: Clock, progress: Progress) -> RestoredCard:
    """Unpack, then open as the program will and compare with what the list says."""
    with writing(part):
        backup.extract(part, progress)
        for empty in ("packages", "inbox", "backups", "evidence"):
            (part / empty).mkdir(exist_ok=True)
    refuse_unsound(part / DATABASE)
    keys = part / "keys" / "keys.json"
    if keys.is_file():
        public_part(keys.read_bytes())
    with open_workspace(part, clock) as workspace, workspace.store.reading() as read:
        _refuse_other(read, backup)
        linked = read.assessments.linked_digests()
        years = read.ledgers.years()
        return RestoredCard(
            backup=_card(backup, backup.path, missing=len(linked - _evidence(backup))),
            folder=None,
            people=len(read.ledgers.staff(years[-1])) if years else 0,
            devices=len(read.ledgers.equipment(years[-1])) if years else 0,
            years=years,
            audit_entries=read.audit.count(),
            audit_whole=read.audit.breaks_at(progress) is None,
        )


def _refuse_other(read: Reader, backup: BackupFile) -> None:
    row, about = read.assessments.workspace(), backup.about
    found = (row.role, row.name, read.audit_head(), read.audit.count())
    if found != (about.role, about.name, about.audit_head, about.audit_entries):
        raise Refusal(RefusalCode.BACKUP_DIFFERS, place=Place(path=DATABASE))


def _evidence(backup: BackupFile) -> frozenset[str]:
    return frozenset(name.rpartition("/")[2] for name in backup.names if name.startswith(EVIDENCE))


def _card(backup: BackupFile, path: Path, *, missing: int = 0) -> BackupCard:
    """Return what is told of a backup; ``path``: the file itself, sealed or not."""
    return BackupCard(
        path=path,
        role=backup.about.role,
        name=backup.about.name,
        made_at=backup.about.made_at,
        size=backup.size,
        unpacked=backup.unpacked,
        files=len(backup.names),
        evidence=len(_evidence(backup)),
        digest=backup.digest,
        missing=missing,
        damaged=len(backup.damaged),
        sealed=path != backup.path,
    )
