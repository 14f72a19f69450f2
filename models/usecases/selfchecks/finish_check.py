"""Finish a self-check: its row in the ledger of checks, and what was found as hazards.

All of it is one unit of work. A check that is taken up again and finished once
more changes the rows it wrote; it never adds a second one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from models.ledger.form_rows import FormRow
from models.selfchecks.check_form import CheckForm, form_from_json
from models.selfchecks.filled import (
    CheckAnswer,
    Tally,
    Verdict,
    hazard_kinds_looked_at,
    tally,
)
from models.store.records import SelfCheckRow
from models.store.unit import Writer
from models.usecases.centre import Centre, random_row_id
from models.usecases.selfchecks.read_checks import check_row
from models.usecases.selfchecks.selfcheck_cards import FinishedCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from models.vocabulary.limits import CELL_CHARACTERS

CHECKS, HAZARDS = "self_checks", "hazards"
_NOT_FOUND_ANY_MORE = "自查表改为没有这个问题"
"""Why a hazard row ends; a ledger's own words."""
_BETWEEN = str.maketrans(dict.fromkeys("、,，;；/ \t\n", ";"))


def finish_check(centre: Centre, ident: str) -> FinishedCard:
    """Finish a check: every item is answered and every problem described.

    Raises: Refusal SELF_CHECK_UNKNOWN, SELF_CHECK_FINISHED, SELF_CHECK_OPEN_ITEMS
    (``open``, ``item``: the first), SELF_CHECK_NO_FINDING (``item``), SELF_CHECK_OTHER_YEAR
    where its day is not in the year it is to count for.
    """
    new_id = random_row_id(centre.today)
    with centre.changing_ledgers() as write:
        row = check_row(write, centre, ident)
        if row.finished_at:
            raise Refusal(RefusalCode.SELF_CHECK_FINISHED)
        form = form_from_json(row.document)
        answers = write.self_checks.answers(ident)
        sums = tally(form, answers)
        if row.held_on.year != row.year:
            day = row.held_on.isoformat()
            raise Refusal(RefusalCode.SELF_CHECK_OTHER_YEAR, day=day, year=row.year)
        _refuse_unready(form, sums)
        ledger_row = _put_row(write, row, _row_values(row, form, answers, sums), new_id)
        hazards = _put_hazards(write, centre.today, row, form, answers, new_id)
        write.self_checks.change(replace(row, finished_at=write.self_checks.moment, row=ledger_row))
        write.note_down("self-check.finished", row.form, str(sums.not_met))
    return FinishedCard(
        row=RowId(ledger_row), problems=sums.not_met, mended=sums.mended, hazards=hazards
    )


def take_up_again(centre: Centre, ident: str) -> None:
    """Let a finished check be filled in again; what it wrote stays until it is finished anew.

    Raises: Refusal SELF_CHECK_UNKNOWN, SELF_CHECK_NOT_FINISHED.
    """
    with centre.changing_ledgers() as write:
        row = check_row(write, centre, ident)
        if not row.finished_at:
            raise Refusal(RefusalCode.SELF_CHECK_NOT_FINISHED)
        write.self_checks.change(replace(row, finished_at=""))
        write.note_down("self-check.taken-up", row.form)


def _refuse_unready(form: CheckForm, sums: Tally) -> None:
    if sums.first_open:
        raise Refusal(
            RefusalCode.SELF_CHECK_OPEN_ITEMS,
            open=sums.asked - sums.answered,
            item=form.number(sums.first_open),
        )
    if sums.first_bare:
        raise Refusal(RefusalCode.SELF_CHECK_NO_FINDING, item=form.number(sums.first_bare))


def _row_values(
    row: SelfCheckRow, form: CheckForm, answers: Mapping[str, CheckAnswer], sums: Tally
) -> dict[str, str]:
    """Return what the check says in the ledger of checks; "" empties a field."""
    found = _found(form, answers)
    days = [one.mended_on for one in found if one.mended_on is not None]
    all_mended = bool(found) and len(days) == len(found)
    lines = "；".join(f"{form.number(one.item)} {one.text}" for one in found)
    return {
        "held_on": row.held_on.isoformat(),
        "kind": row.kind,
        "subject": form.title,
        "people": ";".join(dict.fromkeys(filter(None, row.people.translate(_BETWEEN).split(";")))),
        "department": row.department,
        "hazard_kinds": ";".join(hazard_kinds_looked_at(form, answers)),
        "problems": str(sums.not_met),
        "mended": str(sums.mended),
        "closed_on": max(days).isoformat() if all_mended else "",
        "summary": lines if len(lines) <= CELL_CHARACTERS else f"{lines[: CELL_CHARACTERS - 1]}…",
    }


def _put_row(
    write: Writer, row: SelfCheckRow, values: Mapping[str, str], new_id: Callable[[], RowId]
) -> str:
    """Write the check's row, the one it has or a new one; return its id."""
    stood = write.form_rows.row(RowId(row.row)) if row.row else None
    if stood is None:
        made = FormRow(row_id=new_id(), ledger=CHECKS, values=_filled({}, values))
        write.form_rows.add(row.year, [made])
        return made.row_id
    write.form_rows.change([_standing(stood, values)])
    return stood.row_id


def _put_hazards(
    write: Writer,
    today: date,
    row: SelfCheckRow,
    form: CheckForm,
    answers: Mapping[str, CheckAnswer],
    new_id: Callable[[], RowId],
) -> int:
    """Write what was found as hazards; return how many rows came, changed or ended."""
    touched = 0
    for section in form.sections:
        if not section.hazard_kind:
            continue
        for item in section.items:
            answer = answers.get(item.id)
            if answer is None:
                continue
            stood = write.form_rows.row(RowId(answer.hazard)) if answer.hazard else None
            if answer.verdict == Verdict.NOT_MET:
                values = _hazard_values(row, section.hazard_kind, answer)
                _put_hazard(write, row, answer, stood, values, new_id)
                touched += 1
            elif stood is not None and stood.ended_on is None:
                ended = replace(stood, ended_on=today, ended_because=_NOT_FOUND_ANY_MORE)
                write.form_rows.change([ended])
                touched += 1
    return touched


def _put_hazard(
    write: Writer,
    row: SelfCheckRow,
    answer: CheckAnswer,
    stood: FormRow | None,
    values: Mapping[str, str],
    new_id: Callable[[], RowId],
) -> None:
    if stood is not None:
        write.form_rows.change([_standing(stood, values)])
        return
    made = FormRow(row_id=new_id(), ledger=HAZARDS, values=_filled({}, values))
    write.form_rows.add(row.year, [made])
    write.self_checks.answer(row.check_id, replace(answer, hazard=made.row_id))


def _hazard_values(row: SelfCheckRow, kind: str, answer: CheckAnswer) -> dict[str, str]:
    return {
        "held_on": row.held_on.isoformat(),
        "kind": kind,
        "what": answer.text[:CELL_CHARACTERS],
        "place": answer.place,
        "responsible": answer.responsible,
        "deadline": "" if answer.deadline is None else answer.deadline.isoformat(),
        "closed_on": "" if answer.mended_on is None else answer.mended_on.isoformat(),
        "measure": answer.measure[:CELL_CHARACTERS],
    }


def _found(form: CheckForm, answers: Mapping[str, CheckAnswer]) -> Sequence[CheckAnswer]:
    given = [answers[item.id] for item in form.items if item.id in answers]
    return [one for one in given if one.verdict == Verdict.NOT_MET]


def _standing(stood: FormRow, values: Mapping[str, str]) -> FormRow:
    """Return a row with the check's values; what else a person wrote there stays."""
    return replace(stood, values=_filled(stood.values, values), ended_on=None, ended_because="")


def _filled(before: Mapping[str, str], values: Mapping[str, str]) -> dict[str, str]:
    """Return ``before`` with ``values`` put in; an empty value takes its key away."""
    merged = {**before, **values}
    return {key: value for key, value in merged.items() if value}
