"""The level a submission tells the gaps to."""

from dataclasses import replace
from pathlib import Path

from models.assessment.findings import Verdict
from models.exchange.snapshot import next_level
from tests.exchange_world import make_world


def test_gaps_are_told_to_a_level_that_this_institution_can_reach(tmp_path: Path) -> None:
    given = make_world(tmp_path).centre.assessment
    (open_to,) = given.levels
    not_for_us = replace(
        open_to, rule=replace(open_to.rule, id="qualified"), available=Verdict.NOT_MET
    )
    assert next_level(replace(given, levels=(not_for_us, open_to))) == open_to
    assert next_level(replace(given, levels=(not_for_us,))) is None
