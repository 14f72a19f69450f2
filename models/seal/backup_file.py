"""A backup as one file: a workspace's files in a checked ZIP with a list of digests.

It is not signed (nobody types a passphrase to make a backup): its checks tell
damage and half files. Who can write to the stick can also make a whole backup
of his own, so what is inside is held to a workspace's shape as a stranger's is.
"""

import hashlib
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

import msgspec

from models.seal.archive import Archive, ContainerLimits, Entry, open_archive, unpack
from models.seal.container import VERIFYING
from models.seal.disk import plain_file_size, reading
from models.seal.names import check_name, shown
from models.seal.packing import PACKING, Packer, content_of
from models.seal.writing import write_whole
from models.vocabulary import limits as bounds
from models.vocabulary.canonical import canonical
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress

ENDING = ".dabiao-backup"
TOP = "dabiao-backup"
"""The one folder inside, whatever the file is called."""
LIST = "backup.json"
EVIDENCE = "evidence/"

_FAMILY = "dabiao-backup-"
_FORMAT = _FAMILY + "1"
_SHAPES = (
    re.compile(r"dabiao\.sqlite"),
    re.compile(r"keys/keys\.json"),
    re.compile(r"evidence/[0-9a-f]{2}/[0-9a-f]{64}"),
    re.compile(r"(?:packages|inbox)/.+"),
)
"""What a workspace consists of; anything else has no place in a backup."""
DATABASE = "dabiao.sqlite"
LIMITS = ContainerLimits(
    file_bytes=bounds.BACKUP_BYTES,
    unpacked_bytes=bounds.BACKUP_UNPACKED_BYTES,
    entries=bounds.BACKUP_ENTRIES,
    ratio=bounds.BACKUP_RATIO,
)


class BackupAbout(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whose backup; ``made_at`` ISO 8601 in UTC, ``audit_head`` that of the database inside."""

    role: str
    name: str
    made_at: str
    program: str
    audit_head: str
    audit_entries: int


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    size: int
    sha256: str


class _List(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    about: BackupAbout
    files: tuple[_Line, ...]


class _AnyFormat(msgspec.Struct, frozen=True):
    format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """A backup every byte of which has been checked; ``size`` and ``unpacked`` in bytes."""

    path: Path
    about: BackupAbout
    size: int
    unpacked: int
    digest: Digest
    names: tuple[str, ...]
    damaged: tuple[str, ...]
    _entries: Mapping[str, Entry] = field(repr=False)
    _digests: Mapping[str, str] = field(repr=False)

    def extract(self, folder: Path, progress: Progress) -> None:
        """Write every file below ``folder``, which is empty.

        Raises: Refusal PACKAGE_CHANGED_WHILE_OPEN; Trouble; Cancelled.
        """
        with reading(self.path), self.path.open("rb") as stream:
            for done, name in enumerate(self.names, start=1):
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                self._extract_one(stream, name, target)
                progress.step(done, len(self.names), PACKING)

    def _extract_one(self, stream: BinaryIO, name: str, target: Path) -> None:
        def write(into: BinaryIO) -> str:
            found = hashlib.sha256()
            for piece in unpack(stream, self._entries[name]):
                found.update(piece)
                into.write(piece)
            return found.hexdigest()

        private = name.startswith("keys/")
        if write_whole(target, write, private=private) != self._digests[name]:
            raise Refusal(RefusalCode.PACKAGE_CHANGED_WHILE_OPEN, place=Place(path=shown(name)))


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenBackup:
    """The digest of the file, sizes in bytes, and evidence that is not what its name says."""

    digest: Digest
    size: int
    unpacked: int
    damaged: tuple[str, ...]


def write_backup(
    target: Path,
    about: BackupAbout,
    files: Sequence[tuple[str, Path]],
    *,
    built_at: datetime,
    progress: Progress,
) -> WrittenBackup:
    """Write the files, each with its name in the workspace, to ``target``, whole or not at all.

    Raises: Refusal PACKAGE_TOO_LARGE, PACKAGE_TOO_MANY_ENTRIES, PACKAGE_NAME_…; Trouble;
    Cancelled.
    """
    _refuse_many(len(files))
    for name, _ in files:
        _check_shape(name)

    def write(stream: BinaryIO) -> WrittenBackup:
        packer = Packer(stream, TOP, built_at, LIMITS)
        try:
            lines = []
            for done, (name, source) in enumerate(files, start=1):
                # evidence is scans, pictures and PDF: packed already, though its name ends in none
                digest, size = packer.add(
                    name, content_of(source, progress), packed=name.startswith(EVIDENCE)
                )
                lines.append(_Line(name, size, digest))
                progress.step(done, len(files), PACKING)
            listed = _List(_FORMAT, about, tuple(lines))
            packer.add(LIST, [canonical(msgspec.to_builtins(listed))])
            digest, size = packer.finish()
        except zipfile.LargeZipFile as error:
            raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, most=LIMITS.file_bytes) from error
        finally:
            packer.let_go()
        return WrittenBackup(
            digest=digest,
            size=size,
            unpacked=sum(line.size for line in lines),
            damaged=_damaged(lines),
        )

    return write_whole(target, write)


def open_backup(path: Path, progress: Progress) -> BackupFile:
    """Check the whole backup at ``path``: structure, names, and every file's digest.

    Raises: Refusal BACKUP_NOT_ONE, BACKUP_NEWER, BACKUP_DIFFERS, PACKAGE_…; Trouble; Cancelled.
    """
    size = plain_file_size(path)
    if size == 0:
        raise Refusal(RefusalCode.PACKAGE_EMPTY)
    if size > LIMITS.file_bytes:
        raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, found=size, most=LIMITS.file_bytes)
    with reading(path), path.open("rb") as stream:
        archive = open_archive(stream, size, LIMITS, progress)
        entries = _below_top(archive)
        listed = _read_list(stream, entries)
        digests = {line.name: line.sha256 for line in listed.files}
        _compare(listed, entries)
        for done, line in enumerate(listed.files, start=1):
            _verify(stream, entries[line.name], line, progress)
            progress.step(done, len(listed.files), VERIFYING)
    return BackupFile(
        path=path,
        about=listed.about,
        size=size,
        unpacked=sum(line.size for line in listed.files),
        digest=archive.file_digest,
        names=tuple(digests),
        damaged=_damaged(listed.files),
        _entries=MappingProxyType(entries),
        _digests=MappingProxyType(digests),
    )


def _below_top(archive: Archive) -> dict[str, Entry]:
    entries = {}
    for entry in archive.entries:
        top, _, name = entry.name.partition("/")
        if top != TOP or not name:
            raise Refusal(RefusalCode.BACKUP_NOT_ONE, place=Place(path=shown(entry.name)))
        entries[name] = entry
    if LIST not in entries:
        raise Refusal(RefusalCode.BACKUP_NOT_ONE)
    return entries


def _read_list(stream: BinaryIO, entries: Mapping[str, Entry]) -> _List:
    entry = entries[LIST]
    if entry.size > bounds.BACKUP_MANIFEST_BYTES:
        raise Refusal(RefusalCode.BACKUP_NOT_ONE, place=Place(path=LIST))
    text = b"".join(unpack(stream, entry))
    try:
        told = msgspec.json.decode(text, type=_AnyFormat).format
        if told != _FORMAT and told.startswith(_FAMILY):
            raise Refusal(RefusalCode.BACKUP_NEWER, version=shown(told))
        found = msgspec.json.decode(text, type=_List)
        datetime.fromisoformat(found.about.made_at)
    except (ValueError, RecursionError) as error:
        raise Refusal(RefusalCode.BACKUP_NOT_ONE, place=Place(path=LIST)) from error
    if found.format != _FORMAT:
        raise Refusal(RefusalCode.BACKUP_NOT_ONE, place=Place(path=LIST))
    return found


def _compare(listed: _List, entries: Mapping[str, Entry]) -> None:
    names = [line.name for line in listed.files]
    odd = set(names) ^ (set(entries) - {LIST})
    if odd or len(set(names)) != len(names) or DATABASE not in names:
        raise Refusal(RefusalCode.BACKUP_DIFFERS, place=Place(path=shown(min(odd, default=LIST))))
    for name in names:
        _check_shape(name)


def _verify(stream: BinaryIO, entry: Entry, line: _Line, progress: Progress) -> None:
    found = hashlib.sha256()
    for piece in unpack(stream, entry):
        progress.check()
        found.update(piece)
    if (entry.size, found.hexdigest()) != (line.size, line.sha256):
        raise Refusal(RefusalCode.BACKUP_DIFFERS, place=Place(path=shown(line.name)))


def _check_shape(name: str) -> None:
    check_name(name)
    if not any(shape.fullmatch(name) for shape in _SHAPES):
        raise Refusal(RefusalCode.BACKUP_NOT_ONE, place=Place(path=shown(name)))


def _damaged(lines: Iterable[_Line]) -> tuple[str, ...]:
    """Return the evidence that is no longer what it was taken in as."""
    return tuple(
        line.name
        for line in lines
        if line.name.startswith(EVIDENCE) and not line.name.endswith(line.sha256)
    )


def _refuse_many(count: int) -> None:
    # one more for the list itself
    if count + 1 > LIMITS.entries:
        raise Refusal(RefusalCode.PACKAGE_TOO_MANY_ENTRIES, found=count + 1, most=LIMITS.entries)
