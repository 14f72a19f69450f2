"""Who and what comes near to closing a gap, found in the ledgers row by row.

Nobody is ranked by worth: the reasons go from what takes least to what takes most,
and within one reason the ledger's own order stands. Rows that cannot be told are not
here: a shortage counts them as if they were there already.
"""

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from models.gaps.hiring import TRAININGS, raised_by
from models.gaps.shortages import Gap, GapState
from models.ledger.derived_rules import RULES, How
from models.ledger.form_rows import FormRow
from models.ledger.holdings import DEPARTMENT, EQUIPMENT
from models.ledger.matching import KindNames, plain_name
from models.ledger.national_codes import NOT_IN_USE, SCRAPPED
from models.ledger.readings import Readings
from models.ledger.records import EquipmentRow, StaffRow, in_force
from models.ledger.staff_counts import STAFF_COUNTS, StaffCount
from models.vocabulary.ids import RowId

STAFF = "staff"
LIKE_ENOUGH = 0.6
"""How like two names must be (``difflib``'s ratio) for one to be offered for the other."""


class Nearness(StrEnum):
    """Why somebody or something comes near, what takes least first."""

    RECORD = "record"
    """A certificate in the ledgers says so, the person's own row does not."""
    IN_TRAINING = "in_training"
    """Is being trained to it."""
    REPAIR = "repair"
    """A device that stands idle."""
    NOT_YET = "not_yet"
    """A clinic, station or team of which it is not so yet."""
    TRAIN = "train"
    """Could be trained to it."""
    SIMILAR = "similar"
    """Is called nearly so, and counts as nothing."""
    SCRAPPED = "scrapped"
    """A device that was scrapped: it was there once, with its place and price."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """One row that comes near.

    ``ledger``: ``staff``, ``equipment`` or a form ledger. ``what``: the training
    (``hiring.TRAININGS``) or the field to fill in. ``on``: when a training ends.
    ``beside_ledger`` and ``beside``: the row that tells of it.
    """

    reason: Nearness
    ledger: str
    row: RowId
    name: str
    what: str = ""
    on: date | None = None
    beside_ledger: str = ""
    beside: RowId | None = None


def nearest(gap: Gap, readings: Readings, kinds: Mapping[str, KindNames]) -> tuple[Near, ...]:
    """Return the rows that come near to closing a shortage, the nearest first.

    ``kinds``: of the pack the readings were made with, by ``register.id``.
    """
    if gap.state is not GapState.SHORT or gap.reduce:
        return ()
    if gap.subject in STAFF_COUNTS:
        found = _people(STAFF_COUNTS[gap.subject], readings)
    elif gap.subject in kinds:
        found = _things(kinds[gap.subject], readings)
    else:
        found = _outposts(gap.subject, readings)
    order = tuple(Nearness)
    return tuple(sorted(found, key=lambda one: (order.index(one.reason), one.on or date.max)))


def idle_devices(readings: Readings, kind: str) -> Iterator[EquipmentRow]:
    """Yield the devices of a kind that are there and not in use."""
    holdings = readings.holdings
    for row in holdings.owned:
        if row.state == NOT_IN_USE and holdings.kind_of(EQUIPMENT, row.name) == kind:
            yield row


def _people(count: StaffCount, readings: Readings) -> Iterator[Near]:
    papers = _by_owner(readings, "qualifications")
    away = _by_owner(readings, "staff_training")
    for row in readings.people:
        if count.counts(row) is False:
            near = (
                _recorded(count, row, papers[row.row_id])
                or _in_training(count, row, away[row.row_id], readings)
                or _trainable(count, row)
            )
            if near is not None:
                yield near


_RECORDED: Mapping[str, tuple[str, Callable[[StaffRow], StaffRow]]] = MappingProxyType(
    {
        "2": ("licence_number", lambda row: replace(row, licence_number="*")),
        "3": ("licence_number", lambda row: replace(row, licence_number="*")),
        "8": ("gp_certificate", lambda row: replace(row, gp_certificate="1")),
        "9": ("residency_certified", lambda row: replace(row, residency_certified=True)),
    }
)
"""Kind of certificate (``QUALIFICATION_KINDS``) -> the person's field it speaks of, filled in."""
_TRAINED_TO: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"2": ("residency",), "3": ("gp",), "4": ("gp",), "7": ("college", "bachelor")}
)
"""Kind of training away (``AWAY_KINDS``) -> what it may lead to."""


def _recorded(count: StaffCount, row: StaffRow, papers: list[FormRow]) -> Near | None:
    for paper in papers:
        field, filled_in = _RECORDED.get(paper.values.get("kind", ""), ("", None))
        if filled_in is not None and count.counts(filled_in(row)):
            return Near(
                reason=Nearness.RECORD,
                ledger=STAFF,
                row=row.row_id,
                name=row.name,
                what=field,
                beside_ledger=paper.ledger,
                beside=paper.row_id,
            )
    return None


def _in_training(
    count: StaffCount, row: StaffRow, away: list[FormRow], readings: Readings
) -> Near | None:
    today = _today(readings)
    for one in away:
        end = one.values.get("to_day", "")
        if end and date.fromisoformat(end) < today:
            continue
        for key in _TRAINED_TO.get(one.values.get("kind", ""), ()):
            if TRAININGS[key].fits(row) and raised_by(TRAININGS[key], row, (count.id,)):
                return Near(
                    reason=Nearness.IN_TRAINING,
                    ledger=STAFF,
                    row=row.row_id,
                    name=row.name,
                    what=key,
                    on=date.fromisoformat(end) if end else None,
                    beside_ledger=one.ledger,
                    beside=one.row_id,
                )
    return None


def _trainable(count: StaffCount, row: StaffRow) -> Near | None:
    for training in TRAININGS.values():
        if training.fits(row) and raised_by(training, row, (count.id,)):
            return Near(
                reason=Nearness.TRAIN,
                ledger=STAFF,
                row=row.row_id,
                name=row.name,
                what=training.key,
            )
    return None


def _things(kind: KindNames, readings: Readings) -> Iterator[Near]:
    if kind.register == EQUIPMENT:
        yield from _devices(kind, readings)
    elif kind.register == DEPARTMENT:
        for row in readings.forms.rows("departments"):
            name = row.values.get("name", "")
            if not readings.holdings.kind_of(DEPARTMENT, name) and _is_like(name, kind):
                yield Near(reason=Nearness.SIMILAR, ledger=row.ledger, row=row.row_id, name=name)


def _devices(kind: KindNames, readings: Readings) -> Iterator[Near]:
    repairs = _by_owner(readings, "maintenance")
    for row in idle_devices(readings, kind.id):
        told = max(repairs[row.row_id], key=lambda one: one.values.get("done_on", ""), default=None)
        near = _device(Nearness.REPAIR, row)
        if told is not None:
            near = replace(near, beside_ledger=told.ledger, beside=told.row_id)
        yield near
    holdings = readings.holdings
    for row in readings.ledgers.equipment:
        if not in_force(row, readings.ledgers.as_of):
            continue
        found = holdings.kind_of(EQUIPMENT, row.name)
        if row.state == SCRAPPED and found == kind.id:
            yield _device(Nearness.SCRAPPED, row)
        elif row.state != SCRAPPED and not found and _is_like(row.name, kind):
            yield _device(Nearness.SIMILAR, row)


def _device(reason: Nearness, row: EquipmentRow) -> Near:
    return Near(reason=reason, ledger=EQUIPMENT, row=row.row_id, name=row.name)


_STANDING = MappingProxyType({"village_clinics": "name", "stations": "name", "teams": "name"})
"""Ledgers of what stands from year to year, with the field that names a row."""


def _outposts(figure: str, readings: Readings) -> Iterator[Near]:
    """Yield the clinics, stations and teams that a figure does not count and might."""
    rule = RULES.get(figure)
    if rule is None or rule.how is not How.ROWS or rule.ledger not in _STANDING or not rule.where:
        return
    told = readings.forms.derived(figure)
    counted = frozenset(told.rows) if told is not None else frozenset()
    for row in readings.forms.rows(rule.ledger):
        if row.row_id not in counted:
            yield Near(
                reason=Nearness.NOT_YET,
                ledger=row.ledger,
                row=row.row_id,
                name=row.values.get(_STANDING[row.ledger], ""),
                what=rule.where[0].key,
            )


def _by_owner(readings: Readings, ledger: str) -> dict[RowId, list[FormRow]]:
    found: dict[RowId, list[FormRow]] = defaultdict(list)
    for row in readings.forms.rows(ledger):
        found[RowId(row.owner)].append(row)
    return found


def _is_like(name: str, kind: KindNames) -> bool:
    plain = plain_name(name)
    if not plain or any(plain_name(no) in plain for no in kind.not_names):
        return False
    names = [plain_name(one) for one in kind.names]
    return bool(difflib.get_close_matches(plain, names, n=1, cutoff=LIKE_ENOUGH))


def _today(readings: Readings) -> date:
    return readings.ledgers.as_of or date(readings.ledgers.year, 12, 31)
