"""From a spreadsheet to a ledger: a form reads the file, a use case takes the rows in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from forms.cells import read_number
from forms.equipment import read_equipment
from forms.equipment_columns import EQUIPMENT
from forms.fields import Form, Question
from forms.figure_columns import FIGURE_FORM
from forms.figures import FiguresReading, read_figures
from forms.staff import read_staff
from forms.staff_columns import STAFF
from models.usecases.cards import ImportCard
from models.usecases.centre import Centre, random_row_id
from models.usecases.edit_ledgers import put_figures
from models.usecases.import_ledger import import_equipment, import_staff
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.progress import Progress

FORMS: Mapping[str, Form] = {"staff": STAFF, "equipment": EQUIPMENT, "annual": FIGURE_FORM}
"""The ledgers a spreadsheet can be taken into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreadsheet:
    """A file to take in as ``ledger``: staff | equipment | annual.

    ``choices`` answers the questions of an earlier reading, ``columns`` says
    which field a header of this file stands for.
    """

    ledger: str
    path: Path
    choices: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerImport:
    """What came of a spreadsheet, and what it leaves open."""

    card: ImportCard
    questions: tuple[Question, ...]


def take_in(
    centre: Centre, sheet: Spreadsheet, progress: Progress, *, dry_run: bool
) -> LedgerImport:
    """Read a spreadsheet and take its good rows into the ledger.

    Raises: Refusal WORKBOOK_… where the file as a whole cannot be taken (then
    nothing changed); Trouble; Cancelled.
    """
    if sheet.ledger == "annual":
        return _take_figures(centre, sheet, dry_run=dry_run)
    today = centre.clock.today()
    new_id = random_row_id(today)
    if sheet.ledger == "staff":
        people = read_staff(
            sheet.path, year=centre.year, today=today, new_id=new_id,
            choices=sheet.choices, columns=sheet.columns, progress=progress,
        )  # fmt: skip
        card = import_staff(centre, people, dry_run=dry_run)
        return LedgerImport(card=card, questions=people.questions)
    devices = read_equipment(
        sheet.path, year=centre.year, today=today, new_id=new_id,
        choices=sheet.choices, columns=sheet.columns, progress=progress,
    )  # fmt: skip
    card = import_equipment(centre, devices, dry_run=dry_run)
    return LedgerImport(card=card, questions=devices.questions)


def _take_figures(centre: Centre, sheet: Spreadsheet, *, dry_run: bool) -> LedgerImport:
    reading = read_figures(
        sheet.path, year=centre.year, choices=sheet.choices, columns=sheet.columns
    )
    card = _figures_card(centre.ledgers.figures, reading, dry_run=dry_run)
    if not dry_run and reading.figures:
        put_figures(centre, reading.figures)
    return LedgerImport(card=card, questions=reading.questions)


def _figures_card(
    stored: Mapping[str, Fraction], reading: FiguresReading, *, dry_run: bool
) -> ImportCard:
    found = reading.figures
    added = sum(key not in stored for key in found)
    unchanged = sum(stored.get(key) == value for key, value in found.items())
    return ImportCard(
        ledger="figures",
        file=reading.file,
        sheet=reading.sheet,
        dry_run=dry_run,
        rows_read=len(found) + len(reading.held),
        added=added,
        changed=len(found) - added - unchanged,
        unchanged=unchanged,
        vanished=(),
        held=len(reading.held),
        faults=reading.faults,
        remarks=reading.remarks,
        ignored_columns=tuple(line.label for line in reading.ignored),
        skipped_rows=0,
    )


def figure_amounts(given: Mapping[str, str]) -> dict[str, Fraction | None]:
    """Return typed figures as exact amounts; an empty text empties a figure.

    Raises: Refusal FIGURE_UNKNOWN or CELL_NOT_A_NUMBER, the place naming the key.
    """
    values: dict[str, Fraction | None] = {}
    for key, text in given.items():
        number = read_number(text) if text.strip() else None
        if not (number is None or isinstance(number, Fraction)):
            raise Refusal(RefusalCode.CELL_NOT_A_NUMBER, place=Place(path=key))
        values[key] = number
    return values
