"""Trials, scenarios, prices and plans over an open centre."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest

from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Left,
    Repaired,
    Retired,
    Settled,
    Shifted,
    Stated,
    Trained,
)
from models.gaps.hiring import POSTS
from models.gaps.plan import Ask
from models.gaps.written import read_changes, write_changes
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.gaps.make_plan import make_plan, plan_view, possible_actions
from models.usecases.gaps.plan_cards import NoPlanCard, PlanCard
from models.usecases.gaps.prices import forget_price, set_price
from models.usecases.gaps.try_out import forget_scenario, keep_scenario, read_scenarios, try_out
from models.usecases.journal.undo import undo
from models.usecases.new_workspace import create_centre
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId, RowId
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK
from tests.ledgers import device, people, profile
from tests.tiny_pack import clause_text, pack_text

GPS = {"measure": "staff.gp", "at_least": "2"}
DEFIBRILLATOR = {"register": "equipment", "kind": "defibrillator"}
HALL = {"fact": "tcm_hall.set_up", "one_of": ["yes"]}
CONTRACTS = {"measure": "contracts.coverage", "at_least": "60%"}


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=GPS, core=True),
        clause_text("1.1.2", requirement=DEFIBRILLATOR),
        clause_text("1.1.3"),
        clause_text("1.1.4", requirement=HALL),
        clause_text("1.1.5", requirement=CONTRACTS),
        core_grade="C",
        shares={"C": "100%", "B": "0%"},
    )
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    with made.changing_ledgers() as write:
        write.ledgers.add_staff(2025, people(_21=3))
        write.ledgers.add_equipment(2025, [device("B超")])
        write.ledgers.put_figures(
            2025, {"contracts.total": Fraction(500), "population.resident": Fraction(1_000)}
        )
    yield made
    made.close()


NEEDED: tuple[Change, ...] = (
    Hired(post="gp", count=2),
    Acquired(register="equipment", kind="defibrillator"),
    Answered(criterion=CriterionId("1.1.3.C1")),
    Stated(fact="tcm_hall.set_up", value="yes"),
    Shifted(figure="contracts.total", by=Fraction(100)),
)


def planned(centre: Centre, budget: int | None = None) -> PlanCard | NoPlanCard:
    return make_plan(plan_view(centre), Ask(level="basic", budget=budget), Unwatched())


def hires_of(centre: Centre) -> list[str]:
    """The ids of every way to hire somebody who counts."""
    possible = possible_actions(plan_view(centre), "basic")
    return [one.action.id for one in possible if one.change.kind == "hired"]


def test_a_plan_names_everything_that_is_needed_and_what_it_is_for(centre: Centre) -> None:
    plan = planned(centre)
    assert isinstance(plan, PlanCard)
    steps = {step.action.change.kind: step for step in plan.steps}
    assert {kind: step.times for kind, step in steps.items()} == {
        "hired": 2, "acquired": 1, "answered": 1, "stated": 1, "shifted": 100,
    }  # fmt: skip
    assert steps["acquired"].action.change.title == "除颤仪"
    assert steps["shifted"].action.change.title == "家庭医生签约人数"
    assert steps["stated"].action.change.value == "是"
    assert [fall.clause for fall in steps["hired"].falls] == ["1.1.1"]
    assert steps["hired"].falls[0].core
    assert plan.after.reached
    assert not plan.before.reached
    assert plan.estimated == 2
    assert plan.assumes == 0


def test_what_a_plan_says_comes_true_when_it_is_done(centre: Centre) -> None:
    plan = planned(centre)
    assert isinstance(plan, PlanCard)
    with centre.changing_ledgers() as write:
        people_hired = [POSTS["gp"].person(RowId(f"new{at}"), "") for at in range(2)]
        write.ledgers.add_staff(2025, people_hired)
        write.ledgers.add_equipment(2025, [device("除颤仪")])
        write.ledgers.put_figures(2025, {"contracts.total": Fraction(600)})
        write.ledgers.put_facts(2025, {"tcm_hall.set_up": "yes"})
    tick_criterion(centre, CriterionId("1.1.3.C1"), True)
    level = next(one for one in centre.assessment.levels if one.rule.id == "basic")
    assert level.reached


def test_a_trial_shows_what_moves_and_stores_nothing(centre: Centre) -> None:
    before = centre.assessment
    trial = try_out(plan_view(centre), NEEDED, "basic")
    assert [one.reached for one in trial.after] == [True]
    assert [one.reached for one in trial.before] == [False]
    assert {one.clause for one in trial.moved} == {"1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5"}
    assert trial.short == 0
    assert [card.kind for card in trial.changes] == [
        "hired", "acquired", "answered", "stated", "shifted",
    ]  # fmt: skip
    assert centre.assessment is before
    assert len(centre.ledgers.staff) == 3


def test_a_trial_of_losses_counts_too(centre: Centre) -> None:
    nurse = centre.ledgers.staff[0].row_id
    trial = try_out(plan_view(centre), (*NEEDED[1:], Left(row=nurse)), "basic")
    assert not trial.after[0].reached
    assert trial.changes[-1].who == "李素芬"
    assert trial.short == 1


def test_a_trial_of_something_that_is_not_there_is_refused(centre: Centre) -> None:
    for change in (
        Left(row=RowId("nobody")),
        Hired(post="astronaut"),
        Acquired(register="equipment", kind="nothing"),
        Stated(fact="tcm_hall.set_up", value="perhaps"),
        Shifted(figure="nothing", by=Fraction(1)),
    ):
        with pytest.raises(Refusal) as caught:
            try_out(plan_view(centre), (change,), "basic")
        assert caught.value.code == RefusalCode.TRIAL_UNKNOWN


def test_a_scenario_is_kept_read_and_forgotten_and_undo_brings_it_back(centre: Centre) -> None:
    ident = keep_scenario(centre, "  招两名 全科医生 ", NEEDED)
    (kept,) = read_scenarios(centre)
    assert (kept.id, kept.name, kept.author) == (ident, "招两名 全科医生", "李素芬")
    assert kept.changes == NEEDED
    forget_scenario(centre, ident)
    assert read_scenarios(centre) == ()
    undo(centre)
    assert read_scenarios(centre) == (kept,)


@pytest.mark.parametrize("name", ["", "  ", "字" * 41, "已有"])
def test_a_scenario_needs_a_name_of_its_own(centre: Centre, name: str) -> None:
    keep_scenario(centre, "已有", NEEDED)
    with pytest.raises(Refusal) as caught:
        keep_scenario(centre, name, NEEDED)
    assert caught.value.code == RefusalCode.SCENARIO_NAME
    assert len(read_scenarios(centre)) == 1


def test_a_scenario_that_is_not_there_is_refused(centre: Centre) -> None:
    with pytest.raises(Refusal) as caught:
        forget_scenario(centre, "nothing")
    assert caught.value.code == RefusalCode.SCENARIO_UNKNOWN


def test_the_institutions_own_price_counts_and_the_estimate_comes_back(centre: Centre) -> None:
    estimate = planned(centre)
    hires = hires_of(centre)
    for ident in hires:
        set_price(centre, ident, cost=123_456, fixed=1_000, months=9, most=None)
    own = planned(centre)
    assert isinstance(estimate, PlanCard)
    assert isinstance(own, PlanCard)
    hire = next(step for step in own.steps if step.action.change.kind == "hired")
    assert (hire.cost, hire.action.months, hire.action.estimated) == (247_912, 9, False)
    assert own.estimated == estimate.estimated - 1
    for ident in hires:
        forget_price(centre, ident)
    assert planned(centre) == estimate


def test_a_limit_of_the_institution_is_kept(centre: Centre) -> None:
    for ident in hires_of(centre):
        set_price(centre, ident, cost=1, fixed=0, months=1, most=0)
    plan = planned(centre)
    assert isinstance(plan, NoPlanCard)
    assert [(one.kind, one.subject, one.title) for one in plan.conflicts] in (
        [("core", "1.1.1", "条款1.1.1")],
        [("share", "C", "")],
    )


def test_a_price_below_nothing_is_refused(centre: Centre) -> None:
    with pytest.raises(Refusal) as caught:
        set_price(centre, "hire:gp", cost=-1, fixed=0, months=0, most=None)
    assert caught.value.code == RefusalCode.PLAN_COST_NEGATIVE


def test_too_small_a_budget_says_how_much_would_do(centre: Centre) -> None:
    best = planned(centre)
    assert isinstance(best, PlanCard)
    short = planned(centre, budget=best.cost - 1)
    assert isinstance(short, NoPlanCard)
    budget = next(one for one in short.conflicts if one.kind == "budget")
    assert (budget.needed, budget.reachable) == (best.cost - 1, best.cost)


ALL_CHANGES: tuple[Change, ...] = (
    *NEEDED,
    Left(row=RowId("a")),
    Trained(row=RowId("a"), training="gp"),
    Repaired(row=RowId("b")),
    Retired(row=RowId("b")),
    Settled(criterion=CriterionId("1.1.1.C1")),
    Shifted(figure="contracts.total", by=Fraction(-7, 3)),
)


def test_every_change_written_down_reads_back() -> None:
    assert {type(change) for change in ALL_CHANGES} == set(get_args(Change))
    assert read_changes(write_changes(ALL_CHANGES), "x") == ALL_CHANGES


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"change": "exploded"},
        {"change": "hired", "post": "gp"},
        {"change": "hired", "post": "gp", "count": 0},
        {"change": "hired", "post": "gp", "count": "2"},
        {"change": "hired", "post": 7, "count": 2},
        {"change": "left", "row": "a", "more": "b"},
        {"change": "shifted", "figure": "contracts.total", "by": "a lot"},
        {"change": "shifted", "figure": "contracts.total", "by": 0.5},
    ],
)
def test_what_is_no_change_is_refused_with_its_place(written: dict[str, str | int]) -> None:
    with pytest.raises(Refusal) as caught:
        read_changes([*write_changes(NEEDED), written], "scenario")
    assert caught.value.code == RefusalCode.TRIAL_MALFORMED
    assert caught.value.place.path.startswith("scenario[5]")
