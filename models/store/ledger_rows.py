"""Ledger rows in and out: profile, staff, equipment, held rows, figures, facts, registers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import msgspec
from sqlalchemy import Connection, Table, Update, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from models.ledger.records import (
    EquipmentRow,
    HeldRow,
    InstitutionProfile,
    Ledgers,
    RegisterEntry,
    StaffRow,
    Unconfirmed,
)
from models.store.form_rows import FormRowReader
from models.store.rolled_rows import RolledReader, RolledWriter, entry_key
from models.store.rows import column_roles, from_row, to_row
from models.store.tables import (
    equipment,
    fact,
    figure,
    held_row,
    profile,
    register_entry,
    register_filled,
    staff,
)
from models.vocabulary.amounts import parse_exact, plain
from models.vocabulary.ids import RowId

_NEW_FIGURE = upsert(figure)
_PUT_FIGURE = _NEW_FIGURE.on_conflict_do_update(
    index_elements=["year", "key"], set_={"value": _NEW_FIGURE.excluded.value}
)
_EMPTY_FIGURE = delete(figure).where(
    figure.c.year == bindparam("of"), figure.c.key == bindparam("name")
)
_NEW_FACT = upsert(fact)
_PUT_FACT = _NEW_FACT.on_conflict_do_update(
    index_elements=["year", "key"], set_={"value": _NEW_FACT.excluded.value}
)
_CLEAR_FACT = delete(fact).where(fact.c.year == bindparam("of"), fact.c.key == bindparam("name"))
_RELEASE = delete(held_row).where(held_row.c.row_id == bindparam("of"))
_NEW_ENTRY = upsert(register_entry)
_PUT_ENTRY = _NEW_ENTRY.on_conflict_do_update(
    index_elements=["year", "register", "kind", "name"],
    set_={name: _NEW_ENTRY.excluded[name] for name in ("present", "quantity")},
)


def _changing(table: Table, record: type) -> Update:
    """Return the statement that replaces a row by its id; built once, it costs a row little."""
    columns = [name for name in column_roles(record) if name != "row_id"]
    return (
        update(table)
        .where(table.c.row_id == bindparam("of"))
        .values({name: bindparam(f"new_{name}") for name in columns})
    )


_CHANGE_STAFF = _changing(staff, StaffRow)
_CHANGE_EQUIPMENT = _changing(equipment, EquipmentRow)


class LedgerReader:
    """Reads the ledgers of a year."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._form_rows = FormRowReader(connection)
        self._came_over = RolledReader(connection)

    def profile(self, year: int) -> InstitutionProfile | None:
        """Return the institution as described for ``year``."""
        found = self._connection.execute(
            select(profile.c.document).where(profile.c.year == year)
        ).scalar()
        return None if found is None else msgspec.json.decode(found, type=InstitutionProfile)

    def years(self) -> tuple[int, ...]:
        """Return the years with a profile, oldest first."""
        return tuple(self._connection.execute(select(profile.c.year).order_by("year")).scalars())

    def staff(self, year: int) -> tuple[StaffRow, ...]:
        """Return the staff rows of a year in the order they came in."""
        rows = self._connection.execute(
            select(staff).where(staff.c.year == year).order_by(staff.c.row_id)
        ).mappings()
        return tuple(from_row(StaffRow, row) for row in rows)

    def equipment(self, year: int) -> tuple[EquipmentRow, ...]:
        """Return the equipment rows of a year in the order they came in."""
        rows = self._connection.execute(
            select(equipment).where(equipment.c.year == year).order_by(equipment.c.row_id)
        ).mappings()
        return tuple(from_row(EquipmentRow, row) for row in rows)

    def person(self, ident: RowId) -> StaffRow | None:
        """Return one person's row of whatever year."""
        asked = select(staff).where(staff.c.row_id == ident)
        row = self._connection.execute(asked).mappings().first()
        return None if row is None else from_row(StaffRow, row)

    def device(self, ident: RowId) -> EquipmentRow | None:
        """Return one device's row of whatever year."""
        asked = select(equipment).where(equipment.c.row_id == ident)
        row = self._connection.execute(asked).mappings().first()
        return None if row is None else from_row(EquipmentRow, row)

    def held(self, year: int) -> tuple[HeldRow, ...]:
        """Return the rows that wait to be mended."""
        rows = self._connection.execute(
            select(held_row).where(held_row.c.year == year).order_by(held_row.c.row_id)
        ).mappings()
        return tuple(from_row(HeldRow, row) for row in rows)

    def figures(self, year: int) -> dict[str, Fraction]:
        """Return the form figures of a year by key."""
        rows = self._connection.execute(
            select(figure.c.key, figure.c.value).where(figure.c.year == year)
        )
        return {key: parse_exact(value) for key, value in rows}

    def facts(self, year: int) -> dict[str, str]:
        """Return the facts stated for a year by key."""
        rows = self._connection.execute(select(fact.c.key, fact.c.value).where(fact.c.year == year))
        return dict(rows.all())

    def registers(self, year: int) -> tuple[RegisterEntry, ...]:
        """Return all register entries of a year."""
        rows = self._connection.execute(
            select(register_entry).where(register_entry.c.year == year)
        ).mappings()
        return tuple(from_row(RegisterEntry, row) for row in rows)

    def registers_filled(self, year: int) -> frozenset[str]:
        """Return the registers declared complete."""
        rows = self._connection.execute(
            select(register_filled.c.register).where(register_filled.c.year == year)
        )
        return frozenset(rows.scalars())

    def ledgers(self, year: int) -> Ledgers:
        """Return everything the measures read.

        Raises: KeyError where the year has no profile (a bug of the caller).
        """
        who = self.profile(year)
        if who is None:
            raise KeyError(year)
        held = self.held(year)
        figures, facts, registers = self.figures(year), self.facts(year), self.registers(year)
        unconfirmed = self._unconfirmed(year, figures, facts, registers)
        waiting = frozenset(unconfirmed.registers)
        return Ledgers(
            profile=who,
            year=year,
            staff=self.staff(year),
            equipment=self.equipment(year),
            held_staff=sum(row.ledger == "staff" for row in held),
            held_equipment=sum(row.ledger == "equipment" for row in held),
            figures={key: figures[key] for key in figures.keys() - unconfirmed.figures.keys()},
            facts={key: facts[key] for key in facts.keys() - unconfirmed.facts.keys()},
            registers=tuple(one for one in registers if one not in waiting),
            registers_filled=self.registers_filled(year),
            form_rows=self._form_rows.rows(year),
            held_forms=Counter(row.ledger for row in held),
            unconfirmed=unconfirmed,
        )

    def _unconfirmed(
        self,
        year: int,
        figures: Mapping[str, Fraction],
        facts: Mapping[str, str],
        registers: Sequence[RegisterEntry],
    ) -> Unconfirmed:
        """Return what came over and waits; an entry that is gone again waits no more."""
        waiting = self._came_over.waiting(year)
        if not waiting:
            return Unconfirmed()
        no: frozenset[str] = frozenset()
        entries = tuple(e for e in registers if entry_key(e) in waiting.get(e.register, no))
        apart = {"figures", "facts", "profile", *(entry.register for entry in registers)}
        return Unconfirmed(
            rows=frozenset(
                RowId(key) for ledger in waiting.keys() - apart for key in waiting[ledger]
            ),
            figures={key: figures[key] for key in waiting.get("figures", no) & figures.keys()},
            facts={key: facts[key] for key in waiting.get("facts", no) & facts.keys()},
            registers=entries,
            profile="profile" in waiting,
        )


class LedgerWriter(LedgerReader):
    """Writes the ledgers of a year. What came over from last year and is written is confirmed."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._rolled = RolledWriter(connection)

    def put_profile(self, who: InstitutionProfile) -> None:
        """Store the profile for its year."""
        statement = upsert(profile).values(
            year=who.year, uscc=who.uscc, document=msgspec.json.encode(who).decode()
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["year"],
                set_={"uscc": statement.excluded.uscc, "document": statement.excluded.document},
            )
        )
        self._rolled.confirm(who.year, "profile", [""])

    def add_staff(self, year: int, rows: Sequence[StaffRow]) -> None:
        """Add people; Core executemany, one statement for all."""
        if rows:
            self._connection.execute(insert(staff), [{**to_row(r), "year": year} for r in rows])

    def add_equipment(self, year: int, rows: Sequence[EquipmentRow]) -> None:
        """Add devices; Core executemany, one statement for all."""
        if rows:
            self._connection.execute(insert(equipment), [{**to_row(r), "year": year} for r in rows])

    def change_staff(self, *rows: StaffRow) -> None:
        """Replace people's rows by their ids; one statement for all."""
        if rows:
            self._connection.execute(_CHANGE_STAFF, [_named(row) for row in rows])
            self._rolled.confirm_rows(row.row_id for row in rows)

    def change_equipment(self, *rows: EquipmentRow) -> None:
        """Replace device rows by their ids; one statement for all."""
        if rows:
            self._connection.execute(_CHANGE_EQUIPMENT, [_named(row) for row in rows])
            self._rolled.confirm_rows(row.row_id for row in rows)

    def hold(self, year: int, rows: Sequence[HeldRow]) -> None:
        """Keep rows that could not be taken over."""
        if rows:
            self._connection.execute(insert(held_row), [{**to_row(r), "year": year} for r in rows])

    def release(self, rows: Iterable[RowId]) -> None:
        """Let held rows go: mended, or given up by a person (the audit says which)."""
        gone = [{"of": row} for row in rows]
        if gone:
            self._connection.execute(_RELEASE, gone)

    def put_figures(self, year: int, values: Mapping[str, Fraction | None]) -> None:
        """Store figures, None empties one; two statements for all of them."""
        emptied = [{"of": year, "name": key} for key, value in values.items() if value is None]
        filled = [
            {"year": year, "key": key, "value": plain(value)}
            for key, value in values.items()
            if value is not None
        ]
        if emptied:
            self._connection.execute(_EMPTY_FIGURE, emptied)
        if filled:
            self._connection.execute(_PUT_FIGURE, filled)
        self._rolled.confirm(year, "figures", values.keys())

    def put_facts(self, year: int, values: Mapping[str, str | None]) -> None:
        """Store facts, None makes one unknown again; two statements for all of them."""
        cleared = [{"of": year, "name": key} for key, value in values.items() if value is None]
        stated = [
            {"year": year, "key": key, "value": value}
            for key, value in values.items()
            if value is not None
        ]
        if cleared:
            self._connection.execute(_CLEAR_FACT, cleared)
        if stated:
            self._connection.execute(_PUT_FACT, stated)
        self._rolled.confirm(year, "facts", values.keys())

    def put_registers(self, year: int, entries: Iterable[RegisterEntry]) -> None:
        """Store register entries, replacing those of the same kind and name; one statement."""
        answers = tuple(entries)
        if answers:
            rows = [{**to_row(entry), "year": year} for entry in answers]
            self._connection.execute(_PUT_ENTRY, rows)
            self._confirm_entries(year, answers)

    def _confirm_entries(self, year: int, entries: Sequence[RegisterEntry]) -> None:
        for register in {entry.register for entry in entries}:
            told = [entry_key(entry) for entry in entries if entry.register == register]
            self._rolled.confirm(year, register, told)

    def forget_entry(self, year: int, entry: RegisterEntry) -> None:
        """Set one entry back to "not answered"."""
        self._connection.execute(
            delete(register_entry).where(
                register_entry.c.year == year,
                register_entry.c.register == entry.register,
                register_entry.c.kind == entry.kind,
                register_entry.c.name == entry.name,
            )
        )
        self._confirm_entries(year, [entry])

    def declare_filled(self, year: int, register: str, *, filled: bool) -> None:
        """Say that a register is complete, or take that back."""
        if filled:
            statement = upsert(register_filled).values(year=year, register=register)
            self._connection.execute(statement.on_conflict_do_nothing())
        else:
            self._connection.execute(
                delete(register_filled).where(
                    register_filled.c.year == year, register_filled.c.register == register
                )
            )


def _named(row: StaffRow | EquipmentRow) -> dict[str, object]:
    """Return the bound values of a statement made by ``_changing``."""
    values = to_row(row)
    return {"of": values.pop("row_id")} | {f"new_{name}": value for name, value in values.items()}
