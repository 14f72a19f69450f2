"""Cards of trends: what one point is made of, and where the document was written."""

from dataclasses import dataclass
from pathlib import Path

from models.reports.trend_values import TrendPoint
from models.standards.pack import Grade
from models.usecases.cards import LevelCard, MeasureCard
from models.vocabulary.ids import ClauseCode


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedClause:
    """A clause behind a point; ``settled`` False: it cannot be told yet whether it counts."""

    code: ClauseCode
    title: str
    core: bool
    claimed: Grade | None
    computed: Grade | None
    settled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PointCard:
    """What a point is made of, in its own year by that year's standard.

    Of a measure its derivation, with ``names`` of the rows of each operand (empty where
    rows have none); of a result its clauses; of the level what decides each level.
    """

    series: str
    title: str
    year: int
    shown_year: bool
    """Whether that is the year the centre is open in."""
    point: TrendPoint
    pack: str
    pack_version: str
    state: str
    measure: MeasureCard | None = None
    names: tuple[tuple[str, ...], ...] = ()
    clauses: tuple[CountedClause, ...] = ()
    levels: tuple[LevelCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendFiles:
    """Where the document was written."""

    pdf: Path
    workbook: Path
