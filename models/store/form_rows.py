"""Rows of the ledgers that a form alone describes, in and out."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, insert, select, update

from models.ledger.form_rows import FormRow
from models.store.entry_tables import form_row
from models.store.rolled_rows import RolledWriter
from models.store.rows import column_roles, from_row, to_row
from models.vocabulary.ids import RowId

_CHANGE = (
    update(form_row)
    .where(form_row.c.row_id == bindparam("of"))
    .values({name: bindparam(f"new_{name}") for name in column_roles(FormRow) if name != "row_id"})
)


class FormRowReader:
    """Reads the rows of a year."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, year: int, ledger: str = "") -> tuple[FormRow, ...]:
        """Return the rows of one ledger (or of all) in the order they came in."""
        asked = select(form_row).where(form_row.c.year == year).order_by(form_row.c.row_id)
        if ledger:
            asked = asked.where(form_row.c.ledger == ledger)
        return tuple(from_row(FormRow, row) for row in self._connection.execute(asked).mappings())

    def row(self, ident: RowId) -> FormRow | None:
        """Return one row of whatever year."""
        asked = select(form_row).where(form_row.c.row_id == ident)
        row = self._connection.execute(asked).mappings().first()
        return None if row is None else from_row(FormRow, row)


class FormRowWriter(FormRowReader):
    """Writes rows; nothing is ever removed, a row is ended with a day and a reason."""

    def add(self, year: int, rows: Sequence[FormRow]) -> None:
        """Add rows; Core executemany, one statement for all."""
        if rows:
            self._connection.execute(insert(form_row), [{**to_row(r), "year": year} for r in rows])

    def change(self, rows: Sequence[FormRow]) -> None:
        """Replace rows by their ids; one statement for all. A changed row is confirmed."""
        if rows:
            self._connection.execute(_CHANGE, [_named(row) for row in rows])
            RolledWriter(self._connection).confirm_rows(row.row_id for row in rows)


def _named(row: FormRow) -> dict[str, object]:
    """Return the bound values of ``_CHANGE``."""
    values = to_row(row)
    return {"of": values.pop("row_id")} | {f"new_{name}": value for name, value in values.items()}
