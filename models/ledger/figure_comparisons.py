"""Figures of the year held against last year's, and against what the ledgers tell.

Institutions do grow and shrink, and a list may lag behind a report: all of these are
remarks. Sources: 卫健统1-2 counts the people of 卫健统2-1 and the devices of its list.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from models.ledger.derived import disagreements
from models.ledger.figures import FIGURES
from models.ledger.flags import CONFIRM, Flag
from models.ledger.national_codes import SCRAPPED
from models.ledger.readings import Readings
from models.vocabulary.amounts import plain

LARGEST_STEP = Fraction(1, 2)
"""A change by more than this part of last year's figure is remarked on."""
WORTH_COMPARING = 20
"""Below it, both years, a change by half is a matter of one or two."""
LAST_YEARS = {
    "contracts.last_year": "contracts.total",
    "discharges.last_year": "discharges",
    "population.resident_last_year": "population.resident",
    "posts.professional_last_year": "posts.professional",
    "posts.senior_last_year": "posts.senior",
    "posts.upper_last_year": "posts.upper",
    "records.health_last_year": "records.health",
    "visits.total_last_year": "visits.total",
}
"""Figure that repeats last year -> the figure it repeats."""
AT_MOST_PEOPLE = {
    "physicians.at_once": "staff.physicians",
    "staff.counselling_assigned": "staff.total",
    "staff.informatics_trained": "staff.total",
    "staff.insurance_assigned": "staff.total",
    "staff.mental_health_assigned": "staff.total",
    "staff.public_health_assigned": "staff.total",
    "training.continuing_education": "staff.total",
    "training.paediatric_gp": "staff.gp",
}
"""Figure that counts some of the people -> the measure that counts all of them."""
_ON_ESTABLISHMENT = "1"
_TEN_THOUSAND = 10_000
_BANDS: Mapping[str, tuple[int, int | None]] = {
    "equipment.count_over_10k": (_TEN_THOUSAND, None),
    "equipment.count_10_49": (10 * _TEN_THOUSAND, 50 * _TEN_THOUSAND),
    "equipment.count_50_99": (50 * _TEN_THOUSAND, 100 * _TEN_THOUSAND),
    "equipment.count_100_up": (100 * _TEN_THOUSAND, None),
}
"""Count of devices -> least price of one unit in yuan, and the price it stays below."""


def compare_figures(readings: Readings, before: Mapping[str, Fraction]) -> Iterable[Flag]:
    """Yield what does not fit; ``before``: the figures of the year before, as stored."""
    figures = readings.ledgers.figures
    yield from _steps(figures, before)
    yield from _repeated(figures, before)
    yield from _told_by_rows(readings)
    yield from _people(readings)
    yield from _devices(readings)


def _steps(figures: Mapping[str, Fraction], before: Mapping[str, Fraction]) -> Iterable[Flag]:
    repeated = LAST_YEARS.keys()
    for key, now in figures.items():
        was = before.get(key)
        if not was or key in repeated or max(was, now) < WORTH_COMPARING:
            continue
        if abs(now - was) > was * LARGEST_STEP:
            yield _flag("figures.jump", key, now, was)


def _repeated(figures: Mapping[str, Fraction], before: Mapping[str, Fraction]) -> Iterable[Flag]:
    for key, of in LAST_YEARS.items():
        typed, was = figures.get(key), before.get(of)
        if typed is not None and was is not None and typed != was:
            yield _flag("figures.last-year-differs", key, typed, was)


def _told_by_rows(readings: Readings) -> Iterable[Flag]:
    for each in disagreements(readings.ledgers, readings.forms):
        told = each.derived
        bound = told if told is not None else each.low if each.typed < each.low else each.high
        code = "figures.rows-differ" if told is not None else "figures.rows-bound"
        flag = _flag(code, each.key, each.typed, bound if bound is not None else each.low)
        yield Flag(
            severity=flag.severity,
            code=flag.code,
            ledger=flag.ledger,
            fields=flag.fields,
            params=(*flag.params, ("book", each.ledger)),
            looked_at=flag.looked_at,
        )


def _people(readings: Readings) -> Iterable[Flag]:
    figures, people = readings.ledgers.figures, readings.people
    filled = figures.get("posts.filled")
    settled = (
        people and not readings.ledgers.held_staff and all(row.establishment for row in people)
    )
    if filled is not None and settled:
        counted = Fraction(sum(row.establishment == _ON_ESTABLISHMENT for row in people))
        if counted != filled:
            yield _flag("figures.staff-differ", "posts.filled", filled, counted)
    for key, measure in AT_MOST_PEOPLE.items():
        typed, most = figures.get(key), readings.quantity(measure).high
        if typed is not None and most is not None and typed > most:
            yield _flag("figures.above-staff", key, typed, most)


def _devices(readings: Readings) -> Iterable[Flag]:
    owned = [row for row in readings.holdings.owned if row.state != SCRAPPED]
    if not owned or readings.ledgers.held_equipment:
        return
    priced = [(row.value_yuan, row.quantity) for row in owned if row.value_yuan is not None]
    if len(priced) < len(owned):
        return
    for key, (least, below) in _BANDS.items():
        typed = readings.ledgers.figures.get(key)
        counted = Fraction(
            sum(
                count
                for value, count in priced
                if value >= least and (below is None or value < below)
            )
        )
        if typed is not None and typed != counted:
            yield _flag("figures.equipment-differ", key, typed, counted)


def _flag(code: str, key: str, now: Fraction, other: Fraction) -> Flag:
    unit = FIGURES[key].unit
    return Flag(
        severity=CONFIRM,
        code=code,
        ledger="figures",
        fields=(key,),
        params=(("figure", key), ("value", plain(now)), ("other", plain(other)), ("unit", unit)),
        looked_at=(plain(now), plain(other)),
    )
