"""What the frame of a window says about the workspace that is open in it."""

from dataclasses import dataclass
from pathlib import Path

from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.vocabulary.ids import ClauseCode


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutCard:
    """Whose workspace; ``year`` 0 and no clauses for a county."""

    role: str
    name: str
    folder: Path
    year: int
    author: str
    pack_title: str
    pack_version: str
    clauses: tuple[tuple[ClauseCode, str], ...]
    """Code and title of every clause, to be gone to."""


def about(opened: Centre | County) -> AboutCard:
    """Return what is known without reading a ledger."""
    folder = opened.workspace.folder.root
    if isinstance(opened, County):
        return AboutCard(
            role="county",
            name=opened.name,
            folder=folder,
            year=0,
            author=opened.author,
            pack_title="",
            pack_version="",
            clauses=(),
        )
    with opened.workspace.store.reading() as read:
        name = read.assessments.workspace().name
    return AboutCard(
        role="centre",
        name=name,
        folder=folder,
        year=opened.year,
        author=opened.author,
        pack_title=f"{opened.pack.title} {opened.pack.edition}",
        pack_version=opened.pack.version,
        clauses=tuple((clause.code, clause.title) for clause in opened.pack.clauses),
    )
