"""Frozen cards of holding a paper against a package, and of the key card."""

from dataclasses import dataclass
from pathlib import Path

from models.exchange.paper_check import PaperField, PaperVerdict
from models.usecases.cards import KeyCard
from models.vocabulary.ids import Digest, InstitutionId

__all__ = [
    "KeyPaperCard",
    "PaperCheckCard",
    "PaperCheckedLine",
    "PaperField",
    "PaperSide",
    "PaperVerdict",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSide:
    """What one side says of a revision: the paper, or what is here.

    ``package``: digest to open the submission by, ``""`` of a paper. ``name`` ``""``: the
    institution is not known here. ``code`` in groups. ``counts``: A, B, C, D, E.
    ``round`` 0: none; of what is here it is never told, a package does not carry it.
    """

    package: Digest
    institution: InstitutionId
    name: str
    year: int
    revision: int
    code: str
    counts: tuple[int, int, int, int, int]
    round: int = 0
    round_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCheckedLine:
    """One paper that was held against a revision; ``at`` is a moment in UTC."""

    at: str
    author: str
    verdict: PaperVerdict
    scanned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCheckCard:
    """What came of it.

    ``paper`` None: only a check code was given, ``code`` in groups. ``here``: what the paper
    was held against; ``newest``: the latest revision here, where it is another. ``noted``:
    whether it was written down. ``before``: earlier checks of the same, newest first.
    """

    verdict: PaperVerdict
    code: str
    paper: PaperSide | None
    here: PaperSide | None
    newest: PaperSide | None
    differing: tuple[PaperField, ...]
    choices: tuple[PaperSide, ...]
    noted: bool
    before: tuple[PaperCheckedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPaperCard:
    """A key card that was written."""

    key: KeyCard
    pdf: Path
