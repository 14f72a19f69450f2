"""Words put together in the person's language: Chinese and English join them by other marks.

Every mark stands here once; a page never writes one between two texts itself.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from ui.texts.marking import QT_TRANSLATE_NOOP

Into: TypeAlias = Callable[[str], str]
"""Puts a marked text into the language."""

_LIST = QT_TRANSLATE_NOOP("texts", "、")
_PARTS = QT_TRANSLATE_NOOP("texts", "，")
_CLAUSES = QT_TRANSLATE_NOOP("texts", "；")
_LABELLED = QT_TRANSLATE_NOOP("texts", "{label}：{text}")
_ENDED = QT_TRANSLATE_NOOP("texts", "{text}。")
_FOLLOWED = QT_TRANSLATE_NOOP("texts", "{text}。{more}")


def listed(words: Iterable[str], into: Into) -> str:
    """Return things of one kind as a list: 医师、护士; physicians, nurses."""
    return into(_LIST).join(words)


def joined(words: Iterable[str], into: Into) -> str:
    """Return the parts of one sentence: 新增 3，待改 1; empty ones are left out."""
    return into(_PARTS).join(filter(None, words))


def stated(words: Iterable[str], into: Into) -> str:
    """Return statements that could stand alone, in one sentence; empty ones are left out."""
    return into(_CLAUSES).join(filter(None, words))


def labelled(label: str, text: str, into: Into) -> str:
    """Return what is spoken of, and what is said of it."""
    return into(_LABELLED).format(label=label, text=text)


def ended(text: str, into: Into, *, more: str = "") -> str:
    """Return a text made a sentence, with the sentence that follows it if there is ``more``."""
    return into(_FOLLOWED if more else _ENDED).format(text=text, more=more)
