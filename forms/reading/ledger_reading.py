"""From a found sheet to ledger rows: the walk both ledgers share.

A row with a hard fault is held whole, with every cell as it stood; the others
come in. What a ledger means by its values is said by its ``Rules``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from forms.cells import Bad, Cell, Reader, clean, reader, text_of
from forms.fields import NUMBERS, Form, Question, Value
from forms.reading.headers import Aliases, Column, Found, aliases_of, choose_sheet
from forms.reading.passed_over import SkipReason, skip_reason
from forms.spreadsheets.sheets import Sheet, Workbook, opened
from models.ledger.identity import masked
from models.ledger.records import HeldRow, Origin
from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Param, Place, RowFault
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress, Unwatched

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)

_RAW_CHARACTERS = 40
_STEP_ROWS = 200
_HIDDEN_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRow:
    """A filled row that was passed over; ``text`` is its beginning."""

    place: Place
    reason: SkipReason
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnoredColumn:
    """A column the form does not know; its cells are kept in ``extra``."""

    header: str
    letters: str
    filled: int
    """Rows with something in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnUse:
    """Which column was read as which field."""

    header: str
    letters: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerReading(Generic[Row]):
    """What a workbook gave: good rows, held rows, and everything worth saying.

    ``faults`` belong to held rows, ``remarks`` to rows that came in. ``file``
    and ``sheet`` say where; ``header_row`` counts from 1.
    """

    file: str
    sheet: str
    header_row: int
    rows: tuple[Row, ...]
    held: tuple[HeldRow, ...]
    faults: tuple[RowFault, ...]
    remarks: tuple[RowFault, ...]
    questions: tuple[Question, ...]
    ignored_columns: tuple[IgnoredColumn, ...]
    skipped_rows: tuple[SkippedRow, ...]
    columns: tuple[ColumnUse, ...]
    blank_rows: int
    other_sheets: tuple[str, ...]
    """Sheets that were not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where lines come from; shared by all lines of one reading."""

    file: str
    sheet: str
    form: Form
    columns: Mapping[str, Column]
    """By field key."""
    unit_note: str = ""

    def column(self, key: str) -> Column:
        """Return the field's column; one without letters where the file has none."""
        return self.columns.get(key) or Column(index=-1, header=self.form.field(key).title)

    def place(self, number: int, column: Column | None = None) -> Place:
        """Return the place of a row (counted from 1), or of its cell in ``column``."""
        return Place(
            file=self.file,
            sheet=self.sheet,
            row=number,
            column=column.header if column else "",
            cell=f"{column.letters}{number}" if column and column.letters else "",
        )


@dataclass(slots=True, kw_only=True)
class Line:
    """One row on its way: what was read so far, and what was wrong with it."""

    source: Source
    number: int
    cells: Sequence[Cell]
    values: dict[str, Value] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    faults: list[RowFault] = field(default_factory=list)
    remarks: list[RowFault] = field(default_factory=list)

    def raw(self, key: str) -> str:
        """Return what the field's cell shows, or ``""``."""
        column = self.source.columns.get(key)
        return text_of(self.cells[column.index]) if column else ""

    def text(self, key: str) -> str:
        """Return a text or code, ``""`` if not filled in."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return several codes or texts, in their order."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else ()

    def day(self, key: str) -> date | None:
        """Return a date, None if not filled in."""
        value = self.values.get(key)
        return value if isinstance(value, date) else None

    def yes_no(self, key: str) -> bool | None:
        """Return an answer, None if not filled in."""
        value = self.values.get(key)
        return value if isinstance(value, bool) else None

    def whole(self, key: str) -> int | None:
        """Return a whole number, None if not filled in."""
        value = self.values.get(key)
        return value if isinstance(value, int) else None

    def number_of(self, key: str) -> Fraction | None:
        """Return an exact number, None if not filled in."""
        value = self.values.get(key)
        return value if isinstance(value, Fraction) else None

    def fault(self, code: RefusalCode, key: str, **params: Param) -> None:
        """Hold the row for what stands in this field."""
        self.faults.append(self.told(code, self.source.column(key), params))

    def remark(self, code: RefusalCode, key: str, **params: Param) -> None:
        """Take the row, and say this about it."""
        self.remarks.append(self.told(code, self.source.column(key), params))

    def is_faulted(self, key: str) -> bool:
        """Whether the field's cell has already been found wrong."""
        header = self.source.column(key).header
        return any(fault.place.column == header for fault in self.faults)

    def told(self, code: RefusalCode, column: Column, params: Mapping[str, Param]) -> RowFault:
        """Return a fault of this row at the cell in ``column``."""
        raw = "" if column.index < 0 else shortened(text_of(self.cells[column.index]))
        place = self.source.place(self.number, column)
        return RowFault(code=code, place=place, raw=raw, params=params)


class Rules(Protocol[Row_co]):
    """What one ledger knows beyond its fields."""

    readers: Mapping[str, Reader]
    """Columns that are not read by their field's kind: key -> reader."""

    def settle(self, lines: Sequence[Line]) -> tuple[Question, ...]:
        """Decide what only the whole file can tell; return what it leaves open."""
        ...

    def check(self, line: Line) -> None:
        """Add the faults and remarks that lie between fields and between rows."""
        ...

    def build(self, line: Line, row_id: RowId, origin: Origin) -> Row_co:
        """Make the record of a line without faults."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to read and how.

    ``columns`` maps a file's own headers to field keys, to ``KEPT_ASIDE`` or ``LEFT_OUT``.
    """

    form: Form
    others: tuple[Form, ...]
    today: date
    new_id: Callable[[], RowId]
    columns: Mapping[str, str] | None = None
    progress: Progress = field(default_factory=Unwatched)


def shortened(raw: str) -> str:
    """Return a cell's text as it may be shown and logged: short, identity numbers masked."""
    text = masked(raw[: 4 * _RAW_CHARACTERS])
    return text if len(text) <= _RAW_CHARACTERS else text[: _RAW_CHARACTERS - 1] + "…"


def read_ledger(source: Path | Workbook, request: Request, rules: Rules[Row]) -> LedgerReading[Row]:
    """Read a file as the request's form.

    Raises: Refusal, Trouble where the file as a whole cannot be taken.
    """
    return read_sheets(opened(source), request, rules)


def read_sheets(workbook: Workbook, request: Request, rules: Rules[Row]) -> LedgerReading[Row]:
    """Read an opened workbook as the request's form; see ``read_ledger``."""
    aliases = aliases_of(request.form, request.columns)
    others = [aliases_of(form) for form in request.others]
    found = choose_sheet(workbook, aliases, others)
    walk = _Walk(workbook=workbook, found=found, aliases=aliases, request=request)
    lines = list(walk.lines(rules))
    questions = rules.settle(lines)
    rows: list[Row] = []
    held: list[HeldRow] = []
    faults: list[RowFault] = []
    remarks = [*walk.missing_columns(), *walk.hidden_rows()]
    for line in lines:
        rules.check(line)
        origin = Origin(file=workbook.file, sheet=found.sheet.name, row=line.number)
        if line.faults:
            held.append(walk.hold(line, request.new_id(), origin))
            faults += line.faults
        else:
            rows.append(rules.build(line, request.new_id(), origin))
            remarks += line.remarks
    return LedgerReading(
        file=workbook.file,
        sheet=found.sheet.name,
        header_row=found.header.last_row + 1,
        rows=tuple(rows),
        held=tuple(held),
        faults=tuple(faults),
        remarks=tuple(remarks),
        questions=questions,
        ignored_columns=walk.ignored(lines),
        skipped_rows=tuple(walk.skipped),
        columns=tuple(
            ColumnUse(header=column.header, letters=column.letters, key=key)
            for key, column in walk.source.columns.items()
        ),
        blank_rows=walk.blank_rows,
        other_sheets=tuple(each.name for each in workbook.sheets if each is not found.sheet),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """A column's reading plan, made once; ``name`` is its header, made unique."""

    column: Column
    name: str
    read: Reader


class _Walk:
    """One pass over the rows under a header."""

    def __init__(
        self, *, workbook: Workbook, found: Found, aliases: Aliases, request: Request
    ) -> None:
        self._sheet: Sheet = found.sheet
        self._header, self._aliases, self._request = found.header, aliases, request
        self.source = Source(
            file=workbook.file,
            sheet=found.sheet.name,
            form=request.form,
            columns={each.field.key: each for each in found.header.columns if each.field},
            unit_note=found.header.unit_note,
        )
        self._names = _unique_headers(found.header.columns)
        self._anchor = next(
            (self.source.columns[each.key].index for each in request.form.fields if each.required),
            0,
        )
        self._wanted = tuple(
            asked
            for asked in request.form.fields
            if asked.key in self.source.columns and (asked.required or asked.expected)
        )
        self.skipped: list[SkippedRow] = []
        self._hidden: list[int] = []
        self.blank_rows = 0

    def lines(self, rules: Rules[Row]) -> Iterator[Line]:
        """Yield every row of the ledger, its cells read."""
        slots = self._plan(rules)
        marked_rows = {row for row, _ in self._sheet.marks}
        total = len(self._sheet.rows)
        for at in range(self._header.last_row + 1, total):
            if at % _STEP_ROWS == 0:
                self._request.progress.step(at, total, "rows")
            cells = self._sheet.rows[at]
            if at not in marked_rows and all(cell == "" for cell in cells):
                self.blank_rows += 1
                continue
            if reason := skip_reason(
                cells,
                anchor=cells[self._anchor],
                anchor_header=self._names[self._anchor],
                near_header=at <= self._header.last_row + 2,
            ):
                self._skip(at, cells, reason)
                continue
            line = Line(
                source=self.source, number=at + 1, cells=self._with_merged(at, cells, slots)
            )
            self._read(line, slots)
            if at in marked_rows:
                self._read_marks(line, at)
            if line.values or line.extra or line.faults:
                self._require(line)
                self._tell_hidden(at)
                yield line
            else:
                self.blank_rows += 1

    def _plan(self, rules: Rules[Row]) -> tuple[_Slot, ...]:
        slots = []
        for column, name in zip(self._header.columns, self._names, strict=True):
            asked = column.field
            if asked is None and self._aliases.is_left_out(column.header):
                continue
            if asked is None:
                read: Reader = _as_it_stands
            else:
                read = rules.readers.get(asked.key) or reader(asked, today=self._request.today)
            slots.append(_Slot(column=column, name=name, read=read))
        return tuple(slots)

    def _with_merged(
        self, at: int, cells: Sequence[Cell], slots: Sequence[_Slot]
    ) -> Sequence[Cell]:
        """Return the row with what stands in a cell merged over several rows.

        Not for numbers: one amount over three rows is not three amounts.
        """
        merged = self._sheet.merged
        if not merged:
            return cells
        filled = list(cells)
        for slot in slots:
            index, asked = slot.column.index, slot.column.field
            top = merged.get((at, index), -1)
            if top > self._header.last_row and asked and asked.kind not in NUMBERS:
                filled[index] = cells[index] if cells[index] != "" else self._sheet.rows[top][index]
        return filled

    def _tell_hidden(self, at: int) -> None:
        if at in self._sheet.hidden_rows:
            self._hidden.append(at + 1)

    def hidden_rows(self) -> list[RowFault]:
        """Return one remark on the rows that were read although nobody sees them."""
        if not self._hidden:
            return []
        told = "、".join(map(str, self._hidden[:_HIDDEN_NAMED]))
        place = self.source.place(self._hidden[0])
        params: Mapping[str, Param] = {"rows": told, "count": len(self._hidden)}
        return [RowFault(code=RefusalCode.ROWS_HIDDEN, place=place, params=params)]

    @staticmethod
    def _read(line: Line, slots: Sequence[_Slot]) -> None:
        cells, values = line.cells, line.values
        for slot in slots:
            cell = cells[slot.column.index]
            if cell == "":
                continue
            value = slot.read(cell)
            if isinstance(value, Bad):
                value = _judge(line, slot.column, value)
            if value is None or value in ("", ()):
                continue
            asked = slot.column.field
            if asked is None or (asked.in_extra and isinstance(value, str)):
                line.extra[asked.title if asked else slot.name] = str(value)
            else:
                values[asked.key] = value

    def _read_marks(self, line: Line, at: int) -> None:
        columns = {column.index: column for column in self._header.columns}
        for (row, index), code in self._sheet.marks.items():
            if row == at and (column := columns.get(index)):
                told = line.told(code, column, {})
                (line.faults if column.field else line.remarks).append(told)

    def _require(self, line: Line) -> None:
        for asked in self._wanted:
            if asked.key in line.values or line.is_faulted(asked.key):
                continue
            if asked.required:
                line.fault(RefusalCode.CELL_REQUIRED, asked.key)
            else:
                line.remark(RefusalCode.CELL_REQUIRED, asked.key)

    def missing_columns(self) -> list[RowFault]:
        """Return a remark for every column one would expect."""
        missing = [
            asked.title
            for asked in self._request.form.fields
            if asked.expected and asked.key not in self.source.columns
        ]
        place = self.source.place(self._header.last_row + 1)
        return [
            RowFault(
                code=RefusalCode.WORKBOOK_COLUMNS_MISSING, place=place, params={"columns": title}
            )
            for title in missing
        ]

    def _skip(self, at: int, cells: Sequence[Cell], reason: SkipReason) -> None:
        text = " ".join(text_of(cell) for cell in cells if cell != "")
        self.skipped.append(
            SkippedRow(place=self.source.place(at + 1), reason=reason, text=shortened(text))
        )

    def hold(self, line: Line, row_id: RowId, origin: Origin) -> HeldRow:
        """Keep a row as it stood: header -> text."""
        return HeldRow(
            row_id=row_id,
            ledger=self.source.form.id,
            origin=origin,
            cells={
                name: text_of(cell)
                for name, cell in zip(self._names, line.cells, strict=False)
                if cell != ""
            },
            faults=tuple(dict.fromkeys(str(fault.code) for fault in line.faults)),
        )

    def ignored(self, lines: Sequence[Line]) -> tuple[IgnoredColumn, ...]:
        """Return the columns nobody knows that have a header or something in them."""
        found = []
        for column, name in zip(self._header.columns, self._names, strict=True):
            if column.field or self._aliases.is_left_out(column.header):
                continue
            filled = sum(1 for line in lines if line.cells[column.index] != "")
            if filled or column.header:
                found.append(IgnoredColumn(header=name, letters=column.letters, filled=filled))
        return tuple(found)


def _judge(line: Line, column: Column, bad: Bad) -> Value:
    """Enter a bad cell as fault or remark; return what may be kept of it."""
    told = line.told(bad.code, column, bad.params)
    (line.remarks if bad.soft else line.faults).append(told)
    return bad.kept if bad.soft else None


def _as_it_stands(cell: Cell) -> Value | Bad:
    return clean(cell, characters=limits.CELL_CHARACTERS)


def _unique_headers(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return one name per column: nameless and repeated ones get their letters."""
    names: dict[str, None] = {}
    for column in columns:
        name = column.header or column.letters
        names[name if name not in names else f"{name} ({column.letters})"] = None
    return tuple(names)
