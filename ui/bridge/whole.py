"""The one door from the faces to the use cases: desktop and command line ask the same.

Faces get frozen cards and opaque handles (``Centre``, ``County``) they pass back.
No sentences, no Qt, no judgement. A method carries the name of its use case.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from forms.fields import Value
from forms.handed_out.template import write_template
from forms.national.profile import read_profile
from forms.reading.sheet_survey import FORMS
from models.ledger.records import InstitutionProfile
from models.reports.fontfiles import FontFiles
from models.standards.decode import decode_pack
from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.county.county import ROLE as COUNTY
from models.usecases.county.county import County, open_county
from models.usecases.county.county_cards import VerifyCard
from models.usecases.county.new_county import create_county
from models.usecases.ledgers.edit_ledgers import KindCard, LedgersCard, RegisterCard
from models.usecases.ledgers.ledger_measures import Measured
from models.usecases.ledgers.state_facts import FactCard
from models.usecases.make_report import ReportCard
from models.usecases.named_files import read_file, write_file
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre, role_of
from models.usecases.packages.verify_package import verify_in_workspace, verify_package
from models.usecases.sample.records import SampleAnswers, SampleCounty, SampleInstitution
from models.vocabulary.clock import Clock
from models.vocabulary.ids import PackId
from models.vocabulary.progress import Progress
from ui.bridge.arrivals import ArrivalBridge
from ui.bridge.centre import CentreBridge
from ui.bridge.clauses import ClauseBridge
from ui.bridge.county import CountyBridge
from ui.bridge.duties import DutyBridge
from ui.bridge.feedback import FeedbackBridge
from ui.bridge.file_import import FileImport, FileImportBridge
from ui.bridge.gaps import GapBridge
from ui.bridge.journal import JournalBridge
from ui.bridge.keys import KeyBridge
from ui.bridge.papers import PaperBridge
from ui.bridge.people import Credentials, PeopleBridge
from ui.bridge.plans import PlanBridge
from ui.bridge.rectify import RectifyBridge
from ui.bridge.reviews import ReviewBridge
from ui.bridge.rollups import RollupBridge
from ui.bridge.safety import SafetyBridge
from ui.bridge.sample import SampleBridge, make_sample
from ui.bridge.seat import SeatBridge
from ui.bridge.selfchecks import CheckFiles, SelfCheckBridge
from ui.bridge.sent import SentBridge
from ui.bridge.sheets import SheetBridge
from ui.bridge.trends import TrendBridge
from ui.bridge.versions import VersionBridge
from ui.bridge.workbooks import WorkbookBridge

__all__ = [
    "Bridge",
    "Centre",
    "County",
    "FactCard",
    "FileImport",
    "KindCard",
    "LedgersCard",
    "Measured",
    "OpenWorkspace",
    "PackFiles",
    "RegisterCard",
    "ReportCard",
    "SampleAnswers",
    "SampleCounty",
    "SampleInstitution",
]

OpenWorkspace: TypeAlias = Centre | County
"""The handle of whatever is open."""

PackFiles: TypeAlias = Callable[[], Iterable[Mapping[str, bytes]]]
"""Returns the shipped standards, or policies: for each, its files by name."""

_PROFILE_BYTES = 256 * 1024


class Bridge(
    CentreBridge,
    ClauseBridge,
    CountyBridge,
    ReviewBridge,
    WorkbookBridge,
    SampleBridge,
    SeatBridge,
    JournalBridge,
    FileImportBridge,
    SheetBridge,
    PeopleBridge,
    VersionBridge,
    SafetyBridge,
    PlanBridge,
    TrendBridge,
    RectifyBridge,
    DutyBridge,
    GapBridge,
    SelfCheckBridge,
    SentBridge,
    FeedbackBridge,
    ArrivalBridge,
    KeyBridge,
    RollupBridge,
    PaperBridge,
):
    """Made once, in the composition root; ``packs`` and ``policies`` are read when needed."""

    def __init__(
        self,
        *,
        clock: Clock,
        fonts: FontFiles,
        packs: PackFiles,
        policies: PackFiles = tuple,
        check_files: CheckFiles = dict,
    ) -> None:
        CentreBridge.__init__(self, clock, fonts)
        CountyBridge.__init__(self, clock)
        RollupBridge.__init__(self, lambda: self.library, clock)
        WorkbookBridge.__init__(self, lambda: self.packs, policies, clock)
        self._pack_files = packs
        self.check_files = check_files
        self.credentials: Credentials | None = None
        """Who signs in at once to whatever is opened for writing: the command line's --as."""

    @cached_property
    def packs(self) -> tuple[PackText, ...]:
        """The shipped standards. Raises: Refusal PACK_…."""
        return tuple(decode_pack(files) for files in self._pack_files())

    def create_centre(
        self,
        root: Path,
        profile: InstitutionProfile,
        passphrase: str,
        *,
        pack_id: PackId | None = None,
        author: str = "",
    ) -> Centre:
        """Make a centre's workspace and open it; see ``new_workspace``."""
        return create_centre(
            root, profile, passphrase, self.packs, self.clock, pack_id=pack_id, author=author
        )

    def create_county(
        self, root: Path, name: str, region: str, passphrase: str, *, author: str = ""
    ) -> County:
        """Make a county's workspace and open it; see ``new_county``."""
        return create_county(
            root, name, region, passphrase, self.clock, packs=self.packs, author=author
        )

    def open_centre(
        self, root: Path, *, author: str = "", year: int | None = None, for_writing: bool = True
    ) -> Centre:
        """Open a centre's workspace; see ``open_centre``."""
        opened = open_centre(root, self.clock, author=author, year=year, for_writing=for_writing)
        self._sign_in_at_once(opened)
        return opened

    def open_county(self, root: Path, *, author: str = "", for_writing: bool = True) -> County:
        """Open a county's workspace; see ``county``."""
        opened = open_county(root, self.clock, author=author, for_writing=for_writing)
        self._sign_in_at_once(opened)
        return opened

    def _sign_in_at_once(self, opened: OpenWorkspace) -> None:
        """Raises: Refusal SIGN_IN_…; the workspace is closed then."""
        given = self.credentials
        if given is None or not opened.workspace.guarded:
            return
        try:
            self.sign_in(opened, given.name, given.passphrase)
        except BaseException:
            opened.close()
            raise

    def open_workspace(
        self, root: Path, *, author: str = "", for_writing: bool = True
    ) -> OpenWorkspace:
        """Open whatever workspace is there. Raises: as ``open_centre``."""
        if role_of(root, self.clock) == COUNTY:
            return self.open_county(root, author=author, for_writing=for_writing)
        return self.open_centre(root, author=author, for_writing=for_writing)

    def is_read_only(self, opened: OpenWorkspace) -> bool:
        """Whether a workspace was opened beside whoever writes in it."""
        return opened.workspace.read_only

    def verify_package(
        self,
        path: Path,
        progress: Progress,
        *,
        opened: OpenWorkspace | None = None,
        passphrase: str = "",
    ) -> VerifyCard:
        """Check a package, with what an open workspace knows where one is given.

        Raises: Refusal for whatever is wrong with it; Trouble; Cancelled.
        """
        if opened is None:
            return verify_package(path, progress)
        return verify_in_workspace(opened.workspace, path, passphrase, progress)

    def make_sample(self, root: Path, progress: Progress) -> SampleCounty:
        """Make the whole sample county below ``root``; see ``ui.bridge.sample``."""
        forms = tuple(self.check_forms.values())
        return make_sample(root, self.packs, forms, self.fonts, progress)

    def read_profile(self, path: Path) -> InstitutionProfile:
        """Read an institution's profile from a JSON file; see ``forms.national.profile``."""
        return read_profile(read_file(path, most=_PROFILE_BYTES), file=path.name)

    def template(
        self, ledger: str, rows: Iterable[tuple[Mapping[str, Value], Mapping[str, str]]] = ()
    ) -> bytes:
        """Return the workbook of a ledger (staff | equipment | annual), blank by default."""
        return write_template(FORMS[ledger], rows)

    def read_file(self, path: Path, *, most: int) -> bytes:
        """Return a file's bytes, at most one more than ``most``; see ``named_files``."""
        return read_file(path, most=most)

    def write_file(self, path: Path, data: bytes) -> Path:
        """Write a file whole or not at all; see ``named_files``."""
        return write_file(path, data)
