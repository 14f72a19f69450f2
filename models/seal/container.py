"""Opening a stranger's package: limits, ZIP, names, bag, digests, signatures; in that order.

Nothing is written and nothing is interpreted before all of it holds. What comes
back says what is inside and who claims to have signed it; trust is the caller's.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from models.seal import tags
from models.seal.archive import (
    DEFAULT_LIMITS,
    Archive,
    ContainerLimits,
    Entry,
    open_archive,
    unpack,
)
from models.seal.disk import plain_file_size, reading
from models.seal.keys import key_id_of
from models.seal.names import shown
from models.seal.signature import (
    FOLDER,
    PEM_BYTES,
    SIGNATURE_BYTES,
    BagSignature,
    check_signature,
    pem_name,
    read_signature,
    signature_name,
    signers_in,
)
from models.seal.writing import write_whole
from models.vocabulary.canonical import digest_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.limits import PACKAGE_TEXT_BYTES
from models.vocabulary.progress import Progress

VERIFYING = "seal.verifying"
"""Label of the progress over the payload files."""

DATA = "data/"
_FETCH_NAME = "fetch.txt"
_TAG_NAMES = frozenset([*tags.LISTED_TAGS, tags.TAGMANIFEST_NAME])


@dataclass(frozen=True, slots=True, kw_only=True)
class BagFile:
    """One payload file; ``name`` is the path below data/, ``size`` in bytes."""

    name: str
    size: int
    digest: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """A package whose every byte has been checked; ``digest`` names what was signed.

    ``digest`` is SHA-256 of the tagmanifest and covers the whole content;
    ``file_digest`` is that of the file itself. The file stays where it is and is
    read again on demand, against the same digests.
    """

    path: Path
    top: str
    info: Mapping[str, str]
    files: tuple[BagFile, ...]
    signatures: tuple[BagSignature, ...]
    tagmanifest: bytes
    digest: Digest
    file_digest: Digest
    _entries: Mapping[str, Entry] = field(repr=False)

    def read(self, name: str, most: int = PACKAGE_TEXT_BYTES) -> bytes:
        """Return one payload file of at most ``most`` bytes (PACKAGE_ENTRY_UNKNOWN, _TOO_LARGE).

        PACKAGE_CHANGED_WHILE_OPEN when the file on disk is no longer the one checked.
        """
        if self._file(name).size > most:
            raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, place=Place(path=shown(name)), most=most)
        return b"".join(self._pieces(name))

    def extract(self, name: str, to: Path) -> Digest:
        """Write one payload file to ``to``, whole or not at all; return its digest.

        Raises as ``read`` (without its bound) and as ``write_whole``.
        """
        file = self._file(name)

        def write(stream: BinaryIO) -> None:
            stream.writelines(self._pieces(name))

        write_whole(to, write)
        return file.digest

    def _file(self, name: str) -> BagFile:
        for file in self.files:
            if file.name == name:
                return file
        raise Refusal(RefusalCode.PACKAGE_ENTRY_UNKNOWN, place=Place(path=shown(name)))

    def _pieces(self, name: str) -> Iterator[bytes]:
        found = hashlib.sha256()
        try:
            with reading(self.path), self.path.open("rb") as stream:
                for piece in unpack(stream, self._entries[name]):
                    found.update(piece)
                    yield piece
        except Refusal as error:
            place = Place(path=shown(name))
            raise Refusal(RefusalCode.PACKAGE_CHANGED_WHILE_OPEN, place=place) from error
        if found.hexdigest() != self._file(name).digest:
            raise Refusal(RefusalCode.PACKAGE_CHANGED_WHILE_OPEN, place=Place(path=shown(name)))


def open_bag(
    path: Path,
    progress: Progress,
    limits: ContainerLimits = DEFAULT_LIMITS,
) -> Bag:
    """Check the whole package at ``path`` and return it.

    Raises Refusal PACKAGE_*, BAG_* or SIGNATURE_* with the entry as
    ``place.path``, Trouble when the file cannot be read, Cancelled. Every
    entry is read once; memory does not grow with the package.
    """
    size = plain_file_size(path)
    if size == 0:
        raise Refusal(RefusalCode.PACKAGE_EMPTY)
    if size > limits.file_bytes:
        raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, found=size, most=limits.file_bytes)
    with reading(path), path.open("rb") as stream:
        archive = open_archive(stream, size, limits, progress)
        return _read_bag(path, stream, archive, limits, progress)


def verify(bag: Bag, signing_raw: bytes) -> None:
    """Refuse a bag that is not signed by this trusted key (32 raw bytes).

    SIGNATURE_MISSING when the key has not signed at all, else SIGNATURE_WRONG.
    """
    key_id = key_id_of(signing_raw)
    for found in bag.signatures:
        if found.key_id == key_id:
            check_signature(bag.tagmanifest, found.signature, signing_raw)
            return
    raise Refusal(RefusalCode.SIGNATURE_MISSING, place=Place(path=signature_name(key_id)))


def _read_bag(
    path: Path, stream: BinaryIO, archive: Archive, limits: ContainerLimits, progress: Progress
) -> Bag:
    top, entries = _below_one_top(archive)
    _check_inventory(entries)
    payload = {
        name.removeprefix(DATA): entry for name, entry in entries.items() if name.startswith(DATA)
    }
    texts = {
        name: _small(stream, entries[name], limits.tag_bytes, RefusalCode.BAG_TAG_TOO_LARGE)
        for name in sorted(_TAG_NAMES)
    }
    info, digests = _read_tags(texts, payload)
    files = _verify_payload(stream, payload, digests, progress)
    tags.check_oxum(info, sum(file.size for file in files), len(files))
    tagmanifest = texts[tags.TAGMANIFEST_NAME]
    return Bag(
        path=path,
        top=top,
        info=MappingProxyType(info),
        files=files,
        signatures=_read_signatures(stream, entries, tagmanifest),
        tagmanifest=tagmanifest,
        digest=digest_of(tagmanifest),
        file_digest=archive.file_digest,
        _entries=MappingProxyType(payload),
    )


def _below_one_top(archive: Archive) -> tuple[str, dict[str, Entry]]:
    """Return the one top folder and the entries by their path below it."""
    top = archive.entries[0].name.split("/", maxsplit=1)[0]
    entries: dict[str, Entry] = {}
    for entry in archive.entries:
        folder, _, name = entry.name.partition("/")
        if folder != top or not name:
            raise Refusal(RefusalCode.PACKAGE_MANY_TOPS, place=Place(path=shown(entry.name)))
        entries[name] = entry
    return top, entries


def _check_inventory(entries: Mapping[str, Entry]) -> None:
    """Refuse anything that is not payload, a known tag file or a signature."""
    if _FETCH_NAME in entries:
        # Its payload would be somewhere on the internet.
        raise Refusal(RefusalCode.BAG_FETCH_REFUSED, place=Place(path=_FETCH_NAME))
    for name in entries:
        if not name.startswith((DATA, FOLDER)) and name not in _TAG_NAMES:
            raise Refusal(RefusalCode.BAG_FILE_UNEXPECTED, place=Place(path=shown(name)))
    for name in sorted(_TAG_NAMES):
        if name not in entries:
            raise Refusal(RefusalCode.BAG_TAG_MISSING, place=Place(path=name))
    if not any(name.startswith(DATA) for name in entries):
        raise Refusal(RefusalCode.BAG_PAYLOAD_MISSING, place=Place(path=DATA))


def _read_tags(
    texts: Mapping[str, bytes], payload: Mapping[str, Entry]
) -> tuple[dict[str, str], dict[str, Digest]]:
    """Return bag-info and the payload digests by name below data/."""
    tags.check_declaration(texts[tags.DECLARATION_NAME])
    info = tags.parse_info(texts[tags.INFO_NAME])
    listed = tags.parse_manifest(texts[tags.MANIFEST_NAME], tags.MANIFEST_NAME)
    _compare(set(listed), {DATA + name for name in payload})
    vouched = tags.parse_manifest(texts[tags.TAGMANIFEST_NAME], tags.TAGMANIFEST_NAME)
    _compare(set(vouched), set(tags.LISTED_TAGS))
    for name, digest in vouched.items():
        if digest_of(texts[name]) != digest:
            raise Refusal(RefusalCode.BAG_TAG_DIGEST_DIFFERS, place=Place(path=name))
    return info, {name.removeprefix(DATA): digest for name, digest in listed.items()}


def _compare(listed: set[str], present: set[str]) -> None:
    for name in sorted(present - listed):
        raise Refusal(RefusalCode.BAG_FILE_UNLISTED, place=Place(path=shown(name)))
    for name in sorted(listed - present):
        raise Refusal(RefusalCode.BAG_FILE_MISSING, place=Place(path=shown(name)))


def _verify_payload(
    stream: BinaryIO,
    payload: Mapping[str, Entry],
    digests: Mapping[str, Digest],
    progress: Progress,
) -> tuple[BagFile, ...]:
    files: list[BagFile] = []
    for name, entry in payload.items():
        found = hashlib.sha256()
        for piece in unpack(stream, entry):
            progress.check()
            found.update(piece)
        if found.hexdigest() != digests[name]:
            raise Refusal(RefusalCode.BAG_DIGEST_DIFFERS, place=Place(path=shown(DATA + name)))
        files.append(BagFile(name=name, size=entry.size, digest=digests[name]))
        progress.step(len(files), len(payload), VERIFYING)
    return tuple(files)


def _read_signatures(
    stream: BinaryIO, entries: Mapping[str, Entry], tagmanifest: bytes
) -> tuple[BagSignature, ...]:
    found: list[BagSignature] = []
    for key_id in signers_in(name for name in entries if name.startswith(FOLDER)):
        pem, signature = entries[pem_name(key_id)], entries[signature_name(key_id)]
        files = {
            pem_name(key_id): _small(stream, pem, PEM_BYTES, RefusalCode.SIGNATURE_KEY_MALFORMED),
            signature_name(key_id): _small(
                stream, signature, SIGNATURE_BYTES, RefusalCode.SIGNATURE_MALFORMED
            ),
        }
        found.append(read_signature(key_id, files, tagmanifest))
    return tuple(found)


def _small(stream: BinaryIO, entry: Entry, most: int, too_large: RefusalCode) -> bytes:
    if entry.size > most:
        raise Refusal(too_large, place=Place(path=shown(entry.name)))
    return b"".join(unpack(stream, entry))
