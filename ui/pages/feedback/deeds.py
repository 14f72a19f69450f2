"""What a clerk does about a feedback: opens the next revision, answers, makes tasks."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from models.usecases.feedback.feedback_cards import AnswerState
from models.usecases.rectify.task_cards import MadeTasksCard
from models.vocabulary.ids import Digest
from ui.desk import Desk, Topic


class FeedbackDeeds(QObject):
    """Each deed is told when it is done; what is refused goes to the desk."""

    begun = Signal()
    """The next revision is open."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def answer(self, item: str, state: AnswerState, words: str, files: Sequence[Digest]) -> None:
        """Keep what is said of an item."""
        bridge, centre = self._desk.bridge, self._desk.centre
        if self._desk.change(
            lambda: bridge.answer_item(centre, item, state, words, files), Topic.ANSWERS
        ):
            self._desk.entered.emit(f"feedback/{item}/")

    def begin(self) -> None:
        """Accept that the submission came back: open the next revision."""
        bridge, centre = self._desk.bridge, self._desk.centre
        if self._desk.change(lambda: bridge.reopen(centre), Topic.REVISION):
            told = self.tr("第 {n} 次已打开，逐项答复、改好再报").format(n=centre.row.revision)
            self._desk.told.emit(told)
            self.begun.emit()

    def make_tasks(self) -> None:
        """Make a task of every open item that has none."""
        bridge, centre = self._desk.bridge, self._desk.centre
        made: list[MadeTasksCard] = []
        if self._desk.change(
            lambda: made.append(bridge.tasks_from_feedback(centre)), Topic.LEDGERS
        ):
            told = self.tr("新生成 {made} 项整改任务，已有 {standing} 项没有重复生成")
            self._desk.told.emit(
                told.format(made=len(made[0].made), standing=len(made[0].standing))
            )
