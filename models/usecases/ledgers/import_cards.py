"""What people decide about a file on its way into a ledger, as frozen cards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.vocabulary.ids import RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Why and since when a stored row that the file no longer has is ended."""

    on: date
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a person decided about a merge; by default everything comes in, nothing goes.

    ``left_out``: numbers of rows of the file (counted from 1) that stay out.
    ``emptying``: an empty cell under a known header empties what is stored.
    """

    left_out: frozenset[int] = frozenset()
    endings: Mapping[RowId, Ending] = field(default_factory=dict)
    emptying: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """``columns``: header -> field key, or what else becomes of it; ``choices``: answers given."""

    headers: tuple[str, ...]
    columns: Mapping[str, str]
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A mapping found again; ``exact``: for the very same headers."""

    mapping: ColumnMapping
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedImport:
    """Everything a person did on the way; ``digest`` tells whether the file is still the same.

    ``cells``: (row counted from 1, column counted from 0) -> text typed anew.
    """

    path: str
    digest: str
    sheet: str
    ledger: str
    part_year: int | None
    year: int
    columns: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], str] = field(default_factory=dict)
    left_values: frozenset[str] = frozenset()
    wishes: Wishes = field(default_factory=Wishes)
