"""The sheets of a pack's workbook: each a table of columns over one sort of record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from forms.packs.pack_codecs import Codec, Prose
from models.standards.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    ``key``: the record's field, or one of the sheet's own keys that say where a
    record belongs. ``part``: the entry of a field that is a mapping (``C`` of
    the shares), or a field of one that is a record. ``shown_only``: for the
    reader of the sheet; not read back.
    ``as_stored``: blank where the stored form leaves the field out, which for a
    default that is a list is not the same as being equal to it.
    ``width``: Chinese characters.
    """

    key: str
    title: str
    hint: str
    codec: Codec = field(default_factory=Prose)
    part: str = ""
    required: bool = False
    shown_only: bool = False
    as_stored: bool = False
    width: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet. ``record`` is its struct; None where the rows only place others.

    ``upright``: one record, a row for each field. ``frozen``: how many columns
    stay in sight at the left.
    """

    title: str
    about: str
    columns: tuple[Column, ...]
    record: type[Text] | None = None
    upright: bool = False
    frozen: int = 0

    def column(self, key: str, part: str = "") -> Column:
        """Return a column by its key. Raises: KeyError."""
        for column in self.columns:
            if column.key == key and column.part == part:
                return column
        raise KeyError(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row to be written: a record, and the values of the sheet's own keys."""

    record: Text | None = None
    own: Mapping[str, object] = field(default_factory=dict)

    def value(self, column: Column) -> object:
        """Return what stands in a column; None and missing parts are blank."""
        if column.key in self.own:
            return self.own[column.key]
        if column.as_stored and column.key not in msgspec.to_builtins(self.record):
            return None
        value = getattr(self.record, column.key)
        if not column.part:
            return value
        return value.get(column.part) if isinstance(value, dict) else getattr(value, column.part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A sheet with its rows, ready to be written."""

    sheet: Sheet
    entries: tuple[Entry, ...]


def filled(sheet: Sheet, entries: Iterable[Entry]) -> Filled:
    """Return ``sheet`` with its rows."""
    return Filled(sheet=sheet, entries=tuple(entries))
