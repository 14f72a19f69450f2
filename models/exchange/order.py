"""Where a submission stands to what counts: next, back, branched off, begun twice.

What goes back is refused. What is verified and does not fit is a clash: kept, and
left to a person.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from models.exchange.checks import CONTENT
from models.exchange.contents import Submission
from models.standards.pack import Pack
from models.standards.versions import version_parts
from models.store.county_rows import CountyReader
from models.store.key_rows import ACTIVE, REPLACED
from models.store.records import EnrolledRow, SubmissionRow
from models.vocabulary.clock import day_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Param, Place, Refusal
from models.vocabulary.ids import AssessmentId, Digest, KeyId

PackOf = Callable[[Digest], Pack | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an order is found in. ``lineage``: the keys of one seat, by any of them."""

    rows: CountyReader
    pack: PackOf
    lineage: Callable[[KeyId], frozenset[KeyId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Why a verified package does not fit; ``against``: what counts instead, "" for nothing."""

    code: RefusalCode
    against: str
    params: tuple[tuple[str, Param], ...] = field(default=())

    def refusal(self) -> Refusal:
        """Return it as what a caller that knows of no conflicts is told."""
        return Refusal(
            self.code, place=Place(path=f"{CONTENT}.assessment"), rows=(), **dict(self.params)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """``newest``: the newest revision that counts so far. ``clash`` None: it fits."""

    newest: SubmissionRow | None
    clash: Clash | None


def find_order(submission: Submission, signer: EnrolledRow, known: Known) -> Order:
    """Return how a verified submission stands to what counts.

    Raises: Refusal INSTITUTION_WRONG, REVISION_LOWER; CHAIN_BROKEN of a first
    revision that names one before it, REVISION_LOWER.
    """
    stated = submission.content.assessment
    chain = known.rows.chain(AssessmentId(stated.id))
    _check_owner(submission, signer, chain)
    newest = chain[-1] if chain else None
    if newest is not None and stated.revision < newest.revision:
        told = dict(_against(submission, newest))
        raise Refusal(RefusalCode.REVISION_LOWER, place=Place(), rows=(), **told)
    if stated.revision == 1 and submission.package.previous:
        raise Refusal(
            RefusalCode.CHAIN_BROKEN, revision=1, stated=submission.package.previous, expected=""
        )
    clash = (
        _second_assessment(submission, signer, known)
        or _second_package(submission, newest)
        or _broken_chain(submission, chain)
        or _earlier_key(submission, signer, known.rows)
    )
    return Order(newest=newest, clash=clash)


def check_may_sign(signer: EnrolledRow) -> None:
    """Refuse a key that was revoked and gave way to no other: SIGNER_REVOKED."""
    if signer.state not in (ACTIVE, REPLACED) and not signer.replaced_by:
        raise _revoked(signer)


def check_signed_before(signer: EnrolledRow, finalised_at: str) -> None:
    """Refuse what a revoked key finalised after its end: SIGNER_REVOKED.

    Where the key gave way to another of the same institution (a lost machine), what
    it says to have finalised before goes on to a person: the machine may turn up.
    """
    if signer.state not in (ACTIVE, REPLACED) and finalised_at >= signer.ended_at:
        raise _revoked(signer)


def _revoked(signer: EnrolledRow) -> Refusal:
    return Refusal(
        RefusalCode.SIGNER_REVOKED,
        key_id=signer.key_id,
        name=signer.name,
        since=day_of(signer.ended_at),
    )


def _check_owner(
    submission: Submission, signer: EnrolledRow, chain: Sequence[SubmissionRow]
) -> None:
    if any(row.uscc != signer.uscc for row in chain):
        raise Refusal(
            RefusalCode.INSTITUTION_WRONG,
            place=Place(path=f"{CONTENT}.assessment.id"),
            what="assessment",
            stated=submission.content.assessment.id,
            expected=chain[0].uscc,
        )


def _against(submission: Submission, row: SubmissionRow) -> tuple[tuple[str, Param], ...]:
    return (
        ("revision", submission.content.assessment.revision),
        ("newest", row.revision),
        ("received_at", row.received_at),
    )


def _second_assessment(submission: Submission, signer: EnrolledRow, known: Known) -> Clash | None:
    """Find a second assessment of one year from one seat: a way to go back unseen.

    A key that was enrolled anew means a machine was lost; it may begin anew. So may an assessment
    on a newer version of the standard, once: then the old one is closed here.
    """
    stated = submission.content.assessment
    seat = known.lineage(signer.key_id)
    for row in known.rows.submissions(stated.year, signer.uscc):
        if (
            row.pack_id == stated.pack_id
            and row.key_id in seat
            and row.assessment_id != stated.id
            and not _newer(known.pack, Digest(stated.pack_digest), row.pack_digest)
        ):
            return Clash(
                code=RefusalCode.ASSESSMENT_SECOND,
                against=row.digest,
                params=_against(submission, row),
            )
    return None


def _newer(pack: PackOf, digest: Digest, than: Digest) -> bool:
    one, other = pack(digest), pack(than)
    if one is None or other is None:
        return False
    return version_parts(one.version) > version_parts(other.version)


def _second_package(submission: Submission, newest: SubmissionRow | None) -> Clash | None:
    if newest is None or newest.revision != submission.content.assessment.revision:
        return None
    return Clash(
        code=RefusalCode.REVISION_CONFLICT,
        against=newest.digest,
        params=_against(submission, newest),
    )


def _broken_chain(submission: Submission, chain: Sequence[SubmissionRow]) -> Clash | None:
    revision, previous = submission.content.assessment.revision, submission.package.previous
    before = next((row for row in chain if row.revision == revision - 1), None)
    if before is None or before.digest == previous:
        return None
    return Clash(
        code=RefusalCode.CHAIN_BROKEN,
        against=before.digest,
        params=(("revision", revision), ("stated", previous), ("expected", before.digest)),
    )


def _earlier_key(submission: Submission, signer: EnrolledRow, rows: CountyReader) -> Clash | None:
    """Find a package by a key that gave way to another; the old machine may have turned up."""
    stated = submission.content.assessment
    before = stated.finalised_at < signer.ended_at
    if signer.state == ACTIVE or (signer.state == REPLACED and before):
        return None
    own = rows.submissions(stated.year, signer.uscc)
    newest = max(own, key=lambda row: row.arrival, default=None)
    return Clash(
        code=RefusalCode.SIGNER_EARLIER,
        against=newest.digest if newest else "",
        params=(("name", signer.name), ("key_id", signer.key_id), ("since", signer.ended_at)),
    )
