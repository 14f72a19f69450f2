"""Finding texts by what a person types: a number, a piece of a word, pinyin initials.

Initials match any reading of a character: 车 is found by c and by j. Signs and
blanks between characters do not count for initials.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_LEAST_INITIALS = 2
"""One letter alone is the beginning of a number (F), not initials: it would find everything."""


class TextIndex:
    """Texts by key, ready to be searched; ``numbers`` are what stands before a title."""

    def __init__(self, texts: Mapping[str, str], numbers: Mapping[str, str] | None = None) -> None:
        self._texts = {key: text.lower() for key, text in texts.items()}
        self._numbers = {key: number.lower() for key, number in (numbers or {}).items()}
        self._bare: dict[str, str] = {}
        self._letters: dict[str, str] = {}

    def prepare(self) -> None:
        """Look up every reading now (half a second for new texts) and not at the first search."""
        self._pattern("a")

    def find(self, typed: str) -> frozenset[str]:
        """Return the keys for which every word typed fits; all of them for an empty line."""
        found = frozenset(self._texts)
        for word in typed.lower().split():
            found &= self._fitting(word)
        return found

    def _fitting(self, word: str) -> frozenset[str]:
        fitting = {key for key, number in self._numbers.items() if number.startswith(word)}
        fitting |= {key for key, text in self._texts.items() if word in text}
        if word.isascii() and word.isalpha() and len(word) >= _LEAST_INITIALS:
            pattern = self._pattern(word)
            fitting |= {key for key, text in self._bare.items() if pattern.search(text)}
        return frozenset(fitting)

    def _pattern(self, word: str) -> re.Pattern[str]:
        """Return a pattern of one class of characters for each initial."""
        if not self._bare:
            bare = {key: "".join(filter(str.isalnum, text)) for key, text in self._texts.items()}
            # what tells that it is ready comes last: another thread may be searching meanwhile
            self._letters = _by_initial("".join(bare.values()))
            self._bare = bare
        classes = (self._letters.get(letter, letter) for letter in word)
        return re.compile("".join(f"[{letters}]" for letters in classes))


def _by_initial(text: str) -> dict[str, str]:
    """Return, for each initial, every character of ``text`` that may be read with it."""
    found: dict[str, str] = {}
    for letter in sorted(set(text)):
        for initial in initials_of(letter):
            found[initial] = found.get(initial, "") + letter
    return found


@lru_cache(maxsize=20_000)
def usual_initials(text: str) -> str:
    """Return a text's initials in small letters, each character read as it usually is.

    周明远 -> zmy. Letters and digits stay, signs and blanks go.
    """
    # a fifth of a second to import, and only for a search by letters
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    def without_signs(stretch: str) -> str:
        return "".join(filter(str.isalnum, stretch))

    return "".join(lazy_pinyin(text, style=Style.FIRST_LETTER, errors=without_signs)).lower()


@lru_cache(maxsize=30_000)
def initials_of(letter: str) -> frozenset[str]:
    """Return the initials one character may be read with; a letter or digit is its own."""
    # a fifth of a second to import, and only for a search by letters
    from pypinyin import Style, pinyin  # noqa: PLC0415

    readings = pinyin(letter, style=Style.FIRST_LETTER, heteronym=True)
    return frozenset(reading.lower() for reading in readings[0]) if readings else frozenset()
