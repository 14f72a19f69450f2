"""Embedded TrueType fonts whose text can be read back exactly.

reportlab 5.1 writes a character beyond U+FFFF into its ToUnicode map as five
hex digits, where PDF (ISO 32000-1, 9.10.3) wants UTF-16BE: the name 𬭎 is drawn
right and then copied, searched and archived as another character.
"""

from collections.abc import Iterator, Sequence

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

_BLOCK = 100
"""Most entries in one bfchar block (PDF 32000-1 refers to Adobe's 5014, which says 100)."""


class ReadableTTFont(TTFont):
    """A TTFont whose ToUnicode maps are UTF-16; everything else is reportlab's."""

    def addObjects(self, doc: PDFDocument) -> None:
        """Let reportlab write its objects, then replace the text of its maps."""
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode()
            stream = doc.idToObject["toUnicodeCMap:" + name]
            if not isinstance(stream, PDFStream):
                raise TypeError(f"reportlab keeps its ToUnicode map of {name} elsewhere")
            stream.content = to_unicode_map(name, subset)


def to_unicode_map(name: str, subset: Sequence[int]) -> str:
    """Return a CMap from the one-byte codes of a subset to UTF-16BE.

    ``subset`` holds the character of each code; 0 marks a code that is not used.
    """
    entries = [f"<{code:02X}> <{_utf16(point)}>" for code, point in enumerate(subset) if point]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *_blocks(entries),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _blocks(entries: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be").hex().upper()
