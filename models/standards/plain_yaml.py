"""YAML without its surprises: text, lists and mappings, and nothing else.

All scalars are read as text (``no``, ``1.10`` and ``2022-01-01`` stay what a
person wrote) and converted by the declared types later. Refused, with the
line: aliases (never needed, and how a small file explodes), a key twice in one
mapping, more parts or deeper nesting than any pack has.
"""

from typing import Any, TypeAlias

import yaml

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import PACK_DEPTH, PACK_PARTS
from models.vocabulary.plain_text import is_plain

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OPENS = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_CLOSES = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def read_yaml(text: str, file: str) -> Tree:
    """Read one document; an empty one is ``""``.

    Raises: Refusal PACK_SCHEMA with the line, PACK_TOO_LARGE.
    """
    reader = _Reader(file)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            reader.take(event)
    except yaml.YAMLError as exc:
        mark = getattr(exc, "problem_mark", None)
        raise reader.wrong("yaml", mark.line + 1 if mark is not None else 0) from exc
    return reader.tree


class _Reader:
    """Builds the tree from events, so that nothing large or deep is made first."""

    def __init__(self, file: str) -> None:
        self.tree: Tree = ""
        self._file = file
        self._parts = 0
        self._open: list[list[Tree] | dict[str, Tree]] = []
        self._keys: list[str | None] = []

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self.wrong("alias", _line(event))
        if isinstance(event, yaml.ScalarEvent):
            self._put(event.value, event)
        elif isinstance(event, _OPENS):
            self._put({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, _CLOSES):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self._parts:
            raise self.wrong("document", _line(event))

    def wrong(self, what: str, line: int) -> Refusal:
        return Refusal(RefusalCode.PACK_SCHEMA, place=Place(file=self._file, row=line), what=what)

    def _put(self, value: Tree, event: Any) -> None:
        if isinstance(value, str) and not is_plain(value):
            raise self.wrong("hidden character", _line(event))
        self._parts += 1
        if self._parts > PACK_PARTS:
            raise Refusal(
                RefusalCode.PACK_TOO_LARGE,
                place=Place(file=self._file),
                clauses=self._parts,
                most=PACK_PARTS,
            )
        line = _line(event)
        if not self._open:
            self.tree = value
        else:
            self._add(self._open[-1], value, line)
        if not isinstance(value, str):
            self._open.append(value)
            self._keys.append(None)
            if len(self._open) > PACK_DEPTH:
                raise self.wrong("too deep", line)

    def _add(self, inside: list[Tree] | dict[str, Tree], value: Tree, line: int) -> None:
        if isinstance(inside, list):
            inside.append(value)
            return
        key = self._keys[-1]
        if key is not None:
            inside[key] = value
            self._keys[-1] = None
        elif not isinstance(value, str):
            raise self.wrong("key", line)
        elif value in inside:
            raise self.wrong(f"{value} twice", line)
        else:
            self._keys[-1] = value


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
