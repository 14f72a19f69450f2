"""How the year stands with the county, in one strip: on the start page, and over the lists."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.usecases.feedback.feedback_cards import ACCEPTED, LoopCard
from ui.components.messages import InlineMessage, MessageKind
from ui.look.current import Look
from ui.texts.feedback import loop_shown
from ui.translated import translated


class LoopBanner(InlineMessage):
    """Hidden while the county has said nothing."""

    feedback_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, MessageKind.INFO, "", parent=parent)
        self.action_chosen.connect(self.feedback_asked)
        self.hide()

    def show_loop(self, card: LoopCard | None, *, urgent: bool = False) -> None:
        """Show how it stands; ``urgent``: only while something is to be answered."""
        told = card is not None and (not urgent or _is_urgent(card))
        self.setVisible(told)
        if card is None or not told:
            return
        headline, text = loop_shown(card, translated)
        action = self.tr("逐项答复") if _is_urgent(card) else self.tr("看反馈")
        self.set_message(_kind(card), headline, text, actions=(action,))


def _is_urgent(card: LoopCard) -> bool:
    return card.decision != ACCEPTED and not card.older and card.waiting > 0


def _kind(card: LoopCard) -> MessageKind:
    if card.decision == ACCEPTED:
        return MessageKind.OK
    return MessageKind.WARN if _is_urgent(card) else MessageKind.INFO
