"""What an import would do to a ledger: rows set side by side before anything is written.

An empty cell never empties a filled one unless the person says so. A row is known
again by what tells rows of its ledger apart; where a file leaves that out, by what
nothing contradicts and only one row fits. Nobody is matched by half a guess.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeAlias, TypeVar

from models.ledger.form_rows import FormRow
from models.ledger.identity import compact
from models.ledger.records import EquipmentRow, Origin, StaffRow
from models.usecases.ledgers.import_cards import Ending, Wishes
from models.vocabulary.ids import RowId

R = TypeVar("R", StaffRow, EquipmentRow, FormRow)
Key: TypeAlias = Callable[[R], Hashable]
"""What a row is known again by; ``""`` or None for a row it says nothing of."""

_OWN = frozenset({"row_id", "ledger", "owner", "ended_on", "ended_because", "origin"})
_KEPT_AS = {
    "speciality_1": "specialities",
    "speciality_2": "specialities",
    "speciality_3": "specialities",
    "unit_price": "value_yuan",
    "value_amount": "value_yuan",
    "value_total": "value_yuan",
}
"""Columns whose value stands under another name in the record."""
_NEVER_EMPTIED = frozenset({"name", "quantity", "revoked"})
_REVOCATION_MARK = "撤销标志"
"""Title under which a mark other than "revoked" is kept."""


@dataclass(frozen=True, slots=True)
class Matched(Generic[R]):
    """A stored row and what it would be afterwards."""

    before: R
    after: R


@dataclass(frozen=True, slots=True)
class Merge(Generic[R]):
    """What an import would do; ``vanished`` are rows in force that the file lacks."""

    added: tuple[R, ...]
    changed: tuple[Matched[R], ...]
    unchanged: tuple[R, ...]
    vanished: tuple[R, ...]


@dataclass(frozen=True, slots=True)
class Matching(Generic[R]):
    """How rows of a ledger are known again.

    ``keys`` from the surest on: rows of one key are matched in order. ``loose``
    matches only the one row on either side that bears it, and only where
    ``contradict`` finds nothing against it.
    """

    keys: tuple[Key[R], ...]
    loose: Key[R] | None = None
    contradict: Callable[[R, R], bool] = lambda _before, _read: False


def merged(
    stored: Sequence[R],
    read: Sequence[R],
    matching: Matching[R],
    *,
    wishes: Wishes,
    columns: Mapping[str, str],
) -> Merge[R]:
    """Return what taking ``read`` in would do; ``columns``: header of the file -> field key."""
    pairs = _pairs(stored, read, matching)
    added: list[R] = []
    changed: list[Matched[R]] = []
    unchanged: list[R] = []
    for number, row in enumerate(read):
        if row.origin.row in wishes.left_out:
            continue
        before = pairs.get(number)
        if before is None:
            added.append(row)
            continue
        after = _continued(before, row, wishes, columns)
        if replace(after, origin=Origin()) == replace(before, origin=Origin()):
            unchanged.append(before)
        else:
            changed.append(Matched(before, after))
    met = {row.row_id for row in pairs.values()}
    vanished = (row for row in stored if row.row_id not in met and row.ended_on is None)
    return Merge(tuple(added), tuple(changed), tuple(unchanged), tuple(vanished))


def ended(rows: Iterable[R], endings: Mapping[RowId, Ending]) -> tuple[R, ...]:
    """Return the rows that are to be ended, ended."""
    return tuple(
        replace(row, ended_on=end.on, ended_because=end.because.strip())
        for row in rows
        if (end := endings.get(row.row_id)) is not None
    )


def staff_matching() -> Matching[StaffRow]:
    """Return how people are known again: number, else name and birth, else an only name."""
    return Matching(
        keys=(
            lambda row: compact(row.id_number),
            lambda row: (row.name, row.born_on) if row.born_on else "",
            lambda row: (row.name, row.born_on, compact(row.id_number), row.mobile),
        ),
        loose=lambda row: row.name,
        contradict=lambda a, b: _differ(
            (compact(a.id_number), compact(b.id_number)), (a.born_on, b.born_on)
        ),
    )


def equipment_matching() -> Matching[EquipmentRow]:
    """Return how devices are known again: own code, else make and day, else an only model."""
    return Matching(
        keys=(
            lambda row: row.code,
            lambda row: (row.name, row.model, row.maker, row.bought_on),
        ),
        loose=lambda row: (row.name, row.model),
        contradict=lambda a, b: _differ(
            (a.code, b.code), (a.maker, b.maker), (a.bought_on, b.bought_on)
        ),
    )


def _differ(*pairs: tuple[object, object]) -> bool:
    """Whether both sides say something, and not the same."""
    return any(a and b and a != b for a, b in pairs)


def _pairs(stored: Sequence[R], read: Sequence[R], matching: Matching[R]) -> dict[int, R]:
    """Return position in ``read`` -> stored row."""
    # rows in force first: an ended row comes back only where no other fits
    open_rows = sorted(stored, key=lambda row: row.ended_on is not None)
    pairs: dict[int, R] = {}
    for key in matching.keys:
        waiting = _by_key(open_rows, key)
        for number, row in enumerate(read):
            value = key(row)
            if number in pairs or value in ("", None):
                continue
            rivals = waiting.get(value, [])
            found = next((each for each in rivals if not matching.contradict(each, row)), None)
            if found is not None:
                rivals.remove(found)
                pairs[number] = found
        met = {row.row_id for row in pairs.values()}
        open_rows = [row for row in open_rows if row.row_id not in met]
    if matching.loose is not None:
        _pair_loosely(open_rows, read, matching.loose, matching.contradict, pairs)
    return pairs


def _pair_loosely(
    stored: Sequence[R],
    read: Sequence[R],
    key: Key[R],
    contradict: Callable[[R, R], bool],
    pairs: dict[int, R],
) -> None:
    waiting = _by_key(stored, key)
    coming: dict[Hashable, list[int]] = defaultdict(list)
    for number, row in enumerate(read):
        if number not in pairs:
            coming[key(row)].append(number)
    for value, numbers in coming.items():
        rivals = waiting.get(value, [])
        if len(numbers) == len(rivals) == 1 and not contradict(rivals[0], read[numbers[0]]):
            pairs[numbers[0]] = rivals[0]


def _by_key(rows: Sequence[R], key: Key[R]) -> dict[Hashable, list[R]]:
    found: dict[Hashable, list[R]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _continued(before: R, read: R, wishes: Wishes, columns: Mapping[str, str]) -> R:
    """Return the stored row with what the file says; what it leaves empty stays."""
    may_empty: Collection[str] = ()
    if wishes.emptying:
        may_empty = {_KEPT_AS.get(key, key) for key in columns.values()} - _NEVER_EMPTIED
    told: dict[str, Any] = {"origin": read.origin}
    for each in fields(read):
        name = each.name
        if name in _OWN:
            continue
        old, new = getattr(before, name), getattr(read, name)
        if name == "values":
            told[name] = _joined(old, new, may_empty)
        elif name == "extra":
            told[name] = _joined(old, new, _found_a_place(read, columns))
        elif name == "revoked":
            told[name] = new or (old and _REVOCATION_MARK not in read.extra)
        elif not _is_empty(new) or name in may_empty:
            told[name] = new
    if read.ended_on is not None:
        told |= {"ended_on": read.ended_on, "ended_because": read.ended_because}
    return replace(before, **told)


def _found_a_place(read: StaffRow | EquipmentRow | FormRow, columns: Mapping[str, str]) -> set[str]:
    """Return the headers that were further columns once and are read into a field now."""
    values = read.values if isinstance(read, FormRow) else None
    found = set()
    for header, key in columns.items():
        name = _KEPT_AS.get(key, key)
        value = getattr(read, name, None) if values is None else values.get(key)
        if not _is_empty(value):
            found.add(header)
    return found


def _joined(
    old: Mapping[str, str], new: Mapping[str, str], gone: Collection[str]
) -> dict[str, str]:
    kept = {key: text for key, text in old.items() if key not in gone}
    return kept | {key: text for key, text in new.items() if text}


def _is_empty(value: object) -> bool:
    return value is None or value in ("", ())
