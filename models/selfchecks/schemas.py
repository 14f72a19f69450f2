"""The JSON Schema of a self-check form, for other programs; made from the record."""

import json
from typing import Any

import msgspec

from models.selfchecks.check_form import CheckForm

SCHEMAS: tuple[tuple[str, Any], ...] = (("self-check-1.0.json", CheckForm),)
"""File name and record; a test holds the shipped file to ``schema_text``."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(name: str) -> str:
    """Return the schema as it is shipped: sorted, indented, one line feed at the end.

    Raises: KeyError for an unknown name.
    """
    schema = msgspec.json.schema(dict(SCHEMAS)[name])
    whole = {"$schema": _DIALECT, "title": name, **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
