"""How the fields of a pack stand in cells: written for an officer, read back to the letter.

A codec writes a value as text and reads the text back to the same value. What
it cannot read it refuses, with the nearest thing that would have been right.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Protocol

from models.standards.notation import quoted, write_notation
from models.standards.notation_names import Names, comparable
from models.standards.notation_parse import parse_notation
from models.standards.notation_scan import OPENING_QUOTES, Scan
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

NONE = "无"
"""An empty list where leaving the cell blank means something else."""
_BETWEEN = "；"
_PLAIN_ITEM = re.compile(r"(?![\s“\"「])[^;；\n\r]*[^;；\s]")
"""An item that needs no quotation marks between others."""
_ITEM_ENDS = re.compile(r"[;\n]")


class Codec(Protocol):
    """One sort of cell. ``choices`` are offered in a drop-down list, ``closed`` allows no others.

    ``numbers`` tells whether a cell that is a number may be read by its figure,
    ``takes_blank`` whether a blank cell is a value (empty text, an empty list).
    """

    # ruff: noqa: D102
    @property
    def choices(self) -> tuple[str, ...]: ...
    @property
    def closed(self) -> bool: ...
    @property
    def numbers(self) -> bool: ...
    @property
    def takes_blank(self) -> bool: ...
    def write(self, value: object, names: Names) -> str: ...
    def read(self, text: str, names: Names) -> object: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Text kept to the letter; ``trimmed`` takes blanks off its ends (codes, numbers)."""

    trimmed: bool = False
    choices: tuple[str, ...] = ()
    closed: bool = False
    numbers: bool = False

    @property
    def takes_blank(self) -> bool:
        return not self.trimmed

    def write(self, value: object, names: Names) -> str:  # noqa: ARG002
        return str(value)

    def read(self, text: str, names: Names) -> str:  # noqa: ARG002
        return text.strip() if self.trimmed else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A code shown as its word; codes are read too. An unknown code is written as it is."""

    words: Mapping[str, str]
    closed: bool = True
    numbers: bool = False
    takes_blank: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.words.values())

    def write(self, value: object, names: Names) -> str:  # noqa: ARG002
        return self.words.get(str(value), str(value))

    def read(self, text: str, names: Names) -> str:  # noqa: ARG002
        wanted = comparable(text)
        for code, word in self.words.items():
            if wanted in {comparable(code), comparable(word)}:
                return code
        near = get_close_matches(text.strip(), [*self.words.values(), *self.words], n=1, cutoff=0.4)
        raise Refusal(
            RefusalCode.PACK_UNKNOWN_WORD,
            name=text.strip(),
            nearest=self.words.get(near[0], near[0]) if near else "",
            known="、".join(self.words.values()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo:
    """是 or 否."""

    choices: tuple[str, ...] = ("是", "否")
    closed: bool = True
    numbers: bool = False
    takes_blank: bool = False

    def write(self, value: object, names: Names) -> str:  # noqa: ARG002
        return "是" if value else "否"

    def read(self, text: str, names: Names) -> bool:
        return _YES_NO.read(text, names) == "yes"


_YES_NO = Word(words=MappingProxyType({"yes": "是", "no": "否"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole number from 0."""

    choices: tuple[str, ...] = ()
    closed: bool = False
    numbers: bool = True
    takes_blank: bool = False

    def write(self, value: object, names: Names) -> str:  # noqa: ARG002
        return str(value)

    def read(self, text: str, names: Names) -> int:  # noqa: ARG002
        plain = comparable(text)
        if not (plain.isascii() and plain.isdigit() and len(plain) <= 6):
            raise Refusal(
                RefusalCode.PACK_UNKNOWN_WORD, name=text.strip(), nearest="", known="1、2、3…"
            )
        return int(plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Items between ``；`` or in lines of their own; an odd one stands in quotation marks.

    ``explicit``: a blank cell is not the empty list, ``无`` is.
    """

    each: Codec = field(default_factory=Prose)
    explicit: bool = False
    numbers: bool = False
    closed: bool = False

    @property
    def takes_blank(self) -> bool:
        return not self.explicit

    @property
    def choices(self) -> tuple[str, ...]:
        return self.each.choices

    def write(self, value: object, names: Names) -> str:
        items = [self.each.write(item, names) for item in _items(value)]
        if not items:
            return NONE if self.explicit else ""
        plain = (item != NONE and _PLAIN_ITEM.fullmatch(item) for item in items)
        return _BETWEEN.join(
            item if fits else quoted(item) for item, fits in zip(items, plain, strict=True)
        )

    def read(self, text: str, names: Names) -> tuple[object, ...]:
        if text.strip() == NONE:
            return ()
        return tuple(self.each.read(item, names) for item in _split(text))


def _items(value: object) -> tuple[object, ...]:
    if not isinstance(value, tuple | list):
        raise TypeError(f"not a list: {type(value).__name__}")
    return tuple(value)


def _split(text: str) -> list[str]:
    scan = Scan(text)
    items: list[str] = []
    while True:
        scan.blank()
        if scan.peek() in OPENING_QUOTES:
            items.append(scan.quotation())
            scan.blank_on_line()
        else:
            end = _ITEM_ENDS.search(scan.text, scan.at)
            stop = end.start() if end else len(text)
            if item := text[scan.at : stop].strip():
                items.append(item)
            scan.at = stop
        if scan.at >= len(text):
            return items
        if scan.peek() not in {";", "\n"}:
            raise scan.refused("list-separator")
        scan.at += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """A tree said in one line: a requirement, unless told how to say something else.

    See ``models.standards.notation``.
    """

    said: Callable[[dict[str, object], Names], str] = write_notation
    parsed: Callable[[str, Names], dict[str, object]] = parse_notation
    choices: tuple[str, ...] = ()
    closed: bool = False
    numbers: bool = False
    takes_blank: bool = False

    def write(self, value: object, names: Names) -> str:
        if not isinstance(value, dict):
            raise TypeError(f"not a tree: {type(value).__name__}")
        return self.said(value, names)

    def read(self, text: str, names: Names) -> dict[str, object]:
        return self.parsed(text, names)
