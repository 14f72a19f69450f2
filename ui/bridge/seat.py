"""What the desktop's windows ask before any page is there: whose workspace, the sample."""

from pathlib import Path

from models.usecases.about import AboutCard, about
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.open_centre import open_centre
from models.usecases.sample.records import SampleCounty
from models.usecases.sample.workspaces import sample_on_disk
from models.vocabulary.clock import Clock
from models.vocabulary.progress import Progress


class SeatBridge:
    """Mixed into ``Bridge``, which makes the sample."""

    clock: Clock

    def find_sample(self, root: Path) -> SampleCounty | None:
        """Return the sample below ``root`` if it is there, whole."""
        made = sample_on_disk(root)
        folders = (made.county_folder, *(centre.folder for centre in made.centres))
        return made if all(folder.is_dir() for folder in folders) else None

    def make_sample(self, root: Path, progress: Progress) -> SampleCounty:
        """Make the sample county below ``root``."""
        raise NotImplementedError

    def about(self, opened: Centre | County) -> AboutCard:
        """Return what the frame says of an open workspace."""
        return about(opened)

    def open_sample(self, root: Path, progress: Progress) -> Centre:
        """Open the main centre of the sample county in ``root``, making it if missing."""
        found = self.find_sample(root) or self.make_sample(root, progress)
        main = found.centres[0]
        return open_centre(main.folder, self.clock, author=main.author)
