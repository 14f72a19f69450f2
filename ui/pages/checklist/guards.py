"""The strips under the grades: over-claim, possible under-claim, not applicable, final."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.assessment.grades import Outcome
from models.standards.pack import Grade
from models.usecases.cards import ClauseCard
from ui.components.buttons import Button
from ui.components.chips import StatusChip
from ui.components.labels import IconLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, LayoutClass
from ui.pages.checklist.derivation import strong_words
from ui.pages.checklist.saving import PauseSaver
from ui.pages.checklist.words import contradicts, outcome_word
from ui.texts.joining import ended, joined
from ui.translated import translated


class OverClaimGuard(QFrame):
    """Says what stands above the computed grade, that it is saved, and what is still asked."""

    reason_written = Signal(str, str)
    """Clause and reason."""
    taken_back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 14, 7)
        row.setSpacing(INNER_GAP)
        icon = IconLabel(look, IconName.WARNING, ink="warn", base=18, filled=True)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(5)
        row.addLayout(column, 1)
        self._words = TextLabel(role=TextRole.TABLE, wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(self._words)
        line = QHBoxLayout()
        line.setSpacing(INNER_GAP)
        self._caption = TextLabel(self.tr("理由"), role=TextRole.TABLE)
        self.reason = QLineEdit()
        self.reason.setProperty("dense", True)
        self.reason.setAccessibleName(self.tr("自评高于计算结果的理由"))
        self._caption.setBuddy(self.reason)
        self._evidence = StatusChip(look, Status.MET)
        self.back = Button(look, "", small=True)
        self.back.clicked.connect(self.taken_back)
        line.addWidget(self._caption)
        line.addWidget(self.reason, 1)
        line.addWidget(self._evidence)
        line.addWidget(self.back)
        column.addLayout(line)
        self.saver = PauseSaver(self.reason, self.reason_written.emit)

    def show_clause(self, card: ClauseCard) -> None:
        """Show the strip where the claim stands above the computation."""
        if not card.over_claim:
            self.saver.flush()
            self.hide()
            return
        above = (
            self.tr("自评 {claimed} 高于计算结果 {computed}。").format(
                claimed=card.claimed, computed=card.computed
            )
            if card.computed is not None
            else self.tr("自评 {claimed} 高于计算结果（缺数据）。").format(claimed=card.claimed)
        )
        rest = ended(joined(_differing(card), translated), translated, more=self._asked(card))
        self._words.setText(strong_words(above) + escape(rest))
        self._words.setAccessibleName(above + rest)
        self.saver.show_text(card.code, card.claim_reason)
        set_draft_place(self.reason, claim_draft_place(card.code))
        self.reason.setReadOnly(card.final)
        self._show_evidence(card)
        self.back.set_word(
            self.tr("改回 {grade}").format(grade=card.computed)
            if card.computed is not None
            else self.tr("改回计算结果")
        )
        self.back.setVisible(not card.final)
        self.show()

    def set_layout_class(self, layout: LayoutClass) -> None:
        """Leave out the caption and the count where there is little room."""
        wide = layout is LayoutClass.WIDE
        self._caption.setVisible(wide)
        self._evidence.setVisible(wide)

    def _asked(self, card: ClauseCard) -> str:
        if card.final:
            return ""
        return self.tr("已经保存；上报前写明理由，并至少附 1 份佐证。")

    def _show_evidence(self, card: ClauseCard) -> None:
        valid = [one for one in card.evidence if not (one.expired or one.other_year)]
        if card.evidence and not valid:
            self._evidence.set_status(Status.TO_CONFIRM, self.tr("佐证已过期"))
        elif card.evidence:
            text = self.tr("已附 {count} 份").format(count=len(card.evidence))
            self._evidence.set_status(Status.MET, text)
        else:
            self._evidence.set_status(Status.TO_CONFIRM, self.tr("还没附佐证"))


class NotApplicableForm(QFrame):
    """Asks why a clause does not apply, in place; nothing is set before 设为不适用."""

    reason_given = Signal(str)
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "info")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 14, 7)
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(look, IconName.NOT_APPLICABLE, ink="accent", base=18))
        row.addWidget(TextLabel(self.tr("不适用的理由"), role=TextRole.TABLE))
        self.reason = QLineEdit()
        self.reason.setProperty("dense", True)
        self.reason.setAccessibleName(self.tr("这一条不适用的理由"))
        self.reason.returnPressed.connect(self._on_set)
        row.addWidget(self.reason, 1)
        self.set_button = Button(look, self.tr("设为不适用"), small=True)
        self.set_button.clicked.connect(self._on_set)
        row.addWidget(self.set_button)
        leave = Button(look, self.tr("取消"), small=True)
        leave.clicked.connect(self.dismissed)
        row.addWidget(leave)
        self.hide()

    def ask(self, code: str) -> None:
        """Show the form for a clause, with the keyboard in it."""
        self.reason.clear()
        set_draft_place(self.reason, away_draft_place(code), lasting=True)
        self.reason.setProperty("state", "")
        self.show()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_set(self) -> None:
        if self.reason.text().strip():
            self.reason_given.emit(self.reason.text())
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reason.setPlaceholderText(self.tr("先写理由，例如本院没有开展这项业务"))


class Notices(QWidget):
    """What else there is to say of a clause, each a strip with at most one button."""

    adopt_asked = Signal()
    """Take the computed grade instead of a lower claim."""
    apply_asked = Signal()
    """Make a clause apply again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.final = InlineMessage(look, MessageKind.INFO, "")
        self.under = InlineMessage(look, MessageKind.INFO, "")
        self.away = InlineMessage(look, MessageKind.INFO, "")
        self.must = InlineMessage(
            look,
            MessageKind.WARN,
            self.tr("这一条必须评。"),
            self.tr("标准没有允许把它设为不适用。"),
        )
        self.under.action_chosen.connect(lambda _: self.adopt_asked.emit())
        self.away.action_chosen.connect(lambda _: self.apply_asked.emit())
        for strip in (self.final, self.under, self.away, self.must):
            column.addWidget(strip)
            strip.hide()

    def show_clause(self, card: ClauseCard, barred: str = "") -> None:
        """Show the strips that hold for a clause; ``barred``: why it can only be looked at."""
        self.final.setVisible(card.final)
        headline, rest = self.tr("已定稿，只能查看。"), self.tr("要改动，先在“上报”页开始下一次。")
        if barred:
            headline, rest = self.tr("只能查看。"), barred
        self.final.set_message(MessageKind.INFO, headline, rest)
        self.must.hide()
        self._show_under(card)
        self._show_away(card)
        self.setVisible(any(not strip.isHidden() for strip in (self.final, self.under, self.away)))

    def say_it_must(self) -> None:
        """Say that the clause cannot be set to E."""
        self.must.show()
        self.show()

    def _show_under(self, card: ClauseCard) -> None:
        self.under.setVisible(bool(card.under_claim))
        if card.under_claim:
            actions = () if card.final else (self.tr("采用 {grade}").format(grade=card.computed),)
            self.under.set_message(
                MessageKind.INFO,
                self.tr("可能少报：计算为 {computed}，自评 {claimed}。").format(
                    computed=card.computed, claimed=card.claimed
                ),
                joined(_differing(card), translated),
                actions=actions,
            )

    def _show_away(self, card: ClauseCard) -> None:
        away = card.claimed is Grade.E
        self.away.setVisible(away)
        if not away:
            return
        given = bool(card.not_applicable_reason)
        actions = (self.tr("改为适用"),) if given and not card.final else ()
        text = card.not_applicable_reason if given else self.tr("按机构信息判定，不计入比例。")
        self.away.set_message(MessageKind.INFO, self.tr("不适用："), text, actions=actions)


def _differing(card: ClauseCard) -> list[str]:
    """Return ``C3 未达``, ``C6 缺数据`` for every criterion a person has overruled."""
    return [
        f"{item.label} {outcome_word(item.computed)}" for item in card.criteria if contradicts(item)
    ]


def overruled(card: ClauseCard, claimed: Outcome) -> tuple[str, ...]:
    """Return the criteria a person has set to ``claimed`` against what was computed."""
    return tuple(item.id for item in card.criteria if contradicts(item) and item.claimed is claimed)


AWAY = "not-applicable"


def away_draft_place(clause: str) -> str:
    """Return the name under which a reason why a clause does not apply is kept."""
    return f"checklist/{clause}/{AWAY}"


def claim_draft_place(clause: str) -> str:
    """Return the name under which a reason that was begun is kept."""
    return f"checklist/{clause}/claim"
