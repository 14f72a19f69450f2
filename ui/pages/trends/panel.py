"""One chart with its figures below it; every point and every figure can be opened."""

from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.reports.trend_charts import chart_of, series_and_year, value_shown
from models.reports.trend_values import (
    MOST_YEARS,
    TrendChart,
    Trends,
    TrendSeries,
    TrendYear,
)
from models.reports.trend_words import TrendWords
from ui.components.drawing import DrawingView
from ui.components.panels import Panel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look

_YEAR_CHARACTERS, _LEAST_CHARACTERS, _PADDING_CHARACTERS = 4, 5, 2
_LETTERS_A_CHARACTER = 1.8
"""Digits and signs that take the room of a Chinese character."""
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
        self._model = RowsModel[TrendYear](
            _columns(chart, trends, words, self.tr("年度")), key=lambda row: row.year, parent=self
        )
        parts = any(_MADE_OF in point.figures for row in chart.series for point in row.points)
        self.table = DataTable(look, self._model, spoken=title, two_lines=parts)
        self.table.link_chosen.connect(self._on_figure)
        self._model.set_rows(trends.years)
        self.table.fit_height(MOST_YEARS)
        look.changed.connect(lambda: self.table.fit_height(MOST_YEARS))
        self.body.addWidget(self.drawing)
        self.body.addStretch(1)
        self.body.addWidget(self.table)

    def _on_point(self, key: str) -> None:
        self.point_asked.emit(*series_and_year(key))

    def _on_figure(self, year: object, series: str) -> None:
        self.point_asked.emit(series, int(str(year)))


def _columns(
    chart: TrendChart, trends: Trends, words: TrendWords, heading: str
) -> tuple[Column[TrendYear], ...]:
    """Return the years' column, then one for each series, wide enough for title and figures."""
    first = trends.years[0].year

    def figure(series: TrendSeries) -> Column[TrendYear]:
        title = words.series_title(series)

        def cell(year: TrendYear) -> Cell:
            point = series.points[year.year - first]
            value = value_shown(series, point, words)
            made_of, _, shown = value.rpartition(_MADE_OF)
            return Cell(
                text=shown,
                second=made_of,
                link=bool(year.state),
                spoken=words.point.format(year=year.year, series=title, value=value),
            )

        shown = [value_shown(series, point, words) for point in series.points]
        longest = max(len(part) for figure in shown for part in figure.split(_MADE_OF))
        return Column(
            id=series.id,
            title=title,
            cell=cell,
            characters=max(
                _LEAST_CHARACTERS,
                len(title) + 1,
                ceil(longest / _LETTERS_A_CHARACTER) + _PADDING_CHARACTERS,
            ),
            align=Align.END,
        )

    return (
        Column(
            id="year",
            title=heading,
            cell=lambda year: Cell(text=str(year.year)),
            characters=_YEAR_CHARACTERS,
        ),
        *map(figure, chart.series),
    )
