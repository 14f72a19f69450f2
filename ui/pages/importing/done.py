"""Last step of an import: what has come in, and where to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import ImportCard
from ui.components.buttons import Button, ButtonKind
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.components.steps import StepRow
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.joining import listed
from ui.translated import translated

_NAMED = 8


class DoneStage(QWidget):
    """What came in, what waits to be mended, what the file did not have."""

    ledger_asked = Signal(str)
    """Show this ledger (a key of ``FORMS``)."""
    another_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ledger = ""
        self.message = InlineMessage(look, MessageKind.OK, "")
        self._panel = Panel(look, self.tr("接下来"))
        self.rows: list[StepRow] = []
        self.open = Button(look, self.tr("打开台账"), kind=ButtonKind.PRIMARY)
        self.open.clicked.connect(lambda: self.ledger_asked.emit(self._ledger))
        another = Button(look, self.tr("再导入一个文件"))
        another.clicked.connect(self.another_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(INNER_GAP)
        buttons.addWidget(self.open)
        buttons.addWidget(another)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        column.addWidget(let_shrink(self.message))
        column.addWidget(self._panel)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_card(self, card: ImportCard, ledger: str) -> None:
        """Show what an import has done."""
        self._ledger = ledger
        words = self.tr("新增 {added}，改了 {changed}，没有变化 {unchanged}。").format(
            added=card.added, changed=card.changed, unchanged=card.unchanged
        )
        if card.ended:
            words += self.tr("停用 {count}。").format(count=card.ended)
        if card.left_out:
            words += self.tr("没有导入 {count}。").format(count=card.left_out)
        headline = self.tr("{file} 已导入。").format(file=card.file)
        self.message.set_message(MessageKind.OK, headline, words)
        for row in self.rows:
            self._panel.body.removeWidget(row)
            row.deleteLater()
        self.rows = []
        if card.held:
            self._add_held(card)
        if len(card.vanished) > card.ended:
            self._add_vanished(card)
        self._panel.setVisible(bool(self.rows))

    def _add_held(self, card: ImportCard) -> None:
        title = self.tr("{count} 处读不懂，原样留着").format(count=card.held)
        detail = self.tr("改好以前按“缺数据”计算，不会当作达到。")
        if self._ledger == "annual":
            title = self.tr("{count} 项读不懂，没有写入").format(count=card.held)
            detail = self.tr("在原表里改好再导入，或直接在台账里填。")
        self._add(title, detail, self.tr("去改好"), IconName.NOT_MET, "bad")

    def _add_vanished(self, card: ImportCard) -> None:
        title = self.tr("台账里有 {count} 个是文件里没有的，没有动").format(
            count=len(card.vanished) - card.ended
        )
        names = listed(card.vanished[:_NAMED], translated)
        self._add(title, names, self.tr("去看看"), IconName.HISTORY, "stale")

    def _add(self, title: str, detail: str, action: str, icon: IconName, ink: str) -> None:
        row = StepRow(
            self._look, title, detail, action, icon=icon, ink=ink, filled=ink == "bad", last=True
        )
        row.chosen.connect(lambda: self.ledger_asked.emit(self._ledger))
        self._panel.body.addWidget(row)
        self.rows.append(row)
