"""Every ledger of rows as a ``RowKind``: staff, equipment, and those a form alone describes."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from forms.fields import Value
from forms.ledgers import LEDGERS
from forms.ledgers.form_rows import UNIT_QUESTION, Setting, reread_form_rows
from forms.ledgers.ledger_form import OWNER_KEYS, STAFF_OWNER, LedgerForm
from forms.ledgers.row_owners import Owner, Owners, owners_of_devices, owners_of_people
from forms.ledgers.row_values import canonical, form_row_values, with_value
from forms.reading.ledger_reading import LedgerReading
from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, HeldRow, StaffRow
from models.vocabulary.ids import RowId
from ui.bridge.whole import LedgersCard
from ui.pages.ledgers.cells import DEVICES, PEOPLE, RowKind
from ui.pages.ledgers.shelf import EQUIPMENT, STAFF, lacking_in

_IN_YUAN = {UNIT_QUESTION: "yuan"}
"""On the screen the unit stands in the heading."""


class LedgerKinds:
    """The kinds of one page; rows that belong to somebody are read against its people."""

    def __init__(self) -> None:
        self._card: LedgersCard | None = None
        self._known: dict[str, Owners] = {}

    def know(self, card: LedgersCard) -> None:
        """Know the people and devices of the moment: looked through when they are asked for."""
        self._card, self._known = card, {}

    def of(self, ledger: str) -> RowKind[Any]:
        """Return a ledger's kind. Raises: KeyError for what is no ledger of rows."""
        if ledger == STAFF:
            return PEOPLE
        if ledger == EQUIPMENT:
            return DEVICES
        form = LEDGERS[ledger]
        if not form.owner:
            return form_kind(form, Owners)
        return form_kind(form, lambda: self._owners(form.owner))

    def _owners(self, ledger: str) -> Owners:
        if self._card is None:
            return Owners()
        if ledger not in self._known:
            of_staff = ledger == STAFF_OWNER
            self._known[ledger] = (
                owners_of_people(self._card.staff)
                if of_staff
                else owners_of_devices(self._card.equipment)
            )
        return self._known[ledger]


def owner_of(row: StaffRow | EquipmentRow) -> Owner:
    """Return the person or device that rows may belong to."""
    if isinstance(row, StaffRow):
        return Owner(row_id=row.row_id, name=row.name, number=row.id_number)
    return Owner(row_id=row.row_id, name=row.name, number=row.code, model=row.model)


def form_kind(ledger: LedgerForm, owners: Callable[[], Owners]) -> RowKind[FormRow]:
    """Return the kind of a ledger that its form alone describes."""

    def values(row: FormRow) -> dict[str, Value]:
        return {**owners().values(row.owner), **form_row_values(ledger, row)}

    def reread(
        held: Sequence[HeldRow], *, year: int, today: date, new_id: Callable[[], RowId]
    ) -> LedgerReading[FormRow]:
        setting = Setting(owners=owners(), year=year, today=today, new_id=new_id)
        return reread_form_rows(held, ledger, setting, choices=_IN_YUAN)

    def put(row: FormRow, key: str, value: Value) -> FormRow:
        # whose row it is can only be read, from all its columns together
        return row if key in OWNER_KEYS else with_value(row, key, value)

    return RowKind(
        ledger=ledger.id,
        form=ledger.form,
        values=values,
        reread=reread,
        same=lambda _row: "",
        with_value=put,
        lacking=lambda row: lacking_of(ledger, row),
        name=ledger.name_field,
        told_apart_by="owner_name" if ledger.owner else ledger.name_field,
    )


def lacking_of(ledger: LedgerForm, row: FormRow) -> frozenset[str]:
    """Return the fields a row ought to have and has not, whose it is left aside."""
    lacking = lacking_in(ledger.form, row.values)
    return frozenset(asked.key for asked in lacking if asked.key not in OWNER_KEYS)


def canonical_values(kind: RowKind[Any], row: Any) -> dict[str, str]:
    """Return a row's values as canonical texts: what a field's visibility is told by."""
    return {key: canonical(value) for key, value in kind.values(row).items()}
