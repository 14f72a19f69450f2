"""A ZIP read as a stranger's: one spelling, every byte accounted for.

The standard library's reader is made to open as much as possible; here the
opposite is wanted. The profile: entries one after another from the first byte
without gaps, the directory, the end record, and as the archive's comment a
SHA-256 over everything before the comment. Two readers can therefore never see
two different contents, and damage in copying is told from a file made wrong.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from models.seal.disk import PIECE_BYTES
from models.seal.names import check_name, check_together, shown
from models.vocabulary import limits as bounds
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress

HASHING = "seal.hashing"
"""Label of the progress over the bytes of the file."""

STORED, DEFLATED = 0, 8
HOST_UNIX = 3
VERSION_NEEDED = 20
PLAIN_FILE = 0o100644 << 16
"""External attributes of an ordinary file; anything else is a link, a folder or a device."""

_COMMENT_PREFIX = b"sha256="
COMMENT_BYTES = len(_COMMENT_PREFIX) + 64

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_MARK, _CENTRAL_MARK, _LOCAL_MARK = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_ZIP64_LOCATOR_MARK = b"PK\x06\x07"
_ZIP64_LOCATOR_BYTES = 20
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF
_FLAG_UTF8 = 0x0800
_FLAGS_ENCRYPTED = 0x2041
_LONGEST_COMMENT = 0xFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainerLimits:
    """What a package may cost; all but the last two are bytes."""

    file_bytes: int = bounds.PACKAGE_BYTES
    unpacked_bytes: int = bounds.PACKAGE_UNPACKED_BYTES
    tag_bytes: int = bounds.PACKAGE_TAG_BYTES
    entries: int = bounds.PACKAGE_ENTRIES
    ratio: int = bounds.PACKAGE_RATIO


DEFAULT_LIMITS = ContainerLimits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of the archive: where its bytes are and what its headers claim, in bytes."""

    name: str
    method: int
    crc: int
    packed_size: int
    size: int
    data_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The entries in the order of the file, and SHA-256 over the whole file."""

    entries: tuple[Entry, ...]
    file_digest: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """The end record: where it is and where the directory is, in bytes."""

    at: int
    count: int
    directory_at: int
    directory_size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """A directory header with the bytes its local header must repeat."""

    entry_name: str
    repeated: tuple[int, ...]
    raw_name: bytes
    header_at: int

    @property
    def data_at(self) -> int:
        return self.header_at + _LOCAL.size + len(self.raw_name)


def checksum_comment(digest: Digest) -> bytes:
    """Return the archive comment that vouches for everything before it."""
    return _COMMENT_PREFIX + digest.encode()


def open_archive(
    stream: BinaryIO, size: int, limits: ContainerLimits, progress: Progress
) -> Archive:
    """Return what the archive claims to hold, with structure, names and claims checked.

    ``size`` is the file's, in bytes. Raises PACKAGE_* refusals; contents are
    checked against the claims only by ``unpack``.
    """
    end = _read_end(stream, size)
    file_digest = _check_sum(stream, size, progress)
    _check_end(stream, end, limits)
    headers = _read_directory(stream, end)
    check_together(header.entry_name for header in headers)
    entries = _lay_out(stream, headers, end)
    _check_claims(entries, limits)
    return Archive(entries=entries, file_digest=file_digest)


def unpack(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Yield the unpacked content; never a byte more than the header claims.

    Raises PACKAGE_SIZE_LIES, PACKAGE_STREAM_DAMAGED, PACKAGE_HIDDEN_BYTES (after
    the compressed stream) or PACKAGE_CRC_DIFFERS, at the latest after the last piece.
    """
    crc, total = 0, 0
    produce = _packed if entry.method == STORED else _inflated
    for piece in produce(stream, entry):
        total += len(piece)
        if total > entry.size:
            raise _refusal(RefusalCode.PACKAGE_SIZE_LIES, entry)
        crc = zlib.crc32(piece, crc)
        yield piece
    if total != entry.size:
        raise _refusal(RefusalCode.PACKAGE_SIZE_LIES, entry)
    if crc != entry.crc:
        raise _refusal(RefusalCode.PACKAGE_CRC_DIFFERS, entry)


def check_expansion(name: str, packed_size: int, size: int, limits: ContainerLimits) -> None:
    """Refuse an entry that grows suspiciously (PACKAGE_EXPANDS)."""
    if size > bounds.PACKAGE_RATIO_FROM_BYTES and size > packed_size * limits.ratio:
        raise Refusal(RefusalCode.PACKAGE_EXPANDS, place=Place(path=shown(name)), most=limits.ratio)


def _read_end(stream: BinaryIO, size: int) -> _End:
    """Find the end record where our comment puts it, or say what the file is instead."""
    at = size - _END.size - COMMENT_BYTES
    if at >= 0:
        stream.seek(at)
        raw = stream.read(_END.size + COMMENT_BYTES)
        mark, disk, first_disk, here, count, length, start, comment = _END.unpack(raw[: _END.size])
        if (
            mark == _END_MARK
            and comment == COMMENT_BYTES
            and raw[_END.size :].startswith(_COMMENT_PREFIX)
        ):
            _check_undivided(disk, first_disk, here, count, length, start)
            return _End(at=at, count=count, directory_at=start, directory_size=length)
    raise Refusal(_what_else(stream, size))


def _what_else(stream: BinaryIO, size: int) -> RefusalCode:
    """Name a file that does not end as a package does."""
    stream.seek(0)
    begins = stream.read(len(_LOCAL_MARK)) in (_LOCAL_MARK, _END_MARK)
    tail_at = max(0, size - _END.size - _LONGEST_COMMENT)
    stream.seek(tail_at)
    tail = stream.read(_END.size + _LONGEST_COMMENT)
    found = tail.rfind(_END_MARK)
    if found < 0 or len(tail) < found + _END.size:
        return RefusalCode.PACKAGE_TRUNCATED if begins else RefusalCode.PACKAGE_NOT_ZIP
    comment = _END.unpack_from(tail, found)[-1]
    surplus = len(tail) - found - _END.size - comment
    if surplus > 0:
        return RefusalCode.PACKAGE_TRAILING_BYTES
    if surplus < 0:
        return RefusalCode.PACKAGE_TRUNCATED
    return RefusalCode.PACKAGE_FOREIGN_ZIP


def _check_undivided(
    disk: int, first_disk: int, here: int, count: int, length: int, start: int
) -> None:
    if _FULL_16 in (disk, here, count) or _FULL_32 in (length, start):
        raise Refusal(RefusalCode.PACKAGE_ZIP64)
    if disk or first_disk or here != count:
        raise Refusal(RefusalCode.PACKAGE_MANY_DISKS)


def _check_sum(stream: BinaryIO, size: int, progress: Progress) -> Digest:
    """Hold the file to the checksum in its comment; return the digest of the whole file."""
    digest = hashlib.sha256()
    body = size - COMMENT_BYTES
    stream.seek(0)
    done = 0
    while done < body:
        piece = stream.read(min(PIECE_BYTES, body - done))
        if not piece:
            raise Refusal(RefusalCode.PACKAGE_CHANGED_WHILE_OPEN)
        digest.update(piece)
        done += len(piece)
        progress.step(done, body, HASHING)
    comment = stream.read(COMMENT_BYTES)
    if comment != checksum_comment(Digest(digest.hexdigest())):
        raise Refusal(RefusalCode.PACKAGE_DAMAGED)
    digest.update(comment)
    return Digest(digest.hexdigest())


def _check_end(stream: BinaryIO, end: _End, limits: ContainerLimits) -> None:
    if end.count == 0:
        raise Refusal(RefusalCode.PACKAGE_EMPTY)
    stream.seek(0)
    if stream.read(len(_LOCAL_MARK)) != _LOCAL_MARK:
        raise Refusal(RefusalCode.PACKAGE_LEADING_BYTES)
    if end.count > limits.entries:
        raise Refusal(RefusalCode.PACKAGE_TOO_MANY_ENTRIES, found=end.count, most=limits.entries)
    if end.directory_at + end.directory_size != end.at:
        stream.seek(max(0, end.at - _ZIP64_LOCATOR_BYTES))
        if stream.read(len(_ZIP64_LOCATOR_MARK)) == _ZIP64_LOCATOR_MARK:
            raise Refusal(RefusalCode.PACKAGE_ZIP64)
        raise Refusal(RefusalCode.PACKAGE_DIRECTORY_MALFORMED)
    if end.directory_size > bounds.PACKAGE_DIRECTORY_BYTES:
        raise Refusal(RefusalCode.PACKAGE_DIRECTORY_MALFORMED)


def _read_directory(stream: BinaryIO, end: _End) -> list[_Header]:
    stream.seek(end.directory_at)
    raw = stream.read(end.directory_size)
    headers: list[_Header] = []
    at = 0
    for _ in range(end.count):
        header, at = _read_header(raw, at)
        headers.append(header)
    if at != len(raw):
        raise Refusal(RefusalCode.PACKAGE_DIRECTORY_MALFORMED)
    return headers


def _read_header(raw: bytes, at: int) -> tuple[_Header, int]:
    """Return the directory header at ``at`` and where the next one begins."""
    if len(raw) < at + _CENTRAL.size or not raw.startswith(_CENTRAL_MARK, at):
        raise Refusal(RefusalCode.PACKAGE_DIRECTORY_MALFORMED)
    (
        _, made_by, needed, flags, method, time, date, crc, packed, size,
        name_length, extra_length, comment_length, disk, internal, external, header_at,
    ) = _CENTRAL.unpack_from(raw, at)  # fmt: skip
    name_end = at + _CENTRAL.size + name_length
    after = name_end + extra_length + comment_length
    if after > len(raw):
        raise Refusal(RefusalCode.PACKAGE_DIRECTORY_MALFORMED)
    raw_name = raw[at + _CENTRAL.size : name_end]
    name = _decoded(raw_name, flags)
    place = Place(path=shown(name))
    if _FULL_32 in (packed, size, header_at):
        raise Refusal(RefusalCode.PACKAGE_ZIP64, place=place)
    if disk:
        raise Refusal(RefusalCode.PACKAGE_MANY_DISKS, place=place)
    if flags & _FLAGS_ENCRYPTED:
        raise Refusal(RefusalCode.PACKAGE_ENCRYPTED_ENTRY, place=place)
    if method not in (STORED, DEFLATED):
        raise Refusal(RefusalCode.PACKAGE_METHOD, place=place, method=method)
    if external != PLAIN_FILE or name.endswith("/"):
        raise Refusal(RefusalCode.PACKAGE_SPECIAL_ENTRY, place=place)
    plain = (made_by, needed) == (HOST_UNIX << 8 | VERSION_NEEDED, VERSION_NEEDED)
    if not plain or flags & ~_FLAG_UTF8 or extra_length or comment_length or internal:
        raise Refusal(RefusalCode.PACKAGE_ENTRY_FEATURE, place=place)
    check_name(name)
    repeated = (needed, flags, method, time, date, crc, packed, size, name_length, 0)
    header = _Header(entry_name=name, repeated=repeated, raw_name=raw_name, header_at=header_at)
    return header, after


def _decoded(raw_name: bytes, flags: int) -> str:
    try:
        return raw_name.decode("utf-8" if flags & _FLAG_UTF8 else "ascii")
    except UnicodeDecodeError as error:
        place = Place(path=shown(raw_name.decode("ascii", "backslashreplace")))
        raise Refusal(RefusalCode.PACKAGE_NAME_NOT_UTF8, place=place) from error


def _lay_out(stream: BinaryIO, headers: list[_Header], end: _End) -> tuple[Entry, ...]:
    """Refuse entries that share bytes or leave bytes to nobody."""
    entries: list[Entry] = []
    expected = 0
    for header in sorted(headers, key=lambda header: header.header_at):
        place = Place(path=shown(header.entry_name))
        if header.header_at < expected:
            raise Refusal(RefusalCode.PACKAGE_ENTRIES_OVERLAP, place=place)
        if header.header_at > expected:
            raise Refusal(RefusalCode.PACKAGE_HIDDEN_BYTES, place=place)
        entry = _read_local(stream, header, end)
        expected = entry.data_at + entry.packed_size
        entries.append(entry)
    if expected > end.directory_at:
        raise Refusal(RefusalCode.PACKAGE_ENTRIES_OVERLAP)
    if expected < end.directory_at:
        raise Refusal(RefusalCode.PACKAGE_HIDDEN_BYTES)
    return tuple(entries)


def _read_local(stream: BinaryIO, header: _Header, end: _End) -> Entry:
    place = Place(path=shown(header.entry_name))
    if header.data_at > end.directory_at:
        raise Refusal(RefusalCode.PACKAGE_ENTRIES_OVERLAP, place=place)
    stream.seek(header.header_at)
    mark, *local = _LOCAL.unpack(stream.read(_LOCAL.size))
    if (
        mark != _LOCAL_MARK
        or tuple(local) != header.repeated
        or stream.read(len(header.raw_name)) != header.raw_name
    ):
        raise Refusal(RefusalCode.PACKAGE_HEADERS_DISAGREE, place=place)
    _, _, method, _, _, crc, packed_size, size, _, _ = header.repeated
    return Entry(
        name=header.entry_name,
        method=method,
        crc=crc,
        packed_size=packed_size,
        size=size,
        data_at=header.data_at,
    )


def _check_claims(entries: tuple[Entry, ...], limits: ContainerLimits) -> None:
    """Refuse what the headers themselves admit; ``unpack`` keeps them to it."""
    if sum(entry.size for entry in entries) > limits.unpacked_bytes:
        raise Refusal(RefusalCode.PACKAGE_UNPACKS_TOO_LARGE, most=limits.unpacked_bytes)
    for entry in entries:
        check_expansion(entry.name, entry.packed_size, entry.size, limits)


def _packed(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Yield the entry's bytes as they lie in the file."""
    at, left = entry.data_at, entry.packed_size
    while left:
        # Callers may read elsewhere between two pieces.
        stream.seek(at)
        piece = stream.read(min(PIECE_BYTES, left))
        if not piece:
            raise _refusal(RefusalCode.PACKAGE_CHANGED_WHILE_OPEN, entry)
        at += len(piece)
        left -= len(piece)
        yield piece


def _inflated(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for packed in _packed(stream, entry):
            while packed:
                piece = engine.decompress(packed, PIECE_BYTES)
                packed = engine.unconsumed_tail
                yield piece
            if engine.unused_data:
                raise _refusal(RefusalCode.PACKAGE_HIDDEN_BYTES, entry)
        # Bounded output can be left inside the engine after the last input byte.
        while piece := engine.decompress(b"", PIECE_BYTES):
            yield piece
    except zlib.error as error:
        raise _refusal(RefusalCode.PACKAGE_STREAM_DAMAGED, entry) from error
    if not engine.eof:
        raise _refusal(RefusalCode.PACKAGE_STREAM_DAMAGED, entry)


def _refusal(code: RefusalCode, entry: Entry) -> Refusal:
    return Refusal(code, place=Place(path=shown(entry.name)))
