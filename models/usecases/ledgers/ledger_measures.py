"""The measures that ledger tables show, read off apart from whoever asked for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from models.ledger.derived import FormHoldings
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import Ledgers
from models.standards.pack import Kind
from models.usecases.cards import MeasureCard
from models.usecases.centre import Centre
from models.usecases.shown import measure_card
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """What measures are read off. Nothing in it changes any more.

    ``known``: the readings where they have been made since the last change.
    """

    ledgers: Ledgers
    kinds: Sequence[Kind]
    forms: FormHoldings
    known: Readings | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What came of a view: its readings, and the measures that were asked for."""

    readings: Readings
    measures: tuple[MeasureCard, ...]


def measure_view(centre: Centre) -> MeasureView:
    """Return what ``measure`` looks at; it may then run in another thread."""
    return MeasureView(
        ledgers=centre.ledgers,
        kinds=centre.pack.kinds,
        forms=centre.forms,
        known=centre.known_readings,
    )


def measure(view: MeasureView, wanted: Collection[str], progress: Progress) -> Measured:
    """Work out the measures ``wanted``, and all that cannot tell because a cell is empty.

    Shape: in the order of the catalogue. Raises: Cancelled.
    """
    progress.check()
    readings = view.known or Readings(view.ledgers, view.kinds, view.forms)
    measures = []
    for ident in MEASURES:
        progress.check()
        quantity = readings.quantity(ident)
        if ident in wanted or any(missing.code == "cell" for missing in quantity.missing):
            measures.append(measure_card(quantity))
    return Measured(readings=readings, measures=tuple(measures))


def take_measured(centre: Centre, measured: Measured) -> bool:
    """Go on with these readings; False where the ledgers have changed meanwhile."""
    return centre.take_readings(measured.readings)
