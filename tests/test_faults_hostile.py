"""Killed, full, gone, read only, late: a few of the runs of ``dev.py faults``."""

import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from models.seal.container import open_bag
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.import_submission import import_package
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, REPORT
from tests.hostile_disks import filled, small_disk
from tests.hostile_faults import Killing, Place, has_parts

RUNS = 3
EARLY = FixedClock(moment=datetime(2019, 1, 1, tzinfo=UTC))
NAMES = ("带 空格 的 U盘", "😀🩺 a'b\"c;d&e", "卫" * 70)


@pytest.fixture(scope="module")
def killing(tmp_path_factory: pytest.TempPathFactory) -> Killing:
    return Killing(tmp_path_factory.mktemp("faults"))


@pytest.fixture
def place(killing: Killing, tmp_path: Path) -> Place:
    return killing.fresh(tmp_path / "run")


def export(place: Place, to: Path, clock: FixedClock = CLOCK) -> Path:
    with closing(place.centre()) as centre:
        return export_submission(centre, to, PASSPHRASE, REPORT, clock, Unwatched()).path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("deed", ["export", "import"])
def test_killed_at_any_moment_nothing_is_half(killing: Killing, deed: str) -> None:
    told = killing.run(deed, RUNS, Random(1))
    assert told.wrong == ()
    assert told.seen["killed"] > 0


@pytest.fixture
def mounting(tmp_path: Path) -> None:
    """Skip where no disk can be mounted."""
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only root mounts a disk")
    try:
        with small_disk(tmp_path / "try"):
            pass
    except OSError as error:
        pytest.skip(str(error))


@pytest.mark.usefixtures("mounting")
@pytest.mark.parametrize(
    ("deed", "disk", "step"),
    [("export", "stick", 8), ("import", "workspace", 160)],
)
def test_a_disk_that_fills_up_is_told_and_leaves_nothing(
    killing: Killing, deed: str, disk: str, step: int
) -> None:
    told = filled(killing, deed, disk, step * 1024)
    assert told.wrong == ()
    assert told.seen["disk.full told"] >= 1
    assert told.seen["done"] == 1


class PulledOut(Unwatched):
    """A progress at whose n-th sign of life something happens to the stick."""

    def __init__(self, after: int, happens: Callable[[], object]) -> None:
        self.left = after
        self._happens = happens

    def check(self) -> None:
        self.left -= 1
        if self.left == 0:
            self._happens()

    def step(self, done: int, total: int, label: str = "") -> None:
        self.check()


@pytest.mark.parametrize("after", [1, 8, 16])
def test_a_stick_pulled_out_is_told_and_nothing_counts_as_exported(
    place: Place, after: int
) -> None:
    def pull() -> None:
        shutil.rmtree(place.stick)

    progress = PulledOut(after, pull)
    with closing(place.centre()) as centre, pytest.raises(Trouble) as caught:
        export_submission(centre, place.stick, PASSPHRASE, REPORT, CLOCK, progress)
    assert caught.value.code in {TroubleCode.TARGET_GONE, TroubleCode.FILE_NOT_FOUND}
    place.stick.mkdir(exist_ok=True)
    assert open_again(place, export(place, place.stick))
    assert not has_parts(place.root)


@pytest.mark.usefixtures("mounting")
def test_a_stick_that_may_not_be_written_is_told(place: Place) -> None:
    with small_disk(place.stick):
        subprocess.run(["mount", "-o", "remount,ro", place.stick], check=True)
        with pytest.raises(Trouble) as caught:
            export(place, place.stick)
        assert caught.value.code is TroubleCode.NO_PERMISSION
        subprocess.run(["mount", "-o", "remount,rw", place.stick], check=True)
        assert open_again(place, export(place, place.stick))


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_may_be_called_whatever_it_is(place: Place, name: str) -> None:
    folder = place.root / name
    folder.mkdir()
    path = export(place, folder)
    assert open_again(place, path)
    with closing(place.county()) as county:
        given = folder / f"{name}.dbag.age"
        path.rename(given)
        assert not import_package(county, given, PASSPHRASE, CLOCK, Unwatched()).already


def test_a_clock_set_back_loses_nothing(place: Place) -> None:
    path = export(place, place.stick, EARLY)
    assert open_again(place, path)
    with closing(place.county()) as county:
        assert not import_package(county, path, PASSPHRASE, CLOCK, Unwatched()).already
        assert import_package(county, path, PASSPHRASE, CLOCK, Unwatched()).already


def open_again(place: Place, path: Path) -> str:
    """Open a sealed package with the county's key; return the digest of its content."""
    staged = place.root / "opened.dbag"
    place.unsealed(path, staged)
    return open_bag(staged, Unwatched()).digest
