"""What must hold between the figures of one year, and what usually holds.

A hard check follows from what the words mean: a part is not larger than its
whole. A soft one is broken by real institutions now and then (more people in
post than posts, extra beds put up), so it is a remark.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

_HARD = """
population.age_0_6 <= population.resident
population.age_0_3 <= population.age_0_6
population.age_65_up <= population.resident
villages.with_clinic <= villages.total
clinics.integrated <= clinics.total
clinics.capable <= clinics.total
clinics.techniques_6 <= clinics.total
clinics.tcm_corner <= clinics.total
clinics.remote <= clinics.total
stations.integrated <= stations.total
stations.techniques_6 <= stations.total
stations.tcm_corner <= stations.total
county.platforms <= county.counties
supplies.kinds_met <= supplies.kinds
posts.professional <= posts.established
area.business <= area.building
area.dangerous <= area.building
area.wards <= area.building
equipment.count_10_49 + equipment.count_50_99 + equipment.count_100_up <= equipment.count_over_10k
income.medical + income.grant <= income.total
income.drugs <= income.medical
expense.people <= expense.total
visits.outpatient + visits.emergency <= visits.total
visits.tcm <= visits.total
visits.tcm_non_drug <= visits.total
visits.dental <= visits.total
visits.appointment <= visits.total
discharges.followed_up <= discharges
prescriptions.reviewed <= prescriptions.total
prescriptions.reasonable <= prescriptions.reviewed
prescriptions.antibacterial <= prescriptions.total
prescriptions.tcm_decoction <= prescriptions.total
drugs.essential_kinds <= drugs.kinds
records.inpatient_grade_a <= records.inpatient_checked
hand_hygiene.complied <= hand_hygiene.observed
satisfaction.satisfied <= satisfaction.asked
satisfaction.staff_satisfied <= satisfaction.staff_asked
contracts.key_groups <= contracts.total
contracts.renewed <= contracts.total
records.health_electronic <= records.health
records.health_used <= records.health
vaccination.given <= vaccination.due
children.eye_checked <= children.managed
newborns.visited <= newborns.live
hypertension.standard <= hypertension.registered
hypertension.controlled <= hypertension.registered
diabetes.standard <= diabetes.registered
diabetes.controlled <= diabetes.registered
mental.managed <= mental.registered
tuberculosis.regular <= tuberculosis.managed
infectious.reported_in_time <= infectious.reported
"""
_SOFT = """
posts.filled <= posts.established
staff.public_health_assigned <= posts.established
beds.open <= beds.approved
beds.days_used <= beds.days_open
beds.days_discharged <= beds.days_used
discharges <= admissions
population.resident <= population.served
visits.tcm_non_drug <= visits.tcm
contracts.key_groups <= population.key_groups
contracts.total <= population.resident
contracts.renewed <= contracts.last_year
records.health <= population.resident
children.managed <= population.age_0_6
elderly.managed <= population.age_65_up
tcm.children_managed <= population.age_0_3
mothers.early_registered <= newborns.live
tuberculosis.managed <= tuberculosis.notified
tcm.elderly_managed <= population.age_65_up
mothers.visited <= newborns.live
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCheck:
    """The ``parts`` together are at most the ``whole``."""

    parts: tuple[str, ...]
    whole: str
    hard: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """All figures concerned, the whole last."""
        return (*self.parts, self.whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureConflict:
    """A check that does not hold: ``sum_of_parts`` is above ``whole_value``."""

    check: FigureCheck
    sum_of_parts: Fraction
    whole_value: Fraction


def _read(text: str, *, hard: bool) -> tuple[FigureCheck, ...]:
    checks = []
    for line in text.strip().splitlines():
        parts, _, whole = line.partition(" <= ")
        checks.append(FigureCheck(parts=tuple(parts.split(" + ")), whole=whole, hard=hard))
    return tuple(checks)


CHECKS = (*_read(_HARD, hard=True), *_read(_SOFT, hard=False))


def check_figures(figures: Mapping[str, Fraction]) -> tuple[FigureConflict, ...]:
    """Return every check that does not hold.

    A check is made as soon as its whole and one part are there: parts not
    filled in can only make the sum larger.
    """
    conflicts = []
    for check in CHECKS:
        parts = [figures[key] for key in check.parts if key in figures]
        if parts and check.whole in figures and sum(parts) > figures[check.whole]:
            conflicts.append(
                FigureConflict(
                    check=check,
                    sum_of_parts=sum(parts, Fraction(0)),
                    whole_value=figures[check.whole],
                )
            )
    return tuple(conflicts)
