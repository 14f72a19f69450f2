"""The audit chain: each entry carries the digest of the one before.

Written in the same transaction as the change it tells of. Entries hold ids,
codes and counts; never a name or an identity number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, func, insert, select

from models.store.rows import from_row
from models.store.tables import audit, snapshot
from models.vocabulary.canonical import canonical, digest_of
from models.vocabulary.progress import Progress

FIRST = "0" * 64
_CHECK_EVERY = 2_000
"""Entries between two looks at whether somebody has stopped it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One entry as it stands; ``at`` is ISO 8601 in UTC."""

    sequence: int
    at: str
    author: str
    action: str
    subject: str
    detail: str
    previous: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditWanted:
    """Which entries: moments in UTC (``since`` inclusive, ``until`` not); empty asks for all."""

    since: str = ""
    until: str = ""
    author: str | None = None
    action: str = ""


def audit_head(connection: Connection) -> str:
    """Return the newest digest."""
    found = connection.execute(
        select(audit.c.digest).order_by(audit.c.sequence.desc()).limit(1)
    ).scalar()
    return str(found) if found else FIRST


def append_audit(
    connection: Connection,
    *,
    moment: datetime,
    author: str,
    action: str,
    subject: str,
    detail: str,
) -> None:
    """Append one entry."""
    previous = audit_head(connection)
    content = {
        "at": moment.isoformat(timespec="milliseconds"),
        "author": author,
        "action": action,
        "subject": subject,
        "detail": detail,
        "previous": previous,
    }
    connection.execute(insert(audit).values(**content, digest=digest_of(canonical(content))))


def audit_chain_breaks_at(connection: Connection, progress: Progress | None = None) -> int | None:
    """Return the place of the first entry that does not fit, else None.

    Entries are numbered from 1 without a gap, and each digest is over the one before.
    Raises: Cancelled.
    """
    previous = FIRST
    rows = connection.execute(
        select(audit).order_by(audit.c.sequence).execution_options(yield_per=_CHECK_EVERY)
    ).mappings()
    for number, row in enumerate(rows, start=1):
        if progress is not None and number % _CHECK_EVERY == 1:
            progress.check()
        content = {key: row[key] for key in ("at", "author", "action", "subject", "detail")}
        content["previous"] = previous
        stands = (row["sequence"], row["previous"]) == (number, previous)
        if not stands or row["digest"] != digest_of(canonical(content)):
            return number
        previous = row["digest"]
    return None


class AuditReader:
    """Reads the entries; only ``append_audit`` writes any."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, wanted: AuditWanted, *, most: int, before: int | None = None
    ) -> tuple[AuditRow, ...]:
        """Return at most ``most`` entries older than ``before``, newest first."""
        asked = _asked(wanted).order_by(audit.c.sequence.desc()).limit(most)
        if before is not None:
            asked = asked.where(audit.c.sequence < before)
        return tuple(_entries(self._connection, asked))

    def entries(self, wanted: AuditWanted) -> Iterator[AuditRow]:
        """Yield every entry, oldest first."""
        asked = _asked(wanted).order_by(audit.c.sequence)
        return _entries(self._connection, asked.execution_options(yield_per=_CHECK_EVERY))

    def authors(self) -> tuple[str, ...]:
        """Return who has signed entries."""
        return tuple(self._connection.execute(select(audit.c.author).distinct()).scalars())

    def actions(self) -> tuple[str, ...]:
        """Return which actions there are entries of."""
        return tuple(self._connection.execute(select(audit.c.action).distinct()).scalars())

    def holds(self, digest: str) -> bool:
        """Tell whether an entry has this digest, or the chain began with it."""
        found = select(audit.c.sequence).where(audit.c.digest == digest)
        return digest == FIRST or self._connection.execute(found).first() is not None

    def count(self) -> int:
        """Return how many entries there are: none is ever taken away."""
        newest = select(audit.c.sequence).order_by(audit.c.sequence.desc()).limit(1)
        return int(self._connection.execute(newest).scalar() or 0)

    def count_since(self, sequence: int) -> int:
        """Return how many entries came after one, but for those on backups themselves."""
        asked = select(func.count()).where(
            audit.c.sequence > sequence, audit.c.action.not_like("backup.%")
        )
        return int(self._connection.execute(asked).scalar() or 0)

    def given_out(self) -> tuple[bytes, ...]:
        """Return what was finalised, oldest first; each names the newest entry of its time."""
        asked = select(snapshot.c.document).order_by(snapshot.c.made_at, snapshot.c.revision)
        return tuple(self._connection.execute(asked).scalars())

    def breaks_at(self, progress: Progress) -> int | None:
        """Return the first entry that does not fit; see ``audit_chain_breaks_at``."""
        return audit_chain_breaks_at(self._connection, progress)


def _asked(wanted: AuditWanted) -> Select[tuple[object, ...]]:
    asked = select(audit)
    if wanted.since:
        asked = asked.where(audit.c.at >= wanted.since)
    if wanted.until:
        asked = asked.where(audit.c.at < wanted.until)
    if wanted.author is not None:
        asked = asked.where(audit.c.author == wanted.author)
    if wanted.action:
        asked = asked.where(audit.c.action == wanted.action)
    return asked


def _entries(connection: Connection, asked: Select[tuple[object, ...]]) -> Iterator[AuditRow]:
    return (from_row(AuditRow, row) for row in connection.execute(asked).mappings())
