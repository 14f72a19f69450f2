"""What can be done to a package of any kind: the same lies, each told of every kind."""

import json
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Literal, TypeAlias

import pyrage

from models.seal.keys import PrivateKeys
from models.seal.signature import pem_name, sign, signature_name
from models.vocabulary.canonical import canonical
from models.vocabulary.codes import RefusalCode
from models.vocabulary.limits import (
    CAMPAIGN_BYTES,
    FEEDBACK_BYTES,
    INTRODUCTION_BYTES,
    ROLLUP_BYTES,
    SUBMISSION_BYTES,
)
from tests.exchange_world import Forgery
from tests.hostile_ground import DOOR_OF, MAIN_FILE, Door, Ground, Kind
from tests.hostile_packages import (
    End,
    Raw,
    bomb,
    flipped,
    foreign_zip,
    repaired,
    signed,
    zip_of,
)
from tests.hostile_submissions import STRANGER

Family: TypeAlias = Literal[
    "container",
    "names",
    "manifests",
    "signatures",
    "keys",
    "replay",
    "forks",
    "json",
    "sizes",
    "age",
    "labels",
    "semantics",
]
Make: TypeAlias = Callable[[Ground], bytes]
R = RefusalCode


@dataclass(frozen=True, kw_only=True)
class Attack:
    """One package made wrong: what it is, where it is handed in, how it is refused.

    ``place``: part of the refusal's path. ``settled``: tried where the genuine packages
    were taken in before. ``grown_to``: the file is lengthened to so many bytes, of
    which only the first are on the disk.
    """

    what: str
    family: Family
    kind: Kind
    door: Door
    code: RefusalCode
    make: Make
    place: str = ""
    settled: bool = False
    grown_to: int = 0

    @property
    def name(self) -> str:
        return f"{self.family}: {self.what} ({self.kind} at {self.door})"


Told: TypeAlias = Mapping[str, tuple[RefusalCode, Make]]


def _attacks(family: Family, kind: Kind, told: Told) -> list[Attack]:
    return [
        Attack(what=what, family=family, kind=kind, door=DOOR_OF[kind], code=code, make=make)
        for what, (code, make) in told.items()
    ]


# the container


def _container(kind: Kind) -> Told:
    def data(ground: Ground) -> bytes:
        return ground.genuine[kind].read_bytes()

    def later(ground: Ground) -> bytes:
        whole = data(ground)
        return whole[: len(whole) * 2 // 3]

    return {
        "a byte changed on the way": (
            R.PACKAGE_DAMAGED, lambda ground: flipped(data(ground), len(data(ground)) // 2)),
        "cut off on the way": (R.PACKAGE_TRUNCATED, later),
        "a line end added": (R.PACKAGE_TRAILING_BYTES, lambda ground: data(ground) + b"\r\n"),
        "packed again by another program": (
            R.PACKAGE_FOREIGN_ZIP, lambda ground: foreign_zip(ground.layers(kind))),
        "a program before it": (
            R.PACKAGE_LEADING_BYTES,
            lambda ground: zip_of(ground.layers(kind).raw(), End(lead=b"MZ" + bytes(30)))),
        "bytes between directory and end": (
            R.PACKAGE_DIRECTORY_MALFORMED,
            lambda ground: zip_of(ground.layers(kind).raw(), End(before_end=b"hidden"))),
        "two entries for one content": (R.PACKAGE_ENTRIES_OVERLAP, _shared_entry(kind)),
        "one bit of a stream, checksum repaired": (R.PACKAGE_STREAM_DAMAGED, _bad_stream(kind)),
    }  # fmt: skip


def _shared_entry(kind: Kind) -> Make:
    def make(ground: Ground) -> bytes:
        raw = ground.layers(kind).raw()
        return zip_of([raw[0], replace(raw[0], name=b"p/data/copy", header_at=0), *raw[1:]])

    return make


def _bad_stream(kind: Kind) -> Make:
    """Set the first block of the first stream to the one type that deflate does not have."""

    def make(ground: Ground) -> bytes:
        data = bytearray(ground.genuine[kind].read_bytes())
        name_length, extra = struct.unpack_from("<2H", data, 26)
        data[30 + name_length + extra] |= 0b110
        return repaired(bytes(data))

    return make


# names


def _names(kind: Kind) -> Told:
    def with_name(name: str) -> Make:
        return lambda ground: zip_of(
            [*ground.layers(kind).raw(), Raw(name=name.encode(), content=b"x")]
        )

    return {
        "a way up": (R.PACKAGE_NAME_TRAVERSAL, with_name("p/data/../../../outside")),
        "the name of a device": (R.PACKAGE_NAME_DEVICE, with_name("p/data/prn.json")),
        "a way Windows understands": (R.PACKAGE_NAME_BACKSLASH, with_name("p/data\\..\\outside")),
        "a type turned round": (R.PACKAGE_NAME_CONTROL, with_name("p/data/\u202efdp.exe")),
        "the same name in capitals": (
            R.PACKAGE_NAME_CASE_COLLIDES, with_name(f"p/data/{MAIN_FILE[kind].upper()}")),
        "a second top folder": (R.PACKAGE_MANY_TOPS, with_name("q/data/x")),
    }  # fmt: skip


# manifests


def _manifests(kind: Kind) -> Told:
    main = f"data/{MAIN_FILE[kind]}"

    def extra(name: str, content: bytes) -> Make:
        return lambda ground: replace(ground.layers(kind), extra={name: content}).zip()

    def dropped(ground: Ground) -> bytes:
        return replace(ground.layers(kind), drop=frozenset([main])).zip()

    def swapped(ground: Ground) -> bytes:
        changed = ground.main(kind).replace(b'"kind":"', b'"kind": "', 1)
        return replace(ground.layers(kind), extra={main: changed}).zip()

    def relabelled(ground: Ground) -> bytes:
        layers = ground.layers(kind)
        info = layers.tags["bag-info.txt"].replace(b"Dabiao-Kind", b"Dabiao-King")
        return replace(layers, extra={"bag-info.txt": info}).zip()

    return {
        "content exchanged under its digest": (R.BAG_DIGEST_DIFFERS, swapped),
        "label exchanged under its digest": (R.BAG_TAG_DIGEST_DIFFERS, relabelled),
        "a file nobody lists": (R.BAG_FILE_UNLISTED, extra("data/stowaway.exe", b"MZ")),
        "a listed file left out": (R.BAG_FILE_MISSING if _has_more(kind) else R.BAG_PAYLOAD_MISSING,
                                   dropped),
        "a file beside the payload": (R.BAG_FILE_UNEXPECTED, extra("autorun.inf", b"[autorun]")),
        "content to be fetched": (
            R.BAG_FETCH_REFUSED, extra("fetch.txt", b"https://example.org/x 1 data/x\n")),
    }  # fmt: skip


def _has_more(kind: Kind) -> bool:
    return kind in {"campaign", "submission"}


# signatures


STRANGERS_CODE: Mapping[Kind, RefusalCode] = {
    "enrolment": R.SIGNATURE_MISSING,
    "rotation": R.SIGNATURE_MISSING,
    "feedback": R.FEEDBACK_SIGNER_OTHER,
    "rollup": R.SIGNATURE_MISSING,
    "county-card": R.SIGNATURE_MISSING,
    "campaign": R.CAMPAIGN_SIGNER_OTHER,
    "submission": R.SIGNER_UNKNOWN,
}


def _signatures(kind: Kind) -> Told:
    def with_signatures(files: Callable[[bytes, PrivateKeys], Mapping[str, bytes]]) -> Make:
        def make(ground: Ground) -> bytes:
            layers = ground.layers(kind)
            signed_text = layers.files()["tagmanifest-sha256.txt"]
            return replace(layers, signatures=files(signed_text, layers.signers[0])).zip()

        return make

    def under_old_signature(ground: Ground) -> bytes:
        layers = ground.layers(kind)
        old = signed(layers.files()["tagmanifest-sha256.txt"], *layers.signers)
        main = f"data/{MAIN_FILE[kind]}"
        changed = {**layers.payload, main: layers.payload[main] + b"\n"}
        size = sum(map(len, changed.values()))
        info = layers.tags["bag-info.txt"].replace(
            f"Payload-Oxum: {size - 1}.".encode(), f"Payload-Oxum: {size}.".encode()
        )
        return replace(layers, payload=changed, tags={"bag-info.txt": info}, signatures=old).zip()

    def strangers_key(text: bytes, signer: PrivateKeys) -> Mapping[str, bytes]:
        pem = pem_name(signer.public.key_id)
        return {**signed(text, signer), pem: STRANGER.public.signing_pem}

    return {
        "nobody's": (R.SIGNATURE_MISSING, with_signatures(lambda _text, _signer: {})),
        "a stranger's": (
            STRANGERS_CODE[kind], with_signatures(lambda text, _signer: signed(text, STRANGER))),
        "content changed, listed, and the old signature kept": (
            R.SIGNATURE_WRONG, under_old_signature),
        "a stranger's under our name": (
            R.SIGNATURE_WRONG,
            with_signatures(lambda text, signer: {
                **signed(text, signer), signature_name(signer.public.key_id): sign(text, STRANGER)
            })),
        "another key under our name": (R.SIGNATURE_KEY_OTHER, with_signatures(strangers_key)),
        "a file more": (
            R.SIGNATURE_FILE_NAME,
            with_signatures(lambda text, signer: {
                **signed(text, signer), "signatures/readme.txt": b"x"
            })),
        "the key left out": (
            R.SIGNATURE_KEY_MISSING,
            with_signatures(lambda text, signer: {
                signature_name(signer.public.key_id): sign(text, signer)
            })),
    }  # fmt: skip


# JSON


def _json(kind: Kind) -> Told:
    def raw(change: Callable[[bytes], bytes]) -> Make:
        return lambda ground: ground.forge(kind, Forgery(raw=change))

    def kind_first(data: bytes) -> bytes:
        inside = json.loads(data)["kind"]
        return f'{{"kind":"{inside}",'.encode() + data[1:]

    def edit(change: Callable[[dict[str, object]], object]) -> Make:
        def changed(data: bytes) -> bytes:
            tree = json.loads(data)
            change(tree)
            return canonical(tree)

        return raw(changed)

    def decomposed(data: bytes) -> bytes:
        return data.replace("县".encode(), "e\u0301".encode()).replace(
            "院".encode(), "e\u0301".encode()
        )

    not_json, schema = R.CONTENT_NOT_JSON, R.CONTENT_SCHEMA
    return {
        "key given twice": (
            not_json, raw(kind_first)),
        "byte order mark": (not_json, raw(lambda data: b"\xef\xbb\xbf" + data)),
        "text in GBK": (not_json, raw(lambda data: data.decode().encode("gbk", "replace"))),
        "text not in NFC": (not_json, raw(decomposed)),
        "a line end after it": (not_json, raw(lambda data: data + b"\n")),
        "indented": (
            not_json,
            raw(lambda data: json.dumps(json.loads(data), indent=1).encode())),
        "escaped letters": (not_json, raw(lambda data: data.replace(b"kind", b"\\u006bind", 1))),
        "half of it": (not_json, raw(lambda data: data[: len(data) // 2])),
        "nothing": (not_json, raw(lambda _: b"")),
        "nested without end": (schema, raw(lambda _: b"[" * 50_000)),
        "nested inside an unknown field": (
            schema, raw(lambda data: b'{"a":' + b"[" * 50_000 + data[1:])),
        "not a number": (not_json, raw(lambda data: data.replace(b'"1.0"', b"NaN", 1))),
        "a list": (schema, raw(lambda data: b"[" + data + b"]")),
        "a word": (schema, raw(lambda _: b'"package"')),
        "nothing by name": (schema, raw(lambda _: b"null")),
        "unknown field": (schema, edit(lambda tree: tree.update(zzz=1))),
        "field left out": (schema, edit(lambda tree: tree.pop("format"))),
        "another format inside": (schema, edit(lambda tree: tree.update(format="2.0"))),
        "another kind inside": (schema, edit(lambda tree: tree.update(kind="virus"))),
        "number for a word": (schema, edit(lambda tree: tree.update(kind=7))),
    }  # fmt: skip


# labels


def _labels(kind: Kind) -> Told:
    def label(**info: str | None) -> Make:
        said = {name.replace("_", "-"): value for name, value in info.items()}
        return lambda ground: ground.forge(kind, Forgery(info=said))

    return {
        "no kind": (R.KIND_WRONG, label(Dabiao_Kind=None)),
        "unknown kind": (R.KIND_WRONG, label(Dabiao_Kind="virus")),
        "no format": (R.FORMAT_VERSION, label(Dabiao_Format=None)),
        "a later format": (R.FORMAT_VERSION, label(Dabiao_Format="2.0")),
        "a format before the first": (R.FORMAT_VERSION, label(Dabiao_Format="0.9")),
        "a format with more to it": (R.FORMAT_VERSION, label(Dabiao_Format="1.0.0")),
        "another subject": (R.CONTENT_DISAGREES, label(Dabiao_Subject="X")),
        "no subject": (R.CONTENT_DISAGREES, label(Dabiao_Subject=None)),
        "a revision it does not have": (R.CONTENT_DISAGREES, label(Dabiao_Revision="77")),
        "an assessment it does not have": (R.CONTENT_DISAGREES, label(Dabiao_Assessment="zz")),
        "a past it does not have": (R.CONTENT_DISAGREES, label(Dabiao_Previous="0" * 64)),
    }


# sizes

MOST: Mapping[Kind, int] = {
    "enrolment": INTRODUCTION_BYTES,
    "rotation": INTRODUCTION_BYTES,
    "feedback": FEEDBACK_BYTES,
    "rollup": ROLLUP_BYTES,
    "county-card": INTRODUCTION_BYTES,
    "campaign": CAMPAIGN_BYTES,
    "submission": SUBMISSION_BYTES,
}
_NOISE = Random(1).randbytes(64 * 1024)


def _sizes(kind: Kind) -> Told:
    main = f"data/{MAIN_FILE[kind]}"

    def replaced(content: Callable[[], bytes], **lies: Any) -> Make:
        def make(ground: Ground) -> bytes:
            layers = ground.layers(kind)
            payload = {**layers.payload, main: content()}
            info = "".join(
                line if not line.startswith("Payload-Oxum") else _oxum(payload)
                for line in layers.tags["bag-info.txt"].decode().splitlines(keepends=True)
            )
            changed = replace(layers, payload=payload, tags={"bag-info.txt": info.encode()})
            return zip_of(
                [
                    replace(one, **lies) if one.name.decode().endswith(main) else one
                    for one in changed.raw()
                ]
            )

        return make

    def noise() -> bytes:
        return (_NOISE * (MOST[kind] // len(_NOISE) + 1))[: MOST[kind] + 1]

    def crowd(ground: Ground) -> bytes:
        raw = ground.layers(kind).raw()
        return zip_of([*raw, *(Raw(name=f"p/data/{at}".encode(), method=0) for at in range(5_001))])

    return {
        "a bomb in its place": (R.PACKAGE_EXPANDS, replaced(lambda: bomb(4))),
        "one byte more than a reader holds": (R.PACKAGE_TOO_LARGE, replaced(noise, method=0)),
        "a size that lies": (R.PACKAGE_SIZE_LIES, replaced(lambda: _NOISE, size=100)),
        "more files than a package has": (R.PACKAGE_TOO_MANY_ENTRIES, crowd),
    }


def _oxum(payload: Mapping[str, bytes]) -> str:
    return f"Payload-Oxum: {sum(map(len, payload.values()))}.{len(payload)}\n"


# sealing

_MAGIC = b"age-encryption.org/v1\n"
_OPENS: Mapping[str, RefusalCode] = {
    "others": R.SEALED_FOR_OTHERS,
    "damaged": R.SEALED_DAMAGED,
    "inside": R.PACKAGE_NOT_ZIP,
}
_ASKS_FOR_KEY = dict.fromkeys(_OPENS, R.SEALED_NEEDS_KEY)
_AGE_CODES: Mapping[Door, Mapping[str, RefusalCode]] = {
    # Sealed to nobody: whoever seals one nevertheless is asked for it plain.
    "enrol": _ASKS_FOR_KEY,
    "rotate": _ASKS_FOR_KEY,
    "announce": _ASKS_FOR_KEY,
    "know": dict.fromkeys(_OPENS, R.PACKAGE_NOT_ZIP),
    "import": _OPENS,
    "answer": _OPENS,
    "hand-up": _OPENS,
}


def _sealed(data: bytes, *recipients: str) -> bytes:
    return bytes(
        pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(one) for one in recipients])
    )


def _age(kind: Kind) -> Told:
    codes = _AGE_CODES[DOOR_OF[kind]]

    def reader(ground: Ground) -> str:
        keys = ground.world.keys if kind == "feedback" else ground.county_keys
        return keys.public.age_recipient

    def sealed(ground: Ground) -> bytes:
        return _sealed(ground.genuine[kind].read_bytes(), reader(ground))

    def twice(ground: Ground) -> bytes:
        return _sealed(sealed(ground), reader(ground))

    def by_passphrase(_ground: Ground) -> bytes:
        stanza = (
            b"-> scrypt Jw7Bvv4qzdgJBSiS9DdGmA 30\n" + b"c2FsdHNhbHRzYWx0c2FsdHNhbHQ" + b"A" * 16
        )
        return _MAGIC + stanza + b"\n--- " + b"A" * 43 + b"\n" + bytes(100)

    def endless(_ground: Ground) -> bytes:
        stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
        return _MAGIC + stanza * 2_000 + b"--- " + b"A" * 43 + b"\n"

    def point_of_no_order(_ground: Ground) -> bytes:
        stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
        return _MAGIC + stanza + b"--- " + b"A" * 43 + b"\n" + bytes(100)

    return {
        "for somebody else": (
            codes["others"],
            lambda ground: _sealed(
                ground.genuine[kind].read_bytes(), STRANGER.public.age_recipient
            )),
        "by a passphrase that costs a gigabyte": (codes["others"], by_passphrase),
        "a last byte changed": (
            codes["damaged"],
            lambda ground: flipped(sealed(ground), -1)),
        "cut in its second piece": (
            codes["damaged"], lambda ground: sealed(ground)[:-20]),
        "a header without end": (codes["damaged"], endless),
        "a point that multiplies to nothing": (codes["damaged"], point_of_no_order),
        "sealed twice": (codes["inside"], twice),
        "nothing sealed but zeros": (
            codes["inside"],
            lambda ground: _sealed(bytes(5_000), reader(ground))),
        "in letters": (
            R.PACKAGE_NOT_ZIP,
            lambda ground: b"-----BEGIN AGE ENCRYPTED FILE-----\n" + sealed(ground)),
    }  # fmt: skip


def usual(kind: Kind) -> list[Attack]:
    """Return what can be done to a package of any kind, done to this one."""
    return [
        *_attacks("container", kind, _container(kind)),
        *_attacks("names", kind, _names(kind)),
        *_attacks("manifests", kind, _manifests(kind)),
        *_attacks("signatures", kind, _signatures(kind)),
        *_attacks("json", kind, _json(kind)),
        *_attacks("labels", kind, _labels(kind)),
        *_attacks("sizes", kind, _sizes(kind)),
        *_attacks("age", kind, _age(kind)),
    ]
