"""What a face may ask about a centre's years: the charts, one point of them, the document."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Collection
from pathlib import Path

from models.ledger.measures import MEASURES
from models.reports.fontfiles import FontFiles
from models.reports.trend_values import Trends
from models.usecases.centre import Centre
from models.usecases.trends import make_trend_report, open_point, read_trends
from models.usecases.trends.trend_cards import PointCard, TrendFiles
from models.vocabulary.progress import Progress


class TrendBridge:
    """Questions that may be asked in another thread: they open handles of their own."""

    fonts: FontFiles

    def read_trends(self, centre: Centre, chosen: Collection[str], progress: Progress) -> Trends:
        return read_trends.read_trends(centre, chosen, progress)

    def open_point(self, centre: Centre, series: str, year: int) -> PointCard:
        return open_point.open_point(centre, series, year)

    def make_trend_report(
        self, centre: Centre, trends: Trends, out: Path, progress: Progress
    ) -> TrendFiles:
        return make_trend_report.make_trend_report(centre, trends, out, self.fonts, progress)

    def measure_titles(self) -> tuple[tuple[str, str], ...]:
        """Return id and title of every measure there is."""
        return tuple((measure.id, measure.title) for measure in MEASURES.values())
