"""The tables of data entry: further ledgers, who does what, what a person began to write.

Part of one schema with ``tables.py``; the change journal stands here too.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text

from models.store.tables import metadata


def _text(name: str, *, empty: bool = True) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="" if empty else None)


_ASSESSMENT = "assessment.assessment_id"

form_row = Table(
    "form_row",
    metadata,
    Column("row_id", Text, primary_key=True),
    Column("year", Integer, nullable=False),
    _text("ledger", empty=False),
    _text("owner"),
    Column("values", Text, nullable=False),
    Column("ended_on", Text),
    Column("ended_because", Text),
    Column("origin", Text),
    Column("extra", Text),
    Index("ix_form_row_year_ledger", "year", "ledger"),
)
"""Rows of the ledgers that a form alone describes."""
row_file = Table(
    "row_file",
    metadata,
    Column("row_id", Text, primary_key=True),
    Column("digest", Text, ForeignKey("evidence.digest"), primary_key=True),
    _text("name", empty=False),
    _text("added_at", empty=False),
    _text("removed_at"),
)
"""A file behind a row of a form ledger: what shows that a task is done."""
rolled = Table(
    "rolled",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("ledger", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    _text("from_key"),
    Column("confirmed", Integer, nullable=False),
    CheckConstraint("confirmed IN (0, 1)", name="confirmed"),
    Index("ix_rolled_key", "key"),
)
"""What a new year took over from the last and whether a person has confirmed it.

``ledger``: staff | equipment | a form ledger | figures | facts | profile | a register;
``key``: row id, figure or fact key, ``kind name`` of a register entry; ``""`` for the
profile. ``from_key``: what it came from, as it is called in the year before.
"""
unit = Table(
    "unit",
    metadata,
    Column("unit", Integer, primary_key=True),
    _text("at", empty=False),
    _text("author"),
    _text("kind", empty=False),
    Column("target", Integer),
    _text("action"),
    _text("subject"),
    CheckConstraint("kind IN ('edit', 'undo', 'redo', 'fixed')", name="kind"),
)
"""One unit of work. ``fixed``: it cannot be undone (finalising, packages, keys, accounts).

``target``: the unit that an undo takes back or a redo brings again. ``action`` and
``subject``: those of its last audit entry, which say what it was.
"""
change = Table(
    "change",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("unit", Integer, nullable=False, index=True),
    _text("entity", empty=False),
    _text("key", empty=False),
    Column("before", Text),
    Column("after", Text),
    Index("ix_change_entity_key", "entity", "key"),
)
"""Every row that a unit changed, before and after, as JSON; written by triggers.

It holds what the rows hold, so it never leaves the machine.
"""
clause_department = Table(
    "clause_department",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("clause", Text, primary_key=True),
    Column("department", Text, primary_key=True),
    _text("part", empty=False),
    CheckConstraint("part IN ('lead', 'support')", name="part"),
)
department_tick = Table(
    "department_tick",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("criterion_id", Text, primary_key=True),
    Column("department", Text, primary_key=True),
    Column("value", Integer, nullable=False),
    _text("author"),
    _text("at", empty=False),
    _text("origin"),
    CheckConstraint("value IN (0, 1)", name="value"),
)
"""What a department said of a criterion; the centre's own answer is ``tick``."""
clause_note = Table(
    "clause_note",
    metadata,
    Column("note_id", Text, primary_key=True),
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), nullable=False),
    _text("clause", empty=False),
    _text("criterion_id"),
    _text("text", empty=False),
    _text("author"),
    _text("at", empty=False),
    _text("withdrawn_at"),
    Index("ix_clause_note_assessment_id_clause", "assessment_id", "clause"),
)
check_accepted = Table(
    "check_accepted",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("check", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    _text("fingerprint", empty=False),
    _text("reason", empty=False),
    _text("author"),
    _text("at", empty=False),
)
"""A soft check accepted with a reason; it lapses when ``fingerprint`` of its values changes."""
account = Table(
    "account",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    _text("role", empty=False),
    _text("department"),
    _text("verifier", empty=False),
    _text("recovery"),
    _text("made_at", empty=False),
    _text("ended_at"),
    Column("failures", Integer, nullable=False, server_default="0"),
    _text("failed_at"),
    CheckConstraint("role IN ('clerk', 'head', 'reviewer', 'administrator')", name="role"),
)
"""``verifier`` and ``recovery``: Argon2id hashes in PHC form, never a passphrase."""
draft = Table(
    "draft",
    metadata,
    Column("place", Text, primary_key=True),
    _text("text", empty=False),
    _text("author"),
    _text("at", empty=False),
)
"""A field begun and not yet entered; ``place`` names it (``staff/<row>/<field>``)."""
column_mapping = Table(
    "column_mapping",
    metadata,
    Column("ledger", Text, primary_key=True),
    Column("headers", Text, primary_key=True),
    _text("document", empty=False),
    _text("at", empty=False),
)
"""How a person matched the columns of a sheet, by the digest of its headers."""
setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    _text("value", empty=False),
)
"""Settings of the institution (not of a seat)."""
scenario = Table(
    "scenario",
    metadata,
    Column("scenario_id", Text, primary_key=True),
    Column("year", Integer, nullable=False),
    _text("name", empty=False),
    _text("document", empty=False),
    _text("at", empty=False),
    _text("author"),
)
"""A trial kept under a name: what might change, as JSON; the ledgers know nothing of it."""
action_price = Table(
    "action_price",
    metadata,
    Column("action", Text, primary_key=True),
    Column("cost", Integer, nullable=False),
    Column("fixed", Integer, nullable=False),
    Column("months", Integer, nullable=False),
    Column("most", Integer),
    _text("at", empty=False),
    _text("author"),
    CheckConstraint("cost >= 0 AND fixed >= 0 AND months >= 0", name="amounts"),
)
"""What an action costs here (whole yuan, each time and once), how long it takes, its limit."""
self_check = Table(
    "self_check",
    metadata,
    Column("check_id", Text, primary_key=True),
    Column("year", Integer, nullable=False),
    _text("form", empty=False),
    _text("document", empty=False),
    _text("kind", empty=False),
    _text("held_on", empty=False),
    _text("people"),
    _text("department"),
    _text("finished_at"),
    _text("row"),
    _text("at", empty=False),
    _text("author"),
    Index("ix_self_check_year", "year"),
)
"""One self-check. ``form``: the form's id; ``document``: the form it was begun with, as JSON.

``kind``: of the ledger ``self_checks``; ``row``: its row there once it was finished.
"""
self_check_answer = Table(
    "self_check_answer",
    metadata,
    Column("check_id", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    _text("verdict"),
    _text("text"),
    _text("measure"),
    _text("responsible"),
    Column("deadline", Text),
    Column("mended_on", Text),
    _text("place"),
    Column("involved", Integer),
    _text("severity"),
    Column("amount", Text),
    _text("hazard"),
    CheckConstraint("verdict IN ('', 'met', 'not_met', 'not_applicable')", name="verdict"),
    CheckConstraint("severity IN ('', '1', '2', '9')", name="severity"),
)
self_check_item = Table(
    "self_check_item",
    metadata,
    Column("item_id", Text, primary_key=True),
    _text("form", empty=False),
    _text("section", empty=False),
    _text("text", empty=False),
    _text("at", empty=False),
    _text("author"),
    _text("withdrawn_at"),
)
"""An item the institution added to a form; the next check of that form has it too."""
feedback_answer = Table(
    "feedback_answer",
    metadata,
    Column("assessment_id", Text, ForeignKey(_ASSESSMENT), primary_key=True),
    Column("item_id", Text, primary_key=True),
    _text("state", empty=False),
    _text("text"),
    _text("evidence"),
    Column("revision", Integer, nullable=False),
    _text("at", empty=False),
    _text("author"),
    CheckConstraint("state IN ('done', 'under_way', 'disputed', 'open')", name="state"),
    CheckConstraint("revision >= 1", name="revision"),
)
"""What the institution says of an item the county opened; ``evidence``: digests, as JSON.

``revision``: the one in which it was last said. What the county has decided on since is
to be said anew.
"""
