"""The one way to work in the background: off the GUI thread, with progress and cancel."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Cancelled, Progress, Step

SHUTDOWN_MS = 5000

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class JobContext:
    """The progress handed to a task; safe to use from the worker's thread only."""

    def __init__(self, report: Callable[[Step], None], cancelled: threading.Event) -> None:
        self._report, self._cancelled = report, cancelled

    def check(self) -> None:
        """Raise Cancelled if the person has asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def step(self, done: int, total: int, label: str = "") -> None:
        """Report a step, then check."""
        self._report(Step(done=done, total=total, label=label))
        self.check()


class Job(QObject):
    """One piece of work under way; its signals arrive in the GUI thread.

    Exactly one of ``succeeded`` (with the result), ``failed`` (with the
    exception) and ``cancelled`` comes, then ``finished``. They are queued, so
    connecting right after ``JobRunner.start`` misses nothing. Values travel as
    ``object``: Qt wraps long whole numbers and empties dicts.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _progressed = Signal(object)
    _ended = Signal(str, object)

    def __init__(
        self, name: str, task: Callable[[Progress], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._task = task
        self._flag = threading.Event()
        self.left = threading.Event()
        """Set by the worker once it holds nothing of the job any more."""
        self._over = False
        self._progressed.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_end, Qt.ConnectionType.QueuedConnection)

    @property
    def cancelling(self) -> bool:
        """Whether the person has asked to stop."""
        return self._flag.is_set()

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._flag.set()

    def run_in_worker(self) -> None:
        """Run the task; called by the pool, in the worker's thread."""
        try:
            result = self._task(JobContext(self._progressed.emit, self._flag))
        except Cancelled:
            self._ended.emit("cancelled", None)
        except (Refusal, Trouble) as expected:
            self._ended.emit("failed", expected)
        except Exception as bug:  # noqa: BLE001 - the one boundary where broad is right
            _log.error(  # the name of the kind only: the message may hold personal data
                "job %s ended with %s", self.objectName(), type(bug).__name__
            )
            self._ended.emit("failed", bug)
        else:
            self._ended.emit("succeeded", result)

    @Slot(object)
    def _on_progress(self, step: Step) -> None:
        if not self._over:
            self.progressed.emit(step)

    @Slot(str, object)
    def _on_end(self, how: str, value: object) -> None:
        # The worker only has to return. Going on at once would let it drop the last
        # reference to what the task knows: it would delete a widget in its thread, and
        # this job while it still sends. Qt survives neither.
        self.left.wait()
        self._task = _nothing
        self._over = True
        if how == "succeeded":
            self.succeeded.emit(value)
        elif how == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()
        self.finished.emit()


def _nothing(_progress: Progress) -> None:
    """What a job that is over has to do."""


class _Work(QRunnable):
    """What the pool runs; lets go of the job, which keeps the task, before it says so."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._run, self._left = job.run_in_worker, job.left

    def run(self) -> None:
        self._run()
        del self._run
        self._left.set()


class JobRunner(QObject):
    """One writer thread; jobs wait their turn and live until they have ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._live: set[Job] = set()
        self._beside: dict[str, JobRunner] = {}

    def beside(self, name: str) -> "JobRunner":
        """Return the runner of a name for what only reckons and writes nothing.

        Its jobs and this one's do not wait for each other; it shuts down with this one.
        """
        if name not in self._beside:
            self._beside[name] = JobRunner(self)
        return self._beside[name]

    @property
    def busy(self) -> bool:
        """Whether a job is under way or waiting."""
        return bool(self._live)

    def start(self, name: str, task: Callable[[Progress], _Result]) -> Job:
        """Queue a task; ``name`` is for the log and never shown."""
        job = Job(name, task, self)
        self._live.add(job)
        job.finished.connect(self._forget)
        self._pool.start(_Work(job))
        return job

    def shutdown(self, wait_ms: int = SHUTDOWN_MS) -> bool:
        """Cancel everything and wait; False if a task did not stop in time."""
        self.cancel()
        stopped = [runner.shutdown(wait_ms) for runner in self._beside.values()]
        return self._pool.waitForDone(wait_ms) and all(stopped)

    @Slot()
    def cancel(self) -> None:
        """Ask everything under way or waiting to stop."""
        for job in tuple(self._live):
            job.cancel()

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._live.discard(job)
            job.deleteLater()
