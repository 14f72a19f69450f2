"""From clause grades to rates and the level, with what decides it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from models.assessment.evaluate import evaluate
from models.assessment.findings import Finding, Verdict
from models.assessment.grades import HEIGHT, Answers, ClauseResult, judge_clause
from models.ledger.readings import Readings
from models.standards.pack import Clause, Condition, Grade, LevelRule, Pack, Status
from models.vocabulary.ids import ClauseCode

SATISFIED = frozenset({Verdict.MET, Verdict.NOT_APPLICABLE})
"""What a prerequisite must come to; one that cannot be told is not met."""
UNANSWERED = frozenset({Verdict.UNKNOWN, Verdict.ATTESTED})
"""What a veto comes to that nobody has ruled out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareResult:
    """A share a level asks: ``reached`` of ``applicable`` clauses at ``grade`` or better."""

    grade: Grade
    reached: int
    applicable: int
    threshold: Fraction
    needed: int
    """Least number of clauses that satisfies the threshold."""

    @property
    def exact(self) -> Fraction:
        """The share itself; 0 where no clause applies."""
        return Fraction(self.reached, self.applicable) if self.applicable else Fraction(0)

    @property
    def met(self) -> bool:
        """Whether the share holds, compared without rounding."""
        return self.applicable > 0 and self.reached >= self.needed

    @property
    def short(self) -> int:
        """How many clauses are missing."""
        return max(0, self.needed - self.reached)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionResult:
    """A prerequisite or veto with what it comes to."""

    condition: Condition
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelResult:
    """One level: whether it is open to this institution, reached, and what decides."""

    rule: LevelRule
    available: Verdict
    shares: tuple[ShareResult, ...]
    core_short: tuple[ClauseCode, ...]
    """Applicable core clauses below the grade asked of them."""
    recalled_clauses: tuple[ClauseCode, ...]
    """Applicable clauses with a statement nobody has checked against its source."""
    prerequisites: tuple[ConditionResult, ...] = ()
    vetoes: tuple[ConditionResult, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether every share, every core clause and every prerequisite is there."""
        return (
            self.available in {Verdict.MET, Verdict.NOT_APPLICABLE}
            and all(share.met for share in self.shares)
            and not self.core_short
            and not self.prerequisites_short
        )

    @property
    def recalled_rule(self) -> bool:
        """Whether the shares, or a prerequisite, are themselves recalled."""
        said = (self.rule.provenance, *(one.provenance for one in self.rule.prerequisites))
        return any(provenance.status is Status.RECALLED for provenance in said)

    @property
    def provisional(self) -> bool:
        """Whether the outcome hangs on recalled statements."""
        return self.recalled_rule or bool(self.recalled_clauses)

    @property
    def prerequisites_short(self) -> tuple[ConditionResult, ...]:
        """Prerequisites that are not met; one that cannot be told is not met."""
        return tuple(one for one in self.prerequisites if one.finding.verdict not in SATISFIED)

    @property
    def barred_by(self) -> tuple[ConditionResult, ...]:
        """Vetoes in force: this year's application for the level is barred."""
        return tuple(one for one in self.vetoes if one.finding.verdict is Verdict.MET)

    @property
    def vetoes_open(self) -> tuple[ConditionResult, ...]:
        """Vetoes nobody has ruled out yet; ask before an application."""
        return tuple(one for one in self.vetoes if one.finding.verdict in UNANSWERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A whole assessment: every clause, the counts, every level in rising order."""

    clauses: Mapping[ClauseCode, ClauseResult]
    applicable: int
    counts: Mapping[Grade, int]
    """Clauses by claimed grade."""
    open: int
    """Applicable clauses whose claimed grade is not settled; counted as not reached."""
    levels: tuple[LevelResult, ...]

    @property
    def level(self) -> LevelResult | None:
        """The highest level reached, or None."""
        reached = [level for level in self.levels if level.reached]
        return reached[-1] if reached else None


def assess(pack: Pack, readings: Readings, answers: Answers) -> Assessment:
    """Judge every clause and settle the level.

    Clauses set to E leave numerator and denominator. A clause that is not
    settled stays in the denominator and counts as not reached.
    """
    clauses = {clause.code: judge_clause(clause, readings, answers) for clause in pack.clauses}
    return settle(pack, readings, clauses)


def reassess(
    before: Assessment, clause: Clause, pack: Pack, readings: Readings, answers: Answers
) -> Assessment:
    """Judge one clause again after an answer; the others stay as they were."""
    clauses = dict(before.clauses)
    clauses[clause.code] = judge_clause(clause, readings, answers)
    return settle(pack, readings, clauses)


def settle(
    pack: Pack, readings: Readings, clauses: Mapping[ClauseCode, ClauseResult]
) -> Assessment:
    """Count the grades and decide every level."""
    counting = [result for result in clauses.values() if result.applicable]
    counts = dict.fromkeys(Grade, 0)
    for result in clauses.values():
        if result.claimed is not None:
            counts[result.claimed] += 1
    recalled = tuple(result.code for result in counting if result.recalled)
    core = [clause.code for clause in pack.clauses if clause.core]
    reached = _Reached(counts=counts, applicable=len(counting))
    return Assessment(
        clauses=clauses,
        applicable=len(counting),
        counts=counts,
        open=sum(not result.answered for result in counting),
        levels=tuple(
            _level(rule, readings, clauses, reached, core, recalled) for rule in pack.levels
        ),
    )


def at_least(result: ClauseResult, grade: Grade) -> bool:
    """Whether the claimed grade is ``grade`` or better."""
    return result.claimed is not None and HEIGHT.get(result.claimed, -1) >= HEIGHT[grade]


def _level(
    rule: LevelRule,
    readings: Readings,
    clauses: Mapping[ClauseCode, ClauseResult],
    reached: "_Reached",
    core: Sequence[ClauseCode],
    recalled: tuple[ClauseCode, ...],
) -> LevelResult:
    available = (
        Verdict.MET
        if rule.available_when is None
        else evaluate(rule.available_when, readings).verdict
    )
    core_short: tuple[ClauseCode, ...] = ()
    if rule.core_grade is not None:
        core_short = tuple(
            code
            for code in core
            if clauses[code].applicable and not at_least(clauses[code], rule.core_grade)
        )
    return LevelResult(
        rule=rule,
        available=available,
        shares=tuple(_share(grade, threshold, reached) for grade, threshold in rule.shares),
        core_short=core_short,
        recalled_clauses=recalled,
        prerequisites=_conditions(rule.prerequisites, readings),
        vetoes=_conditions(rule.vetoes, readings),
    )


def _conditions(conditions: Sequence[Condition], readings: Readings) -> tuple[ConditionResult, ...]:
    return tuple(
        ConditionResult(condition=one, finding=evaluate(one.requirement, readings))
        for one in conditions
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reached:
    """Clauses by claimed grade, and how many apply."""

    counts: Mapping[Grade, int]
    applicable: int

    def at_least(self, grade: Grade) -> int:
        """Return how many clauses have ``grade`` or a better one."""
        return sum(self.counts[one] for one in HEIGHT if HEIGHT[one] >= HEIGHT[grade])


def _share(grade: Grade, threshold: Fraction, reached: _Reached) -> ShareResult:
    return ShareResult(
        grade=grade,
        reached=reached.at_least(grade),
        applicable=reached.applicable,
        threshold=threshold,
        needed=ceil(threshold * reached.applicable),
    )
