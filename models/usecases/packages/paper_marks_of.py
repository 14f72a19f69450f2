"""What the papers of a centre carry on every page: of its finalised revision, or that of a draft.

Paper and file belong together: what is printed of a finalised revision is drawn from the
day it was finalised on, so that it can be printed again at any time, byte for byte.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from models.assessment.levels import Assessment, assess
from models.exchange.contents import Content, CountsPart
from models.exchange.json_text import encode, stored
from models.exchange.labels import SUBMISSION, Label
from models.exchange.paper_marks import DRAFT_WORD, PaperMark, paper_payload
from models.exchange.task_parts import task_parts
from models.ledger.readings import Readings
from models.reports.content import PageMarks
from models.store.records import SnapshotRow
from models.usecases.centre import Centre
from models.vocabulary.checkcode import check_code
from models.vocabulary.clock import day_in_china
from models.vocabulary.ids import Digest, InstitutionId

PAGE_OF = "第 {page} 页，共 {pages} 页"
_DRAFT = PageMarks(digest=(f"{DRAFT_WORD}，不作上报用",), page_of=PAGE_OF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finalised:
    """The finalised revision at hand. ``round``: number of the county's campaign, 0 for none."""

    snapshot: SnapshotRow
    content: Content
    round: int

    @property
    def made_at(self) -> datetime:
        """When it was finalised."""
        return datetime.fromisoformat(self.snapshot.made_at)

    @property
    def package_id(self) -> str:
        """The name its package has in ``bag-info.txt`` (External-Identifier)."""
        content = self.content
        return Label(
            kind=SUBMISSION,
            subject=content.institution.uscc,
            owner=content.institution.name,
            assessment=content.assessment.id,
            revision=str(content.assessment.revision),
        ).identifier

    @property
    def marks(self) -> PageMarks:
        """What stands at the foot of every page."""
        return PageMarks(
            number=self.package_id,
            number_label="文件号",
            digest=tuple(check_code(self.snapshot.digest).split("-")),
            digest_label="校验码",
            qr=paper_payload(mark_of(self.content, self.snapshot.digest, self.round)),
            page_of=PAGE_OF,
        )


def finalised(centre: Centre) -> Finalised | None:
    """Return the revision at hand where it is finalised, else None."""
    if centre.row.state != "final":
        return None
    with centre.workspace.store.reading() as read:
        snapshots = read.assessments.snapshots(centre.row.assessment_id)
        rounds = read.campaigns.of_year(centre.year)
    if not snapshots:
        return None
    newest = snapshots[-1]
    # One that came later was not the round this revision was made for.
    known = [row.number for row in rounds if row.kept_at <= newest.made_at]
    return Finalised(
        snapshot=newest,
        content=stored(newest.document, Content),
        round=known[-1] if known else 0,
    )


def page_marks(final: Finalised | None) -> PageMarks:
    """Return the marks of a paper that belongs to ``final``, or those of a draft."""
    return _DRAFT if final is None else final.marks


def task_marks(centre: Centre) -> PageMarks:
    """Return the marks of the rectification papers.

    Tasks go on after finalising: what was moved since is not in the package.
    """
    final = finalised(centre)
    if final is None:
        return _DRAFT
    as_of = replace(centre.ledgers, as_of=day_in_china(final.made_at))
    now = tuple(encode(part) for part in task_parts(as_of, centre.pack))
    sent = tuple(encode(part) for part in final.content.rectification)
    return page_marks(final if now == sent else None)


def assessment_of(centre: Centre, final: Finalised | None) -> tuple[Readings, Assessment]:
    """Return readings and assessment as they were on the day of finalising, or are now."""
    day = None if final is None else day_in_china(final.made_at)
    if day is None or day == centre.ledgers.as_of:
        return centre.readings, centre.assessment
    readings = Readings(replace(centre.ledgers, as_of=day), centre.pack.kinds)
    return readings, assess(centre.pack, readings, centre.answers)


def mark_of(content: Content, digest: Digest, campaign: int) -> PaperMark:
    """Return what a page says of a finalised content; ``campaign``: its round, 0 for none."""
    return PaperMark(
        institution=InstitutionId(content.institution.uscc),
        round=campaign,
        year=content.assessment.year,
        revision=content.assessment.revision,
        digest=digest,
        counts=grades_of(content.counts),
    )


def grades_of(counts: CountsPart) -> tuple[int, int, int, int, int]:
    """Return how many clauses are claimed A, B, C, D, E."""
    return counts.a, counts.b, counts.c, counts.d, counts.e
