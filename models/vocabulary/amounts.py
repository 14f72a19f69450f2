"""Exact amounts: counted in integers and fractions, rounded once, at the edge.

A share is compared before it is rounded: 24.96 % is not 25 % (design rule
"Exactness"). ``shown_percent`` therefore adds digits until the shown figure
stands on the same side of the threshold as the exact one.
"""

import re
from fractions import Fraction

_PLAIN_DIGITS = 40
"""Nearly every amount is a whole number: it needs no pattern."""
_EXACT = re.compile(r"[+-]?\d{1,40}(\.\d{1,40}|/\d{1,40})? ?%?", re.ASCII)


def parse_exact(text: str | int) -> Fraction:
    """Read ``80%``, ``0.6``, ``1/2`` or ``3`` exactly.

    Raises: ValueError where the text is none of these (``1e999999999`` would
    be a number too, of a thousand million digits).
    """
    if isinstance(text, int):
        return Fraction(text)
    if len(text) <= _PLAIN_DIGITS and text.isascii() and text.isdigit():
        return Fraction(int(text))
    plain = text.strip().replace("％", "%").replace(",", "")
    if not _EXACT.fullmatch(plain):
        raise ValueError(plain[:40])
    if plain.endswith("%"):
        return Fraction(plain[:-1].strip()) / 100
    return Fraction(plain)


def shown_decimal(value: Fraction, *, digits: int = 2) -> str:
    """Show a number with at most ``digits`` decimals and no trailing zeros."""
    if value.denominator == 1:
        return str(value.numerator)
    text = _fixed(value, digits)
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_percent(value: Fraction, *, threshold: Fraction | None = None) -> str:
    """Show a share as a percentage with one decimal, more where needed.

    Where rounding would carry the figure onto or across ``threshold``, more
    decimals are shown until it stands on its own side.
    """
    hundred = value * 100
    for digits in (1, 2, 3, 4, 6, 9, 15):
        text = _fixed(hundred, digits)
        if threshold is None or _side(Fraction(text), threshold * 100) == _side(
            hundred, threshold * 100
        ):
            return text + "%"
    return f"{hundred.numerator}/{hundred.denominator}%"


def plain(value: Fraction) -> str:
    """Write a number for data files: an integer, or ``n/d``; read by parse_exact."""
    return str(value)


def _side(value: Fraction, threshold: Fraction) -> int:
    return (value > threshold) - (value < threshold)


def _fixed(value: Fraction, digits: int) -> str:
    scale = 10**digits
    scaled = abs(value) * scale
    whole = (scaled.numerator * 2 + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if value < 0 and whole else ""
    if not digits:
        return f"{sign}{whole}"
    return f"{sign}{whole // scale}.{whole % scale:0{digits}d}"
