"""The first schema."""

import sqlalchemy as sa
from alembic import op

from models.store.migrations.first_county import make_county_tables
from models.store.migrations.first_entry import make_entry_tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _make_audit()
    _make_equipment()
    _make_evidence()
    _make_fact()
    _make_figure()
    _make_held_row()
    _make_pack()
    _make_policy_choice()
    _make_profile()
    _make_register_entry()
    _make_register_filled()
    _make_staff()
    _make_workspace()
    _make_assessment()
    _make_clause_state()
    _make_evidence_link()
    _make_snapshot()
    _make_tick()
    _make_carried()
    make_county_tables()
    make_entry_tables()


def _make_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False, server_default=""),
        sa.Column("detail", sa.Text(), nullable=False, server_default=""),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit")),
    )


def _make_equipment() -> None:
    op.create_table(
        "equipment",
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("quantity", sa.Integer()),
        sa.Column("code", sa.Text()),
        sa.Column("equipment_class", sa.Text()),
        sa.Column("made_in", sa.Text()),
        sa.Column("maker", sa.Text()),
        sa.Column("model", sa.Text()),
        sa.Column("parameters", sa.Text()),
        sa.Column("bought_on", sa.Text()),
        sa.Column("purpose", sa.Text()),
        sa.Column("value_yuan", sa.Text()),
        sa.Column("new_or_used", sa.Text()),
        sa.Column("life_years", sa.Integer()),
        sa.Column("state", sa.Text()),
        sa.Column("revoked", sa.Integer()),
        sa.Column("note", sa.Text()),
        sa.Column("location", sa.Text()),
        sa.Column("ended_on", sa.Text()),
        sa.Column("ended_because", sa.Text()),
        sa.Column("origin", sa.Text()),
        sa.Column("extra", sa.Text()),
        sa.PrimaryKeyConstraint("row_id", name=op.f("pk_equipment")),
    )
    op.create_index(op.f("ix_equipment_year"), "equipment", ["year"])


def _make_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False, server_default=""),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_evidence")),
    )


def _make_fact() -> None:
    op.create_table(
        "fact",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("year", "key", name=op.f("pk_fact")),
    )


def _make_figure() -> None:
    op.create_table(
        "figure",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("year", "key", name=op.f("pk_figure")),
    )


def _make_held_row() -> None:
    op.create_table(
        "held_row",
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False, server_default=""),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.Column("faults", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name=op.f("pk_held_row")),
    )
    op.create_index(op.f("ix_held_row_year"), "held_row", ["year"])


def _make_pack() -> None:
    op.create_table(
        "pack",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False, server_default=""),
        sa.Column("edition", sa.Text(), nullable=False, server_default=""),
        sa.Column("stored_at", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_pack")),
        sa.UniqueConstraint("pack_id", "version", name=op.f("uq_pack_pack_id")),
        sa.CheckConstraint("kind IN ('standard', 'policy')", name=op.f("ck_pack_kind")),
    )


def _make_policy_choice() -> None:
    op.create_table(
        "policy_choice",
        sa.Column("policy_id", sa.Text(), nullable=False),
        sa.Column("row", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False, server_default=""),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("policy_id", "row", name=op.f("pk_policy_choice")),
    )


def _make_profile() -> None:
    op.create_table(
        "profile",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_profile")),
    )


def _make_register_entry() -> None:
    op.create_table(
        "register_entry",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer()),
        sa.PrimaryKeyConstraint("year", "register", "kind", "name", name=op.f("pk_register_entry")),
        sa.CheckConstraint("present IN (0, 1)", name=op.f("ck_register_entry_present")),
    )


def _make_register_filled() -> None:
    op.create_table(
        "register_filled",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("year", "register", name=op.f("pk_register_filled")),
    )


def _make_staff() -> None:
    op.create_table(
        "staff",
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("id_kind", sa.Text()),
        sa.Column("id_number", sa.Text()),
        sa.Column("born_on", sa.Text()),
        sa.Column("sex", sa.Text()),
        sa.Column("ethnicity", sa.Text()),
        sa.Column("started_work_on", sa.Text()),
        sa.Column("office_telephone", sa.Text()),
        sa.Column("mobile", sa.Text()),
        sa.Column("department_code", sa.Text()),
        sa.Column("department", sa.Text()),
        sa.Column("profession", sa.Text()),
        sa.Column("licence_number", sa.Text()),
        sa.Column("practice_category", sa.Text()),
        sa.Column("practice_scopes", sa.Text()),
        sa.Column("practises_elsewhere", sa.Integer()),
        sa.Column("second_practice_kind", sa.Text()),
        sa.Column("third_practice_kind", sa.Text()),
        sa.Column("residency_certified", sa.Integer()),
        sa.Column("residency_certificate", sa.Text()),
        sa.Column("post", sa.Text()),
        sa.Column("qualification_rank", sa.Text()),
        sa.Column("title_rank", sa.Text()),
        sa.Column("education", sa.Text()),
        sa.Column("degree", sa.Text()),
        sa.Column("major", sa.Text()),
        sa.Column("specialities", sa.Text()),
        sa.Column("movement", sa.Text()),
        sa.Column("moved_on", sa.Text()),
        sa.Column("establishment", sa.Text()),
        sa.Column("gp_registered", sa.Integer()),
        sa.Column("gp_certificate", sa.Text()),
        sa.Column("posted_to_village", sa.Integer()),
        sa.Column("does_informatics", sa.Integer()),
        sa.Column("informatics_work", sa.Text()),
        sa.Column("ended_on", sa.Text()),
        sa.Column("ended_because", sa.Text()),
        sa.Column("origin", sa.Text()),
        sa.Column("extra", sa.Text()),
        sa.PrimaryKeyConstraint("row_id", name=op.f("pk_staff")),
    )
    op.create_index(op.f("ix_staff_year"), "staff", ["year"])


def _make_workspace() -> None:
    op.create_table(
        "workspace",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False, server_default=""),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspace")),
        sa.CheckConstraint("id = 1", name=op.f("ck_workspace_one")),
        sa.CheckConstraint("role IN ('centre', 'county')", name=op.f("ck_workspace_role")),
    )


def _make_assessment() -> None:
    op.create_table(
        "assessment",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_digest", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("carried_from", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("assessment_id", name=op.f("pk_assessment")),
        sa.ForeignKeyConstraint(
            ["pack_digest"], ["pack.digest"], name=op.f("fk_assessment_pack_digest_pack")
        ),
        sa.UniqueConstraint("year", "pack_digest", name=op.f("uq_assessment_year")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_assessment_revision")),
        sa.CheckConstraint("state IN ('draft', 'final')", name=op.f("ck_assessment_state")),
    )


def _make_clause_state() -> None:
    op.create_table(
        "clause_state",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("not_applicable_reason", sa.Text(), nullable=False, server_default=""),
        sa.Column("claim_reason", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("assessment_id", "clause", name=op.f("pk_clause_state")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_clause_state_assessment_id_assessment"),
        ),
    )


def _make_evidence_link() -> None:
    op.create_table(
        "evidence_link",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("criterion_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=False, server_default=""),
        sa.Column("kind", sa.Text(), nullable=False, server_default=""),
        sa.Column("dated_on", sa.Text(), nullable=False, server_default=""),
        sa.Column("valid_until", sa.Text(), nullable=False, server_default=""),
        sa.Column("item", sa.Text(), nullable=False, server_default=""),
        sa.Column("remark", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint(
            "assessment_id", "clause", "digest", "criterion_id", name=op.f("pk_evidence_link")
        ),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_evidence_link_assessment_id_assessment"),
        ),
        sa.ForeignKeyConstraint(
            ["digest"], ["evidence.digest"], name=op.f("fk_evidence_link_digest_evidence")
        ),
    )


def _make_snapshot() -> None:
    op.create_table(
        "snapshot",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("package_name", sa.Text(), nullable=False, server_default=""),
        sa.Column("package_digest", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("assessment_id", "revision", name=op.f("pk_snapshot")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_snapshot_assessment_id_assessment"),
        ),
    )


def _make_tick() -> None:
    op.create_table(
        "tick",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("criterion_id", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "criterion_id", name=op.f("pk_tick")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_tick_assessment_id_assessment"),
        ),
        sa.CheckConstraint("value IN (0, 1)", name=op.f("ck_tick_value")),
    )


def _make_carried() -> None:
    op.create_table(
        "carried",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("criterion_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("from_clause", sa.Text(), nullable=False),
        sa.Column("from_criterion", sa.Text(), nullable=False, server_default=""),
        sa.Column("sureness", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("settled", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False, server_default="{}"),
        sa.PrimaryKeyConstraint(
            "assessment_id", "what", "clause", "criterion_id", "digest", name=op.f("pk_carried")
        ),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_carried_assessment_id_assessment"),
        ),
        sa.CheckConstraint(
            "what IN ('answer', 'not_applicable', 'reason', 'note', 'evidence')",
            name=op.f("ck_carried_what"),
        ),
        sa.CheckConstraint(
            "change IN ('none', 'reworded', 'threshold')", name=op.f("ck_carried_change")
        ),
        sa.CheckConstraint("settled IN (0, 1)", name=op.f("ck_carried_settled")),
    )


def downgrade() -> None:
    """Drop every table, children first."""
    for name in (
        "tick",
        "carried",
        "campaign",
        "submission_staff",
        "submission_measure",
        "submission_equipment",
        "submission_criterion",
        "submission_clause",
        "snapshot",
        "evidence_link",
        "clause_state",
        "submission",
        "assessment",
        "workspace",
        "staff",
        "register_filled",
        "register_entry",
        "profile",
        "pack",
        "held_row",
        "figure",
        "fact",
        "evidence",
        "equipment",
        "enrolled",
        "audit",
    ):
        op.drop_table(name)
