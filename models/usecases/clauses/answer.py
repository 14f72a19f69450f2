"""Answer the checklist: tick a criterion, set a clause to E, write a reason."""

from collections.abc import Mapping
from dataclasses import replace

from models.assessment.grades import STEPS, Answers
from models.standards.pack import Clause, Grade
from models.store.records import CLAUSE_TEXTS, ClauseState
from models.store.unit import Writer
from models.usecases.cards import AnswerCard
from models.usecases.centre import Centre
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId
from models.vocabulary.limits import NOTE_CHARACTERS

_DEEDS: Mapping[str, Deed] = {
    "not_applicable": Deed.NOT_APPLICABLE,
    "reason": Deed.ANSWERS,
}


def tick_criterion(centre: Centre, criterion: str, value: bool | None) -> AnswerCard:
    """Tick (True), deny (False) or take back (None) one criterion.

    Raises: Refusal CRITERION_UNKNOWN, ASSESSMENT_FINALISED.
    """
    clause, found = centre.criterion(criterion)
    return _tick(centre, clause, {found.id: value})


def tick_grade(centre: Centre, code: str, grade: Grade, value: bool | None = True) -> AnswerCard:
    """Answer every criterion of a grade, and of the grades below it when ticking.

    Raises: Refusal CLAUSE_UNKNOWN, ASSESSMENT_FINALISED.
    """
    clause = centre.clause(code)
    height = STEPS.index(grade)
    return _tick(
        centre,
        clause,
        {
            criterion.id: value
            for criterion in clause.criteria
            if criterion.grade is grade
            or (value is True and STEPS.index(criterion.grade) <= height)
        },
    )


def set_not_applicable(centre: Centre, code: str, reason: str) -> AnswerCard:
    """Set a clause to E with a reason; an empty reason takes E back.

    Raises: Refusal CLAUSE_ALWAYS_APPLIES, NOTE_TOO_LONG, CLAUSE_UNKNOWN,
    ASSESSMENT_FINALISED.
    """
    centre.allow(Deed.NOT_APPLICABLE)
    clause = centre.clause(code)
    text = _short_enough(reason)
    if text and not clause.may_not_apply:
        raise Refusal(RefusalCode.CLAUSE_ALWAYS_APPLIES, clause=code)
    before = centre.answers
    not_applicable = dict(before.not_applicable)
    not_applicable.pop(clause.code, None)
    if text:
        not_applicable[clause.code] = text
    _write_state(centre, clause.code, "not_applicable", text, "clause.not-applicable")
    centre.answered(clause.code, Answers(ticks=before.ticks, not_applicable=not_applicable))
    return _card(centre, clause.code)


def write_claim_reason(centre: Centre, code: str, reason: str) -> AnswerCard:
    """Write why the claim stands above the computed grade.

    Raises: Refusal NOTE_TOO_LONG, CLAUSE_UNKNOWN, ASSESSMENT_FINALISED.
    """
    clause = centre.clause(code)
    _write_state(centre, clause.code, "reason", _short_enough(reason), "clause.reason")
    return _card(centre, clause.code)


def _tick(centre: Centre, clause: Clause, values: Mapping[CriterionId, bool | None]) -> AnswerCard:
    centre.refuse_if_final()
    before = centre.answers
    ticks = dict(before.ticks)
    with centre.writing(Deed.ANSWERS) as write:
        write.assessments.put_ticks(centre.row.assessment_id, values)
        _note_ticks(write, values)
    for criterion, value in values.items():
        ticks.pop(criterion, None)
        if value is not None:
            ticks[criterion] = value
    centre.answered(clause.code, Answers(ticks=ticks, not_applicable=before.not_applicable))
    return _card(centre, clause.code)


def _note_ticks(write: Writer, values: Mapping[CriterionId, bool | None]) -> None:
    shown = {True: "yes", False: "no", None: "open"}
    detail = " ".join(f"{ident}={shown[value]}" for ident, value in values.items())
    write.note_down("answer", next(iter(values), ""), detail)


def _write_state(centre: Centre, clause: ClauseCode, what: str, text: str, action: str) -> None:
    centre.refuse_if_final()
    which = centre.row.assessment_id
    with centre.writing(_DEEDS[what]) as write:
        state = write.assessments.states(which).get(clause, ClauseState())
        write.assessments.put_state(which, clause, replace(state, **{CLAUSE_TEXTS[what]: text}))
        write.carried.settle_text(which, clause, what)
        write.note_down(action, clause, "written" if text else "cleared")


def _short_enough(text: str) -> str:
    plain = text.strip()
    if len(plain) > NOTE_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=len(plain), most=NOTE_CHARACTERS)
    return plain


def _card(centre: Centre, code: ClauseCode) -> AnswerCard:
    return AnswerCard(clause=read_clause(centre, code), checklist=read_checklist(centre))
