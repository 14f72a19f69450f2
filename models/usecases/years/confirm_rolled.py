"""Confirm what came over from last year: some rows, or a whole ledger at once.

Whoever changes a row, a figure or an answer has confirmed it by that.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, Ledgers, StaffRow
from models.ledger.rolling import FACTS, FIGURES, PROFILE
from models.usecases.centre import Centre
from models.vocabulary.ids import RowId

_NONE: frozenset[str] = frozenset()


def read_unconfirmed(centre: Centre) -> Mapping[str, frozenset[str]]:
    """Return the keys of what waits for a person, by ledger; none where nothing does.

    A ledger is ``staff``, ``equipment``, a further ledger, ``figures``, ``facts``,
    ``profile`` or a register; a key a row id, a figure's or fact's key, ``kind name``
    of a register's entry, ``""`` for the profile.
    """
    with centre.workspace.store.reading() as read:
        return read.rolled.waiting(centre.year)


def former_row(centre: Centre, ledger: str, row: RowId) -> StaffRow | EquipmentRow | FormRow | None:
    """Return a row as it stands in the year it came over from; None where it is new."""
    with centre.workspace.store.reading() as read:
        former = read.rolled.former_of(row)
        if former is None:
            return None
        if ledger == "staff":
            return read.ledgers.person(former)
        if ledger == "equipment":
            return read.ledgers.device(former)
        return read.form_rows.row(former)


def confirm_rolled(centre: Centre, wanted: Mapping[str, Collection[str]]) -> int:
    """Confirm keys of ledgers, in one unit of work; return how many of them waited."""
    waiting = read_unconfirmed(centre)
    return _confirm(
        centre,
        {ledger: waiting.get(ledger, _NONE).intersection(wanted[ledger]) for ledger in wanted},
    )


def confirm_ledgers(centre: Centre, ledgers: Collection[str]) -> int:
    """Confirm everything that waits in these ledgers, in one unit of work; return how many."""
    waiting = read_unconfirmed(centre)
    return _confirm(centre, {ledger: waiting.get(ledger, _NONE) for ledger in ledgers})


def _confirm(centre: Centre, waiting: Mapping[str, frozenset[str]]) -> int:
    count = sum(len(keys) for keys in waiting.values())
    if not count:
        return 0
    registers = {entry.register for entry in centre.ledgers.unconfirmed.registers}
    of_rows = waiting.keys().isdisjoint({FIGURES, FACTS, PROFILE, *registers})

    def known(before: Ledgers) -> Ledgers:
        rows = (RowId(key) for keys in waiting.values() for key in keys)
        return replace(before, unconfirmed=before.unconfirmed.without(rows))

    with centre.changing_ledgers(known if of_rows else None) as write:
        for ledger, keys in waiting.items():
            write.rolled.confirm(centre.year, ledger, keys)
        write.note_down("rolled.confirmed", " ".join(waiting), str(count))
    return count
