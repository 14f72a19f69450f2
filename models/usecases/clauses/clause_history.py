"""What happened at one clause: answers, reasons, evidence, departments, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.store.journal_rows import ChangeRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.clauses.clause_cards import ClauseChangeCard
from models.vocabulary.ids import ClauseCode

MOST_CHANGES = 200
"""So many are shown; the audit log holds all."""

_TELLING = frozenset(
    {
        "value",
        "not_applicable_reason",
        "claim_reason",
        "removed_at",
        "kind",
        "dated_on",
        "valid_until",
        "item",
        "remark",
        "withdrawn_at",
    }
)
"""Columns that are told one by one; the others name the row or say who and when."""
_WHOLE = frozenset({"evidence_link", "clause_note"})
"""Entities whose coming is told as one thing."""
_PART = "clause_department"
"""Which department leads or supports; a change of it removes one row and adds another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    entity: str
    key: Sequence[str]
    subject: str = ""
    department: str = ""


def clause_history(centre: Centre, code: str) -> tuple[ClauseChangeCard, ...]:
    """Return the newest changes at a clause. Raises: Refusal CLAUSE_UNKNOWN."""
    clause = centre.clause(code)
    with centre.workspace.store.reading() as read:
        found = [
            card
            for row in _rows(centre, read, clause.code)
            for change in read.journal.history(row.entity, row.key)
            for card in _cards(row, change)
        ]
        for key in read.journal.keys_below(_PART, (centre.row.assessment_id, clause.code)):
            row = _Row(entity=_PART, key=key, department=key[-1])
            # of what one unit did to a row the last counts: another part is gone and there again
            newest = {one.unit: one for one in reversed(read.journal.history(_PART, key))}
            found += [_part(row, one) for one in newest.values()]
    found.sort(key=lambda one: -one.unit)
    return tuple(found[:MOST_CHANGES])


def _rows(centre: Centre, read: Reader, code: ClauseCode) -> Iterator[_Row]:
    which = centre.row.assessment_id
    yield _Row(entity="clause_state", key=(which, code))
    own = [one.id for one in centre.clause(code).criteria]
    for criterion in own:
        yield _Row(entity="tick", key=(which, criterion), subject=criterion)
    named = {one.department for one in read.departments.parts(which) if one.clause == code}
    said = {one.department for one in read.departments.ticks(which) if one.criterion_id in own}
    for name in sorted(named | said):
        for criterion in own:
            key = (which, criterion, name)
            yield _Row(entity="department_tick", key=key, subject=criterion, department=name)
    for digest, criterion, name in read.assessments.evidence_keys(which, code):
        yield _Row(entity="evidence_link", key=(which, code, digest, criterion), subject=name)
    for note in read.notes.notes(which, code):
        yield _Row(entity="clause_note", key=(note.note_id,))


def _cards(row: _Row, change: ChangeRow) -> Iterator[ClauseChangeCard]:
    before, after = change.before or {}, change.after or {}
    if change.before is None and row.entity in _WHOLE:
        yield _card(row, change, "", "")
        return
    for field in sorted(_TELLING & {*before, *after}):
        if before.get(field) != after.get(field):
            value = after.get(field)
            yield _card(row, change, field, "" if value is None else str(value))


def _part(row: _Row, change: ChangeRow) -> ClauseChangeCard:
    """Return a department's coming (``text``: lead | support), going ("") or other part."""
    after = change.after or {}
    return _card(row, change, "part", str(after.get("part", "")))


def _card(row: _Row, change: ChangeRow, field: str, text: str) -> ClauseChangeCard:
    return ClauseChangeCard(
        unit=change.unit,
        at=change.at,
        author=change.author,
        kind=change.kind,
        undone=change.undone,
        entity=row.entity,
        subject=row.subject,
        department=row.department,
        field=field,
        text=text,
    )
