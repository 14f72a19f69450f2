"""What each centre says of itself in a word or a day: recognitions, sponsor, place, conduct.

A line of the table gives what a weak, a middling and a strong centre says; a
dash is nothing said, as some things are in every real county.
"""

from collections.abc import Mapping
from types import MappingProxyType

from models.usecases.sample.plans import Plan
from models.usecases.sample.registers import register_entries

_MIDDLING, _STRONG = 48, 70
"""From which strength of the year a centre is middling, and strong."""
_UNSAID = "-"

# fact | weak | middling | strong
_TABLE = """
level.recognised | none | none | basic
level.recognised_on | - | - | 2024-11-28
level.first_reached_on | - | - | 2023-11-30
level.edition | - | - | 2022
level.self_assessed_edition | 2022 | 2022 | 2022
level.recheck | - | not_done | still_met
level.recheck_on | - | - | 2025-05-20
level.plaque | no | no | yes
level.stars | - | none | none
central.key | - | no | no
level2.reached | no | no | no
level2.in_plan | no | no | no
level2.review | none | none | none
level2.selected | - | no | no
community_hospital.stage | none | none | none
legal.sponsor | government | government | government
legal.independent_entity | yes | yes | yes
legal.independent_books | yes | yes | yes
legal.independent_operation | yes | yes | yes
place.in_county_town | no | no | no
place.main_urban_area | no | no | no
place.beside_elderly_care | - | no | yes
emergency_station.set_up | no | yes | yes
branch.set_up | no | no | no
area.band | west | west | west
area.division | county | county | county
fever.standardised | no | yes | yes
tcm_hall.standardised | no | no | yes
tcm_hall.enriched | no | no | yes
tcm_hall.flagship | no | no | no
tcm.flagship_institution | - | no | no
integrity.serious_breach | no | no | no
integrity.checked_on | - | 2025-04-17 | 2025-04-15
insurance.liability_until | - | 2025-12-31 | 2026-03-31
insurance.risk_fund | no | yes | yes
insurance.real_name | yes | yes | yes
ambulance.coordinated | - | no | yes
safety.guards | yes | yes | yes
safety.alarms | no | yes | yes
safety.barriers | yes | yes | yes
information.emr_shared | no | no | yes
information.infectious_auto | no | yes | yes
information.foodborne_auto | no | no | yes
information.integrated | - | no | yes
information.interconnected | no | yes | yes
information.uploaded | yes | yes | yes
information.contracts_shared | no | yes | yes
information.records_shared | yes | yes | yes
conditions.ct | no | no | no
conditions.standardised | no | no | yes
public_health.department_standardised | no | yes | yes
finance.class_one | - | yes | yes
rounds.plan_published | - | yes | yes
remote.partner | none | secondary | secondary
"""

_INSTEAD: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "柳塘镇": {"central.key": "yes", "fever.standardised": _UNSAID, "branch.set_up": "yes",
              "branch.integrated": "yes", "insurance.liability_until": "2025-08-31"},
    "南屏镇": {"central.key": "yes", "level.first_reached_on": "2021-12-15",
              "level2.selected": "yes", "level2.in_plan": "yes", "level2.review": "applied",
              "conditions.ct": "yes", "remote.partner": "tertiary"},
    "白鹭镇": {"tcm_hall.standardised": "yes", "ambulance.coordinated": "yes"},
    "河湾镇": {"safety.barriers": "no", "insurance.liability_until": "2025-05-31"},
    "长坪乡": {"level.recognised": "none", "level.recognised_on": _UNSAID,
              "level.first_reached_on": _UNSAID, "level.edition": _UNSAID,
              "level.recheck": "not_done", "level.recheck_on": _UNSAID, "level.plaque": "no"},
    "城关街道": {"place.in_county_town": "yes", "place.main_urban_area": "yes",
              "community_hospital.stage": "applying"},
})  # fmt: skip


def facts_of(plan: Plan) -> dict[str, str]:
    """Return what the institution has stated, by key; what is not in it is unknown.

    What the registers show decides whether there is a fever room and a TCM hall.
    """
    strength = plan.year.strength
    column = (strength >= _MIDDLING) + (strength >= _STRONG)
    said = {key: values[column] for key, values in _lines()}
    rooms = {one.kind for one in register_entries(plan.registered) if one.present}
    said["fever.facility"] = "room" if "fever_room" in rooms else "sentinel"
    said["tcm_hall.set_up"] = "yes" if "tcm_hall" in rooms else "no"
    if said["fever.facility"] == "sentinel":
        said["fever.standardised"] = "no"
    said |= _INSTEAD.get(plan.township, {})
    return {key: value for key, value in said.items() if value != _UNSAID}


def _lines() -> list[tuple[str, tuple[str, ...]]]:
    split = (line.split("|") for line in _TABLE.strip().splitlines())
    return [(key.strip(), tuple(value.strip() for value in values)) for key, *values in split]
