"""What a face may ask about gaps: to any target, looked further at, printed."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from models.reports.fontfiles import FontFiles
from models.usecases.centre import Centre
from models.usecases.gaps.gap_cards import GapsCard, GapTable, TargetChoice
from models.usecases.gaps.gap_targets import read_targets
from models.usecases.gaps.look_further import GapView, gap_view, look_further
from models.usecases.gaps.make_gap_table import make_gap_table
from models.usecases.gaps.read_gaps import read_gaps
from models.vocabulary.progress import Progress

if TYPE_CHECKING:
    from models.usecases.packs.library import Library


class GapBridge:
    """Questions about what is short; ``library`` is the one of ``PackBridge``."""

    if TYPE_CHECKING:

        @cached_property
        def library(self) -> "Library": ...

        fonts: FontFiles

    def read_gaps(self, centre: Centre, target: str) -> GapsCard:
        """See ``read_gaps``: quick for own levels; for others call ``read_targets`` first."""
        return read_gaps(centre, target, self._needed(centre, target))

    def read_targets(
        self, centre: Centre, progress: Progress | None = None
    ) -> tuple[TargetChoice, ...]:
        return read_targets(self.library, centre, progress)

    def gap_view(self, centre: Centre, target: str, card: GapsCard | None = None) -> GapView:
        """See ``gap_view``; ``look_further`` then runs in a job."""
        return gap_view(centre, target, self._needed(centre, target), card=card)

    def look_further(self, view: GapView, progress: Progress) -> GapsCard:
        return look_further(view, progress)

    def make_gap_table(
        self, centre: Centre, target: str, out: Path, progress: Progress
    ) -> GapTable:
        library = self._needed(centre, target)
        return make_gap_table(centre, target, library, out, self.fonts, progress)

    def _needed(self, centre: Centre, target: str) -> "Library | None":
        own = any(target == one.rule.id for one in centre.assessment.levels)
        return None if own else self.library
