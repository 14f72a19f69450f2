"""What is met today and will not be on a day to come, unless something is done before.

The ledgers are judged again as they will read on that day. What the standard itself
reads by the day (an agreement in force, a training not too long ago) falls by itself.
Two things no standard writes down are taken for granted: whoever's licence to practise
has lapsed is not counted, and a device whose verification has lapsed is not in use.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from models.gaps.shortages import Blocked
from models.gaps.watched import Watched
from models.ledger.expiry import FACTS, Expiry, expiring
from models.ledger.matching import KindNames
from models.ledger.national_codes import MOVEMENTS_OUT, NOT_IN_USE
from models.ledger.quantities import Operand
from models.ledger.readings import Readings
from models.ledger.records import Ledgers, StaffRow, in_force
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress

WITHIN_DAYS = 365
"""How far ahead is looked."""
USUAL_AGES: Mapping[str, int] = MappingProxyType({"1": 60, "2": 55})
"""Age in years at which people are asked after, by sex (GB/T 2261.1).

A reminder, no judgement: the statutory age of retirement is others' to tell, and rises.
"""
_LICENCES = frozenset({"2", "3", "4"})
"""Certificates (``QUALIFICATION_KINDS``) without which nobody practises."""
_VERIFICATIONS = frozenset({"2", "5", "6"})
"""Inspections (``MAINTENANCE_KINDS``) without which a device stands idle."""
_READ_BY_DAY = frozenset({"agreements", "emergency_stock", FACTS})
_A_DAY = timedelta(days=1)


class LapseCause(StrEnum):
    """Why something counts no more from a day on."""

    EXPIRES = "expires"
    """Its last valid day goes by, and the standard asks for what is valid."""
    BARRED = "barred"
    """A licence or verification lapses: who or what it is for is not counted on."""
    LEAVES = "leaves"
    """A row ends on a day that is written in it already."""
    USUAL_AGE = "usual_age"
    """A person comes to the age at which people usually retire; nobody has said so."""
    LONG_AGO = "long_ago"
    """Something done is too long ago, or a time to mend it has run out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """A row that counts no more from ``on``, and what falls with it.

    ``ledger`` is ``staff``, ``equipment``, a form ledger, or ``facts`` with the fact as
    ``row``; ``field`` holds the day. ``name``: of the person, device or party, ``kind`` the
    code of the certificate or verification. ``owner``: whose it is.
    """

    cause: LapseCause
    on: date
    ledger: str
    row: str
    field: str
    name: str
    owner_ledger: str = ""
    owner: str = ""
    kind: str = ""
    falls: tuple[Blocked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The ledgers of today, and from when to when is looked ahead."""

    ledgers: Ledgers
    kinds: Sequence[KindNames]
    today: date
    within: int = WITHIN_DAYS

    @property
    def last(self) -> date:
        """The last day that is looked at."""
        return self.today + timedelta(days=self.within)


def lapses(days: Days, watched: Sequence[Watched], progress: Progress) -> tuple[Lapse, ...]:
    """Return what turns met requirements into unmet ones, the earliest first.

    Raises: Cancelled.
    """
    return _Ahead(days, watched, progress).all()


class _Ahead:
    def __init__(self, days: Days, watched: Sequence[Watched], progress: Progress) -> None:
        self._days = days
        self._progress = progress
        self._events = tuple(_events(days))
        self._known: dict[date, Readings] = {}
        self._met = [one for one in watched if one.judge(self.on(days.today))[0]]

    def all(self) -> tuple[Lapse, ...]:
        found: dict[tuple[LapseCause, str, str], Lapse] = {}
        for one in self._met:
            self._progress.check()
            if not one.judge(self.on(self._days.last))[0]:
                for lapse in self._what_lapses(one, self._first_day(one)):
                    _add(found, lapse, one.block)
        for person, day in _coming_of_age(self._days):
            self._progress.check()
            without = self._without(person)
            for one in self._met:
                if not one.judge(without)[0]:
                    _add(found, _of_age(person, day), one.block)
        return tuple(sorted(found.values(), key=lambda lapse: (lapse.on, lapse.ledger, lapse.row)))

    def on(self, day: date) -> Readings:
        """Return the readings as they will be on a day."""
        if day not in self._known:
            self._known[day] = Readings(_as_of(self._days, self._events, day), self._days.kinds)
        return self._known[day]

    def _without(self, person: StaffRow) -> Readings:
        ledgers = replace(self._days.ledgers, as_of=self._days.today)
        rest = tuple(row for row in ledgers.staff if row is not person)
        return Readings(replace(ledgers, staff=rest), self._days.kinds)

    def _first_day(self, one: Watched) -> date:
        """Return the first day on which it is not met: what has lapsed stays so."""
        met, not_met = self._days.today, self._days.last
        while not_met - met > _A_DAY:
            day = met + (not_met - met) // 2
            if one.judge(self.on(day))[0]:
                met = day
            else:
                not_met = day
        return not_met

    def _what_lapses(self, one: Watched, day: date) -> Iterator[Lapse]:
        """Yield what happened on the day it fell; where several did, what its figure counted."""
        before, after = (_rows(one, self.on(each)) for each in (day - _A_DAY, day))
        changed = before.keys() ^ after.keys()
        events = [event for event in self._events if event.on == day]
        told = [event for event in events if {event.row, event.owner} & changed] or events
        if told:
            yield from told
            return
        for row in sorted(changed) or [""]:
            yield Lapse(
                cause=LapseCause.LONG_AGO,
                on=day,
                ledger=(before | after).get(row, ""),
                row=row,
                field="",
                name="",
            )


def _add(found: dict[tuple[LapseCause, str, str], Lapse], lapse: Lapse, block: Blocked) -> None:
    key = (lapse.cause, lapse.ledger, lapse.row or lapse.on.isoformat())
    known = found.get(key, lapse)
    found[key] = replace(known, falls=(*known.falls, block))


def _events(days: Days) -> Iterator[Lapse]:
    """Yield what stops to count within the days, whether anything falls with it or not."""
    for each in expiring(days.ledgers, days.today, days.within):
        cause = _cause(each)
        if cause is not None and each.until >= days.today:
            yield Lapse(
                cause=cause,
                on=each.until + _A_DAY,
                ledger=each.ledger,
                row=each.row_id or each.key,
                field=each.key,
                name=each.owner_name or each.name,
                owner_ledger={"qualifications": "staff", "maintenance": "equipment"}.get(
                    each.ledger, ""
                ),
                owner=each.owner,
                kind=each.name if each.owner else "",
            )
    ledgers = days.ledgers
    for ledger, rows in (("staff", ledgers.staff), ("equipment", ledgers.equipment)):
        for row in rows:
            yield from _ending(days, ledger, row.row_id, row.name, row.ended_on)
    for form_row in ledgers.form_rows:
        name = form_row.values.get("name", "")
        yield from _ending(days, form_row.ledger, form_row.row_id, name, form_row.ended_on)


def _ending(
    days: Days, ledger: str, row: RowId, name: str, ended_on: date | None
) -> Iterator[Lapse]:
    if ended_on is not None and days.today < ended_on <= days.last:
        yield Lapse(
            cause=LapseCause.LEAVES,
            on=ended_on,
            ledger=ledger,
            row=row,
            field="ended_on",
            name=name,
        )


def _cause(each: Expiry) -> LapseCause | None:
    """Return how a last valid day bears on what is asked; None where it bears on nothing."""
    if each.ledger in _READ_BY_DAY:
        return LapseCause.EXPIRES
    barring = {"qualifications": _LICENCES, "maintenance": _VERIFICATIONS}
    return LapseCause.BARRED if each.name in barring.get(each.ledger, ()) else None


def _as_of(days: Days, events: Sequence[Lapse], day: date) -> Ledgers:
    barred = {
        event.owner for event in events if event.cause is LapseCause.BARRED and event.on <= day
    }
    ledgers = days.ledgers
    return replace(
        ledgers,
        as_of=day,
        staff=tuple(row for row in ledgers.staff if row.row_id not in barred),
        equipment=tuple(
            replace(row, state=NOT_IN_USE) if row.row_id in barred else row
            for row in ledgers.equipment
        ),
    )


def _rows(one: Watched, readings: Readings) -> dict[str, str]:
    """Return the ledger of every row behind what a requirement asks."""
    finding = one.judge(readings)[1]
    found: dict[str, str] = {}
    waiting = [] if finding is None else [finding]
    while waiting:
        part = waiting.pop()
        waiting += part.parts
        operands: Sequence[Operand] = part.quantity.operands if part.quantity else ()
        found |= {row: operand.ledger for operand in operands for row in operand.rows}
    return found


def _coming_of_age(days: Days) -> Iterator[tuple[StaffRow, date]]:
    for row in days.ledgers.staff:
        age = USUAL_AGES.get(row.sex)
        here = in_force(row, days.today) and row.movement not in MOVEMENTS_OUT
        if row.born_on is None or age is None or not here:
            continue
        day = _birthday(row.born_on, row.born_on.year + age)
        if days.today < day <= days.last:
            yield row, day


def _of_age(person: StaffRow, day: date) -> Lapse:
    return Lapse(
        cause=LapseCause.USUAL_AGE,
        on=day,
        ledger="staff",
        row=person.row_id,
        field="born_on",
        name=person.name,
    )


def _birthday(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
