"""The year's duties of an institution, or of a county: what is asked, by when, how far it is.

The one calculation of what is due by policies: page, command, paper and reminders ask here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from models.duties.due import DueDate, WorkCalendar
from models.duties.holidays import ChineseHolidays
from models.duties.occurrences import (
    DutyState,
    Occurrence,
    is_asked_in,
    is_for,
    occurrences,
    state_of,
)
from models.ledger.form_rows import FormRow
from models.ledger.records import in_force
from models.standards.policy import Policy, PolicyDuty
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.duties.duty_cards import (
    OWN,
    DutiesCard,
    DutyCard,
    DutyOrigin,
    DutySubject,
    RecordCard,
    SuggestionCard,
)
from models.usecases.duties.records import DUTIES_DONE, OWN_DUTIES, Records, record_card, subject_of
from models.usecases.duties.suggest import Suggester
from models.usecases.packs.library import Library, PolicyBook
from models.usecases.packs.read_packs import read_shelf
from models.vocabulary.clock import day_in_china
from models.vocabulary.progress import Progress

_INSTITUTION, _COUNTY = "institution", "county"


def duty_policies(
    library: Library, opened: Centre | County, progress: Progress | None = None
) -> tuple[Policy, ...]:
    """Return the newest version of every policy whose area this is, with its choices settled.

    Compiles every policy when first asked: do it in a job.
    Raises: Refusal PACK_… for a broken pack; Trouble; Cancelled.
    """
    found = []
    for pack in read_shelf(library, opened, progress).packs:
        book = library.book(opened, pack.digest) if pack.covers and pack.newest else None
        if isinstance(book, PolicyBook):
            found.append(book.policy)
    return tuple(found)


def read_duty_list(centre: Centre, policies: Iterable[Policy]) -> DutiesCard:
    """Return the duties of the year at hand with everything recorded of them."""
    return _Reading(centre).card(policies)


def read_county_duties(county: County, policies: Iterable[Policy], year: int) -> DutiesCard:
    """Return what policies ask of the county itself in a year; nothing is recorded of it."""
    today = day_in_china(county.clock.now())
    calendar = ChineseHolidays()
    cards = [
        _card(policy, duty, one, today)
        for policy in policies
        for duty in _asked(policy, _COUNTY, "", year)
        for one in occurrences(duty, year, calendar)
    ]
    return DutiesCard(year=year, today=today, duties=_in_order(cards))


class _Reading:
    """One reading of a centre's year."""

    def __init__(self, centre: Centre) -> None:
        self._centre, self._today, self._year = centre, centre.today, centre.year
        rows = [row for row in centre.ledgers.form_rows if in_force(row, self._today)]
        self._own = [row for row in rows if row.ledger == OWN_DUTIES]
        self._records = Records([row for row in rows if row.ledger == DUTIES_DONE])
        self._suggester = Suggester(centre)
        self._calendar: WorkCalendar = ChineseHolidays()

    def card(self, policies: Iterable[Policy]) -> DutiesCard:
        """Return every duty; what nobody asks any more comes last."""
        cards = [
            card
            for policy in policies
            for duty in _asked(policy, _INSTITUTION, self._centre.profile.kind, self._year)
            for card in self._of_policy(policy, duty)
        ]
        cards += [self._of_own(row) for row in self._own]
        cards += [_former(row) for row in self._records.left()]
        return DutiesCard(year=self._year, today=self._today, duties=_in_order(cards))

    def _of_policy(self, policy: Policy, duty: PolicyDuty) -> Iterator[DutyCard]:
        every = occurrences(duty, self._year, self._calendar)
        may_be = self._suggester.rows(policy, duty.row)
        earlier: date | None = None
        for one in every:
            card = _card(policy, duty, one, self._today)
            card = self._with_records(card, one, only=len(every) == 1)
            until = None if one.due is None or len(every) == 1 else one.due.on
            yield replace(card, suggestions=tuple(_open(may_be, card, earlier, until)))
            earlier = until

    def _of_own(self, row: FormRow) -> DutyCard:
        values = row.values
        due = date.fromisoformat(values["due"]) if values.get("due") else None
        one = Occurrence(
            year=self._year,
            due=None if due is None else DueDate(on=due, nominal=due, certain=True),
            closes=due,
            times=1,
            soft=False,
            ongoing=False,
        )
        card = DutyCard(
            subject=DutySubject(policy=OWN, row=row.row_id, title=values.get("title", ""), due=due),
            origin=DutyOrigin.OWN,
            state=DutyState.AHEAD,
            records=(),
            document=values.get("source", ""),
            text=values.get("what", ""),
            deliverables=tuple(filter(None, [values.get("deliverables", "")])),
            on=due,
            closes=due,
            days_left=None if due is None else (due - self._today).days,
        )
        return self._with_records(card, one, only=True)

    def _with_records(self, card: DutyCard, one: Occurrence, *, only: bool) -> DutyCard:
        excuses = self._records.whole_year(card.subject)
        records = (*excuses, *self._records.take(card.subject, only=only))
        done = sum(not record.excused for record in records)
        excused = any(record.excused for record in records)
        state = state_of(one, self._today, done, excused=excused)
        return replace(card, records=records, done=done, state=state)


def _asked(policy: Policy, actor: str, kind: str, year: int) -> Iterator[PolicyDuty]:
    """Yield the duties of a policy that are this actor's in a year."""
    for duty in policy.duties:
        if is_for(duty, actor, kind) and is_asked_in(policy, duty, year):
            yield duty


def _card(policy: Policy, duty: PolicyDuty, one: Occurrence, today: date) -> DutyCard:
    """Return a doing of which nothing was recorded."""
    due, schedule = one.due, duty.schedule
    left = one.closes if due is None or today > due.on else due.on
    return DutyCard(
        subject=DutySubject(
            policy=policy.id,
            row=duty.row,
            title=duty.title,
            due=None if due is None else due.nominal,
        ),
        origin=DutyOrigin.POLICY,
        state=state_of(one, today, 0, excused=False),
        records=(),
        policy=policy.digest,
        document=policy.document,
        clause=duty.source,
        validity=policy.validity(min(today, date(one.year, 12, 31))),
        text=duty.text,
        towards=duty.towards,
        deliverables=duty.deliverables,
        remark=duty.remark,
        every=schedule.every,
        shift=schedule.shift,
        soft=one.soft,
        certain=due is None or due.certain,
        on=None if due is None else due.on,
        closes=one.closes,
        times=one.times,
        days_left=None if left is None else (left - today).days,
    )


def _open(
    rows: Iterable[SuggestionCard], card: DutyCard, after: date | None, until: date | None
) -> Iterator[SuggestionCard]:
    """Yield the rows of this doing's time that no record refers to, while it is to be done."""
    if card.state in {DutyState.DONE, DutyState.NOT_APPLICABLE}:
        return
    known = {record.of_row for record in card.records}
    for row in rows:
        in_time = (after is None or row.on > after) and (until is None or row.on <= until)
        if in_time and row.row_id not in known:
            yield row


def _former(row: FormRow) -> DutyCard:
    """Return a record whose duty is not asked for any more."""
    record: RecordCard = record_card(row)
    return DutyCard(
        subject=subject_of(row),
        origin=DutyOrigin.FORMER,
        state=DutyState.NOT_APPLICABLE if record.excused else DutyState.DONE,
        records=(record,),
        on=subject_of(row).due,
        done=int(not record.excused),
    )


def _in_order(cards: Iterable[DutyCard]) -> tuple[DutyCard, ...]:
    """Return duties by day; those without one after them, then what is history."""

    def place(card: DutyCard) -> tuple[bool, bool, date, str, str]:
        former = card.origin is DutyOrigin.FORMER
        return former, card.on is None, card.on or date.max, card.subject.policy, card.key

    return tuple(sorted(cards, key=place))
