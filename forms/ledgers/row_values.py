"""Values of a form ledger's row: canonical text as it is stored, and back.

Canonical: a code as it is, a day in ISO, a number exactly (``7/2``), ``1`` or ``0``
for yes and no, several codes or texts joined by ``;``. What is not filled in is absent.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from forms.fields import Field, Kind, Value
from forms.ledgers.ledger_form import LedgerForm
from models.ledger.form_rows import FormRow
from models.vocabulary.amounts import parse_exact, plain

_BETWEEN = ";"
_SEVERAL = frozenset({Kind.CODES, Kind.LIST})
_NUMBERS = frozenset({Kind.DECIMAL, Kind.SHARE})


def canonical(value: Value) -> str:
    """Return a value as it is stored, ``""`` where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return plain(value)
    if isinstance(value, tuple):
        return _BETWEEN.join(value)
    return str(value)


def value_of(asked: Field, stored: str) -> Value:
    """Return the value a stored text stands for; None where it is not filled in.

    Raises: ValueError for a text that ``canonical`` never writes for this field.
    """
    if not stored:
        return None
    if asked.kind is Kind.YES_NO:
        return {"1": True, "0": False}[stored] if stored in {"0", "1"} else _not_canonical(stored)
    if asked.kind is Kind.DATE:
        return date.fromisoformat(stored)
    if asked.kind is Kind.WHOLE:
        return int(stored)
    if asked.kind in _NUMBERS:
        return parse_exact(stored)
    return tuple(stored.split(_BETWEEN)) if asked.kind in _SEVERAL else stored


def _not_canonical(stored: str) -> Value:
    raise ValueError(stored)


def form_row_values(ledger: LedgerForm, row: FormRow) -> dict[str, Value]:
    """Return a row's values by field key, as the form asks them.

    Whose row it is, is not among them: see ``row_owners.Owners.values``.
    """
    return {asked.key: value_of(asked, row.values.get(asked.key, "")) for asked in ledger.kept}


def stored_values(ledger: LedgerForm, values: Mapping[str, Value]) -> dict[str, str]:
    """Return what a row keeps of values by field key; what is empty is left out."""
    return {asked.key: text for asked in ledger.kept if (text := canonical(values.get(asked.key)))}


def with_value(row: FormRow, key: str, value: Value) -> FormRow:
    """Return the row with one field filled in anew, or emptied."""
    kept = {other: text for other, text in row.values.items() if other != key}
    text = canonical(value)
    return replace(row, values={**kept, key: text} if text else kept)


def row_name(ledger: LedgerForm, row: FormRow, owner: str = "") -> str:
    """Return what a row goes by in a sentence: its owner and its naming field, with words."""
    asked = ledger.form.field(ledger.name_field)
    stored = row.values.get(ledger.name_field, "")
    label = asked.codes.labels.get(stored, stored) if asked.codes else stored
    return " ".join(filter(None, (owner, label)))
