"""Frozen records of the review at a county, and of a feedback at either end."""

from dataclasses import dataclass

from models.vocabulary.ids import AssessmentId, ClauseCode, Digest, InstitutionId, KeyId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """One submission under review; ``state`` open | issued, ``decision`` "" while undecided."""

    digest: Digest
    decision: str = ""
    summary: str = ""
    state: str = "open"
    at: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedRow:
    """A clause somebody looked at; ``reviewed`` "" is no grade."""

    clause: ClauseCode
    reviewed: str
    reason: str = ""
    at: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItemRow:
    """One thing to rectify; see ``review_tables.review_item``."""

    assessment_id: AssessmentId
    item_id: str
    clause: str
    criterion: str
    text: str
    due: str
    opened_revision: int
    state: str = "open"
    closing: str = ""
    answered: str = ""
    decided_on: str = ""
    at: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRow:
    """A feedback, issued by this county or received by this centre.

    ``digest`` names the package, ``submission_digest`` the package it is about;
    ``revision`` counts the feedbacks of the assessment; ``document``: its
    ``feedback.json``.
    """

    digest: Digest
    key_id: KeyId
    uscc: InstitutionId
    assessment_id: AssessmentId
    year: int
    submission_digest: Digest
    submission_revision: int
    revision: int
    previous: str
    decision: str
    level: str
    kept_at: str
    file_name: str
    document: bytes
