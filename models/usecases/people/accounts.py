"""The people of a workspace: made, changed and ended by an administrator.

Until the first account is made there are none, and everything works as without
them. The first is an administrator's; one of those there always is from then on.
"""

import secrets
import unicodedata
from dataclasses import replace

from models.seal.passphrases import hashed, refuse_weak
from models.seal.recovery_code import new_code, plain_code
from models.store.account_rows import SWITCHED_OFF
from models.store.records import AccountRow, Person
from models.store.unit import Reader, Writer
from models.usecases.people.people_cards import AccountCard, Deed, MadeCard, PeopleCard, Role
from models.usecases.people.permissions import Opened
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AccountId
from models.vocabulary.limits import ACCOUNT_NAME_CHARACTERS, LOCK_MINUTES

LOCK_AFTER = "lock.minutes"
"""Key of the institution's setting."""
LOCK_AFTER_DEFAULT = 10


def read_people(opened: Opened) -> PeopleCard:
    """Return every account, in the order they were made, those switched off too."""
    with opened.workspace.store.reading() as read:
        rows, minutes = read.accounts.all(), read.settings.value(LOCK_AFTER)
    return PeopleCard(
        on=opened.workspace.guarded,
        who=opened.workspace.person,
        accounts=tuple(account_card(row) for row in rows),
        lock_minutes=int(minutes) if minutes else LOCK_AFTER_DEFAULT,
    )


def begin_accounts(opened: Opened, name: str, passphrase: str) -> MadeCard:
    """Switch accounts on: make the first administrator, who is signed in by it.

    Raises: Refusal ACCOUNTS_EXIST, ACCOUNT_NAME_WRONG, PASSPHRASE_…; Trouble.
    """
    if opened.workspace.guarded:
        raise Refusal(RefusalCode.ACCOUNTS_EXIST)
    made = _make(opened, name, Role.ADMINISTRATOR, passphrase)
    opened.workspace.guarded = True
    opened.workspace.person = Person(
        account_id=made.account.account_id, name=made.account.name, role=made.account.role
    )
    return made


def add_account(
    opened: Opened, name: str, role: Role, passphrase: str, *, department: str = ""
) -> MadeCard:
    """Make an account; an administrator's comes with a recovery code.

    Raises: Refusal SIGN_IN_REQUIRED (also where there are no accounts yet),
    NOT_PERMITTED, ACCOUNT_NAME_WRONG, ACCOUNT_NAME_TAKEN, PASSPHRASE_…; Trouble.
    """
    if opened.workspace.person is None:
        raise Refusal(RefusalCode.SIGN_IN_REQUIRED)
    opened.allow(Deed.ACCOUNTS)
    return _make(opened, name, role, passphrase, department=department)


def change_account(
    opened: Opened, ident: AccountId, *, name: str, role: Role, department: str = ""
) -> MadeCard:
    """Change what an account is called and may do.

    Who becomes an administrator gets a recovery code: the last one there is must not
    be locked out by a forgotten passphrase.

    Raises: Refusal NOT_PERMITTED, ACCOUNT_UNKNOWN, ACCOUNT_ENDED, ACCOUNT_NAME_WRONG,
    ACCOUNT_NAME_TAKEN, ACCOUNT_LAST_ADMINISTRATOR; Trouble.
    """
    shown = account_name(name)
    opened.allow(Deed.ACCOUNTS)
    with opened.workspace.store.reading() as read:
        rises = active(read, ident).role != Role.ADMINISTRATOR == role
    code = new_code() if rises else ""
    sealed = hashed(plain_code(code)) if code else ""
    with opened.writing(Deed.ACCOUNTS, fixed=True) as write:
        before = active(write, ident)
        if before.role == Role.ADMINISTRATOR != role:
            _refuse_last(write, ident)
        other = write.accounts.named(shown)
        if other is not None and other.account_id != ident:
            raise Refusal(RefusalCode.ACCOUNT_NAME_TAKEN, name=shown)
        kept = (sealed or before.recovery) if role == Role.ADMINISTRATOR else ""
        after = replace(before, name=shown, role=role, department=department, recovery=kept)
        write.accounts.put(after)
        write.note_down("account.changed", shown, role)
    _seat_again(opened, after)
    return MadeCard(account=account_card(after), code=code)


def end_account(opened: Opened, ident: AccountId) -> AccountCard:
    """End an account: it opens nothing any more, and its name stays with what it did.

    Raises: Refusal NOT_PERMITTED, ACCOUNT_UNKNOWN, ACCOUNT_ENDED,
    ACCOUNT_LAST_ADMINISTRATOR; Trouble.
    """
    with opened.writing(Deed.ACCOUNTS, fixed=True) as write:
        before = active(write, ident)
        if before.role == Role.ADMINISTRATOR:
            _refuse_last(write, ident)
        after = replace(before, ended_at=write.moment.isoformat(), recovery="")
        write.accounts.put(after)
        write.note_down("account.ended", before.name)
    person = opened.workspace.person
    if person is not None and person.account_id == ident:
        opened.workspace.person = None
    return account_card(after)


def set_passphrase(opened: Opened, ident: AccountId, passphrase: str) -> AccountCard:
    """Give an account a new passphrase: an administrator anybody's, everybody their own.

    Raises: Refusal SIGN_IN_REQUIRED, NOT_PERMITTED, ACCOUNT_UNKNOWN, ACCOUNT_ENDED,
    PASSPHRASE_…; Trouble.
    """
    person = opened.workspace.person
    if person is None or person.account_id != ident:
        opened.allow(Deed.ACCOUNTS)
    with opened.workspace.store.reading() as read:
        refuse_weak(passphrase, active(read, ident).name)
    verifier = hashed(passphrase)
    with opened.workspace.store.writing(opened.clock, opened.author, fixed=True) as write:
        after = replace(active(write, ident), verifier=verifier, failures=0, failed_at="")
        write.accounts.put(after)
        write.note_down("account.passphrase", after.name)
    return account_card(after)


def seal_recovery(opened: Opened, ident: AccountId) -> MadeCard:
    """Give an administrator a new recovery code; the one before opens nothing any more.

    Raises: Refusal NOT_PERMITTED, ACCOUNT_UNKNOWN, ACCOUNT_ENDED, or NOT_PERMITTED
    where the account is no administrator's; Trouble.
    """
    opened.allow(Deed.ACCOUNTS)
    code = new_code()
    digest = hashed(plain_code(code))
    with opened.writing(Deed.ACCOUNTS, fixed=True) as write:
        before = active(write, ident)
        if before.role != Role.ADMINISTRATOR:
            raise Refusal(
                RefusalCode.NOT_PERMITTED,
                deed=Deed.ACCOUNTS,
                role=before.role,
                may=Role.ADMINISTRATOR,
            )
        after = replace(before, recovery=digest)
        write.accounts.put(after)
        write.note_down("recovery.sealed", after.name)
    return MadeCard(account=account_card(after), code=code)


def set_lock_minutes(opened: Opened, minutes: int) -> None:
    """Lock the screen after so many minutes without a key or a mouse; 0: never by itself.

    Raises: Refusal NOT_PERMITTED, LOCK_MINUTES_WRONG (``most``); Trouble.
    """
    if not 0 <= minutes <= LOCK_MINUTES:
        raise Refusal(RefusalCode.LOCK_MINUTES_WRONG, most=LOCK_MINUTES)
    with opened.writing(Deed.SETTINGS) as write:
        write.settings.put(LOCK_AFTER, str(minutes))
        write.note_down("lock.minutes", "", str(minutes))


def account_name(typed: str) -> str:
    """Return a name as it is kept: composed, without blanks round it.

    Raises: Refusal ACCOUNT_NAME_WRONG (``most``: characters).
    """
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    if not name or len(name) > ACCOUNT_NAME_CHARACTERS or not name.isprintable():
        raise Refusal(RefusalCode.ACCOUNT_NAME_WRONG, most=ACCOUNT_NAME_CHARACTERS)
    return name


def active(read: Reader, ident: AccountId) -> AccountRow:
    """Return an account that is not ended. Raises: Refusal ACCOUNT_UNKNOWN, ACCOUNT_ENDED."""
    row = read.accounts.account(ident)
    if row is None:
        raise Refusal(RefusalCode.ACCOUNT_UNKNOWN)
    if row.ended_at:
        raise Refusal(RefusalCode.ACCOUNT_ENDED, name=row.name)
    return row


def _make(
    opened: Opened, name: str, role: Role, passphrase: str, *, department: str = ""
) -> MadeCard:
    shown = account_name(name)
    refuse_weak(passphrase, shown)
    code = new_code() if role == Role.ADMINISTRATOR else ""
    verifier = hashed(passphrase)
    recovery = hashed(plain_code(code)) if code else ""
    # the first account signs its own making
    author = opened.author if opened.workspace.guarded else shown
    with opened.workspace.store.writing(opened.clock, author, fixed=True) as write:
        if write.accounts.named(shown) is not None:
            raise Refusal(RefusalCode.ACCOUNT_NAME_TAKEN, name=shown)
        row = AccountRow(
            account_id=AccountId(secrets.token_hex(16)),
            name=shown,
            role=role,
            department=department,
            verifier=verifier,
            recovery=recovery,
            made_at=write.moment.isoformat(),
        )
        write.accounts.add(row)
        if write.settings.value(SWITCHED_OFF):
            write.settings.put(SWITCHED_OFF, "")
        write.note_down("account.made", shown, role)
    return MadeCard(account=account_card(row), code=code)


def _refuse_last(write: Writer, ident: AccountId) -> None:
    others = (
        row
        for row in write.accounts.all()
        if row.role == Role.ADMINISTRATOR and not row.ended_at and row.account_id != ident
    )
    if next(others, None) is None:
        raise Refusal(RefusalCode.ACCOUNT_LAST_ADMINISTRATOR)


def _seat_again(opened: Opened, row: AccountRow) -> None:
    """Let who sits here be who the account says now."""
    person = opened.workspace.person
    if person is not None and person.account_id == row.account_id:
        opened.workspace.person = person_of(row)


def person_of(row: AccountRow) -> Person:
    """Return who an account stands for."""
    return Person(
        account_id=row.account_id, name=row.name, role=row.role, department=row.department
    )


def account_card(row: AccountRow) -> AccountCard:
    """Return what is shown of an account."""
    return AccountCard(
        account_id=row.account_id,
        name=row.name,
        role=Role(row.role),
        department=row.department,
        sealed=bool(row.recovery),
        made_at=row.made_at,
        ended_at=row.ended_at,
    )
