"""How far a level is: its shares as bars, the core clauses that stop it."""

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
    """Told one level; says how many clauses are missing and which core clauses."""

    clause_chosen = Signal(str)
    fact_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = ""
        """What it is called, after the level shown."""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self._area = make_scroll_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_level(self, level: LevelCard) -> None:
        """Show a level."""
        body = ScrollBody("surface")
        column = body.column
        self.title = self.tr("离{level}").format(level=level.title)
        column.addWidget(PanelHeader(self._look, self.title, self.tr("竖线是要求")))
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.setSpacing(10)
        rows.addWidget(self._verdict(level))
        for share in level.shares:
            rows.addWidget(self._share(share))
        if level.core_short:
            rows.addWidget(self._core(level))
        notices = LevelNotices(self._look)
        notices.fact_asked.connect(self.fact_chosen)
        notices.show_levels((level,))
        rows.addWidget(notices)
        rows.addStretch(1)
        column.addWidget(inner, 1)
        put_body(self._area, body)

    def _verdict(self, level: LevelCard) -> QWidget:
        if level.available is Verdict.NOT_MET:
            text = self.tr("本机构不属于这个等次的适用范围")
            return StatusLabel(self._look, Status.NOT_APPLICABLE, text, wrap=True)
        if level.reached:
            return StatusLabel(self._look, Status.MET, self.tr("按现在的自评达到"), wrap=True)
        text = self.tr("按现在的自评还没有达到")
        return StatusLabel(self._look, Status.NOT_MET, text, wrap=True)

    def _share(self, share: ShareCard) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(
            TextLabel(self.tr("{grade} 级").format(grade=share.grade), strong=True), 0, 0
        )
        words = self.tr("{reached}/{applicable} = {share}，要求 {threshold}").format(
            reached=share.reached,
            applicable=share.applicable,
            share=share.share,
            threshold=share.threshold,
        )
        bar = ShareBar(
            self._look,
            Share(now=share.exact, threshold=parse_exact(share.threshold)),
            words,
        )
        grid.addWidget(bar, 0, 1)
        grid.addWidget(LineLabel(words, role=TextRole.TABLE), 1, 1)
        if share.met:
            status = StatusLabel(self._look, Status.MET)
        else:
            text = self.tr("还差 {n} 条").format(n=share.short)
            status = StatusLabel(self._look, Status.NOT_MET, text, wrap=True)
        grid.addWidget(status, 2, 1)
        grid.setColumnStretch(1, 1)
        return box

    def _core(self, level: LevelCard) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        count = len(level.core_short)
        column.addWidget(
            StatusLabel(
                self._look,
                Status.NOT_MET,
                self.tr("核心条款还有 {n} 条没到").format(n=count),
                wrap=True,
            )
        )
        links = QWidget()
        flow = FlowLayout(links, gap=10, line_gap=2)
        for code in level.core_short[:_MOST_CORE]:
            link = LinkLabel(self._look, f"★ {code}")
            link.activated.connect(lambda code=code: self.clause_chosen.emit(code))
            flow.addWidget(link)
        column.addWidget(links)
        if count > _MOST_CORE:
            more = self.tr("另有 {n} 条，见左边的清单").format(n=count - _MOST_CORE)
            column.addWidget(LineLabel(more, role=TextRole.CAPTION))
        return box
