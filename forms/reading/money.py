"""Units a file may state an amount in, and the question where it states none."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from forms.fields import QuestionOption

UNITS: Mapping[str, Fraction] = MappingProxyType({
    "元": Fraction(1), "千元": Fraction(1_000), "万元": Fraction(10_000),
    "万人": Fraction(10_000), "万人次": Fraction(10_000),
})  # fmt: skip
"""Unit -> how many of the base unit (元, 人, 人次)."""
_ANSWERS = MappingProxyType({"yuan": "元", "thousand": "千元", "ten-thousand": "万元"})


def options() -> tuple[QuestionOption, ...]:
    """Return the answers to "which unit": id, with the unit under the label ``unit``."""
    return tuple(QuestionOption(id=id_, labels={"unit": unit}) for id_, unit in _ANSWERS.items())


def unit_chosen(answer: str) -> str:
    """Return the unit an answer stands for, ``""`` for none."""
    return _ANSWERS.get(answer, "")
