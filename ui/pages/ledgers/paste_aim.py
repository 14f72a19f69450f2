"""Where the cells of a copied block belong: by its header and its rows' names, or by place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from forms.reading.headers import Aliases, aliases_of, plain_header
from models.vocabulary.limits import PASTED_ROWS
from ui.pages.ledgers.cells import Row, RowKind, editable, shown
from ui.pages.ledgers.columns import NUMBER, LedgerLine
from ui.pages.ledgers.copy import Block
from ui.pages.ledgers.paste import Aim

_FEWEST_HITS = 2
"""One known word may stand in any cell; two in one row are a header."""
_COUNTING = frozenset({"行", "行号", "序号", "编号"})
"""Columns that only count the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot(Generic[Row]):
    """Where a block is put: rows as they stand on the screen, columns to the right.

    ``start`` is the place of the first row in ``lines`` (their number: behind the
    last); ``selected`` are the rows and columns of the selection.
    """

    lines: Sequence[LedgerLine[Row]]
    start: int
    columns: Sequence[str]
    selected: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aimed(Generic[Row]):
    """A block's texts by the rows they are meant for."""

    aims: tuple[Aim[Row], ...]
    columns: tuple[str, ...]
    """Field keys the block gives, in its order."""
    header: bool = False
    matched_by: str = ""
    """The field whose values named the rows; "" where they were counted from the spot."""
    unfit: tuple[str, ...] = ()
    """Columns that belong nowhere: their header, or their number."""
    left_out: int = 0
    """Rows over the limit of one go."""


def aim_block(
    kind: RowKind[Row], block: Block, spot: Spot[Row], *, by_name: bool = True
) -> Aimed[Row]:
    """Return which text is meant for which cell.

    Where the first row is a header its columns are taken by what they are called, and
    (``by_name``) its rows by what they are called, if that can only be one row each.
    """
    heads = _header(aliases_of(kind.form), block)
    rows = block[1:] if heads is not None else _repeated(block, spot.selected)
    keys = heads if heads is not None else _by_place(block, spot)
    writable = {asked.key for asked in kind.form.fields if not asked.in_extra}
    first = block[0] if heads is not None else tuple(str(at) for at in range(1, len(keys) + 1))
    unfit = tuple(
        told
        for key, told in zip(keys, first, strict=False)
        if key not in writable and key != NUMBER and told.strip()
    )
    texts = [
        {key: text for key, text in zip(keys, row, strict=False) if key in writable}
        for row in rows[:PASTED_ROWS]
    ]
    given = tuple(dict.fromkeys(key for key in keys if key in writable))
    named = _named_rows(kind, texts, spot.lines) if heads is not None and by_name else None
    if named is None:
        ahead = spot.lines[spot.start : spot.start + len(texts)]
        found: list[LedgerLine[Row] | None] = [*ahead, *[None] * (len(texts) - len(ahead))]
        matched_by = ""
    else:
        matched_by, found = named
    return Aimed(
        aims=tuple(
            Aim(texts=each, line=line)
            for each, line in zip(texts, found, strict=True)
            if any(text.strip() for text in each.values()) or line is not None
        ),
        columns=given,
        header=heads is not None,
        matched_by=matched_by,
        unfit=unfit,
        left_out=max(len(rows) - PASTED_ROWS, 0),
    )


def _header(aliases: Aliases, block: Block) -> tuple[str, ...] | None:
    """Return the fields the first row names ("" for what it does not know), if it is a header."""
    if len(block) < _FEWEST_HITS:
        return None
    keys = []
    filled = [cell for cell in block[0] if cell.strip()]
    for cell in block[0]:
        asked = aliases.find(cell)[0] if cell.strip() else None
        counts = plain_header(cell) in _COUNTING
        keys.append(NUMBER if counts and asked is None else asked.key if asked else "")
    hits = sum(key not in {"", NUMBER} for key in keys)
    all_known = hits == len(filled) > 0
    if all_known or (hits >= _FEWEST_HITS and hits * 2 >= len(filled)):
        return tuple(keys)
    return None


def _by_place(block: Block, spot: Spot[Row]) -> tuple[str, ...]:
    widest = max((len(row) for row in block), default=0)
    if widest == 1:
        widest = max(widest, spot.selected[1])
    columns = tuple(spot.columns[:widest])
    return columns + ("",) * (widest - len(columns))


def _repeated(block: Block, selected: tuple[int, int]) -> Block:
    """Repeat the block down, and a single column across, to fill what is selected."""
    rows, columns = selected
    if columns > 1 and all(len(row) == 1 for row in block):
        block = tuple(row * columns for row in block)
    if rows > len(block) and rows % len(block) == 0:
        block *= rows // len(block)
    return block


def _named_rows(
    kind: RowKind[Row], texts: Sequence[Mapping[str, str]], lines: Sequence[LedgerLine[Row]]
) -> tuple[str, list[LedgerLine[Row] | None]] | None:
    """Return the field that names the rows, and the row each names; None where none does."""
    for key in dict.fromkeys((kind.told_apart_by, kind.name)):
        names = [_plain(row.get(key, "")) for row in texts]
        if not all(names) or len(set(names)) < len(names):
            continue
        asked = kind.form.field(key)
        found: dict[str, LedgerLine[Row]] = {}
        twins = set()
        for line in lines:
            value = line.value(key)
            for name in {_plain(editable(asked, value)), _plain(shown(asked, value))}:
                twins |= {name} & found.keys()
                found[name] = line
        hidden = any("*" in name and name not in found for name in names)
        if not hidden and not twins.intersection(names):
            return key, [found.get(name) for name in names]
    return None


def _plain(text: str) -> str:
    return "".join(text.split()).upper()
