"""The one door to spreadsheets: a checked file becomes sheets of plain cells."""

import csv
import io
import re
import struct
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from forms.cells import Cell
from forms.spreadsheets.guard import Container, Packing, take_in
from forms.spreadsheets.sheet_scan import Extent, Marks
from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_ENCODINGS = ("utf-8-sig", "gb18030")
"""Tried in turn: almost no GB 18030 text is valid UTF-8, and every file is valid GB 18030."""
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",\t;"
_SAMPLE_LINES = 20
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
"""How other programs keep a long number in a CSV from being shortened: no formula."""
_UNMEASURED = Extent(rows=0, columns=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet from its cell A1; an empty cell is ``""``.

    ``marks`` are the cells that look empty here but are not in the file. ``merged``: a
    cell (row, column) joined with the ones above it -> the row that holds its value.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    visible: bool = True
    marks: Marks = field(default_factory=dict)
    merged: Mapping[tuple[int, int], int] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell != "" for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A file's sheets in its order; ``file`` is the name without its folder."""

    file: str
    sheets: tuple[Sheet, ...]


def open_workbook(path: Path) -> Workbook:
    """Read every sheet of an xlsx, an xls or a CSV file.

    Raises: Refusal(WORKBOOK_…), Trouble; see ``guard.take_in``. A file without
    a single filled cell is Refusal(WORKBOOK_EMPTY).
    """
    container = take_in(path)
    place = Place(file=path.name)
    is_text = container.packing is Packing.TEXT
    sheets = _read_text(container.data, place) if is_text else _read_cells(container, place)
    if all(sheet.is_empty for sheet in sheets):
        raise Refusal(RefusalCode.WORKBOOK_EMPTY, place=place)
    return Workbook(file=path.name, sheets=sheets)


def opened(source: Path | Workbook) -> Workbook:
    """Return a workbook that is there already, or read it; see ``open_workbook``."""
    return source if isinstance(source, Workbook) else open_workbook(source)


def _read_cells(container: Container, place: Place) -> tuple[Sheet, ...]:
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(container.data)) as book:
            return tuple(_sheets(book, container.extents))
    except PasswordError as locked:
        raise Refusal(RefusalCode.WORKBOOK_ENCRYPTED, place=place) from locked
    except (CalamineError, OSError, ValueError, struct.error, zipfile.BadZipFile) as broken:
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place) from broken
    except BaseException as panic:
        # a panic of the parser is no Exception, and it is the file's fault, not the program's
        if type(panic).__name__ != "PanicException":
            raise
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place) from panic


def _sheets(book: CalamineWorkbook, extents: Mapping[str, Extent]) -> Iterator[Sheet]:
    for about in book.sheets_metadata:
        sheet = book.get_sheet_by_name(about.name)
        rows = sheet.to_python(skip_empty_area=False)
        extent = extents.get(about.name, _UNMEASURED)
        yield Sheet(
            name=about.name,
            rows=rows,
            visible=about.visible == SheetVisibleEnum.Visible,
            marks=extent.marks,
            merged=_merged_downwards(sheet.merged_cell_ranges or (), len(rows)),
            hidden_rows=extent.hidden_rows,
        )


def _merged_downwards(
    ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]], rows: int
) -> dict[tuple[int, int], int]:
    """Return the lower cells of every merged range one column wide.

    Raises: ValueError where ranges overlap beyond what a sheet can hold.
    """
    below: dict[tuple[int, int], int] = {}
    cells = 0
    for (top, left), (bottom, right) in ranges:
        last = min(bottom, rows - 1)
        if left != right or last <= top:
            continue
        cells += last - top
        if cells > limits.WORKBOOK_CELLS:
            raise ValueError("merged ranges lie over one another")
        below.update({(row, left): top for row in range(top + 1, last + 1)})
    return below


def _read_text(data: bytes, place: Place) -> tuple[Sheet, ...]:
    text = _decode(data, place)
    if "\0" in text:
        raise Refusal(RefusalCode.WORKBOOK_NOT_A_WORKBOOK, place=place, looks_like="unknown")
    sample = text.splitlines()[:_SAMPLE_LINES]
    delimiter = max(_DELIMITERS, key=lambda mark: sum(line.count(mark) for line in sample))
    rows: list[list[Cell]] = []
    cells = 0
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for texts in lines:
            row: list[Cell] = [_plain_text(text) for text in texts]
            cells += len(row)
            if len(rows) >= limits.SHEET_ROWS:
                raise Refusal(
                    RefusalCode.WORKBOOK_TOO_MANY_ROWS, place=place, limit_rows=limits.SHEET_ROWS
                )
            if len(row) > limits.SHEET_COLUMNS or cells > limits.WORKBOOK_CELLS:
                raise Refusal(
                    RefusalCode.WORKBOOK_TOO_MANY_COLUMNS,
                    place=Place(file=place.file, row=len(rows) + 1),
                    limit_columns=limits.SHEET_COLUMNS,
                )
            rows.append(row)
    except csv.Error as broken:
        here = Place(file=place.file, row=len(rows) + 1)
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=here) from broken
    width = max(map(len, rows), default=0)
    for row in rows:
        row += [""] * (width - len(row))
    return (Sheet(name=Path(place.file).stem, rows=rows),)


def _decode(data: bytes, place: Place) -> str:
    encodings = ("utf-16",) if data.startswith(_UTF_16_MARKS) else _ENCODINGS
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refusal(RefusalCode.WORKBOOK_NOT_A_WORKBOOK, place=place, looks_like="unknown")


def _plain_text(text: str) -> str:
    kept = _KEPT_AS_TEXT.fullmatch(text)
    return kept[1] if kept else text
