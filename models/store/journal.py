"""The change journal's hand: triggers that keep every row of people's work, before and after.

A trigger cannot be forgotten by a use case. A row that came or went is kept
whole (empty columns left out), a changed row with its changed columns only: a
tick costs a line, and ten thousand pasted rows do not double the file. The
open unit of work is the newest row of ``unit``.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Table

from models.store.entry_tables import (
    action_price,
    check_accepted,
    clause_department,
    clause_note,
    department_tick,
    feedback_answer,
    form_row,
    rolled,
    row_file,
    scenario,
    self_check,
    self_check_answer,
    self_check_item,
)
from models.store.review_tables import review, review_clause, review_item
from models.store.tables import (
    carried,
    clause_state,
    equipment,
    evidence_link,
    fact,
    figure,
    held_row,
    policy_choice,
    profile,
    register_entry,
    register_filled,
    staff,
    tick,
)

JOURNALED: Mapping[str, Table] = {
    table.name: table
    for table in (
        staff,
        equipment,
        form_row,
        row_file,
        figure,
        fact,
        register_entry,
        profile,
        tick,
        department_tick,
        clause_state,
        clause_note,
        evidence_link,
        clause_department,
        check_accepted,
        policy_choice,
        held_row,
        carried,
        register_filled,
        rolled,
        scenario,
        action_price,
        self_check,
        self_check_answer,
        self_check_item,
        feedback_answer,
        review,
        review_clause,
        review_item,
    )
}
"""By entity, the table's name. What a unit changed is named after the first of them it touched."""

_PREFIX = "journal_"
FIND_TRIGGERS = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'journal_*'"
)
"""Every trigger of the journal in a database: name and statement."""


def journal_steps(found: Mapping[str, str]) -> tuple[str, ...]:
    """Return the statements that bring the triggers ``found`` up to this program's; none if so.

    ``found``: statement by name, as ``FIND_TRIGGERS`` returns them.
    """
    wanted = triggers()
    if found == wanted:
        return ()
    return (*drop_steps(found), *wanted.values())


def drop_steps(found: Iterable[str]) -> tuple[str, ...]:
    """Return the statements that take the triggers away: a migration is no work of a person."""
    return tuple(f"DROP TRIGGER {name}" for name in found)


def triggers() -> Mapping[str, str]:
    """Return every trigger's statement by its name, as the database keeps it."""
    made = {}
    for table in JOURNALED.values():
        for event in ("INSERT", "UPDATE", "DELETE"):
            name = f"{_PREFIX}{table.name}_{event.lower()}"
            made[name] = _trigger(name, table, event)
    return made


def _trigger(name: str, table: Table, event: str) -> str:
    side = "NEW" if event == "INSERT" else "OLD"
    columns = [f'"{column.name}"' for column in table.columns]
    keys = ", ".join(f'{side}."{column.name}"' for column in table.primary_key)
    when, before, after = "", "NULL", "NULL"
    if event == "INSERT":
        after = _json("NEW", columns, "NEW.{0} IS NULL")
    elif event == "DELETE":
        before = _json("OLD", columns, "OLD.{0} IS NULL")
    else:
        rows = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
        when = " WHEN ({}) IS NOT ({})".format(*rows)
        before = _json("OLD", columns, "OLD.{0} IS NEW.{0}")
        after = _json("NEW", columns, "OLD.{0} IS NEW.{0}")
    return (
        f'CREATE TRIGGER {name} AFTER {event} ON "{table.name}"{when} BEGIN'  # noqa: S608
        ' INSERT INTO change (unit, entity, "key", "before", "after")'
        f" VALUES ((SELECT max(unit) FROM unit), '{table.name}',"
        f" json_array({keys}), {before}, {after}); END"
    )


def _json(row: str, columns: Iterable[str], leave_out: str) -> str:
    """Return an expression for a JSON object; ``leave_out`` is asked of each column."""
    parts = (
        f"iif({leave_out.format(column)}, '', ',{column}:' || json_quote({row}.{column}))"
        for column in columns
    )
    return f"'{{' || substr({' || '.join(parts)}, 2) || '}}'"
