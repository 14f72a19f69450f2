"""A centre's years beside each other, each judged as it was assessed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from models.assessment.grades import HEIGHT, ClauseResult
from models.assessment.levels import at_least
from models.assessment.shown import shown_interval, shown_quantity
from models.ledger.measures import MEASURES
from models.reports.chart_frame import group_digits
from models.reports.trend_values import (
    MOST_YEARS,
    TrendChart,
    TrendForm,
    TrendGroup,
    TrendKind,
    TrendPoint,
    Trends,
    TrendSeries,
    TrendYear,
)
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.trends.chosen import (
    COMPUTED,
    CORE_D,
    LEVEL,
    MEASURE,
    OPEN,
    RESULTS,
    SHOWN,
    ChartPlan,
    form_of,
)
from models.vocabulary.amounts import shown_percent
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress

_STEP = "trends"


def read_trends(centre: Centre, chosen: Collection[str], progress: Progress) -> Trends:
    """Return the newest years of a centre, with the measures somebody chose behind the rest.

    Every year is judged with the standard of its own assessment. A year between two others
    that was never begun is there without figures. Steps are labelled ``trends``.
    Raises: Refusal TREND_SERIES_UNKNOWN (``series``); Cancelled.
    """
    plans = (*SHOWN, *(_chosen_plan(measure) for measure in chosen))
    with centre.workspace.store.reading() as read:
        begun = frozenset(read.ledgers.years())
    span = range(max(min(begun), max(begun) - MOST_YEARS + 1), max(begun) + 1)
    columns: list[_Column] = []
    for done, year in enumerate(span):
        progress.step(done, len(span), _STEP)
        opened = year_of(centre, year) if year in begun else None
        columns.append(_column(year, opened, plans, columns[-1:]))
    progress.step(len(span), len(span), _STEP)
    return Trends(
        name=centre.profile.name,
        years=tuple(column.head for column in columns),
        charts=tuple(_chart(plan, columns) for plan in plans),
        levels=columns[-1].levels,
    )


def year_of(centre: Centre, year: int) -> Centre:
    """Return a handle of another year of a centre, to look at; the one given stays good.

    Raises: Refusal YEAR_OUT_OF_RANGE.
    """
    return Centre(centre.workspace, centre.clock, centre.author, year)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """One year with a point for every series."""

    head: TrendYear
    points: dict[str, TrendPoint]
    pack_digest: str
    levels: tuple[str, ...]


def _chosen_plan(measure: str) -> ChartPlan:
    if measure not in MEASURES:
        raise Refusal(RefusalCode.TREND_SERIES_UNKNOWN, series=measure)
    ident = f"{MEASURE}{measure}"
    return ChartPlan(id=ident, group=TrendGroup.CHOSEN, series=(ident,), kind=TrendKind.LINES)


def _column(
    year: int, opened: Centre | None, plans: Sequence[ChartPlan], before: Sequence[_Column]
) -> _Column:
    wanted = {series for plan in plans for series in plan.series}
    if opened is None:
        return _Column(
            head=TrendYear(year=year),
            points={series: TrendPoint(year=year) for series in wanted},
            pack_digest=before[0].pack_digest if before else "",
            levels=(),
        )
    digest = str(opened.row.pack_digest)
    level = opened.assessment.level
    head = TrendYear(
        year=year,
        state=opened.row.state,
        revision=opened.row.revision,
        pack=opened.pack.title,
        edition=opened.pack.edition,
        version=opened.pack.version,
        changed=bool(before) and before[0].pack_digest != digest,
        level=level.rule.title if level else "",
        provisional=_provisional(opened),
        open=opened.assessment.open,
    )
    return _Column(
        head=head,
        points={series: trend_point(opened, series) for series in wanted},
        pack_digest=digest,
        levels=tuple(one.rule.title for one in opened.assessment.levels),
    )


def _chart(plan: ChartPlan, columns: Sequence[_Column]) -> TrendChart:
    return TrendChart(
        id=plan.id,
        group=plan.group,
        kind=plan.kind,
        series=tuple(_series(series, columns) for series in plan.series),
    )


def _series(ident: str, columns: Sequence[_Column]) -> TrendSeries:
    points = tuple(column.points[ident] for column in columns)
    if not ident.startswith(MEASURE):
        return TrendSeries(id=ident, form=form_of(ident), points=points)
    measure = MEASURES[ident.removeprefix(MEASURE)]
    unit = measure.unit if measure.form == "count" else ""
    return TrendSeries(
        id=ident, form=TrendForm(measure.form), points=points, title=measure.title, unit=unit
    )


def trend_point(opened: Centre, series: str) -> TrendPoint:
    """Return the value of a series in the year of an open centre.

    Raises: Refusal TREND_SERIES_UNKNOWN where there is no such series.
    """
    if series.startswith(MEASURE):
        return _of_measure(opened, series.removeprefix(MEASURE))
    if series not in RESULTS:
        raise Refusal(RefusalCode.TREND_SERIES_UNKNOWN, series=series)
    if series == LEVEL:
        return _of_level(opened)
    kind, _, rest = series.partition(".")
    if kind == "share":
        return _of_share(opened, *rest.split(".", 1))
    return _count(opened, sum(1 for _ in clauses_of(opened, series)))


def clauses_of(opened: Centre, series: str) -> Iterator[ClauseResult]:
    """Yield the clauses a result counts: at a grade, not answered, or at least at a share's."""
    kind, _, rest = series.partition(".")
    whose, _, grade = rest.rpartition(".")
    for result in opened.assessment.clauses.values():
        if series == OPEN:
            if result.applicable and not result.answered:
                yield result
        elif kind == "share":
            if result.applicable and _at_least(result, whose, Grade(grade)):
                yield result
        elif result.claimed == grade and (series != CORE_D or opened.clauses[result.code].core):
            yield result


def open_clauses_of(opened: Centre, series: str) -> Iterator[ClauseResult]:
    """Yield the clauses of which it cannot be told yet whether a computed share counts them."""
    if series.startswith(f"share.{COMPUTED}."):
        for result in opened.assessment.clauses.values():
            if result.applicable and result.computed is None:
                yield result


def _at_least(result: ClauseResult, whose: str, grade: Grade) -> bool:
    if whose != COMPUTED:
        return at_least(result, grade)
    return result.computed is not None and HEIGHT.get(result.computed, -1) >= HEIGHT[grade]


def _of_measure(opened: Centre, measure: str) -> TrendPoint:
    if measure not in MEASURES:
        raise Refusal(RefusalCode.TREND_SERIES_UNKNOWN, series=measure)
    quantity = opened.readings.quantity(measure)
    shown = shown_interval(quantity.low, quantity.high, form=quantity.form)
    known = bool(shown)
    return TrendPoint(
        year=opened.year,
        low=quantity.low if known else None,
        high=quantity.high if known else None,
        shown=_grouped(shown),
        figures=_grouped(shown_quantity(quantity, None)),
    )


def _grouped(text: str) -> str:
    """Return a shown figure with its digits in threes: each number of ``1204–1310`` alone."""
    for sign in ("–", " = ", "/"):
        if sign in text:
            return sign.join(_grouped(part) for part in text.split(sign))
    return group_digits(text)


def _of_share(opened: Centre, whose: str, grade: str) -> TrendPoint:
    series = f"share.{whose}.{grade}"
    whole = opened.assessment.applicable
    if not whole:
        return TrendPoint(year=opened.year)
    reached = sum(1 for _ in clauses_of(opened, series))
    most = reached + sum(1 for _ in open_clauses_of(opened, series))
    low, high = Fraction(reached, whole), Fraction(most, whole)
    shown = shown_percent(low) if low == high else f"{shown_percent(low)}–{shown_percent(high)}"
    counted = f"{reached}" if reached == most else f"{reached}–{most}"
    return TrendPoint(
        year=opened.year,
        low=low,
        high=high,
        shown=shown,
        figures=f"{counted}/{whole} = {shown}",
        provisional=_provisional(opened),
    )


def _count(opened: Centre, found: int) -> TrendPoint:
    return TrendPoint(
        year=opened.year,
        low=Fraction(found),
        high=Fraction(found),
        shown=str(found),
        figures=str(found),
        provisional=_provisional(opened),
    )


def _of_level(opened: Centre) -> TrendPoint:
    """Return how high the level reached stands among the levels of its own standard."""
    levels = opened.assessment.levels
    reached = opened.assessment.level
    place = Fraction(levels.index(reached) + 1 if reached is not None else 0)
    title = reached.rule.title if reached is not None else ""
    return TrendPoint(
        year=opened.year,
        low=place,
        high=place,
        shown=title,
        figures=title,
        provisional=_provisional(opened),
    )


def _provisional(opened: Centre) -> bool:
    """Tell whether the grades hang on statements nobody has checked against their source."""
    return any(level.provisional for level in opened.assessment.levels)
