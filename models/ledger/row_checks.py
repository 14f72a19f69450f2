"""What does not fit in the ledgers that a form alone describes: days that passed, lost owners.

The tables name fields of ``forms/ledgers``; a test holds them against the forms.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.ledger.flags import CONFIRM, Flag
from models.ledger.form_rows import FormRow
from models.vocabulary.ids import RowId

NAME_OF = {
    "agreements": "party",
    "emergency_stock": "name",
    "hazards": "what",
    "inspections": "by",
    "maintenance": "owner",
    "qualifications": "owner",
}
"""Ledger -> the field that names a row in a sentence; ``owner``: the person or device."""
EXPIRES = {
    "agreements": ("party", "kind"),
    "emergency_stock": (),
    "maintenance": ("owner", "kind"),
    "qualifications": ("owner", "kind"),
}
"""Ledger whose rows hold until ``valid_until`` -> what makes a later row take the place of one."""
OPEN_UNTIL_CLOSED = frozenset({"hazards", "inspections"})
"""Ledgers whose rows have a ``deadline`` until they are ``closed_on``."""
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
    rows = [row for row in view.rows if row.ended_on is None or row.ended_on > view.today]
    renewed = _held_longest(rows)
    for row in rows:
        for check in _CHECKS:
            yield from check(row, view)
        yield from _expired(row, view, renewed)


def _expired(
    row: FormRow, view: RowsView, renewed: Mapping[tuple[str, ...], str]
) -> Iterable[Flag]:
    if row.ledger not in EXPIRES:
        return
    until = row.values.get("valid_until", "")
    if until and until < view.today.isoformat() and until >= renewed.get(_stands_for(row), until):
        yield _flag("rows.expired", row, view, "valid_until", day=until)


def _overdue(row: FormRow, view: RowsView) -> Iterable[Flag]:
    if row.ledger not in OPEN_UNTIL_CLOSED or row.values.get("closed_on"):
        return
    deadline = row.values.get("deadline", "")
    if deadline and deadline < view.today.isoformat():
        yield _flag("rows.overdue", row, view, "deadline", day=deadline)


def _other_year(row: FormRow, view: RowsView) -> Iterable[Flag]:
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


def _held_longest(rows: Iterable[FormRow]) -> Mapping[tuple[str, ...], str]:
    """Return the last day of the row that holds longest, of those that replace each other."""
    longest: dict[tuple[str, ...], str] = {}
    for row in rows:
        until = row.values.get("valid_until", "")
        if until and EXPIRES.get(row.ledger):
            key = _stands_for(row)
            longest[key] = max(until, longest.get(key, ""))
    return longest


def _stands_for(row: FormRow) -> tuple[str, ...]:
    parts = EXPIRES.get(row.ledger) or ()
    if not parts:
        return row.ledger, row.row_id
    return row.ledger, *(
        row.owner if part == "owner" else row.values.get(part, "") for part in parts
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
