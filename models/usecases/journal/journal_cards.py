"""Cards of what was done: steps to undo, changes of a row, entries of the audit log."""

from dataclasses import dataclass
from datetime import date

ADDED, CHANGED, REMOVED = "added", "changed", "removed"
"""What happened to a row (``ChangeCard.what``)."""
AUDIT_PAGE = 200
"""Entries of the log read at a time."""
REVIEW_ENTITIES = frozenset({"review", "review_clause", "review_item"})
"""Entities that a county writes about a submission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCard:
    """One step as it is named: ``action`` and ``subject`` of its audit entry.

    ``entity``: what it changed most to the point, ``count`` of them; ``ledger``: a
    ledger's or register's name where the entity has one.
    """

    unit: int
    at: str
    author: str
    action: str
    subject: str
    entity: str
    count: int
    ledger: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoCard:
    """What can be undone and what can be done again."""

    undo: StepCard | None
    redo: StepCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """One field that changed. Of a row that came or went there is one card without a field.

    ``kind``: of the step (edit | undo | redo | fixed); ``undone``: taken back since.
    ``before`` and ``after`` are the stored text, a list's parts with ``、`` between,
    identity numbers masked; empty for an empty field.
    """

    unit: int
    at: str
    author: str
    kind: str
    what: str
    field: str
    before: str
    after: str
    undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFilter:
    """Which entries: calendar days in China, both inclusive; ``author`` None asks for all."""

    first_day: date | None = None
    last_day: date | None = None
    author: str | None = None
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditCard:
    """One entry; ``at`` is ISO 8601 in UTC, ``subject`` an id or code by its action."""

    sequence: int
    at: str
    author: str
    action: str
    subject: str
    detail: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """Entries newest first; ``more``: there are older ones that fit the filter."""

    entries: tuple[AuditCard, ...]
    more: bool
    total: int
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditChoices:
    """What there is to filter by."""

    authors: tuple[str, ...]
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditCheck:
    """Whether the log is whole.

    ``broken_at``: sequence of the first entry that does not fit, else None.
    ``lost``: year and revision of finalised assessments whose newest entry of
    the time is no longer there: the end was cut off, or all was written anew.
    """

    entries: int
    head: str
    broken_at: int | None
    lost: tuple[tuple[int, int], ...]

    @property
    def whole(self) -> bool:
        """Nothing was changed and nothing is missing."""
        return self.broken_at is None and not self.lost
