"""Attach files to a clause: copied into the workspace, kept once, by their SHA-256."""

import hashlib
import mimetypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models.assessment.evidence import expected_of
from models.seal.disk import writing
from models.seal.writing import write_whole
from models.store.records import EvidenceLink
from models.usecases.cards import AttachedCard, ClauseCard
from models.usecases.centre import Centre
from models.usecases.clauses.clause_cards import FileFailure
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import ClauseCode, CriterionId, Digest
from models.vocabulary.limits import EVIDENCE_AT_ONCE, EVIDENCE_BYTES
from models.vocabulary.progress import Progress

_CHUNK = 1024 * 1024
_PASSING = ("~$", ".")
"""How the names of files begin that other programs only keep for a while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file as the workspace keeps it; ``size`` in bytes."""

    digest: Digest
    name: str
    size: int
    media_type: str


def attach_evidence(
    centre: Centre, code: str, file: Path, criterion: str = "", item: str = ""
) -> ClauseCard:
    """Copy ``file`` into the workspace and link it to the clause (and criterion).

    ``item``: which of the expected evidence it is. The file comes before its row: a
    file without a row is harmless. Raises: Refusal EVIDENCE_NOT_FOUND, EVIDENCE_EMPTY,
    EVIDENCE_TOO_LARGE, EVIDENCE_ITEM_UNKNOWN, CLAUSE_UNKNOWN, CRITERION_UNKNOWN,
    ASSESSMENT_FINALISED; Trouble.
    """
    clause = _target(centre, code, criterion, item)
    link = _link(centre, file, (clause, criterion, item))
    _write(centre, [link])
    return read_clause(centre, clause)


def attach_many(
    centre: Centre,
    code: str,
    files: Sequence[Path],
    progress: Progress,
    *,
    criterion: str = "",
    item: str = "",
) -> AttachedCard:
    """Attach several files, and the files of folders, in one unit of work.

    A file that cannot be read is told in ``failed``; the others are attached. Stopped
    on the way, nothing is. Raises: Refusal EVIDENCE_TOO_MANY, EVIDENCE_ITEM_UNKNOWN,
    CLAUSE_UNKNOWN, CRITERION_UNKNOWN, ASSESSMENT_FINALISED; Trouble where the
    workspace cannot be written; Cancelled.
    """
    clause = _target(centre, code, criterion, item)
    given = list(dict.fromkeys(_each_file(files)))
    if len(given) > EVIDENCE_AT_ONCE:
        raise Refusal(RefusalCode.EVIDENCE_TOO_MANY, files=len(given), most=EVIDENCE_AT_ONCE)
    links, failed = [], []
    for done, file in enumerate(given):
        progress.step(done, len(given), "evidence")
        try:
            links.append(_link(centre, file, (clause, criterion, item)))
        except (Refusal, Trouble) as failure:
            if failure.code is TroubleCode.DISK_FULL:
                raise
            failed.append(FileFailure(name=file.name, failure=failure))
    progress.step(len(given), len(given), "evidence")
    if links:
        _write(centre, links)
    return AttachedCard(
        clause=read_clause(centre, clause),
        attached=tuple(link.name for link in links),
        failed=tuple(failed),
    )


def remove_evidence(
    centre: Centre, code: str, digest: Digest, criterion: CriterionId
) -> ClauseCard:
    """End a link; the file and its history stay.

    Raises: Refusal CLAUSE_UNKNOWN, ASSESSMENT_FINALISED.
    """
    centre.refuse_if_final()
    clause = centre.clause(code)
    with centre.writing(Deed.EVIDENCE) as write:
        write.assessments.unlink_evidence(centre.row.assessment_id, clause.code, digest, criterion)
        write.note_down("evidence.removed", clause.code, digest)
    return read_clause(centre, clause.code)


def keep_file(centre: Centre, file: Path) -> KeptFile:
    """Copy a file into the workspace, where it is not there yet.

    Raises: as ``digest_of``; Trouble where the workspace cannot be written.
    """
    digest, size = digest_of(file)
    kept = evidence_path(centre, digest)
    if not kept.exists():
        with writing(kept.parent):
            kept.parent.mkdir(parents=True, exist_ok=True)
        write_whole(kept, lambda stream: _copy(file, stream, digest))
    return KeptFile(digest=digest, name=file.name, size=size, media_type=media_type_of(file.name))


def evidence_path(centre: Centre, digest: Digest) -> Path:
    """Return where the workspace keeps a file; whether it is there is another question."""
    return centre.workspace.folder.evidence.path(digest)


def digest_of(file: Path) -> tuple[Digest, int]:
    """Return a file's SHA-256 and its size in bytes.

    Raises: Refusal EVIDENCE_NOT_FOUND, EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE; Trouble
    FILE_BUSY, READ_FAILED.
    """
    found, size = hashlib.sha256(), 0
    for piece in _pieces(file):
        size += len(piece)
        if size > EVIDENCE_BYTES:
            raise Refusal(
                RefusalCode.EVIDENCE_TOO_LARGE, place=Place(file=file.name), most=EVIDENCE_BYTES
            )
        found.update(piece)
    if not size:
        raise Refusal(RefusalCode.EVIDENCE_EMPTY, place=Place(file=file.name))
    return Digest(found.hexdigest()), size


def files_in(folder: Path) -> list[Path]:
    """Return the files of a folder by name, without what other programs keep for a while.

    Raises: Trouble NO_PERMISSION, READ_FAILED.
    """
    try:
        inside = [one for one in folder.iterdir() if not one.name.startswith(_PASSING)]
        return sorted(one for one in inside if one.is_file())
    except PermissionError as exc:
        raise Trouble(TroubleCode.NO_PERMISSION, place=Place(file=folder.name)) from exc
    except OSError as exc:
        raise Trouble(TroubleCode.READ_FAILED, place=Place(file=folder.name)) from exc


def media_type_of(name: str) -> str:
    """Return the media type a file's name tells."""
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _target(centre: Centre, code: str, criterion: str, item: str) -> ClauseCode:
    centre.allow(Deed.EVIDENCE)
    centre.refuse_if_final()
    clause = centre.clause(code)
    if criterion and centre.criterion(criterion)[0].code != clause.code:
        raise Refusal(RefusalCode.CRITERION_UNKNOWN, criterion=criterion)
    if item and item not in dict(expected_of(clause)):
        raise Refusal(RefusalCode.EVIDENCE_ITEM_UNKNOWN, clause=clause.code, item=item)
    return clause.code


def _link(centre: Centre, file: Path, target: tuple[ClauseCode, str, str]) -> EvidenceLink:
    """Keep the file and return what would link it."""
    kept = keep_file(centre, file)
    clause, criterion, item = target
    return EvidenceLink(
        clause=clause,
        criterion_id=CriterionId(criterion),
        digest=kept.digest,
        name=kept.name,
        size=kept.size,
        media_type=kept.media_type,
        added_at="",
        item=item,
    )


def _write(centre: Centre, links: Sequence[EvidenceLink]) -> None:
    with centre.writing(Deed.EVIDENCE) as write:
        for link in links:
            write.assessments.link_evidence(centre.row.assessment_id, link)
            write.note_down("evidence.attached", link.clause, link.digest)


def _each_file(given: Sequence[Path]) -> Iterator[Path]:
    """Yield the files given, and of a folder the files in it (folders in it are left out)."""
    for path in given:
        if path.is_dir():
            yield from files_in(path)
        else:
            yield path


def _copy(file: Path, stream: BinaryIO, digest: Digest) -> None:
    """Copy, and make sure that it is still the file that was looked at."""
    found = hashlib.sha256()
    for piece in _pieces(file):
        stream.write(piece)
        found.update(piece)
    if found.hexdigest() != digest:
        raise Trouble(TroubleCode.FILE_BUSY, place=Place(file=file.name))


def _pieces(file: Path) -> Iterator[bytes]:
    place = Place(file=file.name)
    try:
        with file.open("rb") as stream:
            while piece := stream.read(_CHUNK):
                yield piece
    except (FileNotFoundError, IsADirectoryError) as exc:
        raise Refusal(RefusalCode.EVIDENCE_NOT_FOUND, place=place) from exc
    except PermissionError as exc:
        raise Trouble(TroubleCode.FILE_BUSY, place=place) from exc
    except OSError as exc:
        raise Trouble(TroubleCode.READ_FAILED, place=place) from exc
