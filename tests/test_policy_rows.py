"""No row of the policy documents is missing, and the table in docs/ is what the packs say."""

from pathlib import Path

import msgspec
import pytest

from installer import policy_rows
from models.standards.policy import Policy, Use
from models.standards.policy_decode import decode_policy
from models.standards.policy_text import DutyRow, RequirementRow, RuleRow, TargetRow
from resources import pack_files, resource


@pytest.fixture(scope="module")
def policies() -> tuple[Policy, ...]:
    return policy_rows.shipped_policies()


def test_no_row_is_missing(policies: tuple[Policy, ...]) -> None:
    assert policy_rows.missing(policies) == ()


def test_there_is_a_pack_for_every_document(policies: tuple[Policy, ...]) -> None:
    assert tuple(policy.id for policy in policies) == policy_rows.ORDER


def test_whatever_is_not_computed_says_why(policies: tuple[Policy, ...]) -> None:
    silent = [
        (line.policy, line.row)
        for line in policy_rows.lines(policies)
        if line.use is not Use.COMPUTED and not line.why.strip()
    ]
    assert silent == []


def test_every_computed_row_has_something_to_compute(policies: tuple[Policy, ...]) -> None:
    """A computed row without a requirement must hang on a number that nobody has set."""
    for policy in policies:
        open_numbers = {
            row for one in policy.choices if one.unit and not one.settled for row in one.affects
        }
        for row in policy.requirements:
            if row.use is Use.COMPUTED and row.requirement is None:
                assert row.row in open_numbers, (policy.id, row.row)


@pytest.mark.parametrize("ident", policy_rows.ORDER)
def test_a_choice_names_every_row_it_changes(ident: str) -> None:
    text = decode_policy(pack_files(resource("policies", ident)))
    rows: list[RequirementRow | TargetRow | DutyRow | RuleRow] = [
        *text.requirements, *text.targets, *text.duties, *text.rules,
    ]  # fmt: skip
    for choice in text.choices:
        marks = (f'"{{{choice.row}}}"', f'"choice":"{choice.row}"')
        for row in rows:
            written = msgspec.json.encode(row).decode()
            if any(mark in written for mark in marks):
                assert row.row in choice.affects, (choice.row, row.row)


def test_the_page_is_what_the_packs_say(policies: tuple[Policy, ...], repository: Path) -> None:
    written = policy_rows.page(repository).read_text(encoding="utf-8")
    assert written == policy_rows.document(policies), "python3 installer/dev.py derived"
