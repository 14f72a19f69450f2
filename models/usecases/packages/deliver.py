"""Bring a package that was built and kept here to where it is wanted, and read it back."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.exchange.filenames import PACKAGE_ENDING, SEALED_ENDING
from models.exchange.reading import stage
from models.seal.disk import file_digest, reading
from models.seal.sealing import seal
from models.seal.writing import forget_parts, read_back
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """Where a package lies and what it is as a file; ``size`` in bytes."""

    path: Path
    size: int
    file_digest: Digest


def deliver(
    kept: Path, target_dir: Path, progress: Progress, *, recipients: Sequence[str] = ()
) -> Delivered:
    """Copy ``kept``, or seal it to ``recipients``, into ``target_dir`` and read it back.

    Raises: Refusal SEALED_RECIPIENT_WRONG; Trouble DISK_FULL, TARGET_GONE,
    READ_BACK_DIFFERS (the file is removed then) …; Cancelled.
    """
    forget_parts(target_dir)
    target = target_dir / kept.name
    if recipients:
        target = target.with_name(kept.name.removesuffix(PACKAGE_ENDING) + SEALED_ENDING)
        seal(kept, recipients, target, progress)
    elif target.absolute() != kept.absolute():
        stage(kept, (), target, progress)
    digest = file_digest(target if recipients else kept)
    try:
        read_back(target, digest)
    except Trouble as trouble:
        if trouble.code is TroubleCode.READ_BACK_DIFFERS:
            take_away(target, kept)
        raise
    with reading(target):
        size = target.stat().st_size
    return Delivered(path=target, size=size, file_digest=digest)


def take_away(target: Path, kept: Path) -> None:
    """Remove what does not count, but never our own copy."""
    if target.absolute() == kept.absolute():
        return
    # A stick that was pulled out cannot be tidied; the failure itself is what is told.
    with suppress(OSError):
        target.unlink(missing_ok=True)
