"""The JSON Schemas of standard packs and policies, for other programs.

Made from the records, so that they cannot drift. The requirement language is
closed and small; its schema is written out here and held to the compiler by
tests. A schema says what is well formed; whether a measure, a kind or a fact
exists is for the compiler.
"""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from models.standards.language import Comparison, Order
from models.standards.policy_text import PolicyText
from models.standards.text import PackText

SCHEMAS = (("standard-pack-1.0.json", PackText), ("policy-1.0.json", PolicyText))
"""File name and record; a test holds the shipped files to ``schema_text``."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REQUIREMENTS = frozenset({"requirement", "applies_when", "not_applicable_when", "available_when"})
_AMOUNTS = frozenset({"value", "per"})


def schema_text(name: str) -> str:
    """Return the schema of one file as it is shipped: sorted, indented, one line feed at the end.

    Raises: KeyError for an unknown name.
    """
    schema = msgspec.json.schema(dict(SCHEMAS)[name])
    for record in schema["$defs"].values():
        _point(record.get("properties", {}))
    schema["$defs"] |= {"Requirement": _requirement(), "Amount": _amount(), "Exact": _EXACT}
    whole = {"$schema": _DIALECT, "title": name, **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


_EXACT: Mapping[str, Any] = {
    "description": "an exact number as text: 80%, 0.6, 1/2, 3; or the choice {F43}",
    "type": "string",
    "pattern": r"^([+-]?[0-9]{1,40}(\.[0-9]{1,40}|/[0-9]{1,40})? ?[%％]?|\{F[0-9]+\})$",
}
_TEXT: Mapping[str, Any] = {"type": "string", "minLength": 1}


def _point(properties: dict[str, Any]) -> None:
    """Let the properties that hold a requirement or an amount say so."""
    for name, shape in properties.items():
        if name in _REQUIREMENTS and ("anyOf" in shape or shape.get("type") == "object"):
            target = {"$ref": "#/$defs/Requirement"}
        elif name in _AMOUNTS and ("anyOf" in shape or shape.get("type") == "object"):
            target = {"$ref": "#/$defs/Amount"}
        else:
            continue
        optional = "anyOf" in shape
        properties[name] = {"anyOf": [target, {"type": "null"}]} if optional else target


def _requirement() -> dict[str, Any]:
    many = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Requirement"}}
    one = {"$ref": "#/$defs/Requirement"}
    exact = {"$ref": "#/$defs/Exact"}
    scale = _record({"measure": _TEXT, "every": exact, "plus": exact}, needed=("measure",))
    facts = _record({"fact": _TEXT, "one_of": {**many, "items": _TEXT}})
    days = [_record({"fact": _TEXT, order.value: _TEXT}) for order in Order]
    measured = [
        _record(
            {"measure": _TEXT, comparison.value: exact, "per": scale},
            needed=("measure", comparison.value),
        )
        for comparison in Comparison
    ]
    distinct = {
        "distinct": _TEXT,
        "by": {"enum": ["kind", "category"]},
        "among": {"type": "array", "items": _TEXT},
        "at_least": exact,
    }
    attested = {"attested": {"type": ["string", "boolean"]}}
    return {
        "oneOf": [
            *measured,
            facts,
            *days,
            _record(
                {"register": _TEXT, "kind": _TEXT, "at_least": exact}, needed=("register", "kind")
            ),
            _record(distinct, needed=("distinct",)),
            _record(attested),
            _record({"all": many}),
            _record({"any": many}),
            _record({"n_of": exact, "parts": many}),
            _record({"when": one, "then": one}),
            _record({"row": _TEXT}),
        ]
    }


def _amount() -> dict[str, Any]:
    one = {"$ref": "#/$defs/Requirement"}
    kinds = {"type": "array", "items": _TEXT}
    count = _record({"kinds": kinds, "when": one, "where": one}, needed=())
    return {
        "oneOf": [
            _record({"count": count}),
            _record({"sum": _TEXT, "kinds": kinds, "when": one}, needed=("sum",)),
            _record({"area": _TEXT}),
            _record({"number": {"$ref": "#/$defs/Exact"}}),
        ]
    }


def _record(
    properties: Mapping[str, Any], *, needed: tuple[str, ...] | None = None
) -> dict[str, Any]:
    """Return an object of exactly these properties; all are needed unless said."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": sorted(properties if needed is None else needed),
        "additionalProperties": False,
    }
