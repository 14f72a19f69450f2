"""The national three-year action: every row is there, and each says what the document says."""

from datetime import date
from typing import Any

import pytest

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.standing import Standing
from models.ledger.readings import Readings
from models.ledger.records import Ledgers, RegisterEntry, StaffRow
from models.standards.policy import Policy, Use, Validity
from models.standards.policy_compile import row_numbers
from tests.ledgers import device, ledgers, people, person
from tests.policies import in_force, judged, policy_text, shipped

NATIONAL = "national-2023"
ROWS = """
A1 A2 A3 A4 A7 A8 A19 A20 A21 A25 A26 A31 A32 A33 A34 A35 A36 A46 A47 A48 A49 A50 A52 A54 A56
A57 A58 A59 A60 A61 A80 A81 A82 A84 A85 A92 A93 A94 A95 A96 A97 A103 A116 A117 A118 A119 A120
A128 A129 A130 A131 A132 A133 A134 A135 A136 A137 A147 A148 A149 A150 A151 A152 A153 A154 A155
A156 A157
B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 B14 B15 B16 B17 B18 B19 B20 B21 B22 B23 B24 B25 B26
B27 B28 B29 B30 B31 B32 B33
C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25
D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D31
E1 E2 E3 E4 E9 E10 E11 E12 E15 E16 E17 E18 E19 E24 E25 E26
F13 F14 F31 F32 F33 F34 F35 F36 F37 F38 F39 F40 F41 F42 F43 F44 F45 F46 F47 F48 F49 F51 F52 F53
F54 F79 F80 F81 F82 F83 F84 F85 F86 F87 F88
"""
BASIC = {"level.recognised": "basic"}
CLINIC = {"kind": "village_clinic"}
PHYSICIANS = people(_11=5)


def held(register: str, *kinds: str) -> dict[str, Any]:
    """A register declared complete that holds ``kinds``."""
    entries = tuple(RegisterEntry(register=register, kind=kind) for kind in kinds)
    return {"registers": entries, "filled": (register,)}


def facts(**stated: str) -> dict[str, Any]:
    """Facts by key; ``__`` stands for the dot."""
    return {"facts": {key.replace("__", "."): value for key, value in stated.items()}}


def registered_gp() -> StaffRow:
    return person("11", gp_registered=True)


TECHNIQUES = (
    "filiform_needle", "scalp_acupuncture", "auricular_acupuncture", "abdominal_acupuncture",
    "eye_acupuncture", "electro_acupuncture", "suspended_moxibustion", "warm_needle",
    "adult_tuina", "gua_sha",
)  # fmt: skip
REMOTE = ("remote_consultation", "remote_ecg", "remote_training")
ZONES = ("zone_general", "zone_specialty", "zone_prevention", "zone_tcm", "zone_rehabilitation")
SHARED = {
    "information.emr_shared": "yes",
    "information.records_shared": "yes",
    "information.public_health_shared": "yes",
}
CENTRAL = {
    "central.key": "yes",
    "area.division": "county",
    "area.band": "central",
    "place.in_county_town": "no",
    "level.recognised": "recommended",
}
MANAGED = {
    "outpost.staff_managed": "yes",
    "outpost.money_managed": "yes",
    "outpost.goods_managed": "yes",
}

FIGURES = [
    ("A47", {"posts.professional": 40}, "staff.public_health_assigned", 10),
    ("A50", {}, "staff.informatics_trained", 1),
    ("A56", {}, "training.infectious_people", 5),
    ("A60", {"posts.professional": 100, "posts.professional_last_year": 100,
             "posts.upper_last_year": 40}, "posts.upper", 41),
    ("A119", {}, "records.health_opened", 1),
    ("A131", {"physicians.at_once": 6}, "rooms.consulting", 6),
    ("A147", {}, "integrity.self_checks", 1),
    ("A148", {}, "insurance.trainings", 1),
    ("A149", {}, "insurance.self_checks", 1),
    ("A152", {}, "safety.reviews", 1),
    ("A154", {"safety.budget": 20_000}, "safety.leader_meetings", 1),
    ("A155", {"safety.trainings": 1}, "safety.trained_people", 5),
    ("A155", {"safety.trained_people": 5}, "safety.trainings", 1),
    ("A156", {"safety.month_activities": 1, "hazards.overdue": 0}, "hazards.kinds_checked", 5),
    ("A156", {"hazards.kinds_checked": 5, "hazards.overdue": 0}, "safety.month_activities", 1),
]  # fmt: skip
"""row, the other figures, the figure that decides, the least that is enough; five physicians."""

HOLDINGS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("A3", facts(level__recognised="recommended"), facts(level__recognised="basic")),
    ("A25", {"facts": {**BASIC, "level.plaque": "yes"}},
     {"facts": {**BASIC, "level.plaque": "no"}}),
    ("A26", facts(level__stars="1"), facts(level__stars="none")),
    ("A31", {**CLINIC, **facts(outpost__evaluation="not_reached")},
     {**CLINIC, **facts(outpost__evaluation="not_done")}),
    ("A31", {**CLINIC, **facts(outpost__evaluation="reached")},
     {**CLINIC, **facts(outpost__evaluation="not_done")}),
    ("A32", {**CLINIC, **facts(outpost__public_property="yes")},
     {**CLINIC, **facts(outpost__public_property="no")}),
    ("A33", {**CLINIC, **facts(outpost__extension_ready="yes", outpost__run_by="extension")},
     {**CLINIC, **facts(outpost__extension_ready="yes", outpost__run_by="public")}),
    ("A34", {**CLINIC, "facts": MANAGED, **held("system", "insurance_settlement")},
     {**CLINIC, "facts": MANAGED, **held("system")}),
    ("A35", {**CLINIC, "facts": MANAGED},
     {**CLINIC, "facts": {**MANAGED, "outpost.goods_managed": "no"}}),
    ("A48", {"staff": [person("11", practice_category="3")]},
     {"staff": [person("11", practice_category="1")]}),
    ("A49", {**held("department", "public_health"),
             **facts(public_health__department_standardised="yes")},
     {**held("department"), **facts(public_health__department_standardised="yes")}),
    ("A52", {"staff": [person("12", practice_category="4")]},
     {"staff": [person("12", practice_category="1")]}),
    ("A54", {**held("department", "insurance"), "figures": {"staff.insurance_assigned": 0}},
     {**held("department"), "figures": {"staff.insurance_assigned": 0}}),
    ("A54", {**held("department"), "figures": {"staff.insurance_assigned": 1}},
     {**held("department"), "figures": {"staff.insurance_assigned": 0}}),
    ("A57", {"staff": [registered_gp(), registered_gp()], "figures": {"training.paediatric_gp": 2}},
     {"staff": [registered_gp(), registered_gp()], "figures": {"training.paediatric_gp": 1}}),
    ("A59", {"figures": {"training.away": 1, "pay.away": 60_000, "pay.peers": 60_000}},
     {"figures": {"training.away": 1, "pay.away": 59_999, "pay.peers": 60_000}}),
    ("A80", facts(tcm_hall__set_up="yes"), facts(tcm_hall__set_up="no")),
    ("A81", held("technique", *TECHNIQUES), held("technique", *TECHNIQUES[:9])),
    ("A82", {**CLINIC, **held("technique", *TECHNIQUES[:6])},
     {**CLINIC, **held("technique", *TECHNIQUES[:5])}),
    ("A84", facts(tcm_hall__set_up="yes", tcm_hall__enriched="yes"),
     facts(tcm_hall__set_up="yes", tcm_hall__enriched="no")),
    ("A85", {**CLINIC, **held("room", "tcm_corner")}, {**CLINIC, **held("room")}),
    ("A92", {"equipment": [device("救护车")]}, {"equipment": [device("彩超")]}),
    ("A93", facts(emergency_station__set_up="yes"), facts(emergency_station__set_up="no")),
    ("A94", {"facts": {**BASIC, "fever.facility": "room", "fever.standardised": "yes"}},
     {"facts": {**BASIC, "fever.facility": "sentinel", "fever.standardised": "yes"}}),
    ("A94", {"facts": {**BASIC, "fever.facility": "clinic", "fever.standardised": "yes"}},
     {"facts": {**BASIC, "fever.facility": "clinic", "fever.standardised": "no"}}),
    ("A95", {"facts": BASIC, **held("room", "isolation_area", "isolation_room")},
     {"facts": BASIC, **held("room", "isolation_room")}),
    ("A96", {"facts": BASIC, "figures": {"supplies.kinds": 30, "supplies.kinds_met": 30}},
     {"facts": BASIC, "figures": {"supplies.kinds": 30, "supplies.kinds_met": 29}}),
    ("A103", held("room", "barrier_free"), held("room")),
    ("A116", {"facts": SHARED, **held("system", "regional_platform")},
     {"facts": {**SHARED, "information.emr_shared": "no"}, **held("system", "regional_platform")}),
    ("A118", facts(information__infectious_auto="yes", information__foodborne_auto="yes"),
     facts(information__infectious_auto="yes", information__foodborne_auto="no")),
    ("A120", held("service", *REMOTE), held("service", *REMOTE[:2])),
    ("A130", held("room", *ZONES), held("room", *ZONES[:4])),
    ("A133", held("service", "long_prescription"), held("service")),
    ("A134", held("service", "drug_shortage_delivery"), held("service")),
    ("A135", held("service", "lifestyle_advice"), held("service")),
    ("A136", held("service", "elderly_window", "staffed_window"),
     held("service", "elderly_window")),
    ("A137", {"equipment": [device("轮椅"), device("担架")]}, {"equipment": [device("轮椅")]}),
    ("A150", facts(insurance__real_name="yes"), facts(insurance__real_name="no")),
    ("A154", {"figures": {"safety.leader_meetings": 1, "safety.budget": 1}},
     {"figures": {"safety.leader_meetings": 1, "safety.budget": 0}}),
    ("A156", {"figures": {"safety.month_activities": 1, "hazards.kinds_checked": 5,
                          "hazards.overdue": 0}},
     {"figures": {"safety.month_activities": 1, "hazards.kinds_checked": 5, "hazards.overdue": 1}}),
    ("A157", {**facts(safety__guards="yes", safety__alarms="yes", safety__barriers="yes"),
              "figures": {"safety.casualties": 0}},
     {**facts(safety__guards="yes", safety__alarms="yes", safety__barriers="yes"),
      "figures": {"safety.casualties": 1}}),
]  # fmt: skip
"""row, what is enough, what is one thing short."""
SHORT = {"T": Standing.MISSED, "M": Standing.NOT_MET, "P": Standing.GAP, "E": Standing.NOT_BEGUN}
CONDITIONS: list[tuple[str, dict[str, Any]]] = [
    ("A1", {"staff": people(_11=10), "population": 9_999}),
    ("A1", {"staff": people(_11=9), "population": 15_000}),
    ("A4", facts(level__first_reached_on="2021-01-01", level__recheck="not_done")),
    ("A8", facts(community_hospital__stage="none")),
    ("A19", facts(central__key="no")),
    ("A20", facts(central__key="no")),
    ("A25", facts(level__recognised="none", level__plaque="no")),
    ("A33", {**CLINIC, **facts(outpost__extension_ready="no", outpost__run_by="public")}),
    ("A34", {**CLINIC, "facts": {**MANAGED, "outpost.goods_managed": "no"}, **held("system")}),
    ("A59", {"figures": {"training.away": 0}}),
    ("A84", facts(tcm_hall__set_up="no")),
    ("A94", facts(level__recognised="none", fever__facility="none")),
    ("A95", {**facts(level__recognised="none"), **held("room")}),
    ("A96", {**facts(level__recognised="none"), "figures": {"supplies.kinds": 9}}),
    ("A3", CLINIC),
    ("A31", {}),
]
"""row, an institution it does not speak to."""


@pytest.fixture(scope="module")
def policy() -> Policy:
    return shipped(NATIONAL)


def test_every_row_of_the_document_is_there(policy: Policy) -> None:
    assert list(row_numbers(policy_text(NATIONAL))) == ROWS.split()


def test_an_expired_policy_stays_the_last_baseline(policy: Policy) -> None:
    assert policy.validity(date(2025, 12, 31)) is Validity.IN_FORCE
    assert policy.validity(date(2026, 1, 1)) is Validity.EXPIRED
    assert policy.covers("330122")


@pytest.mark.parametrize(("row", "others", "key", "enough"), FIGURES)
def test_a_figure_at_its_bound_one_short_and_missing(
    policy: Policy, row: str, others: dict[str, int], key: str, enough: int
) -> None:
    def at(value: int | None) -> Ledgers:
        figures = others if value is None else {**others, key: value}
        return ledgers(staff=PHYSICIANS, figures=figures)

    assert judged(policy, row, at(enough)).standing is Standing.MET
    short = judged(policy, row, at(enough - 1))
    assert short.standing is Standing.NOT_MET
    assert short.finding is not None
    assert [one.short for one in short.finding.shortages] == [1]
    assert judged(policy, row, at(None)).standing is Standing.UNKNOWN


@pytest.mark.parametrize(("row", "enough", "short"), HOLDINGS)
def test_what_is_held_and_what_is_one_short(
    policy: Policy, row: str, enough: dict[str, Any], short: dict[str, Any]
) -> None:
    assert judged(policy, row, ledgers(**enough)).standing is Standing.MET
    found = judged(policy, row, ledgers(**short))
    assert found.standing is SHORT[found.row.strength.value]


@pytest.mark.parametrize(("row", "held_by"), CONDITIONS)
def test_a_condition_switches_the_row_off(
    policy: Policy, row: str, held_by: dict[str, Any]
) -> None:
    assert judged(policy, row, ledgers(**held_by)).standing is Standing.NOT_APPLICABLE


@pytest.mark.parametrize("row", ["A20", "A21"])
def test_what_a_chosen_centre_is_asked_of_people(policy: Policy, row: str) -> None:
    asked = next(one for one in policy.requirements if one.row == row)
    assert asked.applies_when is not None
    for chosen, verdict in (("yes", Verdict.MET), ("no", Verdict.NOT_MET)):
        read = Readings(ledgers(facts={"central.key": chosen}), policy.kinds)
        assert evaluate(asked.applies_when, read).verdict is verdict


def test_nothing_known_is_never_met_nor_failed(policy: Policy) -> None:
    for row in policy.requirements:
        if row.requirement is None or row.use is not Use.COMPUTED:
            continue
        nothing = ledgers(kind=row.subjects[-1], population=None)
        assert judged(policy, row.row, nothing).standing is Standing.UNKNOWN, row.row


def test_every_computed_row_has_a_case(policy: Policy) -> None:
    by_hand = {"A1", "A4", "A8", "A19", "A46", "A92", "A97", "A132", "A153"}
    tried = by_hand | {case[0] for case in (*FIGURES, *HOLDINGS)}
    computed = {row.row for row in policy.requirements if row.use is Use.COMPUTED}
    assert computed <= tried


def test_duties_of_every_year_go_on_and_the_rest_ends(policy: Policy) -> None:
    years = {row.row: row.years for row in policy.requirements}
    assert 2026 in years["A147"]
    assert 2026 in years["A156"]
    assert 2025 in years["A1"]
    assert 2026 not in years["A1"]
    duties = {row.row: row for row in policy.duties}
    report = duties["C3"].schedule
    assert (report.every, report.by, report.shift, report.default) == (
        "year", "11-30", "none", False,
    )  # fmt: skip
    assert duties["C10"].schedule.by == "06-30"
    assert duties["C10"].schedule.default
    assert {duties[row].schedule.every for row in ("C4", "C6", "C7", "C9", "C11", "C12")} == {
        "year"
    }
    assert 2023 in duties["C8"].years
    assert 2024 not in duties["C8"].years


@pytest.mark.parametrize(
    ("row", "on", "off"),
    [
        ("E1", facts(integrity__serious_breach="yes"), facts(integrity__serious_breach="no")),
        ("E2", {"population": 9_999, "staff": people(_11=25)},
         {"population": 10_000, "staff": people(_11=10)}),
        ("E2", {"population": 15_000, "staff": people(_11=9)},
         {"population": 15_000, "staff": people(_11=10)}),
        ("E3", {"kind": "community_health_centre",
                **facts(place__main_urban_area="yes", ambulance__coordinated="yes")},
         {"kind": "community_health_centre",
          **facts(place__main_urban_area="yes", ambulance__coordinated="no")}),
        ("E4", {"facts": CENTRAL, "figures": {"county.population": 300_000}},
         {"facts": CENTRAL, "figures": {"county.population": 300_001}}),
        ("E4", {"facts": {**CENTRAL, "level.recognised": "basic"},
                "figures": {"county.population": 9**6}},
         {"facts": CENTRAL, "figures": {"county.population": 9**6}}),
        ("E4", {"facts": {**CENTRAL, "area.band": "west"},
                "figures": {"county.population": 200_000}},
         {"facts": {**CENTRAL, "area.band": "west"}, "figures": {"county.population": 200_001}}),
        ("E4", {"facts": {**CENTRAL, "area.band": "east"},
                "figures": {"county.population": 300_000}},
         {"facts": {**CENTRAL, "area.band": "east"}, "figures": {"county.population": 300_001}}),
        ("E4", {"facts": {**CENTRAL, "level.recognised": "none"},
                "figures": {"county.population": 9**6}},
         {"facts": CENTRAL, "figures": {"county.population": 9**6}}),
        ("E9", facts(level__recheck="no_longer_met"), facts(level__recheck="not_done")),
        ("E11", CLINIC, {"kind": "township_health_centre"}),
        ("E11", {"kind": "community_health_station"}, {"kind": "community_health_centre"}),
        ("E12", facts(outpost__run_by="extension"), facts(outpost__run_by="public")),
        ("E24", facts(level__recognised="recommended"), facts(level__recognised="basic")),
        ("E25", facts(community_hospital__stage="built",
                      community_hospital__built_from="community_health_centre"),
         facts(community_hospital__stage="evaluated",
               community_hospital__built_from="community_health_centre")),
    ],
)  # fmt: skip
def test_when_a_rule_is_in_force(
    policy: Policy, row: str, on: dict[str, Any], off: dict[str, Any]
) -> None:
    assert in_force(policy, row, ledgers(**on)) is Verdict.MET
    assert in_force(policy, row, ledgers(**off)) is Verdict.NOT_MET
