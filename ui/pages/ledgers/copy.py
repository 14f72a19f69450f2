"""Blocks of cells to and from other spreadsheets, as text with tabs and as a table of HTML."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

from models.vocabulary.limits import PASTED_CHARACTERS

_TEXT = "mso-number-format:'\\@'"
"""What Excel and WPS read as: this cell is text, whatever it looks like."""
Block = tuple[tuple[str, ...], ...]
"""Rows of cells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A block on its way to the clipboard; ``numbers`` are columns that hold amounts."""

    rows: Block
    numbers: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """The block as spreadsheets exchange it: tabs, one line a row, quotes where needed."""
        out = io.StringIO()
        csv.writer(out, dialect="excel-tab", lineterminator="\r\n").writerows(self.rows)
        return out.getvalue().removesuffix("\r\n")

    @property
    def html(self) -> str:
        """The block as a table whose codes and numbers of documents stay text."""
        lines = "".join(f"<tr>{self._line(row)}</tr>" for row in self.rows)
        return (
            f"<html><head><meta charset='utf-8'></head><body><table>{lines}</table></body></html>"
        )

    def put_into(self, clipboard: QClipboard) -> None:
        """Offer the block in both ways."""
        data = QMimeData()
        data.setText(self.text)
        data.setHtml(self.html)
        clipboard.setMimeData(data)

    def _line(self, row: Sequence[str]) -> str:
        cells = []
        for at, text in enumerate(row):
            words = escape(text).replace("\n", "<br>")
            kept = "" if at in self.numbers else f' style="{_TEXT}"'
            cells.append(f"<td{kept}>{words}</td>")
        return "".join(cells)


def read_block(text: str) -> Block:
    """Return the cells of a copied text: empty lines at the end go, quoted cells are one.

    A text over the limit gives an empty block: no spreadsheet's clipboard is that long.
    """
    if len(text) > PASTED_CHARACTERS:
        return ()
    rows = _quoted(text) or [line.split("\t") for line in text.splitlines()]
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return tuple(tuple(cell.strip("\r") for cell in row) for row in rows)


def _quoted(text: str) -> list[list[str]]:
    """Return the cells as a spreadsheet writes them; nothing where a quote is only a sign."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab", strict=True))
    except csv.Error:
        return []
