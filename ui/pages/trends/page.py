"""趋势: a centre's years beside each other; any point is opened down to its rows."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.reports.trend_values import TrendGroup, Trends, TrendSeries, TrendYear
from models.usecases.trends.trend_cards import PointCard, TrendFiles
from models.vocabulary.progress import Progress
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import PageHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.tabs import Tab, Tabs
from ui.desk import Desk, Destination, Topic
from ui.look.current import TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PAGE_MARGIN, PANEL_GAP
from ui.opening import open_path
from ui.pages.first_run.stages import own_documents
from ui.pages.trends.chosen import ChosenStrip
from ui.pages.trends.panel import ChartPanel
from ui.pages.trends.point import PointPane
from ui.pages.trends.years import YearsPanel
from ui.seat import Setting
from ui.texts.trends import trend_words
from ui.translated import translated

SHOWS = frozenset({Topic.LEDGERS, Topic.ANSWERS, Topic.PROFILE, Topic.REVISION, Topic.PACKS})
CHOSEN = Setting("trends/chosen", "")
"""Measures somebody chose, divided by blanks."""
_TWO_FROM = 800
_CHARTS, _POINT = 946, 336
"""Widths at 100 %."""


class TrendsPage(QWidget):
    """Groups of charts as tabs; at the right what the point that was pressed is made of."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._trends: Trends | None = None
        self._stale = True
        self._panels: list[QWidget] = []
        self._written = Path()
        self.out = own_documents() / self.tr("报表")
        """The folder the document is written into."""
        self._lay_out()
        desk.changed.connect(self._on_changed)

    def show_destination(self, where: Destination) -> None:
        """Show a group of charts (``detail``), or the one shown before."""
        if where.detail:
            self.tabs.choose(where.detail)
        self._read_if_stale()
        self.tabs.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        self._panes.remember_in(self._desk.place)
        self._read_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two charts beside each other where there is room."""
        super().resizeEvent(event)
        self._spread()

    # laying out

    def _lay_out(self) -> None:
        look = self._desk.look
        self.header = PageHeader(look, self.tr("趋势"))
        words = trend_words(translated)
        self.tabs = Tabs(
            tuple(Tab(id=group.value, title=words.groups[group]) for group in TrendGroup)
        )
        self.tabs.chosen.connect(lambda _group: self._show_group())
        self.header.add_beside(self.tabs)
        self.print = Button(look, self.tr("打印趋势"), icon=IconName.PRINT)
        self.print.clicked.connect(self.write_report)
        self.header.add_action(self.print)
        self.progress = ProgressLine(look)
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.action_chosen.connect(self._open_written)
        self.message.hide()
        told = self.tr(
            "每一年按当年自评所用的标准判定。空心记号是暂定，上下两横之间的竖线是还定不了的范围，"
            "竖虚线处换过标准。"
        )
        self.note = TextLabel(told, role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True)
        self.chosen = ChosenStrip(look, self._desk.bridge.measure_titles())
        self.chosen.changed.connect(self._on_chosen)
        body = ScrollBody()
        body.column.setContentsMargins(PAGE_MARGIN, 0, INNER_GAP, PAGE_MARGIN)
        body.column.setSpacing(PANEL_GAP)
        for widget in (self.note, self.chosen):
            body.column.addWidget(let_shrink(widget))
        self._grid = QGridLayout()
        self._grid.setSpacing(PANEL_GAP)
        body.column.addLayout(self._grid)
        body.column.addStretch(1)
        self.area = make_scroll_area()
        self.area.setWidget(body)
        self.point = PointPane(look)
        self.point.asked.connect(self._go)
        self._panes = PaneSplitter(look, name="trends")
        self._panes.addWidget(self.area)
        self._panes.addWidget(self.point)
        self._panes.setStretchFactor(0, 1)
        self._panes.setSizes([_CHARTS, look.measures.px(_POINT)])
        self._panes.splitterMoved.connect(lambda _at, _which: self._spread())
        look.changed.connect(self._on_look)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(self.progress)
        page.addWidget(self._told())
        page.addWidget(self._panes, 1)

    def _told(self) -> QWidget:
        """Return the message with the page's margins round it."""
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        row.addWidget(let_shrink(self.message))
        return host

    def _on_look(self) -> None:
        width = self._desk.look.measures.px(_POINT)
        self._panes.setSizes([max(self.width() - width, 1), width])
        self._spread()

    # reading

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self._read_if_stale()

    def _read_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        if self._trends is None and self._desk.place is not None:
            self.chosen.set_chosen(self._desk.place.text(CHOSEN).split())
        bridge, centre, chosen = self._desk.bridge, self._desk.centre, self.chosen.ids
        job = self._desk.work(
            "trends", lambda progress: bridge.read_trends(centre, chosen, progress)
        )
        self.progress.watch(job, self.tr("正在比较各年度"))
        job.succeeded.connect(self._show)

    def _show(self, trends: Trends) -> None:
        self._trends = trends
        first, last = trends.years[0].year, trends.years[-1].year
        span = self.tr("{first}–{last} 年").format(first=first, last=last)
        only = self.tr("只有 {year} 年，有了下一年度才看得出变化").format(year=last)
        self.header.set_texts(self.tr("趋势"), span if first < last else only)
        self.point.show_nothing()
        self._show_group()

    def _show_group(self) -> None:
        for panel in self._panels:
            self._grid.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        self._panels = []
        trends = self._trends
        group = TrendGroup(self.tabs.current_id)
        self.chosen.setVisible(group is TrendGroup.CHOSEN)
        if trends is None:
            return
        look, words = self._desk.look, trend_words(translated)
        if group is TrendGroup.RESULT:
            self._panels.append(YearsPanel(look, trends.years))
        for chart in trends.charts:
            if chart.group is group:
                panel = ChartPanel(look, chart, trends, words)
                panel.point_asked.connect(self.open_point)
                self._panels.append(panel)
        self._spread()

    def _spread(self) -> None:
        wide = self._panes.sizes()[0] >= self._desk.look.measures.px(_TWO_FROM)
        columns = 2 if wide else 1
        for panel, (row, column) in _placed(self._panels, columns):
            self._grid.removeWidget(panel)
            span = columns if isinstance(panel, YearsPanel) else 1
            self._grid.addWidget(panel, row, column, 1, span)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    # doing

    def open_point(self, series: str, year: int) -> None:
        """Show beside the charts what a point is made of."""
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.work("trend point", lambda _on: bridge.open_point(centre, series, year))
        job.succeeded.connect(self._show_point)

    def _show_point(self, card: PointCard) -> None:
        found = self._of(card)
        if found is not None:
            series, year = found
            self.point.show_point(card, series, year, trend_words(translated))

    def _of(self, card: PointCard) -> tuple[TrendSeries, TrendYear] | None:
        if self._trends is None:
            return None
        rows = (row for chart in self._trends.charts for row in chart.series)
        series = next((row for row in rows if row.id == card.series), None)
        year = next((year for year in self._trends.years if year.year == card.year), None)
        return None if series is None or year is None else (series, year)

    def _go(self, where: Destination, year: int) -> None:
        """Go to a row or a clause, to its year first."""
        if year != self._desk.centre.year:
            self._desk.take_over(self._desk.bridge.go_to_year(self._desk.centre, year))
            self._desk.told.emit(self.tr("现在看的是 {year} 年度").format(year=year))
        self._desk.going.emit(where)

    def _on_chosen(self, ids: Sequence[str]) -> None:
        if self._desk.place is not None:
            self._desk.place.keep(CHOSEN, " ".join(ids))
        self._stale = True
        self._read_if_stale()

    def write_report(self) -> None:
        """Write the document as PDF and as a workbook."""
        trends = self._trends
        if trends is None:
            return
        bridge, centre, out = self._desk.bridge, self._desk.centre, self.out

        def work(progress: Progress) -> TrendFiles:
            return bridge.make_trend_report(centre, trends, out, progress)

        job = self._desk.work("trend report", work)
        self.progress.watch(job, self.tr("正在排版"))
        job.succeeded.connect(self._on_written)

    def _on_written(self, files: TrendFiles) -> None:
        self._written = files.pdf
        self.message.set_message(
            MessageKind.OK,
            self.tr("已写好 PDF 和表格。"),
            str(files.pdf.parent),
            actions=(self.tr("打开 PDF"), self.tr("打开文件夹")),
        )
        self.message.show()

    def _open_written(self, at: int) -> None:
        open_path(self._written.parent if at else self._written)


def _placed(panels: Sequence[QWidget], columns: int) -> list[tuple[QWidget, tuple[int, int]]]:
    """Return each panel with its row and column; the years take a row of their own."""
    placed = []
    row = column = 0
    for panel in panels:
        placed.append((panel, (row, column)))
        column += columns if isinstance(panel, YearsPanel) else 1
        if column >= columns:
            row, column = row + 1, 0
    return placed
