"""A centre takes in its county's feedback: checked whole first, then written in one transaction.

A feedback that is refused leaves no row and no file behind.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.contents import Content
from models.exchange.feedback_plan import FeedbackBooks, FeedbackPlan, SentRevision, plan_feedback
from models.exchange.filenames import PACKAGE_ENDING
from models.exchange.json_text import stored
from models.exchange.reading import stage
from models.exchange.snapshot import moment_text
from models.ledger.measures import MEASURES
from models.seal.container import open_bag
from models.seal.disk import writing
from models.seal.keys import PrivateKeys
from models.seal.names import shown
from models.seal.sealing import is_sealed
from models.standards.compile import compile_pack
from models.standards.text import from_json
from models.store.county_rows import COUNTY
from models.store.records import EnrolledRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.feedback.feedback_cards import ReceivedFeedbackCard
from models.usecases.packages.seat_keys import openers
from models.usecases.people.people_cards import Deed
from models.vocabulary.ids import AssessmentId, Digest, KeyId
from models.vocabulary.progress import Progress


def needs_passphrase(path: Path) -> bool:
    """Tell whether a file is sealed, so that reading it takes this machine's key."""
    return path.is_file() and is_sealed(path)


def receive_feedback(
    centre: Centre, path: Path, passphrase: str, progress: Progress
) -> ReceivedFeedbackCard:
    """Take in a feedback of the county this centre knows, on a revision that left here.

    ``passphrase`` is asked only of a sealed file. The very same feedback again changes
    nothing and says so. The original is kept in the inbox, unsealed, with its signature.
    Raises: Refusal as ``plan_feedback``, ``open_bag`` and ``unseal``; PASSPHRASE_WRONG;
    Trouble; Cancelled.
    """
    centre.allow(Deed.IMPORT)
    inbox, store = centre.workspace.folder.inbox, centre.workspace.store
    keys = _keys(centre, path, passphrase)
    with writing(inbox):
        scratch = TemporaryDirectory(prefix=".reading-", dir=inbox)
    with scratch as folder:
        staged = Path(folder) / "package.dbag"
        stage(path, keys, staged, progress)
        bag = open_bag(staged, progress)
        with store.reading() as read:
            plan = plan_feedback(
                bag,
                _books(centre, read),
                received_at=moment_text(centre.clock.now()),
                file_name=shown(path.name),
            )
        if not plan.already:
            _write(centre, plan, staged, inbox)
    return ReceivedFeedbackCard(
        file=shown(path.name),
        digest=plan.row.digest,
        year=plan.row.year,
        decision=plan.row.decision,
        submission_revision=plan.row.submission_revision,
        open=sum(item.state == "open" for item in plan.feedback.items),
        already=plan.already,
        elsewhere=plan.row.assessment_id != centre.row.assessment_id,
    )


def _keys(centre: Centre, path: Path, passphrase: str) -> Sequence[PrivateKeys]:
    if not passphrase or not needs_passphrase(path):
        return ()
    return openers(centre.workspace.folder, passphrase)


def _books(centre: Centre, read: Reader) -> FeedbackBooks:
    def county_key(key_id: KeyId) -> EnrolledRow | None:
        row = read.county.key(key_id)
        return row if row is not None and row.kind == COUNTY else None

    return FeedbackBooks(
        institution=centre.profile.uscc,
        county=read.county.county(),
        county_key=county_key,
        sent=lambda which, revision: _sent(read, which, revision),
        rows=read.feedback,
    )


def _sent(read: Reader, which: AssessmentId, revision: int) -> SentRevision | None:
    """Return a revision as it left here, whatever year it is of and whichever pack it had."""
    rows = read.assessments.snapshots(which)
    found = next((row for row in rows if row.revision == revision), None)
    if found is None or not found.package_digest:
        return None
    content = stored(found.document, Content)
    document = read.packs.document(Digest(content.assessment.pack_digest))
    if document is None:
        return None
    return SentRevision(
        package=found.package_digest,
        content_digest=found.digest,
        content=content,
        pack=compile_pack(from_json(document), MEASURES),
    )


def _write(centre: Centre, plan: FeedbackPlan, staged: Path, inbox: Path) -> None:
    """Write row and audit entry in one transaction; the file has its place before they count."""
    row = plan.row
    kept = inbox / f"{row.digest}{PACKAGE_ENDING}"
    try:
        with centre.writing(Deed.IMPORT, fixed=True) as write:
            write.feedback.put(row)
            write.note_down(
                "feedback.received",
                row.digest,
                f"r{row.submission_revision} f{row.revision} {row.decision}",
            )
            with writing(inbox):
                staged.replace(kept)
    except BaseException:
        kept.unlink(missing_ok=True)
        raise
