"""Two columns of panels that scroll together: beside each other, or one under the other."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look
from ui.look.tokens import PAGE_MARGIN, PANEL_GAP, LayoutClass


class TwoColumns(QWidget):
    """What stands below a page's header; the right column goes under the left in a narrow window.

    ``shares`` is how the width is divided. A panel that fills the room left in
    its column has no height of its own: ``keep_high`` gives it one for when
    the columns stand under each other.
    """

    def __init__(
        self, look: Look, *, shares: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kept: list[tuple[QWidget, int]] = []
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(PANEL_GAP)
        for column, share in zip((self.left, self.right), shares, strict=True):
            column.setSpacing(PANEL_GAP)
            self._columns.addLayout(column, share)
        body = ScrollBody()
        body.column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        body.column.addLayout(self._columns, 1)
        self.area = make_scroll_area()
        self.area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        look.changed.connect(self._spread)

    def keep_high(self, panel: QWidget, height: int) -> None:
        """Give a panel at least ``height`` (pixels at 100 %) while the columns are stacked."""
        self._kept.append((panel, height))
        self._spread()

    def showEvent(self, event: QShowEvent) -> None:
        """Spread anew: the window may have another width than when last seen."""
        super().showEvent(event)
        self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or under each other, as there is room."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        measures = self._look.measures
        wide = LayoutClass.of(self.window().width(), measures) is LayoutClass.WIDE
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        for panel, height in self._kept:
            panel.setMinimumHeight(0 if wide else measures.px(height))
