"""Filling a sentence: named placeholders, shapes, and parts that may fall away.

``{name}`` is a parameter, ``{name:shape}`` the same in a shape (``size``: bytes as
MB; else a table of words). What stands in ``[square brackets]`` is left out where
one of its parameters is not given. A parameter missing elsewhere shows as a dash:
a sentence with a hole is still better than none.
"""

import re
import string
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from models.vocabulary.failures import Param
from ui.texts.joining import listed

Translate: TypeAlias = Callable[[str], str]
Words: TypeAlias = Mapping[str, Mapping[str, str]]
"""Tables of words by shape: code -> word."""

HOLE = "—"
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_KIBI, _MEBI = 1024, 1024 * 1024


def fill(template: str, params: Mapping[str, Param], words: Words, into: Translate) -> str:
    """Return the template, put ``into`` its language, with its parameters; never raises."""
    filler = _Filler(words, into)
    given = {name: value for name, value in params.items() if value != ""}

    def keep(found: re.Match[str]) -> str:
        return found[1] if placeholders(found[1]) <= given.keys() else ""

    return filler.vformat(_OPTIONAL.sub(keep, into(template)), (), given)


def placeholders(template: str) -> frozenset[str]:
    """Return the parameters a template names."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def required_placeholders(template: str) -> frozenset[str]:
    """Return the parameters without which the sentence has a hole."""
    return placeholders(_OPTIONAL.sub("", template))


def size_shown(size: int) -> str:
    """Return a number of bytes as ``312 B``, ``12 KB`` or ``3.4 MB``."""
    if size < _KIBI:
        return f"{size} B"
    if size < _MEBI:
        return f"{size // _KIBI} KB"
    tenths = size * 10 // _MEBI
    return f"{tenths // 10}.{tenths % 10} MB" if tenths % 10 else f"{tenths // 10} MB"


class _Filler(string.Formatter):
    def __init__(self, words: Words, translate: Translate) -> None:
        super().__init__()
        self._words, self._translate = words, translate

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:  # noqa: ARG002
        return kwargs.get(str(key), HOLE)

    def format_field(self, value: Any, format_spec: str) -> str:
        if not format_spec:
            return str(value)
        if format_spec == "size":
            return size_shown(value) if isinstance(value, int) else str(value)
        table = self._words.get(format_spec, {})
        return listed((self._word(table, code) for code in str(value).split(" ")), self._translate)

    def _word(self, table: Mapping[str, str], code: str) -> str:
        return self._translate(table[code]) if code in table else code
