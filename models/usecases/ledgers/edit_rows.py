"""Change the ledgers that a form alone describes: add rows, change them, end them.

A batch is one unit of work: a bulk paste or a bulk edit is undone in one step.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from models.ledger.form_rows import BESIDE, FormRow
from models.ledger.records import Ledgers
from models.store.unit import Writer
from models.usecases.centre import Centre
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId


def read_rows(centre: Centre, ledger: str) -> tuple[FormRow, ...]:
    """Return the rows of a ledger for the year at hand, ended ones too."""
    with centre.workspace.store.reading() as read:
        return read.form_rows.rows(centre.year, ledger)


def add_rows(centre: Centre, rows: Sequence[FormRow]) -> None:
    """Add rows of one or several ledgers."""
    if rows:
        with putting_rows(centre, added=rows) as write:
            write.note_down("rows.added", rows[0].ledger, str(len(rows)))


def change_rows(centre: Centre, rows: Sequence[FormRow]) -> None:
    """Replace rows by their ids."""
    if rows:
        with putting_rows(centre, changed=rows) as write:
            write.note_down("rows.changed", rows[0].ledger, str(len(rows)))


def put_rows(
    centre: Centre, *, added: Sequence[FormRow] = (), changed: Sequence[FormRow] = ()
) -> None:
    """Add rows and replace rows by their ids, in one unit of work: a paste, a bulk edit."""
    if not (added or changed):
        return
    with putting_rows(centre, added=added, changed=changed) as write:
        ledger = (*added, *changed)[0].ledger
        write.note_down("rows.put", ledger, f"{len(added)} {len(changed)}")


@contextmanager
def putting_rows(
    centre: Centre, *, added: Sequence[FormRow] = (), changed: Sequence[FormRow] = ()
) -> Iterator[Writer]:
    """One unit of work that adds and replaces rows; the body notes down what it was.

    Rows of ledgers no figure follows from leave the assessment as it is.
    """
    if {row.ledger for row in (*added, *changed)} <= BESIDE:
        unit = centre.changing_beside(lambda before: _put(before, added, changed))
    else:
        unit = centre.changing_ledgers()
    with unit as write:
        write.form_rows.add(centre.year, added)
        write.form_rows.change(changed)
        yield write


def mend_row(centre: Centre, held: RowId, row: FormRow) -> None:
    """Take a mended held row into its ledger; the held row goes."""
    with putting_rows(centre, added=[row]) as write:
        write.ledgers.release([held])
        write.note_down("held.mended", held, row.row_id)


def end_rows(centre: Centre, ledger: str, ids: Collection[RowId], on: date, because: str) -> None:
    """End rows with a day and a reason; they stay, and can be read.

    Raises: Refusal REASON_REQUIRED.
    """
    if not because.strip():
        raise Refusal(RefusalCode.REASON_REQUIRED)
    ended = [
        replace(row, ended_on=on, ended_because=because.strip())
        for row in read_rows(centre, ledger)
        if row.row_id in ids
    ]
    change_rows(centre, ended)


def _put(before: Ledgers, added: Sequence[FormRow], changed: Sequence[FormRow]) -> Ledgers:
    """Return the ledgers as the store gives them back: rows in the order of their ids."""
    new = {row.row_id: row for row in (*changed, *added)}
    rows = (*(row for row in before.form_rows if row.row_id not in new), *new.values())
    return replace(
        before,
        form_rows=tuple(sorted(rows, key=_row_id)),
        unconfirmed=before.unconfirmed.without(row.row_id for row in changed),
    )


def _row_id(row: FormRow) -> RowId:
    return row.row_id
