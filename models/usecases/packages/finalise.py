"""Finalise a revision: its content is frozen, digested, and closed to changes."""

from models.exchange.contents import Content
from models.exchange.json_text import decode, encode
from models.exchange.snapshot import moment_text
from models.store.records import SnapshotRow
from models.usecases.cards import RevisionCard
from models.usecases.centre import Centre
from models.usecases.checks.checks import read_checks
from models.usecases.packages.content_now import content_now
from models.usecases.people.people_cards import Deed
from models.vocabulary.canonical import digest_of
from models.vocabulary.checkcode import check_code
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def finalise(centre: Centre) -> RevisionCard:
    """Freeze the revision at hand; the same content and clock give the same digest.

    Raises: Refusal ASSESSMENT_FINALISED; PREFLIGHT_ERRORS (``count``) while checks find
    errors; PREFLIGHT_WAITING (``count``) while something waits for a reason;
    CONTENT_SCHEMA where a text is longer than a package may carry; Trouble.
    """
    centre.allow(Deed.SUBMIT)
    centre.refuse_if_final()
    found = read_checks(centre)
    if found.errors:
        raise Refusal(RefusalCode.PREFLIGHT_ERRORS, count=found.errors)
    if found.waiting:
        raise Refusal(RefusalCode.PREFLIGHT_WAITING, count=found.waiting)
    row = centre.row
    with centre.writing(Deed.SUBMIT, fixed=True) as write:
        content = content_now(centre, write, found.items, write.moment)
        document = encode(content)
        # What the county's strict reader would refuse must not become final here.
        decode(document, Content, "content")
        snapshot = SnapshotRow(
            assessment_id=row.assessment_id,
            revision=row.revision,
            made_at=moment_text(write.moment),
            digest=digest_of(document),
            document=document,
            package_name="",
            package_digest="",
        )
        write.assessments.put_snapshot(snapshot)
        write.note_down(
            "assessment.finalised", row.assessment_id, f"r{row.revision} {snapshot.digest}"
        )
    centre.row_changed()
    return revision_card(snapshot, centre.year)


def reopen(centre: Centre) -> int:
    """Open the next revision for changes and return its number; the finalised one stays.

    Raises: Refusal ASSESSMENT_NOT_FINALISED.
    """
    row = centre.row
    if row.state != "final":
        raise Refusal(RefusalCode.ASSESSMENT_NOT_FINALISED, revision=row.revision)
    with centre.writing(Deed.SUBMIT, fixed=True) as write:
        write.assessments.reopen(row.assessment_id, row.revision + 1)
        write.note_down("assessment.reopened", row.assessment_id, f"r{row.revision + 1}")
    centre.row_changed()
    return centre.row.revision


def read_revisions(centre: Centre) -> tuple[RevisionCard, ...]:
    """Return every finalised revision, lowest first."""
    with centre.workspace.store.reading() as read:
        rows = read.assessments.snapshots(centre.row.assessment_id)
    return tuple(revision_card(row, centre.year) for row in rows)


def revision_card(row: SnapshotRow, year: int) -> RevisionCard:
    """Return the card of a finalised revision."""
    return RevisionCard(
        assessment_id=row.assessment_id,
        year=year,
        revision=row.revision,
        made_at=row.made_at,
        digest=row.digest,
        short_hash=check_code(row.digest),
        package_name=row.package_name,
        package_digest=row.package_digest,
    )
