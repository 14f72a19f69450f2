"""A file is whole under its name or not there, whatever happens meanwhile."""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from models.seal.disk import file_digest, pieces_of
from models.seal.writing import forget_parts, read_back, write_whole
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.ids import Digest

NOBODY = 65534


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """Return a folder this process may not write to (an administrator steps down for it)."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o555)
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if administrator:
            os.seteuid(0)
        folder.chmod(0o755)
        folder.rmdir()


def failing(number: int) -> object:
    def write(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise OSError(number, os.strerror(number))

    return write


def test_the_file_holds_what_was_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "a.dbag"
    target.write_bytes(b"old and longer")
    assert write_whole(target, lambda stream: stream.write(b"new")) == 3
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, TroubleCode.DISK_FULL),
        (errno.EDQUOT, TroubleCode.DISK_FULL),
        (errno.EACCES, TroubleCode.NO_PERMISSION),
        (errno.EROFS, TroubleCode.NO_PERMISSION),
        (errno.EIO, TroubleCode.TARGET_GONE),
        (errno.ENODEV, TroubleCode.TARGET_GONE),
        (errno.EBUSY, TroubleCode.FILE_BUSY),
        (errno.EFBIG, TroubleCode.WRITE_FAILED),
    ],
)
def test_a_failure_half_way_keeps_the_old_file(
    number: int, code: TroubleCode, tmp_path: Path
) -> None:
    target = tmp_path / "a.dbag"
    target.write_bytes(b"old")
    with pytest.raises(Trouble) as caught:
        write_whole(target, failing(number))  # type: ignore[arg-type]
    assert caught.value.code == code
    assert caught.value.place.file == "a.dbag"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_really_full_disk_is_told_as_such(tmp_path: Path) -> None:
    """The device that is always full takes the place of the file's own handle."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")

    def write(stream: BinaryIO) -> None:
        full = os.open("/dev/full", os.O_WRONLY)
        try:
            os.dup2(full, stream.fileno())
        finally:
            os.close(full)
        stream.write(b"x" * 100_000)

    with pytest.raises(Trouble) as caught:
        write_whole(tmp_path / "a.dbag", write)
    assert caught.value.code == TroubleCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_anything_else_that_is_raised_passes_through_and_leaves_nothing(tmp_path: Path) -> None:
    def write(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.dbag", write)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written_is_no_permission(closed_folder: Path) -> None:
    with pytest.raises(Trouble) as caught:
        write_whole(closed_folder / "a.dbag", lambda stream: stream.write(b"x"))
    assert caught.value.code == TroubleCode.NO_PERMISSION
    assert list(closed_folder.iterdir()) == []


def test_a_folder_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        write_whole(tmp_path / "stick" / "a.dbag", lambda stream: stream.write(b"x"))
    assert caught.value.code == TroubleCode.TARGET_GONE


def test_a_folder_that_goes_while_writing_is_told_as_such(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def write(stream: BinaryIO) -> None:
        stream.write(b"x")
        for part in stick.iterdir():
            part.unlink()
        stick.rmdir()

    with pytest.raises(Trouble) as caught:
        write_whole(stick / "a.dbag", write)
    assert caught.value.code == TroubleCode.TARGET_GONE


def test_a_private_file_is_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "keys", lambda stream: stream.write(b"x"), private=True)
        write_whole(tmp_path / "report", lambda stream: stream.write(b"x"))
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"keys": 0o600, "report": 0o644}


def test_reading_back_accepts_the_same_and_refuses_other_bytes(tmp_path: Path) -> None:
    target = tmp_path / "a.dbag"
    write_whole(target, lambda stream: stream.write(b"x" * 700_000))
    digest = file_digest(target)
    read_back(target, digest)
    target.write_bytes(b"x" * 699_999 + b"y")
    with pytest.raises(Trouble) as caught:
        read_back(target, digest)
    assert caught.value.code == TroubleCode.READ_BACK_DIFFERS
    with pytest.raises(Trouble) as caught:
        read_back(tmp_path / "gone", Digest("0" * 64))
    assert caught.value.code == TroubleCode.FILE_NOT_FOUND


def test_what_a_killed_process_left_is_removed_and_what_is_being_written_stays(
    tmp_path: Path,
) -> None:
    abandoned = tmp_path / ".dabiao-0123456789abcdef.part"
    abandoned.write_bytes(b"half")
    other = tmp_path / ".dabiao-notes.txt"
    other.write_bytes(b"x")

    def write(stream: BinaryIO) -> list[str]:
        stream.write(b"x")
        forget_parts(tmp_path)
        return [path.name for path in tmp_path.iterdir()]

    during = write_whole(tmp_path / "a.dbag", write)
    assert abandoned.name not in during
    assert len(during) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == [".dabiao-notes.txt", "a.dbag"]
    forget_parts(tmp_path / "gone")


def test_a_full_disk_is_not_taken_for_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """What a taker of pieces meets is its own trouble, not that of what is read."""
    source = tmp_path / "a.dbag"
    source.write_bytes(b"x" * 600_000)

    def write(stream: BinaryIO) -> None:
        for piece in pieces_of(source, 600_000):
            stream.write(piece)
            raise OSError(errno.ENOSPC, "full")

    with pytest.raises(Trouble) as caught:
        write_whole(tmp_path / "b.dbag", write)
    assert caught.value.code is TroubleCode.DISK_FULL
    assert b"".join(pieces_of(source, 300_001)) == b"x" * 300_001
    assert caught.value.place.file == "b.dbag"
