"""What trends are made of: years, and for each year a value of every row of figures.

Plain values with exact numbers; the screen, the command line and the document read the same.
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from fractions import Fraction

MOST_YEARS = 10
"""The newest years that are shown; older ones stay in their ledgers."""


@unique
class TrendForm(StrEnum):
    """How a value is written: ``shares`` in per cent, ``ratio`` as 1∶x."""

    COUNT = "count"
    SHARE = "share"
    RATIO = "ratio"
    RATE = "rate"
    LEVEL = "level"
    """The place of a level in ``Trends.levels``, counted from 1; 0 is none."""


@unique
class TrendKind(StrEnum):
    """How a chart shows its series."""

    LINES = "lines"
    BARS = "bars"


@unique
class TrendGroup(StrEnum):
    """Where a chart stands."""

    RESULT = "result"
    PEOPLE = "people"
    EQUIPMENT = "equipment"
    SERVICES = "services"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendYear:
    """One year; ``state`` is that of its assessment (draft | final), "" where there is none.

    ``pack``, ``edition`` and ``version`` name the standard it was assessed by; ``changed``:
    that is another than the year before was assessed by. ``level`` "" where none is reached.
    """

    year: int
    state: str = ""
    revision: int = 0
    pack: str = ""
    edition: str = ""
    version: str = ""
    changed: bool = False
    level: str = ""
    provisional: bool = False
    open: int = 0
    """Clauses not answered yet; they count as not reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """A value of one year: ``shown`` beside the mark, ``figures`` with what it is made of.

    ``low`` and ``high`` None: no data; ``high`` alone None: at least ``low``.
    """

    year: int
    low: Fraction | None = None
    high: Fraction | None = None
    shown: str = ""
    figures: str = ""
    provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendSeries:
    """One row of figures; ``title`` "" where the face has the words.

    ``id``: ``share.self.C``, ``grade.D``, ``core.D``, ``level``, or ``measure.`` with the id
    of a measure.
    """

    id: str
    form: TrendForm
    points: tuple[TrendPoint, ...]
    title: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendChart:
    """Series that stand in one picture; ``id`` names it, as a measure's does where it is alone."""

    id: str
    group: TrendGroup
    kind: TrendKind
    series: tuple[TrendSeries, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """The years of a centre, oldest first without a gap, and its charts in their order."""

    name: str
    years: tuple[TrendYear, ...]
    charts: tuple[TrendChart, ...]
    levels: tuple[str, ...]
    """Titles of the levels of the newest standard, lowest first."""
