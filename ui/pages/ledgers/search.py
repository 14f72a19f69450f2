"""Finding rows by what a person types: a piece of a word, or pinyin initials.

Letters are looked up once for all characters of a ledger, so that ten thousand
rows can be searched while a person types.
"""

import re
from collections.abc import Hashable, Mapping

from models.vocabulary.typed import initials_of

_SIGNS = re.compile(r"[^\w\n]+|_+")
_BETWEEN = "\n"
"""Stands between the texts of a row: no search runs over it."""


class RowIndex:
    """The texts of rows by key, ready to be searched."""

    def __init__(self, texts: Mapping[Hashable, tuple[str, ...]]) -> None:
        self._texts = {key: _BETWEEN.join(parts).lower() for key, parts in texts.items()}
        self._bare: dict[Hashable, str] = {}
        self._letters: dict[str, str] = {}

    def find(self, wanted: str) -> frozenset[Hashable]:
        """Return the rows in which every word typed stands, as it is or by its initials."""
        found = frozenset(self._texts)
        for word in wanted.lower().split():
            fitting = {key for key in found if word in self._texts[key]}
            if word.isascii() and word.isalpha():
                spelt = self._pattern(word)
                fitting |= {key for key in found if spelt.search(self._bare[key])}
            found = frozenset(fitting)
        return found

    def _pattern(self, word: str) -> re.Pattern[str]:
        """Return a pattern of one class of characters for each initial."""
        if not self._bare:
            self._bare = {key: _SIGNS.sub("", text) for key, text in self._texts.items()}
            self._letters = _by_initial(set().union(*self._bare.values()))
        classes = (self._letters.get(letter, "") + letter for letter in word)
        return re.compile("".join(f"[{letters}]" for letters in classes))


def _by_initial(characters: set[str]) -> dict[str, str]:
    """Return, for each initial, every character that may be read with it."""
    found: dict[str, str] = {}
    for character in sorted(characters):
        if not character.isascii():
            for initial in initials_of(character):
                found[initial] = found.get(initial, "") + character
    return found
