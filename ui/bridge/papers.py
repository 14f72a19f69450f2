"""What a face may ask of paper: does a sheet belong to a package, whose key is on a card."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from pathlib import Path
from typing import TypeAlias

from forms.scans.qr_codes import can_read_pictures, read_qr_codes
from models.exchange.paper_marks import KeyMark
from models.reports.fontfiles import FontFiles
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.named_files import read_file
from models.usecases.packages import check_paper, print_key_card
from models.usecases.packages.paper_cards import KeyPaperCard, PaperCheckCard, PaperCheckedLine
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.limits import SCAN_IMAGE_BYTES
from models.vocabulary.progress import Progress

Opened: TypeAlias = Centre | County


class PaperBridge:
    """Papers held against what is here, and the key card."""

    fonts: FontFiles

    def can_read_pictures(self) -> bool:
        return can_read_pictures()

    def is_county(self, opened: Opened) -> bool:
        """Tell whose workspace it is: what a paper comes to is told otherwise there."""
        return isinstance(opened, County)

    def check_paper(self, opened: Opened, text: str) -> PaperCheckCard:
        return check_paper.check_paper(opened, text)

    def check_paper_picture(self, opened: Opened, path: Path, progress: Progress) -> PaperCheckCard:
        """Check the page in a picture. Raises: as ``read_qr_codes`` and ``check_scanned``."""
        return check_paper.check_scanned(opened, _codes_in(path, progress))

    def read_paper_checks(self, opened: Opened, package: Digest) -> tuple[PaperCheckedLine, ...]:
        return check_paper.read_paper_checks(opened, package)

    def print_key_card(self, opened: Opened, out: Path, progress: Progress) -> KeyPaperCard:
        return print_key_card.print_key_card(opened, out, self.fonts, progress)

    def read_key_card(self, text: str) -> KeyMark:
        return print_key_card.read_key_card(text)

    def read_key_picture(self, path: Path, progress: Progress) -> KeyMark:
        """Return what the key card in a picture says. Raises: as ``read_qr_codes``."""
        return print_key_card.read_scanned_card(_codes_in(path, progress))


def _codes_in(path: Path, progress: Progress) -> tuple[str, ...]:
    if path.exists() and not path.is_file():
        # A pipe would be waited for without end.
        raise Refusal(RefusalCode.SCAN_NOT_AN_IMAGE, place=Place(file=path.name))
    return read_qr_codes(read_file(path, most=SCAN_IMAGE_BYTES), path.name, progress)
