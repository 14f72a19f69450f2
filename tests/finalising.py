"""Finalise in a test that is about something else: whatever waits for a reason gets one."""

from models.usecases.cards import RevisionCard
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks
from models.usecases.packages.finalise import finalise as finalise_checked


def accept_all(centre: Centre, reason: str = "逐处核实过") -> None:
    """Give a reason for everything that waits for one."""
    accept_checks(centre, [item for item in read_checks(centre).items if item.waits], reason)


def finalise(centre: Centre) -> RevisionCard:
    """Give reasons, then finalise. Raises: as the use case."""
    if centre.row.state != "final" and not centre.superseded:
        accept_all(centre)
    return finalise_checked(centre)
