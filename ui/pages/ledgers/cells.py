"""Ledger values on the screen and back: how a field shows, what typing into it gives.

What is typed goes through the forms' own readers, alone and together with the
rest of its row, so a cell takes exactly what an import would take.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from forms.cells import Bad, reader, show
from forms.fields import Field, Form, Kind, Value
from forms.handed_out.template import heading
from forms.national.equipment import equipment_values, reread_held_equipment
from forms.national.equipment_columns import EQUIPMENT
from forms.national.staff import reread_held_staff, staff_values
from forms.national.staff_columns import STAFF
from forms.reading.headers import aliases_of
from forms.reading.ledger_reading import LedgerReading
from models.ledger.identity import masked
from models.ledger.records import EquipmentRow, HeldRow, Origin, StaffRow
from models.vocabulary.failures import Place, Refusal, RowFault
from models.vocabulary.ids import RowId


class LedgerRow(Protocol):
    """What a row of any ledger has: staff, equipment, or one of a form alone."""

    @property
    def row_id(self) -> RowId:
        """Its id."""
        ...

    @property
    def ended_on(self) -> date | None:
        """Since when it is no longer on the ledger."""
        ...

    @property
    def ended_because(self) -> str:
        """Why not."""
        ...

    @property
    def origin(self) -> Origin:
        """Where it came from."""
        ...

    @property
    def extra(self) -> Mapping[str, str]:
        """Columns the form does not know."""
        ...


Row = TypeVar("Row", bound=LedgerRow)
_NOBODY = RowId("")
FIRST_REREAD = 2
"""Rows read again are numbered from here, as under a header of their own."""
_STARS, _SHORT_STARS = re.compile(r"\*{4,}"), "****"
_WORD_ENOUGH = frozenset({"sex", "establishment", "new_or_used", "made_in"})
"""Lists so short that their codes say nothing to a reader."""


class Reread(Protocol[Row]):
    """Reads held rows again (``forms.national.staff``, ``forms.national.equipment``)."""

    def __call__(
        self,
        held: Sequence[HeldRow],
        *,
        year: int,
        today: date,
        new_id: Callable[[], RowId],
    ) -> LedgerReading[Row]:
        """Return the reading."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[Row]):
    """What came of reading one row's texts: the row, or what is still wrong with it."""

    row: Row | None
    faults: tuple[RowFault, ...]


def _nothing_lacking(_row: object) -> frozenset[str]:
    return frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKind(Generic[Row]):
    """A ledger of rows: its form, how a row becomes values and texts become a row."""

    ledger: str
    form: Form
    values: Callable[[Row], dict[str, Value]]
    reread: Reread[Row]
    same: Callable[[Row], str]
    """What two rows must not share ("" shares nothing)."""
    with_value: Callable[[Row, str, Value], Row]
    """Puts one value into a row that could not be read as a whole."""
    name: str = "name"
    """Key of the field that names a row."""
    told_apart_by: str = "name"
    """Key of the field that tells rows apart."""
    lacking: Callable[[Row], frozenset[str]] = _nothing_lacking
    """Keys a row ought to have filled in and has not, whatever the measures need."""
    attributes: frozenset[str] = frozenset()
    """Keys whose value is the row's attribute of that name: read without all others."""

    def value(self, row: Row, key: str) -> Value:
        """Return one value of a row; ten thousand rows are sorted by it."""
        if key in self.attributes:
            value: Value = getattr(row, key)
            return value
        return self.values(row).get(key)


def _person(row: StaffRow) -> str:
    return row.id_number


def _device(_row: EquipmentRow) -> str:
    return ""


def _attributes(form: Form, record: type) -> frozenset[str]:
    named = {each.name for each in fields(record)}
    return frozenset(
        asked.key for asked in form.fields if not asked.in_extra and asked.key in named
    )


def _field_of_record(row: Row, key: str, value: Value) -> Row:
    anything: Any = row
    if key == "unit_price":
        key = "value_yuan"
    empty: Value = value
    if value is None and isinstance(getattr(row, key), str):
        empty = ""
    changed: Row = replace(anything, **{key: empty})
    return changed


PEOPLE: RowKind[StaffRow] = RowKind(
    ledger="staff",
    form=STAFF,
    values=staff_values,
    reread=reread_held_staff,
    same=_person,
    with_value=_field_of_record,
    told_apart_by="id_number",
    attributes=_attributes(STAFF, StaffRow),
)
DEVICES: RowKind[EquipmentRow] = RowKind(
    ledger="equipment",
    form=EQUIPMENT,
    values=equipment_values,
    reread=reread_held_equipment,
    same=_device,
    with_value=_field_of_record,
    attributes=_attributes(EQUIPMENT, EquipmentRow) - {"revoked"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What reading needs to know of the moment: the ledger's year and the day."""

    year: int
    today: date


def shown(asked: Field, value: Value) -> str:
    """Return a value as a person reads it in a table: ``1979-03-12``, ``11 执业医师``, 是."""
    if isinstance(value, bool):
        yes, no = yes_no_words()
        return yes if value else no
    if isinstance(value, date):
        return value.isoformat()
    text = show(asked, value)
    if asked.key in {"id_number", "id_kind"}:
        return _STARS.sub(_SHORT_STARS, masked(text))
    if asked.key in _WORD_ENOUGH and asked.codes is not None and isinstance(value, str):
        return asked.codes.labels.get(value, text)
    return text.replace("\n", " ")


def editable(asked: Field, value: Value) -> str:
    """Return a value as its editor begins with it: in full, readable again by the forms."""
    if isinstance(value, bool | date):
        return shown(asked, value)
    return show(asked, value)


def yes_no_words() -> tuple[str, str]:
    """Return 是 and 否 in the person's language."""
    translate = QCoreApplication.translate
    return translate("LedgerCells", "是"), translate("LedgerCells", "否")


def choices(asked: Field) -> tuple[str, ...]:
    """Return what a drop-down offers for the field; empty where it is written freely."""
    if asked.kind is Kind.YES_NO:
        return ("", *yes_no_words())
    if asked.kind is Kind.CODE and asked.codes is not None and asked.codes.closed:
        return ("", *(f"{code} {label}" for code, label in asked.codes.labels.items()))
    return ()


def suggestions(asked: Field) -> tuple[str, ...]:
    """Return what an open code list suggests while typing."""
    if asked.codes is None or choices(asked):
        return ()
    return tuple(f"{code} {label}" for code, label in asked.codes.labels.items())


def read_texts(kind: RowKind[Row], cells: Mapping[str, str], seat: Seat) -> Reading[Row]:
    """Read one row's texts (header -> text) as an import would."""
    return read_many(kind, [cells], seat)[0]


def read_many(
    kind: RowKind[Row], rows: Sequence[Mapping[str, str]], seat: Seat
) -> tuple[Reading[Row], ...]:
    """Read several rows' texts in one go; a row that is none of the ledger has neither."""
    if not rows:
        return ()
    empty = _empty(kind.form, {header: "" for row in rows for header in row})
    held = [
        HeldRow(
            row_id=_NOBODY, ledger=kind.ledger, origin=Origin(), cells={**empty, **row}, faults=()
        )
        for row in rows
    ]
    try:
        reading = kind.reread(held, year=seat.year, today=seat.today, new_id=lambda: _NOBODY)
    except Refusal as refused:
        # too little is filled in for the row to be told from an empty line
        fault = RowFault(code=refused.code, place=refused.place)
        return tuple(Reading(row=None, faults=(fault,)) for _ in rows)
    read: dict[int | None, Row] = {row.origin.row: row for row in reading.rows}
    wrong: dict[int | None, list[RowFault]] = {}
    for each in reading.faults:
        wrong.setdefault(each.place.row, []).append(each)
    return tuple(
        Reading(row=read.get(number), faults=tuple(wrong.get(number, ())))
        for number in range(FIRST_REREAD, len(rows) + FIRST_REREAD)
    )


def edited(
    kind: RowKind[Row], row: Row, key: str, text: str, seat: Seat
) -> tuple[Row | None, RowFault | None]:
    """Return the row with one field typed anew, or what is wrong with the text.

    A fault that the row had before does not stand in the way of mending another field.
    """
    asked = kind.form.field(key)
    value = reader(asked, today=seat.today)(text)
    if isinstance(value, Bad):
        if not value.soft:
            place = Place(column=asked.title)
            return None, RowFault(code=value.code, place=place, params=value.params)
        value = value.kept
    before = read_texts(kind, row_texts(kind, row), seat)
    after = read_texts(kind, row_texts(kind, row) | {heading(asked): text}, seat)
    known = {(fault.code, fault.place.column) for fault in before.faults}
    for fault in after.faults:
        if (fault.code, fault.place.column) not in known:
            return None, fault
    if after.row is not None:
        return continued(row, after.row), None
    return kind.with_value(row, key, value), None


def continued(before: Row, reread: Row) -> Row:
    """Return a row read anew as the same row: its id, where it came from, whose it is, its end."""
    anything: Any = reread
    own = {"row_id", "origin", "owner", "ended_on", "ended_because"}
    kept = {each.name: getattr(before, each.name) for each in fields(anything) if each.name in own}
    row: Row = replace(anything, **kept)
    return row


def row_texts(kind: RowKind[Row], row: Row) -> dict[str, str]:
    """Return a row as the texts it is read from: header -> text, further columns too."""
    values = kind.values(row)
    texts = {
        heading(asked): text
        for asked in kind.form.fields
        if (text := show(asked, values.get(asked.key)))
    }
    return {**row.extra, **texts}


def _empty(form: Form, cells: Mapping[str, str]) -> dict[str, str]:
    """Return empty cells for the fields no header stands for: one name is enough of a row."""
    aliases = aliases_of(form)
    found = {asked.key for header in cells if (asked := aliases.find(header)[0]) is not None}
    return {
        heading(asked): "" for asked in form.fields if asked.key not in found and not asked.in_extra
    }
