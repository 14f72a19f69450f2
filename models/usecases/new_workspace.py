"""Start a workspace as a centre: profile, passphrase, keys, packs, a first assessment."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from models.ledger.measures import MEASURES
from models.ledger.records import InstitutionProfile
from models.seal.keyfile import lock_keys
from models.seal.keys import PrivateKeys, make_keys
from models.seal.writing import write_whole
from models.standards.compile import compile_pack
from models.standards.pack import Pack
from models.standards.text import PackText, to_json
from models.store.pack_rows import standard_row
from models.store.workspace import create_workspace
from models.usecases.centre import Centre
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, PackId
from models.vocabulary.limits import PASSPHRASE_CHARACTERS


def create_centre(
    root: Path,
    profile: InstitutionProfile,
    passphrase: str,
    packs: Sequence[PackText],
    clock: Clock,
    *,
    pack_id: PackId | None = None,
    author: str = "",
    keys: PrivateKeys | None = None,
) -> Centre:
    """Make a centre's workspace and open it.

    ``pack_id``: the standard to assess against; by default the fullest one made
    for this kind of institution (a centre may also aim at the short list of a
    community hospital, but does not begin with it). ``keys``: given only by sample data.
    Raises: Refusal PASSPHRASE_TOO_SHORT, WORKSPACE_EXISTS, PACK_NOT_FOUND;
    Trouble where the folder cannot be written.
    """
    refuse_short(passphrase)
    compiled = [(text, compile_pack(text, MEASURES)) for text in packs]
    chosen = _choose([pack for _, pack in compiled], profile.kind, pack_id)
    workspace = create_workspace(root)
    try:
        locked = lock_keys(keys or make_keys(), passphrase)
        write_whole(workspace.folder.keys, lambda stream: stream.write(locked), private=True)
        with workspace.store.writing(clock, author, fixed=True) as write:
            write.assessments.put_workspace("centre", profile.name, profile.region)
            write.ledgers.put_profile(profile)
            for text, pack in compiled:
                write.packs.put(standard_row(pack), to_json(text))
            write.assessments.begin(
                AssessmentId(secrets.token_hex(16)), profile.year, chosen.id, chosen.digest
            )
            write.note_down("workspace.made", profile.uscc, f"centre {profile.year}")
        return Centre(workspace, clock, author, profile.year)
    except BaseException:
        workspace.close()
        raise


def refuse_short(passphrase: str) -> None:
    """Refuse a passphrase under eight characters: PASSPHRASE_TOO_SHORT."""
    if len(passphrase) < PASSPHRASE_CHARACTERS:
        raise Refusal(RefusalCode.PASSPHRASE_TOO_SHORT, least=PASSPHRASE_CHARACTERS)


def _choose(packs: Sequence[Pack], kind: str, wanted: PackId | None) -> Pack:
    fitting = [
        pack
        for pack in packs
        if pack.id == wanted or (wanted is None and kind in pack.institution_kinds)
    ]
    if not fitting:
        known = " ".join(pack.id for pack in packs)
        raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=wanted or kind, known=known)
    return max(fitting, key=lambda pack: len(pack.clauses))
