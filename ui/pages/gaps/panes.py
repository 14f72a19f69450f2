"""Categories, shortages, the level and the plan: beside each other, or the last three as tabs."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.components.panels import PaneSplitter
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look
from ui.look.tokens import LayoutClass
from ui.pages.gaps.level import LevelPane
from ui.pages.gaps.plan_pane import PlanPane

SHORTAGES, LEVEL, PLAN = "shortages", "level", "plan"
_CATEGORIES, _MIDDLE, _RIGHT = 162, 806, 308
_STACKED_CATEGORIES = 170
"""Widths at 100 %; where the level has no room of its own, its words do not crowd the list."""


class GapPanes(QWidget):
    """Arranges the panes for the room there is; nothing is built twice."""

    def __init__(
        self,
        look: Look,
        panes: tuple[QWidget, QWidget, LevelPane, PlanPane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._categories, shortages, self._level, self._plan = panes
        self._wide = True
        self._arranged: tuple[bool, int] | None = None
        self.tabs = Tabs()
        self.tabs.chosen.connect(self._show_tab)
        self._bar = QFrame()
        self._bar.setProperty("rule", "bottom")
        self._bar.setProperty("ground", "surface")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(shortages)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._right = QWidget()
        self._both = QVBoxLayout(self._right)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._splitter = PaneSplitter(look, name="gaps")
        for pane, stretch in ((self._categories, 0), (middle, 1), (self._right, 0)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._splitter)
        look.changed.connect(self._arrange)

    def name_tabs(self, shortages: str, level: str, plan: str) -> None:
        """Say what the tabs are called; a tab without a name is not there."""
        named = ((SHORTAGES, shortages), (LEVEL, level), (PLAN, plan))
        self.tabs.set_tabs(tuple(Tab(id=ident, title=title) for ident, title in named if title))
        self._level.setVisible(bool(level) and self._is_seen(self._level))
        self._plan.setVisible(bool(plan) and self._is_seen(self._plan))
        self._right.setVisible(self._wide and bool(level or plan))
        if not self._wide:
            self._show_tab(self.tabs.current_id)

    def _is_seen(self, pane: QWidget) -> bool:
        return self._wide or self._stack.currentWidget() is pane

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange for the window this has come to stand in."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        measures = self._look.measures
        wide = LayoutClass.of(self.window().width(), measures) is LayoutClass.WIDE
        if (wide, measures.percent) == self._arranged:
            return
        self._arranged = (wide, measures.percent)
        self._wide = wide
        self._bar.setVisible(not wide)
        self._right.setVisible(wide)
        if wide:
            self._both.addWidget(self._level, 5)
            self._both.addWidget(self._plan, 6)
            self._level.show()
            self._plan.show()
            left = measures.px(_CATEGORIES)
            self._splitter.setSizes([left, _MIDDLE, measures.px(_RIGHT)])
        else:
            self._stack.addWidget(self._level)
            self._stack.addWidget(self._plan)
            self._show_tab(self.tabs.current_id)
            left = measures.px(_STACKED_CATEGORIES)
            self._splitter.setSizes([left, max(self.width() - left, _MIDDLE), 0])

    def _show_tab(self, ident: str) -> None:
        panes = {} if self._wide else {LEVEL: self._level, PLAN: self._plan}
        self._stack.setCurrentWidget(panes.get(ident, self._stack.widget(0)))
