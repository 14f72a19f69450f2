"""复核结论: what is still to be seen, what it comes to, the decision, and the signed feedback."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.standards.pack import Grade
from models.usecases.review.review_cards import (
    ACCEPTED,
    RETURNED,
    FeedbackLine,
    ReviewCard,
)
from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PanelHeader
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.institutions.words import day_shown
from ui.pages.review.opinion import ReasonEdit
from ui.pages.review.sender import add_level
from ui.pages.review.signing import SigningFoot
from ui.texts.joining import joined
from ui.texts.sentences import word
from ui.translated import translated

_MOST_ITEMS = 30


class ConclusionPane(QWidget):
    """From top to bottom: progress, what it comes to, items, decision; at the foot the signing."""

    rest_agreed = Signal()
    decided = Signal(str, str)
    """The decision and what is said to the whole."""
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: ReviewCard | None = None
        self.setProperty("ground", "surface")
        inner = ScrollBody("surface")
        self._column = inner.column
        self._column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        self._column.setSpacing(INNER_GAP)
        self._standing()
        self._deciding()
        self._history()
        self._levels = QWidget()
        self._column.addWidget(self._levels)
        self._column.addStretch(1)
        area = make_scroll_area()
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = PanelHeader(look, self.tr("复核结论"))
        self.back = Button(
            look, self.tr("回到条款"), kind=ButtonKind.QUIET, keycap="F9", small=True
        )
        self.back.clicked.connect(self.left)
        head.add_trailing(self.back)
        outer.addWidget(head)
        outer.addWidget(area, 1)
        self.foot = SigningFoot(look)
        outer.addWidget(self.foot)

    @property
    def acts(self) -> tuple[QWidget, ...]:
        """Everything that writes: off for whoever may only look."""
        return (
            self.agree_rest,
            self.accept,
            self.send_back,
            self.summary,
            self.foot.issue,
            self.foot.take_up,
        )

    def show_review(self, card: ReviewCard) -> None:
        """Show how far the review is."""
        another = self._card is None or self._card.digest != card.digest
        self._card = card
        self._tell_standing(card)
        self._tell_result(card)
        writable = card.newest and not card.issued
        self.accept.setChecked(card.decision == ACCEPTED)
        self.send_back.setChecked(card.decision == RETURNED)
        if another or not self.summary.hasFocus():
            self.summary.put(card.summary)
        for widget in (self.accept, self.send_back, self.summary):
            widget.setEnabled(writable)
        self._tell_feedbacks(card)
        self.foot.show_review(card)

    def _standing(self) -> None:
        self.progress = TextLabel("", strong=True, wrap=True)
        self._column.addWidget(let_shrink(self.progress))
        self.agree_rest = Button(self._look, "", small=True)
        self.agree_rest.clicked.connect(self.rest_agreed)
        row = QHBoxLayout()
        row.addWidget(self.agree_rest)
        row.addStretch(1)
        self._column.addLayout(row)
        self.counts = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self._column.addWidget(let_shrink(self.counts))

    def _deciding(self) -> None:
        line = QWidget()
        flow = FlowLayout(line, gap=INNER_GAP, line_gap=4)
        flow.addWidget(TextLabel(self.tr("结论"), strong=True))
        choice = ButtonKind.CHOICE
        self.accept = Button(self._look, word("decision", ACCEPTED, translated), kind=choice)
        self.accept.clicked.connect(self._on_accept)
        self.send_back = Button(self._look, word("decision", RETURNED, translated), kind=choice)
        self.send_back.clicked.connect(self._on_send_back)
        flow.addWidget(self.accept)
        flow.addWidget(self.send_back)
        self._column.addWidget(line)
        self.summary = ReasonEdit(self._look, self.tr("总的意见"))
        self.summary.setPlaceholderText(self.tr("总的意见，机构会看到；可以不写"))
        self.summary.rested.connect(self._on_summary)
        self._column.addWidget(self.summary)

    def _history(self) -> None:
        self._items_title = TextLabel(self.tr("整改意见"), strong=True)
        self.items = TextLabel("", role=TextRole.TABLE, wrap=True)
        self._feedback_title = TextLabel(self.tr("发出过的反馈"), strong=True)
        self.feedbacks = TextLabel("", role=TextRole.TABLE, wrap=True)
        for label in (self._items_title, self.items, self._feedback_title, self.feedbacks):
            self._column.addWidget(let_shrink(label))

    def _tell_standing(self, card: ReviewCard) -> None:
        if card.issued:
            told = self.tr("反馈已经发出，复核不能再改。")
        elif not card.newest:
            told = self.tr("之后又报过一次，这一次只能看。")
        elif card.unseen:
            told = self.tr("看过 {seen}/{all} 条，还有 {n} 条没看，看完才能发出。").format(
                seen=card.seen, all=len(card.clauses), n=card.unseen
            )
        elif card.waiting:
            told = self.tr("条款都看过了；机构答复的 {n} 条意见还没有定。").format(
                n=len(card.waiting)
            )
        else:
            told = self.tr("{n} 条都看过了。").format(n=len(card.clauses))
        self.progress.setText(told)
        rest = self.tr("一次同意自评和计算一致的 {n} 条").format(n=card.agreeable)
        self.agree_rest.set_word(rest)
        self.agree_rest.setVisible(card.newest and not card.issued and card.agreeable > 0)
        waiting = [item for item in card.items if item.open]
        lines = [
            " · ".join(
                filter(
                    None,
                    (
                        item.id,
                        item.clause or self.tr("全院"),
                        item.text,
                        item.due.isoformat() if item.due else "",
                    ),
                )
            )
            for item in waiting[:_MOST_ITEMS]
        ]
        if len(waiting) > _MOST_ITEMS:
            lines.append(self.tr("另有 {n} 条").format(n=len(waiting) - _MOST_ITEMS))
        self.items.setText("\n".join(lines) or self.tr("没有要整改的。"))
        self._items_title.setText(self.tr("整改意见，要整改的 {n} 条").format(n=len(waiting)))

    def _tell_result(self, card: ReviewCard) -> None:
        counts = dict(card.counts)
        parts = [
            self.tr("{grade} {n} 条").format(grade=grade.value, n=counts.get(grade, 0))
            for grade in Grade
        ]
        told = self.tr("按复核的等次：{counts}。").format(counts=joined(parts, translated))
        if card.unseen:
            told += self.tr("没看的 {n} 条先按自评算。").format(n=card.unseen)
        self.counts.setText(told)
        levels = QWidget()
        column = QVBoxLayout(levels)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INNER_GAP)
        for level in card.levels:
            add_level(self._look, column, level)
        self._column.replaceWidget(self._levels, levels)
        self._levels.deleteLater()
        self._levels = levels

    def _tell_feedbacks(self, card: ReviewCard) -> None:
        self._feedback_title.setVisible(bool(card.feedbacks))
        self.feedbacks.setVisible(bool(card.feedbacks))
        self.feedbacks.setText("\n".join(map(self._feedback, card.feedbacks)))

    def _feedback(self, line: FeedbackLine) -> str:
        told = self.tr("第 {n} 份，对第 {revision} 次上报，{decision}，{day}，校验码 {code}")
        return told.format(
            n=line.revision,
            revision=line.submission_revision,
            decision=word("decision", line.decision, translated),
            day=day_shown(line.issued_at),
            code=line.check_code,
        )

    def _on_accept(self) -> None:
        self.decided.emit(ACCEPTED, self.summary.toPlainText())

    def _on_send_back(self) -> None:
        self.decided.emit(RETURNED, self.summary.toPlainText())

    def _on_summary(self) -> None:
        card = self._card
        if card is not None and card.newest and not card.issued:
            self.decided.emit(card.decision, self.summary.toPlainText())
