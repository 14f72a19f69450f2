"""What stands behind the figure of a gap: the operands and the rows they were counted from."""

from models.gaps.shortages import Gap, GapState
from models.ledger.holdings import EQUIPMENT
from models.ledger.measures import MEASURES
from models.ledger.quantities import Quantity
from models.ledger.readings import Readings
from models.usecases.gaps.gap_cards import BehindCard, BehindKind, NoRows
from models.usecases.shown import operand_card

_BY_DEPARTMENT = "departments.without_physician"


def behind(gap: Gap, readings: Readings) -> BehindCard:
    """Return what a gap's figure can be opened to."""
    subject = gap.subject
    if subject in {block.criterion for block in gap.blocks}:
        why = NoRows.MISSING if gap.state is GapState.UNKNOWN else NoRows.SAID
        return BehindCard(kind=BehindKind.SENTENCE, id=subject, no_rows=why)
    if subject in MEASURES:
        return _opened(BehindKind.MEASURE, subject, readings.quantity(subject))
    family, _, name = subject.partition(".")
    if family == "fact":
        return BehindCard(kind=BehindKind.FACT, id=subject, no_rows=NoRows.STATED)
    if family == "distinct":
        register, _, by = name.partition(".")
        quantity = readings.holdings.distinct(register, by or "kind", ())
        return _opened(BehindKind.KINDS, subject, quantity)
    return _opened(BehindKind.HELD, subject, readings.holdings.held(family, name))


def _opened(kind: BehindKind, subject: str, quantity: Quantity) -> BehindCard:
    operands = tuple(operand_card(one) for one in quantity.operands)
    has_rows = any(one.rows for one in operands)
    return BehindCard(
        kind=kind,
        id=subject,
        operands=operands,
        no_rows=None if has_rows else _why(kind, subject, quantity),
    )


def _why(kind: BehindKind, subject: str, quantity: Quantity) -> NoRows:
    ledgers = {one.ledger for one in quantity.operands}
    if kind is BehindKind.KINDS or subject == _BY_DEPARTMENT:
        return NoRows.WORKED_OUT
    if ledgers == {"figures"}:
        return NoRows.TYPED
    if kind is BehindKind.HELD and ledgers != {EQUIPMENT}:
        return NoRows.REGISTER
    return NoRows.NONE_THERE
