"""What was changed, step by step: what comes next to be undone, and how it is put back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

import msgspec
from sqlalchemy import (
    BindParameter,
    Connection,
    Delete,
    Insert,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.sql.elements import ColumnElement

from models.store.entry_tables import change, form_row, unit
from models.store.journal import JOURNALED
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

EDIT, UNDO, REDO, FIXED = "edit", "undo", "redo", "fixed"
Value: TypeAlias = str | int | None
Row: TypeAlias = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One unit of work: what it was called, and what it changed most to the point.

    ``entity``: the table; ``count`` of its rows; ``ledger`` where the table holds several.
    """

    unit: int
    at: str
    author: str
    action: str
    subject: str
    entity: str
    count: int
    ledger: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One change of one row; a row that came has no ``before``, one that went no ``after``.

    Both are whole then, without empty columns; else they hold the changed columns.
    ``kind``: of its unit (edit | undo | redo | fixed); ``undone``: taken back since.
    """

    unit: int
    at: str
    author: str
    kind: str
    before: Row | None
    after: Row | None
    undone: bool


# Every save runs these: built once, they cost a fraction of building them each time.
_OF_UNIT = unit.c.unit == bindparam("number")
_OPEN = insert(unit)
_TOUCHED = select(change.c.unit).where(change.c.unit == bindparam("number")).limit(1)
_CLOSE = (
    update(unit).where(_OF_UNIT).values(action=bindparam("action"), subject=bindparam("subject"))
)
_FORGET = delete(unit).where(_OF_UNIT)


class JournalReader:
    """Reads what was done."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_undo(self) -> StepRow | None:
        """Return the step that is undone next; none where a fixed unit stands before it."""
        return self._step(self._top(left=UNDO, other=REDO, through_edits=True))

    def next_redo(self) -> StepRow | None:
        """Return the step that is done again next; none once something new was done."""
        return self._step(self._top(left=REDO, other=UNDO, through_edits=False))

    def history(self, entity: str, key: Sequence[str | int]) -> tuple[ChangeRow, ...]:
        """Return every change of one row by its primary key, newest first."""
        rows = self._connection.execute(
            select(change, unit.c.at, unit.c.author, unit.c.kind)
            .join(unit, unit.c.unit == change.c.unit)
            .where(change.c.entity == entity, change.c.key == func.json_array(*key))
            .order_by(change.c.sequence.desc())
        ).mappings()
        found = tuple(rows)
        undone = self._undone({row["unit"] for row in found})
        return tuple(
            ChangeRow(
                unit=row["unit"],
                at=row["at"],
                author=row["author"],
                kind=row["kind"],
                before=_row(row["before"]),
                after=_row(row["after"]),
                undone=row["unit"] in undone,
            )
            for row in found
        )

    def keys_below(self, entity: str, begin: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Return the primary keys ever changed that begin so, in order; rows gone too."""
        parts = [
            func.json_extract(change.c.key, f"$[{at}]") == part for at, part in enumerate(begin)
        ]
        asked = select(change.c.key).where(change.c.entity == entity, *parts).distinct()
        found = self._connection.execute(asked).scalars()
        return tuple(sorted(tuple(msgspec.json.decode(key)) for key in found))

    def _top(self, *, left: str, other: str, through_edits: bool) -> int | None:
        """Walk back to the unit that ``left`` (undo | redo) would act on.

        Every ``left`` met on the way has used up one that stands further back.
        """
        used = 0
        rows = self._connection.execute(
            select(unit.c.unit, unit.c.kind, unit.c.target)
            .order_by(unit.c.unit.desc())
            .execution_options(yield_per=64)
        )
        with rows:
            for number, kind, target in rows:
                if kind == left:
                    used += 1
                elif kind == FIXED or (kind == EDIT and not through_edits):
                    return None
                elif used:
                    used -= 1
                else:
                    return int(target if kind == other else number)
        return None

    def _step(self, number: int | None) -> StepRow | None:
        if number is None:
            return None
        row = self._connection.execute(select(unit).where(unit.c.unit == number)).mappings().one()
        touched = self._connection.execute(
            select(change.c.entity, func.count(func.distinct(change.c.key)))
            .where(change.c.unit == number)
            .group_by(change.c.entity)
        )
        counts: dict[str, int] = dict(touched.all())
        entity = next(name for name in JOURNALED if name in counts)
        return StepRow(
            unit=number,
            at=row["at"],
            author=row["author"],
            action=row["action"],
            subject=row["subject"],
            entity=entity,
            count=counts[entity],
            ledger=self._ledger(number, entity),
        )

    def _ledger(self, number: int, entity: str) -> str:
        first = (
            select(change.c.key, change.c.before, change.c.after)
            .where(change.c.unit == number, change.c.entity == entity)
            .limit(1)
        )
        text, before, after = self._connection.execute(first).one()
        key = msgspec.json.decode(text)
        if entity in {"register_entry", "register_filled", "rolled"}:
            return str(key[1])
        if entity not in {"form_row", "held_row"}:
            return _LEDGERS.get(entity, "")
        told = {**(_row(before) or {}), **(_row(after) or {})}
        if "ledger" in told:
            return str(told["ledger"])
        asked = select(form_row.c.ledger).where(form_row.c.row_id == key[0])
        return str(self._connection.execute(asked).scalar() or "")

    def _undone(self, numbers: Iterable[int]) -> frozenset[int]:
        """Return those of ``numbers`` whose last turn was an undo."""
        turns = self._connection.execute(
            select(unit.c.target, unit.c.kind)
            .where(unit.c.target.in_(numbers))
            .order_by(unit.c.unit)
        )
        last: dict[int, str] = dict(turns.all())
        return frozenset(target for target, kind in last.items() if kind == UNDO)


class JournalWriter(JournalReader):
    """Opens and closes a unit, takes one back, brings one again."""

    def begin(self, *, at: str, author: str, kind: str, target: int | None) -> int:
        """Open a unit; everything changed from here on belongs to it.

        Raises: Refusal UNDO_OVERTAKEN (UNDO_NOTHING, REDO_NOTHING) where ``target`` is no
        longer what comes next: something was done since it was named.
        """
        if kind in {UNDO, REDO}:
            next_one = self.next_undo() if kind == UNDO else self.next_redo()
            if next_one is None:
                raise Refusal(
                    RefusalCode.UNDO_NOTHING if kind == UNDO else RefusalCode.REDO_NOTHING
                )
            if next_one.unit != target:
                raise Refusal(RefusalCode.UNDO_OVERTAKEN, entity=next_one.entity, what="")
        values = {"at": at, "author": author, "kind": kind, "target": target}
        made = self._connection.execute(_OPEN, values)
        return int(made.inserted_primary_key[0])  # type: ignore[index]

    def end(self, number: int, *, kind: str, action: str, subject: str) -> None:
        """Close a unit; one that changed nothing leaves no trace, unless it is fixed."""
        which = {"number": number}
        if kind == FIXED or self._connection.execute(_TOUCHED, which).first() is not None:
            told = {**which, "action": action, "subject": subject}
            self._connection.execute(_CLOSE, told)
        else:
            self._connection.execute(_FORGET, which)

    def take_back(self, number: int) -> frozenset[str]:
        """Put every row of a unit back as it was, last change first; return the entities.

        Raises: Refusal UNDO_OVERTAKEN where a row no longer stands as the unit left it.
        """
        rows = self._changes(number, newest_first=True)
        return self._move(_Move(row[0], row[1], here=row[3], there=row[2]) for row in rows)

    def bring_again(self, number: int) -> frozenset[str]:
        """Do a unit's changes again, first change first; return the entities.

        Raises: Refusal UNDO_OVERTAKEN as above.
        """
        rows = self._changes(number, newest_first=False)
        return self._move(_Move(row[0], row[1], here=row[2], there=row[3]) for row in rows)

    def _changes(
        self, number: int, *, newest_first: bool
    ) -> list[tuple[str, list[Value], Row | None, Row | None]]:
        order = change.c.sequence.desc() if newest_first else change.c.sequence
        rows = self._connection.execute(
            select(change.c.entity, change.c.key, change.c.before, change.c.after)
            .where(change.c.unit == number)
            .order_by(order)
        )
        return [
            (entity, msgspec.json.decode(key), _row(before), _row(after))
            for entity, key, before, after in rows
        ]

    def _move(self, moves: "Iterator[_Move]") -> frozenset[str]:
        """Carry the moves out in order; neighbours of one shape in one statement."""
        touched = set()
        for shape, group in groupby(moves, key=lambda move: move.shape):
            batch = list(group)
            done = self._connection.execute(
                shape.statement(),
                [move.values() for move in batch],
                execution_options={"preserve_rowcount": True},
            )
            if done.rowcount != len(batch):
                raise _overtaken(batch)
            touched.add(shape.entity)
        return frozenset(touched)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What moves must have in common to be one statement: columns that must stand, and be put."""

    entity: str
    here: tuple[str, ...] | None
    there: tuple[str, ...] | None

    def statement(self) -> Insert | Update | Delete:
        """Return the statement; it touches one row, or none where that stands otherwise."""
        table = JOURNALED[self.entity]
        if self.there is None:
            return delete(table).where(self._standing(table))
        put: dict[str, BindParameter[Value]] = {
            name: bindparam(f"put_{name}") for name in self.there
        }
        if self.here is None:
            return upsert(table).values(put).on_conflict_do_nothing()
        return update(table).where(self._standing(table)).values(put)

    def _standing(self, table: Table) -> ColumnElement[bool]:
        keys = [column == bindparam(f"key_{column.name}") for column in table.primary_key]
        columns = [
            table.c[name].is_not_distinct_from(bindparam(f"is_{name}", type_=table.c[name].type))
            for name in self.here or ()
        ]
        return and_(*keys, *columns)


class _Move:
    """One row from how it stands to how it shall stand; a whole row names all its columns."""

    def __init__(
        self, entity: str, key: Sequence[Value], *, here: Row | None, there: Row | None
    ) -> None:
        self.entity, self.key = entity, key
        every = tuple(JOURNALED[entity].columns.keys())
        whole = here is None or there is None
        self._here = _filled(here, every) if whole else here
        self._there = _filled(there, every) if whole else there
        self.shape = _Shape(entity, _names(self._here), _names(self._there))

    def values(self) -> dict[str, Value]:
        """Return what the statement of the shape is given."""
        if self.shape.here is None:
            keys = {}
        else:
            names = JOURNALED[self.entity].primary_key.columns.keys()
            keys = {f"key_{name}": part for name, part in zip(names, self.key, strict=True)}
        return {
            **keys,
            **{f"is_{name}": value for name, value in (self._here or {}).items()},
            **{f"put_{name}": value for name, value in (self._there or {}).items()},
        }


def _filled(row: Row | None, columns: Iterable[str]) -> Row | None:
    return None if row is None else {name: row.get(name) for name in columns}


def _names(row: Row | None) -> tuple[str, ...] | None:
    return None if row is None else tuple(row)


def _overtaken(batch: Sequence[_Move]) -> Refusal:
    """Return the refusal; of several rows in one statement the first stands for all."""
    first = batch[0]
    named = first.entity in _NAMED_BY_SECOND
    return Refusal(
        RefusalCode.UNDO_OVERTAKEN,
        entity=first.entity,
        what=str(first.key[1]) if named else "",
    )


def _row(text: str | None) -> Row | None:
    decoded: Row | None = None if text is None else msgspec.json.decode(text)
    return decoded


_LEDGERS = {
    "staff": "staff",
    "equipment": "equipment",
    "figure": "figures",
    "fact": "facts",
    "profile": "profile",
}
_NAMED_BY_SECOND = frozenset(
    {
        "tick",
        "department_tick",
        "clause_state",
        "evidence_link",
        "clause_department",
        "register_entry",
    }
)
"""Entities whose key says second which clause, criterion or register it is."""
