"""Write what came of an import as the list an officer files: on paper and as a workbook."""

from collections.abc import Sequence
from pathlib import Path

from models.exchange.filenames import file_safe
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.reports.receipt_table import ReceiptLine, ReceiptPaper, receipt_document
from models.reports.workbook import draw_workbook
from models.usecases.county.county import County
from models.usecases.named_files import write_file
from models.usecases.packages.import_cards import ReceiptFiles, ReceiptRow
from models.usecases.people.people_cards import Deed
from models.vocabulary.progress import Progress


def write_receipts(
    county: County, rows: Sequence[ReceiptRow], out: Path, fonts: FontFiles, progress: Progress
) -> ReceiptFiles:
    """Write both files into ``out``, each whole or not at all.

    Raises: Refusal NOT_PERMITTED; Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION …; Cancelled.
    """
    county.allow(Deed.REVIEW)
    moment = county.clock.now()
    document = receipt_document(
        ReceiptPaper(
            county=county.name,
            today=county.clock.today(),
            made_at=moment,
            lines=tuple(
                ReceiptLine(
                    at=row.at, file=row.file, result=row.result, told=row.told, fits=row.fits
                )
                for row in rows
            ),
        )
    )
    stem = f"{file_safe(county.name)}-收件登记表-{moment:%Y%m%d-%H%M%S}"
    return ReceiptFiles(
        pdf=write_file(out / f"{stem}.pdf", draw_paper(document, fonts, progress)),
        workbook=write_file(out / f"{stem}.xlsx", draw_workbook(document, progress)),
    )
