"""Settle the choices of a policy: which reading of an open sentence holds here.

Done on the written form, before compiling: a row takes the variant of the
option chosen, and ``"{F43}"`` in a requirement becomes the number that was
set. A requirement that hangs on a number nobody has set falls away.
"""

from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from models.standards.policy import Settings
from models.standards.policy_text import (
    AskText,
    ChoiceText,
    PolicyText,
    RequirementRow,
    RuleRow,
    TargetRow,
    VariantText,
)
from models.vocabulary.amounts import parse_exact
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_Row = TypeVar("_Row", RequirementRow, TargetRow)


def settled_as(choice: ChoiceText, settings: Settings) -> str:
    """Return the option or number in use; ``""`` where a number is not set.

    Raises: Refusal POLICY_CHOICE for an option it does not have or no number.
    """
    value = settings.get(choice.row, choice.default)
    if choice.unit == "%" and value and not set(value) & set("%％/"):
        value += "%"  # a person asked for a percentage writes 90
    if choice.options:
        known = value in {option.id for option in choice.options}
    else:
        known = not value or _is_number(value)
    if not known:
        raise Refusal(RefusalCode.POLICY_CHOICE, place=Place(path=choice.row), value=value)
    return value


def settle_choices(text: PolicyText, settings: Settings) -> PolicyText:
    """Return ``text`` with every choice applied to its rows.

    Raises: Refusal POLICY_CHOICE.
    """
    chosen = _Chosen(values={one.row: settled_as(one, settings) for one in text.choices})
    return msgspec.structs.replace(
        text,
        requirements=tuple(chosen.requirement(row) for row in text.requirements),
        targets=tuple(chosen.target(row) for row in text.targets),
        rules=tuple(chosen.rule(row) for row in text.rules),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    values: Settings

    def requirement(self, row: RequirementRow) -> RequirementRow:
        for variant in self._variants(row):
            row = msgspec.structs.replace(
                row,
                requirement=variant.requirement or row.requirement,
                applies_when=variant.applies_when or row.applies_when,
            )
        applies_when = self._filled(row.applies_when, row.row)
        unset = row.applies_when is not None and applies_when is None
        return msgspec.structs.replace(
            row,
            # Without its number nobody can say whom the row speaks to: nothing is judged.
            requirement=None if unset else self._filled(row.requirement, row.row),
            applies_when=applies_when,
        )

    def target(self, row: TargetRow) -> TargetRow:
        for variant in self._variants(row):
            row = msgspec.structs.replace(
                row,
                asks=variant.asks or row.asks,
                binds=variant.binds or row.binds,
                by=variant.by or row.by,
                applies_when=variant.applies_when or row.applies_when,
            )
        return msgspec.structs.replace(row, asks=tuple(self._ask(ask, row.row) for ask in row.asks))

    def _variants(self, row: _Row) -> tuple[VariantText, ...]:
        return tuple(one for one in row.variants if self._value(one.choice, row.row) == one.option)

    def _ask(self, ask: AskText, path: str) -> AskText:
        """Fill in the numbers; an ask whose number is not set is only shown."""
        filled = {
            name: value if not (key := _placeholder(value)) else self._value(key, path)
            for name in ("at_least", "more_than", "at_most", "less_than", "equals")
            if (value := getattr(ask, name))
        }
        per = None if ask.per is None else self._amount(ask.per, path)
        return msgspec.structs.replace(ask, value=self._amount(ask.value, path), per=per, **filled)

    def rule(self, row: RuleRow) -> RuleRow:
        return msgspec.structs.replace(row, requirement=self._filled(row.requirement, row.row))

    def _amount(self, tree: Any, path: str) -> Any:
        """Fill the numbers in; what hangs on one that is not set only a person can tell."""
        if isinstance(tree, dict):
            names = [key for value in tree.values() if (key := _placeholder(value))]
            if any(not self._value(name, path) for name in names):
                return {"attested": "true"}
            return {key: self._amount(value, path) for key, value in tree.items()}
        if isinstance(tree, (list, tuple)):
            return [self._amount(value, path) for value in tree]
        return self._replaced(tree, path)

    def _filled(self, requirement: dict[str, Any] | None, path: str) -> dict[str, Any] | None:
        if requirement is None:
            return None
        names = {key for text in _texts(requirement) if (key := _placeholder(text))}
        if any(not self._value(name, path) for name in names):
            return None
        return self._replaced(requirement, path) if names else requirement

    def _replaced(self, tree: Any, path: str) -> Any:
        if isinstance(tree, dict):
            return {key: self._replaced(value, path) for key, value in tree.items()}
        if isinstance(tree, (list, tuple)):
            return [self._replaced(value, path) for value in tree]
        key = _placeholder(tree)
        return self._value(key, path) if key else tree

    def _value(self, choice: str, path: str) -> str:
        if choice not in self.values:
            raise Refusal(RefusalCode.POLICY_CHOICE, place=Place(path=path), value=choice)
        return self.values[choice]


def _placeholder(text: object) -> str:
    """Return ``F43`` of ``{F43}``, else ``""``."""
    if isinstance(text, str) and text.startswith("{") and text.endswith("}"):
        return text[1:-1]
    return ""


def _texts(tree: object) -> list[str]:
    if isinstance(tree, dict):
        return [text for value in tree.values() for text in _texts(value)]
    if isinstance(tree, (list, tuple)):
        return [text for value in tree for text in _texts(value)]
    return [tree] if isinstance(tree, str) else []


def _is_number(value: str) -> bool:
    try:
        parse_exact(value)
    except (ValueError, ZeroDivisionError):
        return False
    return True
