"""The store on real database files: one commit line, nothing lost, nothing half."""

import os
import platform
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from models.ledger.records import HeldRow, Origin, RegisterEntry
from models.store import engine as engine_module
from models.store.audit import audit_chain_breaks_at
from models.store.engine import HEAD, migrate, open_engine, revision_of
from models.store.holder import HOLDER
from models.store.records import PackRow
from models.store.tables import metadata
from models.store.workspace import Workspace, create_workspace, open_workspace
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import AssessmentId, CriterionId, Digest, PackId, RowId
from tests.ledgers import device, person, profile

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "卫生院 1")
    with made.store.writing(CLOCK, "李") as write:
        write.assessments.put_workspace("centre", "北渡乡卫生院", "990100")
        write.ledgers.put_profile(profile())
        write.note_down("workspace.made")
    yield made
    made.close()


def test_what_is_written_is_read_back_equal(workspace: Workspace) -> None:
    people = (
        person(
            "11",
            name="䶮㛃𬭎龘",
            born_on=date(1979, 3, 12),
            practice_scopes=("11", "21"),
            gp_registered=True,
            residency_certified=None,
            origin=Origin(file="人员.xlsx", sheet="在职", row=6),
            extra={"备注2": "哺乳期至 8 月"},
        ),
        person("", gp_registered=False),
    )
    devices = (device("AED", value_yuan=Fraction(98_765, 100), quantity=2, revoked=True),)
    held = HeldRow(
        row_id=RowId("h1"),
        ledger="staff",
        origin=Origin(file="人员.xlsx", sheet="在职", row=9),
        cells={"姓名": "陈志强", "身份证件号码": "99010119900523175"},
        faults=("id-number.length",),
    )
    entry = RegisterEntry(register="department", kind="internal", quantity=2)
    with workspace.store.writing(CLOCK, "李") as write:
        write.ledgers.add_staff(2025, people)
        write.ledgers.add_equipment(2025, devices)
        write.ledgers.hold(2025, [held])
        write.ledgers.put_figures(2025, {"beds.open": Fraction(20), "area.tcm": Fraction(181, 2)})
        write.ledgers.put_facts(2025, {"legal.sponsor": "society", "tcm_hall.set_up": "no"})
        write.ledgers.put_registers(2025, [entry])
        write.ledgers.declare_filled(2025, "department", filled=True)
    with workspace.store.reading() as read:
        found = read.ledgers.ledgers(2025)
        assert read.ledgers.held(2025) == (held,)
    assert found.staff == people
    assert found.equipment == devices
    assert found.figures == {"beds.open": 20, "area.tcm": Fraction(181, 2)}
    assert found.facts == {"legal.sponsor": "society", "tcm_hall.set_up": "no"}
    assert found.registers == (entry,)
    assert found.registers_filled == {"department"}
    assert found.held_staff == 1


def test_many_at_once_are_set_changed_and_taken_back(workspace: Workspace) -> None:
    which, pack, digest = AssessmentId("a1"), PackId("township-2022"), Digest("0" * 64)
    one, two, three = (CriterionId(f"1.1.1.C{number}") for number in (1, 2, 3))
    room = RegisterEntry(register="room", kind="fever_room", present=True)
    with workspace.store.writing(CLOCK, "李") as write:
        write.packs.put(
            PackRow(
                digest=digest, kind="standard", pack_id=pack, version="1", title="", edition=""
            ),
            b"{}",
        )
        write.assessments.begin(which, 2025, pack, digest)
        write.assessments.put_ticks(which, {one: True, two: False})
        write.ledgers.put_figures(2025, {"beds.open": Fraction(20), "beds.approved": Fraction(9)})
        write.ledgers.put_registers(2025, [room, replace(room, kind="pharmacy")])
    with workspace.store.writing(CLOCK, "王") as write:
        write.assessments.put_ticks(which, {one: None, two: True, three: False})
        write.ledgers.put_figures(2025, {"beds.open": None, "beds.approved": Fraction(8)})
        write.ledgers.put_registers(2025, [replace(room, present=False, quantity=None)])
        write.assessments.put_ticks(which, {})
        write.ledgers.put_figures(2025, {})
        write.ledgers.put_registers(2025, [])
    with workspace.store.reading() as read:
        assert read.assessments.answers(which).ticks == {two: True, three: False}
        assert read.ledgers.figures(2025) == {"beds.approved": 8}
        assert {entry.kind: entry.present for entry in read.ledgers.registers(2025)} == {
            "fever_room": False,
            "pharmacy": True,
        }
    with closing(sqlite3.connect(workspace.folder.database)) as plain:
        assert plain.execute("SELECT DISTINCT author FROM tick").fetchall() == [("王",)]


def test_years_are_kept_apart(workspace: Workspace) -> None:
    with workspace.store.writing(CLOCK, "") as write:
        write.ledgers.put_profile(replace(profile(), year=2026))
        write.ledgers.add_staff(2025, [person()])
        write.ledgers.put_figures(2026, {"beds.open": Fraction(30)})
    with workspace.store.reading() as read:
        assert read.ledgers.years() == (2025, 2026)
        assert read.ledgers.staff(2026) == ()
        assert read.ledgers.figures(2025) == {}


def test_a_unit_that_fails_leaves_nothing(workspace: Workspace) -> None:
    def broken() -> None:
        with workspace.store.writing(CLOCK, "") as write:
            write.ledgers.add_staff(2025, [person()])
            write.note_down("staff.added")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    with workspace.store.reading() as read:
        assert read.ledgers.staff(2025) == ()
    with closing(sqlite3.connect(workspace.folder.database)) as plain:
        assert plain.execute("SELECT action FROM audit").fetchall() == [("workspace.made",)]


def test_the_audit_chain_shows_where_it_was_touched(workspace: Workspace) -> None:
    with workspace.store.writing(CLOCK, "李") as write:
        write.note_down("one", "x", "y")
        write.note_down("two")
    engine = open_engine(workspace.folder.database)
    with engine.begin() as connection:
        assert audit_chain_breaks_at(connection) is None
        connection.execute(text("UPDATE audit SET detail = 'z' WHERE action = 'one'"))
        assert audit_chain_breaks_at(connection) == 2
    engine.dispose()


def test_a_broken_constraint_is_a_bug_and_no_damage(workspace: Workspace) -> None:
    with pytest.raises(IntegrityError), workspace.store.writing(CLOCK, "") as write:
        write.assessments.put_tick("nobody", "1.1.1.C1", True)  # type: ignore[arg-type]


def test_an_error_of_the_database_names_nobody(workspace: Workspace) -> None:
    twice = person(name="周明远", id_number="990101199001011234")
    with pytest.raises(IntegrityError) as met, workspace.store.writing(CLOCK, "") as write:
        write.ledgers.add_staff(2025, [twice, twice])
    assert "周明远" not in str(met.value)
    assert "990101199001011234" not in str(met.value)


def test_a_reader_does_not_wait_for_a_writer(workspace: Workspace) -> None:
    with workspace.store.writing(CLOCK, "") as write:
        write.ledgers.add_staff(2025, [person()])
        with workspace.store.reading() as read:
            assert read.ledgers.staff(2025) == ()


def test_migrations_make_exactly_the_tables(workspace: Workspace) -> None:
    engine = open_engine(workspace.folder.database)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_newest_script_is_the_head_the_program_names() -> None:
    config = Config()
    folder = Path(engine_module.__file__).with_name("migrations")
    config.set_main_option("script_location", str(folder))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_file_that_another_program_holds_is_told_as_that(workspace: Workspace) -> None:
    (database,) = workspace.folder.root.glob("*.sqlite")
    with closing(sqlite3.connect(database, isolation_level=None)) as scanner:
        scanner.execute("BEGIN IMMEDIATE")
        with pytest.raises(Trouble) as trouble, workspace.store.writing(CLOCK, "李") as write:
            write.note_down("answer")
        assert trouble.value.code is TroubleCode.WORKSPACE_BUSY
        scanner.execute("ROLLBACK")
    with workspace.store.writing(CLOCK, "李") as write:
        write.note_down("answer")


def test_only_one_process_writes(workspace: Workspace) -> None:
    with pytest.raises(Trouble) as trouble:
        open_workspace(workspace.folder.root, CLOCK)
    assert trouble.value.code is TroubleCode.WORKSPACE_LOCKED
    with (
        open_workspace(workspace.folder.root, CLOCK, for_writing=False) as looking,
        looking.store.reading() as read,
    ):
        assert read.assessments.workspace().name == "北渡乡卫生院"


def test_a_second_workspace_is_not_made_over_the_first(workspace: Workspace) -> None:
    with pytest.raises(Refusal) as refused:
        create_workspace(workspace.folder.root)
    assert refused.value.code is RefusalCode.WORKSPACE_EXISTS


def test_a_folder_without_a_database_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        open_workspace(tmp_path, CLOCK)
    assert refused.value.code is RefusalCode.WORKSPACE_NOT_FOUND


def test_a_workspace_of_a_newer_program_is_left_alone(workspace: Workspace) -> None:
    database = workspace.folder.database
    workspace.close()
    with closing(sqlite3.connect(database)) as plain:
        plain.execute("UPDATE alembic_version SET version_num = '9999'")
        plain.commit()
    before = database.read_bytes()
    with pytest.raises(Refusal) as refused:
        open_workspace(workspace.folder.root, CLOCK)
    assert refused.value.code is RefusalCode.WORKSPACE_NEWER
    assert database.read_bytes() == before


def test_a_damaged_database_is_trouble_and_not_a_crash(tmp_path: Path) -> None:
    database = tmp_path / "dabiao.sqlite"
    database.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    with pytest.raises(Trouble) as trouble:
        open_workspace(tmp_path, CLOCK)
    assert trouble.value.code is TroubleCode.WORKSPACE_DAMAGED


def test_opening_an_up_to_date_workspace_runs_no_migration(workspace: Workspace) -> None:
    assert revision_of(workspace.folder.database) == HEAD
    assert migrate(workspace.folder.database, workspace.folder.backups / "x.sqlite") == HEAD
    assert not (workspace.folder.backups / "x.sqlite").exists()


def test_whoever_is_kept_out_is_told_who_is_in(workspace: Workspace) -> None:
    root = workspace.folder.root
    workspace.close()
    with open_workspace(root, CLOCK), pytest.raises(Trouble) as kept_out:
        open_workspace(root, CLOCK)
    params = kept_out.value.params
    assert (params["pid"], params["host"]) == (os.getpid(), platform.node())
    assert str(params["since"]).startswith("2025")
    assert not (root / HOLDER).exists()
    open_workspace(root, CLOCK).close()


@pytest.mark.parametrize("left", [b"", b"{", b"[]", b'{"host": 1, "pid": "x"}'])
def test_a_word_that_makes_no_sense_names_nobody(workspace: Workspace, left: bytes) -> None:
    root = workspace.folder.root
    workspace.close()
    with open_workspace(root, CLOCK):
        (root / HOLDER).write_bytes(left)
        with pytest.raises(Trouble) as kept_out:
            open_workspace(root, CLOCK)
    assert kept_out.value.code is TroubleCode.WORKSPACE_LOCKED
    assert kept_out.value.params == {}


def test_what_is_opened_to_be_read_is_never_written(workspace: Workspace) -> None:
    with open_workspace(workspace.folder.root, CLOCK, for_writing=False) as looking:
        for write in (looking.store.writing(CLOCK, "李素芬"), looking.store.drafting()):
            with pytest.raises(Trouble) as refused, write:
                pytest.fail("nothing may be written")
            assert refused.value.code is TroubleCode.WORKSPACE_READ_ONLY


def test_what_a_killed_process_left_is_gone_after_the_next_start(tmp_path: Path) -> None:
    root = tmp_path / "w"
    create_workspace(root).close()
    for name in ("inbox/.reading-x", "packages/.reading-y", "inbox/.checking-z"):
        (root / name).mkdir()
        (root / name / "package.dbag").write_bytes(b"half")
    for name in ("keys/.dabiao-1.part", "inbox/.dabiao-2.part", ".dabiao-3.part"):
        (root / name).write_bytes(b"half")
    (root / "inbox" / "kept.dbag").write_bytes(b"whole")
    left = sorted(path.name for path in root.rglob(".*"))
    open_workspace(root, CLOCK, for_writing=False).close()
    assert sorted(path.name for path in root.rglob(".*")) == left
    os.utime(root / "inbox" / ".checking-z", (0, 0))
    open_workspace(root, CLOCK).close()
    assert sorted(path.name for path in root.rglob(".*")) == []
    assert (root / "inbox" / "kept.dbag").exists()
