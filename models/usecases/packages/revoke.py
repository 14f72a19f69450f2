"""A county ends a key for good: what it signs from now on is refused."""

from datetime import date

from models.exchange.outgoing import plain_text
from models.store.key_rows import ACTIVE, REVOKED
from models.usecases.county.county import County
from models.usecases.packages.key_cards import KeyLifeLine
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock, day_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import InstitutionId, KeyId


def revoke(county: County, key_id: KeyId, clock: Clock, *, why: str, since: date) -> None:
    """End a key; what was accepted stays, and nothing new of it counts.

    ``why``: the reason in words; ``since``: the day from which it is not to be trusted,
    not after today. Only a new enrolment lets the institution report again.
    Raises: Refusal SIGNER_UNKNOWN, SIGNER_REVOKED (it has ended already),
    REVOKE_NO_REASON, REVOKE_DAY_WRONG.
    """
    reason = plain_text(why).strip()
    if not reason:
        raise Refusal(RefusalCode.REVOKE_NO_REASON)
    if since > clock.today():
        raise Refusal(RefusalCode.REVOKE_DAY_WRONG, day=since.isoformat())
    with county.writing(Deed.KEYS, fixed=True, clock=clock) as write:
        row = write.county.key(key_id)
        if row is None or not row.uscc:
            raise Refusal(RefusalCode.SIGNER_UNKNOWN, key_id=key_id)
        if row.state == REVOKED:
            raise Refusal(
                RefusalCode.SIGNER_REVOKED, key_id=key_id, name=row.name, since=day_of(row.ended_at)
            )
        write.keys.revoke(key_id, since=since.isoformat(), why=reason)
        write.note_down("enrolment.revoked", row.uscc, key_id)


def read_key_life(county: County, institution: InstitutionId) -> tuple[KeyLifeLine, ...]:
    """Return every key an institution has had here: that in force, then the newest first."""
    with county.workspace.store.reading() as read:
        rows = [row for row in read.county.enrolled() if row.uscc == institution]
        sent = read.county.submissions(uscc=institution)
    lines = [
        KeyLifeLine(
            key_id=row.key_id,
            fingerprint=row.fingerprint,
            state=row.state,
            enrolled_at=row.enrolled_at,
            ended_at=row.ended_at,
            ended_why=row.ended_why,
            replaced_by=KeyId(row.replaced_by),
            doubtful=sum(
                row.state == REVOKED
                and each.key_id == row.key_id
                and day_of(each.received_at) >= day_of(row.ended_at)
                for each in sent
            ),
        )
        for row in rows
    ]
    newest = sorted(lines, key=lambda line: line.enrolled_at, reverse=True)
    return tuple(sorted(newest, key=lambda line: line.state != ACTIVE))
