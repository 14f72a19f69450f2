"""Grades and levels: C, then B on top, then A; nothing unknown counts as met."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.assessment.findings import Verdict
from models.assessment.grades import Answers, Outcome, grade_of
from models.assessment.levels import assess, reassess
from models.gaps.shortages import GapState, gaps_for
from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.pack import Grade, Pack
from models.standards.text import ClauseText, CriterionText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId
from tests.ledgers import people, readings
from tests.tiny_pack import clause_text, pack_text

A, B, C, D, E = Grade
M, N, U, O = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.OPEN  # noqa: E741
NOBODY = Answers(ticks={}, not_applicable={})


def pack_of(*clauses: ClauseText, **level: object) -> Pack:
    return compile_pack(pack_text(*clauses, **level), MEASURES)


def ticked(pack: Pack, grade: Grade, codes: set[str] | None = None) -> Answers:
    """Answers that reach ``grade`` in every clause (or in ``codes``)."""
    order = [C, B, A]
    return Answers(
        ticks={
            criterion.id: True
            for one in pack.clauses
            if codes is None or one.code in codes
            for criterion in one.criteria
            if order.index(criterion.grade) <= order.index(grade)
        },
        not_applicable={},
    )


@pytest.mark.parametrize(
    ("outcomes", "grade"),
    [
        ([(C, M), (B, M), (A, M)], A),
        ([(C, M), (B, M), (A, N)], B),
        ([(C, M), (B, U), (A, M)], C),
        ([(C, M), (B, O), (A, M)], C),
        ([(C, N), (B, M), (A, M)], D),
        ([(C, M), (C, N), (B, M)], D),
        ([(C, N), (C, U)], D),
        ([(C, M), (C, U)], None),
        ([(C, O)], None),
        ([(C, M)], C),
        ([(C, M), (A, M)], C),
    ],
)
def test_a_grade_is_climbed_step_by_step(
    outcomes: list[tuple[Grade, Outcome]], grade: Grade | None
) -> None:
    assert grade_of(outcomes) == grade


@given(st.lists(st.tuples(st.sampled_from([C, B, A]), st.sampled_from(list(Outcome)))))
def test_turning_unknown_into_met_never_lowers_a_grade(
    outcomes: list[tuple[Grade, Outcome]],
) -> None:
    order = [D, None, C, B, A]
    better = [(grade, M if outcome is U else outcome) for grade, outcome in outcomes]
    assert order.index(grade_of(better)) >= order.index(grade_of(outcomes))


def test_clauses_nobody_answered_stay_in_the_denominator() -> None:
    pack = pack_of(*(clause_text(f"1.1.{n}") for n in range(1, 11)))
    codes = {f"1.1.{n}" for n in range(1, 10)}
    result = assess(pack, readings(), ticked(pack, B, codes))
    share = result.levels[0].shares[0]
    assert (share.reached, share.applicable, share.needed) == (9, 10, 9)
    assert result.open == 1
    assert result.level is not None


def test_a_share_just_under_its_threshold_is_not_reached() -> None:
    pack = pack_of(*(clause_text(f"1.1.{n}") for n in range(1, 12)))
    codes = {f"1.1.{n}" for n in range(1, 10)}
    share = assess(pack, readings(), ticked(pack, B, codes)).levels[0].shares[0]
    assert share.exact == Fraction(9, 11)
    assert (share.met, share.short) == (False, 1)


def test_clauses_set_to_e_leave_both_sides() -> None:
    pack = pack_of(*(clause_text(f"1.1.{n}", may_not_apply=True) for n in range(1, 11)))
    answers = ticked(pack, B, {f"1.1.{n}" for n in range(1, 10)})
    answers = Answers(ticks=answers.ticks, not_applicable={ClauseCode("1.1.10"): "未设床位"})
    result = assess(pack, readings(), answers)
    assert result.applicable == 9
    assert result.counts[E] == 1
    assert result.levels[0].shares[0].exact == 1


def test_a_core_clause_below_its_grade_stops_the_level() -> None:
    pack = pack_of(*(clause_text(f"1.1.{n}", core=n == 10) for n in range(1, 11)), core_grade="C")
    result = assess(pack, readings(), ticked(pack, B, {f"1.1.{n}" for n in range(1, 10)}))
    assert all(share.met for share in result.levels[0].shares)
    assert result.levels[0].core_short == ("1.1.10",)
    assert result.level is None


def test_a_level_is_only_for_whom_it_is_made() -> None:
    only_small = {"measure": "population.served", "less_than": "10000"}
    pack = pack_of(clause_text("1.1.1"), available_when=only_small)
    answers = ticked(pack, A)
    assert assess(pack, readings(), answers).level is None
    small = assess(pack, readings(population=9_999), answers)
    assert small.level is not None
    nobody_knows = assess(pack, readings(population=None), answers)
    assert nobody_knows.levels[0].available is Verdict.UNKNOWN
    assert nobody_knows.level is None


def test_whatever_hangs_on_recalled_statements_is_provisional() -> None:
    checked = clause_text("1.1.1", status="policy")
    assert assess(pack_of(checked), readings(), NOBODY).levels[0].provisional
    sure = pack_of(checked, status="public")
    assert not assess(sure, readings(), NOBODY).levels[0].provisional


_NURSES = CriterionText(
    text="护士不少于 2 人", requirement={"measure": "staff.nurses", "at_least": "2"}
)


def test_a_computed_criterion_fills_itself_in_and_a_tick_above_it_is_an_over_claim() -> None:
    pack = pack_of(clause_text("1.1.1", criteria={"C": (_NURSES,)}))
    one_nurse = readings(staff=people(_21=1))
    before = assess(pack, one_nurse, NOBODY).clauses[ClauseCode("1.1.1")]
    assert (before.computed, before.claimed, before.over_claim) == (D, D, 0)
    answers = Answers(ticks={CriterionId("1.1.1.C1"): True}, not_applicable={})
    after = assess(pack, one_nurse, answers).clauses[ClauseCode("1.1.1")]
    assert (after.computed, after.claimed, after.over_claim) == (D, C, 1)


def test_a_claim_over_missing_data_is_an_over_claim_too() -> None:
    pack = pack_of(clause_text("1.1.1", criteria={"C": (_NURSES,)}))
    answers = Answers(ticks={CriterionId("1.1.1.C1"): True}, not_applicable={})
    result = assess(pack, readings(), answers).clauses[ClauseCode("1.1.1")]
    assert (result.computed, result.lacks_data, result.over_claim) == (None, True, 1)


def test_a_denied_criterion_that_the_ledgers_meet_is_an_under_claim() -> None:
    pack = pack_of(clause_text("1.1.1", criteria={"C": (_NURSES,)}))
    answers = Answers(ticks={CriterionId("1.1.1.C1"): False}, not_applicable={})
    result = assess(pack, readings(staff=people(_21=2)), answers).clauses[ClauseCode("1.1.1")]
    assert (result.computed, result.claimed, result.under_claim) == (C, D, 1)


def test_a_clause_without_its_function_falls_away_by_itself() -> None:
    no_beds = {"measure": "beds.open", "equals": "0"}
    pack = pack_of(clause_text("1.1.1", may_not_apply=True, not_applicable_when=no_beds))
    code = ClauseCode("1.1.1")
    assert assess(pack, readings(figures={"beds.open": 0}), NOBODY).clauses[code].claimed is E
    assert assess(pack, readings(figures={"beds.open": 9}), NOBODY).clauses[code].claimed is None


def test_judging_one_clause_again_equals_judging_all() -> None:
    pack = pack_of(*(clause_text(f"1.1.{n}") for n in range(1, 6)))
    seen = readings()
    before = assess(pack, seen, NOBODY)
    answers = ticked(pack, B, {"1.1.3"})
    again = reassess(before, pack.clauses[2], pack, seen, answers)
    assert again == assess(pack, seen, answers)


def test_gaps_merge_over_clauses_with_the_larger_need() -> None:
    three = CriterionText(
        text="护士不少于 3 人", requirement={"measure": "staff.nurses", "at_least": "3"}
    )
    pack = pack_of(
        clause_text("1.1.1", criteria={"C": (_NURSES,)}),
        clause_text("1.1.2", criteria={"C": (three,)}, core=True),
    )
    found = gaps_for(pack, assess(pack, readings(staff=people(_21=1)), NOBODY), "basic")
    (gap,) = found
    assert (gap.state, gap.group, gap.short, gap.need) == (GapState.SHORT, "people", 2, 3)
    assert [one.criterion for one in gap.blocks] == ["1.1.1.C1", "1.1.2.C1"]


def test_gaps_keep_short_unknown_and_open_apart() -> None:
    pack = pack_of(
        clause_text("1.1.1", criteria={"C": (_NURSES,)}),
        clause_text("1.1.2", criteria={"C": (CriterionText(text="有制度"),)}),
    )
    states = [gap.state for gap in gaps_for(pack, assess(pack, readings(), NOBODY), "basic")]
    assert states == [GapState.UNKNOWN, GapState.OPEN]


def test_an_unknown_level_is_refused_with_the_known_ones() -> None:
    pack = pack_of(clause_text("1.1.1"))
    with pytest.raises(Refusal) as refused:
        gaps_for(pack, assess(pack, readings(), NOBODY), "excellent")
    assert refused.value.code is RefusalCode.LEVEL_UNKNOWN
    assert refused.value.params["known"] == "basic"
