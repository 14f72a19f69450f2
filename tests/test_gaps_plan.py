"""The plan found is the cheapest there is, and carried out it reaches the level."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.assessment.grades import Answers
from models.assessment.levels import assess
from models.gaps.actions import Action, Doing, Measures, chosen
from models.gaps.changes import Answered, Hired, Situation
from models.gaps.plan import Ask, Goal, NoPlan, Plan, find_plan, judge_plainly, level_of
from models.gaps.proposals import propose
from models.standards.language import Comparison, Measured, Requirement
from models.standards.pack import (
    Chapter,
    Clause,
    Criterion,
    Grade,
    LevelRule,
    Pack,
    Provenance,
    Section,
    Status,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, PackId
from models.vocabulary.progress import Cancelled, Unwatched
from tests.ledgers import KINDS, ledgers, people
from tests.worlds import World, plain_tree, worlds

SAID = Provenance(status=Status.LOCAL, source="invented")
MOST_ACTIONS = 5
MOST_TIMES = 2


def clause_of(at: int, requirements: Sequence[Requirement | None], *, core: bool) -> Clause:
    """A clause with one criterion for each of C, B, A, as far as there are requirements."""
    code = ClauseCode(f"1.1.{at}")
    return Clause(
        code=code,
        title=code,
        chapter="1",
        section="1.1",
        core=core,
        may_not_apply=False,
        not_applicable_when=None,
        methods=(),
        evidence=(),
        criteria=tuple(
            Criterion(
                id=CriterionId(f"{code}.{grade}1"),
                grade=grade,
                ordinal=1,
                text="",
                requirement=requirement,
                provenance=SAID,
            )
            for grade, requirement in zip("CBA", requirements, strict=False)
            for grade in [Grade(grade)]
        ),
        provenance=SAID,
    )


def pack_of(clauses: Sequence[Clause], rule: LevelRule) -> Pack:
    """A pack of one section."""
    section = Section(code="1.1", title="", clauses=tuple(one.code for one in clauses))
    return Pack(
        id=PackId("tiny"),
        version="1",
        title="",
        edition="",
        institution_kinds=(),
        provenance=SAID,
        chapters=(Chapter(code="1", title="", sections=(section,)),),
        clauses=tuple(clauses),
        levels=(rule,),
        kinds=KINDS,
        digest=Digest("0" * 64),
    )


def rule_of(share_c: Fraction, share_b: Fraction, core: Grade | None) -> LevelRule:
    """A level that asks two shares and perhaps a grade of core clauses."""
    return LevelRule(
        id="basic",
        title="",
        shares=((Grade.C, share_c), (Grade.B, share_b)),
        core_grade=core,
        available_when=None,
        provenance=SAID,
    )


requirements = st.none() | plain_tree
clauses = st.lists(
    st.tuples(st.lists(requirements, min_size=1, max_size=2), st.booleans()),
    min_size=1,
    max_size=4,
).map(lambda drawn: [clause_of(at, some, core=core) for at, (some, core) in enumerate(drawn)])
shares = st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(3, 4), Fraction(1)])
rules = st.builds(rule_of, shares, shares, st.sampled_from([None, Grade.C]))
prices = st.lists(
    st.tuples(
        st.integers(min_value=0, max_value=9),
        st.integers(min_value=0, max_value=3),
        st.integers(min_value=0, max_value=6),
    ),
    min_size=MOST_ACTIONS,
    max_size=MOST_ACTIONS,
)


def situation_of(world: World) -> Situation:
    """The world as a centre that has answered nothing."""
    return Situation.of(world.read().ledgers, Answers(ticks={}, not_applicable={}), KINDS)


def priced(pack: Pack, situation: Situation, drawn: Sequence[tuple[int, int, int]]) -> list[Action]:
    """A handful of the actions proposed, at prices drawn, made a few times at most."""
    assessment = assess(pack, situation.readings, situation.answers)
    proposed = propose(pack, situation, assessment, level_of(assessment, "basic"))
    return [
        replace(action, most=min(action.most, MOST_TIMES), cost=cost, fixed=fixed, months=months)
        for action, (cost, fixed, months) in zip(proposed, drawn, strict=False)
    ]


def reaches(pack: Pack, situation: Situation, measures: Measures) -> bool:
    """Judge what comes out, as a plan is judged."""
    after = judge_plainly(pack, situation.after(measures.changes), measures.changes)
    return level_of(after, "basic").reached


def every_way(pack: Pack, situation: Situation, actions: Sequence[Action]) -> list[Measures]:
    """Try everything that can be done and return what reaches the level."""
    ways = product(*(range(action.most + 1) for action in actions))
    tried = (chosen(actions, times) for times in ways)
    return [measures for measures in tried if reaches(pack, situation, measures)]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=25)
@given(clauses, rules, worlds, prices)
def test_no_other_way_is_cheaper(
    some: list[Clause], rule: LevelRule, world: World, drawn: list[tuple[int, int, int]]
) -> None:
    pack, situation = pack_of(some, rule), situation_of(world)
    actions = priced(pack, situation, drawn)
    ways = every_way(pack, situation, actions)
    found = find_plan(pack, situation, actions, Ask(level="basic"), Unwatched())
    if isinstance(found, NoPlan):
        assert not ways
        return
    assert found.cost == min(measures.cost for measures in ways)
    steps = Measures(steps=tuple((step.action, step.times) for step in found.steps))
    assert reaches(pack, situation, steps)
    for at in range(len(steps.steps)):
        rest = Measures(steps=(*steps.steps[:at], *steps.steps[at + 1 :]))
        assert not reaches(pack, situation, rest)


@settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=25,
)
@given(clauses, rules, worlds, prices, plain_tree)
def test_one_more_requirement_never_makes_it_cheaper(
    some: list[Clause],
    rule: LevelRule,
    world: World,
    drawn: list[tuple[int, int, int]],
    more: Requirement,
) -> None:
    pack, situation = pack_of(some, rule), situation_of(world)
    actions = priced(pack, situation, drawn)
    added = Criterion(
        id=CriterionId("1.1.0.C2"),
        grade=Grade.C,
        ordinal=2,
        text="",
        requirement=more,
        provenance=SAID,
    )
    stricter = replace(some[0], criteria=(*some[0].criteria, added))
    before = find_plan(pack, situation, actions, Ask(level="basic"), Unwatched())
    after = find_plan(
        replace(pack, clauses=(stricter, *some[1:])),
        situation,
        actions,
        Ask(level="basic"),
        Unwatched(),
    )
    if isinstance(after, Plan):
        assert isinstance(before, Plan)
        assert before.cost <= after.cost


def gp_needed(count: int) -> Measured:
    """So many GPs."""
    return Measured(measure="staff.gp", comparison=Comparison.AT_LEAST, bound=Fraction(count))


WANTS_GPS = pack_of(
    [clause_of(0, [gp_needed(2)], core=True), clause_of(1, [None], core=False)],
    rule_of(Fraction(1), Fraction(0), Grade.C),
)
EMPTY_HANDED = Situation.of(
    ledgers(staff=people(_21=3)), Answers(ticks={}, not_applicable={}), KINDS
)
GP = Action(id="hire:gp", doing=Doing.HIRE, change=Hired(post="gp"), most=5, cost=80_000, months=6)
LENT = replace(GP, id="lent", cost=200_000, months=1)
WRITTEN = Action(
    id="write", doing=Doing.WRITE, change=Answered(criterion=CriterionId("1.1.1.C1")), most=1
)
"""The second clause is a person's to confirm."""


def asked(actions: Sequence[Action], ask: Ask) -> Plan | NoPlan:
    """Ask for a plan to two GPs and a written system."""
    return find_plan(WANTS_GPS, EMPTY_HANDED, actions, ask, Unwatched())


def made(plan: Plan | NoPlan) -> dict[str, int]:
    """What a plan does, how often."""
    assert isinstance(plan, Plan)
    return {step.action.id: step.times for step in plan.steps}


def test_the_cheapest_and_the_quickest_way_are_told_apart() -> None:
    cheap = asked([GP, LENT, WRITTEN], Ask(level="basic"))
    quick = asked([GP, LENT, WRITTEN], Ask(level="basic", goal=Goal.QUICKEST))
    assert made(cheap) == {"hire:gp": 2, "write": 1}
    assert made(quick) == {"lent": 2, "write": 1}
    assert isinstance(cheap, Plan)
    assert isinstance(quick, Plan)
    assert (cheap.cost, cheap.months) == (160_000, 6)
    assert (quick.cost, quick.months) == (400_000, 1)


def test_a_limit_is_kept_and_the_rest_is_found_elsewhere() -> None:
    plan = asked([replace(GP, most=1), LENT, WRITTEN], Ask(level="basic"))
    assert made(plan) == {"hire:gp": 1, "lent": 1, "write": 1}


def test_a_budget_that_does_not_do_says_what_would() -> None:
    found = asked([GP, WRITTEN], Ask(level="basic", budget=159_999))
    assert isinstance(found, NoPlan)
    assert "budget" in found.conflict
    assert found.reachable["budget"] == 160_000
    assert isinstance(asked([GP, WRITTEN], Ask(level="basic", budget=160_000)), Plan)


def test_a_time_that_does_not_do_says_what_would() -> None:
    found = asked([GP, WRITTEN], Ask(level="basic", months=5))
    assert isinstance(found, NoPlan)
    assert "months" in found.conflict
    assert found.reachable["months"] == 6


def test_what_cannot_be_is_named_and_how_far_one_can_get() -> None:
    found = asked([WRITTEN], Ask(level="basic"))
    assert isinstance(found, NoPlan)
    assert found.conflict in {("share:C",), ("core:1.1.0",)}
    assert found.reachable == ({"share:C": 1} if found.conflict == ("share:C",) else {})


def test_every_step_tells_what_falls_without_it() -> None:
    plan = asked([GP, WRITTEN], Ask(level="basic"))
    assert isinstance(plan, Plan)
    falls = {step.action.id: step.falls for step in plan.steps}
    assert [(one.clause, one.core, one.with_step, one.without) for one in falls["hire:gp"]] == [
        ("1.1.0", True, Grade.C, Grade.D)
    ]
    assert [(one.clause, one.without) for one in falls["write"]] == [("1.1.1", None)]


def test_a_yes_over_a_finding_that_says_no_is_no_plan() -> None:
    yes = replace(WRITTEN, id="yes", change=Answered(criterion=CriterionId("1.1.0.C1")))
    assert isinstance(asked([yes, WRITTEN], Ask(level="basic")), NoPlan)


def test_an_alternative_costs_hardly_more_and_does_something_else() -> None:
    other = replace(GP, id="other", cost=82_000)
    plan = asked([GP, other, WRITTEN], Ask(level="basic"))
    assert isinstance(plan, Plan)
    assert {measures.cost for measures in plan.alternatives} == {162_000, 164_000}
    assert all(measures.cost <= plan.cost * 1.05 for measures in plan.alternatives)


@pytest.mark.parametrize(
    ("actions", "ask"),
    [
        ([replace(GP, cost=-1)], Ask(level="basic")),
        ([replace(GP, months=-1)], Ask(level="basic")),
        ([replace(GP, most=-1)], Ask(level="basic")),
        ([GP], Ask(level="basic", budget=-1)),
    ],
)
def test_less_than_nothing_is_refused(actions: list[Action], ask: Ask) -> None:
    with pytest.raises(Refusal) as caught:
        asked(actions, ask)
    assert caught.value.code == RefusalCode.PLAN_COST_NEGATIVE


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        asked([GP], Ask(level="best"))
    assert caught.value.code == RefusalCode.LEVEL_UNKNOWN


def test_with_empty_ledgers_nothing_is_promised() -> None:
    nobody = Situation.of(ledgers(), Answers(ticks={}, not_applicable={}), KINDS)
    found = find_plan(WANTS_GPS, nobody, [GP, WRITTEN], Ask(level="basic"), Unwatched())
    assert isinstance(found, NoPlan)


def test_a_plan_stops_when_it_is_told_to() -> None:
    class Stopped(Unwatched):
        def check(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_plan(WANTS_GPS, EMPTY_HANDED, [GP, WRITTEN], Ask(level="basic"), Stopped())
