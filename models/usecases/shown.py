"""Findings, measures and levels as cards: the one place where figures become text.

Language-neutral: digits, signs and the pack's own titles; no words.
"""

from models.assessment.findings import Finding, Shortage
from models.assessment.levels import ConditionResult, LevelResult, ShareResult
from models.assessment.shown import shown_interval, shown_need, shown_quantity
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.measures import MEASURES
from models.ledger.quantities import Missing, Operand, Quantity
from models.standards.language import facts_of
from models.standards.pack import Provenance
from models.usecases.cards import (
    ConditionCard,
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
        need=shown_need(finding),
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
        value=shown_interval(operand.low, operand.high),
        unit=operand.unit,
        ledger=operand.ledger,
        rows=operand.rows,
    )


def missing_card(missing: Missing) -> MissingCard:
    """Return what would settle an unknown."""
    named = FACTS.get(missing.what) if missing.code == "fact" else FIGURES.get(missing.what)
    return MissingCard(
        code=missing.code,
        what=missing.what,
        title=named.title if named else "",
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

    def cards(some: tuple[ConditionResult, ...]) -> tuple[ConditionCard, ...]:
        return tuple(condition_card(one) for one in some)

    return LevelCard(
        id=level.rule.id,
        title=level.rule.title,
        available=level.available,
        reached=level.reached,
        provisional=level.provisional,
        shares=tuple(_share_card(share) for share in level.shares),
        core_grade=level.rule.core_grade,
        core_short=level.core_short,
        provenance=provenance_card(level.rule.provenance),
        recalled_rule=level.recalled_rule,
        recalled_clauses=len(level.recalled_clauses),
        prerequisites=cards(level.prerequisites),
        prerequisites_short=cards(level.prerequisites_short),
        vetoes=cards(level.vetoes),
        barred_by=cards(level.barred_by),
        vetoes_open=cards(level.vetoes_open),
    )


def condition_card(result: ConditionResult) -> ConditionCard:
    """Return a prerequisite or a veto with what it comes to."""
    condition = result.condition
    return ConditionCard(
        id=condition.id,
        text=condition.text,
        finding=finding_card(result.finding),
        facts=facts_of(condition.requirement),
        provenance=provenance_card(condition.provenance),
    )


def _share_card(share: ShareResult) -> ShareCard:
    return ShareCard(
        grade=share.grade,
        reached=share.reached,
        applicable=share.applicable,
        needed=share.needed,
        short=share.short,
        threshold=shown_percent(share.threshold).replace(".0%", "%"),
        share=shown_percent(share.exact, threshold=share.threshold),
        exact=share.exact,
        met=share.met,
    )
