"""Xinjiang's three years of action: every row is there, each at its bound."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from models.assessment.standing import Standing
from models.standards.policy import Binds, Validity
from tests import local_policies as local
from tests.ledgers import people
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

XINJIANG = "xinjiang-2021"
ROWS = """
A3 A7 A9 A10 A15 A16 A17 A18 A27 A28 A35 A42 A44 A72 A78 A79 A119 A121 A126 A139 A146 A163
B42 B43 B44 B45 B46 B47 B48 B49 B50 B51 B52 B53 B54 B55 B56
C42 C43 C44 C45 C46 C47 C48 C49 C50 C51 C52
D17 D18 D19
E6 E7 E10 E11 E17 E18 E20 E22
F14 F48 F62 F75 F76 F77 F78 F88
"""
STAGE, LEVEL = "community_hospital.stage", "level.recognised"
STAGES = tuple({STAGE: stage} for stage in ("applying", "evaluated", "built"))
SPONSORS = tuple({"legal.sponsor": by} for by in ("government", "government_institution"))
GOVERNMENT = {**CENTRE, STAGE: "applying", "legal.sponsor": "government"}
INDEPENDENT = {
    "legal.independent_entity": "yes", "legal.independent_books": "yes",
    "legal.independent_operation": "yes",
}  # fmt: skip
MANAGED = {"outpost.staff_managed": "yes", "outpost.money_managed": "yes",
           "outpost.goods_managed": "yes"}  # fmt: skip
CHRONIC = {
    f"service.chronic_{one}": 1
    for one in ("hypertension", "diabetes", "copd", "coronary", "stroke", "tumour", "renal")
}
REMOTE = {
    f"service.{one}": 1
    for one in (
        "remote_consultation", "remote_ecg", "remote_imaging", "remote_ultrasound",
        "county_imaging_centre", "county_laboratory_centre", "county_pathology_centre",
        "county_supply_centre", "result_recognition",
    )
}  # fmt: skip
CONTRACTS = {"contracts.total": 1, "contracts.income": 1, "contracts.activities": 1}

CASES = [
    case("A3", {LEVEL: "recommended"}, {LEVEL: "basic"}),
    case("A9", {STAGE: "built", LEVEL: "recommended"}, {LEVEL: "basic"}, off=[{STAGE: "none"}],
         also=STAGES),
    case("A15", {STAGE: "built", "level2.review": "applied"}, {"level2.review": "none"},
         off=[{STAGE: "evaluated"}], also=[{"level2.review": "passed"}]),
    case("A16", {LEVEL: "recommended", "level2.review": "passed"}, {"level2.review": "none"},
         off=[{LEVEL: "basic"}], also=[{"level2.review": "applied"}]),
    case("A17", {**GOVERNMENT, **INDEPENDENT}, *({key: "no"} for key in INDEPENDENT),
         off=[{STAGE: "none"}, {"legal.sponsor": "society"}], also=(*STAGES, *SPONSORS)),
    case("A17", {**CENTRE, "legal.sponsor": "government_institution", **INDEPENDENT},
         *({key: "no"} for key in INDEPENDENT), off=[{"legal.sponsor": "society"}],
         also=SPONSORS, F78="every_centre"),
    case("A28", {**STATION, "population": 5_000}, {"population": 4_999}, F62="5000"),
    case("A35", {**CLINIC, **MANAGED}, *({key: "no"} for key in MANAGED)),
    case("A42", {**CLINIC, "staff": people(_60=1)}, {"staff": people(_21=1)}),
    case("A44", {"clinics.doctor_months_due": 24, "clinics.doctor_months_paid": 24},
         {"clinics.doctor_months_paid": 23}, off=[{"clinics.doctor_months_due": 0}],
         also=[{"clinics.doctor_months_due": 1, "clinics.doctor_months_paid": 1}]),
    case("A78", CHRONIC, *({key: 0} for key in CHRONIC)),
    case("A79", {"diseases.kinds": 1}, {"diseases.kinds": 0}),
    case("A119", {"records.health_opened": 1, "records.health_used": 1},
         {"records.health_opened": 0}, {"records.health_used": 0}),
    case("A121", REMOTE, *({key: 0} for key in REMOTE)),
    case("A126", {"system.decision_support": 1}, {"system.decision_support": 0}),
    case("A139", CONTRACTS, *({key: 0} for key in CONTRACTS)),
]  # fmt: skip

BOTH_READINGS: tuple[dict[str, str], ...] = ({}, {"F88": "central_apart"})
STANDARD = "conditions.standardised"
TARGETS = [
    share("B42", {STANDARD: "yes"}, {STANDARD: "no"}, 6, 6),
    added("B43", [{"clinics.total": 200, "clinics.standardised": 200}],
          [{"clinics.total": 200, "clinics.standardised": 199}]),
    share("B44", {**CENTRE, STANDARD: "yes"}, {**CENTRE, STANDARD: "no"}, 9, 10),
    *(replace(share(row, {LEVEL: good}, {LEVEL: bad}, needed, of), settings=settings)
      for row, good, bad, needed, of in (
          ("B45", "basic", "none", 1, 2), ("B45", "recommended", "none", 1, 2),
          ("B46", "recommended", "basic", 1, 20),
          ("B47", "basic", "none", 7, 10), ("B47", "recommended", "none", 7, 10))
      for settings in BOTH_READINGS),
    *(replace(number("B48", {LEVEL: "recommended"}, {LEVEL: "basic"}, 100, 120), settings=settings)
      for settings in BOTH_READINGS),
    number("B49", {STAGE: "built", "community_hospital.evaluated_on": "2021-12-31"},
           {STAGE: "built", "community_hospital.evaluated_on": "2022-01-01"}, 10, 12),
    number("B50", {STAGE: "built", "community_hospital.evaluated_on": "2023-12-31"},
           {STAGE: "built", "community_hospital.evaluated_on": "2024-01-01"}, 50, 51),
    *(number(row, {STAGE: "built", "community_hospital.evaluated_on": "2021-06-30"},
             {STAGE: "evaluated", "community_hospital.evaluated_on": "2021-06-30"}, least, least)
      for row, least in (("B49", 10), ("B50", 50))),
    added("B51", [{"visits.total": 101, "visits.total_last_year": 100}],
          [{"visits.total": 100, "visits.total_last_year": 100}]),
    share("B53", {"information.interconnected": "yes"}, {"information.interconnected": "no"},
          9, 10, F48="90%"),
    of_area("B54", {"county.subdistricts": 200, "county.subdistricts_with_centre": 200},
            {"county.subdistricts_with_centre": 199}),
    of_area("B55", {"county.places_uncovered": 0}, {"county.places_uncovered": 1}),
    added("B56", [{"clinics.doctor_months_due": 240, "clinics.doctor_months_paid": 240}],
          [{"clinics.doctor_months_due": 240, "clinics.doctor_months_paid": 239}]),
]  # fmt: skip

DEPENDENT = {**GOVERNMENT, **INDEPENDENT, "legal.independent_books": "no"}
RULES = [
    *(("E6", {**stage, LEVEL: level}, {**stage, LEVEL: "recommended"})
      for stage in STAGES for level in ("none", "basic")),
    ("E6", {STAGE: "built", LEVEL: "none"}, {STAGE: "none", LEVEL: "none"}),
    *(("E7", {**GOVERNMENT, **INDEPENDENT, **sponsor, key: "no"}, {**GOVERNMENT, **INDEPENDENT})
      for sponsor in SPONSORS for key in INDEPENDENT),
    ("E7", DEPENDENT, {**DEPENDENT, "legal.sponsor": "society"}),
    ("E7", DEPENDENT, {**DEPENDENT, "kind": "township_health_centre"}),
    ("E10", {LEVEL: "recommended"}, {LEVEL: "basic"}),
    ("E11", STATION, CENTRE),
    ("E11", CLINIC, CENTRE),
    ("E20", {"level2.review": "applied"}, {"level2.review": "none"}),
    ("E20", {"level2.review": "passed"}, {"level2.review": "none"}),
]  # fmt: skip

DOCUMENT = Document(
    ident=XINJIANG,
    rows=ROWS,
    cases=CASES,
    targets=TARGETS,
    rules=RULES,
    by_hand=frozenset({"A146", "B52"}),
    settings={"F62": "5000"},
)


def test_it_ended_with_2023() -> None:
    policy = shipped(XINJIANG)
    assert policy.validity(date(2020, 12, 31)) is Validity.NOT_YET
    assert policy.validity(date(2023, 12, 31)) is Validity.IN_FORCE
    assert policy.validity(date(2024, 1, 1)) is Validity.EXPIRED
    assert policy.covers("650102")
    assert {row.row for row in policy.targets if 2021 in row.by and 2023 not in row.by} == {
        "B45", "B46", "B49",
    }  # fmt: skip


def test_a_number_nobody_set_judges_nothing() -> None:
    """The national mean (F76) and the line of interconnection (F48) come from outside."""
    visits = [local.held({"visits.total": 52})]
    area = {"figures": {"county.visits_all": 100}}
    unset = target(shipped(XINJIANG), "B52", visits, area)
    assert (unset.standing, unset.asks[0].low) == (Standing.NOT_JUDGED, Fraction(13, 25))
    for mean, standing in (("52%", Standing.MET), ("53%", Standing.MISSED)):
        found = target(shipped(XINJIANG, {"F76": mean}), "B52", visits, area)
        assert found.standing is standing
    set_line = shipped(XINJIANG, {"F76": "52%"})
    assert target(set_line, "B52", [local.held({})], area).standing is Standing.UNKNOWN
    some = [local.held({"information.interconnected": "no"})]
    assert target(shipped(XINJIANG), "B53", some).standing is Standing.NOT_JUDGED
    small = local.held({**STATION, "population": 1})
    assert judged(shipped(XINJIANG), "A28", small).standing is Standing.NOT_JUDGED


def test_residents_are_heard_by_a_survey_or_a_register() -> None:
    policy = shipped(XINJIANG)
    surveyed, not_surveyed = ({"satisfaction.asked": n} for n in (1, 0))
    assert judged(policy, "A146", local.held(surveyed)).standing is Standing.MET
    asked = judged(policy, "A146", local.held(not_surveyed))
    assert asked.standing is Standing.TO_CONFIRM
    refused = judged(policy, "A146", local.held(not_surveyed), confirmed=False)
    assert refused.standing is Standing.NOT_MET


@pytest.mark.parametrize("choice", ["counted", "central_apart"])
def test_the_old_edition_is_told_apart(choice: str) -> None:
    """Reached under the 2018 edition counts, and is shown beside what the new one says."""
    policy = shipped(XINJIANG, {"F88": choice})
    some = [
        local.held({LEVEL: level, "level.edition": edition})
        for level, edition in (("recommended", "2018"), ("recommended", "2022"),
                               ("basic", "2022"), ("none", "2022"))
    ]  # fmt: skip
    for row, counts in (("B47", [3, 2]), ("B48", [2, 1])):
        assert [ask.value.exact for ask in target(policy, row, some).asks] == counts


def test_central_centres_may_be_counted_apart() -> None:
    apart = shipped(XINJIANG, {"F88": "central_apart"})
    some = [local.held({LEVEL: "recommended"}), local.held({**CENTRAL, LEVEL: "recommended"})]
    for row in ("B45", "B46", "B47", "B48"):
        assert target(shipped(XINJIANG), row, some).asks[0].value.exact == 2
        assert target(apart, row, some).asks[0].value.exact == 1


def test_a_county_only_stands_beside_the_regions_targets() -> None:
    some = [local.held({LEVEL: "none"})]
    beside = target(shipped(XINJIANG), "B47", some)
    assert beside.beside
    assert not target(shipped(XINJIANG), "B47", some, level=Binds.PROVINCE).beside
    assert not target(shipped(XINJIANG), "B55", some).beside


def test_what_a_community_hospital_asks_of_a_person() -> None:
    policy = shipped(XINJIANG)
    for stage in STAGES:
        assert judged(policy, "A10", local.held(stage)).standing is Standing.TO_CONFIRM
    none = judged(policy, "A10", local.held({STAGE: "none"}))
    assert none.standing is Standing.NOT_APPLICABLE
