"""The figures of a year, made from a centre's size and from how well it does.

Every line of the table gives a figure a range: what a weak centre reports and
what a strong one does, as a part of another figure (per mille) or by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from models.ledger.national_codes import HEALTH_TECHNICIANS, PHYSICIANS
from models.ledger.readings import people_in_post
from models.ledger.records import EquipmentRow, StaffRow
from models.usecases.sample.devices import dear_figures

_WOBBLE = 12
"""Most a figure strays from the line between weak and strong, per mille of the base."""
_YEAR_DAYS = 365

# figure | of (empty: by itself) | weak | strong
_TABLE = """
population.resident | population.served | 930 | 930
population.age_0_6 | population.served | 64 | 64
population.age_0_3 | population.served | 26 | 26
population.age_65_up | population.served | 142 | 142
population.key_groups | population.served | 308 | 308
villages.total | population.served | 1 | 1
villages.with_clinic | villages.total | 1000 | 1000
clinics.total | villages.total | 1000 | 1000
clinics.integrated | clinics.total | 1000 | 1000
clinics.village_doctors | villages.total | 1300 | 1700
clinics.supervised_times | | 2 | 24
posts.established | @staff | 930 | 1040
posts.professional | @technicians | 1020 | 1050
staff.public_health_assigned | posts.professional | 180 | 330
training.sessions | | 1 | 12
training.continuing_education | @technicians | 820 | 1000
training.away_half_year | | 0 | 3
teams.family_doctor | @physicians | 300 | 450
beds.observation | | 2 | 6
beds.home | | 0 | 12
beds.rehabilitation | @beds | 0 | 150
beds.days_used | beds.days_open | 300 | 700
beds.days_discharged | beds.days_used | 985 | 985
area.rented | | 0 | 0
area.tcm | | 0 | 180
area.vaccination | | 60 | 160
visits.total | @physicians | 1600000 | 3050000
visits.emergency | visits.total | 42 | 42
visits.home | visits.total | 6 | 12
visits.total_last_year | visits.total | 1035 | 940
visits.tcm | visits.total | 130 | 330
visits.tcm_non_drug | visits.tcm | 480 | 640
visits.dental | visits.total | 5 | 30
visits.rehabilitation | visits.total | 10 | 60
visits.remote | | 0 | 420
discharges | beds.days_used | 142 | 148
admissions | discharges | 1004 | 1002
discharges.last_year | discharges | 1050 | 960
discharges.followed_up | discharges | 620 | 960
referrals.up | visits.total | 3 | 7
referrals.down | visits.total | 0 | 4
referral.agreements | | 1 | 4
prescriptions.total | visits.total | 760 | 760
prescriptions.reviewed | prescriptions.total | 6 | 22
prescriptions.reasonable | prescriptions.reviewed | 915 | 985
prescriptions.antibacterial | prescriptions.total | 235 | 110
prescriptions.tcm_decoction | prescriptions.total | 40 | 150
drugs.kinds | | 260 | 520
drugs.essential_kinds | drugs.kinds | 890 | 940
drugs.decoction_pieces | | 170 | 380
records.inpatient_checked | discharges | 120 | 120
records.inpatient_grade_a | records.inpatient_checked | 840 | 970
hand_hygiene.observed | | 120 | 480
hand_hygiene.complied | hand_hygiene.observed | 520 | 830
diseases.kinds | | 42 | 112
satisfaction.asked | | 80 | 300
satisfaction.satisfied | satisfaction.asked | 810 | 960
satisfaction.staff_asked | @staff | 900 | 900
satisfaction.staff_satisfied | satisfaction.staff_asked | 740 | 940
contracts.total | population.resident | 310 | 520
contracts.key_groups | population.key_groups | 540 | 780
contracts.last_year | contracts.total | 930 | 930
contracts.renewed | contracts.last_year | 640 | 900
records.health | population.resident | 850 | 985
records.health_electronic | population.resident | 790 | 965
records.health_used | records.health | 470 | 720
education.print_kinds | | 9 | 18
education.video_kinds | | 5 | 10
education.boards | | 2 | 4
education.board_changes | | 4 | 12
education.consultations | | 7 | 14
education.lectures | | 9 | 18
vaccination.due | population.age_0_6 | 2100 | 2100
vaccination.given | vaccination.due | 900 | 985
children.managed | population.age_0_6 | 830 | 965
children.eye_checked | children.managed | 982 | 996
newborns.live | population.served | 6 | 6
newborns.visited | newborns.live | 850 | 1000
mothers.early_registered | newborns.live | 850 | 1000
mothers.visited | newborns.live | 850 | 1000
elderly.managed | population.age_65_up | 580 | 780
hypertension.registered | population.served | 98 | 98
hypertension.standard | hypertension.registered | 570 | 760
hypertension.controlled | hypertension.registered | 360 | 560
diabetes.registered | population.served | 34 | 34
diabetes.standard | diabetes.registered | 570 | 750
diabetes.controlled | diabetes.registered | 350 | 520
mental.registered | population.served | 5 | 5
mental.managed | mental.registered | 790 | 960
tuberculosis.managed | tuberculosis.notified | 1000 | 1000
tuberculosis.regular | tuberculosis.managed | 1000 | 1000
tcm.elderly_managed | population.age_65_up | 600 | 820
tcm.children_managed | population.age_0_3 | 610 | 840
infectious.reported | population.served | 3 | 3
infectious.reported_in_time | infectious.reported | 1000 | 1000
inspection.rounds | | 2 | 16
drills.emergency | | 1 | 3
drills.fire | | 1 | 3
drills.rescue | | 0 | 4
quality.meetings | | 3 | 12
infection.checks | | 3 | 12
nursing.checks | | 8 | 24
adverse.reported | | 2 | 16
"""
_MONEY_A_HEAD = 168_000
"""Income of a centre per member of staff, yuan a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How a centre's year went: ``strength`` 0 (weak) to 100 (strong).

    ``instead`` sets figures outright, ``missing`` names those nobody has entered.
    """

    population: int
    beds: int
    strength: int
    instead: Mapping[str, int]
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Line:
    figure: str
    base: str
    weak: int
    strong: int


def figures_of(
    year: Year, staff: tuple[StaffRow, ...], equipment: tuple[EquipmentRow, ...], seed: str
) -> dict[str, Fraction]:
    """Return the figures a centre reports; figures of a kind it has no use for are left out."""
    random = Random(f"figures {seed}")  # noqa: S311 - sample data is meant to be guessable
    made = _beginnings(year, staff)
    for line in _lines():
        value = year.instead.get(line.figure)
        if value is None:
            value = _between(line, year.strength, made, random)
        made[line.figure] = value
    made["visits.outpatient"] = (
        made["visits.total"] - made["visits.emergency"] - made["visits.home"]
    )
    made["visits.appointment"] = made["visits.outpatient"] * (60 + 2 * year.strength) // 1000
    made |= {key: value for key, value in year.instead.items() if not key.startswith("@")}
    figures = {
        key: Fraction(value)
        for key, value in made.items()
        if not key.startswith("@") and key not in year.missing
    }
    return {**figures, **dear_figures(equipment)}


def _beginnings(year: Year, staff: tuple[StaffRow, ...]) -> dict[str, int]:
    """Return what follows from size alone; names with @ serve as bases only."""
    people = people_in_post(staff, None)
    income = len(people) * _MONEY_A_HEAD
    return {
        "@staff": len(people),
        "@technicians": sum(row.profession in HEALTH_TECHNICIANS for row in people),
        "@physicians": sum(row.profession in PHYSICIANS for row in people),
        "@beds": year.beds,
        "population.served": year.population,
        "posts.filled": sum(row.establishment == "1" for row in people),
        "beds.approved": year.beds,
        "beds.open": year.beds,
        "beds.days_open": year.beds * _YEAR_DAYS,
        "tuberculosis.notified": year.population // 3000,
        "surgeries": 0,
        "deliveries": 0,
        "area.business": _business_area(year),
        "area.building": _business_area(year) * 118 // 100,
        "area.dangerous": 0,
        "income.total": income,
        "income.medical": income * 46 // 100,
        "income.drugs": income * 17 // 100,
        "income.grant": income * 51 // 100,
        "expense.total": income * 97 // 100,
        "expense.people": income * 52 // 100,
    }


def _business_area(year: Year) -> int:
    """Return square metres; a weak centre falls short of what its beds ask."""
    if not year.beds:
        return 170 + 2 * year.strength
    if year.beds > 20:
        return year.beds * (46 + year.strength * 14 // 100)
    return (300 + (year.beds - 1) * 800 // 19) * (90 + year.strength * 30 // 100) // 100


def _between(line: _Line, strength: int, made: Mapping[str, int], random: Random) -> int:
    point = Fraction(line.weak * (100 - strength) + line.strong * strength, 100)
    if not line.base:
        return round(point)
    if line.weak != line.strong:
        reach = min(_WOBBLE, abs(line.strong - line.weak) // 8)
        point += random.randint(-reach, reach)
    return max(0, round(made[line.base] * point / 1000))


def _lines() -> Iterator[_Line]:
    for line in _TABLE.strip().splitlines():
        figure, base, weak, strong = (part.strip() for part in line.split("|"))
        yield _Line(figure, base, int(weak), int(strong))
