"""What a face may ask about keeping the work safe: backups, what is due, handing over."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from pathlib import Path

from models.usecases.back_up import keep_copy, make_backup, read_backup_state
from models.usecases.backup_cards import BackupCard, BackupState, RestoredCard
from models.usecases.centre import Centre
from models.usecases.county import County
from models.vocabulary.clock import Clock
from models.vocabulary.progress import Progress


class SafetyBridge:
    """Mixed into ``Bridge``; what is asked seldom is imported when first asked."""

    clock: Clock

    def make_backup(self, opened: Centre | County, folder: Path, progress: Progress) -> BackupCard:
        return make_backup(opened, folder, progress)

    def read_backup_state(self, opened: Centre | County) -> BackupState:
        return read_backup_state(opened)

    def keep_copy(self, opened: Centre | County) -> Path | None:
        return keep_copy(opened)

    def check_backup(self, path: Path, progress: Progress) -> BackupCard:
        from models.usecases.restore_backup import check_backup  # noqa: PLC0415

        return check_backup(path, progress)

    def try_backup(self, path: Path, scratch: Path, progress: Progress) -> RestoredCard:
        from models.usecases.restore_backup import try_backup  # noqa: PLC0415

        return try_backup(path, scratch, self.clock, progress)

    def restore_backup(
        self, path: Path, folder: Path, progress: Progress, *, author: str = ""
    ) -> RestoredCard:
        from models.usecases.restore_backup import restore_backup  # noqa: PLC0415

        return restore_backup(path, folder, self.clock, progress, author=author)
