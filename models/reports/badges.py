"""Grade badges that keep their order in a grey copy: A dark, D a thick edge."""

from dataclasses import dataclass
from typing import Final

from models.reports.content import Align, GradeMark
from models.reports.pen import EDGE, HAIRLINE, Pen
from models.reports.textlines import Line

BADGE_WIDTH: Final = 15.0
BADGE_HEIGHT: Final = 12.0
BADGE_TEXT: Final = 8.5
"""Width, height and letter size in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLook:
    """Greys (0 black, 1 white), edge width in points, dashed for "no grade"."""

    fill: float
    letter: float = 0.0
    edge: float = HAIRLINE
    dashed: bool = False


def badge_look(grade: GradeMark) -> BadgeLook:
    """Return how a grade looks in black and white, on paper and in a workbook."""
    return _LOOKS[grade]


_LOOKS = {
    GradeMark.A: BadgeLook(fill=0.15, letter=1.0),
    GradeMark.B: BadgeLook(fill=0.68),
    GradeMark.C: BadgeLook(fill=0.90),
    GradeMark.D: BadgeLook(fill=1.0, edge=EDGE),
    GradeMark.E: BadgeLook(fill=1.0, letter=0.45),
    GradeMark.NONE: BadgeLook(fill=1.0, dashed=True),
    GradeMark.MISSING: BadgeLook(fill=1.0, dashed=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A grade with its letter already set."""

    grade: GradeMark
    letter: Line

    def draw(self, pen: Pen, x: float, middle: float) -> None:
        """Draw the badge with its left edge at ``x``, centred on ``middle``."""
        look = badge_look(self.grade)
        top = middle - BADGE_HEIGHT / 2
        pen.box(
            x,
            top,
            BADGE_WIDTH,
            BADGE_HEIGHT,
            fill=look.fill,
            edge=look.edge,
            dashed=look.dashed,
        )
        pen.text(
            self.letter,
            x,
            middle + 0.36 * BADGE_TEXT,
            BADGE_TEXT,
            room=BADGE_WIDTH,
            align=Align.CENTRE,
            grey=look.letter,
        )
