"""Rows and cells of registers that are printed to be filled in by hand as well."""

from datetime import date
from fractions import Fraction

from models.reports.content import Cell, Row, number_cell
from models.vocabulary.amounts import shown_decimal

_LINES = 2
"""Room for handwriting, lines of print."""


def blank_rows(columns: int, count: int) -> tuple[Row, ...]:
    """Return so many empty rows, each with room to write in."""
    blank = tuple(Cell() for _ in range(columns))
    return tuple(Row(cells=blank, least_lines=_LINES) for _ in range(count))


def money_cell(amount: Fraction | None) -> Cell:
    """Return yuan with its number behind it, or an empty cell."""
    return Cell() if amount is None else number_cell(amount, _grouped(shown_decimal(amount)))


def day_text(day: date | None) -> str:
    """Return ``2025-06-12``, or nothing."""
    return "" if day is None else f"{day:%Y-%m-%d}"


def _grouped(figure: str) -> str:
    whole, dot, decimals = figure.partition(".")
    return f"{int(whole):,}{dot}{decimals}"
