"""Filled rows that are no rows of the ledger: totals, notes, numbering, the header again."""

import re
from collections.abc import Sequence
from enum import StrEnum

from forms.cells import Cell, narrow, text_of
from forms.reading.headers import plain_header

_TOTAL = re.compile(
    r"(?:本页|本表|本月|本年|全年|全院|全部|以上|各科)?(?:总?合|总|小|共|累)计"
    r"(?:数|人数|人次|台数|件数|金额)?(?:\([^()]*\))?:?"
    r"(?:[0-9.,]+(?:人次|万元|千元|[人台件个张项元])?)?"
)
_LONGEST_TOTAL = 20
_NOTES = (
    "填表人", "制表", "填报", "审核", "单位负责人", "负责人:", "说明:", "注:", "备注:", "报出日期",
)  # fmt: skip
_NOTE_CELLS = 6
"""A line of signatures has few filled cells; a row of the ledger has more."""
_FEWEST_COLUMN_NUMBERS = 3
_COLUMN_NUMBER = re.compile(r"\(?\d{1,3}\)?|[甲乙丙丁A-Z]")


class SkipReason(StrEnum):
    """Why a filled row is no row of the ledger."""

    TOTAL = "total"
    NOTE = "note"
    COLUMN_NUMBERS = "column-numbers"
    HEADER_AGAIN = "header-again"


def skip_reason(
    cells: Sequence[Cell], *, anchor: Cell, anchor_header: str, near_header: bool
) -> SkipReason | None:
    """Return why a row is passed over, None for a row of the ledger.

    ``anchor``: its cell in the column that every row fills; ``near_header``: it stands
    at most two rows under the header.
    """
    first = next((cell for cell in cells if cell != ""), "")
    if is_total(first) or is_total(anchor):
        return SkipReason.TOTAL
    if isinstance(anchor, str) and anchor and anchor == anchor_header:
        return SkipReason.HEADER_AGAIN
    if near_header and anchor != "" and _are_column_numbers(cells):
        return SkipReason.COLUMN_NUMBERS
    if isinstance(first, str) and narrow(first.lstrip()[:10]).startswith(_NOTES):
        filled = sum(1 for cell in cells if cell != "")
        return SkipReason.NOTE if filled <= _NOTE_CELLS else None
    return None


def is_total(cell: Cell) -> bool:
    """Whether a cell is what a line of totals begins with: 合计, 本页小计, 合计（人）, 共计12人."""
    return (
        isinstance(cell, str)
        and "计" in cell[:_LONGEST_TOTAL]
        and len(cell) <= _LONGEST_TOTAL
        and _TOTAL.fullmatch(plain_header(cell)) is not None
    )


def _are_column_numbers(cells: Sequence[Cell]) -> bool:
    texts = [narrow(text_of(cell)).strip() for cell in cells if cell != ""]
    return (
        len(texts) >= _FEWEST_COLUMN_NUMBERS
        and len(set(texts)) == len(texts)
        and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)
    )
