"""The keys of the review, in a line under the list."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.components.flow import FlowLayout
from ui.components.labels import KeycapHint
from ui.look.current import Look
from ui.look.tokens import PANEL_GAP


class ReviewKeys(QFrame):
    """What a key does to the clause that is current in the list."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "top")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        line = QWidget()
        flow = FlowLayout(line, gap=14, line_gap=2, margin=PANEL_GAP)
        for keys, word in (
            (("↑", "↓"), self.tr("换条款")),
            (("Enter",), self.tr("同意，看下一条")),
            (("2",), self.tr("按计算")),
            (("3",), self.tr("其他等次")),
            (("4",), self.tr("提意见")),
            (("F2",), self.tr("写理由")),
        ):
            flow.addWidget(KeycapHint(look, keys, word))
        column.addWidget(line)
