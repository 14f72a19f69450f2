"""Commands on a centre's years: the figures of every year, one point of them, the document."""

from pathlib import Path
from typing import Any

from models.reports.trend_charts import series_and_year, value_shown
from models.reports.trend_values import TrendChart, Trends
from models.usecases.trends.trend_cards import PointCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.clause_words import AddCommand
from ui.cli.columns import shortened, table
from ui.cli.printed import grade_word
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr
from ui.texts.sentences import missing_shown
from ui.texts.trends import level_shown, pack_shown, state_shown, trend_words

_TITLE_COLUMNS = 40


def add_trend_commands(commands: Any, at: AddCommand) -> None:
    """Add the command; ``at`` adds one on a centre's workspace."""
    shown = at(commands, "trend", trend, tr("看历年变化：每年的结果和主要指标"))
    shown.add_argument(
        "--measure", action="append", default=[], metavar="ID",
        help=tr("再加一个指标，编号用 measures 看，可写多次"),
    )  # fmt: skip
    shown.add_argument(
        "--point", metavar="SERIES@YEAR",
        help=tr("一个数是怎么来的，如 share.self.C@2024、measure.staff.gp@2024"),
    )  # fmt: skip
    shown.add_argument("--out", metavar="DIR", help=tr("写成 PDF 和表格，放到这个文件夹"))


def trend(task: Task) -> Reply:
    """Show the years of a centre, or what one point is made of; with ``--out`` write them."""
    given, bridge = task.given, task.bridge
    with task.centre(for_writing=False) as centre:
        if given.point:
            card = bridge.open_point(centre, *_point(given.point))
            return Reply(
                body={"workspace": given.workspace, "point": as_json(card)},
                lines=_point_lines(card),
            )
        trends = bridge.read_trends(centre, given.measure, task.progress)
        lines = _lines(trends)
        written = None
        if given.out:
            written = bridge.make_trend_report(centre, trends, Path(given.out), task.progress)
            lines += [tr("已写好："), f"  {written.pdf}", f"  {written.workbook}"]
    return Reply(
        body={
            "workspace": given.workspace,
            "trends": as_json(trends),
            "files": as_json(written),
        },
        lines=lines,
    )


def _point(text: str) -> tuple[str, int]:
    try:
        return series_and_year(text)
    except ValueError as error:
        raise Refusal(RefusalCode.TREND_SERIES_UNKNOWN, series=text) from error


def _lines(trends: Trends) -> list[str]:
    words = trend_words()
    lines = [trends.name, ""]
    for year in trends.years:
        told = [state_shown(year), pack_shown(year), level_shown(year)]
        changed = tr("（与上一年不是同一版标准）") if year.changed else ""
        lines.append(f"{year.year}  {'，'.join(one for one in told if one)}{changed}")
    group = None
    for chart in trends.charts:
        if chart.group is not group:
            group = chart.group
            lines += ["", f"【{words.groups[group]}】"]
        lines += ["", words.chart_title(chart), *_table(chart, trends)]
    return lines


def _table(chart: TrendChart, trends: Trends) -> list[str]:
    words = trend_words()
    rows = [
        [
            shortened(words.series_title(series), _TITLE_COLUMNS),
            *(value_shown(series, point, words) for point in series.points),
        ]
        for series in chart.series
    ]
    heads = [tr("项目"), *(str(year.year) for year in trends.years)]
    return table(heads, rows, right=range(1, len(heads)))


def _point_lines(card: PointCard) -> list[str]:
    words = trend_words()
    title = card.title or words.series.get(card.series, card.series)
    value = card.point.figures or (words.no_level if card.levels else words.missing)
    lines = [
        words.point.format(year=card.year, series=title, value=value),
        tr("按{pack}（{version}）判定").format(pack=card.pack, version=card.pack_version),
    ]
    if card.measure is not None:
        for operand, names in zip(card.measure.operands, card.names, strict=True):
            lines.append(f"  {operand.title} {operand.value or words.missing} {operand.unit}")
            lines += [f"    {row}  {name}" for row, name in zip(operand.rows, names, strict=False)]
        lines += ["  " + missing_shown(missing) for missing in card.measure.missing]
    lines += [
        f"  {'★' if clause.core else ' '}{clause.code} {clause.title}  "
        + tr("自评 {claimed}，计算 {computed}").format(
            claimed=grade_word(clause.claimed), computed=grade_word(clause.computed)
        )
        for clause in card.clauses
    ]
    for level in card.levels:
        reached = tr("达到") if level.reached else tr("未达")
        lines.append(f"  {level.title} {reached}")
    return lines
