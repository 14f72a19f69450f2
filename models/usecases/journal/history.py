"""Who changed which field of a row, from what to what, and when."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from models.ledger.identity import masked
from models.store.journal_rows import ChangeRow, Row, Value
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.journal.journal_cards import ADDED, CHANGED, REMOVED, ChangeCard

_HIDDEN = frozenset({"row_id", "year", "origin", "at", "author", "added_at", "settled"})
"""Columns that say nothing of their own: the card tells who and when."""
_OPENED = frozenset({"extra", "values", "cells", "document"})
"""Columns that hold fields of their own as JSON."""


def row_history(
    opened: Centre | County, entity: str, key: Sequence[str | int]
) -> tuple[ChangeCard, ...]:
    """Return the changes of one row, newest first.

    ``entity``: the table's name; ``key``: its primary key, part by part
    (``("staff", (row_id,))``, ``("register_entry", (year, register, kind, name))``).
    """
    with opened.workspace.store.reading() as read:
        rows = read.journal.history(entity, key)
    return tuple(card for row in rows for card in _cards(row))


def _cards(row: ChangeRow) -> Iterator[ChangeCard]:
    before, after = _fields(row.before or {}), _fields(row.after or {})
    if row.before is None or row.after is None:
        what = ADDED if row.before is None else REMOVED
        yield _card(row, what, "", ("", ""))
        return
    for field in dict.fromkeys((*before, *after)):
        texts = before.get(field, ""), after.get(field, "")
        if texts[0] != texts[1]:
            yield _card(row, CHANGED, field, texts)


def _card(row: ChangeRow, what: str, field: str, texts: tuple[str, str]) -> ChangeCard:
    before, after = (masked(text) for text in texts)
    return ChangeCard(
        unit=row.unit,
        at=row.at,
        author=row.author,
        kind=row.kind,
        what=what,
        field=field,
        before=before,
        after=after,
        undone=row.undone,
    )


def _fields(row: Row) -> Mapping[str, str]:
    """Return every field with its text; those inside a JSON column by their own names."""
    found: dict[str, str] = {}
    for column, value in row.items():
        if column in _HIDDEN:
            continue
        if column in _OPENED and isinstance(value, str):
            inner = msgspec.json.decode(value, type=dict[str, object])
            found.update({name: _text(one) for name, one in inner.items()})
        else:
            found[column] = _listed(value)
    return found


def _listed(value: Value) -> str:
    """Return a column's text; a JSON list's parts are read out."""
    if not isinstance(value, str) or not (value.startswith("[") and value.endswith("]")):
        return _text(value)
    try:
        return _text(msgspec.json.decode(value, type=list[object]))
    except msgspec.DecodeError:
        return value


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, list):
        return "、".join(_text(part) for part in value)
    return str(value)
