import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Progress, Step
from ui.jobs import Job, JobRunner


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    assert made.shutdown()


def _ended(qtbot: QtBot, job: Job) -> list[str]:
    """Wait for the end; return which ends came, in order."""
    ends: list[str] = []
    job.succeeded.connect(lambda _: ends.append("succeeded"))
    job.failed.connect(lambda _: ends.append("failed"))
    job.cancelled.connect(lambda: ends.append("cancelled"))
    with qtbot.waitSignal(job.finished):
        pass
    return ends


def test_a_result_arrives_in_the_gui_thread_and_the_work_was_elsewhere(
    runner: JobRunner, qtbot: QtBot
) -> None:
    came: list[tuple[object, bool]] = []

    def work(_progress: Progress) -> tuple[int, QThread]:
        return 2**40, QThread.currentThread()

    job = runner.start("sum", work)
    here = QThread.currentThread()
    job.succeeded.connect(lambda value: came.append((value, QThread.currentThread() is here)))
    assert _ended(qtbot, job) == ["succeeded"]
    (result, in_gui), *rest = came
    assert isinstance(result, tuple)
    assert result[0] == 2**40
    assert result[1] is not here
    assert in_gui
    assert not rest


def test_what_only_the_task_knew_goes_in_the_gui_thread(runner: JobRunner, qtbot: QtBot) -> None:
    """A widget deleted in a worker's thread takes the program with it sooner or later."""
    here, gone_in = QThread.currentThread(), []

    def start(wrong: bool) -> Job:
        known = QWidget()
        known.destroyed.connect(
            lambda: gone_in.append(QThread.currentThread()), Qt.ConnectionType.DirectConnection
        )

        def work(_progress: Progress) -> bool:
            if wrong:
                raise ValueError
            return known.isEnabled()

        return runner.start("page", work)

    for wrong in (False, True) * 5:
        assert _ended(qtbot, start(wrong=wrong))
    qtbot.waitUntil(lambda: len(gone_in) == 10)
    assert all(thread is here for thread in gone_in)


def test_every_step_arrives_in_order(runner: JobRunner, qtbot: QtBot) -> None:
    steps: list[Step] = []

    def work(progress: Progress) -> None:
        for done in range(1, 4):
            progress.step(done, 3, "rows")

    job = runner.start("steps", work)
    job.progressed.connect(steps.append)
    _ended(qtbot, job)
    assert steps == [Step(done=done, total=3, label="rows") for done in (1, 2, 3)]


def test_a_job_stops_at_its_next_step_when_it_is_cancelled(runner: JobRunner, qtbot: QtBot) -> None:
    under_way, gone_on = threading.Event(), threading.Event()
    reached: list[str] = []

    def work(progress: Progress) -> None:
        under_way.set()
        gone_on.wait(5)
        progress.step(1, 2)
        reached.append("after the step")

    job = runner.start("long", work)
    assert under_way.wait(5)
    job.cancel()
    assert job.cancelling
    gone_on.set()
    assert _ended(qtbot, job) == ["cancelled"]
    assert reached == []


def test_a_failure_arrives_as_it_was_raised(runner: JobRunner, qtbot: QtBot) -> None:
    raised = Trouble(TroubleCode.DISK_FULL)
    came: list[object] = []

    def work(_progress: Progress) -> None:
        raise raised

    job = runner.start("write", work)
    job.failed.connect(came.append)
    assert _ended(qtbot, job) == ["failed"]
    assert came == [raised]


def test_a_bug_is_logged_without_its_message(
    runner: JobRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_progress: Progress) -> None:
        raise ValueError("孙丽 99010119900523175")

    assert _ended(qtbot, runner.start("import", work)) == ["failed"]
    assert "job import ended with ValueError" in caplog.text
    assert "孙丽" not in caplog.text


def test_jobs_run_one_after_the_other(runner: JobRunner, qtbot: QtBot) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work(_progress: Progress) -> None:
        inside.append(1)
        most.append(len(inside))
        threading.Event().wait(0.01)
        inside.pop()

    jobs = [runner.start(f"job {number}", work) for number in range(4)]
    with qtbot.waitSignals([job.finished for job in jobs]):
        pass
    assert most == [1, 1, 1, 1]
    assert not runner.busy


def test_shutdown_cancels_what_runs_and_what_waits(qapp: QApplication) -> None:
    runner = JobRunner()
    under_way, let_go = threading.Event(), threading.Event()
    started: list[str] = []

    def endless(progress: Progress) -> None:
        started.append("first")
        under_way.set()
        while not let_go.wait(0.001):
            progress.check()
        started.append("ran on")

    def waiting(progress: Progress) -> None:
        progress.check()
        started.append("second")

    runner.start("endless", endless)
    runner.start("waiting", waiting)
    assert under_way.wait(5)
    stopped = runner.shutdown()
    let_go.set()
    assert stopped
    assert started == ["first"]


def test_shutdown_tells_when_a_task_does_not_stop(qapp: QApplication) -> None:
    runner = JobRunner()
    let_go = threading.Event()

    def stubborn(_progress: Progress) -> None:
        let_go.wait(5)

    runner.start("stubborn", stubborn)
    assert not runner.shutdown(wait_ms=20)
    let_go.set()
    assert runner.shutdown()


def test_what_only_reckons_does_not_wait_and_ends_with_the_rest(qtbot: QtBot) -> None:
    runner = JobRunner()
    let_go = threading.Event()

    def endless(progress: Progress) -> None:
        while not let_go.wait(0.001):
            progress.check()

    runner.start("endless", endless)
    beside = runner.beside("reckoning")
    assert runner.beside("reckoning") is beside
    with qtbot.waitSignal(beside.start("sum", lambda _: 2).succeeded) as came:
        pass
    assert came.args == [2]
    waiting = beside.start("endless too", endless)
    stopped = runner.shutdown()
    let_go.set()
    assert stopped
    assert waiting.cancelling
