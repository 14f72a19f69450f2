"""What does not fit in the equipment ledger."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from models.ledger.flags import CONFIRM, MISSING, Flag, text_of
from models.ledger.national_codes import IN_USE
from models.ledger.records import EquipmentRow, in_force

DEAR_YUAN = Fraction(5_000_000)
"""Above it a unit is dearer than anything a township owns: 元 and 万元 may be mixed up."""
CHEAP_YUAN = Fraction(10)
MANY_UNITS = 500


def check_equipment(rows: Sequence[EquipmentRow], year: int, today: date) -> Iterable[Flag]:
    """Yield what does not fit, device by device."""
    for row in rows:
        if in_force(row, today):
            yield from _of_device(row, year)


def _of_device(row: EquipmentRow, year: int) -> Iterable[Flag]:
    if row.bought_on is not None and row.bought_on.year > year:
        yield _flag(CONFIRM, "equipment.bought-later", row, "bought_on", day=str(row.bought_on))
    if row.state == IN_USE:
        yield from _in_use(row, year)
    if not 1 <= row.quantity <= MANY_UNITS:
        yield _flag(CONFIRM, "equipment.quantity-odd", row, "quantity", count=row.quantity)
    if row.value_yuan is None:
        if row.state == IN_USE:
            yield _flag(MISSING, "equipment.no-value", row, "unit_price")
    elif not CHEAP_YUAN <= row.value_yuan <= DEAR_YUAN:
        yield _flag(
            CONFIRM, "equipment.value-odd", row, "unit_price", value=text_of(row.value_yuan)
        )


def _in_use(row: EquipmentRow, year: int) -> Iterable[Flag]:
    if row.revoked:
        yield _flag(CONFIRM, "equipment.revoked-in-use", row, "state", "revoked")
    if row.bought_on is not None and row.life_years:
        last = row.bought_on.year + row.life_years
        if last < year:
            yield _flag(
                CONFIRM, "equipment.past-life", row, "life_years", "bought_on", last=str(last)
            )


def _flag(severity: str, code: str, row: EquipmentRow, *fields: str, **params: str | int) -> Flag:
    # the price of one unit is asked as ``unit_price`` and kept as ``value_yuan``
    kept = ("value_yuan" if field == "unit_price" else field for field in fields)
    return Flag(
        severity=severity,
        code=code,
        ledger="equipment",
        rows=(row.row_id,),
        fields=fields,
        params=(("name", row.name), *params.items()),
        looked_at=tuple(text_of(getattr(row, field)) for field in kept),
    )
