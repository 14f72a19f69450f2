"""What is found in rows and figures that does not fit: a flag says what, where and how grave."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from models.vocabulary.ids import RowId

ERROR, BARRED, CONFIRM, MISSING, REMARK = "error", "barred", "confirm", "missing", "remark"
"""Severities, gravest first: must be mended; cannot be applied for; may stand with a
reason; cannot be told; good to know, and in nobody's way."""
SEVERITIES = (ERROR, BARRED, CONFIRM, MISSING, REMARK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One finding. ``code`` is a text code (``ui/texts/checks.py``), ``params`` fill its sentence.

    ``ledger`` with ``rows`` and ``fields`` says what it is about; of figures ``ledger`` is
    ``figures`` and ``fields`` are their keys. Where to mend it first is the first of each.
    ``looked_at`` are the values it was judged by, in canonical text: when they change, what
    a person said of it no longer holds. ``about`` tells flags of one code on one row apart.
    """

    severity: str
    code: str
    ledger: str
    rows: tuple[RowId, ...] = ()
    fields: tuple[str, ...] = ()
    params: tuple[tuple[str, str | int], ...] = ()
    looked_at: tuple[str, ...] = ()
    about: str = ""


def text_of(value: str | date | Fraction | int | Sequence[str] | None) -> str:
    """Return a value as ``looked_at`` holds it."""
    if value is None:
        return ""
    if isinstance(value, str | date | Fraction | int):
        return str(value)
    return ";".join(value)
