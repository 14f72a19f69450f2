"""Whose row it is: a person by identity number or name, a device by code or name and model."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from forms.cells import narrow
from forms.fields import Value
from models.ledger.identity import compact
from models.ledger.records import EquipmentRow, StaffRow
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Param
from models.vocabulary.ids import RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A person or device that rows of other ledgers belong to.

    ``number``: identity number or device code; ``gone``: the row is ended.
    """

    row_id: RowId
    name: str
    number: str = ""
    model: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerFault:
    """Why nobody could be named; ``by_number``: it is the number that is wrong."""

    code: RefusalCode
    params: Mapping[str, Param]
    by_number: bool = False


class Owners:
    """The people or the devices of one institution, found by what a sheet says of them."""

    def __init__(self, owners: Iterable[Owner] = ()) -> None:
        self._by_id = {each.row_id: each for each in owners}
        self._by_number: dict[str, list[Owner]] = defaultdict(list)
        self._by_name: dict[str, list[Owner]] = defaultdict(list)
        for each in self._by_id.values():
            self._by_name[_plain(each.name)].append(each)
            if each.number:
                self._by_number[compact(each.number)].append(each)

    def get(self, row_id: str) -> Owner | None:
        """Return an owner by id, None where there is none (any more)."""
        return self._by_id.get(RowId(row_id))

    def find(self, name: str, number: str = "", model: str = "") -> Owner | OwnerFault:
        """Return the one meant; those no longer here only where nobody else fits.

        A number that the ledger does not know counts for nothing where the
        ledger has no number for the one the name finds.
        """
        number = compact(narrow(number).lstrip("'"))
        numbered = self._by_number.get(number, []) if number else []
        if numbered:
            return _settled([o for o in numbered if _plain(o.name) == _plain(name)], name) or (
                OwnerFault(
                    code=RefusalCode.ROW_OWNER_DIFFERS,
                    params={"name": name, "known": numbered[0].name},
                    by_number=True,
                )
            )
        named = self._by_name.get(_plain(name), [])
        if number:
            named = [owner for owner in named if not owner.number]
        if model and any(owner.model for owner in named):
            named = [owner for owner in named if _plain(owner.model) == _plain(model)]
        return _settled(named, name) or OwnerFault(
            code=RefusalCode.ROW_OWNER_UNKNOWN, params={"name": name}
        )

    def values(self, row_id: str) -> dict[str, Value]:
        """Return the columns that say whose row it is, by field key; empty for nobody."""
        owner = self.get(row_id)
        if owner is None:
            return {}
        number = owner.number
        return {
            "owner_name": owner.name,
            "id_number": number,
            "owner_code": number,
            "owner_model": owner.model,
        }


def owners_of_people(rows: Iterable[StaffRow]) -> Owners:
    """Return the people of a staff ledger."""
    return Owners(
        Owner(row_id=row.row_id, name=row.name, number=row.id_number, gone=row.ended_on is not None)
        for row in rows
    )


def owners_of_devices(rows: Iterable[EquipmentRow]) -> Owners:
    """Return the devices of an equipment ledger."""
    return Owners(
        Owner(
            row_id=row.row_id,
            name=row.name,
            number=row.code,
            model=row.model,
            gone=row.ended_on is not None,
        )
        for row in rows
    )


def _settled(found: list[Owner], name: str) -> Owner | OwnerFault | None:
    """Return the only one of those found, preferring those still here; None for nobody."""
    here = [owner for owner in found if not owner.gone] or found
    if len(here) > 1:
        return OwnerFault(
            code=RefusalCode.ROW_OWNER_AMBIGUOUS, params={"name": name, "count": len(here)}
        )
    return here[0] if here else None


def _plain(text: str) -> str:
    return "".join(text.split()).upper()
