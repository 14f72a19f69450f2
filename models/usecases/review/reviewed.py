"""What a county holds of one assessment under review, read in one consistent view."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from models.exchange.contents import ClausePart, Content, EvidencePart, Submission
from models.exchange.json_text import stored
from models.standards.pack import Clause, Pack
from models.store.records import SubmissionRow
from models.store.review_records import FeedbackRow, ReviewedRow, ReviewItemRow, ReviewRow
from models.store.unit import Reader
from models.usecases.county.county import County
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The review of a clause as it stands; ``since``: the revision it was looked at in."""

    row: ReviewedRow
    since: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One submission, its review, and what the revisions before it brought along.

    ``seen``: clauses that were looked at here, or in a revision since which nothing of
    them changed. ``changed``: those another revision before said otherwise.
    """

    row: SubmissionRow
    newest: bool
    content: Content
    pack: Pack
    review: ReviewRow
    seen: Mapping[ClauseCode, Carried]
    changed: frozenset[ClauseCode]
    items: tuple[ReviewItemRow, ...]
    feedbacks: tuple[FeedbackRow, ...]
    """Those of the assessment, oldest first."""

    @property
    def next_feedback(self) -> int:
        """The revision the next feedback of this assessment will have."""
        return self.feedbacks[-1].revision + 1 if self.feedbacks else 1

    def clause(self, code: str) -> tuple[ClausePart, Clause]:
        """Return a clause as sent and as the standard has it. Raises: Refusal CLAUSE_UNKNOWN."""
        for part, clause in zip(self.content.clauses, self.pack.clauses, strict=True):
            if part.code == code:
                return part, clause
        raise Refusal(RefusalCode.CLAUSE_UNKNOWN, clause=code)

    def item(self, item_id: str) -> ReviewItemRow:
        """Return an item. Raises: Refusal REVIEW_ITEM_UNKNOWN."""
        for row in self.items:
            if row.item_id == item_id:
                return row
        raise Refusal(RefusalCode.REVIEW_ITEM_UNKNOWN, item=item_id)


def reviewed(county: County, read: Reader, digest: Digest) -> Reviewed:
    """Read the review of one submission. Raises: Refusal SUBMISSION_UNKNOWN, PACK_NOT_FOUND."""
    row = read.county.submission(digest)
    if row is None:
        raise Refusal(RefusalCode.SUBMISSION_UNKNOWN, digest=digest)
    pack = county.pack(row.pack_digest)
    if pack is None:
        raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=row.pack_id, known="")
    chain = read.county.chain(row.assessment_id)
    before = [one for one in chain if one.revision < row.revision]
    content = _content(read, digest)
    seen, changed = _followed([*before, row], content, read)
    return Reviewed(
        row=row,
        newest=bool(chain) and chain[-1].digest == digest,
        content=content,
        pack=pack,
        review=read.reviews.review(digest),
        seen=seen,
        changed=changed,
        items=read.reviews.items(row.assessment_id),
        feedbacks=read.feedback.of_assessment(row.assessment_id),
    )


def _followed(
    chain: list[SubmissionRow], last: Content, read: Reader
) -> tuple[dict[ClauseCode, Carried], frozenset[ClauseCode]]:
    """Follow each clause through the revisions: what did not change keeps its review."""
    seen: dict[ClauseCode, Carried] = {}
    before: Mapping[ClauseCode, object] = {}
    changed: frozenset[ClauseCode] = frozenset()
    for row in chain:
        final = row is chain[-1]
        now = _said(last if final else stored(read.county.document(row.digest), Submission).content)
        changed = frozenset(code for code in before if before[code] != now.get(code))
        own = read.reviews.clauses(row.digest)
        kept = {code: one for code, one in seen.items() if code not in changed}
        seen = kept | {code: Carried(row=one, since=row.revision) for code, one in own.items()}
        before = now
    return seen, changed


def _content(read: Reader, digest: Digest) -> Content:
    return stored(read.county.document(digest), Submission).content


def _said(content: Content) -> dict[ClauseCode, object]:
    """Return, by clause, all a reviewer looks at."""
    files: defaultdict[str, list[EvidencePart]] = defaultdict(list)
    for part in content.evidence:
        files[part.clause].append(part)
    return {ClauseCode(part.code): (part, frozenset(files[part.code])) for part in content.clauses}
