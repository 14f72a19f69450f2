"""What is told beside a gap: who comes near, what lapses when, what it was last year."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from models.assessment.grades import Answers
from models.assessment.levels import assess
from models.gaps.due_soon import Days, Lapse, LapseCause, lapses
from models.gaps.last_year import former
from models.gaps.nearest import Near, Nearness, nearest
from models.gaps.shortages import Gap, gaps_for
from models.gaps.watched import Watched, watch_level
from models.ledger.form_rows import FormRow
from models.ledger.readings import Readings
from models.ledger.records import Ledgers
from models.standards.language import (
    Comparison,
    Dated,
    Held,
    Measured,
    Order,
    Requirement,
)
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Cancelled, Unwatched
from tests.ledgers import KINDS, device, ledgers, person
from tests.test_gaps_shortages import asked

NOBODY = Answers(ticks={}, not_applicable={})
TODAY = date(2025, 12, 20)
DEFIBRILLATOR = Held(register="equipment", kind="defibrillator")
NAMED = {f"{kind.register}.{kind.id}": kind for kind in KINDS}


def at_least(measure: str, bound: int) -> Measured:
    return Measured(measure=measure, comparison=Comparison.AT_LEAST, bound=Fraction(bound))


def on(held: Ledgers, *rows: FormRow, day: date = TODAY) -> Ledgers:
    """The ledgers as they stand on a day, with the rows of further ledgers."""
    return replace(held, form_rows=rows, as_of=day)


def row(ledger: str, ident: str, owner: str = "", **values: str) -> FormRow:
    return FormRow(row_id=RowId(ident), ledger=ledger, owner=owner, values=values)


def gap_of(requirement: Requirement, held: Ledgers) -> tuple[Gap, Readings]:
    pack, readings = asked([requirement]), Readings(held, KINDS)
    (gap,) = gaps_for(pack, assess(pack, readings, NOBODY), "basic")
    return gap, readings


def near_to(requirement: Requirement, held: Ledgers) -> tuple[Near, ...]:
    gap, readings = gap_of(requirement, held)
    return nearest(gap, readings, NAMED)


def watched_of(requirements: list[Requirement], held: Ledgers) -> tuple[Watched, ...]:
    pack = asked(requirements)
    assessment = assess(pack, Readings(held, KINDS), NOBODY)
    return tuple(watch_level(pack, assessment, assessment.levels[0], NOBODY))


def ahead(requirements: list[Requirement], held: Ledgers, within: int = 365) -> tuple[Lapse, ...]:
    days = Days(ledgers=held, kinds=KINDS, today=TODAY, within=within)
    return lapses(days, watched_of(requirements, held), Unwatched())


# --- who and what comes near


def test_whoever_is_nearest_is_told_first_and_each_person_once() -> None:
    staff = [
        person("11", name="可培养", gp_registered=False, gp_certificate="2"),
        person("11", row_id=RowId("away"), name="在培训", gp_registered=False, gp_certificate="2"),
        person("11", row_id=RowId("has"), name="有证书", gp_registered=False, gp_certificate="2"),
        person("21", name="护士"),
        person("11", name="已是全科", gp_registered=True),
    ]
    held = on(
        ledgers(staff=staff),
        row("staff_training", "t1", "away", kind="3", from_day="2025-03-01", to_day="2026-03-01"),
        row("qualifications", "q1", "has", kind="8", number="1"),
    )
    found = near_to(at_least("staff.gp", 3), held)
    assert [(one.reason, one.name, one.what, one.on, one.beside) for one in found] == [
        (Nearness.RECORD, "有证书", "gp_certificate", None, "q1"),
        (Nearness.IN_TRAINING, "在培训", "gp", date(2026, 3, 1), "t1"),
        (Nearness.TRAIN, "可培养", "gp", None, None),
    ]
    assert {one.ledger for one in found} == {"staff"}


def test_a_training_that_is_over_is_none_under_way() -> None:
    someone = person("11", row_id=RowId("p"), gp_registered=False, gp_certificate="2")
    training = row("staff_training", "t", "p", kind="3", to_day="2025-12-19")
    (found,) = near_to(at_least("staff.gp", 1), on(ledgers(staff=[someone]), training))
    assert found.reason is Nearness.TRAIN


def test_nobody_can_be_trained_to_be_a_nurse() -> None:
    held = on(ledgers(staff=[person("21"), person("90")]))
    assert not near_to(at_least("staff.nurses", 3), held)


def test_devices_that_stand_idle_are_scrapped_or_are_called_nearly_so() -> None:
    held = on(
        ledgers(
            equipment=[
                device("除颤仪", row_id=RowId("used")),
                device("除颤仪", row_id=RowId("idle"), state="2"),
                device("除颤仪电极片"),
                device("心脏除颤仪", row_id=RowId("old"), state="3"),
                device("心脏起颤器", row_id=RowId("like")),
                device("血压计"),
            ]
        ),
        row("maintenance", "m1", "idle", kind="4", result="2", done_on="2025-01-01"),
        row("maintenance", "m2", "idle", kind="4", result="3", done_on="2025-11-01"),
    )
    found = near_to(replace(DEFIBRILLATOR, count=2), held)
    assert [(one.reason, one.row, one.beside) for one in found] == [
        (Nearness.REPAIR, "idle", "m2"),
        (Nearness.SIMILAR, "like", None),
        (Nearness.SCRAPPED, "old", None),
    ]


def test_clinics_of_which_it_is_not_so_yet_are_named() -> None:
    clinics = [
        row("village_clinics", "c1", name="东村卫生室", integrated="1"),
        row("village_clinics", "c2", name="西村卫生室", integrated="0"),
    ]
    held = replace(on(ledgers(), *clinics), registers_filled=frozenset({"village_clinics"}))
    (found,) = near_to(at_least("clinics.integrated", 2), held)
    assert (found.reason, found.name, found.what) == (Nearness.NOT_YET, "西村卫生室", "integrated")


def test_too_much_of_something_has_no_candidates() -> None:
    most = Measured(measure="staff.gp", comparison=Comparison.AT_MOST, bound=Fraction(0))
    trainable = person("11", gp_registered=False, gp_certificate="2")
    assert not near_to(most, on(ledgers(staff=[person("11", gp_registered=True), trainable])))


# --- what lapses


def verified(ident: str, owner: str, until: str, kind: str = "2") -> FormRow:
    return row("maintenance", ident, owner, kind=kind, done_on="2025-01-10", valid_until=until)


def test_a_device_whose_verification_lapses_is_not_counted_from_the_day_after() -> None:
    held = on(
        ledgers(equipment=[device("除颤仪", row_id=RowId("d"))]), verified("m", "d", "2026-01-31")
    )
    (found,) = ahead([DEFIBRILLATOR, at_least("staff.total", 0)], held)
    assert (found.cause, found.on) == (LapseCause.BARRED, date(2026, 2, 1))
    assert (found.ledger, found.row, found.owner, found.name) == ("maintenance", "m", "d", "除颤仪")
    assert [block.criterion for block in found.falls] == ["1.1.1.C1"]
    assert not ahead([DEFIBRILLATOR], held, within=42)
    assert ahead([DEFIBRILLATOR], held, within=43)


@pytest.mark.parametrize(
    "another",
    [
        verified("new", "d", "2027-06-30"),
        verified("m", "d", "2026-01-31", kind="1"),
        verified("m", "d", "2025-12-19"),
    ],
    ids=["renewed", "no verification", "lapsed before today"],
)
def test_what_is_renewed_asks_nothing_or_lapsed_before_takes_nothing_away(another: FormRow) -> None:
    rows = [another] if another.row_id == "m" else [verified("m", "d", "2026-01-31"), another]
    held = on(ledgers(equipment=[device("除颤仪", row_id=RowId("d"))]), *rows)
    assert not ahead([DEFIBRILLATOR], held)


def test_of_two_the_one_that_lapses_last_is_what_falls() -> None:
    two = [device("除颤仪", row_id=RowId(ident)) for ident in "de"]
    held = on(
        ledgers(equipment=two), verified("m", "d", "2026-01-31"), verified("n", "e", "2026-03-31")
    )
    (found,) = ahead([DEFIBRILLATOR], held)
    assert (found.row, found.on) == ("n", date(2026, 4, 1))


def test_of_what_lapses_on_one_day_only_what_is_asked_for_is_told() -> None:
    held = on(
        ledgers(equipment=[device("除颤仪", row_id=RowId("d")), device("CT", row_id=RowId("e"))]),
        verified("m", "d", "2026-01-31"),
        verified("n", "e", "2026-01-31"),
    )
    assert [one.row for one in ahead([DEFIBRILLATOR], held)] == ["m"]


def test_what_lapsed_before_today_counts_as_the_ledgers_count_it() -> None:
    staff = [
        person("21", row_id=RowId("lapsed")),
        person("21", row_id=RowId("leaves"), ended_on=date(2026, 5, 1)),
    ]
    paper = row("qualifications", "q", "lapsed", kind="3", number="1", valid_until="2025-06-30")
    held = on(ledgers(staff=staff), paper)
    assert [one.row for one in ahead([at_least("staff.nurses", 2)], held)] == ["leaves"]


def test_whoever_may_not_practise_leaves_or_comes_of_age_is_missed() -> None:
    staff = [
        person("21", row_id=RowId("licence"), name="证书到期"),
        person("21", row_id=RowId("leaves"), name="要走", ended_on=date(2026, 5, 1)),
        person("21", row_id=RowId("age"), name="到龄", sex="2", born_on=date(1971, 2, 28)),
        person("21", name="年轻", sex="1", born_on=date(1990, 1, 1)),
    ]
    held = on(
        ledgers(staff=staff),
        row("qualifications", "q", "licence", kind="3", number="1", valid_until="2026-08-31"),
    )
    found = ahead([at_least("staff.nurses", 4), at_least("staff.nurses", 3)], held)
    assert [(one.cause, one.on, one.row, len(one.falls)) for one in found] == [
        (LapseCause.USUAL_AGE, date(2026, 2, 28), "age", 1),
        (LapseCause.LEAVES, date(2026, 5, 1), "leaves", 1),
        (LapseCause.BARRED, date(2026, 9, 1), "q", 1),
    ]


def test_what_the_standard_reads_by_the_day_falls_by_itself() -> None:
    agreement = row("agreements", "a", party="县医院", kind="2", valid_until="2026-06-30")
    hazard = row("hazards", "h", name="电线", deadline="2026-02-10", found_on="2025-12-01")
    insured = {"insurance.liability_until": "2026-03-31"}
    held = replace(
        on(ledgers(facts=insured), agreement, hazard),
        registers_filled=frozenset({"agreements", "hazards"}),
    )
    found = ahead(
        [
            at_least("referral.agreements", 1),
            Measured(measure="hazards.overdue", comparison=Comparison.AT_MOST, bound=Fraction(0)),
            Dated(fact="insurance.liability_until", order=Order.ON_OR_AFTER, day="assessment_day"),
        ],
        held,
    )
    assert [(one.cause, one.on, one.ledger, one.row) for one in found] == [
        (LapseCause.LONG_AGO, date(2026, 2, 11), "hazards", "h"),
        (LapseCause.EXPIRES, date(2026, 4, 1), "facts", "insurance.liability_until"),
        (LapseCause.EXPIRES, date(2026, 7, 1), "agreements", "a"),
    ]


def test_looking_ahead_can_be_cancelled() -> None:
    class Stopped:
        def check(self) -> None:
            raise Cancelled

        def step(self, done: int, total: int, label: str = "") -> None:
            raise AssertionError

    held = on(ledgers(equipment=[device("除颤仪")]))
    days = Days(ledgers=held, kinds=KINDS, today=TODAY)
    with pytest.raises(Cancelled):
        lapses(days, watched_of([DEFIBRILLATOR], held), Stopped())


# --- last year


def test_last_year_is_what_the_same_requirement_came_to_then() -> None:
    now = on(ledgers(staff=[person("21")]))
    gap, _ = gap_of(at_least("staff.nurses", 4), now)
    known = {one.block.criterion: one for one in watched_of([at_least("staff.nurses", 4)], now)}

    def then(held: Ledgers) -> tuple[object, ...]:
        found = former(gap, known, Readings(held, KINDS))
        assert found is not None
        return found.have, found.need, found.short, found.met

    assert then(ledgers(staff=[person("21")] * 1 + [person("21")])) == (2, 4, 2, False)
    assert then(ledgers(staff=[person("21") for _ in range(5)])) == (5, None, 0, True)
    assert then(ledgers()) == (None, None, None, False)
