"""Read and write a file a person named; what the disk says comes as Trouble."""

from pathlib import Path

from models.seal.disk import reading, writing
from models.seal.writing import write_whole


def read_file(path: Path, *, most: int) -> bytes:
    """Return the first ``most`` + 1 bytes, so that the caller sees whether there is more.

    Raises: Trouble FILE_NOT_FOUND, NO_PERMISSION, FILE_BUSY, READ_FAILED.
    """
    with reading(path), path.open("rb") as stream:
        return stream.read(most + 1)


def write_file(path: Path, data: bytes) -> Path:
    """Write ``data`` whole or not at all; folders on the way are made.

    Raises: Trouble DISK_FULL, NO_PERMISSION, TARGET_GONE, FILE_BUSY, WRITE_FAILED.
    """
    with writing(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, lambda stream: stream.write(data))
    return path
