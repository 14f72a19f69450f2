"""Sealing to recipients with age v1 (X25519), file to file.

Never with an age passphrase: its cost is chosen by the sender (1 GB of memory
and more), so a small computer could not open what a strong one sealed.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pyrage

from models.seal.disk import plain_file_size, reading
from models.seal.keys import PrivateKeys, check_recipient
from models.seal.names import shown
from models.seal.writing import write_whole
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import PACKAGE_BYTES, SEAL_HEADER_BYTES, SEAL_RECIPIENTS
from models.vocabulary.progress import Progress

_MAGIC = b"age-encryption.org/v1\n"
_HEADER_END = b"\n--- "
_NOT_FOR_US = "No matching keys found"
"""pyrage 1.2 and later tell the cases apart by text only; a test holds it to this one."""


def is_sealed(path: Path) -> bool:
    """Tell by the first bytes whether the file is an age file (binary, version 1)."""
    with reading(path), path.open("rb") as stream:
        return stream.read(len(_MAGIC)) == _MAGIC


def seal(path: Path, recipients: Sequence[str], to: Path, progress: Progress) -> None:
    """Seal the file at ``path`` into ``to`` so that only the recipients can open it.

    Refusal SEALED_RECIPIENT_WRONG for text that is no age recipient; Trouble
    as ``write_whole``, or when ``path`` cannot be read; Cancelled.
    """
    if not 0 < len(recipients) <= SEAL_RECIPIENTS:
        raise ValueError("sealing needs recipients, and not too many")
    keys = [_recipient(text) for text in recipients]

    def write(sink: _Watched, source: _Watched) -> None:
        pyrage.encrypt_io(source, sink, keys)

    _convert(path, to, progress, write)


def unseal(
    path: Path,
    owners: Sequence[PrivateKeys],
    to: Path,
    progress: Progress,
    *,
    most: int = PACKAGE_BYTES,
    lasting: bool = True,
) -> None:
    """Open the sealed file at ``path`` into ``to`` with any of the keys.

    ``most``: bytes of what may be inside; ``lasting``: as in ``write_whole``.

    Refusal SEALED_NEEDS_KEY (no keys given), SEALED_NOT_SEALED, SEALED_FOR_OTHERS,
    SEALED_DAMAGED, PACKAGE_TOO_LARGE; Trouble and Cancelled as ``seal``. ``to``
    appears only when the last byte was authenticated.
    """
    place = Place(file=path.name)
    if not owners:
        raise Refusal(RefusalCode.SEALED_NEEDS_KEY, place=place)
    # age adds 16 bytes to each 64 KiB, and its header
    if plain_file_size(path) > most + most // 4096 + SEAL_HEADER_BYTES:
        raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, place=place, most=most)
    _check_header(path)
    identities = [pyrage.x25519.Identity.from_str(owner.age_identity) for owner in owners]

    def write(sink: _Watched, source: _Watched) -> None:
        try:
            pyrage.decrypt_io(source, sink, identities)
        except (pyrage.DecryptError, OSError) as error:
            if sink.failure is not None or source.failure is not None:
                raise
            others = str(error) == _NOT_FOR_US
            code = RefusalCode.SEALED_FOR_OTHERS if others else RefusalCode.SEALED_DAMAGED
            raise Refusal(code, place=place) from error

    _convert(path, to, progress, write, lasting=lasting)


class _Watched:
    """A stream that remembers its first failure: the library keeps only the text of it."""

    def __init__(self, stream: BinaryIO, progress: Progress) -> None:
        self._stream = stream
        self._progress = progress
        self.failure: Exception | None = None

    def read(self, size: int) -> bytes:
        with self._remembering():
            self._progress.check()
            return self._stream.read(size)

    def write(self, data: bytes) -> int:
        with self._remembering():
            return self._stream.write(data)

    def flush(self) -> None:
        with self._remembering():
            self._stream.flush()

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            self.failure = self.failure or error
            raise


def _convert(
    path: Path,
    to: Path,
    progress: Progress,
    convert: Callable[[_Watched, _Watched], None],
    *,
    lasting: bool = True,
) -> None:
    """Run ``convert(sink, source)`` from file to file; failures keep their own kind."""

    def write(stream: BinaryIO) -> None:
        sink, source = _Watched(stream, progress), _Watched(opened, progress)
        try:
            convert(sink, source)
        except (pyrage.EncryptError, pyrage.DecryptError, OSError):
            if source.failure is not None:
                with reading(path):
                    raise source.failure from None
            if sink.failure is not None:
                raise sink.failure from None
            raise

    with reading(path), path.open("rb") as opened:
        write_whole(to, write, lasting=lasting)


def _check_header(path: Path) -> None:
    """Refuse what is no age file, and a header that would have to be held in memory."""
    with reading(path), path.open("rb") as stream:
        header = stream.read(SEAL_HEADER_BYTES)
    place = Place(file=path.name)
    if not header.startswith(_MAGIC):
        raise Refusal(RefusalCode.SEALED_NOT_SEALED, place=place)
    if _HEADER_END not in header:
        raise Refusal(RefusalCode.SEALED_DAMAGED, place=place)


def _recipient(text: str) -> pyrage.x25519.Recipient:
    try:
        check_recipient(text)
        return pyrage.x25519.Recipient.from_str(text)
    except ValueError as error:
        raise Refusal(RefusalCode.SEALED_RECIPIENT_WRONG, recipient=shown(text)) from error
