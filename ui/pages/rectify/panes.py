"""Categories, tasks and one task: beside each other, or the task as a tab of the tasks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.components.tabbed_panes import TabbedPanes
from ui.components.tabs import Tab
from ui.look.current import Look

LIST, TIME, TASK = "list", "time", "task"
_LEFT, _MIDDLE, _TASK = 160, 776, 340
_STACKED_LEFT = 150
"""Widths at 100 %."""


class RectifyPanes(TabbedPanes):
    """Arranges the panes for the room there is."""

    view_chosen = Signal(str)
    """``LIST``, ``TIME``, or ``TASK`` where the task has no room beside them."""

    def __init__(
        self,
        look: Look,
        left: QWidget,
        views: tuple[QWidget, QWidget],
        task: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name="rectify", parent=parent)
        self._views, self._task = views, task
        self.tabs.chosen.connect(self._on_tab)
        for view in views:
            self.stack.addWidget(view)
        self.add_pane(left)
        self.add_pane(self.middle(), stretch=1)
        self.add_pane(task)
        self._name_tabs()

    @property
    def view(self) -> str:
        """What is shown in the middle."""
        return self.tabs.current_id

    def show_view(self, view: str) -> None:
        """Show the list, the time picture, or the task where that has no room of its own."""
        self.tabs.choose(view)

    def show_task(self) -> None:
        """Bring the task into sight; beside the others it is already."""
        if not self.wide:
            self.tabs.choose(TASK)

    def _name_tabs(self) -> None:
        tabs = [Tab(id=LIST, title=self.tr("清单")), Tab(id=TIME, title=self.tr("时间图"))]
        if not self.wide:
            tabs.append(Tab(id=TASK, title=self.tr("这一项")))
        self.tabs.set_tabs(tuple(tabs))
        # a tab more needs its room now, not at the next change of tabs
        self.tabs.updateGeometry()

    def arrange(self) -> None:
        """Put the task beside the others, or behind a tab of them."""
        measures = self._look.measures
        if self.wide:
            self.splitter.addWidget(self._task)
            self._task.show()
            left = measures.px(_LEFT)
            self.splitter.setSizes([left, _MIDDLE, measures.px(_TASK)])
        else:
            self.stack.addWidget(self._task)
            left = measures.px(_STACKED_LEFT)
            self.splitter.setSizes([left, max(self.width() - left, _MIDDLE)])
        self._name_tabs()
        self._show(self.tabs.current_id)

    def _on_tab(self, view: str) -> None:
        self._show(view)
        self.view_chosen.emit(view)

    def _show(self, view: str) -> None:
        shown = {LIST: self._views[0], TIME: self._views[1]}.get(view, self._task)
        if self.stack.indexOf(shown) >= 0:
            self.stack.setCurrentWidget(shown)
