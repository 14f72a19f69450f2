"""Which figure follows from which ledger's rows, and how: a table of small rules.

A rule names a ledger, what is counted and which rows count. Field keys are those
of ``forms/ledgers``; codes those of ``ledger_codes.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

_TABLE = """
villages.total | villages | rows |
villages.exempt | villages | rows | covered=2,3
villages.with_clinic | village_clinics | distinct village |
clinics.total | village_clinics | rows |
clinics.integrated | village_clinics | rows | integrated=1
clinics.village_doctors | village_clinics | sum doctors |
clinics.supervised_times | guidance | rows | kind=1
clinics.capable | village_clinics | rows | capable=1
clinics.techniques_6 | village_clinics | rows | techniques>=6
clinics.remote | village_clinics | rows | remote=1
clinics.standardised | village_clinics | rows | standardised=1
clinics.regularised | village_clinics | rows | regularised=1
clinics.public_property | village_clinics | rows | public_property=1
clinics.public_standardised | village_clinics | rows | public_property=1 standardised=1
clinics.tcm_corner | village_clinics | rows | tcm_corner=1
clinics.tcm_service | village_clinics | rows | tcm_service=1
clinics.doctors_hired | village_clinics | sum doctors_hired |
clinics.doctors_insured | village_clinics | sum doctors_insured |
clinics.doctor_months_due | village_clinics | sum months_due |
clinics.doctor_months_paid | village_clinics | sum months_paid |
stations.total | stations | rows |
stations.integrated | stations | rows | integrated=1
stations.supervised_times | guidance | rows | kind=2
stations.techniques_6 | stations | rows | techniques>=6
stations.standardised | stations | rows | standardised=1
stations.regularised | stations | rows | regularised=1
stations.tcm_corner | stations | rows | tcm_corner=1
stations.tcm_service | stations | rows | tcm_service=1
training.sessions | training_events | rows | kind=1
training.free_sessions | training_events | rows | kind=12
training.free_days | training_events | sum days | kind=12
training.infectious_people | training_events | people people | kind=2
training.paediatric_gp | training_events | people people | kind=5
training.away | staff_training | owners | kind=1
training.away_half_year | staff_training | owners | kind=1 from_day+6months<=to_day
training.continuing_education | staff_training | owners | kind=6
teams.family_doctor | teams | rows |
teams.trained | teams | rows | trained_on>=@three-years-ago
beds.open | bed_list | sum open | kind=1,2,3,4,5,6,7,8
beds.observation | bed_list | sum open | kind=20
beds.home | bed_list | sum open | kind=30
beds.rehabilitation | bed_list | sum open | kind=2
beds.elderly | bed_list | sum open | kind=3
beds.nursing_care | bed_list | sum open | kind=4
beds.hospice | bed_list | sum open | kind=5
area.building | premises | sum area | tenure=1,3
area.business | premises | sum business_area | tenure=1,3
area.dangerous | premises | sum area | tenure=1,3 danger=C,D
area.wards | premises | sum ward_area |
area.rented | premises | sum area | tenure=2
area.tcm | premises | sum tcm_area |
area.vaccination | premises | sum vaccination_area |
rooms.consulting | premises | sum consulting_rooms |
diseases.kinds | diseases | distinct name |
drugs.kinds | drugs | distinct name | kind=1,2
drugs.essential_kinds | drugs | distinct name | kind=1,2 essential=1
drugs.decoction_pieces | drugs | distinct name | kind=3
referral.agreements | agreements | distinct party | kind=2 valid_until>=@today
rounds.planned | rounds | rows |
rounds.done | rounds | rows | done_on?
satisfaction.asked | surveys | sum asked | of=1
satisfaction.satisfied | surveys | sum satisfied | of=1
satisfaction.staff_asked | surveys | sum asked | of=2
satisfaction.staff_satisfied | surveys | sum satisfied | of=2
drills.emergency | drills | rows | kind=1
drills.fire | drills | rows | kind=2
drills.rescue | drills | rows | kind=3
adverse.reported | adverse_events | rows |
quality.meetings | self_checks | rows | kind=5
infection.checks | self_checks | rows | kind=3
nursing.checks | self_checks | rows | kind=4
integrity.self_checks | self_checks | rows | kind=1
insurance.self_checks | self_checks | rows | kind=2
insurance.trainings | training_events | rows | kind=3
safety.reviews | self_checks | rows | kind=6
safety.sweeps | self_checks | rows | kind=9
safety.leader_meetings | self_checks | rows | kind=10
safety.month_activities | self_checks | rows | kind=11
safety.budget | self_checks | sum budget | kind=10
safety.trainings | training_events | rows | kind=4
safety.trained_people | training_events | people people | kind=4
hazards.kinds_checked | self_checks | codes hazard_kinds 1,2,3,4,5 | kind=9,11
hazards.overdue | hazards | rows | !closed_on? deadline<@today
supplies.kinds | emergency_stock | distinct name | quota>=1
supplies.kinds_met | emergency_stock | stocked |
"""
"""figure | ledger | how | which rows count (all conditions must hold).

how: ``rows``; ``sum key``; ``distinct key`` (different texts); ``codes key a,b``
(different codes of a list, among these); ``owners`` (different persons or devices);
``people key`` (heads at several events, of whom some may be the same: from the
largest to the sum); ``stocked`` (goods whose batches still valid reach the quota).
condition: ``key=a,b``; ``key>=6``; ``day>=@today``; ``day<@today``; ``key?`` (filled in;
a day of doing that is empty means it has not been done); ``!`` turns one round;
``from+6months<=to``.
"""


class How(StrEnum):
    """What is counted."""

    ROWS = "rows"
    SUM = "sum"
    DISTINCT = "distinct"
    CODES = "codes"
    OWNERS = "owners"
    PEOPLE = "people"
    STOCKED = "stocked"


class Asks(StrEnum):
    """What a condition asks of one field."""

    AMONG = "="
    AT_LEAST = ">="
    NOT_BEFORE = ">=@"
    BEFORE = "<@"
    FILLED = "?"
    NOT_FILLED = "!?"
    LASTS_HALF_YEAR = "+6months<="


TODAY, THREE_YEARS_AGO = "today", "three-years-ago"
"""The days a condition may compare with, both told by the ledgers' ``as_of``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One condition on ``key``; ``other`` is a second key or a day's name."""

    key: str
    asks: Asks
    among: frozenset[str] = frozenset()
    least: Fraction = Fraction(0)
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one figure follows from the rows of one ledger."""

    figure: str
    ledger: str
    how: How
    of: str = ""
    among: frozenset[str] = frozenset()
    where: tuple[Condition, ...] = ()


def _condition(text: str) -> Condition:
    if "+6months<=" in text:
        start, _, end = text.partition("+6months<=")
        return Condition(key=start, asks=Asks.LASTS_HALF_YEAR, other=end)
    if text.endswith("?"):
        bare = text.rstrip("?")
        asks = Asks.NOT_FILLED if bare.startswith("!") else Asks.FILLED
        return Condition(key=bare.lstrip("!"), asks=asks)
    for asks in (Asks.NOT_BEFORE, Asks.BEFORE):
        key, found, other = text.partition(str(asks))
        if found:
            return Condition(key=key, asks=asks, other=other)
    key, found, least = text.partition(str(Asks.AT_LEAST))
    if found:
        return Condition(key=key, asks=Asks.AT_LEAST, least=Fraction(least))
    key, _, among = text.partition("=")
    return Condition(key=key, asks=Asks.AMONG, among=frozenset(among.split(",")))


def _rule(line: str) -> Rule:
    figure, ledger, how, where = (part.strip() for part in line.split("|"))
    words = how.split()
    return Rule(
        figure=figure,
        ledger=ledger,
        how=How(words[0]),
        of=words[1] if len(words) > 1 else "",
        among=frozenset(words[2].split(",")) if len(words) > 2 else frozenset(),
        where=tuple(_condition(text) for text in where.split()),
    )


def _read() -> Mapping[str, Rule]:
    rules = [_rule(line) for line in _TABLE.strip().splitlines()]
    found = {rule.figure: rule for rule in rules}
    if len(found) != len(rules):
        raise ValueError("a figure has two rules")
    return MappingProxyType(found)


RULES: Mapping[str, Rule] = _read()
"""The rule of every figure that follows from rows, by figure."""


def figures_from(ledger: str) -> tuple[str, ...]:
    """Return the figures that follow from a ledger's rows, in the table's order."""
    return tuple(rule.figure for rule in RULES.values() if rule.ledger == ledger)
