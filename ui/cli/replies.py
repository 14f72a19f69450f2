"""What a command is given, and what it answers."""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from models.vocabulary.progress import Progress
from ui.cli.shapes import Json

if TYPE_CHECKING:
    from ui.bridge.whole import Bridge, Centre, County

DONE, BUG, REFUSED, TROUBLE, STOPPED = 0, 1, 2, 3, 130
"""Exit codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """``body`` for programs, ``lines`` for people, ``remarks`` for people on standard error."""

    body: Mapping[str, Json]
    lines: Sequence[str]
    remarks: Sequence[str] = ()
    code: int = DONE
    refused: Mapping[str, Json] = field(default_factory=dict)
    """Code, message and rows where part of it was refused; then ``code`` is REFUSED."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One command on its way: the bridge, the words given, where progress is told."""

    bridge: "Bridge"
    given: argparse.Namespace
    progress: Progress
    parse: Callable[[Sequence[str]], argparse.Namespace]

    def carry_out(self, words: Sequence[str]) -> "Reply":
        """Carry out another command as part of this one.

        Raises: whatever the command raises.
        """
        given = self.parse(words)
        reply: Reply = given.carry_out(replace(self, given=given))
        return reply

    @contextmanager
    def centre(self, *, for_writing: bool = True) -> "Iterator[Centre]":
        """Open the centre's workspace the words name, and close it again."""
        opened = self.bridge.open_centre(
            Path(self.given.workspace),
            author=self.given.author,
            year=getattr(self.given, "year", None),
            for_writing=for_writing,
        )
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def county(self, *, for_writing: bool = True) -> "Iterator[County]":
        """Open the county's workspace the words name, and close it again."""
        opened = self.bridge.open_county(
            Path(self.given.workspace), author=self.given.author, for_writing=for_writing
        )
        try:
            yield opened
        finally:
            opened.close()


Command: TypeAlias = Callable[[Task], Reply]
