"""How a ledger of rows is laid out: strips over the table, and its problems beside it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.components.panels import EmptyState, PaneSplitter
from ui.components.scrolling import let_shrink
from ui.look.current import Look

_TABLE, _EMPTY = range(2)
_SIZES = [981, 300]
"""Pixels of table and problems before anybody moves the handle."""


class RowsBody(PaneSplitter):
    """Strips, the table or what stands in its place, totals; the problems at the right."""

    def __init__(
        self,
        look: Look,
        strips: Iterable[QWidget],
        middle: tuple[QWidget, EmptyState],
        totals: QWidget,
        problems: QWidget,
    ) -> None:
        """``middle``: the table, and what is shown while there is no row."""
        super().__init__(look, name="ledgers-rows")
        self.left = QWidget()
        self._column = QVBoxLayout(self.left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._totals, self._problems = totals, problems
        for widget in strips:
            self._column.addWidget(let_shrink(widget))
        table, empty = middle
        self.stack = QStackedWidget()
        self.stack.addWidget(table)
        self.stack.addWidget(let_shrink(empty))
        self._column.addWidget(self.stack, 1)
        self._column.addWidget(totals)
        # where the problems stand in the table's place, the bar stays at the top
        self._column.addStretch()
        self.addWidget(self.left)
        self.addWidget(problems)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes(_SIZES)

    def put_before(self, strip: QWidget, made: QWidget) -> None:
        """Put a strip that was made later over one that is there."""
        self._column.insertWidget(self._column.indexOf(strip), let_shrink(made))

    def show_table(self, *, empty: bool) -> None:
        """Show the table, or that there is nothing yet."""
        self.stack.setCurrentIndex(_EMPTY if empty else _TABLE)

    def arrange(self, *, problems: bool, table: bool, totals: bool) -> None:
        """Show the problems, the table with what stands under it, or both."""
        self._problems.setVisible(problems)
        self.stack.setVisible(table)
        self._totals.setVisible(table and totals)
