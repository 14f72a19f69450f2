"""Trends on paper: the years and their standards, then every chart with its figures beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from models.reports.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Drawing,
    Heading,
    NoticeKind,
    PageMarks,
    Pair,
    Part,
    Row,
    Table,
    notice,
    paragraph,
    row,
    strong,
)
from models.reports.trend_charts import chart_of, value_shown
from models.reports.trend_values import (
    TrendChart,
    TrendForm,
    TrendGroup,
    TrendPoint,
    Trends,
    TrendSeries,
    TrendYear,
)
from models.reports.trend_words import PAPER

_STATES = {"final": "已定稿", "draft": "未定稿", "": "没有这一年的自评"}
_DRAWN = "（图在同名的 PDF 里，数字见下表。）"
_NUMERALS = "一二三四五六"


def trend_document(trends: Trends, *, made_at: datetime, today: date) -> Document:
    """Return the document; its words are an official paper's, in Chinese."""
    span = f"{trends.years[0].year}–{trends.years[-1].year} 年"
    parts = [_years_part(trends), *_group_parts(trends)]
    return Document(
        title="历年变化",
        subtitle=span if len(trends.years) > 1 else f"{trends.years[0].year} 年",
        identity=(
            Pair(label="机构名称", value=trends.name),
            Pair(label="年度", value=span),
            Pair(label="打印日期", value=f"{today:%Y-%m-%d}"),
        ),
        parts=tuple(
            replace(part, title=f"{_NUMERALS[place]}、{part.title}", continues=place == 1)
            for place, part in enumerate(parts)
        ),
        running=f"{trends.name}　{span}",
        author=trends.name,
        marks=PageMarks(page_of="第 {page} 页，共 {pages} 页"),
        made_at=made_at,
        cover_sheet="封面",
        cover=False,
    )


def _years_part(trends: Trends) -> Part:
    blocks: list[Block] = [
        paragraph(
            "每一年都按当年自评所用的标准判定。本表只供本单位对照自己的历年情况，不是评价结论。"
        ),
        Table(
            columns=(
                Column(title="年度", share=2),
                Column(title="自评所用的标准", share=8),
                Column(title="自评状态", share=3),
                Column(title="达到的等次", share=4),
            ),
            rows=tuple(_year_row(year) for year in trends.years),
        ),
    ]
    changed = [year for year in trends.years if year.changed]
    if changed:
        years = "、".join(str(year.year) for year in changed)
        blocks.append(
            notice(
                NoticeKind.WARN,
                strong(f"{years} 年换过标准。"),
                "图上用竖虚线标出；换标准前后条款不尽相同，达标率和条款数不宜直接相比。",
            )
        )
    if any(year.provisional for year in trends.years):
        blocks.append(
            notice(
                NoticeKind.WARN,
                strong("空心记号是暂定结果。"),
                "所依据的比例或条款还没有与官方原文核对。",
            )
        )
    return Part(title="年度与标准", blocks=tuple(blocks))


def _year_row(year: TrendYear) -> Row:
    level = year.level or (PAPER.no_level if year.state else "")
    pack = f"{year.pack}，{year.edition}（{year.version}）" if year.pack else ""
    state = _STATES[year.state]
    if year.open and year.state == "draft":
        state = f"{state}，还有 {year.open} 条没答完"
    return row(
        str(year.year),
        pack,
        state,
        f"{level}（{PAPER.provisional}）" if level and year.provisional else level,
    )


def _group_parts(trends: Trends) -> list[Part]:
    parts = []
    for group in TrendGroup:
        charts = [chart for chart in trends.charts if chart.group is group]
        if charts:
            blocks = tuple(block for chart in charts for block in _chart_blocks(chart, trends))
            parts.append(Part(title=PAPER.groups[group], blocks=blocks))
    return parts


def _chart_blocks(chart: TrendChart, trends: Trends) -> Sequence[Block]:
    title = PAPER.chart_title(chart)
    return (
        Heading(text=title),
        Drawing(drawable=chart_of(chart, trends, PAPER), told=_DRAWN, keeps_next=True),
        Table(
            columns=(
                Column(title="项目", share=5),
                *(Column(title=str(year.year), share=4, align=Align.END) for year in trends.years),
            ),
            rows=tuple(
                Row(
                    cells=(
                        Cell(text=PAPER.series_title(series)),
                        *(figure_cell(series, point) for point in series.points),
                    )
                )
                for series in chart.series
            ),
        ),
    )


def figure_cell(series: TrendSeries, point: TrendPoint) -> Cell:
    """Return a figure as a cell; a workbook reckons with the exact value of what is settled."""
    text = value_shown(series, point, PAPER)
    exact = point.low if point.low == point.high else None
    # a share with its parts (12/46 = 26.1%) is a text: there the workbook has nothing to reckon
    plain = series.form is TrendForm.COUNT and exact is not None
    return Cell(text=text, number=exact if plain else None)
