"""What the standard expects to see for a clause, and whether it is there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import ClauseCard
from models.usecases.clauses.clause_cards import RequiredEvidenceCard
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import PANEL_GAP
from ui.pages.checklist.derivation import lowered

_THERE, _EXPIRED = "there", "expired"


class RequiredList(QWidget):
    """Each expected piece with its state; what is missing can be added for just that."""

    add_asked = Signal(str, str)
    """The criterion (empty: the whole clause) and the item."""

    def __init__(self, look: Look, card: ClauseCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        labels = {item.id: item.label for item in card.criteria}
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, 8)
        column.setSpacing(3)
        there = sum(one.state == _THERE for one in card.required)
        title = self.tr("这一条还应有 {there}/{all}").format(there=there, all=len(card.required))
        column.addWidget(TextLabel(title, role=TextRole.TABLE, strong=True))
        for one in card.required:
            column.addLayout(self._line(one, labels.get(one.criterion, ""), final=card.final))

    def _line(self, one: RequiredEvidenceCard, label: str, *, final: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        icon, ink, filled, word = self._look_of(one.state)
        mark = IconLabel(self._look, icon, ink=ink, base=14, filled=filled, spoken=word)
        line.addWidget(lowered(mark, by=3), 0, Qt.AlignmentFlag.AlignTop)
        text = " ".join(filter(None, (label, one.item)))
        if one.state == _EXPIRED:
            text = self.tr("{item}（{word}）").format(item=text, word=word)
        body = Ink.OK if one.state == _THERE else Ink.SECOND
        words = TextLabel(text, role=TextRole.TABLE, ink=body, wrap=True)
        words.setAccessibleName(f"{text}，{word}")
        line.addWidget(words, 1)
        if one.state != _THERE and not final:
            add = LinkLabel(self._look, self.tr("添加"))
            add.setAccessibleName(self.tr("添加 {item}，链接").format(item=text))
            add.activated.connect(lambda: self.add_asked.emit(one.criterion, one.item))
            line.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _look_of(self, state: str) -> tuple[IconName, str, bool, str]:
        if state == _THERE:
            return IconName.MET, "ok", True, self.tr("已有")
        if state == _EXPIRED:
            return IconName.HISTORY, "stale", False, self.tr("过期，须换新")
        return IconName.RING, "text_3", False, self.tr("还没有")
