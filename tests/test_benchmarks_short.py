"""Every benchmark runs to its end in its short form; how fast is nobody's business here."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.pairing import Effort, Outcome, Pair, always, compare
from installer import dev

_LINE = re.compile(
    r"^(?P<name>\S+) +ours \S+ ms \(\S+–\S+\)  floor \S+ ms \(\S+–\S+\)  ratio \d+\.\d\d  n \d+"
)


@pytest.mark.parametrize("name", dev.benchmark_names())
def test_short_form_prints_ratios_and_ends_well(name: str, repository: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", "--short"],
        cwd=repository,
        env={**os.environ, "PYTHONWARNINGS": "error"},
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert lines
    found = [_LINE.match(line) for line in lines]
    assert all(found), ended.stdout
    assert {line["name"].split(".")[0] for line in found if line} == {name}


def test_an_unknown_benchmark_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["bench", "nothing_such"]) == 2
    said = capsys.readouterr().err
    assert "nothing_such" in said
    assert "answer_save" in said


def test_sides_take_turns_and_the_first_round_is_not_counted() -> None:
    order: list[str] = []
    pair = Pair(
        name="turns",
        ours=always(lambda: order.append("ours")),
        floor=always(lambda: order.append("floor"), calls=2),
        rounds=3,
    )
    outcome = compare(pair)
    assert order == [
        "ours", "floor", "floor",
        "floor", "floor", "ours",
        "ours", "floor", "floor",
        "floor", "floor", "ours",
    ]  # fmt: skip
    assert len(outcome.ours_ms) == len(outcome.floor_ms) == 3


def test_ratio_is_of_the_medians_and_stands_in_the_line() -> None:
    outcome = Outcome(name="x", ours_ms=(30.0, 10.0, 20.0), floor_ms=(4.0, 5.0, 900.0))
    assert outcome.ratio == 4
    assert "ratio 4.00  n 3" in outcome.line()
    assert "ours 20.0 ms (10.0–30.0)" in outcome.line()


def test_a_short_run_asks_less() -> None:
    assert (Effort(short=True).of(31, 2), Effort(short=False).of(31, 2)) == (2, 31)
