"""Judge a submission again, with the county's own copy of the standard.

The grades of clauses are worked out from the outcomes of criteria, counts and
levels from the grades, by the very functions the centre used. What the sender
states must come out. What only the sender's ledgers can tell (the outcome of a
computed criterion) is taken as stated: that is what the review is for.
"""

from collections.abc import Sequence
from dataclasses import replace

from models.assessment.findings import Verdict
from models.assessment.grades import ClauseResult, CriterionResult, Outcome, grade_of
from models.assessment.levels import Assessment, ConditionResult, LevelResult, settle
from models.exchange.checks import CONTENT, disagrees
from models.exchange.contents import (
    ClausePart,
    ConditionPart,
    Content,
    CriterionPart,
    LevelPart,
    Record,
)
from models.exchange.derivation_checks import check_derivations
from models.exchange.outgoing import plain_text
from models.exchange.snapshot import counts_part, grade_text, level_part
from models.exchange.stated_readings import stated_frame
from models.ledger.readings import Readings
from models.ledger.records import Ledgers, StaffRow
from models.standards.language import asks_facts_only
from models.standards.pack import Clause, Criterion, Grade, Pack, Status
from models.vocabulary.ids import ClauseCode, RowId

_SETTLED = {Verdict.MET, Verdict.NOT_MET}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}


def check_judgement(content: Content, pack: Pack) -> Assessment:
    """Return the assessment as it must be; Refusal CONTENT_DISAGREES with the path."""
    check_derivations(content)
    _same_codes(
        f"{CONTENT}.clauses",
        [part.code for part in content.clauses],
        [clause.code for clause in pack.clauses],
    )
    results: dict[ClauseCode, ClauseResult] = {}
    for at, (part, clause) in enumerate(zip(content.clauses, pack.clauses, strict=True)):
        results[clause.code] = _clause(f"{CONTENT}.clauses[{at}]", part, clause)
    _check_evidence(content, pack)
    judged = settle(pack, Readings(_ledgers(content), pack.kinds), results)
    _same(f"{CONTENT}.counts", content.counts, counts_part(judged))
    _check_levels(content, judged)
    return judged


def _clause(path: str, part: ClausePart, clause: Clause) -> ClauseResult:
    _equal(f"{path}.title", part.title, plain_text(clause.title))
    _equal(f"{path}.core", int(part.core), int(clause.core))
    _same_codes(
        f"{path}.criteria",
        [one.id for one in part.criteria],
        [one.id for one in clause.criteria],
    )
    criteria = tuple(
        _criterion(path, at, one, criterion)
        for at, (one, criterion) in enumerate(zip(part.criteria, clause.criteria, strict=True))
    )
    if part.not_applicable_reason and not clause.may_not_apply:
        raise disagrees(f"{path}.not_applicable_reason", part.not_applicable_reason, "")
    computed = _computed(part, clause, criteria)
    result = ClauseResult(
        code=clause.code,
        criteria=criteria,
        computed=computed,
        claimed=_claimed(part, computed, criteria),
        reason_not_applicable=part.not_applicable_reason,
        recalled=any(one.criterion.provenance.status is Status.RECALLED for one in criteria),
    )
    _equal(f"{path}.computed", part.computed, grade_text(result.computed))
    _equal(f"{path}.claimed", part.claimed, grade_text(result.claimed))
    _equal(f"{path}.over_claim", part.over_claim, result.over_claim)
    if result.over_claim and not part.claim_reason:
        raise disagrees(f"{path}.claim_reason", "", result.over_claim)
    return result


def _criterion(path: str, at: int, part: CriterionPart, criterion: Criterion) -> CriterionResult:
    computed, claimed = _OUTCOMES[part.computed], _OUTCOMES[part.claimed]
    said = computed if part.tick is None else (Outcome.MET if part.tick else Outcome.NOT_MET)
    if claimed is not said:
        raise disagrees(f"{path}.criteria[{at}].claimed", claimed, said)
    if criterion.requirement is None:
        # Only a person can tell, so what was worked out is what was said.
        attested = Outcome.OPEN if part.tick is None else said
        if computed is not attested:
            raise disagrees(f"{path}.criteria[{at}].computed", computed, attested)
    return CriterionResult(
        criterion=criterion, finding=None, tick=part.tick, computed=computed, claimed=claimed
    )


def _computed(
    part: ClausePart, clause: Clause, criteria: Sequence[CriterionResult]
) -> Grade | None:
    if part.computed == "E" and clause.not_applicable_when is not None:
        return Grade.E
    computed = grade_of([(one.criterion.grade, one.computed) for one in criteria])
    return Grade.E if computed is None and part.not_applicable_reason else computed


def _claimed(
    part: ClausePart, computed: Grade | None, criteria: Sequence[CriterionResult]
) -> Grade | None:
    falls_away = computed is Grade.E and all(one.tick is None for one in criteria)
    if part.not_applicable_reason or falls_away:
        return Grade.E
    return grade_of([(one.criterion.grade, one.claimed) for one in criteria])


def _check_evidence(content: Content, pack: Pack) -> None:
    """Every file stands behind a clause of the standard, and a criterion of that clause.

    A check that was accepted at a clause names one of the standard too, and so does a task.
    """
    known = {clause.code: {one.id for one in clause.criteria} for clause in pack.clauses}
    for at, part in enumerate(content.evidence):
        criteria = known.get(ClauseCode(part.clause))
        if criteria is None:
            raise disagrees(f"{CONTENT}.evidence[{at}].clause", part.clause, "")
        if part.criterion and part.criterion not in criteria:
            raise disagrees(f"{CONTENT}.evidence[{at}].criterion", part.criterion, part.clause)
    for at, one in enumerate(content.accepted):
        if one.clause and one.clause not in known:
            raise disagrees(f"{CONTENT}.accepted[{at}].clause", one.clause, "")
    for at, task in enumerate(content.rectification):
        for place, code in enumerate(task.clauses):
            if code not in known:
                raise disagrees(f"{CONTENT}.rectification[{at}].clauses[{place}]", code, "")


def _check_levels(content: Content, judged: Assessment) -> None:
    path = f"{CONTENT}.levels"
    _same_codes(
        path, [one.id for one in content.levels], [level.rule.id for level in judged.levels]
    )
    highest: LevelPart | None = None
    for at, (stated, level) in enumerate(zip(content.levels, judged.levels, strict=True)):
        _same(f"{path}[{at}]", stated, level_part(_as_stated(f"{path}[{at}]", stated, level)))
        highest = stated if stated.reached else highest
    where = f"{CONTENT}.assessment"
    _equal(f"{where}.level", content.assessment.level, highest.id if highest else "")
    provisional = bool(highest and highest.provisional)
    _equal(f"{where}.provisional", int(content.assessment.provisional), int(provisional))


def _as_stated(path: str, stated: LevelPart, level: LevelResult) -> LevelResult:
    """Return ``level`` with what only the sender's ledgers can tell taken from ``stated``."""
    available = Verdict(stated.available)
    if {available, level.available} == _SETTLED:
        raise disagrees(f"{path}.available", available, level.available)
    return replace(
        level,
        available=available,
        prerequisites=_conditions(
            f"{path}.prerequisites", stated.prerequisites, level.prerequisites
        ),
        vetoes=_conditions(f"{path}.vetoes", stated.vetoes, level.vetoes),
    )


def _conditions(
    path: str, stated: Sequence[ConditionPart], judged: Sequence[ConditionResult]
) -> tuple[ConditionResult, ...]:
    """Every fact travels: what facts alone decide must come out, the rest must not be denied."""
    _same_codes(path, [one.id for one in stated], [one.condition.id for one in judged])
    taken = []
    for at, (said, found) in enumerate(zip(stated, judged, strict=True)):
        verdict, own = Verdict(said.verdict), found.finding.verdict
        lies = {verdict, own} == _SETTLED
        if lies or (verdict is not own and asks_facts_only(found.condition.requirement)):
            raise disagrees(f"{path}[{at}].verdict", verdict, own)
        taken.append(replace(found, finding=replace(found.finding, verdict=verdict)))
    return tuple(taken)


def _ledgers(content: Content) -> Ledgers:
    """Return the little that decides for whom a level exists: who, how many, figures, facts."""
    staff = tuple(StaffRow(row_id=RowId(one.row), name=one.name) for one in content.staff)
    return replace(stated_frame(content), staff=staff)


def _same_codes(path: str, stated: Sequence[str], expected: Sequence[str]) -> None:
    """Refuse codes that are unknown, missing, twice or in another order."""
    if stated == expected:
        return
    for at, code in enumerate(stated):
        wanted = expected[at] if at < len(expected) else ""
        _equal(f"{path}[{at}]", code, wanted)
    if len(stated) < len(expected):
        raise disagrees(f"{path}[{len(stated)}]", "", expected[len(stated)])


def _same(path: str, stated: Record, expected: Record) -> None:
    for name in stated.__struct_fields__:
        left, right = getattr(stated, name), getattr(expected, name)
        if left != right:
            raise disagrees(f"{path}.{name}", str(left), str(right))


def _equal(path: str, stated: str | int, expected: str | int) -> None:
    if stated != expected:
        raise disagrees(path, stated, expected)
