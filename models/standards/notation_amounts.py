"""The amounts of an area's targets in one line: ``机构数（限 村卫生室〔…〕；达到 …）``.

============================  ======================================================
``机构数（限 …；其中 …；达到 …）``  how many institutions (of kinds, meeting a condition) meet
``合计（指标〔id〕；限 …；其中 …）``  a measure added up over institutions
``地区（指标〔id〕）``            a figure of the area itself
``14``                        a number the document states
============================  ======================================================

As in ``notation``, what has no words is written as ``原文{…}``.
"""

import json
from collections.abc import Mapping
from typing import Any

from models.standards.notation import VERBATIM, Unsayable, Writer, named, number
from models.standards.notation_names import Book, Names
from models.standards.notation_parse import Reader
from models.standards.policy_text import AmountText

COUNT, SUM, AREA = "机构数", "合计", "地区"
_PARTS: Mapping[str, str] = {"kinds": "限", "when": "其中", "where": "达到"}
_KIND_FACT = "institution.kind"


def write_amount(amount: AmountText, names: Names) -> str:
    """Return the line of a written amount; any tree of JSON values has one."""
    try:
        return _said(amount, names)
    except Unsayable:
        return VERBATIM + json.dumps(amount, ensure_ascii=False, separators=(", ", ": "))


def _said(amount: AmountText, names: Names) -> str:
    fields = set(amount)
    if fields == {"number"}:
        return number(amount["number"])
    if fields == {"area"}:
        return f"{AREA}（{named(amount['area'], names.measures)}）"
    if fields == {"count"} and isinstance(amount["count"], dict):
        parts = _parts(amount["count"], names)
        return f"{COUNT}（{'；'.join(parts)}）" if parts else COUNT
    if "sum" in fields and fields <= {"sum", "kinds", "when"}:
        rest = {field: value for field, value in amount.items() if field != "sum"}
        parts = [named(amount["sum"], names.measures), *_parts(rest, names)]
        return f"{SUM}（{'；'.join(parts)}）"
    raise Unsayable


def _parts(fields: Mapping[str, Any], names: Names) -> list[str]:
    if set(fields) - set(_PARTS):
        raise Unsayable
    said = []
    for field, word in _PARTS.items():
        if field in fields:
            say = _kinds if field == "kinds" else _line
            said.append(f"{word} {say(fields[field], names)}")
    return said


def _kinds(kinds: object, names: Names) -> str:
    if not isinstance(kinds, list) or not kinds:
        raise Unsayable
    return "、".join(named(kind, _institutions(names)) for kind in kinds)


def _line(tree: object, names: Names) -> str:
    return Writer(names).line(tree, 0)


def _institutions(names: Names) -> Book:
    return names.options.get(_KIND_FACT, Book({}))


def parse_amount(text: str, names: Names) -> AmountText:
    """Return the amount that ``text`` says. Raises: as ``parse_notation``."""
    reader = _AmountReader(text, names)
    amount = reader.amount()
    reader.end()
    return amount


class _AmountReader(Reader):
    """Reads amounts, and the requirements inside them."""

    def amount(self) -> AmountText:
        """Read one amount."""
        if self.take(VERBATIM):
            return self.json()
        if self.take(COUNT):
            return {"count": self._open_parts() if self.take("(") else {}}
        if self.take(SUM):
            self.expect("(", "open")
            measure = self.measure(stops=";")
            rest = self._open_parts() if self.take(";") else self._closed()
            return {"sum": measure, **rest}
        if self.take(AREA):
            self.expect("(", "open")
            measure = self.measure()
            return {"area": measure, **self._closed()}
        return {"number": self.number()}

    def _closed(self) -> dict[str, Any]:
        self.expect(")", "close-or-separator")
        return {}

    def _open_parts(self) -> dict[str, Any]:
        """Read parts up to the bracket that closes them."""
        found: dict[str, Any] = {}
        while not found or self.take(";"):
            field = next((one for one, word in _PARTS.items() if self.take(word)), "")
            if not field or field in found:
                raise self.refused("amount-part")
            found[field] = self._institutions() if field == "kinds" else self.requirement(0)
        self._closed()
        return found

    def _institutions(self) -> list[str]:
        kinds: list[str] = []
        while not kinds or self.take("、"):
            kinds.append(self.value(_institutions(self.names)))
        return kinds
