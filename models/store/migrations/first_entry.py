"""The tables of data entry of the first schema; part of revision 0001 and of no other."""

import sqlalchemy as sa
from alembic import op


def make_entry_tables() -> None:
    """Make them, parents first."""
    _make_account()
    _make_change()
    _make_check_accepted()
    _make_column_mapping()
    _make_draft()
    _make_form_row()
    _make_rolled()
    _make_setting()
    _make_unit()
    _make_clause_department()
    _make_clause_note()
    _make_department_tick()
    _make_scenario()
    _make_action_price()
    _make_row_file()
    _make_self_check()
    _make_self_check_answer()
    _make_self_check_item()
    _make_feedback_answer()


def _make_account() -> None:
    op.create_table(
        "account",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), server_default="", nullable=False),
        sa.Column("verifier", sa.Text(), nullable=False),
        sa.Column("recovery", sa.Text(), server_default="", nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), server_default="", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("failed_at", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "role IN ('clerk', 'head', 'reviewer', 'administrator')", name=op.f("ck_account_role")
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
    )


def _make_change() -> None:
    op.create_table(
        "change",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_change")),
    )
    op.create_index("ix_change_entity_key", "change", ["entity", "key"], unique=False)
    op.create_index(op.f("ix_change_unit"), "change", ["unit"], unique=False)


def _make_check_accepted() -> None:
    op.create_table(
        "check_accepted",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("check", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("year", "check", "subject", name=op.f("pk_check_accepted")),
    )


def _make_column_mapping() -> None:
    op.create_table(
        "column_mapping",
        sa.Column("ledger", sa.Text(), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("ledger", "headers", name=op.f("pk_column_mapping")),
    )


def _make_draft() -> None:
    op.create_table(
        "draft",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_draft")),
    )


def _make_form_row() -> None:
    op.create_table(
        "form_row",
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), server_default="", nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("ended_because", sa.Text(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id", name=op.f("pk_form_row")),
    )
    op.create_index("ix_form_row_year_ledger", "form_row", ["year", "ledger"], unique=False)


def _make_rolled() -> None:
    op.create_table(
        "rolled",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("from_key", sa.Text(), server_default="", nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.CheckConstraint("confirmed IN (0, 1)", name=op.f("ck_rolled_confirmed")),
        sa.PrimaryKeyConstraint("year", "ledger", "key", name=op.f("pk_rolled")),
    )
    op.create_index("ix_rolled_key", "rolled", ["key"], unique=False)


def _make_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )


def _make_unit() -> None:
    op.create_table(
        "unit",
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("action", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("kind IN ('edit', 'undo', 'redo', 'fixed')", name=op.f("ck_unit_kind")),
        sa.PrimaryKeyConstraint("unit", name=op.f("pk_unit")),
    )


def _make_clause_department() -> None:
    op.create_table(
        "clause_department",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.CheckConstraint("part IN ('lead', 'support')", name=op.f("ck_clause_department_part")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_clause_department_assessment_id_assessment"),
        ),
        sa.PrimaryKeyConstraint(
            "assessment_id", "clause", "department", name=op.f("pk_clause_department")
        ),
    )


def _make_clause_note() -> None:
    op.create_table(
        "clause_note",
        sa.Column("note_id", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("criterion_id", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_clause_note_assessment_id_assessment"),
        ),
        sa.PrimaryKeyConstraint("note_id", name=op.f("pk_clause_note")),
    )
    op.create_index(
        "ix_clause_note_assessment_id_clause",
        "clause_note",
        ["assessment_id", "clause"],
        unique=False,
    )


def _make_department_tick() -> None:
    op.create_table(
        "department_tick",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("criterion_id", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("value IN (0, 1)", name=op.f("ck_department_tick_value")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_department_tick_assessment_id_assessment"),
        ),
        sa.PrimaryKeyConstraint(
            "assessment_id", "criterion_id", "department", name=op.f("pk_department_tick")
        ),
    )


def _make_row_file() -> None:
    op.create_table(
        "row_file",
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"], ["evidence.digest"], name=op.f("fk_row_file_digest_evidence")
        ),
        sa.PrimaryKeyConstraint("row_id", "digest", name=op.f("pk_row_file")),
    )


def _make_scenario() -> None:
    op.create_table(
        "scenario",
        sa.Column("scenario_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("scenario_id", name=op.f("pk_scenario")),
    )


def _make_action_price() -> None:
    op.create_table(
        "action_price",
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
        sa.Column("fixed", sa.Integer(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "cost >= 0 AND fixed >= 0 AND months >= 0", name=op.f("ck_action_price_amounts")
        ),
        sa.PrimaryKeyConstraint("action", name=op.f("pk_action_price")),
    )


def _make_self_check() -> None:
    op.create_table(
        "self_check",
        sa.Column("check_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), server_default="", nullable=False),
        sa.Column("department", sa.Text(), server_default="", nullable=False),
        sa.Column("finished_at", sa.Text(), server_default="", nullable=False),
        sa.Column("row", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("check_id", name=op.f("pk_self_check")),
    )
    op.create_index("ix_self_check_year", "self_check", ["year"], unique=False)


def _make_self_check_answer() -> None:
    op.create_table(
        "self_check_answer",
        sa.Column("check_id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("measure", sa.Text(), server_default="", nullable=False),
        sa.Column("responsible", sa.Text(), server_default="", nullable=False),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("mended_on", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("involved", sa.Integer(), nullable=True),
        sa.Column("severity", sa.Text(), server_default="", nullable=False),
        sa.Column("amount", sa.Text(), nullable=True),
        sa.Column("hazard", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "verdict IN ('', 'met', 'not_met', 'not_applicable')",
            name=op.f("ck_self_check_answer_verdict"),
        ),
        sa.CheckConstraint(
            "severity IN ('', '1', '2', '9')",
            name=op.f("ck_self_check_answer_severity"),
        ),
        sa.PrimaryKeyConstraint("check_id", "item", name=op.f("pk_self_check_answer")),
    )


def _make_self_check_item() -> None:
    op.create_table(
        "self_check_item",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("withdrawn_at", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_self_check_item")),
    )


def _make_feedback_answer() -> None:
    op.create_table(
        "feedback_answer",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("evidence", sa.Text(), server_default="", nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "state IN ('done', 'under_way', 'disputed', 'open')",
            name=op.f("ck_feedback_answer_state"),
        ),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_feedback_answer_revision")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.assessment_id"],
            name=op.f("fk_feedback_answer_assessment_id_assessment"),
        ),
        sa.PrimaryKeyConstraint("assessment_id", "item_id", name=op.f("pk_feedback_answer")),
    )
