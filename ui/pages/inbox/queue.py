"""One run over everything that was handed in: looked through, unlocked once, taken in."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from models.usecases.packages.import_cards import ImportLine, ImportRun, Survey
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress
from ui.jobs import Job, JobRunner


class Taker(Protocol):
    """Takes everything in: paths, passphrase, progress; see ``Bridge.import_paths``."""

    def __call__(
        self,
        given: tuple[Path, ...],
        passphrase: str,
        progress: Progress,
        *,
        told: Callable[[ImportLine], None],
        began: Callable[[str], None],
        plain_only: bool,
    ) -> ImportRun:
        """Take it in."""
        ...


Look = Callable[[tuple[Path, ...], Progress], Survey]
"""Says how many files there are, and how many are sealed; opens none."""


class InboxQueue(QObject):
    """Takes in what was handed in, as one job. Sealed files wait for one passphrase.

    What is handed in meanwhile waits its turn. Lines come while the job runs.
    """

    began = Signal(object)
    """The Job."""
    file_began = Signal(str)
    """The name of the file that is looked at."""
    told = Signal(object)
    """An ImportLine."""
    locked_changed = Signal(int, bool)
    """So many sealed files wait; True where the passphrase that was given does not fit."""
    nothing_found = Signal()
    """There is no package in what was handed in."""
    failed = Signal(object)
    """The Refusal or Trouble that kept all of it from being read."""
    ended = Signal(object)
    """The ImportRun, None where it did not come to its end."""

    def __init__(
        self, jobs: JobRunner, look: Look, take: Taker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._look, self._take = jobs, look, take
        self._waiting: list[tuple[Path, ...]] = []
        self._given: tuple[Path, ...] = ()
        self._sealed = 0
        self.busy = False
        """Whether something is looked at or taken in."""
        self.locked = False
        """Whether sealed files wait for the passphrase."""

    def add(self, paths: Iterable[Path]) -> None:
        """Take these in: files, and what lies in folders."""
        given = tuple(paths)
        if not given:
            return
        self._waiting.append(given)
        if not self.busy and not self.locked:
            self._next()

    def unlock(self, passphrase: str) -> None:
        """Take everything in with this passphrase; it is not kept."""
        self.locked = False
        self._start(passphrase, plain_only=False)

    def leave_sealed(self) -> None:
        """Take in what is not sealed."""
        self.locked = False
        self._start("", plain_only=True)

    def _next(self) -> None:
        self._given = self._waiting.pop(0)
        self.busy = True
        given, look = self._given, self._look
        job = self._jobs.start("look-through", lambda progress: look(given, progress))
        job.succeeded.connect(self._on_seen)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_stopped)

    def _on_seen(self, found: Survey) -> None:
        self.busy = False
        self._sealed = found.sealed
        if not found.files:
            self.nothing_found.emit()
            self._end(None)
        elif found.sealed:
            self.locked = True
            self.locked_changed.emit(found.sealed, False)
        else:
            self._start("", plain_only=False)

    def _start(self, passphrase: str, *, plain_only: bool) -> None:
        self.busy = True
        given, take, told, began = self._given, self._take, self.told.emit, self.file_began.emit
        job: Job = self._jobs.start(
            "take-in",
            lambda progress: take(
                given, passphrase, progress, told=told, began=began, plain_only=plain_only
            ),
        )
        job.succeeded.connect(self._end)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_stopped)
        self.began.emit(job)

    def _on_stopped(self) -> None:
        self._waiting.clear()
        self._end(None)

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, Refusal) and failure.code is RefusalCode.PASSPHRASE_WRONG:
            self.busy, self.locked = False, True
            self.locked_changed.emit(self._sealed, True)
            return
        self.failed.emit(failure)
        self._end(None)

    def _end(self, run: ImportRun | None) -> None:
        self.busy = False
        self.ended.emit(run)
        if self._waiting and not self.locked:
            self._next()
