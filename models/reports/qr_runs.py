"""A QR code as dark stretches, for whoever draws it."""

from collections.abc import Iterator
from dataclasses import dataclass

QUIET = 4
"""Blank modules around the code (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DarkRun:
    """``length`` dark modules from (column, row), the blank edge counted, downwards."""

    column: int
    row: int
    length: int


def qr_runs(payload: str) -> tuple[int, tuple[DarkRun, ...]]:
    """Return the modules along one side, with the blank edge, and the dark runs.

    Error correction M: a corner may be under a stamp.
    """
    # imported when the first code is drawn: the faces know key cards without drawing any
    import segno  # noqa: PLC0415

    rows = [bytes(row) for row in segno.make_qr(payload, error="m", boost_error=False).matrix]
    runs = tuple(
        DarkRun(column=start + QUIET, row=number + QUIET, length=length)
        for number, row in enumerate(rows)
        for start, length in _dark_runs(row)
    )
    return len(rows) + 2 * QUIET, runs


def _dark_runs(row: bytes) -> Iterator[tuple[int, int]]:
    """Yield start and length of the dark stretches of a QR row."""
    at = 0
    while at < len(row):
        end = at
        while end < len(row) and row[end]:
            end += 1
        if end > at:
            yield at, end - at
        at = end + 1
