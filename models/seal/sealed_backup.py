"""A sealed backup: the backup as age made it, beside the key file its passphrase opens.

Sealed to the workspace's own address, so nobody types anything to make one; opened by
the passphrase of the workspace's key, whose locked file travels along. A backup of age
with a passphrase of its own would cost what its maker chose (see ``sealing``).
"""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from models.seal.archive import Entry, open_archive, unpack
from models.seal.backup_file import LIMITS, BackupFile, open_backup
from models.seal.disk import plain_file_size, reading, writing
from models.seal.keyfile import public_part, unlock_keys
from models.seal.packing import Packer, content_of
from models.seal.sealing import seal, unseal
from models.seal.writing import write_whole
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.limits import KEY_FILE_BYTES
from models.vocabulary.progress import Progress

TOP = "dabiao-sealed-backup"
"""The one folder inside, whatever the file is called."""
_KEYS, _BODY = "keys.json", "backup.age"
_BEGINNING = f"{TOP}/".encode()
_NAME_AT = 30
"""Where the first name stands in a ZIP, bytes."""


def is_sealed_backup(path: Path) -> bool:
    """Tell by the first bytes whether a file says it is a sealed backup. Raises: Trouble."""
    plain_file_size(path)
    with reading(path), path.open("rb") as stream:
        return stream.read(_NAME_AT + len(_BEGINNING))[_NAME_AT:] == _BEGINNING


def write_sealed_backup(
    target: Path, plain: Path, keys: bytes, *, built_at: datetime, progress: Progress
) -> tuple[Digest, int]:
    """Seal the backup at ``plain`` for the holder of a key file; return SHA-256 and size.

    The sealed part is made beside ``plain`` first. Raises: Refusal PACKAGE_TOO_LARGE;
    Trouble KEYS_DAMAGED, KEYS_NEWER, DISK_FULL …; Cancelled.
    """
    body = plain.with_name(_BODY)
    seal(plain, [public_part(keys).age_recipient], body, progress)

    def write(stream: BinaryIO) -> tuple[Digest, int]:
        packer = Packer(stream, TOP, built_at, LIMITS)
        try:
            packer.add(_KEYS, [keys])
            packer.add(_BODY, content_of(body, progress), packed=True)
            return packer.finish()
        except zipfile.LargeZipFile as error:
            raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, most=LIMITS.file_bytes) from error
        finally:
            packer.let_go()

    return write_whole(target, write)


@contextmanager
def opened_backup(
    path: Path, passphrase: str, scratch: Path, progress: Progress
) -> Iterator[BackupFile]:
    """Open a backup, sealed or not, checked as ``open_backup`` does.

    What is unsealed lies in a folder below ``scratch`` meanwhile.
    Raises: Refusal BACKUP_SEALED (no passphrase given), PASSPHRASE_WRONG, BACKUP_NOT_ONE,
    SEALED_…, as ``open_backup``; Trouble KEYS_DAMAGED, KEYS_NEWER …; Cancelled.
    """
    if not is_sealed_backup(path):
        yield open_backup(path, progress)
        return
    if not passphrase:
        raise Refusal(RefusalCode.BACKUP_SEALED, place=Place(file=path.name))
    with writing(scratch):
        scratch.mkdir(parents=True, exist_ok=True)
        holder = TemporaryDirectory(prefix=".unsealing-", dir=scratch)
    with holder as inside:
        plain = Path(inside) / "backup"
        _unseal(path, passphrase, plain, progress)
        yield open_backup(plain, progress)


def _unseal(path: Path, passphrase: str, plain: Path, progress: Progress) -> None:
    size = plain_file_size(path)
    if size > LIMITS.file_bytes:
        raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, found=size, most=LIMITS.file_bytes)
    body = plain.with_name(_BODY)
    with reading(path), path.open("rb") as stream:
        found = {
            entry.name: entry for entry in open_archive(stream, size, LIMITS, progress).entries
        }
        if found.keys() != {f"{TOP}/{_KEYS}", f"{TOP}/{_BODY}"}:
            raise Refusal(RefusalCode.BACKUP_NOT_ONE, place=Place(file=path.name))
        keys = unlock_keys(_key_file(stream, found[f"{TOP}/{_KEYS}"]), passphrase)
        sealed = found[f"{TOP}/{_BODY}"]

        def write(into: BinaryIO) -> None:
            for piece in unpack(stream, sealed):
                progress.check()
                into.write(piece)

        write_whole(body, write, private=True)
    unseal(body, [keys], plain, progress, most=LIMITS.file_bytes)
    body.unlink()


def _key_file(stream: BinaryIO, entry: Entry) -> bytes:
    if entry.size > KEY_FILE_BYTES:
        raise Refusal(RefusalCode.BACKUP_NOT_ONE, place=Place(path=_KEYS))
    return b"".join(unpack(stream, entry))
