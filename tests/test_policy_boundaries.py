"""The boundary cases I1–I14 of the requirements catalogue, each on the shipped policies."""

from datetime import date
from fractions import Fraction

import pytest

from models.assessment.findings import Verdict
from models.assessment.standing import Standing
from models.duties.due import due_dates
from models.duties.holidays import ChineseHolidays
from models.ledger.records import Ledgers, RegisterEntry
from tests.ledgers import device, ledgers, people, person
from tests.policies import in_force, judged, shipped, target

NATIONAL, BEIJING, TONGLU = "national-2023", "beijing-2022", "tonglu-2024"
CENTRE = "central_township_health_centre"


def test_i1_exactly_ten_thousand_people_is_for_a_person_to_decide() -> None:
    policy = shipped(NATIONAL)
    edge = ledgers(population=10_000, staff=people(_11=25), facts={"level.recognised": "none"})
    assert judged(policy, "A1", edge).standing is Standing.TO_CONFIRM
    (rate,) = target(policy, "B1", [edge]).asks
    assert rate.per is not None
    assert rate.per.exact == 0


def test_i2_nine_people_on_the_staff_are_an_exception() -> None:
    policy = shipped(NATIONAL)
    small = ledgers(population=15_000, staff=people(_11=9), facts={"level.recognised": "none"})
    assert judged(policy, "A1", small).standing is Standing.NOT_APPLICABLE
    assert in_force(policy, "E2", small) is Verdict.MET


@pytest.mark.parametrize(
    ("assigned", "standing", "short"), [(10, Standing.MET, []), (9, Standing.NOT_MET, [1])]
)
def test_i3_a_quarter_of_forty_posts(assigned: int, standing: Standing, short: list[int]) -> None:
    held = ledgers(figures={"posts.professional": 40, "staff.public_health_assigned": assigned})
    found = judged(shipped(NATIONAL), "A47", held)
    assert found.standing is standing
    assert found.finding is not None
    assert [shortage.short for shortage in found.finding.shortages] == short


def test_i4_without_posts_a_share_of_posts_cannot_be_judged() -> None:
    held = ledgers(figures={"posts.professional": 0, "staff.public_health_assigned": 3})
    assert judged(shipped(NATIONAL), "A47", held).standing is Standing.UNKNOWN


@pytest.mark.parametrize(("flagships", "standing"), [(3, Standing.NOT_MET), (4, Standing.MET)])
def test_i5_flagship_halls_of_fourteen(flagships: int, standing: Standing) -> None:
    held = [
        ledgers(facts={"tcm_hall.flagship": "yes" if number < flagships else "no"})
        for number in range(14)
    ]
    found = target(shipped(TONGLU), "B86", held)
    assert found.standing is standing
    shares = [ask.low for ask in found.asks if ask.per is not None]
    assert shares == [Fraction(flagships, 14)]


@pytest.mark.parametrize(("integrated", "standing"), [(100, Standing.MET), (99, Standing.NOT_MET)])
def test_i6_a_third_of_three_hundred_clinics(integrated: int, standing: Standing) -> None:
    held = ledgers(figures={"clinics.total": 300, "clinics.integrated": integrated})
    assert target(shipped(NATIONAL), "B16", [held]).standing is standing


def central(**changes: object) -> Ledgers:
    """A central township health centre that the county wants to build up."""
    values: dict[str, object] = {
        "kind": CENTRE,
        "region": "410200",
        "facts": {
            "central.key": "yes",
            "area.division": "county",
            "area.band": "central",
            "place.in_county_town": "no",
            "level.recognised": "recommended",
        },
        "figures": {
            "county.population": 300_001,
            "beds.approved": 50,
            "county.hospital_beds": 900,
        },
    }
    return ledgers(**{**values, **changes})  # type: ignore[arg-type]


def test_i7_three_hundred_thousand_is_not_over_three_hundred_thousand() -> None:
    policy = shipped(NATIONAL)
    figures = {"county.population": 300_000, "beds.approved": 50, "county.hospital_beds": 900}
    assert judged(policy, "A19", central(figures=figures)).standing is Standing.NOT_APPLICABLE
    assert judged(policy, "A19", central()).standing is Standing.TO_CONFIRM


def test_i8_four_of_twenty_physicians_want_one_moved_or_two_hired() -> None:
    staff = [person("11", practice_category="4") for _ in range(4)]
    staff += [person("11", practice_category="1") for _ in range(16)]
    found = judged(shipped(TONGLU), "A53", ledgers(staff=staff)).finding
    assert found is not None
    assert found.verdict is Verdict.NOT_MET
    assert [shortage.short for shortage in found.shortages] == [2]
    moved = [person("11", practice_category="4") for _ in range(5)] + staff[5:]
    assert judged(shipped(TONGLU), "A53", ledgers(staff=moved)).standing is Standing.MET


def test_i9_evaluated_but_not_noted_on_the_licence_is_not_built() -> None:
    held = ledgers(
        kind="community_health_centre",
        facts={
            "community_hospital.stage": "evaluated",
            "community_hospital.evaluated_on": "2022-10-20",
        },
    )
    policy = shipped(BEIJING)
    assert judged(policy, "A12", held).standing is Standing.NOT_MET
    assert in_force(policy, "E5", held) is Verdict.MET


def test_i10_three_built_of_two_planned_is_a_hundred_and_fifty_per_cent() -> None:
    kinds = ("township_health_centre", "community_health_centre", "community_health_centre")
    held = [
        ledgers(
            kind=kind,
            facts={
                "community_hospital.stage": "built",
                "community_hospital.evaluated_on": "2022-10-20",
                "community_hospital.licence_noted_on": "2022-11-20",
                "community_hospital.built_from": kind,
            },
        )
        for kind in kinds
    ]
    area = {"figures": {"county.community_hospitals_planned": 2}}
    (completed,) = target(shipped(BEIJING), "B38", held, area).asks
    assert completed.low == completed.high == Fraction(3, 2)


def test_i11_a_serious_breach_bars_its_own_year_only() -> None:
    policy = shipped(NATIONAL)
    assert in_force(policy, "E1", ledgers(facts={"integrity.serious_breach": "yes"})) is Verdict.MET
    next_year = ledgers(facts={"integrity.serious_breach": "no"})
    assert in_force(policy, "E1", next_year) is Verdict.NOT_MET
    assert in_force(policy, "E1", ledgers()) is Verdict.UNKNOWN


def test_i12_a_report_due_on_the_national_day_moves_behind_the_holidays() -> None:
    monthly = next(duty for duty in shipped(BEIJING).duties if duty.row == "C36")
    due = {one.nominal: one.on for one in due_dates(monthly.schedule, 2022, ChineseHolidays())}
    assert due[date(2022, 9, 1)] == date(2022, 9, 1)
    assert due[date(2022, 10, 1)] == date(2022, 10, 8)
    assert due[date(2022, 11, 1)] == date(2022, 11, 1)


def test_i13_three_categories_of_seven_techniques() -> None:
    beijing, national = shipped(BEIJING), shipped(NATIONAL)
    by_category: dict[str, list[str]] = {}
    for kind in beijing.kinds:
        if kind.register == "technique":
            by_category.setdefault(kind.category, []).append(kind.id)
    wide = sorted(by_category.values(), key=len, reverse=True)[:3]
    some = [ident for idents in wide for ident in idents][:7]
    assert len({ident for idents in wide for ident in idents if ident in some}) == 7
    held = ledgers(
        kind="village_clinic",
        registers=[
            RegisterEntry(register="room", kind="tcm_corner"),
            *(RegisterEntry(register="technique", kind=ident) for ident in some),
        ],
        filled=["room", "technique"],
    )
    assert judged(beijing, "A83", held).standing is Standing.MISSED
    assert judged(national, "A82", held).standing is Standing.MET


@pytest.mark.parametrize(
    ("beds", "hospital", "standing"),
    [
        (45, 400, Standing.TO_CONFIRM),
        (50, 900, Standing.TO_CONFIRM),
        (40, 400, Standing.TO_CONFIRM),
        (39, 400, Standing.NOT_MET),
    ],
)
def test_i14_fifty_beds_or_a_tenth_of_the_county_hospital(
    beds: int, hospital: int, standing: Standing
) -> None:
    """TO_CONFIRM is as far as data can tell: whether a centre reaches out is for a person."""
    figures = {
        "county.population": 300_001,
        "beds.approved": beds,
        "county.hospital_beds": hospital,
    }
    strict = shipped(NATIONAL, {"F86": "strict"})
    assert judged(strict, "A19", central(figures=figures)).standing is standing


def test_an_ambulance_is_one_ambulance() -> None:
    """Not one of the catalogue's cases: a broken one in the yard does not drive."""
    policy = shipped(NATIONAL)
    assert judged(policy, "A92", ledgers(equipment=[device("救护车")])).standing is Standing.MET
    broken = ledgers(equipment=[device("救护车", state="3")])
    assert judged(policy, "A92", broken).standing is Standing.GAP
