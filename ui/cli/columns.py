"""Tables for a terminal: a Chinese character takes two columns, a Latin one."""

import unicodedata
from collections.abc import Sequence

_GAP = "  "
_ELLIPSIS = "…"


def width(text: str) -> int:
    """Return how many columns a terminal gives the text."""
    return sum(_columns(letter) for letter in text)


def table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()
) -> list[str]:
    """Return aligned lines with a rule under the heads; columns in ``right`` end flush."""
    widths = [
        max((width(row[at]) for row in (heads, *rows)), default=0) for at in range(len(heads))
    ]
    rule = ["─" * each for each in widths]
    return [_line(row, widths, right) for row in (heads, rule, *rows)]


def shortened(text: str, columns: int) -> str:
    """Return the text cut to ``columns``, an ellipsis for what is gone."""
    if width(text) <= columns:
        return text
    kept, taken = [], 0
    for letter in text:
        taken += _columns(letter)
        if taken > columns - width(_ELLIPSIS):
            break
        kept.append(letter)
    return "".join(kept) + _ELLIPSIS


def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    cells = []
    for at, text in enumerate(row):
        blank = " " * (widths[at] - width(text))
        cells.append(blank + text if at in right else text + blank)
    return _GAP.join(cells).rstrip()
