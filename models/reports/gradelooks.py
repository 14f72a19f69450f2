"""How grades look in black and white: their order survives a grey copy."""

from dataclasses import dataclass

from models.reports.content import GradeMark


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeLook:
    """Greys (0 black, 1 white); ``heavy`` is a thick edge, ``dashed`` means no grade yet."""

    fill: float
    letter: float = 0.0
    heavy: bool = False
    dashed: bool = False


def grade_look(grade: GradeMark) -> GradeLook:
    """Return the look of a grade, the same on paper and in a workbook."""
    return _LOOKS[grade]


_LOOKS = {
    GradeMark.A: GradeLook(fill=0.15, letter=1.0),
    GradeMark.B: GradeLook(fill=0.68),
    GradeMark.C: GradeLook(fill=0.90),
    GradeMark.D: GradeLook(fill=1.0, heavy=True),
    GradeMark.E: GradeLook(fill=1.0, letter=0.45),
    GradeMark.NONE: GradeLook(fill=1.0, dashed=True),
    GradeMark.MISSING: GradeLook(fill=1.0, dashed=True),
}
