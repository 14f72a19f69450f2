"""Reading an equipment workbook: both national shapes and home-made lists."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from forms.cells import Reader, text_of
from forms.fields import Question, QuestionOption, Value
from forms.national.equipment_columns import EQUIPMENT
from forms.national.figure_columns import FIGURE_FORM
from forms.national.staff_columns import STAFF
from forms.reading.held_again import sheet_of_held
from forms.reading.ledger_reading import LedgerReading, Line, Request, read_ledger, read_sheets
from forms.reading.money import UNITS, options, unit_chosen
from forms.spreadsheets.sheets import Workbook
from models.ledger.records import EquipmentRow, HeldRow, Origin
from models.vocabulary.codes import RefusalCode
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress, Unwatched

EquipmentReading: TypeAlias = LedgerReading[EquipmentRow]

UNIT_QUESTION, COVERS_QUESTION = "value_unit", "value_covers"
ONE, BATCH = "one", "batch"
_REVOKED = "3"
_MONEY_KEYS = ("unit_price", "value_amount", "value_total")
"""In the order they are believed where several are filled."""


def read_equipment(
    source: Path | Workbook,
    *,
    year: int,
    today: date,
    new_id: Callable[[], RowId],
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> EquipmentReading:
    """Read an equipment workbook; nothing is stored.

    ``choices`` answers ``{"value_unit": "yuan" | "thousand" | "ten-thousand"}``
    (the header names no unit) and ``{"value_covers": "one" | "batch"}`` (an
    amount beside a quantity above one); until then ``value_yuan`` is None and
    the amount stays in ``extra``.
    Unit: ``value_yuan`` is yuan for one unit, exact.
    Raises: Refusal(WORKBOOK_…) where the file as a whole cannot be taken; Trouble.
    """
    rules = _EquipmentRules(year=year, choices=choices or {})
    return read_ledger(source, _request(today, new_id, columns, progress), rules)


def reread_held_equipment(
    held: Sequence[HeldRow],
    *,
    year: int,
    today: date,
    new_id: Callable[[], RowId],
    choices: Mapping[str, str] | None = None,
) -> EquipmentReading:
    """Read held rows again after a person has corrected their cells; see ``staff``."""
    rules = _EquipmentRules(year=year, choices=choices or {})
    return read_sheets(sheet_of_held(held), _request(today, new_id, None, None), rules)


def _request(
    today: date,
    new_id: Callable[[], RowId],
    columns: Mapping[str, str] | None,
    progress: Progress | None,
) -> Request:
    return Request(
        form=EQUIPMENT,
        others=(STAFF, FIGURE_FORM),
        today=today,
        new_id=new_id,
        columns=columns,
        progress=progress or Unwatched(),
    )


class _EquipmentRules:
    """What an amount stands for, and which rows say the same."""

    def __init__(self, *, year: int, choices: Mapping[str, str]) -> None:
        self._year, self._choices = year, choices
        self._first_rows: dict[tuple[str, ...], int] = {}
        self.readers: Mapping[str, Reader] = MappingProxyType({})

    def settle(self, lines: Sequence[Line]) -> tuple[Question, ...]:
        open_units: dict[str, None] = {}
        open_covers: dict[str, None] = {}
        for line in lines:
            for key in _MONEY_KEYS:
                amount = line.number_of(key)
                if amount is None:
                    continue
                header = line.source.columns[key].header
                line.extra[header] = text_of(line.cells[line.source.columns[key].index]).strip()
                yuan = self._in_yuan(line, key, amount)
                if "value_yuan" in line.values:
                    continue
                if yuan is None:
                    open_units[header] = None
                elif (each := self._for_one(line, key, yuan)) is None:
                    open_covers[header] = None
                else:
                    line.values.setdefault("value_yuan", each)
                    if key == "unit_price":
                        del line.extra[header]
        return (
            *_asked(UNIT_QUESTION, options(), open_units),
            *_asked(
                COVERS_QUESTION, (QuestionOption(id=ONE), QuestionOption(id=BATCH)), open_covers
            ),
        )

    def _in_yuan(self, line: Line, key: str, amount: Fraction) -> Fraction | None:
        stated = line.source.columns[key].unit or line.source.unit_note
        unit = stated or unit_chosen(self._choices.get(UNIT_QUESTION, ""))
        return amount * UNITS[unit] if unit else None

    def _for_one(self, line: Line, key: str, yuan: Fraction) -> Fraction | None:
        quantity = line.whole("quantity")
        if key == "unit_price" or quantity == 1:
            return yuan
        covers = BATCH if key == "value_total" else self._choices.get(COVERS_QUESTION, "")
        if covers == ONE:
            return yuan
        return yuan / quantity if covers == BATCH and quantity else None

    def check(self, line: Line) -> None:
        if line.text("revoked") not in {"", _REVOKED}:
            line.extra[EQUIPMENT.field("revoked").title] = line.text("revoked")
        bought = line.day("bought_on")
        if bought and bought.year > self._year:
            line.remark(RefusalCode.WORKBOOK_OTHER_YEAR, "bought_on", years=str(bought.year))
        key = tuple(
            text_of(line.cells[column.index]).strip() for column in line.source.columns.values()
        )
        first = self._first_rows.setdefault(key, line.number)
        if first != line.number:
            # two identical machines bought in one batch are often listed line by line
            line.remark(RefusalCode.ROW_DUPLICATE_EQUIPMENT, "name", first_row=first)

    def build(self, line: Line, row_id: RowId, origin: Origin) -> EquipmentRow:
        text = line.text
        return EquipmentRow(
            row_id=row_id,
            name=text("name"),
            quantity=line.whole("quantity") or 1,
            code=text("code"),
            equipment_class=text("equipment_class"),
            made_in=text("made_in"),
            maker=text("maker"),
            model=text("model"),
            parameters=text("parameters"),
            bought_on=line.day("bought_on"),
            purpose=text("purpose"),
            value_yuan=line.number_of("value_yuan"),
            new_or_used=text("new_or_used"),
            life_years=line.whole("life_years"),
            state=text("state"),
            revoked=text("revoked") == _REVOKED,
            note=text("note"),
            location=text("location"),
            origin=origin,
            extra=line.extra,
        )


def equipment_values(row: EquipmentRow) -> dict[str, Value]:
    """Return a record's values by field key, as the form asks them; the inverse of reading.

    A row without an exact value for one unit shows the amounts of its source.
    """
    values: dict[str, Value] = {
        asked.key: row.extra.get(asked.title, "") if asked.in_extra else getattr(row, asked.key)
        for asked in EQUIPMENT.fields
        if asked.key not in {*_MONEY_KEYS, "revoked"}
    }
    mark = row.extra.get(EQUIPMENT.field("revoked").title, "")
    return values | {"unit_price": row.value_yuan, "revoked": _REVOKED if row.revoked else mark}


def _asked(
    key: str, answers: tuple[QuestionOption, ...], open_headers: Mapping[str, None]
) -> tuple[Question, ...]:
    if not open_headers:
        return ()
    headers = tuple(open_headers)
    return (Question(key=key, column=headers[0], options=answers, values=headers),)
