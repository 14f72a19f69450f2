"""Export a finalised revision: packed, signed, sealed, written, read back; then noted.

One revision is one package: exported again, the very same content leaves, so
that a county never meets two different packages of one revision.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.building import Packing, build_submission, package_part
from models.exchange.checks import check_files
from models.exchange.contents import Content, Submission, barring
from models.exchange.filenames import PACKAGE_ENDING, SEALED_ENDING
from models.exchange.json_text import decode
from models.exchange.reading import read_submission, stage
from models.seal.container import Bag, open_bag, verify
from models.seal.disk import file_digest, reading, writing
from models.seal.keys import KeyRing, PrivateKeys
from models.seal.sealing import seal
from models.seal.writing import forget_parts, read_back
from models.standards.pack import Pack
from models.store.records import EnrolledRow, RecipientRow, SnapshotRow
from models.usecases.centre import Centre
from models.usecases.county.county_cards import ExportCard
from models.usecases.packages.packing_now import (
    kept_bag,
    kept_path,
    package_name,
    person_tokens,
    previous_of,
)
from models.usecases.packages.sealed_to import recipients_of
from models.usecases.packages.seat_keys import unlocked_ring
from models.usecases.people.people_cards import Deed
from models.vocabulary.checkcode import check_code
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class _Export:
    """What is exported: the revision, those before it, the county if one is known.

    ``sealed_to``: the county's computers.
    """

    snapshot: SnapshotRow
    content: Content
    before: Sequence[SnapshotRow]
    county: EnrolledRow | None
    sealed_to: Sequence[RecipientRow]
    ring: KeyRing
    report: bytes

    @property
    def keys(self) -> PrivateKeys:
        """The keys in force, to sign with."""
        return self.ring.current


def export_submission(
    centre: Centre,
    target_dir: Path,
    passphrase: str,
    report: bytes,
    clock: Clock,
    progress: Progress,
    *,
    sealed: bool | None = None,
) -> ExportCard:
    """Write the newest finalised revision into ``target_dir``.

    ``report``: the PDF of the same revision, ``b""`` for none. ``sealed`` None:
    sealed where a county is known. Raises: Refusal ASSESSMENT_NOT_FINALISED,
    LEVEL_BARRED (a veto bars this year's application for the level reached),
    PASSPHRASE_WRONG, COUNTY_UNKNOWN (asked to seal for nobody), PACKAGE_TOO_LARGE
    and other limits; Trouble KEYS_*, DISK_FULL, TARGET_GONE, READ_BACK_DIFFERS …;
    Cancelled. Nothing counts as exported before it was read back.
    """
    centre.allow(Deed.SUBMIT)
    export = _read(centre, passphrase, report)
    wanted = export.county is not None if sealed is None else sealed
    if wanted and export.county is None:
        raise Refusal(RefusalCode.COUNTY_UNKNOWN)
    packages = centre.workspace.folder.packages
    name = package_name(centre, export.snapshot.revision)
    kept = kept_path(centre, export.snapshot.revision)
    bag = kept_bag(centre, export.snapshot, progress) or _built(centre, kept, export, progress)
    target = target_dir / f"{name}{SEALED_ENDING if wanted else PACKAGE_ENDING}"
    forget_parts(target_dir)
    if wanted:
        # Ourselves too: what only the county could open, we could not read back.
        own = export.keys.public.age_recipient
        seal(kept, [*(one.recipient for one in export.sealed_to), own], target, progress)
    elif target.absolute() != kept.absolute():
        stage(kept, (), target, progress)
    digest = _confirm(target, bag, export.ring, packages, progress)
    with centre.writing(Deed.SUBMIT, fixed=True, clock=clock) as write:
        which, revision = export.snapshot.assessment_id, export.snapshot.revision
        write.assessments.note_package(which, revision, target.name, bag.digest)
        write.note_down("package.exported", which, f"r{revision} {bag.digest}")
    with reading(target):
        size = target.stat().st_size
    return ExportCard(
        path=target,
        size=size,
        digest=bag.digest,
        file_digest=digest,
        sealed_for="、".join(one.name for one in export.sealed_to) if wanted else "",
        short_hash=check_code(export.snapshot.digest),
        revision=export.snapshot.revision,
    )


def _read(centre: Centre, passphrase: str, report: bytes) -> _Export:
    row = centre.row
    if row.state != "final":
        raise Refusal(RefusalCode.ASSESSMENT_NOT_FINALISED, revision=row.revision)
    with centre.workspace.store.reading() as read:
        snapshots = read.assessments.snapshots(row.assessment_id)
        county = read.county.county()
        sealed_to = recipients_of(read, county) if county is not None else ()
    content = decode(snapshots[-1].document, Content, "content")
    _refuse_barred(content, centre.pack)
    return _Export(
        snapshot=snapshots[-1],
        content=content,
        before=snapshots[:-1],
        county=county,
        sealed_to=sealed_to,
        ring=unlocked_ring(centre.workspace.folder, passphrase),
        report=report,
    )


def _refuse_barred(content: Content, pack: Pack) -> None:
    """Refuse an application that a veto bars; what was finalised can still be printed."""
    reached = content.assessment.level
    for sent, rule in zip(content.levels, pack.levels, strict=True):
        in_force = [veto for veto in rule.vetoes if veto.id in barring(sent)]
        if rule.id == reached and in_force:
            raise Refusal(
                RefusalCode.LEVEL_BARRED,
                level=rule.title,
                veto=in_force[0].text,
                source=in_force[0].provenance.source,
            )


def _built(centre: Centre, kept: Path, export: _Export, progress: Progress) -> Bag:
    """Pack the revision into ``kept``; its moment is when it was finalised, not now."""
    content = export.content
    evidence = centre.workspace.folder.evidence
    packing = Packing(
        submission=Submission(
            format="1.0",
            kind="submission",
            content=content,
            package=package_part(
                export.snapshot.document,
                previous=previous_of(export.before),
                recipient=export.keys.public.age_recipient,
                report=export.report,
                tokens=person_tokens(centre, content, export.county),
            ),
        ),
        evidence={
            Digest(part.digest): evidence.path(Digest(part.digest)) for part in content.evidence
        },
        report=export.report,
    )
    built_at = datetime.fromisoformat(export.snapshot.made_at)
    build_submission(kept, packing, export.keys, built_at=built_at, progress=progress)
    bag = open_bag(kept, progress)
    check_files(read_submission(bag), bag.files)
    return bag


def _confirm(target: Path, bag: Bag, ring: KeyRing, scratch: Path, progress: Progress) -> Digest:
    """Read the written file again, as a stranger would; return its SHA-256.

    Raises: Trouble READ_BACK_DIFFERS; the file is removed then, so that nobody
    carries a broken package to the county.
    """
    try:
        digest = file_digest(target)
        read_back(target, digest)
        _open_again(target, bag, ring, scratch, progress)
    except Refusal as refusal:
        _remove(target, bag)
        raise Trouble(TroubleCode.READ_BACK_DIFFERS, place=Place(file=target.name)) from refusal
    except Trouble as trouble:
        if trouble.code is TroubleCode.READ_BACK_DIFFERS:
            _remove(target, bag)
        raise
    return digest


def _open_again(target: Path, bag: Bag, ring: KeyRing, scratch: Path, progress: Progress) -> None:
    with writing(scratch):
        folder = TemporaryDirectory(prefix=".reading-", dir=scratch)
    with folder as inside:
        staged = Path(inside) / "package.dbag"
        stage(target, ring.newest_first, staged, progress, lasting=False)
        found = open_bag(staged, progress)
        verify(found, _signed_by(found, ring).public.signing_raw)
        check_files(read_submission(found), found.files)
        if found.file_digest != bag.file_digest:
            raise Trouble(TroubleCode.READ_BACK_DIFFERS, place=Place(file=target.name))


def _signed_by(bag: Bag, ring: KeyRing) -> PrivateKeys:
    """Return which of our keys signed: what left before a change of key leaves again as it was."""
    signed = {one.key_id for one in bag.signatures}
    mine = (keys for keys in ring.newest_first if keys.public.key_id in signed)
    return next(mine, ring.current)


def _remove(target: Path, bag: Bag) -> None:
    if target.absolute() == bag.path.absolute():
        return
    # A stick that was pulled out cannot be tidied; the failure itself is what is told.
    with suppress(OSError):
        target.unlink(missing_ok=True)
