"""The packs of a campaign: from bytes that a county signed to a pack that would compile here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import cast

import msgspec

from models.exchange.campaign import PackKind, PackPart, pack_file
from models.exchange.checks import disagrees
from models.exchange.contents import InstitutionKind
from models.exchange.outgoing import plain_text
from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.policy_compile import compile_policy
from models.standards.policy_text import policy_from_json, policy_to_json
from models.standards.text import from_json, to_json
from models.standards.versions import version_parts
from models.store.pack_rows import policy_row, standard_row
from models.store.records import PackRow
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPack:
    """A pack that was read through and compiles; ``document`` is its canonical JSON.

    ``institution_kinds``: those it is made for, by its own words; none for a policy.
    ``clauses``: how many it has, 0 for a policy.
    """

    row: PackRow
    document: bytes
    institution_kinds: tuple[str, ...]
    clauses: int


def issued_pack(kind: PackKind, document: bytes, name: str) -> IssuedPack:
    """Read a pack of a campaign; ``name`` is what a refusal calls it.

    Raises: Refusal CAMPAIGN_PACK_UNREADABLE for what is not the canonical JSON of
    such a pack; PACK_… with the file where it does not compile.
    """
    place = Place(file=name)
    try:
        found = _standard(document) if kind == "standard" else _policy(document)
        version_parts(found.row.version)
        return found
    except Refusal as refusal:
        at = Place(file=name, path=refusal.place.path)
        raise Refusal(refusal.code, place=at, rows=(), **refusal.params) from refusal
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise Refusal(RefusalCode.CAMPAIGN_PACK_UNREADABLE, place=place, pack=name) from error


def pack_part(pack: IssuedPack, institution_kinds: Collection[str]) -> PackPart:
    """Return how a campaign lists a pack, as the standard of these kinds of institution.

    What no campaign can say (an id no file name can hold) is refused when the
    campaign is checked against its schema.
    """
    row = pack.row
    return PackPart(
        kind=cast("PackKind", row.kind),
        id=row.pack_id,
        version=row.version,
        title=plain_text(row.title),
        digest=row.digest,
        size=len(pack.document),
        file=pack_file(row.pack_id, row.version),
        institution_kinds=tuple(cast("InstitutionKind", kind) for kind in institution_kinds),
    )


def usual_kinds(pack: IssuedPack, beside: Sequence[IssuedPack]) -> tuple[str, ...]:
    """Return whose standard a pack is among others: of those it is made for and no fuller one is.

    As a centre is begun with the fullest standard made for it.
    """
    return tuple(
        kind
        for kind in pack.institution_kinds
        if pack == max((one for one in beside if kind in one.institution_kinds), key=_fullness)
    )


def check_pack(part: PackPart, pack: IssuedPack, path: str) -> None:
    """Refuse a list that says other things than the pack itself.

    CAMPAIGN_PACK_DIFFERS for its id, version or digest, CONTENT_DISAGREES for the rest.
    """
    row = pack.row
    if (part.id, part.version, part.digest) != (row.pack_id, row.version, row.digest):
        raise Refusal(
            RefusalCode.CAMPAIGN_PACK_DIFFERS,
            place=Place(path=path),
            pack=f"{part.id} {part.version}",
        )
    if part.title != (title := plain_text(row.title)):
        raise disagrees(f"{path}.title", part.title, title)
    for kind in part.institution_kinds:
        if kind not in pack.institution_kinds:
            known = " ".join(pack.institution_kinds)
            raise disagrees(f"{path}.institution_kinds", kind, known)


def _fullness(pack: IssuedPack) -> int:
    return pack.clauses


def _standard(document: bytes) -> IssuedPack:
    text = from_json(document)
    _refuse_other_spelling(to_json(text), document)
    pack = compile_pack(text, MEASURES)
    return IssuedPack(
        row=standard_row(pack),
        document=document,
        institution_kinds=pack.institution_kinds,
        clauses=len(pack.clauses),
    )


def _policy(document: bytes) -> IssuedPack:
    text = policy_from_json(document)
    _refuse_other_spelling(policy_to_json(text), document)
    policy = compile_policy(text, MEASURES)
    return IssuedPack(
        row=policy_row(policy),
        document=document,
        institution_kinds=(),
        clauses=0,
    )


def _refuse_other_spelling(canonical: bytes, document: bytes) -> None:
    if canonical != document:
        raise ValueError("not canonical")
