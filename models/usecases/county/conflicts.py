"""A person decides which of two packages counts; the other is set aside, never removed.

Deciding again is how a decision is undone: what the package met counts again.
"""

from collections.abc import Iterable
from dataclasses import replace

from models.exchange.contents import Submission
from models.exchange.json_text import stored
from models.exchange.outgoing import plain_text
from models.exchange.plan import accepted_rows
from models.exchange.reading import Sent
from models.exchange.snapshot import moment_text
from models.store.conflict_rows import KEPT, TAKEN, ConflictRow
from models.store.county_rows import COUNTS, SET_ASIDE
from models.store.records import SubmissionRow
from models.store.unit import Reader, Writer
from models.usecases.county.branches import onwards, upwards
from models.usecases.county.conflict_cards import ConflictLine, DecidedCard
from models.usecases.county.county import County
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.limits import NOTE_CHARACTERS


def list_conflicts(county: County) -> tuple[ConflictLine, ...]:
    """Return every conflict there was, the open ones first."""
    with county.workspace.store.reading() as read:
        return tuple(conflict_line(row) for row in read.conflicts.conflicts())


def count_open(county: County) -> int:
    """Return how many conflicts wait for a decision."""
    with county.workspace.store.reading() as read:
        return read.conflicts.open_count()


def take(county: County, digest: Digest, reason: str, clock: Clock) -> DecidedCard:
    """Let the package count; what stands against it is set aside.

    Raises: Refusal CONFLICT_UNKNOWN, CONFLICT_NO_REASON, NOT_PERMITTED; Trouble.
    """
    return _decide(county, digest, TAKEN, reason, clock)


def keep(county: County, digest: Digest, reason: str, clock: Clock) -> DecidedCard:
    """Let what was here count, or count again. Raises: as ``take``."""
    return _decide(county, digest, KEPT, reason, clock)


def conflict_line(row: ConflictRow) -> ConflictLine:
    """Return one conflict as a line; its document is not opened."""
    return ConflictLine(
        digest=row.digest,
        institution=row.uscc,
        name=row.name,
        assessment_id=row.assessment_id,
        year=row.year,
        revision=row.revision,
        code=row.code,
        file_name=row.file_name,
        received_at=row.received_at,
        state=row.state,
        reason=row.reason,
        decided_at=row.decided_at,
        author=row.author,
    )


def known_conflict(read: Reader, digest: Digest) -> ConflictRow:
    """Return a conflict by its package. Raises: Refusal CONFLICT_UNKNOWN."""
    row = read.conflicts.conflict(digest)
    if row is None:
        raise Refusal(RefusalCode.CONFLICT_UNKNOWN, digest=digest)
    return row


def standing_against(read: Reader, row: ConflictRow) -> tuple[SubmissionRow, ...]:
    """Return what counts and would have to give way if this package were taken now.

    The same and every later revision of its assessment; of a second assessment of
    the year, the other assessment as a whole.
    """
    other = read.county.submission(Digest(row.against)) if row.against else None
    second = row.code == RefusalCode.ASSESSMENT_SECOND and other is not None
    return tuple(
        one
        for one in read.county.submissions(row.year)
        if one.uscc == row.uscc
        and one.digest != row.digest
        and (
            one.revision >= row.revision
            if one.assessment_id == row.assessment_id
            else second and other is not None and one.pack_id == other.pack_id
        )
    )


def comes_back(read: Reader, row: ConflictRow) -> tuple[SubmissionRow, ...]:
    """Return what counts, or would count again, without this package: what it met.

    With it what builds upon it; of a second assessment, the other one as a whole.
    """
    met = read.county.submission(Digest(row.against)) if row.against else None
    if met is None:
        return ()
    rows = read.conflicts.every_package(met.assessment_id)
    before = upwards(met, rows) if row.code == RefusalCode.ASSESSMENT_SECOND else ()
    return (*before, *onwards(met, rows))


def own_branch(read: Reader, row: ConflictRow) -> tuple[SubmissionRow, ...]:
    """Return the package and what builds upon it; nothing where it was never taken in."""
    own = read.county.submission(row.digest)
    if own is None:
        return ()
    return onwards(own, read.conflicts.every_package(own.assessment_id))


def counts_now(read: Reader, digest: Digest) -> bool:
    """Tell whether this package is one of the submissions that count."""
    found = read.county.submission(digest)
    return found is not None and found.standing == COUNTS


def _decide(county: County, digest: Digest, state: str, reason: str, clock: Clock) -> DecidedCard:
    why = plain_text(reason)[:NOTE_CHARACTERS]
    if not why:
        raise Refusal(RefusalCode.CONFLICT_NO_REASON)
    with county.writing(Deed.REVIEW, fixed=True, clock=clock) as write:
        row = known_conflict(write, digest)
        at = moment_text(write.moment)
        aside, back = _swap(write, row, state)
        # What goes or comes may be a conflict of its own: this decides it along.
        for digests, became in ((aside, KEPT), (back, TAKEN), ({digest}, state)):
            write.conflicts.decide(digests, became, reason=why, at=at, author=county.author)
        write.note_down(
            f"conflict.{state}", digest, f"{row.uscc} {row.year} r{row.revision} -{len(aside)}"
        )
        line = conflict_line(known_conflict(write, digest))
    return DecidedCard(line=line, set_aside=tuple(sorted(aside)), counts_again=tuple(sorted(back)))


def _swap(write: Writer, row: ConflictRow, state: str) -> tuple[set[Digest], set[Digest]]:
    """Exchange the sides where the decision asks for it; return who went and who came."""
    counting = counts_now(write, row.digest)
    if (state == TAKEN) == counting:
        return set(), set()
    if not counting:
        _take_in(write, row)
    coming = own_branch(write, row) if state == TAKEN else comes_back(write, row)
    going = standing_against(write, row) if state == TAKEN else own_branch(write, row)
    stay = {one.digest for one in coming}
    aside = {one.digest for one in (*going, *_in_the_way(write, row, coming))} - stay
    came = {one.digest for one in coming if not counts_now(write, one.digest)}
    write.conflicts.set_these_aside(aside, row.digest)
    write.conflicts.let_count(stay)
    return aside, came


def _in_the_way(
    write: Writer, row: ConflictRow, coming: Iterable[SubmissionRow]
) -> list[SubmissionRow]:
    """Return what counts at the places of those that come, or builds upon those places."""
    counting = write.county.submissions(row.year)
    return [
        one
        for came in coming
        for one in counting
        if one.assessment_id == came.assessment_id and one.revision >= came.revision
    ]


def _take_in(write: Writer, row: ConflictRow) -> None:
    """Write the package's own rows, set aside for now, where it never was a submission."""
    if write.county.submission(row.digest) is not None:
        return
    signer = write.county.key(row.key_id)
    assert signer is not None, "a conflict refers to an enrolled key"
    rows = accepted_rows(
        row.digest,
        Sent(submission=stored(row.document, Submission), document=row.document),
        signer,
        received_at=row.received_at,
        file_name=row.file_name,
    )
    head = replace(rows.head, standing=SET_ASIDE, set_aside_by=row.digest)
    write.county.accept(replace(rows, head=head))
