"""How long work tells where it is, and how it is asked to stop."""

from dataclasses import dataclass
from typing import Protocol


class Cancelled(Exception):
    """Raised by ``Progress.check`` when the person has asked to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where a job is: ``done`` of ``total`` units; ``label`` is a text code."""

    done: int
    total: int
    label: str = ""


class Progress(Protocol):
    """Handed to a use case; needs no Qt."""

    def check(self) -> None:
        """Raise Cancelled if the person has asked to stop."""
        ...

    def step(self, done: int, total: int, label: str = "") -> None:
        """Report a step, then check."""
        ...


class Unwatched:
    """Progress nobody looks at and nobody cancels."""

    def check(self) -> None:
        """Never stops."""

    def step(self, done: int, total: int, label: str = "") -> None:
        """Tell nobody."""
