"""A county takes packages in: checked first, planned, then written in one transaction.

A refused package leaves no row behind: that it came, and why it was refused, is a
line of the inbox's list, and the file itself lies in quarantine. One that does not fit
what counts is kept as a conflict for a person.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.snapshot import moment_text
from models.seal.disk import file_digest, writing
from models.seal.names import shown
from models.seal.sealing import is_sealed
from models.usecases.county.county import County
from models.usecases.county.county_cards import FailureCard, ImportedCard
from models.usecases.packages.attempts import note_attempt, read_attempts
from models.usecases.packages.find_packages import FoundFile, find_packages
from models.usecases.packages.import_cards import (
    AttemptLine,
    ImportLine,
    ImportRun,
    Survey,
    Verdict,
)
from models.usecases.packages.quarantine import (
    keep_refused,
    read_quarantine,
    refused_file,
    remove_refused,
)
from models.usecases.packages.seat_keys import openers
from models.usecases.packages.take_in import Door, plan_only, take_in
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import PACKAGE_BYTES
from models.vocabulary.progress import Progress

IMPORTING = "exchange.importing"
"""Label of the progress over the files of a folder."""

_UNJUDGED = frozenset([RefusalCode.SEALED_NEEDS_KEY, RefusalCode.PASSPHRASE_WRONG])
"""Refusals that say nothing of the file: it was not opened."""
_NO_LONGER_REFUSED = frozenset(Verdict) - {Verdict.REFUSED, Verdict.FAILED, Verdict.WAITS}

Tell = Callable[[ImportLine], None]
Begin = Callable[[str], None]
"""Takes the name of the file that is looked at from now on."""


def tell_nobody(_what: object) -> None:
    """Take what is told and do nothing with it."""


def import_package(
    county: County, path: Path, passphrase: str, clock: Clock, progress: Progress
) -> ImportedCard:
    """Import one submission; the very same one again changes nothing and says so.

    ``passphrase`` is asked only of a sealed package. Raises: Refusal for whatever
    keeps it from counting (see ``plan_import``, ``open_bag``, ``unseal``;
    ENROLMENT_WAITS, PACKAGE_OWN; a conflict, which is kept), after it was noted in the
    inbox's list; PASSPHRASE_WRONG; Trouble; Cancelled.
    """
    line = _one(county, _file(path), passphrase, clock, progress)
    if line.imported is not None:
        return line.imported
    assert line.failure is not None, "what was not imported has a reason"
    raise line.failure.raised()


def import_folder(
    county: County,
    folder: Path,
    passphrase: str,
    clock: Clock,
    progress: Progress,
    *,
    told: Tell = tell_nobody,
) -> ImportRun:
    """Import every package in a folder and those below it. Raises: as ``import_paths``."""
    return import_paths(county, [folder], passphrase, clock, progress, told=told)


def import_paths(
    county: County,
    given: Sequence[Path],
    passphrase: str,
    clock: Clock,
    progress: Progress,
    *,
    told: Tell = tell_nobody,
    began: Begin = tell_nobody,
    plain_only: bool = False,
) -> ImportRun:
    """Import files and what lies in folders; one refused does not stop the others.

    Keys that vouch for themselves first, then by institution and revision. ``told``
    is called with every file's line as soon as it is known; nothing else is kept, so
    that memory does not grow with their number. The passphrase is stretched once.
    ``plain_only``: sealed ones are left alone.
    Raises: Refusal PASSPHRASE_WRONG, FOLDER_TOO_MANY, NOT_PERMITTED; Trouble where
    what was handed in cannot be read; Cancelled (what was imported by then stays).
    """
    county.allow(Deed.REVIEW)
    found = find_packages(given, progress)
    files = [each for each in found.files if not (plain_only and is_sealed_file(each))]
    behind = _clock_behind(county, clock)
    counts: Counter[Verdict] = Counter()

    def tell(line: ImportLine) -> None:
        counts[line.verdict] += 1
        told(line)

    with _door(county, files, passphrase, clock, progress) as door:
        for folder, trouble in found.unread:
            tell(_noted(door, _failed(_file(folder), trouble)))
        for done, file in enumerate(files, start=1):
            began(file.shown)
            tell(_attempt(door, file))
            progress.step(done, len(files), IMPORTING)
    return ImportRun(counts=tuple(sorted(counts.items())), clock_behind=behind)


def survey(given: Sequence[Path], progress: Progress) -> Survey:
    """Return how many packages lie there, and how many are sealed; none is opened.

    Raises: Refusal FOLDER_TOO_MANY; Trouble where what was handed in is gone.
    """
    files = find_packages(given, progress).files
    return Survey(files=len(files), sealed=sum(is_sealed_file(file) for file in files))


def look_at_package(
    county: County, path: Path, passphrase: str, clock: Clock, progress: Progress
) -> ImportedCard:
    """Tell what an import would do, without doing it. Raises: as ``import_package``."""
    with _door(county, [_file(path)], passphrase, clock, progress) as door:
        return plan_only(door, path)


def try_again(
    county: County, sha256: str, passphrase: str, clock: Clock, progress: Progress
) -> ImportLine:
    """Import a refused file once more; it leaves quarantine once it is no longer refused.

    Raises: Refusal QUARANTINE_UNKNOWN, PASSPHRASE_WRONG; Trouble; Cancelled.
    """
    file = _file(refused_file(county.workspace.folder, sha256))
    kept = next(one for one in read_quarantine(county).files if one.sha256 == sha256)
    line = _one(county, replace(file, shown=kept.file), passphrase, clock, progress)
    if line.verdict in _NO_LONGER_REFUSED:
        remove_refused(county, sha256)
    return line


def read_refused(county: County) -> tuple[AttemptLine, ...]:
    """Return what did not simply count, oldest first; an unreadable line is left out."""
    return tuple(line for line in read_attempts(county.workspace.folder) if line.code)


def is_sealed_file(file: FoundFile) -> bool:
    """Tell whether a file is sealed: by its ending, else by how it begins."""
    if file.sealed:
        return True
    try:
        return file.path.is_file() and is_sealed(file.path)
    except Trouble:
        return False


def _clock_behind(county: County, clock: Clock) -> str:
    """Return the last import's moment where the clock is before it; the order needs no clock."""
    with county.workspace.store.reading() as read:
        last = read.conflicts.last_arrival()
    return last if last > moment_text(clock.now()) else ""


@contextmanager
def _door(
    county: County,
    files: Sequence[FoundFile],
    passphrase: str,
    clock: Clock,
    progress: Progress,
) -> Iterator[Door]:
    """Open the keys once, and make a place to unpack to; both are gone afterwards."""
    wanted = passphrase and any(is_sealed_file(file) for file in files)
    keys = openers(county.workspace.folder, passphrase) if wanted else ()
    inbox = county.workspace.folder.inbox
    with writing(inbox):
        made = TemporaryDirectory(prefix=".reading-", dir=inbox, ignore_cleanup_errors=True)
    with made as scratch:
        yield Door(county=county, keys=keys, scratch=Path(scratch), clock=clock, progress=progress)


def _one(
    county: County, file: FoundFile, passphrase: str, clock: Clock, progress: Progress
) -> ImportLine:
    county.allow(Deed.REVIEW)
    with _door(county, [file], passphrase, clock, progress) as door:
        return _attempt(door, file)


def _file(path: Path) -> FoundFile:
    return FoundFile(path=path, shown=shown(path.name), sealed=False)


def _attempt(door: Door, file: FoundFile) -> ImportLine:
    """Take one file in, and note what came of it."""
    try:
        line = take_in(door, file)
    except Refusal as refusal:
        failure = FailureCard.of(refusal)
        line = ImportLine(path=file.path, file=file.shown, verdict=Verdict.REFUSED, failure=failure)
    except Trouble as trouble:
        line = _failed(file, trouble)
    return _noted(door, line)


def _failed(file: FoundFile, trouble: Trouble) -> ImportLine:
    return ImportLine(
        path=file.path, file=file.shown, verdict=Verdict.FAILED, failure=FailureCard.of(trouble)
    )


def _noted(door: Door, line: ImportLine) -> ImportLine:
    """Append the line to the inbox's list; keep the file where it was refused."""
    failure = line.failure
    if failure is not None and failure.code in _UNJUDGED:
        return line
    folder = door.county.workspace.folder
    refused = line.verdict is Verdict.REFUSED
    told = AttemptLine(
        at=moment_text(door.clock.now()),
        file=line.file,
        sha256=_digest(line.path) if refused else "",
        verdict=line.verdict,
        code=failure.code if failure else "",
        path=failure.place.path if failure else "",
        params=failure.params if failure else (),
    )
    note_attempt(folder, told, flush=refused)
    return replace(line, kept=True) if refused and keep_refused(folder, line.path, told) else line


def _digest(path: Path) -> str:
    try:
        if not path.is_file() or path.stat().st_size > PACKAGE_BYTES:
            return ""
        return file_digest(path)
    except (OSError, Trouble):
        return ""
