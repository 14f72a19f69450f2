"""Grade badges as they are drawn on paper."""

from dataclasses import dataclass
from typing import Final

from models.reports.content import Align, GradeMark
from models.reports.gradelooks import grade_look
from models.reports.pen import EDGE, HAIRLINE, Pen
from models.reports.textlines import Line

BADGE_WIDTH: Final = 15.0
BADGE_HEIGHT: Final = 12.0
BADGE_TEXT: Final = 8.5
"""Width, height and letter size in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A grade with its letter already set."""

    grade: GradeMark
    letter: Line

    def draw(self, pen: Pen, x: float, middle: float) -> None:
        """Draw the badge with its left edge at ``x``, centred on ``middle``."""
        look = grade_look(self.grade)
        top = middle - BADGE_HEIGHT / 2
        pen.box(
            x,
            top,
            BADGE_WIDTH,
            BADGE_HEIGHT,
            fill=look.fill,
            edge=EDGE if look.heavy else HAIRLINE,
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
