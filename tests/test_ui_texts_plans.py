"""What another plan does otherwise than the best one, in words."""

from models.gaps.actions import Action, Doing
from models.gaps.changes import Hired
from models.usecases.gaps.plan_cards import ActionCard, ChangeCard, PlanStepCard
from ui.texts.plans import difference_shown


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
