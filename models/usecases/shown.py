"""Findings, measures and levels as cards: the one place where figures become text.

Language-neutral: digits, signs and the pack's own titles; no words.
"""

from fractions import Fraction

from models.assessment.findings import Finding, Shortage
from models.assessment.levels import LevelResult, ShareResult
from models.ledger.figures import FIGURES
from models.ledger.measures import MEASURES
from models.ledger.quantities import Missing, Operand, Quantity
from models.standards.language import Comparison, Distinct, Held, Measured
from models.standards.pack import Provenance
from models.usecases.cards import (
    FindingCard,
    LevelCard,
    MeasureCard,
    MissingCard,
    OperandCard,
    ProvenanceCard,
    ShareCard,
    ShortageCard,
)
from models.vocabulary.amounts import shown_decimal, shown_percent

_SIGNS = {
    Comparison.AT_LEAST: "≥",
    Comparison.AT_MOST: "≤",
    Comparison.MORE_THAN: ">",
    Comparison.LESS_THAN: "<",
    Comparison.EQUALS: "=",
}


def provenance_card(provenance: Provenance) -> ProvenanceCard:
    """Return the card of a provenance."""
    return ProvenanceCard(
        status=provenance.status, source=provenance.source, remark=provenance.remark
    )


def finding_card(finding: Finding) -> FindingCard:
    """Return the card of a finding and of all its parts."""
    quantity = finding.quantity
    return FindingCard(
        verdict=finding.verdict,
        title=quantity.title if quantity else "",
        figures=shown_quantity(quantity, finding.need) if quantity else "",
        need=_shown_need(finding),
        form=quantity.form if quantity else "",
        operands=tuple(operand_card(one) for one in quantity.operands) if quantity else (),
        shortages=tuple(shortage_card(one) for one in finding.shortages),
        missing=tuple(missing_card(one) for one in finding.missing),
        parts=tuple(finding_card(part) for part in finding.parts),
    )


def operand_card(operand: Operand) -> OperandCard:
    """Return one number of a derivation."""
    return OperandCard(
        id=operand.id,
        title=operand.title,
        value=_interval(operand.low, operand.high),
        unit=operand.unit,
        ledger=operand.ledger,
        rows=operand.rows,
    )


def missing_card(missing: Missing) -> MissingCard:
    """Return what would settle an unknown."""
    title = FIGURES[missing.what].title if missing.what in FIGURES else ""
    return MissingCard(
        code=missing.code,
        what=missing.what,
        title=title,
        count=missing.count,
        rows=missing.rows,
    )


def shortage_card(shortage: Shortage) -> ShortageCard:
    """Return one shortage."""
    return ShortageCard(
        subject=shortage.subject,
        title=shortage.title,
        unit=shortage.unit,
        group=shortage.group,
        have=shown_decimal(shortage.have),
        need=shown_decimal(shortage.need),
        short=shown_decimal(shortage.short),
        reduce=shortage.reduce,
        candidates=shortage.candidates,
    )


def measure_card(quantity: Quantity) -> MeasureCard:
    """Return one measure of the catalogue with its derivation."""
    measure = MEASURES[quantity.measure]
    return MeasureCard(
        id=measure.id,
        title=measure.title,
        unit=measure.unit,
        form=measure.form,
        definition=measure.definition,
        source=measure.source,
        group=measure.group,
        low=quantity.low,
        high=quantity.high,
        figures=shown_quantity(quantity, None),
        operands=tuple(operand_card(one) for one in quantity.operands),
        missing=tuple(missing_card(one) for one in quantity.missing),
    )


def level_card(level: LevelResult) -> LevelCard:
    """Return one level and what decides it."""
    return LevelCard(
        id=level.rule.id,
        title=level.rule.title,
        available=level.available,
        reached=level.reached,
        provisional=level.provisional,
        shares=tuple(_share_card(share) for share in level.shares),
        core_short=level.core_short,
        provenance=provenance_card(level.rule.provenance),
    )


def shown_quantity(quantity: Quantity, need: Fraction | None) -> str:
    """Return ``38/46 = 82.6%``, ``1∶0.88``, ``14``, ``14–17`` or ``""`` if nothing is known.

    A share or rate shows numerator and denominator wherever both are settled;
    digits are added until the figure stands on its own side of ``need``.
    """
    if quantity.low is None and quantity.high is None:
        return ""
    value = _interval(quantity.low, quantity.high, form=quantity.form, need=need)
    if quantity.form == "count":
        return value
    top, bottom = (operand.exact for operand in quantity.operands)
    if top is None or bottom is None:
        return value
    return f"{shown_decimal(top)}/{shown_decimal(bottom)} = {value}"


def _interval(
    low: Fraction | None,
    high: Fraction | None,
    *,
    form: str = "count",
    need: Fraction | None = None,
) -> str:
    if low is None and high is None:
        return ""
    if low == high and low is not None:
        return _value(low, form, need)
    left = "" if low is None else _value(low, form, need)
    right = "" if high is None else _value(high, form, need)
    return f"{left}–{right}" if right else f"≥ {left}"


def _value(value: Fraction, form: str, need: Fraction | None) -> str:
    if form == "share":
        return shown_percent(value, threshold=need)
    text = _decimal_on_its_side(value, need)
    return f"1∶{text}" if form == "ratio" else text


def _decimal_on_its_side(value: Fraction, need: Fraction | None) -> str:
    for digits in (2, 3, 4, 6, 9, 15):
        text = shown_decimal(value, digits=digits)
        shown = Fraction(text)
        if need is None or (shown > need) - (shown < need) == (value > need) - (value < need):
            return text
    return str(value)


def _shown_need(finding: Finding) -> str:
    requirement, need = finding.requirement, finding.need
    if need is None or finding.quantity is None:
        return ""
    if isinstance(requirement, (Held, Distinct)):
        return f"≥ {shown_decimal(need)}"
    if not isinstance(requirement, Measured):
        return ""
    sign = _SIGNS[requirement.comparison]
    return f"{sign} {_value(need, finding.quantity.form, None)}"


def _share_card(share: ShareResult) -> ShareCard:
    exact = Fraction(share.reached, share.applicable) if share.applicable else Fraction(0)
    return ShareCard(
        grade=share.grade,
        reached=share.reached,
        applicable=share.applicable,
        needed=share.needed,
        short=share.short,
        threshold=shown_percent(share.threshold).replace(".0%", "%"),
        share=shown_percent(exact, threshold=share.threshold),
        exact=exact,
        met=share.met,
    )
