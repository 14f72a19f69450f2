"""Take a reading of a spreadsheet into a ledger: good rows in, faulty rows held.

Rows are matched with what is stored: a person by identity number, else by name
and birth date; a device by its own code, else by name, model and purchase day; a
row of any other ledger by whose it is and the fields its form names.
Stored rows that the file lacks are named, never touched. Nothing is written
before everything has been compared, and everything is one transaction.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeAlias, TypeVar

from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, HeldRow, Origin, StaffRow
from models.store.unit import Writer
from models.usecases.cards import ImportCard
from models.usecases.centre import Centre
from models.usecases.edit_rows import read_rows
from models.vocabulary.failures import RowFault
from models.vocabulary.ids import RowId

_R = TypeVar("_R", StaffRow, EquipmentRow, FormRow)
_Row_co = TypeVar("_Row_co", StaffRow, EquipmentRow, FormRow, covariant=True)


class Headed(Protocol):
    """A column by its header."""

    # ruff: noqa: D102
    @property
    def header(self) -> str: ...


class LedgerReading(Protocol[_Row_co]):
    """What reading a spreadsheet gives (``forms/staff.py``, ``forms/equipment.py``)."""

    @property
    def file(self) -> str: ...
    @property
    def sheet(self) -> str: ...
    @property
    def rows(self) -> Sequence[_Row_co]: ...
    @property
    def held(self) -> Sequence[HeldRow]: ...
    @property
    def faults(self) -> Sequence[RowFault]: ...
    @property
    def remarks(self) -> Sequence[RowFault]: ...
    @property
    def ignored_columns(self) -> Sequence[Headed]: ...
    @property
    def skipped_rows(self) -> Sequence[object]: ...


AnyReading: TypeAlias = (
    LedgerReading[StaffRow] | LedgerReading[EquipmentRow] | LedgerReading[FormRow]
)


@dataclass(frozen=True, slots=True)
class _Merge(Generic[_R]):
    """What an import would do."""

    added: tuple[_R, ...]
    changed: tuple[_R, ...]
    unchanged: int
    vanished: tuple[_R, ...]


def import_staff(
    centre: Centre, reading: LedgerReading[StaffRow], *, dry_run: bool = False
) -> ImportCard:
    """Take people in. Raises: Trouble where the disk fails; then nothing was written."""
    merge = _merged(centre.ledgers.staff, reading.rows, _person)
    if not dry_run:
        with centre.changing_ledgers() as write:
            write.ledgers.add_staff(centre.year, merge.added)
            for person in merge.changed:
                write.ledgers.change_staff(person)
            _hold(write, centre, reading, "staff")
            write.note_down("ledger.import", "staff", _counts(merge, reading))
    return _card("staff", merge, reading, dry_run, _name)


def import_equipment(
    centre: Centre, reading: LedgerReading[EquipmentRow], *, dry_run: bool = False
) -> ImportCard:
    """Take devices in. Raises: Trouble where the disk fails; then nothing was written."""
    merge = _merged(centre.ledgers.equipment, reading.rows, _device)
    if not dry_run:
        with centre.changing_ledgers() as write:
            write.ledgers.add_equipment(centre.year, merge.added)
            for device in merge.changed:
                write.ledgers.change_equipment(device)
            _hold(write, centre, reading, "equipment")
            write.note_down("ledger.import", "equipment", _counts(merge, reading))
    return _card("equipment", merge, reading, dry_run, _name)


def import_rows(
    centre: Centre,
    ledger: str,
    reading: LedgerReading[FormRow],
    *,
    key_of: Callable[[FormRow], Hashable],
    name_of: Callable[[FormRow], str],
    dry_run: bool = False,
) -> ImportCard:
    """Take rows of a form ledger in; ``key_of`` tells a row again, ``name_of`` names it.

    Raises: Trouble where the disk fails; then nothing was written.
    """
    merge = _merged(read_rows(centre, ledger), reading.rows, key_of)
    if not dry_run:
        with centre.changing_ledgers() as write:
            write.form_rows.add(centre.year, merge.added)
            write.form_rows.change(merge.changed)
            _hold(write, centre, reading, ledger)
            write.note_down("ledger.import", ledger, _counts(merge, reading))
    return _card(ledger, merge, reading, dry_run, name_of)


def _merged(
    stored: Sequence[_R], read: Sequence[_R], key_of: Callable[[_R], Hashable]
) -> _Merge[_R]:
    """Match by key; several rows of one key are matched in order, as devices may be."""
    waiting: dict[Hashable, list[_R]] = {}
    for row in stored:
        waiting.setdefault(key_of(row), []).append(row)
    added, changed, unchanged = [], [], 0
    for row in read:
        matches = waiting.get(key_of(row))
        if not matches:
            added.append(row)
            continue
        before = matches.pop(0)
        after = replace(
            row,
            row_id=before.row_id,
            ended_on=row.ended_on or before.ended_on,
            ended_because=row.ended_because or before.ended_because,
        )
        if replace(after, origin=Origin()) == replace(before, origin=Origin()):
            unchanged += 1
        else:
            changed.append(after)
    vanished = tuple(row for rows in waiting.values() for row in rows if row.ended_on is None)
    return _Merge(tuple(added), tuple(changed), unchanged, vanished)


def _name(row: StaffRow | EquipmentRow) -> str:
    return row.name


def _person(row: StaffRow) -> Hashable:
    return row.id_number or (row.name, row.born_on)


def _device(row: EquipmentRow) -> Hashable:
    return row.code or (row.name, row.model, row.maker, row.bought_on)


def _hold(
    write: Writer,
    centre: Centre,
    reading: AnyReading,
    ledger: str,
) -> None:
    """Hold the faulty rows; an earlier reading of the same file gives way to this one."""
    before = write.ledgers.held(centre.year)
    write.ledgers.release(_of_file(before, ledger, reading.file))
    write.ledgers.hold(centre.year, tuple(reading.held))


def _of_file(rows: Iterable[HeldRow], ledger: str, file: str) -> tuple[RowId, ...]:
    return tuple(row.row_id for row in rows if row.ledger == ledger and row.origin.file == file)


def _counts(merge: _Merge[_R], reading: AnyReading) -> str:
    return (
        f"added={len(merge.added)} changed={len(merge.changed)} "
        f"unchanged={merge.unchanged} held={len(reading.held)}"
    )


def _card(
    ledger: str,
    merge: _Merge[_R],
    reading: AnyReading,
    dry_run: bool,
    name_of: Callable[[_R], str],
) -> ImportCard:
    return ImportCard(
        ledger=ledger,
        file=reading.file,
        sheet=reading.sheet,
        dry_run=dry_run,
        rows_read=len(reading.rows) + len(reading.held),
        added=len(merge.added),
        changed=len(merge.changed),
        unchanged=merge.unchanged,
        vanished=tuple(name_of(row) for row in merge.vanished),
        held=len(reading.held),
        faults=tuple(reading.faults),
        remarks=tuple(reading.remarks),
        ignored_columns=tuple(column.header for column in reading.ignored_columns),
        skipped_rows=len(reading.skipped_rows),
    )
