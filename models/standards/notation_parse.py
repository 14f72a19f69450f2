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
    VERBATIM,
    Ask,
    Operand,
    Subject,
)
from models.standards.notation_names import Book, Names
from models.standards.requirements import MAX_DEPTH
from models.standards.text import RequirementText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

_NARROW = str.maketrans(
    {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {"\u3000": " ", "\u00a0": " ", "[": "〔", "]": "〕", "【": "〔", "】": "〕"}
    | {"［": "〔", "］": "〕", "「": "“", "」": "”"}
)
"""One character for one, so that positions stay those of the text."""
_OPENING_QUOTES = {"“": "”", '"': '"'}
_ENDS_NAME = frozenset(';≥≤><=“”"〕')
_WORDS = sorted({word for ask in ASKS for word in ask.words}, key=len, reverse=True)
_COMPARISON = re.compile("|".join(re.escape(word) for word in _WORDS))
_REGISTER_AND_KIND = re.compile(rf"{CODE.pattern}/{CODE.pattern}")
_FOUND_CHARACTERS = 12
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
    reader = _Reader(text, names)
    tree = reader.requirement(0)
    reader.end()
    return tree


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A name as written: ``title〔ident〕``; without brackets the title may be an id."""

    title: str
    ident: str
    at: int


class _Reader:
    """Walks one line from left to right."""

    def __init__(self, text: str, names: Names) -> None:
        self._written = text
        self._text = text.translate(_NARROW)
        self._names = names
        self._at = 0

    def requirement(self, depth: int) -> RequirementText:
        """Read one requirement."""
        self._blank()
        for start, read in _STARTS:
            if found := start.match(self._text, self._at):
                if depth > MAX_DEPTH and read is not _Reader.verbatim:
                    raise self._refused("shallower")
                self._at = found.end()
                return read(self, found, depth)
        return self._asked()

    def end(self) -> None:
        """Refuse anything that is left."""
        self._blank()
        if self._at < len(self._text):
            raise self._refused("end")

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
        self._expect(")", "close")
        self._expect(CONSEQUENCE, "then")
        self._expect("(", "open")
        then = self.requirement(depth + 1)
        self._expect(")", "close")
        return {"when": condition, "then": then}

    def attested(self, _found: re.Match[str], _depth: int) -> RequirementText:
        """Read what a person confirms."""
        self._blank()
        return {"attested": self._quotation() if self._peek() in _OPENING_QUOTES else "true"}

    def verbatim(self, _found: re.Match[str], _depth: int) -> RequirementText:
        """Read JSON."""
        try:
            tree, end = json.JSONDecoder().raw_decode(self._written, self._at)
        except (ValueError, RecursionError) as broken:
            raise self._refused("json") from broken
        self._at = end
        if not isinstance(tree, dict):
            raise self._refused("json")
        return tree

    def distinct(self, _found: re.Match[str], _depth: int) -> RequirementText:
        """Read ``种数（``, which is behind us."""
        name = self._name(stops=",")
        register = self._known(name, self._names.registers, RefusalCode.PACK_UNKNOWN_KIND)
        tree: dict[str, Any] = {"distinct": register}
        while self._take(","):
            if "by" not in tree and self._take(BY):
                tree["by"] = self._grouping()
            elif "among" not in tree and self._take(AMONG):
                tree["among"] = self._kinds(register)
            else:
                raise self._refused("narrowing")
        self._expect(")", "close")
        if ask := self._comparison(Subject.KIND):
            tree[ask.field] = self._number()
        return tree

    def _grouping(self) -> str:
        self._blank()
        for field, word in GROUPINGS.items():
            if self._take(word):
                return field
        raise self._refused("grouping")

    def _kinds(self, register: str) -> list[str]:
        book = self._names.kinds_of(register)
        found: list[str] = []
        while not found or self._take("、"):
            name = self._name(stops=",、")
            found.append(self._known(name, book, RefusalCode.PACK_UNKNOWN_KIND))
        return found

    def _parts(self, depth: int) -> list[RequirementText]:
        parts: list[RequirementText] = []
        if self._take(")"):
            return parts
        while not parts or self._take(";"):
            parts.append(self.requirement(depth + 1))
        self._expect(")", "close-or-separator")
        return parts

    def _asked(self) -> RequirementText:
        name = self._name()
        if self._is_kind(name):
            return self._held(name)
        ask = self._comparison(Subject.MEASURE, Subject.FACT)
        if ask is None:
            self._refuse_bare(name)
            raise self._refused("comparison")
        if ask.subject is Subject.FACT:
            return self._fact(name, ask)
        tree: dict[str, Any] = {
            "measure": self._known(name, self._names.measures, _UNKNOWN[ask.subject]),
            ask.field: self._number(),
        }
        if self._take(f",{EVERY}", EVERY):
            tree["per"] = self._scale()
        return tree

    def _is_kind(self, name: _Name) -> bool:
        if "/" in name.ident or _REGISTER_AND_KIND.fullmatch(name.title):
            return True
        if name.ident:
            return False
        kind = self._names.kinds.find(name.title)
        if kind and (self._names.measures.find(name.title) or self._names.facts.find(name.title)):
            raise self._refused("id", at=name.at, nearest=self._names.kinds.nearest(kind))
        return kind is not None

    def _refuse_bare(self, name: _Name) -> None:
        """Refuse a name without a comparison that is neither a measure nor a fact."""
        word = name.ident or name.title
        if any(book.find(word) for book in (self._names.measures, self._names.facts)):
            return
        nearest = _misspelt_head(name) or self._names.kinds.nearest(word)
        nearest = nearest or self._names.measures.nearest(word)
        raise self._refused("requirement", at=name.at, nearest=nearest)

    def _held(self, name: _Name) -> RequirementText:
        known = self._known(name, self._names.kinds, _UNKNOWN[Subject.KIND])
        register, _, kind = known.partition("/")
        tree: dict[str, Any] = {"register": register, "kind": kind}
        if ask := self._comparison(Subject.KIND):
            tree[ask.field] = self._number()
        return tree

    def _fact(self, name: _Name, ask: Ask) -> RequirementText:
        fact = self._known(name, self._names.facts, _UNKNOWN[Subject.FACT])
        if ask.operand is Operand.DAY:
            return {"fact": fact, ask.field: self._day()}
        options = self._names.options.get(fact, Book({}))
        values = [self._value(options)]
        while self._take("、"):
            values.append(self._value(options))
        return {"fact": fact, ask.field: values}

    def _day(self) -> str:
        self._blank()
        if found := re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII).match(self._text, self._at):
            self._at = found.end()
            return found[0]
        return self._value(DAYS)

    def _value(self, options: Book) -> str:
        self._blank()
        if self._peek() in _OPENING_QUOTES:
            return self._quotation()
        name = self._name(stops="、,")
        return self._known(name, options, None)

    def _scale(self) -> dict[str, str]:
        self._blank()
        per: dict[str, str] = {}
        # "0–6岁" begins a title, "10000 " is a number
        every = re.compile(NUMBER.pattern + r"(?=\s|〔)", re.ASCII).match(self._text, self._at)
        if every:
            per["every"] = every[0]
            self._at = every.end()
        name = self._name(stops=",")
        per["measure"] = self._known(name, self._names.measures, _UNKNOWN[Subject.MEASURE])
        if self._take(f",{PLUS}", PLUS):
            per["plus"] = self._number()
        return per

    def _known(self, name: _Name, book: Book, code: RefusalCode | None) -> str:
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
            return self._refused("requirement", at=name.at, nearest=head)
        nearest = book.nearest(word) if word else ""
        if code is None or not word:
            return self._refused("value" if code is None else "name", at=name.at, nearest=nearest)
        if not nearest and book is self._names.measures:
            nearest = self._names.kinds.nearest(word)
        return Refusal(code, name=word, nearest=nearest, at=name.at + 1)

    def _name(self, stops: str = "") -> _Name:
        self._blank()
        start, depth = self._at, 0
        while self._at < len(self._text):
            mark = self._text[self._at]
            if mark == "〔":
                return self._bracketed(start)
            if mark in _ENDS_NAME or mark in stops or (mark == ")" and not depth):
                break
            depth += (mark == "(") - (mark == ")")
            self._at += 1
        self._at = self._end_of_bare(start)
        return _Name(title=self._text[start : self._at].strip(), ident="", at=start)

    def _bracketed(self, start: int) -> _Name:
        title = self._text[start : self._at].strip()
        close = self._text.find("〕", self._at)
        if close < 0:
            raise self._refused("bracket")
        ident = self._text[self._at + 1 : close].strip()
        self._at = close + 1
        return _Name(title=title, ident=ident, at=start)

    def _end_of_bare(self, start: int) -> int:
        """Return where a name without an id ends: before a comparison told in words."""
        books = (self._names.measures, self._names.facts, self._names.kinds)
        whole = self._text[start : self._at]
        if any(book.find(whole.strip()) for book in books):
            return self._at
        first = None
        for found in _COMPARISON.finditer(whole):
            first = found.start() if first is None else first
            if any(book.find(whole[: found.start()].strip()) for book in books):
                return start + found.start()
        return self._at if not first else start + first

    def _comparison(self, *subjects: Subject) -> Ask | None:
        self._blank()
        found = _COMPARISON.match(self._text, self._at)
        if not found:
            return None
        asks = [ask for ask in ASKS if ask.subject in subjects and found[0] in ask.words]
        if not asks:
            raise self._refused("comparison")
        self._at = found.end()
        return asks[0]

    def _number(self) -> str:
        self._blank()
        found = NUMBER.match(self._text, self._at)
        if not found:
            raise self._refused("number")
        self._at = found.end()
        return found[0]

    def _quotation(self) -> str:
        opened = self._at
        close = _OPENING_QUOTES[self._text[opened]]
        pieces, self._at = [], opened + 1
        while (end := self._text.find(close, self._at)) >= 0:
            pieces.append(self._written[self._at : end])
            self._at = end + 1
            if self._peek() != close:
                return "".join(pieces)
            pieces.append(self._written[end])
            self._at += 1
        raise self._refused("quote", at=opened)

    def _take(self, *words: str) -> bool:
        """Step over a word if one stands here; blanks inside it are free."""
        self._blank()
        for word in words:
            found = re.compile(r"\s*".join(map(re.escape, word))).match(self._text, self._at)
            if found:
                self._at = found.end()
                return True
        return False

    def _expect(self, word: str, expected: str) -> None:
        if not self._take(word):
            raise self._refused(expected)

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _blank(self) -> None:
        while self._peek().isspace():
            self._at += 1

    def _refused(self, expected: str, *, at: int | None = None, nearest: str = "") -> Refusal:
        where = self._at if at is None else at
        return Refusal(
            RefusalCode.PACK_NOTATION,
            at=where + 1,
            expected=expected,
            found=self._written[where : where + _FOUND_CHARACTERS],
            nearest=nearest,
        )


def _misspelt_head(name: _Name) -> str:
    """Return ``全部`` where ``全不（…`` stands for a name."""
    head, bracket, _ = name.title.partition("(")
    return (
        next(iter(get_close_matches(head.strip(), HEADS, n=1, cutoff=0.5)), "") if bracket else ""
    )


_Read = Callable[[_Reader, re.Match[str], int], RequirementText]
_STARTS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (re.compile(rf"({'|'.join(LISTS.values())})\s*\("), _Reader.listed),
    (re.compile(rf"{AT_LEAST}\s*({NUMBER.pattern})\s*{ITEMS}\s*\(", re.ASCII), _Reader.n_of),
    (re.compile(rf"{CONDITION}\s*\("), _Reader.when),
    (re.compile(rf"{DISTINCT}\s*\("), _Reader.distinct),
    (re.compile(rf"{ATTESTED}(?=\s*(?:[“\";)]|$))"), _Reader.attested),
    (re.compile(rf"{VERBATIM}\s*(?={{)"), _Reader.verbatim),
)
"""What a requirement may begin with, besides a name."""
