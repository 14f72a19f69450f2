"""The one question of the submit page: finalising cannot be undone."""

from PySide6.QtWidgets import QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import WordsDialog
from ui.components.labels import Ink, TextLabel
from ui.look.current import Look, TextRole


class FinaliseDialog(WordsDialog):
    """Accepted where the person wants to finalise; Esc and Enter leave everything as it is."""

    def __init__(
        self, look: Look, revision: int, confirm: int, parent: QWidget, *, barred: bool = False
    ) -> None:
        """``confirm``: how much stands with a reason; ``barred``: it cannot be submitted."""
        super().__init__(look, self.tr("定稿"), parent=parent)
        question = self.tr("第 {n} 次上报现在定稿吗？").format(n=revision)
        self.words.addWidget(TextLabel(question, role=TextRole.CLAUSE, wrap=True))
        body = self.tr(
            "定稿后，这一次的答案、台账和佐证都不再变。以后的改动自动算第 {next} 次，"
            "已定稿的内容照旧留着。"
        )
        self.words.addWidget(TextLabel(body.format(next=revision + 1), wrap=True))
        if confirm:
            still = self.tr("有 {n} 处写明了理由，照现在的样子报出。").format(n=confirm)
            self.words.addWidget(TextLabel(still, ink=Ink.WARN, wrap=True))
        if barred:
            told = self.tr("本年度不得申报：定稿后可以打印、存档，不能导出上报包。")
            self.words.addWidget(TextLabel(told, ink=Ink.BAD, wrap=True))
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        self.stay = Button(look, self.tr("先不定稿"))
        self.stay.clicked.connect(self.reject)
        self.go_on = Button(look, self.tr("定稿"), kind=ButtonKind.PRIMARY)
        self.go_on.clicked.connect(self.accept)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.go_on)
        self.stay.setDefault(True)
        self.stay.setFocus()
        self.setAccessibleName(question)
