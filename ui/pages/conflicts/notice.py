"""A line that says how many conflicts wait, with the way to them; gone where none does."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.components.messages import InlineMessage, MessageKind
from ui.desk import Desk, Topic


class ConflictsNotice(QWidget):
    """Takes no room while nothing waits; asks again whenever something came in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.message = InlineMessage(desk.look, MessageKind.WARN, "")
        self.message.action_chosen.connect(self._on_go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.message)
        desk.changed.connect(self._on_changed)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Count again what changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Count what waits, and show it or go."""
        waiting = self._desk.bridge.count_open_conflicts(self._desk.county)
        if waiting:
            self.message.set_message(
                MessageKind.WARN,
                self.tr("{n} 个上报包有冲突，等人决定。").format(n=waiting),
                self.tr("没有决定以前，计入的还是先收下的。"),
                actions=(self.tr("去对照"),),
            )
        self.setVisible(bool(waiting))

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.INBOX in topics:
            self.refresh()

    def _on_go(self, _which: int) -> None:
        self._desk.go("conflicts")
