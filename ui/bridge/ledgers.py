"""From a spreadsheet to a ledger and back: a form reads or writes it, a use case has the rows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TypeAlias

from forms.cells import read_number
from forms.fields import Form, Question, Value
from forms.ledgers import LEDGERS
from forms.ledgers.form_rows import Setting, natural_key, read_form_rows
from forms.ledgers.ledger_form import EQUIPMENT_OWNER, STAFF_OWNER, LedgerForm
from forms.ledgers.row_owners import Owners, owners_of_devices, owners_of_people
from forms.ledgers.row_values import form_row_values, row_name
from forms.national.equipment import equipment_values, read_equipment
from forms.national.equipment_columns import EQUIPMENT
from forms.national.figure_columns import FIGURE_FORM
from forms.national.figures import FiguresReading, read_figures
from forms.national.staff import read_staff, staff_values
from forms.national.staff_columns import STAFF
from forms.reading.sheet_survey import only_part, survey_workbook
from forms.spreadsheets.sheets import Workbook, open_workbook
from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, StaffRow
from models.usecases.cards import ImportCard
from models.usecases.centre import Centre, random_row_id
from models.usecases.ledgers.edit_ledgers import put_devices, put_figures, put_people
from models.usecases.ledgers.edit_rows import end_rows, read_rows
from models.usecases.ledgers.import_ledger import import_equipment, import_rows, import_staff
from models.usecases.ledgers.row_names import row_names
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress

FORMS: Mapping[str, Form] = {
    "staff": STAFF,
    "equipment": EQUIPMENT,
    "annual": FIGURE_FORM,
    **{ledger.id: ledger.form for ledger in LEDGERS.values()},
}
"""The ledgers a spreadsheet can be taken into, and written from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreadsheet:
    """A file to take in as ``ledger``: a key of ``FORMS``.

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


WrittenRow: TypeAlias = tuple[Mapping[str, Value], Mapping[str, str]]
"""A row as ``write_template`` takes it: values by field key, further columns by header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A row of any ledger, its values by field key; whose it is among them."""

    row_id: RowId
    values: Mapping[str, Value]
    extra: Mapping[str, str]
    ended_on: date | None
    ended_because: str


def take_in(
    centre: Centre, sheet: Spreadsheet, progress: Progress, *, dry_run: bool
) -> LedgerImport:
    """Read a spreadsheet and take its good rows into the ledger.

    Raises: Refusal WORKBOOK_… where the file as a whole cannot be taken (then
    nothing changed); Trouble; Cancelled.
    """
    if sheet.ledger == "annual":
        return _take_figures(centre, sheet, dry_run=dry_run)
    if sheet.ledger in LEDGERS:
        return _take_rows(centre, LEDGERS[sheet.ledger], sheet, progress, dry_run=dry_run)
    today = centre.clock.today()
    new_id = random_row_id(today)
    if sheet.ledger == "staff":
        people = read_staff(
            _source(sheet), year=centre.year, today=today, new_id=new_id,
            choices=sheet.choices, columns=sheet.columns, progress=progress,
        )  # fmt: skip
        card = import_staff(centre, people, dry_run=dry_run)
        return LedgerImport(card=card, questions=people.questions)
    devices = read_equipment(
        _source(sheet), year=centre.year, today=today, new_id=new_id,
        choices=sheet.choices, columns=sheet.columns, progress=progress,
    )  # fmt: skip
    card = import_equipment(centre, devices, dry_run=dry_run)
    return LedgerImport(card=card, questions=devices.questions)


def _source(sheet: Spreadsheet) -> Workbook:
    """Return the file, or where it holds several ledgers the one sheet that is this one."""
    workbook = open_workbook(sheet.path)
    if len(workbook.sheets) == 1:
        return workbook
    parts = survey_workbook(workbook)
    own = {part.sheet for part in parts if part.ledger == sheet.ledger}
    others = {part.ledger for part in parts} - {"", sheet.ledger}
    if len(own) == 1 and others:
        part = next(part for part in parts if part.sheet in own)
        return only_part(workbook, replace(part, by_column=False))
    return workbook


def owners_of(centre: Centre, ledger: LedgerForm) -> Owners:
    """Return the people or devices that rows of a ledger belong to; nobody for the others."""
    if ledger.owner == STAFF_OWNER:
        return owners_of_people(centre.ledgers.staff)
    if ledger.owner == EQUIPMENT_OWNER:
        return owners_of_devices(centre.ledgers.equipment)
    return Owners()


def shown_rows(centre: Centre, ledger: str, *, ended: bool) -> tuple[ShownRow, ...]:
    """Return the rows of a ledger with their values by field key; ``ended``: those too."""
    every = _every_row(centre, ledger)
    return tuple(row for row in every if ended or row.ended_on is None)


def rows_to_write(centre: Centre, ledger: str) -> list[WrittenRow]:
    """Return the rows of a ledger that are not ended, as ``write_template`` writes them."""
    if ledger == "annual":
        return [(dict(centre.ledgers.figures), {})]
    return [(row.values, row.extra) for row in shown_rows(centre, ledger, ended=False)]


def end_ledger_rows(
    centre: Centre, ledger: str, ids: Collection[RowId], on: date, because: str
) -> None:
    """End rows of any ledger with a day and a reason; they stay, and can be read.

    Raises: Refusal REASON_REQUIRED.
    """
    if ledger in LEDGERS:
        end_rows(centre, ledger, ids, on, because)
        return
    if not because.strip():
        raise Refusal(RefusalCode.REASON_REQUIRED)
    why = because.strip()
    if ledger == "staff":
        people = [
            replace(row, ended_on=on, ended_because=why)
            for row in centre.ledgers.staff
            if row.row_id in ids
        ]
        put_people(centre, changed=people)
    else:
        devices = [
            replace(row, ended_on=on, ended_because=why)
            for row in centre.ledgers.equipment
            if row.row_id in ids
        ]
        put_devices(centre, changed=devices)


def _every_row(centre: Centre, ledger: str) -> list[ShownRow]:
    if ledger == "staff":
        return [_shown(row, staff_values(row)) for row in centre.ledgers.staff]
    if ledger == "equipment":
        return [_shown(row, equipment_values(row)) for row in centre.ledgers.equipment]
    form = LEDGERS[ledger]
    owners = owners_of(centre, form)
    return [
        _shown(row, {**form_row_values(form, row), **owners.values(row.owner)})
        for row in read_rows(centre, ledger)
    ]


def _shown(row: StaffRow | EquipmentRow | FormRow, values: Mapping[str, Value]) -> ShownRow:
    return ShownRow(
        row_id=row.row_id,
        values=values,
        extra=row.extra,
        ended_on=row.ended_on,
        ended_because=row.ended_because,
    )


def names_of_rows(centre: Centre, ledger: str, rows: Sequence[RowId]) -> tuple[str, ...]:
    """Return what each row of any ledger of rows goes by, "" for one not there."""
    if ledger not in LEDGERS:
        return row_names(centre, ledger, rows)
    form = LEDGERS[ledger]
    owners = owners_of(centre, form)
    names = {row.row_id: _named(form, owners, row) for row in read_rows(centre, ledger)}
    return tuple(names.get(row, "") for row in rows)


def _named(ledger: LedgerForm, owners: Owners, row: FormRow) -> str:
    owner = owners.get(row.owner)
    return row_name(ledger, row, owner.name if owner else "")


def _take_rows(
    centre: Centre, ledger: LedgerForm, sheet: Spreadsheet, progress: Progress, *, dry_run: bool
) -> LedgerImport:
    today, owners = centre.clock.today(), owners_of(centre, ledger)
    setting = Setting(owners=owners, year=centre.year, today=today, new_id=random_row_id(today))
    reading = read_form_rows(
        _source(sheet), ledger, setting, choices=sheet.choices, columns=sheet.columns,
        progress=progress,
    )  # fmt: skip

    card = import_rows(
        centre,
        ledger.id,
        reading,
        key_of=partial(natural_key, ledger),
        name_of=partial(_named, ledger, owners),
        dry_run=dry_run,
    )
    return LedgerImport(card=card, questions=reading.questions)


def _take_figures(centre: Centre, sheet: Spreadsheet, *, dry_run: bool) -> LedgerImport:
    reading = read_figures(
        _source(sheet), year=centre.year, choices=sheet.choices, columns=sheet.columns
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
