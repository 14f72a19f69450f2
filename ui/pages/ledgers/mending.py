"""The pane of problems beside a table: held rows read again, mended or given up."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.ledger.records import HeldRow
from models.vocabulary.ids import RowId
from ui.pages.ledgers.cells import RowKind, Seat
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.faults import HeldLine
from ui.pages.ledgers.faults_pane import MOST_CARDS, FaultsPane, Lack
from ui.pages.ledgers.held import held_line, mending


class HeldRows(QObject):
    """Between the rows an import held back and their cards; repairs not yet taken stay."""

    mended = Signal(object, object)
    """Id of a held row, and the row it has become."""
    given_up = Signal(object, str)
    """Id of a held row, and the reason."""

    def __init__(self, kind: RowKind[Any], pane: FaultsPane) -> None:
        super().__init__(pane)
        self._kind, self._pane = kind, pane
        self._typed: dict[RowId, dict[str, str]] = {}
        self._seat: Seat | None = None
        self._held: tuple[HeldRow, ...] = ()
        self._lines: Sequence[LedgerLine[Any]] = ()
        self._lacks: tuple[Lack, ...] = ()
        pane.mended.connect(self._on_mended)
        pane.given_up.connect(self._on_given_up)

    def show_held(
        self, held: tuple[HeldRow, ...], lines: Sequence[LedgerLine[Any]], seat: Seat
    ) -> None:
        """Take what is held; ``lines``: the rows of the ledger, of whom nobody is to be twice."""
        self._held, self._lines, self._seat = held, lines, seat

    def show_lacks(self, lacks: tuple[Lack, ...]) -> int:
        """Show the problems; return how many there are."""
        self._lacks = lacks
        if self._seat is not None:
            seat, typed = self._seat, self._typed
            lines = tuple(
                held_line(self._kind, held, seat, self._lines, typed.get(held.row_id))
                for held in self._held[:MOST_CARDS]
            )
            self._pane.show_lines(lines, lacks, len(self._held))
        return len(self._held) + sum(len(lack.rows) for lack in lacks)

    def _on_mended(self, line: HeldLine, texts: Mapping[str, str]) -> None:
        if self._seat is None:
            return
        row_id = line.held.row_id
        reading = mending(self._kind, {**line.cells, **texts}, self._seat, self._lines)
        if reading.row is not None:
            self._typed.pop(row_id, None)
            # a row keeps the id it was held under, and where it came from
            self.mended.emit(row_id, replace(reading.row, row_id=row_id, origin=line.held.origin))
            return
        self._typed[row_id] = dict(texts)
        self.show_lacks(self._lacks)
        self._pane.say(self.tr("还没有改好。"), self.tr("原因写在这一行下面。"))
        self._pane.open_row(row_id)

    def _on_given_up(self, line: HeldLine, reason: str) -> None:
        if not reason.strip():
            self._pane.say(self.tr("要写明原因。"), self.tr("写一句原因再去掉这一行。"))
            return
        self.given_up.emit(line.held.row_id, reason)
