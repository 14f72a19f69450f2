"""What the requirements behind a gap came to on last year's ledgers."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from models.assessment.findings import Finding, Shortage
from models.gaps.shortages import Gap
from models.gaps.watched import Watched
from models.ledger.measures import MEASURES
from models.ledger.quantities import Quantity
from models.ledger.readings import Readings
from models.standards.language import Distinct
from models.vocabulary.ids import CriterionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """``have``, ``need`` and ``short`` last year; None where the ledgers cannot tell.

    ``need`` is None too where everything was met: by how much it was is nobody's question.
    """

    have: Fraction | None
    need: Fraction | None
    short: Fraction | None
    met: bool


def former(gap: Gap, watched: Mapping[CriterionId, Watched], readings: Readings) -> Former | None:
    """Return what a gap was on ``readings``; None for what only a person can tell.

    The largest shortage of all that it blocks counts, as in a gap itself.
    """
    judged = [
        watched[block.criterion].judge(readings)
        for block in gap.blocks
        if block.criterion in watched
    ]
    if not judged or gap.subject in {block.criterion for block in gap.blocks}:
        return None
    same = [
        shortage
        for met, finding in judged
        if not met and finding is not None
        for shortage in finding.shortages
        if (shortage.subject, shortage.reduce) == (gap.subject, gap.reduce)
    ]
    if same:
        return _short(max(same, key=lambda shortage: shortage.short))
    have = _have(gap, [finding for _, finding in judged], readings)
    all_met = all(met for met, _ in judged)
    return Former(have=have, need=None, short=Fraction(0) if all_met else None, met=all_met)


def _short(shortage: Shortage) -> Former:
    return Former(have=shortage.have, need=shortage.need, short=shortage.short, met=False)


def _have(gap: Gap, findings: list[Finding | None], readings: Readings) -> Fraction | None:
    if gap.subject in MEASURES:
        return readings.quantity(gap.subject).exact
    for finding in findings:
        quantity = None if finding is None else _quantity(finding, gap.subject)
        if quantity is not None:
            return quantity.exact
    return None


def _quantity(finding: Finding, subject: str) -> Quantity | None:
    """Return the quantity that a shortage of ``subject`` would be one of."""
    asked = finding.requirement
    by = ".category" if isinstance(asked, Distinct) and asked.by == "category" else ""
    if finding.quantity is not None and finding.quantity.measure + by == subject:
        return finding.quantity
    for part in finding.parts:
        if (found := _quantity(part, subject)) is not None:
            return found
    return None
