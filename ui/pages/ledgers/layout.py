"""How a person has arranged a table: order, widths and what is hidden, kept for this seat."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject

from ui.pages.ledgers.table import FROZEN, LedgerTable
from ui.seat import Seat, Setting

_NARROWEST, _WIDEST = 1.0, 80.0


class Arrangement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Column ids in their order, those hidden, and widths in characters."""

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: dict[str, float] = {}


class ColumnMemory(QObject):
    """Arranges a table's columns as they were left, and keeps how they are left from then on."""

    def __init__(self, table: LedgerTable, ledger: str, hidden: tuple[str, ...]) -> None:
        super().__init__(table)
        self._table, self._hidden = table, hidden
        self._setting = setting_of(ledger)
        self._ids = [column.id for column in table.rows_model.columns]
        self._seat: Seat | None = None
        table.hide_columns(hidden)
        table.columns_changed.connect(self._keep)
        table.columns_reset.connect(self._reset)

    def remember_in(self, seat: Seat | None) -> None:
        """Arrange the columns as this seat left them; None remembers nothing."""
        self._seat = None
        text = seat.text(self._setting) if seat is not None else ""
        if text:
            arrange(self._table, self._ids, text)
        self._seat = seat

    def _keep(self) -> None:
        if self._seat is not None:
            self._seat.keep(self._setting, arrangement_text(self._table, self._ids))

    def _reset(self) -> None:
        header = self._table.horizontalHeader()
        for at in range(FROZEN, header.count()):
            header.moveSection(header.visualIndex(at), at)
        self._table.set_widths({})
        self._table.hide_columns(self._hidden)
        self._keep()


def setting_of(ledger: str) -> Setting[str]:
    """Return where a ledger's arrangement is kept."""
    return Setting(f"ledgers/columns-{ledger}", "")


def arrangement_text(table: LedgerTable, ids: Sequence[str]) -> str:
    """Return the arrangement of a table with these columns."""
    header = table.horizontalHeader()
    order = tuple(ids[header.logicalIndex(at)] for at in range(header.count()))
    arranged = Arrangement(order=order, hidden=table.hidden_columns, widths=dict(table.widths))
    return msgspec.json.encode(arranged).decode()


def arrange(table: LedgerTable, ids: Sequence[str], text: str) -> None:
    """Arrange a table as it was left; what cannot be read, or is no column now, is passed over."""
    try:
        kept = msgspec.json.decode(text, type=Arrangement)
    except msgspec.MsgspecError:
        return
    known = {
        key: min(max(width, _NARROWEST), _WIDEST)
        for key, width in kept.widths.items()
        if key in ids
    }
    table.set_widths(known)
    frozen = set(ids[:FROZEN])
    table.hide_columns(tuple(key for key in kept.hidden if key not in frozen))
    header = table.horizontalHeader()
    wanted = [key for key in kept.order if key in ids and key not in frozen]
    for at, key in enumerate(wanted, start=FROZEN):
        header.moveSection(header.visualIndex(ids.index(key)), at)
