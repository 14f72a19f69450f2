"""Last time's answers on the checklist: at the criterion, over the clause, in plain words.

Nothing shown here counts: it waits until a person confirms it or answers anew.
"""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.standards.wording import Change
from models.usecases.cards import CarriedCard, ClauseCard, CriterionCard
from models.usecases.carry.carry_cards import FormerCard
from ui.components.buttons import Button
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP
from ui.pages.checklist.derivation import lowered
from ui.pages.checklist.words import carried_words, confirmable
from ui.pages.packs.changes import requirement_pairs
from ui.pages.wording import marked_words, plain_words
from ui.texts.joining import listed
from ui.translated import translated


class CarriedLine(QWidget):
    """Under a criterion: last time's answer to confirm or change, or why it must be given anew."""

    confirmed = Signal()
    answered = Signal(bool)
    """The other answer than last time's."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._other = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP // 2)
        top = Qt.AlignmentFlag.AlignTop
        self._icon = IconLabel(look, IconName.HISTORY, ink="stale", base=16)
        self._words = TextLabel(role=TextRole.TABLE, ink=Ink.STALE, wrap=True)
        self.confirm = Button(look, self.tr("确认"), small=True)
        self.change = Button(look, "", small=True)
        row.addWidget(lowered(self._icon, by=4), 0, top)
        row.addWidget(lowered(self._words), 1, top)
        for button in (self.confirm, self.change):
            # the list is one stop for Tab: Enter confirms the current row, Space answers it
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button, 0, top)
        column.addLayout(row)
        self.former = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.former.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(self.former)
        self.confirm.clicked.connect(self.confirmed)
        self.change.clicked.connect(lambda: self.answered.emit(self._other))

    def show_card(self, card: CriterionCard, former: FormerCard | None, *, locked: bool) -> None:
        """Show what waits at a criterion."""
        words = carried_words(card)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._other = not card.carried
        self.change.set_word(self.tr("改为达到") if self._other else self.tr("改为未达"))
        for button in (self.confirm, self.change):
            button.setVisible(confirmable(card) and not locked)
        self.former.setVisible(former is not None)
        if former is not None:
            self._show_former(former)

    def _show_former(self, former: FormerCard) -> None:
        lines = []
        if any(one.change is not Change.SAME for one in former.words):
            text = self.tr("条文：{words}")
            lines.append(
                (
                    text.format(words=marked_words(former.words, self._look.colours)),
                    text.format(words=plain_words(former.words)),
                )
            )
        if former.requirement is not None:
            for label, old, new in requirement_pairs(former.requirement):
                said = self.tr("{label}：{old} → {new}").format(label=label, old=old, new=new)
                lines.append((escape(said), said))
        self.former.setText("<br>".join(shown for shown, _ in lines))
        self.former.setAccessibleName("\n".join(said for _, said in lines))


class CarriedStrip(InlineMessage):
    """Over the criteria: everything that came over for the clause, to take or to leave."""

    confirm_asked = Signal()
    set_aside_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, MessageKind.INFO, "", parent=parent)
        self.action_chosen.connect(self._on_action)
        self.hide()

    def show_clause(self, card: ClauseCard) -> None:
        """Show what waits for a clause; nothing where nothing does."""
        carried = card.carried
        self.setVisible(carried is not None)
        if carried is None:
            return
        waiting = self._waiting(carried)
        if waiting:
            kind = MessageKind.INFO
            headline = self.tr("沿用上次，待确认：{what}。").format(
                what=listed(waiting, translated)
            )
            words = [self._origin(card, carried), *self._texts(carried)]
            if carried.changed:
                words.append(self.tr("另有 {n} 款条文已改，不能沿用。").format(n=carried.changed))
        else:
            kind = MessageKind.WARN
            headline = self.tr("条文已改，{n} 款的上次答案不能沿用。").format(n=carried.changed)
            words = [self._origin(card, carried)]
        aside = self.tr("不沿用")
        actions = (self.tr("全部确认"), aside) if waiting else (aside,)
        self.set_message(kind, headline, "".join(words), actions=() if card.final else actions)

    def _on_action(self, at: int) -> None:
        if self.button(at).text() == self.tr("不沿用"):
            self.set_aside_asked.emit()
        else:
            self.confirm_asked.emit()

    def _waiting(self, carried: CarriedCard) -> list[str]:
        counted = (
            (self.tr("{n} 款答案"), carried.answers),
            (self.tr("{n} 份佐证"), len(carried.evidence)),
        )
        texts = (
            (self.tr("不适用"), carried.not_applicable_reason),
            (self.tr("理由"), carried.claim_reason),
            (self.tr("备注"), carried.notes),
        )
        return [pattern.format(n=count) for pattern, count in counted if count] + [
            name for name, text in texts if text
        ]

    def _texts(self, carried: CarriedCard) -> Iterable[str]:
        for pattern, text in (
            (self.tr("不适用的理由：{text}。"), carried.not_applicable_reason),
            (self.tr("理由：{text}。"), carried.claim_reason),
            *((self.tr("备注：{text}。"), note.text) for note in carried.notes),
        ):
            if text:
                yield pattern.format(text=text.rstrip("。"))

    def _origin(self, card: ClauseCard, carried: CarriedCard) -> str:
        if carried.sureness == "likely":
            return self.tr("按文字相近对上原来的 {code}，先看是不是同一条。").format(
                code=carried.from_clause
            )
        if carried.from_clause != card.code:
            return self.tr("来自原来的 {code}。").format(code=carried.from_clause)
        return ""
