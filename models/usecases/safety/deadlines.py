"""What is due soon at a centre: the county's closing days, what runs out, duties of policies."""

from collections.abc import Iterable
from datetime import date, timedelta

from models.duties.due import WorkCalendar, due_dates
from models.duties.holidays import ChineseHolidays
from models.ledger.expiry import expiring
from models.standards.policy import Policy, Validity
from models.usecases.centre import Centre
from models.usecases.packages.campaigns import read_campaign
from models.usecases.packs.library import Library, PolicyBook
from models.usecases.packs.read_packs import read_shelf
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlineKind, DeadlinesCard
from models.vocabulary.progress import Progress

WITHIN_DAYS = 60
"""How far ahead the start page looks."""
_INSTITUTION = "institution"


def read_deadlines(centre: Centre, within_days: int = WITHIN_DAYS) -> DeadlinesCard:
    """Return what the county set and what has run out or will, the earliest first.

    A campaign stays until the year it asks about is final, however far its day is.
    Of a year that is over only what is still ahead, or went by in the last
    ``within_days``, is told; once a later year was begun, what runs out stands there.
    """
    with centre.workspace.store.reading() as read:
        newest = max(read.ledgers.years(), default=centre.year)
    found = (*_expiries(centre, within_days), *_announced(centre))
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


def read_duties(
    library: Library,
    centre: Centre,
    progress: Progress | None = None,
    *,
    within_days: int = WITHIN_DAYS,
) -> tuple[DeadlineCard, ...]:
    """Return the duties that policies in force here ask of the institution in these days.

    Nobody records whether a duty was done: days that are over are not shown.
    Compiles every policy when first asked: do it in a job.
    Raises: Refusal PACK_… for a broken pack; Trouble; Cancelled.
    """
    found: list[DeadlineCard] = []
    calendar = ChineseHolidays()
    for pack in read_shelf(library, centre, progress).packs:
        if not pack.covers or not pack.newest or pack.validity is not Validity.IN_FORCE:
            continue
        book = library.book(centre, pack.digest)
        if isinstance(book, PolicyBook):
            found += duties_of(book.policy, centre.today, within_days, calendar)
    return in_order(found)


def duties_of(
    policy: Policy, today: date, within_days: int, calendar: WorkCalendar
) -> tuple[DeadlineCard, ...]:
    """Return the institution's duties of one policy that fall due from today on."""
    last = today + timedelta(days=within_days)
    return tuple(
        DeadlineCard(
            kind=DeadlineKind.DUTY,
            on=due.on,
            days_left=(due.on - today).days,
            title=duty.title,
            soft=duty.schedule.default,
            certain=due.certain,
            policy=policy.digest,
            row=duty.row,
        )
        for duty in policy.duties
        if duty.actor == _INSTITUTION
        # a day at the turn of the year may have moved into the next one
        for year in range(today.year - 1, last.year + 1)
        if year in duty.years
        for due in due_dates(duty.schedule, year, calendar)
        if today <= due.on <= last
    )


def in_order(found: Iterable[DeadlineCard]) -> tuple[DeadlineCard, ...]:
    """Return deadlines by day; on one day the county's first, then what runs out, then duties."""
    kinds = tuple(DeadlineKind)
    return tuple(
        sorted(found, key=lambda each: (each.on, kinds.index(each.kind), each.ledger, each.row))
    )
