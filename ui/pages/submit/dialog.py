"""The one question of the submit page: finalising cannot be undone."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, TextLabel
from ui.look.current import Look, TextRole

_WIDTH_CHARACTERS = 34


class FinaliseDialog(QDialog):
    """Accepted where the person wants to finalise; Esc and Enter leave everything as it is."""

    def __init__(
        self, look: Look, revision: int, confirm: int, parent: QWidget, *, barred: bool = False
    ) -> None:
        """``confirm``: how much stands with a reason; ``barred``: it cannot be submitted."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("定稿"))
        FocusRing(look, self)
        self.setFixedWidth(min(look.measures.body * _WIDTH_CHARACTERS, 560))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        question = self.tr("第 {n} 次上报现在定稿吗？").format(n=revision)
        column.addWidget(TextLabel(question, role=TextRole.CLAUSE, wrap=True))
        body = self.tr(
            "定稿后，这一次的答案、台账和佐证都不再变。以后的改动自动算第 {next} 次，"
            "已定稿的内容照旧留着。"
        )
        column.addWidget(TextLabel(body.format(next=revision + 1), wrap=True))
        if confirm:
            still = self.tr("有 {n} 处写明了理由，照现在的样子报出。").format(n=confirm)
            column.addWidget(TextLabel(still, ink=Ink.WARN, wrap=True))
        if barred:
            told = self.tr("本年度不得申报：定稿后可以打印、存档，不能导出上报包。")
            column.addWidget(TextLabel(told, ink=Ink.BAD, wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        self.stay = Button(look, self.tr("先不定稿"))
        self.stay.clicked.connect(self.reject)
        self.go_on = Button(look, self.tr("定稿"), kind=ButtonKind.PRIMARY)
        self.go_on.clicked.connect(self.accept)
        row.addWidget(self.stay)
        row.addWidget(self.go_on)
        column.addLayout(row)
        self.stay.setDefault(True)
        self.stay.setFocus()
        self.setAccessibleName(question)
