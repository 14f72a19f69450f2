"""How far a level is: its shares as bars, now and in the what-if, and what stops it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import LevelCard, ShareCard
from models.vocabulary.amounts import parse_exact
from ui.components.bars import Share, ShareBar
from ui.components.chips import StatusLabel
from ui.components.flow import FlowLayout
from ui.components.labels import LineLabel, LinkLabel, TextLabel
from ui.components.panels import PanelHeader
from ui.components.scrolling import ScrollBody, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.states import Status
from ui.pages.level.notices import LevelNotices

_MOST_CORE = 12


class LevelPane(QWidget):
    """Told one level, and what it would be; says what is missing and which core clauses."""

    clause_chosen = Signal(str)
    fact_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = ""
        """What it is called, after the level shown."""
        self._now: LevelCard | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self._area = make_scroll_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_level(self, level: LevelCard) -> None:
        """Show a level as it is."""
        self._now = level
        self.title = self.tr("离{level}").format(level=level.title)
        self._show(level, None)

    def show_trial(self, trial: LevelCard | None) -> None:
        """Show beside it what the level would be; None ends that."""
        if self._now is not None:
            self._show(self._now, trial)

    def _show(self, level: LevelCard, trial: LevelCard | None) -> None:
        body = ScrollBody("surface")
        column = body.column
        note = self.tr("竖线是要求") if trial is None else self.tr("深色现在 · 浅色假设")
        column.addWidget(PanelHeader(self._look, self.title, note))
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.setSpacing(10)
        rows.addWidget(self._verdict(level, trial))
        after = {share.grade: share for share in trial.shares} if trial is not None else {}
        for share in level.shares:
            rows.addWidget(self._share(share, after.get(share.grade)))
        if level.core_short:
            rows.addWidget(self._core(level, trial))
        notices = LevelNotices(self._look)
        notices.fact_asked.connect(self.fact_chosen)
        notices.show_levels((level,))
        rows.addWidget(notices)
        rows.addStretch(1)
        column.addWidget(inner, 1)
        put_body(self._area, body)

    def _verdict(self, level: LevelCard, trial: LevelCard | None) -> QWidget:
        if level.available is Verdict.NOT_MET:
            text = self.tr("本机构不属于这个等次的适用范围")
            return StatusLabel(self._look, Status.NOT_APPLICABLE, text, wrap=True)
        if trial is not None and trial.reached != level.reached:
            told = self.tr("假设下达到") if trial.reached else self.tr("假设下就达不到了")
            status = Status.MET if trial.reached else Status.NOT_MET
            return StatusLabel(self._look, status, told, wrap=True)
        if level.reached:
            return StatusLabel(self._look, Status.MET, self.tr("按现在的自评达到"), wrap=True)
        text = self.tr("按现在的自评还没有达到")
        if trial is not None:
            text = self.tr("假设下也还没有达到")
        return StatusLabel(self._look, Status.NOT_MET, text, wrap=True)

    def _share(self, share: ShareCard, trial: ShareCard | None) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(
            TextLabel(self.tr("{grade} 级").format(grade=share.grade), strong=True), 0, 0
        )
        words = self._figures(share, trial)
        parts = Share(
            now=share.exact,
            trial=trial.exact if trial is not None else None,
            threshold=parse_exact(share.threshold),
        )
        grid.addWidget(ShareBar(self._look, parts, words), 0, 1)
        last = trial or share
        text = "" if last.met else self.tr("还差 {n} 条").format(n=last.short)
        status = Status.MET if last.met else Status.NOT_MET
        grid.addWidget(StatusLabel(self._look, status, text), 0, 2)
        grid.addWidget(LineLabel(words, role=TextRole.TABLE), 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        return box

    def _figures(self, share: ShareCard, trial: ShareCard | None) -> str:
        if trial is None or trial == share:
            return self.tr("{reached}/{applicable} = {share}，要求 {threshold}").format(
                reached=share.reached,
                applicable=share.applicable,
                share=share.share,
                threshold=share.threshold,
            )
        return self.tr("{before} → {after}（{reached}/{applicable}），要求 {threshold}").format(
            before=share.share,
            after=trial.share,
            reached=trial.reached,
            applicable=trial.applicable,
            threshold=share.threshold,
        )

    def _core(self, level: LevelCard, trial: LevelCard | None) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        count = len(level.core_short)
        left = level.core_short if trial is None else trial.core_short
        if len(left) == count:
            text = self.tr("核心条款还有 {n} 条没到").format(n=count)
        else:
            text = self.tr("核心条款没到的 {n} 条 → {left} 条").format(n=count, left=len(left))
        status = Status.NOT_MET if left else Status.MET
        column.addWidget(StatusLabel(self._look, status, text, wrap=True))
        links = QWidget()
        flow = FlowLayout(links, gap=10, line_gap=2)
        for code in left[:_MOST_CORE]:
            link = LinkLabel(self._look, f"★ {code}")
            link.activated.connect(lambda code=code: self.clause_chosen.emit(code))
            flow.addWidget(link)
        column.addWidget(links)
        if len(left) > _MOST_CORE:
            more = self.tr("另有 {n} 条，见左边的清单").format(n=len(left) - _MOST_CORE)
            column.addWidget(LineLabel(more, role=TextRole.CAPTION))
        return box
