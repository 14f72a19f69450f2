"""What a face may ask about packages that come in: importing, conflicts, refused files."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Callable, Sequence
from pathlib import Path

from models.reports.fontfiles import FontFiles
from models.usecases.county import conflicts, read_conflict
from models.usecases.county.conflict_cards import ConflictCard, ConflictLine, DecidedCard
from models.usecases.county.county import County
from models.usecases.county.county_cards import ImportedCard
from models.usecases.packages import attempts, import_submission, quarantine, receipt_list
from models.usecases.packages.import_cards import (
    AttemptLine,
    ImportLine,
    ImportRun,
    QuarantineCard,
    ReceiptFiles,
    ReceiptRow,
    Survey,
)
from models.vocabulary.clock import Clock
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


class ArrivalBridge:
    """Mixed into ``Bridge``."""

    clock: Clock
    fonts: FontFiles

    def import_package(
        self, county: County, path: Path, passphrase: str, progress: Progress
    ) -> ImportedCard:
        return import_submission.import_package(county, path, passphrase, self.clock, progress)

    def import_paths(
        self,
        county: County,
        given: Sequence[Path],
        passphrase: str,
        progress: Progress,
        *,
        told: Callable[[ImportLine], None],
        began: Callable[[str], None] = import_submission.tell_nobody,
        plain_only: bool = False,
    ) -> ImportRun:
        return import_submission.import_paths(
            county,
            given,
            passphrase,
            self.clock,
            progress,
            told=told,
            began=began,
            plain_only=plain_only,
        )

    def survey_packages(self, given: Sequence[Path], progress: Progress) -> Survey:
        return import_submission.survey(given, progress)

    def look_at_package(
        self, county: County, path: Path, passphrase: str, progress: Progress
    ) -> ImportedCard:
        return import_submission.look_at_package(county, path, passphrase, self.clock, progress)

    def read_attempts(self, county: County) -> tuple[AttemptLine, ...]:
        return attempts.read_attempts(county.workspace.folder)

    def write_receipts(
        self, county: County, rows: Sequence[ReceiptRow], out: Path, progress: Progress
    ) -> ReceiptFiles:
        return receipt_list.write_receipts(county, rows, out, self.fonts, progress)

    def read_quarantine(self, county: County) -> QuarantineCard:
        return quarantine.read_quarantine(county)

    def remove_refused(self, county: County, sha256: str) -> None:
        quarantine.remove_refused(county, sha256)

    def try_refused_again(
        self, county: County, sha256: str, passphrase: str, progress: Progress
    ) -> ImportLine:
        return import_submission.try_again(county, sha256, passphrase, self.clock, progress)

    def list_conflicts(self, county: County) -> tuple[ConflictLine, ...]:
        return conflicts.list_conflicts(county)

    def count_open_conflicts(self, county: County) -> int:
        return conflicts.count_open(county)

    def read_conflict(self, county: County, digest: Digest) -> ConflictCard:
        return read_conflict.read_conflict(county, digest)

    def take_conflict(self, county: County, digest: Digest, reason: str) -> DecidedCard:
        return conflicts.take(county, digest, reason, self.clock)

    def keep_here(self, county: County, digest: Digest, reason: str) -> DecidedCard:
        return conflicts.keep(county, digest, reason, self.clock)
