"""The sealed recovery code: when no administrator knows a passphrase any more.

A code opens once. Who uses it sets a new passphrase and gets a new code for the
envelope; the page that goes into the envelope is made here too.
"""

from dataclasses import replace
from pathlib import Path

from models.exchange.filenames import file_safe
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.reports.recovery_page import recovery_document
from models.seal.passphrases import hashed, is_right, refuse_weak
from models.seal.recovery_code import new_code, plain_code
from models.store.records import AccountRow
from models.usecases.named_files import write_file
from models.usecases.people.accounts import account_card, active, person_of
from models.usecases.people.people_cards import MadeCard
from models.usecases.people.permissions import Opened
from models.usecases.people.sign_in import count_failure, forget_failures, refuse_early
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress

_TRIES = "recovery.tries"


def recover(opened: Opened, code: str, passphrase: str) -> MadeCard:
    """Open an administrator's account by its code, which is used up by it, and sign in.

    Returns the account with its new code. A weak passphrase uses nothing up.
    Raises: Refusal RECOVERY_MISTYPED (a slip of the pen), RECOVERY_WRONG, SIGN_IN_WAIT,
    PASSPHRASE_…; Trouble.
    """
    plain = plain_code(code)
    if not plain:
        raise Refusal(RefusalCode.RECOVERY_MISTYPED)
    refuse_early(opened, _TRIES)
    row = _opened_by(opened, plain)
    if row is None:
        count_failure(opened, _TRIES, "recovery.refused")
        raise Refusal(RefusalCode.RECOVERY_WRONG)
    refuse_weak(passphrase, row.name)
    fresh = new_code()
    verifier, recovery = hashed(passphrase), hashed(plain_code(fresh))
    with opened.workspace.store.writing(opened.clock, row.name, fixed=True) as write:
        now = active(write, row.account_id)
        after = replace(now, verifier=verifier, recovery=recovery, failures=0, failed_at="")
        write.accounts.put(after)
        forget_failures(write, _TRIES)
        write.note_down("recovery.used", row.name)
    opened.workspace.person = person_of(after)
    return MadeCard(account=account_card(after), code=fresh)


def write_recovery_page(
    opened: Opened,
    institution: str,
    made: MadeCard,
    folder: Path,
    fonts: FontFiles,
    progress: Progress,
) -> Path:
    """Write the page for the envelope as PDF into ``folder``.

    It holds the code in clear: it is to be printed, then deleted.
    Raises: Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION …; Cancelled.
    """
    document = recovery_document(
        institution, made.account.name, made.code.split("-"), opened.clock.now()
    )
    name = f"{file_safe(institution)}-恢复码-{file_safe(made.account.name)}.pdf"
    return write_file(folder / name, draw_paper(document, fonts, progress))


def _opened_by(opened: Opened, plain: str) -> AccountRow | None:
    with opened.workspace.store.reading() as read:
        rows = [row for row in read.accounts.all() if row.recovery and not row.ended_at]
    # every hash is held against the code, so the time tells nothing
    found = [row for row in rows if is_right(plain, row.recovery)]
    return next(iter(found), None)
