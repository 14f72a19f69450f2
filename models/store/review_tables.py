"""The tables of the review at a county, and of the feedback that both ends keep.

Part of one schema with ``tables.py``. What is still being written (``review``, its
clauses and items) can be undone; a feedback that left is never changed.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from models.store.tables import metadata


def _text(name: str, *, empty: bool = True) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="" if empty else None)


_SUBMISSION = "submission.digest"

review = Table(
    "review",
    metadata,
    Column("digest", Text, ForeignKey(_SUBMISSION), primary_key=True),
    _text("decision"),
    _text("summary"),
    _text("state", empty=False),
    _text("at", empty=False),
    _text("author"),
    CheckConstraint("decision IN ('', 'accepted', 'returned')", name="decision"),
    CheckConstraint("state IN ('open', 'issued')", name="state"),
)
"""One submission under review; no row: nobody has begun."""
review_clause = Table(
    "review_clause",
    metadata,
    Column("digest", Text, ForeignKey(_SUBMISSION), primary_key=True),
    Column("clause", Text, primary_key=True),
    _text("reviewed"),
    _text("reason"),
    _text("at", empty=False),
    _text("author"),
    CheckConstraint("reviewed IN ('', 'A', 'B', 'C', 'D', 'E')", name="reviewed"),
)
"""A clause that was looked at, and the grade the county gives."""
review_item = Table(
    "review_item",
    metadata,
    Column("assessment_id", Text, primary_key=True),
    Column("item_id", Text, primary_key=True),
    _text("clause"),
    _text("criterion"),
    _text("text", empty=False),
    _text("due"),
    Column("opened_revision", Integer, nullable=False),
    _text("state", empty=False),
    _text("closing"),
    _text("answered"),
    _text("decided_on"),
    _text("at", empty=False),
    _text("author"),
    CheckConstraint("state IN ('open', 'closed')", name="state"),
)
"""What is to be rectified. ``opened_revision``: the feedback that asks for it first;
``decided_on``: the submission whose answer was decided on last, "" for none."""
feedback = Table(
    "feedback",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("key_id", Text, ForeignKey("enrolled.key_id"), nullable=False),
    _text("uscc", empty=False),
    _text("assessment_id", empty=False),
    Column("year", Integer, nullable=False),
    _text("submission_digest", empty=False),
    Column("submission_revision", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    _text("previous"),
    _text("decision", empty=False),
    _text("level"),
    _text("kept_at", empty=False),
    _text("file_name", empty=False),
    Column("document", LargeBinary, nullable=False),
    UniqueConstraint("assessment_id", "revision"),
    CheckConstraint("decision IN ('accepted', 'returned')", name="decision"),
)
"""At a centre those received, at a county those issued; never changed, never removed."""
Index("ix_feedback_submission_digest", feedback.c.submission_digest)
