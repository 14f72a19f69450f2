"""Rows of the national policy with more than one reading, or with exceptions of their own."""

from dataclasses import replace
from datetime import date

import pytest

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.standing import Standing
from models.ledger.readings import Readings
from models.ledger.records import RegisterEntry, StaffRow
from models.standards.policy import Policy
from tests.ledgers import device, ledgers, people, person
from tests.policies import judged, shipped

NATIONAL = "national-2023"
BOOKED = RegisterEntry(register="service", kind="booking_phone")
BASIC = {"level.recognised": "basic"}


@pytest.fixture(scope="module")
def policy() -> Policy:
    return shipped(NATIONAL)


@pytest.mark.parametrize(
    ("population", "staff", "level", "standing"),
    [
        (10_001, 10, "basic", Standing.MET),
        (10_001, 10, "recommended", Standing.MET),
        (10_001, 10, "none", Standing.NOT_MET),
        (10_000, 25, "none", Standing.TO_CONFIRM),
        (10_000, 25, "basic", Standing.MET),
        (15_000, 9, "none", Standing.NOT_APPLICABLE),
        (9_999, 25, "none", Standing.NOT_APPLICABLE),
    ],
)
def test_whom_the_level_is_asked_of(
    policy: Policy, population: int, staff: int, level: str, standing: Standing
) -> None:
    asked = ledgers(
        population=population, staff=people(_11=staff), facts={"level.recognised": level}
    )
    assert judged(policy, "A1", asked).standing is standing


@pytest.mark.parametrize(
    ("settings", "population", "staff", "standing"),
    [
        ({"F32": "above"}, 10_000, 10, Standing.NOT_MET),
        ({"F32": "not_above"}, 10_000, 10, Standing.NOT_APPLICABLE),
        ({"F32": "not_above"}, 10_001, 10, Standing.NOT_MET),
        ({"F33": "0"}, 15_000, 9, Standing.NOT_MET),
        ({"F33": "0", "F32": "above"}, 10_000, 1, Standing.NOT_MET),
        ({"F33": "0", "F32": "above"}, 9_999, 1, Standing.NOT_APPLICABLE),
    ],
)
def test_the_edges_of_the_population_are_a_choice(
    settings: dict[str, str], population: int, staff: int, standing: Standing
) -> None:
    asked = ledgers(
        population=population, staff=people(_11=staff), facts={"level.recognised": "none"}
    )
    assert judged(shipped(NATIONAL, settings), "A1", asked).standing is standing
    capable = replace(asked, facts=BASIC)
    met = judged(shipped(NATIONAL, settings), "A1", capable).standing
    assert met is (Standing.MET if standing is Standing.NOT_MET else standing)


@pytest.mark.parametrize(
    ("population", "staff", "verdict"),
    [
        (9_999, 25, Verdict.MET),
        (10_000, 10, Verdict.NOT_MET),
        (15_000, 9, Verdict.MET),
    ],
)
def test_small_centres_are_followed_and_not_judged(
    policy: Policy, population: int, staff: int, verdict: Verdict
) -> None:
    asked = ledgers(population=population, staff=people(_11=staff))
    found = judged(policy, "A2", asked)
    assert found.standing is Standing.NOT_JUDGED
    assert found.row.applies_when is not None
    assert evaluate(found.row.applies_when, Readings(asked, policy.kinds)).verdict is verdict


@pytest.mark.parametrize(
    ("reached", "recheck", "option", "standing"),
    [
        ("2020-12-31", "still_met", "before_2021", Standing.MET),
        ("2020-12-31", "not_done", "before_2021", Standing.NOT_MET),
        ("2020-12-31", "no_longer_met", "before_2021", Standing.NOT_MET),
        ("2021-01-01", "not_done", "before_2021", Standing.NOT_APPLICABLE),
        ("2021-01-01", "not_done", "through_2021", Standing.NOT_MET),
        ("2022-01-01", "not_done", "through_2021", Standing.NOT_APPLICABLE),
    ],
)
def test_who_is_looked_at_again(
    reached: str, recheck: str, option: str, standing: Standing
) -> None:
    asked = ledgers(facts={"level.first_reached_on": reached, "level.recheck": recheck})
    assert judged(shipped(NATIONAL, {"F49": option}), "A4", asked).standing is standing


CENTRAL = {
    "central.key": "yes",
    "area.division": "county",
    "area.band": "central",
    "place.in_county_town": "no",
    "level.recognised": "recommended",
}


@pytest.mark.parametrize(
    ("changed", "population", "beds", "county_beds", "standing"),
    [
        ({}, 300_001, 50, 400, Standing.TO_CONFIRM),
        ({}, 300_000, 50, 400, Standing.NOT_APPLICABLE),
        ({"area.band": "east"}, 300_001, 50, 400, Standing.TO_CONFIRM),
        ({"area.band": "west"}, 200_001, 50, 400, Standing.TO_CONFIRM),
        ({"area.band": "west"}, 200_000, 50, 400, Standing.NOT_APPLICABLE),
        ({}, 300_001, 50, 9_999, Standing.TO_CONFIRM),
        ({}, 300_001, 45, 450, Standing.TO_CONFIRM),
        ({"place.in_county_town": "yes"}, 300_001, 50, 400, Standing.NOT_MET),
        ({"level.recognised": "basic"}, 300_001, 50, 400, Standing.NOT_MET),
        ({"area.division": "district"}, 300_001, 50, 400, Standing.NOT_APPLICABLE),
    ],
)
def test_a_central_centre_that_is_chosen(
    policy: Policy,
    changed: dict[str, str],
    population: int,
    beds: int,
    county_beds: int,
    standing: Standing,
) -> None:
    figures = {
        "county.population": population,
        "beds.approved": beds,
        "county.hospital_beds": county_beds,
    }
    asked = ledgers(facts={**CENTRAL, **changed}, figures=figures)
    found = judged(policy, "A19", asked)
    assert found.standing is standing
    if standing is Standing.TO_CONFIRM:
        assert found.finding is not None
        assert found.finding.parts[2].verdict is Verdict.MET


@pytest.mark.parametrize(
    ("beds", "county_beds", "standing"),
    [
        (50, 9_999, Standing.MET),
        (49, 490, Standing.MET),
        (49, 491, Standing.NOT_MET),
        (45, 400, Standing.MET),
        (39, 400, Standing.NOT_MET),
    ],
)
def test_beds_of_a_central_centre_meet_one_branch(
    beds: int, county_beds: int, standing: Standing
) -> None:
    figures = {
        "county.population": 300_001,
        "beds.approved": beds,
        "county.hospital_beds": county_beds,
    }
    asked = ledgers(facts=CENTRAL, figures=figures)
    soft = judged(shipped(NATIONAL), "A19", asked).finding
    assert soft is not None
    met_or_told = Verdict.MET if standing is Standing.MET else Verdict.ATTESTED
    assert soft.parts[2].verdict is met_or_told
    strict = shipped(NATIONAL, {"F86": "strict"})
    assert judged(strict, "A19", asked, confirmed=True).standing is standing
    in_district = ledgers(facts={**CENTRAL, "area.division": "district"}, figures=figures)
    wide = shipped(NATIONAL, {"F37": "with_districts"})
    assert judged(wide, "A19", in_district, confirmed=True).standing is Standing.MET


@pytest.mark.parametrize(("band", "line"), [("east", 300_000), ("west", 200_000)])
def test_districts_can_be_let_in_by_the_same_line(band: str, line: int) -> None:
    policy = shipped(NATIONAL, {"F37": "with_districts"})
    for population, standing in (
        (line + 1, Standing.MET),
        (line, Standing.NOT_APPLICABLE),
    ):
        asked = ledgers(
            facts={**CENTRAL, "area.division": "district", "area.band": band},
            figures={"county.population": population, "beds.approved": 50},
        )
        assert judged(policy, "A19", asked, confirmed=True).standing is standing


def every_profession() -> list[StaffRow]:
    """One person for each of the fifteen categories that the staff ledger knows."""
    scopes = ("11", "12", "13", "14")
    clinical = [
        person("11", practice_category="1", practice_scopes=(one,), gp_registered=False)
        for one in scopes
    ]
    return [
        *clinical,
        person("11", practice_category="1", practice_scopes=("21",), gp_registered=True),
        person("11", practice_category="2", practice_scopes=("31",), gp_registered=False),
        person("11", practice_category="4", practice_scopes=("51",), gp_registered=False),
        *people(_21=1, _31=1, _41=1, _42=1, _43=1),
    ]


ASSIGNED = {
    "staff.mental_health_assigned": 1,
    "staff.counselling_assigned": 1,
    "staff.public_health_assigned": 1,
}


@pytest.mark.parametrize(("option", "short"), [("every", Standing.NOT_MET), ("by_need", None)])
def test_fifteen_kinds_of_people(option: str, short: Standing | None) -> None:
    policy = shipped(NATIONAL, {"F40": option})
    staff = every_profession()
    assert judged(policy, "A46", ledgers(staff=staff, figures=ASSIGNED)).standing is Standing.MET

    for row in staff:
        rest = ledgers(staff=[one for one in staff if one is not row], figures=ASSIGNED)
        found = judged(policy, "A46", rest)
        assert found.standing is (short or Standing.TO_CONFIRM), row
    without = ledgers(staff=staff, figures={**ASSIGNED, "staff.counselling_assigned": 0})
    said_no = judged(policy, "A46", without, confirmed=False)
    assert said_no.finding is not None
    assert [one.subject for one in said_no.finding.shortages] == ["staff.counselling_assigned"]
    said_yes = judged(policy, "A46", without, confirmed=True).standing
    assert said_yes is (short or Standing.MET)


@pytest.mark.parametrize(
    ("without", "instead"),
    [
        ("42", {"practice_scopes": ("19",)}),
        ("43", {"practice_scopes": ("23",)}),
        ("", {"practice_scopes": ("17",)}),
    ],
)
def test_a_physician_can_stand_for_a_technician(
    without: str, instead: dict[str, tuple[str, ...]]
) -> None:
    physician = person("11", practice_category="1", gp_registered=False, **instead)
    staff = [one for one in every_profession() if one.profession != without]
    figures = {**ASSIGNED, "staff.mental_health_assigned": 1 if without else 0}
    for option in ("every", "by_need"):
        policy = shipped(NATIONAL, {"F40": option})
        found = judged(policy, "A46", ledgers(staff=[*staff, physician], figures=figures))
        assert found.standing is Standing.MET


@pytest.mark.parametrize(
    ("kind", "urban", "coordinated", "standing"),
    [
        ("community_health_centre", "yes", "yes", Standing.MET),
        ("community_health_centre", "yes", "no", Standing.GAP),
        ("community_health_centre", "no", "yes", Standing.GAP),
        ("township_health_centre", "yes", "yes", Standing.GAP),
    ],
)
def test_an_ambulance_may_be_shared_in_the_main_urban_area(
    policy: Policy, kind: str, urban: str, coordinated: str, standing: Standing
) -> None:
    asked = ledgers(
        kind=kind,
        equipment=[device("彩超")],
        facts={"place.main_urban_area": urban, "ambulance.coordinated": coordinated},
    )
    assert judged(policy, "A92", asked).standing is standing


def test_a_fever_clinic_is_asked_of_large_centres_once_a_number_is_set(policy: Policy) -> None:
    asked = ledgers(population=50_000, facts={**BASIC, "fever.facility": "room"})
    assert judged(policy, "A97", asked).standing is Standing.NOT_JUDGED
    at_50k = shipped(NATIONAL, {"F43": "50000"})
    assert judged(at_50k, "A97", asked).standing is Standing.NOT_MET
    above = shipped(NATIONAL, {"F43": "50001"})
    assert judged(above, "A97", asked).standing is Standing.NOT_APPLICABLE
    clinic = ledgers(population=50_000, facts={**BASIC, "fever.facility": "clinic"})
    assert judged(at_50k, "A97", clinic).standing is Standing.MET


def test_booking_is_computed_and_the_flow_is_for_a_person(policy: Policy) -> None:
    booked = ledgers(registers=[BOOKED], filled=["service"])
    assert judged(policy, "A132", booked).standing is Standing.TO_CONFIRM
    assert judged(policy, "A132", booked, confirmed=True).standing is Standing.MET
    assert judged(policy, "A132", ledgers(filled=["service"])).standing is Standing.NOT_MET


@pytest.mark.parametrize(
    ("until", "fund", "standing"),
    [
        ("2025-06-30", "no", Standing.MET),
        ("2025-06-29", "no", Standing.NOT_MET),
        ("2025-06-29", "yes", Standing.MET),
    ],
)
def test_insurance_or_fund_covers_the_day(
    policy: Policy, until: str, fund: str, standing: Standing
) -> None:
    stated = {"insurance.liability_until": until, "insurance.risk_fund": fund}
    asked = replace(ledgers(facts=stated), as_of=date(2025, 6, 30))
    assert judged(policy, "A153", asked).standing is standing
    lenient = judged(shipped(NATIONAL, {"F87": "where_asked"}), "A153", asked).standing
    assert lenient is (Standing.MET if standing is Standing.MET else Standing.TO_CONFIRM)


def test_a_community_hospital_comes_mainly_from_a_community_centre(policy: Policy) -> None:
    stated = {"community_hospital.stage": "applying"}
    for built_from, standing in (
        ("community_health_centre", Standing.MET),
        ("township_health_centre", Standing.GAP),
    ):
        asked = ledgers(facts={**stated, "community_hospital.built_from": built_from})
        assert judged(policy, "A8", asked).standing is standing


def test_public_health_share_of_people_in_post_is_a_choice() -> None:
    asked = ledgers(
        staff=people(_11=20, _21=20),
        figures={"posts.professional": 36, "staff.public_health_assigned": 9},
    )
    assert judged(shipped(NATIONAL), "A47", asked).standing is Standing.MET
    in_post = shipped(NATIONAL, {"F41": "in_post"})
    found = judged(in_post, "A47", asked)
    assert found.standing is Standing.NOT_MET
    assert found.finding is not None
    assert found.finding.shortages[0].short == 1
