"""Changes and back, as plain values: how a scenario is kept, and how a package may carry it."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import msgspec

from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Left,
    Repaired,
    Retired,
    Settled,
    Shifted,
    Stated,
    Trained,
)
from models.vocabulary.amounts import parse_exact
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

Written = Mapping[str, str | int]

_KINDS: Mapping[str, type[Change]] = MappingProxyType(
    {
        "hired": Hired,
        "left": Left,
        "trained": Trained,
        "acquired": Acquired,
        "repaired": Repaired,
        "retired": Retired,
        "shifted": Shifted,
        "stated": Stated,
        "answered": Answered,
        "settled": Settled,
    }
)
_NAMES = {kind: name for name, kind in _KINDS.items()}


def write_changes(changes: Sequence[Change]) -> tuple[Written, ...]:
    """Return each change as its kind and its fields; a fraction as text."""
    return tuple({"change": _NAMES[type(one)], **_values(one)} for one in changes)


def read_changes(written: Sequence[Written], path: str) -> tuple[Change, ...]:
    """Return the changes. Raises: Refusal TRIAL_MALFORMED with ``path`` and the place in it."""
    return tuple(_change(one, f"{path}[{at}]") for at, one in enumerate(written))


def _values(change: Change) -> dict[str, str | int]:
    values = {field.name: getattr(change, field.name) for field in fields(change)}
    return {
        name: str(value) if isinstance(value, Fraction) else value for name, value in values.items()
    }


def _change(written: Written, path: str) -> Change:
    given = dict(written)
    kind = _KINDS.get(str(given.pop("change", "")))
    if kind is None or set(given) != {field.name for field in fields(kind)}:
        raise Refusal(RefusalCode.TRIAL_MALFORMED, place=Place(path=path))
    try:
        change: Change = msgspec.convert(given, kind, dec_hook=_exact)
    except (msgspec.ValidationError, ValueError) as error:
        raise Refusal(RefusalCode.TRIAL_MALFORMED, place=Place(path=path)) from error
    if isinstance(change, Hired | Acquired) and change.count < 1:
        raise Refusal(RefusalCode.TRIAL_MALFORMED, place=Place(path=f"{path}.count"))
    return change


def _exact(kind: type[Any], value: Any) -> Fraction:
    if kind is not Fraction or not isinstance(value, str):
        raise ValueError(value)
    return parse_exact(value)
