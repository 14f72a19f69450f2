"""What a face may ask of the library of standards and policies."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from pathlib import Path

from forms.pack_workbook_read import read_pack_workbook
from models.standards.pack import Kind
from models.usecases.asked_kinds import policy_kinds
from models.usecases.centre import Centre
from models.usecases.check_policies import check_policies
from models.usecases.compare_cards import ComparedCard
from models.usecases.compare_packs import compare_packs
from models.usecases.county import County
from models.usecases.library import Library, StandardBook
from models.usecases.library_cards import (
    EntryCard,
    HitCard,
    PolicyCheckCard,
    ShelfCard,
    TreeCard,
)
from models.usecases.pack_cards import StoredCard
from models.usecases.pack_versions import add_pack, add_pack_text
from models.usecases.read_entry import read_entry
from models.usecases.read_packs import read_shelf, read_tree, search_packs
from models.usecases.settle_choice import settle_choice
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
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

    def compare_books(
        self, opened: Centre | County | None, old: Digest, new: Digest
    ) -> ComparedCard:
        """Set two standards side by side. Raises: Refusal PACK_NOT_FOUND; as ``compare_packs``."""
        texts = []
        for digest in (old, new):
            book = self.library.book(opened, digest)
            if not isinstance(book, StandardBook):
                raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=book.text.head.id, known="")
            texts.append(book.text)
        return compare_packs(*texts)

    def load_pack(self, opened: Centre | County, file: Path) -> StoredCard:
        """Store a version from a workbook or from a pack's JSON, beside those that are here.

        Raises: Refusal PACK_WORKBOOK_FAULTS with every fault; as ``read_pack_workbook``
        and ``add_pack``. Nothing is stored then.
        """
        if file.suffix.lower() == ".json":
            return add_pack(opened.workspace, file, opened.clock, author=opened.author)
        reading = read_pack_workbook(file)
        if reading.text is None:
            count = len(reading.faults)
            raise Refusal(
                RefusalCode.PACK_WORKBOOK_FAULTS,
                place=Place(file=reading.file),
                rows=reading.faults,
                count=count,
                shown=count if reading.more else "",
            )
        return add_pack_text(opened.workspace, reading.text, opened.clock, author=opened.author)
