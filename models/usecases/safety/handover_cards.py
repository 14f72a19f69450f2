"""What somebody who takes the work over must know, gathered from everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.usecases.cards import KeyCard
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.journal.journal_cards import AuditCard
from models.usecases.safety.backup_cards import BackupState
from models.usecases.safety.deadline_cards import DeadlinesCard
from models.vocabulary.ids import ClauseCode

NOTE_DAYS = 30
"""Notes of so many days are shown."""
CHANGES_SHOWN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentOpen:
    """Clauses a department leads that nobody has settled; ``name`` "" for nobody's."""

    name: str
    open: int
    core: int
    first: ClauseCode


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentNote:
    """A note people left each other, with its clause."""

    clause: ClauseCode
    title: str
    text: str
    author: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPackage:
    """What was sent last; ``at`` is when it was finalised."""

    revision: int
    at: str
    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody with an account."""

    name: str
    role: str
    department: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverCard:
    """The whole of it; ``held`` and ``unconfirmed`` count rows by ledger.

    ``key`` None where the key file cannot be read; ``key_place``: what people wrote down
    about where its passphrase and its copy are kept. ``waiting``: what checks found that
    stops finalising. ``county`` "" where none is known.
    """

    name: str
    uscc: str
    region: str
    kind: str
    folder: str
    year: int
    years: tuple[int, ...]
    pack_title: str
    pack_edition: str
    pack_version: str
    revision: int
    final: bool
    applicable: int
    settled: int
    departments: tuple[DepartmentOpen, ...]
    held: Mapping[str, int]
    unconfirmed: Mapping[str, int]
    unconfirmed_answers: int
    waiting: tuple[PreflightItem, ...]
    notes: tuple[RecentNote, ...]
    backup: BackupState
    deadlines: DeadlinesCard
    key: KeyCard | None
    key_place: str
    county: str
    people: tuple[PersonLine, ...]
    sent: SentPackage | None
    changes: tuple[AuditCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverSection:
    """One part as it is shown and printed: pairs of a label and its words."""

    title: str
    lines: tuple[tuple[str, str], ...]
