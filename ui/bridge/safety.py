"""What a face may ask about keeping the work safe: backups, what is due, handing over."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Iterable, Sequence
from pathlib import Path

from models.reports.fontfiles import FontFiles
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.packs.library import Library
from models.usecases.safety.back_up import keep_copy, make_backup, read_backup_state
from models.usecases.safety.backup_cards import BackupCard, BackupState, RestoredCard
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlinesCard
from models.usecases.safety.deadlines import in_order, read_deadlines, read_duties
from models.usecases.safety.handover_cards import HandoverCard, HandoverSection
from models.vocabulary.clock import Clock
from models.vocabulary.progress import Progress


class SafetyBridge:
    """Mixed into ``Bridge``; what is asked seldom is imported when first asked."""

    clock: Clock
    fonts: FontFiles

    @property
    def library(self) -> Library:
        """What is shipped or stored; the bridge has it."""
        raise NotImplementedError

    def make_backup(
        self, opened: Centre | County, folder: Path, progress: Progress, *, sealed: bool = False
    ) -> BackupCard:
        return make_backup(opened, folder, progress, sealed=sealed)

    def is_sealed_backup(self, path: Path) -> bool:
        from models.usecases.safety.restore_backup import asks_for_passphrase  # noqa: PLC0415

        return asks_for_passphrase(path)

    def read_backup_state(self, opened: Centre | County) -> BackupState:
        return read_backup_state(opened)

    def keep_copy(self, opened: Centre | County) -> Path | None:
        return keep_copy(opened)

    def check_backup(
        self, path: Path, progress: Progress, *, passphrase: str = "", scratch: Path | None = None
    ) -> BackupCard:
        from models.usecases.safety.restore_backup import check_backup  # noqa: PLC0415

        return check_backup(path, progress, passphrase=passphrase, scratch=scratch)

    def try_backup(
        self, path: Path, scratch: Path, progress: Progress, *, passphrase: str = ""
    ) -> RestoredCard:
        from models.usecases.safety.restore_backup import try_backup  # noqa: PLC0415

        return try_backup(path, scratch, self.clock, progress, passphrase=passphrase)

    def restore_backup(
        self,
        path: Path,
        folder: Path,
        progress: Progress,
        *,
        author: str = "",
        passphrase: str = "",
    ) -> RestoredCard:
        from models.usecases.safety.restore_backup import restore_backup  # noqa: PLC0415

        return restore_backup(
            path, folder, self.clock, progress, author=author, passphrase=passphrase
        )

    def read_deadlines(self, centre: Centre) -> DeadlinesCard:
        return read_deadlines(centre)

    def read_duties(self, centre: Centre, progress: Progress) -> tuple[DeadlineCard, ...]:
        return read_duties(self.library, centre, progress)

    def deadlines_in_order(self, cards: Iterable[DeadlineCard]) -> tuple[DeadlineCard, ...]:
        return in_order(cards)

    def read_handover(self, centre: Centre, duties: Iterable[DeadlineCard] = ()) -> HandoverCard:
        from models.usecases.safety.hand_over import read_handover  # noqa: PLC0415

        return read_handover(centre, duties)

    def set_key_place(self, centre: Centre, text: str) -> None:
        from models.usecases.safety.hand_over import set_key_place  # noqa: PLC0415

        set_key_place(centre, text)

    def write_handover(
        self,
        centre: Centre,
        folder: Path,
        sections: Sequence[HandoverSection],
        progress: Progress,
    ) -> Path:
        from models.usecases.safety.hand_over import write_handover  # noqa: PLC0415

        return write_handover(centre, folder, sections, self.fonts, progress)
