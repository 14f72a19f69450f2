"""What a plan does, and what another does otherwise than the best one, in words."""

from fractions import Fraction

import pytest

from models.gaps.actions import Action, Doing
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
from models.usecases.gaps.plan_cards import ActionCard, ChangeCard, PlanStepCard
from models.vocabulary.ids import CriterionId, RowId
from ui.texts.plans import change_shown, difference_shown


def step(post: str, times: int = 1) -> PlanStepCard:
    change = Hired(post=post)
    action = Action(id=f"hire:{post}", doing=Doing.HIRE, change=change, most=9, cost=1, months=1)
    card = ActionCard(
        action=action,
        doing=Doing.HIRE,
        change=ChangeCard(change=change, kind="hired", subject=post),
        most=9,
        cost=1,
        fixed=0,
        months=1,
        estimated=True,
    )
    return PlanStepCard(action=card, times=times, cost=times)


def test_what_is_done_instead_is_named_on_both_sides() -> None:
    told = difference_shown([step("gp"), step("nurse")], [step("gp"), step("midwife")])
    assert told == "和最好的比，换成：招聘助产士 1 人。不再要：招聘注册护士 1 人。"


def test_more_of_the_same_is_a_difference() -> None:
    told = difference_shown([step("nurse")], [step("nurse", 2)])
    assert told == "和最好的比，换成：招聘注册护士 2 人。不再要：招聘注册护士 1 人。"


def test_what_only_comes_or_only_goes_is_told_alone() -> None:
    best, other = [step("gp")], [step("gp"), step("nurse")]
    assert difference_shown(best, other) == "和最好的比，多出：招聘注册护士 1 人。"
    assert difference_shown(other, best) == "和最好的比，不再要：招聘注册护士 1 人。"
    assert difference_shown(best, best) == ""


def test_a_long_list_ends_with_and_more() -> None:
    posts = ("gp", "nurse", "midwife", "surgeon", "dentist")
    told = difference_shown([], [step(post) for post in posts])
    assert told.endswith("招聘外科执业医师 1 人 等。")
    assert "口腔" not in told


@pytest.mark.parametrize(
    ("change", "subject", "told"),
    [
        (Shifted(figure="beds.open", by=Fraction(5)), "beds.open", "开放床位增加 5 张"),
        (Shifted(figure="beds.open", by=Fraction(-5)), "beds.open", "开放床位减少 5 张"),
        (Hired(post="nurse", count=2), "nurse", "招聘注册护士 2 人"),
        (Left(row=RowId("s1")), "", "王芳离开"),
        (Trained(row=RowId("s1"), training="gp"), "gp", "王芳参加全科医生转岗培训并注册"),
        (Acquired(register="room", kind="nursing"), "room.nursing", "设立“开放床位”"),
        (Repaired(row=RowId("e1")), "", "修复王芳"),
        (Retired(row=RowId("e1")), "", "王芳停用"),
        (Stated(fact="tcm_hall.set_up", value="yes"), "tcm_hall.set_up", "开放床位：做到“是”"),
        (Answered(criterion=CriterionId("1.1.1.C1")), "1.1.1.C1", "1.1.1 C1 建立并执行：开放床位"),
        (Settled(criterion=CriterionId("1.1.1.C1")), "1.1.1.C1", "1.1.1 C1 先补齐数据：开放床位"),
    ],
)
def test_every_change_has_words(change: Change, subject: str, told: str) -> None:
    card = ChangeCard(
        change=change,
        kind=type(change).__name__.lower(),
        subject=subject,
        title="开放床位",
        unit="张",
        amount="1",
        value="是",
        who="王芳",
    )
    assert change_shown(card) == told
