"""Beijing's plan of 2022: every row is there, each at its bound, its forms to the letter."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from models.assessment.standing import Standing
from models.duties.due import due_dates
from models.duties.holidays import ChineseHolidays
from models.standards.policy import Validity
from tests import local_policies as local
from tests.ledgers import person
from tests.local_policies import CENTRE, STATION, Document, added, case, number, share
from tests.policies import judged, shipped, target

BEIJING = "beijing-2022"
ROWS = """
A3 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A47 A83 A86 A98 A99 A104 A105 A109 A127 A147 A158 A159 A160
B34 B35 B36 B37 B38 B39 B40 B41
C26 C27 C28 C29 C30 C31 C32 C33 C34 C35 C36 C37 C38 C39 C40 C41
D1 D2 D3 D4 D15 D16
E5 E6 E8 E9 E10 E15 E16 E17 E18 E19 E23 E24 E25 E32
F13 F14 F15 F35 F41 F42 F47 F50 F55 F56 F57 F89
"""
STAGE, LEVEL = "community_hospital.stage", "level.recognised"
BUILT = {STAGE: "built"}
REACHED_2021 = {LEVEL: "basic", "level.first_reached_on": "2021-12-31"}
RECHECKED = {"level.recheck": "still_met", "level.recheck_on": "2022-06-30"}
SIX = ("filiform_needle", "suspended_moxibustion", "gua_sha", "flash_cupping",
       "electro_acupuncture", "scalp_acupuncture")  # fmt: skip
THREE_CATEGORIES = (
    "filiform_needle", "electro_acupuncture", "scalp_acupuncture", "auricular_acupuncture",
    "suspended_moxibustion", "warm_needle", "gua_sha",
)  # fmt: skip
BUILDING = {
    **CENTRE, STAGE: "applying", "department.general_practice": 1, "department.public_health": 1,
    "department.laboratory": 1, "beds.open": 1,
}  # fmt: skip
THREE_CLASSES = ("internal_medicine", "public_health", "laboratory")
ON = local.ON.isoformat()
NURSES = tuple(person() for _ in range(100))
NOTED = {
    **BUILT, "community_hospital.evaluated_on": "2022-11-30",
    "community_hospital.licence_noted_on": "2022-12-31",
}  # fmt: skip
PHARMACY = {
    "department.pharmacy": 1, "prescriptions.reviewed": 1, "system.prescription_review": 1,
}  # fmt: skip
TRIAGE = {"room.triage": 1, "department.infection_control": 1, "fever.facility": "sentinel"}

STAGES = tuple({STAGE: stage} for stage in ("applying", "evaluated", "built"))
ASIDE = {"service.smoking_cessation": 0, "service.psychological_clinic": 0,
         "department.specialty": 0}  # fmt: skip

CASES = [
    case("A3", {LEVEL: "recommended"}, {LEVEL: "basic"}),
    case("A5", {**REACHED_2021, **RECHECKED}, {"level.recheck": "no_longer_met"},
         {"level.recheck_on": "2025-01-01"}, {"level.recheck_on": "2021-12-31"},
         off=[{"level.first_reached_on": "2022-01-01"}, {LEVEL: "none"}],
         also=[{LEVEL: "recommended"}, {"level.recheck_on": "2022-01-01"},
               {"level.recheck_on": "2024-12-31"}]),
    case("A5", {**REACHED_2021, **RECHECKED}, {"level.recheck_on": "2026-01-01"},
         {"level.recheck_on": "2021-12-31"}, {"level.recheck": "not_done"},
         also=[{"level.recheck_on": "2022-01-01"}, {"level.recheck_on": "2025-12-31"}],
         F50="until_2025"),
    case("A5", {**REACHED_2021, **RECHECKED, "level.first_reached_on": "2020-12-31"},
         {"level.recheck": "not_done"}, also=[{LEVEL: "recommended"}],
         off=[{"level.first_reached_on": "2021-01-01"}, {LEVEL: "none"}], F13="before_2021"),
    case("A6", {"level.applied_on": "2022-01-01", "level.self_assessed_edition": "2022"},
         {"level.self_assessed_edition": "2018"}, off=[{"level.applied_on": "2021-12-31"}]),
    case("A8", {STAGE: "built", "community_hospital.built_from": "community_health_centre"},
         {"community_hospital.built_from": "township_health_centre"}, off=[{STAGE: "none"}],
         also=STAGES),
    case("A9", {**BUILT, LEVEL: "recommended"}, {LEVEL: "basic"}, off=[{STAGE: "none"}],
         also=STAGES),
    case("A9", {**CENTRE, **BUILT, LEVEL: "recommended"}, {LEVEL: "basic"}, also=STAGES,
         off=[{"kind": "township_health_centre"}, {STAGE: "none"}], F15="centres_only"),
    case("A12", NOTED,
         {STAGE: "evaluated"}, {STAGE: "applying"}, off=[{STAGE: "none"}]),
    case("A12", NOTED, {"community_hospital.evaluated_on": ON},
         {"community_hospital.licence_noted_on": ON}),
    case("A13", BUILDING, {"department.public_health": 0}, {"beds.open": 0},
         off=[{STAGE: "none"}], also=STAGES),
    case("A13", {**CENTRE, STAGE: "built", "department": THREE_CLASSES, "beds.open": 1},
         *({"department": tuple(one for one in THREE_CLASSES if one != left_out)}
           for left_out in THREE_CLASSES)),
    case("A14", {**BUILT, "level2.in_plan": "yes", "level2.reached": "yes",
                 "level2.review": "applied"},
         {"level2.in_plan": "no"}, {"level2.reached": "no"}, {"level2.review": "none"},
         off=[{STAGE: "evaluated"}], also=[{"level2.review": "passed"}]),
    case("A47", {"posts.professional": 100, "staff.public_health_assigned": 25},
         {"staff.public_health_assigned": 24}),
    case("A47", {"staff.public_health_assigned": 25, "staff": NURSES},
         {"staff.public_health_assigned": 24}, F41="actual"),
    case("A83", {**STATION, "room.tcm_corner": 1, "technique": SIX}, {"technique": SIX[:5]},
         {"technique": THREE_CATEGORIES}, off=[{"room.tcm_corner": 0}]),
    case("A86", {"tcm.flagship_institution": "yes"}, {"tcm.flagship_institution": "no"}),
    case("A98", {"fever.facility": "sentinel"}, {"fever.facility": "none"},
         also=[{"fever.facility": "room"}, {"fever.facility": "clinic"}]),
    case("A99", TRIAGE, *({key: 0} for key in ("room.triage", "department.infection_control")),
         {"fever.facility": "none"},
         also=[{"fever.facility": "room"}, {"fever.facility": "clinic"}]),
    case("A104", {**CENTRE, "beds.open": 100, "beds.elderly": 20, "beds.rehabilitation": 15,
                  "beds.nursing_care": 10, "beds.hospice": 6},
         {"beds.hospice": 5}, {"beds.elderly": 19}, off=[{"beds.open": 0}],
         also=[{"beds.open": 1}]),
    *(case("A105", {key: 1}, ASIDE) for key in ASIDE),
    case("A109", {**BUILT, "service.joint_ward": 1}, {"service.joint_ward": 0},
         off=[{STAGE: "none"}]),
    case("A127", PHARMACY, *({key: 0} for key in PHARMACY)),
    case("A147", {"integrity.self_checks": 1, "integrity.serious_breach": "no"},
         {"integrity.self_checks": 0}, {"integrity.serious_breach": "yes"}),
    case("A158", {"safety.sweeps": 1}, {"safety.sweeps": 0}),
]  # fmt: skip

QUARTER = {"staff.public_health_assigned": 25, "posts.professional": 100}
OF_STAFF = {"staff.public_health_assigned": 25, "staff": NURSES}
REACHED_2020 = {**REACHED_2021, "level.first_reached_on": "2020-12-31"}
TARGETS = [
    share("B34", {LEVEL: "basic"}, {LEVEL: "none"}, 17, 20),
    share("B34", {LEVEL: "recommended"}, {LEVEL: "none"}, 17, 20),
    share("B35", {LEVEL: "recommended"}, {LEVEL: "basic"}, 7, 20),
    share("B35", {LEVEL: "recommended"}, {LEVEL: "basic"}, 7, 20, F35="capable"),
    share("B35", {LEVEL: "recommended", "population": 10_001},
          {LEVEL: "basic", "population": 10_001}, 7, 20,
          blank={"population": 10_001}, F35="over_10k"),
    number("B37", NOTED, {**NOTED, STAGE: "evaluated"}, 10, 12),
    share("B39", {**REACHED_2021, **RECHECKED}, {**REACHED_2021, "level.recheck": "not_done"},
          3, 10, blank=REACHED_2021),
    share("B39", {**REACHED_2020, **RECHECKED}, {**REACHED_2020, "level.recheck": "not_done"},
          3, 10, blank=REACHED_2020, F13="before_2021"),
    share("B40", {"fever.facility": "clinic"}, {"fever.facility": "none"}, 5, 5),
    share("B40", {"fever.facility": "sentinel"}, {"fever.facility": "none"}, 5, 5),
    share("B40", {"fever.facility": "room"}, {"fever.facility": "none"}, 5, 5),
    added("B41", [QUARTER, QUARTER], [QUARTER, {**QUARTER, "staff.public_health_assigned": 24}]),
    added("B41", [OF_STAFF], [{**OF_STAFF, "staff.public_health_assigned": 24}], F41="actual"),
]  # fmt: skip

APPLIED = {"level.applied_on": "2022-01-01", "level.self_assessed_edition": "2018"}
FROM_TOWNSHIP = {**BUILT, "community_hospital.built_from": "township_health_centre"}
RULES = [
    *(("E5", {STAGE: stage}, BUILT) for stage in ("none", "applying", "evaluated")),
    *(("E6", {**stage, LEVEL: level}, {**stage, LEVEL: "recommended"})
      for stage in STAGES for level in ("none", "basic")),
    ("E6", {STAGE: "built", LEVEL: "basic"}, {STAGE: "none", LEVEL: "basic"}),
    ("E8", APPLIED, {**APPLIED, "level.self_assessed_edition": "2022"}),
    ("E8", APPLIED, {**APPLIED, "level.applied_on": "2021-12-31"}),
    ("E9", {"level.recheck": "no_longer_met"}, {"level.recheck": "still_met"}),
    ("E10", {LEVEL: "recommended"}, {LEVEL: "basic"}),
    *(("E15", {"fever.facility": kind}, {"fever.facility": "none"})
      for kind in ("sentinel", "room", "clinic")),
    ("E19", {**BUILT, "level2.in_plan": "yes"}, {**BUILT, "level2.in_plan": "no"}),
    ("E19", {**BUILT, "level2.in_plan": "yes"}, {STAGE: "applying", "level2.in_plan": "yes"}),
    ("E24", {LEVEL: "recommended"}, {LEVEL: "basic"}),
    ("E25", FROM_TOWNSHIP, {**BUILT, "community_hospital.built_from": "community_health_centre"}),
    ("E25", FROM_TOWNSHIP, {**FROM_TOWNSHIP, STAGE: "evaluated"}),
]  # fmt: skip

DOCUMENT = Document(
    ident=BEIJING,
    rows=ROWS,
    cases=CASES,
    targets=TARGETS,
    rules=RULES,
    by_hand=frozenset({"B36", "B38"}),
)


def test_a_plan_of_one_year_is_a_baseline_afterwards() -> None:
    policy = shipped(BEIJING)
    assert policy.validity(date(2022, 12, 31)) is Validity.IN_FORCE
    assert policy.validity(date(2023, 1, 1)) is Validity.EXPIRED
    assert policy.covers("110101")
    assert not policy.covers("330122")
    years = {row.row: row.years for row in policy.requirements}
    assert 2025 in years["A98"]
    assert 2023 not in years["A99"]


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ({}, 1),
        ({"community_hospital.licence_noted_on": "2022-01-01"}, 1),
        ({"community_hospital.licence_noted_on": "2021-12-31"}, 0),
        ({"community_hospital.licence_noted_on": "2023-01-01"}, 0),
        ({"community_hospital.evaluated_on": "2022-12-31"}, 1),
        ({"community_hospital.evaluated_on": "2023-01-01"}, 0),
        ({STAGE: "evaluated"}, 0),
    ],
)
def test_a_community_hospital_is_built_within_its_year(change: local.World, counts: int) -> None:
    """Evaluated but not noted on the licence does not count (I9)."""
    found = target(shipped(BEIJING), "B37", [local.held({**NOTED, **change})])
    assert found.asks[0].value.exact == counts
    if "community_hospital.evaluated_on" not in change:
        rate = target(shipped(BEIJING), "B38", [local.held({**NOTED, **change})])
        assert rate.asks[0].value.exact == counts


@pytest.mark.parametrize(("cutoff", "last_day"), [("before_2022", "2021-12-31"),
                                                  ("before_2021", "2020-12-31")])  # fmt: skip
def test_who_is_rechecked_and_when(cutoff: str, last_day: str) -> None:
    policy = shipped(BEIJING, {"F13": cutoff})
    reached = {LEVEL: "basic", "level.first_reached_on": last_day}
    too_late = (date.fromisoformat(last_day) + timedelta(days=1)).isoformat()
    worlds = [
        {**reached, "level.recheck": "still_met", "level.recheck_on": "2022-01-01"},
        {
            **reached,
            LEVEL: "recommended",
            "level.recheck": "no_longer_met",
            "level.recheck_on": "2022-12-31",
        },
        {**reached, LEVEL: "recommended", "level.recheck": "not_done"},
        {**reached, "level.recheck": "still_met", "level.recheck_on": "2021-12-31"},
        {**reached, "level.recheck": "still_met", "level.recheck_on": "2023-01-01"},
        {**reached, **RECHECKED, "level.first_reached_on": too_late},
        {**reached, **RECHECKED, LEVEL: "none"},
    ]
    (ask,) = target(policy, "B39", [local.held(world) for world in worlds]).asks
    assert (ask.value.exact, ask.per and ask.per.exact, ask.low) == (2, 5, Fraction(2, 5))


def test_what_a_community_hospital_asks_of_a_person() -> None:
    policy = shipped(BEIJING)
    for row in ("A10", "A11"):
        for stage in STAGES:
            assert judged(policy, row, local.held(stage)).standing is Standing.TO_CONFIRM
        none = judged(policy, row, local.held({STAGE: "none"}))
        assert none.standing is Standing.NOT_APPLICABLE


def test_the_base_of_the_recommended_share_is_a_choice() -> None:
    """One recommended, one basic, one small and one below."""
    worlds = [
        {LEVEL: "recommended", "population": 10_001}, {LEVEL: "basic", "population": 10_001},
        {LEVEL: "basic", "population": 10_000}, {LEVEL: "none", "population": 10_000},
    ]  # fmt: skip
    some = [local.held(world) for world in worlds]
    for base, rate in (("all", Fraction(1, 4)), ("over_10k", Fraction(1, 2)),
                       ("capable", Fraction(1, 3))):  # fmt: skip
        assert target(shipped(BEIJING, {"F35": base}), "B35", some).asks[0].low == rate


def test_each_institution_is_set_beside_the_district() -> None:
    """25 of 100 and 24 of 100: the district falls short, half of its institutions do not."""
    some = [local.held({**QUARTER, "staff.public_health_assigned": n}) for n in (25, 24)]
    found = target(shipped(BEIJING), "B41", some)
    assert [ask.low for ask in found.asks] == [Fraction(49, 200), Fraction(1, 2)]
    staffed = [local.held({**OF_STAFF, "staff.public_health_assigned": n}) for n in (25, 24)]
    actual = target(shipped(BEIJING, {"F41": "actual"}), "B41", staffed)
    assert [ask.low for ask in actual.asks] == [Fraction(49, 200), Fraction(1, 2)]


def test_what_has_no_number_is_only_shown() -> None:
    some = [local.held({LEVEL: level}) for level in ("none", "basic", "recommended", "recommended")]
    shown = target(shipped(BEIJING), "B36", some)
    assert shown.standing is Standing.NOT_JUDGED
    assert [ask.low for ask in shown.asks] == [Fraction(3, 4), Fraction(1, 2)]


def test_the_rate_of_attachment_two_may_pass_one_hundred_percent() -> None:
    """Two planned, three built (I10); none planned is left blank."""
    policy, built = shipped(BEIJING), [local.held(NOTED) for _ in range(3)]
    planned = {"figures": {"county.community_hospitals_planned": 2}}
    found = target(policy, "B38", built, planned)
    assert (found.standing, found.asks[0].low) == (Standing.NOT_JUDGED, Fraction(3, 2))
    none = {"figures": {"county.community_hospitals_planned": 0}}
    assert target(policy, "B38", built, none).standing is Standing.NOT_JUDGED


def test_the_monthly_report_waits_for_the_holiday() -> None:
    """The first of October is a holiday (I12); a plain weekend moves nothing."""
    duties = {row.row: row for row in shipped(BEIJING).duties}
    due = due_dates(duties["C36"].schedule, 2022, ChineseHolidays())
    months = [date(2022, month, 1) for month in (9, 10, 11, 12)]
    # December is reported on the first of January: that one too is a duty of 2022
    assert [one.nominal for one in due] == [*months, date(2023, 1, 1)]
    assert [one.on for one in due] == [
        date(2022, 9, 1), date(2022, 10, 8), date(2022, 11, 1), date(2022, 12, 1),
        date(2023, 1, 3),
    ]  # fmt: skip
    fixed = {row: duties[row].schedule.by for row in ("C29", "C30", "C31", "C32", "C33", "C35")}
    assert fixed == {
        "C29": "2022-08-31", "C30": "2022-08-31", "C31": "2022-09-30",
        "C32": "2022-09-30", "C33": "2022-09-30", "C35": "2022-12-31",
    }  # fmt: skip


def test_the_two_attachments_are_to_the_letter() -> None:
    forms = {row.row: row for row in shipped(BEIJING).forms}
    assert forms["D1"].items == (
        "序号", "机构名称（区名+基层卫生机构名称）", "机构负责人（主任/院长）", "联系手机",
    )  # fmt: skip
    assert forms["D2"].items == (
        "行政区", "年度拟新建社区医院个数", "其中已建成个数", "其中由乡镇卫生院建成个数",
        "由社区卫生服务中心建成个数", "年度完成比例（%）",
    )  # fmt: skip
    assert "2.“已建成”指的是完成评估，已加注社区医院名称。" in forms["D2"].notes
