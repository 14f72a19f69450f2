"""Accounts switched off and on again: who there is stays, nobody is asked while they are off."""

from models.seal.passphrases import is_right
from models.store.account_rows import SWITCHED_OFF
from models.store.records import AccountRow
from models.usecases.people.accounts import account_card, account_name, active, person_of
from models.usecases.people.people_cards import Deed, MadeCard, Role
from models.usecases.people.permissions import Opened
from models.usecases.people.sign_in import count_failure, refuse_early
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def switch_off(opened: Opened, passphrase: str) -> None:
    """Ask nobody any more who sits here; ``passphrase``: that of the administrator who does.

    It is asked again because a window may stand open. Accounts stay as they are.
    Raises: Refusal SIGN_IN_REQUIRED (also where there are none), NOT_PERMITTED,
    SIGN_IN_WAIT, ACCOUNT_PASSPHRASE_WRONG; Trouble.
    """
    person = opened.workspace.person
    if person is None:
        raise Refusal(RefusalCode.SIGN_IN_REQUIRED)
    opened.allow(Deed.ACCOUNTS)
    with opened.workspace.store.reading() as read:
        row = active(read, person.account_id)
    _refuse_wrong(opened, row, passphrase)
    with opened.writing(Deed.ACCOUNTS, fixed=True) as write:
        write.settings.put(SWITCHED_OFF, "1")
        write.note_down("accounts.off", person.name)
    opened.workspace.guarded = False
    opened.workspace.person = None


def switch_on_again(opened: Opened, name: str, passphrase: str) -> MadeCard | None:
    """Let the accounts hold again that were switched off, as one of their administrators.

    None where there is nobody of this name, or accounts were never switched off: then
    another first administrator may be made. The card bears no code: the old one holds.
    Raises: Refusal ACCOUNT_ENDED, NOT_PERMITTED (no administrator), SIGN_IN_WAIT,
    ACCOUNT_PASSPHRASE_WRONG; Trouble.
    """
    with opened.workspace.store.reading() as read:
        known = read.accounts.named(account_name(name))
        row = None if known is None else active(read, known.account_id)
    if row is None:
        return None
    if row.role != Role.ADMINISTRATOR:
        raise Refusal(
            RefusalCode.NOT_PERMITTED, deed=Deed.ACCOUNTS, role=row.role, may=Role.ADMINISTRATOR
        )
    _refuse_wrong(opened, row, passphrase)
    with opened.workspace.store.writing(opened.clock, row.name, fixed=True) as write:
        write.settings.put(SWITCHED_OFF, "")
        write.note_down("accounts.on", row.name)
    opened.workspace.guarded = True
    opened.workspace.person = person_of(row)
    return MadeCard(account=account_card(row), code="")


def _refuse_wrong(opened: Opened, row: AccountRow, passphrase: str) -> None:
    refuse_early(opened, row)
    if not is_right(passphrase, row.verifier):
        count_failure(opened, row, "account.refused")
        raise Refusal(RefusalCode.ACCOUNT_PASSPHRASE_WRONG)
