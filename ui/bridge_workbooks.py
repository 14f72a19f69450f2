"""What a face may ask about packs as workbooks: written out, read back."""

from pathlib import Path

from forms.pack_workbook_read import AnyPack, PackReading, read_pack_workbook
from forms.pack_workbook_write import write_pack_workbook
from models.usecases.centre import Centre
from models.usecases.county import County
from models.usecases.library import Library
from models.usecases.pack_versions import document_of


class WorkbookBridge:
    """Mixed into the bridge, which brings the library."""

    library: Library

    def pack_workbook(self, opened: Centre | County | None, digest: str) -> bytes:
        """Return a standard or policy as xlsx, as it is written (no choice settled).

        Raises: Refusal PACK_NOT_FOUND; as ``write_pack_workbook``.
        """
        return write_pack_workbook(self.library.book(opened, digest).text)

    def read_pack_workbook(self, path: Path) -> PackReading[AnyPack]:
        """Read a pack's workbook; nothing is stored. Raises: as ``read_pack_workbook``."""
        return read_pack_workbook(path)

    def pack_document(self, text: AnyPack) -> bytes:
        """Return the JSON of a pack, as ``add_pack`` takes it."""
        return document_of(text)
