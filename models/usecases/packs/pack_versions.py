"""Which packs a workspace has, and storing another version beside them.

A stored version is never altered: assessments and packages name its digest.
"""

import json
from pathlib import Path
from typing import TypeAlias

import msgspec

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.policy_compile import compile_policy
from models.standards.policy_text import PolicyText, policy_from_json, policy_to_json
from models.standards.text import PackText, from_json, to_json
from models.standards.versions import version_parts
from models.store.pack_rows import STANDARD, policy_row, standard_row
from models.store.records import PackRow
from models.store.unit import Reader, Writer
from models.store.workspace import Workspace
from models.usecases.named_files import read_file
from models.usecases.packs.pack_cards import PackCard, PackUse, StoredCard
from models.usecases.people.people_cards import Deed
from models.usecases.people.permissions import writing
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.limits import PACK_DOCUMENT_BYTES

DIGEST_DIGITS = 8
"""So many digits of a digest are enough to name a pack."""
_DIGITS = 15
"""Integers of so many digits stay below 2^53."""
AnyPack: TypeAlias = PackText | PolicyText
"""A standard or a policy as it is written down."""


def stored_packs(workspace: Workspace) -> tuple[PackCard, ...]:
    """Return every stored version: by kind and id, rising versions. Compiles nothing."""
    with workspace.store.reading() as read:
        return _cards(read)


def add_pack(workspace: Workspace, file: Path, clock: Clock, *, author: str = "") -> StoredCard:
    """Read a pack's JSON and store it as a version of its own.

    Raises: as ``read_pack_file`` and ``store_pack``; nothing is stored then.
    """
    return add_pack_text(workspace, read_pack_file(file), clock, author=author)


def add_pack_text(
    workspace: Workspace, text: AnyPack, clock: Clock, *, author: str = ""
) -> StoredCard:
    """Store what was read as a version of its own. Raises: as ``store_pack``."""
    with writing(workspace, clock, author, Deed.PACKS, fixed=True) as write:
        digest, new = store_pack(write, text)
        card = next(card for card in _cards(write) if card.digest == digest)
    return StoredCard(pack=card, new=new)


def read_pack_file(file: Path) -> AnyPack:
    """Read a file of a pack's JSON, by whomever it was written.

    Raises: Refusal PACK_TOO_LARGE, PACK_NOT_TEXT, PACK_SCHEMA; Trouble.
    """
    return read_pack_json(read_file(file, most=PACK_DOCUMENT_BYTES), file=file.name)


def read_standard_file(file: Path) -> PackText:
    """Read a file that holds a standard. Raises: as ``read_pack_file``."""
    text = read_pack_file(file)
    if not isinstance(text, PackText):
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(file=file.name), what="policy")
    return text


def find_stored(workspace: Workspace, name: str) -> Digest:
    """Return the stored standard called ``id`` (the newest), ``id@version``, or by its digest.

    Raises: Refusal PACK_NOT_FOUND with what there is.
    """
    cards = [card for card in stored_packs(workspace) if card.kind == STANDARD]
    for card in reversed(cards):
        called = {card.id, f"{card.id}@{card.version}"}
        if name in called or (len(name) >= DIGEST_DIGITS and card.digest.startswith(name)):
            return card.digest
    known = " ".join(f"{card.id}@{card.version}" for card in cards)
    raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=name, known=known)


def read_pack_json(data: bytes, *, file: str = "") -> AnyPack:
    """Read a pack's JSON in any spelling; a key given twice is refused.

    Raises: Refusal PACK_TOO_LARGE, PACK_NOT_TEXT (not UTF-8 or not JSON),
    PACK_SCHEMA with the path of the field.
    """
    place = Place(file=file)
    if len(data) > PACK_DOCUMENT_BYTES:
        raise Refusal(
            RefusalCode.PACK_TOO_LARGE, place=place, bytes=len(data), most=PACK_DOCUMENT_BYTES
        )
    keys = _Keys()
    try:
        json.loads(
            data.decode("utf-8"),
            object_pairs_hook=keys.look,
            parse_int=_small_number,
            parse_float=_small_number,
            parse_constant=_small_number,
        )
        return policy_from_json(data) if "choices" in keys.outermost else from_json(data)
    except UnicodeDecodeError as exc:
        raise Refusal(RefusalCode.PACK_NOT_TEXT, place=place, at=exc.start) from exc
    except json.JSONDecodeError as exc:
        raise Refusal(RefusalCode.PACK_NOT_TEXT, place=place, at=exc.pos) from exc
    except msgspec.ValidationError as exc:
        what, _, path = str(exc).partition(" - at ")
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(file=file, path=path.strip("`")), what=what
        ) from exc
    except (ValueError, RecursionError) as exc:
        what = "too deep" if isinstance(exc, RecursionError) else str(exc)[:80]
        raise Refusal(RefusalCode.PACK_SCHEMA, place=place, what=what) from exc


def store_pack(write: Writer, text: AnyPack) -> tuple[Digest, bool]:
    """Store a version in the caller's unit of work; return its digest, and whether it is new.

    The very same version again is no change. Raises: Refusal as ``compile_pack`` and
    ``compile_policy``; PACK_BAD_VERSION; PACK_VERSION_TAKEN where id and version
    stand for other content.
    """
    try:
        if isinstance(text, PackText):
            row = standard_row(compile_pack(text, MEASURES))
        else:
            row = policy_row(compile_policy(text, MEASURES))
    except RecursionError as exc:
        raise Refusal(RefusalCode.PACK_SCHEMA, what="too deep") from exc
    return row.digest, store_version(write, row, document_of(text))


def store_version(write: Writer, row: PackRow, document: bytes) -> bool:
    """Store what was compiled, unless it is here already; return whether it is new.

    Raises: Refusal PACK_BAD_VERSION, PACK_VERSION_TAKEN.
    """
    parts = version_parts(row.version)
    for known in write.packs.versions(row.pack_id):
        if known.digest == row.digest:
            return False
        if version_parts(known.version) == parts or known.kind != row.kind:
            raise Refusal(
                RefusalCode.PACK_VERSION_TAKEN,
                pack=row.pack_id,
                version=row.version,
                newest=max(
                    (one.version for one in write.packs.versions(row.pack_id)), key=version_parts
                ),
            )
    write.packs.put(row, document)
    write.note_down("pack.stored", row.pack_id, f"{row.version} {row.digest}")
    return True


def document_of(text: AnyPack) -> bytes:
    """Return the canonical JSON that is stored and digested."""
    return to_json(text) if isinstance(text, PackText) else policy_to_json(text)


def _small_number(text: str) -> None:
    """Refuse a number that has no canonical spelling; exact amounts are written as text."""
    if not text.removeprefix("-").isdigit() or len(text) > _DIGITS:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, value=text[:40])


class _Keys:
    """Looks at every object of a JSON text and keeps the keys of the last, the outermost."""

    def __init__(self) -> None:
        self.outermost: frozenset[str] = frozenset()

    def look(self, pairs: list[tuple[str, object]]) -> None:
        """Refuse an object with a key given twice."""
        self.outermost = frozenset(key for key, _ in pairs)
        if len(self.outermost) != len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise Refusal(RefusalCode.PACK_SCHEMA, what=f"{twice[:40]} ×2")


def _cards(read: Reader) -> tuple[PackCard, ...]:
    users = read.packs.users()
    rows = sorted(
        read.packs.all(), key=lambda row: (row.kind, row.pack_id, version_parts(row.version))
    )
    newest = {row.pack_id: row.digest for row in rows}
    return tuple(
        PackCard(
            id=row.pack_id,
            version=row.version,
            digest=row.digest,
            kind=row.kind,
            title=row.title,
            edition=row.edition,
            stored_at=row.stored_at,
            newest=newest[row.pack_id] == row.digest,
            used_by=tuple(
                PackUse(
                    assessment_id=one.assessment_id,
                    year=one.year,
                    revision=one.revision,
                    state=one.state,
                )
                for one in users.get(row.digest, ())
            ),
        )
        for row in rows
    )
