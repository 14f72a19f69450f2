"""The words of trends on paper; the screen says the same in the person's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.reports.charts import ChartWords
from models.reports.trend_values import TrendChart, TrendGroup, TrendSeries


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendWords:
    """Every word of the charts. ``series`` and ``charts`` by id; measures bring their titles.

    ``point`` takes ``{year}``, ``{series}`` and ``{value}``; ``together`` joins the titles of
    the measures of one chart.
    """

    series: Mapping[str, str]
    charts: Mapping[str, str]
    groups: Mapping[TrendGroup, str]
    units: Mapping[str, str]
    missing: str
    changed: str
    no_level: str
    provisional: str
    point: str
    together: str

    @property
    def chart(self) -> ChartWords:
        """The words inside a picture."""
        return ChartWords(missing=self.missing, changed=self.changed)

    def series_title(self, series: TrendSeries) -> str:
        """Return what a row of figures is called."""
        return self.series.get(series.id, series.title)

    def chart_title(self, chart: TrendChart) -> str:
        """Return what stands over a picture."""
        titles = (self.series_title(series) for series in chart.series)
        return self.charts.get(chart.id) or self.together.join(titles)

    def unit(self, chart: TrendChart) -> str:
        """Return the unit of the axis."""
        return self.units.get(chart.id, chart.series[0].unit)


SERIES: Final = {
    "share.self.C": "C 级及以上",
    "share.self.B": "B 级及以上",
    "share.self.A": "A 级",
    "share.computed.C": "C 级及以上",
    "share.computed.B": "B 级及以上",
    "share.computed.A": "A 级",
    "grade.A": "A 级",
    "grade.B": "B 级",
    "grade.C": "C 级",
    "grade.D": "D 级",
    "grade.E": "不适用",
    "grade.open": "没答完",
    "core.D": "为 D 的核心条款",
    "level": "达到的等次",
}
CHARTS: Final = {
    "shares.self": "各级达标率（自评）",
    "shares.computed": "各级达标率（程序计算）",
    "level": "达到的等次",
    "grades": "各级条款数（自评）",
    "core.D": "自评为 D 的核心条款数",
}
UNITS: Final = {"grades": "条", "core.D": "条"}
GROUPS: Final = {
    TrendGroup.RESULT: "评价结果",
    TrendGroup.PEOPLE: "人员",
    TrendGroup.EQUIPMENT: "设备与房屋",
    TrendGroup.SERVICES: "服务",
    TrendGroup.CHOSEN: "自选指标",
}
PAPER: Final = TrendWords(
    series=SERIES,
    charts=CHARTS,
    groups=GROUPS,
    units=UNITS,
    missing="无数据",
    changed="标准换版",
    no_level="未达到",
    provisional="暂定",
    point="{year} 年，{series}：{value}",
    together="、",
)
