"""Cards of self-checks. Money is exact yuan."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.selfchecks.check_form import Asked, Beside
from models.selfchecks.filled import CheckAnswer, Severity, Tally, Verdict
from models.standards.pack import Status
from models.vocabulary.ids import RowId

__all__ = ["Asked", "Beside", "CheckAnswer", "Severity", "Status", "Tally", "Verdict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCard:
    """A form that can be begun; ``kinds``: code and label of what the check may count as."""

    id: str
    title: str
    source: str
    items: int
    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One check in the list of the year. ``finished_at`` "": still being filled in."""

    id: str
    form: str
    held_on: date
    kind: str
    finished_at: str
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfChecksCard:
    """The forms, and the checks of a year in the order they were held."""

    year: int
    forms: tuple[FormCard, ...]
    checks: tuple[CheckLine, ...]

    def of(self, form: str) -> tuple[CheckLine, ...]:
        """Return the checks of one form."""
        return tuple(line for line in self.checks if line.form == form)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRow:
    """A row that counts: its day as kept, and what it says."""

    row_id: RowId
    held_on: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountCard:
    """What a ledger of the year before tells of an item.

    ``known``: exact (the ledger was declared complete) | least (it was not) | none (no such
    year is kept, or nobody wrote anything). Nothing is zero because it is not there.
    """

    ledger: str
    title: str
    year: int
    known: str
    rows: tuple[CountedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCard:
    """One item as asked and as it stands; ``number`` is what it is called by.

    ``own``: the institution added it.
    """

    id: str
    number: str
    text: str
    look: str
    asked: Asked
    status: Status
    source: str
    own: bool
    answered: bool
    answer: CheckAnswer
    count: CountCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSectionCard:
    """One block of items. ``hazard_kind``: label of the kind of hazard, "" where none."""

    id: str
    title: str
    status: Status
    source: str
    hazard_kind: str
    items: tuple[ItemCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheckCard:
    """A check with everything in it.

    ``serious_fact``: what is stated of the fact that bars the institution (label, or "");
    asked only of a form with a ``veto``. ``row``: its row in the ledger of checks.
    """

    id: str
    form: str
    version: int
    title: str
    source: str
    introduction: str
    veto: str
    kind: str
    kinds: tuple[tuple[str, str], ...]
    beside: tuple[Beside, ...]
    year: int
    held_on: date
    people: str
    department: str
    finished_at: str
    row: RowId
    author: str
    sections: tuple[CheckSectionCard, ...]
    tally: Tally
    open_problems: int
    serious_fact: str

    @property
    def items(self) -> tuple[ItemCard, ...]:
        """Every item, in order."""
        return tuple(item for section in self.sections for item in section.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedCard:
    """What finishing wrote: rows of hazards that came, changed or were ended."""

    row: RowId
    problems: int
    mended: int
    hazards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCard:
    """Where paper and workbook were written."""

    pdf: Path
    workbook: Path
