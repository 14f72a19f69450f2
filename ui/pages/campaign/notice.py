"""The county's section on what it announced last: the round, its end, and the way to another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.county.county_cards import CampaignCard
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.campaign.parts import MarkedLine
from ui.pages.campaign.words import days_shown, number_shown, urgency


class CampaignNotice(QFrame):
    """Told the newest campaign or none."""

    issue_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "top")
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(INNER_GAP)
        head.addWidget(TextLabel(self.tr("下发通知"), strong=True))
        head.addStretch(1)
        self.issue = Button(look, self.tr("下发…"), small=True, icon=IconName.SEND)
        self.issue.clicked.connect(self.issue_asked)
        head.addWidget(self.issue)
        column.addLayout(head)
        self.title = TextLabel("", role=TextRole.TABLE, wrap=True)
        column.addWidget(let_shrink(self.title))
        self.days = MarkedLine(look, IconName.DEADLINE)
        column.addWidget(self.days)
        self.show_card(None)

    def show_card(self, card: CampaignCard | None) -> None:
        """Show the newest campaign, or that there is none."""
        self.days.setVisible(card is not None)
        if card is None:
            self.title.set_ink(Ink.SECOND)
            self.title.setText(
                self.tr("还没有下发过。标准、起止日期写进一个文件，签名后发给各机构。")
            )
            return
        self.title.set_ink(Ink.BODY)
        self.title.setText(
            self.tr("{number}：{title}").format(number=number_shown(card), title=card.title)
        )
        self.days.show_text(urgency(card), days_shown(card))
