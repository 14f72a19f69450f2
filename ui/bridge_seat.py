"""What the desktop's windows ask before any page is there: whose workspace, the sample."""

from pathlib import Path

from models.standards.text import PackText
from models.usecases.about import AboutCard, about
from models.usecases.centre import Centre
from models.usecases.county import County
from models.usecases.new_county import create_county
from models.usecases.open_centre import open_centre
from models.usecases.sample.records import SampleCounty
from models.usecases.sample.workspaces import make_sample_county, sample_county_in
from models.vocabulary.clock import Clock
from models.vocabulary.progress import Progress

SAMPLE_COUNTY = ("望禾县卫生健康局", "990100")


class SeatBridge:
    """Mixed into ``Bridge``."""

    clock: Clock

    @property
    def packs(self) -> tuple[PackText, ...]:
        """The shipped standards."""
        raise NotImplementedError

    def about(self, opened: Centre | County) -> AboutCard:
        """Return what the frame says of an open workspace."""
        return about(opened)

    def open_sample(self, root: Path, progress: Progress) -> Centre:
        """Open the main centre of the sample county in ``root``, making it if missing."""
        found = sample_county_in(root)
        if found is None:
            found = self.make_sample(root, progress)
        main = found.centres[0]
        return open_centre(main.folder, self.clock, author=main.author)

    def make_sample(self, root: Path, progress: Progress) -> SampleCounty:
        """Make the sample county with the county's own workspace.

        Raises: Refusal WORKSPACE_EXISTS; Trouble; Cancelled.
        """
        made = make_sample_county(root, self.packs, self.clock, progress)
        name, region = SAMPLE_COUNTY
        create_county(
            made.county_folder, name, region, made.passphrase, self.clock, packs=self.packs
        ).close()
        return made
