"""A pen for the rows of form ledgers in the sample."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.ledger.form_rows import FormRow
from models.usecases.sample.numbers import row_id
from models.vocabulary.ids import InstitutionId, RowId

MADE_ON = date(2025, 6, 9)
"""The last working day anybody entered a row."""
_FIRST = date(2025, 1, 6)


class Book:
    """Rows of one institution's further ledgers, in the order they are written."""

    def __init__(self, uscc: InstitutionId) -> None:
        self._uscc = uscc
        self.rows: list[FormRow] = []

    def write(self, ledger: str, /, **values: object) -> None:
        """Write a row: canonical text, a day, a whole number; what is empty is left out."""
        self.write_of("", ledger, **values)

    def write_of(self, owner: RowId | str, ledger: str, /, **values: object) -> None:
        """Write a row that belongs to a person or a device; see ``write``."""
        kept = {key: str(value) for key, value in values.items() if value != ""}
        number = len(self.rows) + 1
        self.rows.append(
            FormRow(
                row_id=row_id(MADE_ON, number, self._uscc, "form"),
                ledger=ledger,
                owner=owner,
                values=kept,
            )
        )

    def table(self, ledger: str, keys: str, lines: str, **further: object) -> None:
        """Write one row for each line of ``a | b | c`` under the keys ``a b c``."""
        names = keys.split()
        for line in lines.strip().splitlines():
            cells = (part.strip() for part in line.split("|"))
            self.write(ledger, **{**further, **dict(zip(names, cells, strict=True))})


def working_days(count: int, first: date = _FIRST) -> Iterator[date]:
    """Yield so many days between ``first`` and the last one, spread evenly, no weekends."""
    span = (MADE_ON - first).days
    for at in range(count):
        day = first + timedelta(days=span * at // max(count, 1))
        yield day - timedelta(days=max(day.weekday() - 4, 0))
