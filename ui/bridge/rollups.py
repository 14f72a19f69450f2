"""What a face may ask of what a county hands upwards: one thin method for each use case."""

# ruff: noqa: D102, PLC0415 - docstrings are those of the use cases of the same names;
# they are imported when first asked, as nothing of it is needed before a window stands

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.vocabulary.clock import Clock
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress

if TYPE_CHECKING:
    from models.usecases.packs.library import Library
    from models.usecases.rollup.rollup_cards import RollupCard, WrittenRollupCard


class RollupBridge:
    """The rollup of a county's year. ``library`` holds its policies: ask in a job."""

    def __init__(self, library: "Callable[[], Library]", clock: Clock) -> None:
        self._rollup_library, self._rollup_clock = library, clock

    def look_at_rollup(self, county: County, year: int, progress: Progress) -> "RollupCard":
        from models.usecases.rollup.issue import look_at_rollup
        from models.usecases.rollup.which_policies import policies_of

        policies = policies_of(self._rollup_library(), county, year, progress)
        return look_at_rollup(county, year, policies, self._rollup_clock)

    def issue_rollup(
        self,
        county: County,
        year: int,
        target_dir: Path,
        passphrase: str,
        progress: Progress,
        *,
        recipients: Sequence[str] = (),
    ) -> "WrittenRollupCard":
        from models.usecases.rollup.issue import issue_rollup
        from models.usecases.rollup.which_policies import policies_of

        return issue_rollup(
            county,
            year,
            policies_of(self._rollup_library(), county, year),
            target_dir,
            passphrase,
            self._rollup_clock,
            progress,
            recipients=recipients,
        )

    def write_rollup(
        self,
        county: County,
        digest: Digest,
        target_dir: Path,
        progress: Progress,
        *,
        recipients: Sequence[str] = (),
    ) -> "WrittenRollupCard":
        from models.usecases.rollup.issue import write_rollup

        return write_rollup(county, digest, target_dir, progress, recipients=recipients)

    def read_rollups(self, county: County) -> "tuple[RollupCard, ...]":
        from models.usecases.rollup.issue import read_rollups

        return read_rollups(county)

    def open_rollup(
        self,
        path: Path,
        progress: Progress,
        *,
        opened: Centre | County | None = None,
        passphrase: str = "",
    ) -> "RollupCard":
        from models.usecases.rollup.issue import open_rollup

        workspace = None if opened is None else opened.workspace
        return open_rollup(path, progress, workspace=workspace, passphrase=passphrase)
