"""What a face may ask of the library of standards and policies."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from pathlib import Path

from models.standards.pack import Kind
from models.usecases.asked_kinds import policy_kinds
from models.usecases.centre import Centre
from models.usecases.check_policies import check_policies
from models.usecases.county import County
from models.usecases.library import Library
from models.usecases.library_cards import (
    EntryCard,
    HitCard,
    PolicyCheckCard,
    ShelfCard,
    TreeCard,
)
from models.usecases.pack_versions import add_pack
from models.usecases.read_entry import read_entry
from models.usecases.read_packs import read_shelf, read_tree, search_packs
from models.usecases.settle_choice import settle_choice
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


class PackBridge:
    """Reads packs and settles choices; ``opened`` None reads only what is shipped.

    ``read_shelf`` compiles everything once: call it in a job first.
    """

    def __init__(self, library: Library) -> None:
        self.library = library

    def read_shelf(
        self, opened: Centre | County | None, progress: Progress | None = None
    ) -> ShelfCard:
        return read_shelf(self.library, opened, progress)

    def read_tree(self, opened: Centre | County | None, digest: str) -> TreeCard:
        return read_tree(self.library, opened, digest)

    def read_entry(self, opened: Centre | County | None, digest: str, key: str) -> EntryCard:
        return read_entry(self.library, opened, digest, key)

    def search_packs(
        self, opened: Centre | County | None, typed: str, progress: Progress | None = None
    ) -> tuple[HitCard, ...]:
        return search_packs(self.library, opened, typed, progress)

    def policy_kinds(self, centre: Centre, progress: Progress | None = None) -> tuple[Kind, ...]:
        return policy_kinds(self.library, centre, progress)

    def ask_for(self, centre: Centre, kinds: tuple[Kind, ...]) -> bool:
        return centre.ask_for(kinds)

    def check_policies(
        self, centre: Centre, progress: Progress | None = None
    ) -> tuple[PolicyCheckCard, ...]:
        return check_policies(self.library, centre, progress)

    def settle_choice(
        self, opened: Centre | County, digest: str, row: str, value: str | None
    ) -> None:
        settle_choice(self.library, opened, digest, row, value)

    def add_pack(self, opened: Centre | County, file: Path) -> Digest:
        """Store a standard's version from a file; return its digest. Raises: as ``add_pack``."""
        card = add_pack(opened.workspace, file, opened.clock, author=opened.author)
        return card.pack.digest
