"""A file is written whole or not at all, and read back before it counts."""

import errno
import hashlib
import os
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

if sys.platform != "win32":
    import fcntl

from models.seal.disk import pieces, reading, writing
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Place, Trouble
from models.vocabulary.ids import Digest

Result = TypeVar("Result")

PARTS = ".dabiao-*.part"
"""Files that are being written, or that a process left which was killed meanwhile."""

_SHARED, _PRIVATE = 0o666, 0o600
_CALL_UNKNOWN = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF)


def write_whole(
    target: Path,
    write: Callable[[BinaryIO], Result],
    *,
    private: bool = False,
    lasting: bool = True,
) -> Result:
    """Let ``write`` fill a new file, then give it the name ``target`` in one step.

    The stream can be written, read and sought. The target holds either what it
    held before or everything ``write`` wrote, on disk; a neighbour named
    ``.dabiao-*.part`` exists only meanwhile. ``private`` keeps the file from
    other accounts of the computer. A file that is not ``lasting`` may be gone or
    empty after a power failure, and is written without waiting for the disk.

    Whatever ``write`` raises passes through, except OSError, which is raised as
    Trouble DISK_FULL, NO_PERMISSION, TARGET_GONE, FILE_BUSY or WRITE_FAILED. A
    ``write`` that also reads must turn its own reading errors into Trouble.
    """
    part = target.parent / f".dabiao-{secrets.token_hex(8)}.part"
    mode = _PRIVATE if private else _SHARED
    with writing(target):
        # The operating system applies the account's own mask to the mode.
        stream = open(part, "x+b", opener=lambda path, flags: os.open(path, flags, mode))  # noqa: SIM115
        try:
            with stream:
                _claim(stream)
                result = write(stream)
                stream.flush()
                if lasting:
                    os.fsync(stream.fileno())
            part.replace(target)
        except BaseException:
            _remove(part)
            raise
        if lasting:
            _settle(target.parent)
    return result


def make_lasting(part: Path, target: Path) -> None:
    """Give a whole file on the same disk its name for good: bytes first, then the name.

    Raises: Trouble as ``write_whole``.
    """
    with writing(target):
        with part.open("r+b") as stream:
            os.fsync(stream.fileno())
        part.replace(target)
        _settle(target.parent)


def read_back(path: Path, digest: Digest) -> None:
    """Read ``path`` again and compare SHA-256; Trouble READ_BACK_DIFFERS if it is another.

    Where the system can be asked to, its memory of the file is dropped first, so
    that the medium answers and not the cache.
    """
    found = hashlib.sha256()
    with reading(path), path.open("rb") as stream:
        if sys.platform == "linux":
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        for piece in pieces(stream):
            found.update(piece)
    if found.hexdigest() != digest:
        raise Trouble(TroubleCode.READ_BACK_DIFFERS, place=Place(file=path.name))


def forget_parts(folder: Path) -> None:
    """Remove what a killed process left half written in ``folder``, as far as that can be.

    What another process is writing at this moment stays.
    """
    with suppress(OSError):
        for part in folder.glob(PARTS):
            if _is_abandoned(part):
                _remove(part)


def _claim(stream: BinaryIO) -> None:
    """Mark a part as being written; the mark goes when the process goes."""
    if sys.platform == "win32":
        return  # there an open file cannot be removed anyway
    # A file system without locks: then nobody takes a part for abandoned either.
    with suppress(OSError):
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_abandoned(part: Path) -> bool:
    if sys.platform == "win32":
        return True
    try:
        with part.open("rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _remove(part: Path) -> None:
    # The first failure is the one to tell; a stick that was pulled out cannot be tidied.
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return


def _settle(folder: Path) -> None:
    """Put the new name itself on disk, where folders can be flushed at all."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems of sticks and network shares do not know the call. The
        # file itself is flushed and complete under its name, so nothing is lost.
        if error.errno not in _CALL_UNKNOWN:
            raise
    finally:
        os.close(handle)
