"""Write the package by which a centre introduces itself to its county."""

from pathlib import Path
from typing import cast

from models.exchange.building import build_enrolment
from models.exchange.contents import InstitutionKind
from models.exchange.filenames import PACKAGE_ENDING, file_safe
from models.exchange.introductions import EnrolledPart, Enrolment, KeysPart
from models.exchange.json_text import decode, encode
from models.exchange.outgoing import plain_text
from models.exchange.snapshot import moment_text
from models.ledger.records import InstitutionProfile
from models.seal.keys import PrivateKeys
from models.seal.writing import read_back
from models.store.workspace import Workspace
from models.usecases.county.county_cards import EnrolmentCard
from models.usecases.packages.seat_keys import key_card
from models.usecases.people.people_cards import Deed
from models.usecases.people.permissions import allow, writing
from models.vocabulary.clock import Clock
from models.vocabulary.progress import Progress, Unwatched


def write_enrolment(
    workspace: Workspace,
    profile: InstitutionProfile,
    keys: PrivateKeys,
    clock: Clock,
    target_dir: Path,
    *,
    author: str = "",
    before: PrivateKeys | None = None,
    progress: Progress | None = None,
) -> EnrolmentCard:
    """Write the enrolment into ``target_dir``, read it back, and note it down.

    ``before``: the keys that went out of use for these; they vouch for the new ones, so
    that a county which knew them need not compare fingerprints. Raises: Refusal
    CONTENT_SCHEMA where the profile lacks what an enrolment needs (name, unified code,
    region, kind); Trouble as ``write_whole``.
    """
    allow(workspace, Deed.KEYS)
    enrolment = Enrolment(
        format="1.0",
        kind="enrolment",
        institution=EnrolledPart(
            uscc=profile.uscc,
            name=plain_text(profile.name),
            region=profile.region,
            kind=cast("InstitutionKind", profile.kind),
        ),
        keys=KeysPart(
            signing_key=keys.public.signing_raw.hex(), recipient=keys.public.age_recipient
        ),
        replaces=before.public.key_id if before else "",
        made_at=moment_text(clock.now()),
    )
    decode(encode(enrolment), Enrolment, "enrolment.json")
    target = (
        target_dir / f"{file_safe(profile.name)}-{'换密钥' if before else '登记'}{PACKAGE_ENDING}"
    )
    signers = (keys, before) if before else (keys,)
    built = build_enrolment(target, enrolment, signers, clock.now(), progress or Unwatched())
    read_back(target, built.file_digest)
    with writing(workspace, clock, author, Deed.KEYS) as write:
        write.note_down("enrolment.written", profile.uscc, keys.public.key_id)
    return EnrolmentCard(key=key_card(keys.public, profile.name), path=target)
