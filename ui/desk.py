"""The desk: what every page of one open workspace shares.

A page asks the bridge, through the desk, and says what it changed; pages read
again only what they show. Widgets never tell widgets.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.bridge.whole import Bridge, Centre, County, OpenWorkspace
from ui.jobs import Job, JobRunner
from ui.look.current import Look
from ui.permits import Permits
from ui.seat import Seat


class Topic(StrEnum):
    """What can change; pages name the topics they show."""

    PROFILE = "profile"
    LEDGERS = "ledgers"
    ANSWERS = "answers"
    REVISION = "revision"
    """Finalised, reopened or exported."""
    INBOX = "inbox"
    """The county's enrolments and submissions."""
    REVIEW = "review"
    """What the county writes about a submission, and its feedbacks."""
    PACKS = "packs"
    """Versions of standards and policies, and the choices settled in them."""
    CAMPAIGN = "campaign"
    """What a county announced: issued, or received here."""
    PEOPLE = "people"
    """Accounts, and who sits here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where to go: a page, and what to show there.

    ``detail`` is the page's own word: a clause code, a ledger id, a row id.
    """

    page: str
    detail: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOff:
    """A place of work, a clause or a cell, and when the person was there last."""

    where: Destination
    at: datetime


class Desk(QObject):
    """Bridge, jobs and look for the pages of one open workspace."""

    changed = Signal(object)
    """A frozenset of Topic."""
    going = Signal(object)
    """A Destination; the shell goes there."""
    stood = Signal(object)
    """A Destination: where the person has come to on the page shown, without a jump."""
    failed = Signal(object)
    """A Refusal or Trouble that no page shows in place."""
    told = Signal(str)
    """A success worth a toast (already translated)."""
    leaving = Signal()
    """The person wants to open another workspace."""
    entered = Signal(str)
    """Place of a field whose draft is done with: what it held is stored or given up.

    One that ends in ``/`` stands for all below it."""
    locking = Signal()
    """The person goes away for a while: the screen is to be locked."""
    person_change = Signal()
    """Somebody else is to sit here."""
    saved = Signal()
    """Something was saved; the status bar shows when."""

    def __init__(
        self,
        bridge: Bridge,
        opened: OpenWorkspace,
        look: Look,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.opened = opened
        self.look = look
        self.jobs = jobs
        self.left: LeftOff | None = None
        """Where the work was last at, whatever was looked at since."""
        self.worked_on: Destination | None = None
        """The clause last worked on, where the work goes on."""
        self.seat: Seat | None = None
        """What this machine remembers; None where nothing is to be remembered."""
        self.place: Seat | None = None
        """What this machine remembers of the workspace that is open."""
        self.permits = Permits(lambda deed: bridge.barred(self.opened, deed), self)
        """What who sits here may do."""
        self.changed.connect(self._on_changed)

    @property
    def centre(self) -> Centre:
        """The open centre; TypeError on a county's desk (a page in the wrong table)."""
        if not isinstance(self.opened, Centre):
            raise TypeError(type(self.opened).__name__)
        return self.opened

    @property
    def county(self) -> County:
        """The open county; TypeError on a centre's desk."""
        if not isinstance(self.opened, County):
            raise TypeError(type(self.opened).__name__)
        return self.opened

    def change(self, do: Callable[[], object], *topics: Topic) -> bool:
        """Do something quick that changes rows, then say what changed.

        Returns whether it was done; a Refusal or Trouble goes to ``failed``.
        """
        try:
            do()
        except (Refusal, Trouble) as failure:
            self.failed.emit(failure)
            return False
        self.saved.emit()
        self.changed.emit(frozenset(topics))
        return True

    def take_over(self, opened: OpenWorkspace) -> None:
        """Go on with another handle of the same workspace; every page reads again."""
        self.opened = opened
        self.saved.emit()
        self.changed.emit(frozenset(Topic))

    def work(self, name: str, do: Callable[[Progress], object]) -> Job:
        """Start work that may exceed 50 ms; connect to the job's signals.

        A failure that is a Refusal or Trouble also goes to ``failed`` unless the
        page disconnects it.
        """
        job = self.jobs.start(name, do)
        job.failed.connect(self._on_failed)
        return job

    def go(self, page: str, detail: str = "", field: str = "") -> None:
        """Go to a page."""
        self.going.emit(Destination(page=page, detail=detail, field=field))

    def stand(self, where: Destination) -> None:
        """Say where the person has come to; a window opened again comes back here."""
        self.stood.emit(where)

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if Topic.PEOPLE in topics:
            self.permits.refresh()

    def _on_failed(self, failure: Exception) -> None:
        self.failed.emit(failure)
