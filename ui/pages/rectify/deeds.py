"""What is done with a task: asked for in the pane beside it, done through the bridge."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.ledger.tasks import Task
from models.usecases.rectify.task_cards import TaskCard, TaskDraft, TaskState
from models.vocabulary.ids import Digest
from ui.desk import Desk, Topic
from ui.pages.rectify.asks import BETWEEN_CLAUSES, asked_for, asked_for_new
from ui.pages.rectify.form import Ask, Taken
from ui.pages.rectify.side import TaskSide
from ui.pages.rectify.story import TaskDeed


class TaskDeeds(QObject):
    """Asks and does; every deed is one step that can be taken back."""

    made = Signal(str)
    """Row of a task that was added."""
    done = Signal()
    """Something was done with the task shown; the keyboard may go back to the list."""

    def __init__(self, desk: Desk, side: TaskSide, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._side = desk, side

    def ask_new(self) -> None:
        """Ask for a new task."""
        self._ask(asked_for_new(), self._add)

    def begin(self, deed: TaskDeed, card: TaskCard) -> None:
        """Do a deed at once, or ask first for what it needs."""
        if deed is TaskDeed.START:
            row = card.task.row_id
            self._do(
                lambda: self._desk.bridge.move_task(self._desk.centre, row, TaskState.UNDER_WAY)
            )
            return
        ask = asked_for(deed, card.task, self._desk.bridge.clock.today())
        self._ask(ask, partial(self._takes()[deed], card.task))

    def attach(self, card: TaskCard, files: Sequence[Path]) -> None:
        """Put files behind a task."""
        bridge, centre, row = self._desk.bridge, self._desk.centre, card.task.row_id
        self._work(lambda: bridge.attach_to_task(centre, row, tuple(files)))

    def remove(self, card: TaskCard, digest: Digest) -> None:
        """Take a file from behind a task."""
        bridge, centre, row = self._desk.bridge, self._desk.centre, card.task.row_id
        self._do(lambda: bridge.remove_from_task(centre, row, digest))

    def _takes(self) -> Mapping[TaskDeed, Callable[[Task, Taken], None]]:
        return {
            TaskDeed.PROGRESS: self._change,
            TaskDeed.EDIT: self._change,
            TaskDeed.HAND_IN: self._hand_in,
            TaskDeed.RECHECK: self._recheck,
            TaskDeed.REOPEN: self._reopen,
            TaskDeed.DEFER: self._defer,
        }

    def _ask(self, ask: Ask, take: Callable[[Taken], None]) -> None:
        form = self._side.ask(ask)
        form.taken.connect(take)
        form.begin()

    def _add(self, taken: Taken) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        draft = _draft(taken)
        made: list[str] = []
        if self._do(lambda: made.append(bridge.add_task(centre, draft))):
            self.made.emit(made[0])

    def _change(self, task: Task, taken: Taken) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        self._do(lambda: bridge.change_task(centre, task.row_id, taken.values))

    def _hand_in(self, task: Task, taken: Taken) -> None:
        bridge, centre, on = self._desk.bridge, self._desk.centre, taken.day("closed_on")
        if on is None:
            return
        self._work(
            lambda: bridge.close_task(
                centre, task.row_id, on, proof=taken.text("proof"), files=taken.files
            )
        )

    def _recheck(self, task: Task, taken: Taken) -> None:
        bridge, centre, on = self._desk.bridge, self._desk.centre, taken.day("checked_on")
        if on is None:
            return
        self._do(
            lambda: bridge.recheck_task(
                centre,
                task.row_id,
                passed=not taken.other,
                by=taken.text("checked_by"),
                on=on,
                note=taken.text("held_because"),
            )
        )

    def _reopen(self, task: Task, taken: Taken) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        because = taken.text("held_because")
        self._do(lambda: bridge.reopen_task(centre, task.row_id, because))

    def _defer(self, task: Task, taken: Taken) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        because = taken.text("held_because")
        self._do(lambda: bridge.move_task(centre, task.row_id, TaskState.DEFERRED, because=because))

    def _do(self, deed: Callable[[], object]) -> bool:
        """Do something quick; what was asked stays on the screen where it was refused."""

        def do_and_close() -> None:
            deed()
            self._side.close_form()

        done = self._desk.change(do_and_close, Topic.LEDGERS)
        if done:
            self.done.emit()
        return done

    def _work(self, deed: Callable[[], object]) -> None:
        """Do something that copies files."""
        job = self._desk.work("task-files", lambda _progress: deed())
        job.succeeded.connect(self._on_worked)

    def _on_worked(self) -> None:
        self._side.close_form()
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.LEDGERS}))
        self.done.emit()


def _draft(taken: Taken) -> TaskDraft:
    budget = taken.values.get("budget")
    return TaskDraft(
        task=taken.text("task"),
        clauses=tuple(filter(None, taken.text("clause").split(BETWEEN_CLAUSES))),
        department=taken.text("department"),
        responsible=taken.text("responsible"),
        leader=taken.text("leader"),
        measure=taken.text("measure"),
        deadline=taken.day("deadline"),
        budget=budget if isinstance(budget, Fraction) else None,
        funding=taken.text("funding"),
    )
