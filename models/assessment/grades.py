"""From criteria to the grade of a clause: C, then B on top, then A.

Two grades are worked out side by side and never merged: ``computed`` from the
ledgers (and from what people attested, where only they can tell), and ``self``
from what the centre says. A grade above the computed one is an over-claim.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.assessment.evaluate import evaluate
from models.assessment.findings import Finding, Verdict
from models.ledger.readings import Readings
from models.standards.pack import Clause, Criterion, Grade, Status
from models.vocabulary.ids import ClauseCode, CriterionId

STEPS = (Grade.C, Grade.B, Grade.A)
HEIGHT: Mapping[Grade, int] = {Grade.D: 0, Grade.C: 1, Grade.B: 2, Grade.A: 3}


class Outcome(StrEnum):
    """Where a criterion stands."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    """The ledgers cannot tell."""
    OPEN = "open"
    """Nobody has answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What people have said: ticks by criterion, clauses set to E with a reason."""

    ticks: Mapping[CriterionId, bool]
    not_applicable: Mapping[ClauseCode, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionResult:
    """One criterion: its finding (None: attested only), the tick, both outcomes."""

    criterion: Criterion
    finding: Finding | None
    tick: bool | None
    computed: Outcome
    claimed: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseResult:
    """One clause. A grade None is not settled: something is open or unknown.

    ``recalled``: the grade hangs on a statement not yet checked.
    """

    code: ClauseCode
    criteria: tuple[CriterionResult, ...]
    computed: Grade | None
    claimed: Grade | None
    reason_not_applicable: str
    recalled: bool

    @property
    def applicable(self) -> bool:
        """Whether the clause counts (its own grade is not E)."""
        return self.claimed is not Grade.E

    @property
    def answered(self) -> bool:
        """Whether the claimed grade is settled."""
        return self.claimed is not None

    @property
    def lacks_data(self) -> bool:
        """Whether the computed grade is open because the ledgers cannot tell."""
        return self.computed is None and any(
            item.computed is Outcome.UNKNOWN for item in self.criteria
        )

    @property
    def over_claim(self) -> int:
        """How many grades the claim stands above the computed one; 0 if none.

        A settled claim over an unsettled computation counts from D.
        """
        if self.claimed is None or self.claimed is Grade.E:
            return 0
        if self.computed is None and not self.lacks_data:
            return 0
        base = 0 if self.computed is None else HEIGHT.get(self.computed, 0)
        return max(0, HEIGHT[self.claimed] - base)

    @property
    def under_claim(self) -> int:
        """How many grades the claim stands below the computed one; 0 if none."""
        if self.claimed is None or self.computed is None or not self.applicable:
            return 0
        return max(0, HEIGHT.get(self.computed, 0) - HEIGHT[self.claimed])


def judge_clause(clause: Clause, readings: Readings, answers: Answers) -> ClauseResult:
    """Work out both grades of one clause."""
    results = tuple(
        _judge_criterion(criterion, readings, answers.ticks.get(criterion.id))
        for criterion in clause.criteria
    )
    reason = answers.not_applicable.get(clause.code, "")
    computed = grade_of([(item.criterion.grade, item.computed) for item in results])
    claimed = grade_of([(item.criterion.grade, item.claimed) for item in results])
    if _falls_away(clause, readings):
        computed = Grade.E
        if not any(item.tick is not None for item in results):
            claimed = Grade.E
    if reason:
        claimed = Grade.E
        computed = computed if computed is not None else Grade.E
    return ClauseResult(
        code=clause.code,
        criteria=results,
        computed=computed,
        claimed=claimed,
        reason_not_applicable=reason,
        recalled=any(item.criterion.provenance.status is Status.RECALLED for item in results),
    )


def grade_of(outcomes: Sequence[tuple[Grade, Outcome]]) -> Grade | None:
    """Return the grade, or None while C is neither failed nor complete.

    An unmet C criterion makes D, whatever else is open. Above C, a step that
    is not wholly met leaves the grade below it: unknown never counts as met.
    """
    reached: Grade | None = None
    for step in STEPS:
        asked = [outcome for grade, outcome in outcomes if grade is step]
        if not asked or asked.count(Outcome.MET) < len(asked):
            if step is Grade.C and Outcome.NOT_MET in asked:
                return Grade.D
            break
        reached = step
    return reached


def _judge_criterion(
    criterion: Criterion, readings: Readings, tick: bool | None
) -> CriterionResult:
    if criterion.requirement is None:
        outcome = _said(tick)
        return CriterionResult(
            criterion=criterion, finding=None, tick=tick, computed=outcome, claimed=outcome
        )
    finding = evaluate(criterion.requirement, readings, confirmed=tick)
    computed = _computed(finding.verdict)
    return CriterionResult(
        criterion=criterion,
        finding=finding,
        tick=tick,
        computed=computed,
        claimed=computed if tick is None else _said(tick),
    )


def _said(tick: bool | None) -> Outcome:
    if tick is None:
        return Outcome.OPEN
    return Outcome.MET if tick else Outcome.NOT_MET


def _computed(verdict: Verdict) -> Outcome:
    match verdict:
        case Verdict.MET | Verdict.NOT_APPLICABLE:
            return Outcome.MET
        case Verdict.NOT_MET:
            return Outcome.NOT_MET
        case Verdict.UNKNOWN:
            return Outcome.UNKNOWN
        case Verdict.ATTESTED:
            return Outcome.OPEN


def _falls_away(clause: Clause, readings: Readings) -> bool:
    if clause.not_applicable_when is None:
        return False
    return evaluate(clause.not_applicable_when, readings).verdict is Verdict.MET
