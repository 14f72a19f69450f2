"""Files that show that a task is done: kept once in the workspace, by their SHA-256."""

from collections.abc import Sequence
from pathlib import Path

from models.ledger.form_rows import RECTIFICATION
from models.store.records import RowFile
from models.usecases.centre import Centre
from models.usecases.clauses.attach_evidence import keep_file
from models.usecases.ledgers.edit_rows import read_rows
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest, RowId
from models.vocabulary.limits import EVIDENCE_AT_ONCE


def attach_to_task(centre: Centre, row: RowId, files: Sequence[Path]) -> None:
    """Put files behind a task; one unit of work.

    Raises: Refusal TASK_UNKNOWN, EVIDENCE_NOT_FOUND, EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE,
    EVIDENCE_TOO_MANY; Trouble. Then none is there.
    """
    _refuse_unknown(centre, row)
    links = link_files(centre, row, files)
    with centre.writing(Deed.EVIDENCE) as write:
        for link in links:
            write.row_files.link(link)
        write.note_down("task.file-added", row, str(len(links)))


def remove_from_task(centre: Centre, row: RowId, digest: Digest) -> None:
    """Take a file from behind a task; the file stays. Raises: Refusal TASK_UNKNOWN."""
    with centre.writing(Deed.EVIDENCE) as write:
        if not write.row_files.unlink(row, digest):
            raise Refusal(RefusalCode.TASK_UNKNOWN, row=row)
        write.note_down("task.file-removed", row, digest)


def link_files(centre: Centre, row: RowId, files: Sequence[Path]) -> tuple[RowFile, ...]:
    """Keep files in the workspace and return what would link them to a row.

    Raises: as ``attach_to_task``.
    """
    centre.allow(Deed.EVIDENCE)
    if len(files) > EVIDENCE_AT_ONCE:
        raise Refusal(RefusalCode.EVIDENCE_TOO_MANY, files=len(files), most=EVIDENCE_AT_ONCE)
    kept = (keep_file(centre, file) for file in files)
    return tuple(
        RowFile(
            row_id=row,
            digest=one.digest,
            name=one.name,
            size=one.size,
            media_type=one.media_type,
            added_at="",
        )
        for one in kept
    )


def _refuse_unknown(centre: Centre, row: RowId) -> None:
    rows = read_rows(centre, RECTIFICATION)
    if not any(one.row_id == row and one.ended_on is None for one in rows):
        raise Refusal(RefusalCode.TASK_UNKNOWN, row=row)
