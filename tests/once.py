"""What is slow and comes out the same every time, done once in a run and remembered.

Hundreds of tests begin with a new workspace: an empty database, which migrations
make, and a key file, for which a passphrase is stretched. Here the database of the
first workspace is copied for the others, and the stretching of a passphrase that was
stretched before with the same salt is looked up. Costs, formats and files stay those
of the program; only salts are the same throughout a run, so that there is something
to look up. A test about salts asks for the fixture ``own_salts``.

Every new workspace also reads the shipped packs, and every command makes the parser of
all commands: the same bytes decode to the same frozen records, and the parser keeps
nothing of what it has parsed.
"""

import os
import shutil
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from models.seal import keyfile, passphrases
from models.standards import decode
from models.store import workspace
from models.store.engine import migrate
from ui.cli import arguments

_SALT = os.urandom(16)
_FILES_OF_PACKS = 256
"""So many are remembered; fewer than half are shipped."""


class RememberedScrypt:
    """scrypt with the program's parameters; what was derived before is not derived again."""

    def __init__(self, *, salt: bytes, length: int, n: int, r: int, p: int) -> None:
        self._asked = (salt, length, n, r, p)

    def derive(self, material: bytes) -> bytes:
        return _scrypt(bytes(material), *self._asked)


class RememberedArgon2id:
    """Argon2id with the program's parameters; what was derived or compared is remembered."""

    def __init__(
        self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int
    ) -> None:
        self._asked = (salt, length, iterations, lanes, memory_cost)

    def derive_phc_encoded(self, material: bytes) -> str:
        return _argon2id(bytes(material), *self._asked)

    @staticmethod
    def verify_phc_encoded(material: bytes, phc: str) -> None:
        if not _fits(bytes(material), phc):
            raise InvalidKey


def remember(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Make the program remember; ``folder`` keeps the empty database."""
    patch.setattr(keyfile, "Scrypt", RememberedScrypt)
    patch.setattr(keyfile, "_new_salt", lambda: _SALT)
    patch.setattr(passphrases, "Argon2id", RememberedArgon2id)
    patch.setattr(passphrases, "_new_salt", lambda: _SALT)
    patch.setattr(workspace, "migrate", _migrating_once(folder / "empty.sqlite"))
    patch.setattr(decode, "_decode", lru_cache(_FILES_OF_PACKS)(decode._decode))
    patch.setattr(arguments, "_parser", cache(arguments._parser))


def salts_of_their_own(patch: pytest.MonkeyPatch) -> None:
    """Let every file and every account have its own salt again, as in the program."""
    for module in (keyfile, passphrases):
        patch.setattr(module, "_new_salt", lambda: os.urandom(16))


def _migrating_once(kept: Path) -> Callable[[Path, Path], str | None]:
    def migrate_or_copy(path: Path, backup_to: Path) -> str | None:
        if kept.exists() and not path.exists():
            try:
                shutil.copyfile(kept, path)
            except OSError:
                # A disk that is full: the program's own way tells what it means.
                path.unlink(missing_ok=True)
            else:
                return None
        was_there = path.exists()
        came_from = migrate(path, backup_to)
        if not was_there and not kept.exists():
            # A log beside it would hold part of what has to be copied.
            assert not path.with_name(f"{path.name}-wal").exists()
            shutil.copyfile(path, kept)
        return came_from

    return migrate_or_copy


@cache
def _scrypt(material: bytes, salt: bytes, length: int, n: int, r: int, p: int) -> bytes:
    return Scrypt(salt=salt, length=length, n=n, r=r, p=p).derive(material)


@cache
def _argon2id(
    material: bytes, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int
) -> str:
    return Argon2id(
        salt=salt, length=length, iterations=iterations, lanes=lanes, memory_cost=memory_cost
    ).derive_phc_encoded(material)


@cache
def _fits(material: bytes, phc: str) -> bool:
    try:
        Argon2id.verify_phc_encoded(material, phc)
    except InvalidKey:
        return False
    return True
