"""One change of what is asked of a file: an answer, a row left out, mended or ended."""

from dataclasses import replace

from models.usecases.ledgers.import_cards import Ending
from models.vocabulary.ids import RowId
from ui.bridge.importing import ImportAsk


def answered(ask: ImportAsk, key: str, option: str) -> ImportAsk:
    """Return the ask with one question of the file answered."""
    return replace(ask, choices={**ask.choices, key: option})


def left_out(ask: ImportAsk, what: object, out: bool) -> ImportAsk:
    """Return the ask with a row (its number) or a figure (its key) left out, or taken again."""
    if isinstance(what, str):
        keys = ask.left_values | {what} if out else ask.left_values - {what}
        return replace(ask, left_values=keys)
    assert isinstance(what, int)  # a row of the file is told by its number
    rows = ask.wishes.left_out
    rows = rows | {what} if out else rows - {what}
    return replace(ask, wishes=replace(ask.wishes, left_out=rows))


def mended(ask: ImportAsk, cell: tuple[int, int], text: str) -> ImportAsk:
    """Return the ask with one cell typed anew (row from 1, column from 0)."""
    return replace(ask, cells={**ask.cells, cell: text})


def ended(ask: ImportAsk, row: RowId, ending: Ending | None) -> ImportAsk:
    """Return the ask with a vanished row ended, or left as it is."""
    endings = {key: end for key, end in ask.wishes.endings.items() if key != row}
    if ending is not None:
        endings[row] = ending
    return replace(ask, wishes=replace(ask.wishes, endings=endings))


def emptied(ask: ImportAsk, on: bool) -> ImportAsk:
    """Return the ask with empty cells emptying what is stored, or keeping it."""
    return replace(ask, wishes=replace(ask.wishes, emptying=on))
