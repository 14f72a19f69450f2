"""Kaifeng's three years: every row is there, each at its bound, county and district apart."""

from datetime import date
from fractions import Fraction

import pytest

from models.assessment.standing import Standing
from models.duties.due import due_dates
from models.duties.holidays import ChineseHolidays
from models.standards.policy import Binds, Validity
from tests import local_policies as local
from tests.ledgers import person
from tests.local_policies import (
    CENTRE,
    CLINIC,
    STATION,
    Document,
    added,
    case,
    of_area,
    share,
)
from tests.policies import judged, shipped, target

KAIFENG = "kaifeng-2023"
ROWS = """
A3 A23 A27 A28 A32 A37 A38 A43 A51 A55 A60 A62 A63 A64 A65 A66 A67 A68 A69 A70 A71 A72 A73 A102
A106 A114 A115 A122 A123 A138 A141 A142 A143 A144 A161
B57 B58 B59 B60 B61 B62 B63 B64 B65 B66 B67 B68 B69 B70 B71 B72 B73 B74 B75 B76 B77 B78 B79
C53 C54 C55 C56 C57 C58 C59 C60 C61 C62 C63 C64 C65 C66 C67 C68 C69 C70
D20 D21 D22 D23 D24 D25
E14 E17 E18 E27 E28 E29 E30
F35 F54 F58 F59 F60 F61 F62 F63 F64 F65 F66
"""
LEVEL = "level.recognised"
PUBLIC = {**CLINIC, "outpost.public_property": "yes"}
UPPER = {
    "posts.professional": 50, "posts.professional_last_year": 40, "posts.senior_last_year": 4,
}  # fmt: skip
RATE = {
    "population.resident": 20_000, "population.resident_last_year": 10_000,
    "records.health_last_year": 9_000,
}  # fmt: skip
FIRST = {"contracts.total": 1, "visits.contracted": 1, "referrals.up": 1}
SHARED = {
    "information.integrated": "yes", "information.interconnected": "yes",
    "information.uploaded": "yes",
}  # fmt: skip
RESCUE = {"service.emergency": 1, "room.rescue_room": 1, "document.emergency_plan": 1}
MET_REMOTE = {"service.remote_consultation": 1, "remote.partner": "secondary"}

ASIDE = {"service.hospice": 0, "service.integrated_elderly_care": 0, "department.specialty": 0}

CASES = [
    case("A3", {LEVEL: "recommended"}, {LEVEL: "basic"}),
    case("A23", {"level2.reached": "yes"}, {"level2.reached": "no"}),
    case("A28", {**STATION, "population": 3_000}, {"population": 2_999}, F62="3000"),
    case("A32", {**PUBLIC, "conditions.standardised": "yes"}, {"conditions.standardised": "no"},
         off=[{"outpost.public_property": "no"}]),
    case("A38", {**CLINIC, "outpost.shared": "yes"}, {"outpost.shared": "no"}),
    case("A43", {"clinics.doctors_hired": 5, "clinics.doctors_insured": 5},
         {"clinics.doctors_insured": 4}, off=[{"clinics.doctors_hired": 0}],
         also=[{"clinics.doctors_hired": 1, "clinics.doctors_insured": 1}]),
    case("A51", {"staff": [person(does_informatics=True)]},
         {"staff": [person(does_informatics=False)]}),
    case("A55", {"staff.public_health_assigned": 1}, {"staff.public_health_assigned": 0}),
    case("A60", {**UPPER, "posts.senior": 6}, {"posts.senior": 5}),
    case("A62", {"recruits.total": 3, "recruits.college": 3}, {"recruits.college": 2},
         off=[{"recruits.total": 0}], also=[{"recruits.total": 1, "recruits.college": 1}]),
    case("A63", {"experts.rehired": 1}, {"experts.rehired": 0}),
    case("A64", {"pay.gp_average": 90_000, "pay.county_physician_average": 90_000},
         {"pay.gp_average": 89_999}),
    case("A65", {"contracts.income": 100, "contracts.income_distributed": 70},
         {"contracts.income_distributed": 69}, off=[{"contracts.income": 0}],
         also=[{"contracts.income": 1, "contracts.income_distributed": 1}]),
    case("A66", {"surplus.year": 100, "surplus.to_bonus": 60}, {"surplus.to_bonus": 59},
         off=[{"surplus.year": 0}], also=[{"surplus.year": 1, "surplus.to_bonus": 1}]),
    case("A71", {"staff": [person("11", practises_elsewhere=True)]},
         {"staff": [person("11", practises_elsewhere=False)]}),
    case("A73", FIRST, *({key: 0} for key in FIRST)),
    case("A102", {"equipment.urgent_listed": 8, "equipment.urgent_arrived": 8},
         {"equipment.urgent_arrived": 7}, off=[{"equipment.urgent_listed": 0}],
         also=[{"equipment.urgent_listed": 1, "equipment.urgent_arrived": 1}]),
    *(case("A106", {key: 1}, ASIDE) for key in ASIDE),
    case("A115", {"legal.sponsor": "government", "finance.class_one": "yes"},
         {"finance.class_one": "no"}, off=[{"legal.sponsor": "society"}],
         also=[{"legal.sponsor": "government_institution"}]),
    case("A122", MET_REMOTE, {"service.remote_consultation": 0}, {"remote.partner": "none"},
         also=[{"remote.partner": "tertiary"}]),
    case("A123", {**SHARED, "system.referral": 1}, *({key: "no"} for key in SHARED),
         {"system.referral": 0}),
    case("A138", {"contracts.services_due": 40, "contracts.services_done": 40},
         {"contracts.services_done": 39}),
    case("A141", {"referral.agreements": 1, "referrals.liaisons": 1},
         {"referral.agreements": 0}, {"referrals.liaisons": 0}),
    case("A142", {"rounds.plan_published": "yes", "rounds.done": 1},
         {"rounds.plan_published": "no"}, {"rounds.done": 0}),
    case("A143", {**RATE, "records.health": 18_001}, {"records.health": 18_000}),
    case("A143", {**RATE, "records.health_last_year": 10_000, "records.health": 20_000},
         {"records.health": 19_999}),
    case("A144", RESCUE, *({key: 0} for key in RESCUE)),
]  # fmt: skip

REC, BASIC = {LEVEL: "recommended"}, {LEVEL: "basic"}
SECOND, NOT_SECOND = {"level2.reached": "yes"}, {"level2.reached": "no"}
TRAINED = {"teams.family_doctor": 100, "teams.trained": 100}
URGENT = {"equipment.urgent_listed": 100, "equipment.urgent_arrived": 100}
ONE_LATE = {**URGENT, "equipment.urgent_arrived": 99}
STATIONS = {**CENTRE, "conditions.standardised": "yes", "stations.total": 200,
            "stations.standardised": 200}  # fmt: skip
OWNED = {"clinics.public_property": 200, "clinics.public_standardised": 200}
TARGETS = [
    share("B57", REC, BASIC, 4, 10),
    share("B58", REC, BASIC, 5, 10),
    share("B59", REC, BASIC, 6, 10),
    *(share(row, {**REC, "population": 10_001}, {**BASIC, "population": 10_001}, needed, 10,
            blank={"population": 10_001}, F35="over_10k")
      for row, needed in (("B57", 4), ("B58", 5), ("B59", 6))),
    *(share(row, REC, BASIC, needed, 10, F63="capable")
      for row, needed in (("B57", 4), ("B58", 5), ("B59", 6))),
    share("B60", SECOND, NOT_SECOND, 3, 50),
    share("B61", SECOND, NOT_SECOND, 1, 10),
    share("B62", SECOND, NOT_SECOND, 2, 10),
    share("B75", {**MET_REMOTE, "remote.partner": "tertiary"},
          {**MET_REMOTE, "service.remote_consultation": 0}, 4, 4),
    *(share(row, {**SECOND, **BASIC}, {**NOT_SECOND, **BASIC}, needed, 50, blank=BASIC,
            F63="capable")
      for row, needed in (("B60", 3), ("B61", 5), ("B62", 10))),
    added("B63", [STATIONS], [{**STATIONS, "stations.standardised": 199}]),
    share("B63", STATIONS, {**STATIONS, "conditions.standardised": "no"}, 2, 2),
    of_area("B64", {"county.subdistricts": 200, "county.subdistricts_with_centre": 200},
            {"county.subdistricts_with_centre": 199}),
    *(of_area(row, {"county.centres_new": centres, "county.stations_new": stations}, short)
      for row, centres, stations in (("B65", 2, 10), ("B66", 2, 30), ("B67", 4, 21))
      for short in ({"county.centres_new": centres - 1}, {"county.stations_new": stations - 1})),
    of_area("B68", {"county.clinics_public_done": 800}, {"county.clinics_public_done": 799}),
    of_area("B68", {"county.clinics_public_done": 800}, {"county.clinics_public_done": 799},
            F58="each_county"),
    added("B69", [OWNED], [{**OWNED, "clinics.public_standardised": 199}]),
    of_area("B70", {"county.samples_applied": 2}, {"county.samples_applied": 1}),
    of_area("B70", {"county.samples_applied": 3}, {"county.samples_applied": 2}, F59="three"),
    *(of_area("B71", {"area.division": division, "county.samples_built": least},
              {"county.samples_built": least - 1})
      for division, least in (("county", 2), ("city", 2), ("district", 1))),
    of_area("B72", {"county.recruitments": 1}, {"county.recruitments": 0}),
    added("B73", [TRAINED, TRAINED], [TRAINED, {**TRAINED, "teams.trained": 99}]),
    share("B75", MET_REMOTE, {**MET_REMOTE, "remote.partner": "none"}, 4, 4),
    share("B76", {"staff": [person(does_informatics=True)]},
          {"staff": [person(does_informatics=False)]}, 4, 4),
    added("B77", [URGENT, URGENT], [URGENT, ONE_LATE]),
    share("B77", URGENT, ONE_LATE, 3, 3, F65="institutions"),
    of_area("B78", {"county.fund_inspections": 2}, {"county.fund_inspections": 1}),
    of_area("B79", {"county.publicity_months": 1}, {"county.publicity_months": 0}),
]  # fmt: skip

RULES: list[tuple[str, local.World, local.World]] = [
    ("E14", {"villages.exempt": 1}, {"villages.exempt": 0}),
    ("E27", {"surplus.year": 0}, {"surplus.year": 1}),
    ("E29", {"area.division": "district"}, {"area.division": "county"}),
]

DOCUMENT = Document(
    ident=KAIFENG,
    rows=ROWS,
    cases=CASES,
    targets=TARGETS,
    rules=RULES,
    by_hand=frozenset({"B74"}),
    settings={"F62": "3000"},
)


def test_it_ended_with_2025() -> None:
    policy = shipped(KAIFENG)
    assert policy.validity(date(2025, 12, 31)) is Validity.IN_FORCE
    assert policy.validity(date(2026, 1, 1)) is Validity.EXPIRED
    assert policy.covers("410223")
    assert not policy.covers("410100")


def test_two_thirds_of_all_visits_are_made_at_the_base() -> None:
    """65 of 100 is enough, 64 is not; without the county's total nothing can be told."""
    policy, area = shipped(KAIFENG), {"figures": {"county.visits_all": 100}}
    for visits, standing in ((65, Standing.MET), (64, Standing.NOT_MET)):
        some = [
            local.held({"visits.total": visits - 5}),
            local.held({**STATION, "visits.total": 5}),
        ]
        assert target(policy, "B74", some, area).standing is standing
    assert target(policy, "B74", [local.held({"visits.total": 65})]).standing is Standing.UNKNOWN


def test_a_reading_changes_whom_a_target_binds_and_when() -> None:
    rows = {row.row: row for row in shipped(KAIFENG).targets}
    other = {
        row.row: row
        for row in shipped(KAIFENG, {"F58": "each_county", "F64": "every_year"}).targets
    }
    assert (rows["B68"].binds, other["B68"].binds) == (Binds.PREFECTURE, Binds.COUNTY)
    assert 2023 not in rows["B74"].by
    assert 2023 in other["B74"].by


@pytest.mark.parametrize("row", ["B57", "B58", "B59", "B60", "B61", "B62"])
def test_the_base_of_a_share_is_a_choice(row: str) -> None:
    """Of five institutions one reached it; three are capable, two are large."""
    worlds: list[local.World] = [
        {LEVEL: "recommended", "level2.reached": "yes", "population": 10_001},
        {LEVEL: "basic", "level2.reached": "no", "population": 10_001},
        {LEVEL: "recommended" if row > "B59" else "basic", "level2.reached": "no",
         "population": 10_000},
        {LEVEL: "none", "level2.reached": "no", "population": 10_000},
        {LEVEL: "none", "level2.reached": "no", "population": 10_000},
    ]  # fmt: skip
    some = [local.held(world) for world in worlds]
    large = Fraction(1, 2) if row <= "B59" else Fraction(1, 5)
    readings: tuple[tuple[dict[str, str], Fraction], ...] = (
        ({}, Fraction(1, 5)), ({"F63": "capable"}, Fraction(1, 3)), ({"F35": "over_10k"}, large),
    )  # fmt: skip
    for settings, rate in readings:
        assert target(shipped(KAIFENG, settings), row, some).asks[0].low == rate


def test_nobody_in_the_base_is_not_applicable() -> None:
    small = [local.held({LEVEL: "recommended", "population": 10_000})]
    large = shipped(KAIFENG, {"F35": "over_10k"})
    assert target(large, "B58", small).standing is Standing.NOT_APPLICABLE


def test_urgent_equipment_is_counted_by_units_or_by_institutions() -> None:
    halfway = {"equipment.urgent_listed": 2, "equipment.urgent_arrived": 1}
    some = [local.held(URGENT), local.held(halfway)]
    assert target(shipped(KAIFENG), "B77", some).asks[0].low == Fraction(101, 102)
    by_institution = shipped(KAIFENG, {"F65": "institutions"})
    assert target(by_institution, "B77", some).asks[0].low == Fraction(1, 2)


def test_which_samples_are_asked_hangs_on_the_division() -> None:
    """Two of a county, one of a district; where nobody has said which, nothing is told."""
    policy = shipped(KAIFENG)
    one = {"figures": {"county.samples_built": 1}}
    assert target(policy, "B71", [], one).standing is Standing.UNKNOWN
    district = target(policy, "B71", [], {**one, "facts": {"area.division": "district"}})
    assert [ask.needed for ask in district.asks] == [None, 1]
    county = target(policy, "B71", [], {**one, "facts": {"area.division": "county"}})
    assert [ask.needed for ask in county.asks] == [2, None]


def test_funds_are_inspected_twice_a_year() -> None:
    duties = {row.row: row for row in shipped(KAIFENG).duties}
    due = due_dates(duties["C60"].schedule, 2024, ChineseHolidays())
    assert [one.on for one in due] == [date(2024, 6, 30), date(2024, 12, 31)]
    assert duties["C60"].schedule.default


def test_what_only_a_person_can_tell_waits_for_a_person() -> None:
    policy = shipped(KAIFENG)
    clinic = local.held(PUBLIC)
    assert judged(policy, "A37", clinic).standing is Standing.TO_CONFIRM
    assert judged(policy, "A37", clinic, confirmed=False).standing is Standing.NOT_MET
    private = local.held({**CLINIC, "outpost.public_property": "no"})
    assert judged(policy, "A37", private).standing is Standing.NOT_APPLICABLE
    assert judged(policy, "A68", local.held({})).standing is Standing.NOT_JUDGED
