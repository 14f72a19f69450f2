"""Read what is short for a level, and every measure."""

from fractions import Fraction

from models.gaps.shortages import Gap, gaps_for
from models.ledger.measures import MEASURES
from models.usecases.cards import BlockCard, GapCard, GapsCard, MeasureCard
from models.usecases.centre import Centre
from models.usecases.shown import level_card, measure_card, missing_card
from models.vocabulary.amounts import shown_decimal


def read_gaps(centre: Centre, level: str) -> GapsCard:
    """Return every gap to ``level`` (qualified | basic | recommended).

    Raises: Refusal LEVEL_UNKNOWN.
    """
    found = gaps_for(centre.pack, centre.assessment, level)
    levels = centre.assessment.levels
    return GapsCard(
        level=level_card(next(one for one in levels if one.rule.id == level)),
        levels=tuple((one.rule.id, one.rule.title) for one in levels),
        gaps=tuple(_gap_card(gap) for gap in found),
    )


def read_measures(centre: Centre) -> tuple[MeasureCard, ...]:
    """Return every measure of the catalogue, in its order."""
    return tuple(measure_card(centre.readings.quantity(ident)) for ident in MEASURES)


def _gap_card(gap: Gap) -> GapCard:
    return GapCard(
        state=gap.state,
        group=gap.group,
        subject=gap.subject,
        title=gap.title,
        unit=gap.unit,
        have=_shown(gap.have),
        need=_shown(gap.need),
        short=_shown(gap.short),
        reduce=gap.reduce,
        exact_short=gap.short,
        candidates=gap.candidates,
        missing=tuple(missing_card(one) for one in gap.missing),
        blocks=tuple(
            BlockCard(
                criterion=one.criterion,
                clause=one.clause,
                title=one.clause_title,
                core=one.core,
            )
            for one in gap.blocks
        ),
    )


def _shown(value: Fraction) -> str:
    return shown_decimal(value)
