"""How a sample institution fills in the checklist of any standard pack.

It answers what only a person can tell and leaves the rest to its ledgers. First
it is worked out which grade the ledgers would allow if everything were
confirmed; then as many clauses as its temper says are confirmed that far.
"""

import hashlib
from collections.abc import Iterable, Mapping
from math import ceil

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.grades import HEIGHT, STEPS, Answers
from models.assessment.levels import Assessment, assess
from models.ledger.readings import Readings
from models.standards.pack import Clause, Criterion, Grade, Pack
from models.usecases.sample.records import SampleAnswers, SampleInstitution
from models.vocabulary.ids import ClauseCode, CriterionId

_Ticks = dict[CriterionId, bool]


def sample_answers(institution: SampleInstitution, pack: Pack) -> SampleAnswers:
    """Return what the institution says under ``pack``; the same for the same two."""
    readings = Readings(institution.ledgers, pack.kinds)
    temper = institution.temper
    not_applicable = {
        clause.code: temper.not_applicable[clause.code]
        for clause in pack.clauses
        if clause.may_not_apply and clause.code in temper.not_applicable
    }
    untold = assess(pack, readings, Answers(ticks={}, not_applicable=not_applicable))
    to_tell = {
        criterion.id
        for clause in pack.clauses
        for criterion in clause.criteria
        if untold.clauses[clause.code].applicable and only_a_person_can_tell(criterion, readings)
    }
    hopeful = assess(
        pack, readings, Answers(ticks=dict.fromkeys(to_tell, True), not_applicable=not_applicable)
    )
    aims = _aims(institution, pack, hopeful)
    ticks: _Ticks = {}
    for clause in pack.clauses:
        if clause.code in aims:
            ticks |= _bring_to(clause, aims[clause.code], to_tell, hesitant=temper.hesitant)
    ticks |= _claims(institution, pack)
    ticks |= dict.fromkeys(temper.denied, False)
    return SampleAnswers(
        ticks=ticks,
        not_applicable=not_applicable,
        reasons={claim.clause: claim.reason for claim in temper.over_claims if claim.reason},
    )


def only_a_person_can_tell(criterion: Criterion, readings: Readings) -> bool:
    """Whether the criterion is open until somebody attests it."""
    if criterion.requirement is None:
        return True
    return evaluate(criterion.requirement, readings).verdict is Verdict.ATTESTED


def _aims(
    institution: SampleInstitution, pack: Pack, hopeful: Assessment
) -> Mapping[ClauseCode, Grade]:
    """Return the grade each clause is to be brought to; D where even C is denied."""
    temper = institution.temper
    touched = [
        clause
        for clause in pack.clauses
        if hopeful.clauses[clause.code].applicable and not _begins(clause.code, temper.untouched)
    ]
    touched.sort(key=lambda clause: (not clause.core, _chance(institution, clause.code)))
    shuffled = sorted(touched, key=lambda clause: _chance(institution, clause.code))
    aims: dict[ClauseCode, Grade] = {}
    steps = (
        (Grade.A, temper.a, shuffled),
        (Grade.B, temper.b, shuffled),
        (Grade.C, temper.c, touched),
    )
    for grade, share, clauses in steps:
        wanted = ceil(share * hopeful.applicable)
        able = (
            clause
            for clause in clauses
            if clause.code not in aims and _ceiling(hopeful, clause) >= HEIGHT[grade]
        )
        for clause in _first(able, wanted - len(aims)):
            aims[clause.code] = grade
    for clause in touched:
        # What the ledgers keep below C is answered as if it were there: they decide.
        able_to_c = _ceiling(hopeful, clause) >= HEIGHT[Grade.C]
        aims.setdefault(clause.code, Grade.D if able_to_c else Grade.C)
    return aims


def _bring_to(
    clause: Clause, aim: Grade, to_tell: Iterable[CriterionId], *, hesitant: bool
) -> _Ticks:
    """Confirm every step up to ``aim`` and deny the next one, in its last criterion."""
    ticks: _Ticks = {}
    known = frozenset(to_tell)
    for step in STEPS:
        asked = [item.id for item in clause.criteria if item.grade is step and item.id in known]
        if HEIGHT[step] <= HEIGHT[aim]:
            ticks |= dict.fromkeys(asked, True)
        elif asked:
            ticks |= dict.fromkeys(asked[:-1], True)
            if not (hesitant and aim is Grade.D):
                ticks[asked[-1]] = False
            break
    return ticks


def _claims(institution: SampleInstitution, pack: Pack) -> _Ticks:
    """Return the ticks that put a clause where its claim stands, whatever is computed."""
    claimed = {claim.clause: claim.grade for claim in institution.temper.over_claims}
    return {
        criterion.id: True
        for clause in pack.clauses
        if clause.code in claimed
        for criterion in clause.criteria
        if HEIGHT[criterion.grade] <= HEIGHT[claimed[clause.code]]
    }


def _ceiling(hopeful: Assessment, clause: Clause) -> int:
    grade = hopeful.clauses[clause.code].claimed
    return HEIGHT.get(grade, 0) if grade is not None else 0


def _first(clauses: Iterable[Clause], count: int) -> tuple[Clause, ...]:
    return tuple(clause for _, clause in zip(range(max(0, count)), clauses, strict=False))


def _begins(code: ClauseCode, beginnings: Iterable[str]) -> bool:
    return any(code == each or code.startswith(f"{each}.") for each in beginnings)


def _chance(institution: SampleInstitution, code: ClauseCode) -> int:
    """Return a number that orders clauses differently in every institution."""
    told = hashlib.sha256(f"{institution.profile.uscc}/{code}".encode()).digest()
    return int.from_bytes(told[:8])
