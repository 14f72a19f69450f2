"""Requirements: three answers, exact comparison, and shortages that really mend."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.assessment.evaluate import compare, evaluate
from models.assessment.findings import Verdict
from models.ledger.records import RegisterEntry, StaffRow
from models.standards.language import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Attested,
    Comparison,
    Distinct,
    Held,
    Measured,
    OneOf,
    Requirement,
    Scale,
    When,
)
from tests.ledgers import device, people, person, readings

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


def at_least(measure: str, bound: str, scale: Scale | None = None) -> Measured:
    return Measured(
        measure=measure, comparison=Comparison.AT_LEAST, bound=Fraction(bound), scale=scale
    )


def verdict(requirement: Requirement, confirmed: bool | None = None, **parts: object) -> Verdict:
    return evaluate(requirement, readings(**parts), confirmed=confirmed).verdict


@pytest.mark.parametrize(
    ("low", "high", "comparison", "expected"),
    [
        (5, 5, Comparison.AT_LEAST, MET),
        (4, 4, Comparison.AT_LEAST, NOT_MET),
        (4, 6, Comparison.AT_LEAST, UNKNOWN),
        (5, None, Comparison.AT_LEAST, MET),
        (4, None, Comparison.AT_LEAST, UNKNOWN),
        (None, 4, Comparison.AT_LEAST, NOT_MET),
        (None, None, Comparison.AT_LEAST, UNKNOWN),
        (5, 5, Comparison.MORE_THAN, NOT_MET),
        (6, 6, Comparison.MORE_THAN, MET),
        (5, 5, Comparison.AT_MOST, MET),
        (6, 6, Comparison.AT_MOST, NOT_MET),
        (4, None, Comparison.AT_MOST, UNKNOWN),
        (6, None, Comparison.AT_MOST, NOT_MET),
        (5, 5, Comparison.LESS_THAN, NOT_MET),
        (4, 4, Comparison.LESS_THAN, MET),
        (5, 5, Comparison.EQUALS, MET),
        (5, 6, Comparison.EQUALS, UNKNOWN),
        (6, 7, Comparison.EQUALS, NOT_MET),
    ],
)
def test_intervals_against_a_bound(
    low: int | None, high: int | None, comparison: Comparison, expected: Verdict
) -> None:
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    assert compare(ends[0], ends[1], comparison, Fraction(5)) is expected


def test_a_share_is_compared_before_it_is_rounded() -> None:
    parts = {"staff.public_health_assigned": 624, "posts.professional": 2500}
    asked = at_least("staff.public_health_share", "1/4")
    finding = evaluate(asked, readings(figures=parts))
    assert finding.verdict is NOT_MET
    assert finding.quantity is not None
    assert finding.quantity.exact == Fraction(2496, 10_000)
    assert finding.shortages[0].short == 1


def test_a_bound_scales_with_a_measure_and_a_base() -> None:
    asked = at_least(
        "area.business",
        "800/19",
        scale=Scale(measure="beds.open", every=Fraction(1), plus=Fraction("4900/19")),
    )
    one_bed = {"beds.open": 1, "area.business": 300}
    assert verdict(asked, figures=one_bed) is MET
    twenty = {"beds.open": 20, "area.business": 1099}
    finding = evaluate(asked, readings(figures=twenty))
    assert (finding.verdict, finding.need) == (NOT_MET, 1100)
    assert finding.shortages[0].short == 1


def test_a_scale_that_is_not_known_leaves_the_bound_unknown() -> None:
    asked = at_least("beds.open", "1", scale=Scale(measure="visits.total", every=Fraction(100)))
    finding = evaluate(asked, readings(figures={"beds.open": 20}))
    assert finding.verdict is UNKNOWN
    assert [one.what for one in finding.missing] == ["visits.total"]


def test_nobody_to_measure_means_the_sentence_says_nothing() -> None:
    figures = {"newborns.live": 0, "newborns.visited": 0}
    asked = at_least("newborns.visited_share", "9/10")
    assert verdict(asked, figures=figures) is Verdict.NOT_APPLICABLE
    assert verdict(AllOf(parts=(asked,)), figures=figures) is Verdict.NOT_APPLICABLE


def test_nodes_hold_unknown_apart_from_met_and_not_met() -> None:
    met, not_met = at_least("beds.open", "1"), at_least("beds.open", "50")
    unknown = at_least("visits.total", "1")
    figures = {"beds.open": 20}
    assert verdict(AllOf(parts=(met, unknown)), figures=figures) is UNKNOWN
    assert verdict(AllOf(parts=(not_met, unknown)), figures=figures) is NOT_MET
    assert verdict(AnyOf(parts=(met, unknown)), figures=figures) is MET
    assert verdict(AnyOf(parts=(not_met, unknown)), figures=figures) is UNKNOWN
    assert verdict(AnyOf(parts=(not_met,)), figures=figures) is NOT_MET
    two = AtLeastNOf(n=2, parts=(met, not_met, unknown))
    assert verdict(two, figures=figures) is UNKNOWN
    assert verdict(AtLeastNOf(n=2, parts=(met, not_met, not_met)), figures=figures) is NOT_MET


def test_when_its_condition_fails_a_requirement_does_not_apply() -> None:
    asked = When(condition=at_least("beds.open", "1"), then=at_least("beds.open", "50"))
    assert verdict(asked, figures={"beds.open": 0}) is Verdict.NOT_APPLICABLE
    assert verdict(asked, figures={"beds.open": 20}) is NOT_MET
    assert verdict(asked) is UNKNOWN


def test_only_a_person_can_tell_what_is_attested() -> None:
    mixed = AllOf(parts=(at_least("beds.open", "1"), Attested()))
    assert verdict(mixed, figures={"beds.open": 2}) is Verdict.ATTESTED
    assert verdict(mixed, figures={"beds.open": 2}, confirmed=True) is MET
    assert verdict(mixed, figures={"beds.open": 2}, confirmed=False) is NOT_MET
    assert verdict(mixed, figures={"beds.open": 0}, confirmed=True) is NOT_MET


def test_the_kind_of_institution_is_a_fact() -> None:
    asked = OneOf(fact="institution.kind", values=("central_township_health_centre",))
    assert verdict(asked) is NOT_MET
    assert verdict(asked, kind="central_township_health_centre") is MET


def test_a_missing_device_is_named_with_its_unit() -> None:
    finding = evaluate(
        Held(register="equipment", kind="defibrillator", count=2),
        readings(equipment=[device("AED")]),
    )
    (short,) = finding.shortages
    assert (short.title, short.short, short.unit, short.group) == ("除颤仪", 1, "台", "equipment")


def test_missing_techniques_come_with_candidates() -> None:
    entries = [RegisterEntry(register="technique", kind="needle")]
    finding = evaluate(
        Distinct(register="technique", count=2, by="category"),
        readings(registers=entries, filled=["technique"]),
    )
    assert finding.verdict is NOT_MET
    assert finding.shortages[0].short == 1
    assert finding.shortages[0].candidates == ("电针", "艾条灸")


def test_of_several_ways_the_shortest_is_named() -> None:
    asked = AnyOf(parts=(at_least("beds.open", "50"), at_least("beds.observation", "3")))
    finding = evaluate(asked, readings(figures={"beds.open": 20, "beds.observation": 1}))
    assert [(short.subject, short.short) for short in finding.shortages] == [
        ("beds.observation", 2)
    ]


def test_too_much_is_a_reduction() -> None:
    asked = Measured(measure="area.dangerous", comparison=Comparison.AT_MOST, bound=Fraction(0))
    (short,) = evaluate(asked, readings(figures={"area.dangerous": 120})).shortages
    assert (short.reduce, short.short) == (True, 120)


_AMOUNT = st.integers(min_value=0, max_value=40)
_SHARE = st.fractions(min_value=Fraction(1, 20), max_value=Fraction(19, 20), max_denominator=50)


@given(technicians=_AMOUNT, others=st.integers(min_value=1, max_value=40), share=_SHARE)
def test_hiring_the_shortage_meets_a_share_and_one_fewer_does_not(
    technicians: int, others: int, share: Fraction
) -> None:
    """The numerator is part of the denominator: a hired nurse is one of the staff."""
    asked = at_least("staff.health_technician_share", str(share))

    def staff(extra: int) -> tuple[StaffRow, ...]:
        return people(_21=technicians + extra, _90=others)

    finding = evaluate(asked, readings(staff=staff(0)))
    if finding.verdict is MET:
        return
    short = finding.shortages[0].short
    assert verdict(asked, staff=staff(int(short))) is MET
    assert verdict(asked, staff=staff(int(short) - 1)) is NOT_MET


@given(nurses=_AMOUNT, physicians=st.integers(min_value=1, max_value=40), bound=_SHARE)
def test_hiring_the_shortage_meets_a_ratio_and_one_fewer_does_not(
    nurses: int, physicians: int, bound: Fraction
) -> None:
    asked = at_least("staff.nurses_per_physician", str(bound * 2))
    finding = evaluate(asked, readings(staff=people(_21=nurses, _11=physicians)))
    if finding.verdict is MET:
        return
    short = int(finding.shortages[0].short)
    assert verdict(asked, staff=people(_21=nurses + short, _11=physicians)) is MET
    assert verdict(asked, staff=people(_21=nurses + short - 1, _11=physicians)) is NOT_MET


@given(st.lists(st.sampled_from(["11", "21", "41", "90", ""]), min_size=1, max_size=15), _SHARE)
def test_more_technicians_never_lower_a_verdict(codes: list[str], share: Fraction) -> None:
    asked = at_least("staff.health_technician_share", str(share))
    order = [NOT_MET, UNKNOWN, MET]
    rows = [person(code) for code in codes]
    before = verdict(asked, staff=rows)
    after = verdict(asked, staff=[*rows, person("21")])
    assert order.index(after) >= order.index(before)


@given(st.permutations(["11", "11", "21", "", "90", "41"]))
def test_the_order_of_rows_does_not_matter(codes: list[str]) -> None:
    quantity = readings(staff=[person(code) for code in codes]).quantity(
        "staff.health_technician_share"
    )
    assert (quantity.low, quantity.high) == (Fraction(4, 6), Fraction(5, 6))


@given(
    nurses=_AMOUNT,
    others=st.integers(min_value=1, max_value=40),
    unsettled=st.integers(min_value=1, max_value=4),
    share=_SHARE,
)
def test_with_open_rows_the_shortage_is_the_least_that_can_be_enough(
    nurses: int, others: int, unsettled: int, share: Fraction
) -> None:
    asked = at_least("staff.health_technician_share", str(share))

    def staff(extra: int) -> list[StaffRow]:
        return [*people(_21=nurses + extra, _90=others), *(person("") for _ in range(unsettled))]

    finding = evaluate(asked, readings(staff=staff(0)))
    if finding.verdict is not NOT_MET:
        return
    short = int(finding.shortages[0].short)
    assert short >= 1
    assert verdict(asked, staff=staff(short)) is not NOT_MET
    assert verdict(asked, staff=staff(short - 1)) is NOT_MET
