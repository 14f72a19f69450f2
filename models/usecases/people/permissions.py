"""Who may do what: one table, asked by every use case that writes.

Where there are no accounts everybody may do everything. With accounts nobody
writes without having signed in. Looking is free to whoever sits there: accounts
guard the screen, they are no lock on the disk.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from models.store.unit import Writer
from models.store.workspace import Workspace
from models.usecases.people.people_cards import Deed, Role
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
_HEAD = _ADMINISTRATOR | {Role.HEAD}
_CLERK = _HEAD | {Role.CLERK}
_REVIEWER = _HEAD | {Role.REVIEWER}

MAY: Mapping[Deed, frozenset[Role]] = {
    Deed.LEDGERS: _CLERK,
    Deed.IMPORT: _CLERK,
    Deed.ANSWERS: _CLERK,
    Deed.EVIDENCE: _CLERK,
    Deed.REPORTS: frozenset(Role),
    Deed.BACK_UP: frozenset(Role),
    Deed.ACCEPT_CHECK: _HEAD,
    Deed.NOT_APPLICABLE: _HEAD,
    Deed.CARRY_OVER: _HEAD,
    Deed.SUBMIT: _HEAD,
    Deed.REVIEW: _REVIEWER,
    Deed.CAMPAIGN: _HEAD,
    Deed.ACCOUNTS: _ADMINISTRATOR,
    Deed.SETTINGS: _ADMINISTRATOR,
    Deed.KEYS: _ADMINISTRATOR,
    Deed.PACKS: _ADMINISTRATOR,
}
"""An administrator may do everything: in an office of two there is nobody else to ask."""


def allow(workspace: Workspace, deed: Deed) -> None:
    """Refuse what the person at this workspace may not do.

    Raises: Refusal SIGN_IN_REQUIRED where there are accounts and nobody has signed in;
    NOT_PERMITTED (``deed``, ``role``, ``may``: the lowest role that may).
    """
    if not workspace.guarded:
        return
    person = workspace.person
    if person is None:
        raise Refusal(RefusalCode.SIGN_IN_REQUIRED)
    roles = MAY[deed]
    if person.role not in roles:
        least = next(role for role in Role if role in roles)
        raise Refusal(RefusalCode.NOT_PERMITTED, deed=deed, role=person.role, may=least)


@contextmanager
def writing(
    workspace: Workspace, clock: Clock, author: str, deed: Deed, *, fixed: bool = False
) -> Iterator[Writer]:
    """One transaction of somebody who may; see ``Store.writing``. Raises: as ``allow``."""
    allow(workspace, deed)
    with workspace.store.writing(clock, author, fixed=fixed) as write:
        yield write


class Opened:
    """An open workspace and who sits at it: what a centre and a county have in common."""

    def __init__(self, workspace: Workspace, clock: Clock, author: str) -> None:
        """``author`` signs where there are no accounts."""
        self.workspace = workspace
        self.clock = clock
        self._author = author

    @property
    def author(self) -> str:
        """Who signs every change: the person signed in, whatever name was given."""
        person = self.workspace.person
        return self._author if person is None else person.name

    def allow(self, deed: Deed) -> None:
        """Refuse a deed before any of it is done. Raises: as ``permissions.allow``."""
        allow(self.workspace, deed)

    @contextmanager
    def writing(
        self, deed: Deed, *, fixed: bool = False, clock: Clock | None = None
    ) -> Iterator[Writer]:
        """One transaction of somebody who may; see ``Store.writing``. Raises: as ``allow``.

        ``clock``: where a use case was given its own.
        """
        now = clock or self.clock
        with writing(self.workspace, now, self.author, deed, fixed=fixed) as write:
            yield write
