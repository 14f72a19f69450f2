"""What a face may ask about what was done: undo, history, the audit log; and what was begun."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Callable, Sequence
from pathlib import Path

from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.journal import drafts, undo
from models.usecases.journal.journal_cards import (
    AUDIT_PAGE,
    AuditCard,
    AuditCheck,
    AuditChoices,
    AuditFilter,
    AuditPage,
    ChangeCard,
    StepCard,
    UndoCard,
)
from models.vocabulary.progress import Progress


class JournalBridge:
    """Questions and turns; the log's own use cases are imported when first asked."""

    def read_undo(self, opened: Centre | County) -> UndoCard:
        return undo.read_undo(opened)

    def undo(self, opened: Centre | County) -> StepCard:
        return undo.undo(opened)

    def redo(self, opened: Centre | County) -> StepCard:
        return undo.redo(opened)

    def row_history(
        self, opened: Centre | County, entity: str, key: Sequence[str | int]
    ) -> tuple[ChangeCard, ...]:
        from models.usecases.journal.history import row_history  # noqa: PLC0415

        return row_history(opened, entity, key)

    def read_audit(
        self,
        opened: Centre | County,
        wanted: AuditFilter,
        *,
        before: int | None = None,
        most: int = AUDIT_PAGE,
    ) -> AuditPage:
        from models.usecases.journal.audit_log import read_audit  # noqa: PLC0415

        return read_audit(opened, wanted, before=before, most=most)

    def audit_choices(self, opened: Centre | County) -> AuditChoices:
        from models.usecases.journal.audit_log import audit_choices  # noqa: PLC0415

        return audit_choices(opened)

    def verify_audit(self, opened: Centre | County, progress: Progress) -> AuditCheck:
        from models.usecases.journal.audit_log import verify_audit  # noqa: PLC0415

        return verify_audit(opened, progress)

    def export_audit(
        self,
        opened: Centre | County,
        path: Path,
        wanted: AuditFilter,
        words: Callable[[AuditCard], str],
        progress: Progress,
    ) -> Path:
        from models.usecases.journal.audit_log import export_audit  # noqa: PLC0415

        return export_audit(opened, path, wanted, words, progress)

    def read_drafts(self, opened: Centre | County) -> dict[str, str]:
        return drafts.read_drafts(opened)

    def keep_draft(self, opened: Centre | County, place: str, text: str) -> None:
        drafts.keep_draft(opened, place, text)

    def forget_draft(self, opened: Centre | County, place: str) -> None:
        drafts.forget_draft(opened, place)
