"""Read the YAML files of a policy, defensively, into ``PolicyText``."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from models.standards.decode import decode_kinds, decode_part
from models.standards.policy_text import (
    AskText,
    ChoiceText,
    DutyRow,
    FormRow,
    PolicyHead,
    PolicyText,
    RequirementRow,
    RuleRow,
    TargetRow,
    VariantText,
)
from models.standards.text import RequirementText

_T = TypeVar("_T")


def decode_policy(files: Mapping[str, bytes]) -> PolicyText:
    """Read ``policy.yaml`` and the files of rows; a file that is not there has no rows.

    Raises: Refusal PACK_NOT_TEXT, PACK_TOO_LARGE or PACK_SCHEMA with the file
    and the path of the offending field.
    """
    requirements = _rows(files, "requirements", RequirementRow)
    targets = _rows(files, "targets", TargetRow)
    rules = _rows(files, "rules", RuleRow)
    return PolicyText(
        head=decode_part(files, "policy.yaml", PolicyHead),
        requirements=requirements,
        targets=targets,
        duties=_rows(files, "duties", DutyRow),
        forms=_rows(files, "forms", FormRow),
        rules=rules,
        choices=_rows(files, "choices", ChoiceText),
        kinds=decode_kinds(files, _asked(requirements, targets, rules)),
    )


def _rows(files: Mapping[str, bytes], stem: str, shape: type[_T]) -> tuple[_T, ...]:
    """Join ``stem.yaml``, ``stem-1.yaml``, ``stem-2.yaml`` in the order of their names."""
    names = sorted(name for name in files if name.removesuffix(".yaml").split("-")[0] == stem)
    return tuple(row for name in names for row in decode_part(files, name, tuple[shape, ...]))  # type: ignore[valid-type]


def _asked(
    requirements: tuple[RequirementRow, ...],
    targets: tuple[TargetRow, ...],
    rules: tuple[RuleRow, ...],
) -> Iterator[RequirementText]:
    """Yield every requirement written in the rows, those of variants too."""
    for row in requirements:
        yield from _written(row.requirement, row.applies_when)
        for variant in row.variants:
            yield from _of_variant(variant)
    for target in targets:
        yield from _written(target.applies_when)
        for ask in target.asks:
            yield from _of_ask(ask)
        for variant in target.variants:
            yield from _of_variant(variant)
    for rule in rules:
        yield from _written(rule.requirement)


def _of_variant(variant: VariantText) -> Iterator[RequirementText]:
    yield from _written(variant.requirement, variant.applies_when)
    for ask in variant.asks:
        yield from _of_ask(ask)


def _of_ask(ask: AskText) -> Iterator[RequirementText]:
    yield from _written(ask.applies_when)
    for amount in (ask.value, ask.per):
        for part in (amount, (amount or {}).get("count")):
            if isinstance(part, dict):
                yield from _written(part.get("when"), part.get("where"))


def _written(*requirements: object) -> Iterator[RequirementText]:
    return (one for one in requirements if isinstance(one, dict))
