"""One chart with its figures below it; every point and every figure can be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.reports.trend_charts import chart_of, series_and_year, value_shown
from models.reports.trend_values import TrendChart, Trends, TrendSeries
from models.reports.trend_words import TrendWords
from ui.components.drawing import DrawingView
from ui.components.panels import Panel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look

_FIGURE_CHARACTERS = 8
_MOST_ROWS = 8
_MADE_OF = " = "
"""Between what a share is made of and the share itself."""


class ChartPanel(Panel):
    """Told once what to show."""

    point_asked = Signal(str, int)
    """Series and year of a point somebody wants to look into."""

    def __init__(
        self,
        look: Look,
        chart: TrendChart,
        trends: Trends,
        words: TrendWords,
        parent: QWidget | None = None,
    ) -> None:
        title = words.chart_title(chart)
        super().__init__(look, title, padded=True, parent=parent)
        self.drawing = DrawingView(look)
        self.drawing.show_drawing(chart_of(chart, trends, words), title)
        self.drawing.opened.connect(self._on_point)
        self._model = RowsModel[TrendSeries](
            _columns(trends, words, self.tr("项目")), key=lambda row: row.id, parent=self
        )
        parts = any(_MADE_OF in point.figures for row in chart.series for point in row.points)
        self.table = DataTable(look, self._model, spoken=title, two_lines=parts)
        self.table.link_chosen.connect(self._on_figure)
        self._model.set_rows(chart.series)
        self.table.fit_height(_MOST_ROWS)
        look.changed.connect(lambda: self.table.fit_height(_MOST_ROWS))
        self.body.addWidget(self.drawing)
        self.body.addStretch(1)
        self.body.addWidget(self.table)

    def _on_point(self, key: str) -> None:
        self.point_asked.emit(*series_and_year(key))

    def _on_figure(self, series: object, column: str) -> None:
        self.point_asked.emit(str(series), int(column))


def _columns(trends: Trends, words: TrendWords, heading: str) -> tuple[Column[TrendSeries], ...]:
    def figure(place: int) -> Column[TrendSeries]:
        def cell(row: TrendSeries) -> Cell:
            point = row.points[place]
            value = value_shown(row, point, words)
            made_of, _, shown = value.rpartition(_MADE_OF)
            title = words.series_title(row)
            return Cell(
                text=shown,
                second=made_of,
                link=bool(trends.years[place].state),
                spoken=words.point.format(year=point.year, series=title, value=value),
            )

        year = trends.years[place].year
        return Column(
            id=str(year),
            title=str(year),
            cell=cell,
            characters=_FIGURE_CHARACTERS,
            align=Align.END,
        )

    return (
        Column(
            id="series",
            title=heading,
            cell=lambda row: Cell(text=words.series_title(row)),
            characters=0,
        ),
        *(figure(place) for place in range(len(trends.years))),
    )
