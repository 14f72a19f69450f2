"""Targets of the national policy: each at its bound, one short, unknown, and beside the county."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from models.assessment.standing import Standing
from models.county.targets import TargetResult
from models.ledger.records import Ledgers, RegisterEntry
from models.standards.policy import Binds, Policy, Use
from tests.ledgers import device, ledgers, people, person
from tests.policies import shipped
from tests.policies import target as asked_target

NATIONAL = "national-2023"
EAST, CENTRAL, WEST = ({"facts": {"area.band": band}} for band in ("east", "central", "west"))
SHORT = {"M": Standing.NOT_MET, "P": Standing.GAP, "T": Standing.MISSED, "E": Standing.NOT_BEGUN}
ALL_CORNERS = {
    "stations.total": 2,
    "clinics.total": 3,
    "stations.tcm_corner": 2,
    "clinics.tcm_corner": 3,
}
TECHNIQUES = tuple(
    RegisterEntry(register="technique", kind=kind)
    for kind in (
        "filiform_needle", "scalp_acupuncture", "auricular_acupuncture", "abdominal_acupuncture",
        "eye_acupuncture", "electro_acupuncture", "suspended_moxibustion", "warm_needle",
        "adult_tuina", "gua_sha",
    )
)  # fmt: skip


def target(
    settings: dict[str, str], row: str, institutions: list[Ledgers], **area: Any
) -> TargetResult:
    return asked_target(shipped(NATIONAL, settings), row, institutions, area)


def level(recognised: str, **more: Any) -> Ledgers:
    return ledgers(facts={"level.recognised": recognised}, **more)


def stated(**facts: str) -> Ledgers:
    """A community health centre with facts; ``__`` stands for the dot."""
    return ledgers(
        kind="community_health_centre",
        facts={key.replace("__", "."): value for key, value in facts.items()},
    )


def registered(*entries: RegisterEntry, register: str) -> Ledgers:
    return ledgers(registers=entries, filled=(register,))


def remote(*kinds: str) -> Ledgers:
    return registered(
        *(RegisterEntry(register="service", kind=k) for k in kinds), register="service"
    )


Maker = Callable[[], Ledgers]
COUNTED: list[tuple[str, dict[str, Any], Maker, Maker, int, int]] = [
    ("B2", {}, lambda: level("recommended"), lambda: level("basic"), 2, 10),
    ("B3", EAST, lambda: level("recommended"), lambda: level("basic"), 3, 10),
    ("B4", CENTRAL, lambda: level("recommended"), lambda: level("none"), 2, 10),
    ("B5", WEST, lambda: level("recommended"), lambda: level("basic"), 1, 10),
    ("B6", {}, lambda: level("basic"), lambda: level("none"), 7, 10),
    ("B7", EAST, lambda: level("recommended"), lambda: level("none"), 17, 20),
    ("B8", CENTRAL, lambda: level("basic"), lambda: level("none"), 3, 5),
    ("B9", WEST, lambda: level("basic"), lambda: level("none"), 2, 5),
    ("B11", {}, lambda: stated(community_hospital__stage="built"),
     lambda: stated(community_hospital__stage="evaluated"), 3, 10),
    ("B12", {},
     lambda: stated(level__first_reached_on="2020-12-31", level__recheck="no_longer_met"),
     lambda: stated(level__first_reached_on="2020-12-31", level__recheck="not_done"), 4, 4),
    ("B18", {}, lambda: stated(tcm_hall__set_up="yes", tcm_hall__enriched="yes"),
     lambda: stated(tcm_hall__set_up="yes", tcm_hall__enriched="no"), 3, 20),
    ("B20", {}, lambda: stated(tcm_hall__set_up="yes"),
     lambda: stated(tcm_hall__set_up="no"), 5, 5),
    ("B21", {}, lambda: ledgers(staff=[person("11", practice_category="4")]),
     lambda: ledgers(staff=[person("11", practice_category="1")]), 5, 5),
    ("B22", {}, lambda: registered(*TECHNIQUES, register="technique"),
     lambda: registered(*TECHNIQUES[:9], register="technique"), 5, 5),
    ("B27", {}, lambda: remote("remote_ecg"), remote, 4, 5),
    ("B30", {}, lambda: stated(integrity__checked_on="2023-01-01"),
     lambda: stated(integrity__checked_on="2022-12-31"), 6, 6),
    ("B31", {}, lambda: ledgers(equipment=[device("救护车")]),
     lambda: ledgers(equipment=[device("彩超")]), 6, 6),
    ("B32", {},
     lambda: stated(level__recognised="basic", fever__facility="room", fever__standardised="yes"),
     lambda: stated(level__recognised="basic", fever__facility="room", fever__standardised="no"),
     6, 6),
]  # fmt: skip
"""row, the area, one that counts, one that does not, the least that is enough of how many."""

ADDED: list[tuple[str, str, str, int, int]] = [
    ("B14", "clinics.capable", "clinics.total", 60, 300),
    ("B15", "clinics.capable", "clinics.total", 120, 300),
    ("B16", "clinics.integrated", "clinics.total", 100, 300),
    ("B16", "clinics.integrated", "clinics.total", 34, 100),
    ("B17", "clinics.integrated", "clinics.total", 150, 300),
    ("B23", "stations.techniques_6", "stations.total", 40, 40),
    ("B24", "clinics.techniques_6", "clinics.total", 240, 300),
]
"""row, the two figures of a centre, the least that is enough of how many."""


@pytest.mark.parametrize(("row", "area", "counts", "fails", "enough", "whole"), COUNTED)
def test_a_share_of_institutions(
    row: str, area: dict[str, Any], counts: Maker, fails: Maker, enough: int, whole: int
) -> None:
    def of(good: int) -> list[Ledgers]:
        return [counts() for _ in range(good)] + [fails() for _ in range(whole - good)]

    met = target({}, row, of(enough), **area)
    assert met.standing is Standing.MET
    assert met.asks[0].low == Fraction(enough, whole)
    short = target({}, row, of(enough - 1), **area)
    assert short.standing is SHORT[short.row.strength.value]
    assert short.asks[0].short == 1
    # Village clinics are no part of it, and one that has said nothing is not a no.
    clinics = [] if row == "B30" else [ledgers(kind="village_clinic")] * 3
    assert target({}, row, [*of(enough), *clinics], **area).standing is Standing.MET
    silent = ledgers(kind="community_health_centre", population=None)
    unsure = target({}, row, [*of(enough)[1:], silent], **area)
    assert unsure.standing is Standing.UNKNOWN


@pytest.mark.parametrize(("row", "part", "whole", "enough", "of"), ADDED)
def test_a_share_of_village_clinics_or_stations(
    row: str, part: str, whole: str, enough: int, of: int
) -> None:
    def centres(value: int) -> list[Ledgers]:
        halves = (value // 2, value - value // 2), (of // 2, of - of // 2)
        return [ledgers(figures={part: a, whole: b}) for a, b in zip(*halves, strict=True)]

    assert target({}, row, centres(enough)).standing is Standing.MET
    short = target({}, row, centres(enough - 1))
    assert short.standing is SHORT[short.row.strength.value]
    assert short.asks[0].short == 1
    assert target({}, row, [*centres(enough), ledgers()]).standing is Standing.UNKNOWN


def test_stations_and_clinics_together_have_tcm_corners() -> None:
    figures = {
        "stations.total": 5,
        "clinics.total": 15,
        "stations.tcm_corner": 1,
        "clinics.tcm_corner": 1,
    }
    assert target({}, "B19", [ledgers(figures=figures)]).standing is Standing.MET
    short = ledgers(figures={**figures, "clinics.tcm_corner": 0})
    found = target({}, "B19", [short])
    assert found.standing is Standing.NOT_BEGUN
    assert found.asks[0].short == 1
    open_figure = ledgers(figures={key: figures[key] for key in list(figures)[:3]})
    assert target({}, "B19", [open_figure]).standing is Standing.UNKNOWN


@pytest.mark.parametrize(("row", "enough"), [("B25", 4), ("B26", 8)])
def test_county_platforms(row: str, enough: int) -> None:
    def standing(platforms: int) -> Standing:
        figures = {"county.platforms": platforms, "county.counties": 10}
        return target({}, row, [], figures=figures).standing

    assert standing(enough) is Standing.MET
    assert standing(enough - 1) is Standing.NOT_MET
    assert target({}, row, []).standing is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("row", "band"), [("B3", "west"), ("B4", "east"), ("B5", "central"), ("B7", "west")]
)
def test_a_line_of_another_part_of_the_country_does_not_apply(row: str, band: str) -> None:
    found = target({}, row, [level("none")], facts={"area.band": band})
    assert found.standing is Standing.NOT_APPLICABLE


def test_the_band_follows_the_province_unless_it_is_stated() -> None:
    assert target({}, "B3", [level("basic")], region="330122").standing is Standing.NOT_MET
    assert target({}, "B3", [level("basic")], region="650102").standing is Standing.NOT_APPLICABLE
    stated_west = target({}, "B3", [level("basic")], region="330122", **WEST)
    assert stated_west.standing is Standing.NOT_APPLICABLE


def large(recognised: str, population: int = 10_001, staff: int = 10) -> Ledgers:
    return level(recognised, population=population, staff=people(_11=staff))


def test_large_centres_are_only_shown_until_a_line_is_set() -> None:
    some = [
        large("basic"),
        large("none"),
        large("none", population=10_000),
        large("none", staff=9),
    ]
    shown = target({}, "B1", some)
    assert shown.standing is Standing.NOT_JUDGED
    assert shown.asks[0].low == Fraction(1, 2)
    assert len(shown.asks[0].value.failed) == 1
    assert target({"F31": "1/2"}, "B1", some).standing is Standing.MET
    assert target({"F31": "51%"}, "B1", some).standing is Standing.NOT_MET
    edge_counts = target({"F31": "1/2", "F32": "above"}, "B1", some)
    assert edge_counts.asks[0].low == Fraction(1, 3)
    assert edge_counts.standing is Standing.NOT_MET
    at_edge = [large("basic", population=10_000), large("basic", population=9_999)]
    assert target({"F31": "100", "F32": "above"}, "B1", at_edge).standing is Standing.MET
    assert target({"F31": "100%"}, "B1", at_edge).standing is Standing.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("option", "share"),
    [("all", Fraction(1, 5)), ("over_10k", Fraction(1, 3)), ("capable", Fraction(1, 2))],
)
@pytest.mark.parametrize(
    ("row", "area", "line"),
    [("B2", {}, 20), ("B3", EAST, 30), ("B4", CENTRAL, 20), ("B5", WEST, 10)],
)
def test_what_the_recommended_share_is_a_share_of(
    row: str, area: dict[str, Any], line: int, option: str, share: Fraction
) -> None:
    edge = [large("none", population=10_000), large("none", staff=9)]
    some = [large("recommended"), large("basic"), large("none"), *edge]
    found = target({"F35": option}, row, some, **area).asks[0]
    assert found.low == share
    assert found.ask.bound == Fraction(line, 100)


def generating(foodborne: str) -> Ledgers:
    return stated(information__infectious_auto="yes", information__foodborne_auto=foodborne)


@pytest.mark.parametrize(
    ("row", "covered", "not_covered"),
    [
        ("B28", lambda: remote("remote_training"), remote),
        ("B29", lambda: generating("yes"), lambda: generating("no")),
    ],
)
def test_nearly_all_is_judged_only_by_a_local_line(
    row: str, covered: Maker, not_covered: Maker
) -> None:
    some = [*(covered() for _ in range(19)), not_covered()]
    assert target({}, row, some).standing is Standing.NOT_JUDGED
    assert target({"F48": "95%"}, row, some).standing is Standing.MET
    assert target({"F48": "96%"}, row, some).standing is Standing.NOT_MET


def test_remote_service_reaches_villages_without_a_line() -> None:
    found = target({}, "B28", [ledgers(figures={"clinics.remote": 3, "clinics.total": 12})])
    assert found.asks[1].low == Fraction(1, 4)
    assert found.asks[1].ask.comparison is None


def test_new_community_hospitals_belong_to_the_year_of_the_licence() -> None:
    def built(day: str, stage: str = "built") -> Ledgers:
        return stated(community_hospital__stage=stage, community_hospital__licence_noted_on=day)

    some = [built("2023-01-01"), built("2023-12-31"), built("2024-01-01"), built("2022-12-31")]
    some.append(stated(community_hospital__stage="evaluated"))
    found = target({}, "B10", some)
    assert [ask.value.exact for ask in found.asks] == [2, 1, 0]
    assert [ask.needed for ask in found.asks] == [500, 500, 500]
    assert found.standing is Standing.NOT_MET
    assert found.beside


@pytest.mark.parametrize(
    ("band", "line"), [("west", 200_000), ("central", 300_000), ("east", 300_000)]
)
@pytest.mark.parametrize(
    ("chosen", "standing"),
    [
        (0, Standing.NOT_MET),
        (1, Standing.MET),
        (2, Standing.MET),
        (3, Standing.NOT_MET),
    ],
)
def test_one_or_two_central_centres(band: str, line: int, chosen: int, standing: Standing) -> None:
    def centre(key: str, in_town: str = "no") -> Ledgers:
        return ledgers(facts={"central.key": key, "place.in_county_town": in_town})

    def asked(settings: dict[str, str], division: str, population: int) -> Standing:
        facts = {"area.band": band, "area.division": division}
        figures = {"county.population": population}
        return target(settings, "B13", some, facts=facts, figures=figures).standing

    some = [*(centre("yes") for _ in range(chosen)), centre("no"), centre("yes", in_town="yes")]
    wide = {"F37": "with_districts"}
    assert asked({}, "county", line + 1) is standing
    assert asked({}, "city", line + 1) is standing
    assert asked({}, "county", line) is Standing.NOT_APPLICABLE
    assert asked({}, "district", line + 1) is Standing.NOT_APPLICABLE
    assert asked(wide, "district", line + 1) is standing
    assert asked(wide, "district", line) is Standing.NOT_APPLICABLE


def test_who_is_looked_at_again_is_a_choice() -> None:
    some = [stated(level__first_reached_on="2021-06-30", level__recheck="not_done")]
    assert target({}, "B12", some).standing is Standing.NOT_APPLICABLE
    through = {"F49": "through_2021"}
    assert target(through, "B12", some).standing is Standing.NOT_MET
    for recheck in ("still_met", "no_longer_met"):
        done = stated(level__first_reached_on="2021-12-31", level__recheck=recheck)
        assert target(through, "B12", [done]).standing is Standing.MET
        early = stated(level__first_reached_on="2020-12-31", level__recheck=recheck)
        assert target({}, "B12", [early]).standing is Standing.MET
    later = stated(level__first_reached_on="2022-01-01", level__recheck="not_done")
    assert target(through, "B12", [later]).standing is Standing.NOT_APPLICABLE


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_a_later_round_of_checks_starts_later(year: int) -> None:
    some = [
        stated(integrity__checked_on=f"{year}-01-01"),
        stated(integrity__checked_on=f"{year - 1}-12-31"),
    ]
    assert target({}, "B30", some).standing is Standing.MET
    settings = {"F51": f"from_{year}"}
    assert target(settings, "B30", some).asks[0].low == Fraction(1, 2)
    assert target(settings, "B30", some[:1]).standing is Standing.MET


@pytest.mark.parametrize(
    ("row", "setting", "counts"),
    [
        ("B18", "F45", lambda: stated(tcm_hall__set_up="yes", tcm_hall__enriched="yes")),
        ("B19", "F45", lambda: ledgers(figures=ALL_CORNERS)),
        ("B22", "F46", lambda: registered(*TECHNIQUES, register="technique")),
    ],
)
def test_a_soft_line_can_be_only_shown(row: str, setting: str, counts: Maker) -> None:
    found = target({setting: "shown"}, row, [counts()])
    assert found.standing is Standing.NOT_JUDGED
    assert found.asks[0].low == 1
    assert found.asks[0].ask.reference
    silent = ledgers(population=None)
    assert target({setting: "shown"}, row, [silent]).asks[0].low != 1


def test_a_shared_ambulance_counts_in_the_main_urban_area() -> None:
    def centre(**facts: str) -> Ledgers:
        stated_facts = {key.replace("__", "."): value for key, value in facts.items()}
        return ledgers(
            kind="community_health_centre", equipment=[device("彩超")], facts=stated_facts
        )

    shared = centre(place__main_urban_area="yes", ambulance__coordinated="yes")
    assert target({}, "B31", [shared]).standing is Standing.MET
    for urban, coordinated in (("no", "yes"), ("yes", "no")):
        bare = centre(place__main_urban_area=urban, ambulance__coordinated=coordinated)
        assert target({}, "B31", [bare]).standing is Standing.GAP


def test_no_institution_is_no_share() -> None:
    for row in ("B2", "B6", "B20", "B27"):
        assert target({}, row, []).standing is Standing.NOT_APPLICABLE, row


def test_what_binds_the_nation_or_a_province_is_set_beside_a_county() -> None:
    policy: Policy = shipped(NATIONAL)
    beside = {row.row for row in policy.targets if asked_target(policy, row.row, []).beside}
    own = {"B13", "B30", "B31", "B32", "B33"}
    assert beside == {row.row for row in policy.targets} - own
    assert not asked_target(policy, "B3", [], level=Binds.PROVINCE).beside


def test_every_computed_target_has_a_case() -> None:
    by_hand = {"B1", "B10", "B13", "B19", "B25", "B26", "B28", "B29"}
    tried = by_hand | {case[0] for case in COUNTED} | {case[0] for case in ADDED}
    computed = {row.row for row in shipped(NATIONAL).targets if row.use is Use.COMPUTED}
    assert computed == tried
