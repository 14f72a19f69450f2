"""From a spreadsheet to a ledger and back: a form reads or writes it, a use case has the rows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from forms.cells import read_number
from forms.fields import Value
from forms.ledgers import LEDGERS
from forms.ledgers.ledger_form import LedgerForm
from forms.ledgers.row_owners import Owners
from forms.ledgers.row_values import form_row_values, row_name
from forms.national.equipment import equipment_values
from forms.national.staff import staff_values
from forms.reading.any_ledger import owners_for
from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, StaffRow
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_ledgers import put_devices, put_people
from models.usecases.ledgers.edit_rows import end_rows, read_rows
from models.usecases.ledgers.row_names import row_names
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import RowId

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
    owners = owners_for(ledger, centre.ledgers)
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
    owners = owners_for(ledger, centre.ledgers)
    names = {row.row_id: _named(form, owners, row) for row in read_rows(centre, ledger)}
    return tuple(names.get(row, "") for row in rows)


def _named(ledger: LedgerForm, owners: Owners, row: FormRow) -> str:
    owner = owners.get(row.owner)
    return row_name(ledger, row, owner.name if owner else "")


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
