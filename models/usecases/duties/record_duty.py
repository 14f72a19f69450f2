"""Record what was done of a duty, that it does not apply, and duties of one's own.

Every record is a row of a ledger: it has its history and can be undone.
"""

from collections.abc import Mapping
from datetime import date

from models.ledger.form_rows import FormRow
from models.ledger.ledger_codes import DUTY_DONE, DUTY_EXCUSED
from models.usecases.centre import Centre, random_row_id
from models.usecases.duties.duty_cards import Deed, DutySubject, SuggestionCard
from models.usecases.duties.records import DUTIES_DONE, OWN_DUTIES
from models.usecases.ledgers.edit_rows import add_rows, end_rows
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from models.vocabulary.limits import CELL_CHARACTERS


def record_done(centre: Centre, subject: DutySubject, deed: Deed) -> RowId:
    """Record one doing; a duty to be done several times has several records.

    Raises: Refusal DUTY_DAY_AHEAD, NOTE_TOO_LONG.
    """
    if deed.done_on > centre.today:
        raise Refusal(RefusalCode.DUTY_DAY_AHEAD, day=deed.done_on.isoformat())
    values = {
        "state": DUTY_DONE,
        "done_on": deed.done_on.isoformat(),
        "who": deed.who,
        "what": deed.what,
        "evidence": deed.evidence,
        "reference": deed.reference,
    }
    return _add(centre, DUTIES_DONE, _of(subject) | values)


def accept_suggestion(
    centre: Centre, subject: DutySubject, suggestion: SuggestionCard, who: str
) -> RowId:
    """Record that a row of a ledger was the doing of a duty. Raises: as ``record_done``."""
    deed = Deed(
        done_on=suggestion.on, who=who, what=suggestion.words, reference=suggestion.reference
    )
    return record_done(centre, subject, deed)


def excuse_duty(centre: Centre, subject: DutySubject, reason: str, who: str) -> RowId:
    """Record why a duty does not apply; a subject without a day excuses it for the year.

    Raises: Refusal REASON_REQUIRED, NOTE_TOO_LONG.
    """
    if not reason.strip():
        raise Refusal(RefusalCode.REASON_REQUIRED)
    values = {"state": DUTY_EXCUSED, "who": who, "what": reason}
    return _add(centre, DUTIES_DONE, _of(subject) | values)


def take_back(centre: Centre, record: RowId, because: str) -> None:
    """Take a record back: its row is ended with a reason and stays to be read.

    Raises: Refusal REASON_REQUIRED, DUTY_RECORD_NOT_FOUND.
    """
    _end(centre, DUTIES_DONE, record, because)


def add_own_duty(
    centre: Centre, title: str, due: date, *, source: str = "", who: str = "", what: str = ""
) -> RowId:
    """Add a duty that the institution sets itself, due by a day.

    Raises: Refusal DUTY_WITHOUT_TITLE, NOTE_TOO_LONG.
    """
    if not title.strip():
        raise Refusal(RefusalCode.DUTY_WITHOUT_TITLE)
    values = {
        "title": title,
        "due": due.isoformat(),
        "source": source,
        "who": who,
        "what": what,
    }
    return _add(centre, OWN_DUTIES, values)


def end_own_duty(centre: Centre, row_id: RowId, because: str) -> None:
    """Give a duty of one's own up; its records stay.

    Raises: Refusal REASON_REQUIRED, DUTY_RECORD_NOT_FOUND.
    """
    _end(centre, OWN_DUTIES, row_id, because)


def _of(subject: DutySubject) -> dict[str, str]:
    due = "" if subject.due is None else subject.due.isoformat()
    return {
        "title": subject.title,
        "policy": subject.policy,
        "row": subject.row,
        "due": due,
    }


def _add(centre: Centre, ledger: str, values: Mapping[str, str]) -> RowId:
    told = {key: text.strip() for key, text in values.items() if text.strip()}
    longest = max(map(len, told.values()))
    if longest > CELL_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=longest, most=CELL_CHARACTERS)
    row = FormRow(row_id=random_row_id(centre.today)(), ledger=ledger, values=told)
    add_rows(centre, [row])
    return row.row_id


def _end(centre: Centre, ledger: str, row_id: RowId, because: str) -> None:
    known = {row.row_id for row in centre.ledgers.form_rows if row.ledger == ledger}
    if row_id not in known:
        raise Refusal(RefusalCode.DUTY_RECORD_NOT_FOUND, row=row_id)
    end_rows(centre, ledger, {row_id}, centre.today, because)
