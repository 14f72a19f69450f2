"""One chart with its figures below it; every point and every figure can be opened."""

from math import ceil

from PySide6.QtCore import Qt, Signal
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

_YEAR_CHARACTERS, _LEAST_CHARACTERS = 3, 3
_LETTERS_A_CHARACTER = 1.7
"""Digits and signs that take the room of a Chinese character: more room than they need would
push the last column of a chart's figures out of its half of the page."""
_ROUND_A_TITLE = 0.5
_FIRST_WIDE = "\u2e80"
"""From here on characters are as wide as they are high."""
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
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()
        look.changed.connect(self._fit)
        self.table.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self._fit())
        self.body.addWidget(self.drawing)
        self.body.addStretch(1)
        self.body.addWidget(self.table)

    def _fit(self) -> None:
        """Be as high as the rows, and the bar below them where there are many columns."""
        self.table.fit_height(MOST_YEARS)
        bar = self.table.horizontalScrollBar()
        if bar.maximum():
            self.table.setFixedHeight(self.table.maximumHeight() + bar.sizeHint().height())

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
        widest = max(_room(part) for figure in shown for part in figure.split(_MADE_OF))
        return Column(
            id=series.id,
            title=title,
            cell=cell,
            characters=ceil(max(_LEAST_CHARACTERS, _room(title) + _ROUND_A_TITLE, widest)),
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


def _room(text: str) -> float:
    """Return the room a text takes, in Chinese characters."""
    narrow = sum(letter < _FIRST_WIDE for letter in text)
    return len(text) - narrow + narrow / _LETTERS_A_CHARACTER
