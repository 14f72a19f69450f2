"""Held rows as a sheet of their own, to be read again after a person has mended their cells."""

from collections.abc import Sequence

from forms.spreadsheets.sheets import Sheet, Workbook
from models.ledger.records import HeldRow


def sheet_of_held(held: Sequence[HeldRow]) -> Workbook:
    """Return one sheet: a header of every column there is, then the rows in the order given.

    What is read from it is numbered from row 2, as on any sheet.
    """
    headers = tuple(dict.fromkeys(name for row in held for name in row.cells))
    rows = [headers, *(tuple(row.cells.get(name, "") for name in headers) for row in held)]
    return Workbook(file="", sheets=(Sheet(name="", rows=rows),))
