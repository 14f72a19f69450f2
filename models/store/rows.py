"""Frozen records to table rows and back, by the record's own field types.

Days and exact amounts are stored as text, tuples and mappings as JSON text,
answers as 0/1/NULL. The converters of a record class are worked out once.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from fractions import Fraction
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from sqlalchemy import RowMapping

from models.ledger.records import Origin
from models.vocabulary.amounts import parse_exact, plain

ROLE_INTEGER = "integer"
ROLE_TEXT = "text"

_AS_THEY_ARE: tuple[object, ...] = (int, str, bytes)
"""Converters of values the driver takes as they are, a truth value as 0 or 1."""

_R = TypeVar("_R")
_Convert = Callable[[Any], Any]


def column_roles(record: type[Any]) -> dict[str, str]:
    """Return field name -> column role of a record class, in field order."""
    return {name: role for name, role, _, _ in _plan_of(record)}


def to_row(record: object) -> dict[str, Any]:
    """Return the column values of a record."""
    return {
        name: None if (value := getattr(record, name)) is None else outward(value)
        for name, _, outward, _ in _plan_of(record.__class__)
    }


def to_values(records: Sequence[object]) -> list[tuple[Any, ...]]:
    """Return the column values of records of one class, in the order of its fields."""
    plan = _plan_of(records[0].__class__)
    if all(outward in _AS_THEY_ARE for _, _, outward, _ in plan):
        return list(map(attrgetter(*(name for name, _, _, _ in plan)), records))
    return [tuple(to_row(record).values()) for record in records]


def from_row(record: type[_R], row: Mapping[str, Any] | RowMapping) -> _R:
    """Return the record of a table row (columns the record lacks are left out)."""
    return record(
        **{
            name: None if (value := row[name]) is None else inward(value)
            for name, _, _, inward in _plan_of(record)
        }
    )


def _plan_of(record: Any) -> tuple[tuple[str, str, _Convert, _Convert], ...]:
    return _plan(record)


@cache
def _plan(record: Any) -> tuple[tuple[str, str, _Convert, _Convert], ...]:
    hints = get_type_hints(record)
    return tuple((field.name, *_conversion(_bare(hints[field.name]))) for field in fields(record))


def _bare(hint: object) -> object:
    """Return the type without ``| None`` and without NewType."""
    if isinstance(hint, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    return getattr(hint, "__supertype__", hint)


def _conversion(kind: object) -> tuple[str, _Convert, _Convert]:
    origin = get_origin(kind)
    if origin is tuple:
        return ROLE_TEXT, _as_json, lambda text: tuple(msgspec.json.decode(text))
    if origin is not None and issubclass(origin, Mapping):
        return ROLE_TEXT, lambda value: _as_json(dict(value)), msgspec.json.decode
    plain_kinds: dict[object, tuple[str, _Convert, _Convert]] = {
        bool: (ROLE_INTEGER, int, bool),
        int: (ROLE_INTEGER, int, int),
        str: (ROLE_TEXT, str, str),
        date: (ROLE_TEXT, date.isoformat, date.fromisoformat),
        Fraction: (ROLE_TEXT, plain, parse_exact),
        bytes: (ROLE_TEXT, bytes, bytes),
        Origin: (ROLE_TEXT, _origin_out, _origin_in),
    }
    return plain_kinds[kind]


def _as_json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _origin_out(origin: Origin) -> str:
    return _as_json([origin.file, origin.sheet, origin.row])


def _origin_in(text: str) -> Origin:
    file, sheet, row = msgspec.json.decode(text)
    return Origin(file=file, sheet=sheet, row=row)
