"""What of a year stands at the beginning of the next, and what belonged to the year alone.

People, rooms, beds, posts and contracts are there on the first of January too;
trainings, drills and visits are counted anew. What comes over is a copy with an id of
its own: the old year stays as it was. A later year's figure that asks for the year
before ("上年…") is told by that year.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from models.ledger.form_rows import FormRow, is_open
from models.ledger.national_codes import MOVEMENTS_OUT, SCRAPPED
from models.ledger.records import (
    EquipmentRow,
    InstitutionProfile,
    Ledgers,
    RegisterEntry,
    StaffRow,
)
from models.vocabulary.ids import RowId

STANDING_LEDGERS = frozenset({
    "departments", "premises", "bed_list", "vehicles", "qualifications", "diseases", "drugs",
    "teams", "agreements", "villages", "village_clinics", "stations", "emergency_stock",
})  # fmt: skip
"""Further ledgers of things that are there, whatever the year."""
_STANDS_UNTIL: Mapping[str, str] = MappingProxyType(
    {"maintenance": "valid_until", "agreements": "valid_until", "staff_training": "to_day"}
)
"""Ledger -> the day up to which a row stands. Without one it stands, but for maintenance."""
_DAY_OF = ("held_on", "planned_on", "on_day")
_COUNTED_ANEW: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "diseases": frozenset({"cases"}),
        "village_clinics": frozenset({"months_due", "months_paid"}),
    }
)
"""Ledger -> fields of a standing row that count something of the year."""
_SCRAPPED_VEHICLE = "3"
_FACTS_OF_THE_YEAR = frozenset({"integrity.serious_breach", "level.applied_on"})

_STANDING_FIGURES = frozenset({
    "villages.total", "villages.with_clinic", "villages.exempt", "emergency_station.radius",
    "clinics.total", "clinics.integrated", "clinics.village_doctors", "clinics.capable",
    "clinics.techniques_6", "clinics.remote", "clinics.standardised", "clinics.regularised",
    "clinics.public_property", "clinics.public_standardised", "clinics.tcm_corner",
    "clinics.tcm_service", "clinics.doctors_hired", "clinics.doctors_insured",
    "stations.total", "stations.integrated", "stations.techniques_6", "stations.standardised",
    "stations.regularised", "stations.tcm_corner", "stations.tcm_service",
    "posts.established", "posts.filled", "posts.professional", "posts.upper", "posts.senior",
    "staff.public_health_assigned", "staff.mental_health_assigned",
    "staff.counselling_assigned", "staff.insurance_assigned", "staff.informatics_trained",
    "physicians.at_once", "teams.family_doctor", "experts.rehired", "emergency.aides",
    "referrals.liaisons", "beds.approved", "beds.open", "beds.observation", "beds.home",
    "beds.rehabilitation", "beds.elderly", "beds.nursing_care", "beds.hospice",
    "area.building", "area.business", "area.dangerous", "area.wards", "area.rented",
    "area.tcm", "area.vaccination", "rooms.consulting", "equipment.value_over_10k",
    "equipment.count_over_10k", "equipment.count_10_49", "equipment.count_50_99",
    "equipment.count_100_up", "equipment.urgent_listed", "equipment.urgent_arrived",
    "referral.agreements", "drugs.kinds", "drugs.essential_kinds", "drugs.decoction_pieces",
    "diseases.kinds", "records.health", "records.health_electronic", "records.health_opened",
    "education.boards", "supplies.kinds", "supplies.kinds_met", "county.hospital_beds",
    "county.counties", "county.platforms", "county.subdistricts",
    "county.subdistricts_with_centre", "county.towns", "county.towns_with_standardised",
    "county.places", "county.places_within_15", "county.places_uncovered",
    "county.public_health_items", "county.lead_hospitals",
    "county.lead_hospitals_with_vehicle",
})  # fmt: skip
"""Figures of what is there at a year's end; every other one is counted anew (people too)."""
_TOLD_BY_LAST_YEAR: Mapping[str, str] = MappingProxyType(
    {
        "visits.total_last_year": "visits.total",
        "discharges.last_year": "discharges",
        "contracts.last_year": "contracts.total",
        "records.health_last_year": "records.health",
        "population.resident_last_year": "population.resident",
        "posts.upper_last_year": "posts.upper",
        "posts.senior_last_year": "posts.senior",
        "posts.professional_last_year": "posts.professional",
    }
)
"""Figure of a year -> the figure of the year before that it repeats."""
FIGURES, FACTS, PROFILE = "figures", "facts", "profile"


@dataclass(frozen=True, slots=True, kw_only=True)
class CameOver:
    """One thing of the new year and what it was called in the old one.

    ``ledger``: ``staff``, ``equipment``, a further ledger, ``figures`` or ``facts``.
    """

    ledger: str
    key: str
    from_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledOver:
    """The beginning of a year: what came over, and under which name it was there before.

    ``came`` does not name ``registers`` and ``profile``, which keep theirs.
    """

    profile: InstitutionProfile
    staff: tuple[StaffRow, ...]
    equipment: tuple[EquipmentRow, ...]
    form_rows: tuple[FormRow, ...]
    figures: Mapping[str, Fraction]
    facts: Mapping[str, str]
    registers: tuple[RegisterEntry, ...]
    came: tuple[CameOver, ...]


def rolled_over(ledgers: Ledgers, year: int, new_id: Callable[[], RowId]) -> RolledOver:
    """Return the beginning of ``year`` as the ledgers of an earlier one tell it."""
    came: list[CameOver] = []
    heirs: dict[str, RowId] = {}

    def heir(ledger: str, row: StaffRow | EquipmentRow | FormRow) -> RowId:
        ident = heirs[row.row_id] = new_id()
        came.append(CameOver(ledger=ledger, key=ident, from_key=row.row_id))
        return ident

    staff = tuple(
        replace(row, row_id=heir("staff", row), movement="", moved_on=None)
        for row in ledgers.staff
        if row.movement not in MOVEMENTS_OUT and _is_here(row, year)
    )
    equipment = tuple(
        replace(row, row_id=heir("equipment", row))
        for row in ledgers.equipment
        if not row.revoked and row.state != SCRAPPED and _is_here(row, year)
    )
    form_rows = tuple(
        replace(
            row,
            row_id=heir(row.ledger, row),
            owner=heirs.get(row.owner, ""),
            values=_standing_values(row),
        )
        for row in ledgers.form_rows
        if _is_here(row, year) and (not row.owner or row.owner in heirs) and _stands(row, year)
    )
    figures = dict(_figures(ledgers, came))
    facts = {
        key: value
        for key, value in {**ledgers.facts, **ledgers.unconfirmed.facts}.items()
        if key not in _FACTS_OF_THE_YEAR
    }
    came += [CameOver(ledger=FACTS, key=key, from_key=key) for key in facts]
    return RolledOver(
        # The people served are counted anew each year; the rest is who they are.
        profile=replace(ledgers.profile, year=year, population=None),
        staff=staff,
        equipment=equipment,
        form_rows=form_rows,
        figures=figures,
        facts=facts,
        registers=(*ledgers.registers, *ledgers.unconfirmed.registers),
        came=tuple(came),
    )


def _figures(ledgers: Ledgers, came: list[CameOver]) -> Iterator[tuple[str, Fraction]]:
    """Yield what is there, and what a new year asks of the one before; note each down."""
    told = {**ledgers.figures, **ledgers.unconfirmed.figures}
    sources = {key: key for key in told if key in _STANDING_FIGURES}
    sources |= {key: was for key, was in _TOLD_BY_LAST_YEAR.items() if was in told}
    for key, was in sources.items():
        came.append(CameOver(ledger=FIGURES, key=key, from_key=was))
        yield key, told[was]


def _is_here(row: StaffRow | EquipmentRow | FormRow, year: int) -> bool:
    """Whether a row was not ended before the year began."""
    return row.ended_on is None or row.ended_on.year >= year


def _stands(row: FormRow, year: int) -> bool:
    """Whether what a row tells of is there when ``year`` begins."""
    values = row.values
    if any(values.get(key, "")[:4] == str(year) for key in _DAY_OF):
        return True
    if row.ledger == "vehicles" and values.get("state") == _SCRAPPED_VEHICLE:
        return False
    if is_open(row):  # an open hazard is one in January too
        return True
    if (lasting := _STANDS_UNTIL.get(row.ledger)) is not None:
        until = values.get(lasting)
        if not until:
            return row.ledger != "maintenance"
        return date.fromisoformat(until).year >= year
    return row.ledger in STANDING_LEDGERS


def _standing_values(row: FormRow) -> Mapping[str, str]:
    anew = _COUNTED_ANEW.get(row.ledger)
    if anew is None:
        return row.values
    return {key: text for key, text in row.values.items() if key not in anew}
