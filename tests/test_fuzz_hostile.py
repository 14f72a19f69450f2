"""What fuzzing found stays mended, and a short run of it finds nothing new."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.fuzz.targets import Range
from tests.fuzz.trees import changed

FOUND = sorted((Path(__file__).parent / "fixtures" / "fuzz").glob("*/*.bin"))
TARGETS = (
    "bag", "layers", "unseal", "enrolment", "rotation", "county-card", "campaign", "submission",
    "feedback", "rollup", "keyfile", "mark",
)  # fmt: skip


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Range]:
    made = Range(tmp_path_factory.mktemp("fuzz"))
    yield made
    made.close()


def test_every_target_is_known(targets: Range) -> None:
    assert tuple(targets.targets) == TARGETS


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}:{path.stem}")
def test_what_was_found_is_mended(path: Path, targets: Range) -> None:
    targets.targets[path.parent.name].survives(path.read_bytes())
    assert targets.leftovers() == []


@pytest.mark.parametrize("name", TARGETS)
def test_genuine_bytes_are_taken_and_nothing_else_than_a_refusal_comes_of_others(
    name: str, targets: Range
) -> None:
    """Blindly, where there is no fuzzer: a few changes of each kind, the same in every run."""
    target = targets.targets[name]
    assert any(target.survives(seed) for seed in target.seeds)
    random = Random(1)
    for number in range(12):
        seed = target.seeds[number % len(target.seeds)]
        if target.json:
            target.survives(changed(seed, random, 200_000))
        else:
            at = random.randrange(len(seed))
            other = seed[:at] + bytes([seed[at] ^ 1 << random.randrange(8)]) + seed[at + 1 :]
            target.survives(target.repair(other))
    assert targets.leftovers() == []


def test_a_short_run_finds_nothing(repository: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris has no wheel for this system")
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", "all", "--runs", "60", "--findings", tmp_path],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "FINDING" not in done.stdout
    assert done.returncode == 0, done.stderr[-2_000:]
    assert "Done 60 runs" in done.stderr
