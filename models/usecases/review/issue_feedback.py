"""A county answers a submission: one signed feedback, sealed to the institution.

It counts as issued once the file was read back. The unsealed package stays in
``packages/``; written again, the very same package leaves, sealed anew.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from models.exchange.building import FEEDBACK_FILE, build_feedback
from models.exchange.contents import GradeText
from models.exchange.feedback import (
    DecisionText,
    Feedback,
    FeedbackItem,
    ItemState,
    ReviewedAssessment,
    ReviewedClause,
    ReviewedInstitution,
)
from models.exchange.feedback_plan import check_feedback, check_feedback_order, feedback_row
from models.exchange.filenames import PACKAGE_ENDING, feedback_name
from models.exchange.introductions import CountyPart, KeysPart
from models.exchange.json_text import decode, encode
from models.exchange.outgoing import outgoing, plain_text
from models.exchange.reading import stage
from models.exchange.review_judgement import judge_review
from models.exchange.snapshot import counts_part, moment_text
from models.seal.container import open_bag, verify
from models.seal.disk import writing
from models.seal.keys import PrivateKeys
from models.store.records import EnrolledRow
from models.store.review_records import FeedbackRow
from models.store.unit import Reader
from models.usecases.county.county import County
from models.usecases.packages.deliver import deliver, take_away
from models.usecases.packages.sealed_to import recipients_of
from models.usecases.packages.seat_keys import unlocked
from models.usecases.people.people_cards import Deed
from models.usecases.review.read_review import feedback_line, grades_so_far, review_card
from models.usecases.review.review_cards import IssuedFeedbackCard
from models.usecases.review.reviewed import Reviewed, reviewed
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import ClauseCode, Digest, InstitutionId
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What is issued: the feedback, the review it says, our own row, and whom it is for."""

    feedback: Feedback
    given: Reviewed
    own: EnrolledRow
    institution: EnrolledRow


def issue_feedback(
    county: County,
    digest: Digest,
    target_dir: Path,
    passphrase: str,
    clock: Clock,
    progress: Progress,
) -> IssuedFeedbackCard:
    """Sign the review of a submission, seal it to its institution, write it to ``target_dir``.

    Raises: Refusal PASSPHRASE_WRONG, SUBMISSION_UNKNOWN, REVIEW_NOT_NEWEST, REVIEW_ISSUED,
    REVIEW_UNSEEN (``n`` clauses), REVIEW_ANSWERS_WAITING, REVIEW_UNDECIDED,
    FEEDBACK_NOTHING_TO_DO, FEEDBACK_KEY_ENDED; Trouble DISK_FULL, TARGET_GONE,
    READ_BACK_DIFFERS …; Cancelled. Nothing counts as issued then.
    """
    county.allow(Deed.REVIEW)
    keys = unlocked(county.workspace.folder, passphrase)
    with county.workspace.store.reading() as read:
        answer = _compose(county, digest, read, clock)
    feedback, given = answer.feedback, answer.given
    decode(encode(feedback), Feedback, FEEDBACK_FILE)
    check_feedback(feedback, given.content, given.pack)
    check_feedback_order(feedback, given.feedbacks)
    row = _build(county, answer, keys, clock, progress)
    card = _deliver(county, row, answer.institution, target_dir, progress)
    try:
        _open_again(card.path, row, keys, county.workspace.folder.packages, progress)
        with county.writing(Deed.REVIEW, fixed=True, clock=clock) as write:
            write.feedback.put(row)
            write.reviews.put_review(replace(given.review, state="issued"))
            write.note_down("feedback.issued", row.digest, f"{row.uscc} {row.year} f{row.revision}")
    except BaseException:
        take_away(card.path, county.workspace.folder.packages / row.file_name)
        raise
    return card


def write_feedback(
    county: County, digest: Digest, target_dir: Path, progress: Progress
) -> IssuedFeedbackCard:
    """Write a feedback that was issued once more, for another stick: the very same package.

    Raises: Refusal FEEDBACK_NONE_YET, FEEDBACK_KEY_ENDED; as ``open_bag`` where our copy is
    damaged; Trouble.
    """
    with county.workspace.store.reading() as read:
        row = read.feedback.feedback(digest)
        if row is None:
            raise Refusal(RefusalCode.FEEDBACK_NONE_YET)
        institution = _key_of(read, row.uscc)
    kept = county.workspace.folder.packages / row.file_name
    if open_bag(kept, progress).digest != row.digest:
        raise Trouble(TroubleCode.READ_FAILED, place=Place(file=kept.name))
    return _deliver(county, row, institution, target_dir, progress)


def refuse_unready(county: County, given: Reviewed) -> None:
    """Refuse a review that is not done, with what is still to be done.

    REVIEW_NOT_NEWEST, REVIEW_ISSUED, REVIEW_UNSEEN, REVIEW_ANSWERS_WAITING,
    REVIEW_UNDECIDED, FEEDBACK_NOTHING_TO_DO.
    """
    card = review_card(county, given)
    if not card.newest:
        raise Refusal(RefusalCode.REVIEW_NOT_NEWEST, revision=card.revision)
    if card.issued:
        raise Refusal(RefusalCode.REVIEW_ISSUED)
    if card.unseen:
        raise Refusal(RefusalCode.REVIEW_UNSEEN, n=card.unseen, agreeable=card.agreeable)
    if card.waiting:
        raise Refusal(RefusalCode.REVIEW_ANSWERS_WAITING, n=len(card.waiting))
    if not card.decision:
        raise Refusal(RefusalCode.REVIEW_UNDECIDED)
    if card.decision == "returned" and not card.open_items:
        raise Refusal(RefusalCode.FEEDBACK_NOTHING_TO_DO)


def _compose(county: County, digest: Digest, read: Reader, clock: Clock) -> _Answer:
    own = read.county.county()
    if own is None:
        raise Refusal(RefusalCode.COUNTY_UNKNOWN)
    given = reviewed(county, read, digest)
    refuse_unready(county, given)
    judged = judge_review(given.content, given.pack, grades_so_far(given))
    row, level, last = given.row, judged.level, given.feedbacks[-1:]
    stated = given.content.assessment
    feedback = Feedback(
        format="1.0",
        kind="feedback",
        county=CountyPart(name=county.name, region=county.region),
        keys=KeysPart(signing_key=own.public_key.hex(), recipient=own.recipient),
        institution=ReviewedInstitution(uscc=row.uscc, name=row.name),
        assessment=ReviewedAssessment(
            id=row.assessment_id,
            year=row.year,
            revision=row.revision,
            submission=row.digest,
            content_digest=row.content_digest,
            pack_id=stated.pack_id,
            pack_version=stated.pack_version,
            pack_digest=stated.pack_digest,
        ),
        revision=given.next_feedback,
        previous=last[0].digest if last else "",
        decision=cast("DecisionText", given.review.decision),
        level=level.rule.id if level else "",
        provisional=bool(level and level.provisional),
        summary=outgoing(given.review.summary),
        counts=counts_part(judged),
        clauses=_clauses(given),
        items=_items(given),
        reviewer=plain_text(county.author),
        made_at=moment_text(clock.now()),
    )
    return _Answer(feedback=feedback, given=given, own=own, institution=_key_of(read, row.uscc))


def _clauses(given: Reviewed) -> tuple[ReviewedClause, ...]:
    found = []
    for part in given.content.clauses:
        said = given.seen[ClauseCode(part.code)].row
        found.append(
            ReviewedClause(
                code=part.code,
                claimed=part.claimed,
                reviewed=cast("GradeText", said.reviewed),
                reason=said.reason,
            )
        )
    return tuple(found)


def _items(given: Reviewed) -> tuple[FeedbackItem, ...]:
    return tuple(
        FeedbackItem(
            id=row.item_id,
            clause=row.clause,
            criterion=row.criterion,
            text=row.text,
            due=row.due,
            state=cast("ItemState", row.state),
            closing=row.closing,
            answered=row.answered,
        )
        for row in given.items
    )


def _key_of(read: Reader, uscc: InstitutionId) -> EnrolledRow:
    """Return an institution's key in force: whoever lost a machine has enrolled anew."""
    keys = [row for row in read.county.enrolled() if row.uscc == uscc]
    for row in keys:
        if row.state == "active":
            return row
    raise Refusal(RefusalCode.FEEDBACK_KEY_ENDED, name=keys[-1].name if keys else uscc)


def _build(
    county: County, answer: _Answer, keys: PrivateKeys, clock: Clock, progress: Progress
) -> FeedbackRow:
    """Pack and sign into our own folder, and open it again as the institution would."""
    feedback, about = answer.feedback, answer.feedback.assessment
    name = feedback_name(feedback.institution.name, about.year, about.revision, feedback.revision)
    kept = county.workspace.folder.packages / f"{name}{PACKAGE_ENDING}"
    build_feedback(kept, feedback, keys, clock.now(), progress)
    return feedback_row(
        open_bag(kept, progress).digest,
        answer.own,
        feedback,
        kept_at=moment_text(clock.now()),
        file_name=kept.name,
    )


def _deliver(
    county: County,
    row: FeedbackRow,
    institution: EnrolledRow,
    target_dir: Path,
    progress: Progress,
) -> IssuedFeedbackCard:
    """Seal our own file to the institution and to all our computers, and read it back."""
    kept = county.workspace.folder.packages / row.file_name
    with county.workspace.store.reading() as read:
        own = read.county.county()
        ours = () if own is None else recipients_of(read, own)
    recipients = (institution.recipient, *(one.recipient for one in ours))
    written = deliver(kept, target_dir, progress, recipients=recipients)
    return IssuedFeedbackCard(
        line=feedback_line(county, row),
        path=written.path,
        size=written.size,
        file_digest=written.file_digest,
        sealed_for=institution.name,
    )


def _open_again(
    target: Path, row: FeedbackRow, keys: PrivateKeys, scratch: Path, progress: Progress
) -> None:
    """Open the sealed file as its reader would; Trouble READ_BACK_DIFFERS for anything else."""
    with writing(scratch):
        folder = TemporaryDirectory(prefix=".reading-", dir=scratch)
    with folder as inside:
        staged = Path(inside) / "package.dbag"
        try:
            stage(target, (keys,), staged, progress)
            found = open_bag(staged, progress)
            verify(found, keys.public.signing_raw)
        except Refusal as refusal:
            place = Place(file=target.name)
            raise Trouble(TroubleCode.READ_BACK_DIFFERS, place=place) from refusal
        if found.digest != row.digest:
            raise Trouble(TroubleCode.READ_BACK_DIFFERS, place=Place(file=target.name))
