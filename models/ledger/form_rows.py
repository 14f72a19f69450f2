"""A row of a ledger that its form alone describes (``forms/ledgers``).

Staff and equipment have records of their own because measures read them field by
field; every further ledger (departments, training, drills, village clinics …) is
kept as values by field key, so that a new ledger is a new form and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.ledger.ledger_codes import TASK_CLOSED
from models.ledger.records import Origin
from models.vocabulary.ids import RowId

RECTIFICATION = "rectification"
OPEN_UNTIL_CLOSED = frozenset({"hazards", "inspections", RECTIFICATION})
"""Ledgers of what is to be mended by a ``deadline``: open until ``closed_on``, in any year.

A task of ``RECTIFICATION`` is open until it has been rechecked: its state says so.
"""
BESIDE = frozenset({RECTIFICATION, "duties_done", "own_duties"})
"""Ledgers no figure follows from: a change of theirs alters no grade and opens no revision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One row of ``ledger``.

    ``values`` holds canonical text by field key: a code, an ISO day, an exact number,
    ``1`` or ``0`` for yes and no, codes of a list joined by ``;``. A key that is not
    there is not filled in, never "no".
    """

    row_id: RowId
    ledger: str
    """Id of the form, e.g. ``village_clinics``."""
    owner: str = ""
    """Row id of the person or device this row belongs to (a certificate, a calibration)."""
    values: Mapping[str, str]
    ended_on: date | None = None
    ended_because: str = ""
    origin: Origin = field(default_factory=Origin)
    extra: Mapping[str, str] = field(default_factory=dict)
    """Columns the form does not know, kept as they came."""


def is_open(row: FormRow) -> bool:
    """Whether something is still to be mended; of an inspection only where a day was set."""
    if row.ledger == RECTIFICATION:
        return row.values.get("state") != TASK_CLOSED
    if row.ledger not in OPEN_UNTIL_CLOSED or row.values.get("closed_on"):
        return False
    return row.ledger == "hazards" or bool(row.values.get("deadline"))
