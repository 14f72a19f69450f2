"""Everything a target asks, one by one, to be judged on whatever ledgers one likes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.assessment.evaluate import evaluate
from models.assessment.findings import Finding
from models.assessment.grades import Answers
from models.assessment.levels import SATISFIED, Assessment, LevelResult
from models.assessment.standing import Standing, judge_requirement
from models.gaps.shortages import Blocked, block_of_condition, block_of_criterion, block_of_row
from models.ledger.readings import Readings
from models.standards.language import Requirement
from models.standards.pack import Pack
from models.standards.policy import Policy, PolicyRequirement


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One requirement of a target that ledgers can decide.

    ``judge`` tells of readings whether it holds, with the finding that says why.
    """

    block: Blocked
    judge: Callable[[Readings], tuple[bool, Finding | None]]


def watch_level(
    pack: Pack, assessment: Assessment, level: LevelResult, answers: Answers
) -> Iterator[Watched]:
    """Yield every criterion of the clauses that apply, and the level's prerequisites."""
    for clause in pack.clauses:
        if not assessment.clauses[clause.code].applicable:
            continue
        for criterion in clause.criteria:
            if criterion.requirement is not None:
                yield Watched(
                    block=block_of_criterion(clause, criterion),
                    judge=_of_requirement(criterion.requirement, answers.ticks.get(criterion.id)),
                )
    for one in level.prerequisites:
        yield Watched(
            block=block_of_condition(one.condition),
            judge=_of_requirement(one.condition.requirement, None),
        )


def watch_policy(policy: Policy) -> Iterator[Watched]:
    """Yield every row that asks something of data."""
    for row in policy.requirements:
        if row.requirement is not None:
            yield Watched(block=block_of_row(policy, row), judge=_of_row(row))


def _of_requirement(
    requirement: Requirement, said: bool | None
) -> Callable[[Readings], tuple[bool, Finding | None]]:
    def judge(readings: Readings) -> tuple[bool, Finding | None]:
        finding = evaluate(requirement, readings, confirmed=said)
        return finding.verdict in SATISFIED, finding

    return judge


def _of_row(row: PolicyRequirement) -> Callable[[Readings], tuple[bool, Finding | None]]:
    def judge(readings: Readings) -> tuple[bool, Finding | None]:
        result = judge_requirement(row, readings)
        return result.in_years and result.standing is Standing.MET, result.finding

    return judge
