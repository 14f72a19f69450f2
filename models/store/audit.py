"""The audit chain: each entry carries the digest of the one before.

Written in the same transaction as the change it tells of. Entries hold ids,
codes and counts; never a name or an identity number.
"""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from models.store.tables import audit
from models.vocabulary.canonical import canonical, digest_of

FIRST = "0" * 64


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


def audit_chain_breaks_at(connection: Connection) -> int | None:
    """Return the sequence of the first entry whose digest does not fit, else None."""
    previous = FIRST
    for row in connection.execute(select(audit).order_by(audit.c.sequence)).mappings():
        content = {key: row[key] for key in ("at", "author", "action", "subject", "detail")}
        content["previous"] = previous
        if row["previous"] != previous or row["digest"] != digest_of(canonical(content)):
            return int(row["sequence"])
        previous = row["digest"]
    return None
