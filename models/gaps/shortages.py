"""What is short for a level: merged over clauses, in its own unit.

For a level, the grades that count are those whose share is not reached (and
the grade core clauses must reach). Every unmet or unknown criterion at such a
grade is a reason; the same shortage in several clauses is one row with the
largest need and all the clauses it blocks.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from models.assessment.findings import Finding, Shortage, Verdict
from models.assessment.grades import STEPS, CriterionResult, Outcome
from models.assessment.levels import Assessment, LevelResult, at_least
from models.ledger.derived_rules import RULES
from models.ledger.quantities import Missing
from models.ledger.staff_counts import STAFF_COUNTS
from models.standards.pack import Clause, Condition, Criterion, Grade, Pack
from models.standards.policy import Policy, PolicyRequirement, Strength
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId, Digest

TRAINING = "training"
GROUPS = (
    "people",
    "equipment",
    "departments",
    "building",
    "services",
    "documents",
    TRAINING,
)
"""Groups of shortages, in the order they are shown."""
_EARNED = frozenset({"education", "title_rank", "licence_number", "residency_certified"})
"""Fields of a person that a person already there can come to by learning."""
_TRAINING_FIGURES = ("training.", "teams.trained")
_TRAINING_LEDGERS = frozenset({"training_events", "staff_training"})
_AS_FOUND = {
    Verdict.NOT_MET: Outcome.NOT_MET,
    Verdict.UNKNOWN: Outcome.UNKNOWN,
    Verdict.ATTESTED: Outcome.OPEN,
}


class BlockKind(StrEnum):
    """What a gap stands in the way of."""

    CLAUSE = "clause"
    """A criterion of a clause."""
    CONDITION = "condition"
    """A prerequisite of the level itself."""
    ROW = "row"
    """A requirement of a policy."""


class GapState(StrEnum):
    """Three different things that are never drawn alike."""

    SHORT = "short"
    UNKNOWN = "unknown"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """What a gap stands in the way of: a criterion, a level's condition, a policy's row.

    CONDITION: ``criterion`` and ``clause`` are the condition's id. ROW: ``criterion`` is
    the policy's id and the row, ``clause`` the row, ``pack`` the policy's digest.
    """

    criterion: CriterionId
    clause: ClauseCode
    clause_title: str
    core: bool
    kind: BlockKind = BlockKind.CLAUSE
    pack: Digest | None = None
    strength: Strength | None = None
    """How a policy speaks of it."""


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
    found = [
        gap
        for clause, item in _standing_in_the_way(pack, assessment, level)
        for gap in gaps_of(
            block_of_criterion(clause, item.criterion),
            item.criterion.text,
            item.finding,
            item.claimed,
        )
    ]
    for one in level.prerequisites_short:
        outcome = _AS_FOUND[one.finding.verdict]
        found += gaps_of(
            block_of_condition(one.condition), one.condition.text, one.finding, outcome
        )
    return merged(found)


def grades_short(level: LevelResult) -> tuple[Grade, ...]:
    """Return the grades whose share the level still lacks."""
    return tuple(share.grade for share in level.shares if not share.met)


def gaps_of(block: Blocked, text: str, finding: Finding | None, outcome: Outcome) -> Iterable[Gap]:
    """Yield what is short of one requirement that is not met.

    ``text``: its sentence, for what cannot be counted. What a person denies while the
    ledgers say otherwise is short as a sentence, not as a figure.
    """
    if finding is not None and outcome is Outcome.NOT_MET and finding.shortages:
        for shortage in finding.shortages:
            yield _short(shortage, block)
    elif finding is not None and outcome is Outcome.UNKNOWN:
        yield _sentence(text, GapState.UNKNOWN, finding.missing, block)
    else:
        state = GapState.SHORT if outcome is Outcome.NOT_MET else GapState.OPEN
        yield _sentence(text, state, (), block)


def block_of_criterion(clause: Clause, criterion: Criterion) -> Blocked:
    """Return a criterion as what a gap may stand in the way of."""
    return Blocked(
        criterion=criterion.id,
        clause=clause.code,
        clause_title=clause.title,
        core=clause.core,
    )


def block_of_condition(condition: Condition) -> Blocked:
    """Return a prerequisite of a level as what a gap may stand in the way of."""
    return Blocked(
        criterion=CriterionId(condition.id),
        clause=ClauseCode(condition.id),
        clause_title=condition.text,
        core=True,
        kind=BlockKind.CONDITION,
    )


def block_of_row(policy: Policy, row: PolicyRequirement) -> Blocked:
    """Return a policy's row as what a gap may stand in the way of."""
    return Blocked(
        criterion=CriterionId(f"{policy.id}.{row.row}"),
        clause=ClauseCode(row.row),
        clause_title=row.title,
        core=False,
        kind=BlockKind.ROW,
        pack=policy.digest,
        strength=row.strength,
    )


def merged(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return the gaps with each subject once, in the order they are shown."""
    found: dict[tuple[GapState, str, bool], Gap] = {}
    for gap in gaps:
        key = (gap.state, gap.subject, gap.reduce)
        found[key] = _joined(found[key], gap) if key in found else gap
    return tuple(sorted(found.values(), key=_order))


def group_of(shortage: Shortage) -> str:
    """Return the group a shortage is shown in.

    ``training`` is what people who are already there can close by learning: counts of
    people decided by what a person has earned (a title, a degree, a licence, a residency),
    and figures of trainings held and attended. Other counts of people are ``people``,
    though somebody there may be trained to them (``nearest.py`` says who).
    """
    count = STAFF_COUNTS.get(shortage.subject)
    if count is not None and _EARNED.intersection(count.needs):
        return TRAINING
    rule = RULES.get(shortage.subject)
    told_by = rule.ledger if rule else ""
    if shortage.subject.startswith(_TRAINING_FIGURES) or told_by in _TRAINING_LEDGERS:
        return TRAINING
    return shortage.group if shortage.group in GROUPS else "services"


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


def _short(shortage: Shortage, block: Blocked) -> Gap:
    return Gap(
        state=GapState.SHORT,
        group=group_of(shortage),
        subject=shortage.subject,
        title=shortage.title,
        unit=shortage.unit,
        have=shortage.have,
        need=shortage.need,
        short=shortage.short,
        reduce=shortage.reduce,
        candidates=shortage.candidates,
        missing=(),
        blocks=(block,),
    )


def _sentence(text: str, state: GapState, missing: tuple[Missing, ...], block: Blocked) -> Gap:
    return Gap(
        state=state,
        group="documents",
        subject=block.criterion,
        title=text,
        unit="项",
        have=Fraction(0),
        need=Fraction(1),
        short=Fraction(1),
        reduce=False,
        candidates=(),
        missing=missing,
        blocks=(block,),
    )


def _joined(one: Gap, other: Gap) -> Gap:
    """Join two gaps of one subject: the larger need, the blocks of both."""
    larger = one if one.short >= other.short else other
    return replace(
        larger,
        missing=tuple(dict.fromkeys((*one.missing, *other.missing))),
        blocks=tuple(dict.fromkeys((*one.blocks, *other.blocks))),
    )


def _order(gap: Gap) -> tuple[int, int, bool]:
    """Shortages first, by group, core clauses first; else as the standard stands."""
    states = (GapState.SHORT, GapState.UNKNOWN, GapState.OPEN)
    core = any(blocked.core for blocked in gap.blocks)
    return states.index(gap.state), GROUPS.index(gap.group), not core
