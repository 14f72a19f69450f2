"""The level as reviewed: the county's grades put through the very engine the centre used.

Prerequisites, vetoes and for whom a level is there were settled when the submission
came in (``judgement.py``) and are taken as it states them; a review gives grades.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.assessment.findings import Verdict
from models.assessment.grades import ClauseResult
from models.assessment.levels import Assessment, ConditionResult, LevelResult, settle
from models.exchange.contents import ConditionPart, Content, LevelPart
from models.exchange.stated_readings import stated_frame
from models.ledger.readings import Readings
from models.standards.pack import Clause, Grade, Pack, Status
from models.vocabulary.ids import ClauseCode


def judge_review(
    content: Content, pack: Pack, reviewed: Mapping[ClauseCode, Grade | None]
) -> Assessment:
    """Return the assessment by the reviewed grades; a clause without one counts as open.

    ``content`` was judged when it came in (``check_judgement``); ``reviewed`` None: no grade.
    """
    computed = {part.code: part.computed for part in content.clauses}
    results = {
        clause.code: _result(clause, computed.get(clause.code, ""), reviewed.get(clause.code))
        for clause in pack.clauses
    }
    judged = settle(pack, Readings(stated_frame(content), pack.kinds), results)
    levels = tuple(
        _as_stated(level, stated)
        for level, stated in zip(judged.levels, content.levels, strict=True)
    )
    return replace(judged, levels=levels)


def _result(clause: Clause, computed: str, reviewed: Grade | None) -> ClauseResult:
    return ClauseResult(
        code=clause.code,
        criteria=(),
        computed=Grade(computed) if computed else None,
        claimed=reviewed,
        reason_not_applicable="",
        recalled=any(one.provenance.status is Status.RECALLED for one in clause.criteria),
    )


def _as_stated(level: LevelResult, stated: LevelPart) -> LevelResult:
    return replace(
        level,
        available=Verdict(stated.available),
        prerequisites=_conditions(level.prerequisites, stated.prerequisites),
        vetoes=_conditions(level.vetoes, stated.vetoes),
    )


def _conditions(
    judged: Sequence[ConditionResult], stated: Sequence[ConditionPart]
) -> tuple[ConditionResult, ...]:
    return tuple(
        replace(one, finding=replace(one.finding, verdict=Verdict(said.verdict)))
        for one, said in zip(judged, stated, strict=True)
    )
