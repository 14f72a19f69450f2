"""Tables of review and feedback in the first schema; part of revision 0001 and of no other."""

import sqlalchemy as sa
from alembic import op


def make_review_tables() -> None:
    """Make them; submissions and enrolments are there already."""
    _make_review()
    _make_review_clause()
    _make_review_item()
    _make_feedback()


def _make_review() -> None:
    op.create_table(
        "review",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False, server_default=""),
        sa.Column("summary", sa.Text(), nullable=False, server_default=""),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_review")),
        sa.ForeignKeyConstraint(
            ["digest"], ["submission.digest"], name=op.f("fk_review_digest_submission")
        ),
        sa.CheckConstraint(
            "decision IN ('', 'accepted', 'returned')", name=op.f("ck_review_decision")
        ),
        sa.CheckConstraint("state IN ('open', 'issued')", name=op.f("ck_review_state")),
    )


def _make_review_clause() -> None:
    op.create_table(
        "review_clause",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("reviewed", sa.Text(), nullable=False, server_default=""),
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("digest", "clause", name=op.f("pk_review_clause")),
        sa.ForeignKeyConstraint(
            ["digest"], ["submission.digest"], name=op.f("fk_review_clause_digest_submission")
        ),
        sa.CheckConstraint(
            "reviewed IN ('', 'A', 'B', 'C', 'D', 'E')", name=op.f("ck_review_clause_reviewed")
        ),
    )


def _make_review_item() -> None:
    op.create_table(
        "review_item",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False, server_default=""),
        sa.Column("criterion", sa.Text(), nullable=False, server_default=""),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False, server_default=""),
        sa.Column("opened_revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False, server_default=""),
        sa.Column("answered", sa.Text(), nullable=False, server_default=""),
        sa.Column("decided_on", sa.Text(), nullable=False, server_default=""),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("assessment_id", "item_id", name=op.f("pk_review_item")),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_review_item_state")),
    )


def _make_feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("submission_digest", sa.Text(), nullable=False),
        sa.Column("submission_revision", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False, server_default=""),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False, server_default=""),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_feedback")),
        sa.ForeignKeyConstraint(
            ["key_id"], ["enrolled.key_id"], name=op.f("fk_feedback_key_id_enrolled")
        ),
        sa.UniqueConstraint("assessment_id", "revision", name=op.f("uq_feedback_assessment_id")),
        sa.CheckConstraint(
            "decision IN ('accepted', 'returned')", name=op.f("ck_feedback_decision")
        ),
    )
    op.create_index(op.f("ix_feedback_submission_digest"), "feedback", ["submission_digest"])
