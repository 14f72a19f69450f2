"""What was begun in a field and not entered. Nobody's work yet: no journal, no audit."""

from datetime import UTC
from typing import TypeAlias

from models.store.draft_rows import DraftRow
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.vocabulary.limits import DRAFT_CHARACTERS

Opened: TypeAlias = Centre | County


def read_drafts(opened: Opened) -> dict[str, str]:
    """Return what was begun, by place, the newest first."""
    with opened.workspace.store.reading() as read:
        return {row.place: row.text for row in read.drafts.drafts()}


def keep_draft(opened: Opened, place: str, text: str) -> None:
    """Keep what was typed so far. Raises: Trouble."""
    at = opened.clock.now().astimezone(UTC).isoformat(timespec="milliseconds")
    row = DraftRow(place=place, text=text[:DRAFT_CHARACTERS], author=opened.author, at=at)
    with opened.workspace.store.drafting() as write:
        write.keep(row)


def forget_draft(opened: Opened, place: str) -> None:
    """Forget what was begun: it was entered or given up. Raises: Trouble."""
    with opened.workspace.store.drafting() as write:
        write.forget(place)
