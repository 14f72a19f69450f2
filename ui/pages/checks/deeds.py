"""What a person does about a check, from the list under the pages and before submitting alike."""

from models.usecases.checks.check_cards import ChecksCard, PreflightItem
from ui.desk import Desk, Topic


def draft_place(item: PreflightItem) -> str:
    """Return the name under which a reason that was begun is kept."""
    return f"check/{item.code}/{item.subject}"


def accept(
    desk: Desk, card: ChecksCard | None, item: PreflightItem, reason: str, *, alike: bool
) -> bool:
    """Let an item, or all of its kind that wait, stand with a reason; tell whether it was done."""
    bridge, centre = desk.bridge, desk.centre
    items = [item]
    if alike and card is not None:
        items = [one for one in card.items if one.code == item.code and one.waits]
    if not desk.change(lambda: bridge.accept_checks(centre, items, reason), Topic.ANSWERS):
        return False
    for one in items:
        desk.entered.emit(draft_place(one))
    return True


def withdraw(desk: Desk, item: PreflightItem) -> bool:
    """Take back why an item may stand; tell whether it was done."""
    bridge, centre = desk.bridge, desk.centre
    return desk.change(
        lambda: bridge.withdraw_check(centre, item.code, item.subject), Topic.ANSWERS
    )
