"""The folder scans arrive in: what lies there, and what already stands behind a clause."""

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from models.assessment.evidence import guess_day, guess_kind
from models.store.records import EvidenceLink
from models.usecases.centre import Centre
from models.usecases.clauses.attach_evidence import digest_of, files_in, media_type_of
from models.usecases.clauses.clause_cards import ScanFolderCard, ScannedFileCard
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import ClauseCode
from models.vocabulary.limits import SCAN_FILES
from models.vocabulary.progress import Progress, Unwatched

SCAN_FOLDER = "scan.folder"
"""Key of the institution's setting."""


def set_scan_folder(centre: Centre, folder: Path | None) -> ScanFolderCard:
    """Say where scans arrive; None for nowhere. Raises: Refusal SCAN_FOLDER_MISSING."""
    if folder is not None and not folder.is_dir():
        raise Refusal(RefusalCode.SCAN_FOLDER_MISSING, place=Place(file=str(folder)))
    text = "" if folder is None else str(folder.resolve())
    with centre.writing(Deed.EVIDENCE) as write:
        write.settings.put(SCAN_FOLDER, text)
        write.note_down("scan-folder.set" if text else "scan-folder.cleared")
    return read_scan_folder(centre)


def read_scan_folder(centre: Centre, progress: Progress | None = None) -> ScanFolderCard:
    """Return the files that lie in the scan folder, newest first, at most ``SCAN_FILES``.

    Without a folder the card's ``folder`` is "". A file is only read through where one of
    its size is attached already, so a folder of new scans costs one look at each name.
    Raises: Cancelled.
    """
    watch = progress or Unwatched()
    with centre.workspace.store.reading() as read:
        folder = read.settings.value(SCAN_FOLDER)
        links = read.assessments.evidence(centre.row.assessment_id)
    if not folder:
        return ScanFolderCard(folder="", there=False, files=())
    try:
        found = _newest(Path(folder))
    except Trouble:
        return ScanFolderCard(folder=folder, there=False, files=())
    of_size: dict[int, list[EvidenceLink]] = {}
    for link in links:
        of_size.setdefault(link.size, []).append(link)
    cards = []
    for done, (file, seen) in enumerate(found):
        watch.step(done, len(found), "scan")
        cards.append(_card(file, seen, of_size.get(seen.st_size, ())))
    return ScanFolderCard(folder=folder, there=True, files=tuple(cards))


def _newest(folder: Path) -> list[tuple[Path, os.stat_result]]:
    found = []
    for file in files_in(folder):
        with suppress(OSError):  # it went away between one look and the next
            found.append((file, file.stat()))
    found.sort(key=lambda one: (-one[1].st_mtime_ns, one[0].name))
    return found[:SCAN_FILES]


def _card(file: Path, seen: os.stat_result, alike: Sequence[EvidenceLink]) -> ScannedFileCard:
    media_type = media_type_of(file.name)
    written = datetime.fromtimestamp(seen.st_mtime, UTC)
    return ScannedFileCard(
        name=file.name,
        path=str(file),
        size=seen.st_size,
        media_type=media_type,
        changed_at=written.isoformat(timespec="milliseconds"),
        attached_to=_standing_at(file, alike),
        proposed_kind=guess_kind(file.name, media_type),
        proposed_on=guess_day(file.name),
    )


def _standing_at(file: Path, alike: Sequence[EvidenceLink]) -> tuple[ClauseCode, ...]:
    """Return the clauses the file stands behind; ``alike``: links to files of its size."""
    if not alike:
        return ()
    try:
        digest, _ = digest_of(file)
    except (Refusal, Trouble):
        return ()  # held open by another program: it is offered, and attaching says why not
    return tuple(dict.fromkeys(link.clause for link in alike if link.digest == digest))
