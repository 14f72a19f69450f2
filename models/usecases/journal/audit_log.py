"""The audit log as people use it: who did what when, whether it is whole, a copy to keep."""

from collections.abc import Callable
from datetime import UTC, date, timedelta
from pathlib import Path

import msgspec

from models.reports.audit_sheet import AuditLine, AuditSheet, audit_document
from models.reports.workbook import draw_workbook
from models.store.audit import AuditRow, AuditWanted
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.journal.journal_cards import (
    AUDIT_PAGE,
    AuditCard,
    AuditCheck,
    AuditChoices,
    AuditFilter,
    AuditPage,
)
from models.usecases.named_files import write_file
from models.vocabulary.clock import beginning_in_china
from models.vocabulary.progress import Progress


class _Finalised(msgspec.Struct):
    year: int
    revision: int
    audit_head: str


class _Content(msgspec.Struct):
    assessment: _Finalised


def read_audit(
    opened: Centre | County,
    wanted: AuditFilter,
    *,
    before: int | None = None,
    most: int = AUDIT_PAGE,
) -> AuditPage:
    """Return the newest entries that fit, or those older than ``before``."""
    with opened.workspace.store.reading() as read:
        rows = read.audit.page(_asked(wanted), most=most + 1, before=before)
        return AuditPage(
            entries=tuple(map(_card, rows[:most])),
            more=len(rows) > most,
            total=read.audit.count(),
            head=read.audit_head(),
        )


def audit_choices(opened: Centre | County) -> AuditChoices:
    """Return who and what the log knows, in order."""
    with opened.workspace.store.reading() as read:
        return AuditChoices(
            authors=tuple(sorted(read.audit.authors())),
            actions=tuple(sorted(read.audit.actions())),
        )


def verify_audit(opened: Centre | County, progress: Progress) -> AuditCheck:
    """Work out every digest again, and look for those that were given out. Raises: Cancelled."""
    with opened.workspace.store.reading() as read:
        return _checked(read, progress)


def export_audit(
    opened: Centre | County,
    path: Path,
    wanted: AuditFilter,
    words: Callable[[AuditCard], str],
    progress: Progress,
) -> Path:
    """Write the entries that fit as a workbook, oldest first, and return where it lies.

    ``words`` says an entry in the reader's language; the head and the result of a
    check stand on the first sheet. The same log gives the same bytes.
    Raises: Trouble DISK_FULL, NO_PERMISSION, TARGET_GONE, FILE_BUSY; Cancelled.
    """
    with opened.workspace.store.reading() as read:
        check = _checked(read, progress)
        name = read.assessments.workspace().name
        cards = [_card(row) for row in read.audit.entries(_asked(wanted))]
    sheet = AuditSheet(
        name=name,
        head=check.head,
        entries=check.entries,
        broken_at=check.broken_at,
        made_at=opened.clock.now().astimezone(UTC),
    )
    lines = (_line(card, words(card)) for card in cards)
    return write_file(path, draw_workbook(audit_document(sheet, lines), progress))


def _checked(read: Reader, progress: Progress) -> AuditCheck:
    finalised = [
        msgspec.json.decode(document, type=_Content).assessment
        for document in read.audit.given_out()
    ]
    return AuditCheck(
        entries=read.audit.count(),
        head=read.audit_head(),
        broken_at=read.audit.breaks_at(progress),
        lost=tuple(
            (one.year, one.revision) for one in finalised if not read.audit.holds(one.audit_head)
        ),
    )


def _asked(wanted: AuditFilter) -> AuditWanted:
    first, last = wanted.first_day, wanted.last_day
    return AuditWanted(
        since=_moment(first) if first else "",
        until=_moment(last + timedelta(days=1)) if last else "",
        author=wanted.author,
        action=wanted.action,
    )


def _moment(day: date) -> str:
    return beginning_in_china(day).isoformat(timespec="milliseconds")


def _card(row: AuditRow) -> AuditCard:
    return AuditCard(
        sequence=row.sequence,
        at=row.at,
        author=row.author,
        action=row.action,
        subject=row.subject,
        detail=row.detail,
        digest=row.digest,
    )


def _line(card: AuditCard, words: str) -> AuditLine:
    return AuditLine(
        sequence=card.sequence,
        at=card.at,
        author=card.author,
        words=words,
        action=card.action,
        subject=card.subject,
        detail=card.detail,
        digest=card.digest,
    )
