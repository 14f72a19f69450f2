"""Which font draws which character; no character is ever an empty box."""

import hashlib
import unicodedata
from collections.abc import Iterable
from enum import Enum, unique
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from models.reports.characters import code_point_shown, safe_text
from models.reports.content import Run
from models.reports.fontfiles import FontFiles
from models.reports.textlines import Glyph, Line, one_line
from models.reports.tounicode import ReadableTTFont
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Place, Trouble


@unique
class Face(Enum):
    """The part a typeface plays."""

    BODY = "body"
    STRONG = "strong"
    TITLE = "title"


class Typefaces:
    """The fonts of one drawing: every character with the first font that has it.

    A character that no font has is drawn as its number, ``〔U+31350〕``; one that
    is invisible by nature (a variation selector, a joiner) as nothing.

    Raises: Trouble ``font.missing`` where a file is not there or not a TrueType font.
    """

    def __init__(self, files: FontFiles) -> None:
        regular, semibold, serif = map(_font, (files.regular, files.semibold, files.serif))
        self._order = {
            Face.BODY: (regular, serif, semibold),
            Face.STRONG: (semibold, regular, serif),
            Face.TITLE: (serif, semibold, regular),
        }
        self._known: dict[tuple[Face, str], tuple[Glyph, ...]] = {}

    @property
    def first(self) -> str:
        """Name of the body font in reportlab's register.

        A canvas starts with it: its own default, Helvetica, could not be embedded.
        """
        return str(self._order[Face.BODY][0].fontName)

    def glyphs(self, text: str, size: float, face: Face = Face.BODY) -> tuple[Glyph, ...]:
        """Return the glyphs of ``text`` at ``size`` points."""
        return tuple(
            Glyph(glyph.text, glyph.font, glyph.width * size)
            for character in safe_text(text)
            for glyph in self._of(character, face)
        )

    def runs(self, runs: Iterable[Run], size: float) -> tuple[Glyph, ...]:
        """Return the glyphs of runs, each in its weight."""
        return tuple(
            glyph
            for run in runs
            for glyph in self.glyphs(run.text, size, Face.STRONG if run.strong else Face.BODY)
        )

    def width(self, text: str, size: float, *, strong: bool = False) -> float:
        """Return how wide a text is at ``size`` points, in points (a ``shapes.Measure``)."""
        face = Face.STRONG if strong else Face.BODY
        return sum(glyph.width for glyph in self.glyphs(text, size, face))

    def one_line(self, text: str, size: float, room: float, face: Face = Face.BODY) -> Line | None:
        """Return ``text`` in one line of at most ``room`` points, cut with … if need be."""
        glyphs = self.glyphs(" ".join(text.split()), size, face)
        return one_line(glyphs, room, dots=self.glyphs("…", size, face)[0])

    def _of(self, character: str, face: Face) -> tuple[Glyph, ...]:
        known = self._known.get((face, character))
        if known is None:
            known = self._known[face, character] = self._find(character, face)
        return known

    def _find(self, character: str, face: Face) -> tuple[Glyph, ...]:
        if character == "\n":
            return (Glyph("\n", self._order[face][0].fontName, 0.0),)
        for font in self._order[face]:
            if font.face.charToGlyph.get(ord(character), 0):
                width = font.face.charWidths[ord(character)] / 1000
                return (Glyph(character, font.fontName, width),)
        if character == "\t" or unicodedata.category(character) == "Zs":
            return self._of(" ", face)
        if _invisible(character):
            return ()
        return tuple(
            glyph for shown in code_point_shown(character) for glyph in self._of(shown, face)
        )


def _invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf" or (
        "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    )


def _font(path: Path) -> ReadableTTFont:
    """Return the font of a file from reportlab's register, adding it when first met.

    The name is made from the content: two programs with the same files write the
    same bytes, and two fonts under one file name never meet.
    """
    try:
        name = f"{path.stem}-{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(ReadableTTFont(name, str(path), shapable=False))
    except (OSError, TTFError) as error:
        raise Trouble(TroubleCode.FONT_MISSING, place=Place(file=path.name)) from error
    font = pdfmetrics.getFont(name)
    if not isinstance(font, ReadableTTFont):
        raise TypeError(f"{name} is registered as another kind of font")
    return font
