"""The county's tables of the first schema; part of revision 0001 and of no other."""

import sqlalchemy as sa
from alembic import op

from models.store.migrations.first_review import make_review_tables


def make_county_tables() -> None:
    """Make them, parents first."""
    _make_enrolled()
    _make_county_recipient()
    _make_submission()
    _make_submission_clause()
    _make_submission_criterion()
    _make_submission_equipment()
    _make_submission_measure()
    _make_submission_staff()
    _make_conflict()
    _make_campaign()
    make_review_tables()
    _make_rollup()


def _make_enrolled() -> None:
    op.create_table(
        "enrolled",
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False, server_default=""),
        sa.Column("kind", sa.Text(), nullable=False, server_default=""),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False, server_default=""),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("enrolled_at", sa.Text(), nullable=False),
        sa.Column("token_salt", sa.Text(), nullable=False, server_default=""),
        sa.Column("ended_at", sa.Text(), nullable=False, server_default=""),
        sa.Column("ended_why", sa.Text(), nullable=False, server_default=""),
        sa.Column("replaced_by", sa.Text(), nullable=False, server_default=""),
        sa.Column("said_at", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_enrolled")),
        sa.CheckConstraint(
            "state IN ('active', 'next', 'replaced', 'revoked')", name=op.f("ck_enrolled_state")
        ),
    )
    op.create_index(op.f("ix_enrolled_state"), "enrolled", ["state"])


def _make_county_recipient() -> None:
    op.create_table(
        "county_recipient",
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False, server_default=""),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", "recipient", name=op.f("pk_county_recipient")),
        sa.ForeignKeyConstraint(
            ["key_id"], ["enrolled.key_id"], name=op.f("fk_county_recipient_key_id_enrolled")
        ),
    )


def _make_submission() -> None:
    op.create_table(
        "submission",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False, server_default=""),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_digest", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False, server_default=""),
        sa.Column("provisional", sa.Integer(), nullable=False),
        sa.Column("barred", sa.Integer(), nullable=False),
        sa.Column("applicable", sa.Integer(), nullable=False),
        sa.Column("count_a", sa.Integer(), nullable=False),
        sa.Column("count_b", sa.Integer(), nullable=False),
        sa.Column("count_c", sa.Integer(), nullable=False),
        sa.Column("count_d", sa.Integer(), nullable=False),
        sa.Column("content_digest", sa.Text(), nullable=False),
        sa.Column("finalised_at", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("arrival", sa.Integer(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False, server_default="counts"),
        sa.Column("set_aside_by", sa.Text(), nullable=False, server_default=""),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_submission")),
        sa.ForeignKeyConstraint(
            ["key_id"], ["enrolled.key_id"], name=op.f("fk_submission_key_id_enrolled")
        ),
        sa.CheckConstraint(
            "standing IN ('counts', 'set_aside')", name=op.f("ck_submission_standing")
        ),
    )
    op.create_index(op.f("ix_submission_uscc_year"), "submission", ["uscc", "year"])
    op.create_index(op.f("ix_submission_arrival"), "submission", ["arrival"])
    op.create_index(
        op.f("ix_submission_counts"),
        "submission",
        ["assessment_id", "revision"],
        unique=True,
        sqlite_where=sa.text("standing = 'counts'"),
    )


def _make_conflict() -> None:
    op.create_table(
        "conflict",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("against", sa.Text(), nullable=False, server_default=""),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False, server_default="open"),
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
        sa.Column("decided_at", sa.Text(), nullable=False, server_default=""),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_conflict")),
        sa.ForeignKeyConstraint(
            ["key_id"], ["enrolled.key_id"], name=op.f("fk_conflict_key_id_enrolled")
        ),
        sa.CheckConstraint("state IN ('open', 'kept', 'taken')", name=op.f("ck_conflict_state")),
    )
    op.create_index(op.f("ix_conflict_uscc"), "conflict", ["uscc"])


def _make_submission_clause() -> None:
    op.create_table(
        "submission_clause",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False, server_default=""),
        sa.Column("core", sa.Integer(), nullable=False),
        sa.Column("computed", sa.Text(), nullable=False, server_default=""),
        sa.Column("claimed", sa.Text(), nullable=False, server_default=""),
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
        sa.Column("over_claim", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "clause", name=op.f("pk_submission_clause")),
        sa.ForeignKeyConstraint(
            ["digest"], ["submission.digest"], name=op.f("fk_submission_clause_digest_submission")
        ),
    )


def _make_submission_criterion() -> None:
    op.create_table(
        "submission_criterion",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("criterion_id", sa.Text(), nullable=False),
        sa.Column("computed", sa.Text(), nullable=False, server_default=""),
        sa.Column("claimed", sa.Text(), nullable=False, server_default=""),
        sa.Column("figures", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("digest", "criterion_id", name=op.f("pk_submission_criterion")),
        sa.ForeignKeyConstraint(
            ["digest"],
            ["submission.digest"],
            name=op.f("fk_submission_criterion_digest_submission"),
        ),
    )


def _make_submission_equipment() -> None:
    op.create_table(
        "submission_equipment",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, server_default=""),
        sa.Column("kind", sa.Text(), nullable=False, server_default=""),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "ordinal", name=op.f("pk_submission_equipment")),
        sa.ForeignKeyConstraint(
            ["digest"],
            ["submission.digest"],
            name=op.f("fk_submission_equipment_digest_submission"),
        ),
    )


def _make_submission_measure() -> None:
    op.create_table(
        "submission_measure",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("low", sa.Text(), nullable=False, server_default=""),
        sa.Column("high", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("digest", "measure", name=op.f("pk_submission_measure")),
        sa.ForeignKeyConstraint(
            ["digest"], ["submission.digest"], name=op.f("fk_submission_measure_digest_submission")
        ),
    )


def _make_submission_staff() -> None:
    op.create_table(
        "submission_staff",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False, server_default=""),
        sa.Column("name", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("digest", "ordinal", name=op.f("pk_submission_staff")),
        sa.ForeignKeyConstraint(
            ["digest"], ["submission.digest"], name=op.f("fk_submission_staff_digest_submission")
        ),
    )
    op.create_index(op.f("ix_submission_staff_token"), "submission_staff", ["token"])


def _make_campaign() -> None:
    op.create_table(
        "campaign",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False, server_default=""),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Text(), nullable=False),
        sa.Column("closes", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_campaign")),
        sa.ForeignKeyConstraint(
            ["key_id"], ["enrolled.key_id"], name=op.f("fk_campaign_key_id_enrolled")
        ),
        sa.UniqueConstraint("key_id", "number", "revision", name=op.f("uq_campaign_key_id")),
        sa.CheckConstraint("number >= 1 AND revision >= 1", name=op.f("ck_campaign_numbers")),
        sa.CheckConstraint("closes >= opens", name=op.f("ck_campaign_days")),
    )


def _make_rollup() -> None:
    op.create_table(
        "rollup",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False, server_default=""),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_rollup")),
        sa.ForeignKeyConstraint(
            ["key_id"], ["enrolled.key_id"], name=op.f("fk_rollup_key_id_enrolled")
        ),
        sa.UniqueConstraint("key_id", "year", "revision", name=op.f("uq_rollup_key_id")),
    )
