"""A written workbook as bytes: the same content gives the same bytes."""

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_CHANGED = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""xlsx reads ``_x0041_`` as ``A`` (ECMA-376, ST_Xstring); openpyxl writes it as it is."""


def workbook_bytes(book: "Workbook") -> bytes:
    """Return the book as xlsx, without the moment of writing."""
    whole, packed = io.BytesIO(), io.BytesIO()
    book.save(whole)
    with (
        zipfile.ZipFile(whole) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _CHANGED.sub(b"", content)
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return packed.getvalue()


def cell_text(text: str) -> str:
    """Return a plain text as it has to be stored for a spreadsheet to show exactly it.

    What looks like an escape is escaped; so is the first of nothing but blanks,
    which a reader would otherwise take for empty.
    """
    stored = _LOOKS_ESCAPED.sub("_x005F_", text)
    if stored and not stored.strip(" \n\t"):
        return f"_x{ord(stored[0]):04X}_{stored[1:]}"
    return stored
