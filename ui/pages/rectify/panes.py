"""Categories, tasks and one task: beside each other, or the task as a tab of the tasks."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.components.panels import PaneSplitter
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look
from ui.look.tokens import LayoutClass

LIST, TIME, TASK = "list", "time", "task"
_LEFT, _MIDDLE, _TASK = 160, 776, 340
_STACKED_LEFT = 150
"""Widths at 100 %."""


class RectifyPanes(QWidget):
    """Arranges the panes for the room there is; nothing is built twice."""

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
        super().__init__(parent)
        self._look, self._left, self._views, self._task = look, left, views, task
        self._wide = True
        self._arranged: tuple[bool, int] | None = None
        self.tabs = Tabs()
        self.tabs.chosen.connect(self._on_tab)
        self.bar = QHBoxLayout()
        self._stack = QStackedWidget()
        for view in views:
            self._stack.addWidget(view)
        self._splitter = PaneSplitter(look, name="rectify")
        for pane, stretch in ((left, 0), (self._middle(), 1), (task, 0)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._splitter)
        look.changed.connect(self._arrange)
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
        if not self._wide:
            self.tabs.choose(TASK)

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange for the window this has come to stand in."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _middle(self) -> QWidget:
        middle, bar = QWidget(), QFrame()
        bar.setProperty("rule", "bottom")
        bar.setProperty("ground", "surface")
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 0, 12, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addLayout(self.bar)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        return middle

    def _name_tabs(self) -> None:
        tabs = [Tab(id=LIST, title=self.tr("清单")), Tab(id=TIME, title=self.tr("时间图"))]
        if not self._wide:
            tabs.append(Tab(id=TASK, title=self.tr("这一项")))
        self.tabs.set_tabs(tuple(tabs))
        # a tab more needs its room now, not at the next change of tabs
        self.tabs.updateGeometry()

    def _arrange(self) -> None:
        measures = self._look.measures
        wide = LayoutClass.of(self.window().width(), measures) is LayoutClass.WIDE
        if (wide, measures.percent) == self._arranged:
            return
        self._arranged = (wide, measures.percent)
        self._wide = wide
        if wide:
            self._splitter.addWidget(self._task)
            self._task.show()
            left = measures.px(_LEFT)
            self._splitter.setSizes([left, _MIDDLE, measures.px(_TASK)])
        else:
            self._stack.addWidget(self._task)
            left = measures.px(_STACKED_LEFT)
            self._splitter.setSizes([left, max(self.width() - left, _MIDDLE)])
        self._name_tabs()
        self._show(self.tabs.current_id)

    def _on_tab(self, view: str) -> None:
        self._show(view)
        self.view_chosen.emit(view)

    def _show(self, view: str) -> None:
        shown = {LIST: self._views[0], TIME: self._views[1]}.get(view, self._task)
        if self._stack.indexOf(shown) >= 0:
            self._stack.setCurrentWidget(shown)
