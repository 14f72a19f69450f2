"""What an import asks of the disk and the database: the same for the first package and the last."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine, event

from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.packages.import_cards import Verdict
from models.usecases.packages.import_submission import import_folder
from models.vocabulary.progress import Unwatched
from tests.exchange_world import LATER, World, make_world
from tests.finalising import finalise

_FILE_BYTES = 4_000_000
_REST_BYTES = 600_000
"""The submission itself, the pages of the database and its log: what is left beside the file."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A county and a centre that has exported a plain package with one large file."""
    made = make_world(tmp_path)
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(Random(1).randbytes(_FILE_BYTES))
    attach_evidence(made.centre, "1.1.1", scan)
    finalise(made.centre)
    for path in made.stick.iterdir():
        path.unlink()
    made.export(sealed=False)
    yield made
    made.close()


def take_in(world: World) -> Verdict:
    run = import_folder(world.county, world.stick, "", LATER, Unwatched())
    ((verdict, number),) = run.counts
    assert number == 1
    return verdict


@contextmanager
def asked() -> Iterator[list[tuple[str, bool]]]:
    """Yield what is asked of any database meanwhile: the statement, and whether for many rows."""
    statements: list[tuple[str, bool]] = []

    def note(_conn: Any, _cursor: Any, text: str, _given: Any, _context: Any, many: bool) -> None:
        statements.append((text, many))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_nothing_is_looked_for_by_going_through_a_table(world: World) -> None:
    with asked() as statements:
        assert take_in(world) is Verdict.ACCEPTED
        assert take_in(world) is Verdict.ALREADY
    with closing(sqlite3.connect(world.county.workspace.folder.database)) as plain:
        steps = {
            f"{row[3]}: {text}"
            for text, _ in statements
            if text.lstrip().startswith(("SELECT", "INSERT", "UPDATE", "DELETE"))
            for row in plain.execute(f"EXPLAIN QUERY PLAN {text}", [None] * text.count("?"))
        }
    assert any(step.startswith("SEARCH submission") for step in steps)
    # the newest entry of the audit stands at the end of its table: a scan of one row
    through = [step for step in steps if step.startswith("SCAN") and "LIMIT" not in step]
    assert through == []


def test_rows_go_to_the_database_one_statement_a_table(world: World) -> None:
    with asked() as statements:
        take_in(world)
    inserted = [text.split()[2] for text, _ in statements if text.startswith("INSERT INTO sub")]
    assert len(inserted) == len(set(inserted))
    many = [text.split()[2] for text, several in statements if several]
    assert {"submission_clause", "submission_criterion", "submission_staff"} <= set(many)


def test_only_what_is_kept_waits_for_the_disk(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    real = os.fsync

    def count(handle: int) -> None:
        flushed.append(handle)
        real(handle)

    monkeypatch.setattr(os, "fsync", count)
    take_in(world)
    assert len(flushed) == (1 if sys.platform == "win32" else 2), "the file, and its name"
    flushed.clear()
    assert take_in(world) is Verdict.ALREADY
    assert flushed == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux counts bytes")
def test_a_package_is_read_three_times_and_written_once(world: World) -> None:
    (package,) = world.stick.iterdir()
    size = package.stat().st_size
    read, written = transferred()
    take_in(world)
    read_after, written_after = transferred()
    # copied; its copy hashed as a whole; each file in it hashed by itself
    assert 3 * size <= read_after - read < 3 * size + _REST_BYTES
    assert size <= written_after - written < size + _REST_BYTES


def transferred() -> tuple[int, int]:
    """Return the bytes this process has read and written so far, from the cache or not."""
    lines = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
    counts = dict(line.split(": ") for line in lines)
    return int(counts["rchar"]), int(counts["wchar"])
