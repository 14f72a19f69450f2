"""Set pieces of a document, before they are put on pages.

A piece knows its height, how to draw itself at a place, and how to part where a
page ends. Sizes are in points.
"""

from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias

from models.reports.badges import BADGE_WIDTH, Badge
from models.reports.content import Align
from models.reports.pen import HAIRLINE, MM, RULE, Pen
from models.reports.shape_paper import draw_picture
from models.reports.shapes import Picture
from models.reports.textlines import Line
from models.reports.typefaces import Typefaces

ASCENT = 0.88
"""Height of a Chinese character above the baseline, in em."""
CELL_PAD_X = 3.2
CELL_PAD_Y = 3.6
MARK_GAP = 3.0
_JUSTIFY_MOST = 2.5
"""A line short of its measure by more than this, in em, is left ragged."""
_ORPHANS = 2
"""Fewest lines left at the foot of a page or carried to the next."""
_WHOLE_ROW_LINES = 9
"""A table row of no more lines is moved to the next page rather than parted."""
SEAL_SIDE = 45 * MM
_SIGN_PITCH = 12 * MM


class Setting(Protocol):
    """What the paginator needs to know of a piece."""

    @property
    def height(self) -> float:
        """Height without the space before it."""
        ...

    @property
    def least(self) -> float:
        """Height of the smallest part that may stand alone at the foot of a page."""
        ...

    @property
    def before(self) -> float:
        """Space above, dropped at the top of a page."""
        ...

    @property
    def keeps_next(self) -> bool:
        """Whether it must not be the last piece on a page."""
        ...

    @property
    def header(self) -> "Setting | None":
        """What is repeated above it at the top of a page."""
        ...

    def split(self, room: float) -> "tuple[Setting, Setting] | None":
        """Part into a head of at most ``room`` and the rest, or None."""
        ...

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the upper left corner at (x, y)."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the PDF's outline."""

    title: str
    level: int
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSetting:
    """Lines of text, plain or set apart by a bar on the left."""

    lines: tuple[Line, ...]
    size: float
    leading: float
    width: float
    before: float = 0
    first_indent: float = 0
    align: Align = Align.START
    justified: bool = False
    barred: bool = False
    keeps_next: bool = False
    entry: Entry | None = None
    header: "RowSetting | None" = None

    @property
    def inset(self) -> float:
        """Space between the bar and the text, and above and below it."""
        return 2 * CELL_PAD_Y if self.barred else 0

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.leading + self.inset

    @property
    def least(self) -> float:
        """Height of the fewest lines that may stand alone."""
        if len(self.lines) < 2 * _ORPHANS:
            return self.height
        return _ORPHANS * self.leading + self.inset

    def split(self, room: float) -> "tuple[TextSetting, TextSetting] | None":
        """Part between lines, leaving no single line on either side."""
        fit = int((room - self.inset) // self.leading)
        fit = min(fit, len(self.lines) - _ORPHANS)
        if fit < _ORPHANS:
            return None
        return (
            replace(self, lines=self.lines[:fit]),
            replace(self, lines=self.lines[fit:], before=0, first_indent=0, entry=None),
        )

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the lines."""
        if self.barred:
            pen.box(x, y, self.width, self.height, edge=HAIRLINE)
            pen.box(x, y, 2.4, self.height, fill=0, edge=None)
        if self.entry is not None:
            pen.bookmark(self.entry.title, self.entry.key, self.entry.level, y - self.size / 2)
        left = x + self.inset
        baseline = y + self.inset / 2 + (self.leading - self.size) / 2 + ASCENT * self.size
        for number, line in enumerate(self.lines):
            indent = self.first_indent if number == 0 else 0
            room = self.width - 2 * self.inset - indent
            pen.text(
                line,
                left + indent,
                baseline + number * self.leading,
                self.size,
                room=room,
                align=self.align,
                spread=self._spread(line, room),
            )

    def _spread(self, line: Line, room: float) -> float:
        free = room - line.width
        if not self.justified or line.last or not 0 < free < _JUSTIFY_MOST * self.size:
            return 0.0
        return free / max(1, len(line.text) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellSetting:
    """One cell, its text already broken to its width."""

    width: float
    lines: tuple[Line, ...]
    align: Align = Align.START
    badge: Badge | None = None
    fill: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSetting:
    """A ruled row; a row of a table carries the header that heads its page."""

    cells: tuple[CellSetting, ...]
    size: float
    leading: float
    before: float = 0
    top_rule: float = HAIRLINE
    keeps_next: bool = False
    parted: bool = False
    header: "RowSetting | None" = None
    least_lines: int = 1

    @property
    def height(self) -> float:
        """Height of the tallest cell, or of the lines it has to have room for."""
        return self._most_lines * self.leading + 2 * CELL_PAD_Y

    @property
    def least(self) -> float:
        """Height of the fewest lines that may stand alone."""
        if self._most_lines <= _WHOLE_ROW_LINES:
            return self.height
        return _ORPHANS * self.leading + 2 * CELL_PAD_Y

    @property
    def _most_lines(self) -> int:
        return max(self.least_lines, *(len(cell.lines) for cell in self.cells))

    def split(self, room: float) -> "tuple[RowSetting, RowSetting] | None":
        """Part every cell after the same number of lines."""
        fit = int((room - 2 * CELL_PAD_Y) // self.leading)
        fit = min(fit, self._most_lines - _ORPHANS)
        if fit < _ORPHANS:
            return None
        head = tuple(replace(cell, lines=cell.lines[:fit]) for cell in self.cells)
        rest = tuple(replace(cell, lines=cell.lines[fit:], badge=None) for cell in self.cells)
        return (
            replace(self, cells=head, parted=True),
            replace(self, cells=rest, parted=True, before=0),
        )

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw fills, then text, then rules, so that no rule is half covered."""
        height = self.height
        left = x
        for cell in self.cells:
            if cell.fill is not None:
                pen.box(left, y, cell.width, height, fill=cell.fill, edge=None)
            left += cell.width
        left = x
        for cell in self.cells:
            self._draw_cell(pen, cell, left, y)
            left += cell.width
        pen.line(x, y, left, y, width=self.top_rule)
        pen.line(x, y + height, left, y + height)
        edge = x
        pen.line(edge, y, edge, y + height)
        for cell in self.cells:
            edge += cell.width
            pen.line(edge, y, edge, y + height)

    def _draw_cell(self, pen: Pen, cell: CellSetting, x: float, y: float) -> None:
        lines = max(len(cell.lines), 1 if cell.badge else 0)
        free = 0 if self.parted else self.height - 2 * CELL_PAD_Y - lines * self.leading
        top = y + CELL_PAD_Y + free / 2
        left = x + CELL_PAD_X
        room = cell.width - 2 * CELL_PAD_X
        if cell.badge is not None:
            widest = max((line.width for line in cell.lines), default=0.0)
            block = BADGE_WIDTH + (MARK_GAP + widest if cell.lines else 0)
            left += (room - block) / 2 if cell.align is Align.CENTRE or not cell.lines else 0
            cell.badge.draw(pen, left, top + self.leading / 2)
            left += BADGE_WIDTH + MARK_GAP
            room = widest
        baseline = top + (self.leading - self.size) / 2 + ASCENT * self.size
        align = Align.START if cell.badge is not None else cell.align
        for number, line in enumerate(cell.lines):
            pen.text(
                line, left, baseline + number * self.leading, self.size, room=room, align=align
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSetting:
    """Labelled lines on the left, the seal field on the right; never parted."""

    labels: tuple[Line, ...]
    caption: Line | None
    size: float
    width: float
    before: float = 0
    keeps_next: bool = False
    header: "RowSetting | None" = None

    @property
    def height(self) -> float:
        """The seal field or the lines, whichever is taller."""
        return max(SEAL_SIDE, len(self.labels) * _SIGN_PITCH)

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """Never part."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw lines to write on and a dashed square of 45 mm."""
        label_room = max((label.width for label in self.labels), default=0.0)
        end = x + self.width - SEAL_SIDE - 12 * MM
        for number, label in enumerate(self.labels):
            baseline = y + (number + 1) * _SIGN_PITCH - 3 * MM
            pen.text(label, x, baseline, self.size, room=label_room, align=Align.END)
            start = x + label_room + 2 * MM
            pen.line(start, baseline + 2.5, end, baseline + 2.5, width=HAIRLINE)
        left = x + self.width - SEAL_SIDE
        pen.box(left, y, SEAL_SIDE, SEAL_SIDE, edge=RULE, dashed=True)
        if self.caption is not None:
            pen.text(
                self.caption,
                left,
                y + SEAL_SIDE - 3 * MM,
                self.size,
                room=SEAL_SIDE,
                align=Align.CENTRE,
                grey=0.35,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingSetting:
    """A picture already laid out; never parted."""

    picture: Picture
    faces: Typefaces
    before: float = 0
    keeps_next: bool = False
    header: "RowSetting | None" = None

    @property
    def height(self) -> float:
        """The picture's own."""
        return self.picture.height

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """Never part."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the shapes."""
        draw_picture(pen, self.faces, self.picture, x, y)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPage:
    """The next piece starts on a new page, upright or turned."""

    landscape: bool = False


Piece: TypeAlias = TextSetting | RowSetting | SignatureSetting | DrawingSetting | NewPage
Galley: TypeAlias = list[Piece]
