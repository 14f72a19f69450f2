"""A pack's workbook read back: the same pack, or everything that is wrong with it.

The file is distrusted as every workbook is (``forms.spreadsheets.guard``). Faults of all
sheets are collected, each with sheet, row, column and what was probably meant;
a pack comes only of a workbook without any.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from forms.packs.pack_rows import Faults, TooManyFaults
from forms.packs.policy_columns import POLICY
from forms.packs.policy_workbook_read import read_policy
from forms.packs.standard_workbook_read import read_standard
from forms.spreadsheets.sheets import Workbook, open_workbook
from models.standards.policy_text import PolicyText
from models.standards.text import PackText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, RowFault

AnyPack: TypeAlias = PackText | PolicyText
"""A standard or a policy as it is written down."""
_Text = TypeVar("_Text")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReading(Generic[_Text]):
    """What a workbook gave. ``text`` None where there are ``faults``.

    ``more``: reading stopped at the most faults that are listed.
    """

    file: str
    text: _Text | None
    faults: tuple[RowFault, ...] = ()
    more: bool = False

    def whole(self) -> _Text:
        """Return the text. Raises: Refusal PACK_WORKBOOK_FAULTS with every fault."""
        if self.text is None:
            count = len(self.faults)
            raise Refusal(
                RefusalCode.PACK_WORKBOOK_FAULTS,
                place=Place(file=self.file),
                rows=self.faults,
                count=count,
                shown=count if self.more else "",
            )
        return self.text


def read_pack_workbook(path: Path) -> PackReading[AnyPack]:
    """Read the workbook of a standard or of a policy; nothing is stored.

    Raises: Refusal(WORKBOOK_…) where the file as a whole cannot be taken, or a
    sheet or a column is missing; Trouble.
    """
    book = open_workbook(path)
    is_policy = any(sheet.name.strip() == POLICY.title for sheet in book.sheets)
    return _read(book, read_policy if is_policy else read_standard)


def _read(
    book: Workbook, read: Callable[[Workbook, Faults], AnyPack | None]
) -> PackReading[AnyPack]:
    faults = Faults()
    try:
        text = read(book, faults)
    except TooManyFaults:
        return PackReading(file=book.file, text=None, faults=tuple(faults.found), more=True)
    return PackReading(file=book.file, text=text, faults=tuple(faults.found))
