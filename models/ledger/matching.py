"""Which kind a ledger row is: names as people write them, matched to kinds.

A row matches the kind whose longest name stands in the row's name, unless one
of the kind's ``not_names`` stands there too. Names are compared after NFKC,
lower case and without spaces or punctuation. The caller hands in the kinds
(they belong to the standard pack) through the small protocol below.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol


class KindNames(Protocol):
    """What the ledgers need to know of a kind; ``standards.pack.Kind`` has it."""

    # ruff: noqa: D102
    @property
    def register(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def not_names(self) -> tuple[str, ...]: ...
    @property
    def unit(self) -> str: ...
    @property
    def also_counts(self) -> tuple[str, ...]: ...
    @property
    def states(self) -> tuple[str, ...]: ...
    @property
    def category(self) -> str: ...


@lru_cache(maxsize=65_536)
def plain_name(text: str) -> str:
    """Return ``text`` without case, width, spaces and punctuation."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(letter for letter in folded if letter.isalnum())


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    kind: str
    excluded: tuple[str, ...]


_REMEMBERED = 65_536
"""Names a matcher remembers; a county's institutions write the same few thousand."""


@lru_cache(maxsize=64)
def matcher_of(kinds: tuple[KindNames, ...]) -> "Matcher":
    """Return the matcher of these kinds; the same one while they are the same."""
    return Matcher(kinds)


class Matcher:
    """Finds the kind of a name; made once for the kinds of one register."""

    def __init__(self, kinds: Sequence[KindNames]) -> None:
        patterns = [
            _Pattern(plain_name(name), kind.id, tuple(plain_name(no) for no in kind.not_names))
            for kind in kinds
            for name in kind.names
        ]
        self._longest_first = sorted(patterns, key=lambda pattern: -len(pattern.name))
        self._exact = {pattern.name: pattern.kind for pattern in patterns}
        self._found: dict[str, str] = {}

    def kind_of(self, name: str) -> str:
        """Return the kind's id, or ``""`` where no kind's name stands in ``name``."""
        wanted = plain_name(name)
        if wanted not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[wanted] = self._exact.get(wanted) or self._search(wanted)
        return self._found[wanted]

    def _search(self, wanted: str) -> str:
        for pattern in self._longest_first:
            if _stands_in(pattern.name, wanted) and not any(
                no in wanted for no in pattern.excluded
            ):
                return pattern.kind
        return ""


def _stands_in(name: str, wanted: str) -> bool:
    """Whether ``name`` stands in ``wanted``; Latin letters as a word: CT is not in OCT."""
    if not name.isascii():
        return name in wanted
    return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", wanted) is not None
