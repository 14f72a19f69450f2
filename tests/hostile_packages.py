"""Packages made wrong on purpose: each breaks one rule and keeps all the others.

``zip_of`` writes a ZIP by hand, so that every field can lie; ``BagFiles`` holds
a correct bag whose layers are recomputed above a planted fault, up to the
signature and the checksum, so that nothing but the fault can be the reason.
"""

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from models.seal.keys import PrivateKeys, key_id_of, keys_from
from models.seal.signature import pem_name, sign, signature_name

AGE_IDENTITY = "AGE-SECRET-KEY-1T35JJ69KJD87MZHNTKWJV54WVTL0KGZJ5J43KZ7SGSSYFPH4VJGSY2YMZX"
KEYS = keys_from(b"\x01" * 32, AGE_IDENTITY)
OTHER_KEYS = keys_from(b"\x02" * 32, AGE_IDENTITY)

TOP = "p"
PAYLOAD = {"data/a.json": b'{"a":1}', "data/b.json": b'{"b":2}' * 40}
COMMENT_BYTES = 71


@dataclass(frozen=True, kw_only=True)
class Raw:
    """One ZIP entry; a field left at None is worked out truthfully."""

    name: bytes
    content: bytes = b""
    method: int = 8
    packed: bytes | None = None
    flags: int | None = None
    external: int = 0o100644 << 16
    made_by: int = 3 << 8 | 20
    needed: int = 20
    crc: int | None = None
    size: int | None = None
    packed_size: int | None = None
    disk: int = 0
    internal: int = 0
    extra: bytes = b""
    comment: bytes = b""
    local_mark: bytes = b"PK\x03\x04"
    local_name: bytes | None = None
    local_size: int | None = None
    central_mark: bytes = b"PK\x01\x02"
    central_name_length: int | None = None
    header_at: int | None = None
    gap: bytes = b""
    absent: bool = False


@dataclass(frozen=True, kw_only=True)
class End:
    """Lies of the end record, and bytes where none belong."""

    lead: bytes = b""
    before_directory: bytes = b""
    before_end: bytes = b""
    disk: int = 0
    here: int | None = None
    count: int | None = None
    directory_at: int | None = None
    directory_size: int | None = None
    comment: bytes | None = None


def deflated(content: bytes) -> bytes:
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return engine.compress(content) + engine.flush()


def zip_of(entries: Iterable[Raw], end: End = End()) -> bytes:
    body, directory, count = bytearray(end.lead), bytearray(), 0
    for raw in entries:
        count += 1
        body += raw.gap
        packed = raw.packed
        if packed is None:
            packed = deflated(raw.content) if raw.method == 8 else raw.content
        flags = (0 if raw.name.isascii() else 0x800) if raw.flags is None else raw.flags
        crc = zlib.crc32(raw.content) if raw.crc is None else raw.crc
        size = len(raw.content) if raw.size is None else raw.size
        packed_size = len(packed) if raw.packed_size is None else raw.packed_size
        moment = (0x6000, 0x5C61)
        at = len(body) if raw.header_at is None else raw.header_at
        local_name = raw.name if raw.local_name is None else raw.local_name
        local_size = size if raw.local_size is None else raw.local_size
        local = raw.local_mark + struct.pack(
            "<5H3L2H", raw.needed, flags, raw.method, *moment, crc, packed_size, local_size,
            len(local_name), len(raw.extra),
        )  # fmt: skip
        if not raw.absent:
            body += local + local_name + raw.extra + packed
        name_length = raw.central_name_length
        directory += raw.central_mark + struct.pack(
            "<6H3L5H2L", raw.made_by, raw.needed, flags, raw.method, *moment, crc, packed_size,
            size, len(raw.name) if name_length is None else name_length, len(raw.extra),
            len(raw.comment), raw.disk, raw.internal, raw.external, at,
        )  # fmt: skip
        directory += raw.name + raw.extra + raw.comment
    body += end.before_directory
    at = len(body) if end.directory_at is None else end.directory_at
    length = len(directory) if end.directory_size is None else end.directory_size
    here = count if end.here is None else end.here
    body += directory + end.before_end
    body += b"PK\x05\x06" + struct.pack(
        "<4H2LH", end.disk, 0, here, count if end.count is None else end.count, length, at,
        COMMENT_BYTES if end.comment is None else len(end.comment),
    )  # fmt: skip
    return bytes(body) + end.comment if end.comment is not None else with_checksum(bytes(body))


def with_checksum(body: bytes) -> bytes:
    return body + b"sha256=" + hashlib.sha256(body).hexdigest().encode()


def repaired(data: bytes) -> bytes:
    """Give changed bytes the checksum that fits them, as somebody who means it would."""
    return with_checksum(data[:-COMMENT_BYTES])


def listing(files: Mapping[str, bytes]) -> bytes:
    return b"".join(
        f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n".encode() for name in sorted(files)
    )


@dataclass(frozen=True, kw_only=True)
class BagFiles:
    """A bag by layers; a layer given replaces the one worked out from those below."""

    payload: Mapping[str, bytes] = field(default_factory=lambda: PAYLOAD)
    tags: Mapping[str, bytes] = field(default_factory=dict)
    vouched: Mapping[str, bytes] = field(default_factory=dict)
    drop: frozenset[str] = frozenset()
    signatures: Mapping[str, bytes] | None = None
    signers: Sequence[PrivateKeys] = (KEYS,)
    extra: Mapping[str, bytes] = field(default_factory=dict)

    def files(self) -> dict[str, bytes]:
        oxum = f"{sum(map(len, self.payload.values()))}.{len(self.payload)}"
        files: dict[str, bytes] = {
            "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "bag-info.txt": f"Payload-Oxum: {oxum}\n".encode(),
            "manifest-sha256.txt": listing(self.payload),
        }
        files.update(self.tags)
        files["tagmanifest-sha256.txt"] = listing(files)
        files.update(self.vouched)
        if self.signatures is None:
            files.update(signed(files["tagmanifest-sha256.txt"], *self.signers))
        else:
            files.update(self.signatures)
        whole = {**self.payload, **files, **self.extra}
        return {name: content for name, content in whole.items() if name not in self.drop}

    def raw(self) -> list[Raw]:
        return [
            Raw(name=f"{TOP}/{name}".encode(), content=content)
            for name, content in self.files().items()
        ]

    def zip(self) -> bytes:
        return zip_of(self.raw())


def signed(tagmanifest: bytes, *signers: PrivateKeys) -> dict[str, bytes]:
    files = {}
    for keys in signers or (KEYS,):
        files[signature_name(keys.public.key_id)] = sign(tagmanifest, keys)
        files[pem_name(keys.public.key_id)] = keys.public.signing_pem
    return files


TAGMANIFEST = BagFiles().files()["tagmanifest-sha256.txt"]
SIG = f"signatures/{KEYS.public.key_id}.sig"
PEM = f"signatures/{KEYS.public.key_id}.pem"


def good() -> bytes:
    return BagFiles().zip()


def entry(**lies: object) -> Callable[[], bytes]:
    """Return a bag whose second payload file's headers lie."""

    def make() -> bytes:
        raw = BagFiles().raw()
        raw[1] = replace(raw[1], **lies)  # type: ignore[arg-type]
        return zip_of(raw)

    return make


def ended(**lies: object) -> Callable[[], bytes]:
    return lambda: zip_of(BagFiles().raw(), End(**lies))  # type: ignore[arg-type]


def named(*names: str | bytes) -> Callable[[], bytes]:
    """Return a correct bag with further payload files of these names (below the top folder)."""

    def make() -> bytes:
        raw = BagFiles().raw()
        for name in names:
            text = name if isinstance(name, bytes) else name.encode("utf-8", "surrogatepass")
            raw.append(Raw(name=text, content=b"x"))
        return zip_of(raw)

    return make


def bag(**layers: object) -> Callable[[], bytes]:
    return lambda: BagFiles(**layers).zip()  # type: ignore[arg-type]


def tag(name: str, content: bytes) -> Callable[[], bytes]:
    return bag(tags={name: content})


def info(text: str) -> Callable[[], bytes]:
    return tag("bag-info.txt", text.encode())


def manifest(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    return tag("manifest-sha256.txt", change(listing(PAYLOAD)))


def signatures(**files: bytes) -> Callable[[], bytes]:
    return bag(signatures={f"signatures/{name}": content for name, content in files.items()})


def tagged_signatures(change: Mapping[str, bytes]) -> Callable[[], bytes]:
    return bag(signatures={**signed(TAGMANIFEST), **change})


def weak_signature() -> bytes:
    """Sign with the point of order one: its signature of zeros fits whatever lies above it."""
    point = bytes([1]) + bytes(31)
    key = Ed25519PublicKey.from_public_bytes(point)
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    key.verify(point + bytes(32), b"whatever it is")
    name = f"signatures/{key_id_of(point)}"
    return BagFiles(signatures={f"{name}.sig": point + bytes(32), f"{name}.pem": pem}).zip()


def flipped(data: bytes, at: int, mask: int = 1) -> bytes:
    changed = bytearray(data)
    changed[at] ^= mask
    return bytes(changed)


def foreign_zip(files: BagFiles | None = None) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (files or BagFiles()).files().items():
            archive.writestr(f"{TOP}/{name}", content)
    return out.getvalue()


def same_local_header_twice() -> bytes:
    raw = BagFiles().raw()
    return zip_of([raw[0], replace(raw[0], name=b"p/data/c.json", header_at=0), *raw[1:]])


def entry_inside_another() -> bytes:
    """Hide a whole second file inside the first one's stored bytes."""
    inner = (
        b"PK\x03\x04"
        + struct.pack("<5H3L2H", 20, 0, 0, 0x6000, 0x5C61, 0, 0, 0, 8, 0)
        + b"p/data/c"
    )
    outer = Raw(name=b"p/data/a", content=inner, method=0)
    hidden = Raw(name=b"p/data/c", method=0, header_at=30 + len(outer.name))
    return zip_of([outer, hidden])


def data_beyond_directory() -> bytes:
    raw = BagFiles().raw()
    return zip_of([*raw[:-1], replace(raw[-1], packed_size=len(raw[-1].content) + 5000)])


def header_in_directory() -> bytes:
    return zip_of([*BagFiles().raw(), Raw(name=b"p/data/c", absent=True)])


def bomb(megabytes: int) -> bytes:
    return bytes(megabytes * 1024 * 1024)


def lying_bomb() -> bytes:
    """Unpack to 300 MB behind a header that says 1,000 bytes."""
    content = bomb(300)
    raw = BagFiles().raw()
    raw[1] = replace(raw[1], content=content[:1000], packed=deflated(content))
    return zip_of(raw)


def many_entries(count: int) -> Callable[[], bytes]:
    return lambda: zip_of(
        Raw(name=f"p/data/{number}".encode(), method=0) for number in range(count)
    )
