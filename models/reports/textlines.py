"""Breaking Chinese text into lines.

reportlab's own CJK breaker lets a line start with ，；：！？ and hangs other
marks outside a table cell. The full Unicode algorithm (UAX 14) in pure Python
ran at 6,000 characters a second here, ten seconds for a report. These are its
rules for Chinese, Latin words and figures; anything rarer breaks like Chinese.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

NEVER_FIRST = frozenset(
    "，。、；：！？）》」』】〕〗〉｝］％‰℃°′″·…—～”’!),.:;?]}%-/＋￥々ー" + "\u00a0"
)
"""Characters that never start a line."""
NEVER_LAST = frozenset("（《「『【〔〖〈｛［“‘([{$¥￥§№＃●■▲○◐" + "\u00a0")
"""Characters that never end a line; the status symbols stay with their word."""
_FIRST_WIDE = "\u2e80"


class Glyph(NamedTuple):
    """A character with the registered font that has it and its width in points."""

    text: str
    font: str
    width: float


class Piece(NamedTuple):
    """Characters of one line in one font."""

    font: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One set line: ``width`` in points, ``last`` where its paragraph ends."""

    pieces: tuple[Piece, ...]
    width: float
    last: bool

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(piece.text for piece in self.pieces)


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two neighbouring characters."""
    if before == " " and after != " ":
        return after not in NEVER_FIRST
    if after == " " or after in NEVER_FIRST or before in NEVER_LAST:
        return False
    if after >= "\u0300" and unicodedata.combining(after):
        return False
    return before >= _FIRST_WIDE or after >= _FIRST_WIDE


def break_lines(
    glyphs: Sequence[Glyph], width: float, *, first_indent: float = 0
) -> tuple[Line, ...]:
    """Set glyphs into lines of at most ``width`` points; a newline ends a paragraph.

    A word wider than the line is broken where it must be. Empty text gives no line.
    """
    lines: list[Line] = []
    start = 0
    for end in _paragraph_ends(glyphs):
        room = width - first_indent if not lines else width
        _fill(glyphs, start, end, room, width, lines)
        start = end + 1
    return tuple(lines)


def one_line(glyphs: Sequence[Glyph], width: float, *, dots: Glyph) -> Line | None:
    """Set glyphs in one line; what does not fit is cut and ``dots`` say so."""
    if sum(glyph.width for glyph in glyphs) > width:
        used = dots.width
        fit: list[Glyph] = []
        for glyph in glyphs:
            used += glyph.width
            if used > width:
                break
            fit.append(glyph)
        glyphs = [*fit, dots]
    return _line(glyphs, last=True) if glyphs else None


def balanced_lines(glyphs: Sequence[Glyph], width: float) -> tuple[Line, ...]:
    """Set a title in as few lines as ``width`` allows, all about equally long."""
    lines = break_lines(glyphs, width)
    if len(lines) < 2:
        return lines
    widest = max(glyph.width for glyph in glyphs)
    measure = sum(line.width for line in lines) / len(lines)
    while measure < width:
        even = break_lines(glyphs, measure)
        if len(even) <= len(lines):
            return even
        measure += widest / 2
    return lines


def _paragraph_ends(glyphs: Sequence[Glyph]) -> list[int]:
    if not glyphs:
        return []
    return [*(at for at, glyph in enumerate(glyphs) if glyph.text == "\n"), len(glyphs)]


def _fill(
    glyphs: Sequence[Glyph], start: int, end: int, room: float, width: float, lines: list[Line]
) -> None:
    chance = start
    used = 0.0
    at = start
    while at < end:
        if at > start and may_break(glyphs[at - 1].text, glyphs[at].text):
            chance = at
        used += glyphs[at].width
        if used > room and at > start and glyphs[at].text != " ":
            stop = chance if chance > start else at
            lines.append(_line(glyphs[start:stop], last=False))
            start = chance = at = stop
            used, room = 0.0, width
            continue
        at += 1
    lines.append(_line(glyphs[start:end], last=True))


def _line(glyphs: Sequence[Glyph], *, last: bool) -> Line:
    end = len(glyphs)
    while end and glyphs[end - 1].text == " ":
        end -= 1
    shown = glyphs[:end]
    return Line(
        pieces=tuple(
            Piece(font, "".join(glyph.text for glyph in group))
            for font, group in groupby(shown, key=lambda glyph: glyph.font)
        ),
        width=sum(glyph.width for glyph in shown),
        last=last,
    )
