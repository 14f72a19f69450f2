"""Categories, shortages, the level and the plan: beside each other, or the last three as tabs."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.components.tabbed_panes import TabbedPanes
from ui.components.tabs import Tab
from ui.look.current import Look
from ui.pages.gaps.level import LevelPane
from ui.pages.gaps.plan_pane import PlanPane

SHORTAGES, LEVEL, PLAN = "shortages", "level", "plan"
_CATEGORIES, _MIDDLE, _RIGHT = 162, 806, 308
_WIDE_FROM = 1090
"""Of the window: 1366 pixels are wide up to 125 %; in less the list itself has no room."""
_STACKED_CATEGORIES = 170
"""Widths at 100 %; where the level has no room of its own, its words do not crowd the list."""


class GapPanes(TabbedPanes):
    """Arranges the panes for the room there is."""

    def __init__(
        self,
        look: Look,
        panes: tuple[QWidget, QWidget, LevelPane, PlanPane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name="gaps", wide_from=_WIDE_FROM, parent=parent)
        categories, shortages, self._level, self._plan = panes
        self.tabs.chosen.connect(self._show_tab)
        self.stack.addWidget(shortages)
        self._right = QWidget()
        self._both = QVBoxLayout(self._right)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        for pane in (self._level, self._plan):
            # their shares of the height hold whatever is in them
            pane.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.add_pane(categories)
        self.add_pane(self.middle(), stretch=1)
        self.add_pane(self._right)

    def name_tabs(self, shortages: str, level: str, plan: str) -> None:
        """Say what the tabs are called; a tab without a name is not there."""
        named = ((SHORTAGES, shortages), (LEVEL, level), (PLAN, plan))
        self.tabs.set_tabs(tuple(Tab(id=ident, title=title) for ident, title in named if title))
        self._level.setVisible(bool(level) and self._is_seen(self._level))
        self._plan.setVisible(bool(plan) and self._is_seen(self._plan))
        self._right.setVisible(self.wide and bool(level or plan))
        if not self.wide:
            self._show_tab(self.tabs.current_id)

    def _is_seen(self, pane: QWidget) -> bool:
        return self.wide or self.stack.currentWidget() is pane

    def arrange(self) -> None:
        """Put level and plan at the right, or behind tabs of the shortages."""
        measures = self._look.measures
        self.bar.setVisible(not self.wide)
        self._right.setVisible(self.wide)
        if self.wide:
            if self._both.indexOf(self._level) < 0:
                self._both.addWidget(self._level, 5)
                self._both.addWidget(self._plan, 6)
            self._level.show()
            self._plan.show()
            left = measures.px(_CATEGORIES)
            self.splitter.setSizes([left, _MIDDLE, measures.px(_RIGHT)])
        else:
            self.stack.addWidget(self._level)
            self.stack.addWidget(self._plan)
            self._show_tab(self.tabs.current_id)
            left = measures.px(_STACKED_CATEGORIES)
            self.splitter.setSizes([left, max(self.width() - left, _MIDDLE), 0])

    def _show_tab(self, ident: str) -> None:
        panes = {} if self.wide else {LEVEL: self._level, PLAN: self._plan}
        self.stack.setCurrentWidget(panes.get(ident, self.stack.widget(0)))
