"""Filters of a ledger's columns: chosen values, filled in or not, and what they come to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from forms.fields import Field
from ui.pages.ledgers.cells import shown
from ui.pages.ledgers.columns import LedgerLine, order_of
from ui.pages.ledgers.search import RowIndex

MOST_OFFERED = 500
"""Most values offered at once; typing narrows them."""
_VALUES_NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A value of a column as rows show it ("" is: not filled in), and how many rows hold it."""

    text: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFilter:
    """What a column must show: one of ``texts``, or a text in which ``words`` are found."""

    key: str
    texts: frozenset[str] = frozenset()
    words: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """The first values, as a chip names them."""
        return tuple(sorted(self.texts))[:_VALUES_NAMED]


def offered(asked: Field, lines: Sequence[LedgerLine[Any]]) -> tuple[Offered, ...]:
    """Return a column's values in the order they are sorted in, the empty one first."""
    counts: Counter[str] = Counter()
    orders: dict[str, Any] = {}
    for line in lines:
        value = line.value(asked.key)
        text = shown(asked, value)
        counts[text] += 1
        if text and text not in orders:
            orders[text] = order_of(asked, value)
    filled = sorted(orders, key=orders.__getitem__)
    empty = [""] if "" in counts else []
    return tuple(Offered(text=text, rows=counts[text]) for text in (*empty, *filled))


def narrowed(every: Sequence[Offered], words: str) -> tuple[Offered, ...]:
    """Return the values in which what is typed is found, by letters of pinyin too."""
    if not words.strip():
        return tuple(every)
    found = RowIndex({each.text: (each.text,) for each in every}).find(words)
    return tuple(each for each in every if each.text in found)


def passing(
    lines: Sequence[LedgerLine[Any]],
    filters: Mapping[str, ColumnFilter],
    fields: Mapping[str, Field],
) -> frozenset[Any]:
    """Return the keys of the rows that all filters let through."""
    rows = lines
    for key, each in filters.items():
        asked = fields[key]
        texts = each.texts
        if each.words:
            every = {shown(asked, line.value(key)) for line in rows}
            index = RowIndex({text: (text,) for text in every})
            texts = frozenset(str(text) for text in index.find(each.words))
        rows = [line for line in rows if shown(asked, line.value(key)) in texts]
    return frozenset(line.key for line in rows)
