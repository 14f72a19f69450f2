"""What is short for a level: merged over clauses, in its own unit.

For a level, the grades that count are those whose share is not reached (and
the grade core clauses must reach). Every unmet or unknown criterion at such a
grade is a reason; the same shortage in several clauses is one row with the
largest need and all the clauses it blocks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from models.assessment.findings import Shortage
from models.assessment.grades import STEPS, CriterionResult, Outcome
from models.assessment.levels import Assessment, LevelResult, at_least
from models.ledger.quantities import Missing
from models.standards.pack import Clause, Grade, Pack
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId

GROUPS = ("people", "equipment", "departments", "building", "services", "documents")
"""Groups of shortages, in the order they are shown."""


class GapState(StrEnum):
    """Three different things that are never drawn alike."""

    SHORT = "short"
    UNKNOWN = "unknown"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """A criterion that stands in the way."""

    criterion: CriterionId
    clause: ClauseCode
    clause_title: str
    core: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One shortage, or one thing that cannot be told, or one open criterion.

    SHORT: ``have``, ``need``, ``short`` in ``unit``; a document gap is short 1.
    UNKNOWN: ``missing`` says what would settle it. OPEN: nobody has answered.
    """

    state: GapState
    group: str
    subject: str
    title: str
    unit: str
    have: Fraction
    need: Fraction
    short: Fraction
    reduce: bool
    candidates: tuple[str, ...]
    missing: tuple[Missing, ...]
    blocks: tuple[Blocked, ...]


def gaps_for(pack: Pack, assessment: Assessment, level_id: str) -> tuple[Gap, ...]:
    """Return every gap to ``level_id``, shortages first, core clauses first.

    Raises: Refusal LEVEL_UNKNOWN where the pack has no such level.
    """
    level = next((one for one in assessment.levels if one.rule.id == level_id), None)
    if level is None:
        known = " ".join(one.rule.id for one in assessment.levels)
        raise Refusal(RefusalCode.LEVEL_UNKNOWN, level=level_id, known=known)
    found: dict[tuple[GapState, str], Gap] = {}
    for clause, item in _standing_in_the_way(pack, assessment, level):
        for gap in _gaps_of(clause, item):
            key = (gap.state, gap.subject)
            found[key] = _merged(found[key], gap) if key in found else gap
    return tuple(sorted(found.values(), key=_order))


def grades_short(level: LevelResult) -> tuple[Grade, ...]:
    """Return the grades whose share the level still lacks."""
    return tuple(share.grade for share in level.shares if not share.met)


def _standing_in_the_way(
    pack: Pack, assessment: Assessment, level: LevelResult
) -> Iterable[tuple[Clause, CriterionResult]]:
    lacking = grades_short(level)
    core_short = set(level.core_short)
    for clause in pack.clauses:
        result = assessment.clauses[clause.code]
        if not result.applicable:
            continue
        wanted = max(
            (STEPS.index(grade) for grade in lacking if not at_least(result, grade)), default=-1
        )
        if clause.code in core_short and level.rule.core_grade is not None:
            wanted = max(wanted, STEPS.index(level.rule.core_grade))
        for item in result.criteria:
            if STEPS.index(item.criterion.grade) <= wanted and item.claimed is not Outcome.MET:
                yield clause, item


def _gaps_of(clause: Clause, item: CriterionResult) -> Iterable[Gap]:
    blocked = (
        Blocked(
            criterion=item.criterion.id,
            clause=clause.code,
            clause_title=clause.title,
            core=clause.core,
        ),
    )
    finding = item.finding
    if finding is not None and item.claimed is Outcome.NOT_MET and finding.shortages:
        for shortage in finding.shortages:
            yield _short(shortage, blocked)
    elif finding is not None and item.claimed is Outcome.UNKNOWN:
        yield _attested(item, GapState.UNKNOWN, finding.missing, blocked)
    else:
        state = GapState.SHORT if item.claimed is Outcome.NOT_MET else GapState.OPEN
        yield _attested(item, state, (), blocked)


def _short(shortage: Shortage, blocked: tuple[Blocked, ...]) -> Gap:
    return Gap(
        state=GapState.SHORT,
        group=shortage.group if shortage.group in GROUPS else "services",
        subject=shortage.subject,
        title=shortage.title,
        unit=shortage.unit,
        have=shortage.have,
        need=shortage.need,
        short=shortage.short,
        reduce=shortage.reduce,
        candidates=shortage.candidates,
        missing=(),
        blocks=blocked,
    )


def _attested(
    item: CriterionResult,
    state: GapState,
    missing: tuple[Missing, ...],
    blocked: tuple[Blocked, ...],
) -> Gap:
    return Gap(
        state=state,
        group="documents",
        subject=item.criterion.id,
        title=item.criterion.text,
        unit="项",
        have=Fraction(0),
        need=Fraction(1),
        short=Fraction(1),
        reduce=False,
        candidates=(),
        missing=missing,
        blocks=blocked,
    )


def _merged(one: Gap, other: Gap) -> Gap:
    """Join two gaps of one subject: the larger need, the blocks of both."""
    larger = one if one.short >= other.short else other
    return Gap(
        state=one.state,
        group=one.group,
        subject=one.subject,
        title=one.title,
        unit=one.unit,
        have=larger.have,
        need=larger.need,
        short=larger.short,
        reduce=larger.reduce,
        candidates=larger.candidates,
        missing=tuple(dict.fromkeys((*one.missing, *other.missing))),
        blocks=(*one.blocks, *other.blocks),
    )


def _order(gap: Gap) -> tuple[int, int, bool]:
    """Shortages first, by group, core clauses first; else as the standard stands."""
    states = (GapState.SHORT, GapState.UNKNOWN, GapState.OPEN)
    core = any(blocked.core for blocked in gap.blocks)
    return states.index(gap.state), GROUPS.index(gap.group), not core
