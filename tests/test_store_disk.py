"""A disk that is really full, a folder that is really read only: told, and nothing lost."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from fractions import Fraction
from io import FileIO
from pathlib import Path
from typing import NoReturn

import pytest

from models.store.workspace import DATABASE, create_workspace, open_workspace
from models.usecases.centre import Centre
from models.usecases.clauses.attach_evidence import attach_evidence, attach_many
from models.usecases.journal.audit_log import export_audit, verify_audit
from models.usecases.journal.drafts import keep_draft, read_drafts
from models.usecases.journal.journal_cards import AuditFilter
from models.usecases.ledgers.edit_ledgers import add_person, put_figures
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.safety.back_up import keep_copy, make_backup
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text

FILLER = "某" * 300
MOST = 20_000
"""More than fits on any disk made here."""


def _make(root: Path) -> Centre:
    text = pack_text(clause_text("1.1.1"), clause_text("1.1.2"))
    return create_centre(root, profile(), "口令" * 4, [text], CLOCK, author="李素芬")


@contextmanager
def mounted(folder: Path, *words: str) -> Iterator[Path]:
    """Mount something at ``folder``; skips where the account may not."""
    folder.mkdir()
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only root mounts a disk")
    done = subprocess.run(["mount", *words, folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr!r}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=6m", "none") as folder:
        yield folder


@pytest.fixture
def centre(small_disk: Path) -> Iterator[Centre]:
    with closing(_make(small_disk / "w")) as made:
        yield made


def _fill(folder: Path) -> Path:
    """Take all the room there is, to the last byte."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        for size in (65_536, 1):
            with pytest.raises(OSError, match="No space"):
                _pour(stream, size)
    return ballast


def _pour(stream: FileIO, size: int) -> NoReturn:
    while True:
        stream.write(b"x" * size)


def _code(deed: Callable[[], object]) -> str:
    with pytest.raises(Trouble) as met:
        deed()
    return met.value.code


def _names(centre: Centre) -> list[str]:
    anew = open_centre(centre.workspace.folder.root, CLOCK, for_writing=False)
    with closing(anew):
        assert verify_audit(anew, Unwatched()).whole
        return [row.name for row in anew.ledgers.staff]


def test_what_was_saved_before_the_disk_was_full_stays_and_work_goes_on(
    small_disk: Path, centre: Centre
) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1024 * 1024))
    saved: list[str] = []

    def add_one_after_the_other() -> None:
        for number in range(MOST):
            add_person(centre, person(name=f"护士{number}", extra={"备注": FILLER}))
            saved.append(f"护士{number}")

    assert _code(add_one_after_the_other) == TroubleCode.DISK_FULL
    assert len(saved) > 50
    assert [row.name for row in centre.ledgers.staff] == saved
    assert _names(centre) == saved
    ballast.unlink()
    add_person(centre, person(name="清出空间以后"))
    assert _names(centre) == [*saved, "清出空间以后"]


def test_every_deed_says_that_the_disk_is_full_and_leaves_no_half(
    small_disk: Path, centre: Centre, tmp_path: Path
) -> None:
    scan, plan = tmp_path / "扫描.pdf", tmp_path / "预案.pdf"
    scan.write_bytes(os.urandom(100_000))
    plan.write_bytes(os.urandom(100_001))
    put_figures(centre, {"beds.open": Fraction(20)})
    before = sorted(path for path in small_disk.rglob("*") if path.is_file())
    ballast = _fill(small_disk)
    centre.clock = FixedClock(moment=CLOCK.now() + timedelta(days=1))

    def add_rows() -> None:
        for number in range(MOST):
            add_person(centre, person(row_id=RowId(f"r{number}"), extra={"备注": FILLER}))

    def keep_drafts() -> None:
        for number in range(MOST):
            keep_draft(centre, f"p{number}", FILLER)

    deeds: dict[str, Callable[[], object]] = {
        "a row": add_rows,
        "a file": lambda: attach_evidence(centre, "1.1.1", scan),
        "many files": lambda: attach_many(centre, "1.1.1", [scan, plan], Unwatched()),
        "a backup": lambda: make_backup(centre, small_disk / "stick", Unwatched()),
        "a copy at closing": lambda: keep_copy(centre),
        "the log as a workbook": lambda: export_audit(
            centre, small_disk / "out" / "log.xlsx", AuditFilter(), str, Unwatched()
        ),
        "a draft": keep_drafts,
        "another workspace": lambda: _make(small_disk / "second"),
    }
    told = {name: _code(deed) for name, deed in deeds.items()}
    assert told == dict.fromkeys(deeds, TroubleCode.DISK_FULL)
    ballast.unlink()
    shutil.rmtree(small_disk / "second", ignore_errors=True)
    left = {path for path in small_disk.rglob("*") if path.is_file()} - set(before)
    assert not left, "half a file"
    put_figures(centre, {"beds.open": Fraction(21)})
    assert attach_evidence(centre, "1.1.1", scan).evidence[0].name == "扫描.pdf"
    assert all(text == FILLER for text in read_drafts(centre).values())


def test_a_read_only_disk_is_told_as_one(tmp_path: Path) -> None:
    root = tmp_path / "w"
    _make(root).close()
    with mounted(tmp_path / "disk", "--bind", "-o", "ro", str(root)) as folder:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        for for_writing in (True, False):
            told = _code(lambda way=for_writing: open_centre(folder, CLOCK, for_writing=way))  # type: ignore[misc]
            assert told == TroubleCode.NO_PERMISSION
        assert _code(lambda: create_workspace(folder / "new")) == TroubleCode.NO_PERMISSION
    open_centre(root, CLOCK).close()


GROWING = """
import resource, sys
from pathlib import Path
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.open_centre import open_centre
from models.vocabulary.clock import SystemClock
from models.vocabulary.failures import Trouble
from tests.ledgers import person

centre = open_centre(Path(sys.argv[1]), SystemClock())
database = centre.workspace.folder.database
most = max(path.stat().st_size for path in database.parent.glob("dabiao.sqlite*")) + 400_000
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    for number in range(20_000):
        add_person(centre, person(name=f"护士{number}", extra={"备注": "某" * 300}))
        print(number, flush=True)
except Trouble as trouble:
    print(trouble.code, flush=True)
centre.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_file_that_may_grow_no_more_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    root = tmp_path / "w"
    _make(root).close()
    done = subprocess.run(
        [sys.executable, "-c", GROWING, str(root)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    *saved, code = done.stdout.split()
    assert code in {TroubleCode.TARGET_GONE, TroubleCode.DISK_FULL}
    assert len(saved) > 20
    with closing(open_centre(root, CLOCK)) as centre:
        assert [row.name for row in centre.ledgers.staff] == [f"护士{n}" for n in saved]
        assert verify_audit(centre, Unwatched()).whole
        add_person(centre, person(name="以后", row_id=RowId("r1")))


def test_a_damaged_database_is_still_told_as_damaged(tmp_path: Path) -> None:
    root = tmp_path / "w"
    create_workspace(root).close()
    (root / DATABASE).write_bytes(b"x" * 8_192)
    for for_writing in (True, False):
        told = _code(lambda way=for_writing: open_workspace(root, CLOCK, for_writing=way))  # type: ignore[misc]
        assert told == TroubleCode.WORKSPACE_DAMAGED
