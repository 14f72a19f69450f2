"""What texts would do to a ledger: which cells change, which rows come, what is refused.

A block that is pasted, a bulk edit, a cell filled down: each is a list of aims,
planned here without writing anything. The cells go through the forms' own
readers, alone and together with the rest of their rows.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic

from forms.cells import Bad, Reader, reader
from forms.fields import Value
from forms.handed_out.template import heading
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, RowFault
from models.vocabulary.ids import RowId
from ui.pages.ledgers.cells import (
    FIRST_REREAD,
    Reading,
    Row,
    RowKind,
    Seat,
    continued,
    editable,
    read_many,
    row_texts,
    shown,
)
from ui.pages.ledgers.columns import LedgerLine

_FIRST_ROW = "first_row"
"""What a fault between two rows calls the other one."""
_ROUNDS = 4
"""So often a row is read again without the cells that were found wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim(Generic[Row]):
    """Texts meant for one row, by field key; without a ``line`` for a new one."""

    texts: Mapping[str, str]
    line: LedgerLine[Row] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCell:
    """One text on its way into a cell; ``before`` and ``after`` as a person reads them."""

    text: str
    before: str = ""
    after: str = ""
    fault: RowFault | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow(Generic[Row]):
    """One row of a plan: the ``number``-th aim, from 1; ``row`` None: nothing can be taken."""

    number: int
    aim: Aim[Row]
    name: str
    cells: Mapping[str, PlannedCell]
    row: Row | None = None
    faults: tuple[RowFault, ...] = ()
    """What is wrong with the row as a whole."""

    @property
    def new(self) -> bool:
        """Whether the row would be added."""
        return self.aim.line is None

    @property
    def refused(self) -> tuple[RowFault, ...]:
        """Everything that is wrong, the cells' first."""
        return (*(cell.fault for cell in self.cells.values() if cell.fault), *self.faults)

    @property
    def left(self) -> Aim[Row]:
        """What of the aim is not taken."""
        if self.row is None:
            return self.aim
        texts = {key: cell.text for key, cell in self.cells.items() if cell.fault}
        return Aim(texts=texts, line=self.aim.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Generic[Row]):
    """Every row that would change, come, or is refused; rows that stay the same are left out."""

    rows: tuple[PlannedRow[Row], ...]
    same: int = 0
    """Cells that hold already what they would be given."""

    @property
    def added(self) -> tuple[Row, ...]:
        """The rows that would come, without ids."""
        return tuple(each.row for each in self.rows if each.new and each.row is not None)

    @property
    def changed(self) -> tuple[Row, ...]:
        """The rows that would be replaced."""
        return tuple(each.row for each in self.rows if not each.new and each.row is not None)

    @property
    def cells_changed(self) -> int:
        """How many cells of rows that are there would change."""
        return sum(
            cell.fault is None
            for each in self.rows
            if not each.new and each.row is not None
            for cell in each.cells.values()
        )

    @property
    def cells_refused(self) -> int:
        """How many cells and rows cannot be taken."""
        return sum(len(each.refused) for each in self.rows)


@dataclass(slots=True)
class _Draft(Generic[Row]):
    """One aim on its way to a planned row."""

    aim: Aim[Row]
    cells: dict[str, PlannedCell] = field(default_factory=dict)
    good: dict[str, Value] = field(default_factory=dict)
    known: frozenset[tuple[RefusalCode, str]] = frozenset()
    row: Row | None = None
    faults: tuple[RowFault, ...] = ()

    def refuse(self, key: str, fault: RowFault) -> None:
        """Take a text out of what is good."""
        del self.good[key]
        self.cells[key] = replace(self.cells[key], fault=fault)

    def refuse_row(self, *faults: RowFault) -> None:
        """Take nothing of the row."""
        self.faults = faults
        self.good.clear()
        self.row = None


class Planner(Generic[Row]):
    """Plans aims for one ledger as it stands."""

    def __init__(self, kind: RowKind[Row], lines: Sequence[LedgerLine[Row]], seat: Seat) -> None:
        self._kind, self._lines, self._seat = kind, lines, seat
        self._headings = {heading(asked): asked.key for asked in kind.form.fields}
        self._readers: dict[str, Reader] = {}

    def plan(self, aims: Sequence[Aim[Row]]) -> Plan[Row]:
        """Return what the aims would do; nothing is written."""
        drafts = [_Draft(aim=aim) for aim in aims]
        same = sum(self._read_cells(draft) for draft in drafts)
        self._read_before([draft for draft in drafts if draft.good and draft.aim.line])
        self._read_after([draft for draft in drafts if draft.good or draft.aim.line is None])
        self._refuse_twins(drafts)
        rows = tuple(
            self._planned(number, draft)
            for number, draft in enumerate(drafts, start=1)
            if draft.cells or draft.faults
        )
        return Plan(rows=rows, same=same)

    def _read_cells(self, draft: _Draft[Row]) -> int:
        """Read every text alone; return how many say what the cell holds already."""
        same = 0
        for key, text in draft.aim.texts.items():
            asked, line = self._kind.form.field(key), draft.aim.line
            before = line.value(key) if line is not None else None
            value = self._reader(key)(text)
            bad = value if isinstance(value, Bad) else None
            if bad is not None and bad.soft:
                value, bad = bad.kept, None
            told = {shown(asked, before), editable(asked, before)}
            if line is not None and (text.strip() in told or _alike(value, before)):
                same += 1
                continue
            if line is None and not text.strip():
                continue
            fault = None
            if isinstance(value, Bad):
                place = Place(column=asked.title)
                fault = RowFault(code=value.code, place=place, params=value.params)
            else:
                draft.good[key] = value
            draft.cells[key] = PlannedCell(
                text=text,
                before=shown(asked, before),
                after="" if isinstance(value, Bad) else shown(asked, value),
                fault=fault,
            )
        return same

    def _read_before(self, drafts: Sequence[_Draft[Row]]) -> None:
        """A fault the row had before stands in no cell's way."""
        texts = [row_texts(self._kind, _line(draft).row) for draft in drafts]
        for draft, reading in zip(drafts, self._read(texts), strict=True):
            draft.known = frozenset((each.code, each.place.column) for each in reading.faults)

    def _read_after(self, drafts: Sequence[_Draft[Row]]) -> None:
        """Read the rows as they would be, again without what is found wrong between cells."""
        waiting = list(drafts)
        for _ in range(_ROUNDS):
            readings = self._read([self._texts(draft) for draft in waiting])
            again = []
            for draft, reading in zip(waiting, readings, strict=True):
                if self._settle(draft, reading, waiting):
                    again.append(draft)
            waiting = again
            if not waiting:
                return
        for draft in waiting:
            draft.row = None

    def _settle(
        self, draft: _Draft[Row], reading: Reading[Row], together: Sequence[_Draft[Row]]
    ) -> bool:
        """Take what was read into the draft; True if it is to be read again."""
        new = [each for each in reading.faults if (each.code, each.place.column) not in draft.known]
        if not new:
            self._take(draft, reading)
            return False
        twin = next((each for each in new if _FIRST_ROW in each.params), None)
        if twin is not None:
            first = together[int(twin.params[_FIRST_ROW]) - FIRST_REREAD]
            number = first.aim.line.number if first.aim.line else len(self._lines) + 1
            draft.refuse_row(replace(twin, params={_FIRST_ROW: number}))
            return False
        meant = {self._headings.get(each.place.column, ""): each for each in new}
        found = {key: each for key, each in meant.items() if key in draft.good}
        for key, fault in found.items():
            draft.refuse(key, fault)
        if found and draft.good:
            return True
        draft.refuse_row(*(() if found else new[:1]))
        return False

    def _take(self, draft: _Draft[Row], reading: Reading[Row]) -> None:
        line = draft.aim.line
        if line is None:
            draft.row = reading.row
            if reading.row is None and draft.cells:
                draft.faults = (RowFault(code=RefusalCode.ROW_NO_ENTRY, place=Place()),)
        elif reading.row is not None:
            draft.row = continued(line.row, reading.row)
        else:
            row = line.row
            for key, value in draft.good.items():
                row = self._kind.with_value(row, key, value)
            draft.row = row

    def _refuse_twins(self, drafts: Sequence[_Draft[Row]]) -> None:
        """No two rows may share what tells them apart, on the ledger or in the block."""
        same, key = self._kind.same, self._kind.told_apart_by
        changed = {_line(draft).key for draft in drafts if draft.aim.line and key in draft.good}
        asked = [draft for draft in drafts if draft.row is not None and key in draft.good]
        if not asked:
            return
        taken = {same(line.row): line.number for line in self._lines if line.key not in changed}
        for draft in asked:
            own = same(draft.row) if draft.row is not None else ""
            first = taken.get(own) if own else None
            if first is not None:
                code, place = RefusalCode.ROW_DUPLICATE_PERSON, Place(column=self._title(key))
                draft.refuse_row(RowFault(code=code, place=place, params={_FIRST_ROW: first}))
            else:
                line = draft.aim.line
                taken[own] = line.number if line is not None else len(self._lines) + 1

    def _planned(self, number: int, draft: _Draft[Row]) -> PlannedRow[Row]:
        line, name = draft.aim.line, self._kind.name
        called = shown(self._kind.form.field(name), line.value(name)) if line is not None else ""
        return PlannedRow(
            number=number,
            aim=draft.aim,
            name=called or draft.aim.texts.get(name, ""),
            cells=draft.cells,
            row=draft.row if draft.good else None,
            faults=draft.faults,
        )

    def _texts(self, draft: _Draft[Row]) -> dict[str, str]:
        line = draft.aim.line
        texts = row_texts(self._kind, line.row) if line is not None else {}
        form = self._kind.form
        return texts | {heading(form.field(key)): draft.cells[key].text for key in draft.good}

    def _read(self, rows: Sequence[Mapping[str, str]]) -> tuple[Reading[Row], ...]:
        return read_many(self._kind, rows, self._seat)

    def _reader(self, key: str) -> Reader:
        if key not in self._readers:
            asked = self._kind.form.field(key)
            self._readers[key] = reader(asked, today=self._seat.today)
        return self._readers[key]

    def _title(self, key: str) -> str:
        return heading(self._kind.form.field(key))


def numbered(plan: Plan[Row], new_id: Callable[[int], RowId]) -> dict[int, Row]:
    """Return the new rows of a plan with ids of their own, by their number in the plan."""
    added: dict[int, Row] = {}
    for each in plan.rows:
        if each.new and each.row is not None:
            anything: Any = each.row
            added[each.number] = replace(anything, row_id=new_id(len(added) + 1))
    return added


def aims_left(
    plan: Plan[Row],
    added: Mapping[int, Row],
    line_of: Callable[[RowId], LedgerLine[Row] | None],
) -> tuple[Aim[Row], ...]:
    """Return what a plan left undone; the rest of a new row is meant for the row it became."""
    left = []
    for each in plan.rows:
        if not each.refused:
            continue
        line = each.aim.line
        key = added[each.number].row_id if each.number in added else line.key if line else None
        left.append(Aim(texts=each.left.texts, line=line_of(key) if key else None))
    return tuple(left)


def _line(draft: _Draft[Row]) -> LedgerLine[Row]:
    if draft.aim.line is None:
        raise ValueError(draft.aim)
    return draft.aim.line


def _alike(value: object, before: Value) -> bool:
    """Whether both say the same; nothing filled in is nothing, however it is kept."""
    empty = (None, "", ())
    if value in empty or before in empty:
        return value in empty and before in empty
    return value == before
