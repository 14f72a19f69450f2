"""The list of tasks, which leaves columns out where large text leaves them no room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from models.usecases.rectify.task_cards import TaskCard
from ui.components.rows import RowsModel
from ui.components.table import DataTable
from ui.look.current import Look

_NEEDS = {"budget": 56, "progress": 46}
"""Room in characters a column needs the table to have; what a task costs, and how far it is,
stands beside the list too."""


class TaskTable(DataTable):
    """Two lines for each task."""

    def __init__(
        self, look: Look, model: RowsModel[TaskCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, model, spoken="", two_lines=True, parent=parent)
        self._left_out: frozenset[str] = frozenset()
        self.setAccessibleName(self.tr("整改任务"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room, and bring back what has; what the person hid stays so."""
        characters = self.viewport().width() / self._look.measures.table
        left_out = frozenset(key for key, least in _NEEDS.items() if characters < least)
        for key in left_out ^ self._left_out:
            self.setColumnHidden(self._column_place(key), key in left_out)
        self._left_out = left_out
        super().resizeEvent(event)
