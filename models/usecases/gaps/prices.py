"""What an action costs at this institution, how long it takes, and how often it may be made."""

from models.store.records import ActionPriceRow
from models.usecases.centre import Centre
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def set_price(
    centre: Centre, action: str, *, cost: int, fixed: int, months: int, most: int | None
) -> None:
    """Put the institution's own figures in place of the estimate; whole yuan and months.

    Raises: Refusal PLAN_COST_NEGATIVE.
    """
    for name, found in (("cost", cost), ("fixed", fixed), ("months", months), ("most", most or 0)):
        if found < 0:
            raise Refusal(RefusalCode.PLAN_COST_NEGATIVE, name=name, found=found)
    with centre.writing(Deed.LEDGERS) as write:
        write.plans.put_price(
            ActionPriceRow(action=action, cost=cost, fixed=fixed, months=months, most=most)
        )
        write.note_down("price.set", action)


def forget_price(centre: Centre, action: str) -> None:
    """Go back to this program's estimate."""
    with centre.writing(Deed.LEDGERS) as write:
        if write.plans.forget_price(action):
            write.note_down("price.forgotten", action)
