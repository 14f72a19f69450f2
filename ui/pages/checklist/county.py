"""What the county said of a clause, over its criteria: the grade it gives, what it wants mended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.usecases.cards import ClauseCard
from models.usecases.feedback.feedback_cards import SaidOfClauseCard
from ui.components.messages import InlineMessage, MessageKind
from ui.look.current import Look
from ui.texts.feedback import item_state_shown
from ui.texts.joining import ended, labelled, stated
from ui.texts.words import GRADES
from ui.translated import translated


class CountyStrip(InlineMessage):
    """Hidden where the county agreed and asks for nothing."""

    feedback_asked = Signal(str)
    """The clause whose feedback the person wants to see."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, MessageKind.INFO, "", parent=parent)
        self._code = ""
        self.action_chosen.connect(lambda _at: self.feedback_asked.emit(self._code))
        self.hide()

    def show_clause(self, card: ClauseCard) -> None:
        """Show what was said of a clause."""
        said = card.said
        self._code = card.code
        told = said is not None and (said.reviewed != said.claimed or bool(said.items))
        self.setVisible(told)
        if said is None or not told:
            return
        waits = not said.older and any(item.waits for item in said.items)
        kind = MessageKind.WARN if waits else MessageKind.INFO
        headline = self._headline(said)
        action = self.tr("去答复") if waits else self.tr("看反馈")
        self.set_message(kind, headline, self._more(said), actions=(action,))

    def _headline(self, said: SaidOfClauseCard) -> str:
        if said.reviewed == said.claimed:
            return self.tr("县里复核第 {n} 次：等级同意。").format(n=said.submission_revision)
        return self.tr("县里复核第 {n} 次：自评 {claimed}，县级 {reviewed}。").format(
            n=said.submission_revision,
            claimed=_grade(said.claimed),
            reviewed=_grade(said.reviewed),
        )

    def _more(self, said: SaidOfClauseCard) -> str:
        items = (
            labelled(item_state_shown(item, translated), item.text, translated)
            for item in said.items
        )
        words = stated((said.reason, *items), translated)
        return ended(words, translated) if words else ""


def _grade(grade: str) -> str:
    return translated(GRADES[grade]) if grade else "—"
