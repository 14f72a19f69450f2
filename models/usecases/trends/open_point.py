"""From a point of a trend down to what it was made of, in its own year."""

from dataclasses import replace

from models.assessment.grades import ClauseResult
from models.usecases.centre import Centre
from models.usecases.ledgers.row_names import row_names
from models.usecases.shown import level_card, measure_card
from models.usecases.trends.chosen import LEVEL, MEASURE
from models.usecases.trends.read_trends import (
    clauses_of,
    open_clauses_of,
    trend_point,
    year_of,
)
from models.usecases.trends.trend_cards import CountedClause, PointCard


def open_point(centre: Centre, series: str, year: int) -> PointCard:
    """Return what a series is made of in a year.

    Raises: Refusal YEAR_OUT_OF_RANGE, TREND_SERIES_UNKNOWN.
    """
    opened = year_of(centre, year)
    point = trend_point(opened, series)
    card = PointCard(
        series=series,
        title="",
        year=year,
        shown_year=year == centre.year,
        point=point,
        pack=opened.pack.title,
        pack_version=opened.pack.version,
        state=opened.row.state,
    )
    if series.startswith(MEASURE):
        return _with_measure(card, opened, series.removeprefix(MEASURE))
    if series == LEVEL:
        return replace(card, levels=tuple(map(level_card, opened.assessment.levels)))
    counted = (
        *(_counted(opened, result) for result in clauses_of(opened, series)),
        *(_counted(opened, result, settled=False) for result in open_clauses_of(opened, series)),
    )
    return replace(card, clauses=counted)


def _with_measure(card: PointCard, opened: Centre, measure: str) -> PointCard:
    made = measure_card(opened.readings.quantity(measure))
    return replace(
        card,
        title=made.title,
        measure=made,
        names=tuple(row_names(opened, one.ledger, one.rows) for one in made.operands),
    )


def _counted(opened: Centre, result: ClauseResult, *, settled: bool = True) -> CountedClause:
    clause = opened.clauses[result.code]
    return CountedClause(
        code=result.code,
        title=clause.title,
        core=clause.core,
        claimed=result.claimed,
        computed=result.computed,
        settled=settled,
    )
