"""Every computed criterion of every shipped standard can be met and can be missed."""

import pytest

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.ledger.readings import Readings
from models.standards.pack import Criterion, Pack
from tests.ledger_makers import make, plans
from tests.shipped_packs import criteria, is_computed, shipped

PACKS = ("township-2022", "community-2022", "village-2022", "community-hospital-2019")
HEIGHT = {Verdict.NOT_MET: 0, Verdict.ATTESTED: 1, Verdict.MET: 2}
COMPUTED = [
    pytest.param(name, criterion, id=f"{name}-{criterion.id}")
    for name in PACKS
    for _, criterion in criteria(shipped(name))
    if is_computed(criterion.requirement)
]


def _verdicts(pack: Pack, criterion: Criterion, *, wanted: bool) -> list[Verdict]:
    assert criterion.requirement is not None
    ledgers = [
        make(plan, pack.kinds, pack.institution_kinds[0])
        for plan in plans(criterion.requirement, wanted)
    ]
    return [evaluate(criterion.requirement, Readings(some, pack.kinds)).verdict for some in ledgers]


@pytest.mark.parametrize(("name", "criterion"), COMPUTED)
def test_a_computed_criterion_turns_at_its_bound(name: str, criterion: Criterion) -> None:
    pack = shipped(name)
    good = [HEIGHT[verdict] for verdict in _verdicts(pack, criterion, wanted=True)]
    bad = [HEIGHT[verdict] for verdict in _verdicts(pack, criterion, wanted=False)]
    assert min(good) > max(bad)
