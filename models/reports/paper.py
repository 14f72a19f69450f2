"""The door to paper: a document as a PDF for the archive.

A4, black and white, fonts embedded, text that can be searched and copied, the
same bytes every time.
"""

from models.reports.content import Document
from models.reports.fontfiles import FontFiles
from models.vocabulary.progress import Progress

__all__ = ["FontFiles", "draw_paper"]


def draw_paper(document: Document, fonts: FontFiles, progress: Progress) -> bytes:
    """Return the document as PDF bytes: a cover, then its parts.

    Steps are labelled ``paper.pages``. Raises: Trouble ``font.missing``, Cancelled.
    """
    # reportlab takes a tenth of a second to import: not before somebody prints.
    from models.reports.press import press  # noqa: PLC0415

    return press(document, fonts, progress)
