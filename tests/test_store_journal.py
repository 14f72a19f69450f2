"""The journal on a real database: every row of people's work comes back as it was."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, Integer, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.engine import migrate, open_engine
from models.store.entry_tables import form_row
from models.store.journal import FIND_TRIGGERS, JOURNALED, triggers
from models.store.journal_rows import EDIT, FIXED, REDO, UNDO, JournalReader, JournalWriter
from models.store.tables import (
    assessment,
    enrolled,
    evidence,
    figure,
    metadata,
    pack,
    register_entry,
    staff,
    submission,
    tick,
)
from models.store.workspace import create_workspace, open_workspace
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.ledgers import person

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
AT = "2025-06-12T09:41:00.000+00:00"
OUTSIDE = {
    "workspace": "one row, written when the workspace is made",
    "pack": "versions are stored, never changed",
    "assessment": "finalising and opening a revision cannot be undone",
    "evidence": "what a file is; a file that nothing links to is harmless",
    "snapshot": "what was finalised",
    "audit": "the log of who did what",
    "unit": "the journal itself",
    "change": "the journal itself",
    "enrolled": "keys of others, compared by a person",
    "county_recipient": "keys of others, compared by a person",
    "submission": "what came in, signed",
    "submission_clause": "what came in, signed",
    "submission_criterion": "what came in, signed",
    "submission_measure": "what came in, signed",
    "submission_staff": "what came in, signed",
    "submission_equipment": "what came in, signed",
    "campaign": "what came in, signed",
    "feedback": "what left, or came in, signed",
    "rollup": "what left, signed",
    "conflict": "what came in, signed; decided again where the decision was wrong",
    "account": "who may do what; never undone by whoever sits down next",
    "draft": "a field begun and not yet entered has its editor's own undo",
    "column_mapping": "a habit, kept for the next import",
    "setting": "a setting is set back where it was set",
}
"""Tables no trigger watches, and why."""
PARENTS = {"assessment_id": "a1", "digest": "d" * 64}
CHOICES = {
    "what": ("answer", "note"),
    "change": ("none", "reworded"),
    "part": ("lead", "support"),
    "verdict": ("met", "not_met"),
    "severity": ("1", "2"),
    "state": ("done", "disputed"),
    "revision": (1, 2),
    "decision": ("accepted", "returned"),
    "reviewed": ("A", "D"),
    "review.state": ("open", "issued"),
    "review_item.state": ("open", "closed"),
}
"""Values of columns that take some only; ``table.column`` where two tables differ."""
NASTY = 'x"\\\n\t龘}{é'


@dataclass
class Book:
    """A database with the parents that rows need, and the units of work done on it."""

    engine: Engine

    def do(self, *works: Callable[[Connection], object], kind: str = EDIT) -> None:
        """Do it as one unit."""
        with self.engine.begin() as connection:
            journal = JournalWriter(connection)
            number = journal.begin(at=AT, author="李", kind=kind, target=None)
            for work in works:
                work(connection)
            journal.end(number, kind=kind, action="did", subject="it")

    def turn(self, kind: str) -> bool:
        """Undo or do again; False where there is nothing to."""
        with self.engine.begin() as connection:
            journal = JournalWriter(connection)
            step = journal.next_undo() if kind == UNDO else journal.next_redo()
            if step is None:
                return False
            number = journal.begin(at=AT, author="李", kind=kind, target=step.unit)
            (journal.take_back if kind == UNDO else journal.bring_again)(step.unit)
            journal.end(number, kind=kind, action="turned", subject="")
        return True

    def rows(self, *tables: Table) -> Mapping[str, list[tuple[object, ...]]]:
        """Return every row of the tables (of all journaled ones by default), as stored."""
        with self.engine.connect() as connection:
            return {
                table.name: [
                    tuple(row)
                    for row in connection.execute(
                        select(table).order_by(*table.primary_key.columns)
                    )
                ]
                for table in tables or JOURNALED.values()
            }


def _filled(table: Table, given: Mapping[str, object]) -> dict[str, object]:
    """Return a row with something in every column that must have something."""
    plain: dict[type, object] = {int: 1, str: "k", bytes: b"{}"}
    return {
        column.name: given.get(column.name, plain[column.type.python_type])
        for column in table.columns
        if column.name in given or column.server_default is None
    }


@pytest.fixture(scope="module")
def blank() -> Iterator[Path]:
    """A migrated database with a pack, an assessment and a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "blank.sqlite"
        migrate(path, Path(folder) / "none")
        engine = open_engine(path)
        with engine.begin() as connection:
            connection.execute(
                insert(pack).values(
                    digest="p", kind="standard", pack_id="t", version="1",
                    stored_at=AT, document=b"{}",
                )
            )  # fmt: skip
            connection.execute(
                insert(assessment).values(
                    assessment_id="a1", year=2025, pack_id="t", pack_digest="p", revision=1,
                    state="draft", made_at=AT,
                )
            )  # fmt: skip
            connection.execute(insert(evidence).values(digest="d" * 64, size=1, added_at=AT))
            connection.execute(insert(enrolled).values(_filled(enrolled, {"state": "active"})))
            connection.execute(insert(submission).values(_filled(submission, PARENTS)))
        engine.dispose()
        yield path


@pytest.fixture
def book(blank: Path, tmp_path: Path) -> Iterator[Book]:
    copy = tmp_path / "copy.sqlite"
    shutil.copy(blank, copy)
    engine = open_engine(copy)
    yield Book(engine)
    engine.dispose()


def _row(table: Table, place: int) -> dict[str, object]:
    """Return a row that the constraints allow; ``place`` 0 or 1 in all that is no key."""
    keys = {column.name for column in table.primary_key}
    values: dict[str, object] = {}
    for column in table.columns:
        name = column.name
        at = 0 if name in keys else place
        if name in PARENTS:
            values[name] = PARENTS[name]
        elif choices := CHOICES.get(f"{table.name}.{name}", CHOICES.get(name)):
            values[name] = choices[at]
        elif isinstance(column.type, Integer):
            values[name] = 2025 if name == "year" else at
        else:
            values[name] = f"{name}{at}{NASTY}"
    return values


def test_every_table_is_journaled_or_has_a_reason_not_to_be() -> None:
    assert JOURNALED.keys() | OUTSIDE.keys() == metadata.tables.keys()
    assert not JOURNALED.keys() & OUTSIDE.keys()


@pytest.mark.parametrize("entity", sorted(JOURNALED))
def test_a_row_that_comes_changes_and_goes_is_put_back_step_by_step(
    book: Book, entity: str
) -> None:
    table = JOURNALED[entity]
    keys = table.primary_key.columns
    first, second = _row(table, 0), _row(table, 1)
    here = [column == first[column.name] for column in keys]
    stages = [book.rows(table)]
    works = [insert(table).values(first), delete(table).where(*here)]
    if first != second:
        works.insert(1, update(table).where(*here).values(second))
    for work in works:
        book.do(lambda connection, work=work: connection.execute(work))  # type: ignore[misc]
        stages.append(book.rows(table))
    assert all(before != after for before, after in pairwise(stages))
    for stage in reversed(stages[:-1]):
        assert book.turn(UNDO)
        assert book.rows(table) == stage
    assert not book.turn(UNDO)
    for stage in stages[1:]:
        assert book.turn(REDO)
        assert book.rows(table) == stage
    assert not book.turn(REDO)


@pytest.mark.parametrize("entity", sorted(JOURNALED))
def test_empty_columns_come_back_empty(book: Book, entity: str) -> None:
    table = JOURNALED[entity]
    row = {
        name: None if table.columns[name].nullable else value
        for name, value in _row(table, 0).items()
    }
    book.do(lambda connection: connection.execute(insert(table).values(row)))
    stored = book.rows(table)
    book.do(lambda connection: connection.execute(delete(table)))
    assert book.turn(UNDO)
    assert book.rows(table) == stored


def test_what_changes_nothing_leaves_no_step(book: Book) -> None:
    row = _row(figure, 0)
    book.do(lambda connection: connection.execute(insert(figure).values(row)))
    again = (
        upsert(figure)
        .values(row)
        .on_conflict_do_update(index_elements=["year", "key"], set_={"value": row["value"]})
    )
    book.do(lambda connection: connection.execute(again))
    with book.engine.connect() as connection:
        step = JournalReader(connection).next_undo()
        assert step is not None
        assert (step.unit, step.entity, step.count, step.ledger) == (1, "figure", 1, "figures")
        assert connection.exec_driver_sql("SELECT count(*) FROM unit").scalar() == 1


def test_a_change_is_kept_by_its_columns_alone(book: Book) -> None:
    row = _row(staff, 0)
    renamed = update(staff).values(name="陈志强")
    book.do(lambda connection: connection.execute(insert(staff).values(row)))
    book.do(lambda connection: connection.execute(renamed))
    with book.engine.connect() as connection:
        newest, oldest = JournalReader(connection).history("staff", (str(row["row_id"]),))
    assert newest.before == {"name": row["name"]}
    assert newest.after == {"name": "陈志强"}
    assert oldest.before is None
    assert oldest.after == row


def test_a_fixed_unit_is_a_wall_even_where_it_changed_no_row(book: Book) -> None:
    book.do(lambda connection: connection.execute(insert(figure).values(_row(figure, 0))))
    book.do(lambda connection: connection.execute(delete(figure)))
    assert book.turn(UNDO)
    book.do(kind=FIXED)
    assert not book.turn(UNDO)
    assert not book.turn(REDO)
    book.do(lambda connection: connection.execute(delete(figure)))
    assert book.turn(UNDO)
    assert not book.turn(UNDO)


OVERTAKING = {
    "changed": "UPDATE staff SET name = '别人' WHERE row_id = 's1'",
    "gone": "DELETE FROM staff WHERE row_id = 's1'",
}


@pytest.mark.parametrize("how", sorted(OVERTAKING))
@pytest.mark.parametrize("step", ["added", "changed"])
def test_a_row_that_stands_otherwise_is_left_alone(book: Book, how: str, step: str) -> None:
    def add(connection: Connection) -> None:
        rows = [{**_row(staff, 0), "row_id": key} for key in ("s0", "s1", "s2")]
        connection.execute(insert(staff), rows)

    book.do(add)
    if step == "changed":
        book.do(lambda connection: connection.execute(update(staff).values(name="改过")))
    with book.engine.begin() as connection:
        for name in triggers():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(OVERTAKING[how])
    before = book.rows()
    with pytest.raises(Refusal) as refused:
        book.turn(UNDO)
    assert refused.value.code is RefusalCode.UNDO_OVERTAKEN
    assert refused.value.params["entity"] == "staff"
    assert book.rows() == before


def test_a_row_that_came_back_by_itself_is_not_overwritten(book: Book) -> None:
    row = {**_row(tick, 0), "criterion_id": "1.4.1.C2"}
    book.do(lambda connection: connection.execute(insert(tick).values(row)))
    book.do(lambda connection: connection.execute(delete(tick)))
    with book.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER journal_tick_insert")
        connection.execute(insert(tick).values({**row, "value": 1}))
    with pytest.raises(Refusal) as refused:
        book.turn(UNDO)
    assert refused.value.params == {"entity": "tick", "what": "1.4.1.C2"}


TABLES = (staff, figure, register_entry, tick, form_row)
KEYS = {"row_id": "r", "key": "k", "kind": "n", "criterion_id": "1.1.1.C"}
Piece = tuple[int, int, int | None]
"""Which table, which of its rows, and what to put there (None: take the row away)."""
pieces = st.tuples(
    st.integers(0, len(TABLES) - 1), st.integers(0, 2), st.none() | st.integers(0, 1)
)
deeds = st.lists(
    st.one_of(st.sampled_from([UNDO, REDO]), st.lists(pieces, min_size=1, max_size=5)),
    min_size=3,
    max_size=14,
)


def _piece(piece: Piece) -> Callable[[Connection], object]:
    table, which, value = TABLES[piece[0]], piece[1], piece[2]
    names = [column.name for column in table.primary_key]
    row = _row(table, value or 0)
    row.update({name: f"{KEYS[name]}{which}" for name in names if name in KEYS})
    if value is None:
        gone = delete(table).where(*(table.c[name] == row[name] for name in names))
        return lambda connection: connection.execute(gone)
    rest = {name: part for name, part in row.items() if name not in names}
    put = upsert(table).values(row).on_conflict_do_update(index_elements=names, set_=rest)
    return lambda connection: connection.execute(put)


@dataclass
class Model:
    """What undo and redo mean, on whole states: two piles."""

    done: list[object] = field(default_factory=list)
    undone: list[object] = field(default_factory=list)


@settings(max_examples=60)
@given(deeds=deeds)
def test_any_order_of_work_undo_and_redo_agrees_with_two_piles(
    blank: Path, deeds: list[str | list[Piece]]
) -> None:
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite"
        shutil.copy(blank, copy)
        engine = open_engine(copy)
        book, model = Book(engine), Model()
        start = now = book.rows(*TABLES)
        for deed in deeds:
            if isinstance(deed, str):
                here, there = model.done, model.undone
                if deed == REDO:
                    here, there = there, here
                assert book.turn(deed) == bool(here)
                if here:
                    there.append(now)
                    now = here.pop()  # type: ignore[assignment]
                assert book.rows(*TABLES) == now
                continue
            before = _changes(engine)
            book.do(*(_piece(piece) for piece in deed))
            if _changes(engine) > before:
                model.done.append(now)
                model.undone.clear()
            now = book.rows(*TABLES)
        end = now
        while book.turn(REDO):
            end = book.rows(*TABLES)
        while book.turn(UNDO):
            pass
        assert book.rows(*TABLES) == start
        while book.turn(REDO):
            pass
        assert book.rows(*TABLES) == end
        engine.dispose()


def _changes(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM change").scalar() or 0)


def test_stale_triggers_are_replaced_when_a_workspace_is_opened(tmp_path: Path) -> None:
    create_workspace(tmp_path).close()
    database = tmp_path / "dabiao.sqlite"
    with closing(sqlite3.connect(database)) as plain:
        plain.execute("DROP TRIGGER journal_staff_insert")
        plain.execute("CREATE TRIGGER journal_old AFTER DELETE ON fact BEGIN SELECT 1; END")
        plain.commit()
    open_workspace(tmp_path, CLOCK).close()
    with closing(sqlite3.connect(database)) as plain:
        assert dict(plain.execute(FIND_TRIGGERS)) == triggers()


def test_a_step_survives_closing_the_program(tmp_path: Path) -> None:
    nurse = person("21")
    with create_workspace(tmp_path) as workspace:
        with workspace.store.writing(CLOCK, "李") as write:
            write.ledgers.add_staff(2025, [nurse])
            write.note_down("staff.added", nurse.row_id)
        with workspace.store.writing(CLOCK, "王") as write:
            write.ledgers.change_staff(replace(nurse, name="王芳"))
            write.note_down("staff.changed", nurse.row_id)
    with open_workspace(tmp_path, CLOCK) as workspace:
        with workspace.store.reading() as read:
            step = read.journal.next_undo()
        assert step is not None
        assert (step.author, step.action, step.subject) == ("王", "staff.changed", nurse.row_id)
        with workspace.store.turning_back(CLOCK, "李", step.unit) as write:
            assert write.journal.take_back(step.unit) == {"staff"}
        with workspace.store.reading() as read:
            assert read.ledgers.staff(2025) == (nurse,)
            [latest, _, _] = read.journal.history("staff", (nurse.row_id,))
            assert latest.kind == UNDO
