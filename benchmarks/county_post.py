"""Many genuine packages at a county's door: one centre's submission, told by as many institutions.

The content is the same but for who tells it: every institution has its own code,
name, keys and assessment, every package is built and signed by the program's own
builder, and the county has enrolled every key. The files of evidence are small.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

import msgspec

from benchmarks.sized_centre import CLOCK, PASSPHRASE, Size, make_centre, township_pack
from models.exchange.building import Packing, build_submission
from models.exchange.contents import Submission
from models.exchange.filenames import PACKAGE_ENDING, submission_name
from models.exchange.json_text import encode
from models.exchange.reading import read_submission
from models.exchange.snapshot import moment_text
from models.seal.container import open_bag
from models.seal.keys import PrivateKeys, fingerprint, make_keys
from models.store.records import EnrolledRow
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.county.county import County
from models.usecases.county.new_county import county_card_path, create_county
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.finalise import finalise
from models.usecases.packages.know_county import know_county
from models.usecases.sample.numbers import COUNTY_NAME, REGION, credit_code
from models.vocabulary.canonical import digest_of
from models.vocabulary.ids import Digest, InstitutionId
from models.vocabulary.progress import Unwatched

_EVIDENCE_BYTES = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One finalised submission, and the files behind it by their digest."""

    submission: Submission
    evidence: Mapping[Digest, Path]


def make_county(folder: Path, clauses: int) -> County:
    """Make a county that knows the standard of that size; the caller closes it."""
    packs = [township_pack(clauses)]
    return create_county(folder, COUNTY_NAME, REGION, PASSPHRASE, CLOCK, packs=packs)


def tell(county: County, folder: Path, size: Size, files: int) -> Told:
    """Return what a centre of this size, with so many files of evidence, would submit."""
    with closing(make_centre(folder / "centre", size)) as centre:
        know_county(centre, county_card_path(county), county.key().fingerprint)
        _attach(centre, folder, files)
        accept_checks(centre, [item for item in read_checks(centre).items if item.waits], "核实过")
        finalise(centre)
        card = export_submission(centre, folder, PASSPHRASE, b"", CLOCK, Unwatched(), sealed=False)
        submission = read_submission(open_bag(card.path, Unwatched()))
        kept = centre.workspace.folder.evidence
        digests = {Digest(part.digest) for part in submission.content.evidence}
        evidence = {digest: kept.path(digest) for digest in digests}
    return Told(submission=submission, evidence=evidence)


def send(county: County, told: Told, folder: Path, numbers: range) -> None:
    """Enrol one institution for each number and put its package into ``folder``."""
    folder.mkdir(parents=True)
    rows = [_send_one(told, folder, number) for number in numbers]
    with county.workspace.store.writing(CLOCK, "", fixed=True) as write:
        for row in rows:
            write.county.enrol(row)


def _send_one(told: Told, folder: Path, number: int) -> EnrolledRow:
    keys = make_keys()
    uscc, name = credit_code(number), f"{COUNTY_NAME}第{number:05d}卫生院"
    packing = Packing(
        submission=_as_told_by(told.submission, uscc, name, keys),
        evidence=told.evidence,
        report=b"",
    )
    stated = packing.submission.content.assessment
    build_submission(
        folder / f"{submission_name(name, stated.year, stated.revision)}{PACKAGE_ENDING}",
        packing,
        keys,
        built_at=datetime.fromisoformat(stated.finalised_at),
        progress=Unwatched(),
    )
    return EnrolledRow(
        key_id=keys.public.key_id,
        uscc=uscc,
        name=name,
        region=REGION,
        kind=packing.submission.content.institution.kind,
        public_key=keys.public.signing_raw,
        recipient=keys.public.age_recipient,
        fingerprint=fingerprint(keys.public),
        state="active",
        enrolled_at=moment_text(CLOCK.now()),
    )


def _as_told_by(
    submission: Submission, uscc: InstitutionId, name: str, keys: PrivateKeys
) -> Submission:
    content = submission.content
    content = msgspec.structs.replace(
        content,
        institution=msgspec.structs.replace(content.institution, uscc=uscc, name=name),
        assessment=msgspec.structs.replace(
            content.assessment, id=f"{uscc}-{content.assessment.id}"
        ),
    )
    package = msgspec.structs.replace(
        submission.package,
        content_digest=digest_of(encode(content)),
        recipient=keys.public.age_recipient,
    )
    return msgspec.structs.replace(submission, content=content, package=package)


def _attach(centre: Centre, folder: Path, files: int) -> None:
    random = Random(files)
    codes = list(centre.clauses)
    for number in range(files):
        photo = folder / f"photo-{number}.jpg"
        photo.write_bytes(random.randbytes(_EVIDENCE_BYTES))
        attach_evidence(centre, codes[number % len(codes)], photo)
