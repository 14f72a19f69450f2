"""Reading a workbook into any ledger that its form alone describes."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from forms.cells import Reader, text_of
from forms.fields import Field, Form, Kind, Question
from forms.ledgers.ledger_form import EQUIPMENT_OWNER, STAFF_OWNER, LedgerForm
from forms.ledgers.row_owners import Owner, Owners
from forms.ledgers.row_values import canonical, stored_values
from forms.national.equipment_columns import EQUIPMENT
from forms.national.figure_columns import FIGURE_FORM
from forms.national.staff_columns import STAFF
from forms.reading.held_again import sheet_of_held
from forms.reading.ledger_reading import LedgerReading, Line, Request, read_ledger, read_sheets
from forms.reading.money import UNITS, options, unit_chosen
from forms.spreadsheets.sheets import Workbook
from models.ledger.form_rows import FormRow
from models.ledger.records import HeldRow, Origin
from models.vocabulary.codes import RefusalCode
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress, Unwatched

FormReading: TypeAlias = LedgerReading[FormRow]
UNIT_QUESTION = "value_unit"
_DAYS_OF_THE_YEAR = frozenset({"held_on", "planned_on"})
"""Fields that say when something of the year took place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a reading depends on besides the file: whose rows, which year, which day."""

    owners: Owners
    year: int
    today: date
    new_id: Callable[[], RowId]


def read_form_rows(
    source: Path | Workbook,
    ledger: LedgerForm,
    setting: Setting,
    *,
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> FormReading:
    """Read a workbook as one ledger; nothing is stored.

    ``choices`` answers ``{"value_unit": "yuan" | "thousand" | "ten-thousand"}`` where a
    column of money names no unit; until then its amounts stay in ``extra``.
    ``columns`` maps headers of this file to field keys.
    Raises: Refusal(WORKBOOK_…) where the file as a whole cannot be taken; Trouble.
    """
    rules = _FormRules(ledger, setting, choices or {})
    return read_ledger(source, _request(ledger, setting, columns, progress), rules)


def reread_form_rows(
    held: Sequence[HeldRow],
    ledger: LedgerForm,
    setting: Setting,
    *,
    choices: Mapping[str, str] | None = None,
) -> FormReading:
    """Read held rows again after a person has corrected their cells; see ``staff``."""
    rules = _FormRules(ledger, setting, choices or {})
    return read_sheets(sheet_of_held(held), _request(ledger, setting, None, None), rules)


def natural_key(ledger: LedgerForm, row: FormRow) -> Hashable:
    """Return what an import knows the row again by."""
    return (row.owner, *(row.values.get(key, "") for key in ledger.natural_key))


def _request(
    ledger: LedgerForm,
    setting: Setting,
    columns: Mapping[str, str] | None,
    progress: Progress | None,
) -> Request:
    # a list of certificates may tell more of the people than of the certificates
    alike = {STAFF_OWNER: STAFF, EQUIPMENT_OWNER: EQUIPMENT}.get(ledger.owner)
    others: tuple[Form, ...] = (STAFF, EQUIPMENT, FIGURE_FORM)
    return Request(
        form=ledger.form,
        others=tuple(form for form in others if form is not alike),
        today=setting.today,
        new_id=setting.new_id,
        columns=columns,
        progress=progress or Unwatched(),
    )


class _FormRules:
    """What holds in every ledger: whose row, which order of days, what is part of what."""

    def __init__(self, ledger: LedgerForm, setting: Setting, choices: Mapping[str, str]) -> None:
        self._ledger, self._setting, self._choices = ledger, setting, choices
        self._first_rows: dict[Hashable, int] = {}
        self.readers: Mapping[str, Reader] = MappingProxyType({})

    def settle(self, lines: Sequence[Line]) -> tuple[Question, ...]:
        silent: dict[str, None] = {}
        for asked in self._ledger.kept:
            if asked.kind is Kind.DECIMAL and asked.unit == "元":
                for line in lines:
                    if (header := self._in_yuan(line, asked)) is not None:
                        silent[header] = None
        if not silent:
            return ()
        headers = tuple(silent)
        return (Question(key=UNIT_QUESTION, column=headers[0], options=options(), values=headers),)

    def _in_yuan(self, line: Line, asked: Field) -> str | None:
        """Turn an amount of money into yuan; return the header where the unit is not known."""
        amount = line.number_of(asked.key)
        if not amount:
            return None  # nothing is nothing in any unit
        column = line.source.columns[asked.key]
        stated = column.unit or line.source.unit_note
        unit = stated or unit_chosen(self._choices.get(UNIT_QUESTION, ""))
        if unit:
            line.values[asked.key] = amount * UNITS[unit]
            return None
        del line.values[asked.key]
        line.extra[column.header] = text_of(line.cells[column.index]).strip()
        return column.header

    def check(self, line: Line) -> None:
        self._check_owner(line)
        self._check_days(line)
        self._check_parts(line)
        if not line.faults:
            self._check_duplicate(line)

    def _check_owner(self, line: Line) -> None:
        if not self._ledger.owner or not line.text("owner_name"):
            return
        number = line.text("id_number") or line.text("owner_code")
        found = self._setting.owners.find(line.text("owner_name"), number, line.text("owner_model"))
        if isinstance(found, Owner):
            return
        key = "id_number" if self._ledger.owner == STAFF_OWNER else "owner_code"
        line.faults.append(
            line.told(
                found.code,
                line.source.column(key if found.by_number else "owner_name"),
                found.params,
            )
        )

    def _check_days(self, line: Line) -> None:
        form = self._ledger.form
        for first, second in self._ledger.orders:
            earlier, later = line.day(first), line.day(second)
            if earlier and later and earlier > later:
                line.fault(
                    RefusalCode.DATES_CONTRADICT,
                    second,
                    first=form.field(first).title,
                    second=form.field(second).title,
                )
        for key in _DAYS_OF_THE_YEAR & line.values.keys():
            held_on = line.day(key)
            if held_on and held_on.year != self._setting.year:
                line.remark(RefusalCode.WORKBOOK_OTHER_YEAR, key, years=str(held_on.year))

    def _check_parts(self, line: Line) -> None:
        form = self._ledger.form
        for part, whole in self._ledger.parts:
            less, more = _amount(line, part), _amount(line, whole)
            if less is not None and more is not None and less > more:
                line.fault(
                    RefusalCode.ROW_PART_EXCEEDS,
                    part,
                    part=form.field(part).title,
                    whole=form.field(whole).title,
                )

    def _check_duplicate(self, line: Line) -> None:
        key = (
            self._owner_of(line),
            *(canonical(line.values.get(key)) for key in self._ledger.natural_key),
        )
        first = self._first_rows.setdefault(key, line.number)
        if first != line.number:
            line.remark(RefusalCode.ROW_DUPLICATE, self._ledger.name_field, first_row=first)

    def _owner_of(self, line: Line) -> str:
        if not self._ledger.owner:
            return ""
        number = line.text("id_number") or line.text("owner_code")
        found = self._setting.owners.find(line.text("owner_name"), number, line.text("owner_model"))
        return found.row_id if isinstance(found, Owner) else ""

    def build(self, line: Line, row_id: RowId, origin: Origin) -> FormRow:
        return FormRow(
            row_id=row_id,
            ledger=self._ledger.id,
            owner=self._owner_of(line),
            values=stored_values(self._ledger, line.values),
            origin=origin,
            extra=line.extra,
        )


def _amount(line: Line, key: str) -> Fraction | None:
    value = line.values.get(key)
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        return None
    return Fraction(value)
