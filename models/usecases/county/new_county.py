"""Start a workspace as a county: name, keys, salt, standards, and the county card."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from models.exchange.outgoing import plain_text
from models.exchange.snapshot import moment_text
from models.ledger.identity import region_fault
from models.ledger.measures import MEASURES
from models.seal.keyfile import lock_keys
from models.seal.keys import KeyRing, PrivateKeys, fingerprint, make_keys
from models.seal.writing import write_whole
from models.standards.compile import compile_pack
from models.standards.text import PackText, to_json
from models.store.county_rows import COUNTY
from models.store.pack_rows import standard_row
from models.store.records import EnrolledRow
from models.store.workspace import create_workspace
from models.usecases.county.county import ROLE, County
from models.usecases.packages.county_card import county_card_file, write_county_card
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import InstitutionId

_SALT_BYTES = 32


def create_county(
    root: Path,
    name: str,
    region: str,
    passphrase: str,
    clock: Clock,
    *,
    packs: Sequence[PackText],
    author: str = "",
    keys: PrivateKeys | None = None,
) -> County:
    """Make a county's workspace, write its card into ``packages/``, and open it.

    ``packs``: the standards submissions may be made against. ``keys``: given only
    by sample data. Raises: Refusal PROFILE_FIELD_MISSING, REGION_FORM,
    REGION_UNKNOWN, PASSPHRASE_TOO_SHORT, WORKSPACE_EXISTS; Trouble.
    """
    shown_name = plain_text(name)
    if not shown_name:
        raise Refusal(RefusalCode.PROFILE_FIELD_MISSING, field="name")
    if (fault := region_fault(region)) is not None:
        raise Refusal(fault, region=region)
    compiled = [(compile_pack(text, MEASURES), to_json(text)) for text in packs]
    own = keys or make_keys()
    locked = lock_keys(own, passphrase)
    salt = secrets.token_hex(_SALT_BYTES)
    workspace = create_workspace(root)
    try:
        write_whole(workspace.folder.keys, lambda stream: stream.write(locked), private=True)
        with workspace.store.writing(clock, author, fixed=True) as write:
            write.assessments.put_workspace(ROLE, shown_name, region)
            for pack, document in compiled:
                write.packs.put(standard_row(pack), document)
            write.keys.put_county(_own_row(shown_name, region, own, salt, clock))
            write.note_down("workspace.made", region, ROLE)
        with workspace.store.reading() as read:
            write_county_card(workspace.folder, read, KeyRing(current=own), clock)
        return County(workspace, clock, author)
    except BaseException:
        workspace.close()
        raise


def county_card_path(county: County) -> Path:
    """Return where the county card lies that centres are given."""
    return county_card_file(county.workspace.folder, county.name)


def _own_row(name: str, region: str, keys: PrivateKeys, salt: str, clock: Clock) -> EnrolledRow:
    public = keys.public
    return EnrolledRow(
        key_id=public.key_id,
        uscc=InstitutionId(""),
        name=name,
        region=region,
        kind=COUNTY,
        public_key=public.signing_raw,
        recipient=public.age_recipient,
        fingerprint=fingerprint(public),
        state="active",
        enrolled_at=moment_text(clock.now()),
        token_salt=salt,
    )
