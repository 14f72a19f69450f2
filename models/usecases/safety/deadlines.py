"""What is due soon at a centre: the county's closing days, what runs out, duties of policies."""

from collections.abc import Iterable
from datetime import timedelta

from models.duties.occurrences import DutyState
from models.ledger.expiry import expiring
from models.standards.policy import Validity
from models.usecases.centre import Centre
from models.usecases.duties.duty_cards import DutiesCard
from models.usecases.duties.read_duties import duty_policies, read_duty_list
from models.usecases.feedback.feedback_cards import AnswerState
from models.usecases.feedback.read_feedback import open_items
from models.usecases.packages.campaigns import read_campaign
from models.usecases.packs.library import Library
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlineKind, DeadlinesCard
from models.vocabulary.progress import Progress

WITHIN_DAYS = 60
"""How far ahead the start page looks."""
_WAITING = frozenset({DutyState.OVERDUE, DutyState.SOON, DutyState.AHEAD})


def read_deadlines(centre: Centre, within_days: int = WITHIN_DAYS) -> DeadlinesCard:
    """Return what the county set and what has run out or will, the earliest first.

    A campaign stays until the year it asks about is final, however far its day is.
    Of a year that is over only what is still ahead, or went by in the last
    ``within_days``, is told; once a later year was begun, what runs out stands there.
    """
    with centre.workspace.store.reading() as read:
        newest = max(read.ledgers.years(), default=centre.year)
    found = (*_expiries(centre, within_days), *_announced(centre), *_wanted(centre))
    over = centre.year < max(newest, centre.today.year)
    told = [
        each
        for each in found
        if not over
        or (
            each.days_left >= -within_days
            and (newest == centre.year or each.kind is not DeadlineKind.EXPIRY)
        )
    ]
    return DeadlinesCard(
        cards=in_order(told), year=centre.year, newest=newest, gone=len(found) - len(told)
    )


def _expiries(centre: Centre, within_days: int) -> tuple[DeadlineCard, ...]:
    on = centre.today
    return tuple(
        DeadlineCard(
            kind=DeadlineKind.EXPIRY,
            on=each.until,
            days_left=each.days_left(on),
            ledger=each.ledger,
            field=each.key,
            row_id=each.row_id,
            thing=each.name,
            owner=each.owner_name,
        )
        for each in expiring(centre.ledgers, on, within_days)
    )


def _announced(centre: Centre) -> tuple[DeadlineCard, ...]:
    campaign = read_campaign(centre)
    answered = campaign is not None and (
        campaign.year < centre.year
        or (campaign.year == centre.year and centre.row.state == "final")
    )
    if campaign is None or answered:
        return ()
    closing = DeadlineCard(
        kind=DeadlineKind.CAMPAIGN,
        on=campaign.closes,
        days_left=(campaign.closes - centre.today).days,
        title=campaign.title,
    )
    return (closing,)


def _wanted(centre: Centre) -> tuple[DeadlineCard, ...]:
    """What the county wants put right by a day, until the institution says it is."""
    return tuple(
        DeadlineCard(
            kind=DeadlineKind.FEEDBACK,
            on=item.due,
            days_left=(item.due - centre.today).days,
            title=item.text,
            field=item.id,
        )
        for item in open_items(centre)
        if item.due is not None and item.answer.state is not AnswerState.DONE
    )


def read_duties(
    library: Library,
    centre: Centre,
    progress: Progress | None = None,
    *,
    within_days: int = WITHIN_DAYS,
) -> tuple[DeadlineCard, ...]:
    """Return the year's duties that are late or fall due in these days, and are not done.

    Compiles every policy when first asked: do it in a job.
    Raises: Refusal PACK_… for a broken pack; Trouble; Cancelled.
    """
    card = read_duty_list(centre, duty_policies(library, centre, progress))
    return reminders(card, within_days)


def reminders(card: DutiesCard, within_days: int = WITHIN_DAYS) -> tuple[DeadlineCard, ...]:
    """Return what a year's list of duties has to remind of, late ones first.

    A draft binds nobody yet and reminds of nothing. Of a year that is over what has
    been late for longer than ``within_days`` is history: the list itself still shows it.
    """
    over = card.year < card.today.year
    return in_order(
        DeadlineCard(
            kind=DeadlineKind.DUTY,
            on=card.today + timedelta(days=duty.days_left),
            days_left=duty.days_left,
            title=duty.subject.title,
            soft=duty.soft,
            certain=duty.certain,
            policy=duty.policy,
            row=duty.subject.row,
            field=duty.key,
        )
        for duty in card.duties
        if duty.state in _WAITING
        and duty.validity is not Validity.DRAFT
        and duty.days_left is not None
        and duty.days_left <= within_days
        and not (over and duty.days_left < -within_days)
    )


def in_order(found: Iterable[DeadlineCard]) -> tuple[DeadlineCard, ...]:
    """Return deadlines by day; on one day the county's first, then what runs out, then duties."""
    kinds = tuple(DeadlineKind)
    return tuple(
        sorted(found, key=lambda each: (each.on, kinds.index(each.kind), each.ledger, each.row))
    )
