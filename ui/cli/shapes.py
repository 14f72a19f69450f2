"""Cards as JSON: a field's name is its key, so scripts and cards share one vocabulary.

An exact amount is an integer or text (``38/46``); dates are ISO 8601; a tuple of
pairs whose first is a code becomes an object. Nothing is rounded here.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from pathlib import PurePath
from typing import Any, TypeAlias, get_args, get_origin

import msgspec

from models.vocabulary.failures import Place, Refusal, RowFault, Trouble
from ui.texts.sentences import sentence

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"


def as_json(value: object) -> Json:
    """Return a card, or anything a card holds, as JSON values.

    Raises: TypeError for what no card should hold, floats above all.
    """
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, Refusal | Trouble | RowFault):
        return failure_json(value)
    if isinstance(value, msgspec.Struct):
        # A record of a package is JSON already: as it travels, so it is told.
        told: Json = msgspec.to_builtins(value)
        return told
    return _structure(value)


def failure_json(failure: Refusal | Trouble | RowFault) -> dict[str, Json]:
    """Return code, sentence, place, parameters, and the faults row by row."""
    told: dict[str, Json] = {
        "code": str(failure.code),
        "message": sentence(failure),
        "place": place_json(failure.place),
        "params": dict(failure.params),
    }
    if isinstance(failure, RowFault):
        told["raw"] = failure.raw
    if isinstance(failure, Refusal):
        told["rows"] = [failure_json(row) for row in failure.rows]
    return told


def place_json(place: Place) -> dict[str, Json]:
    """Return all six parts of a place, also those that do not apply."""
    return {field.name: getattr(place, field.name) for field in dataclasses.fields(place)}


def _structure(value: object) -> Json:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _field_json(value, field) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(as_json(key)): as_json(item) for key, item in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [
            as_json(item) for item in (sorted(value) if isinstance(value, frozenset) else value)
        ]
    raise TypeError(f"no JSON for {type(value).__name__}")


def _field_json(record: object, field: "dataclasses.Field[Any]") -> Json:
    value = getattr(record, field.name)
    if _is_pairs(field.type):
        return {str(as_json(key)): as_json(item) for key, item in value}
    return as_json(value)


def _is_pairs(annotation: object) -> bool:
    """Tell ``tuple[tuple[X, Y], ...]``, also while it is empty."""
    arguments = get_args(annotation)
    if get_origin(annotation) is not tuple or len(arguments) != 2 or arguments[1] is not Ellipsis:
        return False
    inner = get_args(arguments[0])
    return get_origin(arguments[0]) is tuple and len(inner) == 2 and Ellipsis not in inner
