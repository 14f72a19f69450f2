"""复核: a submission clause by clause, what changed and over-claims first; then the conclusion."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.usecases.county.county_cards import InstitutionLine, SubmissionCard, SubmittedClauseCard
from models.usecases.people.people_cards import Deed
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from ui.components.buttons import Button
from ui.components.chips import Chip
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, KeycapHint, TextLabel
from ui.components.panels import EmptyState, PageHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.look.states import StatusLook
from ui.look.tokens import PANEL_GAP, LayoutClass, Tone
from ui.pages.institutions.words import ACTIVE
from ui.pages.paper.checked import PaperButton
from ui.pages.review.clause import ClausePane
from ui.pages.review.conclusion import ConclusionPane
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
        self.summary.setVisible(wide and not self.empty.isVisibleTo(self))

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("复核"))
        self.institution = QComboBox()
        self.institution.setAccessibleName(self.tr("机构"))
        self.institution.activated.connect(self._on_institution)
        self.revision = QComboBox()
        self.revision.setAccessibleName(self.tr("第几次上报"))
        self.revision.activated.connect(self._on_revision)
        self.signature = Chip(look, self.tr("签名与指纹已核对"), icon=IconName.SIGNATURE)
        self.summary = TextLabel("", ink=Ink.SECOND)
        for combo in (self.institution, self.revision):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for widget in (self.institution, self.revision, self.signature, self.summary):
            header.add_beside(widget)
        self.progress = ProgressLine(look)
        self.sent = SentReading(self._desk, self.progress, self)
        self.sent_button = Button(look, self.tr("随包的内容"), icon=IconName.INBOX)
        self.sent_button.clicked.connect(lambda: self.sent.show(self._digest))
        self.paper = PaperButton(self._desk)
        header.add_action(self.paper)
        header.add_action(self.sent_button)
        self.seen = TextLabel("", strong=True)
        header.add_beside(self.seen)
        self.conclude = Button(look, self.tr("作出结论"), keycap="F9", icon=IconName.SIGNATURE)
        self.conclude.clicked.connect(self._turn)
        header.add_action(self.conclude)
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

    def _left(self) -> QWidget:
        look = self._desk.look
        left = QWidget()
        left.setProperty("ground", "surface")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        hints = QFrame()
        hints.setProperty("rule", "top")
        inside = QVBoxLayout(hints)
        inside.setContentsMargins(0, 6, 0, 6)
        line = QWidget()
        flow = FlowLayout(line, gap=14, line_gap=2, margin=PANEL_GAP)
        for keys, word in (
            (("↑", "↓"), self.tr("换条款")),
            (("Enter",), self.tr("同意，看下一条")),
            (("2",), self.tr("按计算")),
            (("3",), self.tr("其他等次")),
            (("4",), self.tr("提意见")),
            (("F2",), self.tr("写理由")),
        ):
            flow.addWidget(KeycapHint(look, keys, word))
        inside.addWidget(line)
        column.addWidget(hints)
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
        self.institution.clear()
        for line in self._lines:
            self.institution.addItem(line.name, line.institution)
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
        self._tell_header(card)
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

    def _tell_header(self, card: SubmissionCard) -> None:
        line = card.line
        self.institution.setCurrentIndex(self.institution.findData(line.institution))
        self.revision.clear()
        for number, digest in card.revisions:
            text = self.tr("{year} 年度 第 {n} 次").format(year=line.year, n=number)
            self.revision.addItem(text, digest)
        self.revision.setCurrentIndex(self.revision.findData(line.digest))
        active = line.key_state == ACTIVE
        tone = Tone.OK if active else Tone.STALE
        told = self.tr("签名与指纹已核对") if active else self.tr("签名的密钥已停用")
        self.signature.set_mark(StatusLook(icon=IconName.SIGNATURE, tone=tone), told)
        level = line.level_title or self.tr("没有达到等次")
        if line.provisional:
            level = self.tr("{level}（暂定）").format(level=level)
        if line.barred:
            level = self.tr("{level} · 本年度不得申报").format(level=level)
        shares = "  ".join(
            self.tr("{grade} {reached}/{applicable} = {share}").format(
                grade=rate.grade,
                reached=rate.reached,
                applicable=rate.applicable,
                share=rate.share,
            )
            for rate in line.rates
        )
        self.summary.setText(self.tr("自评：{level}").format(level=level))
        self.summary.setToolTip(shares)

    def _show_something(self, something: bool) -> None:
        self.empty.setVisible(not something)
        told = (
            self.institution,
            self.revision,
            self.signature,
            self.summary,
            self.sent_button,
            self.seen,
            self.conclude,
        )
        for widget in (self._panes, *told):
            widget.setVisible(something)
        self._spread()

    def _on_institution(self, at: int) -> None:
        code = self.institution.itemData(at)
        line = next((line for line in self._lines if line.institution == code), None)
        if line is not None and line.submission is not None:
            self._clause = ""
            self._desk.go("review", line.submission.digest)

    def _on_revision(self, at: int) -> None:
        self._desk.go("review", str(self.revision.itemData(at)))

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
        told = self.tr("看过 {seen}/{all}").format(seen=card.seen, all=len(card.clauses))
        self.seen.setText(self.tr("反馈已发出") if card.issued else told)

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
