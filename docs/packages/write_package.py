"""Sign and pack a bag with nothing of Dabiao: a second writer, to show that the format is open.

    bagit.py --sha256 --source-organization "…" folder      (or make the bag any other way)
    python docs/packages/write_package.py folder OUT.dbag --key key.pem [--also old.pem]

``folder`` is a bag (RFC 8493) with SHA-256 manifests, whose ``data/`` holds the canonical JSON
of its kind and whose ``bag-info.txt`` holds the ``Dabiao-…`` elements; ``key.pem`` is an Ed25519
private key (``openssl genpkey -algorithm ed25519``). Needs Python 3.11 and ``cryptography``.
"""

import argparse
import hashlib
import sys
import zipfile
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

TAGS = ("bag-info.txt", "bagit.txt", "manifest-sha256.txt")
"""What the tagmanifest lists: every tag file but itself and the signatures over it."""
COMMENT = b"sha256="


def write_package(folder: Path, out: Path, keys: list[Ed25519PrivateKey]) -> None:
    """Write the signed package of the bag in ``folder`` to ``out``."""
    tagmanifest = "".join(
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in TAGS
    ).encode()
    data = sorted(path for path in (folder / "data").rglob("*") if path.is_file())
    entries = [(str(path.relative_to(folder).as_posix()), path.read_bytes()) for path in data]
    entries += [(name, (folder / name).read_bytes()) for name in TAGS]
    entries.append(("tagmanifest-sha256.txt", tagmanifest))
    for key in keys:
        public = key.public_key()
        key_id = hashlib.sha256(public.public_bytes_raw()).hexdigest()[:16]
        pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        entries.append((f"signatures/{key_id}.sig", key.sign(tagmanifest)))
        entries.append((f"signatures/{key_id}.pem", pem))
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(f"{folder.name}/{name}")
            # One spelling of an entry, so that two readers never see two files in one.
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            entry.compress_type = (
                zipfile.ZIP_DEFLATED if name.endswith(".json") else zipfile.ZIP_STORED
            )
            archive.writestr(entry, content)
        archive.comment = bytes(len(COMMENT) + 64)
    packed = out.read_bytes()[: -len(COMMENT) - 64]
    out.write_bytes(packed + COMMENT + hashlib.sha256(packed).hexdigest().encode())


def private_key(path: Path) -> Ed25519PrivateKey:
    """Return an Ed25519 private key; ValueError for any other."""
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{path.name} is not an Ed25519 key")
    return key


def main() -> int:
    """Pack one bag."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--also", type=Path, action="append", default=[])
    given = parser.parse_args()
    keys = [private_key(path) for path in (given.key, *given.also)]
    write_package(given.folder, given.out, keys)
    return 0


if __name__ == "__main__":
    sys.exit(main())
