"""Two packages side by side: what each says, and only where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.exchange.contents import ClausePart, Content, Submission, barring
from models.exchange.json_text import stored
from models.standards.pack import Grade
from models.store.records import SubmissionRow
from models.store.unit import Reader
from models.usecases.county.conflict_cards import ClauseDifference, ConflictCard, ConflictSide
from models.usecases.county.conflicts import (
    comes_back,
    conflict_line,
    counts_now,
    known_conflict,
    standing_against,
)
from models.usecases.county.county import County
from models.vocabulary.checkcode import check_code
from models.vocabulary.ids import AssessmentId, ClauseCode, Digest, KeyId

OUTSIDE = "outside"
"""``standing`` of a package that was never taken in."""

_COMPARED = (
    "institution",
    "levels",
    "measures",
    "gaps",
    "staff",
    "equipment",
    "figures",
    "facts",
    "registers",
    "evidence",
    "accepted",
    "rectification",
    "responses",
)
"""Parts of a content that are compared as wholes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A package as it lies here. ``row`` None: a conflict that was never taken in."""

    submission: Submission
    digest: Digest
    standing: str
    received_at: str
    file_name: str
    key_id: KeyId


def read_conflict(county: County, digest: Digest) -> ConflictCard:
    """Return a conflict side by side with what counts, or counted, in its place.

    Raises: Refusal CONFLICT_UNKNOWN; Trouble.
    """
    with county.workspace.store.reading() as read:
        row = known_conflict(read, digest)
        own = read.county.submission(digest)
        other = _Found(
            submission=stored(row.document, Submission),
            digest=digest,
            standing=own.standing if own else OUTSIDE,
            received_at=row.received_at,
            file_name=row.file_name,
            key_id=row.key_id,
        )
        opponent = _opponent(read, digest)
        here = _found(read, opponent) if opponent is not None else None
        counting = counts_now(read, digest)
        aside = () if counting else standing_against(read, row)
        back = comes_back(read, row) if counting else ()
        back = tuple(one for one in back if not counts_now(read, one.digest))
        return ConflictCard(
            line=conflict_line(row),
            here=_side(county, read, here) if here else None,
            other=_side(county, read, other),
            same=here is not None and here.submission.content == other.submission.content,
            clauses=_clauses(here.submission.content if here else None, other.submission.content),
            differing=_differing(here.submission.content, other.submission.content) if here else (),
            sets_aside=tuple(_side(county, read, _found(read, one)) for one in aside),
            brings_back=tuple(_side(county, read, _found(read, one)) for one in back),
        )


def _opponent(read: Reader, digest: Digest) -> SubmissionRow | None:
    """Return what to show it beside: what counts in its place now, else what it met.

    What it met may have given way to yet another package meanwhile.
    """
    row = known_conflict(read, digest)
    met = read.county.submission(Digest(row.against)) if row.against else None
    if counts_now(read, digest):
        return met
    chain = read.county.chain(AssessmentId(row.assessment_id))
    in_place = [one for one in chain if one.revision == row.revision]
    if not in_place and met is not None and counts_now(read, met.digest):
        in_place = [met]
    return next(iter((*in_place, *reversed(chain))), met)


def _found(read: Reader, row: SubmissionRow) -> _Found:
    return _Found(
        submission=stored(read.county.document(row.digest), Submission),
        digest=row.digest,
        standing=row.standing,
        received_at=row.received_at,
        file_name=row.file_name,
        key_id=row.key_id,
    )


def _side(county: County, read: Reader, found: _Found) -> ConflictSide:
    content, stated = found.submission.content, found.submission.content.assessment
    pack = county.pack(Digest(stated.pack_digest))
    titles = {rule.id: rule.title for rule in pack.levels} if pack else {}
    left_out = len(content.clauses) - content.counts.applicable
    settled = (content.counts.a, content.counts.b, content.counts.c, content.counts.d)
    key = read.county.key(found.key_id)
    return ConflictSide(
        digest=found.digest,
        standing=found.standing,
        assessment_id=AssessmentId(stated.id),
        year=stated.year,
        revision=stated.revision,
        previous=found.submission.package.previous,
        level=stated.level,
        level_title=titles.get(stated.level, stated.level),
        provisional=stated.provisional,
        barred=any(barring(level) for level in content.levels),
        counts=tuple(zip(Grade, (*settled, left_out), strict=True)),
        over_claims=sum(part.over_claim > 0 for part in content.clauses),
        gaps=len(content.gaps),
        people=len(content.staff),
        devices=sum(device.quantity for device in content.equipment),
        evidence=len({part.digest for part in content.evidence}),
        tasks=len(content.rectification),
        finalised_at=stated.finalised_at,
        author=stated.author,
        received_at=found.received_at,
        file_name=found.file_name,
        key_id=found.key_id,
        key_state=key.state if key else "",
        short_hash=check_code(Digest(found.submission.package.content_digest)),
    )


def _clauses(here: Content | None, other: Content) -> tuple[ClauseDifference, ...]:
    """Return the clauses that differ, in the order of the package in question."""
    if here is None:
        return ()
    left = {part.code: part for part in here.clauses}
    right = {part.code: part for part in other.clauses}
    files = (_files(here), _files(other))
    codes = [*right, *(code for code in left if code not in right)]
    found = (
        _difference(left.get(code), right.get(code), [each.get(code, ()) for each in files])
        for code in codes
    )
    return tuple(one for one in found if one is not None)


def _difference(
    here: ClausePart | None, other: ClausePart | None, files: Sequence[Sequence[str]]
) -> ClauseDifference | None:
    if here == other and files[0] == files[1]:
        return None
    shown = other or here
    assert shown is not None, "a clause of neither side"
    parts = []
    if here is not None and other is not None:
        reasons = [(one.claim_reason, one.not_applicable_reason) for one in (here, other)]
        parts += ["reason"] if reasons[0] != reasons[1] else []
        parts += ["criteria"] if here.criteria != other.criteria else []
        parts += ["evidence"] if files[0] != files[1] else []
    return ClauseDifference(
        code=ClauseCode(shown.code),
        title=shown.title,
        core=shown.core,
        here=_grade(here.claimed if here else ""),
        other=_grade(other.claimed if other else ""),
        here_computed=_grade(here.computed if here else ""),
        other_computed=_grade(other.computed if other else ""),
        parts=tuple(parts),
    )


def _files(content: Content) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part in content.evidence:
        found[part.clause] = (*found.get(part.clause, ()), part.digest)
    return found


def _differing(here: Content, other: Content) -> tuple[str, ...]:
    return tuple(name for name in _COMPARED if getattr(here, name) != getattr(other, name))


def _grade(text: str) -> Grade | None:
    return Grade(text) if text else None
