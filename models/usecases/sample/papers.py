"""Evidence files made from nothing: a sheet of paper as PDF, a picture as PNG.

Both say that they are samples and are the same bytes every time. The paper uses
a typeface every PDF reader brings along, so its words are Latin ones.
"""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_WIDTH, _HEIGHT = 320, 240
_MARGIN = 72
_LINE_STEP = 22
_LINES = 18

_Colour = tuple[int, int, int]
_WALL: _Colour = (226, 224, 214)
_FLOOR: _Colour = (150, 148, 142)
_RED: _Colour = (192, 40, 34)
_DARK: _Colour = (52, 52, 56)
_BLUE: _Colour = (44, 106, 168)
_WHITE: _Colour = (250, 250, 250)
_SKIRTING = 200
"""Where the wall ends and the floor begins, pixels from the top."""
_Patch = tuple[int, int, int, int, _Colour]
_PICTURES: Mapping[str, tuple[_Patch, ...]] = MappingProxyType({
    "extinguisher": (
        (152, 72, 168, 90, _DARK), (140, 90, 180, 190, _RED), (140, 120, 180, 145, _WHITE),
    ),
    "washbasin": (
        (155, 100, 165, 140, _DARK), (200, 104, 218, 140, _BLUE), (90, 140, 230, 185, _DARK),
        (96, 146, 224, 185, _WHITE),
    ),
})  # fmt: skip
"""Patches of colour from back to front: left, top, right, bottom."""


def sample_paper(number: str) -> bytes:
    """Return a one-page PDF with grey lines and a round red mark; ``number`` is Latin text."""
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=A4, invariant=1)
    canvas.setTitle(f"SAMPLE {number}")
    width, height = A4
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawCentredString(width / 2, height - 2 * _MARGIN, "SAMPLE - NOT A REAL DOCUMENT")
    canvas.setFont("Helvetica", 11)
    canvas.drawCentredString(width / 2, height - 2 * _MARGIN - 24, number)
    canvas.setFillGray(0.82)
    for line in range(_LINES):
        length = (width - 2 * _MARGIN) * (0.6 if line % 6 == 5 else 1)
        canvas.rect(_MARGIN, height - 220 - line * _LINE_STEP, length, 8, stroke=0, fill=1)
    canvas.setStrokeColorRGB(0.75, 0.1, 0.1)
    canvas.setFillColorRGB(0.75, 0.1, 0.1)
    canvas.setLineWidth(3)
    canvas.circle(width - 160, 170, 52)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawCentredString(width - 160, 165, "SAMPLE")
    canvas.showPage()
    canvas.save()
    return paper.getvalue()


def sample_picture(subject: str) -> bytes:
    """Return a PNG of 320 x 240: ``extinguisher`` on a wall, or a ``washbasin``."""
    rows = [bytearray(_WIDTH * bytes(_FLOOR if y >= _SKIRTING else _WALL)) for y in range(_HEIGHT)]
    for left, top, right, bottom, colour in _PICTURES[subject]:
        for row in rows[top:bottom]:
            row[left * 3 : right * 3] = (right - left) * bytes(colour)
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
