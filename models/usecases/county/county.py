"""A county's workspace, open: its name, its region, its copies of the standards."""

from datetime import date
from pathlib import Path

from models.exchange.plan import Books
from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.pack import Pack
from models.standards.text import from_json
from models.store.records import EnrolledRow
from models.store.unit import Reader
from models.store.workspace import Workspace, open_workspace
from models.usecases.cards import KeyCard
from models.usecases.packages.seat_keys import key_card, public_side
from models.usecases.packages.settle_keys import settle_keys
from models.usecases.people.permissions import Opened
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest

ROLE = "county"


class County(Opened):
    """An open county. ``author`` signs every change; packs are compiled once."""

    def __init__(self, workspace: Workspace, clock: Clock, author: str) -> None:
        super().__init__(workspace, clock, author)
        with workspace.store.reading() as read:
            row = read.assessments.workspace()
        self.name = row.name
        self.region = row.region
        self._packs: dict[Digest, Pack] = {}

    def key(self) -> KeyCard:
        """Return this county's own key, to be compared by the centres."""
        return key_card(public_side(self.workspace.folder), self.name)

    def pack(self, digest: Digest) -> Pack | None:
        """Return the county's own copy of a standard, None if it has none with that digest."""
        if digest not in self._packs:
            with self.workspace.store.reading() as read:
                document = read.packs.document(digest)
            if document is None:
                return None
            self._packs[digest] = compile_pack(from_json(document), MEASURES)
        return self._packs[digest]

    def books(self, read: Reader, today: date) -> Books:
        """Return what an import is checked against, in one consistent view."""
        return Books(
            region=self.region,
            rows=read.county,
            pack=self.pack,
            pack_digests=read.packs.digests,
            lineage=read.keys.lineage,
            today=today,
        )

    def institutions(self) -> tuple[EnrolledRow, ...]:
        """Return every enrolment of an institution, also revoked ones, by name."""
        with self.workspace.store.reading() as read:
            return tuple(row for row in read.county.enrolled() if row.uscc)

    def close(self) -> None:
        """Close the workspace."""
        self.workspace.close()


def open_county(root: Path, clock: Clock, *, author: str = "", for_writing: bool = True) -> County:
    """Open a county's workspace.

    Raises: Refusal WORKSPACE_NOT_FOUND, WORKSPACE_NEWER, WORKSPACE_OTHER_ROLE;
    Trouble WORKSPACE_LOCKED, WORKSPACE_DAMAGED.
    """
    workspace = open_workspace(root, clock, for_writing=for_writing)
    try:
        with workspace.store.reading() as read:
            role = read.assessments.workspace().role
        if role != ROLE:
            raise Refusal(RefusalCode.WORKSPACE_OTHER_ROLE, place=Place(file=str(root)), role=role)
        if for_writing:
            settle_keys(workspace, clock, author)
        return County(workspace, clock, author)
    except BaseException:
        workspace.close()
        raise
