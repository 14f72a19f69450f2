"""What a face may ask of the library of standards and policies."""

# ruff: noqa: D102, PLC0415 - docstrings are those of the use cases of the same names;
# they are imported when first asked, as nothing of it is needed before a window stands

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress

if TYPE_CHECKING:
    from models.standards.differences import ClauseMark
    from models.standards.pack import Kind
    from models.usecases.packs.compare_cards import ComparedCard
    from models.usecases.packs.library import Library, StandardBook
    from models.usecases.packs.library_cards import (
        EntryCard,
        HitCard,
        PolicyCheckCard,
        ShelfCard,
        TreeCard,
    )
    from models.usecases.packs.pack_cards import StoredCard


class PackBridge:
    """Reads packs and settles choices; ``opened`` None reads only what is shipped.

    ``read_shelf`` compiles everything once: call it in a job first.
    """

    def __init__(
        self,
        packs: Callable[[], Iterable[PackText]],
        policies: Callable[[], Iterable[Mapping[str, bytes]]],
        clock: Clock,
    ) -> None:
        self._shipped, self._shipped_policies = packs, policies
        self._library_clock = clock

    @cached_property
    def library(self) -> "Library":
        """Everything shipped or stored that can be read; see ``Library``."""
        from models.standards.policy_decode import decode_policy
        from models.usecases.packs.library import Library

        return Library(
            self._shipped, lambda: map(decode_policy, self._shipped_policies()), self._library_clock
        )

    def read_shelf(
        self, opened: Centre | County | None, progress: Progress | None = None
    ) -> "ShelfCard":
        from models.usecases.packs.read_packs import read_shelf

        return read_shelf(self.library, opened, progress)

    def read_tree(self, opened: Centre | County | None, digest: str) -> "TreeCard":
        from models.usecases.packs.read_packs import read_tree

        return read_tree(self.library, opened, digest)

    def read_entry(self, opened: Centre | County | None, digest: str, key: str) -> "EntryCard":
        from models.usecases.packs.read_entry import read_entry

        return read_entry(self.library, opened, digest, key)

    def search_packs(
        self, opened: Centre | County | None, typed: str, progress: Progress | None = None
    ) -> "tuple[HitCard, ...]":
        from models.usecases.packs.read_packs import search_packs

        return search_packs(self.library, opened, typed, progress)

    def policy_kinds(self, centre: Centre, progress: Progress | None = None) -> "tuple[Kind, ...]":
        from models.usecases.ledgers.asked_kinds import policy_kinds

        return policy_kinds(self.library, centre, progress)

    def ask_for(self, centre: Centre, kinds: "tuple[Kind, ...]") -> bool:
        return centre.ask_for(kinds)

    def check_policies(
        self, centre: Centre, progress: Progress | None = None
    ) -> "tuple[PolicyCheckCard, ...]":
        from models.usecases.packs.check_policies import check_policies

        return check_policies(self.library, centre, progress)

    def settle_choice(
        self, opened: Centre | County, digest: str, row: str, value: str | None
    ) -> None:
        from models.usecases.packs.settle_choice import settle_choice

        settle_choice(self.library, opened, digest, row, value)

    def compare_books(
        self, opened: Centre | County | None, old: Digest, new: Digest
    ) -> "ComparedCard":
        """Set two standards side by side. Raises: Refusal PACK_NOT_FOUND; as ``compare_packs``."""
        from models.usecases.packs.compare_packs import compare_packs

        was, now = (self._standard(opened, digest) for digest in (old, new))
        return compare_packs(was.text, now.text)

    def keep_standard(self, opened: Centre | County, digest: Digest) -> "tuple[ClauseMark, ...]":
        """Store a standard of the shelf in the workspace, if it is not there; return its clauses.

        Raises: Refusal PACK_NOT_FOUND; as ``add_pack_text``.
        """
        from models.standards.differences import ClauseMark
        from models.usecases.packs.pack_versions import add_pack_text

        book = self._standard(opened, digest)
        add_pack_text(opened.workspace, book.text, opened.clock, author=opened.author)
        return tuple(ClauseMark(code=one.code, title=one.title) for one in book.pack.clauses)

    def load_pack(self, opened: Centre | County, file: Path) -> "StoredCard":
        """Store a version from a workbook (.xlsx) or a pack's JSON, beside those that are here.

        Raises: Refusal PACK_WORKBOOK_FAULTS with every fault; as ``read_pack_workbook``
        and ``add_pack``. Nothing is stored then.
        """
        from forms.packs.pack_workbook_read import read_pack_workbook
        from models.usecases.packs.pack_versions import add_pack, add_pack_text

        if file.suffix.lower() != ".xlsx":
            return add_pack(opened.workspace, file, opened.clock, author=opened.author)
        text = read_pack_workbook(file).whole()
        return add_pack_text(opened.workspace, text, opened.clock, author=opened.author)

    def _standard(self, opened: Centre | County | None, digest: Digest) -> "StandardBook":
        from models.usecases.packs.library import StandardBook

        book = self.library.book(opened, digest)
        if not isinstance(book, StandardBook):
            raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=book.text.head.id, known="")
        return book
