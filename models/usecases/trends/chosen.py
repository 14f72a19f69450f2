"""Which charts a centre is shown without asking: a fixed choice of the measures there are."""

from dataclasses import dataclass

from models.reports.trend_values import TrendForm, TrendGroup, TrendKind
from models.standards.pack import Grade

MEASURE = "measure."
"""Prefix of the id of a series that is a measure of the catalogue."""
SELF, COMPUTED = "self", "computed"
LEVEL, CORE_D, OPEN = "level", "core.D", "grade.open"
STEPS = (Grade.C, Grade.B, Grade.A)
GRADES = (Grade.A, Grade.B, Grade.C, Grade.D, Grade.E)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPlan:
    """A chart before its figures are known: which series it shows, by id."""

    id: str
    group: TrendGroup
    series: tuple[str, ...]
    kind: TrendKind = TrendKind.LINES


def share_id(whose: str, grade: Grade) -> str:
    """Return the id of the share of clauses at ``grade`` or better (``SELF`` or ``COMPUTED``)."""
    return f"share.{whose}.{grade}"


def grade_id(grade: Grade) -> str:
    """Return the id of the number of clauses the centre gives ``grade``."""
    return f"grade.{grade}"


def _measures(group: TrendGroup, *charts: str) -> tuple[ChartPlan, ...]:
    """Return a chart for each text of measures; its id is that of the first."""
    return tuple(
        ChartPlan(
            id=f"{MEASURE}{text.split()[0]}",
            group=group,
            series=tuple(f"{MEASURE}{measure}" for measure in text.split()),
        )
        for text in charts
    )


SHOWN: tuple[ChartPlan, ...] = (
    *(
        ChartPlan(
            id=f"shares.{whose}",
            group=TrendGroup.RESULT,
            series=tuple(share_id(whose, grade) for grade in STEPS),
        )
        for whose in (SELF, COMPUTED)
    ),
    ChartPlan(id=LEVEL, group=TrendGroup.RESULT, series=(LEVEL,)),
    ChartPlan(
        id="grades",
        group=TrendGroup.RESULT,
        series=(*(grade_id(grade) for grade in GRADES), OPEN),
        kind=TrendKind.BARS,
    ),
    ChartPlan(id=CORE_D, group=TrendGroup.RESULT, series=(CORE_D,), kind=TrendKind.BARS),
    *_measures(
        TrendGroup.PEOPLE,
        "staff.total staff.health_technicians",
        "staff.physicians staff.nurses staff.gp",
        "staff.nurses_per_physician",
        "staff.gp_per_10k",
        "staff.college_share staff.intermediate_share",
    ),
    *_measures(
        TrendGroup.EQUIPMENT,
        "equipment.units",
        "equipment.value_total",
        "beds.open",
        "area.business",
    ),
    *_measures(
        TrendGroup.SERVICES,
        "visits.total",
        "discharges admissions",
        "contracts.total contracts.key_groups",
        "contracts.coverage contracts.key_coverage",
        "beds.occupancy",
        "visits.tcm_share",
        "hypertension.standard_share diabetes.standard_share",
        "elderly.managed_share",
    ),
)
"""The charts in their order; no two measures of one chart differ in form or unit."""

RESULTS = frozenset(
    series for plan in SHOWN for series in plan.series if not series.startswith(MEASURE)
)
"""The series that are no measures."""


def form_of(series: str) -> TrendForm:
    """Return how a series that is no measure is written."""
    if series == LEVEL:
        return TrendForm.LEVEL
    return TrendForm.SHARE if series.startswith("share.") else TrendForm.COUNT
