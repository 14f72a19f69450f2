"""What a county keeps of a submission: all that was sent, and its files out of the package.

The package lies in the inbox as it came, unsealed, under the digest that was signed. Nothing
is taken out of it before all of it was checked against that digest again.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from models.exchange.building import REPORT_FILE, SUBMISSION_FILE
from models.exchange.contents import Content, Submission
from models.exchange.filenames import PACKAGE_ENDING, file_safe, submission_name
from models.exchange.json_text import encode, stored
from models.seal.container import Bag, open_bag
from models.seal.disk import writing
from models.store.records import SubmissionRow
from models.store.unit import Reader
from models.usecases.county.county import County
from models.usecases.packages.preview import evidence_files, sent_card
from models.usecases.packages.sent_cards import SentCard, SentFile, SentStage, TakenCard
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress

TAKING_OUT = "county.taking-out"
"""Label of the progress over the files that are taken out."""


def read_sent(county: County, digest: Digest, progress: Progress) -> SentCard:
    """Return everything a submission says; its package is checked byte by byte again.

    Raises: Refusal SUBMISSION_UNKNOWN; Cancelled.
    """
    with county.workspace.store.reading() as read:
        row = _row(read.county.submission(digest), digest)
        chain = [
            one for one in read.county.chain(row.assessment_id) if one.revision <= row.revision
        ]
        own = read.county.county()
        links = [
            (_submission(read, one.digest).content, one.content_digest, one.digest) for one in chain
        ]
        submission = _submission(read, row.digest)
    bag = _kept_or_none(county, row, progress)
    files = _files(submission) if bag is None else _files_of(bag)
    return sent_card(
        submission,
        files,
        stage=SentStage.RECEIVED,
        county=own.name if own else county.name,
        chain=links,
        pack=county.pack(row.pack_digest),
        whole=bag is not None,
    )


def take_out(
    county: County,
    digest: Digest,
    names: Collection[str],
    folder: Path,
    progress: Progress,
) -> tuple[TakenCard, ...]:
    """Write files of a kept package into ``folder``, under the names people gave them.

    ``names``: as in ``SentFile.name``; none at all means every piece of evidence and the
    report. A name that is taken gets a number; nothing is overwritten. Raises: Refusal
    SUBMISSION_UNKNOWN, PACKAGE_ENTRY_UNKNOWN, as ``open_bag`` where our copy is damaged;
    Trouble FILE_NOT_FOUND where it is gone, READ_FAILED where it is another one, DISK_FULL,
    TARGET_GONE …; Cancelled.
    """
    with county.workspace.store.reading() as read:
        row = _row(read.county.submission(digest), digest)
        submission = _submission(read, row.digest)
    bag = kept_package(county, row, progress)
    wanted = _wanted(submission, bag, names)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for done, file in enumerate(wanted, start=1):
        progress.check()
        path = _free(folder, _safe(file, submission.content))
        bag.extract(file.name, path)
        taken.append(TakenCard(file=file, path=path))
        progress.step(done, len(wanted), TAKING_OUT)
    return tuple(taken)


def kept_package(county: County, row: SubmissionRow, progress: Progress) -> Bag:
    """Return the package of a submission, every byte checked. Raises: as ``take_out``."""
    path = county.workspace.folder.inbox / f"{row.digest}{PACKAGE_ENDING}"
    bag = open_bag(path, progress)
    if bag.digest != row.digest:
        raise Trouble(TroubleCode.READ_FAILED, place=Place(file=path.name))
    return bag


def _kept_or_none(county: County, row: SubmissionRow, progress: Progress) -> Bag | None:
    """Return the package if it is as it came: what is in the database can be read without it."""
    try:
        return kept_package(county, row, progress)
    except (Refusal, Trouble):
        return None


def _row(row: SubmissionRow | None, digest: Digest) -> SubmissionRow:
    if row is None:
        raise Refusal(RefusalCode.SUBMISSION_UNKNOWN, digest=digest)
    return row


def _submission(read: Reader, digest: Digest) -> Submission:
    return stored(read.county.document(digest), Submission)


def _files_of(bag: Bag) -> dict[str, tuple[int, str]]:
    return {file.name: (file.size, file.digest) for file in bag.files}


def _files(submission: Submission) -> dict[str, tuple[int, str]]:
    """Return size and digest of every file as told; how large the report is, nobody told."""
    document = encode(submission)
    files = {SUBMISSION_FILE: (len(document), "")}
    if submission.package.report_digest:
        files[REPORT_FILE] = (0, submission.package.report_digest)
    evidence = evidence_files(submission.content)
    return files | {one.name: (one.size, one.digest) for one in evidence}


def _wanted(submission: Submission, bag: Bag, names: Collection[str]) -> list[SentFile]:
    titles = {one.name: one.title for one in evidence_files(submission.content)}
    there = {file.name: file for file in bag.files}
    for name in names:
        if name not in there:
            raise Refusal(RefusalCode.PACKAGE_ENTRY_UNKNOWN, place=Place(path=name))
    chosen: Iterable[str] = names or (name for name in there if name != SUBMISSION_FILE)
    return [
        SentFile(
            name=name,
            title=titles.get(name, ""),
            size=there[name].size,
            digest=there[name].digest,
        )
        for name in chosen
    ]


def _safe(file: SentFile, content: Content) -> str:
    """Return a file name every system takes: people's own, with the ending it travelled under."""
    if file.name == REPORT_FILE:
        head = content.assessment
        return f"{submission_name(content.institution.name, head.year, head.revision)}.pdf"
    ending = Path(file.name).suffix
    title = file.title or Path(file.name).name
    stem = title[: -len(ending)] if ending and title.lower().endswith(ending) else title
    return f"{file_safe(stem)}{ending}"


def _free(folder: Path, name: str) -> Path:
    """Return a path in ``folder`` that is not taken."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return path
