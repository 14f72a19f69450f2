"""Any ledger of rows by its name: read, read again, what its rows are known by and called."""

from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from typing import Any

from forms.ledgers import LEDGERS
from forms.ledgers.form_rows import Setting, natural_key, read_form_rows
from forms.ledgers.ledger_form import EQUIPMENT_OWNER, STAFF_OWNER
from forms.ledgers.row_owners import Owners, owners_of_devices, owners_of_people
from forms.ledgers.row_values import row_name
from forms.national.equipment import read_equipment
from forms.national.staff import read_staff
from forms.reading.ledger_reading import LedgerReading
from forms.spreadsheets.sheets import Workbook
from models.ledger.form_rows import FormRow
from models.ledger.records import Ledgers
from models.vocabulary.progress import Progress


def read_any(
    source: Path | Workbook,
    ledger: str,
    setting: Setting,
    *,
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> LedgerReading[Any]:
    """Read a workbook as a ledger of rows: staff, equipment, or an id of ``LEDGERS``.

    Raises: as ``read_staff``, ``read_equipment``, ``read_form_rows``; KeyError.
    """
    if ledger in LEDGERS:
        return read_form_rows(
            source, LEDGERS[ledger], setting, choices=choices, columns=columns, progress=progress
        )
    readers: dict[str, Callable[..., LedgerReading[Any]]]
    readers = {"staff": read_staff, "equipment": read_equipment}
    return readers[ledger](
        source,
        year=setting.year,
        today=setting.today,
        new_id=setting.new_id,
        choices=choices,
        columns=columns,
        progress=progress,
    )


def owners_for(ledger: str, ledgers: Ledgers) -> Owners:
    """Return those whose rows a ledger's rows can be; nobody for most ledgers."""
    owner = LEDGERS[ledger].owner if ledger in LEDGERS else ""
    if owner == STAFF_OWNER:
        return owners_of_people(ledgers.staff)
    return owners_of_devices(ledgers.equipment) if owner == EQUIPMENT_OWNER else Owners()


class RowNames:
    """What rows of one form ledger are known again by, and called in a sentence."""

    def __init__(self, ledger: str, owners: Owners) -> None:
        self._form, self._owners = LEDGERS[ledger], owners

    def key_of(self, row: FormRow) -> Hashable:
        """Return what an import knows the row again by."""
        return natural_key(self._form, row)

    def name_of(self, row: FormRow) -> str:
        """Return its owner's name with its own."""
        owner = self._owners.get(row.owner)
        return row_name(self._form, row, owner.name if owner else "")
