"""Reading the sheets of a pack's workbook: every row to values, every fault with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from forms.cells import Cell, text_of
from forms.packs.pack_columns import CONTENT, ITEM
from forms.packs.pack_sheets import Column, Sheet
from forms.spreadsheets.sheet_scan import column_letters
from forms.spreadsheets.sheets import Sheet as SheetOfCells
from forms.spreadsheets.sheets import Workbook
from models.standards.notation_names import Names
from models.standards.text import Text
from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Param, Place, Refusal, RowFault
from models.vocabulary.plain_text import is_plain

_RAW_CHARACTERS = 200
_MARKED = {RefusalCode.CELL_FORMULA: "formula", RefusalCode.CELL_ERROR_VALUE: "error"}
_Record = TypeVar("_Record", bound=Text)


class TooManyFaults(Exception):
    """The workbook has more faults than are worth listing."""


class Faults:
    """What is wrong with a workbook, in the order it was found."""

    def __init__(self) -> None:
        self.found: list[RowFault] = []

    def add(self, code: RefusalCode, place: Place, raw: str = "", **params: Param) -> None:
        """Note a fault. Raises: TooManyFaults at the limit."""
        self.found.append(
            RowFault(code=code, place=place, raw=raw[:_RAW_CHARACTERS], params=params)
        )
        if len(self.found) >= limits.PACK_WORKBOOK_FAULTS:
            raise TooManyFaults

    def refused(self, refusal: Refusal, place: Place, raw: str = "") -> None:
        """Note a refusal at a cell."""
        self.add(refusal.code, place, raw, **refusal.params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row that was read: values by column; a blank or faulty cell has none.

    ``texts``: what the cells hold. Keys are those of the columns, with the part
    where there is one.
    """

    values: Mapping[tuple[str, str], object]
    texts: Mapping[tuple[str, str], str]
    places: Mapping[tuple[str, str], Place]

    def text(self, key: str) -> str:
        """Return the value of a text column, ``""`` where there is none."""
        return str(self.values.get((key, ""), ""))

    def value(self, key: str) -> object:
        """Return the value of a column, None where there is none."""
        return self.values.get((key, ""))

    def place(self, key: str) -> Place:
        """Return where a column's cell is."""
        return self.places[key, ""]

    def parts(self, key: str) -> Mapping[str, object]:
        """Return the values of the columns that share a field, by part."""
        return {part: value for (one, part), value in self.values.items() if one == key and part}

    def make(self, record: type[_Record], **nested: object) -> _Record:
        """Return the record of this row; blank cells are left to its defaults.

        Raises: TypeError where a field without a default is missing.
        """
        fields = {
            key: self.parts(key) if part else self.values[key, part]
            for key, part in self.places
            if key in record.__struct_fields__ and (part or (key, part) in self.values)
        }
        return record(**{**fields, **nested})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A workbook with what its requirements may name, and where faults are noted."""

    book: Workbook
    names: Names
    faults: Faults = field(default_factory=Faults)

    def rows(self, sheet: Sheet) -> tuple[Row, ...]:
        """Read one sheet; rows without anything are passed over.

        Raises: Refusal WORKBOOK_SHEET_MISSING, WORKBOOK_COLUMNS_MISSING,
        WORKBOOK_COLUMN_TWICE; TooManyFaults.
        """
        cells = _found(self.book, sheet)
        if sheet.upright:
            return (self._upright(sheet, cells),)
        columns = _header(cells, [each.title for each in sheet.columns], self.book.file)
        rows = []
        for number, line in enumerate(cells.rows[1:], start=1):
            if all(_blank(cell) for cell in line) and not _is_marked(cells, number, columns):
                continue
            spots = {
                (column.key, column.part): (number, columns[column.title])
                for column in sheet.columns
                if not column.shown_only
            }
            rows.append(self._row(sheet, cells, spots))
        return tuple(rows)

    def _upright(self, sheet: Sheet, cells: SheetOfCells) -> Row:
        columns = _header(cells, [ITEM, CONTENT], self.book.file)
        item, content = columns[ITEM], columns[CONTENT]
        at = {
            _title(line[item]): number
            for number, line in enumerate(cells.rows)
            if number and len(line) > item
        }
        if missing := [each.title for each in sheet.columns if each.title not in at]:
            raise Refusal(
                RefusalCode.WORKBOOK_COLUMNS_MISSING,
                place=Place(file=self.book.file, sheet=cells.name, column=ITEM),
                columns="、".join(missing),
            )
        spots = {(each.key, each.part): (at[each.title], content) for each in sheet.columns}
        return self._row(sheet, cells, spots)

    def _row(
        self, sheet: Sheet, cells: SheetOfCells, spots: Mapping[tuple[str, str], tuple[int, int]]
    ) -> Row:
        values: dict[tuple[str, str], object] = {}
        texts: dict[tuple[str, str], str] = {}
        places: dict[tuple[str, str], Place] = {}
        for key, (number, index) in spots.items():
            column = sheet.column(*key)
            places[key] = self._place(cells, column, number, index)
            text = self._text(cells, column, number, index, places[key])
            if text is None:
                continue
            texts[key] = text
            if not is_plain(text):
                self.faults.add(RefusalCode.PACK_CELL_HIDDEN, places[key], text)
                continue
            if not text.strip() and (column.required or not column.codec.takes_blank):
                if column.required:
                    self.faults.add(RefusalCode.PACK_CELL_EMPTY, places[key])
                continue
            try:
                values[key] = column.codec.read(text, self.names)
            except Refusal as refusal:
                self.faults.refused(refusal, places[key], text)
        return Row(values=values, texts=texts, places=places)

    def _text(
        self, cells: SheetOfCells, column: Column, number: int, index: int, place: Place
    ) -> str | None:
        """Return a cell's text; None after a fault was noted."""
        marked = cells.marks.get((number, index))
        cell = cells.rows[number][index] if index < len(cells.rows[number]) else ""
        what = _MARKED[marked] if marked else _not_text(cell)
        if what == "number" and column.codec.numbers:
            what = ""
        if what:
            self.faults.add(
                RefusalCode.PACK_CELL_NOT_TEXT, place, "" if marked else text_of(cell), what=what
            )
            return None
        text = text_of(cell)
        if len(text) > limits.PACK_CELL_CHARACTERS:
            self.faults.add(
                RefusalCode.PACK_CELL_TOO_LONG,
                place,
                length=len(text),
                limit=limits.PACK_CELL_CHARACTERS,
            )
            return None
        return text

    def _place(self, cells: SheetOfCells, column: Column, number: int, index: int) -> Place:
        return Place(
            file=self.book.file,
            sheet=cells.name,
            row=number + 1,
            column=column.title,
            cell=f"{column_letters(index + 1)}{number + 1}",
        )


def _found(book: Workbook, sheet: Sheet) -> SheetOfCells:
    for cells in book.sheets:
        if cells.name.strip() == sheet.title:
            return cells
    raise Refusal(
        RefusalCode.WORKBOOK_SHEET_MISSING, place=Place(file=book.file), title=sheet.title
    )


def _header(cells: SheetOfCells, titles: Sequence[str], file: str) -> Mapping[str, int]:
    """Return where each title stands in the first row; others are nobody's business."""
    found: dict[str, int] = {}
    place = Place(file=file, sheet=cells.name, row=1)
    for index, cell in enumerate(cells.rows[0] if cells.rows else ()):
        title = _title(cell)
        if title not in titles:
            continue
        if title in found:
            raise Refusal(
                RefusalCode.WORKBOOK_COLUMN_TWICE,
                place=place,
                title=title,
                first=title,
                first_cell=f"{column_letters(found[title] + 1)}1",
            )
        found[title] = index
    if missing := [title for title in titles if title not in found]:
        raise Refusal(RefusalCode.WORKBOOK_COLUMNS_MISSING, place=place, columns="、".join(missing))
    return found


def _title(cell: Cell) -> str:
    return "".join(cell.split()) if isinstance(cell, str) else ""


def _blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def _is_marked(cells: SheetOfCells, number: int, columns: Mapping[str, int]) -> bool:
    return any((number, index) in cells.marks for index in columns.values())


def _not_text(cell: Cell) -> str:
    if isinstance(cell, str):
        return ""
    if isinstance(cell, bool):
        return "yes-no"
    if isinstance(cell, date | datetime | time | timedelta):
        return "date"
    return "number"
