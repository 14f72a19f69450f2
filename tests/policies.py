"""The shipped policies in tests: compiled with choices settled, asked row by row."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from models.assessment.findings import Verdict
from models.assessment.standing import RowResult, judge_requirement, judge_rule
from models.county.targets import TargetResult, judge_targets
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import Ledgers
from models.standards.decode import SHARED_KINDS
from models.standards.policy import Binds, Policy
from models.standards.policy_compile import compile_policy
from models.standards.policy_decode import decode_policy
from models.standards.policy_text import PolicyText
from models.vocabulary.ids import InstitutionId
from tests.ledgers import ledgers

_RESOURCES = Path(__file__).parents[1] / "resources"
_NOTHING: Mapping[str, str] = MappingProxyType({})


@cache
def policy_text(ident: str) -> PolicyText:
    """The shipped policy as written."""
    folder = _RESOURCES / "policies" / ident
    files = {path.name: path.read_bytes() for path in folder.glob("*.yaml")}
    files[SHARED_KINDS] = (_RESOURCES / "standards" / "kinds.yaml").read_bytes()
    return decode_policy(files)


@cache
def _compiled(ident: str, settings: tuple[tuple[str, str], ...]) -> Policy:
    return compile_policy(policy_text(ident), MEASURES, dict(settings))


def shipped(ident: str, settings: Mapping[str, str] = _NOTHING) -> Policy:
    """The shipped policy with ``settings`` (F row -> option or number)."""
    return _compiled(ident, tuple(sorted(settings.items())))


def judged(policy: Policy, row: str, held: Ledgers, *, confirmed: bool | None = None) -> RowResult:
    """What one A row says of these ledgers."""
    asked = next(one for one in policy.requirements if one.row == row)
    return judge_requirement(asked, Readings(held, policy.kinds), confirmed=confirmed)


def in_force(policy: Policy, row: str, held: Ledgers) -> Verdict:
    """Whether one E row is in force for these ledgers."""
    rule = next(one for one in policy.rules if one.row == row)
    return judge_rule(rule, Readings(held, policy.kinds)).verdict


def target(
    policy: Policy,
    row: str,
    institutions: Iterable[Ledgers],
    area: Mapping[str, Any] = _NOTHING,
    level: Binds = Binds.COUNTY,
) -> TargetResult:
    """What one B row says of an area; ``area``: its figures, facts, region."""
    asked = next(one for one in policy.targets if one.row == row)
    read = (
        (InstitutionId(f"I{index:04}"), Readings(held, policy.kinds))
        for index, held in enumerate(institutions)
    )
    (found,) = judge_targets([asked], read, Readings(ledgers(**area), policy.kinds), level)
    return found
