"""Panes beside each other; without room for all, some are tabs of the middle one."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.components.panels import PaneSplitter
from ui.components.tabs import Tabs
from ui.look.current import Look
from ui.look.tokens import LayoutClass


class TabbedPanes(QWidget):
    """A splitter whose middle has a bar of tabs over a stack; arranged for the room there is.

    A page's panes say in ``arrange`` what stands where; it is called when the window
    becomes wide or narrow and when the text size changes, never in between. Nothing is
    built twice: a pane moves between splitter and stack.
    """

    def __init__(
        self, look: Look, *, name: str, wide_from: int = 0, parent: QWidget | None = None
    ) -> None:
        """``wide_from``: the least width of the window, at 100 %, for all panes beside each other.

        0 where whatever counts as wide will do.
        """
        super().__init__(parent)
        self._look, self._wide_from = look, wide_from
        self._arranged: tuple[bool, int] | None = None
        self.wide = True
        """Whether all panes stand beside each other."""
        self.tabs = Tabs()
        self.bar = QFrame()
        self.bar.setProperty("rule", "bottom")
        self.bar.setProperty("ground", "surface")
        self.bar_row = QHBoxLayout(self.bar)
        self.bar_row.setContentsMargins(8, 0, 12, 0)
        self.bar_row.addWidget(self.tabs)
        self.bar_row.addStretch(1)
        self.stack = QStackedWidget()
        self.splitter = PaneSplitter(look, name=name)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.splitter)
        look.changed.connect(self._arrange)

    def arrange(self) -> None:
        """Put every pane where ``wide`` wants it, and share out the width."""
        raise NotImplementedError

    def middle(self) -> QWidget:
        """Return the bar over the stack, to be put among the panes."""
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        return middle

    def add_pane(self, pane: QWidget, stretch: int = 0) -> None:
        """Put a pane at the right of the others; ``stretch`` is its share of what is left over."""
        self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)

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
        width = self.window().width()
        wide = LayoutClass.of(width, measures) is LayoutClass.WIDE
        wide = wide and width >= measures.px(self._wide_from)
        if (wide, measures.percent) != self._arranged:
            self._arranged = (wide, measures.percent)
            self.wide = wide
            self.arrange()
