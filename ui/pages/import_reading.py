"""What a spreadsheet holds, as the import page shows it before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from forms.equipment import read_equipment
from forms.fields import Form, Question
from forms.figure_columns import FIGURE_FORM
from forms.figures import FiguresReading, read_figures
from forms.ledger_reading import LedgerReading
from forms.staff import read_staff
from models.usecases.cards import ImportCard
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.failures import Place
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress
from ui.bridge import Bridge, Centre
from ui.pages.ledgers_cells import DEVICES, PEOPLE, RowKind, Seat, shown
from ui.pages.ledgers_columns import LedgerLine

_SAMPLES = 3
_PREVIEWED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be taken in: a ledger (staff | equipment | annual), a file, answers."""

    ledger: str
    path: Path
    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLine:
    """A column of the file and where it goes; ``title`` "" keeps it as a further column."""

    letters: str
    header: str
    samples: str
    title: str
    open: bool = False
    """Something about it has to be told first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedLine:
    """A row that is no row of the ledger; ``reason`` is a text code."""

    place: Place
    reason: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """Everything the import page shows of a file that has been read."""

    asked: Asked
    card: ImportCard
    questions: tuple[Question, ...]
    columns: tuple[ColumnLine, ...]
    skipped: tuple[SkippedLine, ...]
    lines: tuple[LedgerLine[Any], ...]
    """The first rows as they will stand in the ledger."""
    other_sheets: tuple[str, ...]


def look_at(bridge: Bridge, centre: Centre, asked: Asked, progress: Progress) -> FileView:
    """Read a file and compare it with the ledger; nothing is written.

    Raises: Refusal WORKBOOK_… where the file as a whole cannot be taken; Trouble; Cancelled.
    """
    taken = bridge.import_ledger(
        centre, asked.ledger, asked.path, progress, dry_run=True, choices=asked.choices
    )
    seat = Seat(year=centre.year, today=bridge.clock.today())
    if asked.ledger == "annual":
        reading = read_figures(asked.path, year=seat.year, choices=asked.choices)
        return FileView(
            asked=asked,
            card=taken.card,
            questions=taken.questions,
            columns=_figure_lines(reading),
            skipped=(),
            lines=(),
            other_sheets=(),
        )
    kind: RowKind[Any] = PEOPLE if asked.ledger == "staff" else DEVICES
    read: Callable[..., LedgerReading[Any]]
    read = read_staff if asked.ledger == "staff" else read_equipment
    rows = read(
        asked.path,
        year=seat.year,
        today=seat.today,
        new_id=_counting(),
        choices=asked.choices,
        progress=progress,
    )
    return FileView(
        asked=asked,
        card=taken.card,
        questions=taken.questions,
        columns=_columns(rows, kind),
        skipped=tuple(
            SkippedLine(place=each.place, reason=each.reason, text=each.text)
            for each in rows.skipped_rows
        ),
        lines=tuple(
            LedgerLine(number=number, row=row, kind=kind)
            for number, row in enumerate(rows.rows[:_PREVIEWED], start=1)
        ),
        other_sheets=rows.other_sheets,
    )


def _columns(reading: LedgerReading[Any], kind: RowKind[Any]) -> tuple[ColumnLine, ...]:
    """Return the columns that found no place first, then the others as they stand."""
    first = reading.rows[:_SAMPLES]
    asked = {question.column for question in reading.questions}
    unknown = [
        ColumnLine(
            letters=each.letters,
            header=each.header,
            samples=_listed(row.extra.get(each.header, "") for row in first),
            title="",
        )
        for each in reading.ignored_columns
    ]
    form: Form = kind.form
    known = [
        ColumnLine(
            letters=each.letters,
            header=each.header,
            samples=_listed(
                shown(form.field(each.key), kind.values(row).get(each.key))
                or row.extra.get(each.header, "")
                for row in first
            ),
            title=form.field(each.key).title,
            open=each.header in asked,
        )
        for each in reading.columns
    ]
    return (*unknown, *known)


def _figure_lines(reading: FiguresReading) -> tuple[ColumnLine, ...]:
    unknown = [
        ColumnLine(letters=each.place.cell, header=each.label, samples=each.raw, title="")
        for each in reading.ignored
    ]
    known = [
        ColumnLine(
            letters=reading.places[key].cell,
            header=FIGURE_FORM.field(key).title,
            samples=shown_decimal(value),
            title=FIGURE_FORM.field(key).title,
        )
        for key, value in reading.figures.items()
    ]
    return (*unknown, *known)


def _listed(samples: Any) -> str:
    return "，".join(dict.fromkeys(sample for sample in samples if sample))


def _counting() -> Callable[[], RowId]:
    """Return ids for rows that are only looked at."""
    count = iter(range(1, 10**9))
    return lambda: RowId(str(next(count)))
