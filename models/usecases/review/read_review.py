"""A review as it stands: what was seen, what it comes to, what is still to be done."""

from collections.abc import Mapping
from datetime import date

from models.exchange.contents import EvidencePart, ResponsePart
from models.exchange.feedback import Feedback
from models.exchange.json_text import stored
from models.exchange.review_judgement import judge_review
from models.exchange.snapshot import level_part
from models.standards.pack import Grade
from models.store.review_records import FeedbackRow, ReviewItemRow
from models.usecases.county.county import County
from models.usecases.county.read_county import submitted_level
from models.usecases.review.review_cards import (
    AnswerCard,
    AnsweredFileCard,
    FeedbackLine,
    ReviewCard,
    ReviewedClauseCard,
    ReviewItemCard,
    ReviewLine,
)
from models.usecases.review.reviewed import Reviewed, reviewed
from models.vocabulary.canonical import digest_of
from models.vocabulary.checkcode import check_code
from models.vocabulary.ids import ClauseCode, CriterionId, Digest


def read_review(county: County, digest: Digest) -> ReviewCard:
    """Return the review of one submission. Raises: Refusal SUBMISSION_UNKNOWN."""
    with county.workspace.store.reading() as read:
        given = reviewed(county, read, digest)
    return review_card(county, given)


def review_card(county: County, given: Reviewed) -> ReviewCard:
    """Return the card of a review that was read."""
    judged = judge_review(given.content, given.pack, grades_so_far(given))
    level, row = judged.level, given.row
    received = given.content.feedback
    return ReviewCard(
        digest=row.digest,
        assessment_id=row.assessment_id,
        institution=row.name,
        year=row.year,
        revision=row.revision,
        newest=given.newest,
        issued=given.review.state == "issued",
        decision=given.review.decision,
        summary=given.review.summary,
        clauses=_clauses(given),
        items=tuple(_item(item, given) for item in given.items),
        counts=tuple(judged.counts.items()),
        applicable=judged.applicable,
        level=level.rule.id if level else "",
        level_title=level.rule.title if level else "",
        provisional=bool(level and level.provisional),
        levels=tuple(submitted_level(level_part(one), given.pack) for one in judged.levels),
        feedbacks=tuple(feedback_line(county, one) for one in reversed(given.feedbacks)),
        received=bool(received) and received == _before(given),
    )


def read_reviews(county: County) -> dict[Digest, ReviewLine]:
    """Return how far each review is that was begun, by its submission.

    ``seen`` counts what was looked at in that very revision.
    """
    with county.workspace.store.reading() as read:
        states, seen = read.reviews.states(), read.reviews.seen()
    return {
        digest: ReviewLine(
            digest=digest,
            state=states[digest].state if digest in states else "open",
            decision=states[digest].decision if digest in states else "",
            seen=seen.get(digest, 0),
        )
        for digest in {*states, *seen}
    }


def read_feedbacks(county: County) -> tuple[FeedbackLine, ...]:
    """Return every feedback this county has issued, newest first."""
    with county.workspace.store.reading() as read:
        rows = read.feedback.all()
    return tuple(feedback_line(county, row) for row in reversed(rows))


def grades_so_far(given: Reviewed) -> Mapping[ClauseCode, Grade | None]:
    """Return the grade of every clause as reviewed; as claimed where nobody has looked yet."""
    found: dict[ClauseCode, Grade | None] = {}
    for part in given.content.clauses:
        code = ClauseCode(part.code)
        said = given.seen[code].row.reviewed if code in given.seen else part.claimed
        found[code] = _grade(said)
    return found


def answer_of(given: Reviewed, item: ReviewItemRow) -> ResponsePart | None:
    """Return what the submission says to an item, None where it says nothing."""
    for response in given.content.responses:
        if response.item == item.item_id and response.state != "open":
            return response
    return None


def feedback_line(county: County, row: FeedbackRow) -> FeedbackLine:
    """Return one feedback as a line of a list."""
    feedback = stored(row.document, Feedback)
    pack = county.pack(Digest(feedback.assessment.pack_digest))
    titles = {rule.id: rule.title for rule in pack.levels} if pack else {}
    return FeedbackLine(
        digest=row.digest,
        institution=feedback.institution.name,
        assessment_id=row.assessment_id,
        year=row.year,
        submission=row.submission_digest,
        submission_revision=row.submission_revision,
        revision=row.revision,
        decision=row.decision,
        level=titles.get(row.level, row.level),
        provisional=feedback.provisional,
        open_items=sum(item.state == "open" for item in feedback.items),
        reviewer=feedback.reviewer,
        check_code=check_code(digest_of(row.document)),
        issued_at=row.kept_at,
        file_name=row.file_name,
    )


def _before(given: Reviewed) -> str:
    """Return the digest of the newest feedback about a revision before this one."""
    found = [one for one in given.feedbacks if one.submission_revision < given.row.revision]
    return found[-1].digest if found else ""


def _clauses(given: Reviewed) -> tuple[ReviewedClauseCard, ...]:
    cards = []
    for part, clause in zip(given.content.clauses, given.pack.clauses, strict=True):
        found = given.seen.get(clause.code)
        since = found.since if found else 0
        cards.append(
            ReviewedClauseCard(
                code=clause.code,
                claimed=_grade(part.claimed),
                computed=_grade(part.computed),
                reviewed=_grade(found.row.reviewed) if found else None,
                seen=found is not None,
                reason=found.row.reason if found else "",
                carried_from=0 if since == given.row.revision else since,
                changed=clause.code in given.changed,
                may_fall_away=clause.may_not_apply or clause.not_applicable_when is not None,
                at=found.row.at if found else "",
                author=found.row.author if found else "",
            )
        )
    return tuple(cards)


def _item(item: ReviewItemRow, given: Reviewed) -> ReviewItemCard:
    said = answer_of(given, item)
    files = {file.digest: file for file in given.content.evidence}
    return ReviewItemCard(
        id=item.item_id,
        clause=ClauseCode(item.clause),
        criterion=CriterionId(item.criterion),
        text=item.text,
        due=date.fromisoformat(item.due) if item.due else None,
        open=item.state == "open",
        closing=item.closing,
        answered=item.answered,
        sent=item.opened_revision < given.next_feedback,
        decided=item.decided_on == given.row.digest,
        answer=None if said is None else _answer(said, files),
    )


def _answer(said: ResponsePart, files: Mapping[str, EvidencePart]) -> AnswerCard:
    shown = (files[digest] for digest in said.evidence if digest in files)
    return AnswerCard(
        state=said.state,
        text=said.text,
        files=tuple(
            AnsweredFileCard(digest=Digest(one.digest), name=one.name, file=one.file, size=one.size)
            for one in shown
        ),
    )


def _grade(text: str) -> Grade | None:
    return Grade(text) if text else None
