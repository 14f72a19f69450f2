"""Read and check a package with nothing of Dabiao: a second reader, as the format is open.

    python docs/packages/read_package.py FILE.dbag [--schemas resources/schemas]

Needs Python 3.11 and ``cryptography``; with ``--schemas`` also ``jsonschema``. A sealed file
is opened with ``age -d -i IDENTITY -o FILE.dbag FILE.dbag.age`` first. Says what is inside as
one JSON object; a package that is not whole ends with one line and exit code 1.

It checks what anybody can check: bytes, digests, signatures, spelling, schema. Whose key
signed, a person settles by comparing the fingerprint; whether the content is true to a
standard, only a program that knows the standard.
"""

import argparse
import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

COMMENT = b"sha256="
MAIN = {
    "enrolment": "enrolment.json",
    "county-card": "county.json",
    "campaign": "campaign.json",
    "submission": "submission.json",
    "feedback": "feedback.json",
    "rollup": "rollup.json",
}
"""Kind of package -> the file below ``data/`` that says what it is about."""


class Fault(Exception):
    """The package is not as it should be."""


def read_package(path: Path, schemas: Path | None = None) -> dict[str, Any]:
    """Return label, digest, signers and content of a package; Fault where it is not whole."""
    check_comment(path)
    files = unzip(path)
    check_manifest(files, "manifest-sha256.txt", [n for n in files if n.startswith("data/")])
    check_manifest(
        files, "tagmanifest-sha256.txt", ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"]
    )
    label = dict(
        line.split(": ", 1) for line in files["bag-info.txt"].decode().splitlines() if line
    )
    signers = check_signatures(files)
    if label["Dabiao-Format"].split(".")[0] != "1":
        raise Fault("another major version of the format")
    kind = label["Dabiao-Kind"]
    raw = files[f"data/{MAIN[kind]}"]
    content = json.loads(raw)
    # RFC 8785: one content has one spelling. No package holds a fraction, so sorting is enough.
    spelled = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if spelled.encode() != raw:
        raise Fault("the JSON is not canonical")
    if schemas is not None:
        check_schema(content, schemas / f"{kind}-1.0.json")
    digest = hashlib.sha256(files["tagmanifest-sha256.txt"]).hexdigest()
    sizes = {name: len(data) for name, data in files.items() if name.startswith("data/")}
    return {"label": label, "digest": digest, "signers": signers, "files": sizes, "is": content}


def check_comment(path: Path) -> None:
    """The comment of the ZIP vouches for every byte before it."""
    data = path.read_bytes()
    length = len(COMMENT) + 64
    stated = COMMENT + hashlib.sha256(data[:-length]).hexdigest().encode()
    if data[-length:] != stated:
        raise Fault("the file was cut off or changed on its way")


def unzip(path: Path) -> dict[str, bytes]:
    """Return path below the one top folder -> bytes."""
    with zipfile.ZipFile(path) as archive:
        tops = {name.split("/", 1)[0] for name in archive.namelist()}
        if len(tops) != 1:
            raise Fault("not one top folder")
        return {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}


def check_manifest(files: dict[str, bytes], manifest: str, expected: list[str]) -> None:
    """Every file is listed once, every listed file is there and has its digest."""
    listed = {}
    for line in files[manifest].decode().splitlines():
        digest, name = line.split("  ", 1)
        listed[name] = digest
    if sorted(listed) != sorted(expected):
        raise Fault(f"{manifest} lists other files than there are")
    for name, digest in listed.items():
        if hashlib.sha256(files[name]).hexdigest() != digest:
            raise Fault(f"{name} is not what {manifest} says")


def check_signatures(files: dict[str, bytes]) -> list[str]:
    """Return the ids of the keys that signed the tagmanifest, each checked."""
    found = []
    for name in sorted(files):
        if not name.startswith("signatures/") or not name.endswith(".sig"):
            continue
        key_id = name.removeprefix("signatures/").removesuffix(".sig")
        key = load_pem_public_key(files[f"signatures/{key_id}.pem"])
        if not isinstance(key, Ed25519PublicKey):
            raise Fault(f"{key_id} is not an Ed25519 key")
        if hashlib.sha256(key.public_bytes_raw()).hexdigest()[:16] != key_id:
            raise Fault(f"{key_id} is not the name of its key")
        try:
            key.verify(files[name], files["tagmanifest-sha256.txt"])
        except InvalidSignature as error:
            raise Fault(f"the signature by {key_id} is over other bytes") from error
        found.append(key_id)
    if not found:
        raise Fault("nobody signed it")
    return found


def check_schema(content: object, schema: Path) -> None:
    """Hold the content to the JSON Schema of its kind."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - asked for only with --schemas

    found = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    for error in found.iter_errors(content):
        raise Fault(f"{error.json_path}: {error.message[:200]}")


def main() -> int:
    """Read one package and say what is inside."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--schemas", type=Path)
    given = parser.parse_args()
    try:
        told = read_package(given.file, given.schemas)
    except (Fault, KeyError, ValueError, zipfile.BadZipFile) as fault:
        print(f"{given.file.name}: {fault}", file=sys.stderr)
        return 1
    print(json.dumps(told, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
