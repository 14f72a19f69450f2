"""From the content tree to xlsx bytes: sheets and their names, properties, no clock."""

import io
import re
import zipfile
from datetime import UTC
from typing import Final

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from models.reports.characters import safe_text
from models.reports.content import Document, Part
from models.reports.sheet import SheetWriter, print_setup
from models.vocabulary.progress import Progress

_SHEET_NAME_LONGEST: Final = 31
_SHEET_NAME_BARRED = re.compile(r"[\[\]:*?/\\]")
_STEP = "workbook.sheets"


def bind(document: Document, progress: Progress) -> bytes:
    """Return xlsx bytes; see ``models.reports.workbook.draw_workbook``."""
    book = Workbook()
    names = _sheet_names(document)
    cover = book.active
    if not isinstance(cover, Worksheet):
        raise TypeError("a new workbook has no sheet")
    cover.title = names[0]
    SheetWriter(cover, progress).cover(document)
    print_setup(cover, document, landscape=False)
    total = len(names)
    for number, (part, name) in enumerate(zip(document.parts, names[1:], strict=True), start=1):
        progress.step(number, total, _STEP)
        _draw_part(book.create_sheet(name), document, part, progress)
    progress.step(total, total, _STEP)
    stream = io.BytesIO()
    book.save(stream)
    return _without_clock(stream.getvalue(), _properties(document))


def _draw_part(sheet: Worksheet, document: Document, part: Part, progress: Progress) -> None:
    SheetWriter(sheet, progress).part(part)
    print_setup(sheet, document, landscape=part.landscape)


def _sheet_names(document: Document) -> list[str]:
    """Return a name for each sheet: allowed by Excel, short enough, all different."""
    names: list[str] = []
    taken: set[str] = set()
    wanted = [document.cover_sheet or document.title, *(part.title for part in document.parts)]
    for number, text in enumerate(wanted):
        plain = _SHEET_NAME_BARRED.sub(" ", safe_text(text)).replace("\n", " ").strip(" '")
        name = plain[:_SHEET_NAME_LONGEST] or str(number + 1)
        again = 2
        while name.casefold() in taken:
            tail = f" ({again})"
            name = (plain[: _SHEET_NAME_LONGEST - len(tail)]) + tail
            again += 1
        taken.add(name.casefold())
        names.append(name)
    return names


def _properties(document: Document) -> bytes:
    moment = document.made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties = DocumentProperties(
        title=safe_text(document.title),
        creator=safe_text(document.author),
        language="zh-CN",
        created=moment,
        modified=moment,
    )
    written: object = tostring(properties.to_tree())  # bytes or text, as lxml is there or not
    return written if isinstance(written, bytes) else str(written).encode()


def _without_clock(data: bytes, properties: bytes) -> bytes:
    """Return the workbook with the document's own time in place of the machine's.

    openpyxl writes the moment of saving into the properties and the zip entries.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            still = zipfile.ZipInfo(entry.filename, date_time=(1980, 1, 1, 0, 0, 0))
            still.compress_type = zipfile.ZIP_DEFLATED
            still.create_system = 0
            content = properties if entry.filename == ARC_CORE else source.read(entry)
            target.writestr(still, content)
    return out.getvalue()
