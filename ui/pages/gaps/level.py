"""How far a level is: its shares as bars, now and in the what-if, and what stops it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import LevelCard, ShareCard
from models.usecases.gaps.gap_cards import LastYearCard
from models.vocabulary.amounts import parse_exact
from ui.components.bars import Share, ShareBar
from ui.components.chips import StatusLabel
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LineLabel, LinkLabel, TextLabel
from ui.components.panels import PanelHeader
from ui.components.scrolling import ScrollBody, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.states import Status
from ui.look.tokens import PANEL_GAP
from ui.pages.level.notices import LevelNotices
from ui.texts.joining import labelled, listed
from ui.translated import translated

_MOST_CORE = 2


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
        self._trial: LevelCard | None = None
        self._before: LastYearCard | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self._told = TextLabel("")
        """What is told of the year before, at the foot of what is shown now."""
        self._area = make_scroll_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def hasHeightForWidth(self) -> bool:
        """Ask for no height: what has no room in the share of the pane scrolls."""
        return False

    def show_level(self, level: LevelCard) -> None:
        """Show a level as it is; what it was comes later."""
        self._now, self._before = level, None
        self.title = self.tr("离{level}").format(level=level.title)
        self._show(level, None)

    def show_last_year(self, before: LastYearCard | None) -> None:
        """Tell the year before beside it, once that was looked for."""
        if before is not None and self._now is not None:
            self._before = before
            self._tell_before()

    def show_trial(self, trial: LevelCard | None) -> None:
        """Show beside it what the level would be; None ends that."""
        if self._now is not None and trial != self._trial:
            self._show(self._now, trial)

    def _show(self, level: LevelCard, trial: LevelCard | None) -> None:
        self._trial = trial
        body = ScrollBody("surface")
        column = body.column
        column.addWidget(self._header(level, trial))
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 8)
        rows.setSpacing(6)
        after = {share.grade: share for share in trial.shares} if trial is not None else {}
        for share in level.shares:
            rows.addWidget(self._share(share, after.get(share.grade)))
        if level.core_short or (trial is not None and trial.core_short):
            rows.addWidget(self._core(level, trial))
        self._told = TextLabel("", role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        rows.addWidget(self._told)
        notices = LevelNotices(self._look)
        notices.fact_asked.connect(self.fact_chosen)
        notices.show_levels((level,))
        rows.addWidget(notices)
        rows.addStretch(1)
        column.addWidget(inner, 1)
        put_body(self._area, body)
        self._tell_before()

    def _tell_before(self) -> None:
        if self._before is not None:
            self._told.setText(self._before_words(self._before))
        self._told.setVisible(self._before is not None)

    def _header(self, level: LevelCard, trial: LevelCard | None) -> PanelHeader:
        """Say how it stands; of a trial the bar of assumptions says so, this how to read it."""
        note = "" if trial is None else self.tr("深色现在 · 浅色假设")
        header = PanelHeader(self._look, self.title, note)
        if level.available is Verdict.NOT_MET:
            status, told = Status.NOT_APPLICABLE, self.tr("本机构不属于这个等次的适用范围")
        elif level.reached:
            status, told = Status.MET, self.tr("已经达到")
        else:
            status, told = Status.NOT_MET, self.tr("还没有达到")
        if trial is None or level.available is Verdict.NOT_MET:
            header.add_trailing(StatusLabel(self._look, status, told, wrap=True))
        return header

    def _share(self, share: ShareCard, trial: ShareCard | None) -> QWidget:
        """Two lines: the bar with what is asked, below it the figures and what is missing."""
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grade = self.tr("{grade} 级").format(grade=share.grade)
        asked = self.tr("要求 {threshold}").format(threshold=share.threshold)
        words = self._figures(share, trial)
        parts = Share(
            now=share.exact,
            trial=trial.exact if trial is not None else None,
            threshold=parse_exact(share.threshold),
        )
        grid.addWidget(TextLabel(grade, strong=True), 0, 0)
        grid.addWidget(ShareBar(self._look, parts, f"{words} {asked}"), 0, 1)
        grid.addWidget(TextLabel(asked, role=TextRole.TABLE, ink=Ink.SECOND), 0, 2)
        grid.addWidget(self._below(words, trial or share), 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        return box

    def _below(self, words: str, last: ShareCard) -> QWidget:
        below = QWidget()
        flow = FlowLayout(below, gap=8, line_gap=0)
        flow.addWidget(LineLabel(words, role=TextRole.TABLE))
        missing = self.tr("还差 {n} 条").format(n=last.short)
        if last.met:
            flow.add_trailing(StatusLabel(self._look, Status.MET))
        else:
            flow.add_trailing(StatusLabel(self._look, Status.NOT_MET, missing))
        return below

    def _figures(self, share: ShareCard, trial: ShareCard | None) -> str:
        if trial is None or trial == share:
            return self.tr("{reached}/{applicable} = {share}").format(
                reached=share.reached, applicable=share.applicable, share=share.share
            )
        return self.tr("{before} → {reached}/{applicable} = {share}").format(
            before=share.reached,
            reached=trial.reached,
            applicable=trial.applicable,
            share=trial.share,
        )

    def _core(self, level: LevelCard, trial: LevelCard | None) -> QWidget:
        """Say how many core clauses stand in the way, and the way to the first of them."""
        box = QWidget()
        flow = FlowLayout(box, gap=8, line_gap=2)
        count = len(level.core_short)
        left = level.core_short if trial is None else trial.core_short
        if len(left) == count:
            text = self.tr("核心条款还差 {n} 条").format(n=count)
        else:
            text = self.tr("核心条款还差 {n} 条 → {left} 条").format(n=count, left=len(left))
        status = Status.NOT_MET if left else Status.MET
        flow.addWidget(StatusLabel(self._look, status, text))
        for code in left[:_MOST_CORE]:
            link = LinkLabel(self._look, f"★ {code}")
            link.activated.connect(lambda code=code: self.clause_chosen.emit(code))
            flow.addWidget(link)
        if len(left) > _MOST_CORE:
            flow.addWidget(LineLabel(self.tr("等"), role=TextRole.TABLE, ink=Ink.SECOND))
        return box

    def _before_words(self, before: LastYearCard) -> str:
        told = self.tr("{year} 年达到{level}").format(year=before.year, level=before.title)
        if not before.title:
            told = self.tr("{year} 年没有等次").format(year=before.year)
        if not before.shares:
            return told
        shares = listed(
            (f"{share.grade} {share.reached}/{share.applicable}" for share in before.shares),
            translated,
        )
        return labelled(told, shares, translated)
