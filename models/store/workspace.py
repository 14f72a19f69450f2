"""A workspace is one folder: database, evidence, keys, packages, inbox, lock.

One process writes at a time. The lock is the operating system's own: it goes
when the process goes, however it goes.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from models.store.account_rows import SWITCHED_OFF
from models.store.engine import is_current, migrate
from models.store.evidence import EvidenceFolder
from models.store.holder import holder_of, leave_word, take_word_back
from models.store.records import Person
from models.store.unit import Store
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble

DATABASE = "dabiao.sqlite"

_PARTS = ".dabiao-*.part"
_READING, _CHECKING = "*/.reading-*", "*/.checking-*"
"""Folders in which packages are opened: by who writes here, and by who only looks."""


@dataclass(frozen=True, slots=True)
class WorkspaceFolder:
    """The paths inside a workspace."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / DATABASE

    @property
    def keys(self) -> Path:
        """The key file, encrypted with the passphrase."""
        return self.root / "keys" / "keys.json"

    @property
    def packages(self) -> Path:
        """Copies of packages that were exported."""
        return self.root / "packages"

    @property
    def inbox(self) -> Path:
        """Originals of packages that were kept, and ``attempts.jsonl``."""
        return self.root / "inbox"

    @property
    def quarantine(self) -> Path:
        """Refused files, by SHA-256; made when the first one is kept."""
        return self.root / "quarantine"

    @property
    def evidence(self) -> EvidenceFolder:
        """Evidence files by digest."""
        return EvidenceFolder(self.root / "evidence")

    @property
    def backups(self) -> Path:
        """Copies made before a migration."""
        return self.root / "backups"


class Workspace:
    """An open workspace; close it (or use ``with``) to let the lock go."""

    def __init__(self, folder: WorkspaceFolder, lock: FileLock | None) -> None:
        self.folder = folder
        self.read_only = lock is None
        self.store = Store(folder.database, read_only=self.read_only)
        self._lock = lock
        with self.store.reading() as read:
            self.guarded = read.accounts.any() and not read.settings.value(SWITCHED_OFF)
        """Whether accounts are on: then nobody writes without signing in."""
        self.person: Person | None = None
        """Who has signed in; every handle of this workspace sees the same."""

    def close(self) -> None:
        """Close the database and let the lock go."""
        self.store.close()
        if self._lock is not None:
            take_word_back(self.folder.root)
            self._lock.release()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        exc: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def create_workspace(root: Path) -> Workspace:
    """Make the folder and an empty database.

    Raises: Refusal WORKSPACE_EXISTS where a workspace is there already;
    Trouble NO_PERMISSION where the folder cannot be made.
    """
    folder = WorkspaceFolder(root)
    if folder.database.exists():
        raise Refusal(RefusalCode.WORKSPACE_EXISTS, place=Place(file=str(root)))
    try:
        for part in (folder.keys.parent, folder.packages, folder.inbox, folder.backups):
            part.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise Trouble(TroubleCode.NO_PERMISSION, place=Place(file=str(root))) from exc
    lock = _lock(root)
    with _let_go_on_failure(lock):
        migrate(folder.database, folder.backups / DATABASE)
        return Workspace(folder, lock)


def open_workspace(root: Path, clock: Clock, *, for_writing: bool = True) -> Workspace:
    """Open a workspace; one that is older than the program is brought up to date.

    Without ``for_writing`` it is read only, beside whoever writes; one that must be
    brought up to date first is so by whoever is alone in it.
    Raises: Refusal WORKSPACE_NOT_FOUND or WORKSPACE_NEWER; Trouble
    WORKSPACE_LOCKED where another process writes (``host``, ``pid``, ``since`` where it
    said so), NO_PERMISSION, WORKSPACE_DAMAGED.
    """
    folder = WorkspaceFolder(root)
    if not folder.database.is_file():
        raise Refusal(RefusalCode.WORKSPACE_NOT_FOUND, place=Place(file=str(root)))
    if not for_writing and is_current(folder.database):
        return Workspace(folder, None)
    lock = _lock(root)
    with _let_go_on_failure(lock):
        _sweep(root, clock.now())
        stamp = clock.now().strftime("%Y%m%dT%H%M%SZ")
        migrate(folder.database, folder.backups / f"before-{stamp}.sqlite")
        if for_writing:
            opened = Workspace(folder, lock)
            leave_word(root, clock.now())
            return opened
    lock.release()
    return Workspace(folder, None)


def _sweep(root: Path, now: datetime) -> None:
    """Remove what processes left that were killed; who holds the lock is alone with it.

    What a reader beside may be looking at just now is younger than a day.
    """
    yesterday = (now - timedelta(days=1)).timestamp()
    with suppress(OSError):
        for left in [*root.glob(_PARTS), *root.glob(f"*/{_PARTS}"), *root.glob(_READING)]:
            _remove(left)
        for left in root.glob(_CHECKING):
            if left.stat().st_mtime < yesterday:
                _remove(left)


def _remove(left: Path) -> None:
    if left.is_dir():
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink(missing_ok=True)


@contextmanager
def _let_go_on_failure(lock: FileLock) -> Iterator[None]:
    try:
        yield
    except BaseException:
        lock.release()
        raise


def _lock(root: Path) -> FileLock:
    lock = FileLock(root / "workspace.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as exc:
        told = holder_of(root)
        params = told.params if told is not None else {}
        place = Place(file=str(root))
        raise Trouble(TroubleCode.WORKSPACE_LOCKED, place=place, **params) from exc
    except OSError as exc:
        raise Trouble(TroubleCode.NO_PERMISSION, place=Place(file=str(root))) from exc
    return lock
