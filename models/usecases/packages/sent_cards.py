"""What a submission says, whole: to look at before it leaves, and after it came.

``content`` is the very record that is written, or that was received; nothing beside it
is shown from anywhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from models.exchange.contents import Content, PersonToken
from models.exchange.outgoing import HIDDEN
from models.exchange.revision_changes import (
    Besides,
    ClauseChange,
    ListChange,
    RevisionChanges,
    What,
)

__all__ = [
    "HIDDEN",
    "Besides",
    "ClauseChange",
    "ListChange",
    "RevisionChanges",
    "SentCard",
    "SentFile",
    "SentRevision",
    "SentStage",
    "SentWords",
    "TakenCard",
    "What",
]


class SentStage(StrEnum):
    """How firm it is."""

    NOW = "now"
    """What would leave if it were finalised at this moment."""
    FIXED = "fixed"
    """Finalised; not written to a package yet."""
    PACKED = "packed"
    """In a package of ours, read back out of it."""
    RECEIVED = "received"
    """In a package the county accepted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """One file below ``data/``; ``title`` is the name people gave a piece of evidence.

    ``digest`` "": not known yet. ``size`` in bytes, 0 while nobody can know it.
    """

    name: str
    title: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRevision:
    """One link of the chain: digest of its content, of its package, the moment it was made."""

    revision: int
    made_at: str
    short_hash: str
    package_digest: str
    counts: tuple[tuple[str, int], ...]
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentWords:
    """What the standard says of codes; empty where the standard is not here.

    ``kinds``: names by register and id; ``criteria``, ``measures`` and ``held``: by id of
    the criterion its text, the measures it asks, and the (register, kind) of things.
    """

    kinds: Mapping[tuple[str, str], str]
    criteria: Mapping[str, str]
    measures: Mapping[str, tuple[str, ...]]
    held: Mapping[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenCard:
    """A file that was taken out of a kept package: where it is now."""

    file: SentFile
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCard:
    """One submission. ``short_hash`` "" while nothing is finalised.

    ``county``: for whom person tokens are made, "" while no county is known. ``hidden``: how
    often a number was taken out of a text. ``chain``: lowest revision first, this one among
    them once it is finalised. ``changes``: since the revision before, None for the first.
    ``whole`` False: the package the files lie in is gone or not as it was signed.
    """

    stage: SentStage
    content: Content
    short_hash: str
    previous: str
    county: str
    tokens: tuple[PersonToken, ...]
    files: tuple[SentFile, ...]
    hidden: int
    chain: tuple[SentRevision, ...]
    changes: RevisionChanges | None
    words: SentWords
    whole: bool

    @property
    def size(self) -> int:
        """Bytes of everything that is known of."""
        return sum(file.size for file in self.files)
