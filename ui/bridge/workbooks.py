"""What a face may ask about packs as workbooks: written out, read back."""

# ruff: noqa: PLC0415 - workbooks are imported when first asked for, not before a window stands

from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.centre import Centre
from models.usecases.county.county import County
from ui.bridge.packs import PackBridge

if TYPE_CHECKING:
    from forms.packs.pack_workbook_read import AnyPack, PackReading


class WorkbookBridge(PackBridge):
    """The library's packs as workbooks."""

    def pack_workbook(self, opened: Centre | County | None, digest: str) -> bytes:
        """Return a standard or policy as xlsx, as it is written (no choice settled).

        Raises: Refusal PACK_NOT_FOUND; as ``write_pack_workbook``.
        """
        from forms.packs.pack_workbook_write import write_pack_workbook

        return write_pack_workbook(self.library.book(opened, digest).text)

    def read_pack_workbook(self, path: Path) -> "PackReading[AnyPack]":
        """Read a pack's workbook; nothing is stored. Raises: as ``read_pack_workbook``."""
        from forms.packs.pack_workbook_read import read_pack_workbook

        return read_pack_workbook(path)

    def pack_document(self, text: "AnyPack") -> bytes:
        """Return the JSON of a pack, as ``add_pack`` takes it."""
        from models.usecases.packs.pack_versions import document_of

        return document_of(text)
