"""What does not fit in the ledgers that a form alone describes: days that passed, lost owners.

The tables name fields of ``forms/ledgers``; a test holds them against the forms.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.ledger.expiry import run_out
from models.ledger.flags import CONFIRM, Flag
from models.ledger.form_rows import RECTIFICATION, FormRow, is_open
from models.ledger.records import in_force
from models.vocabulary.ids import RowId

NAME_OF = {
    "agreements": "party",
    "emergency_stock": "name",
    "hazards": "what",
    "inspections": "by",
    "maintenance": "owner",
    "qualifications": "owner",
    "rectification": "task",
    "vehicles": "plate",
}
"""Ledger -> the field that names a row in a sentence; ``owner``: the person or device."""
OF_THE_YEAR = ("held_on", "planned_on")
"""Fields that say on which day of the year something was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsView:
    """What is looked at. ``owners``: names of people and devices in force, by row id."""

    rows: Sequence[FormRow]
    owners: Mapping[RowId, str]
    year: int
    today: date


def check_rows(view: RowsView) -> Iterable[Flag]:
    """Yield what does not fit, row by row; rows that are ended are left alone."""
    rows = [row for row in view.rows if in_force(row, view.today)]
    for row in rows:
        for check in _CHECKS:
            yield from check(row, view)
    for row, field, until in run_out(rows, view.owners, view.today):
        if until < view.today:
            yield _flag("rows.expired", row, view, field, day=until.isoformat())


def _overdue(row: FormRow, view: RowsView) -> Iterable[Flag]:
    if row.ledger == RECTIFICATION:
        return  # a remark of its own tells of tasks (``tasks.py``)
    deadline = row.values.get("deadline", "")
    if is_open(row) and deadline and deadline < view.today.isoformat():
        yield _flag("rows.overdue", row, view, "deadline", day=deadline)


def _other_year(row: FormRow, view: RowsView) -> Iterable[Flag]:
    if is_open(row):
        return
    for field in OF_THE_YEAR:
        day = row.values.get(field, "")
        if day and not day.startswith(f"{view.year}-"):
            yield _flag("rows.other-year", row, view, field, day=day)


def _without_owner(row: FormRow, view: RowsView) -> Iterable[Flag]:
    if row.owner and RowId(row.owner) not in view.owners:
        yield _flag("rows.owner-gone", row, view)


_CHECKS: tuple[Callable[[FormRow, RowsView], Iterable[Flag]], ...] = (
    _overdue,
    _other_year,
    _without_owner,
)


def _flag(code: str, row: FormRow, view: RowsView, *fields: str, **params: str | int) -> Flag:
    named_by = NAME_OF.get(row.ledger, "")
    name = view.owners.get(RowId(row.owner), "") if named_by == "owner" else ""
    return Flag(
        severity=CONFIRM,
        code=code,
        ledger=row.ledger,
        rows=(row.row_id,),
        fields=fields,
        params=(("name", name or row.values.get(named_by, "")), *params.items()),
        looked_at=(*(row.values.get(field, "") for field in fields), row.owner),
        about="/".join(fields),
    )
