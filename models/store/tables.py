"""The tables. Amounts are exact text (``38/46``), moments ISO 8601 in UTC, days ISO.

A centre's and a county's workspace share one schema; ``workspace.role`` tells
which it is. Nothing that matters is deleted: rows are ended, answers replaced
under an audit entry.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from models.ledger.records import EquipmentRow, StaffRow
from models.store.rows import ROLE_INTEGER, column_roles

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str, *, empty: bool = True) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="" if empty else None)


def _record_columns(record: type, skip: frozenset[str]) -> list[Column[object]]:
    """One column per field of a frozen record, in its order."""
    return [
        Column(name, Integer if role == ROLE_INTEGER else Text, nullable=True)
        for name, role in column_roles(record).items()
        if name not in skip
    ]


workspace = Table(
    "workspace",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("role", empty=False),
    _text("name", empty=False),
    _text("region"),
    _text("made_at", empty=False),
    CheckConstraint("id = 1", name="one"),
    CheckConstraint("role IN ('centre', 'county')", name="role"),
)
profile = Table(
    "profile",
    metadata,
    Column("year", Integer, primary_key=True),
    _text("uscc", empty=False),
    _text("document", empty=False),
)
staff = Table(
    "staff",
    metadata,
    Column("row_id", Text, primary_key=True),
    Column("year", Integer, nullable=False, index=True),
    *_record_columns(StaffRow, frozenset({"row_id"})),
)
equipment = Table(
    "equipment",
    metadata,
    Column("row_id", Text, primary_key=True),
    Column("year", Integer, nullable=False, index=True),
    *_record_columns(EquipmentRow, frozenset({"row_id"})),
)
held_row = Table(
    "held_row",
    metadata,
    Column("row_id", Text, primary_key=True),
    Column("year", Integer, nullable=False, index=True),
    _text("ledger", empty=False),
    _text("origin"),
    _text("cells", empty=False),
    _text("faults", empty=False),
)
figure = Table(
    "figure",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("key", Text, primary_key=True),
    _text("value", empty=False),
)
fact = Table(
    "fact",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("key", Text, primary_key=True),
    _text("value", empty=False),
)
register_entry = Table(
    "register_entry",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("register", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("present", Integer, nullable=False),
    Column("quantity", Integer),
    CheckConstraint("present IN (0, 1)", name="present"),
)
register_filled = Table(
    "register_filled",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("register", Text, primary_key=True),
)
pack = Table(
    "pack",
    metadata,
    Column("digest", Text, primary_key=True),
    _text("kind", empty=False),
    _text("pack_id", empty=False),
    _text("version", empty=False),
    _text("title"),
    _text("edition"),
    _text("stored_at", empty=False),
    Column("document", LargeBinary, nullable=False),
    UniqueConstraint("pack_id", "version"),
    CheckConstraint("kind IN ('standard', 'policy')", name="kind"),
)
policy_choice = Table(
    "policy_choice",
    metadata,
    Column("policy_id", Text, primary_key=True),
    Column("row", Text, primary_key=True),
    _text("value"),
    _text("at", empty=False),
    _text("author"),
)
assessment = Table(
    "assessment",
    metadata,
    Column("assessment_id", Text, primary_key=True),
    Column("year", Integer, nullable=False),
    _text("pack_id", empty=False),
    Column("pack_digest", Text, ForeignKey("pack.digest"), nullable=False),
    Column("revision", Integer, nullable=False),
    _text("state", empty=False),
    _text("made_at", empty=False),
    _text("carried_from"),
    UniqueConstraint("year", "pack_digest"),
    CheckConstraint("state IN ('draft', 'final')", name="state"),
    CheckConstraint("revision >= 1", name="revision"),
)
_ASSESSMENT = "assessment.assessment_id"
tick = Table(
    "tick",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("criterion_id", Text, primary_key=True),
    Column("value", Integer, nullable=False),
    _text("author"),
    _text("at", empty=False),
    CheckConstraint("value IN (0, 1)", name="value"),
)
clause_state = Table(
    "clause_state",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("clause", Text, primary_key=True),
    _text("not_applicable_reason"),
    _text("claim_reason"),
)
evidence = Table(
    "evidence",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    _text("media_type"),
    _text("added_at", empty=False),
)
carried = Table(
    "carried",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("what", Text, primary_key=True),
    Column("clause", Text, primary_key=True),
    Column("criterion_id", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    _text("value", empty=False),
    _text("from_clause", empty=False),
    _text("from_criterion"),
    _text("sureness", empty=False),
    _text("change", empty=False),
    Column("settled", Integer, nullable=False),
    Column("detail", Text, nullable=False, server_default="{}"),
    CheckConstraint(
        "what IN ('answer', 'not_applicable', 'reason', 'note', 'evidence')", name="what"
    ),
    CheckConstraint("change IN ('none', 'reworded', 'threshold')", name="change"),
    CheckConstraint("settled IN (0, 1)", name="settled"),
)
evidence_link = Table(
    "evidence_link",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("clause", Text, primary_key=True),
    Column("digest", Text, ForeignKey("evidence.digest"), primary_key=True),
    Column("criterion_id", Text, primary_key=True),
    _text("name", empty=False),
    _text("added_at", empty=False),
    _text("removed_at"),
    _text("kind"),
    _text("dated_on"),
    _text("valid_until"),
    _text("item"),
    _text("remark"),
)
"""``item``: the wording of the expected evidence that the file answers; days are ISO or empty."""
snapshot = Table(
    "snapshot",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("revision", Integer, primary_key=True),
    _text("made_at", empty=False),
    _text("digest", empty=False),
    Column("document", LargeBinary, nullable=False),
    _text("package_name"),
    _text("package_digest"),
)
audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True),
    _text("at", empty=False),
    _text("author"),
    _text("action", empty=False),
    _text("subject"),
    _text("detail"),
    _text("previous", empty=False),
    _text("digest", empty=False),
)
enrolled = Table(
    "enrolled",
    metadata,
    Column("key_id", Text, primary_key=True),
    _text("uscc", empty=False),
    _text("name", empty=False),
    _text("region"),
    _text("kind"),
    Column("public_key", LargeBinary, nullable=False),
    _text("recipient"),
    _text("fingerprint", empty=False),
    _text("state", empty=False),
    _text("enrolled_at", empty=False),
    _text("token_salt"),
    _text("ended_at"),
    _text("ended_why"),
    _text("replaced_by"),
    _text("said_at"),
    CheckConstraint("state IN ('active', 'next', 'replaced', 'revoked')", name="state"),
)
county_recipient = Table(
    "county_recipient",
    metadata,
    Column("key_id", Text, ForeignKey("enrolled.key_id"), primary_key=True),
    Column("recipient", Text, primary_key=True),
    _text("name", empty=False),
    _text("fingerprint"),
    _text("added_at", empty=False),
)
submission = Table(
    "submission",
    metadata,
    Column("digest", Text, primary_key=True),
    _text("uscc", empty=False),
    _text("name", empty=False),
    _text("assessment_id", empty=False),
    Column("year", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    _text("previous"),
    Column("key_id", Text, ForeignKey("enrolled.key_id"), nullable=False),
    _text("pack_id", empty=False),
    _text("pack_digest", empty=False),
    _text("level"),
    Column("provisional", Integer, nullable=False),
    Column("barred", Integer, nullable=False),
    Column("applicable", Integer, nullable=False),
    Column("count_a", Integer, nullable=False),
    Column("count_b", Integer, nullable=False),
    Column("count_c", Integer, nullable=False),
    Column("count_d", Integer, nullable=False),
    _text("content_digest", empty=False),
    _text("finalised_at", empty=False),
    _text("received_at", empty=False),
    _text("file_name", empty=False),
    Column("arrival", Integer, nullable=False),
    Column("standing", Text, nullable=False, server_default="counts"),
    _text("set_aside_by"),
    Column("document", LargeBinary, nullable=False),
    CheckConstraint("standing IN ('counts', 'set_aside')", name="standing"),
)
"""``arrival`` counts packages as they are taken in: the clock may be set back.

``set_aside_by``: the conflict by whose decision it does not count, "" while it counts.
``document`` stands last: what follows a long text in a row can be read only through it.
"""
_SUBMISSION = "submission.digest"
submission_clause = Table(
    "submission_clause",
    metadata,
    Column("digest", Text, ForeignKey(_SUBMISSION), primary_key=True),
    Column("clause", Text, primary_key=True),
    _text("title"),
    Column("core", Integer, nullable=False),
    _text("computed"),
    _text("claimed"),
    _text("reason"),
    Column("over_claim", Integer, nullable=False),
    Column("evidence", Integer, nullable=False),
)
submission_criterion = Table(
    "submission_criterion",
    metadata,
    Column("digest", Text, ForeignKey(_SUBMISSION), primary_key=True),
    Column("criterion_id", Text, primary_key=True),
    _text("computed"),
    _text("claimed"),
    _text("figures"),
)
submission_measure = Table(
    "submission_measure",
    metadata,
    Column("digest", Text, ForeignKey(_SUBMISSION), primary_key=True),
    Column("measure", Text, primary_key=True),
    _text("low"),
    _text("high"),
)
submission_staff = Table(
    "submission_staff",
    metadata,
    Column("digest", Text, ForeignKey(_SUBMISSION), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    _text("token"),
    _text("name"),
)
submission_equipment = Table(
    "submission_equipment",
    metadata,
    Column("digest", Text, ForeignKey(_SUBMISSION), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    _text("name"),
    _text("kind"),
    Column("quantity", Integer, nullable=False),
)
conflict = Table(
    "conflict",
    metadata,
    Column("digest", Text, primary_key=True),
    _text("against"),
    _text("uscc", empty=False),
    _text("name", empty=False),
    _text("assessment_id", empty=False),
    Column("year", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("key_id", Text, ForeignKey("enrolled.key_id"), nullable=False),
    _text("code", empty=False),
    _text("file_name", empty=False),
    _text("received_at", empty=False),
    Column("state", Text, nullable=False, server_default="open"),
    _text("reason"),
    _text("decided_at"),
    _text("author"),
    Column("document", LargeBinary, nullable=False),
    CheckConstraint("state IN ('open', 'kept', 'taken')", name="state"),
)
"""A verified package of an enrolled key that does not fit what counts: a person decides.

``state`` is ``taken`` exactly while the package's own row of ``submission`` counts.
"""
campaign = Table(
    "campaign",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("key_id", Text, ForeignKey("enrolled.key_id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    _text("previous"),
    _text("title", empty=False),
    Column("year", Integer, nullable=False),
    _text("opens", empty=False),
    _text("closes", empty=False),
    _text("kept_at", empty=False),
    _text("file_name", empty=False),
    Column("document", LargeBinary, nullable=False),
    UniqueConstraint("key_id", "number", "revision"),
    CheckConstraint("number >= 1 AND revision >= 1", name="numbers"),
    CheckConstraint("closes >= opens", name="days"),
)
"""At a centre those received, at a county those issued; never changed, never removed."""
rollup = Table(
    "rollup",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("key_id", Text, ForeignKey("enrolled.key_id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    _text("previous"),
    _text("kept_at", empty=False),
    _text("file_name", empty=False),
    Column("document", LargeBinary, nullable=False),
    UniqueConstraint("key_id", "year", "revision"),
)
"""What a county handed upwards; never changed, never removed."""
Index("ix_submission_uscc_year", submission.c.uscc, submission.c.year)
Index(
    "ix_submission_counts",
    submission.c.assessment_id,
    submission.c.revision,
    unique=True,
    sqlite_where=text("standing = 'counts'"),
)
Index("ix_submission_arrival", submission.c.arrival)
Index("ix_enrolled_state", enrolled.c.state)
Index("ix_conflict_uscc", conflict.c.uscc)
Index("ix_submission_staff_token", submission_staff.c.token)
