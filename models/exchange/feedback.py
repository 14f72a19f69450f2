"""What a county answers to a submission: the records of ``feedback.json``, format 1.0.

A feedback is the review of one revision of one assessment: the grade of every clause
as the county sees it, what is to be rectified, and the decision. Feedbacks of an
assessment are counted 1, 2, …; an item keeps its id and its place from one to the
next until it is closed, and stays in the list afterwards.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from models.exchange.contents import (
    Code,
    CountsPart,
    GradeText,
    Hex256,
    Ident,
    MaybeDay,
    MaybeHex256,
    Moment,
    Name,
    Record,
    Revision,
    Text,
    Uscc,
    Year,
)
from models.exchange.introductions import CountyPart, KeysPart
from models.vocabulary.limits import FEEDBACK_ITEMS, SUBMISSION_LIST

DecisionText: TypeAlias = Literal["accepted", "returned"]
ItemState: TypeAlias = Literal["open", "closed"]


class ReviewedInstitution(Record, frozen=True):
    """Whom the feedback is for."""

    uscc: Uscc
    name: Name


class ReviewedAssessment(Record, frozen=True):
    """What was reviewed; ``revision`` is the submission's.

    ``submission``: digest of its package; ``content_digest``: that of what was finalised.
    """

    id: Ident
    year: Year
    revision: Revision
    submission: Hex256
    content_digest: Hex256
    pack_id: Ident
    pack_version: Text
    pack_digest: Hex256


class ReviewedClause(Record, frozen=True):
    """The grade an institution claimed and the grade the county gives.

    ``reason``: why, wherever they differ; "" is no grade.
    """

    code: Code
    claimed: GradeText
    reviewed: GradeText
    reason: Text


class FeedbackItem(Record, frozen=True):
    """One thing to rectify. ``clause`` "": the whole; ``criterion`` "": the whole clause.

    ``closing``: why it was closed, or why it stays open after an answer. ``answered``: the
    institution's answer that was decided on, "" for none.
    """

    id: Ident
    clause: Text
    criterion: Text
    text: Annotated[Text, Meta(min_length=1)]
    due: MaybeDay
    state: ItemState
    closing: Text
    answered: Text


class Feedback(Record, frozen=True):
    """The whole of ``data/feedback.json``.

    ``revision`` counts the feedbacks of the assessment; ``previous``: digest of the
    package of the one before, "" for the first. ``level`` as reviewed, "" for none;
    ``provisional``: it hangs on statements nobody has checked against their source.
    """

    format: Literal["1.0"]
    kind: Literal["feedback"]
    county: CountyPart
    keys: KeysPart
    institution: ReviewedInstitution
    assessment: ReviewedAssessment
    revision: Revision
    previous: MaybeHex256
    decision: DecisionText
    level: Text
    provisional: bool
    summary: Text
    counts: CountsPart
    clauses: Annotated[tuple[ReviewedClause, ...], Meta(max_length=SUBMISSION_LIST)]
    items: Annotated[tuple[FeedbackItem, ...], Meta(max_length=FEEDBACK_ITEMS)]
    reviewer: Text
    made_at: Moment


def item_id(feedback: int, ordinal: int) -> str:
    """Return the id of an item first opened in a feedback: ``f1-3``."""
    return f"f{feedback}-{ordinal}"
