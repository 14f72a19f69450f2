"""The checks from a command line: listed, given a reason, taken back."""

from pathlib import Path

import pytest

from tests.cli_world import ask, give
from tests.exchange_world import make_world


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    world = make_world(tmp_path)
    world.close()
    return tmp_path / "centre"


def test_what_waits_is_listed_with_how_to_name_it(workspace: Path) -> None:
    told = ask("check", "list", workspace).json
    waiting = [item for item in told["checks"] if item["severity"] == "confirm"]
    assert told["waiting"] == len(waiting) > 0
    assert all(item["message"] and item["accepted"] is None for item in waiting)
    lines = give("check", "list", workspace).out
    assert f"{told['waiting']} 待确认" in lines
    assert "[clauses.open]" in lines


def test_one_kind_gets_a_reason_and_loses_it(workspace: Path) -> None:
    before = ask("check", "list", workspace).json["waiting"]
    words = ("--check", "clauses.open", "--reason", "下周补")
    said = ask("check", "accept", workspace, *words, "--author", "李素芬").json
    assert said["waiting"] == before - 1
    (item,) = [one for one in said["checks"] if one["code"] == "clauses.open"]
    assert (item["accepted"]["reason"], item["accepted"]["author"]) == ("下周补", "李素芬")
    assert "已写明理由：下周补（李素芬，" in give("check", "list", workspace).out
    back = ask("check", "withdraw", workspace, "--check", "clauses.open")
    assert back.json["waiting"] == before


def test_all_that_waits_gets_one_reason(workspace: Path) -> None:
    said = ask("check", "accept", workspace, "--all", "--reason", "核实过")
    assert (said.code, said.json["waiting"]) == (0, 0)
    assert ask("finalise", workspace).code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("accept", "--check", "no.such", "--reason", "x"), "check.unknown"),
        (("accept", "--check", "figures.empty", "--reason", "x"), "check.not-soft"),
        (("accept", "--check", "clauses.open", "--reason", " "), "reason.required"),
        (("withdraw", "--check", "clauses.open"), "check.unknown"),
    ],
)
def test_what_cannot_be_is_refused(workspace: Path, words: tuple[str, ...], code: str) -> None:
    deed, *rest = words
    said = ask("check", deed, workspace, *rest)
    assert (said.code, said.json["code"]) == (2, code)
