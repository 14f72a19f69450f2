"""Packing: files into a ZIP of the one spelling that ``archive`` reads."""

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from models.seal.archive import (
    COMMENT_BYTES,
    HOST_UNIX,
    PLAIN_FILE,
    ContainerLimits,
    check_expansion,
    checksum_comment,
)
from models.seal.disk import pieces, reading
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress

PACKING = "seal.packing"
"""Label of the progress over the files that are packed."""

_ALREADY_PACKED = (
    ".jpg", ".jpeg", ".png", ".webp", ".heic", ".pdf", ".zip", ".docx", ".xlsx", ".pptx",
    ".wps", ".et", ".mp4", ".age",
)  # fmt: skip
"""Deflating these costs much time and gains nothing."""


class Packer:
    """Adds files to the ZIP in the one spelling ``archive`` reads."""

    def __init__(
        self, stream: BinaryIO, top: str, built_at: datetime, limits: ContainerLimits
    ) -> None:
        self._stream = stream
        self._top = top
        self._limits = limits
        self._stamp = built_at.timetuple()[:6]
        self._archive = zipfile.ZipFile(stream, "w", allowZip64=False)
        self._total = 0

    def add(
        self, name: str, content: Iterable[bytes], *, packed: bool = False
    ) -> tuple[Digest, int]:
        """Pack one file; return its SHA-256 and its size in bytes.

        ``packed``: deflating it would gain nothing, whatever its name says.
        """
        facts = zipfile.ZipInfo(f"{self._top}/{name}", date_time=self._stamp)
        facts.create_system = HOST_UNIX
        facts.external_attr = PLAIN_FILE
        stored = packed or name.lower().endswith(_ALREADY_PACKED)
        facts.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        digest, size = hashlib.sha256(), 0
        with self._archive.open(facts, "w") as entry:
            for piece in content:
                size += len(piece)
                self._check_total(size)
                digest.update(piece)
                entry.write(piece)
        self._total += size
        check_expansion(name, facts.compress_size, facts.file_size, self._limits)
        return Digest(digest.hexdigest()), size

    def finish(self) -> tuple[Digest, int]:
        """Close the archive, vouch for it in its comment; return SHA-256 and size."""
        self._archive.comment = bytes(COMMENT_BYTES)
        self._archive.close()
        body = self._stream.seek(0, 2) - COMMENT_BYTES
        if body + COMMENT_BYTES > self._limits.file_bytes:
            raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, most=self._limits.file_bytes)
        # Packing goes back to complete each header, so the file is hashed when it is done.
        self._stream.seek(0)
        digest = hashlib.sha256()
        left = body
        for piece in pieces(self._stream):
            digest.update(piece[:left])
            left -= min(left, len(piece))
        comment = checksum_comment(Digest(digest.hexdigest()))
        self._stream.seek(body)
        self._stream.write(comment)
        digest.update(comment)
        return Digest(digest.hexdigest()), body + COMMENT_BYTES

    def let_go(self) -> None:
        """Release the library's object, which else complains of the closed stream later."""
        with suppress(OSError, ValueError, zipfile.LargeZipFile):
            self._archive.close()

    def _check_total(self, size: int) -> None:
        if self._total + size > self._limits.unpacked_bytes:
            raise Refusal(RefusalCode.PACKAGE_UNPACKS_TOO_LARGE, most=self._limits.unpacked_bytes)
        if self._stream.tell() > self._limits.file_bytes:
            raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, most=self._limits.file_bytes)


def content_of(source: bytes | Path, progress: Progress) -> Iterator[bytes]:
    """Yield bytes as they are, or a file's, piece by piece; Trouble where it cannot be read."""
    if isinstance(source, bytes):
        yield source
        return
    with reading(source), source.open("rb") as stream:
        for piece in pieces(stream):
            progress.check()
            yield piece
