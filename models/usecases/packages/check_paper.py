"""Hold a paper against what is here: a county its submissions, a centre what it finalised."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from models.exchange.contents import AssessmentPart, CountsPart, InstitutionPart
from models.exchange.json_text import stored
from models.exchange.paper_check import (
    KnownPaper,
    PaperFound,
    PaperVerdict,
    compare_paper,
)
from models.exchange.paper_marks import CodeMark, KeyMark, PaperMark, is_ours, read_mark
from models.store.paper_rows import CHECKED
from models.store.records import SnapshotRow, SubmissionRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.packages.paper_cards import PaperCheckCard, PaperCheckedLine, PaperSide
from models.usecases.packages.paper_marks_of import grades_of
from models.usecases.people.people_cards import Deed
from models.vocabulary.checkcode import check_code, hex_of_code, in_groups
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, Digest, InstitutionId

Opened: TypeAlias = Centre | County

_SCANNED, _TYPED = "qr", "code"


class _Head(Struct, frozen=True):
    """The few fields of a finalised content that a paper repeats; the rest is passed over."""

    institution: InstitutionPart
    assessment: AssessmentPart
    counts: CountsPart


class _Sent(Struct, frozen=True):
    """The same inside a ``submission.json``."""

    content: _Head


def check_paper(opened: Opened, text: str) -> PaperCheckCard:
    """Say whether the paper with this code belongs to what is here, and write that down.

    ``text``: a check code as typed (8 or 12 characters), or what a scanner read. What
    concerns nothing that is here is not written down, nor what somebody looks at who may
    not review. Raises: Refusal PAPER_… (see ``read_mark``), PAPER_IS_KEY_CARD; Trouble.
    """
    mark = read_mark(text)
    if isinstance(mark, KeyMark):
        raise Refusal(RefusalCode.PAPER_IS_KEY_CARD)
    with opened.workspace.store.reading() as read:
        known = _known(opened, read, mark)
        found = compare_paper(mark, known)
        paper = _paper(opened, read, mark, known) if isinstance(mark, PaperMark) else None
        held = found.here or found.newest
        before = () if held is None else _before(read, held.package)
    return PaperCheckCard(
        verdict=found.verdict,
        code=in_groups(mark.code) if isinstance(mark, CodeMark) else check_code(mark.digest),
        paper=paper,
        here=_side(found.here),
        newest=_side(found.newest),
        differing=tuple(sorted(found.differing)),
        choices=tuple(side for one in found.choices if (side := _side(one)) is not None),
        noted=held is not None and _noted(opened, held, found, scanned=paper is not None),
        before=before,
    )


def check_scanned(opened: Opened, texts: Sequence[str]) -> PaperCheckCard:
    """Say the same of a picture, by the QR codes found in it; ours goes before any other.

    Raises: as ``check_paper``; SCAN_NO_CODE where ``texts`` is empty.
    """
    if not texts:
        raise Refusal(RefusalCode.SCAN_NO_CODE)
    ours = next((text for text in texts if is_ours(text)), "")
    if not ours:
        # A picture of a ticket may hold twelve letters too: only what is typed is a bare code.
        raise Refusal(RefusalCode.PAPER_CODE_FOREIGN)
    return check_paper(opened, ours)


def read_paper_checks(opened: Opened, package: Digest) -> tuple[PaperCheckedLine, ...]:
    """Return when papers were held against a revision, newest first.

    ``package``: digest of the submission's package, at a centre of the finalised content.
    """
    with opened.workspace.store.reading() as read:
        return _before(read, package)


def _known(opened: Opened, read: Reader, mark: PaperMark | CodeMark) -> tuple[KnownPaper, ...]:
    """Return what the code fits, what stands in line with that, and what else the sender sent."""
    if isinstance(opened, Centre):
        return tuple(_own(row) for row in read.papers.snapshots())
    begins = hex_of_code(mark.code) if isinstance(mark, CodeMark) else mark.digest
    fitting = read.papers.submissions(begins)
    rows = {row.digest: row for row in fitting}
    for row in fitting:
        rows |= {one.digest: one for one in read.county.chain(row.assessment_id)}
    if isinstance(mark, PaperMark):
        theirs = read.county.submissions(mark.year, mark.institution)
        rows |= {one.digest: one for one in theirs}
    return tuple(_sent(row, read.county.document(row.digest)) for row in rows.values())


def _own(row: SnapshotRow) -> KnownPaper:
    head = stored(row.document, _Head)
    return KnownPaper(
        package=row.digest,
        content=row.digest,
        institution=InstitutionId(head.institution.uscc),
        name=head.institution.name,
        assessment=AssessmentId(head.assessment.id),
        year=head.assessment.year,
        revision=row.revision,
        counts=grades_of(head.counts),
    )


def _sent(row: SubmissionRow, document: bytes) -> KnownPaper:
    return KnownPaper(
        package=row.digest,
        content=row.content_digest,
        institution=row.uscc,
        name=row.name,
        assessment=row.assessment_id,
        year=row.year,
        revision=row.revision,
        counts=grades_of(stored(document, _Sent).content.counts),
    )


def _paper(opened: Opened, read: Reader, mark: PaperMark, known: Iterable[KnownPaper]) -> PaperSide:
    names = {one.institution: one.name for one in known}
    if isinstance(opened, County):
        names |= {row.uscc: row.name for row in read.county.enrolled() if row.uscc}
    rounds = {row.number: row.title for row in read.campaigns.of_year(mark.year)}
    return PaperSide(
        package=Digest(""),
        institution=mark.institution,
        name=names.get(mark.institution, ""),
        year=mark.year,
        revision=mark.revision,
        code=check_code(mark.digest),
        counts=mark.counts,
        round=mark.round,
        round_title=rounds.get(mark.round, ""),
    )


def _side(known: KnownPaper | None) -> PaperSide | None:
    if known is None:
        return None
    return PaperSide(
        package=known.package,
        institution=known.institution,
        name=known.name,
        year=known.year,
        revision=known.revision,
        code=check_code(known.content),
        counts=known.counts,
    )


def _before(read: Reader, package: Digest) -> tuple[PaperCheckedLine, ...]:
    lines = []
    for row in read.papers.checks(package):
        verdict, _, how = row.detail.partition(" ")
        lines.append(
            PaperCheckedLine(
                at=row.at,
                author=row.author,
                verdict=PaperVerdict(verdict),
                scanned=how == _SCANNED,
            )
        )
    return tuple(lines)


def _noted(opened: Opened, held: KnownPaper, found: PaperFound, *, scanned: bool) -> bool:
    """Write down what came of it; tell whether who sits here may."""
    deed = Deed.REVIEW if isinstance(opened, County) else Deed.REPORTS
    if opened.workspace.read_only:
        return False
    try:
        opened.allow(deed)
    except Refusal:
        # Looking is free to whoever sits here; only what they do not sign is not written down.
        return False
    with opened.writing(deed) as write:
        write.note_down(CHECKED, held.package, f"{found.verdict} {_SCANNED if scanned else _TYPED}")
    return True
