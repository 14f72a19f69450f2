"""The door to workbooks: a document as xlsx, a cover sheet and one sheet for each part.

Figures are numbers, everything else is text: a text that looks like a formula is
stored as text and stays text when it is edited. The same tree gives the same
bytes, so a workbook can be compared by its digest.
"""

from models.reports.content import Document
from models.vocabulary.progress import Progress


def draw_workbook(document: Document, progress: Progress) -> bytes:
    """Return the document as xlsx bytes.

    Steps are labelled ``workbook.sheets``. Raises: Cancelled.
    """
    # openpyxl takes long to import: not before somebody exports.
    from models.reports.sheets import bind  # noqa: PLC0415

    return bind(document, progress)
