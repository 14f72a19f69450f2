"""Attach a file to a clause: copied into the workspace, kept once, by its SHA-256."""

import hashlib
import mimetypes
from pathlib import Path
from typing import BinaryIO

from models.seal.writing import write_whole
from models.store.records import EvidenceLink
from models.usecases.cards import ClauseCard
from models.usecases.centre import Centre
from models.usecases.read_checklist import read_clause
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import CriterionId, Digest
from models.vocabulary.limits import EVIDENCE_BYTES

_CHUNK = 1024 * 1024


def attach_evidence(centre: Centre, code: str, file: Path, criterion: str = "") -> ClauseCard:
    """Copy ``file`` into the workspace and link it to the clause (and criterion).

    The file comes before its row: a file without a row is harmless.
    Raises: Refusal EVIDENCE_NOT_FOUND, EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE,
    CLAUSE_UNKNOWN, CRITERION_UNKNOWN, ASSESSMENT_FINALISED; Trouble.
    """
    centre.refuse_if_final()
    clause = centre.clause(code)
    if criterion:
        centre.criterion(criterion)
    digest, size = _digest(file)
    kept = centre.workspace.folder.evidence.path(digest)
    if not kept.exists():
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
        except OSError as exc:
            raise Trouble(TroubleCode.NO_PERMISSION, place=Place(file=kept.parent.name)) from exc
        write_whole(kept, lambda stream: _copy(file, stream))
    link = EvidenceLink(
        clause=clause.code,
        criterion_id=CriterionId(criterion),
        digest=digest,
        name=file.name,
        size=size,
        media_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream",
        added_at="",
    )
    with centre.workspace.store.writing(centre.clock, centre.author) as write:
        write.assessments.link_evidence(centre.row.assessment_id, link)
        write.note_down("evidence.attached", clause.code, digest)
    return read_clause(centre, clause.code)


def remove_evidence(
    centre: Centre, code: str, digest: Digest, criterion: CriterionId
) -> ClauseCard:
    """End a link; the file and its history stay.

    Raises: Refusal CLAUSE_UNKNOWN, ASSESSMENT_FINALISED.
    """
    centre.refuse_if_final()
    clause = centre.clause(code)
    with centre.workspace.store.writing(centre.clock, centre.author) as write:
        write.assessments.unlink_evidence(centre.row.assessment_id, clause.code, digest, criterion)
        write.note_down("evidence.removed", clause.code, digest)
    return read_clause(centre, clause.code)


def _digest(file: Path) -> tuple[Digest, int]:
    place = Place(file=file.name)
    found, size = hashlib.sha256(), 0
    try:
        with file.open("rb") as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                if size > EVIDENCE_BYTES:
                    raise Refusal(RefusalCode.EVIDENCE_TOO_LARGE, place=place, most=EVIDENCE_BYTES)
                found.update(piece)
    except (FileNotFoundError, IsADirectoryError) as exc:
        raise Refusal(RefusalCode.EVIDENCE_NOT_FOUND, place=place) from exc
    except PermissionError as exc:
        raise Trouble(TroubleCode.FILE_BUSY, place=place) from exc
    except OSError as exc:
        raise Trouble(TroubleCode.READ_FAILED, place=place) from exc
    if not size:
        raise Refusal(RefusalCode.EVIDENCE_EMPTY, place=place)
    return Digest(found.hexdigest()), size


def _copy(file: Path, stream: BinaryIO) -> None:
    try:
        with file.open("rb") as source:
            while piece := source.read(_CHUNK):
                stream.write(piece)
    except FileNotFoundError as exc:
        raise Trouble(TroubleCode.READ_FAILED, place=Place(file=file.name)) from exc
