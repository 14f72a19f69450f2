"""Take a reading of a spreadsheet into a ledger: good rows in, faulty rows held.

Rows are matched with what is stored (``merge_preview``): a person by identity
number, else by name and birth date; a device by its own code, else by name, model
and purchase day; a row of any other ledger by whose it is and the fields its form
names. Stored rows that the file lacks are named, and ended only where a person says
so. Nothing is written before everything has been compared, and everything is one
transaction.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, HeldRow, Ledgers, StaffRow
from models.store.unit import Writer
from models.usecases.cards import ImportCard
from models.usecases.centre import Centre
from models.usecases.ledgers.import_cards import Wishes
from models.usecases.ledgers.merge_preview import (
    Matching,
    Merge,
    ended,
    equipment_matching,
    merged,
    staff_matching,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, RowFault

R = TypeVar("R", StaffRow, EquipmentRow, FormRow)
_Row_co = TypeVar("_Row_co", StaffRow, EquipmentRow, FormRow, covariant=True)


class Headed(Protocol):
    """A column by its header."""

    # ruff: noqa: D102
    @property
    def header(self) -> str: ...


class LedgerReading(Protocol[_Row_co]):
    """What reading a spreadsheet gives (``forms/reading/ledger_reading.py``)."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On which terms a file comes in.

    ``columns``: headers of the file -> field keys they were read as. ``year``: another
    year of this institution, on a person's word.
    """

    wishes: Wishes = field(default_factory=Wishes)
    columns: Mapping[str, str] = field(default_factory=dict)
    year: int | None = None


_NO_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class ImportPlan(Generic[R]):
    """What an import would do, to be shown, then carried out.

    ``card.dry_run`` until it is carried out; ``held``: the faulty rows to be kept aside.
    """

    ledger: str
    year: int
    merge: Merge[R]
    held: tuple[HeldRow, ...]
    wishes: Wishes
    card: ImportCard


AnyPlan: TypeAlias = ImportPlan[StaffRow] | ImportPlan[EquipmentRow] | ImportPlan[FormRow]


def import_staff(
    centre: Centre, reading: LedgerReading[StaffRow], *, dry_run: bool = False
) -> ImportCard:
    """Take people in. Raises: Trouble where the disk fails; then nothing was written."""
    plan = plan_staff(centre, reading)
    return plan.card if dry_run else carry_out(centre, plan)


def import_equipment(
    centre: Centre, reading: LedgerReading[EquipmentRow], *, dry_run: bool = False
) -> ImportCard:
    """Take devices in. Raises: Trouble where the disk fails; then nothing was written."""
    plan = plan_equipment(centre, reading)
    return plan.card if dry_run else carry_out(centre, plan)


def plan_staff(
    centre: Centre, reading: LedgerReading[StaffRow], terms: Terms = _NO_TERMS
) -> ImportPlan[StaffRow]:
    """Say what taking people in would do.

    Raises: Refusal REASON_REQUIRED (a row ended without one), YEAR_OUT_OF_RANGE.
    """
    seat = _Seat(centre, "staff", terms)
    return seat.plan(seat.stored.staff, reading, staff_matching(), _name)


def plan_equipment(
    centre: Centre, reading: LedgerReading[EquipmentRow], terms: Terms = _NO_TERMS
) -> ImportPlan[EquipmentRow]:
    """Say what taking devices in would do; otherwise as ``plan_staff``."""
    seat = _Seat(centre, "equipment", terms)
    return seat.plan(seat.stored.equipment, reading, equipment_matching(), _name)


def plan_rows(
    centre: Centre,
    ledger: str,
    reading: LedgerReading[FormRow],
    terms: Terms = _NO_TERMS,
    *,
    key_of: Callable[[FormRow], Hashable],
    name_of: Callable[[FormRow], str],
) -> ImportPlan[FormRow]:
    """Say what taking rows of a form ledger in would do.

    ``key_of`` tells a row again, ``name_of`` names it; otherwise as ``plan_staff``.
    """
    seat = _Seat(centre, ledger, terms)
    stored = tuple(row for row in seat.stored.form_rows if row.ledger == ledger)
    return seat.plan(stored, reading, Matching((key_of,)), name_of)


def carry_out(centre: Centre, plan: AnyPlan) -> ImportCard:
    """Do what a plan says, in one unit of work.

    Raises: Trouble where the disk fails; then nothing was written.
    """
    after: Any = _after(plan)
    added: Any = plan.merge.added
    with centre.changing_ledgers(year=plan.year) as write:
        if plan.ledger == "staff":
            write.ledgers.add_staff(plan.year, added)
            write.ledgers.change_staff(*after)
        elif plan.ledger == "equipment":
            write.ledgers.add_equipment(plan.year, added)
            write.ledgers.change_equipment(*after)
        else:
            write.form_rows.add(plan.year, added)
            write.form_rows.change(after)
        # a row of last year that the file repeats is this year's row
        write.rolled.confirm_rows(row.row_id for row in plan.merge.unchanged)
        _finish(write, plan)
    return replace(plan.card, dry_run=False)


class _Seat:
    """One ledger of one year: what is stored there, and what a reading would make of it."""

    def __init__(self, centre: Centre, ledger: str, terms: Terms) -> None:
        self._ledger, self._terms = ledger, terms
        self._year = centre.year if terms.year is None else terms.year
        self.stored = ledgers_of(centre, self._year)

    def plan(
        self,
        stored: Sequence[R],
        reading: LedgerReading[R],
        matching: Matching[R],
        name_of: Callable[[R], str],
    ) -> ImportPlan[R]:
        wishes = self._terms.wishes
        if any(not end.because.strip() for end in wishes.endings.values()):
            raise Refusal(RefusalCode.REASON_REQUIRED)
        merge = merged(stored, reading.rows, matching, wishes=wishes, columns=self._terms.columns)
        held = tuple(row for row in reading.held if row.origin.row not in wishes.left_out)
        card = ImportCard(
            ledger=self._ledger,
            file=reading.file,
            sheet=reading.sheet,
            dry_run=True,
            rows_read=len(reading.rows) + len(reading.held),
            added=len(merge.added),
            changed=len(merge.changed),
            unchanged=len(merge.unchanged),
            vanished=tuple(name_of(row) for row in merge.vanished),
            held=len(held),
            faults=tuple(reading.faults),
            remarks=tuple(reading.remarks),
            ignored_columns=tuple(column.header for column in reading.ignored_columns),
            skipped_rows=len(reading.skipped_rows),
            ended=len(ended(merge.vanished, wishes.endings)),
            left_out=len(reading.rows) + len(reading.held) - len(held) - _coming(merge),
        )
        return ImportPlan(self._ledger, self._year, merge, held, wishes, card)


def ledgers_of(centre: Centre, year: int) -> Ledgers:
    """Return the ledgers of a year. Raises: Refusal YEAR_OUT_OF_RANGE."""
    if year == centre.year:
        return centre.ledgers
    with centre.workspace.store.reading() as read:
        if year not in read.ledgers.years():
            raise Refusal(RefusalCode.YEAR_OUT_OF_RANGE, year=year)
        return read.ledgers.ledgers(year)


def _coming(merge: Merge[R]) -> int:
    return len(merge.added) + len(merge.changed) + len(merge.unchanged)


def _after(plan: AnyPlan) -> tuple[StaffRow | EquipmentRow | FormRow, ...]:
    """Return every stored row as it is to stand: changed by the file, or ended by a person."""
    merge: Merge[Any] = plan.merge
    changed = tuple(matched.after for matched in merge.changed)
    return (*changed, *ended(merge.vanished, plan.wishes.endings))


def _finish(write: Writer, plan: AnyPlan) -> None:
    """Hold the faulty rows; an earlier reading of the same sheet gives way to this one."""
    card = plan.card
    write.ledgers.release(
        row.row_id
        for row in write.ledgers.held(plan.year)
        if row.ledger == plan.ledger
        and (row.origin.file, row.origin.sheet) == (card.file, card.sheet)
    )
    write.ledgers.hold(plan.year, plan.held)
    counts = (
        f"added={card.added} changed={card.changed} unchanged={card.unchanged} "
        f"held={card.held} ended={card.ended} left-out={card.left_out}"
    )
    write.note_down("ledger.import", plan.ledger, counts)


def _name(row: StaffRow | EquipmentRow) -> str:
    return row.name
