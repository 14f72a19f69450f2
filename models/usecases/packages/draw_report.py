"""Draw the report that goes into a package: of the finalised revision, or none."""

from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.usecases.centre import Centre
from models.usecases.make_report import report_document
from models.vocabulary.progress import Progress


def draw_report(centre: Centre, fonts: FontFiles, progress: Progress) -> bytes:
    """Return the PDF, ``b""`` while the revision is open: a draft is not what was finalised.

    Raises: Trouble FONT_MISSING; Cancelled.
    """
    if centre.row.state != "final":
        return b""
    return draw_paper(report_document(centre), fonts, progress)
