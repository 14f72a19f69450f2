"""What runs out: certificates, verifications, contracts, batches, inspections, insurance.

A row that a later one of the same thing has replaced (a renewed certificate, a
verification done again) runs out no more.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, Ledgers, StaffRow, in_force
from models.vocabulary.ids import RowId

FACTS = "facts"
_NAME_OF: Mapping[str, str] = MappingProxyType({
    "qualifications": "kind", "maintenance": "kind", "agreements": "party",
    "vehicles": "plate", "emergency_stock": "name",
})  # fmt: skip
SAME: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "qualifications": ("kind", "level"),
        "maintenance": ("kind",),
        "agreements": ("party", "kind"),
        "vehicles": ("plate",),
    }
)
"""Ledger -> fields that tell which rows are of the same thing of the same owner."""
RUNS_OUT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "qualifications": ("valid_until",),
        "maintenance": ("valid_until",),
        "agreements": ("valid_until",),
        "emergency_stock": ("valid_until",),
        "vehicles": ("inspected_until", "insured_until"),
    }
)
"""Ledger -> its fields that hold the last day on which something is valid."""
_OWNED = frozenset({"qualifications", "maintenance"})
"""Ledgers whose rows belong to a person or a device."""
_INSURANCE = "insurance.liability_until"
_SCRAPPED_VEHICLE = "3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """Something whose last valid day is ``until``.

    ``ledger`` is a form ledger, or ``facts`` with the fact in ``key``. ``name`` is
    the naming field as stored (a code of the ledger's list, or text); ``owner`` the
    row id of the person or device it belongs to, with ``owner_name``.
    """

    ledger: str
    key: str
    until: date
    row_id: str = ""
    name: str = ""
    owner: str = ""
    owner_name: str = ""

    def days_left(self, on: date) -> int:
        """Return the days after ``on`` on which it is still valid; negative: it has run out."""
        return (self.until - on).days


def expiring(ledgers: Ledgers, on: date, within_days: int) -> tuple[Expiry, ...]:
    """Return what has run out by ``on`` or will within so many days, the earliest first.

    Left out: ended rows, what belongs to people or devices no longer here, goods of
    which none are left, scrapped vehicles.
    """
    last = on + timedelta(days=within_days)
    found = [each for each in _every(ledgers, on) if each.until <= last]
    return tuple(sorted(found, key=lambda each: (each.until, each.ledger, each.row_id)))


def _every(ledgers: Ledgers, on: date) -> Iterator[Expiry]:
    if insured := ledgers.facts.get(_INSURANCE):
        yield Expiry(ledger=FACTS, key=_INSURANCE, until=date.fromisoformat(insured))
    owners = {**_here(ledgers.staff, on), **_here(ledgers.equipment, on)}
    for row, key, until in run_out(ledgers.form_rows, owners, on):
        yield Expiry(
            ledger=row.ledger,
            key=key,
            until=until,
            row_id=row.row_id,
            name=row.values.get(_NAME_OF[row.ledger], ""),
            owner=row.owner,
            owner_name=owners.get(RowId(row.owner), ""),
        )


def run_out(
    rows: Iterable[FormRow], owners: Container[RowId], on: date
) -> Iterator[tuple[FormRow, str, date]]:
    """Yield everything that runs out one day: its row, its field and its last valid day.

    Of rows of one thing the one that holds longest. ``owners``: people and devices here.
    """
    newest: dict[tuple[str, ...], tuple[FormRow, str, date]] = {}
    for row in rows:
        if row.ledger not in RUNS_OUT or not _matters(row, on):
            continue
        if row.ledger in _OWNED and RowId(row.owner) not in owners:
            continue
        same = SAME.get(row.ledger)
        thing = (row.row_id,) if same is None else tuple(row.values.get(k, "") for k in same)
        for key in RUNS_OUT[row.ledger]:
            if not (day := row.values.get(key)):
                continue
            until, which = date.fromisoformat(day), (row.ledger, key, row.owner, *thing)
            if which not in newest or newest[which][2] < until:
                newest[which] = row, key, until
    yield from newest.values()


def _here(rows: Iterable[StaffRow] | Iterable[EquipmentRow], on: date) -> dict[RowId, str]:
    """Return the names of rows not ended by ``on``, by row id."""
    return {row.row_id: row.name for row in rows if in_force(row, on)}


def _matters(row: FormRow, on: date) -> bool:
    if not in_force(row, on):
        return False
    if row.ledger == "vehicles":
        return row.values.get("state") != _SCRAPPED_VEHICLE
    return row.values.get("stock") != "0"
