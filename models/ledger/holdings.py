"""What the institution holds: equipment by kind, registers by kind.

Scrapped, revoked and ended rows never count; a unit not in use counts only
where the kind says so. A register that nobody has declared complete settles
nothing by absence: what is not in it may still exist.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from models.ledger.ledger_codes import LEDGER_TITLES
from models.ledger.matching import KindNames, Matcher, matcher_of
from models.ledger.national_codes import IN_USE, SCRAPPED
from models.ledger.quantities import Missing, Operand, Quantity
from models.ledger.records import EquipmentRow, Ledgers, RegisterEntry, in_force
from models.vocabulary.ids import RowId

EQUIPMENT = "equipment"
DEPARTMENT = "department"
_DEPARTMENTS = "departments"
"""The ledger of departments, which answers the register of their kinds too."""


class Holdings:
    """Counts by kind over equipment rows and register entries."""

    def __init__(self, ledgers: Ledgers, kinds: Sequence[KindNames]) -> None:
        self._ledgers = ledgers
        self._kinds = {(kind.register, kind.id): kind for kind in kinds}
        self._counted_as: dict[tuple[str, str], set[str]] = defaultdict(set)
        by_register: dict[str, list[KindNames]] = defaultdict(list)
        for kind in kinds:
            by_register[kind.register].append(kind)
            self._counted_as[(kind.register, kind.id)].add(kind.id)
            for other in kind.also_counts:
                self._counted_as[(kind.register, other)].add(kind.id)
        self._kinds_of = {register: tuple(some) for register, some in by_register.items()}
        self._matchers: dict[str, Matcher] = {}
        self.owned = tuple(
            row
            for row in ledgers.equipment
            if not row.revoked and row.state != SCRAPPED and in_force(row, ledgers.as_of)
        )
        self._unconfirmed = ledgers.unconfirmed.rows
        listed = tuple(self._departments())
        self.entries = (*ledgers.registers, *(entry for entry, sure in listed if sure))
        """What the registers say, and the departments of the ledger nobody answered there."""
        self._waiting = (
            *ledgers.unconfirmed.registers,
            *(entry for entry, sure in listed if not sure),
        )
        filled = ledgers.registers_filled
        self.registers_complete: frozenset[str] = filled - LEDGER_TITLES.keys()
        """The registers in which absence means "has none"; further ledgers are no registers."""
        if _DEPARTMENTS in filled:
            self.registers_complete |= {DEPARTMENT}
        self._rows_of = self._sort_equipment()
        self._entries_of = self._sort_entries(self.entries)
        self._waiting_of = self._sort_entries(self._waiting)
        self._held: dict[tuple[str, str], Quantity] = {}

    def kind_of(self, register: str, name: str) -> str:
        """Return the kind id a name belongs to in ``register``, or ``""``."""
        matcher = self._matchers.get(register)
        if matcher is None:
            matcher = self._matchers[register] = matcher_of(self._kinds_of.get(register, ()))
        return matcher.kind_of(name)

    def is_clinical_department(self, name: str) -> bool:
        """Whether a department name is of a kind with category ``clinical``."""
        kind = self._kinds.get((DEPARTMENT, self.kind_of(DEPARTMENT, name)))
        return kind is not None and kind.category in {"clinical", "临床"}

    def held(self, register: str, kind: str) -> Quantity:
        """Return how many units of ``kind`` are held, with the rows behind it."""
        found = self._held.get((register, kind))
        if found is None:
            found = (
                self._equipment(kind) if register == EQUIPMENT else self._registered(register, kind)
            )
            self._held[(register, kind)] = found
        return found

    def distinct(self, register: str, by: str, among: Sequence[str]) -> Quantity:
        """Return how many different kinds (or categories) of ``register`` are held."""
        kinds = self._asked(register, among)
        present = [kind for kind in kinds if self._has(register, kind)]
        named = self._free_names(register) if by == "kind" and not among else set()
        labels = {kind.category if by == "category" else kind.id for kind in present} | named
        all_labels = {kind.category if by == "category" else kind.id for kind in kinds} | named
        missing = (*self._all_waiting(register), *self._missing(register))
        low = Fraction(len(labels))
        high = Fraction(len(all_labels)) if missing else low
        title = register
        return _quantity(f"distinct.{register}", title, "", low, high, register, (), missing)

    def absent(self, register: str, among: Sequence[str]) -> tuple[str, ...]:
        """Return the usual names of the kinds of ``register`` that are not held."""
        kinds = self._asked(register, among)
        return tuple(kind.names[0] for kind in kinds if not self._has(register, kind))

    def title(self, register: str, kind: str) -> str:
        """Return the usual name of a kind."""
        return self._kinds[(register, kind)].names[0]

    def units_in_use(self, measure: str, title: str, unit: str) -> Quantity:
        """Return the units of equipment in use."""
        rows = [row for row in self.owned if row.state in {IN_USE, ""}]
        sure = [row for row in rows if row.row_id not in self._unconfirmed]
        missing = self._missing(EQUIPMENT)
        low = None if missing and not rows else _units(sure)
        high = None if missing else _units(rows)
        ids = tuple(row.row_id for row in sure)
        missing += self._rows_waiting(rows)
        return _quantity(measure, title, unit, low, high, EQUIPMENT, ids, missing)

    def _sort_equipment(self) -> dict[str, list[EquipmentRow]]:
        rows: dict[str, list[EquipmentRow]] = defaultdict(list)
        for row in self.owned:
            kind = self.kind_of(EQUIPMENT, row.name)
            if kind:
                rows[kind].append(row)
        return rows

    def _sort_entries(
        self, some: Iterable[RegisterEntry]
    ) -> dict[tuple[str, str], list[RegisterEntry]]:
        entries: dict[tuple[str, str], list[RegisterEntry]] = defaultdict(list)
        for entry in some:
            kind = entry.kind or self.kind_of(entry.register, entry.name)
            entries[(entry.register, kind)].append(entry)
        return entries

    def _departments(self) -> Iterator[tuple[RegisterEntry, bool]]:
        """Yield the ledger's departments whose kind the register does not answer itself.

        With each, whether a person stands behind it: one that came over from last year
        and is not confirmed gives way to one that is.
        """
        told = [entry for entry in self._ledgers.registers if entry.register == DEPARTMENT]
        answered = {entry.kind or self.kind_of(DEPARTMENT, entry.name) for entry in told}
        names = {entry.name for entry in told}
        rows = sorted(self._ledgers.form_rows, key=lambda row: row.row_id in self._unconfirmed)
        for row in rows:
            name = row.values.get("name", "")
            ended = not in_force(row, self._ledgers.as_of)
            if row.ledger != _DEPARTMENTS or ended or name in names:
                continue
            kind = self.kind_of(DEPARTMENT, name)
            if not kind or kind not in answered:
                names.add(name)
                entry = RegisterEntry(register=DEPARTMENT, kind="", name=name)
                yield entry, row.row_id not in self._unconfirmed

    def _equipment(self, kind: str) -> Quantity:
        what = self._kinds[(EQUIPMENT, kind)]
        counted = sorted(self._counted_as[(EQUIPMENT, kind)])
        rows = [row for ident in counted for row in self._rows_of.get(ident, ())]
        fitting = [row for row in rows if row.state in what.states]
        sure = [row for row in fitting if row.row_id not in self._unconfirmed]
        open_rows = [row for row in rows if row.state == ""]
        missing = [*self._missing(EQUIPMENT), *self._rows_waiting(fitting)]
        if open_rows:
            ids = tuple(row.row_id for row in open_rows)
            missing.append(Missing(code="cell", what="state", count=len(ids), rows=ids))
        low = _units(sure)
        high = _units(fitting) + _units(open_rows)
        settled = not self._missing(EQUIPMENT)
        return _quantity(
            f"equipment.{kind}",
            what.names[0],
            what.unit,
            low,
            high if settled else None,
            EQUIPMENT,
            tuple(row.row_id for row in sure),
            tuple(missing),
        )

    def _registered(self, register: str, kind: str) -> Quantity:
        what = self._kinds[(register, kind)]
        counted = sorted(self._counted_as[(register, kind)])
        entries = [e for ident in counted for e in self._entries_of.get((register, ident), ())]
        low = Fraction(sum(e.quantity or 1 for e in entries if e.present))
        answered = bool(entries)
        missing = () if answered else self._missing(register)
        high = None if missing else low
        waiting = [e for ident in counted for e in self._waiting_of.get((register, ident), ())]
        if waiting:
            more = sum(e.quantity or 1 for e in waiting if e.present)
            high = None if high is None else high + more
            missing = (*self._entries_waiting(register, waiting), *missing)
        return _quantity(
            f"{register}.{kind}", what.names[0], what.unit, low, high, register, (), missing
        )

    def _asked(self, register: str, among: Sequence[str]) -> Sequence[KindNames]:
        kinds = self._kinds_of.get(register, ())
        return [kind for kind in kinds if kind.id in among] if among else kinds

    def _has(self, register: str, kind: KindNames) -> bool:
        return (self.held(register, kind.id).low or 0) > 0

    def _free_names(self, register: str) -> set[str]:
        return {
            entry.name
            for (where, kind), entries in self._entries_of.items()
            if where == register and not kind
            for entry in entries
            if entry.present and entry.name
        }

    def _rows_waiting(self, rows: Iterable[EquipmentRow]) -> tuple[Missing, ...]:
        ids = tuple(row.row_id for row in rows if row.row_id in self._unconfirmed)
        if not ids:
            return ()
        return (Missing(code="unconfirmed", what=EQUIPMENT, count=len(ids), rows=ids),)

    def _all_waiting(self, register: str) -> tuple[Missing, ...]:
        if register == EQUIPMENT:
            return self._rows_waiting(self.owned)
        return self._entries_waiting(
            register, [entry for entry in self._waiting if entry.register == register]
        )

    def _entries_waiting(
        self, register: str, entries: Sequence[RegisterEntry]
    ) -> tuple[Missing, ...]:
        return (Missing(code="unconfirmed", what=register, count=len(entries)),) if entries else ()

    def _missing(self, register: str) -> tuple[Missing, ...]:
        if register == EQUIPMENT:
            if self._ledgers.held_equipment:
                return (Missing(code="held", what=EQUIPMENT, count=self._ledgers.held_equipment),)
            return () if self._ledgers.equipment else (Missing(code="ledger", what=EQUIPMENT),)
        if register in self.registers_complete:
            return ()
        return (Missing(code="register", what=register),)


def _units(rows: Iterable[EquipmentRow]) -> Fraction:
    return Fraction(sum(row.quantity for row in rows))


def _quantity(
    measure: str,
    title: str,
    unit: str,
    low: Fraction | None,
    high: Fraction | None,
    ledger: str,
    rows: tuple[RowId, ...],
    missing: tuple[Missing, ...],
) -> Quantity:
    operand = Operand(
        id=measure, title=title, low=low, high=high, unit=unit, ledger=ledger, rows=rows
    )
    return Quantity(
        measure=measure,
        title=title,
        unit=unit,
        form="count",
        low=low,
        high=high,
        operands=(operand,),
        missing=missing,
    )
