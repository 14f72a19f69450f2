"""The start page's panel of what the county announced: until when, by which standard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.county.county_cards import CampaignCard, ReceivedCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP
from ui.pages.campaign.parts import MarkedLine
from ui.pages.campaign.words import (
    days_shown,
    number_shown,
    pack_shown,
    standard_shown,
    urgency,
)
from ui.texts.joining import listed
from ui.texts.sentences import sentence
from ui.translated import translated


class CampaignPanel(Panel):
    """Told the newest campaign or none; its button asks for a file."""

    file_asked = Signal()
    county_asked = Signal()
    """The county has to be enrolled before its campaign can be taken in."""
    standard_asked = Signal(str, int)
    """Digest of the standard the county names, and the year it is for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("县里下发的通知"), padded=True, parent=parent)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.action_chosen.connect(lambda _at: self.county_asked.emit())
        self.message.hide()
        self.none = TextLabel(
            self.tr("还没有县级下发的期限。"), role=TextRole.TABLE, ink=Ink.SECOND, wrap=True
        )
        self._known = QWidget()
        column = QVBoxLayout(self._known)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INNER_GAP // 2)
        self.title = TextLabel("", strong=True, wrap=True)
        self.origin = TextLabel("", role=TextRole.TABLE, ink=Ink.THIRD, wrap=True)
        self.days = MarkedLine(look, IconName.DEADLINE)
        self.standard = MarkedLine(look, IconName.CHECKLIST)
        self.words = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        for label in (self.title, self.origin, self.days, self.standard, self.words):
            column.addWidget(label)
        self.take_in = Button(look, self.tr("导入下发包"), small=True, icon=IconName.IMPORT)
        self.take_in.clicked.connect(self.file_asked)
        self.change = Button(look, self.tr("换到指定的版本…"), small=True, icon=IconName.HISTORY)
        self.change.clicked.connect(self._on_change)
        self._card: CampaignCard | None = None
        row = QHBoxLayout()
        row.addWidget(self.take_in)
        row.addWidget(self.change)
        row.addStretch(1)
        self.body.addWidget(let_shrink(self.message))
        self.body.addWidget(let_shrink(self.none))
        self.body.addWidget(let_shrink(self._known))
        self.body.addLayout(row)
        self.show_card(None)

    def show_card(self, card: CampaignCard | None) -> None:
        """Show the newest campaign of the county, or that there is none."""
        self._card = card
        other = card is not None and card.standard is not None and not card.in_use
        self.change.setVisible(other)
        self.none.setVisible(card is None)
        self._known.setVisible(card is not None)
        if card is None:
            return
        self.title.setText(card.title)
        self.origin.setText(
            self.tr("{county} · {number} · {year} 年度").format(
                county=card.county, number=number_shown(card), year=card.year
            )
        )
        self.days.show_text(urgency(card), days_shown(card))
        self.standard.show_text(*standard_shown(card))
        self.words.setText(card.message)
        self.words.setVisible(bool(card.message))

    def show_received(self, card: ReceivedCard) -> None:
        """Say what came of the file that was chosen."""
        if card.already:
            self._say(MessageKind.INFO, self.tr("这份通知早已收过，没有变化。"))
        elif card.new_packs:
            new = listed((pack_shown(pack) for pack in card.new_packs), translated)
            told = self.tr("已收下，新存入 {packs}。").format(packs=new)
            self._say(MessageKind.OK, told)
        else:
            self._say(MessageKind.OK, self.tr("已收下。"))

    def tell(self, failure: Exception) -> None:
        """Say in place what was refused; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        unknown = failure.code is RefusalCode.CAMPAIGN_COUNTY_UNKNOWN
        actions = (self.tr("登记上报给哪个县"),) if unknown else ()
        self._say(MessageKind.BAD, sentence(failure, translated), actions)

    def set_busy(self, busy: bool) -> None:
        """Take no second file while one is checked."""
        self.take_in.setEnabled(not busy)
        if busy:
            self.message.hide()

    def _on_change(self) -> None:
        if self._card is not None and self._card.standard is not None:
            self.standard_asked.emit(self._card.standard.digest, self._card.year)

    def _say(self, kind: MessageKind, text: str, actions: tuple[str, ...] = ()) -> None:
        self.message.set_message(kind, text, actions=actions)
        self.message.show()
