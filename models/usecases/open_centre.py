"""Open a workspace that is there, and tell whose it is."""

from pathlib import Path

from models.store.workspace import open_workspace
from models.usecases.centre import Centre
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal


def open_centre(
    root: Path,
    clock: Clock,
    *,
    author: str = "",
    year: int | None = None,
    for_writing: bool = True,
) -> Centre:
    """Open a centre's workspace for a year (by default the newest).

    Raises: Refusal WORKSPACE_NOT_FOUND, WORKSPACE_NEWER, WORKSPACE_OTHER_ROLE,
    YEAR_OUT_OF_RANGE; Trouble WORKSPACE_LOCKED, WORKSPACE_DAMAGED.
    """
    workspace = open_workspace(root, clock, for_writing=for_writing)
    try:
        with workspace.store.reading() as read:
            role = read.assessments.workspace().role
        if role != "centre":
            raise Refusal(RefusalCode.WORKSPACE_OTHER_ROLE, place=Place(file=str(root)), role=role)
        return Centre(workspace, clock, author, year)
    except BaseException:
        workspace.close()
        raise


def role_of(root: Path, clock: Clock) -> str:
    """Return ``centre`` or ``county``.

    Raises: Refusal WORKSPACE_NOT_FOUND, WORKSPACE_NEWER; Trouble.
    """
    with (
        open_workspace(root, clock, for_writing=False) as workspace,
        workspace.store.reading() as read,
    ):
        return read.assessments.workspace().role
