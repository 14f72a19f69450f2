"""What a face may ask about a submission as a whole, before it leaves and after it came."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Collection
from pathlib import Path

from models.reports.fontfiles import FontFiles
from models.usecases.centre import Centre
from models.usecases.county import kept_package
from models.usecases.county.county import County
from models.usecases.packages import preview
from models.usecases.packages.draw_report import draw_report
from models.usecases.packages.sent_cards import SentCard, TakenCard
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


class SentBridge:
    """Everything a submission says, and its files."""

    fonts: FontFiles

    def preview_submission(self, centre: Centre, progress: Progress) -> SentCard:
        return preview.preview_submission(
            centre, lambda: draw_report(centre, self.fonts, progress), progress
        )

    def read_sent(self, county: County, digest: Digest, progress: Progress) -> SentCard:
        return kept_package.read_sent(county, digest, progress)

    def take_out(
        self,
        county: County,
        digest: Digest,
        names: Collection[str],
        folder: Path,
        progress: Progress,
    ) -> tuple[TakenCard, ...]:
        return kept_package.take_out(county, digest, names, folder, progress)
