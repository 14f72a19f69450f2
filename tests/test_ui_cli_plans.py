"""Plans by command: a plan, a trial, a comparison; nonsense is refused with its code."""

from pathlib import Path

from tests.cli_world import ask, give, make_office


def test_a_plan_is_printed_with_its_price_and_reasons(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    answer = ask("plan", root, "--level", "basic")
    assert answer.code == 0
    assert answer.json["found"]
    plan = answer.json["plan"]
    assert plan["after"]["reached"]
    assert plan["cost"] == sum(step["cost"] for step in plan["steps"])
    assert all(step["falls"] for step in plan["steps"])
    told = give("plan", root, "--level", "basic").out
    assert f"共 {len(plan['steps'])} 步" in told
    assert "粗略估计" in told


def test_a_budget_of_nothing_says_what_would_do(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    best = ask("plan", root, "--level", "basic").json["plan"]
    assert best["cost"] > 0
    answer = ask("plan", root, "--level", "basic", "--budget", "0")
    assert not answer.json["found"]
    budget = [one for one in answer.json["plan"]["conflicts"] if one["kind"] == "budget"]
    assert [one["reachable"] for one in budget] == [best["cost"]]
    assert "预算" in give("plan", root, "--level", "basic", "--budget", "0").out


def test_a_trial_is_kept_and_compared(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    trial = ask("what-if", root, "--change", "hire:gp=2", "--keep", "招两名全科").json["trial"]
    assert [one["subject"] for one in trial["changes"]] == ["gp"]
    (kept,) = ask("scenarios", root).json["scenarios"]
    assert kept["scenario"] == "招两名全科"
    assert kept["trial"] == trial
    assert "招聘全科医生 2 人" in give("scenarios", root).out


def test_a_price_of_the_institution_is_used_until_it_is_taken_back(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace

    def paid() -> dict[str, bool]:
        plan = ask("plan", root, "--level", "basic").json["plan"]
        return {one["action"]["action"]["id"]: one["action"]["estimated"] for one in plan["steps"]}

    action = next(iter(paid()))
    assert ask("price", root, action, "--cost", "1").code == 0
    assert paid()[action] is False
    assert ask("price", root, action, "--estimate").code == 0
    assert paid()[action] is True


def test_nonsense_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    cases = {
        "trial.malformed": ("what-if", root, "--change", "hire:gp=many"),
        "trial.unknown": ("what-if", root, "--change", "hire:astronaut", "--keep", "x"),
        "scenario.name": ("what-if", root, "--change", "hire:gp", "--keep", "长" * 41),
        "plan.cost-negative": ("price", root, "hire:gp", "--cost", "-1"),
    }
    for code, words in cases.items():
        answer = ask(*words)
        assert (answer.code, answer.json["code"]) == (2, code)
    assert ask("scenarios", root).json["scenarios"] == []
