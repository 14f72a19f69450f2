"""What a face may ask about tasks: read, make, change, move along, close, recheck."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from forms.fields import Value
from forms.ledgers.row_values import canonical
from models.ledger.tasks import TaskState
from models.reports.fontfiles import FontFiles
from models.usecases.centre import Centre
from models.usecases.rectify import make_tasks, move_task, problems_found, task_files
from models.usecases.rectify.read_tasks import read_tasks
from models.usecases.rectify.task_cards import (
    MadeTasksCard,
    TaskDraft,
    TaskPaper,
    TaskPaperCard,
    TasksCard,
)
from models.usecases.rectify.write_task_paper import write_task_paper
from models.vocabulary.ids import Digest, RowId
from models.vocabulary.progress import Progress


class RectifyBridge:
    """The rectification ledger of an open centre. Drafts in words: ``ui.texts.rectify``."""

    fonts: FontFiles

    def read_tasks(self, centre: Centre) -> TasksCard:
        return read_tasks(centre)

    def make_tasks(self, centre: Centre, drafts: Sequence[TaskDraft]) -> MadeTasksCard:
        return make_tasks.make_tasks(centre, drafts)

    def add_task(self, centre: Centre, draft: TaskDraft) -> RowId:
        return make_tasks.add_task(centre, draft)

    def problems_found(self, centre: Centre) -> tuple[TaskDraft, ...]:
        return problems_found.problems_found(centre)

    def tasks_from_checks(self, centre: Centre) -> MadeTasksCard:
        return problems_found.tasks_from_checks(centre)

    def tasks_from_feedback(self, centre: Centre) -> MadeTasksCard:
        return problems_found.tasks_from_feedback(centre)

    def change_task(self, centre: Centre, row: RowId, values: Mapping[str, Value]) -> None:
        """Fill in fields of a task by field key of the ledger's form; None empties one.

        Raises: Refusal TASK_UNKNOWN.
        """
        move_task.change_task(centre, row, {key: canonical(v) for key, v in values.items()})

    def move_task(self, centre: Centre, row: RowId, state: TaskState, *, because: str = "") -> None:
        move_task.move_task(centre, row, state, because)

    def close_task(
        self,
        centre: Centre,
        row: RowId,
        on: date,
        *,
        proof: str = "",
        files: Sequence[Path] = (),
    ) -> None:
        move_task.close_task(centre, row, on, proof=proof, files=files)

    def recheck_task(
        self, centre: Centre, row: RowId, *, passed: bool, by: str, on: date, note: str = ""
    ) -> None:
        found = move_task.Recheck(passed=passed, by=by, on=on, note=note)
        move_task.recheck_task(centre, row, found)

    def reopen_task(self, centre: Centre, row: RowId, because: str) -> None:
        move_task.reopen_task(centre, row, because)

    def attach_to_task(self, centre: Centre, row: RowId, files: Sequence[Path]) -> None:
        task_files.attach_to_task(centre, row, files)

    def write_task_paper(
        self,
        centre: Centre,
        paper: TaskPaper,
        out: Path,
        progress: Progress,
        *,
        blank: bool = False,
    ) -> TaskPaperCard:
        return write_task_paper(centre, paper, out, self.fonts, progress, blank=blank)

    def remove_from_task(self, centre: Centre, row: RowId, digest: Digest) -> None:
        task_files.remove_from_task(centre, row, digest)
