"""To whom a centre seals: its county, and the county's further computers."""

from collections.abc import Sequence

from models.exchange.introductions import ReviewerPart
from models.store.records import EnrolledRow, RecipientRow
from models.store.unit import Reader, Writer
from models.usecases.packages.key_cards import ReviewerCard
from models.vocabulary.ids import KeyId


def recipients_of(read: Reader, county: EnrolledRow) -> tuple[RecipientRow, ...]:
    """Return all to whom a package for this county is sealed, the county itself first."""
    first = RecipientRow(
        key_id=county.key_id,
        recipient=county.recipient,
        name=county.name,
        fingerprint=county.fingerprint,
        added_at=county.enrolled_at,
    )
    further = read.keys.recipients(county.key_id)
    return (first, *(row for row in further if row.recipient != county.recipient))


def reviewer_parts(rows: Sequence[RecipientRow]) -> tuple[ReviewerPart, ...]:
    """Return the rows as a card or a campaign announces them."""
    return tuple(ReviewerPart(name=row.name, recipient=row.recipient) for row in rows)


def reviewer_cards(rows: Sequence[RecipientRow]) -> tuple[ReviewerCard, ...]:
    """Return the rows as cards."""
    return tuple(
        ReviewerCard(
            name=row.name,
            recipient=row.recipient,
            fingerprint=row.fingerprint,
            added_at=row.added_at,
        )
        for row in rows
    )


def take_reviewers(
    write: Writer, key_id: KeyId, reviewers: Sequence[ReviewerPart], *, said_at: str
) -> None:
    """Keep whom else a county is sealed to; what it said before is overridden, never after.

    ``said_at``: the moment the county made the card or campaign that says so.
    """
    county = write.county.key(key_id)
    if county is None or said_at < county.said_at:
        return
    rows = {
        each.recipient: RecipientRow(
            key_id=key_id,
            recipient=each.recipient,
            name=each.name,
            fingerprint="",
            added_at=said_at,
        )
        for each in reviewers
    }
    write.keys.put_recipients(key_id, tuple(rows.values()), said_at=said_at)
