"""What receiving a feedback would write: worked out and shown first, then applied as it stands.

The county checks what it is about to issue by the same functions.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.exchange.building import FEEDBACK_FILE
from models.exchange.checks import check_nothing_else, disagrees, each_once
from models.exchange.contents import Content
from models.exchange.feedback import Feedback, FeedbackItem, ReviewedClause
from models.exchange.json_text import encode, stored
from models.exchange.labels import FEEDBACK, check_kind
from models.exchange.reading import KeyLookup, read_feedback, trusted_signer
from models.exchange.review_judgement import judge_review
from models.exchange.rotation import signs_at
from models.exchange.snapshot import counts_part
from models.seal.container import Bag
from models.standards.pack import Clause, Grade, Pack
from models.store.feedback_rows import FeedbackReader
from models.store.records import EnrolledRow
from models.store.review_records import FeedbackRow
from models.vocabulary.clock import is_iso_day
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import AssessmentId, ClauseCode, Digest, InstitutionId


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRevision:
    """One revision as it left here: ``package`` and ``content_digest`` name it."""

    package: str
    content_digest: str
    content: Content
    pack: Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackBooks:
    """What a centre knows: who it is, its county, what it sent, what came before.

    ``county_key`` also finds a county's keys that ended. ``sent`` finds a revision that
    was exported, by assessment and number.
    """

    institution: InstitutionId
    county: EnrolledRow | None
    county_key: KeyLookup
    sent: Callable[[AssessmentId, int], SentRevision | None]
    rows: FeedbackReader


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackPlan:
    """Everything that would be written; ``already``: it is here, so nothing would be.

    ``replaces``: the newest feedback of the assessment there was before.
    """

    feedback: Feedback
    row: FeedbackRow
    already: bool
    replaces: FeedbackRow | None


def plan_feedback(
    bag: Bag, books: FeedbackBooks, *, received_at: str, file_name: str
) -> FeedbackPlan:
    """Check a feedback against all the centre knows and return what would be written.

    Raises: Refusal FORMAT_VERSION, KIND_WRONG, COUNTY_UNKNOWN, SIGNATURE_WRONG,
    CONTENT_*, FEEDBACK_*.
    """
    check_kind(bag.info, FEEDBACK)
    signer = _issuer(bag, books)
    accepted = books.rows.feedback(bag.digest)
    feedback = read_feedback(bag)
    if accepted is None and not signs_at(signer, feedback.made_at):
        raise Refusal(RefusalCode.FEEDBACK_SIGNER_ENDED, key_id=signer.key_id, name=signer.name)
    check_nothing_else(bag.files, {FEEDBACK_FILE})
    _check_ends(feedback, signer, books)
    sent = _sent(feedback, books)
    check_feedback(feedback, sent.content, sent.pack)
    chain = books.rows.of_assessment(AssessmentId(feedback.assessment.id))
    replaces = None if accepted else check_feedback_order(feedback, chain)
    return FeedbackPlan(
        feedback=feedback,
        row=feedback_row(bag.digest, signer, feedback, kept_at=received_at, file_name=file_name),
        already=accepted is not None,
        replaces=replaces,
    )


def check_feedback(feedback: Feedback, content: Content, pack: Pack) -> None:
    """Refuse a feedback that contradicts the submission it is about, or itself.

    CONTENT_DISAGREES with the path; FEEDBACK_NOTHING_TO_DO: returned without an open item.
    """
    _check_clauses(feedback.clauses, content, pack)
    _check_items(feedback.items, pack)
    if feedback.decision == "returned" and all(one.state == "closed" for one in feedback.items):
        raise Refusal(
            RefusalCode.FEEDBACK_NOTHING_TO_DO, place=Place(path=f"{FEEDBACK_FILE}.decision")
        )
    grades = {
        ClauseCode(one.code): Grade(one.reviewed) if one.reviewed else None
        for one in feedback.clauses
    }
    judged = judge_review(content, pack, grades)
    if feedback.counts != (counts := counts_part(judged)):
        raise disagrees(f"{FEEDBACK_FILE}.counts", str(feedback.counts), str(counts))
    level = judged.level
    found = level.rule.id if level else ""
    if feedback.level != found:
        raise disagrees(f"{FEEDBACK_FILE}.level", feedback.level, found)
    provisional = bool(level and level.provisional)
    if feedback.provisional != provisional:
        raise disagrees(f"{FEEDBACK_FILE}.provisional", int(feedback.provisional), int(provisional))


def check_feedback_order(feedback: Feedback, chain: Sequence[FeedbackRow]) -> FeedbackRow | None:
    """Refuse what goes back, branches off or loses an item; return the newest so far.

    FEEDBACK_OLDER, FEEDBACK_CONFLICT, FEEDBACK_CHAIN_BROKEN, FEEDBACK_ITEM_LOST.
    A feedback in between may be missing: it lay on another stick.
    """
    newest = chain[-1] if chain else None
    stated = feedback.revision
    if newest is not None and (
        stated < newest.revision or feedback.assessment.revision < newest.submission_revision
    ):
        raise Refusal(RefusalCode.FEEDBACK_OLDER, revision=stated, newest=newest.revision)
    if newest is not None and stated == newest.revision:
        raise Refusal(RefusalCode.FEEDBACK_CONFLICT, revision=stated)
    before = next((row for row in chain if row.revision + 1 == stated), None)
    if bool(feedback.previous) != (stated > 1) or (before and before.digest != feedback.previous):
        raise Refusal(RefusalCode.FEEDBACK_CHAIN_BROKEN, revision=stated)
    if newest is not None:
        _check_kept(stored(newest.document, Feedback).items, feedback.items)
    return newest


def feedback_row(
    digest: Digest, signer: EnrolledRow, feedback: Feedback, *, kept_at: str, file_name: str
) -> FeedbackRow:
    """Return the row of a feedback that passed ``check_feedback``."""
    about = feedback.assessment
    return FeedbackRow(
        digest=digest,
        key_id=signer.key_id,
        uscc=InstitutionId(feedback.institution.uscc),
        assessment_id=AssessmentId(about.id),
        year=about.year,
        submission_digest=Digest(about.submission),
        submission_revision=about.revision,
        revision=feedback.revision,
        previous=feedback.previous,
        decision=feedback.decision,
        level=feedback.level,
        kept_at=kept_at,
        file_name=file_name,
        document=encode(feedback),
    )


def _issuer(bag: Bag, books: FeedbackBooks) -> EnrolledRow:
    """Return whose key signed these exact bytes, a county's key that ended included."""
    if books.county is None:
        raise Refusal(RefusalCode.COUNTY_UNKNOWN)
    try:
        return trusted_signer(bag, books.county_key)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.SIGNER_UNKNOWN:
            raise
        raise Refusal(
            RefusalCode.FEEDBACK_SIGNER_OTHER,
            key_id=refusal.params["key_id"],
            county=books.county.name,
        ) from refusal


def _check_ends(feedback: Feedback, signer: EnrolledRow, books: FeedbackBooks) -> None:
    """Refuse what is not from the county whose key signed it, or not for us."""
    if feedback.institution.uscc != books.institution:
        raise Refusal(
            RefusalCode.FEEDBACK_INSTITUTION_OTHER,
            place=Place(path=f"{FEEDBACK_FILE}.institution.uscc"),
            name=feedback.institution.name,
            stated=feedback.institution.uscc,
        )
    for field, stated, known in (
        ("county.region", feedback.county.region, signer.region),
        ("county.name", feedback.county.name, signer.name),
        ("keys.signing_key", feedback.keys.signing_key, signer.public_key.hex()),
        ("keys.recipient", feedback.keys.recipient, signer.recipient),
    ):
        if stated != known:
            raise disagrees(f"{FEEDBACK_FILE}.{field}", stated, known)


def _sent(feedback: Feedback, books: FeedbackBooks) -> SentRevision:
    """Return the revision a feedback is about; refuse one that never left here."""
    about, path = feedback.assessment, f"{FEEDBACK_FILE}.assessment"
    sent = books.sent(AssessmentId(about.id), about.revision)
    if sent is None:
        raise Refusal(
            RefusalCode.FEEDBACK_ASSESSMENT_UNKNOWN,
            place=Place(path=f"{path}.id"),
            year=about.year,
            revision=about.revision,
        )
    if (about.submission, about.content_digest) != (sent.package, sent.content_digest):
        raise Refusal(
            RefusalCode.FEEDBACK_SUBMISSION_OTHER,
            place=Place(path=f"{path}.submission"),
            year=about.year,
            revision=about.revision,
        )
    own = sent.content.assessment
    for field, stated, known in (
        ("year", str(about.year), str(own.year)),
        ("pack_id", about.pack_id, own.pack_id),
        ("pack_version", about.pack_version, own.pack_version),
        ("pack_digest", about.pack_digest, own.pack_digest),
    ):
        if stated != known:
            raise disagrees(f"{path}.{field}", stated, known)
    return sent


def _check_clauses(parts: Sequence[ReviewedClause], content: Content, pack: Pack) -> None:
    """Every clause of the submission, in its order, with the grade that was claimed."""
    may_fall_away = {
        clause.code: clause.may_not_apply or clause.not_applicable_when is not None
        for clause in pack.clauses
    }
    path = f"{FEEDBACK_FILE}.clauses"
    if len(parts) != len(content.clauses):
        raise disagrees(path, len(parts), len(content.clauses))
    for at, (part, sent) in enumerate(zip(parts, content.clauses, strict=True)):
        if part.code != sent.code:
            raise disagrees(f"{path}[{at}].code", part.code, sent.code)
        if part.claimed != sent.claimed:
            raise disagrees(f"{path}[{at}].claimed", part.claimed, sent.claimed)
        if part.reviewed != part.claimed and not part.reason:
            raise disagrees(f"{path}[{at}].reason", "", part.reviewed)
        if part.reviewed == Grade.E and not may_fall_away[ClauseCode(part.code)]:
            raise disagrees(f"{path}[{at}].reviewed", part.reviewed, "")


def _check_items(items: Sequence[FeedbackItem], pack: Pack) -> None:
    clauses: Mapping[str, Clause] = {clause.code: clause for clause in pack.clauses}
    path = f"{FEEDBACK_FILE}.items"
    each_once(path, (one.id for one in items))
    for at, item in enumerate(items):
        clause = clauses.get(item.clause)
        if item.clause and clause is None:
            raise disagrees(f"{path}[{at}].clause", item.clause, "")
        criteria = {one.id for one in clause.criteria} if clause else set()
        if item.criterion and item.criterion not in criteria:
            raise disagrees(f"{path}[{at}].criterion", item.criterion, item.clause)
        if item.due and not is_iso_day(item.due):
            raise disagrees(f"{path}[{at}].due", item.due, "")
        if item.state == "closed" and not item.closing:
            raise disagrees(f"{path}[{at}].closing", "", item.state)


def _check_kept(before: Sequence[FeedbackItem], items: Sequence[FeedbackItem]) -> None:
    """Refuse a list that lost an item, or moved one to another clause or criterion."""
    now = {one.id: one for one in items}
    for item in before:
        found = now.get(item.id)
        if found is None or (found.clause, found.criterion) != (item.clause, item.criterion):
            raise Refusal(
                RefusalCode.FEEDBACK_ITEM_LOST,
                place=Place(path=f"{FEEDBACK_FILE}.items"),
                item=item.id,
                text=item.text,
            )
