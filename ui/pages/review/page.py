"""复核: one submission clause by clause, over-claims first. Read only as yet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.county.county_cards import InstitutionLine, SubmissionCard
from models.vocabulary.ids import Digest
from ui.components.buttons import Button
from ui.components.chips import Chip
from ui.components.labels import Ink, KeycapHint, TextLabel
from ui.components.panels import EmptyState, PageHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.look.states import StatusLook
from ui.look.tokens import INNER_GAP, PANEL_GAP, LayoutClass, Tone
from ui.pages.institutions.words import ACTIVE
from ui.pages.review.clause import ClausePane
from ui.pages.review.list import GroupedClauses, ReviewList
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
        header.add_action(self.sent_button)
        self._model = GroupedClauses(columns(), self)
        self.list = ReviewList(look, self._model)
        self.pane = ClausePane(look)
        self.list.clause_chosen.connect(self.pane.show_clause)
        self.list.clause_chosen.connect(self._remember)
        self.pane.files.row_opened.connect(self._take_out)
        self._panes = PaneSplitter(look, name="review")
        self._panes.addWidget(self._left())
        self._panes.addWidget(self.pane)
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
        row = QHBoxLayout(hints)
        row.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        row.setSpacing(PANEL_GAP)
        row.addWidget(KeycapHint(look, ("↑", "↓"), self.tr("换条款")))
        row.addStretch(1)
        column.addWidget(hints)
        return left

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.INBOX in topics:
            self._stale = True
            if self.isVisible():
                self._refresh()

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
        self.pane.show_submission(card)
        groups = groups_of(card)
        self._model.set_groups(groups)
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
        self.summary.setText(f"{level}  {shares}")

    def _show_something(self, something: bool) -> None:
        self.empty.setVisible(not something)
        told = (self.institution, self.revision, self.signature, self.summary, self.sent_button)
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

    def _remember(self) -> None:
        clause = self.list.current
        if clause is not None:
            self._clause = clause.code


def _is_digest(text: str) -> bool:
    return len(text) == _DIGEST_DIGITS and set(text) <= set("0123456789abcdef")
