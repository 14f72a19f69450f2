"""Tonglu's draft plan to 2026: every row is there, each at its bound, fourteen institutions."""

from datetime import date
from fractions import Fraction

import pytest

from models.assessment.standing import Standing
from models.ledger.records import StaffRow
from models.standards.policy import Validity
from tests import local_policies as local
from tests.ledgers import person
from tests.local_policies import (
    CENTRAL,
    CENTRE,
    CLINIC,
    STATION,
    Document,
    added,
    case,
    number,
    of_area,
    share,
)
from tests.policies import judged, shipped, target

TONGLU = "tonglu-2024"
ROWS = """
A20 A22 A24 A26 A29 A30 A39 A40 A41 A45 A48 A53 A74 A75 A76 A77 A85 A87 A88 A89 A90 A91 A100 A101
A103 A107 A108 A109 A110 A111 A112 A113 A115 A124 A125 A126 A140 A145 A162
B80 B81 B82 B83 B84 B85 B86 B87 B88 B89 B90 B91 B92 B93 B94 B95 B96 B97 B98 B99 B100 B101 B102
B103 B104 B105 B106 B107 B108 B109 B110
C71 C72 C73 C74 C75 C76 C77 C78 C79 C80 C81 C82
D26 D27 D28 D29 D30
E12 E13 E15 E17 E18 E19 E21 E31 E33
F67 F68 F69 F70 F71 F72 F73 F74 F84
"""
BRANCH = {"branch.set_up": "yes", "branch.integrated": "yes"}
KEY = {**CENTRAL, "level2.selected": "yes", "level.recognised": "recommended"}
VILLAGES = {"villages.total": 12, "villages.with_clinic": 9, "villages.exempt": 3}
DOCTOR = person("11", practice_category="1")


def physicians(
    *, tcm: int, others: int, assistants: int = 0, tcm_assistants: int = 0
) -> list[StaffRow]:
    """Physicians of the TCM category and of others, and assistants likewise."""
    numbers = {("11", "4"): tcm, ("11", "1"): others,
               ("12", "1"): assistants, ("12", "4"): tcm_assistants}  # fmt: skip
    return [
        person(code, practice_category=category)
        for (code, category), number in numbers.items()
        for _ in range(number)
    ]


WEAK = {
    "department.paediatrics": 1, "department.dental": 1, "department.rehabilitation": 1,
    "service.integrated_elderly_care": 1,
}  # fmt: skip
DIGITAL = {
    f"information.{one}": "yes"
    for one in (
        "paperless", "contracts_shared", "records_shared", "chronic_shared",
        "aftercheck_shared", "public_health_shared",
    )
}  # fmt: skip
SYSTEMS = {"system.decision_support": 1, "system.tcm_online": 1}
DIAGNOSES = {
    "service.remote_imaging": 1, "service.remote_ultrasound": 1, "service.remote_ecg": 1,
}  # fmt: skip
IN_CARE = {
    "elderly.managed": 1, "mothers.visited": 1, "children.managed": 1,
    "hypertension.registered": 1, "diabetes.registered": 1, "education.lectures": 1,
}  # fmt: skip

CASES = [
    case("A22", {**KEY, "level2.reached": "yes"}, {"level2.reached": "no"},
         {"level.recognised": "basic"}, off=[{"level2.selected": "no"}]),
    case("A26", {**STATION, "outpost.smart_stars": "3"}, {"outpost.smart_stars": "2"},
         also=[{"outpost.smart_stars": "4"}, {"outpost.smart_stars": "5"}]),
    case("A29", {**CENTRE, **BRANCH, "population": 100_001}, {"branch.set_up": "no"},
         {"branch.integrated": "no"}, off=[{"population": 100_000}]),
    case("A30", {"conditions.standardised": "yes"}, {"conditions.standardised": "no"}),
    case("A39", VILLAGES, {"villages.exempt": 2}, {"villages.with_clinic": 8}),
    case("A41", {**CLINIC, "conditions.regularised": "yes"}, {"conditions.regularised": "no"}),
    case("A48", {"staff": [person("11", practice_category="3")]}, {"staff": [DOCTOR]}),
    case("A53", {"staff": physicians(tcm=25, others=75)}, {"staff": physicians(tcm=24, others=76)}),
    case("A53", {"staff": physicians(tcm=25, others=75, assistants=5)},
         {"staff": physicians(tcm=24, others=76, tcm_assistants=5)}, F68="full_only"),
    case("A75", {"emergency_station.set_up": "yes", "emergency.aides": 1}, {"emergency.aides": 0},
         off=[{"emergency_station.set_up": "no"}]),
    case("A85", {**CLINIC, "room.tcm_corner": 1}, {"room.tcm_corner": 0}),
    case("A87", {"tcm_hall.standardised": "yes"}, {"tcm_hall.standardised": "no"}),
    case("A88", {"tcm_hall.flagship": "yes"}, {"tcm_hall.flagship": "no"}),
    case("A89", {"service.tcm_specialty": 1}, {"service.tcm_specialty": 0}),
    case("A90", {**STATION, "service.tcm": 1}, {"service.tcm": 0}),
    case("A91", {"technique": ("constitution_regulation",), "service.tcm_contract_package": 1},
         {"service.tcm_contract_package": 0}, {"technique": ("gua_sha",)}),
    case("A100", {**CENTRE, "conditions.ct": "yes", "equipment.ct": 1}, {"equipment.ct": 0},
         off=[{"conditions.ct": "no"}]),
    case("A103", {"room.barrier_free": 1}, {"room.barrier_free": 0}),
    case("A107", {"department.specialty": 1}, {"department.specialty": 0}),
    case("A108", WEAK, *({key: 0} for key in WEAK)),
    *(case("A109", {key: 1}, {"service.expert_studio": 0, "service.joint_ward": 0})
      for key in ("service.expert_studio", "service.joint_ward")),
    case("A110", {"emergency_station.radius": 10},
         {"emergency_station.radius": 11, "emergency_station.set_up": "no"}),
    case("A110", {"emergency_station.radius": 8},
         {"emergency_station.radius": 9, "emergency_station.set_up": "no"}, F69="eight"),
    *(case("A110", {"emergency_station.set_up": "yes"},
           {"emergency_station.set_up": "no", "emergency_station.radius": 30}, F69=radius)
      for radius in ("ten", "eight")),
    case("A111", {"equipment.health_vehicle": 1}, {"equipment.health_vehicle": 0}),
    case("A112", {"conditions.dual_use": "yes"}, {"conditions.dual_use": "no"}),
    case("A113", {"place.beside_elderly_care": "yes"}, {"place.beside_elderly_care": "no"}),
    case("A115", {"legal.sponsor": "government", "finance.class_one": "yes"},
         {"finance.class_one": "no"}, off=[{"legal.sponsor": "society"}],
         also=[{"legal.sponsor": "government_institution"}]),
    case("A124", {**DIGITAL, **SYSTEMS}, *({key: "no"} for key in DIGITAL),
         *({key: 0} for key in SYSTEMS)),
    case("A125", DIAGNOSES, *({key: 0} for key in DIAGNOSES)),
    case("A126", {"system.decision_support": 1}, {"system.decision_support": 0}),
    case("A140", {"teams.family_doctor": 1, "service.first_contract_package": 1},
         {"teams.family_doctor": 0}, {"service.first_contract_package": 0}),
    case("A145", IN_CARE, *({key: 0} for key in IN_CARE)),
    case("A162", {"satisfaction.asked": 1, "records.health_used": 1}, {"satisfaction.asked": 0},
         {"records.health_used": 0}),
]  # fmt: skip


def facts(key: str) -> tuple[local.World, local.World]:
    """A fact that holds, and one that does not."""
    return {key: "yes"}, {key: "no"}


OUTPOSTS = {"stations.total": 40, "clinics.total": 160}
CORNERS = {**OUTPOSTS, "stations.tcm_corner": 10, "clinics.tcm_corner": 20}
REGULAR = {**OUTPOSTS, "stations.regularised": 40, "clinics.regularised": 160}
SERVED = {**OUTPOSTS, "stations.tcm_service": 40, "clinics.tcm_service": 160}
RESIDENTS = {"population.resident": 100_000}
SEVEN, SIX = ([person("11", practice_category="4", gp_registered=True) for _ in range(n)]
              for n in (7, 6))  # fmt: skip
TCM_QUARTER = physicians(tcm=1, others=3)
TARGETS = [
    share("B80", *facts("conditions.standardised"), 14, 14),
    added("B81", [REGULAR], [{**REGULAR, "clinics.regularised": 159}]),
    share("B85", {"service.tcm_specialty": 1}, {"service.tcm_specialty": 0}, 14, 14),
    number("B86", *facts("tcm_hall.flagship"), 4, 14),
    share("B86", *facts("tcm_hall.flagship"), 5, 20),
    number("B86", *facts("tcm_hall.flagship"), 4, 20, F72="number"),
    number("B86", *facts("tcm_hall.flagship"), 1, 4, F72="share"),
    share("B86", *facts("tcm_hall.flagship"), 5, 20, F72="share"),
    added("B87", [CORNERS], [{**CORNERS, "clinics.tcm_corner": 19}]),
    share("B88", *facts("tcm_hall.standardised"), 14, 14),
    added("B89", [SERVED], [{**SERVED, "stations.tcm_service": 39}]),
    added("B90", [{**RESIDENTS, "staff": SEVEN}], [{**RESIDENTS, "staff": SIX}]),
    added("B90", [{"population": 100_000, "staff": SEVEN}], [{"population": 100_000, "staff": SIX}],
          F67="served"),
    share("B91", {"staff": TCM_QUARTER}, {"staff": [DOCTOR]}, 14, 14),
    number("B92", {**CENTRAL, "level2.reached": "yes"}, {**CENTRAL, "level2.reached": "no"}, 1, 3),
    number("B92", {**CENTRE, "level2.reached": "yes"}, {"level2.reached": "yes"}, 1, 3),
    of_area("B93", {"county.outposts_hub": 20}, {"county.outposts_hub": 19}),
    of_area("B94", {"county.outposts_improved": 30}, {"county.outposts_improved": 29}),
    of_area("B95", {"county.outposts_smart": 10}, {"county.outposts_smart": 9}),
    number("B96", {"department.specialty": 1}, {"department.specialty": 0}, 13, 14),
    share("B96", {"department.specialty": 1}, {"department.specialty": 0}, 9, 10),
    share("B97", *facts("conditions.city_specialty"), 7, 14),
    of_area("B98", {"county.training_centres": 3}, {"county.training_centres": 2}),
    *(of_area("B99", {"county.secondments_township": 50, "county.secondments_village": 50}, short)
      for short in ({"county.secondments_township": 49}, {"county.secondments_village": 49})),
    of_area("B100", {"county.directed_students": 50}, {"county.directed_students": 49}),
    of_area("B101", {"county.tcm_apprentices": 40}, {"county.tcm_apprentices": 39}),
    of_area("B102", {"county.emergency_stations_new": 3}, {"county.emergency_stations_new": 2}),
    share("B104", {"staff": [person("11", practice_category="3")]}, {"staff": [DOCTOR]}, 14, 14),
    *(added(row, [{part: bound, whole: 100}], [{part: bound - 1, whole: 100}])
      for row, part, whole, bound in (
          ("B105", "contracts.total", "population.resident", 53),
          ("B106", "contracts.key_groups", "population.key_groups", 90),
          ("B107", "visits.contracted", "visits.contracted_all", 75))),
    *(added(row, [{part: bound + 1, whole: 100}], [{part: bound, whole: 100}], F73="above")
      for row, part, whole, bound in (
          ("B105", "contracts.total", "population.resident", 53),
          ("B106", "contracts.key_groups", "population.key_groups", 90),
          ("B107", "visits.contracted", "visits.contracted_all", 75))),
    share("B108", {**DIGITAL, **SYSTEMS}, {**DIGITAL, **SYSTEMS, "information.paperless": "no"},
          14, 14),
    share("B109", {**CENTRE, "conditions.ct": "yes", "equipment.ct": 1},
          {**CENTRE, "conditions.ct": "yes", "equipment.ct": 0}, 3, 3,
          blank={**CENTRE, "conditions.ct": "yes"}),
    *(of_area(row, {part: 200, whole: 200}, {part: 199})
      for row, part, whole in (
          ("B83", "county.places_within_15", "county.places"),
          ("B84", "county.public_health_items_met", "county.public_health_items"),
          ("B110", "county.towns_with_standardised", "county.towns"))),
]  # fmt: skip

RULES: list[tuple[str, local.World, local.World]] = [
    ("E12", BRANCH, {**BRANCH, "branch.integrated": "no"}),
    ("E13", {"villages.exempt": 1}, {"villages.exempt": 0}),
    ("E15", {"emergency_station.set_up": "yes"},
     {"emergency_station.set_up": "no", "emergency_station.radius": 11}),
    ("E15", {"emergency_station.radius": 10},
     {"emergency_station.set_up": "no", "emergency_station.radius": 11}),
    ("E12", BRANCH, {**BRANCH, "branch.set_up": "no"}),
    ("E19", {"conditions.ct": "yes"}, {"conditions.ct": "no"}),
    ("E21", {"level2.review": "passed"}, {"level2.review": "applied"}),
]  # fmt: skip

DOCUMENT = Document(
    ident=TONGLU,
    rows=ROWS,
    cases=CASES,
    targets=TARGETS,
    rules=RULES,
    by_hand=frozenset({"B82", "B103"}),
)


def test_a_draft_is_a_draft_until_it_ends() -> None:
    policy = shipped(TONGLU)
    assert policy.validity(date(2026, 12, 31)) is Validity.DRAFT
    assert policy.validity(date(2027, 1, 1)) is Validity.EXPIRED
    assert policy.covers("330122")
    assert not policy.covers("330127")


def test_both_ways_to_mend_the_share_of_tcm_physicians() -> None:
    """Four of twenty (I8): two more are needed where they are hired and join the whole."""
    staff = physicians(tcm=4, others=16)
    found = judged(shipped(TONGLU), "A53", local.held({"staff": staff}))
    assert found.finding is not None
    assert [one.short for one in found.finding.shortages] == [2]


def test_three_flagships_of_fourteen_are_too_few() -> None:
    """3/14 is under 25 % and under four (I5); four of fourteen meet both."""
    yes, no = (local.held({"tcm_hall.flagship": said}) for said in ("yes", "no"))
    found = target(shipped(TONGLU), "B86", [yes] * 3 + [no] * 11)
    assert [(ask.low, ask.needed, ask.short) for ask in found.asks] == [
        (Fraction(3), 4, 1), (Fraction(3, 14), 4, 1),
    ]  # fmt: skip
    assert found.standing is Standing.NOT_MET


@pytest.mark.parametrize(
    ("row", "needed", "held"),
    [("B96", 13, {"department.specialty": 0}), ("B97", 7, {"conditions.city_specialty": "no"})],
)
def test_the_least_number_of_fourteen(row: str, needed: int, held: local.World) -> None:
    found = target(shipped(TONGLU), row, [local.held(held)] * 14)
    assert found.asks[0].needed == needed


def test_the_base_sees_seven_tenths_of_all_outpatients() -> None:
    policy, area = shipped(TONGLU), {"figures": {"county.outpatient_all": 100}}
    for visits, standing in ((70, Standing.MET), (69, Standing.NOT_MET)):
        some = [local.held({"visits.outpatient": visits})]
        assert target(policy, "B82", some, area).standing is standing
    assert target(policy, "B82", [local.held({})], area).standing is Standing.UNKNOWN


def test_vehicles_of_lead_hospitals_and_of_institutions_are_both_asked() -> None:
    policy = shipped(TONGLU)
    leads = {"county.lead_hospitals": 200, "county.lead_hospitals_with_vehicle": 200}
    has, has_not = (local.held({"equipment.health_vehicle": n}) for n in (1, 0))
    assert target(policy, "B103", [has], {"figures": leads}).standing is Standing.MET
    nearly = [has] * 199 + [has_not]
    assert target(policy, "B103", nearly, {"figures": leads}).standing is Standing.MISSED
    one_short = {**leads, "county.lead_hospitals_with_vehicle": 199}
    assert target(policy, "B103", [has], {"figures": one_short}).standing is Standing.MISSED
    assert target(policy, "B103", [has]).standing is Standing.UNKNOWN


def test_what_is_only_shown_beside_a_target() -> None:
    """Where stations lie (B102) and how many institutions are digital (B108)."""
    policy = shipped(TONGLU)
    station = {"emergency_station.set_up": "yes"}
    far = {"emergency_station.set_up": "no", "emergency_station.radius": 11}
    built = {"figures": {"county.emergency_stations_new": 3}}
    stations = target(policy, "B102", [local.held(station), local.held(far)], built)
    assert (stations.standing, stations.asks[1].low) == (Standing.MET, Fraction(1, 2))
    digital = target(policy, "B108", [local.held({**DIGITAL, **SYSTEMS})] * 14)
    assert [ask.low for ask in digital.asks] == [1, 14]


@pytest.mark.parametrize(
    ("row", "on", "off"),
    [
        ("A20", KEY, {**KEY, "level2.selected": "no"}),
        ("A24", {"level2.review": "passed"}, {"level2.review": "applied"}),
    ],
)
def test_a_person_is_asked_only_where_it_applies(
    row: str, on: local.World, off: local.World
) -> None:
    policy = shipped(TONGLU)
    assert judged(policy, row, local.held(on)).standing is Standing.TO_CONFIRM
    assert judged(policy, row, local.held(off)).standing is Standing.NOT_APPLICABLE


def test_a_station_frees_from_the_radius() -> None:
    world = {"emergency_station.set_up": "yes", "emergency_station.radius": 30}
    assert judged(shipped(TONGLU), "A110", local.held(world)).standing is Standing.MET


def test_only_who_is_marked_ready_needs_a_ct() -> None:
    ready = {**CENTRE, "conditions.ct": "yes", "equipment.ct": 1}
    unready = {**CENTRE, "conditions.ct": "no", "equipment.ct": 0}
    some = [local.held(ready), local.held(unready)]
    assert target(shipped(TONGLU), "B109", some).standing is Standing.MET
    nobody = target(shipped(TONGLU), "B109", [local.held(unready)])
    assert nobody.standing is Standing.NOT_APPLICABLE


def test_a_reading_of_a_row_reaches_the_target_that_counts_it() -> None:
    """One assistant of the TCM category among four: a quarter with assistants, none without."""
    staff = physicians(tcm=0, others=3, tcm_assistants=1)
    some = [local.held({"staff": staff})]
    assert target(shipped(TONGLU), "B91", some).standing is Standing.MET
    full = shipped(TONGLU, {"F68": "full_only"})
    assert target(full, "B91", some).standing is Standing.NOT_MET


def test_the_sixteen_tasks_keep_their_order() -> None:
    forms = {row.row: row for row in shipped(TONGLU).forms}
    numbers = [item.partition(".")[0] for item in forms["D30"].items]
    assert numbers == [str(number) for number in range(1, 17)]
    assert len(forms["D28"].items) == 4 + 5 + 5
