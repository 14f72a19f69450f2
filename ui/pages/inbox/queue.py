"""Packages waiting to be taken in, one job after the other, so that each is told at once."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal

from models.usecases.county.county_cards import ImportedCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.jobs import Job, JobRunner

PLAIN, SEALED = ".dbag", ".dbag.age"
_LOCKED = frozenset({RefusalCode.SEALED_NEEDS_KEY, RefusalCode.PASSPHRASE_WRONG})

Take = Callable[[Path, str, Progress], ImportedCard]
"""Takes one file in, with a passphrase or ``""``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one file: exactly one of the two is set."""

    path: Path
    imported: ImportedCard | None = None
    failure: Refusal | Trouble | None = None


class InboxQueue(QObject):
    """Takes files in, in order. Sealed ones are kept back until there is a passphrase.

    A file that needs a (or another) passphrase is no refusal yet: it waits in
    ``locked`` until ``unlock`` or ``drop_locked``.
    """

    began = Signal(object, str)
    """The Job, and the name of its file."""
    told = Signal(object)
    """An Outcome."""
    locked_changed = Signal(bool)
    """Sealed files wait; True where the passphrase that was given does not fit."""
    ended = Signal()

    def __init__(self, jobs: JobRunner, take: Take, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._take = jobs, take
        self._waiting: deque[Path] = deque()
        self._current: Path | None = None
        self._passphrase = ""
        self.locked: tuple[Path, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether a file is being taken in."""
        return self._current is not None

    def add(self, paths: Iterable[Path]) -> None:
        """Take these in: files, and what lies in folders."""
        found = [path for given in paths for path in packages_in(given)]
        sealed = tuple(path for path in found if path.name.endswith(SEALED))
        self._waiting.extend(path for path in found if path not in sealed)
        if sealed:
            self._lock(sealed, wrong=False)
        if not self.busy:
            self._next()

    def unlock(self, passphrase: str) -> None:
        """Take in what waits; the passphrase is forgotten when the queue has run empty."""
        self._passphrase = passphrase
        self._waiting.extend(self.locked)
        self.locked = ()
        if not self.busy:
            self._next()

    def drop_locked(self) -> None:
        """Leave what waits for a passphrase alone."""
        self.locked = ()

    def stop(self) -> None:
        """Take nothing further in."""
        self._waiting.clear()

    def _next(self) -> None:
        if not self._waiting:
            self._current, self._passphrase = None, ""
            self.ended.emit()
            return
        path = self._current = self._waiting.popleft()
        passphrase = self._passphrase
        job: Job = self._jobs.start(
            "take-in", lambda progress: self._take(path, passphrase, progress)
        )
        job.succeeded.connect(self._on_taken)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self.stop)
        self.began.emit(job, path.name)
        # last: whoever shows this job must have seen its end before the next begins
        job.finished.connect(self._next)

    def _on_taken(self, card: ImportedCard) -> None:
        if self._current is not None:
            self.told.emit(Outcome(path=self._current, imported=card))

    def _on_failed(self, failure: Exception) -> None:
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        path = self._current
        if path is None:
            return
        if failure.code in _LOCKED:
            self._lock((path,), wrong=failure.code is RefusalCode.PASSPHRASE_WRONG)
        else:
            self.told.emit(Outcome(path=path, failure=failure))

    def _lock(self, paths: tuple[Path, ...], *, wrong: bool) -> None:
        if wrong:
            # the same passphrase fits none of the others either
            paths += tuple(path for path in self._waiting if path.name.endswith(SEALED))
            self._waiting = deque(path for path in self._waiting if path not in paths)
        self.locked = tuple(dict.fromkeys((*self.locked, *paths)))
        self.locked_changed.emit(wrong)


def packages_in(path: Path) -> list[Path]:
    """Return the packages of a folder by name, or the file itself."""
    folder = QDir(str(path))
    if not folder.exists():
        return [path]
    names = folder.entryList([f"*{PLAIN}", f"*{SEALED}"], QDir.Filter.Files, QDir.SortFlag.Name)
    return [path / name for name in names]
