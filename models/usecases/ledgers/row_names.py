"""What rows of a ledger are called, for whoever follows a figure down to them."""

from collections.abc import Sequence

from models.usecases.centre import Centre
from models.vocabulary.ids import RowId


def row_names(centre: Centre, ledger: str, rows: Sequence[RowId]) -> tuple[str, ...]:
    """Return a name for each row of the staff or equipment ledger, "" for one not there.

    Empty for every other ledger: their rows are not counted one by one.
    """
    if ledger == "staff":
        names = {row.row_id: row.name for row in centre.ledgers.staff}
    elif ledger == "equipment":
        names = {row.row_id: row.name for row in centre.ledgers.equipment}
    else:
        return ()
    return tuple(names.get(row, "") for row in rows)
