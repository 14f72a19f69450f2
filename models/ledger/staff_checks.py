"""What does not fit in the staff ledger: between the fields of a person, and between persons."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.ledger import identity
from models.ledger.flags import CONFIRM, ERROR, MISSING, Flag, text_of
from models.ledger.form_rows import FormRow
from models.ledger.national_codes import MOVEMENTS_OUT, NURSES, PHYSICIANS
from models.ledger.records import StaffRow, in_force
from models.vocabulary.ids import RowId

USUAL_OLDEST_YEARS = 60
_LICENSED = PHYSICIANS | NURSES
_LICENCES = frozenset({"2", "3"})
"""Kinds of certificates that carry the licence number of a physician or nurse."""
_CATEGORY_OF_SCOPE = {"1": "1", "2": "1", "3": "2", "4": "3", "5": "4"}
"""First digit of a practice scope -> its practice category."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffView:
    """What is looked at. ``certificates``: rows of ``qualifications`` in force, by owner."""

    rows: Sequence[StaffRow]
    certificates: Mapping[RowId, Sequence[FormRow]]
    year: int
    today: date


def check_staff(view: StaffView) -> Iterable[Flag]:
    """Yield what does not fit, person by person, then between persons."""
    in_post = [row for row in view.rows if _in_post(row, view.today)]
    for row in in_post:
        yield from _of_person(row, view)
    yield from _same_numbers(in_post)
    yield from _same_names(in_post)


def _in_post(row: StaffRow, today: date) -> bool:
    return in_force(row, today) and row.movement not in MOVEMENTS_OUT


def _of_person(row: StaffRow, view: StaffView) -> Iterable[Flag]:
    if row.born_on is not None:
        age = years_between(row.born_on, view.today)
        if age > USUAL_OLDEST_YEARS:
            yield _flag(CONFIRM, "staff.old", row, "born_on", age=age)
    if row.moved_on is not None and row.moved_on.year != view.year:
        yield _flag(CONFIRM, "staff.moved-other-year", row, "moved_on", day=str(row.moved_on))
    if row.profession in _LICENSED:
        if not row.licence_number and not _has_licence(view.certificates.get(row.row_id, ())):
            yield _flag(MISSING, "staff.no-licence", row, "licence_number")
    elif row.profession and row.practice_scopes:
        yield _flag(CONFIRM, "staff.scope-without-licence", row, "practice_scopes", "profession")
    if row.profession in PHYSICIANS:
        yield from _practice(row)


def _practice(row: StaffRow) -> Iterable[Flag]:
    if not row.practice_category:
        yield _flag(MISSING, "staff.no-category", row, "practice_category")
        return
    belongs = {_CATEGORY_OF_SCOPE.get(scope[:1]) for scope in row.practice_scopes}
    if belongs and None not in belongs and row.practice_category not in belongs:
        yield _flag(CONFIRM, "staff.scope-differs", row, "practice_scopes", "practice_category")


def _has_licence(certificates: Sequence[FormRow]) -> bool:
    return any(
        each.values.get("kind") in _LICENCES and each.values.get("number") for each in certificates
    )


def _same_numbers(rows: Sequence[StaffRow]) -> Iterable[Flag]:
    by_number: dict[str, list[StaffRow]] = defaultdict(list)
    for row in rows:
        if number := identity.compact(row.id_number):
            by_number[number].append(row)
    for number, same in by_number.items():
        if len(same) > 1:
            yield _together(ERROR, "staff.same-number", same, "id_number", number)


def _same_names(rows: Sequence[StaffRow]) -> Iterable[Flag]:
    """Two rows of one name and one birthday, where not both have a number to tell them apart."""
    by_name: dict[tuple[str, date], list[StaffRow]] = defaultdict(list)
    for row in rows:
        if row.name and row.born_on is not None:
            by_name[row.name, row.born_on].append(row)
    for (name, born_on), same in by_name.items():
        if len(same) > 1 and any(not row.id_number for row in same):
            yield _together(CONFIRM, "staff.same-name", same, "name", f"{name} {born_on}")


def _together(severity: str, code: str, same: Sequence[StaffRow], field: str, by: str) -> Flag:
    return Flag(
        severity=severity,
        code=code,
        ledger="staff",
        rows=tuple(row.row_id for row in same),
        fields=(field,),
        params=(("name", same[0].name), ("count", len(same))),
        looked_at=(by,),
    )


def _flag(severity: str, code: str, row: StaffRow, *fields: str, **params: str | int) -> Flag:
    return Flag(
        severity=severity,
        code=code,
        ledger="staff",
        rows=(row.row_id,),
        fields=fields,
        params=(("name", row.name), *params.items()),
        looked_at=tuple(text_of(getattr(row, field)) for field in fields),
    )


def years_between(earlier: date, later: date) -> int:
    """Return the full years from one day to another."""
    before_day = (later.month, later.day) < (earlier.month, earlier.day)
    return later.year - earlier.year - before_day
