"""Check everything entered: errors, what may stand with a reason, what cannot be told.

Saving is never refused; only finalising asks what stands here. A reason is kept with the
digest of what was looked at, so it lapses by itself when that changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.exchange.contents import Content
from models.exchange.json_text import stored
from models.ledger.flags import CONFIRM, SEVERITIES
from models.ledger.form_rows import RECTIFICATION
from models.store.records import AcceptedRow, SnapshotRow
from models.usecases.centre import Centre
from models.usecases.checks.check_cards import AcceptedCard, ChecksCard, PreflightItem
from models.usecases.checks.checks_centre import CHECKS, CheckView
from models.usecases.checks.checks_feedback import FEEDBACK_CHECKS
from models.usecases.checks.checks_rows import RowFindings, seal
from models.usecases.checks.checks_tasks import TASK_CHECKS
from models.usecases.feedback.read_feedback import newest_feedback
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode
from models.vocabulary.limits import NOTE_CHARACTERS

_ALL = (*CHECKS, *FEEDBACK_CHECKS, *TASK_CHECKS)
"""Every check of what people entered, in the order their findings are shown."""


def read_checks(centre: Centre) -> ChecksCard:
    """Return what every check finds now."""
    return judge(check_view(centre), centre.row_findings)


def check_view(centre: Centre) -> CheckView:
    """Read what the checks look at; ``judge`` may then run in another thread."""
    assessment, readings = centre.assessment, centre.readings
    which = centre.row.assessment_id
    feedback = newest_feedback(centre)
    with centre.workspace.store.reading() as read:
        return CheckView(
            year=centre.year,
            today=centre.today,
            clauses=centre.clauses,
            assessment=assessment,
            ledgers=centre.ledgers,
            readings=readings,
            folder=centre.workspace.folder.evidence,
            states=read.assessments.states(which),
            evidence=read.assessments.evidence(which),
            held=read.ledgers.held(centre.year),
            carried=read.carried.waiting(which),
            differing=frozenset(
                centre.criterion(one)[0].code for one in read.departments.differing(which)
            ),
            county=read.county.county(),
            before=read.ledgers.figures(centre.year - 1),
            accepted=read.checks.accepted(centre.year),
            task_files={
                row: len(files)
                for row, files in read.row_files.of_ledger(centre.year, RECTIFICATION).items()
            },
            feedback=feedback,
            sent=_sent(read.assessments.snapshots(which)),
        )


def _sent(snapshots: Sequence[SnapshotRow]) -> Mapping[ClauseCode, str]:
    if not snapshots:
        return {}
    clauses = stored(snapshots[-1].document, Content).clauses
    return {ClauseCode(part.code): part.claimed for part in clauses}


def judge(view: CheckView, rows: RowFindings) -> ChecksCard:
    """Return what every check finds in ``view``, gravest first.

    ``rows``: what is known already of the ledgers (``centre.row_findings``).
    Shape: ``passed`` counts the checks without a finding.
    """
    said = {(row.check, row.subject): row for row in view.accepted}
    found = [tuple(_sealed(item) for item in check(view)) for check in _ALL]
    found += rows.of(view)
    items = (
        _accepted(item, said.get((item.code, item.subject))) for some in found for item in some
    )
    return ChecksCard(
        items=tuple(sorted(items, key=lambda item: SEVERITIES.index(item.severity))),
        passed=sum(not some for some in found),
    )


def accept_check(centre: Centre, check: str, subject: str, reason: str) -> ChecksCard:
    """Let one thing stand, with a reason; return what every check finds then.

    Raises: Refusal REASON_REQUIRED, NOTE_TOO_LONG, CHECK_UNKNOWN where no check finds
    this, CHECK_NOT_SOFT where a reason does not help.
    """
    card = read_checks(centre)
    found = [item for item in card.items if (item.code, item.subject) == (check, subject)]
    if not found:
        raise Refusal(RefusalCode.CHECK_UNKNOWN, check=check, subject=subject)
    return accept_checks(centre, found, reason)


def accept_checks(centre: Centre, items: Sequence[PreflightItem], reason: str) -> ChecksCard:
    """Let several things stand with one reason, as one unit of work.

    Raises: Refusal REASON_REQUIRED, NOTE_TOO_LONG, CHECK_NOT_SOFT.
    """
    reason = reason.strip()
    if not reason:
        raise Refusal(RefusalCode.REASON_REQUIRED)
    if len(reason) > NOTE_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=len(reason), most=NOTE_CHARACTERS)
    for item in items:
        if item.severity != CONFIRM:
            raise Refusal(RefusalCode.CHECK_NOT_SOFT, check=item.code)
    if items:
        keys = [(item.code, item.subject, item.fingerprint) for item in items]
        with centre.writing(Deed.ACCEPT_CHECK) as write:
            write.checks.accept(centre.year, keys, reason)
            write.note_down("check.accepted", items[0].code, str(len(items)))
    return read_checks(centre)


def withdraw_check(centre: Centre, check: str, subject: str) -> ChecksCard:
    """Take an acceptance back; the thing waits for a reason again.

    Raises: Refusal CHECK_UNKNOWN where nothing of the kind was accepted.
    """
    with centre.writing(Deed.ACCEPT_CHECK) as write:
        if not write.checks.withdraw(centre.year, check, subject):
            raise Refusal(RefusalCode.CHECK_UNKNOWN, check=check, subject=subject)
        write.note_down("check.withdrawn", check)
    return read_checks(centre)


def _accepted(item: PreflightItem, said: AcceptedRow | None) -> PreflightItem:
    if said is None or item.severity != CONFIRM or said.fingerprint != item.fingerprint:
        return item
    return replace(item, accepted=AcceptedCard(reason=said.reason, author=said.author, at=said.at))


def _sealed(item: PreflightItem) -> PreflightItem:
    """Give an item its subject and the digest of what it says."""
    subject = item.subject or _subject(item)
    if item.severity != CONFIRM:
        return replace(item, subject=subject)
    return replace(item, subject=subject, fingerprint=_fingerprint(item))


def _subject(item: PreflightItem) -> str:
    """Return what tells an item of its code apart; one that counts things is the only one."""
    if any(name == "count" for name, _ in item.params):
        return item.ledger
    return "/".join(part for part in (item.clause or "", item.ledger, item.field) if part)


def _fingerprint(item: PreflightItem) -> str:
    params = (f"{name}={value}" for name, value in item.params)
    return seal(item.code, *params, "", *item.clauses, "", *item.rows)
