"""A reviewer writes down: agreed, another grade, something to rectify, the decision.

Every deed is one unit of work that can be undone. Only the newest revision of an
assessment is reviewed, and only until its feedback has gone out.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from models.exchange.contents import ClausePart
from models.exchange.feedback import item_id as new_item_id
from models.exchange.outgoing import outgoing
from models.standards.pack import Clause, Grade
from models.store.review_records import ReviewedRow, ReviewItemRow
from models.store.unit import Writer
from models.usecases.county.county import County
from models.usecases.people.people_cards import Deed
from models.usecases.review.read_review import answer_of
from models.usecases.review.review_cards import ACCEPTED, RETURNED, ItemDraft
from models.usecases.review.reviewed import Reviewed, reviewed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, Digest
from models.vocabulary.limits import FEEDBACK_ITEMS, NOTE_CHARACTERS


def agree(county: County, digest: Digest, clause: str) -> None:
    """Agree with the grade an institution claims for a clause.

    Raises: Refusal CLAUSE_UNKNOWN, SUBMISSION_UNKNOWN, REVIEW_NOT_NEWEST, REVIEW_ISSUED.
    """
    with _writing(county, digest) as (write, given):
        part, _ = given.clause(clause)
        write.reviews.put_clause(digest, _agreed(part))
        write.note_down("review.agreed", clause)


def agree_rest(county: County, digest: Digest) -> int:
    """Agree to every clause nobody has looked at that is claimed as computed; return how many.

    Raises: as ``agree``.
    """
    with _writing(county, digest) as (write, given):
        same = [
            part
            for part in given.content.clauses
            if part.code not in given.seen and part.claimed and part.claimed == part.computed
        ]
        for part in same:
            write.reviews.put_clause(digest, _agreed(part))
        if same:
            write.note_down("review.agreed", "", f"clauses={len(same)}")
    return len(same)


def regrade(county: County, digest: Digest, clause: str, grade: Grade | None, reason: str) -> None:
    """Give a clause the county's own grade; None: it cannot be graded.

    A reason is asked for wherever the grade is not the one claimed. Raises: as ``agree``;
    Refusal REASON_REQUIRED, NOTE_TOO_LONG, REVIEW_GRADE_WRONG (E where the standard lets
    nobody leave the clause out).
    """
    said = _words(reason)
    with _writing(county, digest) as (write, given):
        part, written = given.clause(clause)
        text = "" if grade is None else grade.value
        if text != part.claimed and not said:
            raise Refusal(RefusalCode.REASON_REQUIRED)
        if grade is Grade.E and part.claimed != text and not _may_fall_away(written):
            raise Refusal(RefusalCode.REVIEW_GRADE_WRONG, clause=clause)
        row = ReviewedRow(clause=ClauseCode(clause), reviewed=text, reason=said)
        write.reviews.put_clause(digest, row)
        write.note_down("review.regraded", clause, text)


def look_again(county: County, digest: Digest, clause: str) -> bool:
    """Take back that a clause was looked at in this revision; tell whether it had been.

    Raises: as ``agree``.
    """
    with _writing(county, digest) as (write, given):
        given.clause(clause)
        gone = write.reviews.forget_clause(digest, ClauseCode(clause))
        if gone:
            write.note_down("review.withdrawn", clause)
    return gone


def open_item(county: County, digest: Digest, draft: ItemDraft) -> str:
    """Ask for something to be rectified; return the item's id.

    Raises: as ``agree``; Refusal REVIEW_ITEM_EMPTY, NOTE_TOO_LONG, REVIEW_ITEM_DUE (a day
    that has passed), CRITERION_UNKNOWN, REVIEW_ITEMS_FULL.
    """
    text = _item_words(draft.text)
    _check_due(county, draft.due)
    with _writing(county, digest) as (write, given):
        _check_place(given, draft)
        if len(given.items) >= FEEDBACK_ITEMS:
            raise Refusal(RefusalCode.REVIEW_ITEMS_FULL, most=FEEDBACK_ITEMS)
        ident = _next_id(given)
        write.reviews.put_item(
            ReviewItemRow(
                assessment_id=given.row.assessment_id,
                item_id=ident,
                clause=draft.clause,
                criterion=draft.criterion,
                text=text,
                due=_day(draft.due),
                opened_revision=given.next_feedback,
            )
        )
        write.note_down("review.item-opened", draft.clause, ident)
    return ident


def change_item(county: County, digest: Digest, item: str, text: str, due: date | None) -> None:
    """Put other words or another day to an item; its clause stays.

    Raises: as ``open_item``; REVIEW_ITEM_UNKNOWN, REVIEW_ITEM_CLOSED.
    """
    said = _item_words(text)
    with _writing(county, digest) as (write, given):
        row = given.item(item)
        if row.state == "closed":
            raise Refusal(RefusalCode.REVIEW_ITEM_CLOSED, item=item)
        if _day(due) != row.due:
            _check_due(county, due)
        write.reviews.put_item(replace(row, text=said, due=_day(due)))
        write.note_down("review.item-changed", row.clause, item)


def withdraw_item(county: County, digest: Digest, item: str) -> None:
    """Take an item away that no feedback has asked for yet.

    Raises: as ``agree``; Refusal REVIEW_ITEM_UNKNOWN, REVIEW_ITEM_SENT.
    """
    with _writing(county, digest) as (write, given):
        row = given.item(item)
        if row.opened_revision < given.next_feedback:
            raise Refusal(RefusalCode.REVIEW_ITEM_SENT, item=item)
        write.reviews.forget_item(row.assessment_id, item)
        write.note_down("review.item-withdrawn", row.clause, item)


def close_item(county: County, digest: Digest, item: str, reason: str) -> None:
    """Say that an item is put right, and why.

    Raises: as ``agree``; Refusal REVIEW_ITEM_UNKNOWN, REVIEW_ITEM_NEW, REASON_REQUIRED.
    """
    _settle_item(county, digest, item, "closed", reason)


def keep_item(county: County, digest: Digest, item: str, reason: str) -> None:
    """Say that an item stays to be put right, or is again, and why. Raises: as ``close_item``."""
    _settle_item(county, digest, item, "open", reason)


def decide(county: County, digest: Digest, decision: str, summary: str) -> None:
    """Put down the decision and what is said to the whole; ``decision`` "": not yet.

    Raises: as ``agree``; Refusal NOTE_TOO_LONG; ValueError for another word.
    """
    if decision not in {"", ACCEPTED, RETURNED}:
        raise ValueError(decision)
    said = _words(summary)
    with _writing(county, digest) as (write, given):
        write.reviews.put_review(replace(given.review, decision=decision, summary=said))
        write.note_down("review.decided", given.row.uscc, decision)


def take_up_again(county: County, digest: Digest) -> None:
    """Take a review up again whose feedback went out: the next feedback corrects it.

    Raises: Refusal SUBMISSION_UNKNOWN, REVIEW_NOT_NEWEST, REVIEW_NOT_ISSUED.
    """
    with _writing(county, digest, issued=True) as (write, given):
        write.reviews.put_review(replace(given.review, state="open"))
        write.note_down("review.taken-up", given.row.uscc)


def _settle_item(county: County, digest: Digest, item: str, state: str, reason: str) -> None:
    said = _words(reason)
    if not said:
        raise Refusal(RefusalCode.REASON_REQUIRED)
    with _writing(county, digest) as (write, given):
        row = given.item(item)
        if row.opened_revision >= given.next_feedback:
            raise Refusal(RefusalCode.REVIEW_ITEM_NEW, item=item)
        answer = answer_of(given, row)
        write.reviews.put_item(
            replace(
                row,
                state=state,
                closing=said,
                answered=answer.text if answer else row.answered,
                decided_on=digest,
            )
        )
        action = "review.item-closed" if state == "closed" else "review.item-kept"
        write.note_down(action, row.clause, item)


@contextmanager
def _writing(
    county: County, digest: Digest, *, issued: bool = False
) -> Iterator[tuple[Writer, Reviewed]]:
    with county.writing(Deed.REVIEW) as write:
        given = reviewed(county, write, digest)
        if not given.newest:
            raise Refusal(RefusalCode.REVIEW_NOT_NEWEST, revision=given.row.revision)
        if issued != (given.review.state == "issued"):
            code = RefusalCode.REVIEW_NOT_ISSUED if issued else RefusalCode.REVIEW_ISSUED
            raise Refusal(code)
        yield write, given


def _agreed(part: ClausePart) -> ReviewedRow:
    return ReviewedRow(clause=ClauseCode(part.code), reviewed=part.claimed)


def _may_fall_away(clause: Clause) -> bool:
    return clause.may_not_apply or clause.not_applicable_when is not None


def _next_id(given: Reviewed) -> str:
    taken = {row.item_id for row in given.items}
    ordinal = 1
    while (ident := new_item_id(given.next_feedback, ordinal)) in taken:
        ordinal += 1
    return ident


def _check_place(given: Reviewed, draft: ItemDraft) -> None:
    if not draft.clause:
        return
    _, clause = given.clause(draft.clause)
    if draft.criterion and draft.criterion not in {one.id for one in clause.criteria}:
        raise Refusal(RefusalCode.CRITERION_UNKNOWN, criterion=draft.criterion)


def _check_due(county: County, due: date | None) -> None:
    if due is not None and due < county.clock.today():
        raise Refusal(RefusalCode.REVIEW_ITEM_DUE, day=due.isoformat())


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _item_words(text: str) -> str:
    said = _words(text)
    if not said:
        raise Refusal(RefusalCode.REVIEW_ITEM_EMPTY)
    return said


def _words(text: str) -> str:
    """Return words fit to leave; what a person writes here goes out in the feedback."""
    if len(text) > NOTE_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=len(text), most=NOTE_CHARACTERS)
    return outgoing(text)
