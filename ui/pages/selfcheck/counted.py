"""What a ledger of the year before tells of an item, down to its rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.selfchecks.selfcheck_cards import CountCard
from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LineLabel, LinkLabel, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP

_LEFT = 46
"""Under the words of the item, pixels at 100 %."""


class CountedLine(QWidget):
    """One line: how many, how sure, the rows, and a button that takes the number over."""

    taken = Signal(int)
    """The number of rows."""

    def __init__(self, look: Look, card: CountCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 0, 0, 0)
        column.setSpacing(2)
        line = QWidget()
        flow = FlowLayout(line, gap=INNER_GAP, line_gap=2)
        flow.addWidget(LineLabel(self._told(), role=TextRole.CAPTION, ink=self._ink()))
        self.rows = TextLabel(self._rows(), role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self.take = Button(look, self.tr("填入 {n}").format(n=len(card.rows)), small=True)
        self.take.clicked.connect(lambda: self.taken.emit(len(card.rows)))
        self.open = LinkLabel(look, self.tr("看是哪些行"))
        self.open.activated.connect(self._on_open)
        for widget in (self.open, self.take):
            flow.addWidget(widget)
        self.open.setVisible(bool(card.rows))
        self.take.setVisible(card.known != "none")
        column.addWidget(line)
        column.addWidget(let_shrink(self.rows))
        self.rows.hide()

    def set_locked(self, locked: bool) -> None:
        """Let the number only be read."""
        self.take.setEnabled(not locked)

    def _told(self) -> str:
        card = self._card
        if card.known == "none":
            return self.tr("{year} 年度的“{ledger}”台账没有记录，不能当作 0，请查实后填").format(
                year=card.year, ledger=card.title
            )
        if card.known == "exact":
            return self.tr("{year} 年度“{ledger}”台账：{n} 件").format(
                year=card.year, ledger=card.title, n=len(card.rows)
            )
        return self.tr("{year} 年度“{ledger}”台账：至少 {n} 件（台账没有声明填完）").format(
            year=card.year, ledger=card.title, n=len(card.rows)
        )

    def _ink(self) -> Ink:
        return Ink.UNKNOWN if self._card.known == "none" else Ink.SECOND

    def _rows(self) -> str:
        return "\n".join(f"{row.held_on}　{row.words}" for row in self._card.rows)

    def _on_open(self) -> None:
        shown = not self.rows.isVisible()
        self.rows.setVisible(shown)
        self.open.set_words(self.tr("收起") if shown else self.tr("看是哪些行"))
