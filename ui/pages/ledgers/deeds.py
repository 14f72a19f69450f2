"""What can be done with the rows of a ledger, by ledger: the same words for all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, StaffRow
from models.vocabulary.ids import RowId
from ui.bridge.whole import Bridge, Centre


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDeeds:
    """Each is one unit of work and may raise Refusal or Trouble."""

    put: Callable[[Sequence[Any], Sequence[Any]], None]
    """Adds rows and replaces rows: a paste, a bulk edit, several ends."""

    add: Callable[[Any], None]
    change: Callable[[Any], None]
    mend: Callable[[RowId, Any], None]
    """Id of the held row, and what it has become."""
    end: Callable[[Any, date, str], None]


def deeds_of(ledger: str, bridge: Bridge, centre: Callable[[], Centre]) -> RowDeeds:
    """Return what can be done with the rows of a ledger."""
    if ledger == "staff":
        return staff_deeds(bridge, centre)
    if ledger == "equipment":
        return device_deeds(bridge, centre)
    return form_deeds(ledger, bridge, centre)


def staff_deeds(bridge: Bridge, centre: Callable[[], Centre]) -> RowDeeds:
    """Return what can be done with people."""

    def end(row: StaffRow, day: date, because: str) -> None:
        bridge.end_person(centre(), row.row_id, day, because)

    return RowDeeds(
        put=lambda added, changed: bridge.put_people(centre(), added=added, changed=changed),
        add=lambda row: bridge.add_person(centre(), row),
        change=lambda row: bridge.change_person(centre(), row),
        mend=lambda held, row: bridge.mend_person(centre(), held, row),
        end=end,
    )


def device_deeds(bridge: Bridge, centre: Callable[[], Centre]) -> RowDeeds:
    """Return what can be done with devices."""

    def end(row: EquipmentRow, day: date, because: str) -> None:
        bridge.change_device(centre(), replace(row, ended_on=day, ended_because=because))

    return RowDeeds(
        put=lambda added, changed: bridge.put_devices(centre(), added=added, changed=changed),
        add=lambda row: bridge.add_device(centre(), row),
        change=lambda row: bridge.change_device(centre(), row),
        mend=lambda held, row: bridge.mend_device(centre(), held, row),
        end=end,
    )


def form_deeds(ledger: str, bridge: Bridge, centre: Callable[[], Centre]) -> RowDeeds:
    """Return what can be done with the rows of a ledger that its form alone describes."""

    def end(row: FormRow, day: date, because: str) -> None:
        bridge.end_rows(centre(), ledger, [row.row_id], day, because)

    return RowDeeds(
        put=lambda added, changed: bridge.put_rows(centre(), added=added, changed=changed),
        add=lambda row: bridge.add_rows(centre(), [row]),
        change=lambda row: bridge.change_rows(centre(), [row]),
        mend=lambda held, row: bridge.mend_row(centre(), held, row),
        end=end,
    )
