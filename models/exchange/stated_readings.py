"""Read a submission as the county reads ledgers: measures as stated, the rest as it travelled.

A submission leaves out what measures were made from (days of birth, numbers),
so a measure is taken as its sender stated it. Equipment, registers, figures and
facts travel whole. A measure the sender's version did not know is unknown.
"""

from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from models.exchange.contents import Content
from models.ledger.matching import KindNames
from models.ledger.measures import MEASURES
from models.ledger.quantities import Missing, Quantity
from models.ledger.readings import Readings
from models.ledger.records import EquipmentRow, InstitutionProfile, Ledgers, RegisterEntry
from models.vocabulary.amounts import parse_exact
from models.vocabulary.clock import day_in_china
from models.vocabulary.ids import InstitutionId, RowId


class StatedReadings(Readings):
    """What one submission says; ``kinds`` are those of the policy it is read for."""

    def __init__(self, content: Content, kinds: tuple[KindNames, ...]) -> None:
        super().__init__(stated_ledgers(content), kinds)
        self._stated = {
            part.id: (_amount(part.low), _amount(part.high)) for part in content.measures
        }

    def quantity(self, measure: str) -> Quantity:
        """Return a measure as it was stated."""
        known = MEASURES[measure]
        low, high = self._stated.get(measure, (None, None))
        settled = low is not None and low == high
        return Quantity(
            measure=measure,
            title=known.title,
            unit=known.unit,
            form=known.form,
            low=low,
            high=high,
            missing=() if settled else (Missing(code="ledger", what=known.group),),
        )


def stated_frame(content: Content) -> Ledgers:
    """Return who and when, with figures and facts as they travelled; no rows and no registers.

    What is left empty is unknown and never no.
    """
    who, year = content.institution, content.assessment.year
    return Ledgers(
        profile=InstitutionProfile(
            uscc=InstitutionId(who.uscc),
            name=who.name,
            region=who.region,
            kind=who.kind,
            population=who.population,
            year=year,
        ),
        year=year,
        figures={one.key: parse_exact(one.value) for one in content.figures if one.value},
        facts={one.key: one.value for one in content.facts},
        as_of=day_in_china(datetime.fromisoformat(content.assessment.finalised_at)),
    )


def stated_ledgers(content: Content) -> Ledgers:
    """Return what travelled of the ledgers: all but people."""
    return replace(
        stated_frame(content),
        equipment=tuple(
            EquipmentRow(
                row_id=RowId(one.row),
                name=one.name,
                quantity=one.quantity,
                code=one.code,
                state=one.state,
            )
            for one in content.equipment
        ),
        registers=tuple(
            RegisterEntry(
                register=one.register,
                kind=one.kind,
                name=one.name,
                present=one.present,
                quantity=one.quantity,
            )
            for one in content.registers
        ),
        registers_filled=frozenset(content.registers_complete),
    )


def _amount(text: str) -> Fraction | None:
    return parse_exact(text) if text else None
