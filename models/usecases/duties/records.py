"""Rows of ``duties_done`` as records of duties: whose they are, and which doing they tell of."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from models.ledger.form_rows import FormRow
from models.ledger.ledger_codes import DUTY_EXCUSED
from models.usecases.duties.duty_cards import DutySubject, RecordCard
from models.vocabulary.ids import RowId

DUTIES_DONE, OWN_DUTIES = "duties_done", "own_duties"
"""The ledgers' ids."""


class Records:
    """The records of a year, each taken by at most one doing of a duty."""

    def __init__(self, rows: Iterable[FormRow]) -> None:
        """``rows``: of ``DUTIES_DONE``, those in force."""
        self._left: dict[RowId, FormRow] = {row.row_id: row for row in rows}
        self._excused: dict[tuple[str, str], list[RecordCard]] = defaultdict(list)
        for row in rows_without_day(self._left.values()):
            if _is_excuse(row):
                self._excused[_whose(row)].append(record_card(row))

    def whole_year(self, subject: DutySubject) -> tuple[RecordCard, ...]:
        """Return why a duty does not apply at all this year."""
        found = self._excused.get((subject.policy, subject.row), [])
        for record in found:
            self._left.pop(record.row_id, None)
        return tuple(found)

    def take(self, subject: DutySubject, *, only: bool) -> tuple[RecordCard, ...]:
        """Return the records of one doing, by day; nobody else gets them.

        ``only``: the duty is done once a year, so every record of it is of this doing,
        whatever day it names (the day may have been settled otherwise since). A record
        that names no policy is known by its title.
        """
        due = "" if subject.due is None else subject.due.isoformat()
        mine = [
            row
            for row in self._left.values()
            if _is_of(row, subject) and (only or row.values.get("due", "") == due)
        ]
        for row in mine:
            del self._left[row.row_id]
        return tuple(sorted(map(record_card, mine), key=_by_day))

    def left(self) -> tuple[FormRow, ...]:
        """Return the records that nobody took: their duty is not asked for any more."""
        return tuple(self._left.values())


def rows_without_day(rows: Iterable[FormRow]) -> list[FormRow]:
    """Return the records that are of a duty as a whole."""
    return [row for row in rows if not row.values.get("due")]


def subject_of(row: FormRow) -> DutySubject:
    """Return what a record itself says it is of."""
    values = row.values
    due = values.get("due", "")
    return DutySubject(
        policy=values.get("policy", ""),
        row=values.get("row", ""),
        title=values.get("title", ""),
        due=date.fromisoformat(due) if due else None,
    )


def record_card(row: FormRow) -> RecordCard:
    """Return a record as a card."""
    values = row.values
    on = values.get("done_on", "")
    ledger, slash, of_row = values.get("reference", "").partition("/")
    return RecordCard(
        row_id=row.row_id,
        excused=_is_excuse(row),
        done_on=date.fromisoformat(on) if on else None,
        who=values.get("who", ""),
        what=values.get("what", ""),
        evidence=values.get("evidence", ""),
        ledger=ledger if slash else "",
        of_row=of_row,
    )


def _whose(row: FormRow) -> tuple[str, str]:
    return row.values.get("policy", ""), row.values.get("row", "")


def _is_excuse(row: FormRow) -> bool:
    return row.values.get("state") == DUTY_EXCUSED


def _is_of(row: FormRow, subject: DutySubject) -> bool:
    policy, number = _whose(row)
    if policy or number:
        return (policy, number) == (subject.policy, subject.row)
    return row.values.get("title", "") == subject.title


def _by_day(record: RecordCard) -> tuple[date, RowId]:
    return record.done_on or date.min, record.row_id
