"""The pane beside a table: opened and closed, and following the row one stands on."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge.whole import LedgersCard
from ui.desk import Desk
from ui.pages.ledgers.detail import DetailPane, detail_of
from ui.pages.ledgers.rows import RowsTab
from ui.pages.ledgers.tabs import LedgerTabs


class DetailBeside(QObject):
    """Shows the current row of the table in front in full, while the person wants that."""

    switched = Signal()
    """The pane was opened or closed: the room is to be shared out anew."""
    closed = Signal()
    """It was closed; the keyboard goes back to the table."""

    def __init__(self, desk: Desk, tabs: LedgerTabs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tabs = desk, tabs
        self._tab: RowsTab | None = None
        self._card: LedgersCard | None = None
        self._wanted = False
        self.pane = DetailPane(desk.look)
        self.pane.hide()
        self.pane.closed.connect(self.close)
        self.pane.stepped.connect(self._step)
        self.pane.history_asked.connect(self._show_history)
        tabs.current_changed.connect(self.show)
        tabs.detail_asked.connect(self.open)

    @property
    def opened(self) -> bool:
        """Whether the pane has its room now: it was opened, and there is a table."""
        return self._wanted and self._tab is not None

    def follow(self, tab: QWidget) -> None:
        """Stand beside another ledger from now on; one without rows has no details."""
        self._tab = tab if isinstance(tab, RowsTab) else None

    def know(self, card: LedgersCard) -> None:
        """Show what belongs to a row as it is in ``card``."""
        self._card = card

    def toggle(self) -> None:
        """Open the pane, or close it."""
        if self.pane.isVisible():
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the current row in full, and put the keyboard there."""
        if self._tab is None:
            return
        if self._tab.current_line is None:
            self._tab.table.step(1)
        self._wanted = True
        self.switched.emit()
        self.show()
        self.pane.go_to()

    def close(self) -> None:
        """Give the room back to the table."""
        self._wanted = False
        self.switched.emit()
        self.closed.emit()

    def show(self) -> None:
        """Show the row one stands on now."""
        if not self.opened or self._tab is None or self._card is None:
            return
        line, kind = self._tab.current_line, self._tab.words.kind
        today = self._desk.bridge.clock.today()
        if line is None:
            self.pane.show_row(None)
            return
        former = self._desk.bridge.former_row(self._desk.centre, kind.ledger, line.key)
        self.pane.show_row(detail_of(self._card, kind, line, today, former))

    def _step(self, by: int) -> None:
        if self._tab is not None:
            self._tab.table.step(by)

    def _show_history(self) -> None:
        if self._tab is not None and self._tab.current_line is not None:
            self._tab.history_asked.emit(self._tab.current_line)
