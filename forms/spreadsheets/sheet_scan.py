"""How large an xlsx sheet really is, and which of its cells only look empty.

The fast parser holds the whole rectangle a sheet spans, and one far cell is
enough to make it ask for more memory than there is, which ends the process. It
also shows error values and uncalculated formulas as empty cells. So both are
found here first. Sheets as every spreadsheet program writes them are measured
by search alone; anything unusual is walked element by element.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree import ElementTree as ET
from xml.parsers import expat

from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

Marks: TypeAlias = Mapping[tuple[int, int], RefusalCode]
"""(row, column), both counted from 0 -> what is wrong with the cell."""

_UNUSUAL = (b":c", b"<f", b":f", b'"e"', b"'e'", b"<!")
"""Prefixed elements, formulas, error values, comments and CDATA."""
_COLUMN = re.compile(rb'<c r="([A-Za-z]{1,3})[0-9]')
_ROW = re.compile(rb'<c r="[A-Za-z]{1,3}([1-9][0-9]{0,6})"')
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")
_ROW_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
_HIDDEN_ROW = re.compile(rb'<row\b[^>]*\bhidden="(?:1|true)"[^>]*>')
_NUMBER_OF_ROW = re.compile(rb'\br="([1-9][0-9]{0,6})"')
_SHARED_ITEM = re.compile(rb"<(?:\w+:)?si[\s>]")
_SHARED_INDEX = re.compile(rb"<(?:\w+:)?v\b[^>]*>\s*([0-9]{1,9})")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A sheet's last filled row and column (counted from 1) and its marked cells.

    ``hidden_rows`` count from 0.
    """

    rows: int
    columns: int
    cells: int = 0
    marks: Marks = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()


def survey(parts: Mapping[str, bytes], place: Place) -> dict[str, Extent]:
    """Measure every sheet, by sheet name in workbook order.

    Raises: Refusal(WORKBOOK_DAMAGED) where the XML cannot be read.
    """
    try:
        names = _sheet_parts(parts)
        # also what no relation names: another reader may find its way there
        for part, content in parts.items():
            if b"sheetData" in content and part not in names.values():
                names[part] = part
        return {
            name: _measure_plain(parts[part]) or _Walk().measure(parts[part])
            for name, part in names.items()
        }
    except (ET.ParseError, expat.ExpatError, KeyError, ValueError) as broken:
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place) from broken


def shown_characters(parts: Mapping[str, bytes]) -> int:
    """Return a bound on the characters all cells show together.

    A text is stored once and shown by any number of cells: a small file can
    thereby ask for gigabytes.
    """
    sheets = [content for content in parts.values() if b"sheetData" in content]
    values = sum(content.count(b"</v") + content.count(b":v") for content in sheets)
    total = 0
    for content in parts.values():
        if b"sheetData" in content or not _SHARED_ITEM.search(content):
            continue
        lengths = [len(item) for item in _SHARED_ITEM.split(content)]
        if values * max(lengths) <= limits.WORKBOOK_TEXT_CHARACTERS:
            total += values * max(lengths)
        else:
            total += sum(_lengths_shown(sheets, lengths))
    return total


def _lengths_shown(sheets: Iterable[bytes], lengths: Sequence[int]) -> Iterator[int]:
    for content in sheets:
        for found in _SHARED_INDEX.finditer(content):
            index = int(found[1]) + 1  # what stands before the first item counts as one
            yield lengths[index] if index < len(lengths) else 0


def column_number(letters: str) -> int:
    """Return the column of ``A``, ``AN`` counted from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """Return the letters of a column counted from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _sheet_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return sheet name -> part name, as the workbook's relations say."""
    by_name = {name.casefold(): name for name in parts}
    # no document type gets here, so there is nothing to expand
    book = ET.fromstring(parts[by_name["xl/workbook.xml"]])  # noqa: S314
    relations = ET.fromstring(parts[by_name["xl/_rels/workbook.xml.rels"]])  # noqa: S314
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    found: dict[str, str] = {}
    for sheet in book.iter():
        if sheet.tag.rpartition("}")[2] != "sheet":
            continue
        name = sheet.get("name", "")
        if name in found:
            raise ValueError("two sheets of one name")
        target = targets[sheet.get(_RELATION) or sheet.get(_STRICT_RELATION)].lstrip("/")
        path = target if target.startswith("xl/") else f"xl/{target}"
        found[name] = by_name[posixpath.normpath(path).casefold()]
    return found


def _measure_plain(xml: bytes) -> Extent | None:
    """Measure a sheet whose every cell is spelt ``<c r="A1"``; None for any other."""
    body = xml[xml.find(b"<sheetData") : xml.rfind(b"</sheetData>")]
    cells = body.count(b'<c r="')
    if (
        not cells
        or cells != body.count(b"<c")
        or xml.count(b"sheetData") != 2
        or any(mark in body for mark in _UNUSUAL)
    ):
        return None
    letters, numbers = _COLUMN.findall(body), _ROW.findall(body)
    if not len(letters) == len(numbers) == cells:
        return None
    columns = max(column_number(each.decode()) for each in set(letters))
    rows = max(map(int, set(numbers)))
    extent = Extent(rows=rows, columns=columns, cells=cells, hidden_rows=_hidden(body))
    beyond = (
        rows > limits.SHEET_ROWS
        or columns > limits.SHEET_COLUMNS
        or rows * columns > limits.WORKBOOK_CELLS
    )
    # cells that are only formatted may lie anywhere: those are told apart by walking
    return None if beyond else extent


def _hidden(body: bytes) -> frozenset[int]:
    """Return the rows nobody sees: filtered out, or hidden by hand."""
    numbers = (_NUMBER_OF_ROW.search(row[0]) for row in _HIDDEN_ROW.finditer(body))
    return frozenset(int(number[1]) - 1 for number in numbers if number)


class _Walk:
    """One pass over a sheet's elements, noting what each cell holds.

    An object because expat calls back; it lives for one sheet.
    """

    def __init__(self) -> None:
        self._row = self._column = -1
        self._rows = self._columns = self._cells = 0
        self._type = ""
        self._formula = self._in_value = self._filled = False
        self._marks: dict[tuple[int, int], RefusalCode] = {}
        self._hidden: set[int] = set()

    def measure(self, xml: bytes) -> Extent:
        """Walk the sheet. Raises: expat.ExpatError, ValueError."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(xml, True)
        return Extent(
            rows=self._rows,
            columns=self._columns,
            cells=self._cells,
            marks=self._marks,
            hidden_rows=frozenset(self._hidden),
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "row":
            self._open_row(attributes)
        elif tag == "c":
            self._open_cell(attributes)
        elif tag == "f":
            self._formula = True
        elif tag in {"v", "t"}:
            self._in_value = True

    def _open_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", str(self._row + 2))
        if not _ROW_NUMBER.fullmatch(number):
            raise ValueError("no row number")
        self._row, self._column = int(number) - 1, -1
        if attributes.get("hidden") in {"1", "true"}:
            self._hidden.add(self._row)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        self._type = attributes.get("t", "")
        self._formula = self._filled = False
        reference = _REFERENCE.fullmatch(attributes.get("r", ""))
        if reference:
            self._row, self._column = int(reference[2]) - 1, column_number(reference[1]) - 1
        elif "r" in attributes:
            raise ValueError("no cell address")
        else:
            self._column += 1

    def _text(self, data: str) -> None:
        if self._in_value and data:
            self._filled = True

    def _end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        if tag in {"v", "t"}:
            self._in_value = False
        elif tag == "c":
            self._close_cell()

    def _close_cell(self) -> None:
        if not self._filled and not self._formula:
            return
        self._cells += 1
        self._rows = max(self._rows, self._row + 1)
        self._columns = max(self._columns, self._column + 1)
        if self._type == "e":
            self._marks[self._row, self._column] = RefusalCode.CELL_ERROR_VALUE
        elif self._formula and not self._filled and self._type != "str":
            self._marks[self._row, self._column] = RefusalCode.CELL_FORMULA
