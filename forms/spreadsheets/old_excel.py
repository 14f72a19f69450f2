"""How large the sheets of an old .xls really are, before its parser runs.

Source: [MS-XLS]. A BIFF stream is a row of records: type (2 bytes), length (2),
content. Only the records that matter for size and safety are looked at.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from forms.spreadsheets.sheet_scan import Extent
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_BOF, _EOF, _CONTINUE, _FILEPASS = 0x0809, 0x000A, 0x003C, 0x002F
_BOUNDSHEET, _SST, _DIMENSIONS = 0x0085, 0x00FC, 0x0200
_FORMULA, _LABELSST, _BOOLERR, _MULRK, _MULBLANK, _BLANK = (
    0x0006, 0x00FD, 0x0205, 0x00BD, 0x00BE, 0x0201,
)  # fmt: skip
_CELLS = frozenset({_FORMULA, 0x0203, 0x027E, _LABELSST, 0x0204, 0x00D6, _BOOLERR, _MULRK})
"""Records that put a value into the sheet: numbers, texts, results."""
_ROW_RECORD, _ROW_HIDDEN = 0x0208, 0x20
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_WIDE_DIMENSIONS = 14
"""Length of the record since BIFF8, bytes; before, it was 10."""
_NO_NUMBER, _ERROR_RESULT, _EMPTY_RESULT = 0xFFFF, 2, 3
_CALCULATE_ON_LOAD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWorkbook:
    """What a survey found; ``longest_text`` is the longest shared text, in characters."""

    extents: dict[str, Extent]
    cells_with_text: int
    longest_text: int


def survey(stream: bytes, place: Place) -> OldWorkbook:
    """Measure the sheets of a BIFF5 or BIFF8 stream.

    Raises: Refusal(WORKBOOK_ENCRYPTED) with a password on it,
    Refusal(WORKBOOK_DAMAGED) where the records make no sense.
    """
    try:
        return _Survey(stream, place).run()
    except (struct.error, IndexError, UnicodeDecodeError) as broken:
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place) from broken


def _records(stream: bytes, at: int = 0) -> Iterator[tuple[int, int, int]]:
    """Yield (type, offset of the content, length of the content)."""
    unpack, end = struct.Struct("<HH").unpack_from, len(stream)
    while at + 4 <= end:
        kind, length = unpack(stream, at)
        if at + 4 + length > end:
            raise struct.error("record beyond the end")
        yield kind, at + 4, length
        at += 4 + length


class _Survey:
    """One pass over the records of one stream."""

    def __init__(self, stream: bytes, place: Place) -> None:
        self._stream, self._place = stream, place
        self._names: dict[int, str] = {}
        self._shared: list[bytes] = []
        self._labels = 0

    def run(self) -> OldWorkbook:
        self._read_globals()
        extents = {name: self._sheet(at) for at, name in self._names.items()}
        return OldWorkbook(
            extents=extents, cells_with_text=self._labels, longest_text=_longest(self._shared)
        )

    def _read_globals(self) -> None:
        in_shared = False
        for kind, at, length in _records(self._stream):
            if kind == _FILEPASS:
                raise Refusal(RefusalCode.WORKBOOK_ENCRYPTED, place=self._place)
            if kind == _BOUNDSHEET:
                (start,) = struct.unpack_from("<I", self._stream, at)
                self._names[start] = self._sheet_name(self._stream[at + 6 : at + length])
            in_shared = kind == _SST or (in_shared and kind == _CONTINUE)
            if in_shared:
                self._shared.append(self._stream[at : at + length])
            if kind == _EOF:
                return

    @staticmethod
    def _sheet_name(content: bytes) -> str:
        count, flags = content[0], content[1]
        if flags & 1:
            return content[2 : 2 + 2 * count].decode("utf-16-le")
        # a byte string; an older BIFF5 name has no flags, and no one reads it but to point at it
        return content[2 : 2 + count].decode("latin-1")

    def _sheet(self, start: int) -> Extent:
        rows = columns = cells = 0
        marks: dict[tuple[int, int], RefusalCode] = {}
        hidden: set[int] = set()
        stream = self._stream
        for kind, at, length in _records(stream, start):
            if kind == _EOF:
                break
            if kind == _DIMENSIONS:
                self._check_dimensions(at, length)
            if kind == _ROW_RECORD and struct.unpack_from("<H", stream, at + 12)[0] & _ROW_HIDDEN:
                hidden.add(struct.unpack_from("<H", stream, at)[0])
            if kind not in _CELLS:
                continue
            row, column = struct.unpack_from("<HH", stream, at)
            if kind == _MULRK:
                (column,) = struct.unpack_from("<H", stream, at + length - 2)
            rows, columns, cells = max(rows, row + 1), max(columns, column + 1), cells + 1
            self._labels += kind == _LABELSST
            if fault := _fault(kind, stream, at):
                marks[row, column] = fault
        return Extent(
            rows=rows, columns=columns, cells=cells, marks=marks, hidden_rows=frozenset(hidden)
        )

    def _check_dimensions(self, at: int, length: int) -> None:
        """The parser makes room for whatever this record claims, before it reads a cell."""
        first_row, last_row, first_column, last_column = struct.unpack_from(
            "<IIHH" if length == _WIDE_DIMENSIONS else "<HHHH", self._stream, at
        )
        if not (
            first_row <= last_row <= _MOST_ROWS and first_column <= last_column <= _MOST_COLUMNS
        ):
            raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=self._place)


def _fault(kind: int, stream: bytes, at: int) -> RefusalCode | None:
    if kind == _BOOLERR:
        return RefusalCode.CELL_ERROR_VALUE if stream[at + 7] else None
    if kind != _FORMULA:
        return None
    result, marker = stream[at + 6], struct.unpack_from("<H", stream, at + 12)[0]
    (options,) = struct.unpack_from("<H", stream, at + 14)
    if marker == _NO_NUMBER and result == _ERROR_RESULT:
        return RefusalCode.CELL_ERROR_VALUE
    if marker == _NO_NUMBER and result == _EMPTY_RESULT and options & _CALCULATE_ON_LOAD:
        return RefusalCode.CELL_FORMULA
    return None


def _longest(pieces: list[bytes]) -> int:
    """Return the most characters a shared text states it has.

    A text may run on into the next record, where it starts with its width again.
    """
    if not pieces:
        return 0
    longest, piece, at = 0, 0, 8
    while piece < len(pieces):
        if at >= len(pieces[piece]):
            piece, at = piece + 1, at - len(pieces[piece])
            continue
        count, flags = struct.unpack_from("<HB", pieces[piece], at)
        longest = max(longest, count)
        at += 3
        tail = 0
        if flags & 8:
            tail += 4 * int(struct.unpack_from("<H", pieces[piece], at)[0])
            at += 2
        if flags & 4:
            tail += int(struct.unpack_from("<I", pieces[piece], at)[0])
            at += 4
        piece, at = _skip_characters(pieces, piece, at, count, flags & 1)
        at += tail
        while piece < len(pieces) and at > len(pieces[piece]):
            piece, at = piece + 1, at - len(pieces[piece])
    return longest


def _skip_characters(
    pieces: list[bytes], piece: int, at: int, count: int, wide: int
) -> tuple[int, int]:
    while count:
        here = (len(pieces[piece]) - at) // (1 + wide)
        if here >= count:
            return piece, at + count * (1 + wide)
        count -= here
        piece += 1
        wide, at = pieces[piece][0] & 1, 1
    return piece, at
