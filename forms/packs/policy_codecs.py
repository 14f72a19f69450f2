"""The cells that only a policy's workbook has: amounts, bounds, options."""

# ruff: noqa: D102 - ``Codec`` says what the methods do

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from forms.packs.pack_codecs import Notation, Several
from models.standards.notation import COMPARISONS, NUMBER, quoted
from models.standards.notation_amounts import parse_amount, write_amount
from models.standards.notation_names import Names
from models.standards.notation_scan import OPENING_QUOTES, Scan
from models.standards.policy_text import OptionText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

_SIGNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {comparison.value: words for comparison, words in COMPARISONS.items()}
)
_ID_AND_TITLE = re.compile("([^:：]*)[:：](.*)", re.DOTALL)
BOUND_FIELDS = tuple(_SIGNS)
"""The fields of an ask that one cell holds together."""
AMOUNT = Notation(said=write_amount, parsed=parse_amount)
"""An amount in one line; see ``models.standards.notation_amounts``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What an ask is held against: ``≥ 90%``. Written of an ask, read as its fields."""

    choices: tuple[str, ...] = ()
    closed: bool = False
    numbers: bool = False
    takes_blank: bool = False

    def write(self, value: object, names: Names) -> str:  # noqa: ARG002
        stated = {name: getattr(value, name) for name in BOUND_FIELDS}
        return "；".join(
            f"{_SIGNS[name][0]} {bound if NUMBER.fullmatch(bound) else quoted(bound)}"
            for name, bound in stated.items()
            if bound
        )

    def read(self, text: str, names: Names) -> Mapping[str, str]:  # noqa: ARG002
        scan = Scan(text)
        found: dict[str, str] = {}
        while not found or scan.take(";"):
            sign = _sign(scan)
            if sign is None or sign in found:
                raise scan.refused("comparison")
            scan.blank()
            found[sign] = scan.quotation() if scan.peek() in OPENING_QUOTES else scan.number()
        scan.end()
        return MappingProxyType(found)


def _sign(scan: Scan) -> str | None:
    spelt = [(word, name) for name, words in _SIGNS.items() for word in words]
    for word, name in sorted(spelt, key=lambda one: -len(one[0])):
        if scan.take(word):
            return name
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Option:
    """One option: ``id：title``."""

    choices: tuple[str, ...] = ()
    closed: bool = False
    numbers: bool = False
    takes_blank: bool = False

    def write(self, value: object, names: Names) -> str:  # noqa: ARG002
        assert isinstance(value, OptionText)
        return f"{value.id}：{value.title}"

    def read(self, text: str, names: Names) -> OptionText:  # noqa: ARG002
        found = _ID_AND_TITLE.fullmatch(text)
        if not found:
            raise Refusal(
                RefusalCode.PACK_NOTATION, at=1, expected="option", found=text[:12], nearest=""
            )
        return OptionText(id=found[1].strip(), title=found[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Several):
    """The options of a choice."""

    each: _Option = field(default_factory=_Option)
