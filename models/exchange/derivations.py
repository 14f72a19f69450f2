"""What a measure is made of, as it travels: other measures, or rows by their place in the package.

A row travels once, in ``staff`` or ``equipment``; a derivation names its place there.
Of rows that stay at the institution only their number is told.
"""

from collections.abc import Iterable, Mapping
from typing import cast

from models.exchange.contents import DerivationPart, OpenCode, OpenPart
from models.ledger.holdings import EQUIPMENT
from models.ledger.measures import MEASURES, Measure
from models.ledger.quantities import Missing, Quantity
from models.ledger.readings import Readings
from models.vocabulary.ids import RowId

STAFF = "staff"
FIGURES = "figures"
"""The ledger of what was stated as a figure, without rows."""
_UNSTATED = {"figure", "unconfirmed_figure"}


class Derivations:
    """Derivations for one state of the ledgers."""

    def __init__(self, readings: Readings) -> None:
        self._places: Mapping[str, Mapping[RowId, int]] = {
            STAFF: _places(row.row_id for row in readings.people),
            EQUIPMENT: _places(row.row_id for row in readings.holdings.owned),
        }

    def of(self, quantity: Quantity) -> DerivationPart | None:
        """Return what a measure is made of; None for a figure stated, or not stated, as such."""
        parts = made_of(MEASURES[quantity.measure])
        operand = quantity.operands[0]
        ledger = "" if parts else operand.ledger
        if ledger == FIGURES and {one.code for one in quantity.missing} <= _UNSTATED:
            return None
        rows = () if parts else operand.rows
        return DerivationPart(
            of=parts,
            ledger=ledger,
            rows=len(rows),
            places=self._at(ledger, rows),
            open=tuple(self._open(ledger, one) for one in quantity.missing),
        )

    def _open(self, ledger: str, missing: Missing) -> OpenPart:
        return OpenPart(
            code=cast("OpenCode", missing.code),
            what=missing.what,
            count=missing.count,
            places=self._at(ledger, missing.rows),
        )

    def _at(self, ledger: str, rows: Iterable[RowId]) -> tuple[int, ...]:
        places = self._places.get(ledger)
        return () if places is None else tuple(sorted(places[row] for row in rows))


def made_of(measure: Measure) -> tuple[str, ...]:
    """Return the measures a measure is worked out from; none for a count or a figure."""
    return (measure.numerator, measure.denominator) if measure.numerator else measure.terms


def _places(rows: Iterable[RowId]) -> Mapping[RowId, int]:
    return {row: place for place, row in enumerate(rows)}
