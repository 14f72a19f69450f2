"""What a plan asks for, entered in the ledgers the way a clerk would."""

from dataclasses import replace
from fractions import Fraction

from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Repaired,
    Settled,
    Shifted,
    Stated,
    Trained,
)
from models.gaps.hiring import POSTS, TRAININGS
from models.ledger.holdings import EQUIPMENT
from models.ledger.national_codes import IN_USE
from models.ledger.records import EquipmentRow, RegisterEntry
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.ledgers.edit_ledgers import (
    change_device,
    change_person,
    put_devices,
    put_figures,
    put_people,
    put_register,
)
from models.vocabulary.ids import CriterionId, RowId


def do(centre: Centre, change: Change, times: int) -> None:
    """Enter what a step of a plan brought, through the deeds a screen uses."""
    match change:
        case Hired(post=post, count=count):
            people = [POSTS[post].person(RowId(f"{post}-{at}"), "") for at in range(count * times)]
            put_people(centre, added=people)
        case Trained(row=row, training=training):
            person = next(one for one in centre.ledgers.staff if one.row_id == row)
            change_person(centre, TRAININGS[training].trained(person))
        case Acquired(register=register, kind=kind, count=count):
            get(centre, register, kind, count * times)
        case Shifted(figure=figure, by=by):
            have = centre.readings.quantity(figure).low or Fraction(0)
            put_figures(centre, {figure: have + by * times})
        case Stated(fact=fact, value=value):
            with centre.changing_ledgers() as write:
                write.ledgers.put_facts(centre.year, {fact: value})
        case Repaired(row=row):
            broken = next(one for one in centre.ledgers.equipment if one.row_id == row)
            change_device(centre, replace(broken, state=IN_USE))
        case Answered(criterion=criterion):
            tick_criterion(centre, criterion, True)
        case Settled(criterion=criterion):
            fill_in(centre, criterion)
        case _:
            raise AssertionError(change)


def get(centre: Centre, register: str, kind: str, count: int) -> None:
    """Enter what was bought or set up under its first name."""
    if register == EQUIPMENT:
        known = next(one for one in centre.pack.kinds if (one.register, one.id) == (register, kind))
        bought = EquipmentRow(
            row_id=RowId(f"bought-{kind}"), name=known.names[0], quantity=count, state=IN_USE
        )
        put_devices(centre, added=[bought])
        return
    there = RegisterEntry(register=register, kind=kind, present=True, quantity=count)
    put_register(centre, register, [there])


def fill_in(centre: Centre, criterion: CriterionId) -> None:
    """Enter the figures nobody had: as many as there are of the whole, so it turns out well."""
    clause, _ = centre.criterion(criterion)
    judged = centre.assessment.clauses[clause.code].criteria
    finding = next(one.finding for one in judged if one.criterion.id == criterion)
    assert finding is not None
    assert finding.quantity is not None
    operands = finding.quantity.operands
    whole = max((one.high for one in operands if one.high is not None), default=Fraction(100))
    put_figures(centre, {one.id: whole for one in operands if one.exact is None})
