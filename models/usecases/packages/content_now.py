"""The content a submission would have if it were finalised at this moment.

Finalising freezes it; the preview shows it. Both ask here, so that what was shown is
what leaves.
"""

from collections.abc import Iterable
from datetime import datetime

from models.exchange.contents import AcceptedPart, CheckParam, Content
from models.exchange.outgoing import outgoing
from models.exchange.snapshot import Finalising, content_of
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.checks.check_cards import AcceptedCard, PreflightItem
from models.usecases.feedback.answer_item import response_parts


def content_now(
    centre: Centre, read: Reader, items: Iterable[PreflightItem], moment: datetime
) -> Content:
    """Return the content; ``items``: what the checks find, of which the accepted travel."""
    which = centre.row.assessment_id
    evidence = read.assessments.evidence(which)
    feedback, responses = response_parts(read, which, {link.digest for link in evidence})
    return content_of(
        Finalising(
            row=centre.row,
            pack=centre.pack,
            readings=centre.readings,
            assessment=centre.assessment,
            states=read.assessments.states(which),
            evidence=evidence,
            accepted=[_accepted(item, item.accepted) for item in items if item.accepted],
            author=centre.author,
            audit_head=read.audit_head(),
            moment=moment,
            feedback=feedback,
            responses=responses,
        )
    )


def _accepted(item: PreflightItem, said: AcceptedCard) -> AcceptedPart:
    """Return what leaves of an accepted check, numbers of people hidden."""
    return AcceptedPart(
        check=item.code,
        clause=item.clause or "",
        ledger=item.ledger,
        params=tuple(
            CheckParam(name=name, value=outgoing(str(value))) for name, value in item.params
        ),
        reason=outgoing(said.reason),
        author=outgoing(said.author),
        at=said.at,
    )
