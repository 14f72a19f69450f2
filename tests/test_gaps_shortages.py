"""What a gap is, on small institutions drawn at random and on the sample."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.assessment.grades import Answers, Outcome
from models.assessment.levels import Assessment, assess
from models.gaps.shortages import GROUPS, BlockKind, Gap, GapState, gaps_for
from models.ledger.readings import Readings
from models.standards.language import Comparison, Measured, OneOf, Requirement
from models.standards.pack import Condition, Grade, LevelRule, Pack
from models.usecases.gaps.gap_cards import NoRows
from models.usecases.gaps.read_gaps import gap_card
from models.usecases.sample.institutions import sample_institutions
from tests.ledgers import KINDS, ledgers, person
from tests.shipped_packs import shipped
from tests.test_gaps_plan import SAID, clause_of, pack_of
from tests.worlds import World, growing, plain_tree, trees, worlds

NOBODY = Answers(ticks={}, not_applicable={})
ALL_C = LevelRule(
    id="basic",
    title="",
    shares=((Grade.C, Fraction(1)),),
    core_grade=None,
    available_when=None,
    provenance=SAID,
)
some_requirements = st.lists(plain_tree, min_size=1, max_size=4)
of_people = st.builds(
    Measured,
    measure=st.sampled_from(["staff.nurses", "staff.physicians", "staff.total"]),
    comparison=st.sampled_from([Comparison.AT_LEAST, Comparison.MORE_THAN]),
    bound=st.integers(min_value=0, max_value=9).map(Fraction),
)


def asked(requirements: Sequence[Requirement], rule: LevelRule = ALL_C) -> Pack:
    """A pack in which each requirement decides a clause of its own."""
    clauses = [clause_of(at, [one], core=False) for at, one in enumerate(requirements, start=1)]
    return replace(pack_of(clauses, rule), kinds=KINDS)


def judged(pack: Pack, readings: Readings) -> tuple[Assessment, tuple[Gap, ...]]:
    assessment = assess(pack, readings, NOBODY)
    return assessment, gaps_for(pack, assessment, "basic")


@settings(max_examples=40)
@given(some_requirements, worlds)
def test_exactly_what_is_not_met_leaves_a_gap_of_its_own_state(
    requirements: list[Requirement], world: World
) -> None:
    assessment, gaps = judged(asked(requirements), world.read())
    outcomes = {
        item.criterion.id: item.claimed
        for clause in assessment.clauses.values()
        for item in clause.criteria
    }
    states = {
        GapState.SHORT: Outcome.NOT_MET,
        GapState.UNKNOWN: Outcome.UNKNOWN,
        GapState.OPEN: Outcome.OPEN,
    }
    blocked = {block.criterion for gap in gaps for block in gap.blocks}
    if assessment.levels[0].reached:
        assert not gaps
    else:
        assert blocked == {one for one, outcome in outcomes.items() if outcome is not Outcome.MET}
    for gap in gaps:
        assert {outcomes[block.criterion] for block in gap.blocks} == {states[gap.state]}
        assert (gap.state is GapState.UNKNOWN) or not gap.missing


@settings(max_examples=40)
@given(some_requirements, worlds)
def test_a_merged_gap_asks_for_the_most_anything_asks(
    requirements: list[Requirement], world: World
) -> None:
    assessment, gaps = judged(asked(requirements), world.read())
    asked_for: dict[tuple[str, bool], list[Fraction]] = {}
    for clause in assessment.clauses.values():
        for item in clause.criteria:
            if item.claimed is Outcome.NOT_MET and item.finding is not None:
                for one in item.finding.shortages:
                    asked_for.setdefault((one.subject, one.reduce), []).append(one.short)
    for gap in gaps:
        if gap.state is GapState.SHORT and (gap.subject, gap.reduce) in asked_for:
            assert gap.short == max(asked_for[(gap.subject, gap.reduce)])
            assert gap.short == abs(gap.need - gap.have)
    keys = [(gap.state, gap.subject, gap.reduce) for gap in gaps]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("needs", [(3, 5), (5, 3)])
def test_one_subject_in_two_clauses_is_one_gap_with_the_larger_need(needs: tuple[int, int]) -> None:
    asks = [
        Measured(measure="staff.nurses", comparison=Comparison.AT_LEAST, bound=Fraction(need))
        for need in needs
    ]
    (gap,) = judged(asked(asks), Readings(ledgers(staff=[person("21")]), KINDS))[1]
    assert (gap.have, gap.need, gap.short) == (1, 5, 4)
    assert [block.clause for block in gap.blocks] == ["1.1.1", "1.1.2"]


def test_of_a_clause_that_is_not_reached_only_what_is_not_met_is_a_gap() -> None:
    asks = [
        Measured(measure="staff.nurses", comparison=Comparison.AT_LEAST, bound=Fraction(need))
        for need in (1, 2)
    ]
    clause = clause_of(1, asks, core=False)
    rule = replace(ALL_C, shares=((Grade.B, Fraction(1)),))
    (gap,) = judged(pack_of([clause], rule), Readings(ledgers(staff=[person("21")]), KINDS))[1]
    assert [block.criterion for block in gap.blocks] == ["1.1.1.B1"]


@settings(max_examples=40)
@given(st.lists(trees(growing), min_size=1, max_size=4))
def test_empty_ledgers_are_unknown_and_nothing_is_short(requirements: list[Requirement]) -> None:
    _, gaps = judged(asked(requirements), Readings(ledgers(), KINDS))
    assert {gap.state for gap in gaps} <= {GapState.UNKNOWN}
    assert all(gap.missing for gap in gaps)


@settings(max_examples=40)
@given(
    st.lists(trees(of_people, alternatives=False), min_size=1, max_size=4),
    worlds,
    st.sampled_from(["11", "21", "90"]),
)
def test_one_more_person_never_enlarges_a_gap_of_people(
    requirements: list[Requirement], world: World, profession: str
) -> None:
    pack, before = asked(requirements), world.read()
    staff = (*before.ledgers.staff, person(profession))
    after = Readings(replace(before.ledgers, staff=staff), KINDS)
    assume(before.ledgers.staff)  # of nobody nothing is known; one person settles it
    had = {gap.subject: gap.short for gap in judged(pack, before)[1] if gap.group == "people"}
    for gap in judged(pack, after)[1]:
        if gap.group == "people" and gap.state is GapState.SHORT:
            assert gap.short <= had[gap.subject]


def test_what_people_can_learn_is_a_group_of_its_own() -> None:
    def group(measure: str) -> str:
        asks = Measured(measure=measure, comparison=Comparison.AT_LEAST, bound=Fraction(9))
        held = ledgers(staff=[person("11", education="61", title_rank="234")])
        figures = {"training.sessions": Fraction(1), "visits.total": Fraction(1)}
        readings = Readings(replace(held, figures=figures), KINDS)
        (gap,) = judged(asked([asks]), readings)[1]
        return gap.group

    assert group("staff.bachelor_health_technicians") == "training"
    assert group("staff.attending_physicians") == "training"
    assert group("training.sessions") == "training"
    assert group("staff.physicians") == "people"
    assert group("visits.total") == "services"


def test_a_prerequisite_that_is_not_met_is_a_gap_though_every_share_is_reached() -> None:
    condition = Condition(
        id="recognised",
        text="已认定为基本标准",
        requirement=OneOf(fact="level.recognised", values=("basic",)),
        provenance=SAID,
    )
    rule = replace(ALL_C, shares=((Grade.C, Fraction(0)),), prerequisites=(condition,))
    pack = asked([OneOf(fact="level.recognised", values=("none",))], rule)
    _, gaps = judged(pack, Readings(ledgers(facts={"level.recognised": "none"}), KINDS))
    (gap,) = gaps
    assert (gap.subject, gap.state) == ("fact.level.recognised", GapState.SHORT)
    assert [(block.criterion, block.kind) for block in gap.blocks] == [
        ("recognised", BlockKind.CONDITION)
    ]


def test_every_gap_of_the_sample_opens_to_rows_or_says_why_there_are_none() -> None:
    """Rows that are told are rows of the ledger they are said to be of."""
    pack = shipped("township-2022")
    kinds = {f"{kind.register}.{kind.id}": kind for kind in pack.kinds}
    told: set[NoRows | None] = set()
    for institution in sample_institutions()[:3]:
        held = institution.ledgers
        known = {one.row_id for one in held.staff} | {one.row_id for one in held.equipment}
        known |= {one.row_id for one in held.form_rows}
        readings = Readings(held, pack.kinds)
        assessment = assess(pack, readings, NOBODY)
        for gap in gaps_for(pack, assessment, "recommended"):
            card = gap_card(gap, readings, kinds)
            rows = {row for operand in card.behind.operands for row in operand.rows}
            assert bool(rows) is (card.behind.no_rows is None), gap
            assert rows <= known, gap
            if card.behind.no_rows is NoRows.NONE_THERE:
                assert card.have == "0", gap
            if card.behind.no_rows is NoRows.MISSING:
                assert card.missing, gap
            assert card.group in GROUPS
            told.add(card.behind.no_rows)
    assert told == {None, *NoRows} - {NoRows.STATED}
