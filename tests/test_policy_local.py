"""The four local policies: every row is there and judges at its bound, one short and untold."""

import pytest

from tests import local_policies as local
from tests import (
    test_policy_beijing,
    test_policy_kaifeng,
    test_policy_tonglu,
    test_policy_xinjiang,
)
from tests.policies import shipped

DOCUMENTS = (
    test_policy_beijing.DOCUMENT,
    test_policy_kaifeng.DOCUMENT,
    test_policy_tonglu.DOCUMENT,
    test_policy_xinjiang.DOCUMENT,
)
CASES = [(each.ident, one) for each in DOCUMENTS for one in each.cases]
TARGETS = [(each.ident, one) for each in DOCUMENTS for one in each.targets]
RULES = [(each.ident, *rule) for each in DOCUMENTS for rule in each.rules]
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.ident)


@each_document
def test_every_row_of_the_document_is_there(document: local.Document) -> None:
    local.check_rows(document.ident, document.rows)


@pytest.mark.parametrize(
    ("ident", "one"), CASES, ids=[f"{ident}-{one.row}" for ident, one in CASES]
)
def test_a_row_at_its_bound(ident: str, one: local.Case) -> None:
    local.check_case(ident, one)
    local.check_waits_for_a_person(ident, one)


@pytest.mark.parametrize(
    ("ident", "one"), TARGETS, ids=[f"{ident}-{one.row}" for ident, one in TARGETS]
)
def test_a_target_at_its_bound(ident: str, one: local.TargetCase) -> None:
    local.check_target(ident, one)


@pytest.mark.parametrize(("ident", "row", "on", "off"), RULES)
def test_when_a_rule_is_in_force(ident: str, row: str, on: local.World, off: local.World) -> None:
    local.check_rule(ident, row, on, off)


@each_document
def test_every_computed_row_has_a_case(document: local.Document) -> None:
    policy = shipped(document.ident, document.settings)
    tried = {one.row for one in document.cases} | {one.row for one in document.targets}
    assert local.computed(policy, "A") | local.computed(policy, "B") == tried | document.by_hand
    assert local.computed(policy, "E") == {row for row, _, _ in document.rules}


@each_document
def test_nothing_known_and_nothing_asked(document: local.Document) -> None:
    local.check_nothing_known(document.ident)
    local.check_other_kinds(document.ident)
