"""The manual's worked example says what the program says: every number in it is made again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from models.duties.occurrences import DutyState
from models.gaps.changes import Acquired, Change, Hired
from models.gaps.plan import Ask
from models.ledger.holdings import EQUIPMENT
from models.selfchecks.form_reading import read_forms
from models.standards.decode import decode_pack
from models.standards.pack import Grade
from models.usecases.cards import LevelCard, ShareCard
from models.usecases.centre import Centre
from models.usecases.clauses.read_checklist import read_checklist
from models.usecases.duties.read_duties import read_duty_list
from models.usecases.duties.record_duty import accept_suggestion
from models.usecases.gaps.gap_cards import GapState
from models.usecases.gaps.make_plan import make_plan, plan_view
from models.usecases.gaps.plan_cards import Doing, NoPlanCard, PlanCard, PlanStepCard
from models.usecases.gaps.read_gaps import read_gaps
from models.usecases.gaps.try_out import try_out
from models.usecases.new_workspace import create_centre
from models.usecases.rectify.read_tasks import read_tasks
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.self_checks import add_self_checks
from models.usecases.sample.workspaces import SAMPLE_MOMENT, fill_centre
from models.usecases.selfchecks.read_checks import read_self_checks
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.clock import FixedClock
from models.vocabulary.progress import Unwatched
from resources import pack_files, resource
from tests.plan_deeds import do
from tests.policies import shipped

LEVEL = "basic"
GROUPS = {
    "people": "人员", "equipment": "设备", "building": "房屋与床位", "services": "服务",
    "documents": "制度与佐证", "training": "培训与提升",
}  # fmt: skip
GPS = (Hired(post="gp", count=3),)
DEFIBRILLATOR = Acquired(register=EQUIPMENT, kind="defibrillator", count=1)
LAVAGE = Acquired(register=EQUIPMENT, kind="gastric_lavage", count=1)
TOO_LITTLE = 20000
"""Yuan that do not suffice."""
_NUMBER = re.compile(r"\d")
_BESIDE_THE_TEXT = re.compile(r"\]\([^)]*\)")
"""Where links lead."""


class Told:
    """The example's text, which is asked for one phrase after another."""

    def __init__(self, text: str) -> None:
        self.text = _BESIDE_THE_TEXT.sub("]", text)
        self.phrases: list[str] = []

    def says(self, *phrases: str) -> None:
        """Hold that each phrase stands in the text."""
        for phrase in phrases:
            assert phrase in self.text, phrase
            self.phrases.append(phrase)

    def unexplained(self) -> list[str]:
        """Return the lines with a number that is in none of the phrases."""
        left = self.text
        for phrase in sorted(self.phrases, key=len, reverse=True):
            left = left.replace(phrase, "")
        return [line for line in left.splitlines() if _NUMBER.search(line)]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    """The sample's main centre on the sample's day, with what it has checked itself."""
    clock = FixedClock(moment=SAMPLE_MOMENT)
    pack = decode_pack(pack_files(resource("standards", "township-2022")))
    institution = sample_institutions()[0]
    made = create_centre(
        tmp_path / "w", institution.profile, "口令" * 4, [pack], clock, author=institution.author
    )
    fill_centre(made, institution, tmp_path / "papers")
    forms = {path.name: path.read_bytes() for path in resource("self_checks").glob("*.yaml")}
    add_self_checks(made, institution, read_forms(forms))
    yield made
    made.close()


def test_every_number_of_the_example_is_what_the_program_comes_to(centre: Centre) -> None:
    told = Told(resource("manual", "example.md").read_text(encoding="utf-8"))
    tell_assessment(told, centre)
    tell_gaps(told, centre)
    tell_trials(told, centre)
    plan = tell_plan(told, centre)
    tell_the_limit(told, centre)
    tell_tasks_and_duties(told, centre)
    for step in plan.steps:
        do(centre, step.action.action.change, step.times)
    tell_the_end(told, centre, plan)
    assert not told.unexplained()


def test_a_number_that_is_not_the_programs_is_seen() -> None:
    told = Told("共 65 项，[见](p.md#1)。\n其中 7 项着急。")
    told.says("共 65 项")
    assert told.unexplained() == ["其中 7 项着急。"]
    with pytest.raises(AssertionError):
        told.says("共 66 项")


def wan(yuan: int) -> str:
    return f"{shown_decimal(Fraction(yuan, 10000))} 万元"


def basic(centre: Centre) -> LevelCard:
    return next(one for one in read_checklist(centre).levels if one.id == LEVEL)


def by_grade(level: LevelCard) -> dict[Grade, ShareCard]:
    return {share.grade: share for share in level.shares}


def tell_assessment(told: Told, centre: Centre) -> None:
    card, level = read_checklist(centre), basic(centre)
    assert not level.reached
    assert level.provisional
    told.says(
        f"{card.year} 年度，{card.total} 条里有 {card.applicable} 条适用："
        f"{card.settled} 条已有结果，{card.open} 条没填，{card.lacking_data} 条缺数据",
        f"| 还差 {len(level.core_short)} 条 |",
    )
    for share in level.shares:
        short = "达到" if share.met else f"还差 {share.short} 条"
        found = f"{share.reached}/{share.applicable} = {share.share}"
        told.says(f"| {share.grade} 级 | {found} | {share.threshold} | {short} |")


def tell_gaps(told: Told, centre: Centre) -> None:
    gaps = read_gaps(centre, LEVEL).gaps
    states = Counter(gap.state for gap in gaps)
    groups = Counter(gap.group for gap in gaps if gap.state is GapState.SHORT)
    listed = "、".join(f"{word} {groups[group]} 项" for group, word in GROUPS.items())
    assert set(groups) == set(GROUPS)
    told.says(
        f"「全部短缺」有 {states[GapState.SHORT]} 项：{listed}",
        f"{states[GapState.UNKNOWN]} 项缺数据、{states[GapState.OPEN]} 款还没填",
    )
    gp = gaps[0]
    assert gp.title == "全科医生"
    told.says(
        f"现有 {gp.have} 人，要求 {gp.need} 人，还差 {gp.short} 人，卡住 {gp.blocks[0].clause}"
    )


def tell_trials(told: Told, centre: Centre) -> None:
    view, level = plan_view(centre), basic(centre)

    def after(*changes: Change) -> tuple[dict[Grade, ShareCard], int, Sequence[str]]:
        trial = try_out(view, changes, LEVEL)
        (card,) = (one for one in trial.after if one.id == LEVEL)
        moved = [f"{one.clause} 由 {one.before} 级变为 {one.after} 级" for one in trial.moved]
        return by_grade(card), len(card.core_short), moved

    shares, core, moved = after(*GPS)
    assert not moved
    told.says(
        f"招 {GPS[0].count} 名全科医生",
        f"C 级仍是 {shares[Grade.C].reached} 条、B 级仍是 {shares[Grade.B].reached} 条，"
        f"核心条款仍差 {core} 条",
    )
    assert core == len(level.core_short)
    assert after(DEFIBRILLATOR) == (shares, core, [])
    shares, core, moved = after(DEFIBRILLATOR, LAVAGE)
    told.says(f"C 级变成 {shares[Grade.C].reached} 条，核心条款还差 {core} 条，{moved[0]}")


def tell_plan(told: Told, centre: Centre) -> PlanCard:
    plan = make_plan(plan_view(centre), Ask(level=LEVEL), Unwatched())
    assert isinstance(plan, PlanCard)
    ways: dict[Doing, list[PlanStepCard]] = {}
    for step in plan.steps:
        ways.setdefault(step.action.doing, []).append(step)
    assert set(ways) == {Doing.FIND_OUT, Doing.WRITE, Doing.SERVE, Doing.BUY, Doing.SET_UP}
    (more,) = ways[Doing.SERVE]
    bought, set_up = ways[Doing.BUY], ways[Doing.SET_UP]
    told.says(
        f"{wan(plan.cost)}，{plan.months} 个月，共 {len(plan.steps)} 步",
        f"先补齐 {plan.assumes} 处缺的数据",
        f"把 {len(ways[Doing.WRITE])} 条制度和记录做到，程序按不花钱算",
        f"{more.action.change.title}增加 {more.times} 人",
        f"购置{names(bought)}，共 {wan(cost(bought))}",
        f"开展{names(set_up)}，共 {wan(cost(set_up))}",
        f"{plan.estimated} 步的费用是程序的粗略估计",
    )
    assert cost(ways[Doing.WRITE]) == 0
    first = bought[0]
    assert {fall.without for fall in first.falls} == {Grade.D}
    clauses = " 和 ".join(fall.clause for fall in first.falls)
    told.says(f"不买{first.action.change.title}，{clauses} 就掉到 D 级")
    told.says(*promises(basic(centre), plan.after))
    assert plan.after.reached
    return plan


def names(steps: Sequence[PlanStepCard]) -> str:
    return "、".join(step.action.change.title for step in steps)


def cost(steps: Sequence[PlanStepCard]) -> int:
    return sum(step.cost for step in steps)


def promises(before: LevelCard, after: LevelCard) -> list[str]:
    was, will = by_grade(before), by_grade(after)
    return [
        f"{grade} 级 {was[grade].reached} → {will[grade].reached} 条"
        for grade in (Grade.C, Grade.B)
    ]


def tell_the_limit(told: Told, centre: Centre) -> None:
    ask = Ask(level=LEVEL, budget=TOO_LITTLE)
    found = make_plan(plan_view(centre), ask, Unwatched())
    assert isinstance(found, NoPlanCard)
    core, budget = found.conflicts
    assert budget.reachable is not None
    told.says(
        f"预算只有 {wan(TOO_LITTLE)}呢",
        f"{core.subject} {core.title}和这个预算不能同时做到，至少要 {wan(budget.reachable)}",
    )


def tell_tasks_and_duties(told: Told, centre: Centre) -> None:
    tasks = read_tasks(centre)
    told.says(
        f"原有 {len(tasks.tasks)} 项，{tasks.open} 项没销号，{tasks.overdue} 项逾期",
    )
    checks = {one.form: one.tally for one in read_self_checks(centre, ()).checks}
    integrity, safety = checks["integrity"], checks["safety"]
    told.says(
        f"九项准则 {integrity.answered} 项查完，查出 {integrity.not_met} 个问题",
        f"{safety.asked} 项填了 {safety.answered} 项",
    )
    national = [shipped("national-2023")]
    before = read_duty_list(centre, national)
    assert before.count(DutyState.DONE) == 0
    (offered,) = (duty for duty in before.duties if duty.suggestions)
    accept_suggestion(centre, offered.subject, offered.suggestions[0], "李素芬")
    done = read_duty_list(centre, national).count(DutyState.DONE)
    told.says(f"今年政策要求 {before.asked} 项", f"点「算作完成」，完成 {done} 项")


def tell_the_end(told: Told, centre: Centre, plan: PlanCard) -> None:
    end, was, promised = basic(centre), by_grade(plan.before), by_grade(plan.after)
    assert end.reached
    assert end.provisional
    assert not end.core_short
    told.says(f"| 核心条款 | 还差 {len(plan.before.core_short)} 条 | 都到了 |")
    for share in end.shares:
        told.says(f"| {share.grade} 级 | {was[share.grade].reached} 条 | {share.reached} 条 |")
    said, came = promised[Grade.B].reached, by_grade(end)[Grade.B].reached
    told.says(f"B 级比方案说的 {said} 条多 {came - said} 条")
