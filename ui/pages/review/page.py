"""复核: a submission clause by clause, what changed and over-claims first; then the conclusion."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.usecases.county.county_cards import InstitutionLine, SubmissionCard, SubmittedClauseCard
from models.usecases.people.people_cards import Deed
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from ui.components.buttons import Button
from ui.components.panels import EmptyState, PaneSplitter
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.look.tokens import LayoutClass
from ui.pages.paper.checked import PaperButton
from ui.pages.review.clause import ClausePane
from ui.pages.review.conclusion import ConclusionPane
from ui.pages.review.head import ReviewHead
from ui.pages.review.keys import ReviewKeys
from ui.pages.review.list import GroupedClauses, ReviewList
from ui.pages.review.reviewing import Reviewing
from ui.pages.review.sent_reading import SentReading
from ui.pages.review.words import columns, groups_of

_PANES = (692, 589)
_LEFT_OUT = ("county", "reason")
"""Columns that large text leaves no room for; the pane on the right says the same."""
_DIGEST_DIGITS = 64


class ReviewPage(QWidget):
    """Left the clauses in groups, right the one that is current."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._digest = ""
        self._clause = ""
        self._lines: tuple[InstitutionLine, ...] = ()
        self._lay_out()
        desk.changed.connect(self._on_changed)
        desk.look.changed.connect(self._spread)

    def show_destination(self, where: Destination) -> None:
        """Show a submission; ``detail``: its digest, or a clause of the one that is shown.

        ``field``: a clause of the submission.
        """
        if _is_digest(where.detail):
            another = where.detail != self._digest
            self._digest = where.detail
            self._clause = where.field or ("" if another else self._clause)
        elif where.detail:
            self._clause = where.detail
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        self._spread()
        if self._stale:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room for them."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        room = LayoutClass.of(self.window().width(), self._desk.look.measures)
        wide = room is LayoutClass.WIDE
        self.list.show_columns(() if wide else _LEFT_OUT)
        self.head.summary.setVisible(wide and not self.empty.isVisibleTo(self))

    def _lay_out(self) -> None:
        look = self._desk.look
        self.head = header = ReviewHead(look)
        header.chosen.connect(self._on_chosen)
        self.institution, self.revision = header.institution, header.revision
        self.signature = header.signature
        self.progress = ProgressLine(look)
        self.sent = SentReading(self._desk, self.progress, self)
        self.sent_button = Button(look, self.tr("随包的内容"), icon=IconName.INBOX)
        self.sent_button.clicked.connect(lambda: self.sent.show(self._digest))
        self.paper = PaperButton(self._desk)
        header.add_action(self.paper)
        header.add_action(self.sent_button)
        self.conclude = Button(look, self.tr("作出结论"), keycap="F9", icon=IconName.SIGNATURE)
        self.conclude.clicked.connect(self._turn)
        header.add_action(self.conclude)
        self._review()
        self._panes = PaneSplitter(look, name="review")
        self._panes.addWidget(self._left())
        self._panes.addWidget(self.right)
        self._panes.setStretchFactor(0, 1)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes(list(_PANES))
        self.empty = EmptyState(
            look, self.tr("还没有收到上报。收下的上报包在这里逐条看。"), action=self.tr("去收件")
        )
        self.empty.action_chosen.connect(lambda: self._desk.go("inbox"))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(header)
        page.addWidget(self.progress)
        page.addWidget(self._panes, 1)
        page.addWidget(self.empty, 1)
        self._show_something(False)

    def _review(self) -> None:
        """Make the panes of the review, and join them with what they do."""
        look = self._desk.look
        self.pane = ClausePane(look)
        self.conclusion = ConclusionPane(look)
        self.conclusion.left.connect(self._turn)
        self.review = Reviewing(self._desk, self.pane, self.conclusion, self)
        self.review.advanced.connect(self._go_on)
        self._model = GroupedClauses(columns(self.review.said), self)
        self.list = ReviewList(look, self._model)
        self.list.clause_chosen.connect(self._on_clause)
        self.list.key_pressed.connect(self._on_key)
        QShortcut(QKeySequence("F9"), self, self._turn)
        acts = (*self.pane.opinion.acts, self.pane.items, *self.conclusion.acts)
        self._desk.permits.guard(Deed.REVIEW, *acts)
        self.right = QStackedWidget()
        self.right.addWidget(self.pane)
        self.right.addWidget(self.conclusion)
        self.pane.files.row_opened.connect(self._take_out)
        self.pane.derivation_asked.connect(
            lambda criterion: self.sent.show_behind(self._digest, criterion)
        )

    def _left(self) -> QWidget:
        look = self._desk.look
        left = QWidget()
        left.setProperty("ground", "surface")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(ReviewKeys(look))
        return left

    def _on_changed(self, topics: object) -> None:
        if not isinstance(topics, frozenset):
            return
        if Topic.INBOX in topics:
            self._stale = True
            if self.isVisible():
                self._refresh()
        elif Topic.REVIEW in topics and self.review.digest:
            self._stale = not self.isVisible()
            if self.isVisible():
                self._read_review()

    def _refresh(self) -> None:
        self._stale = False
        bridge, county = self._desk.bridge, self._desk.county
        job = self._desk.work("institutions", lambda _: bridge.read_institutions(county))
        job.succeeded.connect(self._on_lines)

    def _on_lines(self, lines: tuple[InstitutionLine, ...]) -> None:
        self._lines = tuple(line for line in lines if line.submission is not None)
        self.head.offer(self._lines)
        if not self._lines:
            self._show_something(False)
            return
        newest = [line.submission.digest for line in self._lines if line.submission]
        self._read(self._digest or newest[0])

    def _read(self, digest: str) -> None:
        bridge, county = self._desk.bridge, self._desk.county
        self._digest = digest
        job = self._desk.work(
            "submission", lambda _: bridge.read_submission(county, Digest(digest))
        )
        self.progress.watch(job, self.tr("正在打开上报"), cancellable=False)
        job.succeeded.connect(self._show)

    def _show(self, card: SubmissionCard) -> None:
        if card.line.digest != self._digest:
            return
        self._show_something(True)
        self.head.show_submission(card)
        self.paper.show_package(card.line.digest)
        self.pane.show_submission(card)
        self.review.digest = card.line.digest
        review = self.review.read()
        changed = frozenset(clause.code for clause in review.clauses if clause.changed)
        groups = groups_of(card, changed)
        self._model.set_groups(groups)
        self._tell_review()
        if not (self._clause and self.list.go_to(self._clause)) and groups:
            self.list.go_to(groups[0].clauses[0].code)

    def _show_something(self, something: bool) -> None:
        self.empty.setVisible(not something)
        told = (*self.head.told, self.paper, self.sent_button, self.conclude)
        for widget in (self._panes, *told):
            widget.setVisible(something)
        self._spread()

    def _on_chosen(self, digest: str) -> None:
        """Go to another submission; the clause stays that of the same institution."""
        self._desk.go("review", digest)

    def _take_out(self, key: object) -> None:
        clause = self.list.current
        for file in clause.evidence if clause is not None else ():
            if (file.digest, file.criterion) == key:
                self.sent.ask_where(self._digest, (file.file,))

    def _on_clause(self, clause: SubmittedClauseCard) -> None:
        self._clause = clause.code
        self.pane.show_clause(clause)
        self.review.show_clause(clause)

    def _read_review(self) -> None:
        try:
            self.review.read()
        except (Refusal, Trouble) as failure:
            self._desk.failed.emit(failure)
            return
        self._model.refresh()
        self._tell_review()

    def _tell_review(self) -> None:
        card = self.review.card
        if card is None:
            return
        self.review.show()
        self.head.show_review(card)

    def _go_on(self) -> None:
        """Go to the next clause nobody has looked at; to the conclusion where there is none."""
        for clause in self._model.after(self._clause):
            said = self.review.said(clause.code)
            if said is not None and not said.seen:
                self.list.go_to(clause.code)
                self.list.setFocus()
                return
        self._conclude()

    def _conclude(self) -> None:
        self.review.conclude()
        self.right.setCurrentWidget(self.conclusion)

    def _turn(self) -> None:
        """Turn between the clause and the conclusion."""
        if self.right.currentWidget() is not self.conclusion:
            self._conclude()
            return
        self.right.setCurrentWidget(self.pane)
        self.list.setFocus()

    def _on_key(self, key: int) -> None:
        """Do what a key asks of the clause that is current in the list."""
        card, opinion = self.review.card, self.pane.opinion
        if card is None or not card.newest or card.issued or not opinion.agree.isEnabled():
            return
        self.right.setCurrentWidget(self.pane)
        deeds: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: self.review.agree_and_go_on,
            Qt.Key.Key_Enter: self.review.agree_and_go_on,
            Qt.Key.Key_1: self.review.agree_and_go_on,
            Qt.Key.Key_2: opinion.take_computed,
            Qt.Key.Key_3: opinion.choose_other,
            Qt.Key.Key_4: self.pane.ask_item,
            Qt.Key.Key_F2: opinion.reason.setFocus,
        }
        deeds[key]()


def _is_digest(text: str) -> bool:
    return len(text) == _DIGEST_DIGITS and set(text) <= set("0123456789abcdef")
