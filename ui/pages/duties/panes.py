"""The list of duties and the one chosen: beside each other, or as two tabs in large text."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.components.panels import PaneSplitter
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look
from ui.look.tokens import LayoutClass

_LIST, _DETAIL = "list", "detail"
_LIST_WIDTH, _DETAIL_WIDTH = 720, 430
"""Widths at 100 %, pixels."""


class DutyPanes(QWidget):
    """Arranges both for the room there is; nothing is built twice."""

    def __init__(
        self, look: Look, duties: QWidget, detail: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._detail = look, detail
        self._wide = True
        self._arranged: tuple[bool, int] | None = None
        self.tabs = Tabs(
            (Tab(id=_LIST, title=self.tr("任务")), Tab(id=_DETAIL, title=self.tr("办理")))
        )
        self.tabs.chosen.connect(self._show_tab)
        self._bar = QFrame()
        self._bar.setProperty("rule", "bottom")
        self._bar.setProperty("ground", "surface")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(duties)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._splitter = PaneSplitter(look, name="duties")
        for pane, stretch in ((left, 1), (detail, 0)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._splitter)
        look.changed.connect(self._arrange)

    def show_detail(self) -> None:
        """Bring the duty chosen into sight where it hides behind the list."""
        if not self._wide:
            self.tabs.choose(_DETAIL)
            self._show_tab(_DETAIL)

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
        if wide:
            self._splitter.addWidget(self._detail)
            self._detail.show()
            self._stack.setCurrentIndex(0)
            self._splitter.setSizes([_LIST_WIDTH, measures.px(_DETAIL_WIDTH)])
        else:
            self._stack.addWidget(self._detail)
            self._show_tab(self.tabs.current_id)

    def _show_tab(self, ident: str) -> None:
        chosen = self._detail if ident == _DETAIL and not self._wide else self._stack.widget(0)
        self._stack.setCurrentWidget(chosen)
