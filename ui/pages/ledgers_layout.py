"""How a person has arranged a table: order, widths and what is hidden, kept for this seat."""

from collections.abc import Sequence

import msgspec

from ui.pages.ledgers_table import FROZEN, LedgerTable
from ui.seat import Setting

_NARROWEST, _WIDEST = 1.0, 80.0


class Arrangement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Column ids in their order, those hidden, and widths in characters."""

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: dict[str, float] = {}


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
