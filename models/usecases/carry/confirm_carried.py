"""Confirm, or set aside, what came over from an earlier assessment."""

from collections.abc import Sequence
from dataclasses import replace

from models.assessment.grades import Answers
from models.store.note_rows import new_note_id
from models.store.records import CLAUSE_TEXTS, CarriedRow, ClauseState, EvidenceLink
from models.store.unit import Writer
from models.usecases.cards import AnswerCard
from models.usecases.carry.carry_sorting import NOTE, note_of
from models.usecases.centre import Centre
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId, Digest


def confirm(centre: Centre, code: str) -> AnswerCard:
    """Confirm a clause where ``code`` is one, else a criterion; see those."""
    if ClauseCode(code) in centre.clauses:
        return confirm_clause(centre, code)
    return confirm_criterion(centre, code)


def confirm_criterion(centre: Centre, criterion: str) -> AnswerCard:
    """Take the answer that came over for one criterion as this year's.

    Raises: Refusal CRITERION_UNKNOWN, CARRIED_NOTHING (none waits, or the sentence
    changed), ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    clause, found = centre.criterion(criterion)
    rows = [
        row
        for row in _waiting(centre, clause.code)
        if row.what == "answer" and row.criterion_id == found.id
    ]
    return _confirm(centre, clause.code, rows)


def confirm_evidence(
    centre: Centre, code: str, digest: Digest, criterion: CriterionId
) -> AnswerCard:
    """Take one file that came over as evidence for this assessment too.

    Raises: Refusal CLAUSE_UNKNOWN, CARRIED_NOTHING, ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    clause = centre.clause(code)
    rows = [
        row
        for row in _waiting(centre, clause.code)
        if row.what == "evidence" and (row.digest, row.criterion_id) == (digest, criterion)
    ]
    return _confirm(centre, clause.code, rows)


def confirm_clause(centre: Centre, code: str) -> AnswerCard:
    """Take everything that came over for a clause: answers, E with its reason, files, notes.

    Answers to sentences that changed keep waiting to be given anew.
    Raises: Refusal CLAUSE_UNKNOWN, CARRIED_NOTHING, ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED;
    NOT_PERMITTED for an E by who may not set it.
    """
    clause = centre.clause(code)
    return _confirm(centre, clause.code, _waiting(centre, clause.code))


def set_aside_carried(centre: Centre, code: str) -> AnswerCard:
    """Be done with everything that came over for a clause without taking any of it.

    Raises: Refusal CLAUSE_UNKNOWN, ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    clause = centre.clause(code)
    centre.refuse_if_final()
    with centre.writing(Deed.ANSWERS) as write:
        write.carried.settle_clause(centre.row.assessment_id, clause.code)
        write.note_down("carried.set-aside", clause.code)
    return _card(centre, clause.code)


def _waiting(centre: Centre, clause: ClauseCode) -> list[CarriedRow]:
    with centre.workspace.store.reading() as read:
        rows = read.carried.waiting(centre.row.assessment_id)
    return [row for row in rows if row.clause == clause and row.stands]


def _confirm(centre: Centre, clause: ClauseCode, rows: Sequence[CarriedRow]) -> AnswerCard:
    centre.refuse_if_final()
    if not rows:
        raise Refusal(RefusalCode.CARRIED_NOTHING, clause=clause)
    ticks = {row.criterion_id: row.value == "1" for row in rows if row.what == "answer"}
    before = centre.answers
    sets_to_e = any(row.what == "not_applicable" for row in rows)
    if sets_to_e:
        centre.allow(Deed.NOT_APPLICABLE)
    with centre.writing(Deed.ANSWERS) as write:
        which = centre.row.assessment_id
        write.assessments.put_ticks(which, ticks)
        state = _texts(write, centre, clause, rows)
        _notes(write, which, clause, rows)
        files = write.carried.files(which)
        for row in rows:
            if row.what == "evidence":
                write.assessments.link_evidence(which, _link(row, *files[row.digest]))
        shown = " ".join(row.criterion_id or row.what for row in rows)
        write.note_down("carried.confirmed", clause, shown)
        if sets_to_e:  # last, so that undoing it asks for the same permission
            write.note_down("clause.not-applicable", clause, "written")
    not_applicable = dict(before.not_applicable)
    if state.not_applicable_reason:
        not_applicable[clause] = state.not_applicable_reason
    centre.answered(clause, Answers(ticks={**before.ticks, **ticks}, not_applicable=not_applicable))
    return _card(centre, clause)


def _texts(
    write: Writer, centre: Centre, clause: ClauseCode, rows: Sequence[CarriedRow]
) -> ClauseState:
    """Write the texts that wait; one that was written anew meanwhile is settled already."""
    which = centre.row.assessment_id
    state = write.assessments.states(which).get(clause, ClauseState())
    texts = {CLAUSE_TEXTS[row.what]: row.value for row in rows if row.what in CLAUSE_TEXTS}
    if texts:
        state = replace(state, **texts)
        write.assessments.put_state(which, clause, state)
        for row in rows:
            if row.what in CLAUSE_TEXTS:
                write.carried.settle_text(which, clause, row.what)
    return state


def _notes(
    write: Writer, which: AssessmentId, clause: ClauseCode, rows: Sequence[CarriedRow]
) -> None:
    """Let notes that wait stand among this assessment's, under their own authors and times."""
    notes = [replace(note_of(row), note_id=new_note_id()) for row in rows if row.what == NOTE]
    write.notes.add(which, notes)
    if notes:
        write.carried.settle_notes(which, clause)


def _link(row: CarriedRow, size: int, media_type: str) -> EvidenceLink:
    return EvidenceLink(
        clause=row.clause,
        criterion_id=row.criterion_id,
        digest=Digest(row.digest),
        name=row.value,
        size=size,
        media_type=media_type,
        added_at="",
        **row.detail,
    )


def _card(centre: Centre, code: ClauseCode) -> AnswerCard:
    return AnswerCard(clause=read_clause(centre, code), checklist=read_checklist(centre))
