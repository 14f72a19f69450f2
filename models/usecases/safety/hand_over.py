"""Handing the work over: everything a successor must know, on screen and on paper."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

from models.exchange.filenames import file_safe
from models.reports.fontfiles import FontFiles
from models.reports.handover_paper import HandoverPaper, handover_document
from models.reports.paper import draw_paper
from models.store.records import AccountRow, NoteRow, SnapshotRow
from models.usecases.cards import ChecklistCard, ClauseLine, KeyCard
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.read_checklist import read_checklist
from models.usecases.journal.audit_log import read_audit
from models.usecases.journal.journal_cards import AuditFilter
from models.usecases.named_files import write_file
from models.usecases.packages.know_county import known_county
from models.usecases.packages.seat_keys import key_card, public_side
from models.usecases.people.people_cards import Deed
from models.usecases.safety.back_up import read_backup_state
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlinesCard
from models.usecases.safety.deadlines import in_order, read_deadlines
from models.usecases.safety.handover_cards import (
    CHANGES_SHOWN,
    NOTE_DAYS,
    DepartmentOpen,
    HandoverCard,
    HandoverSection,
    PersonLine,
    RecentNote,
    SentPackage,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import NOTE_CHARACTERS
from models.vocabulary.progress import Progress

KEY_PLACE = "handover.key-place"
"""Key of the institution's setting."""


def read_handover(centre: Centre, duties: Iterable[DeadlineCard] = ()) -> HandoverCard:
    """Return everything a successor must know. Raises: Trouble.

    ``duties``: what ``read_duties`` found; that takes longer, and is asked for apart.
    """
    checklist = read_checklist(centre)
    profile = centre.profile
    with centre.workspace.store.reading() as read:
        notes = read.notes.notes(centre.row.assessment_id)
        held = Counter(row.ledger for row in read.ledgers.held(centre.year))
        snapshots = read.assessments.snapshots(centre.row.assessment_id)
        accounts = read.accounts.all()
        key_place = read.settings.value(KEY_PLACE)
        years = read.ledgers.years()
        rolled = read.rolled.waiting(centre.year)
    county = known_county(centre)
    return HandoverCard(
        name=profile.name,
        uscc=profile.uscc,
        region=profile.region,
        kind=profile.kind,
        folder=str(centre.workspace.folder.root),
        year=centre.year,
        years=years,
        pack_title=checklist.pack_title,
        pack_edition=checklist.pack_edition,
        pack_version=checklist.pack_version,
        revision=checklist.revision,
        final=checklist.final,
        applicable=checklist.applicable,
        settled=checklist.settled,
        departments=_departments(_clauses(checklist)),
        held=held,
        unconfirmed={name: len(rows) for name, rows in rolled.items() if rows},
        unconfirmed_answers=checklist.unconfirmed,
        waiting=tuple(
            item for item in read_preflight(centre).items if item.severity == "error" or item.waits
        ),
        notes=_recent(centre, notes),
        backup=read_backup_state(centre),
        deadlines=_with_duties(read_deadlines(centre), duties),
        key=_key(centre),
        key_place=key_place,
        county=county.owner if county is not None else "",
        people=_people(accounts),
        sent=_sent(snapshots),
        changes=read_audit(centre, AuditFilter(), most=CHANGES_SHOWN).entries,
    )


def set_key_place(centre: Centre, text: str) -> None:
    """Write down where the passphrase of the key and its copy are kept, never the passphrase.

    Raises: Refusal NOTE_TOO_LONG.
    """
    plain = text.strip()
    if len(plain) > NOTE_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=len(plain), most=NOTE_CHARACTERS)
    with centre.writing(Deed.SETTINGS) as write:
        if plain != write.settings.value(KEY_PLACE):
            write.settings.put(KEY_PLACE, plain)
            write.note_down("handover.key-place")


def write_handover(
    centre: Centre,
    folder: Path,
    sections: Sequence[HandoverSection],
    fonts: FontFiles,
    progress: Progress,
) -> Path:
    """Write the hand-over as PDF with room for both signatures; the same words as on screen.

    Raises: Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION …; Cancelled.
    """
    centre.allow(Deed.REPORTS)
    now = centre.clock.now()
    paper = HandoverPaper(
        institution=centre.profile.name,
        year=centre.year,
        sections=tuple((section.title, section.lines) for section in sections),
        made_at=now,
    )
    name = f"{file_safe(centre.profile.name)}-工作交接-{centre.today:%Y-%m-%d}.pdf"
    return write_file(folder / name, draw_paper(handover_document(paper), fonts, progress))


def _with_duties(known: DeadlinesCard, duties: Iterable[DeadlineCard]) -> DeadlinesCard:
    return replace(known, cards=in_order((*known.cards, *duties)))


def _clauses(card: ChecklistCard) -> list[ClauseLine]:
    return [line for chapter in card.chapters for part in chapter.sections for line in part.clauses]


def _departments(lines: Iterable[ClauseLine]) -> tuple[DepartmentOpen, ...]:
    """Return who leads what is open, most first; what nobody leads stands last."""
    by_lead: dict[str, list[ClauseLine]] = {}
    for line in lines:
        if line.claimed is None:
            by_lead.setdefault(line.lead, []).append(line)
    found = [
        DepartmentOpen(
            name=name, open=len(left), core=sum(one.core for one in left), first=left[0].code
        )
        for name, left in by_lead.items()
    ]
    return tuple(sorted(found, key=lambda each: (not each.name, -each.open, each.name)))


def _recent(centre: Centre, notes: Iterable[NoteRow]) -> tuple[RecentNote, ...]:
    month = centre.clock.now().astimezone(UTC) - timedelta(days=NOTE_DAYS)
    since = month.isoformat(timespec="milliseconds")
    return tuple(
        RecentNote(
            clause=note.clause,
            title=centre.clauses[note.clause].title,
            text=note.text,
            author=note.author,
            at=note.at,
        )
        for note in sorted(notes, key=lambda each: each.at, reverse=True)
        if not note.withdrawn_at and note.at >= since and note.clause in centre.clauses
    )


def _key(centre: Centre) -> KeyCard | None:
    try:
        return key_card(public_side(centre.workspace.folder), centre.profile.name)
    except Trouble:
        # the page must open all the more where the key file is lost
        return None


def _people(accounts: Iterable[AccountRow]) -> tuple[PersonLine, ...]:
    return tuple(
        PersonLine(name=row.name, role=row.role, department=row.department)
        for row in accounts
        if not row.ended_at
    )


def _sent(snapshots: Sequence[SnapshotRow]) -> SentPackage | None:
    sent = [row for row in snapshots if row.package_name]
    if not sent:
        return None
    last = sent[-1]
    return SentPackage(
        revision=last.revision, at=last.made_at, name=last.package_name, digest=last.package_digest
    )
