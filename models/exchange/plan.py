"""What an import would write: worked out and shown first, then applied as it stands."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from models.exchange.checks import CONTENT, check_files, check_identity, check_lists, check_year
from models.exchange.contents import Content, Submission, barring
from models.exchange.judgement import check_judgement
from models.exchange.labels import SUBMISSION, check_kind
from models.exchange.order import Clash, Known, check_may_sign, check_signed_before, find_order
from models.exchange.reading import KeyLookup, Sent, read_sent
from models.exchange.strangers import known_signer
from models.seal.container import Bag
from models.standards.pack import Pack
from models.store.county_rows import CountyReader, CountyWriter
from models.store.records import (
    EnrolledRow,
    SubmissionRow,
    Submitted,
    SubmittedClause,
    SubmittedCriterion,
    SubmittedDevice,
    SubmittedMeasure,
    SubmittedPerson,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import (
    AssessmentId,
    ClauseCode,
    CriterionId,
    Digest,
    InstitutionId,
    KeyId,
    PackId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """What the county knows: its region, its keys and rows, its standards by digest."""

    region: str
    rows: CountyReader
    pack: Callable[[Digest], Pack | None]
    pack_digests: Callable[[PackId], frozenset[Digest]]
    lineage: Callable[[KeyId], frozenset[KeyId]]
    today: date

    @property
    def known(self) -> Known:
        """Return what an order is found in."""
        return Known(rows=self.rows, pack=self.pack, lineage=self.lineage)

    def institution_key(self, key_id: KeyId) -> EnrolledRow | None:
        """Return the enrolment of an institution's key; a county's own key is none."""
        row = self.rows.key(key_id)
        return row if row is not None and row.uscc else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """Everything that would be written; ``already``: it is here, so nothing would be.

    ``replaces``: the newest revision of the assessment that counts so far. ``clash``:
    why it cannot simply count; then a person decides.
    """

    signer: EnrolledRow
    content: Content
    submitted: Submitted
    already: bool
    replaces: SubmissionRow | None
    clash: Clash | None = None


def plan_import(bag: Bag, books: Books, *, received_at: str, file_name: str) -> ImportPlan:
    """Check a package against all the county knows and return what would be written.

    Raises: Refusal FORMAT_VERSION, KIND_WRONG, SIGNER_UNKNOWN, SIGNER_OTHER_COUNTY,
    SIGNATURE_WRONG, SIGNER_REVOKED, CONTENT_*, FACT_*, SIGNER_OTHER_INSTITUTION,
    INSTITUTION_WRONG, YEAR_WRONG, PACK_NOT_FOUND, PACK_OTHER_DIGEST, REVISION_LOWER,
    CHAIN_BROKEN of a first revision. Whatever else is out of order is told in ``clash``.
    """
    check_kind(bag.info, SUBMISSION)
    lookup: KeyLookup = books.institution_key
    signer = known_signer(bag, lookup, books.region)
    accepted = books.rows.submission(bag.digest)
    known_of_it = accepted is not None and accepted.key_id == signer.key_id
    if not known_of_it:
        check_may_sign(signer)
    sent = read_sent(bag)
    submission = sent.submission
    if not known_of_it:
        check_signed_before(signer, submission.content.assessment.finalised_at)
    _check(submission, bag, signer, books)
    order = None if accepted else find_order(submission, signer, books.known)
    return ImportPlan(
        signer=signer,
        content=submission.content,
        submitted=accepted_rows(
            bag.digest, sent, signer, received_at=received_at, file_name=file_name
        ),
        already=accepted is not None,
        replaces=order.newest if order else None,
        clash=order.clash if order else None,
    )


def apply_plan(plan: ImportPlan, writer: CountyWriter) -> bool:
    """Write the plan; tell whether anything was written.

    Raises: the clash as a Refusal: what does not fit is not written here.
    """
    if plan.clash is not None:
        raise plan.clash.refusal()
    if plan.already:
        return False
    writer.accept(plan.submitted)
    return True


def _check(submission: Submission, bag: Bag, signer: EnrolledRow, books: Books) -> None:
    check_identity(submission, signer, books.region)
    check_year(submission.content, books.today)
    check_files(submission, bag.files)
    check_lists(submission)
    stated = submission.content.assessment
    pack = books.pack(Digest(stated.pack_digest))
    if pack is None or pack.id != stated.pack_id:
        known = books.pack_digests(PackId(stated.pack_id))
        raise Refusal(
            RefusalCode.PACK_OTHER_DIGEST if known else RefusalCode.PACK_NOT_FOUND,
            place=Place(path=f"{CONTENT}.assessment.pack_digest"),
            pack=stated.pack_id,
            version=stated.pack_version,
            digest=stated.pack_digest,
        )
    check_judgement(submission.content, pack)


def accepted_rows(
    digest: Digest,
    sent: Sent,
    signer: EnrolledRow,
    *,
    received_at: str,
    file_name: str,
) -> Submitted:
    """Return the rows of a submission; the whole document is kept beside them."""
    submission, content = sent.submission, sent.submission.content
    tokens = {one.row: one.token for one in submission.package.person_tokens}
    evidence = Counter(one.clause for one in content.evidence)
    return Submitted(
        head=_head(digest, submission, signer, received_at, file_name),
        document=sent.document,
        clauses=tuple(
            SubmittedClause(
                clause=ClauseCode(part.code),
                title=part.title,
                core=part.core,
                computed=part.computed,
                claimed=part.claimed,
                reason=part.not_applicable_reason or part.claim_reason,
                over_claim=part.over_claim,
                evidence=evidence[part.code],
            )
            for part in content.clauses
        ),
        criteria=tuple(
            SubmittedCriterion(
                criterion_id=CriterionId(one.id),
                computed=one.computed,
                claimed=one.claimed,
                figures=one.figures,
            )
            for part in content.clauses
            for one in part.criteria
        ),
        measures=tuple(
            SubmittedMeasure(measure=one.id, low=one.low, high=one.high) for one in content.measures
        ),
        people=tuple(
            SubmittedPerson(
                ordinal=at,
                token=tokens.get(person.row, ""),
                name=person.name,
            )
            for at, person in enumerate(content.staff)
        ),
        devices=tuple(
            SubmittedDevice(
                ordinal=at,
                name=device.name,
                kind=device.kind,
                quantity=device.quantity,
            )
            for at, device in enumerate(content.equipment)
        ),
    )


def _head(
    digest: Digest, submission: Submission, signer: EnrolledRow, received_at: str, file_name: str
) -> SubmissionRow:
    content = submission.content
    counts, stated = content.counts, content.assessment
    return SubmissionRow(
        digest=digest,
        uscc=InstitutionId(content.institution.uscc),
        name=content.institution.name,
        assessment_id=AssessmentId(stated.id),
        year=stated.year,
        revision=stated.revision,
        previous=submission.package.previous,
        key_id=signer.key_id,
        pack_id=PackId(stated.pack_id),
        pack_digest=Digest(stated.pack_digest),
        level=stated.level,
        provisional=stated.provisional,
        barred=any(barring(level) for level in content.levels),
        applicable=counts.applicable,
        count_a=counts.a,
        count_b=counts.b,
        count_c=counts.c,
        count_d=counts.d,
        content_digest=Digest(submission.package.content_digest),
        finalised_at=stated.finalised_at,
        received_at=received_at,
        file_name=file_name,
    )
