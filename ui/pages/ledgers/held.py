"""Held rows read again: what is still wrong with each, and whether a repair mends it."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from forms.handed_out.template import heading
from forms.reading.headers import aliases_of
from models.ledger.records import HeldRow
from models.usecases.cards import MeasureCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, RowFault
from models.vocabulary.ids import RowId
from ui.pages.ledgers.cells import Reading, Row, RowKind, Seat, read_texts
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.faults import HeldLine
from ui.pages.ledgers.faults_pane import Lack

_DUPLICATE = RefusalCode.ROW_DUPLICATE_PERSON
_COUNTER_DIGITS = 8
_EMPTY = (None, "", ())


def held_line(
    kind: RowKind[Row],
    held: HeldRow,
    seat: Seat,
    lines: Sequence[LedgerLine[Row]],
    typed: Mapping[str, str] | None = None,
) -> HeldLine:
    """Return a held row as its card shows it; ``typed`` are repairs not yet taken."""
    cells = {**held.cells, **(typed or {})}
    faults = mending(kind, cells, seat, lines).faults
    if not faults:
        # what was wrong lay between this row and another one of its file
        faults = tuple(
            RowFault(code=RefusalCode(code), place=Place(column=_key_header(kind, cells)))
            for code in held.faults
        )
    return HeldLine(held=held, cells=cells, faults=faults, about=_about(kind, cells))


def mending(
    kind: RowKind[Row],
    cells: Mapping[str, str],
    seat: Seat,
    lines: Sequence[LedgerLine[Row]],
) -> Reading[Row]:
    """Read a repaired row; a person who is on the ledger already is a fault."""
    reading = read_texts(kind, cells, seat)
    row = reading.row
    if row is None:
        return reading
    own = kind.same(row)
    for line in lines:
        if own and kind.same(line.row) == own:
            place = Place(column=_key_header(kind, cells))
            fault = RowFault(code=_DUPLICATE, place=place, params={"first_row": line.number})
            return Reading(row=None, faults=(fault,))
    return reading


def new_row_id(today: date, number: int) -> RowId:
    """Return an id that sorts behind rows imported on the same day."""
    return RowId(f"{today:%Y%m%d}{number:0{_COUNTER_DIGITS}d}{secrets.token_hex(8)}")


def lacks_of(
    measures: Iterable[MeasureCard],
    lines: Mapping[RowId, LedgerLine[Row]],
    titles: Mapping[str, str],
) -> tuple[Lack, ...]:
    """Return what the figures lack in these rows, by field, in the order of the fields.

    A cell that has been filled in since the measures were worked out is lacking no more.
    """
    rows: dict[str, dict[RowId, None]] = {}
    needed_by: dict[str, dict[str, None]] = {}
    for measure in measures:
        for missing in measure.missing:
            key = missing.what
            if missing.code != "cell" or key not in titles:
                continue
            known = [
                row for row in missing.rows if row in lines and lines[row].value(key) in _EMPTY
            ]
            if known:
                rows.setdefault(key, {}).update(dict.fromkeys(known))
                needed_by.setdefault(key, {})[measure.title] = None
    return tuple(
        Lack(
            column=key,
            title=titles[key],
            rows=tuple(sorted(rows[key], key=lambda row: lines[row].number)),
            numbers=tuple(sorted(lines[row].number for row in rows[key])),
            measures=tuple(needed_by[key]),
        )
        for key in titles
        if key in rows
    )


def _key_header(kind: RowKind[Row], cells: Mapping[str, str]) -> str:
    """Return the header of the field that tells rows apart, as this file called it."""
    wanted = kind.told_apart_by
    aliases = aliases_of(kind.form)
    for header in cells:
        asked, _ = aliases.find(header)
        if asked is not None and asked.key == wanted:
            return header
    return heading(kind.form.field(wanted))


def _about(kind: RowKind[Row], cells: Mapping[str, str]) -> str:
    aliases = aliases_of(kind.form)
    for header, text in cells.items():
        asked, _ = aliases.find(header)
        if asked is not None and asked.key == kind.name:
            return text
    return ""
