"""What a finding is called, by the strength of the sentence it answers.

A must that fails is not met; an in-principle sentence leaves a gap; a target
is missed; what a document only encourages or allows is never failed, it is
only not begun. Source: the documents' own wording (应、原则上、力争、鼓励、可).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from models.assessment.evaluate import evaluate
from models.assessment.findings import Finding, Verdict
from models.ledger.readings import Readings
from models.standards.policy import PolicyRequirement, PolicyRule, Strength


class Standing(StrEnum):
    """Where an institution or an area stands on one row of a policy."""

    MET = "met"
    NOT_MET = "not_met"
    GAP = "gap"
    """Short of what the document asks in principle."""
    MISSED = "missed"
    """Short of a target the document aims at."""
    NOT_BEGUN = "not_begun"
    """Not done, and only encouraged or allowed."""
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    TO_CONFIRM = "to_confirm"
    """Only a person can tell, and nobody has yet."""
    NOT_JUDGED = "not_judged"
    """Nothing to compare: recorded, shown, or a local number has not been set."""


_SHORT: Mapping[Strength, Standing] = MappingProxyType(
    {
        Strength.MUST: Standing.NOT_MET,
        Strength.IN_PRINCIPLE: Standing.GAP,
        Strength.TARGET: Standing.MISSED,
        Strength.ENCOURAGED: Standing.NOT_BEGUN,
        Strength.ALLOWED: Standing.NOT_BEGUN,
    }
)
_AS_FOUND: Mapping[Verdict, Standing] = MappingProxyType(
    {
        Verdict.MET: Standing.MET,
        Verdict.UNKNOWN: Standing.UNKNOWN,
        Verdict.NOT_APPLICABLE: Standing.NOT_APPLICABLE,
        Verdict.ATTESTED: Standing.TO_CONFIRM,
    }
)


def standing_of(strength: Strength, verdict: Verdict) -> Standing:
    """Return what ``verdict`` is called under ``strength``."""
    return _SHORT[strength] if verdict is Verdict.NOT_MET else _AS_FOUND[verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowResult:
    """One A row on one institution.

    ``finding``: of the condition where that decides (not applicable, unknown),
    else of the requirement; None where nothing is asked. ``in_years`` False:
    the row does not speak of this year, the result is for reference only.
    """

    row: PolicyRequirement
    standing: Standing
    finding: Finding | None
    in_years: bool


def judge_requirement(
    row: PolicyRequirement, readings: Readings, *, confirmed: bool | None = None
) -> RowResult:
    """Judge one A row. ``confirmed``: what a person has said where only a person can tell."""
    standing, finding = _judged(row, readings, confirmed)
    in_years = readings.ledgers.year in row.years
    return RowResult(row=row, standing=standing, finding=finding, in_years=in_years)


def _judged(
    row: PolicyRequirement, readings: Readings, confirmed: bool | None
) -> tuple[Standing, Finding | None]:
    if row.subjects and readings.fact("institution.kind") not in row.subjects:
        return Standing.NOT_APPLICABLE, None
    if row.requirement is None:
        return Standing.NOT_JUDGED, None
    if row.applies_when is not None:
        condition = evaluate(row.applies_when, readings)
        if condition.verdict is Verdict.UNKNOWN:
            return Standing.UNKNOWN, condition
        if condition.verdict is not Verdict.MET:
            return Standing.NOT_APPLICABLE, condition
    finding = evaluate(row.requirement, readings, confirmed=confirmed)
    return standing_of(row.strength, finding.verdict), finding


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    """One E row: whether it is in force here (met), not, or cannot be told."""

    rule: PolicyRule
    verdict: Verdict
    finding: Finding | None


def judge_rule(rule: PolicyRule, readings: Readings) -> RuleResult:
    """Tell whether a rule is in force; without a requirement only a person can."""
    if rule.requirement is None:
        return RuleResult(rule=rule, verdict=Verdict.ATTESTED, finding=None)
    finding = evaluate(rule.requirement, readings)
    return RuleResult(rule=rule, verdict=finding.verdict, finding=finding)
