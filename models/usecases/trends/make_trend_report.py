"""Print a centre's years beside each other: one content tree, as PDF and as a workbook."""

from pathlib import Path

from models.exchange.filenames import file_safe
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.reports.trend_report import trend_document
from models.reports.trend_values import Trends
from models.reports.workbook import draw_workbook
from models.usecases.centre import Centre
from models.usecases.named_files import write_file
from models.usecases.people.people_cards import Deed
from models.usecases.trends.trend_cards import TrendFiles
from models.vocabulary.progress import Progress


def make_trend_report(
    centre: Centre, trends: Trends, out: Path, fonts: FontFiles, progress: Progress
) -> TrendFiles:
    """Write what was read by ``read_trends`` into ``out``, as PDF and as a workbook.

    Raises: Refusal NOT_PERMITTED; Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION,
    TARGET_GONE; Cancelled. Each file is written whole or not at all.
    """
    centre.allow(Deed.REPORTS)
    document = trend_document(trends, made_at=centre.clock.now(), today=centre.today)
    paper = draw_paper(document, fonts, progress)
    sheets = draw_workbook(document, progress)
    span = f"{trends.years[0].year}-{trends.years[-1].year}"
    stem = f"{file_safe(trends.name)}-历年变化-{span}"
    return TrendFiles(
        pdf=write_file(out / f"{stem}.pdf", paper),
        workbook=write_file(out / f"{stem}.xlsx", sheets),
    )
