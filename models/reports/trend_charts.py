"""From the figures of years to the charts that are drawn on the screen and on paper."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, TypeAlias

from models.reports.chart_frame import Tick
from models.reports.charts import BarChart, ChartLine, ChartPart, ChartPoint, LineChart
from models.reports.shapes import Hatch, Ink
from models.reports.trend_values import (
    TrendChart,
    TrendForm,
    TrendKind,
    TrendPoint,
    Trends,
    TrendSeries,
)
from models.reports.trend_words import TrendWords

Chart: TypeAlias = LineChart | BarChart

_GRADES: Final[Mapping[str, tuple[str, Ink, Ink, Hatch]]] = {
    "grade.A": ("A", Ink.GRADE_A, Ink.ON_GRADE_A, Hatch.NONE),
    "grade.B": ("B", Ink.GRADE_B, Ink.ON_GRADE_B, Hatch.NONE),
    "grade.C": ("C", Ink.GRADE_C, Ink.ON_GRADE_C, Hatch.NONE),
    "grade.D": ("D", Ink.GRADE_D, Ink.ON_GRADE_D, Hatch.RISING),
    "grade.open": ("?", Ink.PAPER, Ink.MISSING, Hatch.FALLING),
    "grade.E": ("E", Ink.PAPER, Ink.QUIET, Hatch.NONE),
}
"""Letter, fill, ink of the letter, hatch: the grades look as their badges do."""
_PLAIN: Final = ("", Ink.SOFT, Ink.TEXT, Hatch.NONE)


def point_key(series: str, year: int) -> str:
    """Return the name of a point, as ``open_point`` reads it."""
    return f"{series}@{year}"


def series_and_year(key: str) -> tuple[str, int]:
    """Return the series and the year a point's name says. Raises: ValueError."""
    series, _, year = key.rpartition("@")
    return series, int(year)


def value_shown(series: TrendSeries, point: TrendPoint, words: TrendWords) -> str:
    """Return a point as it stands in the table: with its unit, "" only where nothing is there."""
    if point.low is None and point.high is None:
        return words.missing
    if series.form is TrendForm.LEVEL:
        return point.shown or words.no_level
    return point.figures


def chart_of(chart: TrendChart, trends: Trends, words: TrendWords) -> Chart:
    """Return the drawing of a chart."""
    years = tuple(str(year.year) for year in trends.years)
    changes = frozenset(place for place, year in enumerate(trends.years) if year.changed)
    if chart.kind is TrendKind.BARS:
        return BarChart(
            years=years,
            parts=tuple(_part(series, words) for series in chart.series),
            words=words.chart,
            unit=words.unit(chart),
            changes=changes,
        )
    return LineChart(
        years=years,
        lines=tuple(
            ChartLine(title=words.series_title(series), points=_points(series, words))
            for series in chart.series
        ),
        words=words.chart,
        unit=words.unit(chart),
        form=str(chart.series[0].form),
        changes=changes,
        ticks=_levels(chart, trends, words),
    )


def _points(series: TrendSeries, words: TrendWords) -> tuple[ChartPoint, ...]:
    return tuple(_point(series, point, words) for point in series.points)


def _point(series: TrendSeries, point: TrendPoint, words: TrendWords) -> ChartPoint:
    value = value_shown(series, point, words)
    if point.provisional:
        value = f"{value}（{words.provisional}）"
    shown = point.shown or (words.no_level if series.form is TrendForm.LEVEL else "")
    return ChartPoint(
        key=point_key(series.id, point.year),
        name=words.point.format(year=point.year, series=words.series_title(series), value=value),
        shown="" if point.low is None and point.high is None else shown,
        low=point.low,
        high=point.high,
        hollow=point.provisional,
    )


def _part(series: TrendSeries, words: TrendWords) -> ChartPart:
    letter, ink, letter_ink, hatch = _GRADES.get(series.id, _PLAIN)
    return ChartPart(
        title=words.series_title(series),
        letter=letter,
        ink=ink,
        letter_ink=letter_ink,
        hatch=hatch,
        points=_points(series, words),
    )


def _levels(chart: TrendChart, trends: Trends, words: TrendWords) -> tuple[Tick, ...]:
    """Return the levels as the axis of their chart; any other has numbers."""
    if chart.series[0].form is not TrendForm.LEVEL:
        return ()
    titles = (words.no_level, *trends.levels)
    highest = max((point.low or 0 for point in chart.series[0].points), default=Fraction(0))
    while len(titles) <= max(highest, 1):
        titles = (*titles, "")
    return tuple(Tick(value=Fraction(place), label=title) for place, title in enumerate(titles))
