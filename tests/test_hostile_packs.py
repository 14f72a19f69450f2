"""Hostile packs are refused with their own code and place, in little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from models.vocabulary.failures import Refusal
from tests.hostile_packs import Hostile, cases

MOST_MIB = 200
MINUTE = 60
CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.name))
def test_it_is_refused_where_it_stands(case: Hostile) -> None:
    with pytest.raises(Refusal) as caught:
        case.load()
    assert caught.value.code is case.code
    place = caught.value.place
    assert case.place in f"{place.file} {place.row} {place.path}"


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel tells of memory in /proc")
def test_all_of_them_together_take_little_memory(repository: Path) -> None:
    """A process that has read every one of them has never held 200 MiB."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile_packs"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=True,
        timeout=2 * MINUTE,
    )
    assert json.loads(done.stdout)["peak_mib"] < MOST_MIB
