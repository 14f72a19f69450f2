"""A requirement as a line that an officer reads and writes: ``注册护士〔staff.nurses〕≥ 5``.

The line says everything the requirement says, digit for digit: what
``notation_parse`` reads back is the same tree.

=====================================  ==================================================
``护士〔staff.nurses〕≥ 5``              a measure and its bound
``… ≥ 1，每 10000 人口〔…〕，另加 3``      the bound scales with another measure
``机构类别〔institution.kind〕为 …、…``   a stated choice; ``早于``, ``不早于`` for a stated day
``除颤仪〔equipment/defibrillator〕``     a register holds the kind; ``≥ 2`` for more units
``种数（检验〔test〕，限 …、…）≥ 3``       so many different kinds; ``按 类别`` for categories
``人工确认“…”``                         a person confirms
``政策要求 A107``                       what another row of the same policy asks
``全部（…；…）``, ``任一（…；…）``,         combine
``至少 2 项（…；…）``, ``当（…）则（…）``
=====================================  ==================================================

The id in brackets counts, the title before it is for the reader. What a line
cannot say (a misspelt field, a number that is none, an unknown name) is written
as ``原文{…}``, its JSON: nothing is lost on the way.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any

from models.standards.language import ASSESSMENT_DAY, Comparison, Order
from models.standards.notation_names import Book, Names
from models.standards.requirements import MAX_DEPTH
from models.standards.text import RequirementText


class Subject(Enum):
    """What a leaf asks about."""

    MEASURE = "measure"
    FACT = "fact"
    KIND = "register"


class Operand(Enum):
    """What stands after a comparison."""

    NUMBER = "number"
    CHOICES = "choices"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One way to ask about a subject: the field it fills and its words, the first is written."""

    subject: Subject
    field: str
    operand: Operand
    words: tuple[str, ...]


COMPARISONS: Mapping[Comparison, tuple[str, ...]] = {
    Comparison.AT_LEAST: ("≥", ">=", "不少于", "不低于", "大于等于"),
    Comparison.AT_MOST: ("≤", "<=", "不超过", "不多于", "不高于", "小于等于"),
    Comparison.MORE_THAN: (">", "多于", "大于", "高于"),
    Comparison.LESS_THAN: ("<", "少于", "小于", "低于"),
    Comparison.EQUALS: ("=", "等于"),
}
ASKS: tuple[Ask, ...] = (
    *(
        Ask(subject=Subject.MEASURE, field=comparison.value, operand=Operand.NUMBER, words=words)
        for comparison, words in COMPARISONS.items()
    ),
    Ask(
        subject=Subject.KIND,
        field="at_least",
        operand=Operand.NUMBER,
        words=COMPARISONS[Comparison.AT_LEAST],
    ),
    Ask(subject=Subject.FACT, field="one_of", operand=Operand.CHOICES, words=("为", "是")),
    Ask(subject=Subject.FACT, field=Order.BEFORE.value, operand=Operand.DAY, words=("早于",)),
    Ask(
        subject=Subject.FACT,
        field=Order.ON_OR_AFTER.value,
        operand=Operand.DAY,
        words=("不早于",),
    ),
)
"""Every leaf with a comparison: a new one is a new line here."""

LISTS: Mapping[str, str] = MappingProxyType({"all": "全部", "any": "任一"})
AT_LEAST, ITEMS, CONDITION, CONSEQUENCE = "至少", "项", "当", "则"
ATTESTED, VERBATIM, ROW = "人工确认", "原文", "政策要求"
DISTINCT, BY, AMONG = "种数", "按", "限"
EVERY, PLUS = "每", "另加"
GROUPINGS: Mapping[str, str] = MappingProxyType({"kind": "种类", "category": "类别"})
DAYS = Book({ASSESSMENT_DAY: "评定日"})
HEADS = (*LISTS.values(), AT_LEAST, CONDITION, ATTESTED, VERBATIM, DISTINCT, ROW)
"""Words a requirement other than a comparison begins with."""

NUMBER = re.compile(
    r"(?:[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:/\d+)?%?|\{[A-Z]\d{1,4}\})", re.ASCII
)
"""How a number is written in a line; it is kept as it stands. ``{F43}`` is a policy's choice."""
CODE = re.compile(r"[A-Za-z0-9_.\-]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_AWKWARD = re.compile(r"[\[\]【】〔〕；;≥≤><=＝＞＜“”\"「」、，,\s／/]")
"""What a title may not hold beside its id: the line would read differently."""


class Unsayable(Exception):
    """The line has no words for this; its JSON is written instead."""


def write_notation(requirement: RequirementText, names: Names) -> str:
    """Return the line of a written requirement; any tree of JSON values has one."""
    return Writer(names).line(requirement, 0)


class Writer:
    """Writes one tree; deeper than the language goes, it writes JSON."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def line(self, tree: object, depth: int) -> str:
        """Write one requirement. Raises: Unsayable where it is no mapping."""
        if not isinstance(tree, dict):
            raise Unsayable
        try:
            if depth > MAX_DEPTH:
                raise Unsayable
            for field, write in _WRITERS.items():
                if field in tree:
                    return write(self, tree, depth)
            raise Unsayable
        except Unsayable:
            return VERBATIM + json.dumps(tree, ensure_ascii=False, separators=(", ", ": "))

    def compared(self, tree: Mapping[str, Any], _depth: int) -> str:
        """Write a measure or a fact with its comparison."""
        subject = Subject.MEASURE if "measure" in tree else Subject.FACT
        asks = [ask for ask in ASKS if ask.subject is subject and ask.field in tree]
        if len(asks) != 1 or set(tree) - {subject.value, asks[0].field, "per"}:
            raise Unsayable
        ask, ident = asks[0], tree[subject.value]
        book = self.names.measures if subject is Subject.MEASURE else self.names.facts
        operand = self._operand(ask, tree[ask.field], ident)
        scale = self._scale(tree["per"], subject) if "per" in tree else ""
        return f"{named(ident, book)}{_spaced(ask.words[0])}{operand}{scale}"

    def _operand(self, ask: Ask, value: object, ident: object) -> str:
        if ask.operand is Operand.NUMBER:
            return number(value)
        if ask.operand is Operand.DAY:
            day = isinstance(value, str) and _DAY.fullmatch(value)
            return str(value) if day else _word(value, DAYS)
        if not isinstance(value, list) or not value:
            raise Unsayable
        options = self.names.options.get(str(ident), Book({}))
        return "、".join(_word(item, options) for item in value)

    def _scale(self, per: object, subject: Subject) -> str:
        if subject is not Subject.MEASURE or not isinstance(per, dict):
            raise Unsayable
        if set(per) - {"measure", "every", "plus"} or "measure" not in per:
            raise Unsayable
        every = f"{number(per['every'])} " if "every" in per else ""
        plus = f"，{PLUS} {number(per['plus'])}" if "plus" in per else ""
        return f"，{EVERY} {every}{named(per['measure'], self.names.measures)}{plus}"

    def held(self, tree: Mapping[str, Any], _depth: int) -> str:
        """Write a kind of a register."""
        if set(tree) - {"register", "kind", "at_least"} or "kind" not in tree:
            raise Unsayable
        name = named(f"{tree['register']}/{tree['kind']}", self.names.kinds)
        return f"{name} ≥ {number(tree['at_least'])}" if "at_least" in tree else name

    def distinct(self, tree: Mapping[str, Any], _depth: int) -> str:
        """Write how many kinds of a register are held."""
        if set(tree) - {"distinct", "by", "at_least", "among"}:
            raise Unsayable
        register = tree["distinct"]
        said = [named(register, self.names.registers)]
        if "by" in tree:
            if tree["by"] not in GROUPINGS:
                raise Unsayable
            said.append(f"{BY} {GROUPINGS[tree['by']]}")
        if "among" in tree:
            said.append(f"{AMONG} {self._among(register, tree['among'])}")
        bound = f" ≥ {number(tree['at_least'])}" if "at_least" in tree else ""
        return f"{DISTINCT}（{'，'.join(said)}）{bound}"

    def _among(self, register: str, among: object) -> str:
        kinds = self.names.kinds_of(register)
        if not isinstance(among, list) or not among:
            raise Unsayable
        return "、".join(named(kind, kinds) for kind in among)

    def attested(self, tree: Mapping[str, Any], _depth: int) -> str:
        """Write what a person confirms."""
        text = tree["attested"]
        if len(tree) != 1 or not isinstance(text, str):
            raise Unsayable
        return ATTESTED if text == "true" else ATTESTED + quoted(text)

    def row(self, tree: Mapping[str, Any], _depth: int) -> str:
        """Write a row of the same policy."""
        row = tree["row"]
        if len(tree) != 1 or not isinstance(row, str) or not CODE.fullmatch(row):
            raise Unsayable
        return f"{ROW} {row}"

    def listed(self, tree: Mapping[str, Any], depth: int) -> str:
        """Write all or any of several parts."""
        (field, parts), *more = tree.items()
        if more or field not in LISTS:
            raise Unsayable
        return f"{LISTS[field]}（{self._parts(parts, depth)}）"

    def n_of(self, tree: Mapping[str, Any], depth: int) -> str:
        """Write at least so many of several parts."""
        if set(tree) != {"n_of", "parts"}:
            raise Unsayable
        parts = self._parts(tree["parts"], depth)
        return f"{AT_LEAST} {number(tree['n_of'])} {ITEMS}（{parts}）"

    def _parts(self, parts: object, depth: int) -> str:
        if not isinstance(parts, list):
            raise Unsayable
        return "；".join(self.line(part, depth + 1) for part in parts)

    def when(self, tree: Mapping[str, Any], depth: int) -> str:
        """Write a condition and what it asks."""
        if set(tree) != {"when", "then"}:
            raise Unsayable
        condition, then = (self.line(tree[field], depth + 1) for field in ("when", "then"))
        return f"{CONDITION}（{condition}）{CONSEQUENCE}（{then}）"


_Write = Callable[[Writer, Mapping[str, Any], int], str]
_WRITERS: Mapping[str, _Write] = {
    "measure": Writer.compared,
    "fact": Writer.compared,
    "register": Writer.held,
    "distinct": Writer.distinct,
    "attested": Writer.attested,
    "row": Writer.row,
    "all": Writer.listed,
    "any": Writer.listed,
    "n_of": Writer.n_of,
    "when": Writer.when,
}


def quoted(text: str) -> str:
    """Return a text between quotation marks; a closing mark inside stands twice."""
    return f"“{text.replace('”', '””')}”"


def named(ident: object, book: Book) -> str:
    """Return ``title〔id〕``, without the title where it would be misread.

    Raises: Unsayable for what the book does not know.
    """
    if not isinstance(ident, str) or ident not in book or not _writable(ident):
        raise Unsayable
    title = book.titles[ident]
    beside = title and not _AWKWARD.search(title) and _balanced(title)
    misread = title.startswith(HEADS) or NUMBER.fullmatch(title)
    return f"{title}〔{ident}〕" if beside and not misread else f"〔{ident}〕"


def _word(value: object, book: Book) -> str:
    if not isinstance(value, str):
        raise Unsayable
    if value in book:
        try:
            return named(value, book)
        except Unsayable:
            pass
    return quoted(value)


def _writable(ident: str) -> bool:
    return all(CODE.fullmatch(part) for part in ident.split("/", 1))


def number(value: object) -> str:
    """Return a number as it stands. Raises: Unsayable where it is none."""
    if not isinstance(value, str) or not NUMBER.fullmatch(value):
        raise Unsayable
    return value


def _spaced(word: str) -> str:
    return f" {word} "


def _balanced(title: str) -> bool:
    depth = 0
    for mark in title.replace("（", "(").replace("）", ")"):
        depth += (mark == "(") - (mark == ")")
        if depth < 0:
            return False
    return depth == 0
