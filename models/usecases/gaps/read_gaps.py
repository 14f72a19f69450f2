"""Read what is short for a target, and every measure."""

from collections.abc import Mapping

from models.gaps.nearest import Near, nearest
from models.gaps.shortages import Blocked, Gap
from models.ledger.matching import KindNames
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.usecases.cards import MeasureCard
from models.usecases.centre import Centre
from models.usecases.gaps.behind import behind
from models.usecases.gaps.gap_cards import BlockCard, GapCard, GapsCard, NearCard
from models.usecases.gaps.gap_targets import Aim, aim_at, known_targets
from models.usecases.packs.library import Library
from models.usecases.shown import level_card, measure_card, missing_card
from models.vocabulary.amounts import shown_decimal

NEAREST_SHOWN = 8
"""Rows that come near, for one gap; a card says how many more there are."""


def read_gaps(centre: Centre, target: str, library: Library | None = None) -> GapsCard:
    """Return every gap to ``target``: a level of the centre's own standard, or any other target.

    ``library`` is needed for the others (``read_targets`` names them, and reads what they
    need: call it in a job first). Raises: Refusal LEVEL_UNKNOWN, PACK_… for a broken pack.
    """
    return gaps_card(centre, aim_at(centre, target, library), library)


def gaps_card(centre: Centre, aim: Aim, library: Library | None) -> GapsCard:
    """Return what is short for a target, by what the ledgers of the year say."""
    return GapsCard(
        target=aim.choice,
        targets=known_targets(centre, library),
        year=centre.year,
        level=None if aim.level is None else level_card(aim.level),
        levels=tuple((one.rule.id, one.rule.title) for one in centre.assessment.levels),
        gaps=tuple(gap_card(gap, readings, aim.kinds) for gap, readings in aim.gaps),
    )


def read_measures(centre: Centre) -> tuple[MeasureCard, ...]:
    """Return every measure of the catalogue, in its order."""
    return tuple(measure_card(centre.readings.quantity(ident)) for ident in MEASURES)


def gap_card(gap: Gap, readings: Readings, kinds: Mapping[str, KindNames]) -> GapCard:
    """Return the card of a gap that was found on ``readings``; ``kinds`` by ``register.id``."""
    near = nearest(gap, readings, kinds)
    return GapCard(
        state=gap.state,
        group=gap.group,
        subject=gap.subject,
        title=gap.title,
        unit=gap.unit,
        have=shown_decimal(gap.have),
        need=shown_decimal(gap.need),
        short=shown_decimal(gap.short),
        reduce=gap.reduce,
        exact_short=gap.short,
        candidates=gap.candidates,
        missing=tuple(missing_card(one) for one in gap.missing),
        blocks=tuple(block_card(one) for one in gap.blocks),
        behind=behind(gap, readings),
        nearest=tuple(near_card(one) for one in near[:NEAREST_SHOWN]),
        near_count=len(near),
    )


def near_card(near: Near) -> NearCard:
    """Return a row that comes near."""
    return NearCard(
        reason=near.reason,
        ledger=near.ledger,
        row=near.row,
        name=near.name,
        what=near.what,
        on=near.on,
        beside_ledger=near.beside_ledger,
        beside=near.beside,
    )


def block_card(block: Blocked) -> BlockCard:
    """Return what a gap stands in the way of."""
    return BlockCard(
        criterion=block.criterion,
        clause=block.clause,
        title=block.clause_title,
        core=block.core,
        kind=block.kind,
        pack=block.pack,
        strength=block.strength,
    )
