"""Sign in and out, with a delay that grows after wrong passphrases.

An unknown name, an ended account and a wrong passphrase are one answer, after the
same work: names that nobody has share one count of failures of their own.
"""

import math
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models.seal.passphrases import is_right
from models.store.records import AccountRow, Person
from models.store.unit import Reader, Writer
from models.usecases.people.accounts import account_name, person_of
from models.usecases.people.permissions import Opened
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

FREE_FAILURES = 3
"""So many slips cost nothing."""
FIRST_WAIT, LONGEST_WAIT = 5, 300
"""Seconds after the last free slip, doubled with each further one up to the longest."""
_DECOY = (
    "$argon2id$v=19$m=65536,t=3,p=4$a3RGxLy/An6Uft4mGpoInw"
    "$XvI4D0rpnrd1aKcq2Bt529Tu5kBXNkht0Nu6GHquIIQ"
)
"""The hash of nothing: what an unknown name is held against, at the same cost."""
_UNKNOWN = "sign-in.unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Failures in a row and when the last was; ``failed_at`` "" for never."""

    failures: int = 0
    failed_at: str = ""

    def wait(self, now: datetime) -> int:
        """Return the seconds that are still to be waited, rounded up; 0 for none."""
        if self.failures < FREE_FAILURES or not self.failed_at:
            return 0
        whole = delay(self.failures)
        passed = now - datetime.fromisoformat(self.failed_at)
        left = timedelta(seconds=whole) - passed
        return max(0, math.ceil(left.total_seconds()))

    def in_future(self, now: datetime) -> bool:
        """Tell whether the clock was set back since the last failure."""
        return bool(self.failed_at) and datetime.fromisoformat(self.failed_at) > now


def delay(failures: int) -> int:
    """Return how many seconds lie between so many failures and the next try."""
    if failures < FREE_FAILURES:
        return 0
    return min(FIRST_WAIT << (failures - FREE_FAILURES), LONGEST_WAIT)


def sign_in(opened: Opened, name: str, passphrase: str) -> Person:
    """Let a person sit at this workspace; everything they write bears their name.

    Also how a locked screen is opened again, and how another person takes over.
    Raises: Refusal SIGN_IN_WRONG, SIGN_IN_WAIT (``seconds``); Trouble.
    """
    row = _known(opened, name)
    refuse_early(opened, _UNKNOWN if row is None else row)
    right = is_right(passphrase, _DECOY if row is None else row.verifier)
    if row is None or not right:
        count_failure(opened, _UNKNOWN if row is None else row, "account.refused")
        raise Refusal(RefusalCode.SIGN_IN_WRONG)
    with opened.workspace.store.writing(opened.clock, row.name) as write:
        now = write.accounts.account(row.account_id) or row
        write.accounts.put(replace(now, failures=0, failed_at=""))
        write.note_down("account.signed-in", row.name)
    opened.workspace.person = person_of(row)
    return person_of(row)


def sign_out(opened: Opened) -> None:
    """Let nobody sit here: nothing is written until somebody signs in."""
    person = opened.workspace.person
    if person is None:
        return
    with opened.workspace.store.writing(opened.clock, person.name) as write:
        write.note_down("account.signed-out", person.name)
    opened.workspace.person = None


def refuse_early(opened: Opened, of: AccountRow | str) -> None:
    """Refuse a try before its time. ``of``: an account, or the key of a count of its own.

    Where the clock was set back, the wait begins anew from now: it is neither over
    before its time nor as long as the clock is wrong.
    Raises: Refusal SIGN_IN_WAIT (``seconds``).
    """
    now = opened.clock.now()
    with opened.workspace.store.reading() as read:
        tries = _tries(read, of)
    if tries.in_future(now):
        tries = replace(tries, failed_at=now.isoformat())
        with opened.workspace.store.writing(opened.clock, "") as write:
            _keep(write, of, tries)
    seconds = tries.wait(now)
    if seconds:
        raise Refusal(RefusalCode.SIGN_IN_WAIT, seconds=seconds)


def count_failure(opened: Opened, of: AccountRow | str, action: str) -> None:
    """Count a wrong try and note it down; never what was typed."""
    with opened.workspace.store.writing(opened.clock, "") as write:
        before = _tries(write, of)
        _keep(write, of, Tries(failures=before.failures + 1, failed_at=write.moment.isoformat()))
        write.note_down(action, of.name if isinstance(of, AccountRow) else "")


def forget_failures(write: Writer, of: str) -> None:
    """Begin a count of its own anew."""
    _keep(write, of, Tries())


def _known(opened: Opened, name: str) -> AccountRow | None:
    try:
        shown = account_name(name)
    except Refusal:
        return None
    with opened.workspace.store.reading() as read:
        row = read.accounts.named(shown)
    return None if row is None or row.ended_at else row


def _tries(read: Reader, of: AccountRow | str) -> Tries:
    if isinstance(of, str):
        failures, _, failed_at = read.settings.value(of).partition(" ")
        return Tries(failures=int(failures or 0), failed_at=failed_at)
    row = read.accounts.account(of.account_id) or of
    return Tries(failures=row.failures, failed_at=row.failed_at)


def _keep(write: Writer, of: AccountRow | str, tries: Tries) -> None:
    if isinstance(of, str):
        write.settings.put(of, f"{tries.failures} {tries.failed_at}")
        return
    row = write.accounts.account(of.account_id) or of
    write.accounts.put(replace(row, failures=tries.failures, failed_at=tries.failed_at))
