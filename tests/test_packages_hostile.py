"""The corpus of attacks, tried in one process: refused each with its own code, nothing changed."""

import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.hostile_corpus import CORPUS
from tests.hostile_ground import KINDS
from tests.hostile_usual import Attack

MOST_MEMORY = 300 * 1024 * 1024
"""Bytes, the program itself among them."""

Outcome = Mapping[str, Any]


@pytest.fixture(scope="module")
def outcomes(repository: Path) -> Mapping[str, Outcome]:
    """What became of each attack, by its name."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile_run"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {one["name"]: one for one in found}


@pytest.mark.parametrize("attack", CORPUS, ids=lambda attack: attack.name)
def test_refused_with_its_own_code_and_a_sentence(
    attack: Attack, outcomes: Mapping[str, Outcome]
) -> None:
    outcome = outcomes[attack.name]
    assert outcome["code"] == attack.code
    assert attack.place in outcome["place"]
    assert outcome["sentence"].count("。") >= 2
    assert outcome["changed"] == []


def test_no_attack_needs_much_memory(outcomes: Mapping[str, Outcome]) -> None:
    """How long each takes is measured by ``dev.py attack``; a busy machine is no fault."""
    if not any(one["peak"] for one in outcomes.values()):
        pytest.skip("this system does not tell the peak of a process's memory")
    worst = max(outcomes.values(), key=lambda one: one["peak"])
    assert worst["peak"] < MOST_MEMORY, worst["name"]


def test_no_attack_is_told_twice(outcomes: Mapping[str, Outcome]) -> None:
    assert len({attack.name for attack in CORPUS}) == len(CORPUS)
    same = defaultdict(list)
    for attack in CORPUS:
        digest = outcomes[attack.name]["digest"]
        same[attack.door, attack.settled, attack.grown_to, digest].append(attack.name)
    assert [names for names in same.values() if len(names) > 1] == []


def test_every_family_and_every_kind_has_its_share() -> None:
    families = Counter(attack.family for attack in CORPUS)
    kinds = Counter(attack.kind for attack in CORPUS)
    assert min(families.values()) >= 5, families
    assert set(kinds) == set(KINDS)
    assert min(kinds.values()) >= 50, kinds
    for kind in KINDS:
        of_kind = {attack.family for attack in CORPUS if attack.kind == kind}
        assert len(of_kind) >= 9, (kind, of_kind)
