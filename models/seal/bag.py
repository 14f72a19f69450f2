"""Building a signed bag (BagIt 1.0, RFC 8493) as one ZIP."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from models.seal import tags
from models.seal.archive import DEFAULT_LIMITS, ContainerLimits
from models.seal.container import DATA
from models.seal.keys import PrivateKeys
from models.seal.names import check_name, check_together
from models.seal.packing import PACKING, Packer, content_of
from models.seal.signature import pem_name, sign, signature_name
from models.seal.writing import write_whole
from models.vocabulary.canonical import digest_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class PayloadFile:
    """One file to pack; ``name`` is its path below data/, a Path is read when its turn comes."""

    name: str
    source: bytes | Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BagContent:
    """What to pack: the name of the one top folder, the files, and bag-info's elements.

    Payload-Oxum and Bagging-Date are added to the elements.
    """

    top: str
    payload: Sequence[PayloadFile]
    info: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltBag:
    """``digest`` names the content (SHA-256 of the tagmanifest), ``file_digest`` the file."""

    digest: Digest
    file_digest: Digest
    size: int


def build_bag(
    target: Path,
    content: BagContent,
    signers: Sequence[PrivateKeys],
    *,
    built_at: datetime,
    progress: Progress,
    limits: ContainerLimits = DEFAULT_LIMITS,
) -> BuiltBag:
    """Write the bag to ``target``, whole or not at all.

    The same content, signers and moment give the same bytes (with the same
    zlib). ``built_at`` is written as it is, without its zone. What
    ``open_bag`` would refuse is refused here with the same code; Trouble when
    a source cannot be read or the target not written; Cancelled.
    """
    if not signers:
        raise ValueError("a package has at least one signer")
    names = [DATA + file.name for file in content.payload]
    signatures = [
        name
        for signer in signers
        for name in (signature_name(signer.public.key_id), pem_name(signer.public.key_id))
    ]
    _check_names(
        content.top, [*names, *tags.LISTED_TAGS, tags.TAGMANIFEST_NAME, *signatures], limits
    )

    def write(stream: BinaryIO) -> BuiltBag:
        packer = Packer(stream, content.top, built_at, limits)
        try:
            tagmanifest = _pack(packer, content, built_at, progress)
            for signer in sorted(signers, key=lambda signer: signer.public.key_id):
                key_id = signer.public.key_id
                packer.add(signature_name(key_id), [sign(tagmanifest, signer)])
                packer.add(pem_name(key_id), [signer.public.signing_pem])
            file_digest, size = packer.finish()
        except zipfile.LargeZipFile as error:
            raise Refusal(RefusalCode.PACKAGE_TOO_LARGE, most=limits.file_bytes) from error
        finally:
            packer.let_go()
        return BuiltBag(digest=digest_of(tagmanifest), file_digest=file_digest, size=size)

    return write_whole(target, write)


def _pack(packer: Packer, content: BagContent, built_at: datetime, progress: Progress) -> bytes:
    """Pack payload and tag files; return the tagmanifest to be signed."""
    digests: dict[str, Digest] = {}
    total = 0
    for done, file in enumerate(content.payload, start=1):
        digests[DATA + file.name], size = packer.add(
            DATA + file.name, content_of(file.source, progress)
        )
        total += size
        progress.step(done, len(content.payload), PACKING)
    info = {
        **content.info,
        tags.DATE: built_at.date().isoformat(),
        tags.OXUM: tags.oxum(total, len(digests)),
    }
    texts = {
        tags.INFO_NAME: tags.format_info(info),
        tags.DECLARATION_NAME: tags.DECLARATION,
        tags.MANIFEST_NAME: tags.format_manifest(digests),
    }
    tagmanifest = tags.format_manifest({name: digest_of(text) for name, text in texts.items()})
    for name, text in [*texts.items(), (tags.TAGMANIFEST_NAME, tagmanifest)]:
        packer.add(name, [text])
    return tagmanifest


def _check_names(top: str, names: Sequence[str], limits: ContainerLimits) -> None:
    if "/" in top:
        raise ValueError("a package has one top folder")
    if not any(name.startswith(DATA) for name in names):
        raise Refusal(RefusalCode.BAG_PAYLOAD_MISSING, place=Place(path=DATA))
    if len(names) > limits.entries:
        raise Refusal(RefusalCode.PACKAGE_TOO_MANY_ENTRIES, found=len(names), most=limits.entries)
    paths = [f"{top}/{name}" for name in names]
    for path in paths:
        check_name(path)
    check_together(paths)
