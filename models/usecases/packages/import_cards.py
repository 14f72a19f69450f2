"""Frozen cards of what came of files that were handed in, and of those refused and kept."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from models.usecases.cards import KeyCard
from models.usecases.county.conflict_cards import ConflictLine
from models.usecases.county.county_cards import EnrolCard, FailureCard, ImportedCard
from models.vocabulary.failures import Param


class Verdict(StrEnum):
    """What came of one file."""

    ACCEPTED = "accepted"
    ALREADY = "already"
    ROTATED = "rotated"
    CONFLICT = "conflict"
    WAITS = "waits"
    OWN = "own"
    REFUSED = "refused"
    FAILED = "failed"


DONE = frozenset([Verdict.ACCEPTED, Verdict.ALREADY, Verdict.ROTATED, Verdict.OWN])
"""Verdicts after which nobody has to do anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLine:
    """One file, and what came of it.

    ``file``: its path below the folder that was handed in, fit to be shown. ``kind``:
    the kind of package, "" where it was not understood. ``failure``: why it does not
    simply count, None for accepted, already and rotated. ``kept``: a refused file lies in
    quarantine.
    """

    path: Path
    file: str
    verdict: Verdict
    kind: str = ""
    imported: ImportedCard | None = None
    rotated: EnrolCard | None = None
    conflict: ConflictLine | None = None
    waiting: KeyCard | None = None
    failure: FailureCard | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRun:
    """What came of a whole folder: verdicts with their number, those that occurred only.

    ``clock_behind``: the moment of the last import where this computer's clock is
    before it, "" where it is not.
    """

    counts: tuple[tuple[Verdict, int], ...]
    clock_behind: str

    def count(self, *verdicts: Verdict) -> int:
        """Return how many files had one of these verdicts."""
        return sum(number for verdict, number in self.counts if verdict in verdicts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What lies in the files and folders that were handed in, before any is opened."""

    files: int
    sealed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptLine:
    """One file somebody tried to import: a line of the inbox's own list.

    ``code`` and ``path``: why it does not simply count, "" where it does.
    """

    at: str
    file: str
    sha256: str
    verdict: str
    code: str
    path: str
    params: tuple[tuple[str, Param], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantinedFile:
    """A refused file that was kept. ``size`` in bytes; the rest as when it was refused."""

    sha256: str
    size: int
    at: str
    file: str
    code: str
    path: str
    params: tuple[tuple[str, Param], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantineCard:
    """All that was kept; ``full``: no further refused file is kept until some are removed."""

    folder: Path
    files: tuple[QuarantinedFile, ...]
    size: int
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow:
    """One file as the face words it, for the list that is filed. ``at``: the wall clock's."""

    at: str
    file: str
    result: str
    told: str
    fits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFiles:
    """The list that was written, on paper and as a workbook."""

    pdf: Path
    workbook: Path
