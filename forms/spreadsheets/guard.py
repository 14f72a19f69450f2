"""What a workbook file must survive before any parser sees it.

The file is read once; what was checked is what is parsed. From an xlsx only the
XML parts are taken, unpacked under limits and packed again uncompressed: two ZIP
readers can then no longer disagree about what the file holds.
"""

import errno
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import olefile

from forms.spreadsheets import old_excel, sheet_scan
from forms.spreadsheets.sheet_scan import Extent
from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble

_ZIP_MAGIC = b"PK\x03\x04"
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_RECORD = b"PK\x05\x06"
_END_RECORD_BYTES = 22
_LONGEST_COMMENT = 65_535
_DIRECTORY_ENTRY_BYTES = 512
"""Generous room for one name in a ZIP's directory."""
_CHUNK = 1 << 20
_WATCHED_PART_BYTES = 10 * 1024 * 1024
"""Smaller parts may be packed as tightly as they like."""
_WINDOWS_BUSY = frozenset({32, 33})
"""Sharing violation, lock violation: the file is open in another program."""
_BOOK_STREAMS = frozenset({"workbook", "book"})
_BROKEN_COMPOUND = (
    OSError, ValueError, IndexError, KeyError, OverflowError, MemoryError, RecursionError,
    struct.error, TypeError, AttributeError,
)  # fmt: skip
"""All the ways in which olefile tells of a broken file."""
_LOOKS = (
    (b"%PDF", "pdf"), (b"{\\rtf", "word"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"),
    (b"Rar!", "archive"), (b"7z\xbc\xaf", "archive"), (b"\x1f\x8b", "archive"),
)  # fmt: skip


class Packing(StrEnum):
    """How the cells are stored."""

    XLSX = "xlsx"
    XLS = "xls"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """A file that may be parsed: ``data`` is what was checked, by ``packing``.

    ``extents``: per sheet its size, its hidden rows, and the cells a parser would show
    as empty although they are not: error values and formulas nobody has calculated.
    """

    packing: Packing
    data: bytes
    extents: Mapping[str, Extent] = field(default_factory=dict)


def take_in(path: Path) -> Container:
    """Read a workbook or text table and check it.

    Raises: Refusal(WORKBOOK_…) where it is no workbook, encrypted, damaged or
    beyond the limits; Trouble where the machine cannot read it.
    """
    place = Place(file=path.name)
    data = _read(path, place)
    if not data:
        raise Refusal(RefusalCode.WORKBOOK_EMPTY, place=place)
    if data.startswith(_ZIP_MAGIC):
        return _take_in_xlsx(data, place)
    if data.startswith(_OLE_MAGIC):
        return _take_in_old(data, place)
    looks = _looks_like(data)
    if path.suffix.lower() in {".csv", ".txt", ".tsv"} and looks == "text":
        return Container(packing=Packing.TEXT, data=data)
    raise Refusal(RefusalCode.WORKBOOK_NOT_A_WORKBOOK, place=place, looks_like=looks)


def _read(path: Path, place: Place) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise Refusal(RefusalCode.WORKBOOK_NOT_A_WORKBOOK, place=place, looks_like="folder")
        with path.open("rb") as file:
            data = file.read(limits.WORKBOOK_BYTES + 1)
    except FileNotFoundError as gone:
        raise Trouble(TroubleCode.FILE_NOT_FOUND, place=place) from gone
    except OSError as problem:
        raise Trouble(_trouble_of(problem), place=place) from problem
    if len(data) > limits.WORKBOOK_BYTES:
        raise Refusal(
            RefusalCode.WORKBOOK_TOO_LARGE, place=place, limit_bytes=limits.WORKBOOK_BYTES
        )
    return data


def _trouble_of(problem: OSError) -> TroubleCode:
    if getattr(problem, "winerror", 0) in _WINDOWS_BUSY or problem.errno in {
        errno.EBUSY,
        errno.ETXTBSY,
        errno.EAGAIN,
    }:
        return TroubleCode.FILE_BUSY
    if isinstance(problem, PermissionError):
        return TroubleCode.NO_PERMISSION
    return TroubleCode.READ_FAILED


def _looks_like(data: bytes) -> str:
    for magic, looks in _LOOKS:
        if data.startswith(magic):
            return looks
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    head = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<style")):
        return "html"
    if head.startswith(b"<?xml"):
        return "xml"
    return "unknown" if b"\0" in data else "text"


def _take_in_old(data: bytes, place: Place) -> Container:
    streams = _book_streams(data, place)
    surveys = [old_excel.survey(stream, place) for stream in streams]
    for found in surveys:
        _check_extents(found.extents, place)
        if found.cells_with_text * found.longest_text > limits.WORKBOOK_TEXT_CHARACTERS:
            raise Refusal(RefusalCode.WORKBOOK_EXPANDS, place=place)
    return Container(packing=Packing.XLS, data=data, extents=surveys[0].extents)


def _book_streams(data: bytes, place: Place) -> list[bytes]:
    """Return every stream a reader might take for the workbook, the outermost first.

    A sheet with an embedded workbook holds two, and readers differ in which they find.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            paths = sorted(compound.listdir(), key=len)
            if any(path[-1].casefold() == "encryptedpackage" for path in paths):
                raise Refusal(RefusalCode.WORKBOOK_ENCRYPTED, place=place)
            names = [path for path in paths if path[-1].casefold() in _BOOK_STREAMS]
            names.sort(key=lambda path: (len(path), path[-1].casefold() != "workbook"))
            if not names:
                looks = "word" if ["WordDocument"] in paths else "unknown"
                raise Refusal(RefusalCode.WORKBOOK_NOT_A_WORKBOOK, place=place, looks_like=looks)
            return [compound.openstream(name).read() for name in names]
    except _BROKEN_COMPOUND as broken:
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place) from broken


def _take_in_xlsx(data: bytes, place: Place) -> Container:
    parts = _unpack(data, place)
    for content in parts.values():
        # a spreadsheet's XML has no document type; one that has is made to do harm
        if b"\0" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place)
    extents = sheet_scan.survey(parts, place)
    _check_extents(extents, place)
    if sheet_scan.shown_characters(parts) > limits.WORKBOOK_TEXT_CHARACTERS:
        raise Refusal(RefusalCode.WORKBOOK_EXPANDS, place=place)
    return Container(packing=Packing.XLSX, data=_pack(parts), extents=extents)


def _check_extents(extents: Mapping[str, Extent], place: Place) -> None:
    if len(extents) > limits.SHEETS:
        raise Refusal(RefusalCode.WORKBOOK_TOO_LARGE, place=place, limit_sheets=limits.SHEETS)
    total = 0
    for sheet, extent in extents.items():
        here = Place(file=place.file, sheet=sheet)
        if extent.rows > limits.SHEET_ROWS:
            raise Refusal(
                RefusalCode.WORKBOOK_TOO_MANY_ROWS, place=here, limit_rows=limits.SHEET_ROWS
            )
        if extent.columns > limits.SHEET_COLUMNS:
            raise Refusal(
                RefusalCode.WORKBOOK_TOO_MANY_COLUMNS,
                place=here,
                limit_columns=limits.SHEET_COLUMNS,
            )
        total += max(extent.rows * extent.columns, extent.cells)
        if total > limits.WORKBOOK_CELLS:
            raise Refusal(
                RefusalCode.WORKBOOK_TOO_LARGE, place=here, limit_cells=limits.WORKBOOK_CELLS
            )


def _unpack(data: bytes, place: Place) -> dict[str, bytes]:
    try:
        _check_directory(data, place)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = _wanted_parts(archive.infolist(), place)
            return {info.filename: _inflate(archive, info) for info in wanted}
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        ValueError,
        NotImplementedError,
        OSError,
    ) as broken:
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place) from broken


def _check_directory(data: bytes, place: Place) -> None:
    """Refuse a directory of millions of entries before a list is made of it."""
    end = data.rfind(_END_RECORD, max(0, len(data) - _LONGEST_COMMENT - _END_RECORD_BYTES))
    if end < 0 or end + _END_RECORD_BYTES > len(data):
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place)
    (directory_bytes,) = struct.unpack_from("<I", data, end + 12)
    if directory_bytes > limits.WORKBOOK_ENTRIES * _DIRECTORY_ENTRY_BYTES:
        raise Refusal(RefusalCode.WORKBOOK_EXPANDS, place=place)


def _wanted_parts(entries: list[zipfile.ZipInfo], place: Place) -> list[zipfile.ZipInfo]:
    if len(entries) > limits.WORKBOOK_ENTRIES:
        raise Refusal(RefusalCode.WORKBOOK_EXPANDS, place=place)
    names = {entry.filename.casefold() for entry in entries}
    if "xl/workbook.xml" not in names:
        looks = _looks_inside(names)
        raise Refusal(RefusalCode.WORKBOOK_NOT_A_WORKBOOK, place=place, looks_like=looks)
    if len(names) != len(entries):
        raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place)
    wanted = [entry for entry in entries if entry.filename.lower().endswith((".xml", ".rels"))]
    total = 0
    for entry in wanted:
        if entry.flag_bits & 1:
            raise Refusal(RefusalCode.WORKBOOK_ENCRYPTED, place=place)
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise Refusal(RefusalCode.WORKBOOK_DAMAGED, place=place)
        total += entry.file_size
        tight = entry.file_size > limits.WORKBOOK_RATIO * max(entry.compress_size, 1)
        if total > limits.WORKBOOK_UNPACKED_BYTES or (
            tight and entry.file_size > _WATCHED_PART_BYTES
        ):
            raise Refusal(
                RefusalCode.WORKBOOK_EXPANDS,
                place=place,
                limit_bytes=limits.WORKBOOK_UNPACKED_BYTES,
            )
    return wanted


def _looks_inside(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "word"
    if "xl/workbook.bin" in names:
        return "xlsb"
    return "ods" if "content.xml" in names and "mimetype" in names else "archive"


def _inflate(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    # in pieces: reading in one go inflates all there is before it looks at the stated size
    with archive.open(entry) as member:
        return b"".join(iter(lambda: member.read(_CHUNK), b""))


def _pack(parts: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()
