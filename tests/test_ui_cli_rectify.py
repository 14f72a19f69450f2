"""Tasks by command: made once, filled in, moved, closed, rechecked, printed."""

from pathlib import Path

import pytest

from models.usecases.ledgers.edit_ledgers import put_people
from models.usecases.new_workspace import create_centre
from tests.cli_world import ask, give, make_office
from tests.desks import CLOCK
from tests.ledgers import people, profile
from tests.tiny_pack import clause_text, pack_text


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_office(tmp_path).workspace


def test_gaps_become_tasks_once_and_the_list_says_how_they_stand(root: Path) -> None:
    made = ask("task", "from-gaps", root, "--level", "basic").json["made"]
    again = ask("task", "from-gaps", root, "--level", "basic").json
    assert len(made) == len(ask("gaps", root, "--level", "basic").json["gaps"]) > 0
    assert (again["made"], set(again["standing"])) == ([], set(made))

    told = ask("task", "list", root).json
    assert {card["task"]["row_id"] for card in told["tasks"]} == set(made)
    assert told["counts"]["not-started"] == len(made)
    assert "没有责任人" in give("task", "list", root).out
    assert "没有任务" in give("task", "list", root, "--state", "closed").out


def test_a_plan_becomes_tasks_and_no_plan_none(tmp_path: Path) -> None:
    root = tmp_path / "small"
    requirement = {"measure": "staff.gp", "at_least": "2"}
    clause = clause_text("1.1.1", requirement=requirement, core=True)
    text = pack_text(clause, core_grade="C", shares={"C": "100%", "B": "0%"})
    centre = create_centre(root, profile(), "口令" * 4, [text], CLOCK)
    put_people(centre, added=people(_21=3))
    centre.close()
    none = ask("task", "from-plan", root, "--level", "basic", "--budget", "0").json
    assert none["made"] == []
    assert "budget" in {one["kind"] for one in none["plan"]["conflicts"]}
    assert (
        "没有生成任务" in give("task", "from-plan", root, "--level", "basic", "--budget", "0").out
    )
    made = ask("task", "from-plan", root, "--level", "basic").json["made"]
    tasks = [card["task"] for card in ask("task", "list", root).json["tasks"]]
    assert len(tasks) == len(made) > 0
    assert {task["source"] for task in tasks} == {"2"}
    assert sum(task["budget"] or 0 for task in tasks) > 0


def test_a_task_on_its_way_from_added_to_closed(root: Path, tmp_path: Path) -> None:
    paper = tmp_path / "验收单.pdf"
    paper.write_bytes(b"%PDF-1.4")
    known = ("--who", "程斌", "--by", "2099-12-31", "--budget", "800.5")
    row = ask("task", "add", root, "修好消防栓", *known).json["row"]
    filled = ask("task", "set", root, row, "funding=自筹", "nodes=7月1日 采购√", "progress=30")
    task = filled.json["task"]["task"]
    assert (task["funding"], task["progress"], task["budget"]) == ("1", 30, "1601/2")
    assert task["nodes"][0]["done"]
    assert ask("task", "move", root, row, "deferred", "--because", "等资金").code == 0
    closed = ask("task", "close", root, row, "--proof", "照片", "--file", paper).json["task"]
    assert (closed["task"]["state"], closed["files"][0]["name"]) == ("3", "验收单.pdf")
    back = ask("task", "recheck", root, row, "--fail", "--by", "周立新", "--note", "漏水").json
    assert back["task"]["task"]["state"] == "5"
    assert ask("task", "close", root, row).code == 0
    done = ask("task", "recheck", root, row, "--pass", "--by", "周立新").json["task"]
    assert (done["task"]["state"], done["remarks"]) == ("4", [])
    again = ask("task", "reopen", root, row, "--because", "又坏了").json["task"]
    assert again["task"]["held_because"] == "又坏了"


def test_nonsense_is_refused_with_its_code(root: Path) -> None:
    row = ask("task", "add", root, "修好消防栓").json["row"]
    cases = {
        "task.unknown": ("task", "close", root, "nothing"),
        "task.empty": ("task", "add", root, " "),
        "task.not-done": ("task", "recheck", root, row, "--pass"),
        "reason.required": ("task", "move", root, row, "deferred"),
        "cell.out-of-range": ("task", "set", root, row, "progress=101"),
        "cell.date-in-future": ("task", "close", root, row, "--on", "2099-01-01"),
        "evidence.not-found": ("task", "close", root, row, "--file", root / "none.pdf"),
        "command.usage": ("task", "set", root, row, "respnsible=甲"),
    }
    for code, words in cases.items():
        answer = ask(*words)
        assert (answer.code, answer.json["code"]) == (2, code), words
    assert "responsible" in give("task", "set", root, row, "respnsible=甲").err
    assert ask("task", "add", root, "甲", "--budget", "-1").code == 2


@pytest.mark.parametrize("paper", ["duties", "progress", "hazards"])
def test_every_paper_is_written_and_its_blank(root: Path, tmp_path: Path, paper: str) -> None:
    for more in ((), ("--blank",)):
        answer = ask("task", "report", root, "--paper", paper, "--out", tmp_path, *more)
        assert answer.code == 0
        assert all(Path(file).stat().st_size > 1000 for file in answer.json["report"].values())


def test_checks_and_feedback_without_findings_make_nothing(root: Path) -> None:
    for command in ("from-checks", "from-feedback"):
        assert ask("task", command, root).json["made"] == []
