"""How alike two sentences are, and where they differ, word by word.

Chinese is written without spaces: a word here is a number with its sign and
dots (``25%``, ``1,100``, ``4.7.2``), a run of letters, or one character.
"""

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

WORDS_COMPARED = 2_000
"""Longest text, in words, that is compared word by word; a longer one is shown whole."""

_WORD = re.compile(r"[0-9][0-9.,:/]*[%％‰]?|[A-Za-z]+|\s+|.", re.DOTALL)
_SHORT_SAME = 1
"""So few words between two changes are no landmark; they are shown as changed."""

Profile: TypeAlias = Counter[str]
"""The pairs of neighbouring characters of a text, with how often each stands there."""


class Change(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A piece of text: in both, only in the old, or only in the new."""

    change: Change
    text: str


def profile(text: str) -> Profile:
    """Return the profile of a text; punctuation and spaces do not count."""
    letters = f"^{''.join(letter for letter in text if letter.isalnum())}$"
    return Counter(letters[at : at + 2] for at in range(len(letters) - 1))


def likeness(one: Profile, other: Profile) -> Fraction:
    """Return how alike two texts are, 0 to 1; the same both ways (Dice's coefficient)."""
    shared = sum((one & other).values())
    return Fraction(2 * shared, one.total() + other.total())


def words_changed(old: str, new: str) -> tuple[Stretch, ...]:
    """Return the two texts as one, with what was taken out and what was put in.

    The stretches that are not ADDED make ``old``, those not REMOVED make ``new``.
    """
    was, now = _WORD.findall(old), _WORD.findall(new)
    if max(len(was), len(now)) > WORDS_COMPARED:
        return _joined([(Change.REMOVED, old), (Change.ADDED, new)])
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    found: list[tuple[Change, str]] = []
    steps = matcher.get_opcodes()
    for at, (step, i, j, k, m) in enumerate(steps):
        landmark = j - i > _SHORT_SAME or at in {0, len(steps) - 1}
        if step == "equal" and landmark:
            found.append((Change.SAME, "".join(was[i:j])))
        else:
            found.append((Change.REMOVED, "".join(was[i:j])))
            found.append((Change.ADDED, "".join(now[k:m])))
    return _joined(found)


def _joined(found: list[tuple[Change, str]]) -> tuple[Stretch, ...]:
    """Between two landmarks first all that went, then all that came."""
    done: list[Stretch] = []
    gone = came = ""
    for change, text in [*found, (Change.SAME, "")]:
        if change is Change.REMOVED:
            gone += text
        elif change is Change.ADDED:
            came += text
        else:
            between = ((Change.REMOVED, gone), (Change.ADDED, came), (Change.SAME, text))
            done += [Stretch(change=kind, text=piece) for kind, piece in between if piece]
            gone = came = ""
    return tuple(done)
