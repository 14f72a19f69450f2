"""What the operating system says about files, as troubles; and reading piece by piece."""

import errno
import hashlib
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import Digest

PIECE_BYTES = 256 * 1024
"""How much of a file is in memory at once."""

_READING = {
    errno.ENOENT: TroubleCode.FILE_NOT_FOUND,
    errno.ENOTDIR: TroubleCode.FILE_NOT_FOUND,
    errno.EACCES: TroubleCode.NO_PERMISSION,
    errno.EPERM: TroubleCode.NO_PERMISSION,
    errno.EBUSY: TroubleCode.FILE_BUSY,
}
_WRITING = {
    errno.ENOSPC: TroubleCode.DISK_FULL,
    errno.EDQUOT: TroubleCode.DISK_FULL,
    errno.EACCES: TroubleCode.NO_PERMISSION,
    errno.EPERM: TroubleCode.NO_PERMISSION,
    errno.EROFS: TroubleCode.NO_PERMISSION,
    errno.ENOENT: TroubleCode.TARGET_GONE,
    errno.ENOTDIR: TroubleCode.TARGET_GONE,
    errno.EIO: TroubleCode.TARGET_GONE,
    errno.ENODEV: TroubleCode.TARGET_GONE,
    errno.ENXIO: TroubleCode.TARGET_GONE,
    errno.ESTALE: TroubleCode.TARGET_GONE,
    errno.EBUSY: TroubleCode.FILE_BUSY,
    errno.ETXTBSY: TroubleCode.FILE_BUSY,
}
_SHARING_VIOLATIONS = (32, 33)
"""Windows' own numbers for "open in another program" (both arrive as EACCES)."""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn an OSError inside the block into a Trouble about reading ``path``."""
    try:
        yield
    except OSError as error:
        raise _trouble(error, path, _READING, TroubleCode.READ_FAILED) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an OSError inside the block into a Trouble about writing ``path``."""
    try:
        yield
    except OSError as error:
        raise _trouble(error, path, _WRITING, TroubleCode.WRITE_FAILED) from error


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Yield what is left of ``stream``, never more than PIECE_BYTES at once."""
    while piece := stream.read(PIECE_BYTES):
        yield piece


def pieces_of(path: Path, most: int) -> Iterator[bytes]:
    """Yield the file's first ``most`` bytes, piece by piece.

    Only what reading it meets is told as a Trouble about ``path``: what its taker does
    with a piece, such as writing it to a full disk, keeps its own failure.
    """
    left = most
    with reading(path), path.open("rb") as stream:
        while left and (piece := stream.read(min(left, PIECE_BYTES))):
            left -= len(piece)
            yield piece


def plain_file_size(path: Path) -> int:
    """Return the size in bytes; Refusal PACKAGE_NOT_A_FILE for a folder, pipe or device."""
    with reading(path):
        facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise Refusal(RefusalCode.PACKAGE_NOT_A_FILE, place=Place(file=path.name))
    return facts.st_size


def file_digest(path: Path) -> Digest:
    """Return SHA-256 over the whole file."""
    digest = hashlib.sha256()
    with reading(path), path.open("rb") as stream:
        for piece in pieces(stream):
            digest.update(piece)
    return Digest(digest.hexdigest())


def _trouble(
    error: OSError, path: Path, codes: dict[int, TroubleCode], otherwise: TroubleCode
) -> Trouble:
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        code = TroubleCode.FILE_BUSY
    else:
        code = codes.get(error.errno or 0, otherwise)
    return Trouble(code, place=Place(file=path.name), errno=error.errno or 0)
