"""Read a requirement as it is written in one line; see ``notation`` for the words.

Full-width and half-width marks are the same, blanks and line breaks are free.
Every refusal says at which character, what was expected there and, for a name,
which one was probably meant.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from models.standards.notation import (
    AMONG,
    ASKS,
    AT_LEAST,
    ATTESTED,
    BY,
    CODE,
    CONDITION,
    CONSEQUENCE,
    DAYS,
    DISTINCT,
    EVERY,
    GROUPINGS,
    HEADS,
    ITEMS,
    LISTS,
    NUMBER,
    PLUS,
    ROW,
    VERBATIM,
    Ask,
    Operand,
    Subject,
)
from models.standards.notation_names import Book, Names
from models.standards.notation_scan import OPENING_QUOTES, Scan
from models.standards.requirements import MAX_DEPTH
from models.standards.text import RequirementText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

_ENDS_NAME = frozenset(';≥≤><=“”"〕')
_WORDS = sorted({word for ask in ASKS for word in ask.words}, key=len, reverse=True)
_COMPARISON = re.compile("|".join(re.escape(word) for word in _WORDS))
_REGISTER_AND_KIND = re.compile(rf"{CODE.pattern}/{CODE.pattern}")
_UNKNOWN = {
    Subject.MEASURE: RefusalCode.PACK_UNKNOWN_MEASURE,
    Subject.FACT: RefusalCode.PACK_UNKNOWN_FACT,
    Subject.KIND: RefusalCode.PACK_UNKNOWN_KIND,
}


def parse_notation(text: str, names: Names) -> RequirementText:
    """Return the tree that ``text`` says.

    Raises: Refusal PACK_NOTATION (``at``: character from 1; ``expected``: words
    of a closed list; ``found``; ``nearest``), PACK_UNKNOWN_MEASURE, _FACT, _KIND
    (``at``, ``name``, ``nearest``) or PACK_NAME_DISAGREES (``at``, ``title``,
    ``name``: the id before which another title stands; one of the two was meant).
    """
    reader = Reader(text, names)
    tree = reader.requirement(0)
    reader.end()
    return tree


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A name as written: ``title〔ident〕``; without brackets the title may be an id."""

    title: str
    ident: str
    at: int


class Reader(Scan):
    """Reads one line, requirement by requirement."""

    def __init__(self, written: str, names: Names) -> None:
        super().__init__(written)
        self.names = names

    def requirement(self, depth: int) -> RequirementText:
        """Read one requirement."""
        self.blank()
        for start, read in _STARTS:
            if found := start.match(self.text, self.at):
                if depth > MAX_DEPTH and read is not Reader.verbatim:
                    raise self.refused("shallower")
                self.at = found.end()
                return read(self, found, depth)
        return self._asked()

    def listed(self, found: re.Match[str], depth: int) -> RequirementText:
        """Read ``全部（`` and ``任一（``, which are behind us."""
        field = next(field for field, word in LISTS.items() if word == found[1])
        return {field: self._parts(depth)}

    def n_of(self, found: re.Match[str], depth: int) -> RequirementText:
        """Read ``至少 2 项（``, which is behind us."""
        return {"n_of": found[1], "parts": self._parts(depth)}

    def when(self, _found: re.Match[str], depth: int) -> RequirementText:
        """Read ``当（``, which is behind us."""
        condition = self.requirement(depth + 1)
        self.expect(")", "close")
        self.expect(CONSEQUENCE, "then")
        self.expect("(", "open")
        then = self.requirement(depth + 1)
        self.expect(")", "close")
        return {"when": condition, "then": then}

    def attested(self, _found: re.Match[str], _depth: int) -> RequirementText:
        """Read what a person confirms."""
        self.blank()
        return {"attested": self.quotation() if self.peek() in OPENING_QUOTES else "true"}

    def row(self, found: re.Match[str], _depth: int) -> RequirementText:
        """Read a row of the same policy, which is behind us."""
        return {"row": found[1]}

    def verbatim(self, _found: re.Match[str], _depth: int) -> RequirementText:
        """Read JSON, which is ahead."""
        return self.json()

    def json(self) -> dict[str, Any]:
        """Read one JSON object."""
        self.blank()
        try:
            tree, end = json.JSONDecoder().raw_decode(self.written, self.at)
        except (ValueError, RecursionError) as broken:
            raise self.refused("json") from broken
        self.at = end
        if not isinstance(tree, dict):
            raise self.refused("json")
        return tree

    def distinct(self, _found: re.Match[str], _depth: int) -> RequirementText:
        """Read ``种数（``, which is behind us."""
        name = self.name(stops=",")
        register = self.known(name, self.names.registers, RefusalCode.PACK_UNKNOWN_KIND)
        tree: dict[str, Any] = {"distinct": register}
        while self.take(","):
            if "by" not in tree and self.take(BY):
                tree["by"] = self._grouping()
            elif "among" not in tree and self.take(AMONG):
                tree["among"] = self._kinds(register)
            else:
                raise self.refused("narrowing")
        self.expect(")", "close")
        if ask := self._comparison(Subject.KIND):
            tree[ask.field] = self.number()
        return tree

    def _grouping(self) -> str:
        self.blank()
        for field, word in GROUPINGS.items():
            if self.take(word):
                return field
        raise self.refused("grouping")

    def _kinds(self, register: str) -> list[str]:
        book = self.names.kinds_of(register)
        found: list[str] = []
        while not found or self.take("、"):
            name = self.name(stops=",、")
            found.append(self.known(name, book, RefusalCode.PACK_UNKNOWN_KIND))
        return found

    def _parts(self, depth: int) -> list[RequirementText]:
        parts: list[RequirementText] = []
        if self.take(")"):
            return parts
        while not parts or self.take(";"):
            parts.append(self.requirement(depth + 1))
        self.expect(")", "close-or-separator")
        return parts

    def _asked(self) -> RequirementText:
        name = self.name()
        if self._is_kind(name):
            return self._held(name)
        ask = self._comparison(Subject.MEASURE, Subject.FACT)
        if ask is None:
            self._refuse_bare(name)
            raise self.refused("comparison")
        if ask.subject is Subject.FACT:
            return self._fact(name, ask)
        tree: dict[str, Any] = {
            "measure": self.known(name, self.names.measures, _UNKNOWN[ask.subject]),
            ask.field: self.number(),
        }
        if self.take(f",{EVERY}", EVERY):
            tree["per"] = self._scale()
        return tree

    def _is_kind(self, name: _Name) -> bool:
        if "/" in name.ident or _REGISTER_AND_KIND.fullmatch(name.title):
            return True
        if name.ident:
            return False
        kind = self.names.kinds.find(name.title)
        if kind and (self.names.measures.find(name.title) or self.names.facts.find(name.title)):
            raise self.refused("id", at=name.at, nearest=self.names.kinds.nearest(kind))
        return kind is not None

    def _refuse_bare(self, name: _Name) -> None:
        """Refuse a name without a comparison that is neither a measure nor a fact."""
        word = name.ident or name.title
        if any(book.find(word) for book in (self.names.measures, self.names.facts)):
            return
        nearest = _misspelt_head(name) or self.names.kinds.nearest(word)
        nearest = nearest or self.names.measures.nearest(word)
        raise self.refused("requirement", at=name.at, nearest=nearest)

    def _held(self, name: _Name) -> RequirementText:
        known = self.known(name, self.names.kinds, _UNKNOWN[Subject.KIND])
        register, _, kind = known.partition("/")
        tree: dict[str, Any] = {"register": register, "kind": kind}
        if ask := self._comparison(Subject.KIND):
            tree[ask.field] = self.number()
        return tree

    def _fact(self, name: _Name, ask: Ask) -> RequirementText:
        fact = self.known(name, self.names.facts, _UNKNOWN[Subject.FACT])
        if ask.operand is Operand.DAY:
            return {"fact": fact, ask.field: self._day()}
        options = self.names.options.get(fact, Book({}))
        values = [self.value(options)]
        while self.take("、"):
            values.append(self.value(options))
        return {"fact": fact, ask.field: values}

    def _day(self) -> str:
        self.blank()
        if found := re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII).match(self.text, self.at):
            self.at = found.end()
            return found[0]
        return self.value(DAYS)

    def value(self, options: Book) -> str:
        """Read one of ``options``, or a text in quotation marks."""
        self.blank()
        if self.peek() in OPENING_QUOTES:
            return self.quotation()
        name = self.name(stops="、,")
        return self.known(name, options, None)

    def _scale(self) -> dict[str, str]:
        self.blank()
        per: dict[str, str] = {}
        # "0–6岁" begins a title, "10000 " is a number
        every = re.compile(NUMBER.pattern + r"(?=\s|〔)", re.ASCII).match(self.text, self.at)
        if every:
            per["every"] = every[0]
            self.at = every.end()
        per["measure"] = self.measure(stops=",")
        if self.take(f",{PLUS}", PLUS):
            per["plus"] = self.number()
        return per

    def measure(self, stops: str = "") -> str:
        """Read the name of a measure; return its id."""
        return self.known(self.name(stops), self.names.measures, _UNKNOWN[Subject.MEASURE])

    def known(self, name: _Name, book: Book, code: RefusalCode | None) -> str:
        """Return the id a name stands for."""
        if name.ident:
            if name.ident not in book:
                raise self._unknown(name, name.ident, book, code)
            if name.title and name.ident not in book.titled(name.title):
                raise Refusal(
                    RefusalCode.PACK_NAME_DISAGREES,
                    at=name.at + 1,
                    title=name.title,
                    name=name.ident,
                )
            return name.ident
        found = book.find(name.title)
        if found is None:
            raise self._unknown(name, name.title, book, code)
        return found

    def _unknown(self, name: _Name, word: str, book: Book, code: RefusalCode | None) -> Refusal:
        if head := _misspelt_head(name):
            return self.refused("requirement", at=name.at, nearest=head)
        nearest = book.nearest(word) if word else ""
        if code is None or not word:
            return self.refused("value" if code is None else "name", at=name.at, nearest=nearest)
        if not nearest and book is self.names.measures:
            nearest = self.names.kinds.nearest(word)
        return Refusal(code, name=word, nearest=nearest, at=name.at + 1)

    def name(self, stops: str = "") -> _Name:
        """Read a name; without an id it ends before a comparison, or one of ``stops``."""
        self.blank()
        start, depth = self.at, 0
        while self.at < len(self.text):
            mark = self.text[self.at]
            if mark == "〔":
                return self._bracketed(start)
            if mark in _ENDS_NAME or mark in stops or (mark == ")" and not depth):
                break
            depth += (mark == "(") - (mark == ")")
            self.at += 1
        self.at = self._end_of_bare(start)
        return _Name(title=self.text[start : self.at].strip(), ident="", at=start)

    def _bracketed(self, start: int) -> _Name:
        title = self.text[start : self.at].strip()
        close = self.text.find("〕", self.at)
        if close < 0:
            raise self.refused("bracket")
        ident = self.text[self.at + 1 : close].strip()
        self.at = close + 1
        return _Name(title=title, ident=ident, at=start)

    def _end_of_bare(self, start: int) -> int:
        """Return where a name without an id ends: before a comparison told in words."""
        books = (self.names.measures, self.names.facts, self.names.kinds)
        whole = self.text[start : self.at]
        if any(book.find(whole.strip()) for book in books):
            return self.at
        first = None
        for found in _COMPARISON.finditer(whole):
            first = found.start() if first is None else first
            if any(book.find(whole[: found.start()].strip()) for book in books):
                return start + found.start()
        return self.at if not first else start + first

    def _comparison(self, *subjects: Subject) -> Ask | None:
        self.blank()
        found = _COMPARISON.match(self.text, self.at)
        if not found:
            return None
        asks = [ask for ask in ASKS if ask.subject in subjects and found[0] in ask.words]
        if not asks:
            raise self.refused("comparison")
        self.at = found.end()
        return asks[0]


def _misspelt_head(name: _Name) -> str:
    """Return ``全部`` where ``全不（…`` stands for a name."""
    head, bracket, _ = name.title.partition("(")
    return (
        next(iter(get_close_matches(head.strip(), HEADS, n=1, cutoff=0.5)), "") if bracket else ""
    )


_Read = Callable[[Reader, re.Match[str], int], RequirementText]
_STARTS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (re.compile(rf"({'|'.join(LISTS.values())})\s*\("), Reader.listed),
    (re.compile(rf"{AT_LEAST}\s*({NUMBER.pattern})\s*{ITEMS}\s*\(", re.ASCII), Reader.n_of),
    (re.compile(rf"{CONDITION}\s*\("), Reader.when),
    (re.compile(rf"{DISTINCT}\s*\("), Reader.distinct),
    (re.compile(rf"{ATTESTED}(?=\s*(?:[“\";)]|$))"), Reader.attested),
    (re.compile(rf"{ROW}\s*({CODE.pattern})"), Reader.row),
    (re.compile(rf"{VERBATIM}\s*(?={{)"), Reader.verbatim),
)
"""What a requirement may begin with, besides a name."""
