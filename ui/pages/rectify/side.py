"""The pane of one task: its story, or the form that asks for what a deed needs."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.usecases.rectify.task_cards import TaskCard, TasksCard
from models.vocabulary.ids import RowId
from ui.components.scrolling import ScrollBody, make_scroll_area, put_body
from ui.look.current import Look
from ui.pages.rectify.form import Ask, TaskForm
from ui.pages.rectify.story import TaskStory


class TaskSide(QStackedWidget):
    """While something is asked the story waits; giving the form up brings it back."""

    left = Signal()
    """The form was given up."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: TasksCard | None = None
        self.form: TaskForm | None = None
        self.story = TaskStory(look)
        self._area = make_scroll_area()
        self.addWidget(self.story)
        self.addWidget(self._area)

    def show_tasks(self, card: TasksCard) -> None:
        """Know the tasks of the moment: what may be meant in the fields comes from them."""
        self._card = card

    def show_task(self, card: TaskCard | None) -> None:
        """Show a task; what is being asked about another one is given up."""
        if _row(card) != _row(self.story.card):
            self.close_form()
        self.story.show_task(card)

    def set_barred(self, reason: str) -> None:
        """Let tasks only be read, for a reason; "" frees them again."""
        if reason:
            self.close_form()
        self.story.set_barred(reason)

    def ask(self, ask: Ask) -> TaskForm:
        """Ask for something in place of the story."""
        form = self.form = TaskForm(self._look, ask, self._today, self._known())
        form.given_up.connect(self._on_given_up)
        body = ScrollBody("surface-alt")
        body.column.addWidget(form)
        body.column.addStretch(1)
        put_body(self._area, body)
        self.setCurrentWidget(self._area)
        return form

    def close_form(self) -> None:
        """Bring the story back."""
        if self.form is not None:
            self.form = None
            self.setCurrentWidget(self.story)
            put_body(self._area, ScrollBody("surface-alt"))

    @property
    def _today(self) -> date:
        return date.max if self._card is None else self._card.today

    def _known(self) -> dict[str, tuple[str, ...]]:
        if self._card is None:
            return {}
        people = self._card.people
        known = dict.fromkeys(("responsible", "leader", "checked_by"), people)
        return {**known, "department": self._card.departments}

    def _on_given_up(self) -> None:
        self.close_form()
        self.left.emit()


def _row(card: TaskCard | None) -> RowId | None:
    return None if card is None else card.task.row_id
